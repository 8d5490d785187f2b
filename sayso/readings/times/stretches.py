"""Stretches whose ends stand apart: "between the evening of May 20 and the morning of May 27".

TimeML marks the ends and gives the stretch a duration without words of its own. Here it covers
its words, and names its ends.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sayso.model import Precision, Span, Time
from sayso.readings.times.edtf import interval
from sayso.readings.times.meanings import Expression
from sayso.readings.times.periods import Period, before
from sayso.readings.times.words import Words

_JOINTS = frozenset(
    (("to",), ("until",), ("till",), ("through",), ("-",), ("up", "to"), ("and",), ("to", "the"),
     ("until", "the"))
)  # fmt: skip
_DATED = frozenset(("part_of_day", "day", "month", "season", "year", "week"))


def stretches(
    words: Words, expressions: Sequence[Expression], times: Sequence[Time], published: str | None
) -> list[Time]:
    """The stretches between neighbouring times, and those since one, in text order.

    expressions and times go together, one for one, in text order.
    """
    found: list[Time] = []
    joined = -1
    for at, (expression, time) in enumerate(zip(expressions, times, strict=True)):
        nxt = at + 1
        if nxt < len(times) and _joined(words, expression, expressions[nxt]):
            stretch = _between(words, expression, time, times[nxt])
            if stretch is not None:
                found.append(stretch)
                joined = nxt
                continue
        if at != joined and words.form(expression.first - 1) == "since":
            since = _since(words, expression, time, published)
            if since is not None:
                found.append(since)
    return found


def _joined(words: Words, first: Expression, second: Expression) -> bool:
    """Do the words between two times make them the ends of one stretch?"""
    gap = tuple(words.form(at) for at in range(first.after, second.first))
    if gap not in _JOINTS:
        return False
    led = words.form(first.first - 1)
    if gap == ("and",):
        return led == "between"
    if gap == ("-",):
        return True
    return led in ("from", "between") or type(first.meaning) is type(second.meaning)


def _between(words: Words, expression: Expression, begin: Time, finish: Time) -> Time | None:
    if begin.precision not in _DATED or finish.precision not in _DATED:
        return None
    if begin.earliest is None or finish.latest is None:
        return None
    if before(finish.latest, begin.earliest) or (begin.earliest[0] == "X") != (
        finish.latest[0] == "X"
    ):
        return None
    period = Period(begin.earliest, finish.latest, _finer(begin.precision, finish.precision))
    return Time(
        document_id=begin.document_id,
        span=Span(begin.span.start, finish.span.end),
        type="DURATION",
        value=_length(begin, finish),
        mod=None,
        edtf=interval(period),
        earliest=period.earliest,
        latest=period.latest,
        precision=period.precision,
        score=min(begin.score, finish.score),
        because=f"from {begin.value} to {finish.value}",
        begin=begin.id,
        finish=finish.id,
    )


def _since(words: Words, expression: Expression, time: Time, published: str | None) -> Time | None:
    if time.precision not in _DATED or time.earliest is None:
        return None
    if published is not None and time.earliest[0] != "X" and before(published, time.earliest):
        return None
    start = words.starts[expression.first - 1]
    latest = None if time.earliest[0] == "X" else published
    period = Period(time.earliest, latest, time.precision)
    return Time(
        document_id=time.document_id,
        span=Span(start, time.span.end),
        type="DURATION",
        value=_days(time.earliest, latest) if latest else "PXX",
        mod=None,
        edtf=interval(period),
        earliest=period.earliest,
        latest=latest,
        precision=period.precision,
        score=time.score,
        because=f"from {time.value} to the report's day" + (f", {published}" if published else ""),
        begin=time.id,
    )


def _finer(one: Precision, other: Precision) -> Precision:
    order: tuple[Precision, ...] = ("part_of_day", "day", "week", "month", "season", "year")
    return min(
        one, other, key=lambda precision: order.index(precision) if precision in order else 9
    )


def _length(begin: Time, finish: Time) -> str:
    """Whole years or months between two of them, else days."""
    first, last = begin.value, finish.value
    if begin.precision == finish.precision == "year" and first.isdigit() and last.isdigit():
        return f"P{int(last) - int(first)}Y" if last > first else "PXX"
    if (
        begin.precision == finish.precision == "month"
        and len(first) == len(last) == 7
        and first[:1] != "X"
    ):
        months = 12 * (int(last[:4]) - int(first[:4])) + int(last[5:]) - int(first[5:])
        return f"P{months}M" if months > 0 else "PXX"
    return _days(begin.earliest or "", finish.latest or "")


def _days(first: str, last: str) -> str:
    """Days from one moment's date to the other's; PXX on one and the same day or out of order."""
    if first[:4] == last[:4] == "XXXX":
        first, last = f"2000{first[4:]}", f"2000{last[4:]}"
    try:
        days = (date.fromisoformat(last[:10]) - date.fromisoformat(first[:10])).days
    except ValueError:
        return "PXX"
    return f"P{days}D" if days > 0 else "PXX"
