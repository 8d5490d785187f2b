"""How two periods lie to each other: all that comparing dates comes down to."""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

from sayso.model import Period

Relation = Literal["same", "within", "overlap", "apart", "unknown"]

_FROM_PUBLICATION = re.compile(
    r"\b(?:today|yesterday|tonight|overnight|last night|earlier)\b", re.IGNORECASE
)
_UNKNOWN_YEAR = "XXXX"
_KEPT_YEAR = "2000"  # a leap year, so that every day of an unknown year has a place

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip

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


def moved_by_publication(left: Period | None, right: Period | None) -> bool:
    """Whether but a day lies between them, of which one is told from the day of publication: that
    of a report sent out after midnight is "yesterday" by one day less."""
    if left is None or right is None or days_between(left, right) > 1:
        return False
    return any(_FROM_PUBLICATION.search(period.text) for period in (left, right))


def in_words(period: Period) -> str:
    """A period as a reason tells it: its days; without a year "1 to 30 June, year unknown"."""
    first, last = ((each or "")[:10] for each in (period.earliest, period.latest))
    if not first.startswith(_UNKNOWN_YEAR) or not last.startswith(_UNKNOWN_YEAR):
        ends = list(dict.fromkeys(filter(None, (first, last))))
        return " to ".join(ends) or "day unknown"
    (begin, month), (end, last_month) = (_day_and_month(each) for each in (first, last))
    if (begin, month) == (end, last_month):
        days = f"{begin} {month}"
    elif month == last_month:
        days = f"{begin} to {end} {month}"
    else:
        days = f"{begin} {month} to {end} {last_month}"
    return f"{days}, year unknown"


def _day_and_month(written: str) -> tuple[str, str]:
    """Of "XXXX-06-01": "1", "June"; words that are no such date as they stand."""
    try:
        day = date.fromisoformat(_KEPT_YEAR + written[4:])
    except ValueError:
        return written[5:], ""
    return str(day.day), _MONTHS[day.month - 1]


def _day(written: str, *, without_year: bool) -> int | None:
    plain = written[:10]
    if without_year:
        plain = _KEPT_YEAR + plain[4:]
    try:
        return date.fromisoformat(plain).toordinal()
    except ValueError:
        return None
