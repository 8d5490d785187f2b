"""One to one: the pairs of two lists whose likenesses add up to the most."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

Pair = tuple[int, int]


def best_pairs(likeness: Mapping[Pair, float]) -> list[Pair]:
    """The one-to-one pairs whose likenesses add up to the most, in order.

    likeness: by (left index, right index); a pair that is not in it, or whose likeness is not
    above 0, is never chosen. The sum is the true maximum, not a greedy one.
    """
    chosen: list[Pair] = []
    for lefts, rights in _components([pair for pair, value in likeness.items() if value > 0]):
        table = np.array([[max(likeness.get((i, j), 0.0), 0.0) for j in rights] for i in lefts])
        chosen += [
            (lefts[row], rights[column])
            for row, column in _assignment(table)
            if table[row, column] > 0
        ]
    return sorted(chosen)


def _components(pairs: list[Pair]) -> list[tuple[list[int], list[int]]]:
    """Lefts and rights that hang together: each group can be matched by itself."""
    partners: dict[tuple[str, int], list[tuple[str, int]]] = defaultdict(list)
    for left, right in sorted(pairs):
        partners["left", left].append(("right", right))
        partners["right", right].append(("left", left))
    seen: set[tuple[str, int]] = set()
    groups: list[tuple[list[int], list[int]]] = []
    for start in partners:
        if start in seen:
            continue
        seen.add(start)
        reached = [start]
        for node in reached:
            fresh = [partner for partner in partners[node] if partner not in seen]
            seen.update(fresh)
            reached += fresh
        groups.append(
            (
                sorted(index for side, index in reached if side == "left"),
                sorted(index for side, index in reached if side == "right"),
            )
        )
    return groups


def _assignment(table: NDArray[np.float64]) -> list[Pair]:
    """Rows to columns, one to one, with the greatest sum; every row or every column is used.

    The shortest-augmenting-path form of the Hungarian method, cubic in the shorter side
    times the longer (Kuhn 1955; Jonker and Volgenant 1987).
    """
    if table.shape[0] > table.shape[1]:
        return sorted((row, column) for column, row in _assignment(table.T))
    rows, columns = table.shape
    cost = np.zeros((rows + 1, columns + 1))
    cost[1:, 1:] = -table
    row_price, column_price = np.zeros(rows + 1), np.zeros(columns + 1)
    row_of = np.zeros(columns + 1, dtype=np.int64)
    for row in range(1, rows + 1):
        _augment(row, cost, row_price, column_price, row_of)
    return sorted((int(row_of[j]) - 1, j - 1) for j in range(1, columns + 1) if row_of[j])


def _augment(
    row: int,
    cost: NDArray[np.float64],
    row_price: NDArray[np.float64],
    column_price: NDArray[np.float64],
    row_of: NDArray[np.int64],
) -> None:
    """Give one more row a column, moving rows placed before where that is cheaper.

    Index 0 stands for "none" on both sides; prices and ``row_of`` are changed in place.
    """
    columns = len(column_price)
    row_of[0] = row
    column = 0
    distance = np.full(columns, np.inf)
    before = np.zeros(columns, dtype=np.int64)
    done = np.zeros(columns, dtype=bool)
    while row_of[column]:
        done[column] = True
        here = row_of[column]
        reach = cost[here] - row_price[here] - column_price
        nearer = ~done & (reach < distance)
        distance[nearer] = reach[nearer]
        before[nearer] = column
        open_columns = np.where(done, np.inf, distance)
        open_columns[0] = np.inf
        following = int(np.argmin(open_columns))
        step = open_columns[following]
        row_price[row_of[done]] += step
        column_price[done] -= step
        distance[~done] -= step
        column = following
    while column:
        row_of[column] = row_of[before[column]]
        column = int(before[column])
