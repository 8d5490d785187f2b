"""What tells that a report names one happening twice: signs of two of one type.

Whether a second word for a deed is the same deed (codebook 13.4) hangs on its parties, place, time
and status, on how it points back and on how far off it stands; no few of these decide it. The
weights are fitted on the mentions of labelled reports (``training/events.py``).
"""

from __future__ import annotations

import math

from sayso.model import Place
from sayso.readings.events.happenings import HAPPENED, Happening
from sayso.readings.events.sameness import Sameness, overlap_in_time
from sayso.readings.parsed import Words
from sayso.readings.statements.inner import Weights

LEAST_LIKELY = 0.4
"""Probability from which on two are one: of pairs that are, half are found then, and more than half
of those found are one; the rules find a third of them, as surely (2026-11)."""

_ANOTHER = frozenset(["another", "new", "more", "further", "other", "second", "latest"])
_ONE = frozenset(["a", "an"])
OF_SPEECH = frozenset(["ACCUSE", "APPEAL", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "STATEMENT"])


class Again:
    """Sees the signs of pairs of happenings in one text."""

    def __init__(self, words: Words, sameness: Sameness) -> None:
        self._words = words
        self._sameness = sameness

    def signs(self, one: Happening, other: Happening) -> Weights:
        """Of a later happening's being an earlier one of its type."""
        near = {self._words.small[each] for each in self._words.near(other.at)}
        return {
            "always": 1.0,
            "far": math.log(max(1, other.at - one.mentions[-1])),
            "lemma": float(one.lemma == other.lemma),
            "word": float(self._sameness.is_one_word(one, other)),
            "kinds apart": float(bool(one.kind and other.kind and one.kind != other.kind)),
            "status": float(one.status == other.status),
            "happened": float({one.status, other.status} <= HAPPENED),
            "taken up": float(other.is_taken_up),
            "a": float(not near.isdisjoint(_ONE)),
            "another": float(not near.isdisjoint(_ANOTHER)),
            "title": float(one.in_title or self._words.starts[one.at] == 0),
            "speech": float(one.type in OF_SPEECH),
            "verbs": float(one.pos == other.pos == "verb"),
            "nouns": float(one.pos == other.pos == "noun"),
            "number": float(self._is_plural(one) == self._is_plural(other)),
            **self._of_parties("actors", one.actors, other.actors),
            **self._of_parties("recipients", one.recipients, other.recipients),
            **self._of_circumstances(one, other),
        }

    def _is_plural(self, each: Happening) -> bool:
        return "Number=Plur" in self._words.analysis.features[each.at]

    def _of_parties(self, name: str, mine: list[str], yours: list[str]) -> Weights:
        both = bool(mine and yours)
        return {
            f"{name} same": float(both and self._sameness.same(mine, yours)),
            f"{name} apart": float(both and not self._sameness.overlap(mine, yours)),
            f"{name} of neither": float(not mine and not yours),
            f"{name} new": float(bool(yours) and not mine),
        }

    def _of_circumstances(self, one: Happening, other: Happening) -> Weights:
        is_there = self._is_there(one.place, other.place)
        is_then = overlap_in_time(one, other)
        both_told = one.time is not None and other.time is not None
        return {
            "one place": float(is_there is True),
            "places apart": float(is_there is False),
            "one time": float(both_told and is_then),
            "times apart": float(not is_then),
            "time new": float(other.time is not None and one.time is None),
        }

    def _is_there(self, one: Place | None, other: Place | None) -> bool | None:
        return None if not (one and other) else self._sameness.is_one_place(one, other)
