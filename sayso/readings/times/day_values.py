"""The values of days: dates with or without their year, weekdays, feasts."""

from __future__ import annotations

from datetime import date

from sayso.readings.times import reckoning
from sayso.readings.times.meanings import Day, Feast, TwoDays, Which
from sayso.readings.times.month_values import pick, years_about
from sayso.readings.times.named_days import known_day
from sayso.readings.times.names import EASTER_FEASTS, FIXED_FEASTS, MONTH_NAMES, WEEKDAY_FEASTS
from sayso.readings.times.reckoning import Tense
from sayso.readings.times.story import Story
from sayso.readings.times.worths import (
    UNKNOWN,
    Dated,
    Worth,
    pointed_by,
    stated_year,
    the_report,
    told_in,
    weekday_name,
)

FAR_OFF = 150
"""Days. Writers name the year of a date so far off, unless every reader knows it by heart."""
SURE_OF_FAR_OFF = 0.6
KNOWN = "the known day that goes by this date"
NEAR = 60
"""Days. Of a date so near, something else may be told in words that name a known day, too."""

HALF_A_WEEK = 3
"""Days. A weekday told in the present ("the trial opens Friday") is the nearest: of 49 in reports
of 20-21 May 2025 seven more are right so and two fewer, than if it were the last."""


def day_value(meaning: Day, tense: Tense, story: Story) -> Dated | Worth:
    if meaning.day is None:
        return _weekday(meaning, tense, story)
    if meaning.month is None:
        return _day_of_month(meaning.day, meaning.weekday, tense, story)
    year, why = _year_of_day(meaning, tense, story)
    if year is None:
        return f"XXXX-{meaning.month:02}-{meaning.day:02}", why
    day = reckoning.make_day(year, meaning.month, meaning.day)
    guessed = meaning.year is None and (meaning.month, meaning.day) not in story.years
    guessed = guessed and (why != KNOWN or meaning.named == "as a thing")
    far = guessed and day is not None and story.about and abs((day - story.about).days) > FAR_OFF
    value = f"{year:04}-{meaning.month:02}-{meaning.day:02}"
    return Worth("DATE", value, why, SURE_OF_FAR_OFF if far else 1.0)


def _day_of_month(day: int, weekday: int | None, tense: Tense, story: Story) -> Dated:
    if weekday is not None and story.about is not None:
        found = _on_both(day, weekday, tense, story.about)
        if found is not None:
            return found.isoformat(), f"the {weekday_name(weekday)} that fits {the_report(story)}"
    month = story.month
    if month is None and story.about is not None:
        month = (story.about.year, story.about.month)
    if month is None:
        return f"XXXX-XX-{day:02}", "a day of a month that the report does not name"
    return f"{month[0]:04}-{month[1]:02}-{day:02}", "a day of the month the report has come to"


def _on_both(day: int, weekday: int, tense: Tense, about: date) -> date | None:
    """ "Friday the 13th": the one that fits, a year before or after at most."""
    months = [reckoning.shifted_month(about.year, about.month, step) for step in range(-12, 13)]
    days = [
        found
        for year, month in months
        if 0 < year < 10000
        and (found := reckoning.make_day(year, month, day)) is not None
        and found.isoweekday() == weekday
    ]
    return reckoning.best_day(days, about, tense)


def _year_of_day(meaning: Day, tense: Tense, story: Story) -> tuple[int | None, str]:
    stated = stated_year(meaning.year, story)
    month, day, about = meaning.month or 1, meaning.day or 1, story.about
    if stated is not None:
        return stated, "a full date"
    named = story.years.get((month, day))
    if named is not None and meaning.year is None:
        return named, "the report names this day with its year elsewhere"
    if meaning.year is not None or about is None:
        return None, UNKNOWN
    years = range(max(1, about.year - 1), min(9999, about.year + 1) + 1)
    days = [reckoning.make_day(year, month, day) for year in years]
    if meaning.weekday is not None and (fitting := _on_weekday(month, day, meaning.weekday, about)):
        return fitting, f"the nearest year in which that day is a {weekday_name(meaning.weekday)}"
    if meaning.which in ("last", "previous"):
        days = [d for d in days if d is not None and d < about]
    best = reckoning.best_day(days, about, tense)
    known = _known(meaning, about, best)
    if known is not None:
        return known.year, KNOWN
    if best is None:
        return None, "no year near the report's has that day"
    return best.year, f"the year that fits {the_report(story)}{told_in(tense)}"


