"""Why two figures do not count the same: other things, deeds, places or times, in words."""

from __future__ import annotations

from sayso.model import Period
from sayso.triangulation.counts import PEOPLE, Count, is_part
from sayso.triangulation.periods import days_between, length_of, relation

PART = "one counts a part of what the other counts"
TELLING = 20
"""A number above it that is not round is hardly twice the same by chance."""
SMALL = 10
"""Up to here numbers are so frequent that the same one tells nothing."""
HARM = "casualty"
HARMED = frozenset([HARM, "kill", "wound"])
"""What "no casualties" leaves out: the killed and the wounded."""
PAST = 7
"""Days after which a report of news recalls what it counts."""
A_NIGHT = 2
"""Days that a night, or a day and its eve, touch."""
SLIDING = 3
"""Days by which "the next 48 hours" or "the past day" move while reports repeat one number."""


def told_apart(left: Count, right: Count) -> str | None:
    """Why two figures do not count the same, in words for people; None where nothing says so.

    Where both name one number that is hardly twice the same by chance, the words around it are
    two ways to tell of it, and only another thing, place or time tells them apart.
    """
    if left.named == right.named and left.named > TELLING and not _wished(left, right):
        return _narrower(left, right) or _far_in_time(left, right) or _other_place(left, right)
    for what, one, other in (
        ("a rate", left.rate, right.rate),
        ("what is planned, needed or feared", left.unreal, right.unreal),
        ("only one more lot", left.portion, right.portion),
    ):
        if one != other:
            return f"one is {what}, the other is not"
    if left.figure.negated != right.figure.negated and left.named and right.named:
        return "one is told as not having happened"
    return (
        _narrower(left, right)
        or told_of_other_times(left, right)
        or _other_place(left, right)
        or _other_sort(left, right)
        or _other_deed(left, right)
    )


def _wished(left: Count, right: Count) -> bool:
    """Whether one is of what is needed or planned, and the other of something else that was."""
    if left.unreal == right.unreal or None in (left.deed, right.deed):
        return False
    return left.deed != right.deed


def _other_deed(left: Count, right: Count) -> str | None:
    """Two numbers under two deeds are two counts; one number may be told under both."""
    if left.deed is None or right.deed is None or left.deed == right.deed:
        return None
    if left.named == right.named and left.named > SMALL:
        return None
    if HARM in (left.deed, right.deed) and {left.deed, right.deed} <= HARMED:
        return None
    return f"one is of “{left.counted}”, the other of “{right.counted}”"


def _narrower(left: Count, right: Count) -> str | None:
    one, other = left.head, right.head
    if one == other:
        return None
    if is_part(one, other, left.kind) or is_part(other, one, left.kind):
        return PART
    if None in (one, other):
        return None  # "60 percent" may be of what the other names
    return "they count two sorts of things"


def told_of_other_times(left: Count, right: Count) -> str | None:
    """Why two figures are of two times, in words for people; None where nothing says so."""
    return _other_time(left, right) or _long_before(left, right)


def _other_time(left: Count, right: Count) -> str | None:
    one, other = left.period, right.period
    how = relation(one, other)
    short = max(length_of(one), length_of(other)) <= A_NIGHT
    if (how == "apart" or (how in ("overlap", "within") and not short)) and one and other:
        return f"one is for {one.text}, the other for {other.text}"
    if left.running != right.running and how != "same" and left.named != right.named:
        return "one runs from a beginning up to now, the other does not"
    return None


def _far_in_time(left: Count, right: Count) -> str | None:
    one, other = left.period, right.period
    if one and other and days_between(one, other) > SLIDING:
        return f"one is for {one.text}, the other for {other.text}"
    return None


def _long_before(left: Count, right: Count) -> str | None:
    """Whether one is of days past when its report was written, and the other of no other day than
    its report's. One number is told of one past however much of it is told."""
    if left.named == right.named:
        return None
    for one, other in ((left, right), (right, left)):
        when = one.period or one.report.only_time(one.figure.span)
        if when is None or one.running or other.period is not None or other.running:
            continue
        day = Period(one.report.day, one.report.day, "day", "")
        if (when.latest or "") < (one.report.day or "") and days_between(when, day) > PAST:
            return f"one is for {when.text}, the other is told as news"
    return None


def _other_place(left: Count, right: Count) -> str | None:
    if left.place and right.place and not left.place & right.place:
        one, other = left.figure.place, right.figure.place
        if one and other:
            places = one.span.of(left.report.text), other.span.of(right.report.text)
            return f"one is for {places[0]}, the other for {places[1]}"
    return None


def _other_sort(left: Count, right: Count) -> str | None:
    """What narrows one and has nothing like it in the other."""
    if left.kind == PEOPLE and left.head is None:
        states = left.narrower ^ right.narrower if left.narrower and right.narrower else frozenset()
        return "they count two peoples" if states else None
    one, other = left.narrower - right.about, right.narrower - left.about
    if one - other and other - one:
        return "they count two sorts of things"
    return None
