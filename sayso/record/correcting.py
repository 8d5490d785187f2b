"""What people correct, laid beside a reading and never over it.

A correction says of one thing in one report that it is right, that it is none, that one of its
fields is otherwise, or that there is one that the reader missed (``adding.py``). ``corrected``
makes of a reading and the corrections of its report the reading as people see it; the reader's own
stays as it was, so taking a correction back is leaving it out.

A correction finds its thing again in what another reader made of the report: by its id, else by
its evidence, the words that the id stood on. In a changed report it looks for the same words. One
that finds nothing is kept and told of.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sayso.model import Asserter, Event, Figure, Position, Reading, Span, Statement
from sayso.readings.statements.quotes import quotations
from sayso.readings.statements.voices import voices
from sayso.record.adding import ADD, thing_added, with_thing
from sayso.record.correctable import (
    FIELDS,
    Cast,
    Kind,
    Thing,
    anchor_of,
    kind_of,
    things_of,
)

ACCEPT, REJECT = "accept", "reject"
"""The two fields that speak of a thing as a whole. The value of "accept" is all its fields as they
were then; that of "reject" is true."""

MUCH = 0.5
"""Part of the characters of either that two wordings of one evidence share: with half of them
other, they are as likely to be two things."""

Things = dict[str, Thing]


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person says of one field of one thing.

    document_id, item_id, kind: of the report's version and the thing as it was seen.
    span, words: the evidence: where the thing's id stood, and what is written there.
    field: of ``FIELDS``, or "accept", "reject" or "add". value: as there. was: the value before.
    author, because: who says so, and why; "" where unsaid.
    recorded_at: ISO 8601 in UTC; later ones go before earlier ones. undone_at: None while it holds.
    """

    id: str
    document_id: str
    item_id: str
    kind: Kind
    span: Span
    words: str
    field: str
    value: Any
    was: Any
    author: str
    because: str
    recorded_at: str
    undone_at: str | None = None


@dataclass(frozen=True, slots=True)
class Corrected:
    """A reading as people see it.

    about: by a correction's id, the id of the thing it now is about; one that fits nothing any
    more is not in it.
    """

    reading: Reading
    about: Mapping[str, str]


def corrected(reading: Reading, corrections: Sequence[Correction]) -> Corrected:
    """Lay corrections, the earliest first, over a reading.

    Things keep their ids, whatever becomes of their words; rejected ones are left out, and what
    hung on them hangs on what they hung on. Without corrections it is the same reading.
    """
    if not corrections:
        return Corrected(reading, {})
    cast = Cast(reading)
    whole = _with_missed(reading, corrections, cast)
    things: Things = {thing.id: thing for thing in things_of(whole)}
    about: dict[str, str] = {}
    rejected: dict[str, bool] = {}
    for correction in corrections:
        id = thing_meant(correction, whole)
        if id is None:
            continue
        about[correction.id] = id
        if correction.field == REJECT:
            rejected[id] = True
        else:
            things[id] = _put(things[id], correction, cast)
            rejected[id] = False if correction.field == ACCEPT else rejected.get(id, False)
    gone = {id for id, is_gone in rejected.items() if is_gone}
    mended = _mended(whole, things, gone, cast, new=_ids(whole) - _ids(reading))
    return Corrected(_with_voices(mended, reading), about)


def _with_missed(reading: Reading, corrections: Sequence[Correction], cast: Cast) -> Reading:
    """The reading with what people added, unless this reader found that itself."""
    for correction in corrections:
        if correction.field == ADD and thing_meant(correction, reading) is None:
            thing = thing_added(correction.kind, correction.value, reading, cast)
            reading = with_thing(reading, thing)
    return reading


def _ids(reading: Reading) -> set[str]:
    return {thing.id for thing in things_of(reading)}


def _with_voices(mended: Reading, reading: Reading) -> Reading:
    """Whose words are whose, told anew where a statement is another than in the reading."""
    if mended.statements == reading.statements:
        return mended
    document = mended.document
    quoted = quotations(document.text, document.parts)
    return replace(mended, voices=voices(document, mended.statements, quoted))


