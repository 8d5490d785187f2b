"""What tells an event that is right from one that is not: signs, and what each adds to the odds.

What the words name, how the clause puts it, who is in it and what was told before it say more
together than each of them alone. Above all a word that an earlier event of the report has too,
with no other parties, most often names that event again. The weights are fitted on labelled reports
(``training/events.py``) and lie beside the model's.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.model import Trigger
from sayso.readings.events.happenings import Happening
from sayso.readings.events.naming import MOST_PUBLIC, odds
from sayso.readings.events.roles import Parties
from sayso.readings.events.sameness import Sameness
from sayso.readings.parsed import Words
from sayso.readings.statements.inner import Weights, likelihood

LEAST_LIKELY = 0.5
"""Probability below which an event is left out: on labelled reports left out of the fit precision
0.720 and recall 0.568 of 83 reports the rules were not made on; 0.697 and 0.601 at 0.4, 0.77 and
0.44 at 0.65 (``training/events.py --folds``, 2026-11)."""

LEAST_WORDS = 100
"""A shorter text is left as it is: some of the signs are of a report as a whole."""

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
    """Sees the signs of the events of one text. publicity: the share of its words that are of
    public life."""

    def __init__(
        self,
        words: Words,
        parties: Parties,
        seen: Mapping[int, Trigger],
        sameness: Sameness,
        publicity: float,
    ) -> None:
        self._words = words
        self._parties = parties
        self._seen = seen
        self._sameness = sameness
        self._publicity = publicity

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
                    "word before": float(bool(same)),
                    "same before": float(again and not is_new),
                    **self._of_word(each),
                    **self._of_parties(each),
                    **(self._of_verb(each) if each.pos == "verb" else self._of_noun(each)),
                }
            )
            same.append(each)
        return found

    def _of_word(self, each: Happening) -> Weights:
        words, seen = self._words, self._seen.get(each.at)
        relation = words.relation(each.at)
        return {
            "network": odds(seen.score if seen is not None else 0.0),
            "named": odds(each.likely),
            "told": float(each.is_told),
            "sure": float(each.is_sure),
            "act": float(each.is_act),
            "needs": float(bool(each.needs)),
            "kind": float(each.kind is not None),
            "mentions": math.log(len(each.mentions)),
            "object": float(relation == "obj"),
            "of a noun": float(relation.startswith("nmod")),
            "late": float(each.at > _LATE * len(words)),
            "public report": min(self._publicity, MOST_PUBLIC) / MOST_PUBLIC,
        }

    def _of_parties(self, each: Happening) -> Weights:
        return {
            "both sides": float(bool(each.actors and each.recipients)),
            "official": float(any(map(self._parties.whom.is_official, each.actors))),
        }

    def _of_verb(self, each: Happening) -> Weights:
        features = self._words.analysis.features[each.at]
        is_finite = "VerbForm=Fin" in features
        return {
            "past": float(is_finite and "Tense=Past" in features),
            "present": float(is_finite and "Tense=Pres" in features),
            "ing": float(self._words.small[each.at].endswith("ing")),
            "bare singular": 0.0,
            "a": 0.0,
        }

    def _of_noun(self, each: Happening) -> Weights:
        words = self._words
        beside = {
            words.small[one]
            for one in words.near(each.at)
            if words.relation(one) in ("det", "nmod:poss")
        }
        is_plural = "Number=Plur" in words.analysis.features[each.at]
        return {
            "past": 0.0,
            "present": 0.0,
            "ing": 0.0,
            "bare singular": float(not is_plural and not beside),
            "a": float(not beside.isdisjoint(("a", "an"))),
        }
