"""Which of the words that may name an event do: signs, and what each adds to the odds.

The rules say of a word of the lexicon whether what stands around it bears it out, the network how
likely it is a trigger, the map of types how likely it is of the type it has here and of none. None
is right alone; weighed together they find more with fewer mistakes. Words that the lexicon lacks
stay out whatever the network says: half of those it was sure of named none (2026-11). The weights
are fitted on labelled reports (``training/events.py``) and lie beside the model's.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import numpy as np

from sayso.model import Trigger
from sayso.readings.events.triggers import Named
from sayso.readings.events.types import likelihood
from sayso.readings.parsed import Words
from sayso.readings.statements.inner import Weights

SIGNS = (
    *("always", "network", "type", "no type", "fits", "sure", "fits surely", "name"),
    *(
        "modifier",
        "past",
        "present",
        "participle",
        "imperative",
        "infinitive",
        "plural",
        "the",
        "a",
    ),
    *("not", "root", "subject", "late", "early", "public report", "needs"),
)
"""Their names, in the order of a row of ``Naming.rows``."""

LEAST_LIKELY = 0.5
"""Probability below which a word is taken for none; half of it finds a few more events, with as
many more mistakes (``training/events.py --folds``, 2026-11)."""

_LATE = 0.8
_EARLY = 40
_MOST_PUBLIC = 0.1
"""A share of words of public life that hardly any report has."""
_POINTING = frozenset(["the", "this", "that", "these", "those"])
_ONE = frozenset(["a", "an"])
_NOT = frozenset(["not", "n't", "never", "no"])

Row = tuple[float, ...]


class Naming:
    """Sees the signs of the words of one text. publicity: the share of its words that are of public
    life."""

    def __init__(self, words: Words, seen: Mapping[int, Trigger], publicity: float) -> None:
        self._words = words
        self._seen = seen
        self._public = min(publicity, _MOST_PUBLIC) / _MOST_PUBLIC

    def rows(self, named: Sequence[Named]) -> list[Row]:
        """The signs of each word, in the order of ``SIGNS``."""
        return [self._row(each) for each in named]

    def likely(self, named: Sequence[Named], weights: Weights) -> list[float]:
        """How likely each word names an event."""
        if not named:
            return []
        by = np.array([weights.get(sign, 0.0) for sign in SIGNS])
        odds: list[float] = (np.array(self.rows(named)) @ by).tolist()
        return [1 / (1 + math.exp(-each)) for each in odds]

    def _row(self, each: Named) -> Row:
        words, at, seen = self._words, each.at, self._seen.get(each.at)
        features, relation = words.analysis.features[at], words.relation(at)
        near = {words.small[child] for child in words.near(at)}
        is_finite = "VerbForm=Fin" in features
        return (
            1.0,
            odds(seen.score if seen is not None else 0.0),
            odds(likelihood(each.meaning.type, seen)),
            odds(1.0 if seen is None else 1 - sum(seen.types.values())),
            float(each.fits),
            float(each.meaning.sure),
            float(each.meaning.sure and each.fits),
            float(words.tag(at) == "PROPN"),
            float(relation in ("amod", "compound")),
            float(is_finite and "Tense=Past" in features),
            float(is_finite and "Tense=Pres" in features),
            float("VerbForm=Part" in features),
            float("Mood=Imp" in features),
            float("VerbForm=Inf" in features),
            float("Number=Plur" in features),
            float(not near.isdisjoint(_POINTING)),
            float(not near.isdisjoint(_ONE)),
            float(not near.isdisjoint(_NOT)),
            float(relation == "root"),
            float(relation == "nsubj"),
            float(at > _LATE * len(words)),
            float(at < _EARLY),
            self._public,
            float(bool(each.meaning.needs)),
        )


def odds(probability: float) -> float:
    """Log-odds, of nothing surer than one in a hundred."""
    kept = min(max(probability, 0.01), 0.99)
    return math.log(kept / (1 - kept))
