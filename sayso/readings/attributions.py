"""Cue runs and their links -> attributions: each cue with a source and a content of its own."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from sayso.model import Attribution, WordRange
from sayso.readings.tags import Floats, probabilities, runs

CUE_BOOST = 0.0
CHANGE = 2.0

NEITHER, SOURCE, CONTENT = 0, 1, 2


def attributions(
    logits: Mapping[str, Floats], pairs: Mapping[str, Floats], scorer: Mapping[str, Floats],
    reach: int,
) -> tuple[Attribution, ...]:  # fmt: skip
    """The attributions of one text, by position of their cues.

    logits: the layers "cue", "source", "content". pairs: the projections "link_cue", "link_word".
    scorer: "features.weight", "out.weight", "out.bias" of the link head. reach: words on each side
    of a cue's first word in which its source and content are sought.
    """
    cues = runs(logits["cue"], ("O", "B", "I"), boost=CUE_BOOST)
    if not cues:
        return ()
    links = link_logits([cue.words[0] for cue in cues], pairs, scorer, reach)
    for row, cue in enumerate(cues):  # a cue is not its own source or content
        links[row, reach : reach + cue.words[1] - cue.words[0], SOURCE:] = -np.inf
    states = _smoothed(links)
    likely = probabilities(links)
    found: list[Attribution] = []
    for row, cue in enumerate(cues):
        first = cue.words[0] - reach
        source = _ranges(states[row] == SOURCE)
        content = _ranges(states[row] == CONTENT)
        if len(source) > 1:  # one source a cue, in PolNeAR always: the likeliest
            source = [max(source, key=lambda r: float(likely[row, r[0] : r[1], SOURCE].sum()))]
        found.append(
            Attribution(
                (cue.words,),
                tuple((a + first, b + first) for a, b in source),
                tuple((a + first, b + first) for a, b in content),
                cue.score,
                _mean(likely[row, :, SOURCE], source)
                or float(1 - likely[row, :, SOURCE].max(initial=0)),
                _mean(likely[row, :, CONTENT], content),
            )
        )
    return tuple(found)


def link_logits(
    anchors: list[int], pairs: Mapping[str, Floats], scorer: Mapping[str, Floats], reach: int
) -> Floats:
    """float32 (cues, 2 * reach + 1, 3): neither, source, content, by distance from the anchor.

    Places beyond the text are surely neither.
    """
    offsets = np.arange(-reach, reach + 1)
    near = scorer["features.weight"][distance_bucket(offsets)]
    count = len(pairs["link_word"])
    logits = np.full((len(anchors), 2 * reach + 1, 3), -np.inf, dtype=np.float32)
    logits[:, :, NEITHER] = 0
    for row, anchor in enumerate(anchors):
        low, high = max(0, anchor - reach), min(count, anchor + reach + 1)
        here = slice(low - anchor + reach, high - anchor + reach)
        hidden = pairs["link_word"][low:high] + (pairs["link_cue"][anchor] + near[here])
        np.maximum(hidden, 0, out=hidden)
        logits[row, here] = hidden @ scorer["out.weight"].T + scorer["out.bias"]
    return logits


def distance_bucket(offsets: NDArray[np.int64]) -> NDArray[np.int64]:
    """Signed word distances -> 49 buckets: exact up to 12, then about three for each doubling."""
    size = np.abs(offsets)
    far = 12 + np.floor(np.log2(np.maximum(size, 12).astype(np.float32) / 12) * 3.2).astype(int)
    bucket = np.minimum(np.where(size <= 12, size, far), 24)
    return np.where(offsets < 0, 24 - bucket, 24 + bucket)


def _smoothed(logits: Floats) -> NDArray[np.int8]:
    """The likeliest row of states when every change of state costs CHANGE (Viterbi)."""
    cues, places, states = logits.shape
    scores = np.maximum(logits, np.float32(-1e4))
    best = scores[:, 0].copy()
    came = np.empty((places, cues, states), dtype=np.int8)
    stay = np.arange(states, dtype=np.int8)
    for place in range(1, places):
        top = best.argmax(axis=1)
        changed = best[np.arange(cues), top] - CHANGE
        moves = best < changed[:, None]
        came[place] = np.where(moves, top[:, None], stay)
        best = np.where(moves, changed[:, None], best) + scores[:, place]
    chosen = np.empty((cues, places), dtype=np.int8)
    chosen[:, -1] = best.argmax(axis=1)
    row = np.arange(cues)
    for place in range(places - 1, 0, -1):
        chosen[:, place - 1] = came[place][row, chosen[:, place]]
    return chosen


def _ranges(inside: NDArray[np.bool_]) -> list[WordRange]:
    edges = np.flatnonzero(np.diff(np.concatenate([[False], inside, [False]]).astype(np.int8)))
    return [(int(a), int(b)) for a, b in edges.reshape(-1, 2)]


def _mean(likely: Floats, ranges: list[WordRange]) -> float:
    if not ranges:
        return 0.0
    return float(np.concatenate([likely[a:b] for a, b in ranges]).mean())
