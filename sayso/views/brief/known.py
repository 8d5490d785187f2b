"""Who somebody in a report is beyond it, and whom he speaks for."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

from sayso.model import Actor, Reading
from sayso.readings.actors.offices import speaks_for_its_state
from sayso.record.parties import Parties
from sayso.record.party_names import (
    body_words,
    initials,
    is_acronym,
    is_international,
    without_initials,
)


@dataclass(frozen=True, slots=True)
class Known:
    """Who an actor is, beyond its own report.

    name: of the party it is, else its own. body, whole: what it speaks for, and what that rolls
    up to in the end: a state where one is known; its own name where nothing is.
    key: the same for all actors who are this one.
    """

    key: Hashable
    name: str
    body: str
    whole: str
    actor: Actor

    @property
    def is_party(self) -> bool:
        """Whether other reports may mean the same one: not somebody only described."""
        return isinstance(self.key, str)


def known_in(readings: Sequence[Reading], parties: Parties) -> dict[tuple[str, str], Known]:
    """Who everybody is, rolled up by what most of the reports say."""
    actors = {(each.document.id, a.id): a for each in readings for a in each.actors}
    bodies: dict[Hashable, Counter[str]] = defaultdict(Counter)
    states: dict[Hashable, Counter[str]] = defaultdict(Counter)
    keys: dict[tuple[str, str], Hashable] = {}
    names: dict[Hashable, str] = {}
    called = _Bodies(actors, parties)
    for place, actor in actors.items():
        party = parties.of(*place)
        key: Hashable = party.id if party else (*place,)
        keys[place] = key
        names[key] = party.name if party else " ".join(actor.name.split())
        body = called.name(_body(place[0], actor, actors, parties), actor.state)
        if body:
            bodies[key][body] += 1
        state = (party.state if party else None) or actor.state
        if state and speaks_for_its_state(actor):
            states[key][state] += 1
    return {
        place: _who(actor, keys[place], names, bodies=bodies, states=states)
        for place, actor in actors.items()
    }


class _Bodies:
    """One name for each body, however the reports that tell of its people spell it."""

    def __init__(self, actors: Mapping[tuple[str, str], Actor], parties: Parties) -> None:
        self._by: dict[Hashable, Counter[str]] = defaultdict(Counter)
        self._short: dict[str, set[str]] = defaultdict(set)
        for place, actor in actors.items():
            party = parties.of(*place)
            if party is not None and actor.kind not in ("person", "state"):
                for name in (actor.name, party.name):
                    self._by[_told(name, party.state)][party.name] += 1
                    self._short[initials(without_initials(name))].add(party.name)
        named = set(self._by)
        for actor in actors.values():
            if actor.body and (key := _told(actor.body, actor.state)) not in named:
                self._by[key][actor.body] += 1

    def name(self, told: str, state: str | None) -> str:
        """The name for a body that a report calls so."""
        bare = told.replace(".", "")
        of_short = self._short.get(bare.lower(), set()) if is_acronym(bare) else set()
        if len(of_short) == 1:
            return next(iter(of_short))
        return (_most(self._by.get(_told(told, state))) or told) if told else ""


def _told(name: str, state: str | None) -> Hashable:
    """The same for all spellings of one body's name."""
    bare = without_initials(" ".join(name.split()))
    of = None if is_international(bare) else state
    return (of or "").casefold(), frozenset(body_words(bare, of))


def _body(
    document: str, actor: Actor, actors: Mapping[tuple[str, str], Actor], parties: Parties
) -> str:
    """What an actor speaks for, by the name it has across reports; "" of a state itself."""
    whole = actors.get((document, actor.part_of or ""))
    if whole is None:
        return actor.body or ""
    if whole.kind == "state":
        return ""
    party = parties.of(document, whole.id)
    return party.name if party else whole.name


def _who(
    actor: Actor,
    key: Hashable,
    names: Mapping[Hashable, str],
    *,
    bodies: Mapping[Hashable, Counter[str]],
    states: Mapping[Hashable, Counter[str]],
) -> Known:
    name = names[key]
    body = _most(bodies.get(key)) if actor.kind in ("person", "unnamed", "group") else name
    state = _most(states.get(key)) or (name if actor.kind == "state" else "")
    return Known(key, name, body, state or body or name, actor)


def _most(counted: Counter[str] | None) -> str:
    """What is told most often; of equals the first by alphabet."""
    return min(counted, key=lambda each: (-counted[each], each)) if counted else ""
