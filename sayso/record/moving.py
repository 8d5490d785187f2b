"""A record moved whole into another database."""

from __future__ import annotations

from contextlib import closing

from sqlalchemy import func, insert, select

from sayso.errors import RecordError
from sayso.record.store import Record
from sayso.record.tables import KEPT

_AT_ONCE = 500
"""Rows read and written at a time, so that memory does not grow with the record; the widest are
captures and readings, some 50 kB each."""


def copy_all(old: Record, new: Record) -> int:
    """Put every row of one record into another, in one transaction; returns their number.

    Raises RecordError where the other holds anything.
    """
    copied = 0
    with old.asking() as reading, new.writing() as writing:
        for table in KEPT:
            if writing.execute(select(func.count()).select_from(table)).scalar_one():
                raise RecordError(
                    new.where,
                    f"holds {table.name.replace('_', ' ')} already, and a copy needs an empty one",
                    "Name another file or database.",
                )
        for table in KEPT:
            query = select(table).execution_options(yield_per=_AT_ONCE)
            with closing(reading.execute(query)) as rows:
                for some in rows.mappings().partitions():
                    writing.execute(insert(table), [dict(row) for row in some])
                    copied += len(some)
    return copied
