"""When: the report's own day, the times it names, and what the parse ties them to.

A time tells of the word it hangs on. "Said on Tuesday" dates the saying, "downed 40 drones on
Sunday" the 40, and a time that hangs on neither dates neither, however near it stands.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sayso.model import Analysis, Document, Figure, Period, Span, Statement, Time
from sayso.readings.times import Seen, day_stated, doubted, infer_published, times
from sayso.readings.times.occasions import Occasion, occasion_of, occasions

# Relations by which a time hangs on what it dates.
_HANGS = frozenset(["obl", "nmod", "advmod", "compound"])
# Words in front of a stretch, which say nothing of what it hangs on: "since May 20".
_SMALL = frozenset(["case", "mark", "cc", "punct"])
# What may lead a time that dates its head; "before", "by" and "until" tell of other days.
_LEADS = frozenset(
    "in on at during over throughout within between from since of across late early".split()
)
_ELSEWHEN = frozenset(["BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER"])
# Clauses beside the cue that tell of the saying itself: "Speaking to reporters on Monday, she …".
_SPEAKING = frozenset("speaking talking addressing briefing writing posting".split())


def dated(document: Document, analysis: Analysis) -> tuple[Document, tuple[Time, ...]]:
    """The document with its day inferred where it has none, and the times it names.

    Read are its title and prose. The day is no later than ``not_after``; without that, none is
    inferred.
    """
    text = document.text
    beside = [(p.span.start, p.span.end) for p in document.parts if p.kind != "title"]
    seen = Seen.of(text, analysis, passed_over=beside)
    datelines = [part.span.of(text) for part in document.parts if part.kind == "dateline"]
    published = infer_published(
        text,
        doubted(document.published, seen, datelines),
        as_of=date.fromisoformat(document.not_after) if document.not_after else None,
        stated=day_stated(datelines) if document.published.basis == "unknown" else None,
        seen=seen,
    )
    found = times(text, published, document_id=document.id, seen=seen)
    return replace(document, published=published), found


@dataclass(frozen=True, slots=True)
class Hung:
    """The time that hangs on each word that has one, by the word's number."""

    analysis: Analysis
    starts: Sequence[int]
    times: Mapping[int, Time]

    @classmethod
    def of(cls, analysis: Analysis, found: Iterable[Time]) -> Hung:
        """found: in text order, a stretch before its ends; the first on a word is the word's."""
        starts = [start for start, _ in analysis.words]
        leads = _leads(analysis)
        hung: dict[int, Time] = {}
        for time in found:
            head = _head(analysis, leads, starts, time)
            if head is not None:
                hung.setdefault(head, time)
        return cls(analysis, starts, hung)

    def words(self, spans: Iterable[Span]) -> Iterator[int]:
        """The numbers of the words that begin in the spans."""
        for span in spans:
            yield from range(
                bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)
            )

    def on(self, spans: Iterable[Span]) -> Time | None:
        """The first time that hangs on a word of the spans."""
        return next((self.times[at] for at in self.words(spans) if at in self.times), None)


def _leads(analysis: Analysis) -> dict[int, list[str]]:
    """For each word the prepositions that hang on it."""
    leads: dict[int, list[str]] = {}
    for at, relation in enumerate(analysis.relations):
        if relation.startswith("case"):
            leads.setdefault(analysis.heads[at], []).append(analysis.lowered[at])
    return leads


def _head(
    analysis: Analysis, leads: Mapping[int, list[str]], starts: Sequence[int], time: Time
) -> int | None:
    """The word that a time hangs on and dates; None where it hangs on none, or dates another day.

    Times without a calendar (how long, how often) date nothing, nor does "now".
    """
    is_dated = time.earliest is not None or time.latest is not None
    if time.mod in _ELSEWHEN or not (is_dated or time.type in ("DATE", "TIME")):
        return None
    if time.value == "PRESENT_REF":
        return None
    inside = range(bisect_left(starts, time.span.start), bisect_left(starts, time.span.end))
    for at in inside:
        head = analysis.heads[at]
        if head in inside or analysis.relations[at] in _SMALL:
            continue
        hangs = analysis.relations[at].split(":")[0] in _HANGS
        return head if hangs and _LEADS.issuperset(leads.get(at, ())) else None
    return None


