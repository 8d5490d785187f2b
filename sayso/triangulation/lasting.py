"""How long something has gone on, as two reports tell it: "a three-week blockade", "besieged for
nearly three months".

A length of time tells of what stands right behind it ("two years of war") or, with a "for", of what
stands before it. Whoever says two months may mean anything short of three, so only lengths that
leave a gap between them contradict.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from sayso.model import Span, Time
from sayso.triangulation.model import Comparison, Verdict
from sayso.triangulation.report import Report, are_two_tellings, compared_words
from sayso.triangulation.wording import idea_of, listed_by, names_in

DAYS = {"D": 1.0, "W": 7.0, "M": 30.44, "Y": 365.25}
BEGUN, SHORT_OF = 1.0, 0.15
"""Units: the next one may have begun ("two months" for ten weeks), and rounding up is smaller."""
APART = 0.8
"""The longest that one allows is less than this share of the shortest that the other does."""
MOST_APART, SAME_NAMES = 6.0, 0.5
"""Lengths farther apart than by this factor, or in sentences that share a smaller part of all their
names, are hardly of one thing: there are many wars."""
LIKE = 0.6
"""The share of the days that either allows, which both allow, from which two are told as one."""
NEAR = 7
"""Days between two reports in which what goes on has hardly grown longer."""
BEFORE = 70
"""Characters before a length, within its clause, in which it is told what has lasted so long."""
SURE = 0.7
"""The score of what is told of two lengths. Chosen, not measured."""
MOST_BESIDE = 24
"""Lengths of one thing that each is set beside: see ``figures.py``."""

_VALUE = re.compile(r"P(\d+)([DWMY])")
_SEVERAL = {"PXW": (14.0, 84.0), "PXM": (56.0, 730.0), "PXY": (700.0, 18_000.0)}
"""Days that "weeks", "months" and "years" allow: two at least, and far more than they sound."""
_BEHIND = re.compile(r"(?:[-\s]?(?:long|old)\b)?(?:\s+of\b)?((?:\s+[\w’'-]+){1,4})")
_FOR = re.compile(
    r"\b(?:for|over|during|last(?:ed|ing)?|since)(?:\s+the)?(?:\s+(?:last|past))?\s*$"
)
_WORD = re.compile(r"[\w’'-]+")
_CLAUSE = re.compile(r"[.;:()—–]|, ")
_ELSEWHERE = frozenset(
    "after before ago later earlier into to from until and or in on at for since when".split()
)


@dataclass(frozen=True, slots=True)
class Lasting:
    """What has gone on how long. span: from what to how long, or the other way round; thing: the
    idea of what; names: ideas of the names in the sentence; low, high: days."""

    report: Report
    span: Span
    thing: str
    names: frozenset[str]
    low: float
    high: float

    @property
    def key(self) -> tuple[str, str, Span]:
        """Where it stands: an order that does not depend on that of the reports."""
        return self.report.day or "", self.report.id, self.span

    @property
    def words(self) -> str:
        return " ".join(self.span.of(self.report.text).split())


def lasting(report: Report) -> Iterator[Lasting]:
    """What a report's own sentences tell the length of."""
    times = {time.id: time for time in report.reading.times if time.type != "SET"}
    for time in times.values():
        if time.type != "DURATION" or not report.is_own(time.span):
            continue
        days = _days(time, times, report.day)
        found = _what(report, time.span) if days is not None else None
        if days is not None and found is not None:
            sentence = report.sentence(time.span)
            span = Span(min(found[1].start, time.span.start), max(found[1].end, time.span.end))
            yield Lasting(report, span, found[0], names_in(sentence.of(report.text)), *days)


def compared_lengths(given: Sequence[Lasting]) -> Iterator[Comparison]:
    """Lengths of one thing that two reports of the same days tell."""
    shelves: dict[tuple[str, str], list[Lasting]] = defaultdict(list)
    for each in sorted(given, key=lambda each: each.key):
        for name in each.names:
            shelves[each.thing, name].append(each)
    seen: set[tuple[object, ...]] = set()
    for shelf in sorted(shelves):
        for at, left in enumerate(shelves[shelf]):
            for right in shelves[shelf][at + 1 : at + 1 + MOST_BESIDE]:
                pair = left.key, right.key
                if pair not in seen and _can_be_one(left, right):
                    seen.add(pair)
                    yield from _compared(left, right)


