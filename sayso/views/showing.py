"""``sayso show``: anything that has an id, with its evidence."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import click

from sayso.views.asking import (
    counted,
    opened,
    print_json,
    tell,
    with_record,
)
from sayso.views.lines import MARGIN, Line, Piece
from sayso.views.terminal import as_long_as_somebody_reads, reconfigure
from sayso.views.visible import visible

if TYPE_CHECKING:
    from sayso.model import Reading
    from sayso.record import Record
    from sayso.record.answers import PartyRow
    from sayso.record.finding import Place
    from sayso.views.evidence import Shown


@click.command(short_help="Show the evidence of anything, in its paragraph.")
@click.argument("ids", metavar="ID...", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@with_record
def show(ids: tuple[str, ...], as_json: bool, record_file: str) -> None:
    """Show the words that support something, in their paragraph, and why it is read so.

    ID is that of a statement, figure, event, position, actor, time or report, or as much of it
    as no other has. A party is shown by its name, too.
    """
    from sayso.views.paper import paper

    with opened(record_file) as record:
        for id in (_party_of_name(record, each) or each for each in ids):
            if as_json:
                party = _parties(record, id)[:1] if id.startswith(PARTY) else ()
                print_json(party or [_as_json(record, record.find(id))])
                continue
            reconfigure(sys.stdout, errors="replace")
            with as_long_as_somebody_reads():
                paper(sys.stdout).print(_lines(record, id))
                sys.stdout.flush()


PARTY = "party_"
"""What the id of a party begins with."""


def _party_of_name(record: Record, asked: str) -> str | None:
    """The id of the party of that name; None for an id, and for what is nobody's name."""
    from sayso.errors import RecordError
    from sayso.record.whom import party_meant

    if asked.startswith(PARTY):
        return None
    try:
        record.find(asked)
    except RecordError as no_id:
        with record.asking() as connection:
            try:
                return party_meant(connection, asked, record.where)
            except RecordError as nobody:
                raise (nobody if "may be" in str(nobody) else no_id) from None
    return None


def _lines(record: Record, id: str) -> Iterator[Line]:
    from sayso.views import evidence

    if id.startswith(PARTY):
        yield from _party(record, id)
        return
    place = record.find(id)
    if place.kind == "document":
        yield from _report(record, place)
        return
    shown = _shown(record, place)
    if shown is None:
        reading = record.reading(place.document_id)
        note = "No newest reading has it: another reader, or a newer version, found it no longer."
        yield from evidence.unlisted(place.id, place.kind, reading, place.span, note)
    else:
        yield from evidence.lines(shown)
    yield Line()


def _shown(record: Record, place: Place) -> Shown | None:
    from sayso.record.whom import who_are
    from sayso.views.evidence import Shown, thing_of

    reading = record.reading(place.document_id)
    thing, note = thing_of(reading, place.id), None
    if thing is None:
        reading = record.reading(place.document_id, as_read=True)
        thing, note = thing_of(reading, place.id), "A person rejected it: it is in no list."
    if thing is None:
        return None
    corrections = [
        kept
        for kept in record.corrections()
        if place.id in (kept.applies_to, kept.correction.item_id)
    ]
    with record.asking() as connection:
        who, why = who_are(connection, [actor.id for actor in reading.actors])
    if note is None and not place.newest:
        note = "The report has a newer version."
    return Shown(reading, thing, who, why, corrections, note)


def _as_json(record: Record, place: Place) -> dict[str, Any]:
    from dataclasses import asdict

    from sayso.readings.as_json import reading_to_json
    from sayso.views.evidence import marked, paragraphs

    shown = _shown(record, place) if place.kind != "document" else None
    reading = record.reading(place.document_id) if shown is None else shown.reading
    value = reading_to_json(reading)
    found: dict[str, Any] = {"id": place.id, "kind": place.kind, "newest": place.newest}
    document = {name: value["document"][name] for name in _OF_DOCUMENT}
    found |= {"document": document, "reader": value["reader"]}
    if shown is None:
        return found
    things = value["positions" if place.kind == "position" else f"{place.kind}s"]
    text = reading.document.text
    stretches = paragraphs([span for span, _ in marked(shown.thing)], reading)
    return found | {
        place.kind: next(one for one in things if one["id"] == place.id),
        "paragraphs": [
            {"start": one.start, "end": one.end, "text": one.of(text)} for one in stretches
        ],
        "parties": [asdict(one) for one in shown.who.values() if one.id in _ids(shown)],
        "corrections": [
            {"number": kept.number, "applies_to": kept.applies_to, **asdict(kept.correction)}
            for kept in shown.corrections
        ],
    }


_OF_DOCUMENT = ("id", "path", "url", "title", "outlet", "published")


def _ids(shown: Shown) -> set[str]:
    from sayso.model import Event, Position, Statement

    thing = shown.thing
    if isinstance(thing, Statement):
        return {*thing.actors, *thing.via}
    if isinstance(thing, Event):
        return {*thing.actors, *thing.recipients}
    return {thing.actor} if isinstance(thing, Position) else {thing.id}


def _report(record: Record, place: Place) -> Iterator[Line]:
    """A report as a whole: where it comes from, what is read in it, its opening."""
    reading = record.reading(place.id)
    document = reading.document
    title = visible(document.title or document.text[:80]).strip()
    yield Line((Piece(title, "title"),))
    yield Line((Piece(" · ".join(_circumstances(reading)), "faint"),))
    for name in ("statements", "figures", "events", "positions", "actors", "times"):
        found = getattr(reading, name)
        if found:
            yield Line((Piece(counted(len(found), name[:-1])),), MARGIN, MARGIN)
    info = reading.reader
    yield Line((Piece(f"read by {info.name} {info.version}, model {info.model}", "faint"),), MARGIN)
    if not place.newest:
        yield Line((Piece("The report has a newer version.", "who"),), MARGIN)
    yield Line()


def _circumstances(reading: Reading) -> Iterator[str]:
    document = reading.document
    yield document.id
    yield visible(document.outlet or "outlet unknown")
    yield visible(document.published.value or "date unknown")
    yield visible(document.url or document.where)


def _parties(record: Record, id: str) -> Sequence[PartyRow]:
    """A party, then those that speak for it."""
    from sayso.record.answers import Asked
    from sayso.record.asking_parties import parties_asked

    found = parties_asked(record, Asked(actor=id)).rows
    return sorted(found, key=lambda row: row.id != id)


def _party(record: Record, id: str) -> Iterator[Line]:
    found = _parties(record, id)
    for row in found:
        if row.id == id:
            above = f" · speaks for {', '.join(row.speaks_for)}" if row.speaks_for else ""
            yield Line((Piece(visible(row.name), "title"), Piece(f" · {row.kind}{above}", "faint")))
            called = ", ".join(map(visible, row.called))
            yield Line((Piece(f"called {called}"),), MARGIN, MARGIN)
            yield Line((Piece(f"one party because: {visible(row.because)}"),), MARGIN, MARGIN)
            told = (counted(row.reports, "report"), counted(row.statements, "statement"))
            yield Line((Piece(f"in {told[0]}, with {told[1]}"),), MARGIN, MARGIN)
    others = [row for row in found if row.id != id]
    if others:
        yield Line((Piece("for it speak:"),), MARGIN)
    for row in others[:30]:
        yield Line(
            (Piece(visible(row.name), "who"), Piece(f" {row.id}", "faint")), MARGIN * 2, MARGIN * 3
        )
    if not found:
        tell(f"no party {id} is in the record")


COMMANDS = (show,)
