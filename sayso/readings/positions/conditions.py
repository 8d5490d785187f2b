"""What must come first, as plain words tell it: no deal without, only if, not until, only with."""

from __future__ import annotations

from sayso.readings.positions.grammar import Grammar
from sayso.readings.positions.wills import WITHOUT_SURE, Will
from sayso.readings.positions.would import CANNOT_WORDS, MAY_WORDS, WILL_WORDS

UNTIL = frozenset("if once after when until unless".split())


def has_condition(grammar: Grammar, verb: int) -> bool:
    """Whether "not until", "unless" or "only if" follows: what must come first is the position."""
    negated = bool(grammar.negation(verb))
    return any(
        (negated and grammar.cases(each) & {"until", "unless"})
        or any(grammar.lower[at] == "only" for at in grammar.all(each, "advmod"))
        or grammar.lower[max(0, min(grammar.under(each)) - 1)] == "only"
        for each in grammar.all(verb, "advcl")
    )


def without(grammar: Grammar, at: int) -> Will | None:
    """ "There can be no deal without guarantees", "no talks are possible without a truce"."""
    thing = grammar.heads[at]
    if grammar.relations[at] not in ("case", "mark") or ruled_out(grammar, thing) is None:
        return None
    return Will(at, "condition", None, thing, None, WITHOUT_SURE)


def ruled_out(grammar: Grammar, thing: int) -> int | None:
    """What there is none of without a thing: "no deal without guarantees"."""
    above = grammar.heads[thing]
    near = (above, *grammar.children[above])
    return next((each for each in near if each < thing and has_no(grammar, each)), None)


def only(grammar: Grammar, at: int, word: str) -> Will | None:
    """ "Will stop only if the guns are moved", "will not talk until the captives are free"."""
    clause = grammar.heads[at]
    main = grammar.heads[clause]
    if grammar.relations[at] != "mark" or grammar.relations[clause] != "advcl":
        return None
    if not grammar.auxiliaries(main) & (WILL_WORDS | CANNOT_WORDS | {"would"}):
        return None
    if word in ("until", "unless"):
        only = bool(grammar.negation(main)) or "cannot" in grammar.auxiliaries(main)
    else:
        only = at > 0 and grammar.lower[at - 1] == "only"
    subject = grammar.subject(main)
    if not only or subject is None or grammar.lower[subject] in ("i", "you"):
        return None
    if grammar.full[subject] == "expl":
        return None
    return Will(at, "condition", subject, clause, None, WITHOUT_SURE)


def only_with(grammar: Grammar, at: int) -> Will | None:
    """ "The siege will only end with the release of all captives": what must be before it does."""
    main = grammar.heads[at]
    if grammar.upos[main] != "VERB" or at > main or grammar.negation(main):
        return None
    if not grammar.auxiliaries(main) & (WILL_WORDS | CANNOT_WORDS | MAY_WORDS):
        return None
    if grammar.first(main, "obj") is not None or not grammar.is_any(main, _COMING_ABOUT):
        return None
    for each in grammar.all(main, "obl"):
        if each > main and grammar.cases(each) & _BEFORE:
            return Will(at, "condition", None, each, None, WITHOUT_SURE)
    return None


_COMING_ABOUT = frozenset(
    "end stop come begin start happen be resume return proceed reopen".split()
)
_BEFORE = frozenset(["with", "after", "through"])


def has_no(grammar: Grammar, noun: int) -> bool:
    return any(grammar.lower[each] == "no" for each in grammar.all(noun, "det"))
