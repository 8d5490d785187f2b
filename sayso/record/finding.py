"""Where something with an id stands in the record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from sayso.errors import RecordError
from sayso.model import Span
from sayso.record.tables import ROWS, documents, items


@dataclass(frozen=True, slots=True)
class Place:
    """Where something with an id stands.

    kind: "document", "actor", "statement", "time", "figure", "event" or "position".
    span: into the document's text. None for a document. newest: whether the newest reading of the
    report's newest version still has it.
    """

    kind: str
    id: str
    document_id: str
    span: Span | None
    newest: bool


def places_of(connection: Connection, id: str) -> Sequence[Any]:
    """What has this id, else what begins with it: two at most."""
    for table in (documents, items):
        exact = connection.execute(select(table.c.id).where(table.c.id == id)).all()
        if exact:
            return exact
    found: list[Any] = []
    for table in (documents, items):
        begins = select(table.c.id).where(table.c.id.startswith(id, autoescape=True)).limit(4)
        found += connection.execute(begins).all() if len(id) >= len("st_") else []
    return found


def place_of(connection: Connection, row: Any) -> Place:
    document = select(documents.c.id, documents.c.newest)
    there = connection.execute(document.where(documents.c.id == row.id)).first()
    if there is not None:
        return Place("document", there.id, there.id, None, there.newest)
    item = connection.execute(select(items).where(items.c.id == row.id)).one()
    return Place(
        item.kind,
        item.id,
        item.document_id,
        Span(item.start, item.end),
        _is_laid_out(connection, item.kind, item.id),
    )


def _is_laid_out(connection: Connection, kind: str, id: str) -> bool:
    [table] = (table for table in ROWS if table.name == f"{kind}s")
    return connection.execute(select(table.c.id).where(table.c.id == id)).first() is not None


def unknown(where: str, id: str) -> RecordError:
    """where: the record, for people."""
    return RecordError(
        where,
        f"holds nothing with the id {id!r}",
        "Ids stand in what `sayso statements` and the other lists print.",
    )
