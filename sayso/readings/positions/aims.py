"""What any word may be about to do: "announced plans to ease the embargo", "its goal was to leave".

No word of stance tells these, so each is doubted; what it is told by and whose it is says whether
it is a will.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sayso.model import Stance
from sayso.readings.positions.deeds import does_harm
from sayso.readings.positions.grammar import Grammar
from sayso.readings.positions.nouns import owner
from sayso.readings.positions.wills import INTENDED_SURE, Will, doubted
from sayso.readings.positions.words import Shows, shown_by

_CLAUSES = frozenset(["xcomp", "ccomp", "acl", "csubj", "root", "parataxis"])


def aims(grammar: Grammar, known: Collection[int]) -> Iterator[Will]:
    """A will for each infinitive that tells what somebody is to do.

    known: verbs that other words tell as wanted.
    """
    for verb, upos in enumerate(grammar.upos):
        if upos == "VERB" and verb not in known and "to" in grammar.cases(verb):
            will = _of_infinitive(grammar, verb)
            if will is not None and will.at not in known:
                yield doubted(will, "any word")
    for at, word in enumerate(grammar.lower):
        if grammar.upos[at] == "NOUN" and at not in known:
            will = _of_noun(grammar, at, shown_by(word))
            if will is not None and will.wanted not in known:
                yield doubted(will, "any word")


def _holder_of_noun(grammar: Grammar, at: int) -> int | None:
    """Whose a noun of will is; else who does what it is the object of: "announced plans to"."""
    holder = owner(grammar, at)
    if holder is None and grammar.relations[at] == "obj":
        return grammar.subject(grammar.heads[at])
    return holder


def _of_infinitive(grammar: Grammar, verb: int) -> Will | None:
    if grammar.relations[verb] not in _CLAUSES:
        return None
    noun = _equated(grammar, verb)
    at = grammar.heads[verb] if noun is None else noun
    if at == verb:
        return None
    asked = None
    if grammar.upos[at] == "NOUN":
        holder = _holder_of_noun(grammar, at)
    elif grammar.is_passive(at):
        holder, asked = grammar.agent(at), grammar.first(at, "nsubj")
    else:
        holder, asked = grammar.subject(at), grammar.first(at, "obj", "iobj")
    if holder == at:
        return None
    return Will(at, _stance(grammar, at, verb, asked), holder, verb, asked, INTENDED_SURE)


def _of_noun(grammar: Grammar, at: int, shown: Collection[Shows]) -> Will | None:
    """ "Proposals about sending observers": a noun of stance with what it is about."""
    noun = next((shows for shows in shown if shows.kind == "nouns"), None)
    if noun is None:
        return None
    about = next((each for each in grammar.all(at, "acl", "nmod") if each > at), None)
    holder = _holder_of_noun(grammar, at)
    if about is None or holder in (None, at):
        return None
    return Will(at, noun.stance, holder, about, None, INTENDED_SURE)


def _equated(grammar: Grammar, verb: int) -> int | None:
    """The noun of which an infinitive tells what it is: "the goal is to leave"."""
    for word in (verb, grammar.heads[verb]):
        if grammar.first(word, "cop") is not None or grammar.is_any(word, ("be",)):
            subject = grammar.first(word, "nsubj", "csubj")
            if subject is not None and subject < verb and grammar.upos[subject] == "NOUN":
                return subject
    return None


def _stance(grammar: Grammar, at: int, verb: int, asked: int | None) -> Stance:
    if grammar.negation(at) or grammar.negation(verb):
        return "reject"
    if asked is not None:
        return "demand"
    return "threat" if does_harm(grammar, verb) else "promise"
