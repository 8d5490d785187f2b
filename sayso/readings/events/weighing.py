"""What tells an event that is right from one that is not: signs, and what each adds to the odds.

How likely its word names one, who is in it and what was told before it say more together than each
of them alone: a word that an earlier event of the report has too, with no other parties, most often
names that event again. How the clause puts it, and which parties else there are, told nothing more
on labelled reports left out of the fit. The weights are fitted on such reports
(``training/events.py``) and lie beside the model's.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.readings.events.happenings import Happening
from sayso.readings.events.naming import odds
from sayso.readings.events.roles import Parties
from sayso.readings.events.sameness import Sameness
from sayso.readings.parsed import Words
from sayso.readings.statements.inner import Weights, likelihood

LEAST_LIKELY = 0.5
"""Probability below which an event is left out: on 83 labelled reports that the rules were not made
on, left out of the fit, precision 0.719 and recall 0.575; 0.693 and 0.609 at 0.4, 0.726 and 0.546
at 0.55 (2026-11)."""

_MOST_BEFORE = 12
"""Earlier events with the same word that one is compared with: the cost stays linear."""
_LATE = 0.8


@dataclass(frozen=True, slots=True)
class Fitted:
    """What is fitted on labelled reports: what each sign adds to the odds. None leaves it to rules.

    naming: that a word names an event (``naming``); again: that two happenings are one (``again``);
    right: that an event is right; without it none is left out.
    """

    naming: Weights | None = None
    again: Weights | None = None
    right: Weights | None = None


def likely(
    told: Sequence[Happening], signs: Sequence[Weights], weights: Weights
) -> Iterator[Happening]:
    """Those of the happenings that are likely right, by the signs of each."""
    for each, shown in zip(told, signs, strict=True):
        if likelihood(shown, weights) >= LEAST_LIKELY:
            yield each


class Weighing:
    """Sees the signs of the events of one text."""

    def __init__(self, words: Words, parties: Parties, sameness: Sameness) -> None:
        self._words = words
        self._parties = parties
        self._sameness = sameness

    def signs(self, told: Sequence[Happening]) -> list[Weights]:
        """For each of the happenings, in text order. What is said to be the only one or which in a
        row, and what something came of, is told as itself, whatever was told before."""
        before: dict[tuple[str, str], deque[Happening]] = {}
        found: list[Weights] = []
        for each in told:
            same = before.setdefault((each.type, each.lemma), deque(maxlen=_MOST_BEFORE))
            again = any(self._sameness.is_compatible(one, each) for one in same)
            is_new = each.unique is not None or bool(each.outcomes)
            found.append(
                {
                    "always": 1.0,
                    "named": odds(each.likely),
                    "told": float(each.is_told),
                    "sure": float(each.is_sure),
                    "act": float(each.is_act),
                    "kind": float(each.kind is not None),
                    "mentions": math.log(len(each.mentions)),
                    "official": float(any(map(self._parties.whom.is_official, each.actors))),
                    "late": float(each.at > _LATE * len(self._words)),
                    "word before": float(bool(same)),
                    "same before": float(again and not is_new),
                }
            )
            same.append(each)
        return found
