"""How two periods lie to each other: all that comparing dates comes down to."""

from __future__ import annotations

from datetime import date
from typing import Literal

from sayso.model import Period

Relation = Literal["same", "within", "overlap", "apart", "unknown"]

_UNKNOWN_YEAR = "XXXX"
_KEPT_YEAR = "2000"  # a leap year, so that every day of an unknown year has a place

Days = tuple[int, int]
"""First and last day, both included, counted from the beginning of the calendar."""


def days_of(period: Period | None, *, without_year: bool = False) -> Days | None:
    """A period's days; None where it has no bound, or an unknown year that is not asked away."""
    if period is None or period.earliest is None or period.latest is None:
        return None
    first = _day(period.earliest, without_year=without_year)
    last = _day(period.latest, without_year=without_year)
    return (first, last) if first is not None and last is not None and first <= last else None


def relation(left: Period | None, right: Period | None) -> Relation:
    """Whether two periods are the same days, one within the other, overlap, or lie apart.

    Reports of one story share their unknown year: where one year is unknown, months and days are
    compared.
    """
    unknown = any(_UNKNOWN_YEAR in (each.earliest or "") for each in (left, right) if each)
    one, other = (days_of(each, without_year=unknown) for each in (left, right))
    if one is None or other is None:
        return "unknown"
    if one == other:
        return "same"
    if one[1] < other[0] or other[1] < one[0]:
        return "apart"
    if (one[0] <= other[0] and other[1] <= one[1]) or (other[0] <= one[0] and one[1] <= other[1]):
        return "within"
    return "overlap"


def length_of(period: Period | None) -> int:
    """Days of a period; 0 where it is not known."""
    found = days_of(period, without_year=True) or days_of(period)
    return found[1] - found[0] + 1 if found is not None else 0


def days_between(left: Period | None, right: Period | None) -> int:
    """Days from the end of the earlier period to the start of the later; 0 where they meet."""
    unknown = any(_UNKNOWN_YEAR in (each.earliest or "") for each in (left, right) if each)
    one, other = (days_of(each, without_year=unknown) for each in (left, right))
    if one is None or other is None:
        return 0
    return max(0, other[0] - one[1], one[0] - other[1])


def _day(written: str, *, without_year: bool) -> int | None:
    plain = written[:10]
    if without_year:
        plain = _KEPT_YEAR + plain[4:]
    try:
        return date.fromisoformat(plain).toordinal()
    except ValueError:
        return None
