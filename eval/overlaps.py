"""How far stretches of text that were found overlap with those that were wanted."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.measures.pairing import Pair


def overlaps(
    found: Sequence[tuple[int, int]], wanted: Sequence[tuple[int, int]]
) -> dict[Pair, float]:
    """How far the stretches overlap, intersection over union, for the pairs that do at all.

    Both sorted, half-open; stretches of one side may nest.
    """
    likeness: dict[Pair, float] = {}
    longest = max((end - start for start, end in wanted), default=0)
    first = 0
    for i, (start, end) in enumerate(found):
        while first < len(wanted) and wanted[first][0] + longest <= start:
            first += 1
        for j in range(first, len(wanted)):
            if wanted[j][0] >= end:
                break
            shared = min(end, wanted[j][1]) - max(start, wanted[j][0])
            if shared > 0:
                union = max(end, wanted[j][1]) - min(start, wanted[j][0])
                likeness[i, j] = shared / union
    return likeness
