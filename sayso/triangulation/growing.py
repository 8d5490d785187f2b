"""Counts that grow while a happening goes on: a toll, those brought out, those freed so far."""

from __future__ import annotations

from sayso.model import Period
from sayso.triangulation.counts import Count
from sayso.triangulation.periods import days_between, relation
from sayso.triangulation.wording import holds, listed

GROWS_FOR = 21
"""Days in which the count of one happening grows from report to report."""


def grown(one: Count, other: Count) -> str | None:
    """Why a number told on a later day is the newer count of one that was told as the least."""
    left, right = sorted((one, other), key=lambda each: each.named)
    older, newer = left.report.day or "", right.report.day or ""
    if left.figure.bound != "at_least" or left.named >= right.named or not older < newer:
        return None
    if left.period and right.period and relation(left.period, right.period) != "same":
        return None
    return _later_day(left, right) if _grows(left, right) and _are_near(left, right) else None


def _are_near(left: Count, right: Count) -> bool:
    """Whether the reports are of one time: after weeks it is another happening's count."""
    days = [Period(each.report.day, each.report.day, "day", "") for each in (left, right)]
    return days_between(*days) <= GROWS_FOR


def _later_day(left: Count, right: Count) -> str:
    older, newer = left.report.day, right.report.day
    return f"{right.words} is told on {newer}, {left.words} on {older}: the count has grown"


def later(left: Count, right: Count) -> str | None:
    """Why the later report's number is the newer count of the same; None where it is not."""
    if (again := _told_again(left, right)) is not None:
        return again
    if right.low <= left.high:
        left, right = right, left  # now the higher count is on the right
        if right.low <= left.high:
            return None
    older, newer = left.report.day or "", right.report.day or ""
    if newer < older or not _are_near(left, right):
        return None
    if newer > older and (_grows(left, right) or _has_risen(right)):
        return _later_day(left, right)
    if not _grows(left, right):
        return None
    told = (each.report.around(each.figure.span, 80) for each in (left, right))
    if (
        (left.running and right.running)
        or any(holds(words, "tolls", "words") for words in told)
        or _is_open(left)
    ):
        return f"{right.words} is the higher count of one that is told as still growing"
    return None


def _told_again(left: Count, right: Count) -> str | None:
    """An outlet that tells another number on a later day has changed its own, up or down."""
    older, newer = sorted((left, right), key=lambda each: each.report.day or "")
    same = older.report.label == newer.report.label
    if not same or not (older.report.day or "") < (newer.report.day or ""):
        return None
    return f"{newer.words} is what {newer.report.label} told later, after {older.words}"


def _has_risen(count: Count) -> bool:
    """Whether the words at a number say that it is more than was told before."""
    return holds(count.report.around(count.figure.span, 80), "tolls", "words")


def _is_open(count: Count) -> bool:
    """Whether the report itself says that its count is not the last."""
    return holds(count.report.text, "tolls", "open")


def _grows(left: Count, right: Count) -> bool:
    return left.deed == right.deed and (left.deed or "") in listed("tolls", "deeds")
