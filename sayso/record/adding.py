"""What the reader missed, put into a reading by a person.

A person says what it is (a statement, figure, event or position) and its fields; the rest follows
from where it stands: in whose words, in quotation marks or not, and what else now stands in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sayso.model import Asserter, Event, Figure, Form, Position, Reading, Span, Statement
from sayso.readings.statements.quotes import quotations
from sayso.record.correctable import FIELDS, Cast, Kind, Thing, anchor_of, span_from_json

ADD = "add"
"""The field of a correction that adds something. Its value is all that a person says of it, by the
names of ``FIELDS``."""

NEEDED: Mapping[Kind, tuple[str, ...]] = {
    "statement": ("span",),
    "figure": ("span", "value"),
    "event": ("span", "type"),
    "position": ("span", "actor", "stance", "issue"),
}
"""What must be said of a thing of each kind; everything else may be unknown."""

_BECAUSE = "added by a person"


def thing_added(kind: Kind, said: Mapping[str, Any], reading: Reading, cast: Cast) -> Thing:
    """A thing of which nothing is known but what a person says of it, and where it stands.

    Raises KeyError for a field of ``NEEDED`` that is missing, ValueError or TypeError for a value
    that is none of its field's.
    """
    [*spans] = map(span_from_json, said["span"])
    if not spans or any(name not in said for name in NEEDED[kind]):
        raise KeyError(", ".join(NEEDED[kind]))
    thing = _BLANK[kind](reading.document.id, spans)
    for name, field in FIELDS[kind].items():
        if name in said:
            thing = field.put(thing, said[name], cast)
    around = _innermost(anchor_of(thing), reading.statements)
    if isinstance(thing, Statement):
        form = _form(thing.content, reading)
        return replace(thing, form=form, within=around.id if around else None)
    asserter = thing.asserted_by
    if asserter == _OUTLET and around is not None:
        asserter = _by(around)
    return replace(thing, asserted_by=asserter)


def with_thing(reading: Reading, thing: Thing) -> Reading:
    """The reading with one thing more, in its place in the text.

    What stands in an added statement, and had its word from around it, has it from the statement.
    """
    if isinstance(thing, Figure):
        return replace(reading, figures=_put_in(reading.figures, thing))
    if isinstance(thing, Event):
        return replace(reading, events=_put_in(reading.events, thing))
    if isinstance(thing, Position):
        return replace(reading, positions=_put_in(reading.positions, thing))
    return replace(
        reading,
        statements=_put_in([_inside(one, thing) for one in reading.statements], thing),
        figures=tuple(_told_by(one, thing) for one in reading.figures),
        events=tuple(_told_by(one, thing) for one in reading.events),
        positions=tuple(_told_by(one, thing) for one in reading.positions),
    )


def _put_in(things: Iterable[Any], new: Any) -> tuple[Any, ...]:
    """The reader's own order stays; the new one comes before what begins behind it."""
    kept = list(things)
    at = next((at for at, one in enumerate(kept) if anchor_of(one) > anchor_of(new)), len(kept))
    return (*kept[:at], new, *kept[at:])


def _inside(statement: Statement, new: Statement) -> Statement:
    if statement.within == new.within and _holds(new, anchor_of(statement)):
        return replace(statement, within=new.id)
    return statement


def _told_by(thing: Any, new: Statement) -> Any:
    """What an added statement holds; it is not its own, where a statement in it holds it, too."""
    if thing.asserted_by.statement == new.within and _holds(new, anchor_of(thing)):
        return replace(thing, asserted_by=_by(new))
    return thing


def _holds(statement: Statement, span: Span) -> bool:
    return any(part.covers(span) for part in statement.content)


def _innermost(span: Span, statements: Iterable[Statement]) -> Statement | None:
    """The statement with the least content of those that hold some words."""
    around = (one for one in statements if _holds(one, span))
    return min(
        around, key=lambda one: sum(part.end - part.start for part in one.content), default=None
    )


_OUTLET = Asserter(None, None)


def _by(statement: Statement) -> Asserter:
    return Asserter(statement.actors[0] if statement.actors else None, statement.id)


def _form(content: Sequence[Span], reading: Reading) -> Form:
    """By the report's own quotation marks: all its parts within some, some of them, or none."""
    text = reading.document.text
    marked = [each.outer for each in quotations(text, reading.document.parts)]
    within = [any(outer.covers(part) for outer in marked) for part in content]
    if all(within):
        return "direct"
    touched = any(outer.overlaps(part) for outer in marked for part in content)
    return "mixed" if touched else "indirect"


def _statement(document_id: str, spans: Sequence[Span]) -> Statement:
    return Statement(
        document_id=document_id,
        form="indirect",
        act="say",
        cue=(),
        speakers=(),
        content=tuple(spans),
        negated=False,
        hedged=False,
        score=1.0,
        because=_BECAUSE,
    )


def _figure(document_id: str, spans: Sequence[Span]) -> Figure:
    return Figure(
        document_id=document_id,
        span=spans[0],
        low=None,
        high=None,
        bound="vague",
        unit=None,
        item=None,
        action=None,
        negated=False,
        part_of=None,
        asserted_by=_OUTLET,
        place=None,
        notes=(),
        score=1.0,
        because=_BECAUSE,
    )


def _event(document_id: str, spans: Sequence[Span]) -> Event:
    return Event(
        document_id=document_id,
        span=spans[0],
        type="CONSULT",
        mentions=(spans[0],),
        status="fact",
        asserted_by=_OUTLET,
        score=1.0,
        because=_BECAUSE,
    )


def _position(document_id: str, spans: Sequence[Span]) -> Position:
    return Position(
        document_id=document_id,
        actor="",
        stance="demand",
        issue="other",
        content=tuple(spans),
        asserted_by=_OUTLET,
        score=1.0,
        because=_BECAUSE,
    )


_BLANK: Mapping[Kind, Callable[[str, Sequence[Span]], Thing]] = {
    "statement": _statement, "figure": _figure, "event": _event, "position": _position,
}  # fmt: skip
