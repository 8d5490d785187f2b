"""A record's schema: made where there is none, brought up to date where it is an older one's."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path

from sqlalchemy import Column, Connection, MetaData, Table, Text, inspect, select
from sqlalchemy.exc import OperationalError

from sayso.errors import RecordError
from sayso.record.database import WAIT, Database
from sayso.record.tables import HEAD

_MIGRATIONS = Path(__file__).parent / "migrations"
_VERSIONS = Table("alembic_version", MetaData(), Column("version_num", Text))
"""As Alembic keeps it."""
_NEWER = "Install the newest Sayso: pip install --upgrade sayso"


def bring_up_to_date(database: Database) -> None:
    """Make or migrate the schema; cheap where it is as it should be.

    Raises RecordError for a database that is no record, is of a newer Sayso's, or is an older
    one's and may not be written to.
    """
    with database.reading() as connection:
        if _version(database, connection) == HEAD:
            return
    if not database.writes:
        raise RecordError(
            database.where,
            "is a record of an older Sayso, or empty, and is only looked at here",
            "Bring it up to date first: sayso reread. (Of one that may not be written to, a copy.)",
        )
    if not database.is_postgres:
        _write_ahead(database)
    with database.writing() as connection:
        if _version(database, connection) != HEAD:
            _migrate(connection)


def _version(database: Database, connection: Connection) -> str | None:
    """The migration a record is at; None for an empty database, which may become one."""
    known = inspect(connection).get_table_names()
    if "alembic_version" not in known:
        if known:
            raise RecordError(
                database.where,
                f"is another program's database (it has a table {min(known)!r})",
                "Name a record with --record, or another file to make one.",
            )
        return None
    version = connection.execute(select(_VERSIONS.c.version_num)).scalar()
    if version is not None and version not in _known_versions():
        raise RecordError(
            database.where, f"has the schema {version!r}, which this Sayso does not know", _NEWER
        )
    return version


def _known_versions() -> set[str]:
    """Migrations are named by their number: "0001_the_record.py"."""
    return {file.name[:4] for file in (_MIGRATIONS / "versions").glob("[0-9]*.py")}


def _migrate(connection: Connection) -> None:
    # A third of a second to import, and needed once in a record's life.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _write_ahead(database: Database) -> None:
    """Turn on WAL, once for the file's life. Where another does so at this very moment SQLite does
    not wait, so we do."""
    until = time.monotonic() + WAIT
    while True:
        try:
            with database.reading() as connection:
                # Not inside a transaction, which SQLAlchemy would have begun.
                raw = connection.connection.dbapi_connection
                assert isinstance(raw, sqlite3.Connection)
                raw.execute("PRAGMA journal_mode=WAL")
            return
        except (sqlite3.OperationalError, OperationalError) as error:
            if "locked" not in str(error) or time.monotonic() > until:
                raise RecordError(
                    database.where,
                    f"cannot be written to ({error})",
                    "Check the path and its rights; beside the file there must be room for two.",
                ) from error
            time.sleep(0.05)
