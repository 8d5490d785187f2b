"""A reading laid out in rows: what a question can ask for, of one document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Table

from sayso.model import (
    Actor,
    Asserter,
    Event,
    Figure,
    Period,
    Place,
    Position,
    ReaderInfo,
    Reading,
    Span,
    Statement,
    Time,
)
from sayso.readings.actors.offices import speaks_for_its_state
from sayso.readings.as_json import SCORE_DECIMALS
from sayso.record import tables

Row = dict[str, Any]

BETWEEN = " … "
"""Stands between the parts of one thing that lie apart in the text."""

LONGEST_NAME = 300
"""Characters of a name that are kept where they can be asked for: PostgreSQL's indexes take 2,704
bytes. The whole name is in the reading."""

# What no database keeps in a text: NUL (PostgreSQL), and halves of a character (UTF-8).
_UNSTORABLE = re.compile("[\0\ud800-\udfff]")


def storable(text: str) -> str:
    """The same number of characters, with a mark for those that a database cannot keep."""
    return _UNSTORABLE.sub("\ufffd", text)


def short(name: str | None) -> str | None:
    return None if name is None else storable(name)[:LONGEST_NAME]


def reader_of(info: ReaderInfo) -> str:
    return f"{info.name} {info.version} {info.model}"


def rows_of(reading: Reading, aliases: Mapping[str, str]) -> dict[Table, list[Row]]:
    """All rows of a reading but its document's own. aliases: an actor's, by the actor's id.

    An id that comes twice, in a reading made by hand, is laid out once.
    """
    text = storable(reading.document.text)
    reader = reader_of(reading.reader)

    def rows(found: Iterable[Any], row: Any) -> list[Row]:
        laid = {one.id: row(one, text) for one in found}
        shared = {"document_id": reading.document.id, "reader": reader}
        return [{"id": id, **laid[id], **shared} for id in laid]

    return {
        tables.actors: rows(reading.actors, lambda one, _: _actor(one, aliases.get(one.id))),
        tables.statements: rows(reading.statements, _statement),
        tables.times: rows(reading.times, _time),
        tables.figures: rows(reading.figures, _figure),
        tables.events: rows(reading.events, _event),
        tables.positions: rows(reading.positions, _position),
        tables.takes_part: list(_taking_part(reading)),
    }


def items_of(reading: Reading) -> list[Row]:
    """Everything in a reading that has an id, with its place: see ``tables.items``."""
    places: list[tuple[str, str, Span]] = [
        *(("actor", one.id, one.mentions[0]) for one in reading.actors),
        *(("statement", one.id, anchor_of(one)) for one in reading.statements),
        *(("time", one.id, one.span) for one in reading.times),
        *(("figure", one.id, one.span) for one in reading.figures),
        *(("event", one.id, one.span) for one in reading.events),
        *(("position", one.id, one.content[0]) for one in reading.positions),
    ]
    laid = {
        id: {
            "id": id,
            "kind": kind,
            "document_id": reading.document.id,
            "start": span.start,
            "end": span.end,
        }
        for kind, id, span in places
    }
    return list(laid.values())


def anchor_of(statement: Statement) -> Span:
    """What a statement's id stands on: its cue, or the words said where there is none."""
    return (statement.cue or statement.content)[0]


def _words(spans: Sequence[Span], text: str) -> str:
    return BETWEEN.join(span.of(text) for span in spans)


def _words_or_none(span: Span | None, text: str) -> str | None:
    return None if span is None else span.of(text)


def _judged(one: Any) -> Row:
    return {
        "score": round(float(one.score), SCORE_DECIMALS),
        "because": storable(one.because),
    }


def _placed(span: Span) -> Row:
    return {"start": span.start, "end": span.end}


def _period(of: str, period: Period | None) -> Row:
    return {
        f"{of}_earliest": period and period.earliest,
        f"{of}_latest": period and period.latest,
        f"{of}_precision": period and period.precision,
        f"{of}_words": period and storable(period.text),
    }


def _place(place: Place | None, text: str) -> Row:
    return {
        "place": place and short(place.name),
        "place_words": place and place.span.of(text),
        "country": place and place.country,
        "lat": place and place.lat,
        "lon": place and place.lon,
    }