def _can_be_one(left: Lasting, right: Lasting) -> bool:
    if not are_two_tellings(left.report, left.span, right.report, right.span):
        return False
    try:
        one, other = (date.fromisoformat(each.report.day or "") for each in (left, right))
    except ValueError:
        return False
    return abs((one - other).days) <= NEAR


def _compared(left: Lasting, right: Lasting) -> Iterator[Comparison]:
    low, high = max(left.low, right.low), min(left.high, right.high)
    told = f"“{left.words}” and “{right.words}”"
    verdict: Verdict
    if low <= high:
        whole = max(left.high, right.high) - min(left.low, right.low)
        verdict = "agree" if high - low >= LIKE * whole else "compatible"
        why = f"{told} are one length" if verdict == "agree" else f"{told} can be one length"
    elif high < APART * low and _are_of_one(left, right):
        verdict, why = "contradict", f"it cannot have lasted both: {told}"
    else:
        return
    yield compared_words(verdict, "date", left, right, score=SURE, because=why)


def _are_of_one(left: Lasting, right: Lasting) -> bool:
    """Whether it is surely one thing of which two lengths are told."""
    longest, shortest = max(left.low, right.low), min(left.high, right.high)
    near = longest <= MOST_APART * max(shortest, 1.0)
    shared, all_ = left.names & right.names, left.names | right.names
    return near and len(shared) >= SAME_NAMES * len(all_)


def _what(report: Report, length: Span) -> tuple[str, Span] | None:
    """The thing that a length is of, with its word."""
    text, sentence = report.text, report.sentence(length)
    behind = _BEHIND.match(text, length.end, sentence.end)
    if behind is not None:
        for word in _WORD.finditer(text, behind.start(1), behind.end(1)):
            if word[0].lower() in _ELSEWHERE:
                break
            if (thing := things_that_last().get(idea_of(word[0]))) is not None:
                return thing, Span(*word.span())
    start = max(sentence.start, length.start - BEFORE)
    before = text[start : length.start]
    since = text[length.start : length.end].lower().startswith("since")
    if _FOR.search(before) is None and not since:
        return None
    clause = max((match.end() for match in _CLAUSE.finditer(before)), default=0)
    words = list(_WORD.finditer(before, clause))
    for word in reversed(words):
        if (thing := things_that_last().get(idea_of(word[0]))) is not None:
            return thing, Span(start + word.start(), start + word.end())
    return None


def _days(time: Time, times: dict[str, Time], day: str | None) -> tuple[float, float] | None:
    """The fewest and most days that a length allows; None where it tells no number of them."""
    begin = times.get(time.begin or "")
    if begin is not None:
        return _since(begin, day) if time.finish is None else None
    match = _VALUE.fullmatch(time.value)
    if match is None:
        return _SEVERAL.get(time.value)
    count, unit = int(match[1]), DAYS[match[2]]
    if time.mod in ("LESS_THAN", "EQUAL_OR_LESS"):
        return (count - BEGUN) * unit, count * unit
    if time.mod in ("MORE_THAN", "EQUAL_OR_MORE"):
        return count * unit, (count + BEGUN) * unit
    slack = BEGUN if time.mod == "APPROX" else SHORT_OF
    return (count - slack) * unit, (count + BEGUN) * unit


def _since(begin: Time, day: str | None) -> tuple[float, float] | None:
    """Days from a beginning to the report's day."""
    try:
        now = date.fromisoformat(day or "")
        first, last = (date.fromisoformat((at or "")[:10]) for at in (begin.earliest, begin.latest))
    except ValueError:
        return None
    return max(0.0, (now - last).days), float((now - first).days)


@cache
def things_that_last() -> dict[str, str]:
    """By the idea of a word, the thing that it says goes on."""
    return {idea_of(word): thing for word, thing in listed_by("going_on").items()}
