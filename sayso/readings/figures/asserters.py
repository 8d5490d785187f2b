"""Who vouches for a figure: the innermost statement whose content holds it, else the outlet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from heapq import heappop, heappush

from sayso.model import Statement


def innermost(statements: Sequence[Statement], places: Iterable[int]) -> list[Statement | None]:
    """For each offset, in rising order, the innermost statement whose content it is in; else None.

    Innermost is the statement with most others around it; of two on one level the one with less
    content, then the earlier. Time grows with the places and, but for sorting, the contents.
    """
    depths = _depths({each.id: each.within for each in statements})
    opening = sorted(
        (part.start, part.end, number)
        for number, each in enumerate(statements)
        for part in each.content
    )
    ranks = [
        (-depths[each.id], sum(part.end - part.start for part in each.content), number)
        for number, each in enumerate(statements)
    ]
    open_: list[tuple[tuple[int, int, int], int, int]] = []
    coming = 0
    found: list[Statement | None] = []
    for place in places:
        while coming < len(opening) and opening[coming][0] <= place:
            _, end, number = opening[coming]
            heappush(open_, (ranks[number], end, number))
            coming += 1
        while open_ and open_[0][1] <= place:
            heappop(open_)
        found.append(statements[open_[0][2]] if open_ else None)
    return found


def _depths(within: Mapping[str, str | None]) -> dict[str, int]:
    """How many statements stand around each; a circle, which no reading has, ends the count."""
    depths: dict[str, int] = {}
    for name in within:
        path: list[str] = []
        outer: str | None = name
        while outer is not None and outer in within and outer not in depths and outer not in path:
            path.append(outer)
            outer = within[outer]
        depth = depths.get(outer, -1) + 1 if outer is not None and outer in depths else 0
        for each in reversed(path):
            depths[each] = depth
            depth += 1
    return depths
