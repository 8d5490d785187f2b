"""How the record is written: reports put in whole, laid out in rows, and people's word of them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, delete, insert, select, update

import sayso
from sayso.errors import RecordError, SaysoError
from sayso.model import Capture, Document, Reading, content_id
from sayso.readings.as_json import dumps, reading_to_json
from sayso.record import full_text, keeping_corrections
from sayso.record.correcting import Correction
from sayso.record.finding import unknown
from sayso.record.judging import count_aliases, judge_anew, known_as
from sayso.record.keeping_corrections import By, Said
from sayso.record.kept import NOTHING_TOLD, Told, address_of, bytes_of, id_of_capture, reading_of
from sayso.record.moments import next_moment
from sayso.record.rows import items_of, rows_of, short, storable
from sayso.record.tables import (
    ROWS,
    captures,
    documents,
    items,
    judgements,
    readings,
    reports,
    set_aside,
)

if TYPE_CHECKING:
    from sayso.record.store import Judgement, Outcome

NEVER_OBTAINED: frozenset[str] = frozenset(["not found", "not opened"])
"""Reasons for which there is nothing to keep: no report has been seen."""


class Keeper:
    """Whoever writes to the record, within one transaction; ``Record`` tells what each of these
    does.

    where: the record, for people. clock: what ``recorded_at`` is taken from.
    """

    def __init__(self, connection: Connection, *, where: str, clock: Callable[[], str]) -> None:
        self._connection, self._where, self._clock = connection, where, clock

    def add(self, capture: Capture, reading: Reading, told: Told) -> Outcome:
        document = reading.document
        self._no_longer_set_aside(capture.where)
        there = select(documents.c.id).where(documents.c.id == document.id)
        if self._connection.execute(there).first() is not None:
            again = self.read_again(reading)
            self._keep_told(document.id, told)
            return "read again" if again else "unchanged"
        capture_id = self._keep_capture(capture, told)
        version = self._keep_document(capture, document, capture_id)
        self._keep_reading(reading)
        self._lay_out(reading)
        return "new" if version == 1 else "new version"

    def read_again(self, reading: Reading) -> bool:
        document = reading.document
        before = self._connection.execute(
            select(readings.c.reading).where(
                readings.c.document_id == document.id, readings.c.newest.is_(True)
            )
        ).scalar_one_or_none()
        if before is None:
            raise unknown(self._where, document.id)
        if before == _written(reading):
            return False
        newest = self._connection.execute(
            select(documents.c.newest).where(documents.c.id == document.id)
        ).scalar_one()
        if newest:
            self._take_out(document.id)
        self._connection.execute(
            update(documents).where(documents.c.id == document.id).values(_what_is_known(document))
        )
        self._keep_reading(reading)
        if newest:
            self._lay_out(reading)
        return True

    def put_aside(self, where: str, error: SaysoError, capture: Capture | None) -> bool:
        if capture is None and error.reason in NEVER_OBTAINED:
            return True
        message = storable(str(error))
        before = self._connection.execute(
            select(set_aside.c.message, set_aside.c.sayso_version).where(
                set_aside.c.obtained_from == storable(where)
            )
        ).first()
        if before is not None and tuple(before) == (message, sayso.__version__):
            return False
        self._no_longer_set_aside(where)
        capture_id = None if capture is None else self._keep_capture(capture, NOTHING_TOLD)
        self._connection.execute(
            insert(set_aside),
            {
                "id": content_id("sa", where, error.reason),
                "obtained_from": storable(where),
                "reason": error.reason,
                "message": message,
                "remedy": storable(error.remedy),
                "capture_id": capture_id,
                "sayso_version": sayso.__version__,
                "recorded_at": self._clock(),
            },
        )
        return True

    def judge(self, act: Judgement, party_id: str, other: str, *, author: str, because: str) -> str:
        at = next_moment(self._connection, judgements.c.recorded_at, self._clock())
        id = content_id("ju", act, party_id, other, author, at)
        self._connection.execute(
            insert(judgements),
            {
                "id": id,
                "act": act,
                "party_id": party_id,
                "other": storable(other),
                "author": storable(author),
                "because": storable(because),
                "recorded_at": at,
                "undone": False,
                "undone_at": None,
            },
        )
        judge_anew(self._connection)
        return id

    def undo_judgement(self, id: str) -> None:
        done = self._connection.execute(
            update(judgements)
            .where(judgements.c.id == id, judgements.c.undone.is_(False))
            .values(undone=True, undone_at=self._clock())
        )
        if not done.rowcount:
            raise unknown(self._where, id)
        judge_anew(self._connection)

    def correct(self, said: Said, *, author: str, because: str) -> Correction:
        reading = self._newest_reading(said.document_id)
        by = By(author, because, self._clock())
        new = keeping_corrections.made(self._connection, reading, said, where=self._where, by=by)
        self._take_out(said.document_id)
        keeping_corrections.keep(self._connection, new)
        self._lay_out(reading)
        return new

    def undo_correction(self, id: str) -> None:
        about = [one for one in keeping_corrections.all_of_them(self._connection) if one.id == id]
        if not about or about[0].undone_at is not None:
            raise unknown(self._where, id)
        newest = keeping_corrections.newest_version(self._connection, about[0].document_id)
        reading = self._newest_reading(newest)
        self._take_out(newest)
        keeping_corrections.undo(self._connection, id, self._clock())
        self._lay_out(reading)

    # --- how it is kept -------------------------------------------------------------------------

    def _keep_capture(self, capture: Capture, told: Told) -> str:
        id = id_of_capture(capture)
        if self._connection.execute(select(captures.c.id).where(captures.c.id == id)).first():
            return id
        raw = bytes_of(capture)
        self._connection.execute(
            insert(captures),
            {
                "id": id,
                "address": storable(address_of(capture)),
                "obtained_from": storable(capture.where),
                "path": _kept(capture.path),
                "line": capture.line,
                "url": _kept(capture.url),
                "captured_at": capture.captured_at,
                "sha256": hashlib.sha256(raw).hexdigest(),
                "bytes": raw,
                "text": storable(capture.text),
                "title": _kept(capture.title),
                "outlet": _kept(capture.outlet),
                "byline": _kept(capture.byline),
                "published": _kept(capture.published),
                "modified": _kept(capture.modified),
                "told_published": told.published,
                "told_as_of": told.as_of,
                "recorded_at": self._clock(),
            },
        )
        return id

    def _keep_document(self, capture: Capture, document: Document, capture_id: str) -> int:
        """Put in the newest version of a report; returns its number."""
        report_id = content_id("re", address_of(capture))
        older = self._connection.execute(
            select(documents.c.id, documents.c.version, documents.c.newest)
            .where(documents.c.report_id == report_id)
            .order_by(documents.c.version)
        ).all()
        if not older:
            address = storable(address_of(capture))
            self._connection.execute(insert(reports), {"id": report_id, "address": address})
        for row in older:
            if row.newest:
                self._take_out(row.id)
        self._connection.execute(
            update(documents).where(documents.c.report_id == report_id).values(newest=False)
        )
        version = older[-1].version + 1 if older else 1
        self._connection.execute(
            insert(documents),
            {
                "id": document.id,
                "report_id": report_id,
                "version": version,
                "newest": True,
                "capture_id": capture_id,
                "text_hash": document.text_hash,
                "line": document.line,
                "recorded_at": self._clock(),
                "text": storable(document.text),
                **_what_is_known(document),
            },
        )
        return version

    def _keep_told(self, document_id: str, told: Told) -> None:
        if told != NOTHING_TOLD:
            of_document = select(documents.c.capture_id).where(documents.c.id == document_id)
            self._connection.execute(
                update(captures)
                .where(captures.c.id.in_(of_document))
                .values(told_published=told.published, told_as_of=told.as_of)
            )

    def _keep_reading(self, reading: Reading) -> None:
        """Make it the newest of its document; the others stay."""
        document_id, info = reading.document.id, reading.reader
        written = _written(reading)
        digest = hashlib.sha256(written.encode()).hexdigest()
        id = content_id("rd", document_id, info.name, info.version, info.model, digest)
        self._connection.execute(
            update(readings).where(readings.c.document_id == document_id).values(newest=False)
        )
        there = update(readings).where(readings.c.id == id).values(newest=True)
        if self._connection.execute(there).rowcount:
            return
        self._connection.execute(
            insert(readings),
            {
                "id": id,
                "document_id": document_id,
                "newest": True,
                "reader_name": info.name,
                "reader_version": info.version,
                "reader_model": info.model,
                "recorded_at": self._clock(),
                "reading": written,
            },
        )
        of_document = select(items.c.id).where(items.c.document_id == document_id)
        known = set(self._connection.execute(of_document).scalars())
        if new := [row for row in items_of(reading) if row["id"] not in known]:
            self._connection.execute(insert(items), new)

    def _lay_out(self, reading: Reading) -> None:
        """Put in a document's rows as people see it: with the corrections that fit it."""
        reading = keeping_corrections.laid_over(self._connection, reading)
        known = known_as(reading)
        rows = rows_of(reading, {id: alias.id for id, alias in known.items()})
        for table, of_table in rows.items():
            if of_table:
                self._connection.execute(insert(table), of_table)
        full_text.put_in(self._connection, reading)
        judge_anew(self._connection, count_aliases(self._connection, known.values(), +1))

    def _take_out(self, document_id: str) -> None:
        """The rows of a document that is no longer the newest, or is read anew."""
        written = self._connection.execute(
            select(readings.c.reading, documents.c.line)
            .join(documents, readings.c.document_id == documents.c.id)
            .where(documents.c.id == document_id, readings.c.newest.is_(True))
        ).one()
        reading = keeping_corrections.seen(self._connection, reading_of(written)).reading
        for table in ROWS:
            self._connection.execute(delete(table).where(table.c.document_id == document_id))
        full_text.take_out(self._connection, reading)
        judge_anew(
            self._connection, count_aliases(self._connection, known_as(reading).values(), -1)
        )

    def _newest_reading(self, document_id: str) -> Reading:
        """The reader's own of the newest version of a report."""
        row = self._connection.execute(
            select(readings.c.reading, documents.c.line)
            .join(documents, readings.c.document_id == documents.c.id)
            .where(
                documents.c.id == document_id,
                documents.c.newest.is_(True),
                readings.c.newest.is_(True),
            )
        ).one_or_none()
        if row is None:
            raise RecordError(
                self._where,
                f"{document_id} is no longer the newest version of its report",
                "Correct what the newest version says: `sayso show` its report.",
            )
        return reading_of(row)

    def _no_longer_set_aside(self, where: str) -> None:
        self._connection.execute(
            delete(set_aside).where(set_aside.c.obtained_from == storable(where))
        )


def _kept(words: str | None) -> str | None:
    return None if words is None else storable(words)


def _what_is_known(document: Document) -> dict[str, Any]:
    published = document.published
    return {
        "outlet": short(document.outlet),
        "title": _kept(document.title),
        "byline": _kept(document.byline),
        "url": _kept(document.url),
        "path": _kept(document.path),
        "language": document.language,
        "captured_at": document.captured_at,
        "published": published.value,
        "published_earliest": published.earliest,
        "published_latest": published.latest,
        "published_basis": published.basis,
    }


def _written(reading: Reading) -> str:
    return dumps(reading_to_json(reading))
