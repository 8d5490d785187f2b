"""Whom a name means in the record, and for whom somebody speaks.

A name means the parties that reports know by it, and what speaks for a party is asked with it: its
bodies, and their people. Somebody who is only described ("an official") is no party, but belongs
to a state where the report says so, and can be asked for by the very words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Select, false, func, or_, select, union_all

from sayso.errors import RecordError
from sayso.readings.actors.states import known_at
from sayso.record.answers import Who
from sayso.record.parties import Alias, party_id
from sayso.record.party_names import names_alike
from sayso.record.tables import actors, aliases, judgements, parties, takes_part

IN_ONE_QUERY = 500
"""Values in one IN (…): SQLite takes 32,766, older ones 999."""

PARTY = "party_"
"""What the id of a party begins with."""

SPLIT = "~"
"""In the id of a party that a person has split off from another."""

_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Meant:
    """Whom a name means. parties: names by id. described: words of actors that are no party."""

    asked: str
    parties: Mapping[str, str]
    described: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(sorted(set(self.parties.values())))


def meant(connection: Connection, name: str, where: str) -> Meant:
    """The parties of that name, however it is spelt; a state's under all its names.

    Else those whose names hold these words, and those whom reports describe by them. Raises
    RecordError where there is nobody, with names that are alike.
    """
    found = _called(connection, name)
    if found:
        return Meant(name, found)
    holding = _holding(parties.c.name, name)
    held = select(parties.c.id, parties.c.name).where(holding, _stands_for_somebody())
    rows = connection.execute(held).all()
    described = connection.execute(
        select(actors.c.id)
        .where(actors.c.alias_id.is_(None), _holding(actors.c.name, name))
        .limit(1)
    ).first()
    if rows or described:
        return Meant(name, {row.id: row.name for row in rows}, name if described else None)
    raise _nobody(connection, name, where)


def party_meant(connection: Connection, name: str, where: str) -> str:
    """The id of the one party that a name or id means. Raises RecordError for several."""
    found = meant(connection, name, where).parties
    if len(found) > 1:
        told = "; ".join(f"{id} ({called})" for id, called in sorted(found.items())[:6])
        raise RecordError(where, f"{name!r} may be {told}", "Give one of these ids.")
    if not found:
        raise _nobody(connection, name, where)
    return next(iter(found))


def _called(connection: Connection, name: str) -> dict[str, str]:
    """By id, the parties known by exactly this name, or by this as their short name."""
    if name.startswith(PARTY):
        return _with_id(connection, name)
    words = " ".join(name.lower().replace(".", "").split()).removeprefix("the ").split()
    known = known_at(words, 0) if words else None
    # An office's building ("the Kremlin") is the office, which speaks for the state.
    whole = known is not None and known.length == len(words) and known.kind != "office"
    if known is not None and whole and known.state is not None:
        state = Alias("state", known.state, known.state)
        # A state that no report names is a party all the same where somebody speaks for it.
        found = _with_id(connection, party_id(state))
        if found or (found := _with_alias(connection, aliases.c.whole == state.whole)):
            return found
    kinds: tuple[Any, ...] = ("state", "person", "body")
    forms = [Alias(kind, name, name if kind == "state" else None) for kind in kinds]
    wholes = [form.whole for form in forms if form.words]
    found = _with_alias(connection, aliases.c.whole.in_(wholes))
    found = _split_apart(connection, found, name)
    renamed = select(parties.c.id, parties.c.name).where(
        func.lower(parties.c.name) == name.lower(), _stands_for_somebody()
    )
    found |= {row.id: row.name for row in connection.execute(renamed)}
    return found or _with_alias(connection, aliases.c.tail.in_(wholes))


def _split_apart(connection: Connection, found: dict[str, str], name: str) -> dict[str, str]:
    """Of parties that a person has told apart, those called by this very name; else all."""
    if not any(SPLIT in id for id in found):
        return found
    exactly = _with_alias(connection, func.lower(aliases.c.name) == " ".join(name.lower().split()))
    return {id: found[id] for id in found if id in exactly} or found


def _stands_for_somebody() -> ColumnElement[bool]:
    """A party that somebody is, or speaks for: not one whose judgement was taken back."""
    above = parties.alias()
    known = select(aliases.c.id).where(aliases.c.party_id == parties.c.id).exists()
    return known | select(above.c.id).where(above.c.part_of == parties.c.id).exists()


def _with_id(connection: Connection, id: str) -> dict[str, str]:
    named = select(parties.c.id, parties.c.name).where(parties.c.id == id)
    return {row.id: row.name for row in connection.execute(named)}


def _with_alias(connection: Connection, condition: ColumnElement[bool]) -> dict[str, str]:
    query = (
        select(parties.c.id, parties.c.name)
        .join(aliases, aliases.c.party_id == parties.c.id)
        .where(condition)
        .distinct()
    )
    return {row.id: row.name for row in connection.execute(query)}


def _holding(column: Any, name: str) -> ColumnElement[bool]:
    return func.lower(column).contains(" ".join(name.lower().split()), autoescape=True)


def names_of(connection: Connection, who: Meant) -> list[str]:
    """All names that reports have for these parties, in small letters, the most frequent first."""
    query = (
        select(func.lower(aliases.c.name).label("name"))
        .where(aliases.c.party_id.in_(who.parties))
        .order_by(aliases.c.actors.desc(), aliases.c.id)
    )
    known = connection.execute(query).scalars()
    return list(dict.fromkeys([who.asked.lower(), *(name.lower() for name in who.names), *known]))


def _nobody(connection: Connection, name: str, where: str) -> RecordError:
    names = connection.execute(select(parties.c.name).distinct()).scalars().all()
    alike = names_alike(name, names)
    remedy = f"Did you mean {' or '.join(alike)}? " if alike else ""
    return RecordError(
        where, f"nobody in it is called {name!r}", f"{remedy}`sayso actors` lists everybody."
    )


def parties_under(ids: Iterable[str]) -> Select[Any]:
    """The ids of parties and of all that speak for them, or were merged into them."""
    merged = judgements.c.act == "merge", judgements.c.undone.is_(False)
    links = union_all(
        select(parties.c.id.label("part"), parties.c.part_of.label("whole")),
        select(judgements.c.party_id.label("part"), judgements.c.other.label("whole")).where(
            *merged
        ),
    ).subquery()
    under = select(parties.c.id).where(parties.c.id.in_(sorted(ids))).cte(recursive=True)
    below = select(links.c.part).join(under, links.c.whole == under.c.id)
    return select(under.union(below).c.id)


def actors_meant(who: Meant) -> Select[Any]:
    """The ids of all actors that are one of these parties or speak for one."""
    speaking = (
        select(actors.c.id)
        .join(aliases, actors.c.alias_id == aliases.c.id)
        .where(aliases.c.party_id.in_(parties_under(who.parties)))
    )
    # Somebody described, or called by a name that several have, is no party, but may speak for one.
    named = func.coalesce(parties.c.state, parties.c.name)
    states = select(named).where(parties.c.id.in_(who.parties), parties.c.kind == "state")
    described: ColumnElement[bool] = false()
    if who.described is not None:
        described = _holding(actors.c.name, who.described)
    unnamed = (
        select(actors.c.id)
        .outerjoin(aliases, actors.c.alias_id == aliases.c.id)
        .where(
            aliases.c.party_id.is_(None),
            or_(
                described & actors.c.alias_id.is_(None),
                actors.c.speaks & actors.c.state.in_(states),
            ),
        )
    )
    return select(union_all(speaking, unnamed).subquery().c.id)


def taking_part(who: Meant, parts: Iterable[str]) -> Select[Any]:
    """The ids of the things in which they have one of these parts."""
    return select(takes_part.c.item_id).where(
        takes_part.c.part.in_(sorted(parts)), takes_part.c.actor_id.in_(actors_meant(who))
    )


class Everybody:
    """Who takes part in some things, with names and whom they speak for."""

    def __init__(self, connection: Connection, item_ids: Sequence[str]) -> None:
        self._parts: dict[tuple[str, str], list[Who]] = {}
        rows = [row for some in portions(item_ids) for row in connection.execute(_part_rows(some))]
        self._parties = Lineage(connection, {row.party_id for row in rows if row.party_id})
        for row in rows:
            self._parts.setdefault((row.item_id, row.part), []).append(self._who(row))

    def with_part(self, item_id: str, part: str) -> tuple[Who, ...]:
        """In their order."""
        return tuple(self._parts.get((item_id, part), ()))

    def _who(self, row: Any) -> Who:
        if row.party_id is None:
            above = (row.state,) if row.speaks and row.state and row.state != row.name else ()
            return Who(row.id, row.name, row.kind, None, above)
        name = self._parties.name(row.party_id) or row.name
        return Who(row.id, name, row.kind, row.party_id, self._parties.above(row.party_id))


def _part_rows(item_ids: Sequence[str]) -> Select[Any]:
    return (
        select(
            takes_part.c.item_id,
            takes_part.c.part,
            actors.c.id,
            actors.c.name,
            actors.c.kind,
            actors.c.state,
            actors.c.speaks,
            aliases.c.party_id,
        )
        .join(actors, takes_part.c.actor_id == actors.c.id)
        .outerjoin(aliases, actors.c.alias_id == aliases.c.id)
        .where(takes_part.c.item_id.in_(item_ids))
        .order_by(takes_part.c.item_id, takes_part.c.part, takes_part.c.nth)
    )


class Lineage:
    """Names of parties, and of what they speak for."""

    def __init__(self, connection: Connection, ids: Iterable[str]) -> None:
        self._known: dict[str, tuple[str, str | None]] = {}
        wanted = set(ids)
        while wanted:
            for some in portions(sorted(wanted)):
                query = select(parties.c.id, parties.c.name, parties.c.part_of)
                for row in connection.execute(query.where(parties.c.id.in_(some))):
                    self._known[row.id] = (row.name, row.part_of)
            above = {self._known[id][1] for id in wanted if id in self._known}
            wanted = {id for id in above if id is not None} - self._known.keys()

    def name(self, id: str) -> str | None:
        return self._known[id][0] if id in self._known else None

    def above(self, id: str) -> tuple[str, ...]:
        """The names of what a party speaks for, the nearest first."""
        names: list[str] = []
        seen = {id}
        at = self._known.get(id, ("", None))[1]
        while at is not None and at not in seen and at in self._known:
            seen.add(at)
            names.append(self._known[at][0])
            at = self._known[at][1]
        return tuple(names)


def portions(values: Iterable[_Value]) -> Iterator[list[_Value]]:
    coming = iter(values)
    while some := list(islice(coming, IN_ONE_QUERY)):
        yield some


def who_are(
    connection: Connection, actor_ids: Sequence[str]
) -> tuple[dict[str, Who], dict[str, str]]:
    """By an actor's id, who that is in the record; by a party's, why its actors are one."""
    rows = [
        row
        for some in portions(actor_ids)
        for row in connection.execute(
            select(actors.c.id, actors.c.name, actors.c.kind, aliases.c.party_id, aliases.c.because)
            .join(aliases, actors.c.alias_id == aliases.c.id)
            .where(actors.c.id.in_(some), aliases.c.party_id.is_not(None))
        )
    ]
    lineage = Lineage(connection, {row.party_id for row in rows})
    found = {
        row.id: Who(
            row.id,
            lineage.name(row.party_id) or row.name,
            row.kind,
            row.party_id,
            lineage.above(row.party_id),
        )
        for row in rows
    }
    return found, {row.party_id: row.because for row in rows}
