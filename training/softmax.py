"""Multinomial logistic regression, where a row may be known only to be one of several classes."""

from __future__ import annotations

from collections import deque

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Mask = NDArray[np.bool_]

REMEMBERED = 8
"""Pairs of steps and changes of slope that L-BFGS keeps."""


def fitted(rows: Floats, allowed: Mask, weights: Floats, penalty: float, passes: int) -> Floats:
    """(columns + 1, classes): the weights that make what is allowed likeliest; biases last.

    rows: (rows, columns), standardised. allowed: (rows, classes), the classes a row may be of: the
    loss is minus the logarithm of their joint probability. weights: of the rows, of any scale.
    penalty: half of it times the squared weights, biases apart, is added to the mean loss.
    passes: at most so many steps of L-BFGS (Nocedal 1980).
    """
    objective = _Objective(
        np.hstack([rows, np.ones((len(rows), 1))]), allowed, weights / weights.sum(), penalty
    )
    here = np.zeros((rows.shape[1] + 1, allowed.shape[1]))
    loss, slope = objective(here)
    memory: deque[tuple[Floats, Floats]] = deque(maxlen=REMEMBERED)
    for _ in range(passes):
        towards = -_inverse_curvature(memory, slope)
        step = 1.0 if memory else 1.0 / max(float(np.linalg.norm(slope)), 1e-9)
        expected = float((slope * towards).sum())
        while True:
            there = here + step * towards
            new_loss, new_slope = objective(there)
            if new_loss <= loss + 1e-4 * step * expected or step < 1e-8:
                break
            step /= 2
        if loss - new_loss < 1e-7:
            break
        moved, changed = there - here, new_slope - slope
        if (moved * changed).sum() > 1e-12:
            memory.append((moved, changed))
        here, loss, slope = there, new_loss, new_slope
    return here


class _Objective:
    """Mean loss and its slope for given weights."""

    def __init__(self, rows: Floats, allowed: Mask, weights: Floats, penalty: float) -> None:
        self._rows, self._allowed, self._weights = rows, allowed, weights[:, None]
        self._penalty = np.full((rows.shape[1], 1), penalty)
        self._penalty[-1] = 0

    def __call__(self, here: Floats) -> tuple[float, Floats]:
        scores = self._rows @ here
        scores -= scores.max(axis=1, keepdims=True)
        likely = np.exp(scores)
        likely /= likely.sum(axis=1, keepdims=True)
        right = likely * self._allowed
        share = right.sum(axis=1, keepdims=True) + 1e-12
        loss = -(self._weights * np.log(share)).sum() + (self._penalty * here * here).sum() / 2
        slope = self._rows.T @ (self._weights * (likely - right / share)) + self._penalty * here
        return float(loss), slope


def _inverse_curvature(memory: deque[tuple[Floats, Floats]], slope: Floats) -> Floats:
    """The slope times what the steps taken so far tell of the inverse curvature."""
    towards, shares = slope.copy(), []
    for moved, changed in reversed(memory):
        share = float((moved * towards).sum() / (moved * changed).sum())
        towards -= share * changed
        shares.append(share)
    if memory:
        moved, changed = memory[-1]
        towards *= (moved * changed).sum() / (changed * changed).sum()
    for (moved, changed), share in zip(memory, reversed(shares), strict=True):
        towards += moved * (share - (changed * towards).sum() / (moved * changed).sum())
    return towards
