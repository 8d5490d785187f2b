"""Where a report's words tell a will: a word of stance with what is wanted, and by whom.

"Orvane demanded that Navarin withdraw", "is ready to talk", "its refusal to leave". The frames are
those of ``sayso/data/stances.toml``; a negation turns a stance round ("did not accept"), and what
is wanted can sharpen it: to be ready to strike is a threat, to vow never to leave a red line.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sayso.model import Stance
from sayso.readings.positions.deeds import SAYING, does_good, does_harm, done, is_force, is_told
from sayso.readings.positions.frames import of_adjective, of_passive, of_verb
from sayso.readings.positions.grammar import Grammar
from sayso.readings.positions.nouns import oddly_telling, of_needed, of_noun, of_subject
from sayso.readings.positions.wills import Will, doubted
from sayso.readings.positions.words import Shows, listed, shown_by

_NEGATED: dict[Stance, Stance | None] = {
    "offer": "reject", "accept": "reject", "support": "oppose", "demand": None, "reject": None,
    "oppose": None, "promise": None, "threat": None, "condition": None, "red_line": None,
}  # fmt: skip


def wills(grammar: Grammar) -> list[Will]:
    """The wills that words of stance tell, in text order; at most one for each word."""
    found: list[Will] = []
    for at, word in enumerate(grammar.lower):
        oddly = oddly_telling(word)
        if oddly is not None:
            found += [doubted(will, *_supposed(grammar, at)) for will in oddly(grammar, at)]
        told = [will for shows in shown_by(word) if (will := _told(grammar, at, shows))]
        if told:
            likeliest = min(told, key=lambda will: len(will.doubts))
            found.append(doubted(likeliest, *_supposed(grammar, at)))
    return found


def _told(grammar: Grammar, at: int, shows: Shows) -> Will | None:
    """The will that a word tells, if it shows what it can here."""
    will = _will(grammar, at, shows)
    if will is None:
        return None
    return (_intended if shows.kind in _INTENDED else _sharpened)(grammar, will)


def _supposed(grammar: Grammar, at: int) -> Iterator[str]:
    if grammar.is_maybe(at):
        yield "maybe"
    if grammar.is_supposed(at):
        yield "supposed"


def _will(grammar: Grammar, at: int, shows: Shows) -> Will | None:
    upos = grammar.upos[at]
    if shows.kind in ("nouns", "intentions"):
        return of_noun(grammar, at, shows) if upos == "NOUN" else None
    if shows.kind == "needed":
        return of_needed(grammar, at, shows) if upos == "NOUN" else None
    if shows.kind == "subjects":
        return of_subject(grammar, at, shows)
    if shows.kind == "adjectives":
        is_one = upos == "ADJ" or (upos == "VERB" and grammar.lower[at] == shows.word)
        return of_adjective(grammar, at, shows) if is_one else None
    if upos == "VERB":
        return of_passive(grammar, at, shows) or of_verb(grammar, at, shows)
    is_said_of = upos == "ADJ" or (upos == "NOUN" and "in" in grammar.cases(at))
    return of_adjective(grammar, at, shows) if is_said_of and shows.kind == "with" else None


_INTENDED = ("intended", "intentions")


def _intended(grammar: Grammar, will: Will) -> Will | None:
    """What somebody means to do, where it does harm or good to others, or what nobody means to."""
    if grammar.negation(will.at) or grammar.negation(will.wanted):
        refused = replace(will, stance="reject", meant=False)
        is_idle = grammar.is_any(will.wanted, listed("doing.idle"))
        return doubted(refused, "idle") if is_idle else refused
    if does_harm(grammar, will.wanted):
        return replace(will, stance="threat")
    return will if does_good(grammar, will.wanted) else doubted(will, "neither")


def _sharpened(grammar: Grammar, will: Will) -> Will | None:
    """A will with the stance that its negation and what is wanted make of it; None for none."""
    at, wanted = will.at, will.wanted
    stance: Stance | None = will.stance
    negated = grammar.negation(at)
    if negated:
        if will.stance == "demand" and grammar.is_any(at, ("want",)):
            stance = "oppose"
        elif will.stance == "accept" and negated == "never":
            stance = "red_line"
        else:
            stance = _NEGATED[will.stance]
    if stance is None or is_told(grammar, wanted, stance):
        return None
    if grammar.is_any(at, ("warn",)) and stance == "threat" and grammar.upos[wanted] != "VERB":
        return will if grammar.is_any(wanted, listed("doing.harm")) else None
    is_mood = grammar.upos[at] == "ADJ" or grammar.lower[at] == "prepared"
    if stance == "offer" and is_mood and grammar.is_any(wanted, listed("doing.fighting")):
        stance = "threat"  # "prepared for an attack"
    elif grammar.upos[wanted] == "VERB":
        if grammar.is_any(wanted, ("use",)) and not is_force(grammar, wanted):
            return replace(will, stance=stance)
        if stance in ("promise", "offer"):
            stance = done(grammar, wanted, stance)
        elif stance == "reject" and not negated and grammar.is_any(wanted, SAYING):
            return None
    return replace(will, stance=stance)
