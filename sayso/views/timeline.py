"""The events of a report as a small timeline: when each can have been, who, to whom, how it is put.

What happened and what is only planned, asked or denied never look alike: each status has a mark
and, but for a plain fact, its word. An event without a day stands beneath those that have one.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sayso.model import Actor, Event, Outcome, Reading, Status
from sayso.views.axis import FIRST, FREE, LAST, MIDDLE, NEAR, column, day_of, in_digits, shown
from sayso.views.lines import MARGIN, Line, Piece
from sayso.views.plain_words import EVENTS
from sayso.views.visible import visible

COLUMNS = 20
"""Of the axis: narrower than that of the times, as there is more to say of an event."""

MOST_ROWS = 60
"""Events that are shown, the surest of a longer report; the others are counted."""

MARKS: Mapping[Status, str] = {
    "fact": "●",
    "ongoing": "◐",
    "planned": "○",
    "offered": "◇",
    "demanded": "◇",
    "threatened": "!",
    "hypothetical": "◌",
    "denied": "×",
    "alleged": "?",
    "failed": "×",
}
"""One for each status; what did not happen, or not yet, is hollow or crossed."""

_DASHED = "╌"
"""A stretch in which something is only planned, asked or denied."""
_TAKEN_AS_TOLD = frozenset(["fact", "ongoing", "alleged"])


@dataclass(frozen=True, slots=True)
class _Row:
    """An event with the days it can have been on; both None where none is known."""

    event: Event
    first: date | None
    last: date | None

    @property
    def days(self) -> list[date]:
        return [day for day in (self.first, self.last) if day is not None]


def event_lines(reading: Reading, numbers: Mapping[str, str]) -> Iterator[Line]:
    """The block of a report's events; nothing where it has none.

    numbers: of the statements, as they are shown, by their ids.
    """
    if not reading.events:
        return
    yield Line((Piece("Events", "title"),), MARGIN, MARGIN)
    surest = sorted(reading.events, key=lambda each: -each.score)[:MOST_ROWS]
    shown_ids = {each.id for each in surest}
    rows = [_row(each) for each in reading.events if each.id in shown_ids]
    dated, beside = _placed(rows, reading)
    ends = [day for row in dated for day in row.days]
    told = _Told(reading, numbers)
    if len({*ends}) > 1:
        first, last = _ends(min(ends), max(ends))
        yield Line((Piece(f"{first}{last:>{COLUMNS - len(first)}}", "faint"),), MARGIN * 2, MARGIN)
    for row in dated:
        yield told.line(row.event, _bar(row, min(ends), max(ends)))
    for row in beside:
        yield told.line(row.event, MARKS[row.event.status])
    if len(reading.events) > len(rows):
        yield Line((Piece(f"and {len(reading.events) - len(rows)} more", "faint"),), MARGIN * 2)
    yield Line()


def _row(event: Event) -> _Row:
    period = event.period
    if period is None:
        return _Row(event, None, None)
    return _Row(event, day_of(period.earliest), day_of(period.latest))


def _placed(rows: Sequence[_Row], reading: Reading) -> tuple[list[_Row], list[_Row]]:
    """The events on the axis, by their first day, and those without a day or years away."""
    days = sorted(day for row in rows for day in row.days)
    if not days:
        return [], list(rows)
    middle = day_of(reading.document.published.value) or days[len(days) // 2]
    near = [
        row for row in rows if row.days and all(abs((d - middle).days) <= NEAR for d in row.days)
    ]
    beside = [row for row in rows if row not in near]
    return sorted(near, key=lambda row: (row.days[0], row.days[-1])), beside


def _ends(first: date, last: date) -> tuple[str, str]:
    """The days at the ends of the axis; the second without a year it shares."""
    left, right = shown(first), shown(last)
    return left, right[5:] if first.year == last.year and right[:4] == left[:4] else right


def _bar(row: _Row, first: date, last: date) -> str:
    """An event's stretch of the axis, its status's mark where it is one day."""
    mark = MARKS[row.event.status]
    begin, end = sorted(
        column(day or other, first, last, columns=COLUMNS)
        for day, other in ((row.first, first), (row.last, last))
    )
    if begin == end:
        return f"{FREE * begin}{mark}".ljust(COLUMNS, FREE)
    line = MIDDLE if row.event.status in _TAKEN_AS_TOLD else _DASHED
    bar = f"{FIRST}{line * (end - begin - 1)}{LAST}"
    if len(bar) > 2:
        half = len(bar) // 2
        bar = f"{bar[:half]}{mark}{bar[half + 1 :]}"
    return f"{FREE * begin}{bar}".ljust(COLUMNS, FREE)


class _Told:
    """What is told of each event of one report, in words."""

    def __init__(self, reading: Reading, numbers: Mapping[str, str]) -> None:
        self._text = reading.document.text
        self._actors = {actor.id: actor for actor in reading.actors}
        self._events = {event.id: event for event in reading.events}
        self._numbers = numbers
        self._starts = [sentence.start for sentence in reading.sentences]

    def line(self, event: Event, mark: str) -> Line:
        """mark: the event's stretch of the axis, or its status's mark."""
        trigger = visible(event.span.of(self._text))
        what = EVENTS[event.kind or event.type]
        is_told = trigger.casefold() == what
        lead = f"{MARGIN * 2}{mark}  "
        pieces = (
            Piece(what if not is_told else trigger.lower()),
            Piece("" if is_told else f" ({trigger})", "faint"),
            *self._who(event),
            Piece(self._details(event), "faint"),
        )
        return Line(pieces, lead, " " * len(lead))

    def _who(self, event: Event) -> Iterator[Piece]:
        actors, recipients = self._names(event.actors), self._names(event.recipients)
        if actors or recipients:
            yield Piece(": ")
            yield Piece(actors or "somebody", "who" if actors else "faint")
        if recipients:
            yield Piece(" → ")
            yield Piece(recipients, "who")

    def _names(self, ids: Sequence[str]) -> str:
        known = (self._actors[each] for each in ids if each in self._actors)
        return ", ".join(visible(actor.name) for actor in known)

    def _details(self, event: Event) -> str:
        told: list[str] = [event.status] if event.status != "fact" else []
        if event.period is not None:
            told.append(self._when(event))
        if event.place is not None:
            told.append(visible(event.place.span.of(self._text)))
        if event.unique is not None:
            told.append(f"“{visible(event.unique.span.of(self._text))}”")
        if event.outcomes:
            told.append(f"came of it: {', '.join(map(self._outcome, event.outcomes))}")
        details = "".join(f" · {each}" for each in told if each)
        return f"{details} ({self._where(event)})"

    def _when(self, event: Event) -> str:
        period = event.period
        if period is None:
            return ""
        digits = in_digits(period.earliest, period.latest)
        return digits or " ".join(visible(period.text).split())

    def _outcome(self, outcome: Outcome) -> str:
        named = visible(outcome.span.of(self._text)).lower()
        event = self._events.get(outcome.event or "")
        what = EVENTS[event.kind or event.type] if event else named
        word = what if named.rstrip("s") in what else named
        if outcome.status in ("failed", "denied"):
            return f"no {word}"
        return word if outcome.status == "fact" else f"{word} ({outcome.status})"

    def _where(self, event: Event) -> str:
        """Where to look it up: who vouches and the statement's number; else the sentence."""
        by = event.asserted_by
        number = self._numbers.get(by.statement or "")
        if number is None:
            return f"sentence {max(1, bisect_right(self._starts, event.span.start))}"
        actor: Actor | None = self._actors.get(by.actor or "")
        return f"{visible(actor.name)}, {number}" if actor else number
