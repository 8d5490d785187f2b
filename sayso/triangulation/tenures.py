"""When somebody held an office, as two reports tell it: "mayor from 2010 to 2014", "mayor for six
years".

Who is meant is the person named, or referred to, last before the time; the office is told by words
between the two. Years that are told as years are compared as years, else how many they are.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.model import Span, Time
from sayso.readings.actors.roles import is_in_office
from sayso.triangulation.lasting import SURE
from sayso.triangulation.model import Comparison, Verdict
from sayso.triangulation.report import Report, are_two_tellings, compared_words
from sayso.triangulation.sides import Parties
from sayso.triangulation.wording import overlap

WITHIN = 160
"""Characters before a time, in its sentence, in which it is told who held what."""
SAME_OFFICE = 0.6
"""The share of the shorter office's words that the longer has."""
MOST_BESIDE = 24
"""Tenures of one person that each is set beside: see ``figures.py``."""
ROUNDED = 1
"""Years by which a count of them is short of the years between, or over."""

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_YEARS = re.compile(r"P(\d+)Y")
_SMALL = frozenset("a an the of for from in at to and as who which had has".split())
_FOR = re.compile(r"\bfor(?: the (?:last|past))?\s*$")
_HELD = re.compile(r"\b(?:as|was|is|been|be|became|former)\b|,")


@dataclass(frozen=True, slots=True)
class Tenure:
    """Whose, of what office, how long. span: from the office's word to the time; office: its
    words; first, last: years, None where only a count of them is told."""

    report: Report
    person: str
    name: str
    span: Span
    office: frozenset[str]
    count: int
    first: int | None = None
    last: int | None = None

    @property
    def key(self) -> tuple[str, str, Span]:
        """Where it stands: an order that does not depend on that of the reports."""
        return self.report.day or "", self.report.id, self.span

    @property
    def words(self) -> str:
        return " ".join(self.span.of(self.report.text).split())


def tenures(report: Report, parties: Parties) -> Iterator[Tenure]:
    """The tenures that a report's own sentences tell."""
    times = {time.id: time for time in report.reading.times}
    named = sorted(
        (mention.start, mention.end, actor.id)
        for actor in report.reading.actors
        if actor.kind == "person"
        for mention in actor.mentions
    )
    starts = [start for start, _, _ in named]
    for time in times.values():
        if time.type != "DURATION" or not report.is_own(time.span):
            continue
        years = _years(time, times, report)
        at = bisect_left(starts, time.span.start) - 1
        if years is None or at < 0:
            continue
        _, end, actor = named[at]
        start = max(end, report.sentence(time.span).start, time.span.start - WITHIN)
        office = _office(report.text, start, time.span.start)
        party = parties.of(report.id, actor)
        if office is not None and party is not None:
            span = Span(office.start, time.span.end)
            yield Tenure(
                report, party.id, party.name, span, _words_of(office.of(report.text)), *years
            )


def _office(text: str, start: int, end: int) -> Span | None:
    """The words for an office between a person and a time; None where none are told."""
    words = list(_WORD.finditer(text, start, end))
    nouns = [word for word in words if is_in_office(word[0].lower())]
    marks = list(_HELD.finditer(text, start, nouns[-1].start())) if nouns else []
    held = [word for word in words if marks and word.start() >= marks[-1].end()]
    return Span(held[0].start(), held[-1].end()) if held else None


def _years(
    time: Time, times: dict[str, Time], report: Report
) -> tuple[int, int | None, int | None] | None:
    """How many years, and which; None where they are not told."""
    begin, finish = times.get(time.begin or ""), times.get(time.finish or "")
    if begin is not None and finish is not None:
        if (begin.precision, finish.precision) != ("year", "year"):
            return None
        first, last = (int((each.earliest or "0")[:4]) for each in (begin, finish))
        return (last - first, first, last) if 0 < first < last else None
    match = _YEARS.fullmatch(time.value)
    before = report.text[max(0, time.span.start - 20) : time.span.start]
    if match is None or begin is not None or time.mod is not None or _FOR.search(before) is None:
        return None
    return int(match[1]), None, None


def compared_tenures(given: Sequence[Tenure]) -> Iterator[Comparison]:
    """What two reports tell of one person's time in one office."""
    shelves: dict[str, list[Tenure]] = defaultdict(list)
    for tenure in sorted(given, key=lambda each: each.key):
        shelves[tenure.person].append(tenure)
    for person in sorted(shelves):
        for at, left in enumerate(shelves[person]):
            for right in shelves[person][at + 1 : at + 1 + MOST_BESIDE]:
                if (
                    are_two_tellings(left.report, left.span, right.report, right.span)
                    and overlap(left.office, right.office) >= SAME_OFFICE
                ):
                    yield from _compared(left, right)


def _compared(left: Tenure, right: Tenure) -> Iterator[Comparison]:
    told = f"“{left.words}” and “{right.words}”"
    verdict: Verdict
    if left.first is not None and right.first is not None:
        same = (left.first, left.last) == (right.first, right.last)
        verdict = "agree" if same else "contradict"
        if not same and not _meet(left, right):
            return  # held twice
    else:
        same = abs(left.count - right.count) <= ROUNDED
        verdict = "compatible" if same else "contradict"
        if same and left.first is right.first is None and left.count == right.count:
            verdict = "agree"
    because = {
        "agree": f"both tell one time of {left.name} in office: {told}",
        "compatible": f"{told} can be one time of {left.name} in office",
        "contradict": f"{left.name} cannot have held it for both: {told}",
    }[verdict]
    yield compared_words(verdict, "date", left, right, score=SURE, because=because)


def _meet(left: Tenure, right: Tenure) -> bool:
    """Whether two stretches of years have more than their ends in common."""
    firsts = [each.first or 0 for each in (left, right)]
    lasts = [each.last or 0 for each in (left, right)]
    return max(firsts) < min(lasts)


def _words_of(office: str) -> frozenset[str]:
    """The words of an office that tell it from others."""
    words = (word[0].lower().removeprefix("ex-") for word in _WORD.finditer(office))
    return frozenset(word for word in words if word not in _SMALL)
