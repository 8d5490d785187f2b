"""Ids as short as they may be: people copy them from one line into the next command."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, Table, func, select

from sayso.record.tables import documents, items

SHORTEST_ID = 6
"""Hexadecimal digits shown of an id, at least; more where others begin alike."""
_MANY_IDS = 300


def short_ids(connection: Connection, ids: Sequence[str]) -> dict[str, str]:
    """The beginning of each id that no other in the record has, by the whole id."""
    if len(ids) > _MANY_IDS:
        return {id: id for id in ids}
    return {id: _short(connection, documents if id.startswith("doc_") else items, id) for id in ids}


def _short(connection: Connection, table: Table, id: str) -> str:
    before = connection.execute(select(func.max(table.c.id)).where(table.c.id < id)).scalar()
    after = connection.execute(select(func.min(table.c.id)).where(table.c.id > id)).scalar()
    kind = id.index("_") + 1
    same = max(_common(id, before or ""), _common(id, after or ""))
    return id[: max(kind + SHORTEST_ID, same + 1)]


def _common(one: str, other: str) -> int:
    """How many characters two ids begin with alike."""
    return next(
        (at for at, (left, right) in enumerate(zip(one, other, strict=False)) if left != right),
        min(len(one), len(other)),
    )
