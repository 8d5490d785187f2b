"""Captures all the way into the record, and documents in it read again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from sqlalchemy import or_, select

from sayso.errors import SaysoError
from sayso.model import Capture, Document, ReaderInfo, Reading
from sayso.readings.following import follow
from sayso.record.kept import NOTHING_TOLD, Told
from sayso.record.store import Outcome, Record
from sayso.record.tables import documents, readings

if TYPE_CHECKING:
    from sayso.captures import SetAside

Extract = Callable[[Capture], Document]
ReadAll = Callable[[Iterable[Document]], Iterator[Reading]]


@dataclass(frozen=True, slots=True)
class Done:
    """What became of one capture. error: why it was set aside, where that is news; else None."""

    where: str
    what: Outcome | Literal["set aside", "still set aside"]
    error: SaysoError | None = None


def ingest(
    captured: Iterable[Capture | SetAside],
    *,
    record: Record,
    extract: Extract,
    read_all: ReadAll,
    tell: Callable[[Done], None],
    told: Told = NOTHING_TOLD,
) -> None:
    """Follow captures all the way into the record, in their order.

    Each is kept whole or not at all, so that a run that was stopped can be started again. What the
    record holds already is neither taken apart nor read. What cannot be read is set aside in the
    record. Raises RecordError where the record refuses, and what ``read_all`` raises without a
    reader.
    """

    def put_aside(where: str, error: SaysoError, capture: Capture | None) -> None:
        news = record.put_aside(where, error, capture)
        tell(Done(where, "set aside" if news else "still set aside", error if news else None))

    def unknown() -> Iterator[Capture | SetAside]:
        for capture in captured:
            held = record.holds(capture, told) if isinstance(capture, Capture) else None
            if held is None:
                yield capture
            else:
                tell(Done(capture.where, "unchanged" if held == "read" else "still set aside"))

    followed = follow(unknown(), extract=extract, read_all=read_all, set_aside=put_aside)
    for capture, reading in followed:
        tell(Done(capture.where, record.add(capture, reading, told)))


def reread(
    record: Record,
    *,
    by: ReaderInfo,
    extract: Callable[[Capture, Told], Document],
    read_all: ReadAll,
    everything: bool = False,
    tell: Callable[[Done], None],
) -> None:
    """Read again what is in the record, where another reader read it; or ``everything``.

    A document's text stays as it was kept, and so do corrections, which lie beside the readings.
    One that cannot be read now keeps the reading it has.
    """

    def kept() -> Iterator[Capture]:
        for document_id in read_by_others(record, None if everything else by):
            capture, told = record.capture_and_told(document_id)
            tolds[capture.where] = told
            yield capture

    def refused(where: str, error: SaysoError, _: Capture | None) -> None:
        tolds.pop(where, None)
        tell(Done(where, "set aside", error))

    tolds: dict[str, Told] = {}
    followed = follow(
        kept(),
        extract=lambda capture: extract(capture, tolds[capture.where]),
        read_all=read_all,
        set_aside=refused,
    )
    for capture, reading in followed:
        tolds.pop(capture.where, None)
        changed = record.read_again(reading)
        tell(Done(capture.where, "read again" if changed else "unchanged"))


def read_by_others(record: Record, by: ReaderInfo | None) -> list[str]:
    """Ids of the newest documents that another reader read, in the order they are read again; of
    all where none is named."""
    query = (
        select(documents.c.id)
        .join(readings, readings.c.document_id == documents.c.id)
        .where(documents.c.newest.is_(True), readings.c.newest.is_(True))
        .order_by(documents.c.id)
    )
    if by is not None:
        query = query.where(
            or_(
                readings.c.reader_name != by.name,
                readings.c.reader_version != by.version,
                readings.c.reader_model != by.model,
            )
        )
    with record.asking() as connection:
        return list(connection.execute(query).scalars())
