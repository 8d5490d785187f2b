"""Cue runs and their links -> attributions: each cue with a source and a content of its own.

Where a source or content begins and ends, the layers say best; whose it is, the link head says. So
every run of the source and content layers goes to the cues that claim it, and a cue that is
left without takes what its own links hold likely.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from sayso.model import Attribution, Tagged, WordRange
from sayso.readings.analysis.tags import Floats, probabilities, runs

CLAIMED = 0.35
"""Mean link probability from which a run belongs to a cue. This and the next six were tuned on the
forty-odd PolNeAR training articles kept for it (training/corpora/polnear.py), 2026-11."""

BEST_CLAIM = 0.1
"""The same for the one cue with the highest claim, so that few runs are left to nobody."""

RIVAL = 0.5
"""Share of the highest claim that another cue needs to have the run as well: nested cues share
content with the cue around them, neighbours do not."""

OWN_LINKS = 0.4
"""Link probability from which a word belongs to a cue that no run was given to."""

JOINED = 2
"""Words that may stand between sources which speak together: ", and". Whether they do, their words
tell (`sayso.readings.statements.together`)."""

CUE_BOOST = -0.3
CONTENT_BOOST = 0.8
SOURCE_BOOST = 1.0
"""Added to the logits of a layer's begin and inside labels: finding more, at less precision."""

INNER_BOOST = 2.0
"""The same for cues within a content, which the network has seen few of and doubts: from about one
chance in eight on. Of 71 such cues in labelled reports that were kept for tuning (2026-11), 40
stand out at -0.3, 56 at this, and 59 at 3, where half as many again are to choose from."""

NEVER_CONTENT = 0.98
"""A word that is so surely in no content has no statement around it."""

NEITHER, SOURCE, CONTENT = 0, 1, 2
BIO = ("O", "B", "I")


def attributions(
    logits: Mapping[str, Floats],
    pairs: Mapping[str, Floats],
    scorer: Mapping[str, Floats],
    reach: int,
) -> tuple[tuple[Attribution, ...], tuple[Attribution, ...]]:
    """The attributions of one text, and those there may be within the content of others; each by
    position of their cues.

    logits: the layers "cue", "source", "content". pairs: the projections "link_cue", "link_word".
    scorer: "features.weight", "out.weight", "out.bias" of the link head. reach: words on each side
    of a cue's first word in which its source and content are sought.
    """
    cues, inner = runs(logits["cue"], BIO, boost=CUE_BOOST), _inner_cues(logits)
    if not cues and not inner:
        return (), ()
    anchors = sorted({cue.words[0] for cue in (*cues, *inner)})  # many a cue is both
    links = _Links(probabilities(link_logits(anchors, pairs, scorer, reach)), anchors, reach)
    return _shared_out(cues, logits, links), _by_own_links(inner, links)


def _shared_out(
    cues: Sequence[Tagged], logits: Mapping[str, Floats], links: _Links
) -> tuple[Attribution, ...]:
    """Each cue with the sources and contents of the layers that it claims."""
    if not cues:
        return ()
    rows = links.rows(cues)
    sources = links.shared_out(rows, runs(logits["source"], BIO, boost=SOURCE_BOOST), SOURCE)
    contents = links.shared_out(rows, runs(logits["content"], BIO, boost=CONTENT_BOOST), CONTENT)
    return tuple(
        _attribution(cue, row, links, *claimed)
        for cue, row, *claimed in zip(cues, rows, sources, contents, strict=True)
    )


def _inner_cues(logits: Mapping[str, Floats]) -> list[Tagged]:
    """The cues there may be within a content, by their likeliest word."""
    likely = probabilities(logits["content"])[:, 0] < NEVER_CONTENT
    sure = 1 - probabilities(logits["cue"])[:, 0]
    return [
        replace(cue, score=float(sure[slice(*cue.words)].max()))
        for cue in runs(logits["cue"], BIO, boost=INNER_BOOST)
        if likely[slice(*cue.words)].any()
    ]


def _by_own_links(cues: Sequence[Tagged], links: _Links) -> tuple[Attribution, ...]:
    """Inner cues with what their own links hold likely; those without a content are none.

    The layers of sources and contents tell those of the statement around: of 696 inner cues in
    labelled reports, content and speaker are right for 570 so, and for 376 by the layers.
    """
    found = (
        _attribution(cue, row, links, [], [])
        for cue, row in zip(cues, links.rows(cues), strict=True)
    )
    return tuple(each for each in found if each.content)


