"""Which figures for one thing stand in one row: those of one stretch of time and one size.

The day's toll and the war's count the same thing, but not the same whole of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal

from sayso.model import Figure
from sayso.views.brief.when import when_of

Stretch = Literal["days", "longer"]

A_FEW_DAYS = 3
"""Days that still tell of one blow: "overnight", "over the weekend". What is told of more, or since
a day long past, is what these add up to."""
ONE_SIZE = 10.0
"""The largest of a row is less than so many times the smallest: counts of one thing differ by what
is not known yet, hardly ever by a power of ten."""


def comparable(figures: Iterable[Figure]) -> list[list[Figure]]:
    """Figures for one thing in groups that can be compared, the smallest numbers first.

    Of no told stretch, a figure stands with those of its size.
    """
    groups: list[list[Figure]] = []
    ordered = sorted(figures, key=lambda each: (_size(each), each.id))
    for figure in [*filter(_stretch, ordered), *(each for each in ordered if not _stretch(each))]:
        group = next((each for each in groups if _fits(figure, each)), None)
        if group is None:
            groups.append([figure])
        else:
            group.append(figure)
    return sorted(groups, key=lambda group: min(map(_size, group)))


def stretch_told(figures: Sequence[Figure]) -> str:
    """The stretch that a row is of, in words; "" where none is told, or several are."""
    told = {when_of(each.period).told for each in figures if _stretch(each)}
    return told.pop() if len(told) == 1 else ""


def _fits(figure: Figure, group: Sequence[Figure]) -> bool:
    stretches = {stretch for each in (figure, *group) if (stretch := _stretch(each))}
    sizes = [_size(each) for each in (figure, *group)]
    return len(stretches) < 2 and max(sizes) < ONE_SIZE * min(sizes)


def _size(figure: Figure) -> float:
    """The number itself; of fewer than one, one."""
    value = figure.low if figure.low is not None else figure.high
    return max(abs(value or 0.0), 1.0)


def _stretch(figure: Figure) -> Stretch | None:
    when = when_of(figure.period)
    if when.first is None and when.last is None:
        return None
    if when.first is None or when.last is None:
        return "longer"
    days = (date.fromisoformat(when.last) - date.fromisoformat(when.first)).days
    return "days" if days < A_FEW_DAYS else "longer"
