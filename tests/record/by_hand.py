"""Reports about an invented river, with readings made by hand: no model is loaded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sayso.model import (
    Actor,
    ActorKind,
    Asserter,
    Capture,
    Event,
    Figure,
    Position,
    Published,
    Reading,
    Span,
)
from sayso.readings.times import times
from tests.views.hand_made import a_document, a_reading, a_statement, an_actor, words

DAY = Published("2031-05-12", "2031-05-12", "2031-05-12", "given", 1.0, "said so")


def a_capture(text: str, url: str | None = None, *, path: str = "valley.txt") -> Capture:
    return Capture(
        where=path,
        text=text,
        path=path,
        url=url,
        outlet="Valley Post",
        captured_at="2031-05-13T09:00:00Z",
        raw=text.encode("utf-8", "surrogatepass"),
    )


def a_report(number: int, addresses: int) -> Capture:
    """One of many, by a few names, at so many addresses, whose reports change again and again."""
    speaker = ("Dana Sollen", "Sollen", "Otto Brel", "Brel", "Ana Brel")[number % 5]
    text = f"{speaker} said 40 boats had left on day {number}."
    return a_capture(text, f"https://valley.example/{number % addresses}")


def read(capture: Capture) -> Reading:
    """What a reader might find: whoever stands in front of " said ", and any number of boats."""
    text = capture.text
    document = replace(
        a_document(text, where=capture.where, outlet=capture.outlet, published=DAY),
        path=capture.path,
        line=capture.line,
        url=capture.url,
        title=capture.title,
    )
    reading = a_reading(document)
    speaker, cue, rest = text.partition(" said ")
    if cue:
        actor = an_actor(document, speaker)
        said = a_statement(document, rest.rstrip("."), speaker=speaker, cue="said")
        reading = replace(reading, actors=(actor,), statements=(replace(said, actors=(actor.id,)),))
    return replace(
        reading,
        times=tuple(times(text, DAY, document_id=document.id)),
        figures=tuple(_boats(reading)),
    )


def _boats(reading: Reading) -> Iterator[Figure]:
    document = reading.document
    *_, asserter = (Asserter(None, None), *(_by(one) for one in reading.statements))
    for number, word in (("40", "boats"), ("12", "boats")):
        if f"{number} {word}" in document.text:
            yield Figure(
                document_id=document.id,
                span=words(document.text, number),
                low=float(number),
                high=float(number),
                bound="exact",
                unit="boat",
                item=words(document.text, word),
                action=None,
                negated=False,
                part_of=None,
                asserted_by=asserter,
                place=None,
                notes=(),
                score=0.9,
                because="made by hand",
            )


def _by(statement: object) -> Asserter:
    return Asserter(getattr(statement, "actors")[0], getattr(statement, "id"))  # noqa: B009


def with_an_event_and_a_position(reading: Reading) -> Reading:
    """The same reading, of a report in which the first word does what the second names."""
    document, [actor, *_] = reading.document, reading.actors
    sentence = Span(0, len(document.text))
    talks = Event(
        document_id=document.id,
        span=sentence,
        type="CONSULT",
        mentions=(sentence,),
        status="fact",
        asserted_by=Asserter(None, None),
        score=0.7,
        because="made by hand",
        actors=(actor.id,),
    )
    wish = Position(
        document_id=document.id,
        actor=actor.id,
        stance="demand",
        issue="ceasefire",
        content=(sentence,),
        asserted_by=Asserter(None, None),
        score=0.6,
        because="made by hand",
    )
    return replace(reading, events=(talks,), positions=(wish,))


def known(
    reading: Reading,
    *,
    kind: ActorKind = "person",
    state: str | None = None,
    body: str | None = None,
) -> Reading:
    """The same reading, its actors of a kind, a state and a body."""
    actors = (replace(actor, kind=kind, state=state, body=body) for actor in reading.actors)
    return replace(reading, actors=tuple(actors))


def actor_named(
    name: str, *, kind: ActorKind = "person", state: str | None = None, body: str | None = None
) -> Actor:
    return known(read(a_capture(f"{name} said it.")), kind=kind, state=state, body=body).actors[0]
