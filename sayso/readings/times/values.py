"""Meanings -> TIMEX3 types and values, with the reason for each.

Directions ("last", "in the past tense") are reckoned from the day of publication; "the previous
day", "two days earlier" from the last day the report named before. Where the day of publication
is unknown, values keep X where nothing can be known: XXXX-05-16, XXXX-WXX-2.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sayso.model import TimeType
from sayso.readings.times import reckoning
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
    Which,
    Year,
    Years,
)
from sayso.readings.times.names import (
    EASTER_FEASTS,
    FIXED_FEASTS,
    MONTH_NAMES,
    PART_NAMES,
    SEASON_NAMES,
    WEEKDAY_FEASTS,
    WEEKDAY_NAMES,
    Unit,
)
from sayso.readings.times.numbers import Quantity
from sayso.readings.times.reckoning import Tense
from sayso.readings.times.story import Story


@dataclass(frozen=True, slots=True)
class Worth:
    """A TIMEX3 type and value, and why. sure: what else makes it less sure than its kind is."""

    type: TimeType
    value: str
    because: str
    sure: float = 1.0


FAR_OFF = 150
"""Days. Writers name the year of a date so far off, unless every reader knows it by heart."""
SURE_OF_FAR_OFF = 0.6


def worth(meaning: Meaning, tense: Tense, story: Story) -> Worth:
    """What a meaning comes to at this place of the story."""
    valued = _BY_KIND[type(meaning)](meaning, tense, story)
    return valued if isinstance(valued, Worth) else Worth("DATE", *valued)


_Dated = tuple[str, str]


def _day(meaning: Day, tense: Tense, story: Story) -> _Dated | Worth:
    if meaning.day is None:
        return _weekday(meaning, tense, story)
    if meaning.month is None:
        return _day_of_month(meaning.day, story)
    year, why = _year_of_day(meaning, tense, story)
    if year is None:
        return f"XXXX-{meaning.month:02}-{meaning.day:02}", why
    day = reckoning.make_day(year, meaning.month, meaning.day)
    guessed = meaning.year is None and (meaning.month, meaning.day) not in story.years
    far = guessed and day is not None and story.about and abs((day - story.about).days) > FAR_OFF
    value = f"{year:04}-{meaning.month:02}-{meaning.day:02}"
    return Worth("DATE", value, why, SURE_OF_FAR_OFF if far else 1.0)


def _day_of_month(day: int, story: Story) -> _Dated:
    month = story.month
    if month is None and story.about is not None:
        month = (story.about.year, story.about.month)
    if month is None:
        return f"XXXX-XX-{day:02}", "a day of a month that the report does not name"
    return f"{month[0]:04}-{month[1]:02}-{day:02}", "a day of the month the report has come to"


def _year_of_day(meaning: Day, tense: Tense, story: Story) -> tuple[int | None, str]:
    stated = _stated_year(meaning.year, story)
    month, day, about = meaning.month or 1, meaning.day or 1, story.about
    if stated is not None:
        return stated, "a full date"
    named = story.years.get((month, day))
    if named is not None and meaning.year is None:
        return named, "the report names this day with its year elsewhere"
    if meaning.year is not None or about is None:
        return None, _UNKNOWN
    years = range(max(1, about.year - 1), min(9999, about.year + 1) + 1)
    days = [reckoning.make_day(year, month, day) for year in years]
    if meaning.weekday is not None and (fitting := _on_weekday(month, day, meaning.weekday, about)):
        return fitting, f"the nearest year in which that day is a {_weekday_name(meaning.weekday)}"
    if meaning.which in ("last", "previous"):
        days = [d for d in days if d is not None and d < about]
    best = reckoning.best_day(days, about, tense)
    if best is None:
        return None, "no year near the report's has that day"
    return best.year, f"the year that fits {_report(story)}{_told(tense)}"


def _on_weekday(month: int, day: int, weekday: int, about: date) -> int | None:
    """The year nearest to the report's, within a year, in which the date has this weekday."""
    years = sorted(
        range(max(1, about.year - 1), min(9999, about.year + 1) + 1),
        key=lambda year: abs(year - about.year),
    )
    for year in years:
        found = reckoning.make_day(year, month, day)
        if found is not None and found.isoweekday() == weekday:
            return year
    return None


def _weekday(meaning: Day, tense: Tense, story: Story) -> _Dated:
    weekday = meaning.weekday or 1
    found, why = _weekday_near(weekday, meaning.which, tense, story)
    if found is None:
        return f"XXXX-WXX-{weekday}", _UNKNOWN if story.published is None else why
    return found.isoformat(), why


