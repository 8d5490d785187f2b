"""Parties in the record: kept right as reports come and go, and as people judge of them.

Each name by which reports know somebody is one row of ``aliases``. When a report is added only the
names it has, and those that could be the same, are judged anew; since a judgement depends on the
names alone, the result is that of judging all of them at once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import asdict, replace
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, insert, or_, select, update

from sayso.model import Actor, Reading
from sayso.record.parties import Alias, Judged, Standing, alias_of, judge
from sayso.record.rows import short, storable
from sayso.record.tables import aliases, judgements, parties

_IN_ONE_QUERY = 500
"""Values in one IN (…): SQLite takes 32,766, older ones 999."""


def known_as(reading: Reading) -> dict[str, Alias]:
    """The alias of each actor that has one, by the actor's id."""
    found = {actor.id: _storable_alias(actor) for actor in reading.actors}
    return {id: alias for id, alias in found.items() if alias is not None}


def _storable_alias(actor: Actor) -> Alias | None:
    alias = alias_of(actor)
    if alias is None:
        return None
    return Alias(
        alias.kind,
        storable(short(alias.name) or ""),
        short(alias.state),
        short(alias.body),
        alias.speaks,
    )


def count_aliases(connection: Connection, named: Iterable[Alias], by: int) -> set[Alias]:
    """Add so many actors to each alias, or take them away; returns the aliases it concerns.

    An alias that no actor has is gone.
    """
    counts = Counter(named)
    if not counts:
        return set()
    _put_in_missing(connection, counts)
    connection.execute(
        update(aliases)
        .where(aliases.c.id == bindparam("of"))
        .values(actors=aliases.c.actors + bindparam("more")),
        [{"of": alias.id, "more": by * number} for alias, number in counts.items()],
    )
    if by < 0:
        connection.execute(delete(aliases).where(aliases.c.actors <= 0))
    return set(counts)


def _put_in_missing(connection: Connection, counts: Iterable[Alias]) -> None:
    ids = {alias.id: alias for alias in counts}
    there = {
        row.id
        for some in _portions(ids)
        for row in connection.execute(select(aliases.c.id).where(aliases.c.id.in_(some)))
    }
    missing = [_row_of(alias) for id, alias in ids.items() if id not in there]
    if missing:
        connection.execute(insert(aliases), missing)


def _row_of(alias: Alias) -> dict[str, object]:
    return {
        "id": alias.id,
        "kind": alias.kind,
        "name": alias.name,
        "state": alias.state,
        "body": alias.body,
        "speaks": alias.speaks,
        "whole": alias.whole,
        "tail": alias.tail,
        "head": alias.head,
        "actors": 0,
        "party_id": None,
        "because": "",
    }


def judge_anew(connection: Connection, changed: Iterable[Alias] | None = None) -> None:
    """Judge again who is who, where it may depend on these aliases; everywhere without them.

    What people have judged is applied last, in the order in which they did.
    """
    rows, concerned = _neighbourhood(connection, changed)
    if not rows:
        return
    judged, standings = judge({alias: row.actors for alias, row in rows.items()})
    people = _People(connection)
    verdicts = {alias: people.verdict(alias, judged[alias]) for alias in concerned}
    wanted = people.standings(verdicts, judged, standings)
    _keep_parties(connection, {id: people.renamed(id, one) for id, one in wanted.items()})
    new = [
        {"of": rows[alias].id, "party": found.party, "why": found.because}
        for alias, found in verdicts.items()
        if (rows[alias].party_id, rows[alias].because) != (found.party, found.because)
    ]
    if new:
        connection.execute(
            update(aliases)
            .where(aliases.c.id == bindparam("of"))
            .values(party_id=bindparam("party"), because=bindparam("why")),
            new,
        )


def _neighbourhood(
    connection: Connection, changed: Iterable[Alias] | None
) -> tuple[dict[Alias, Row[Any]], Collection[Alias]]:
    """The aliases to judge, with their rows, and those of them whose judgement may have changed.

    An acronym may mean a body whose state is known from a third name: so what is two steps away
    from a change may change, and depends on what is two steps farther.
    """
    if changed is None:
        rows = {_alias(row): row for row in connection.execute(select(aliases))}
        return rows, rows
    found: dict[Alias, Row[Any]] = {}
    rim = set(changed)
    concerned: set[Alias] = set()
    for step in range(4):
        near = {alias: row for alias, row in _related(connection, rim) if alias not in found}
        found |= near
        rim = set(near)
        if step < 2:
            concerned |= rim
    return found, concerned


