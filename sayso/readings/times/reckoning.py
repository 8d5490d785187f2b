"""Arithmetic on the calendar. Days are days: no time zone ever moves one."""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Literal

from sayso.readings.times.names import Unit

Tense = Literal["over", "past", "open", "present", "future"] | None
"""How a time is told of. "present" ("opens in July") and "open" ("gave them until July") say that
it may lie ahead as well, "over" ("since July") that it cannot."""

SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The month a season begins with, in the north and by the weatherman's count; a winter is that of
the year it begins in."""

WRONG_SIDE = 4
"""How many times farther off a date looks on the side of the report's day its tense rules out.

The verb near a date is not always the one it belongs to: "set a 14 January deadline", written on
the 6th, looks ahead; "accused of a plot to meet on 17 April", written in May, looks back. So a
date may lie up to ten weeks on the wrong side before the year is changed. Of 1, 2, 4, 6 and 10
it was 4 and 6 that valued most dates right in the articles developed on (2026-11-22).
"""

NOT_SAID = 2
"""The same for what lies ahead where no verb shows a tense: news tells of what was."""


def shifted(day: date, days: int) -> date | None:
    """The day so many days later; None beyond the calendar's ends."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def make_day(year: int, month: int, day: int) -> date | None:
    """The day of the calendar, or None where there is none (30 February, year 0)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def shifted_month(year: int, month: int, months: int) -> tuple[int, int]:
    years, rest = divmod(year * 12 + month - 1 + months, 12)
    return years, rest + 1


FARTHEST = 9999
"""Units. What lies farther off is not reckoned."""


def moved(day: date, unit: Unit, count: float) -> date | None:
    """The day so many units later, or earlier where the count is below 0; None off the calendar."""
    if abs(count) > FARTHEST:
        return None
    days = {"S": 1 / 86400, "MIN": 1 / 1440, "H": 1 / 24, "D": 1, "W": 7, "WE": 7}.get(unit)
    if days is not None:
        return shifted(day, round(count * days))
    months = {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200, "L": 12000}[unit]
    year, month = shifted_month(day.year, day.month, round(count * months))
    if not 0 < year < 10000:
        return None
    return make_day(year, month, min(day.day, last_day_of(year, month)))


def last_day_of(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]


def weekday_before(day: date, weekday: int, *, itself: bool) -> date | None:
    """The last such weekday up to a day; ``itself``: the day itself may be it."""
    back = (day.isoweekday() - weekday) % 7
    return shifted(day, -back if back or itself else -7)


def weekday_after(day: date, weekday: int, *, itself: bool) -> date | None:
    """The first such weekday from a day on; ``itself``: the day itself may be it."""
    ahead = (weekday - day.isoweekday()) % 7
    return shifted(day, ahead if ahead or itself else 7)


def nearest_weekday(day: date, weekday: int) -> date | None:
    """The day itself where it is one, else the nearest before or after it."""
    return shifted(day, (weekday - day.isoweekday() + 3) % 7 - 3)


def weekday_of_week(day: date, weekday: int, weeks: int) -> date | None:
    """The weekday so many weeks after the day's own, weeks beginning on Monday."""
    return shifted(day, 7 * weeks - day.isoweekday() + weekday)


def week(day: date) -> str:
    """The ISO week as a TIMEX3 value: "2031-W21"."""
    year, number, _ = day.isocalendar()
    return f"{year:04}-W{number:02}"


def monday_of(year: int, number: int) -> date | None:
    try:
        return date.fromisocalendar(year, number, 1)
    except ValueError:
        return None


def quarter_of(day: date) -> tuple[int, int]:
    return day.year, (day.month - 1) // 3 + 1


def last_quarter(day: date) -> tuple[int, int]:
    """The last quarter that is over, by its year and number."""
    year, number = quarter_of(day)
    return (year, number - 1) if number > 1 else (year - 1, 4)


def easter(year: int) -> date | None:
    """Western Easter Sunday (Meeus, Jones and Butcher's count), for the years 1 to 9999."""
    if not 1 <= year <= 9999:
        return None
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    ell = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * ell) // 451
    month, day = divmod(h + ell - 7 * m + 114, 31)
    return make_day(year, month, day + 1)


def is_past(tense: Tense) -> bool:
    return tense in ("past", "over")


def best_day(candidates: Iterable[date | None], published: date, tense: Tense) -> date | None:
    """Which of a date's years is meant: the nearest, the tense's wrong side being farther off."""
    days = [day for day in candidates if day is not None]
    if tense == "over":
        days = [day for day in days if day <= published]

    def looks(day: date) -> tuple[int, date]:
        ahead = {"past": WRONG_SIDE, None: NOT_SAID}.get(tense, 1)
        return _gap((day, day), published, tense, ahead), day

    return min(days, key=looks, default=None)


def best_stretch(
    candidates: Iterable[tuple[date, date]], published: date, tense: Tense
) -> tuple[date, date] | None:
    """The same for months, quarters and seasons, given by first and last day.

    None that is told as past begins after the report's day: months lie too close for doubt.
    """
    stretches = list(candidates)
    if is_past(tense):
        stretches = [s for s in stretches if s[0] <= published]

    def looks(stretch: tuple[date, date]) -> tuple[int, date]:
        return _gap(stretch, published, tense, NOT_SAID if tense is None else 1), stretch[0]

    return min(stretches, key=looks, default=None)


def _gap(stretch: tuple[date, date], day: date, tense: Tense, ahead: int) -> int:
    """Days between a stretch and a day outside of it, as they look under the tense."""
    first, last = stretch
    if first > day:
        return (first - day).days * ahead
    return max(0, (day - last).days) * (WRONG_SIDE if tense == "future" else 1)
