"""A record's schema is what the tables say, made by migrations, and never misunderstood."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from sayso.errors import RecordError
from sayso.record import Record
from sayso.record.migrating import _MIGRATIONS
from sayso.record.tables import HEAD, schema


def test_the_migrations_make_the_tables_as_they_are(record: Record) -> None:
    """All but the full-text search, which each database has in its own way."""
    with record.asking() as connection:
        context = MigrationContext.configure(
            connection,
            opts={
                "include_name": lambda name, kind, _: (
                    kind != "table" or not name.startswith("found_words")
                )
            },
        )
        found = compare_metadata(context, schema)
    assert [one for one in found if "found_words" not in repr(one)] == []


def test_the_tables_are_those_of_the_last_migration() -> None:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))

    assert ScriptDirectory.from_config(config).get_current_head() == HEAD


def test_a_record_of_a_newer_sayso_is_refused(place: str) -> None:
    with Record.open(place, create=True) as record, record.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    with pytest.raises(RecordError, match="'9999', which this Sayso does not know") as caught:
        Record.open(place)
    assert "--upgrade" in caught.value.remedy


def test_a_record_is_opened_again_as_it_was(place: str) -> None:
    Record.open(place, create=True).close()

    with Record.open(place, writes=False) as record:
        assert list(record.readings()) == []
