"""A period as a person types it: 2031-05-20, 2031-05, 2031, or two of them with a slash."""

from __future__ import annotations

import calendar
import datetime
import re
from typing import Any

_TYPED = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def period_typed(given: str) -> Any:
    """As JSON, like the periods of a reading; None for what is no period.

    A stretch is as precise as the coarser of its ends. Its words are those typed.
    """
    first, slash, last = given.strip().partition("/")
    begins = _bounds(first)
    ends = _bounds(last) if slash else begins
    if begins is None or ends is None or begins[0] > ends[1]:
        return None
    precision = max(begins[2], ends[2], key=("day", "month", "year").index)
    return {
        "earliest": begins[0],
        "latest": ends[1],
        "precision": precision,
        "text": given.strip(),
    }


def _bounds(typed: str) -> tuple[str, str, str] | None:
    """First and last day of a date, and how precise it is."""
    match = _TYPED.fullmatch(typed.strip())
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    try:
        if month is None:
            first, last = datetime.date(year, 1, 1), datetime.date(year, 12, 31)
            return first.isoformat(), last.isoformat(), "year"
        if day is None:
            first = datetime.date(year, month, 1)
            last = first.replace(day=calendar.monthrange(year, month)[1])
            return first.isoformat(), last.isoformat(), "month"
        only = datetime.date(year, month, day).isoformat()
    except ValueError:
        return None
    return only, only, "day"
