"""Where somebody's plain words tell a will: must, will not, no deal without, an imperative.

Of such words the party is whoever says them, so they count only inside a statement, except "will"
and "will not", which belong to whom they are said of.
"""

from __future__ import annotations

from collections.abc import Iterator

from sayso.model import Stance
from sayso.readings.positions.calls import imperative, is_bare_start, let
from sayso.readings.positions.conditions import (
    UNTIL,
    has_condition,
    has_no,
    only,
    only_with,
    without,
)
from sayso.readings.positions.deeds import does_good, does_harm, takes_effect
from sayso.readings.positions.duties import HAVING, OBLIGING, having, marks, needed, obliged
from sayso.readings.positions.grammar import Grammar
from sayso.readings.positions.wills import CANNOT_SURE, NEEDED_SURE, WILL_SURE, Will, doubted
from sayso.readings.positions.words import listed
from sayso.readings.positions.would import (
    CANNOT_WORDS,
    GOING,
    MAY_WORDS,
    WILL_WORDS,
    is_shifted_back,
)

_POSSIBLE = frozenset(["possible", "impossible"])
_MODAL = (
    _POSSIBLE |
    frozenset(OBLIGING) | WILL_WORDS | CANNOT_WORDS | MAY_WORDS | UNTIL | HAVING
    | {"without", "only"} | listed("doing.needed")
)  # fmt: skip


def modals(grammar: Grammar) -> Iterator[Will]:
    """The wills that modal words tell; ``holder`` None stands for whoever says them."""
    for at, word in enumerate(grammar.lower):
        if word in _MODAL:
            yield from _standing(grammar, _of_word(grammar, at, word))
        elif word == "let":
            yield from _standing(grammar, let(grammar, at))
    for at, features in enumerate(grammar.analysis.features):
        is_told = "Mood=Imp" in features or is_bare_start(grammar, at)
        if is_told and grammar.upos[at] == "VERB":
            yield from _standing(grammar, imperative(grammar, at))


def _standing(grammar: Grammar, will: Will | None) -> Iterator[Will]:
    """A will, doubted where it is only supposed."""
    if will is not None:
        is_supposed = grammar.is_supposed(_told_in(grammar, will))
        yield doubted(will, "supposed") if is_supposed else will


def _of_word(grammar: Grammar, at: int, word: str) -> Will | None:
    if word == "only":
        return only_with(grammar, at)
    if grammar.relations[at] == "aux":
        head = grammar.heads[at]
        if word in OBLIGING:
            return obliged(grammar, at, head, OBLIGING[word])
        none = _there_is_no(grammar, at, head)
        if none is not None:
            return none
        if word in WILL_WORDS:
            return _willed(grammar, at, head)
        if word in MAY_WORDS:
            return _may_harm(grammar, at, head)
        return _forbidden(grammar, at, head) if word in CANNOT_WORDS else None
    if word in GOING and grammar.upos[at] == "VERB":
        done = grammar.first(at, "xcomp")
        is_to = done is not None and "to" in marks(grammar, done)
        return _willed(grammar, at, done) if done is not None and is_to else None
    if word in HAVING:
        return having(grammar, at, word)
    if word == "without":
        return without(grammar, at)
    if word in _POSSIBLE:
        return _impossible(grammar, at)
    return only(grammar, at, word) if word in UNTIL else needed(grammar, at)


def _there_is_no(grammar: Grammar, at: int, head: int) -> Will | None:
    """ "There can be no return to the old border", "there will be no talks"; not with "without" or
    "until", which tell a condition."""
    expletive = grammar.first(head, "expl")
    if expletive is None or grammar.lower[expletive] != "there":
        return None
    word = grammar.lower[at]
    thing = next((each for each in grammar.all(head, "nsubj") if each > head), None)
    if thing is None or not has_no(grammar, thing) or not grammar.is_any(head, ("be",)):
        return None
    near = (head, thing)
    if any(
        grammar.cases(each) & {"without", "until", "unless", "if", "before"}
        for above in near
        for each in grammar.all(above, "nmod", "obl", "advcl", "acl")
    ):
        return None
    if word in ("can", "could", "must", "shall"):
        return Will(at, "red_line", None, thing, None, CANNOT_SURE, meant=True)
    is_ours = word in WILL_WORDS and word != "would"
    return Will(at, "reject", None, thing, None, WILL_SURE, meant=True) if is_ours else None


