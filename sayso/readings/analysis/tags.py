"""Logits of a layer -> labels and runs of words."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sayso.model import Tagged

Floats = NDArray[np.float32]


def probabilities(logits: Floats) -> Floats:
    """Softmax over the last axis, laid first meanwhile: along a short axis numpy is slow."""
    labels = np.ascontiguousarray(np.moveaxis(logits, -1, 0))
    shifted = np.exp(labels - labels.max(axis=0))
    return np.moveaxis(np.asarray(shifted / shifted.sum(axis=0), dtype=np.float32), 0, -1)


def runs(logits: Floats, labels: Sequence[str], *, boost: float = 0.0) -> tuple[Tagged, ...]:
    """The runs of words a begin/inside/outside layer marks, in order, not overlapping.

    logits: float32 (words, labels). labels: "O" first, then "B-KIND", "I-KIND" by kind, or plain
    "B", "I" (the kind is then ""). boost is added to every label but "O". A run that starts with an
    "I" is kept. score: the mean probability of the run's words being in such a run.
    """
    raised = logits + np.array([0.0] + [boost] * (len(labels) - 1), dtype=np.float32)
    best = raised.argmax(axis=1)
    marked = best > 0
    kinds = [label[2:] for label in labels]
    kind = np.array([kinds.index(each) for each in kinds])[best]
    goes_on = np.array([label[0] == "I" for label in labels])[best]
    goes_on[1:] &= marked[:-1] & (kind[1:] == kind[:-1])
    goes_on[:1] = False
    starts = np.flatnonzero(marked & ~goes_on)
    if not len(starts):
        return ()
    after = np.append(~(marked & goes_on), [True])  # where a run that came so far has ended
    ends = np.flatnonzero(after)[np.searchsorted(np.flatnonzero(after), starts, side="right")]
    inside = np.append(1 - probabilities(raised)[:, 0], np.float32(0))
    sums = np.add.reduceat(inside, np.column_stack([starts, ends]).ravel())[::2]
    return tuple(
        Tagged((first, last), kinds[number], score)
        for first, last, number, score in zip(
            starts.tolist(),
            ends.tolist(),
            kind[starts].tolist(),
            (sums / (ends - starts)).tolist(),
            strict=True,
        )
    )
