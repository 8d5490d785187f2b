"""What of a reading a person can correct: for each kind of thing its fields, as JSON.

Each field can be read off a thing and put into it, and what was read off puts back the same. So
a correction keeps what was there before, and to accept a thing is to put in all that it has.

Spans are lists of ``{"start", "end", "text"}``; somebody is ``{"id", "name", "kind", …}``; a period
is as in the JSON of a reading.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal, get_args

from sayso.model import (
    Actor,
    Asserter,
    Event,
    EventKind,
    EventType,
    Figure,
    Issue,
    Period,
    Position,
    Reading,
    Span,
    Stance,
    Statement,
    Status,
    content_id,
)
from sayso.readings.actors.roles import is_of_person
from sayso.vocabulary import closed_list

Kind = Literal["statement", "figure", "event", "position"]
Thing = Statement | Figure | Event | Position
Json = Any

KINDS: tuple[Kind, ...] = get_args(Kind)


class Cast:
    """Who there is in one report, those among them whom only corrections name."""

    def __init__(self, reading: Reading) -> None:
        self._document_id = reading.document.id
        self._text = reading.document.text
        self._actors = {actor.id: actor for actor in reading.actors}

    @property
    def actors(self) -> tuple[Actor, ...]:
        return tuple(sorted(self._actors.values(), key=lambda actor: actor.mentions[0]))

    def told(self, id: str | None) -> list[Json]:
        """Somebody as JSON, so that another reading can find the same again."""
        actor = self._actors.get(id or "")
        if actor is None:
            return []
        known = {"state": actor.state, "body": actor.body, "role": actor.role}
        return [
            {
                "id": actor.id,
                "name": actor.name,
                "kind": actor.kind,
                **{key: value for key, value in known.items() if value is not None},
                "mentions": [[span.start, span.end] for span in actor.mentions],
            }
        ]

    def found(self, told: Json, near: Span) -> str:
        """The id of whom a correction means: by id, else by name, else by words, else a new one.

        near: the words that stand for somebody whom the report does not name.
        """
        if told.get("id") in self._actors:
            return str(told["id"])
        name = _folded(told["name"])
        for actor in self.actors:
            if _folded(actor.name) == name:
                return actor.id
        mentions = {(start, end) for start, end in told.get("mentions", ())}
        for actor in self.actors:
            if any((span.start, span.end) in mentions for span in actor.mentions):
                return actor.id
        return self._made(told, near)

    def by_words(self, span: Span) -> str:
        """The id of whom these words of the report mean; somebody new where nobody has them."""
        having = [
            (_shared(span, mention), -number, actor.id)
            for number, actor in enumerate(self.actors)
            for mention in actor.mentions
            if mention.overlaps(span)
        ]
        if having:
            return max(having)[2]
        words = span.of(self._text).split()
        office, name = _office_and_name(words)
        if name:
            role = {"role": " ".join(office)} if office else {}
            return self._made({"name": " ".join(name), "kind": "person", **role}, span)
        return self._made({"name": " ".join(words), "kind": "unnamed"}, span)

    def _made(self, told: Json, near: Span) -> str:
        id = content_id("ac", self._document_id, "corrected", told["name"])
        self._actors[id] = Actor(
            document_id=self._document_id,
            name=told["name"],
            kind=told.get("kind", "person"),
            mentions=(near,),
            sure=(1.0,),
            facts=(),
            score=1.0,
            because="named by a person",
            role=told.get("role"),
            state=told.get("state"),
            body=told.get("body"),
            given_id=id,
        )
        return id


@dataclass(frozen=True, slots=True)
class Field:
    """One thing that may be corrected.

    told: the field as JSON. put: the same thing with another value.
    values: those it may have; empty where there is no closed list.
    """

    told: Callable[[Any, Cast, str], Json]
    put: Callable[[Any, Json, Cast], Any]
    values: Callable[[], Sequence[str]] = tuple


def anchor_of(thing: Thing) -> Span:
    """The words that an id stands on."""
    if isinstance(thing, Statement):
        return (thing.cue or thing.content)[0]
    return thing.content[0] if isinstance(thing, Position) else thing.span


def kind_of(thing: Thing) -> Kind:
    """The kind's name: "statement" of a ``Statement``."""
    return next(kind for kind in KINDS if kind == type(thing).__name__.lower())


def things_of(reading: Reading) -> list[Thing]:
    return [*reading.statements, *reading.figures, *reading.events, *reading.positions]


def _plain(name: str, values: Callable[[], Sequence[str]] = tuple) -> Field:
    return Field(
        lambda thing, _, __: getattr(thing, name),
        lambda thing, value, _: replace(thing, **{name: value}),
        values,
    )


def _period(name: str) -> Field:
    def told(thing: Any, _: Cast, __: str) -> Json:
        period: Period | None = getattr(thing, name)
        if period is None:
            return None
        names = ("earliest", "latest", "precision", "text")
        return {key: getattr(period, key) for key in names}

    def put(thing: Any, value: Json, _: Cast) -> Any:
        return replace(thing, **{name: None if value is None else Period(**value)})

    return Field(told, put)


def _spans(name: str) -> Field:
    return Field(
        lambda thing, _, text: [span_to_json(span, text) for span in getattr(thing, name)],
        lambda thing, value, _: replace(thing, **{name: tuple(map(span_from_json, value))}),
    )


def span_to_json(span: Span, text: str) -> Json:
    return {"start": span.start, "end": span.end, "text": span.of(text)}


