"""What is wanted, promised or refused, as a deed: whether it does harm, or only says something."""

from __future__ import annotations

from sayso.model import Stance
from sayso.readings.positions.grammar import Grammar
from sayso.readings.positions.words import listed


def is_force(grammar: Grammar, verb: int) -> bool:
    """Whether it is force, weapons or all means that are used."""
    return any(grammar.is_any(each, _FORCE) for each in grammar.all(verb, "obj"))


_FORCE = ("force", "weapon", "bomb", "means")


SAYING = frozenset(
    "go comment say answer name elaborate give disclose discuss identify speculate specify confirm"
    " reveal provide offer share detail predict respond tell talk speak take speculate see be"
    " believe believed".split()
)


def is_told(grammar: Grammar, wanted: int, stance: Stance) -> bool:
    """Whether what is rejected or accepted was only claimed: that is a denial or an admission."""
    if grammar.upos[wanted] == "VERB" or stance not in ("reject", "accept", "support"):
        return False
    if stance == "support" and grammar.is_any(wanted, listed("doing.wrongs")):
        return True
    if stance == "support" and grammar.is_any(wanted, ("idea", "suggestion", "invitation")):
        return False  # "supported the idea of opening the lock"
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
    if negated:
        return "red_line" if negated == "never" else stance
    return "threat" if does_harm(grammar, verb) else stance


def does_harm(grammar: Grammar, verb: int) -> bool:
    """Whether a deed is one by which a party does harm: to strike, to continue the war."""
    if grammar.is_any(verb, GOING_ON) and is_fighting(grammar, verb):
        return True
    doing = _deed(grammar, verb)
    if grammar.is_any(doing, ("fight",)) and grammar.first(doing, "obj", "obl") is None:
        return True  # "we will fight", not "fight hunger"
    if grammar.is_any(doing, listed("doing.harms")):
        return not grammar.is_any(doing, ("use",)) or is_force(grammar, doing)
    return any(
        grammar.is_any(doing, listed(f"doing.{deed}"))
        and grammar.is_any(each, listed(f"doing.{kind}"))
        and not _is_for_good(grammar, doing, each)
        for deed, kind in _HARM_BY_THING
        for each in grammar.all(doing, "obj")
    )


def _is_for_good(grammar: Grammar, doing: int, thing: int) -> bool:
    """Whether an aim stands beside it that does no harm: "take steps to lower prices"."""
    beside = (*grammar.all(thing, "acl"), *grammar.all(doing, "advcl", "xcomp"))
    aims = [each for each in beside if each > thing and "to" in grammar.cases(each)]
    return bool(aims) and not any(does_harm(grammar, each) for each in aims)


def takes_effect(grammar: Grammar, verb: int) -> bool:
    """Whether a deed is told as done with its telling: "would pause talks with immediate effect".
    Who does it threatens nobody with it."""
    return any(
        grammar.is_any(each, ("effect",))
        and any(grammar.lower[at] == "immediate" for at in grammar.all(each, "amod"))
        for below in (verb, *grammar.all(verb, "obj", "obl"))
        for each in grammar.all(below, "obl", "nmod")
    )


def does_good(grammar: Grammar, verb: int) -> bool:
    """Whether a deed is one by which a party gives what others want: to help, to go on helping."""
    return grammar.is_any(_deed(grammar, verb), listed("doing.helps"))


def _deed(grammar: Grammar, verb: int) -> int:
    """The verb for what is done: of "continue to help" the second."""
    inner = grammar.first(verb, "xcomp")
    return inner if inner is not None and grammar.is_any(verb, GOING_ON) else verb


_HARM_BY_THING = (("taking", "steps"), ("breaking", "goods"), ("laying", "burdens"))
"""Verbs that do harm with such an object: "take action", "pause the talks", "place sanctions"."""


GOING_ON = frozenset("continue keep go begin start resume expand widen extend".split())


def is_fighting(grammar: Grammar, verb: int) -> bool:
    """Whether what is gone on with is a war, an offensive."""
    return any(
        grammar.is_any(each, listed("doing.fighting")) for each in grammar.all(verb, "obj", "xcomp")
    )
