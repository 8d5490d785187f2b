"""Arc scores of one sentence -> the best dependency tree with one root."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


def best_tree(scores: Floats) -> list[int]:
    """The head of each word; the root is its own head.

    scores: float32 (n, n), row = dependent, column = head, the diagonal scores being the root.
    The tree with the highest sum among those with exactly one root. Greedy choice is already such
    a tree for nine sentences of ten; the others go through Chu-Liu and Edmonds' algorithm.
    """
    heads = scores.argmax(axis=1)
    if _is_tree(heads):
        return [int(head) for head in heads]
    return _one_root(scores.astype(np.float64))


def _is_tree(heads: NDArray[np.intp]) -> bool:
    """One root, and every word leads to it."""
    count = len(heads)
    if int((heads == np.arange(count)).sum()) != 1:
        return False
    reached = heads
    for _ in range(max(1, int(count).bit_length())):  # doubling the steps each time
        reached = reached[reached]
    return bool((heads[reached] == reached).all())


def _one_root(scores: NDArray[np.float64]) -> list[int]:
    """Maximum spanning arborescence from an artificial root, made dear enough to be used once."""
    count = len(scores)
    table = np.full((count + 1, count + 1), -np.inf)
    table[1:, 1:] = scores
    np.fill_diagonal(table, -np.inf)
    finite = scores[np.isfinite(scores)]
    dear = (finite.max() - finite.min() + 1) * (count + 1) if len(finite) else 1.0
    table[1:, 0] = np.diag(scores) - dear
    heads = _spanning(table)
    return [int(heads[i] - 1) if heads[i] else i - 1 for i in range(1, count + 1)]


def _spanning(table: NDArray[np.float64]) -> NDArray[np.intp]:
    """Chu-Liu and Edmonds. table[d, h]: node 0 is the root; returns the head of each node."""
    heads = table.argmax(axis=1)
    heads[0] = 0
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    inside = np.zeros(len(table), dtype=bool)
    inside[cycle] = True
    outside = np.flatnonzero(~inside)
    members = np.flatnonzero(inside)
    # The cycle becomes one node, the last of a smaller table.
    smaller = np.full((len(outside) + 1, len(outside) + 1), -np.inf)
    smaller[:-1, :-1] = table[np.ix_(outside, outside)]
    entering = table[np.ix_(members, outside)] - table[members, heads[members]][:, None]
    smaller[-1, :-1] = entering.max(axis=0)
    leaving = table[np.ix_(outside, members)]
    smaller[:-1, -1] = leaving.max(axis=1)
    smaller[0, :] = -np.inf
    chosen = _spanning(smaller)
    result = heads.copy()
    for row, node in enumerate(outside[1:], start=1):
        to_cycle = chosen[row] == len(outside)
        result[node] = members[leaving[row].argmax()] if to_cycle else outside[chosen[row]]
    source = chosen[-1]
    result[members[entering[:, source].argmax()]] = outside[source]
    return result


def _cycle(heads: NDArray[np.intp]) -> list[int] | None:
    """The nodes of one cycle that does not hold the root, or None."""
    state = np.zeros(len(heads), dtype=np.int8)
    state[0] = 2
    for start in range(1, len(heads)):
        path = []
        node = start
        while state[node] == 0:
            state[node] = 1
            path.append(node)
            node = int(heads[node])
        if state[node] == 1:
            return path[path.index(node) :]
        state[path] = 2
    return None
