"""Arc scores of one sentence -> the best dependency tree with one root."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

ROOTS_TRIED = 4
"""Roots tried one by one. In language the first or second wins; where nothing is a sentence (a line
of quotation marks) hundreds come close, and one tree from a root above them all costs less."""


def best_tree(scores: Floats) -> list[int]:
    """The head of each word; the root is its own head.

    scores: float32 (n, n), row = dependent, column = head, the diagonal scores being the root.
    The tree with the highest sum among those with exactly one root. Greedy choice is already such
    a tree for nine sentences of ten; the others go through Chu-Liu and Edmonds' algorithm.
    """
    heads: list[int] = scores.argmax(axis=1).tolist()
    roots = [word for word, head in enumerate(heads) if word == head]
    if len(roots) == 1 and _cycle(heads, roots[0]) is None:
        return heads
    return _one_root(scores.astype(np.float64))


def _one_root(scores: NDArray[np.float64]) -> list[int]:
    """The best tree over all choices of the root.

    With a root chosen, no tree can beat every other word's best head; roots are tried from the
    highest such bound down, until none left can win. After ROOTS_TRIED all the others are tried
    at once.
    """
    roots = np.diag(scores).copy()
    arcs = scores.copy()
    np.fill_diagonal(arcs, -np.inf)
    best_arc = arcs.max(axis=1, initial=-np.inf)
    bounds = roots + (best_arc.sum() - best_arc)
    best: tuple[float, list[int]] = (-np.inf, [])
    for tried, root in enumerate(np.argsort(-bounds, kind="stable").tolist()):
        if bounds[root] <= best[0]:
            break
        if tried == ROOTS_TRIED:
            return _under_a_dear_root(arcs, roots)
        heads = _rooted(arcs, root)
        chosen = sum(arcs[word, head] for word, head in enumerate(heads) if word != root)
        total = float(roots[root] + chosen)
        if total > best[0]:
            best = (total, heads)
    return best[1]


def _under_a_dear_root(arcs: NDArray[np.float64], roots: NDArray[np.float64]) -> list[int]:
    """The best tree over all roots: one word hangs on a root above, too dear to be used twice."""
    count = len(arcs)
    finite = np.append(arcs[np.isfinite(arcs)], roots)
    dear = (finite.max() - finite.min() + 1) * (count + 1)
    table = np.full((count + 1, count + 1), -np.inf)
    table[1:, 1:] = arcs
    table[1:, 0] = roots - dear
    heads = _spanning(table)
    return [int(heads[word]) - 1 if heads[word] else word - 1 for word in range(1, count + 1)]


def _rooted(arcs: NDArray[np.float64], root: int) -> list[int]:
    """The best tree with this root, which is its own head."""
    order = [root, *(word for word in range(len(arcs)) if word != root)]
    chosen = _spanning(arcs[np.ix_(order, order)])
    heads = [root] * len(arcs)
    for place, word in enumerate(order[1:], start=1):
        heads[word] = order[chosen[place]]
    return heads


def _spanning(table: NDArray[np.float64]) -> NDArray[np.intp]:
    """Chu-Liu and Edmonds. table[d, h]: node 0 is the root; returns the head of each node."""
    heads: NDArray[np.intp] = table.argmax(axis=1)
    heads[0] = 0
    cycle = _cycle(heads.tolist(), 0)
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
    rows = np.arange(1, len(outside))
    to_cycle = chosen[rows] == len(outside)
    result[outside[rows[~to_cycle]]] = outside[chosen[rows[~to_cycle]]]
    result[outside[rows[to_cycle]]] = members[leaving[rows[to_cycle]].argmax(axis=1)]
    source = chosen[-1]
    result[members[entering[:, source].argmax()]] = outside[source]
    return result


def _cycle(heads: Sequence[int], root: int) -> list[int] | None:
    """The nodes of one cycle that does not hold the root, or None."""
    state = [0] * len(heads)
    state[root] = 2
    for start in range(len(heads)):
        path: list[int] = []
        node = start
        while state[node] == 0:
            state[node] = 1
            path.append(node)
            node = heads[node]
        if state[node] == 1:
            return path[path.index(node) :]
        for node in path:
            state[node] = 2
    return None
