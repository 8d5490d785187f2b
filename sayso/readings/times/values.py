"""Meanings -> TIMEX3 types and values, with the reason for each.

Directions ("last", "in the past tense") are reckoned from the day of publication; "the previous
day", "two days earlier" from the last day the report named before. Where the day of publication
is unknown, values keep X where nothing can be known: XXXX-05-16, XXXX-WXX-2.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from sayso.readings.times import reckoning
from sayso.readings.times.day_values import day_value, feast_value, two_days_value
from sayso.readings.times.meanings import (
    Ago,
    Clock,
    Day,
    Feast,
    Length,
    Meaning,
    Month,
    Near,
    Often,
    Part,
    Quarter,
    Season,
    TwoDays,
    Vaguely,
    Years,
)
from sayso.readings.times.month_values import month_value, quarter_value, season_value
from sayso.readings.times.names import PART_NAMES, Unit
from sayso.readings.times.numbers import Quantity
from sayso.readings.times.reckoning import Tense
from sayso.readings.times.story import Story
from sayso.readings.times.worths import UNKNOWN, Dated, Worth, the_report


def worth(meaning: Meaning, tense: Tense, story: Story) -> Worth:
    """What a meaning comes to at this place of the story."""
    valued = _BY_KIND[type(meaning)](meaning, tense, story)
    return valued if isinstance(valued, Worth) else Worth("DATE", *valued)


def _years(meaning: Years, tense: Tense, story: Story) -> Dated:
    return meaning.value, "as it stands"


def _near(meaning: Near, tense: Tense, story: Story) -> Dated:
    base, why = _base(meaning, story)
    if meaning.base == "story" and meaning.unit in ("M", "Y") and story.year is not None:
        return _near_in_story(meaning, story), why
    if base is None:
        return _UNKNOWN_NEAR[meaning.unit], UNKNOWN
    return _moved(base, meaning.unit, meaning.shift, tense), why


def _near_in_story(meaning: Near, story: Story) -> str:
    if meaning.unit == "Y" or story.month is None:
        return f"{max(0, min(9999, (story.year or 0) + meaning.shift)):04}"
    year, month = reckoning.shifted_month(*story.month, meaning.shift)
    return f"{max(0, min(9999, year)):04}-{month:02}"


def _base(meaning: Near | Part, story: Story) -> tuple[date | None, str]:
    if meaning.base == "story" and story.day is not None:
        return story.day, f"reckoned from {story.day}, the last day named before"
    return story.published, f"reckoned from {the_report(story)}"


_UNKNOWN_NEAR: dict[Unit, str] = {
    "D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX",
    "Y": "XXXX", "E": "XXXX", "C": "XXXX", "L": "XXXX", "S": "XXXX-XX-XX", "MIN": "XXXX-XX-XX",
    "H": "XXXX-XX-XX",
}  # fmt: skip


def _moved(base: date, unit: Unit, shift: int, tense: Tense) -> str:
    """The value of the unit so many units from the one a day lies in."""
    if unit == "W":
        return _week(base, shift, tense)
    if unit == "WE":
        return _weekend(base, shift, tense)
    if unit == "M":
        year, month = reckoning.shifted_month(base.year, base.month, shift)
        return f"{year:04}-{month:02}" if 0 < year < 10000 else "PAST_REF"
    if unit == "Y":
        return _year_value(base.year + shift, base)
    if unit == "E":
        return _year_value(base.year + 10 * shift, base, 3)
    if unit == "C":
        return _year_value(base.year + 100 * shift, base, 2)
    if unit == "L":
        return _year_value(base.year + 1000 * shift, base, 1)
    moved = reckoning.shifted(base, shift)
    return moved.isoformat() if moved else "PAST_REF"


def _year_value(year: int, base: date, digits: int = 4) -> str:
    if not 0 < year < 10000:
        return "PAST_REF" if year < base.year else "FUTURE_REF"
    return f"{year:04}"[:digits].ljust(4, "X")


def _week(base: date, shift: int, tense: Tense) -> str:
    """ISO weeks; but on a Sunday "last week" is the one that ends on it."""
    if base.isoweekday() == 7 and shift == -1:
        shift = 0
    moved = reckoning.shifted(base, 7 * shift)
    return reckoning.week(moved) if moved else "PAST_REF"


def _weekend(base: date, shift: int, tense: Tense) -> str:
    """The one that is, or else by the tense; from Monday to Wednesday the last, later the next."""
    weekday = base.isoweekday()
    if shift == 0 and weekday < 6:
        shift = 0 if tense == "future" or (tense is None and weekday > 3) else -1
    moved = reckoning.shifted(base, 7 * shift)
    return f"{reckoning.week(moved)}-WE" if moved else "PAST_REF"


def _ago(meaning: Ago, tense: Tense, story: Story) -> Dated:
    count = meaning.count.exact
    vague = "PAST_REF" if meaning.sign < 0 else "FUTURE_REF"
    if count is None:
        return vague, "no number of units is given"
    if count == 1 and meaning.unit == "Y" and story.quarter is not None:
        before = f"{int(story.quarter[:4]) - 1:04}"
        if story.is_longer:
            return before, "the same months a year before"
        return f"{before}{story.quarter[4:]}", "the same quarter a year before"
    if meaning.of is not None:
        return _ago_from(meaning, meaning.of, count, story)
    base, why = story.published, f"reckoned from {the_report(story)}"
    if meaning.base == "story" and story.day is not None:
        base, why = story.day, f"reckoned from {story.day}, the last day named before"
    if meaning.base == "story" and meaning.unit == "Y" and story.year is not None:
        year = story.year + meaning.sign * round(count)
        return (f"{year:04}" if 0 < year < 10000 else vague), f"reckoned from {story.year}"
    if base is None:
        return _UNKNOWN_NEAR[meaning.unit], UNKNOWN
    if meaning.unit in ("S", "MIN", "H"):
        return base.isoformat(), why
    if count > reckoning.FARTHEST:
        return vague, why
    return _distant(base, meaning, count), why


def _ago_from(ago: Ago, of: Meaning, count: float, story: Story) -> Dated:
    """ "A year ago today", "two years ago this month"; "a week ago Friday", the nearest to then."""
    base, why = story.published, f"reckoned from {the_report(story)}"
    if base is None:
        return _UNKNOWN_NEAR["D"], UNKNOWN
    weekday = of.weekday if isinstance(of, Day) else None
    start: date | None = base
    if isinstance(of, Near) and of.unit == "D":
        start = reckoning.shifted(base, of.shift)
    elif weekday is not None and ago.sign > 0:
        start = reckoning.weekday_after(base, weekday, itself=False)
    then = reckoning.moved(start, ago.unit, ago.sign * count) if start is not None else None
    if then is not None and weekday is not None:
        then = reckoning.nearest_weekday(then, weekday)
    if then is None:
        return "PAST_REF" if ago.sign < 0 else "FUTURE_REF", why
    if isinstance(of, Near) and of.unit == "W":
        return reckoning.week(then), why
    return then.isoformat()[: 7 if isinstance(of, Near) and of.unit == "M" else 10], why


def _distant(base: date, meaning: Ago, count: float) -> str:
    """A half unit is reckoned in the next smaller one: a year and a half ago is a month."""
    unit, steps = meaning.unit, meaning.sign * count
    if count != int(count):
        smaller: dict[Unit, tuple[Unit, int]] = {
            "Y": ("M", 12),
            "W": ("D", 7),
            "M": ("W", 4),
            "E": ("Y", 10),
            "C": ("Y", 100),
        }
        if unit in smaller:
            unit, times = smaller[unit]
            steps *= times
    return _moved(base, unit, round(steps), None)


def _part(meaning: Part, tense: Tense, story: Story) -> Worth:
    name = PART_NAMES[meaning.part]
    if meaning.of is not None:
        day = worth(meaning.of, tense, story)
        value, why = _moved_value(day.value, meaning.shift), day.because
    else:
        base, why = _base(meaning, story)
        value = _moved(base, "D", meaning.shift, tense) if base else "XXXX-XX-XX"
        why = why if base else UNKNOWN
    if value.startswith(("PAST", "FUTURE")):
        return Worth("DATE", value, why)
    return Worth("TIME", f"{value[:10]}T{meaning.part}", f"the {name} of {value[:10]}: {why}")


def _moved_value(value: str, days: int) -> str:
    if not days:
        return value
    try:
        moved = reckoning.shifted(date.fromisoformat(value[:10]), days)
    except ValueError:
        return value
    return moved.isoformat() if moved else value


def _clock(meaning: Clock, tense: Tense, story: Story) -> Worth:
    if meaning.of is not None:
        day = worth(meaning.of, tense, story)
        value, why = day.value, day.because
    else:
        base = story.day or story.published
        value = base.isoformat() if base else "XXXX-XX-XX"
        why = "on the day the report has come to" if base else UNKNOWN
    time = f"T{meaning.hour:02}:{meaning.minute or 0:02}"
    time += f":{meaning.second:02}" if meaning.second is not None else ""
    return Worth("TIME", value[:10] + time, why)


_CODES: dict[Unit, tuple[str, str, int]] = {
    "S": ("PT", "S", 1), "MIN": ("PT", "M", 1), "H": ("PT", "H", 1), "D": ("P", "D", 1),
    "W": ("P", "W", 1), "M": ("P", "M", 1), "Q": ("P", "Q", 1), "Y": ("P", "Y", 1),
    "E": ("P", "Y", 10), "C": ("P", "Y", 100), "L": ("P", "Y", 1000), "WE": ("P", "WE", 1),
}  # fmt: skip
_VAGUE_CODES: dict[Unit, str] = {"E": "PXE", "C": "PXC", "L": "PXL"}
_HALVES: dict[Unit, str] = {"Y": "6M", "M": "15D", "H": "30M", "MIN": "30S", "D": "T12H"}


def length_value(count: Quantity, unit: Unit) -> str:
    """A length as a TIMEX3 value: P3Y, PT5H30M, PXW where the number is vague or a range."""
    head, tail, times = _CODES[unit]
    number = count.exact
    if number is None:
        return _VAGUE_CODES.get(unit, f"{head}X{tail}")
    whole, half = divmod(number * times, 1)
    if half == 0.5 and unit in _HALVES:
        first = f"{int(whole)}{tail}" if whole else ""
        rest = _HALVES[unit]
        return f"{head}{first}{rest}" if not (unit == "D" and head == "P") else f"P{first}{rest}"
    if half:
        return f"{head}{number * times:.2f}".rstrip("0") + tail
    return f"{head}{int(whole)}{tail}"


def _length(meaning: Length, tense: Tense, story: Story) -> Worth:
    why = "a length of time"
    if meaning.which == "following" and story.day is not None:
        why = f"a length of time from {story.day}, the last day named before"
    elif meaning.which is not None and meaning.which != "following" and story.published is not None:
        way = "up to" if meaning.which == "last" else "from"
        why = f"a length of time {way} {the_report(story)}"
    return Worth("DURATION", length_value(meaning.count, meaning.unit), why)


def _often(meaning: Often, tense: Tense, story: Story) -> Worth:
    return Worth("SET", meaning.value, "a time that recurs")


def _vaguely(meaning: Vaguely, tense: Tense, story: Story) -> Worth:
    if meaning.value.startswith("P") and not meaning.value.endswith("REF"):
        return Worth("DURATION", meaning.value, "a length in no unit")
    kind = meaning.value.split("_")[0].lower()
    return Worth("DATE", meaning.value, f"the {kind}, as seen from {the_report(story)}")


_BY_KIND: dict[type, Callable[[Any, Tense, Story], Dated | Worth]] = {
    Day: day_value, TwoDays: two_days_value, Feast: feast_value, Month: month_value,
    Season: season_value, Quarter: quarter_value, Years: _years, Near: _near, Ago: _ago,
    Part: _part, Clock: _clock, Length: _length, Often: _often, Vaguely: _vaguely,
}  # fmt: skip
