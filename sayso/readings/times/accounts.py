"""Reading the periods of accounts: "the latest quarter", "the same period last year", "year-ago".

Functions take the words and where to begin, and give the meaning with the word after it, or None.
"""

from __future__ import annotations

from dataclasses import replace

from sayso.readings.times.dates import day_first, month_first
from sayso.readings.times.meanings import Ago, Day, Length, Match, Near, Quarter
from sayso.readings.times.meanings import Year as YearOf
from sayso.readings.times.names import UNITS
from sayso.readings.times.numbers import exactly
from sayso.readings.times.seasons import quarter
from sayso.readings.times.words import Words
from sayso.readings.times.years import lone_year, tail_year

_NO_QUARTER = frozenset(("of", "century", "-", "finals", "final"))
_ALIKE = frozenset("same like similar equivalent corresponding comparable year-ago".split())
_A_YEAR_BEFORE = YearOf(shift=-1, base="story")


def of_accounts(words: Words, at: int) -> Match | None:
    """ "the quarter", "the latest period", "the 2031 period", "the full year"."""
    form, follows = words.form(at + 1), words.form(at + 2)
    if form == "quarter":
        return _the_quarter(words, at + 2) if follows not in _NO_QUARTER else None
    if (compared := _compared(words, at)) is not None:
        return compared
    if follows == "period" and form in ("latest", "current"):
        return Quarter(None, "P"), at + 3
    if follows in ("period", "quarter") and lone_year(words, at + 1) is not None:
        year = YearOf(words.number(at + 1))
        return Quarter(None, "P" if follows == "period" else "Q", year), at + 3
    if form == "full" and follows in ("fiscal", "financial") and words.form(at + 3) == "year":
        return (Length(exactly(1), "Y"), at + 4) if words.number(at + 4) is None else None
    if form in ("fiscal", "financial", "full") and follows == "year":
        if words.number(at + 3) is not None:
            return None
        return (Near("Y", 0) if form == "full" else Length(exactly(1), "Y")), at + 3
    if form == "year" and words.form(at - 1) == "for" and follows not in ("-", "'"):
        return (Near("Y", 0), at + 2) if words.number(at + 2) is None else None
    return None


def _the_quarter(words: Words, after: int) -> Match:
    """The quarter spoken of, else the one whose last day is told behind it: "ended Sept. 30"."""
    if words.form(after) in ("ended", "ending"):
        last = month_first(words, after + 1) or day_first(words, after + 1)
        if last is not None and isinstance(last[0], Day) and last[0].month is not None:
            return Quarter((last[0].month + 2) // 3, "Q", last[0].year, "same"), after
    return Quarter(None), after


def _compared(words: Words, at: int) -> Match | None:
    """ "the same period last year", "the corresponding quarter of 2031", "the same month a year
    earlier"."""
    if words.form(at + 1) not in _ALIKE:
        return None
    kind = words.form(at + 2)
    if kind not in ("period", "quarter", "month"):
        return None
    year, after = _year_compared_with(words, at + 3)
    if kind == "month":
        is_before = year is not None and year.shift == -1
        return (Near("M", -12, "story"), after) if is_before else None
    if year is None and words.form(at + 1) not in ("corresponding", "comparable"):
        return None
    return Quarter(None, "Q" if kind == "quarter" else "P", year), after


def _year_compared_with(words: Words, at: int) -> tuple[YearOf | None, int]:
    start = at + 1 if words.form(at) in ("in", "of") else at
    is_a_year = words.form(start) in ("a", "one", "the") and words.form(start + 1) == "year"
    if is_a_year and words.form(start + 2) in ("earlier", "ago", "before"):
        return _A_YEAR_BEFORE, start + 3
    year, after = tail_year(words, start)
    return (year, after) if year is not None else (None, at)


def year_ago(words: Words, at: int) -> Match | None:
    """ "year-ago", "the year-earlier period"; with the article only before a period."""
    start = at + 1 if words.form(at) == "the" else at
    if words.form(start) in ("comparable", "corresponding"):
        start += 1
    if words.form(start) not in ("year", "month", "week") or words.form(start + 1) != "-":
        return None
    if words.form(start + 2) not in ("ago", "earlier"):
        return None
    after = start + 3
    if words.form(start) == "year":
        numbered = quarter(words, after, of_year=True)
        if numbered is not None and isinstance(numbered[0], Quarter):
            return replace(numbered[0], year=_A_YEAR_BEFORE), numbered[1]
        if words.form(after) == "quarter":
            return Quarter(None, year=_A_YEAR_BEFORE), after + 1
    closed = words.form(after) in ("quarter", "period", "month", "week")
    return Ago(exactly(1), UNITS[words.form(start)], -1, "story"), after + 1 if closed else after


def year_first(words: Words, at: int) -> Match | None:
    """ "2031 second quarter"."""
    year = words.number(at)
    if year is None or len(words.form(at)) != 4:
        return None
    named = quarter(words, at + 1, of_year=True)
    if named is None or not isinstance(named[0], Quarter):
        return None
    return replace(named[0], year=YearOf(year)), named[1]
