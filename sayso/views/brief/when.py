"""Days as a brief tells them: "8 May 2026", "8–12 May 2026", "since 8 May 2026"."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from sayso.model import Period, Published
from sayso.views.brief.model import When

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def when_published(published: Published) -> When:
    """The day of a report; several where only bounds are known."""
    if published.value is not None:
        return between(published.value, published.value)
    return between(published.earliest, published.latest)


def when_of(period: Period | None) -> When:
    """A period; its words alone where its year is not known."""
    if period is None:
        return When()
    found = between(period.earliest, period.latest)
    return When(found.first, found.last, found.told or period.text, period.text)


def between(first: str | None, last: str | None) -> When:
    """From one moment to another, in whole days. One without a known year has no place in the
    calendar and is left out."""
    begin, end = _day(first), _day(last)
    if begin is None and end is None:
        return When()
    if begin is None or end is None:
        known = begin or end
        assert known is not None
        told = f"{'from' if begin else 'until'} {_written(known)}"
    elif begin == end:
        told = _written(begin)
    else:
        told = _range(begin, end)
    return When(begin.isoformat() if begin else None, end.isoformat() if end else None, told)


def day_before(when: When) -> When:
    """Up to the day before a time begins, from nobody knows when."""
    if when.first is None:
        return when
    begin = date.fromisoformat(when.first)
    return between(None, (begin - timedelta(days=1)).isoformat()) if begin > date.min else When()


def _day(moment: str | None) -> date | None:
    try:
        return date.fromisoformat(moment[:10]) if moment else None
    except ValueError:
        return None


def _written(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _range(first: date, last: date) -> str:
    """Two days without what they share, a whole month or year by its name."""
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if first.year != last.year:
        return f"{_written(first)} – {_written(last)}"
    if first.month != last.month:
        return f"{first.day} {MONTHS[first.month - 1]} – {_written(last)}"
    if first.day == 1 and last.day == monthrange(last.year, last.month)[1]:
        return f"{MONTHS[first.month - 1]} {first.year}"
    return f"{first.day}–{_written(last)}"
