"""The times of one report: found, valued, and turned into periods."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from sayso.model import Analysis, Published, Span, Time
from sayso.readings.times import reckoning
from sayso.readings.times.edtf import edtf, interval
from sayso.readings.times.meanings import (
    Ago,
    Clock,
    Day,
    Expression,
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
from sayso.readings.times.periods import NOTHING, Period, before, period_of
from sayso.readings.times.seen import Seen
from sayso.readings.times.story import Story, moves
from sayso.readings.times.stretches import stretches
from sayso.readings.times.suggested import suggested
from sayso.readings.times.values import worth
from sayso.readings.times.words import Words
from sayso.readings.times.worths import Worth

SCORES: Mapping[type[Meaning], float] = {
    Day: 0.9, Month: 0.85, Years: 0.85, Feast: 0.85, Season: 0.8, Quarter: 0.8, Length: 0.8,
    Often: 0.8, Part: 0.8, Clock: 0.8, Near: 0.75, Ago: 0.65, Vaguely: 0.6, TwoDays: 0.5,
}  # fmt: skip
"""How often a time of a kind was one, with the right value, in the 122 articles of TimeBank and
AQUAINT developed on (2026-11-22), less five points for articles not seen, in steps of 0.05.

Times on the clock and parts of a day, of which annotators often keep the day alone, are judged by
their day; a date that reads two ways is right in one of two.
"""
_STANDS_ALONE = (Years, Length, Often)


def times(
    text: str,
    published: Published,
    *,
    document_id: str = "",
    analysis: Analysis | None = None,
    extents: Iterable[tuple[int, int]] = (),
    day_first: bool | None = None,
    passed_over: Iterable[tuple[int, int]] = (),
    seen: Seen | None = None,
) -> tuple[Time, ...]:
    """Every time a report names, in text order; a stretch stands before its ends.

    published: the report's own day; with a month or nothing known, values keep their X.
    analysis: gives the tense of the verbs; without it the words around a time do.
    extents: characters that another reader took for times; those that can be valued are added.
    day_first: how the outlet writes dates in figures; None where that is unknown.
    passed_over: characters that are not the report's (a copyright line): no time is found there.
    seen: what was found in the same text with the same analysis and passed over, if anything was.

    Takes time linear in the text and raises on none.
    """
    seen = seen or Seen.of(text, analysis, passed_over=passed_over)
    words, told = seen.words, seen.told
    found = suggested(words, extents, seen.expressions)
    story = Story.of(published, day_first=day_first)
    story.know_years(expression.meaning for expression in found)
    read: list[Time] = []
    for expression in found:
        meant = worth(expression.meaning, told(expression.first, expression.after), story)
        story.compare(expression.meaning)
        if moves(expression.meaning):
            story.move_on(meant.value)
        read.append(_time(document_id, words, expression, meant, story))
    day = story.published.isoformat() if story.published else None
    joined = stretches(words, found, read, day)
    return tuple(sorted([*read, *joined], key=lambda time: (time.span.start, -time.span.end)))


def _time(
    document_id: str, words: Words, expression: Expression, meant: Worth, story: Story
) -> Time:
    first, after = expression.first, expression.after
    period = _period(expression, meant, story)
    cut = expression.cut is not None and story.published is not None and meant.type == "DATE"
    cut = cut or expression.cut in ("first half", "second half")
    whole = not cut and not isinstance(expression.meaning, TwoDays)
    return Time(
        document_id=document_id,
        span=Span(words.starts[first], words.ends[after - 1]),
        type=meant.type,
        value=meant.value,
        mod=expression.mod,
        edtf=edtf(meant.value, expression.mod, period) if whole else interval(period),
        earliest=period.earliest,
        latest=period.latest,
        precision=period.precision,
        score=_score(expression.meaning, story) * meant.sure,
        because=f"“{words.spelled(first, after)}”: {meant.because}",
    )


def _score(meaning: Meaning, story: Story) -> float:
    """What is reckoned from an inferred day is no surer than that day."""
    sure = SCORES[type(meaning)]
    return sure if isinstance(meaning, _STANDS_ALONE) else sure * story.sure


def _period(expression: Expression, meant: Worth, story: Story) -> Period:
    meaning = expression.meaning
    if meant.type == "SET":
        return NOTHING
    if meant.value.endswith("_REF"):
        return _around(meant.value, story)
    if isinstance(meaning, Length):
        return _reach(meaning, story)
    if isinstance(meaning, TwoDays) and story.day_first is None:
        return _either(meaning)
    if expression.cut in ("first half", "second half"):
        return _half(period_of(meant.value), expression)
    if expression.cut is None or story.published is None or "T" in meant.value:
        return period_of(meant.value, expression.mod)
    return _cut(period_of(meant.value), expression, story.published)


def _around(reference: str, story: Story) -> Period:
    """The past up to the report's day, the future from it on, the present on it."""
    if story.published is None:
        return NOTHING
    day = story.published.isoformat()
    earliest = None if reference == "PAST_REF" else day
    latest = None if reference == "FUTURE_REF" else day
    return Period(earliest, latest, "vague")


def _reach(meaning: Length, story: Story) -> Period:
    """ "The past three years" end on the report's day, "the next two weeks" begin there.

    "Two days" before "later" begin on the day the story has come to.
    """
    count, day = meaning.count.exact, story.published
    if meaning.which == "following":
        day = story.day
    if meaning.which is None or count is None or day is None:
        return NOTHING
    sign = -1 if meaning.which == "last" else 1
    other = reckoning.moved(day, meaning.unit, sign * count)
    if other is None:
        return NOTHING
    first, last = sorted((day, other))
    precision = {"D": "day", "W": "week", "M": "month", "Q": "season", "Y": "year"}.get(
        meaning.unit
    )
    return Period(first.isoformat(), last.isoformat(), precision or "vague")  # type: ignore[arg-type]


def _either(meaning: TwoDays) -> Period:
    days = [
        reckoning.make_day(meaning.year, meaning.first, meaning.second),
        reckoning.make_day(meaning.year, meaning.second, meaning.first),
    ]
    known = sorted(day for day in days if day is not None)
    return Period(known[0].isoformat(), known[-1].isoformat(), "day") if known else NOTHING


def _half(period: Period, expression: Expression) -> Period:
    """The days to the 15th of a month, or from the 16th on."""
    if period.earliest is None or period.latest is None:
        return period
    if expression.cut == "first half":
        return replace(period, latest=f"{period.earliest[:8]}15")
    return replace(period, earliest=f"{period.latest[:8]}16")


def _cut(period: Period, expression: Expression, published: date) -> Period:
    """ "Earlier this month" ends on the report's day, "later this year" begins there."""
    day = published.isoformat()
    if period.earliest is None or period.latest is None:
        return period
    inside = not before(day, period.earliest) and not before(period.latest[:10], day)
    if not inside:
        return period
    if expression.cut == "so far":
        return replace(period, latest=f"{day}T23:59" if "T" in period.earliest else day)
    return replace(period, earliest=f"{day}T00:00" if "T" in period.latest else day)