def _may_harm(grammar: Grammar, at: int, head: int) -> Will | None:
    """ "We may strike again": what one says one's own side may do, where it does harm."""
    holder = grammar.subject(head)
    if holder is None or grammar.negation(head) or grammar.is_passive(head):
        return None
    if holder > at or grammar.lower[holder] in ("i", "you"):
        return None  # "how could we?"
    if "have" in grammar.auxiliaries(head) or not does_harm(grammar, head):
        return None
    return Will(at, "threat", holder, head, None, WILL_SURE)


def _told_in(grammar: Grammar, will: Will) -> int:
    """The predicate that must not be supposed itself: of a condition, what it is one for."""
    if will.stance == "condition":
        return grammar.heads[will.wanted]
    if grammar.lower[will.at] in _POSSIBLE or grammar.lower[will.at] in GOING:
        return will.at
    return grammar.heads[will.at] if grammar.relations[will.at] == "aux" else will.wanted


def _willed(grammar: Grammar, at: int, head: int) -> Will | None:
    """ "We will not leave", "will continue to help", "will strike again"."""
    goes = grammar.lower[at] in GOING
    holder = grammar.subject(at if goes else head)
    if holder is None or grammar.upos[head] != "VERB" or has_condition(grammar, head):
        return None
    doubts = []
    if grammar.lower[at] == "would" and not is_shifted_back(grammar, head):
        doubts.append("would")
    if grammar.is_passive(head):
        return doubted(Will(at, "promise", None, head, None, WILL_SURE), "passive", *doubts)
    inner = grammar.first(head, "xcomp")
    negated = grammar.negation(head) or (grammar.negation(at) if goes else "")
    if negated and inner is not None and grammar.is_any(head, ("hesitate",)):
        head, negated = inner, ""
    stance: Stance
    if negated:
        if grammar.is_any(head, listed("doing.unwilled")):
            doubts.append("idle")
        allowing = grammar.is_any(head, listed("doing.allowing"))
        stance = "red_line" if negated == "never" or allowing else "reject"
    elif grammar.is_any(head, _AGREEING):
        stance = "accept"
    elif does_harm(grammar, head):
        stance = "threat"
        if takes_effect(grammar, head):
            doubts.append("done")
    else:
        stance = "promise"
        if not does_good(grammar, head):
            doubts.append("neither")
    return doubted(Will(at, stance, holder, head, None, WILL_SURE), *doubts)


_AGREEING = ("accept", "comply", "agree", "consent")


def _forbidden(grammar: Grammar, at: int, head: int) -> Will | None:
    """ "Navarin cannot have the port": what the speaker will not have; "we cannot accept this"."""
    negated = grammar.negation(head) or grammar.lower[at] == "cannot"
    if not negated or grammar.upos[head] != "VERB":
        return None
    subject = grammar.subject(head)
    if subject is None:
        return None
    if not grammar.is_any(head, listed("doing.forbidden")):
        return doubted(Will(at, "reject", subject, head, None, CANNOT_SURE), "neither")
    if grammar.is_any(head, ("accept", "allow", "tolerate", "permit")):
        return Will(at, "red_line", subject, head, None, CANNOT_SURE)
    told = Will(at, "red_line", None, head, subject, CANNOT_SURE)
    is_own = grammar.is_first_person(subject)
    is_anybody = grammar.lower[subject] in ("it", "there", "they", "you")
    return doubted(told, "anybody") if is_own or is_anybody else told


def _impossible(grammar: Grammar, at: int) -> Will | None:
    """ "It is not possible to go on with the talks": what the speaker will not do."""
    if grammar.first(at, "cop") is None:
        return None
    if bool(grammar.negation(at)) != (grammar.lower[at] == "possible"):
        return None
    clauses = grammar.all(at, "csubj", "xcomp", "ccomp", "advcl", "acl")
    clause = next((each for each in clauses if each > at), None)
    if clause is None or "to" not in marks(grammar, clause):
        return None
    return Will(at, "reject", None, clause, grammar.first(clause, "nsubj"), NEEDED_SURE)
