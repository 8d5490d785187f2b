"""Who is one party in a record: as it was judged there, people's own judgements among it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import Row, select

from sayso.record.parties import ActorOf, Parties, Party
from sayso.record.tables import actors, aliases, parties

if TYPE_CHECKING:
    from sayso.record import Record


def parties_in(record: Record) -> Parties:
    """The parties of a record's reports, as ``parties_of`` gives them for mere readings."""
    asked = (
        select(actors.c.document_id, actors.c.id.label("actor"), parties)
        .join(aliases, actors.c.alias_id == aliases.c.id)
        .join(parties, aliases.c.party_id == parties.c.id)
        .order_by(parties.c.id, actors.c.document_id, actors.c.start)
    )
    rows: dict[str, Row[Any]] = {}
    members: dict[str, list[ActorOf]] = defaultdict(list)
    with record.asking() as connection:
        for row in connection.execute(asked):
            rows[row.id] = row
            members[row.id].append((row.document_id, row.actor))
    made = tuple(_party(row, members[id]) for id, row in rows.items())
    return Parties(made, {each: party for party in made for each in party.actors})


def _party(row: Row[Any], members: list[ActorOf]) -> Party:
    return Party(row.id, row.name, tuple(members), row.state, row.because, row.kind, row.part_of)