def when_said(statements: Iterable[Statement], hung: Hung) -> tuple[Statement, ...]:
    """The statements with the occasion and the day of their saying, where words outside of their
    content tell them; the day of the occasion is that of the saying."""
    beside, held = _speaking(hung.analysis), occasions(hung.analysis)
    return tuple(_said(statement, hung, beside, held) for statement in statements)


def _said(
    statement: Statement, hung: Hung, beside: Mapping[int, int], held: Mapping[int, Occasion]
) -> Statement:
    cue = list(hung.words(statement.cue))
    cue += [beside[at] for at in cue if at in beside]
    occasion = occasion_of(held, cue, statement.content)
    if occasion is not None:
        statement = replace(statement, occasion=occasion.span)
        cue.append(occasion.head)
    for at in cue:
        time = hung.times.get(at)
        if time is not None and _tells_of_saying(statement, time.span):
            return replace(statement, said_on=period_of(time, hung.analysis.text))
    return statement


def _tells_of_saying(statement: Statement, time: Span) -> bool:
    """Not what stands in the content, nor what goes on with it: "reported fires on Sunday"."""
    cue = statement.cue[-1]
    return not any(
        time.overlaps(part) or cue.end <= part.start < time.start for part in statement.content
    )


def _speaking(analysis: Analysis) -> dict[int, int]:
    """For each word the clause of speaking that hangs on it."""
    found: dict[int, int] = {}
    for at, relation in enumerate(analysis.relations):
        if relation.startswith("advcl") and analysis.lowered[at] in _SPEAKING:
            found.setdefault(analysis.heads[at], at)
    return found


def when_counted(figures: Iterable[Figure], hung: Hung) -> tuple[Figure, ...]:
    """The figures with the period that hangs on their action or item; a part has its whole's.

    Of an item the last word is the noun, and a time hangs on that. An action has the time in front
    of a verb that it goes on from ("In May they fled and lost 40 boats"), and that of the deed that
    does it ("Sunday's raids killed 12").
    """
    text, subjects = hung.analysis.text, _subjects(hung.analysis)
    known: dict[str, Period] = {}
    listed = tuple(figures)
    for figure in listed:
        own = [span for span in (figure.action, figure.item) if span is not None]
        time = hung.on(own)
        if time is None and figure.action is not None:
            time = _lent(hung, next(hung.words([figure.action]), None), subjects)
        if time is not None:
            known[figure.id] = period_of(time, text)
    return tuple(
        replace(figure, period=known.get(figure.id) or known.get(figure.part_of or ""))
        for figure in listed
    )


def _lent(hung: Hung, verb: int | None, subjects: Mapping[int, int]) -> Time | None:
    """The time of a verb without one of its own, from the verb before it or from its subject.

    A participle that tells what came of a deed ("hit the quay on 13 May, killing two") has its.
    """
    if verb is None:
        return None
    relation, before = hung.analysis.relations[verb], hung.analysis.heads[verb]
    if relation.startswith("advcl") and before < verb and _is_outcome(hung.analysis, verb):
        return hung.times.get(before)
    if relation.startswith("conj") and before < verb:
        time = hung.times.get(before)
        if time is not None and time.span.start < hung.starts[before]:
            return time
    return hung.times.get(subjects.get(verb, -1))


def _is_outcome(analysis: Analysis, verb: int) -> bool:
    """Whether a verb is a participle behind a comma, and nothing else leads it."""
    is_participle = analysis.lowered[verb].endswith("ing") and verb > 0
    return is_participle and analysis.written[verb - 1] == ","


def _subjects(analysis: Analysis) -> dict[int, int]:
    """The subject of each verb that has one, that of a passive left out."""
    return {
        analysis.heads[at]: at
        for at, relation in enumerate(analysis.relations)
        if relation.startswith("nsubj") and not relation.startswith("nsubj:pass")
    }


def period_of(time: Time, text: str) -> Period:
    """A time as the period of what it hangs on. text: the report's."""
    return Period(time.earliest, time.latest, time.precision, time.span.of(text))
