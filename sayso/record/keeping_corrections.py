"""Corrections in the record: kept for good, found again in every reading of their report.

Rows are laid out with the corrections that fit (``correcting.py``); ``applies_to`` tells of each
which thing that is. The readings' own JSON never changes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, insert, select, update
from sqlalchemy import Row as Found

from sayso.errors import RecordError
from sayso.model import Reading, Span, content_id
from sayso.record.adding import ADD, NEEDED, thing_added
from sayso.record.correctable import (
    FIELDS,
    Cast,
    Field,
    Kind,
    Thing,
    anchor_of,
    kind_of,
    things_of,
)
from sayso.record.correcting import (
    ACCEPT,
    REJECT,
    Corrected,
    Correction,
    corrected,
    fields_of,
    moved,
    thing_meant,
)
from sayso.record.moments import next_moment
from sayso.record.rows import items_of, storable
from sayso.record.tables import corrections, documents, items


@dataclass(frozen=True, slots=True)
class Said:
    """What a person says of one thing. value: of the field; None for "accept" and "reject".

    Of what the reader missed item_id is "", field is "add", value its fields, and kind what it is.
    """

    document_id: str
    item_id: str
    field: str
    value: Any = None
    kind: Kind | None = None


@dataclass(frozen=True, slots=True)
class By:
    """Who says so, why ("" where unsaid), and when: ISO 8601 in UTC, to the second."""

    author: str
    because: str
    at: str


@dataclass(frozen=True, slots=True)
class KeptCorrection:
    """number: from 1, in the order in which they were made. applies_to: the id of the thing it now
    is about; None where it fits nothing, or is undone."""

    number: int
    correction: Correction
    applies_to: str | None


def laid_over(connection: Connection, reading: Reading) -> Reading:
    """A reading as people see it, about to be laid out; notes what each correction is about."""
    found = seen(connection, reading)
    of_report = [correction.id for correction, _ in _of_report(connection, reading.document.id)]
    for id in of_report:
        connection.execute(
            update(corrections).where(corrections.c.id == id).values(applies_to=found.about.get(id))
        )
    if of_report:
        _know_new_items(connection, found.reading)
    return found.reading


def seen(connection: Connection, reading: Reading) -> Corrected:
    """A reading with the corrections of its report that hold and fit."""
    return corrected(reading, _holding(connection, reading))


def _holding(connection: Connection, reading: Reading) -> list[Correction]:
    """The corrections of a document's report that are not undone, as they fit its text."""
    text = reading.document.text
    fitting: list[Correction] = []
    for correction, other_text in _of_report(connection, reading.document.id):
        if correction.undone_at is not None:
            continue
        fits = correction if other_text is None else moved(correction, other_text, text)
        if fits is not None:
            fitting.append(fits)
    return fitting


def corrected_documents(connection: Connection) -> set[str]:
    """The ids of all versions of the reports that people corrected something in."""
    reports = (
        select(documents.c.report_id)
        .join(corrections, corrections.c.document_id == documents.c.id)
        .where(corrections.c.undone.is_(False))
    )
    query = select(documents.c.id).where(documents.c.report_id.in_(reports))
    return set(connection.execute(query).scalars())


def made(connection: Connection, reading: Reading, said: Said, *, where: str, by: By) -> Correction:
    """The correction that somebody makes of a reading; not yet kept."""
    held = _holding(connection, reading)
    # What is rejected is corrected as if it were not.
    shown = corrected(reading, [one for one in held if one.field != REJECT]).reading
    if said.field == ADD:
        thing = _missed(said, shown, where)
        new = _made(connection, thing, said, by, reading=reading, anchor=anchor_of(thing))
        if there := thing_meant(new, shown):
            found = f"{_a(new.kind)} stands at “{new.words}” already: {there}"
            raise RecordError(where, found, f"Correct it: sayso correct {there}")
        return new
    thing = _thing(said.item_id, shown, where)
    before = fields_of(thing, shown)
    value, was = said.value, before.get(said.field)
    if said.field == ACCEPT:
        value, was = before, None
    elif said.field == REJECT:
        value, was = True, None
    else:
        _check(thing, said, shown, where)
    anchor = _evidence(said.item_id, reading, held)
    said = replace(said, value=value)
    return _made(connection, thing, said, by, reading=reading, anchor=anchor, was=was)


def _evidence(id: str, reading: Reading, held: Iterable[Correction]) -> Span:
    """The words that a thing's id stands on: as the reader has it, else as somebody added it."""
    for thing in things_of(reading):
        if thing.id == id:
            return anchor_of(thing)
    return next(one.span for one in held if one.item_id == id and one.field == ADD)


def _made(
    connection: Connection,
    thing: Thing,
    said: Said,
    by: By,
    *,
    reading: Reading,
    anchor: Span,
    was: Any = None,
) -> Correction:
    moment = next_moment(connection, corrections.c.recorded_at, by.at)
    return Correction(
        id=content_id("co", thing.id, said.field, by.author, moment),
        document_id=reading.document.id,
        item_id=thing.id,
        kind=kind_of(thing),
        span=anchor,
        words=anchor.of(reading.document.text),
        field=said.field,
        value=said.value,
        was=was,
        author=by.author,
        because=by.because,
        recorded_at=moment,
    )


