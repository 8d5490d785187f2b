"""Pairs of mentions: what the coreference scorer is told besides their words' vectors.

Training and reading both call this, so that a feature always means the same.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

NEAREST = 100
"""Antecedents considered for a mention: at most this many before it."""

_EDGES = np.array([2, 3, 4, 6, 9, 16, 31, 61, 101])  # mentions between -> ten buckets

PRONOUNS = frozenset(
    "i me my mine myself we us our ours ourselves you your yours yourself he him his himself she "
    "her hers herself it its itself they them their theirs themselves this that these those who "
    "which whom whose one".split()
)
_DROPPED = frozenset("the a an this that these those 's ’s".split())


def coreference_features(
    words: Sequence[str], mentions: Sequence[tuple[int, int, int]]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """For each mention its candidate antecedents and the feature of each pair.

    words: the document's words, lower-cased. mentions: (first, after last, head) in text order.
    Returns antecedents int64 (M, NEAREST), nearest first, -1 where there is none, and features
    int64 (M, NEAREST) in 0 … 39: ten distances by four kinds of likeness.
    """
    count = len(mentions)
    known: dict[tuple[str, ...], int] = {}
    heads = np.zeros(count, dtype=np.int64)
    wholes = np.zeros(count, dtype=np.int64)
    pronouns = np.zeros(count, dtype=bool)
    for index, (first, last, head) in enumerate(mentions):
        heads[index] = known.setdefault((words[head],), len(known))
        whole = tuple(w for w in words[first:last] if w not in _DROPPED)
        wholes[index] = known.setdefault(whole, len(known))
        pronouns[index] = last - first == 1 and words[head] in PRONOUNS
    distance = np.arange(1, NEAREST + 1)
    antecedents = np.arange(count)[:, None] - distance
    antecedents[antecedents < 0] = -1
    same_head = heads[:, None] == heads[antecedents]
    same_whole = wholes[:, None] == wholes[antecedents]
    likeness = np.where(pronouns[:, None] & same_head, 3, np.where(same_whole, 2, same_head * 1))
    return antecedents, np.searchsorted(_EDGES, distance, side="right") * 4 + likeness
