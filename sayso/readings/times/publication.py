"""The day of a report that carries no date, from the days it names.

News counts run to the day of the report, so the latest calendar date that a report tells of as
past is most likely its "Tuesday". A date falls on a given weekday in few years; of those the
latest not after a known day (when the report was captured) is taken, and the others are named.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from sayso.model import Analysis, Published
from sayso.readings.times import reckoning
from sayso.readings.times.finding import expressions
from sayso.readings.times.meanings import Clock, Day, Meaning, Part, Years
from sayso.readings.times.names import MONTH_NAMES, WEEKDAY_NAMES
from sayso.readings.times.tenses import tenses_by_parse, tenses_by_words
from sayso.readings.times.words import Words

YEARS_BACK = 28
"""Years. After as many the calendar repeats itself, so none further back says anything new."""

SCORE_BY_WEEKDAY = 0.8
"""One unnamed weekday that fits a date: other weekdays of the report might have been meant."""
SCORE_BY_PAIR = 0.9
"""A date written with its weekday ("Friday, May 16") leaves only the years in which it fits."""
SCORE_BY_YEAR = 0.9
"""A full date with its year, and a weekday told as past on it or in the six days after."""

MonthDay = tuple[int, int]


@dataclass(slots=True)
class _Evidence:
    """What a report says about its own day.

    days: dates without a year that it tells of as past. pairs: those written with a weekday.
    full: dates with a year, not told as to come. weekdays: how often each is named as past.
    years: years named, not as to come.
    """

    days: list[MonthDay] = field(default_factory=list)
    pairs: list[tuple[MonthDay, int]] = field(default_factory=list)
    full: list[date] = field(default_factory=list)
    weekdays: Counter[int] = field(default_factory=Counter)
    years: list[int] = field(default_factory=list)


def infer_published(
    text: str,
    published: Published,
    *,
    as_of: date | None,
    analysis: Analysis | None = None,
    stated: MonthDay | None = None,
) -> Published:
    """The inferred day of a report whose date is unknown; ``published`` itself where none is.

    as_of: a day the report cannot be later than: its capture's, or the user's. stated: month and
    day of a dateline without a year. Basis "inferred"; the score is our judgement of each kind of
    evidence, below 1 always.
    """
    if published.basis != "unknown" or as_of is None:
        return published
    evidence = _evidence(text, analysis)
    return _by_full_date(evidence, as_of) or _by_fitting_years(evidence, as_of, stated) or published


def _evidence(text: str, analysis: Analysis | None) -> _Evidence:
    words = Words(text)
    told = tenses_by_parse(words, analysis) if analysis is not None else tenses_by_words(words)
    evidence = _Evidence()
    for expression in expressions(words):
        if told(expression.first, expression.after) == "future":
            continue
        meaning = _innermost(expression.meaning)
        if isinstance(meaning, Day) and meaning.which is None:
            _note_day(evidence, meaning)
        elif isinstance(meaning, Years) and meaning.value.isdigit():
            evidence.years.append(int(meaning.value))
    return evidence


def _innermost(meaning: Meaning) -> Meaning:
    while isinstance(meaning, Part | Clock) and meaning.of is not None:
        meaning = meaning.of
    return meaning


def _note_day(evidence: _Evidence, day: Day) -> None:
    if day.month is None or day.day is None:
        if day.weekday is not None and day.day is None:
            evidence.weekdays[day.weekday] += 1
        return
    if day.year is not None:
        full = reckoning.make_day(day.year.number, day.month, day.day) if day.year.number else None
        if full is not None:
            evidence.full.append(full)
        return
    evidence.days.append((day.month, day.day))
    if day.weekday is not None:
        evidence.pairs.append(((day.month, day.day), day.weekday))


def _by_full_date(evidence: _Evidence, as_of: date) -> Published | None:
    """The named weekday on or after the latest full date, unless later dates lack their year."""
    past = [day for day in evidence.full if day <= as_of]
    weekday = _main_weekday(evidence)
    if not past or weekday is None:
        return None
    latest = max(past)
    later = [
        day
        for month, number in evidence.days
        if (day := reckoning.make_day(latest.year, month, number)) and latest < day <= as_of
    ]
    latest = max([latest, *later])
    day = reckoning.weekday_after(latest, weekday, itself=True)
    if day is None or day > as_of:
        return None
    name = WEEKDAY_NAMES[weekday - 1]
    because = f"its “{name}” is most likely the first from {latest} on, the latest day it tells of"
    return _inferred(day, SCORE_BY_YEAR, because)


def _main_weekday(evidence: _Evidence) -> int | None:
    """The weekday named most, the first of several: what happens on it is the report's news."""
    return evidence.weekdays.most_common(1)[0][0] if evidence.weekdays else None