def thing_meant(correction: Correction, reading: Reading) -> str | None:
    """The id of the thing a correction is about: the same id, else the same words."""
    same_kind = [thing for thing in things_of(reading) if kind_of(thing) == correction.kind]
    if any(thing.id == correction.item_id for thing in same_kind):
        return correction.item_id
    overlapping = [
        (_common(anchor_of(thing), correction.span), -number, thing.id)
        for number, thing in enumerate(same_kind)
        if anchor_of(thing).overlaps(correction.span)
    ]
    best = max(overlapping, default=None)
    # A word in what somebody added may be the cue of another statement.
    if best is None or (correction.field == ADD and best[0] < MUCH):
        return None
    return best[2]


def fields_of(thing: Thing, reading: Reading) -> dict[str, Any]:
    """All that can be corrected of a thing, as it is."""
    cast, text = Cast(reading), reading.document.text
    return {name: field.told(thing, cast, text) for name, field in FIELDS[kind_of(thing)].items()}


def moved(correction: Correction, before: str, after: str) -> Correction | None:
    """A correction of one version of a report, for another version's text.

    All its words, from the first to the last of them, must stand once in both texts, if need be
    with what is written around them; None where they do not.
    """
    spans = [correction.span, *_spans_in(correction.value)]
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    for around in (0, 40, 200):
        first = max(start - around, 0)
        stretch = before[first : end + around]
        if before.count(stretch) == 1 and after.count(stretch) == 1:
            by = after.index(stretch) - first
            return replace(
                correction,
                span=Span(correction.span.start + by, correction.span.end + by),
                value=_shifted(correction.value, by),
            )
    return None


def _spans_in(value: Any) -> Iterable[Span]:
    """Those of the words in a correction's value, wherever they stand in it."""
    if isinstance(value, list):
        for one in value:
            yield from _spans_in(one)
    elif isinstance(value, dict):
        if isinstance(value.get("start"), int):
            yield Span(value["start"], value["end"])
        for name, one in value.items():
            # Where else an actor is named is of no account: it may be anywhere in the report.
            if name != "mentions":
                yield from _spans_in(one)


def _shifted(value: Any, by: int) -> Any:
    if isinstance(value, list):
        return [_shifted(one, by) for one in value]
    if not isinstance(value, dict):
        return value
    moved = {name: _shifted(one, by) for name, one in value.items() if name != "mentions"}
    if isinstance(value.get("start"), int):
        moved |= {"start": value["start"] + by, "end": value["end"] + by}
    return moved


