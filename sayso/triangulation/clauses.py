"""A report clause by clause: what each tells, whether or not an event or statement was read there.

Two reports tell one thing in clauses whose words, names, numbers and days meet; what was read as an
event on one side is often plain words on the other. A clause is cut at marks and joining words, and
what is too short to tell anything by itself goes with its neighbour.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from sayso.documents.knowledge import fold
from sayso.model import Figure, Period, Span, Time
from sayso.triangulation.happenings import Happening
from sayso.triangulation.report import Report
from sayso.triangulation.sayings import Saying
from sayso.triangulation.wording import found_in, ideas, names_in

FEWEST_IDEAS = 4
"""Ideas of a clause that stands by itself: fewer are the subject of the next, or its end."""
MOST = 120
"""Clauses of a report that are looked at, the first of it: behind them is background that many
carry, or another item of a live blog."""
SMALL = 2
"""Numbers up to this stand in every second sentence."""

_CUT = re.compile(
    r"[;:—] |[.!?]['”\"]? |, | (?:and|but|while|although|though|after|before|when|until|because"
    r"|which|who|where|that|with|as) "
)
_EDGE = " \t\n,;:—.)”\"'’"

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Clause:
    """Words of one sentence, with what they tell.

    at: number of its sentence. told: its ideas, and the days it tells, which like words tell the
    more the fewer have them; names: those of names among them. sentence: the
    ideas of the whole sentence; around: those of it and of the sentences before and behind.
    numbers: those read in it, small ones left out. when: the day of an event in it, else the one
    that its sentence tells. events: those whose words stand in it. sayings: those of whose content
    a part stands in it. figures: those whose numbers do. instance: words of its sentence by which
    one of several alike things is told from the others ("another", "again", "second"). days: those
    told in it, to the day.
    """

    report: Report
    span: Span
    at: int
    told: frozenset[str]
    names: frozenset[str]
    sentence: frozenset[str]
    around: frozenset[str]
    numbers: frozenset[float]
    when: Period | None
    events: tuple[Happening, ...]
    sayings: tuple[Saying, ...]
    figures: tuple[Figure, ...]
    instance: frozenset[str]
    days: tuple[Period, ...]

    @property
    def key(self) -> tuple[str, str, Span]:
        """Where it stands: an order that does not depend on that of the reports."""
        return self.report.day or "", self.report.id, self.span

    @property
    def words(self) -> str:
        return " ".join(self.span.of(self.report.text).split())

    @property
    def plain(self) -> frozenset[str]:
        return self.told - self.names


def clauses(
    report: Report, happenings: Iterable[Happening] = (), sayings: Iterable[Saying] = ()
) -> list[Clause]:
    """The first clauses of a report's own sentences, in text order."""
    cut = list(islice(_cut_of(report), MOST))
    sentences = report.reading.sentences[: cut[-1][0] + 2] if cut else ()
    spans = [span for _, span in cut]
    events = _standing(happenings, lambda each: each.event.mentions, spans)
    said = _standing(sayings, lambda each: each.statement.content, spans)
    figures = _standing(report.reading.figures, lambda each: (each.span,), spans)
    said_on = _days_of_speaking(report)
    dated_here = _standing(_days(report, said_on), lambda each: (each.span,), spans)
    told = [report.told_with(sentence) for sentence in sentences]
    names = [report.names_with(sentence) for sentence in sentences]
    instances = [
        found_in(fold(sentence.of(report.text)).lower(), "instances", "words")
        for sentence in sentences
    ]
    found = []
    for number, (at, span) in enumerate(cut):
        words = span.of(report.text)
        days_here = tuple(map(report.as_told, dated_here[number]))
        here = ideas(words) | {f"day {(each.earliest or '')[:10]}" for each in days_here}
        named = names[at] | names_in(words)
        dated = (each.when for each in events[number] if each.when is not None)
        clause = Clause(
            report,
            span,
            at,
            here,
            named & here,
            told[at],
            frozenset[str]().union(*told[max(0, at - 1) : at + 2]),
            frozenset(filter(None, map(_number, figures[number]))),
            next(dated, None) or _only_time(report, span, said_on),
            tuple(events[number]),
            tuple(said[number]),
            tuple(figures[number]),
            instances[at],
            days_here,
        )
        found.append(clause)
    return found


def _cut_of(report: Report) -> Iterator[tuple[int, Span]]:
    """The clauses of a report's own sentences, each with the number of its sentence."""
    for at, sentence in enumerate(report.reading.sentences):
        if report.is_own(sentence):
            for span in _cut(report.text, sentence):
                yield at, span


Said = set[tuple[int, str]]
"""Where a sentence starts, and the words in it for when somebody spoke."""


def _days_of_speaking(report: Report) -> Said:
    return {
        (report.sentence(statement.cue[0]).start, statement.said_on.text)
        for statement in report.reading.statements
        if statement.said_on is not None and statement.cue
    }


def _days(report: Report, said_on: Said) -> Iterator[Time]:
    """The times that are known to the day, those left out when somebody spoke."""
    for time in report.reading.times:
        is_day = time.type in ("DATE", "TIME") and time.precision in ("day", "part_of_day")
        place = report.sentence(time.span).start, time.span.of(report.text)
        if is_day and place not in said_on:
            yield time


def _only_time(report: Report, span: Span, said_on: Said) -> Period | None:
    """The one date of its sentence, if it is not when somebody said so."""
    found = report.only_time(span)
    said = found is not None and (report.sentence(span).start, found.text) in said_on
    return None if said else found


def _number(figure: Figure) -> float | None:
    value = figure.low if figure.low is not None else figure.high
    return value if value is not None and value > SMALL else None


def _cut(text: str, sentence: Span) -> Iterator[Span]:
    """A sentence's clauses; a short end belongs to what stands before it."""
    ends = [match.end() for match in _CUT.finditer(text, sentence.start, sentence.end)]
    pieces: list[tuple[int, int]] = []
    start = before = sentence.start
    told: set[str] = set()
    for end in (*ends, sentence.end):
        told |= ideas(text[before:end])
        before = end
        if len(told) >= FEWEST_IDEAS:
            pieces.append((start, end))
            start, told = end, set()
    if start < sentence.end:
        first = pieces.pop()[0] if pieces else start
        pieces.append((first, sentence.end))
    for start, end in pieces:
        words = text[start:end]
        first = start + len(words) - len(words.lstrip(_EDGE))
        last = end - (len(words) - len(words.rstrip(" \t\n,;:—")))
        if first < last:
            yield Span(first, last)


def _standing(
    given: Iterable[T], spans_of: Callable[[T], Sequence[Span]], clauses: Sequence[Span]
) -> list[list[T]]:
    """For each clause the things of which a span stands in it, or reaches into it."""
    found: list[list[T]] = [[] for _ in clauses]
    starts = [clause.start for clause in clauses]
    for each in given:
        at = set()
        for span in spans_of(each):
            first = max(bisect_right(starts, span.start) - 1, 0)
            after = bisect_left(starts, span.end)
            at |= {number for number in range(first, after) if clauses[number].overlaps(span)}
        for number in sorted(at):
            found[number].append(each)
    return found
