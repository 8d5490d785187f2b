"""The record: readings kept in one database, linked, and asked.

>>> from sayso.record import Record
>>> with Record.open("sayso.db") as record:  # doctest: +SKIP
...     for reading in record.readings():
...         print(reading.document.title, len(reading.statements))

``Record`` (``store.py``) keeps and finds whole readings: ``add``, ``readings``, ``reading``,
``find``, ``search``, ``capture``, ``all_set_aside``. Everything else is asked with SQLAlchemy over
``tables.py``, whose docstrings say what each table means:

>>> from sqlalchemy import select
>>> from sayso.record.tables import aliases, actors, documents, parties, statements
>>> asked = (  # what one party says, with its reports
...     select(statements.c.id, statements.c.content, documents.c.outlet)
...     .join(documents, statements.c.document_id == documents.c.id)
...     .join(actors, statements.c.actor_id == actors.c.id)
...     .join(aliases, actors.c.alias_id == aliases.c.id)
...     .join(parties, aliases.c.party_id == parties.c.id)
...     .where(parties.c.state == "Orvane")
... )
>>> with record.asking() as connection:  # doctest: +SKIP
...     rows = connection.execute(asked).all()

The row tables hold the newest version of each report alone; ``documents.newest`` matters only
where documents are asked. An actor leads to its party over ``aliases``: actor → alias → party, and
``parties.part_of`` from a person to the body it speaks for, from a body to its state. Who else has
a part in a statement, event or position stands in ``takes_part``. Ids of anything ever read are
found with ``record.find``. To write, use ``record.writing()``: one transaction.

``parties.py`` judges who is who on readings alone, and needs no database.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sayso.record.kept import Told
    from sayso.record.store import DEFAULT, Record

__all__ = ["DEFAULT", "Record", "Told"]


def __getattr__(name: str) -> object:
    """What keeps the record loads SQLAlchemy, so not before somebody asks for it."""
    if name in __all__:
        from sayso.record import store

        return getattr(store, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
