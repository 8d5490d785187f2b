"""Who there is in the record: parties with all their names, and what people judged of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select

from sayso.record.answers import Answer, Asked, PartyRow, PeopleJudged
from sayso.record.asking import who_concerns
from sayso.record.parties import Alias, party_id
from sayso.record.tables import actors, aliases, judgements, parties, takes_part
from sayso.record.whom import Lineage, meant, parties_under, portions

if TYPE_CHECKING:
    from sayso.record.store import Record

_SECOND = len("2031-05-20T12:00:00")
"""Characters of a moment as far as both have them: what is undone is so to the second."""


def parties_asked(record: Record, asked: Asked) -> Answer[PartyRow]:
    """The parties of the record, those that speak most first.

    ``Asked.actor``: it and all that speak for it. ``of``: those who say, do, claim or hold what
    concerns somebody. ``text``: words in the name or in one that
    reports have for it. ``type``: its kind. ``all``: parties that somebody is.
    """
    with record.asking() as connection:
        who = meant(connection, asked.actor, record.where) if asked.actor else None
        wanted: list[ColumnElement[bool]] = [_is_somebody()]
        if who is not None:
            wanted.append(parties.c.id.in_(parties_under(who.parties)))
        if asked.of:
            acting = who_concerns(connection, asked.of, record.where)
            of = select(aliases.c.party_id).join(actors, actors.c.alias_id == aliases.c.id)
            wanted.append(parties.c.id.in_(of.where(actors.c.id.in_(acting))))
        if asked.type:
            wanted.append(parties.c.kind == asked.type.lower())
        if asked.text:
            wanted.append(_known_by(asked.text))
        rows = connection.execute(select(parties).where(*wanted)).all()
        counts = _Counts(connection, None if len(rows) > 2000 else [row.id for row in rows])
        order = sorted(rows, key=lambda row: (*counts.order(row.id), row.name, row.id))
        page = order if asked.limit is None else order[: asked.limit]
        everybody = connection.execute(
            select(func.count()).select_from(parties).where(_is_somebody())
        ).scalar_one()
        ids = [row.id for row in page]
        called, lineage = _Called(connection, ids), Lineage(connection, ids)
        found = [
            PartyRow(
                row.id,
                row.name,
                row.kind,
                lineage.above(row.id),
                called.names(row.id),
                counts.reports[row.id],
                counts.statements[row.id],
                counts.positions[row.id],
                called.because(row.id),
            )
            for row in page
        ]
        names = () if who is None else who.names
        return Answer(tuple(found), len(rows), int(everybody), names)


def _is_somebody() -> ColumnElement[bool]:
    return select(aliases.c.id).where(aliases.c.party_id == parties.c.id).exists()


def _known_by(text: str) -> ColumnElement[bool]:
    words = text.lower().split()
    own = and_(*(func.lower(parties.c.name).contains(word, autoescape=True) for word in words))
    held = and_(*(func.lower(aliases.c.name).contains(word, autoescape=True) for word in words))
    other = select(aliases.c.id).where(aliases.c.party_id == parties.c.id, held).exists()
    return or_(own, other)


class _Counts:
    """How often parties occur, by their id; of all parties without ids."""

    def __init__(self, connection: Connection, ids: Sequence[str] | None) -> None:
        of = actors.join(aliases, actors.c.alias_id == aliases.c.id)
        self.reports = self._counted(
            connection, ids, func.count(actors.c.document_id.distinct()), of
        )
        parts = of.join(takes_part, takes_part.c.actor_id == actors.c.id)
        self.statements = self._counted(connection, ids, func.count(), parts, "speaker")
        self.positions = self._counted(connection, ids, func.count(), parts, "holder")

    def _counted(
        self,
        connection: Connection,
        ids: Sequence[str] | None,
        count: Any,
        of: Any,
        part: str | None = None,
    ) -> Counter[str]:
        found: Counter[str] = Counter()
        for some in [None] if ids is None else portions(ids):
            query = select(aliases.c.party_id, count.label("many")).select_from(of)
            if part is not None:
                query = query.where(takes_part.c.part == part)
            if some is not None:
                query = query.where(aliases.c.party_id.in_(some))
            for row in connection.execute(query.group_by(aliases.c.party_id)):
                found[row.party_id] += row.many
        return found

    def order(self, id: str) -> tuple[int, ...]:
        return -self.statements[id], -self.reports[id]


class _Called:
    """The names that reports have for parties, and why they are theirs."""

    def __init__(self, connection: Connection, ids: Sequence[str]) -> None:
        self._names: dict[str, Counter[str]] = defaultdict(Counter)
        self._reasons: dict[str, dict[str, None]] = defaultdict(dict)
        for some in portions(ids):
            query = select(aliases).where(aliases.c.party_id.in_(some)).order_by(aliases.c.id)
            for row in connection.execute(query):
                self._names[row.party_id][row.name] += row.actors
                self._reasons[row.party_id][row.because] = None

    def names(self, id: str) -> tuple[str, ...]:
        counts = self._names[id]
        return tuple(sorted(counts, key=lambda name: (-counts[name], name)))

    def because(self, id: str) -> str:
        return "; ".join(self._reasons[id])


def judgements_asked(record: Record) -> list[PeopleJudged]:
    """What people judged of parties, numbered from 1 in the order in which they did."""
    query = select(judgements).order_by(judgements.c.recorded_at, judgements.c.id)
    with record.asking() as connection:
        rows = connection.execute(query).all()
        split = [row.other for row in rows if row.act == "split"]
        names = {
            row.id: row.name
            for some in portions(split)
            for row in connection.execute(
                select(aliases.c.id, aliases.c.name).where(aliases.c.id.in_(some))
            )
        }
        judged_of = {id for row in rows for id in (row.party_id, row.other)}
        lineage = Lineage(connection, judged_of)
        called = _called_before(connection, rows)
    return [
        PeopleJudged(
            number,
            row.id,
            row.act,
            row.party_id,
            names.get(row.other, row.other),
            row.author,
            row.because,
            row.recorded_at,
            row.undone_at,
            called.get(row.id) or lineage.name(row.party_id) or row.party_id,
            lineage.name(row.other) or names.get(row.other, row.other),
        )
        for number, row in enumerate(rows, start=1)
    ]


def _called_before(connection: Connection, rows: Sequence[Any]) -> dict[str, str]:
    """By the id of a judgement that renames a party, what it was called until then: as an earlier
    one, then still valid, had it, else as most reports do."""
    renamed = [row for row in rows if row.act == "rename"]
    found: dict[str, str] = {}
    for nth, row in enumerate(renamed):
        names = [
            one.other
            for one in renamed[:nth]
            if one.party_id == row.party_id
            and (one.undone_at is None or one.undone_at[:_SECOND] > row.recorded_at[:_SECOND])
        ]
        name = names[-1] if names else _most_called(connection, row.party_id)
        if name is not None:
            found[row.id] = name
    return found


def _most_called(connection: Connection, party: str) -> str | None:
    """The name that most reports have for a party, its own before those of what was merged into
    it; None where no report knows it any more."""
    query = select(aliases).where(aliases.c.party_id == party)
    names = [
        (_is_own(row, party), row.actors, len(row.name), row.name)
        for row in connection.execute(query.order_by(aliases.c.id))
    ]
    return max(names)[-1] if names else None


def _is_own(alias: Any, party: str) -> bool:
    return party_id(Alias(alias.kind, alias.name, alias.state, alias.body, alias.speaks)) == party


def names_of_party(record: Record, party_id: str, name: str) -> list[str]:
    """The ids of a party's aliases of that name, however it is written."""
    query = select(aliases).where(
        aliases.c.party_id == party_id, func.lower(aliases.c.name) == name.strip().lower()
    )
    with record.asking() as connection:
        return [row.id for row in connection.execute(query.order_by(aliases.c.id))]
