"""TIMEX3 values -> periods: the earliest and the latest moment that a value allows."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from sayso.model import Precision
from sayso.readings.times import reckoning

VALUE = re.compile(
    r"(?P<ref>(?:PAST|PRESENT|FUTURE)_REF)"
    r"|(?P<length>P(?:X{1,2}|[0-9]+(?:\.[0-9]+)?)(?:[YMWDQECLX]|WE)?(?:[0-9]+[MWD])?(?:T[0-9]+[HMS])?"
    r"|PT(?:X|[0-9]+(?:\.[0-9]+)?)[HMS](?:[0-9]+[MS])?)"
    r"|(?P<year>[0-9X]{4})"
    r"(?:-(?:(?P<month>[01X][0-9X])(?:-(?P<day>[0-3X][0-9X]))?"
    r"|W(?P<week>[0-5X][0-9X])(?:-(?P<weekday>[1-7]|WE))?"
    r"|Q(?P<quarter>[1-4X])|H(?P<half>[12])|(?P<season>SP|SU|FA|WI)))?"
    r"(?:T(?:(?P<part>MO|AF|EV|NI)|(?P<hour>[0-2][0-9]):(?P<minute>[0-5][0-9])(?::(?P<second>[0-5][0-9]))?))?"
)
"""Every value that is given: dates, weeks, quarters, halves and seasons, parts of days and times
on the clock, lengths, and the past, present and future. X stands for what is not known."""

HOURS = {"MO": ("04:00", "12:00"), "AF": ("12:00", "18:00"), "EV": ("17:00", "23:59"),
         "NI": ("18:00", "06:00")}  # fmt: skip
"""From when to when a part of a day may last, widely: evening and night overlap, and a night goes
on into the next morning. A convention of ours."""

_EARLY_MORNING = "00:00"
_FEBRUARY_KEPT = 2000  # a leap year, to reckon with days of unknown years


@dataclass(frozen=True, slots=True)
class Period:
    """earliest, latest: calendar dates, with the time of day where it is known; both may be None.

    XXXX stands for an unknown year. latest is included: a whole day where it has no time of day.
    """

    earliest: str | None
    latest: str | None
    precision: Precision | None


NOTHING = Period(None, None, None)


def period_of(value: str, mod: str | None = None) -> Period:
    """The period of a date or time; NOTHING for lengths, times that recur and unknown dates."""
    match = VALUE.fullmatch(value)
    if match is None or match["year"] is None:
        return NOTHING
    whole = _whole(match)
    if whole is None:
        return _unknown_year(match)
    if match["part"] or match["hour"]:
        return _within_a_day(match, whole[0], mod)
    period = Period(whole[0].isoformat(), whole[1].isoformat(), _precision(match))
    return _qualified(period, whole, mod)


def _whole(match: re.Match[str]) -> tuple[date, date] | None:
    """First and last day of the value, without its time of day."""
    year = match["year"]
    if "X" in year:
        return _many_years(year) if match["month"] is None and match["week"] is None else None
    number = int(year)
    if match["month"] is not None:
        return _of_month(number, match["month"], match["day"])
    if match["week"] is not None:
        return _of_week(number, match["week"], match["weekday"])
    if match["season"] is not None:
        first = reckoning.SEASON_STARTS[match["season"]]
        return _months(number, first, 3)
    if match["quarter"] is not None and match["quarter"] != "X":
        return _months(number, 3 * int(match["quarter"]) - 2, 3)
    if match["half"] is not None:
        return _months(number, 6 * int(match["half"]) - 5, 6)
    return _months(number, 1, 12)


def _many_years(year: str) -> tuple[date, date] | None:
    if not re.fullmatch("[0-9]+X*", year):
        return None
    first = reckoning.make_day(max(1, int(year.replace("X", "0"))), 1, 1)
    last = reckoning.make_day(int(year.replace("X", "9")), 12, 31)
    return (first, last) if first and last else None


def _months(year: int, first: int, count: int) -> tuple[date, date] | None:
    last_year, last = reckoning.shifted_month(year, first, count - 1)
    start = reckoning.make_day(year, first, 1)
    if start is None or last_year > 9999:
        return None
    return start, date(last_year, last, reckoning.last_day_of(last_year, last))


def _of_month(year: int, month: str, day: str | None) -> tuple[date, date] | None:
    if "X" in month:
        return _months(year, 1, 12)
    if not 1 <= int(month) <= 12:
        return None
    if day is None or "X" in day:
        return _months(year, int(month), 1)
    found = reckoning.make_day(year, int(month), int(day))
    return (found, found) if found else None


def _of_week(year: int, week: str, weekday: str | None) -> tuple[date, date] | None:
    monday = reckoning.monday_of(year, int(week)) if "X" not in week else None
    if monday is None:
        return _months(year, 1, 12) if "X" in week else None
    if weekday == "WE":
        first, last = 5, 6
    else:
        first, last = (int(weekday) - 1,) * 2 if weekday else (0, 6)
    start, end = reckoning.shifted(monday, first), reckoning.shifted(monday, last)
    return (start, end) if start and end else None


def _precision(match: re.Match[str]) -> Precision:
    if "X" in match["year"]:
        return "decade" if match["year"].count("X") == 1 else "vague"
    if match["day"] is not None and "X" not in match["day"]:
        return "day"
    if match["month"] is not None:
        return "month" if "X" not in match["month"] else "year"
    if match["week"] is not None:
        if "X" in match["week"]:
            return "year"
        return "day" if (match["weekday"] or "W").isdigit() else "week"
    if match["season"] or match["half"] or match["quarter"] not in (None, "X"):
        return "season"
    return "year"


def _unknown_year(match: re.Match[str]) -> Period:
    """XXXX-05-16 keeps its month and day; every other unknown year leaves nothing."""
    month, day = match["month"], match["day"]
    if match["year"] != "XXXX" or month is None or "X" in month or not 1 <= int(month) <= 12:
        return NOTHING
    last = reckoning.last_day_of(_FEBRUARY_KEPT, int(month))
    if day is None or "X" in day:
        return Period(f"XXXX-{month}-01", f"XXXX-{month}-{last:02}", "month")
    if not 1 <= int(day) <= last:
        return NOTHING
    if match["part"] or match["hour"]:
        kept = date(_FEBRUARY_KEPT, int(month), int(day))
        found = _within_a_day(match, kept, None)
        return replace(
            found,
            earliest=f"XXXX{(found.earliest or '')[4:]}",
            latest=f"XXXX{(found.latest or '')[4:]}",
        )
    return Period(f"XXXX-{month}-{day}", f"XXXX-{month}-{day}", "day")


def _within_a_day(match: re.Match[str], day: date, mod: str | None) -> Period:
    if match["hour"]:
        return _moment(match, day)
    first, last = HOURS[match["part"]]
    if match["part"] == "MO" and mod == "START":
        first, last = _EARLY_MORNING, "06:00"
    end = day
    if match["part"] == "NI":
        end = reckoning.shifted(day, 1) or day
        last = last if end > day else "23:59"
    return Period(f"{day}T{first}", f"{end}T{last}", "part_of_day")


def _moment(match: re.Match[str], day: date) -> Period:
    hour, minute = match["hour"], match["minute"]
    if int(hour) >= 24:
        next_day = reckoning.shifted(day, 1)
        if next_day is None:
            return Period(f"{day}T23:59", f"{day}T23:59", "part_of_day")
        day, hour = next_day, "00"
    second = f":{match['second']}" if match["second"] else ""
    moment = f"{day}T{hour}:{minute}{second}"
    return Period(moment, moment, "part_of_day")


def _qualified(period: Period, whole: tuple[date, date], mod: str | None) -> Period:
    """START, MID and END narrow a whole to its first, middle or last third; a day, to hours."""
    if mod in ("ON_OR_AFTER", "AFTER"):
        return replace(period, latest=None)
    if mod in ("ON_OR_BEFORE", "BEFORE"):
        return replace(period, earliest=None)
    if mod not in ("START", "MID", "END"):
        return period
    first, last = whole
    if first == last:
        hours = {"START": ("00:00", "12:00"), "MID": ("10:00", "15:00"), "END": ("15:00", "23:59")}
        return Period(f"{first}T{hours[mod][0]}", f"{first}T{hours[mod][1]}", "part_of_day")
    days = (last - first).days + 1
    third = -(-days // 3)
    start, end = {
        "START": (0, third - 1),
        "MID": (days // 3, days - days // 3 - 1),
        "END": (days - third, days - 1),
    }[mod]
    earliest, latest = reckoning.shifted(first, start), reckoning.shifted(first, end)
    return replace(period, earliest=str(earliest), latest=str(latest))


def before(latest: str, earliest: str) -> bool:
    """Is it over before the other begins? A day without a time of day lasts to its midnight."""
    return (latest if "T" in latest else f"{latest}T~") < earliest
