"""Which type of event a word names: one linear map over what the network sees around the word.

The network's own layer of types sees a word's vector alone. But *agreed* is another event where a
meeting hangs on it than where a withdrawal does, so here a word is judged by its vector, the mean
of those of its dependents and the mean of its sentence's. ``training/event_types.py`` fits the map
on vectors as the shipped encoder gives them; no other layer depends on it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from math import exp
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from sayso.model import WordRange
from sayso.readings.analysis.tags import probabilities

Floats = NDArray[np.float32]

FILE = "event_types.npz"
TYPES = tuple(
    "AGREE CONSULT SUPPORT COOPERATE AID CONCEDE RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST "
    "SANCTION MOBILIZE COERCE ASSAULT".split()
)
NONE = "NONE"
"""The row after the types: the word names an event of none of them ("said", "rose")."""

# Who does it, and words without a meaning of their own, do not tell what is done.
_UNTELLING = frozenset(["nsubj", "csubj", "punct", "det", "aux", "mark", "cc", "case", "cop"])


@dataclass(frozen=True, slots=True)
class EventTypes:
    """The fitted map. weights: float32 (3 * 384, types and none); bias: one for each of them."""

    weights: Floats
    bias: Floats

    @classmethod
    def kept_in(cls, folder: Path) -> EventTypes | None:
        """The map of a model's folder; None where it has none yet. ValueError for another file."""
        path = folder / FILE
        if not path.exists():
            return None
        arrays = np.load(path)
        return cls(arrays["weights"], arrays["bias"])

    def keep_in(self, folder: Path) -> None:
        np.savez(folder / FILE, allow_pickle=False, weights=self.weights, bias=self.bias)

    def likely(self, seen: Floats) -> Floats:
        """The probability of each of ``TYPES``, then of none, for each row of ``surroundings``."""
        return probabilities(seen @ self.weights + self.bias)


def surroundings(
    vectors: Floats,
    words: Sequence[int],
    heads: Sequence[int],
    relations: Sequence[str],
    sentences: Sequence[WordRange],
) -> Floats:
    """What the types of these words are told from: float32 (words asked for, 3 * width).

    vectors: float32 (all words, width); heads, relations, sentences: as in ``Analysis``. Instead of
    the mean of its dependents a word that has none that tells anything has its own vector.
    """
    asked = np.asarray(words, dtype=np.int64)
    return np.hstack(
        [
            vectors[asked],
            _means_below(vectors, asked, heads, relations),
            _means_of(vectors, sentences)[np.searchsorted(_ends(sentences), asked, side="right")],
        ]
    )


def _means_below(
    vectors: Floats, asked: NDArray[np.int64], heads: Sequence[int], relations: Sequence[str]
) -> Floats:
    head = np.asarray(heads, dtype=np.int64)
    is_asked = np.zeros(len(head), dtype=bool)
    is_asked[asked] = True
    below = np.flatnonzero(is_asked[head] & (head != np.arange(len(head))))
    tells = {relation: _tells(relation) for relation in set(relations)}
    below = below[[tells[relations[word]] for word in below.tolist()]]
    below = below[np.argsort(head[below], kind="stable")]
    above, starts, counts = np.unique(head[below], return_index=True, return_counts=True)
    sums = np.zeros((len(above), vectors.shape[1]), dtype=np.float32)
    for nth in range(counts.max(initial=0)):  # at once the nth dependent of every word that has one
        more = counts > nth
        sums[more] += vectors[below[starts[more] + nth]]
    row_of = np.full(len(head), -1)
    row_of[above] = np.arange(len(above))
    rows, means = row_of[asked], vectors[asked]
    means[rows >= 0] = (sums / counts.astype(np.float32)[:, None])[rows[rows >= 0]]
    return means


def _tells(relation: str) -> bool:
    return relation == "nsubj:pass" or relation.partition(":")[0] not in _UNTELLING


def _means_of(vectors: Floats, sentences: Sequence[WordRange]) -> Floats:
    lengths = np.array([after - first for first, after in sentences], dtype=np.float32)
    sums = np.array([vectors[first:after].sum(axis=0) for first, after in sentences])
    return np.asarray(sums / lengths[:, None])


def _ends(sentences: Sequence[WordRange]) -> list[int]:
    return [after for _, after in sentences]


LEXICON_SAYS = 1.0
"""What it adds to a type's log-probability that the lexicon knows the word for one of it. Between
0.5 and 1.5 the macro-F1 on the gold sentences is within 0.01 (0.748 without, 0.759 with it)."""


def mixed(likely: Mapping[str, float], meant: Collection[str]) -> dict[str, float]:
    """The map's probabilities and the lexicon's word together.

    meant: the types that the lexicon knows the word for. What ``likely`` leaves of one is the share
    of no type.
    """
    raised = {
        name: share * exp(LEXICON_SAYS) if name in meant else share
        for name, share in likely.items()
    }
    whole = sum(raised.values()) + max(0.0, 1 - sum(likely.values()))
    return {name: share / whole for name, share in raised.items()} if whole else dict(likely)
