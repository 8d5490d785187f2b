"""Readings made by hand for setting side by side: words of a text with what is read in them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from sayso.model import (
    Actor,
    Asserter,
    Document,
    Event,
    Figure,
    Outcome,
    Period,
    Place,
    Position,
    Precision,
    Published,
    ReaderInfo,
    Reading,
    Span,
    Statement,
    Time,
    TimeMod,
    Unique,
    Voice,
)

ITSELF = Asserter(None, None)


class Written:
    """A report under the pen: its text, and what is said to be read in it."""

    def __init__(
        self, text: str, *, outlet: str = "The Ford Courier", published: str | None = "2031-05-20"
    ) -> None:
        day = Published(published, published, published, "given", 1.0, "given")
        self.document = Document(
            text=text, where=f"{outlet}.txt", path=f"{outlet}.txt", line=None, url=None,
            title=None, outlet=outlet, byline=None, credits=(), language="en", captured_at=None,
            published=day, parts=(),
        )  # fmt: skip
        self.text = text
        self.actors: list[Actor] = []
        self.statements: list[Statement] = []
        self.figures: list[Figure] = []
        self.events: list[Event] = []
        self.positions: list[Position] = []
        self.times: list[Time] = []

    def span(self, words: str, nth: int = 1) -> Span:
        """Where some words stand, the nth time."""
        found = [match.start() for match in re.finditer(re.escape(words), self.text)]
        return Span(found[nth - 1], found[nth - 1] + len(words))

    def actor(
        self,
        name: str,
        kind: str = "person",
        *,
        state: str | None = None,
        role: str | None = None,
        also: Sequence[str] = (),
    ) -> str:
        spans = tuple(sorted(self.span(words) for words in (name, *also)))
        known: Any = kind
        sure = (1.0,) * len(spans)
        facts = (), 1.0, "named", role
        actor = Actor(self.document.id, name, known, spans, sure, *facts, state=state)
        self.actors.append(actor)
        return actor.id

    def figure(
        self,
        words: str,
        low: float | None,
        high: float | None,
        *,
        unit: str | None = "people",
        item: str | None = None,
        action: str | None = None,
        bound: str = "exact",
        period: Period | None = None,
        place: str | None = None,
        by: Asserter = ITSELF,
        part_of: str | None = None,
    ) -> Figure:
        kind: Any = bound
        figure = Figure(
            self.document.id, self.span(words), low, high, kind, unit,
            self.span(item) if item else None, self.span(action) if action else None, False,
            part_of, by, Place(self.span(place)) if place else None, (), 0.9, "read", period,
        )  # fmt: skip
        self.figures.append(figure)
        return figure

    def statement(
        self,
        cue: str,
        content: str | Sequence[str],
        *,
        actor: str | None = None,
        speaker: str | None = None,
        act: str = "say",
        form: str = "indirect",
        said_on: Period | None = None,
        targets: Sequence[str] = (),
        within: str | None = None,
        negated: bool = False,
    ) -> Statement:
        parts = [content] if isinstance(content, str) else list(content)
        how: Any = form
        statement = Statement(
            self.document.id, how, act, (self.span(cue),),
            (self.span(speaker),) if speaker else (), tuple(map(self.span, parts)),
            negated, False, 0.9, "read", within=within, actors=(actor,) if actor else (),
            said_on=said_on, targets=tuple(targets),
        )  # fmt: skip
        self.statements.append(statement)
        return statement

    def event(
        self,
        words: str,
        *,
        type: str = "CONSULT",
        kind: str | None = None,
        status: str = "fact",
        actors: Sequence[str] = (),
        recipients: Sequence[str] = (),
        place: str | None = None,
        period: Period | None = None,
        outcomes: Sequence[tuple[str, str]] = (),
        unique: tuple[int | None, str | None, str] | None = None,
        by: Asserter = ITSELF,
    ) -> Event:
        what: Any = type
        sort: Any = kind
        state: Any = status
        comes: Any = [Outcome(how, self.span(told)) for how, told in outcomes]  # type: ignore[arg-type]
        event = Event(
            self.document.id, self.span(words), what, (self.span(words),), state, by, 0.9, "read",
            kind=sort, actors=tuple(actors), recipients=tuple(recipients),
            place=Place(self.span(place), name=place) if place else None, period=period,
            outcomes=tuple(comes),
            unique=Unique(unique[0], unique[1], self.span(unique[2])) if unique else None,
        )  # fmt: skip
        self.events.append(event)
        return event

    def time(
        self,
        words: str,
        value: str,
        *,
        earliest: str | None = None,
        latest: str | None = None,
        per: Precision = "day",
    ) -> Time:
        time = Time(
            self.document.id, self.span(words), "DATE", value, None, value, earliest or value,
            latest or value, per, 0.9, "read",
        )  # fmt: skip
        self.times.append(time)
        return time

    def lasting(
        self,
        words: str,
        value: str,
        mod: TimeMod | None = None,
        *,
        begin: str | None = None,
        finish: str | None = None,
    ) -> Time:
        """A stretch of time of a certain length, "three weeks", or between two times."""
        time = Time(
            self.document.id, self.span(words), "DURATION", value, mod, None, None, None, None,
            0.9, "read", begin=begin, finish=finish,
        )  # fmt: skip
        self.times.append(time)
        return time

    def position(
        self,
        content: str,
        actor: str,
        stance: str = "demand",
        issue: str = "ceasefire",
        *,
        by: Asserter = ITSELF,
    ) -> Position:
        how: Any = stance
        what: Any = issue
        position = Position(
            self.document.id, actor, how, what, (self.span(content),), by, 0.9, "read"
        )
        self.positions.append(position)
        return position

    @property
    def reading(self) -> Reading:
        ends = [match.end() for match in re.finditer(r"[.!?”](?=\s|$)", self.text)]
        starts = [0, *ends]
        sentences = tuple(
            Span(start + len(self.text[start:end]) - len(self.text[start:end].lstrip()), end)
            for start, end in zip(starts, ends, strict=False)
            if self.text[start:end].strip()
        )
        return Reading(
            self.document,
            sentences,
            (Voice(Span(0, len(self.text)), None),),
            tuple(self.statements),
            ReaderInfo("by hand", "0", "none"),
            actors=tuple(self.actors),
            figures=tuple(self.figures),
            events=tuple(self.events),
            positions=tuple(self.positions),
            times=tuple(self.times),
        )


def day(value: str, text: str = "") -> Period:
    return Period(value, value, "day", text or value)


def days(first: str, last: str, text: str) -> Period:
    return Period(first, last, "vague", text)