def span_from_json(value: Json) -> Span:
    return Span(value["start"], value["end"])


def _folded(name: str) -> str:
    return " ".join(name.casefold().split()).removeprefix("the ")


def _office_and_name(words: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """ "Foreign Minister Ivo Senn" in two; no name where what is left is not two words or more, as
    names are written."""
    nouns = [at for at, word in enumerate(words) if is_of_person(word.casefold())]
    begins = nouns[-1] + 1 if nouns else 0
    name = words[begins:]
    if len(name) > 1 and all(word[0].isupper() for word in (name[0], name[-1])):
        return words[:begins], name
    return (), ()


def _shared(one: Span, other: Span) -> float:
    """The part of the characters of either that both have."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return common / (max(one.end, other.end) - min(one.start, other.start))


def _put_speakers(statement: Statement, value: Json, cast: Cast) -> Statement:
    """Whose the words are goes with who they are: the actors of a statement are its speakers'."""
    speakers = tuple(map(span_from_json, value))
    if speakers == statement.speakers:
        return statement
    return replace(statement, speakers=speakers, actors=tuple(map(cast.by_words, speakers)))


def _everybody(name: str) -> Field:
    """Actors in a tuple of ids."""

    def near(thing: Any) -> Sequence[Span]:
        speakers = thing.speakers if isinstance(thing, Statement) else ()
        return speakers or (anchor_of(thing),)

    def put(thing: Any, value: Json, cast: Cast) -> Any:
        spans = near(thing)
        ids = [cast.found(told, spans[min(nth, len(spans) - 1)]) for nth, told in enumerate(value)]
        return replace(thing, **{name: tuple(ids)})

    return Field(
        lambda thing, cast, _: [told for id in getattr(thing, name) for told in cast.told(id)], put
    )


def _holder() -> Field:
    def put(position: Position, value: Json, cast: Cast) -> Position:
        return replace(position, actor=cast.found(value[0], anchor_of(position)))

    return Field(lambda position, cast, _: cast.told(position.actor), put)


def _asserter() -> Field:
    """Who claims a figure: nobody in the list is the outlet itself."""

    def put(figure: Figure, value: Json, cast: Cast) -> Figure:
        if value == cast.told(figure.asserted_by.actor):
            return figure
        actor = cast.found(value[0], anchor_of(figure)) if value else None
        statement = figure.asserted_by.statement if actor else None
        return replace(figure, asserted_by=Asserter(actor, statement))

    return Field(lambda figure, cast, _: cast.told(figure.asserted_by.actor), put)


def _number() -> Field:
    def told(figure: Figure, _: Cast, __: str) -> Json:
        return {"low": figure.low, "high": figure.high, "bound": figure.bound}

    return Field(told, lambda figure, value, _: replace(figure, **value))


def _type() -> Field:
    """A mode is a finer grain of one type, and of no other."""

    def put(event: Event, value: Json, _: Cast) -> Event:
        mode = event.mode if event.type == value else None
        return replace(event, type=value, mode=mode)

    return Field(lambda event, _, __: event.type, put, lambda: get_args(EventType))


def _trigger() -> Field:
    """The words that name an event; they are its first mention."""

    def put(event: Event, value: Json, _: Cast) -> Event:
        [span] = map(span_from_json, value)
        others = (mention for mention in event.mentions if not mention.overlaps(event.span))
        mentions = event.mentions if span == event.span else (span, *others)
        return replace(event, span=span, mentions=tuple(mentions))

    return Field(lambda event, _, text: [span_to_json(event.span, text)], put)


def _number_words() -> Field:
    def put(figure: Figure, value: Json, _: Cast) -> Figure:
        [span] = map(span_from_json, value)
        return replace(figure, span=span)

    return Field(lambda figure, _, text: [span_to_json(figure.span, text)], put)


def _item() -> Field:
    """The words that name what is counted; none where the number stands alone."""

    def told(figure: Figure, _: Cast, text: str) -> Json:
        return [span_to_json(figure.item, text)] if figure.item else []

    def put(figure: Figure, value: Json, _: Cast) -> Figure:
        [*spans] = map(span_from_json, value)
        return replace(figure, item=spans[0] if spans else None)

    return Field(told, put)


FIELDS: Mapping[Kind, Mapping[str, Field]] = {
    "statement": {
        "cue": _spans("cue"),
        "span": _spans("content"),
        "speaker": Field(
            lambda one, _, text: [span_to_json(span, text) for span in one.speakers], _put_speakers
        ),
        "actor": _everybody("actors"),
        "act": _plain("act", lambda: tuple(closed_list("acts").terms)),
        "date": _period("said_on"),
    },
    "figure": {
        "span": _number_words(),
        "item": _item(),
        "actor": _asserter(),
        "value": _number(),
        "unit": _plain("unit"),
        "date": _period("period"),
    },
    "event": {
        "span": _trigger(),
        "actor": _everybody("actors"),
        "recipient": _everybody("recipients"),
        "type": _type(),
        "kind": _plain("kind", lambda: get_args(EventKind)),
        "status": _plain("status", lambda: get_args(Status)),
        "date": _period("period"),
    },
    "position": {
        "span": _spans("content"),
        "actor": _holder(),
        "stance": _plain("stance", lambda: get_args(Stance)),
        "issue": _plain("issue", lambda: get_args(Issue)),
        "date": _period("said_on"),
    },
}
"""By kind and name, in the order in which they are put in: who speaks before who that is."""