def _known(meaning: Day, about: date, usual: date | None) -> date | None:
    """The day that goes by this date, where the words name it so and the usual rule's is far."""
    known = known_day(meaning.month or 1, meaning.day or 1) if meaning.named else None
    if known is None or known > about:
        return None
    away = abs((usual - about).days) if usual else FAR_OFF
    least = {"by name": 0, "told of": NEAR, "as a thing": FAR_OFF}[meaning.named or "by name"]
    return known if away >= least else None


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


def _weekday(meaning: Day, tense: Tense, story: Story) -> Dated:
    weekday = meaning.weekday or 1
    if meaning.week is not None and story.published is not None:
        found = reckoning.weekday_of_week(story.published, weekday, meaning.week)
        why = f"of a week reckoned from {the_report(story)}"
    else:
        found, why = _weekday_near(weekday, meaning.which, tense, story)
    if found is None:
        return f"XXXX-WXX-{weekday}", UNKNOWN if story.published is None else why
    return found.isoformat(), why


def _weekday_near(
    weekday: int, which: Which | None, tense: Tense, story: Story
) -> tuple[date | None, str]:
    name, pivot = weekday_name(weekday), story.published
    if which in ("previous", "following", "same"):
        return _weekday_in_story(weekday, which, story)
    if pivot is None:
        return None, UNKNOWN
    if which == "last":
        day = reckoning.weekday_before(pivot, weekday, itself=False)
        return day, f"the last {name} before {the_report(story)}"
    if which == "next":
        day = reckoning.weekday_of_week(pivot, weekday, 1)
        return day, f"{name} of the week after {the_report(story)}"
    is_ahead = which == "coming" or (which == "this" and tense not in ("past", "over"))
    if is_ahead or tense == "future":
        day = reckoning.weekday_after(pivot, weekday, itself=which in (None, "this"))
        return day, f"the first {name} from {the_report(story)} on"
    day = reckoning.weekday_before(pivot, weekday, itself=True)
    if tense == "present" and day is not None and (pivot - day).days > HALF_A_WEEK:
        day = reckoning.weekday_after(pivot, weekday, itself=False)
        return day, f"the {name} nearest to {the_report(story)}"
    return day, f"the last {name} up to {the_report(story)}{told_in(tense)}"


def _weekday_in_story(weekday: int, which: Which, story: Story) -> tuple[date | None, str]:
    """ "The previous Friday", "the following Monday", "that Sunday"."""
    name, base = weekday_name(weekday), story.day or story.published
    if base is None:
        return None, UNKNOWN
    if which == "same" and story.day is None:
        day = reckoning.weekday_before(base, weekday, itself=True)
        return day, f"the last {name} up to {the_report(story)}"
    if which == "previous":
        return reckoning.weekday_before(base, weekday, itself=False), f"the {name} before {base}"
    day = reckoning.weekday_after(base, weekday, itself=which == "same")
    return day, f"the {name} after {base}" if day != base else f"reckoned from {base}"


def two_days_value(meaning: TwoDays, tense: Tense, story: Story) -> Dated:
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


def feast_value(meaning: Feast, tense: Tense, story: Story) -> Dated:
    name = " ".join(meaning.name).replace(" ' ", "'")
    stated = stated_year(meaning.year, story)
    if stated is not None and (day := _feast_day(meaning.name, stated)):
        return day.isoformat(), f"{name} of that year"
    if story.about is None:
        fixed = FIXED_FEASTS.get(meaning.name)
        return (f"XXXX-{fixed[0]:02}-{fixed[1]:02}" if fixed else "XXXX-XX-XX"), UNKNOWN
    days = [day for y in years_about(story.about) if (day := _feast_day(meaning.name, y))]
    chosen = pick([(day, day) for day in days], meaning.which, None, story.about)
    if meaning.which is None:
        best = reckoning.best_day(days, story.about, tense)
        chosen = (best, best) if best else None
    if chosen is None:
        return "XXXX-XX-XX", UNKNOWN
    return chosen[0].isoformat(), pointed_by(meaning.which, name, story, tense)


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