def _weekday_near(
    weekday: int, which: Which | None, tense: Tense, story: Story
) -> tuple[date | None, str]:
    name, pivot = _weekday_name(weekday), story.published
    if which in ("previous", "following", "same"):
        base = story.day or pivot
        if base is None:
            return None, _UNKNOWN
        if which == "previous":
            return reckoning.weekday_before(
                base, weekday, itself=False
            ), f"the {name} before {base}"
        same = which == "same"
        day = reckoning.weekday_after(base, weekday, itself=same)
        return (day if not same or day == base else base), f"the {name} after {base}"
    if pivot is None:
        return None, _UNKNOWN
    if which == "last":
        return reckoning.weekday_before(
            pivot, weekday, itself=False
        ), f"the last {name} before {_report(story)}"
    if which == "next":
        return reckoning.weekday_of_next_week(
            pivot, weekday
        ), f"{name} of the week after {_report(story)}"
    if which == "coming" or tense == "future":
        return reckoning.weekday_after(
            pivot, weekday, itself=which is None
        ), f"the first {name} from {_report(story)} on"
    return (
        reckoning.weekday_before(pivot, weekday, itself=True),
        f"the last {name} up to {_report(story)}{_told(tense)}",
    )


def _two_days(meaning: TwoDays, tense: Tense, story: Story) -> _Dated:
    if story.day_first is not None:
        month, day = meaning.first, meaning.second
        month, day = (day, month) if story.day_first else (month, day)
        order = "day" if story.day_first else "month"
        return f"{meaning.year:04}-{month:02}-{day:02}", f"this outlet writes the {order} first"
    why = (
        f"can be read as {meaning.first} {MONTH_NAMES[meaning.second - 1]} or"
        f" {meaning.second} {MONTH_NAMES[meaning.first - 1]}"
    )
    return f"{meaning.year:04}-XX-XX", why


def _month(meaning: Month, tense: Tense, story: Story) -> _Dated:
    stated = _stated_year(meaning.year, story)
    if stated is not None:
        return f"{stated:04}-{meaning.month:02}", "a month with its year"
    if meaning.year is not None or story.about is None:
        return f"XXXX-{meaning.month:02}", _UNKNOWN
    about = story.about
    if meaning.which in ("previous", "following", "same") and story.month is not None:
        about = reckoning.make_day(story.month[0], story.month[1], 1) or about
    stretches = [_month_stretch(year, meaning.month) for year in _years_about(about)]
    chosen = _chosen(stretches, meaning.which, tense, about)
    if chosen is None:
        return f"XXXX-{meaning.month:02}", _UNKNOWN
    why = _pointed(meaning.which, MONTH_NAMES[meaning.month - 1], story, tense)
    return f"{chosen[0].year:04}-{meaning.month:02}", why


def _chosen(
    stretches: list[tuple[date, date]], which: Which | None, tense: Tense, about: date
) -> tuple[date, date] | None:
    """Which of the stretches a pointing word, or else the tense, picks."""
    if which in ("last", "previous"):
        ended = [s for s in stretches if s[1] < about]
        return ended[-1] if ended else None
    if which in ("next", "following", "coming"):
        return next((s for s in stretches if s[0] > about), None)
    if which == "this":
        same_year = [s for s in stretches if s[0].year == about.year]
        return same_year[0] if same_year else None
    return reckoning.best_stretch(stretches, about, tense)


def _years_about(about: date) -> range:
    return range(max(1, about.year - 2), min(9998, about.year + 2) + 1)


def _month_stretch(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, reckoning.last_day_of(year, month))


def _years(meaning: Years, tense: Tense, story: Story) -> _Dated:
    return meaning.value, "as it stands"


def _season(meaning: Season, tense: Tense, story: Story) -> _Dated:
    stated = _stated_year(meaning.year, story)
    if stated is not None:
        return f"{stated:04}-{meaning.season}", "a season with its year"
    if meaning.year is not None or story.about is None:
        return f"XXXX-{meaning.season}", _UNKNOWN
    about = story.about
    stretches = [_season_stretch(year, meaning.season) for year in _years_about(about)]
    if meaning.which == "this":
        now = [s for s in stretches if s[0] <= about <= s[1]]
        chosen = now[0] if now else _chosen(stretches, "this", tense, about)
    else:
        chosen = _chosen(stretches, meaning.which, tense, about)
    if chosen is None:
        return f"XXXX-{meaning.season}", _UNKNOWN
    why = _pointed(meaning.which, SEASON_NAMES[meaning.season], story, tense)
    return f"{chosen[0].year:04}-{meaning.season}", why


