"""The record: readings kept, whole, in one database, and found again."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, Literal, Self

from sqlalchemy import Connection, Select, delete, insert, select, update

import sayso
from sayso.errors import RecordError, SaysoError
from sayso.model import Capture, Document, Reading, Span, content_id
from sayso.readings.as_json import dumps, reading_to_json
from sayso.readings.from_json import reading_from_json
from sayso.record import full_text, keeping_corrections
from sayso.record.correcting import Correction
from sayso.record.database import Database
from sayso.record.full_text import Fts5, FullText, Hit, Kind, TsVector
from sayso.record.judging import count_aliases, judge_anew, known_as
from sayso.record.keeping_corrections import By, KeptCorrection, Said
from sayso.record.migrating import bring_up_to_date
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

DEFAULT = "sayso.db"
"""The record where none is named: a file in the folder one works in."""

NEVER_OBTAINED: frozenset[str] = frozenset(["not found", "not opened"])
"""Reasons for which there is nothing to keep: no report has been seen."""
Outcome = Literal["new", "new version", "read again", "unchanged"]
Judgement = Literal["merge", "split", "rename"]


@dataclass(frozen=True, slots=True)
class Told:
    """What a person says of a report while adding it: ``--published`` and ``--as-of``."""

    published: str | None = None
    as_of: str | None = None


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


@dataclass(frozen=True, slots=True)
class PutAside:
    """An input that could not be read. recorded_at: when it was tried, ISO 8601 in UTC."""

    where: str
    reason: str
    message: str
    remedy: str
    recorded_at: str


def now() -> str:
    """This moment in UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


