"""How far a figure would move had other reports been coded: intervals by resampling reports.

Reports are drawn, not statements: those of one report share its author, its topic and its coder's
mood, and would make the interval too narrow. The percentile bootstrap of Efron (1979).
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Sums = NDArray[np.float64]

RESAMPLES = 1000
LEVEL = 0.95
SEED = 1979


def resamples(reports: int) -> Sums:
    """How often each report was drawn in each resample: (``RESAMPLES``, ``reports``).

    Always the same for the same number of reports: numpy keeps the stream of ``RandomState`` as it
    is in all its versions (NEP 19), which it promises of no other generator; the kind of integer
    is part of the stream.
    """
    state = np.random.RandomState(SEED)
    drawn = state.randint(0, reports, size=(RESAMPLES, reports), dtype=np.int32)
    return np.stack([np.bincount(row, minlength=reports) for row in drawn]).astype(np.float64)


def interval(
    by_report: Sums, statistic: Callable[[Sums], float | None], drawn: Sums
) -> tuple[float, float] | None:
    """Between which values ``LEVEL`` of the resampled figures lie.

    by_report: what each report adds to the sums the statistic is made of, reports first.
    statistic: the figure, from sums over reports; None where these leave it undefined, and such
    resamples are passed over. drawn: see ``resamples``.
    None where there are fewer than two reports, or no resample gives a figure.
    """
    if len(by_report) < 2:
        return None
    sums = np.tensordot(drawn, by_report, axes=1)
    figures = [figure for one in sums if (figure := statistic(one)) is not None]
    if not figures:
        return None
    low, high = np.quantile(figures, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return float(low), float(high)