def _season_stretch(year: int, season: str) -> tuple[date, date]:
    first = reckoning.SEASON_STARTS[season]
    last_year, last = reckoning.shifted_month(year, first, 2)
    return date(year, first, 1), date(last_year, last, reckoning.last_day_of(last_year, last))


def _quarter(meaning: Quarter, tense: Tense, story: Story) -> _Dated:
    if meaning.number is None:
        return _unnumbered_quarter(meaning, story)
    tail = f"{meaning.kind}{meaning.number}"
    stated = _stated_year(meaning.year, story)
    if stated is not None:
        return f"{stated:04}-{tail}", "a quarter with its year"
    if meaning.year is not None or story.about is None:
        return f"XXXX-{tail}", _UNKNOWN
    stretches = [_part_of_year(y, meaning.number, meaning.kind) for y in _years_about(story.about)]
    told: Tense = tense if tense == "past" else None
    chosen = _chosen(stretches, meaning.which, told, story.about)
    if chosen is None:
        return f"XXXX-{tail}", _UNKNOWN
    if meaning.kind == "Q":
        story.report_on(f"{chosen[0].year:04}-{tail}")
    return f"{chosen[0].year:04}-{tail}", _pointed(meaning.which, "one", story, tense)


def _part_of_year(year: int, number: int, kind: str) -> tuple[date, date]:
    months = 3 if kind == "Q" else 6
    first = (number - 1) * months + 1
    last = first + months - 1
    return date(year, first, 1), date(year, last, reckoning.last_day_of(year, last))


def _unnumbered_quarter(meaning: Quarter, story: Story) -> _Dated:
    """ "The quarter" is the one spoken of, else the last that is over; "last quarter" that one."""
    stated = _stated_year(meaning.year, story)
    if stated is not None:
        tail = story.quarter[4:] if story.quarter else ""
        return f"{stated:04}{tail}", "the same quarter of that year" if tail else "as it stands"
    if meaning.which in (None, "same", "following", "previous") and story.quarter is not None:
        return story.quarter, "the quarter the report is about"
    if story.about is None:
        return "XXXX-QX", _UNKNOWN
    year, number = reckoning.quarter_of(story.about)
    shift = {"this": 0, "next": 1, "coming": 1, "following": 1}.get(meaning.which or "", -1)
    if meaning.year is not None and meaning.year.shift is not None:
        shift = 4 * meaning.year.shift
    years, rest = divmod(year * 4 + number - 1 + shift, 4)
    return f"{years:04}-Q{rest + 1}", f"reckoned from {_report(story)}"


def _feast(meaning: Feast, tense: Tense, story: Story) -> _Dated:
    name = " ".join(meaning.name).replace(" ' ", "'")
    stated = _stated_year(meaning.year, story)
    if stated is not None and (day := _feast_day(meaning.name, stated)):
        return day.isoformat(), f"{name} of that year"
    if story.about is None:
        fixed = FIXED_FEASTS.get(meaning.name)
        return (f"XXXX-{fixed[0]:02}-{fixed[1]:02}" if fixed else "XXXX-XX-XX"), _UNKNOWN
    days = [day for y in _years_about(story.about) if (day := _feast_day(meaning.name, y))]
    chosen = _chosen([(day, day) for day in days], meaning.which, None, story.about)
    if meaning.which is None:
        best = reckoning.best_day(days, story.about, tense)
        chosen = (best, best) if best else None
    if chosen is None:
        return "XXXX-XX-XX", _UNKNOWN
    return chosen[0].isoformat(), _pointed(meaning.which, name, story, tense)


def _feast_day(name: tuple[str, ...], year: int) -> date | None:
    if name in FIXED_FEASTS:
        return reckoning.make_day(year, *FIXED_FEASTS[name])
    if name in EASTER_FEASTS:
        easter = reckoning.easter(year)
        return reckoning.shifted(easter, EASTER_FEASTS[name]) if easter else None
    month, weekday, which = WEEKDAY_FEASTS[name]
    if which > 0:
        first = reckoning.make_day(year, month, 1)
        found = reckoning.weekday_after(first, weekday, itself=True) if first else None
        return reckoning.shifted(found, 7 * (which - 1)) if found else None
    last = (
        reckoning.make_day(year, month, reckoning.last_day_of(year, month))
        if 0 < year < 10000
        else None
    )
    return reckoning.weekday_before(last, weekday, itself=True) if last else None


