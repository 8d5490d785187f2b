"""Of what a word can mean, the type of event it names here: the one place that decides it.

Meanings come here when all that stands around the word fits them. Of those that the lexicon is sure
of the one that is told apart best is taken, then the usual one; the network's types are heard where
they are strong.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.model import EventType, Trigger
from sayso.readings.events.lexicon import Meaning

STRONG = 0.6
"""From where on the network's type decides between meanings. A judgement of 2026-11."""
_SURE, _SURE_UNSEEN, _MAYBE = 0.9, 0.7, 0.75
"""The score of a sure word that the network sees as a trigger too, and of one that it does not; of
another the score is the network's, by this."""

_ASIDE: dict[EventType, tuple[str, ...]] = {
    "CONCEDE": ("CONCEDE", "YIELD"),
    "RETREAT": ("RETREAT", "YIELD"),
    "APPEAL": ("REQUEST",),
}
"""The types of the network that stand for one of ours, where they are not its own name."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """A meaning, how sure it is, and why."""

    meaning: Meaning
    score: float
    because: str


def type_of(meanings: Sequence[Meaning], seen: Trigger | None) -> Chosen | None:
    """The meaning of a word at one place; None where it names no event there.

    meanings: those that fit what stands around it, the usual first. seen: what the network says.
    """
    if not meanings:
        return None
    sure = [each for each in meanings if each.sure]
    best = max(each.told_apart_by for each in sure or meanings)
    fitting = [each for each in sure or meanings if each.told_apart_by == best]
    meaning = max(fitting, key=lambda each: likelihood(each.type, seen) >= STRONG)
    if sure:
        score = _SURE if seen is not None and seen.score >= 0.5 else _SURE_UNSEEN
        return Chosen(meaning, score, f"“{meaning.lemma}” names one")
    score = round(_MAYBE * (seen.score if seen is not None else 0.5), 4)
    return Chosen(meaning, score, f"“{meaning.lemma}” can name one, and does so here")


def likelihood(type_: EventType, seen: Trigger | None) -> float:
    """How likely the network finds a type."""
    if seen is None:
        return 0.0
    return sum(seen.types.get(name, 0.0) for name in _ASIDE.get(type_, (type_,)))
