"""Logits of a layer -> labels and runs of words."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sayso.model import Tagged

Floats = NDArray[np.float32]


def probabilities(logits: Floats) -> Floats:
    """Softmax over the last axis."""
    shifted = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return np.asarray(shifted / shifted.sum(axis=-1, keepdims=True), dtype=np.float32)


def runs(logits: Floats, labels: Sequence[str], *, boost: float = 0.0) -> tuple[Tagged, ...]:
    """The runs of words a begin/inside/outside layer marks, in order, not overlapping.

    logits: float32 (words, labels). labels: "O" first, then "B-KIND", "I-KIND" by kind, or plain
    "B", "I" (the kind is then ""). boost is added to every label but "O". A run that starts with an
    "I" is kept. score: the mean probability of the run's words being in such a run.
    """
    raised = logits + np.array([0.0] + [boost] * (len(labels) - 1), dtype=np.float32)
    best = raised.argmax(axis=1)
    likely = probabilities(raised)
    found: list[Tagged] = []
    marked = np.flatnonzero(best)
    for word in marked:
        kind = labels[best[word]][2:]
        if found and found[-1].words[1] == word and labels[best[word]][0] == "I":
            last = found[-1]
            if last.label == kind:
                found[-1] = Tagged((last.words[0], int(word) + 1), kind, 0.0)
                continue
        found.append(Tagged((int(word), int(word) + 1), kind, 0.0))
    inside = 1 - likely[:, 0]
    return tuple(
        Tagged(run.words, run.label, float(inside[run.words[0] : run.words[1]].mean()))
        for run in found
    )