def _near(meaning: Near, tense: Tense, story: Story) -> _Dated:
    base, why = _base(meaning, story)
    if meaning.base == "story" and meaning.unit in ("M", "Y") and story.year is not None:
        return _near_in_story(meaning, story), why
    if base is None:
        return _UNKNOWN_NEAR[meaning.unit], _UNKNOWN
    return _moved(base, meaning.unit, meaning.shift, tense), why


def _near_in_story(meaning: Near, story: Story) -> str:
    if meaning.unit == "Y" or story.month is None:
        return f"{max(0, min(9999, (story.year or 0) + meaning.shift)):04}"
    year, month = reckoning.shifted_month(*story.month, meaning.shift)
    return f"{max(0, min(9999, year)):04}-{month:02}"


def _base(meaning: Near | Part, story: Story) -> tuple[date | None, str]:
    if meaning.base == "story" and story.day is not None:
        return story.day, f"reckoned from {story.day}, the last day named before"
    return story.published, f"reckoned from {_report(story)}"


_UNKNOWN = "the report's own day is unknown"
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


def _ago(meaning: Ago, tense: Tense, story: Story) -> _Dated:
    count = meaning.count.exact
    vague = "PAST_REF" if meaning.sign < 0 else "FUTURE_REF"
    if count is None:
        return vague, "no number of units is given"
    if count == 1 and meaning.unit == "Y" and story.quarter is not None:
        return (
            f"{int(story.quarter[:4]) - 1:04}{story.quarter[4:]}",
            "the same quarter a year before",
        )
    base, why = story.published, f"reckoned from {_report(story)}"
    if meaning.base == "story" and story.day is not None:
        base, why = story.day, f"reckoned from {story.day}, the last day named before"
    if meaning.base == "story" and meaning.unit == "Y" and story.year is not None:
        year = story.year + meaning.sign * round(count)
        return (f"{year:04}" if 0 < year < 10000 else vague), f"reckoned from {story.year}"
    if base is None:
        return _UNKNOWN_NEAR[meaning.unit], _UNKNOWN
    if meaning.unit in ("S", "MIN", "H"):
        return base.isoformat(), why
    if count > 9999:
        return vague, why
    return _distant(base, meaning, count), why


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
        why = why if base else _UNKNOWN
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
        why = "on the day the report has come to" if base else _UNKNOWN
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
        why = f"a length of time {way} {_report(story)}"
    return Worth("DURATION", length_value(meaning.count, meaning.unit), why)


def _often(meaning: Often, tense: Tense, story: Story) -> Worth:
    return Worth("SET", meaning.value, "a time that recurs")


def _vaguely(meaning: Vaguely, tense: Tense, story: Story) -> Worth:
    if meaning.value.startswith("P") and not meaning.value.endswith("REF"):
        return Worth("DURATION", meaning.value, "a length in no unit")
    kind = meaning.value.split("_")[0].lower()
    return Worth("DATE", meaning.value, f"the {kind}, as seen from {_report(story)}")


def _stated_year(year: Year | None, story: Story) -> int | None:
    if year is None:
        return None
    if year.number is not None:
        return year.number
    if story.about is None or year.shift is None:
        return None
    return story.about.year + year.shift


def _weekday_name(weekday: int) -> str:
    return WEEKDAY_NAMES[weekday - 1]


def _report(story: Story) -> str:
    if story.published is not None:
        return f"the report's day, {story.published}"
    return f"the report, published by {story.about}" if story.about else "the report's day"


def _told(tense: Tense) -> str:
    if tense is None:
        return ""
    return ", told in the past" if tense == "past" else ", told as to come"


def _pointed(which: Which | None, name: str, story: Story, tense: Tense) -> str:
    if which is None:
        return f"the {name} that fits {_report(story)}{_told(tense)}"
    return f"the {which} {name}, reckoned from {_report(story)}"


_BY_KIND: dict[type, Callable[[Any, Tense, Story], _Dated | Worth]] = {
    Day: _day, TwoDays: _two_days, Month: _month, Years: _years, Season: _season,
    Quarter: _quarter, Feast: _feast, Near: _near, Ago: _ago, Part: _part, Clock: _clock,
    Length: _length, Often: _often, Vaguely: _vaguely,
}  # fmt: skip
