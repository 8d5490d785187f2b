"""Whether the day a report is stated to be from fits what the report itself tells.

A date can be wrong: the day a page was saved, a feed's slip, a mistyped year. What a report says of
its own day is thin, so only what can hardly be so is a doubt: a dateline of another week; days with
their year, told as past, that mostly lie far ahead; weekdays that no year about the stated one has.
The stated day is kept and everything is reckoned from it; the doubt is told in ``because``, and its
score falls. Of 643 dated reports of 20-21 May 2025 one is doubted, a report of that week to which
its page gives a day of 2020; stated two months off some 120 would be, nearly all that have a
dateline with a day, a year too early 42, five years too early 56.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sayso.model import Published
from sayso.readings.times import reckoning
from sayso.readings.times.meanings import Clock, Day, Meaning, Part, Years
from sayso.readings.times.names import MONTH_NAMES, WEEKDAY_NAMES
from sayso.readings.times.seen import Seen

NEAR_A_DATELINE = 7
"""Days between a dateline's day and its report's. Of 125 datelines in reports of 20-21 May 2025 one
was another day, the day before."""

FAR_AHEAD = 60
"""Days. What is told as past may lie ahead a little ("the vote was set for June")."""

YEARS_ABOUT = 3
"""Years before the stated day whose days and years speak for it; and the years on both sides of it
of which one may have the weekdays that it has not."""

SURE = 0.5
"""Score of a day in doubt: a judgement of 2026-11."""

IN_DOUBT = "; in doubt: "

MonthDay = tuple[int, int]


def doubted(published: Published, seen: Seen, datelines: Iterable[str] = ()) -> Published:
    """The publication with what speaks against its stated day; itself where nothing does.

    seen: what was found in the report's text. datelines: their words. A day that is inferred, or
    known by its month alone, is left as it is.
    """
    is_stated = published.basis in ("given", "metadata", "dateline")
    if not is_stated or published.value is None or doubt_of(published) is not None:
        return published
    against = _against(date.fromisoformat(published.value), seen, datelines)
    if against is None:
        return published
    score = min(SURE, published.score if published.score is not None else SURE)
    return replace(published, score=score, because=f"{published.because}{IN_DOUBT}{against}")


def doubt_of(published: Published) -> str | None:
    """What speaks against a stated day, as ``doubted`` told it; None where nothing does."""
    _, mark, doubt = published.because.partition(IN_DOUBT)
    return doubt if mark else None


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What a report tells as past: days with their year, years; and days with their weekday."""

    days: Sequence[date]
    years: Sequence[int]
    weekdays: Sequence[tuple[MonthDay, int]]

    @classmethod
    def of(cls, seen: Seen) -> _Evidence:
        days: list[date] = []
        years: list[int] = []
        weekdays: list[tuple[MonthDay, int]] = []
        for expression in seen.expressions:
            meaning = _innermost(expression.meaning)
            is_past = reckoning.is_past(seen.told(expression.first, expression.after))
            if isinstance(meaning, Years) and len(meaning.value) == 4 and meaning.value.isdigit():
                years += [int(meaning.value)] if is_past else []
            if not isinstance(meaning, Day) or meaning.month is None or meaning.day is None:
                continue
            if meaning.year is not None:
                day = reckoning.make_day(meaning.year.number or 0, meaning.month, meaning.day)
                days += [day] if day is not None and is_past else []
            elif meaning.weekday is not None and meaning.which is None:
                weekdays.append(((meaning.month, meaning.day), meaning.weekday))
        return cls(days, years, weekdays)


def _innermost(meaning: Meaning) -> Meaning:
    while isinstance(meaning, Part | Clock) and meaning.of is not None:
        meaning = meaning.of
    return meaning


def _against(day: date, seen: Seen, datelines: Iterable[str]) -> str | None:
    evidence = _Evidence.of(seen)
    stated = next(_days_of(datelines, day), None)
    if stated is not None and abs((stated - day).days) > NEAR_A_DATELINE:
        return f"the report's dateline gives {_written((stated.month, stated.day))}"
    ahead = _far_ahead(day, evidence)
    if ahead is not None:
        return f"the report tells of {ahead} as past"
    return _weekday_against(day, evidence) if stated is None else None


def _days_of(datelines: Iterable[str], day: date) -> Iterator[date]:
    """The days that datelines give, a day without a year taken nearest to the stated one."""
    for dateline in datelines:
        for expression in Seen.of(dateline).expressions:
            found = expression.meaning
            if not isinstance(found, Day) or found.month is None or found.day is None:
                continue
            year = found.year.number if found.year is not None else None
            own = reckoning.make_day(year, found.month, found.day) if year else None
            near = own or _nearest((found.month, found.day), day)
            if near is not None:
                yield near


def _far_ahead(day: date, evidence: _Evidence) -> date | None:
    """The latest day told as past, if most of what is told as past lies far ahead."""
    ahead = [each for each in evidence.days if (each - day).days > FAR_AHEAD]
    if not ahead:
        return None
    first = day.year - YEARS_ABOUT
    behind = sum(each <= day and each.year >= first for each in evidence.days)
    behind += sum(first <= each <= day.year for each in evidence.years)
    beyond = len(ahead) + sum(each > day.year for each in evidence.years)
    return max(ahead) if beyond > behind else None


def _weekday_against(day: date, evidence: _Evidence) -> str | None:
    """The weekday that a date has not, where all would fit in a year near the stated one."""
    if not evidence.weekdays or not _misfits(day, evidence.weekdays):
        return None
    for years in range(1, YEARS_ABOUT + 1):
        for year in (day.year - years, day.year + years):
            other = reckoning.make_day(year, day.month, min(day.day, 28))
            if other is not None and not _misfits(other, evidence.weekdays):
                (month_day, weekday), *_ = _misfits(day, evidence.weekdays)
                name = WEEKDAY_NAMES[weekday - 1]
                return f"{_written(month_day)} was no {name}, but in {year}"
    return None


def _misfits(day: date, weekdays: Iterable[tuple[MonthDay, int]]) -> list[tuple[MonthDay, int]]:
    """The dates that, taken nearest to a day, do not fall on their weekday."""
    return [
        (month_day, weekday)
        for month_day, weekday in weekdays
        if (near := _nearest(month_day, day)) is None or near.isoweekday() != weekday
    ]


def _nearest(month_day: MonthDay, day: date) -> date | None:
    found = [reckoning.make_day(year, *month_day) for year in range(day.year - 1, day.year + 2)]
    return min(
        (each for each in found if each is not None),
        key=lambda each: abs((each - day).days),
        default=None,
    )


def _written(day: MonthDay) -> str:
    return f"{day[1]} {MONTH_NAMES[day[0] - 1]}"
