"""The record: readings kept, whole, in one database, and found again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Literal, Self

from sqlalchemy import Connection, Select, select

import sayso
from sayso.errors import RecordError, SaysoError
from sayso.model import Capture, Reading
from sayso.record.database import Database
from sayso.record.finding import Place, place_of, places_of, unknown
from sayso.record.kept import NOTHING_TOLD, Told, capture_of, id_of_capture, reading_of
from sayso.record.migrating import bring_up_to_date
from sayso.record.tables import captures, documents, readings, set_aside

if TYPE_CHECKING:
    from sayso.record.correcting import Correction
    from sayso.record.full_text import FullText, Hit, Kind
    from sayso.record.keeping import Keeper
    from sayso.record.keeping_corrections import KeptCorrection, Said

DEFAULT = "sayso.db"
"""The record where none is named: a file in the folder one works in."""

Outcome = Literal["new", "new version", "read again", "unchanged"]
Judgement = Literal["merge", "split", "rename"]


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
        from sayso.record.keeping_corrections import corrected_documents, seen

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
            corrected = set() if as_read else corrected_documents(connection)
            for row in rows:
                reading = reading_of(row)
                if reading.document.id in corrected:
                    reading = seen(connection, reading).reading
                yield reading

    def reading(self, document_id: str, *, as_read: bool = False) -> Reading:
        """What one document says, as in ``readings``. Raises RecordError for an unknown id."""
        found = list(self.readings([document_id], as_read=as_read))
        if not found:
            raise unknown(self.where, document_id)
        return found[0]

    def find(self, id: str) -> Place:
        """Where an id leads, or the beginning of one that only one thing has.

        Raises RecordError for an unknown one, or one that several begin with.
        """
        with self.asking() as connection:
            found = places_of(connection, id)
            if not found:
                raise unknown(self.where, id)
            if len(found) > 1:
                remedy = "Give more of the id."
                ids = ", ".join(row.id for row in found[:3])
                raise RecordError(self.where, f"{id!r} may mean {ids} …", remedy)
            return place_of(connection, found[0])

    def capture(self, document_id: str) -> Capture:
        """What a document was made from, with the bytes it was obtained as."""
        return self.capture_and_told(document_id)[0]

    def capture_and_told(self, document_id: str) -> tuple[Capture, Told]:
        """What a document was made from, and what a person said of it then."""
        query = select(captures).join(documents)
        with self.asking() as connection:
            row = connection.execute(query.where(documents.c.id == document_id)).one_or_none()
        if row is None:
            raise unknown(self.where, document_id)
        capture = capture_of(row)
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
        from sayso.record.full_text import Fts5, TsVector

        full_text: FullText = TsVector() if self._database.is_postgres else Fts5()
        with self.asking() as connection:
            found = full_text.find(connection, words, kind=kind, limit=limit, among=among)
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

    def holds(
        self, capture: Capture, told: Told = NOTHING_TOLD
    ) -> Literal["read", "set aside"] | None:
        """What became of these very bytes from this very place, if they were here before.

        None, too, where a person now says something else of the report, and where they were set
        aside by another version of Sayso, which may read more.
        """
        with self.asking() as connection:
            row = connection.execute(
                select(captures.c.told_published, captures.c.told_as_of, set_aside.c.sayso_version)
                .outerjoin(set_aside, set_aside.c.capture_id == captures.c.id)
                .where(captures.c.id == id_of_capture(capture))
            ).first()
        if row is None or _told_else(row, told):
            return None
        if row.sayso_version is None:
            return "read"
        return "set aside" if row.sayso_version == sayso.__version__ else None

    def add(self, capture: Capture, reading: Reading, told: Told = NOTHING_TOLD) -> Outcome:
        """Keep a report, what it was made from and what it says: all of it or nothing.

        A report whose text changed is a new version of the same one; the same text again, from the
        same place, changes nothing, unless another reader or a person says something else of it.
        """
        with self._keeping() as keeper:
            return keeper.add(capture, reading, told)

    def read_again(self, reading: Reading) -> bool:
        """Keep what another reader says of a document that is here; whether anything changed."""
        with self._keeping() as keeper:
            return keeper.read_again(reading)

    def put_aside(self, where: str, error: SaysoError, capture: Capture | None = None) -> bool:
        """Keep what could not be read, why, and its bytes where there are any.

        What was never obtained, such as a mistyped path, is told on the run and not kept. Returns
        whether that is news: False where the same was set aside for the same reason.
        """
        with self._keeping() as keeper:
            return keeper.put_aside(where, error, capture)

    def judge(self, act: Judgement, party_id: str, other: str, *, author: str, because: str) -> str:
        """Keep what a person says of parties, and apply it; returns the judgement's id.

        "merge": party_id is the party ``other``. "split": the alias ``other`` is not party_id.
        "rename": party_id is called ``other``.
        """
        with self._keeping() as keeper:
            return keeper.judge(act, party_id, other, author=author, because=because)

    def undo_judgement(self, id: str) -> None:
        """Take a judgement back; it stays in the record as undone. Raises RecordError."""
        with self._keeping() as keeper:
            keeper.undo_judgement(id)

    def correct(self, said: Sequence[Said], *, author: str, because: str) -> list[Correction]:
        """Keep what a person says of things, beside what was read, and show it from now on.

        All of it or nothing. Raises RecordError for a thing that is not in the newest reading of a
        report's newest version, and for a field or value that its kind does not have.
        """
        with self._keeping() as keeper:
            return [keeper.correct(one, author=author, because=because) for one in said]

    def undo_correction(self, id: str) -> None:
        """Take a correction back; it stays in the record as undone. Raises RecordError."""
        with self._keeping() as keeper:
            keeper.undo_correction(id)

    def corrections(self) -> list[KeptCorrection]:
        """All there ever were, numbered from 1 in the order in which they were made."""
        from sayso.record import keeping_corrections

        with self.asking() as connection:
            return keeping_corrections.numbered(connection)

    @contextmanager
    def _keeping(self) -> Iterator[Keeper]:
        """One transaction. What writes loads what judges parties and lays out readings, so not
        before something is written: most commands only ask."""
        from sayso.record.keeping import Keeper

        with self.writing() as connection:
            yield Keeper(connection, where=self.where, clock=self._clock)


def _told_else(row: Any, told: Told) -> bool:
    """Whether a person says something of a report that they did not say before."""
    return (told.published is not None and told.published != row.told_published) or (
        told.as_of is not None and told.as_of != row.told_as_of
    )