def _by_fitting_years(
    evidence: _Evidence, as_of: date, stated: MonthDay | None
) -> Published | None:
    latest = stated or _latest(evidence.days)
    weekday = _main_weekday(evidence)
    pairs = evidence.pairs
    if latest is None or (weekday is None and not pairs):
        return None
    oldest = max([year for year in evidence.years if year <= as_of.year], default=0)
    fitting = [
        day
        for day in _days_back(latest, as_of)
        if day.year >= oldest and _fits(day, pairs, None if pairs else weekday)
    ]
    if not fitting:
        return None
    return _inferred(
        fitting[0],
        SCORE_BY_PAIR if pairs else SCORE_BY_WEEKDAY,
        _in_words(latest, weekday, pairs, fitting, as_of),
    )


def _latest(days: Iterable[MonthDay]) -> MonthDay | None:
    """The latest of days without a year: the one before the longest gap of the round year."""
    ordered = sorted(set(days))
    if not ordered:
        return None
    numbers = [date(2000, *day).timetuple().tm_yday if _real(day) else 0 for day in ordered]
    gaps = [
        (numbers[(at + 1) % len(numbers)] - number) % 366 or 366
        for at, number in enumerate(numbers)
    ]
    return ordered[max(range(len(ordered)), key=lambda at: gaps[at])]


def _real(day: MonthDay) -> bool:
    return reckoning.make_day(2000, *day) is not None


def _days_back(day: MonthDay, as_of: date) -> Iterator[date]:
    """The day in each year, from the last not after as_of back."""
    for year in range(as_of.year, max(1, as_of.year - YEARS_BACK) - 1, -1):
        found = reckoning.make_day(year, *day)
        if found is not None and found <= as_of:
            yield found


def _fits(day: date, pairs: Iterable[tuple[MonthDay, int]], weekday: int | None) -> bool:
    """Does every date written with its weekday fall on it in the year up to this day?"""
    if weekday is not None and day.isoweekday() != weekday:
        return False
    for month_day, its_weekday in pairs:
        found = reckoning.make_day(day.year, *month_day)
        if found is not None and found > day:
            found = reckoning.make_day(day.year - 1, *month_day)
        if found is None or found.isoweekday() != its_weekday:
            return False
    return True


def _in_words(
    latest: MonthDay,
    weekday: int | None,
    pairs: list[tuple[MonthDay, int]],
    fitting: list[date],
    as_of: date,
) -> str:
    named = f"{latest[1]} {MONTH_NAMES[latest[0] - 1]}"
    if pairs:
        (month, day), its = pairs[0]
        reason = (
            f"the latest day it tells of is {named}, and in {fitting[0].year}"
            f" {day} {MONTH_NAMES[month - 1]} was a {WEEKDAY_NAMES[its - 1]}, as it says"
        )
    else:
        name = WEEKDAY_NAMES[(weekday or 1) - 1]
        reason = (
            f"the latest day it tells of is {named}, most likely its “{name}”, which it was in"
            f" {fitting[0].year}"
        )
    others = [str(day.year) for day in fitting[1:]]
    tail = f"; {', '.join(others)} would fit too" if others else ""
    return f"{reason}, the last such year up to {as_of}{tail}"


def _inferred(day: date, score: float, because: str) -> Published:
    written = day.isoformat()
    return Published(written, written, written, "inferred", score, because)
