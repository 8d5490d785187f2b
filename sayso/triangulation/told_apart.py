"""Why two figures do not count the same: other things, deeds, places or times, in words."""

from __future__ import annotations

from sayso.triangulation.counts import PEOPLE, Count, is_part
from sayso.triangulation.periods import days_between, relation

PART = "one counts a part of what the other counts"
TELLING = 20
"""A number above it that is not round is hardly twice the same by chance."""
SMALL = 10
"""Up to here numbers are so frequent that the same one tells nothing."""
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
        or _other_time(left, right)
        or _other_place(left, right)
        or _other_sort(left, right)
        or _other_deed(left, right)
    )


def _wished(left: Count, right: Count) -> bool:
    """Whether one is of what is needed or planned, and the other of something else that was."""
    return left.unreal != right.unreal and left.deed != right.deed


def _other_deed(left: Count, right: Count) -> str | None:
    """Two numbers under two deeds are two counts; one number may be told under both."""
    if left.deed is None or right.deed is None or left.deed == right.deed:
        return None
    if left.named == right.named and left.named > SMALL:
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


def _other_time(left: Count, right: Count) -> str | None:
    one, other = left.figure.period, right.figure.period
    how = relation(one, other)
    if how in ("apart", "overlap", "within") and one and other:
        return f"one is for {one.text}, the other for {other.text}"
    if left.running != right.running and how != "same" and left.named != right.named:
        return "one runs from a beginning up to now, the other does not"
    return None


def _far_in_time(left: Count, right: Count) -> str | None:
    one, other = left.figure.period, right.figure.period
    if one and other and days_between(one, other) > SLIDING:
        return f"one is for {one.text}, the other for {other.text}"
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
