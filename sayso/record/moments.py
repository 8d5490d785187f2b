"""When a person judged: moments of which no two are the same, so that what is numbered by them
keeps its number."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, func, select


def next_moment(connection: Connection, recorded_at: Any, at: str) -> str:
    """This moment, or the next after the last in a column of such moments.

    at: ISO 8601 in UTC, to the second. What is returned has six decimals: several people, and one
    person's script, judge within a second, and the order of their words is that of their moments.
    """
    moment = f"{at.removesuffix('Z')}.000000Z"
    last = connection.execute(select(func.max(recorded_at))).scalar()
    if last is None or last < moment:
        return moment
    whole, _, part = last.removesuffix("Z").partition(".")
    return f"{whole}.{int(part or 0) + 1:06d}Z"
