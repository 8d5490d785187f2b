"""What is wanted, promised or refused, as a deed: whether it does harm, or only says something."""

from __future__ import annotations

from sayso.model import Stance
from sayso.readings.positions.grammar import Grammar
from sayso.readings.positions.words import listed


def is_force(grammar: Grammar, verb: int) -> bool:
    return any(
        grammar.is_any(each, ("force", "weapon", "bomb")) for each in grammar.all(verb, "obj")
    )


SAYING = frozenset(
    "go comment say answer name elaborate give disclose discuss identify speculate specify confirm"
    " reveal provide respond tell talk speak take speculate see be believe believed".split()
)


def is_told(grammar: Grammar, wanted: int, stance: Stance) -> bool:
    """Whether what is rejected or accepted was only claimed: that is a denial or an admission."""
    if grammar.upos[wanted] == "VERB" or stance not in ("reject", "accept", "support"):
        return False
    if stance == "support" and grammar.is_any(wanted, listed("doing.wrongs")):
        return True
    if any(_obliges(grammar, each) for each in grammar.all(wanted, "acl", "ccomp")):
        return False  # "rejected the assertion that it must leave"
    return grammar.is_any(wanted, listed("doing.told"))


def _obliges(grammar: Grammar, clause: int) -> bool:
    """Whether a clause tells what somebody is to do: "must leave", "would have to leave"."""
    if grammar.auxiliaries(clause) & {"must", "should"}:
        return True
    inner = grammar.first(clause, "xcomp")
    return inner is not None and grammar.is_any(clause, ("have", "need"))


def done(grammar: Grammar, verb: int, stance: Stance) -> Stance:
    """What it is to promise or offer to do a thing: to vow to strike is to threaten."""
    negated = grammar.negation(verb)
    if negated == "never":
        return "red_line"
    if negated:
        return stance
    inner = grammar.first(verb, "xcomp")
    goes_on = grammar.is_any(verb, GOING_ON)
    doing = inner if inner is not None and goes_on else verb
    if goes_on and is_fighting(grammar, verb):
        return "threat"
    return "threat" if is_harm(grammar, doing) else stance


def is_harm(grammar: Grammar, verb: int) -> bool:
    """Whether a deed is one by which a party does harm: to strike, to take action."""
    if grammar.is_any(verb, listed("doing.harms")):
        return True
    things = list(grammar.all(verb, "obj"))
    return any(
        grammar.is_any(verb, listed(f"doing.{deed}"))
        and grammar.is_any(each, listed(f"doing.{kind}"))
        for deed, kind in _HARM_BY_THING
        for each in things
    )


_HARM_BY_THING = (("taking", "steps"), ("breaking", "goods"), ("laying", "burdens"))
"""Verbs that do harm with such an object: "take action", "pause the talks", "place sanctions"."""


GOING_ON = frozenset(["continue", "keep", "go", "begin", "start"])


def is_fighting(grammar: Grammar, verb: int) -> bool:
    """Whether what is gone on with is a war, an offensive."""
    return any(
        grammar.is_any(each, listed("doing.fighting")) for each in grammar.all(verb, "obj", "xcomp")
    )