class Record:
    """Reports, what they say, and what people said of that, in one database.

    Open it with ``Record.open``, as a context manager. One that was opened can be used from one
    thread at a time; several processes may read and write the same record at once.
    """

    def __init__(self, database: Database, *, clock: Callable[[], str] = now) -> None:
        self._database = database
        self._clock = clock
        self._full_text: FullText = TsVector() if database.is_postgres else Fts5()

    @classmethod
    def open(
        cls,
        where: str = DEFAULT,
        *,
        create: bool = False,
        writes: bool = True,
        clock: Callable[[], str] = now,
    ) -> Self:
        """The record in a file, or at ``postgresql://…``.

        create: make one where there is none. writes: False for one that may only be read.
        clock: what ``recorded_at`` is taken from. Raises RecordError.
        """
        database = Database(where, create=create, writes=writes)
        try:
            bring_up_to_date(database)
        except BaseException:
            database.close()
            raise
        return cls(database, clock=clock)

    def close(self) -> None:
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def where(self) -> str:
        """For people: the file, or the address without its password."""
        return self._database.where

    # --- asking ---------------------------------------------------------------------------------

    def asking(self) -> AbstractContextManager[Connection]:
        """A connection to ask with, over ``sayso.record.tables``; it sees one moment's state."""
        return self._database.reading()

    def writing(self) -> AbstractContextManager[Connection]:
        """A connection to write with: one transaction, kept whole at its end or not at all."""
        return self._database.writing()

    def readings(
        self, ids: Select[Any] | Sequence[str] | None = None, *, as_read: bool = False
    ) -> Iterator[Reading]:
        """The newest reading of each report's newest version, in the order of their ids.

        ids: of documents; those of older versions are given, too, where they are asked for.
        as_read: as the reader made them; otherwise with what people corrected.
        """
        query = (
            select(readings.c.reading, documents.c.line)
            .join(documents, readings.c.document_id == documents.c.id)
            .where(readings.c.newest.is_(True))
            .order_by(documents.c.id)
            .execution_options(yield_per=50)
        )
        query = query.where(
            documents.c.newest.is_(True) if ids is None else documents.c.id.in_(ids)
        )
        with self.asking() as connection, closing(connection.execute(query)) as rows:
            corrected = set() if as_read else keeping_corrections.corrected_documents(connection)
            for row in rows:
                reading = _reading_of(row)
                if reading.document.id in corrected:
                    reading = keeping_corrections.seen(connection, reading).reading
                yield reading

    def reading(self, document_id: str, *, as_read: bool = False) -> Reading:
        """What one document says, as in ``readings``. Raises RecordError for an unknown id."""
        found = list(self.readings([document_id], as_read=as_read))
        if not found:
            raise self._unknown(document_id)
        return found[0]

    def find(self, id: str) -> Place:
        """Where an id leads, or the beginning of one that only one thing has.

        Raises RecordError for an unknown one, or one that several begin with.
        """
        with self.asking() as connection:
            found = _places(connection, id)
            if not found:
                raise self._unknown(id)
            if len(found) > 1:
                remedy = "Give more of the id."
                ids = ", ".join(row.id for row in found[:3])
                raise RecordError(self.where, f"{id!r} may mean {ids} …", remedy)
            return _place(connection, found[0])

    def capture(self, document_id: str) -> Capture:
        """What a document was made from, with the bytes it was obtained as."""
        return self.capture_and_told(document_id)[0]

    def capture_and_told(self, document_id: str) -> tuple[Capture, Told]:
        """What a document was made from, and what a person said of it then."""
        query = select(captures).join(documents)
        with self.asking() as connection:
            row = connection.execute(query.where(documents.c.id == document_id)).one_or_none()
        if row is None:
            raise self._unknown(document_id)
        capture = _capture_of(row)
        if "\ufffd" in row.text:
            # What no database keeps in a text is in the reading, where it is escaped.
            capture = replace(capture, text=self.reading(document_id).document.text)
        return capture, Told(row.told_published, row.told_as_of)

    def search(
        self,
        words: str,
        *,
        kind: Kind = "report",
        limit: int = 20,
        among: Select[Any] | None = None,
    ) -> list[Hit]:
        """Where words stand, the best hits first: all of them, "a phrase", one or another, -not.

        kind: look in whole reports, or in what statements say. among: the ids of the documents to
        look in. A very long report may be hit in several stretches. Raises RecordError without a
        word to look for.
        """
        with self.asking() as connection:
            found = self._full_text.find(connection, words, kind=kind, limit=limit, among=among)
            return list(found)

    def all_set_aside(self) -> Iterator[PutAside]:
        """Everything that could not be read so far, by where it came from."""
        query = select(set_aside).order_by(set_aside.c.obtained_from, set_aside.c.id)
        with self.asking() as connection:
            for row in connection.execute(query):
                yield PutAside(
                    row.obtained_from, row.reason, row.message, row.remedy, row.recorded_at
                )

    # --- keeping --------------------------------------------------------------------------------

    def holds(self, capture: Capture, told: Told = Told()) -> Literal["read", "set aside"] | None:
        """What became of these very bytes from this very place, if they were here before.

        None, too, where a person now says something else of the report, and where they were set
        aside by another version of Sayso, which may read more.
        """
        with self.asking() as connection:
            row = connection.execute(
                select(captures.c.told_published, captures.c.told_as_of, set_aside.c.sayso_version)
                .outerjoin(set_aside, set_aside.c.capture_id == captures.c.id)
                .where(captures.c.id == _capture_id(capture))
            ).first()
        if row is None or _told_else(row, told):
            return None
        if row.sayso_version is None:
            return "read"
        return "set aside" if row.sayso_version == sayso.__version__ else None

    def add(self, capture: Capture, reading: Reading, told: Told = Told()) -> Outcome:
        """Keep a report, what it was made from and what it says: all of it or nothing.

        A report whose text changed is a new version of the same one; the same text again, from the
        same place, changes nothing, unless another reader or a person says something else of it.
        """
        document = reading.document
        with self.writing() as connection:
            _no_longer_set_aside(connection, capture.where)
            known = connection.execute(
                select(documents.c.id).where(documents.c.id == document.id)
            ).first()
            if known is not None:
                again = self._read_again(connection, reading)
                self._keep_told(connection, document.id, told)
                return "read again" if again else "unchanged"
            capture_id = self._keep_capture(connection, capture, told)
            version = self._keep_document(connection, capture, document, capture_id)
            self._keep_reading(connection, reading)
            self._lay_out(connection, reading)
        return "new" if version == 1 else "new version"

    def read_again(self, reading: Reading) -> bool:
        """Keep what another reader says of a document that is here; whether anything changed."""
        with self.writing() as connection:
            return self._read_again(connection, reading)

    def put_aside(self, where: str, error: SaysoError, capture: Capture | None = None) -> bool:
        """Keep what could not be read, why, and its bytes where there are any.

        What was never obtained, such as a mistyped path, is told on the run and not kept. Returns
        whether that is news: False where the same was set aside for the same reason.
        """
        if capture is None and error.reason in NEVER_OBTAINED:
            return True
        message = storable(str(error))
        with self.writing() as connection:
            before = connection.execute(
                select(set_aside.c.message, set_aside.c.sayso_version).where(
                    set_aside.c.obtained_from == storable(where)
                )
            ).first()
            if before is not None and tuple(before) == (message, sayso.__version__):
                return False
            _no_longer_set_aside(connection, where)
            capture_id = None if capture is None else self._keep_capture(connection, capture)
            connection.execute(
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
        """Keep what a person says of parties, and apply it; returns the judgement's id.

        "merge": party_id is the party ``other``. "split": the alias ``other`` is not party_id.
        "rename": party_id is called ``other``.
        """
        at = self._clock()
        id = content_id("ju", act, party_id, other, author, at)
        with self.writing() as connection:
            connection.execute(
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
            judge_anew(connection)
        return id

    def correct(self, said: Sequence[Said], *, author: str, because: str) -> list[Correction]:
        """Keep what a person says of things, beside what was read, and show it from now on.

        All of it or nothing. Raises RecordError for a thing that is not in the newest reading of a
        report's newest version, and for a field or value that its kind does not have.
        """
        with self.writing() as connection:
            made: list[Correction] = []
            for one in said:
                reading = self._newest_reading(connection, one.document_id)
                by = By(author, because, self._clock())
                new = keeping_corrections.made(connection, reading, one, where=self.where, by=by)
                self._take_out(connection, one.document_id)
                keeping_corrections.keep(connection, new)
                self._lay_out(connection, reading)
                made.append(new)
        return made

    def undo_correction(self, id: str) -> None:
        """Take a correction back; it stays in the record as undone. Raises RecordError."""
        with self.writing() as connection:
            about = [one for one in keeping_corrections.all_of_them(connection) if one.id == id]
            if not about or about[0].undone_at is not None:
                raise self._unknown(id)
            newest = keeping_corrections.newest_version(connection, about[0].document_id)
            reading = self._newest_reading(connection, newest)
            self._take_out(connection, newest)
            keeping_corrections.undo(connection, id, self._clock())
            self._lay_out(connection, reading)

    def corrections(self) -> list[KeptCorrection]:
        """All there ever were, numbered from 1 in the order in which they were made."""
        with self.asking() as connection:
            return keeping_corrections.numbered(connection)

    def _newest_reading(self, connection: Connection, document_id: str) -> Reading:
        """The reader's own of the newest version of a report."""
        row = connection.execute(
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
                self.where,
                f"{document_id} is no longer the newest version of its report",
                "Correct what the newest version says: `sayso show` its report.",
            )
        return _reading_of(row)

    def undo_judgement(self, id: str) -> None:
        """Take a judgement back; it stays in the record as undone. Raises RecordError."""
        with self.writing() as connection:
            done = connection.execute(
                update(judgements)
                .where(judgements.c.id == id, judgements.c.undone.is_(False))
                .values(undone=True, undone_at=self._clock())
            )
            if not done.rowcount:
                raise self._unknown(id)
            judge_anew(connection)

    # --- how it is kept -------------------------------------------------------------------------

    def _keep_capture(
        self,
        connection: Connection,
        capture: Capture,
        told: Told = Told(),
    ) -> str:
        id = _capture_id(capture)
        if connection.execute(select(captures.c.id).where(captures.c.id == id)).first():
            return id
        raw = _bytes_of(capture)
        connection.execute(
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

    def _keep_document(
        self, connection: Connection, capture: Capture, document: Document, capture_id: str
    ) -> int:
        """Put in the newest version of a report; returns its number."""
        report_id = content_id("re", address_of(capture))
        older = connection.execute(
            select(documents.c.id, documents.c.version, documents.c.newest)
            .where(documents.c.report_id == report_id)
            .order_by(documents.c.version)
        ).all()
        if not older:
            address = storable(address_of(capture))
            connection.execute(insert(reports), {"id": report_id, "address": address})
        for row in older:
            if row.newest:
                self._take_out(connection, row.id)
        connection.execute(
            update(documents).where(documents.c.report_id == report_id).values(newest=False)
        )
        version = older[-1].version + 1 if older else 1
        connection.execute(
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

    def _keep_told(self, connection: Connection, document_id: str, told: Told) -> None:
        if told != Told():
            of_document = select(documents.c.capture_id).where(documents.c.id == document_id)
            connection.execute(
                update(captures)
                .where(captures.c.id.in_(of_document))
                .values(told_published=told.published, told_as_of=told.as_of)
            )

    def _read_again(self, connection: Connection, reading: Reading) -> bool:
        document = reading.document
        before = connection.execute(
            select(readings.c.reading).where(
                readings.c.document_id == document.id, readings.c.newest.is_(True)
            )
        ).scalar_one_or_none()
        if before is None:
            raise self._unknown(document.id)
        if before == _written(reading):
            return False
        newest = connection.execute(
            select(documents.c.newest).where(documents.c.id == document.id)
        ).scalar_one()
        if newest:
            self._take_out(connection, document.id)
        connection.execute(
            update(documents).where(documents.c.id == document.id).values(_what_is_known(document))
        )
        self._keep_reading(connection, reading)
        if newest:
            self._lay_out(connection, reading)
        return True

    def _keep_reading(self, connection: Connection, reading: Reading) -> None:
        """Make it the newest of its document; the others stay."""
        document_id, info = reading.document.id, reading.reader
        written = _written(reading)
        digest = hashlib.sha256(written.encode()).hexdigest()
        id = content_id("rd", document_id, info.name, info.version, info.model, digest)
        connection.execute(
            update(readings).where(readings.c.document_id == document_id).values(newest=False)
        )
        there = update(readings).where(readings.c.id == id).values(newest=True)
        if connection.execute(there).rowcount:
            return
        connection.execute(
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
        known = set(connection.execute(of_document).scalars())
        if new := [row for row in items_of(reading) if row["id"] not in known]:
            connection.execute(insert(items), new)

    def _lay_out(self, connection: Connection, reading: Reading) -> None:
        """Put in a document's rows as people see it: with the corrections that fit it."""
        reading = keeping_corrections.laid_over(connection, reading)
        known = known_as(reading)
        rows = rows_of(reading, {id: alias.id for id, alias in known.items()})
        for table, of_table in rows.items():
            if of_table:
                connection.execute(insert(table), of_table)
        full_text.put_in(connection, reading)
        judge_anew(connection, count_aliases(connection, known.values(), +1))

    def _take_out(self, connection: Connection, document_id: str) -> None:
        """The rows of a document that is no longer the newest, or is read anew."""
        written = connection.execute(
            select(readings.c.reading, documents.c.line)
            .join(documents, readings.c.document_id == documents.c.id)
            .where(documents.c.id == document_id, readings.c.newest.is_(True))
        ).one()
        reading = keeping_corrections.seen(connection, _reading_of(written)).reading
        for table in ROWS:
            connection.execute(delete(table).where(table.c.document_id == document_id))
        full_text.take_out(connection, reading)
        judge_anew(connection, count_aliases(connection, known_as(reading).values(), -1))

    def _unknown(self, id: str) -> RecordError:
        return RecordError(
            self.where,
            f"holds nothing with the id {id!r}",
            "Ids stand in what `sayso statements` and the other lists print.",
        )


def address_of(capture: Capture) -> str:
    """What makes two captures the same report: the address, else the file.

    A line of a file is no address, because lines move: without a URL it is known by its text.
    """
    if capture.url:
        return capture.url.partition("#")[0].strip() or capture.url
    # A link stays a link, so not Path.resolve; and Path.absolute keeps "..".
    path = "-" if capture.path is None else os.path.abspath(capture.path)  # noqa: PTH100
    if capture.path is not None and capture.line is None:
        return path
    digest = hashlib.sha256(capture.text.encode("utf-8", "surrogatepass")).hexdigest()
    return f"{path}#{digest[:16]}"


def _bytes_of(capture: Capture) -> bytes:
    if capture.raw is not None:
        return capture.raw
    return capture.text.encode("utf-8", "surrogatepass")


def _capture_id(capture: Capture) -> str:
    digest = hashlib.sha256(_bytes_of(capture)).hexdigest()
    return content_id("ca", address_of(capture), digest)


def _kept(words: str | None) -> str | None:
    return None if words is None else storable(words)


def _told_else(row: Any, told: Told) -> bool:
    """Whether a person says something of a report that they did not say before."""
    return (told.published is not None and told.published != row.told_published) or (
        told.as_of is not None and told.as_of != row.told_as_of
    )


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


def _reading_of(row: Any) -> Reading:
    """A reading as it was kept; its document knows its line again."""
    reading = reading_from_json(json.loads(row.reading))
    if row.line is None:
        return reading
    where = f"{reading.document.path or '-'}:{row.line}"
    document = replace(reading.document, where=where, line=row.line, given_id=None)
    return replace(
        reading, document=document if document.id == reading.document.id else reading.document
    )


def _capture_of(row: Any) -> Capture:
    return Capture(
        where=row.obtained_from,
        text=row.text,
        path=row.path,
        line=row.line,
        title=row.title,
        outlet=row.outlet,
        url=row.url,
        published=row.published,
        captured_at=row.captured_at,
        byline=row.byline,
        modified=row.modified,
        raw=row.bytes,
    )


def _no_longer_set_aside(connection: Connection, where: str) -> None:
    connection.execute(delete(set_aside).where(set_aside.c.obtained_from == storable(where)))


def _places(connection: Connection, id: str) -> Sequence[Any]:
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


def _place(connection: Connection, row: Any) -> Place:
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
