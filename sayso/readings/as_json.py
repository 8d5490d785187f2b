"""A reading as JSON: one object, every key always there, unknown null and none [].

The object is described, whole, by ``sayso/data/reading.schema.json``. What the reader does not
yet fill is empty here; later work fills fields, and renames or removes none.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from sayso.model import (
    Actor,
    Asserter,
    Document,
    Event,
    Fact,
    Figure,
    Note,
    Outcome,
    Part,
    Period,
    Place,
    Position,
    Published,
    Reading,
    Span,
    Statement,
    Time,
    Unique,
    Voice,
)

# Four decimals: finer than any calibration could bear out, and the same on every machine
# whose arithmetic differs in the last bits.
SCORE_DECIMALS = 4

# Characters that JSON allows in a string and that must not reach a terminal or a reader of lines
# as they are: DEL and the C1 controls (U+009B opens an escape sequence), the two line separators,
# everything that sets a writing direction, lone surrogates (UTF-8 has no bytes for them), tags.
_UNSAFE = re.compile(
    "[\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)


def reading_to_json(reading: Reading) -> dict[str, Any]:
    """One report's object of ``sayso read --json``; keys in the schema's order."""
    text = reading.document.text
    return {
        "document": _document(reading.document),
        "sentences": [[sentence.start, sentence.end] for sentence in reading.sentences],
        "voices": [_voice(voice) for voice in reading.voices],
        "actors": [_actor(actor) for actor in reading.actors],
        "statements": [_statement(statement, text) for statement in reading.statements],
        "times": [_time(time, text) for time in reading.times],
        "figures": [_figure(figure, text) for figure in reading.figures],
        "events": [_event(event, text) for event in reading.events],
        "positions": [_position(position, text) for position in reading.positions],
        "reader": {
            "name": reading.reader.name,
            "version": reading.reader.version,
            "model": reading.reader.model,
        },
    }


def dumps(value: Any) -> str:
    """JSON on one line, the same bytes for the same value.

    Readable characters stay as they are; control, direction and other characters that could
    steer a terminal are escaped, so the line is safe to print and decodes to the same value.
    """
    line = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(", ", ": "))
    return _UNSAFE.sub(lambda found: json.dumps(found.group())[1:-1], line)


def _document(document: Document) -> dict[str, Any]:
    return {
        "id": document.id,
        "text_hash": document.text_hash,
        "path": document.path,
        "url": document.url,
        "title": document.title,
        "text": document.text,
        "outlet": document.outlet,
        "byline": document.byline,
        "credits": list(document.credits),
        "language": document.language,
        "captured_at": document.captured_at,
        "published": published_to_json(document.published),
        "parts": [_part(part) for part in document.parts],
    }


def published_to_json(published: Published) -> dict[str, Any]:
    """When a report was published, as every JSON of Sayso tells it."""
    return {
        "value": published.value,
        "earliest": published.earliest,
        "latest": published.latest,
        "basis": published.basis,
        "score": None if published.score is None else _rounded(published.score),
        "because": published.because,
    }


def _part(part: Part) -> dict[str, Any]:
    return {"kind": part.kind, "start": part.span.start, "end": part.span.end}


def _voice(voice: Voice) -> dict[str, Any]:
    return {
        "start": voice.span.start,
        "end": voice.span.end,
        "chain": list(voice.chain),
        "statement": voice.statement,
    }


def _actor(actor: Actor) -> dict[str, Any]:
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "type": actor.type,
        "state": actor.state,
        "role": actor.role,
        "body": actor.body,
        "part_of": actor.part_of,
        "mentions": [[mention.start, mention.end] for mention in actor.mentions],
        "facts": [_fact(fact) for fact in actor.facts],
        "score": _rounded(actor.score),
        "because": actor.because,
    }


def _fact(fact: Fact) -> dict[str, Any]:
    return {
        "what": fact.what,
        "value": fact.value,
        "start": fact.span.start,
        "end": fact.span.end,
    }


def _statement(statement: Statement, text: str) -> dict[str, Any]:
    return {
        "id": statement.id,
        "form": statement.form,
        "act": statement.act,
        "cue": _spans(statement.cue, text),
        "speaker": None if statement.speaker is None else _span(statement.speaker, text),
        "speakers": _spans(statement.speakers, text),
        "actor": statement.actors[0] if statement.actors else None,
        "actors": list(statement.actors),
        "content": _spans(statement.content, text),
        "addressees": list(statement.addressees),
        "targets": list(statement.targets),
        "via": list(statement.via),
        "within": statement.within,
        "answers": list(statement.answers),
        "said_on": _period(statement.said_on),
        "occasion": None if statement.occasion is None else _span(statement.occasion, text),
        "negated": statement.negated,
        "hedged": statement.hedged,
        "score": _rounded(statement.score),
        "because": statement.because,
    }


def _time(time: Time, text: str) -> dict[str, Any]:
    return {
        "id": time.id,
        **_span(time.span, text),
        "type": time.type,
        "value": time.value,
        "mod": time.mod,
        "edtf": time.edtf,
        "earliest": time.earliest,
        "latest": time.latest,
        "precision": time.precision,
        "begin": time.begin,
        "finish": time.finish,
        "score": _rounded(time.score),
        "because": time.because,
    }


def _figure(figure: Figure, text: str) -> dict[str, Any]:
    return {
        "id": figure.id,
        **_span(figure.span, text),
        "low": figure.low,
        "high": figure.high,
        "bound": figure.bound,
        "unit": figure.unit,
        "item": None if figure.item is None else _span(figure.item, text),
        "action": None if figure.action is None else _span(figure.action, text),
        "negated": figure.negated,
        "part_of": figure.part_of,
        "asserted_by": _asserter(figure.asserted_by),
        "period": _period(figure.period),
        "place": None if figure.place is None else _place(figure.place, text),
        "notes": [_note(note) for note in figure.notes],
        "score": _rounded(figure.score),
        "because": figure.because,
    }


def _asserter(asserter: Asserter) -> dict[str, Any]:
    return {"actor": asserter.actor, "statement": asserter.statement}


def _period(period: Period | None) -> dict[str, Any] | None:
    if period is None:
        return None
    return {
        "earliest": period.earliest,
        "latest": period.latest,
        "precision": period.precision,
        "text": period.text,
    }


def _place(place: Place, text: str) -> dict[str, Any]:
    return {
        **_span(place.span, text),
        "name": place.name,
        "country": place.country,
        "lat": place.lat,
        "lon": place.lon,
        "precision": place.precision,
    }


def _event(event: Event, text: str) -> dict[str, Any]:
    return {
        "id": event.id,
        "type": event.type,
        "mode": event.mode,
        "kind": event.kind,
        **_span(event.span, text),
        "mentions": [[mention.start, mention.end] for mention in event.mentions],
        "actors": list(event.actors),
        "recipients": list(event.recipients),
        "place": None if event.place is None else _place(event.place, text),
        "period": _period(event.period),
        "status": event.status,
        "outcomes": [_outcome(outcome, text) for outcome in event.outcomes],
        "unique": None if event.unique is None else _unique(event.unique, text),
        "asserted_by": _asserter(event.asserted_by),
        "score": _rounded(event.score),
        "because": event.because,
    }


def _outcome(outcome: Outcome, text: str) -> dict[str, Any]:
    return {"status": outcome.status, **_span(outcome.span, text), "event": outcome.event}


def _unique(unique: Unique, text: str) -> dict[str, Any]:
    return {"ordinal": unique.ordinal, "of": unique.of, **_span(unique.span, text)}


def _position(position: Position, text: str) -> dict[str, Any]:
    return {
        "id": position.id,
        "actor": position.actor,
        "addressees": list(position.addressees),
        "stance": position.stance,
        "issue": position.issue,
        "content": _spans(position.content, text),
        "conditional": position.conditional,
        "condition_for": None
        if position.condition_for is None
        else _span(position.condition_for, text),
        "said_on": _period(position.said_on),
        "asserted_by": _asserter(position.asserted_by),
        "score": _rounded(position.score),
        "because": position.because,
    }


def _note(note: Note) -> dict[str, Any]:
    return {"kind": note.kind, "figures": list(note.figures), "text": note.text}


def _spans(spans: Iterable[Span], text: str) -> list[dict[str, Any]]:
    return [_span(span, text) for span in spans]


def _span(span: Span, text: str) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": span.of(text)}


def _rounded(score: float) -> float:
    # float() because numpy's floats are not JSON's; + 0.0 so that -0.0 is never written.
    return round(float(score), SCORE_DECIMALS) + 0.0