def _missed(said: Said, shown: Reading, where: str) -> Thing:
    """What a person adds. Raises RecordError where it cannot be."""
    kind = said.kind
    if kind is None:
        raise RecordError(where, "nothing tells what is to be added", "A statement, figure, …")
    if missing := [name for name in NEEDED[kind] if not said.value.get(name)]:
        raise RecordError(
            where,
            f"{_a(kind)} needs {' and '.join(missing)}",
            f"Say it, too: {' '.join(f'--{name} …' for name in missing)}",
        )
    for name, value in said.value.items():
        _check_value(kind, name, value, where, of=_a(kind))
    try:
        return thing_added(kind, said.value, shown, Cast(shown))
    except (KeyError, TypeError, ValueError, IndexError) as error:
        raise RecordError(where, f"that is no {kind} ({error})", "") from error


def _thing(id: str, shown: Reading, where: str) -> Thing:
    for one in things_of(shown):
        if one.id == id:
            return one
    raise RecordError(
        where,
        f"{id} is not in the newest reading of its report, or is nothing that can be corrected",
        "Statements, figures, events and positions can be: `sayso statements` lists their ids.",
    )


def _a(kind: str) -> str:
    return f"an {kind}" if kind[0] in "aeiou" else f"a {kind}"


def _check(thing: Thing, said: Said, reading: Reading, where: str) -> None:
    kind = kind_of(thing)
    of = f"{said.item_id} is {_a(kind)}, which"
    field = _check_value(kind, said.field, said.value, where, of=of)
    try:
        field.put(thing, said.value, Cast(reading))
    except (KeyError, TypeError, ValueError, IndexError) as error:
        raise RecordError(
            where, f"{said.value!r} is no {said.field} of {_a(kind)} ({error})", ""
        ) from error


def _check_value(kind: Kind, name: str, value: Any, where: str, *, of: str) -> Field:
    """The field of that name; RecordError where the kind has none, or not such a value."""
    field = FIELDS[kind].get(name)
    if field is None:
        raise RecordError(
            where,
            f"{of} has no {name}",
            f"{_a(kind).capitalize()} has {', '.join(FIELDS[kind])}.",
        )
    values = field.values()
    if values and value not in values:
        raise RecordError(where, f"there is no {name} {value!r}", f"One of: {', '.join(values)}.")
    return field


def keep(connection: Connection, correction: Correction) -> None:
    connection.execute(
        insert(corrections),
        {
            "id": correction.id,
            "document_id": correction.document_id,
            "item_id": correction.item_id,
            "kind": correction.kind,
            "start": correction.span.start,
            "end": correction.span.end,
            "words": storable(correction.words),
            "field": correction.field,
            "value": json.dumps(correction.value, sort_keys=True),
            "was": json.dumps(correction.was, sort_keys=True),
            "author": storable(correction.author),
            "because": storable(correction.because),
            "recorded_at": correction.recorded_at,
            "undone": False,
        },
    )


def undo(connection: Connection, id: str, at: str) -> None:
    connection.execute(
        update(corrections)
        .where(corrections.c.id == id)
        .values(undone=True, undone_at=at, applies_to=None)
    )


def all_of_them(connection: Connection) -> list[Correction]:
    return [_correction(row) for row in connection.execute(_in_order())]


def numbered(connection: Connection) -> list[KeptCorrection]:
    rows = connection.execute(_in_order()).all()
    return [
        KeptCorrection(number, _correction(row), row.applies_to)
        for number, row in enumerate(rows, start=1)
    ]


def newest_version(connection: Connection, document_id: str) -> str:
    """The id of the newest version of the report that this is a version of."""
    report = select(documents.c.report_id).where(documents.c.id == document_id)
    query = select(documents.c.id).where(
        documents.c.report_id.in_(report), documents.c.newest.is_(True)
    )
    return str(connection.execute(query).scalar_one())


def _of_report(connection: Connection, document_id: str) -> Iterable[tuple[Correction, str | None]]:
    """All corrections of a report, in their order, each with the text of the version it was made
    of; None for this version's own."""
    report = select(documents.c.report_id).where(documents.c.id == document_id)
    query = (
        _in_order()
        .join(documents, corrections.c.document_id == documents.c.id)
        .where(documents.c.report_id.in_(report))
    )
    texts: dict[str, str] = {}
    for row in connection.execute(query).all():
        other = row.document_id
        if other != document_id and other not in texts:
            of_other = select(documents.c.text).where(documents.c.id == other)
            texts[other] = connection.execute(of_other).scalar_one()
        yield _correction(row), None if other == document_id else texts[other]


def _in_order() -> Any:
    return select(corrections).order_by(corrections.c.recorded_at, corrections.c.id)


def _correction(row: Found[Any]) -> Correction:
    return Correction(
        id=row.id,
        document_id=row.document_id,
        item_id=row.item_id,
        kind=row.kind,
        span=Span(row.start, row.end),
        words=row.words,
        field=row.field,
        value=json.loads(row.value),
        was=json.loads(row.was) if row.was else None,
        author=row.author,
        because=row.because,
        recorded_at=row.recorded_at,
        undone_at=row.undone_at,
    )


def _know_new_items(connection: Connection, reading: Reading) -> None:
    """Those whom only a correction names have ids, too."""
    of_document = select(items.c.id).where(items.c.document_id == reading.document.id)
    known = set(connection.execute(of_document).scalars())
    if new := [row for row in items_of(reading) if row["id"] not in known]:
        connection.execute(insert(items), new)