def _related(connection: Connection, near: Collection[Alias]) -> Iterator[tuple[Alias, Row[Any]]]:
    """Those with the same whole name, or whose short name it may be, or that may be it."""
    wholes = {alias.whole for alias in near}
    wholes |= {short for alias in near if not alias.is_short for short in (alias.tail, alias.head)}
    for some in _portions(sorted(wholes)):
        for row in connection.execute(select(aliases).where(aliases.c.whole.in_(some))):
            yield _alias(row), row
    shorts = sorted({alias.whole for alias in near if alias.is_short})
    for some in _portions(shorts):
        query = select(aliases).where(or_(aliases.c.tail.in_(some), aliases.c.head.in_(some)))
        for row in connection.execute(query):
            yield _alias(row), row


def _alias(row: Row[Any]) -> Alias:
    return Alias(row.kind, row.name, row.state, row.body, row.speaks)


def _keep_parties(connection: Connection, standings: Mapping[str, Standing]) -> None:
    there: dict[str, Row[Any]] = {
        row.id: row
        for some in _portions(sorted(standings))
        for row in connection.execute(select(parties).where(parties.c.id.in_(some)))
    }
    for id, one in sorted(standings.items()):
        row = {"id": id, **asdict(one)}
        if id not in there:
            connection.execute(insert(parties), row)
        elif there[id]._asdict() != row and _knows_more(one, there[id]):
            connection.execute(update(parties).where(parties.c.id == id).values(row))


def _knows_more(one: Standing, row: Row[Any]) -> bool:
    """What is told of a party itself goes before what others' parts in it tell."""
    return one.named or (not row.named and one.name < row.name)


class _People:
    """What people have judged of parties, and not undone."""

    def __init__(self, connection: Connection) -> None:
        valid = select(judgements).where(judgements.c.undone.is_(False))
        self._merged: dict[str, Row[Any]] = {}
        self._split: dict[tuple[str, str], Row[Any]] = {}
        self._names: dict[str, str] = {}
        for row in connection.execute(valid.order_by(judgements.c.recorded_at, judgements.c.id)):
            if row.act == "merge":
                self._merged[row.party_id] = row
            elif row.act == "split":
                self._split[row.party_id, row.other] = row
            elif row.act == "rename":
                self._names[row.party_id] = row.other

    def verdict(self, alias: Alias, found: Judged) -> Judged:
        party, reasons = found.party, [found.because]
        if party is None:
            return found
        if split := self._split.get((party, alias.id)):
            party = f"{party}~{alias.id[3:9]}"
            reasons.append(_in_words("split off", split))
        seen = {party}
        while (merged := self._merged.get(party)) and merged.other not in seen:
            party = merged.other
            seen.add(party)
            reasons.append(_in_words("merged", merged))
        return Judged(party, "; ".join(reasons))

    def standings(
        self,
        verdicts: Mapping[Alias, Judged],
        judged: Mapping[Alias, Judged],
        standings: Mapping[str, Standing],
    ) -> dict[str, Standing]:
        """Of the parties that aliases are judged to be, and of those that they speak for."""
        wanted: dict[str, Standing] = {}
        for alias, found in verdicts.items():
            own = judged[alias].party
            for id in (own, found.party):
                if id is not None:
                    stand_in = Standing(alias.name, alias.kind, alias.state, None, "", named=False)
                    wanted.setdefault(id, standings.get(id, stand_in))
        for one in list(wanted.values()):
            above = one.part_of
            while above is not None and above not in wanted:
                wanted[above] = standings[above]
                above = standings[above].part_of
        return wanted

    def renamed(self, id: str, one: Standing) -> Standing:
        return replace(one, name=self._names[id], named=True) if id in self._names else one


def _in_words(done: str, judgement: Row[Any]) -> str:
    return f"{done} by {judgement.author}: {judgement.because}"


def _portions(values: Iterable[str]) -> Iterator[list[str]]:
    coming = iter(values)
    while some := list(islice(coming, _IN_ONE_QUERY)):
        yield some