def _attribution(
    cue: Tagged,
    row: int,
    links: _Links,
    sources: list[tuple[WordRange, float]],
    contents: list[tuple[WordRange, float]],
) -> Attribution:
    sources = sources or links.own(row, SOURCE)
    contents = contents or links.own(row, CONTENT)
    source = max(sources, key=lambda claimed: claimed[1], default=None)
    return Attribution(
        cue=(cue.words,),
        source=_with_neighbours(sources, source[0]) if source else (),
        content=tuple(words for words, _ in contents),
        cue_score=cue.score,
        source_score=source[1] if source else links.none(row, SOURCE),
        content_score=max((claim for _, claim in contents), default=0.0),
    )


def _with_neighbours(
    sources: Sequence[tuple[WordRange, float]], best: WordRange
) -> tuple[WordRange, ...]:
    """The likeliest source first, then those right beside it or beside one that is."""
    chain = [best]
    for words, _ in sorted(sources):
        if words > best and words[0] - chain[-1][1] <= JOINED:
            chain.append(words)
    before = best
    for words, _ in sorted(sources, reverse=True):
        if words < best and before[0] - words[1] <= JOINED:
            chain.append(words)
            before = words
    return tuple(chain)


class _Links:
    """What the link head holds likely: float32 (anchors, 2 * reach + 1, 3) around each anchor.

    An anchor is the first word of a cue, and has a row.
    """

    def __init__(self, likely: Floats, anchors: Sequence[int], reach: int) -> None:
        self._likely = likely
        self._row_of = {anchor: row for row, anchor in enumerate(anchors)}
        self._shifts = reach - np.array(anchors)  # a word's place in its cue's row of `likely`
        sums = np.cumsum(likely, axis=1, dtype=np.float64)
        self._sums = np.pad(sums, ((0, 0), (1, 0), (0, 0)))

    def rows(self, cues: Sequence[Tagged]) -> list[int]:
        return [self._row_of[cue.words[0]] for cue in cues]

    def shared_out(
        self, rows: Sequence[int], found: Sequence[Tagged], role: int
    ) -> list[list[tuple[WordRange, float]]]:
        """For each of these cues the runs that are its own, with its claim to them: the mean over
        the run."""
        given: list[list[tuple[WordRange, float]]] = [[] for _ in rows]
        if not found:
            return given
        edges = np.array([run.words for run in found])
        cues = np.array(rows)[:, None]
        places = (edges[None] + self._shifts[cues, None]).clip(0, self._likely.shape[1])
        first, last = places[:, :, 0], places[:, :, 1]
        sums = self._sums[cues, last, role] - self._sums[cues, first, role]
        claims = sums / np.maximum(last - first, 1)
        highest = claims.max(axis=0)
        own = (claims >= CLAIMED) & (claims >= RIVAL * highest)
        own |= (claims >= BEST_CLAIM) & (claims == highest)
        for row, run in np.argwhere(own).tolist():
            given[row].append((found[run].words, float(claims[row, run])))
        return given

    def own(self, row: int, role: int) -> list[tuple[WordRange, float]]:
        """The stretches that one cue's links alone hold likely."""
        likely = self._likely[row, :, role]
        inside = np.concatenate([[False], likely > OWN_LINKS, [False]])
        edges = np.flatnonzero(np.diff(inside.astype(np.int8))).reshape(-1, 2)
        back = -int(self._shifts[row])
        return [((a + back, b + back), float(likely[a:b].mean())) for a, b in edges.tolist()]

    def none(self, row: int, role: int) -> float:
        """How likely no word has this role for a cue."""
        return float(1 - self._likely[row, :, role].max())


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
    room = np.empty_like(near)  # for each cue in turn: new room for every one costs more than this
    for row, anchor in enumerate(anchors):
        low, high = max(0, anchor - reach), min(count, anchor + reach + 1)
        here = slice(low - anchor + reach, high - anchor + reach)
        hidden = np.add(near[here], pairs["link_cue"][anchor], out=room[here])
        hidden += pairs["link_word"][low:high]
        np.maximum(hidden, 0, out=hidden)
        logits[row, here] = hidden @ scorer["out.weight"].T + scorer["out.bias"]
    return logits


def distance_bucket(offsets: NDArray[np.int64]) -> NDArray[np.int64]:
    """Signed word distances -> 49 buckets: exact up to 12, then about three for each doubling."""
    size = np.abs(offsets)
    far = 12 + np.floor(np.log2(np.maximum(size, 12).astype(np.float32) / 12) * 3.2).astype(int)
    bucket = np.minimum(np.where(size <= 12, size, far), 24)
    return np.where(offsets < 0, 24 - bucket, 24 + bucket)
