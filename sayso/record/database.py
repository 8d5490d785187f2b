"""One database, SQLite or PostgreSQL: how it is opened, written to, and what can go wrong.

SQLite writes ahead (WAL), so that readers never wait for a writer; whoever writes says so at once
(BEGIN IMMEDIATE) and waits for another writer for up to a minute. On PostgreSQL one lock for the
whole record does the same.
"""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, exc
from sqlalchemy.engine import URL, make_url
from sqlalchemy.pool import NullPool, QueuePool

from sayso.errors import RecordError

WAIT = 60.0
"""Seconds that a writer waits for another; one report is written in some milliseconds."""

_POSTGRES = re.compile(r"postgres(?:ql)?(?:\+psycopg)?://", re.IGNORECASE)
_ANY_DATABASE = re.compile(r"[a-z][a-z0-9+]+://", re.IGNORECASE)
# Any number that no other program's advisory lock is likely to have: "sayso" as digits.
_ONE_WRITER = 0x536179736F


class Database:
    """A way to a record's tables.

    where: a file's path, or a PostgreSQL URL. writes: False opens a file that may not be changed.
    Raises RecordError where there is none, or it cannot be opened.
    """

    def __init__(self, where: str, *, create: bool = False, writes: bool = True) -> None:
        self.is_postgres = bool(_POSTGRES.match(where))
        if not self.is_postgres and _ANY_DATABASE.match(where):
            raise RecordError(
                _without_password(where),
                "is neither a file nor a PostgreSQL database",
                "Name a file, or postgresql://USER@HOST/DATABASE.",
            )
        self.where = _without_password(where)
        self.writes = writes
        if self.is_postgres:
            self._engine = _postgres(where)
        else:
            _look_at_file(where, create=create, writes=writes)
            self._engine = _sqlite(where, writes=writes)

    @property
    def name(self) -> str:
        return "postgresql" if self.is_postgres else "sqlite"

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the record as long as it lasts."""
        with self._telling(), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction, the only one that writes: kept whole when it ends, or not at all."""
        with self._telling():
            engine = self._engine.execution_options(sayso_writes=True)
            with engine.begin() as connection:
                yield connection

    def close(self) -> None:
        self._engine.dispose()

    @contextmanager
    def _telling(self) -> Iterator[None]:
        """What a database says of itself, as an error a person can act on."""
        try:
            yield
        except exc.DBAPIError as error:
            told = _told(self.where, error)
            if told is None:
                raise
            raise told from error


def _sqlite(path: str, *, writes: bool) -> Engine:
    uri = f"file:{_quoted(os.path.abspath(path))}"  # noqa: PTH100 # a link stays a link
    if not writes:
        # A folder that may not be written to has no room for the file that readers share; where
        # nobody left one, nobody is writing.
        shared = Path(f"{path}-shm").exists() or os.access(Path(path).absolute().parent, os.W_OK)
        uri += "?mode=ro" if shared else "?immutable=1"

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(
            uri, uri=True, timeout=WAIT, isolation_level=None, check_same_thread=False
        )
        connection.execute("PRAGMA foreign_keys=ON")
        if writes:
            # Killed, a program loses nothing that it kept; in a power cut the last reports may be
            # lost, never damaged, and are added again.
            connection.execute("PRAGMA synchronous=NORMAL")
        return connection

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writing = connection.get_execution_options().get("sayso_writes")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return engine


def _postgres(where: str) -> Engine:
    try:
        import psycopg  # noqa: F401 # tried: it may be there without the library below it
    except ImportError:
        raise RecordError(
            _without_password(where),
            "is on PostgreSQL, and what speaks to it is not installed",
            "Install it: pip install 'sayso[postgres]'",
        ) from None
    try:
        url = make_url(where).set(drivername="postgresql+psycopg")
    except exc.ArgumentError as error:
        raise RecordError(
            _without_password(where), f"is no address of a database ({error})", "Check the address."
        ) from None
    engine = create_engine(url, poolclass=NullPool)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        if connection.get_execution_options().get("sayso_writes"):
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{int(WAIT)}s'")
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_ONE_WRITER})")
        else:
            connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")

    return engine


def _look_at_file(path: str, *, create: bool, writes: bool) -> None:
    file = Path(path)
    try:
        if file.is_dir():
            raise RecordError(path, "is a folder, not a record", "Name a file in it.")
        if not file.exists():
            if not create:
                raise RecordError(
                    path,
                    "there is no such record",
                    "Make one with `sayso add PATH`, or name another with --record.",
                )
            if not file.absolute().parent.is_dir():
                raise RecordError(path, "its folder does not exist", "Make the folder first.")
        elif writes and not os.access(file, os.W_OK):
            raise _read_only(path)
    except OSError as error:
        raise RecordError(path, f"cannot be opened ({error.strerror})", "Check the path.") from None


def _quoted(path: str) -> str:
    """A path inside a URI: what has a meaning there is escaped."""
    return path.replace("%", "%25").replace("?", "%3f").replace("#", "%23")


def _without_password(where: str) -> str:
    """As it may be shown: a password in a database's address is nobody else's business."""
    try:
        url: URL | None = make_url(where) if _ANY_DATABASE.match(where) else None
    except exc.ArgumentError:
        return re.sub(r"//[^@/]*@", "//***@", where)
    return where if url is None else url.render_as_string(hide_password=True)


def _read_only(where: str) -> RecordError:
    return RecordError(
        where,
        "may be read and not written",
        "Give yourself the right (chmod u+w), or keep another record with --record.",
    )


def _told(where: str, error: exc.DBAPIError) -> RecordError | None:
    """The error as one that says what to do; None for what only a bug can cause."""
    code: Any = getattr(error.orig, "sqlstate", None)
    said = str(error.orig).strip()
    small = said.lower()
    for sign, found, remedy in _SIGNS:
        if sign in small or code == sign:
            return RecordError(where, found, remedy)
    if "readonly" in small or "read-only" in small:
        return _read_only(where)
    if code == "3D000" or _NO_DATABASE.search(said):
        return RecordError(where, "there is no such database", "Make it with `createdb`.")
    if isinstance(error, exc.OperationalError) and (code is None or code[:2] in ("08", "28", "57")):
        first = said.splitlines()[0] if said else type(error).__name__
        return RecordError(where, f"the database says: {first}", "Check that it can be reached.")
    return None


_NO_DATABASE = re.compile(r'database "[^"]*" does not exist')
_AGAIN = "What was added stays: add the same paths again, and it goes on."
_FULL = "the disk is full"
_MAKE_ROOM = f"Make room. {_AGAIN}"
_BUSY = f"another program has been writing to it for more than {WAIT:.0f} seconds"
_WAIT_FOR_IT = f"Wait until it has ended. {_AGAIN}"
_DAMAGED = "is damaged"
_SIGNS = (
    ("database or disk is full", _FULL, _MAKE_ROOM),
    ("53100", _FULL, _MAKE_ROOM),
    ("disk i/o error", "the disk gives an error", f"Check the disk. {_AGAIN}"),
    ("database is locked", _BUSY, _WAIT_FOR_IT),
    ("55P03", _BUSY, _WAIT_FOR_IT),
    (
        "file is not a database",
        "is a file of another kind, not a record",
        "Name a record with --record, or another file to make one.",
    ),
    ("malformed", _DAMAGED, "Take your last copy of it, or `sqlite3 FILE .recover`."),
    (
        "unable to open database file",
        "cannot be opened, or its folder not written to",
        "Check the path and its rights; beside the file there must be room for two more.",
    ),
    ("42501", "your user may not do that there", "Ask who keeps it for the right."),
)
