"""Dates that share a part: "20-27 May", "May 20 to 27", "from January to May 2009", "2014-22"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.readings.times.dates import day_first, day_number, month_first
from sayso.readings.times.meanings import Clock, Day, Expression, Month, Often, Year, Years
from sayso.readings.times.names import UNITS
from sayso.readings.times.words import Words
from sayso.readings.times.years import lone_year

LONGEST_SHORT = 40
"""Years. "1914-18" is a stretch of years; "1960-99" is as likely a telephone number."""

_JOINTS = frozenset(("-", "to", "and", "or", "through", "until", "till", ",", "&"))


def shared(words: Words, at: int) -> list[Expression]:
    """Two dates of which one lacks its month, or the century of its year; else nothing."""
    if words.number(at) is not None:
        return _day_before_month(words, at) or _short_year(words, at)
    return _day_after_month(words, at)


def _joined(words: Words, at: int, first: int) -> bool:
    """Does the word here join a second number to the date that begins at ``first``?"""
    form, led = words.form(at), words.form(first - 1)
    if form in ("to", "through", "until"):
        return True
    return form == "-" or (form == "and" and led == "between")


def _day_before_month(words: Words, at: int) -> list[Expression]:
    """ "20-27 May"."""
    first = day_number(words, at)
    if first is None or not _joined(words, first[1], at):
        return []
    second = day_first(words, first[1] + 1)
    if second is None or not isinstance(second[0], Day) or (second[0].day or 0) <= first[0]:
        return []
    return [
        Expression(at, first[1], replace(second[0], day=first[0])),
        Expression(first[1] + 1, second[1], second[0]),
    ]


def _day_after_month(words: Words, at: int) -> list[Expression]:
    """ "May 20-27"."""
    first = month_first(words, at)
    if first is None or not isinstance(first[0], Day) or first[0].year is not None:
        return []
    if not _joined(words, first[1], at):
        return []
    second = day_number(words, first[1] + 1)
    if second is None or second[0] <= (first[0].day or 31):
        return []
    follows = words.form(second[1])
    if follows.rstrip("s") in UNITS or day_first(words, first[1] + 1) or follows == "percent":
        return []
    dated = month_first(words, at)
    year, after = _year_behind(words, second[1])
    day = replace(first[0], year=year)
    return [
        Expression(at, dated[1] if dated else first[1], day),
        Expression(first[1] + 1, after, replace(day, day=second[0])),
    ]


def _year_behind(words: Words, at: int) -> tuple[Year | None, int]:
    start = at + 1 if words.form(at) == "," else at
    number = words.number(start)
    if number is not None and len(words.form(start)) == 4 and 1000 <= number <= 2999:
        return Year(number), start + 1
    return None, at


def _short_year(words: Words, at: int) -> list[Expression]:
    """ "2014-22": the second year in two figures."""
    if len(words.form(at)) != 4 or words.form(at + 1) not in ("-", "/"):
        return []
    first, second = lone_year(words, at), words.number(at + 2)
    if first is None or second is None or len(words.form(at + 2)) != 2:
        return []
    if words.form(at + 3) in ("-", "/"):
        return []
    begin = int(words.form(at))
    finish = begin - begin % 100 + second
    glued = words.glued(at + 1) and words.glued(at + 2)
    if not glued or not begin < finish <= begin + LONGEST_SHORT:
        return []
    return [Expression(at, at + 1, first[0]), Expression(at + 2, at + 3, Years(f"{finish:04}"))]


def with_shared_years(words: Words, found: Sequence[Expression]) -> list[Expression]:
    """Months and days get the year, and hours the day, of the date they are joined to; a weekday
    recurs that goes on from one that does."""
    shared_years = list(found)
    for at in range(1, len(shared_years)):
        shared_years[at] = _recurring(words, shared_years[at - 1], shared_years[at])
    for at in range(len(shared_years) - 2, -1, -1):
        expression, behind = shared_years[at], shared_years[at + 1]
        gap = words.forms[expression.after : behind.first]
        if len(gap) == 1 and gap[0] in _JOINTS:
            shared_years[at] = _with_year_of(expression, behind)
    return shared_years


def _recurring(words: Words, before: Expression, expression: Expression) -> Expression:
    """ "every Monday, Wednesday and Friday"."""
    meaning = expression.meaning
    if not isinstance(before.meaning, Often) or not before.meaning.value.startswith("XXXX-WXX-"):
        return expression
    if not isinstance(meaning, Day) or meaning != Day(weekday=meaning.weekday):
        return expression
    gap = words.forms[before.after : expression.first]
    if gap not in ([","], ["and"], ["or"], [",", "and"], [",", "or"]):
        return expression
    return replace(expression, meaning=Often(f"XXXX-WXX-{meaning.weekday}"))


def _with_year_of(expression: Expression, behind: Expression) -> Expression:
    meaning, other = expression.meaning, behind.meaning
    if isinstance(meaning, Clock) and isinstance(other, Clock) and meaning.of is None:
        return replace(expression, meaning=replace(meaning, of=other.of))
    if not isinstance(meaning, Month | Day) or not isinstance(other, Month | Day):
        return expression
    if type(meaning) is not type(other) or meaning.which is not None or meaning.year is not None:
        return expression
    year = other.year.number if other.year is not None else None
    if year is None or meaning.month is None or other.month is None:
        return expression
    earlier = year if meaning.month <= other.month else year - 1
    return replace(expression, meaning=replace(meaning, year=Year(earlier)))