def _common(one: Span, other: Span) -> float:
    """The part of the characters of either that both have."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared / (max(one.end, other.end) - min(one.start, other.start))


def _put(thing: Thing, correction: Correction, cast: Cast) -> Thing:
    id = thing.id
    fields = FIELDS[correction.kind]
    whole = correction.field in (ACCEPT, ADD)
    values = correction.value if whole else {correction.field: correction.value}
    for name, field in fields.items():
        if name in values:
            thing = field.put(thing, values[name], cast)
    return thing if thing.id == id else replace(thing, given_id=id)


def _mended(
    reading: Reading, things: Things, gone: set[str], cast: Cast, *, new: set[str]
) -> Reading:
    """The reading with these things in it, and everything that refers to them set right.

    new: ids of those in it that a person added.
    """
    before = {statement.id: statement for statement in reading.statements}
    statements = _with_chains(
        {id: one for id in before if isinstance(one := things[id], Statement)}, before, gone, new
    )
    told = {id: one for id, one in statements.items() if id not in gone}
    asserters = _Asserters(before, told, gone)
    figures = [things[figure.id] for figure in reading.figures if figure.id not in gone]
    events = [things[event.id] for event in reading.events if event.id not in gone]
    positions = [things[position.id] for position in reading.positions if position.id not in gone]
    wholes = {figure.id: figure.part_of for figure in reading.figures}
    held = {position.id: position.actor for position in reading.positions}
    return replace(
        reading,
        statements=tuple(told.values()),
        actors=cast.actors,
        figures=tuple(
            _figure(asserters.right(one), wholes, gone)
            for one in figures
            if isinstance(one, Figure)
        ),
        events=tuple(
            _event(asserters.right(one), gone) for one in events if isinstance(one, Event)
        ),
        positions=tuple(
            asserters.holder_right(asserters.right(one), held)
            for one in positions
            if isinstance(one, Position)
        ),
    )


def _with_chains(
    statements: Mapping[str, Statement],
    before: Mapping[str, Statement],
    gone: set[str],
    new: set[str],
) -> dict[str, Statement]:
    """Each statement within the next one that is left, its ``via`` told anew where that changed."""
    linked: dict[str, Statement] = {}
    for id, statement in statements.items():
        outer = _left(statement.within, before, gone)
        answers = tuple(each for each in statement.answers if each not in gone)
        linked[id] = replace(statement, within=outer, answers=answers)
    changed = {
        id
        for id, statement in linked.items()
        if id in gone or id in new or statement.actors != before[id].actors
    }
    return {
        id: replace(statement, via=_via(statement, linked))
        if _stands_in(before[id], before, changed)
        else statement
        for id, statement in linked.items()
    }


def _left(within: str | None, before: Mapping[str, Statement], gone: set[str]) -> str | None:
    steps = len(before)
    while within in gone and within in before and steps:
        within, steps = before[within].within, steps - 1
    return within


def _stands_in(statement: Statement, before: Mapping[str, Statement], changed: set[str]) -> bool:
    at, steps = statement.id, len(before)
    while at is not None and at in before and steps:
        if at in changed:
            return True
        at, steps = before[at].within or "", steps - 1
    return False


def _via(statement: Statement, statements: Mapping[str, Statement]) -> tuple[str, ...]:
    """The actors around a statement, outermost first, each once in a row, without its speaker."""
    around: list[str] = []
    at, steps = statement.within, len(statements)
    after = statement.actors
    while at is not None and at in statements and steps:
        actors = statements[at].actors
        if actors != after:
            around = [*actors, *around]
            after = actors or after
        at, steps = statements[at].within, steps - 1
    return tuple(around)


class _Asserters:
    """Who vouches for what, where statements changed their speakers or are gone."""

    def __init__(
        self, before: Mapping[str, Statement], told: Mapping[str, Statement], gone: set[str]
    ) -> None:
        self._before, self._told, self._gone = before, told, gone
        self._changed: dict[str, tuple[str, str]] = {
            id: (old.actors[0], told[id].actors[0])
            for id, old in before.items()
            if id in told and old.actors and told[id].actors and old.actors != told[id].actors
        }

    def right(self, thing: Any) -> Any:
        """The same, vouched for by whoever now makes the statement, or made the one around it."""
        asserter: Asserter = thing.asserted_by
        statement = asserter.statement
        if statement is None:
            return thing
        if statement in self._gone:
            outer = self._told.get(_left(statement, self._before, self._gone) or "")
            now = Asserter(
                outer.actors[0] if outer and outer.actors else None, outer.id if outer else None
            )
            return replace(thing, asserted_by=now)
        if statement in self._changed and asserter.actor == self._changed[statement][0]:
            now = Asserter(self._changed[statement][1], statement)
            return replace(thing, asserted_by=now)
        return thing

    def holder_right(self, position: Position, held: Mapping[str, str]) -> Position:
        """A position that a speaker states of itself goes with the statement's speaker.

        held: whose each position was, as the reader had it.
        """
        statement = position.asserted_by.statement
        change = self._changed.get(statement or "")
        if change and held.get(position.id) == position.actor == change[0]:
            return replace(position, actor=change[1])
        return position


def _figure(figure: Figure, wholes: Mapping[str, str | None], gone: set[str]) -> Figure:
    whole, steps = figure.part_of, len(wholes)
    while whole in gone and steps:
        whole, steps = wholes.get(whole or ""), steps - 1
    notes = tuple(note for note in figure.notes if not gone & set(note.figures))
    return replace(figure, part_of=whole, notes=notes)


def _event(event: Event, gone: set[str]) -> Event:
    outcomes = tuple(
        replace(outcome, event=None) if outcome.event in gone else outcome
        for outcome in event.outcomes
    )
    return replace(event, outcomes=outcomes)
