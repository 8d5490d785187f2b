"""A reading back from its JSON: the inverse of ``as_json``.

What the JSON does not tell is not made up: a document's ``line`` and ``not_after`` are None, and
``where`` is its path or address. Of each of an actor's mentions the actor's own score is kept.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from sayso.errors import ReadingError
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
    ReaderInfo,
    Reading,
    Span,
    Statement,
    Time,
    Unique,
    Voice,
)

Json = Mapping[str, Any]

_AS_READ = "Make it anew with `sayso read --json`."


def reading_from_json(value: Json) -> Reading:
    """The reading of which ``reading_to_json`` made this object.

    ``reading_to_json(reading_from_json(value)) == value``; the other way round but for what the
    JSON leaves out, and for scores, which it rounds. Raises ReadingError for an object of another
    shape; words beside offsets are not compared with the text.
    """
    try:
        return _reading(value)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        found = f"{type(error).__name__}: {error}"
        raise ReadingError(f"not the JSON of a reading ({found})", _AS_READ) from error


def _reading(value: Json) -> Reading:
    document = _document(value["document"])
    of = document.id
    return Reading(
        document=document,
        sentences=_ranges(value["sentences"]),
        voices=tuple(_voice(voice) for voice in value["voices"]),
        statements=tuple(_statement(statement, of) for statement in value["statements"]),
        reader=ReaderInfo(**value["reader"]),
        actors=tuple(_actor(actor, of) for actor in value["actors"]),
        times=tuple(_time(time, of) for time in value["times"]),
        figures=tuple(_figure(figure, of) for figure in value["figures"]),
        events=tuple(_event(event, of) for event in value["events"]),
        positions=tuple(_position(position, of) for position in value["positions"]),
    )


def _document(value: Json) -> Document:
    document = Document(
        text=value["text"],
        where=value["path"] or value["url"] or "-",
        path=value["path"],
        line=None,
        url=value["url"],
        title=value["title"],
        outlet=value["outlet"],
        byline=value["byline"],
        credits=tuple(value["credits"]),
        language=value["language"],
        captured_at=value["captured_at"],
        published=Published(**value["published"]),
        parts=tuple(Part(part["kind"], _span(part)) for part in value["parts"]),
    )
    # A line of a file has the line's number in its id, and the JSON does not tell it.
    return document if document.id == value["id"] else replace(document, given_id=value["id"])


def _voice(value: Json) -> Voice:
    return Voice(_span(value), value["statement"], tuple(value["chain"]))


def _actor(value: Json, document_id: str) -> Actor:
    mentions = _ranges(value["mentions"])
    return Actor(
        document_id=document_id,
        name=value["name"],
        kind=value["kind"],
        mentions=mentions,
        sure=(value["score"],) * len(mentions),
        facts=tuple(Fact(fact["what"], fact["value"], _span(fact)) for fact in value["facts"]),
        score=value["score"],
        because=value["because"],
        role=value["role"],
        type=value["type"],
        state=value["state"],
        body=value["body"],
        part_of=value["part_of"],
    )


def _statement(value: Json, document_id: str) -> Statement:
    return Statement(
        document_id=document_id,
        form=value["form"],
        act=value["act"],
        cue=_spans(value["cue"]),
        speakers=_spans(value["speakers"]),
        content=_spans(value["content"]),
        negated=value["negated"],
        hedged=value["hedged"],
        score=value["score"],
        because=value["because"],
        within=value["within"],
        via=tuple(value["via"]),
        actors=tuple(value["actors"]),
        addressees=tuple(value["addressees"]),
        targets=tuple(value["targets"]),
        answers=tuple(value["answers"]),
        said_on=_period(value["said_on"]),
        occasion=_span_or_none(value["occasion"]),
    )


def _time(value: Json, document_id: str) -> Time:
    return Time(
        document_id=document_id,
        span=_span(value),
        type=value["type"],
        value=value["value"],
        mod=value["mod"],
        edtf=value["edtf"],
        earliest=value["earliest"],
        latest=value["latest"],
        precision=value["precision"],
        score=value["score"],
        because=value["because"],
        begin=value["begin"],
        finish=value["finish"],
    )


def _figure(value: Json, document_id: str) -> Figure:
    return Figure(
        document_id=document_id,
        span=_span(value),
        low=value["low"],
        high=value["high"],
        bound=value["bound"],
        unit=value["unit"],
        item=_span_or_none(value["item"]),
        action=_span_or_none(value["action"]),
        negated=value["negated"],
        part_of=value["part_of"],
        asserted_by=Asserter(**value["asserted_by"]),
        place=_place(value["place"]),
        notes=tuple(
            Note(note["kind"], tuple(note["figures"]), note["text"]) for note in value["notes"]
        ),
        score=value["score"],
        because=value["because"],
        period=_period(value["period"]),
    )


def _event(value: Json, document_id: str) -> Event:
    return Event(
        document_id=document_id,
        span=_span(value),
        type=value["type"],
        mentions=_ranges(value["mentions"]),
        status=value["status"],
        asserted_by=Asserter(**value["asserted_by"]),
        score=value["score"],
        because=value["because"],
        mode=value["mode"],
        kind=value["kind"],
        actors=tuple(value["actors"]),
        recipients=tuple(value["recipients"]),
        place=_place(value["place"]),
        period=_period(value["period"]),
        outcomes=tuple(
            Outcome(outcome["status"], _span(outcome), outcome["event"])
            for outcome in value["outcomes"]
        ),
        unique=_unique(value["unique"]),
    )


def _position(value: Json, document_id: str) -> Position:
    position = Position(
        document_id=document_id,
        actor=value["actor"],
        stance=value["stance"],
        issue=value["issue"],
        content=_spans(value["content"]),
        asserted_by=Asserter(**value["asserted_by"]),
        score=value["score"],
        because=value["because"],
        addressees=tuple(value["addressees"]),
        conditional=value["conditional"],
        condition_for=_span_or_none(value["condition_for"]),
        said_on=_period(value["said_on"]),
    )
    return position if position.id == value["id"] else replace(position, given_id=value["id"])


def _unique(value: Json | None) -> Unique | None:
    return None if value is None else Unique(value["ordinal"], value["of"], _span(value))


def _period(value: Json | None) -> Period | None:
    return None if value is None else Period(**value)


def _place(value: Json | None) -> Place | None:
    if value is None:
        return None
    known = {key: value[key] for key in ("name", "country", "lat", "lon", "precision")}
    return Place(_span(value), **known)


def _ranges(values: Sequence[Sequence[int]]) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in values)


def _spans(values: Sequence[Json]) -> tuple[Span, ...]:
    return tuple(map(_span, values))


def _span_or_none(value: Json | None) -> Span | None:
    return None if value is None else _span(value)


def _span(value: Json) -> Span:
    return Span(value["start"], value["end"])