def _asserter(asserter: Asserter) -> Row:
    return {"asserter_id": asserter.actor, "asserting_statement_id": asserter.statement}


def _actor(actor: Actor, alias: str | None) -> Row:
    return {
        "name": short(actor.name),
        "kind": actor.kind,
        "type": actor.type,
        "state": short(actor.state),
        "role": short(actor.role),
        "body": short(actor.body),
        "speaks": speaks_for_its_state(actor),
        "part_of": actor.part_of,
        "alias_id": alias,
        "mentions": len(actor.mentions),
        **_placed(actor.mentions[0]),
        **_judged(actor),
    }


def _statement(statement: Statement, text: str) -> Row:
    return {
        "form": statement.form,
        "act": statement.act,
        "cue": _words(statement.cue, text),
        "speaker": _words(statement.speakers, text),
        "content": _words(statement.content, text),
        "actor_id": statement.actors[0] if statement.actors else None,
        "within_id": statement.within,
        "negated": statement.negated,
        "hedged": statement.hedged,
        **_period("said", statement.said_on),
        **_placed(anchor_of(statement)),
        **_judged(statement),
    }


def _time(time: Time, text: str) -> Row:
    return {
        "words": time.span.of(text),
        "type": time.type,
        "value": time.value,
        "mod": time.mod,
        "edtf": time.edtf,
        "earliest": time.earliest,
        "latest": time.latest,
        "precision": time.precision,
        **_placed(time.span),
        **_judged(time),
    }


def _figure(figure: Figure, text: str) -> Row:
    return {
        "words": figure.span.of(text),
        "low": figure.low,
        "high": figure.high,
        "bound": figure.bound,
        "unit": short(figure.unit),
        "item": _words_or_none(figure.item, text),
        "action": _words_or_none(figure.action, text),
        "negated": figure.negated,
        "part_of": figure.part_of,
        **_asserter(figure.asserted_by),
        **_period("period", figure.period),
        **_place(figure.place, text),
        **_placed(figure.span),
        **_judged(figure),
    }


def _event(event: Event, text: str) -> Row:
    return {
        "words": event.span.of(text),
        "type": event.type,
        "mode": event.mode,
        "kind": event.kind,
        "status": event.status,
        **_asserter(event.asserted_by),
        **_period("period", event.period),
        **_place(event.place, text),
        **_placed(event.span),
        **_judged(event),
    }


def _position(position: Position, text: str) -> Row:
    return {
        "actor_id": position.actor,
        "stance": position.stance,
        "issue": position.issue,
        "content": _words(position.content, text),
        "conditional": position.conditional,
        "condition_for": _words_or_none(position.condition_for, text),
        **_asserter(position.asserted_by),
        **_period("said", position.said_on),
        **_placed(position.content[0]),
        **_judged(position),
    }


def _taking_part(reading: Reading) -> Iterator[Row]:
    laid: set[tuple[str, str, int]] = set()
    for kind, item_id, part, actors in _parts(reading):
        for nth, actor_id in enumerate(actors):
            if (item_id, part, nth) in laid:
                continue
            laid.add((item_id, part, nth))
            yield {
                "item_id": item_id,
                "part": part,
                "nth": nth,
                "kind": kind,
                "document_id": reading.document.id,
                "actor_id": actor_id,
            }


def _parts(reading: Reading) -> Iterator[tuple[str, str, str, Sequence[str]]]:
    """Kind, id, part and the actors that have it, outermost or first named first."""
    for statement in reading.statements:
        yield "statement", statement.id, "speaker", statement.actors
        yield "statement", statement.id, "via", statement.via
        yield "statement", statement.id, "addressee", statement.addressees
        yield "statement", statement.id, "target", statement.targets
    for figure in reading.figures:
        yield "figure", figure.id, "asserter", _who(figure.asserted_by)
    for event in reading.events:
        yield "event", event.id, "actor", event.actors
        yield "event", event.id, "recipient", event.recipients
        yield "event", event.id, "asserter", _who(event.asserted_by)
    for position in reading.positions:
        yield "position", position.id, "holder", (position.actor,)
        yield "position", position.id, "addressee", position.addressees
        yield "position", position.id, "asserter", _who(position.asserted_by)


def _who(asserter: Asserter) -> tuple[str, ...]:
    return () if asserter.actor is None else (asserter.actor,)
