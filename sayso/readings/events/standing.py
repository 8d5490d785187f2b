"""What sort of party an actor is: an official, the press, a weapon, whose state's."""

from __future__ import annotations

from sayso.readings.actors.casting import Cast
from sayso.readings.actors.roles import is_in_office
from sayso.readings.events.lexicon import base_among, words_of
from sayso.readings.parsed import singular

_PRESS = frozenset(["reporters", "journalists", "reporter", "journalist", "press", "media"])
_ASKING = frozenset(["reporter", "journalist", "anchor", "host", "presenter", "correspondent"])
"""Of whom a person has one of these as an office, only asks and listens."""
_FOR_STATES = frozenset(["side"])
"""Nouns behind the adjective of a state that say no more than the state: "the Orvanian side"."""


class Standing:
    """Tells of the actors of one report what sort of party each is."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._states = _states(cast)
        self._named = {actor.name: [each] for each, actor in cast.everybody.by_id.items()}

    def named(self, name: str) -> list[str]:
        """The actor with a name; nobody where there is none."""
        return self._named.get(name, [])

    def users(self, actors: list[str]) -> list[str]:
        """The same actors, for weapons the state whose they are; nobody where none is told."""
        found = []
        for each in actors:
            is_weapon = self._is_weapon(each)
            user = self.own_state(each) if is_weapon else each
            if user != each or not is_weapon:
                found.append(user)
        return list(dict.fromkeys(found))

    def whole(self, actor: str) -> str:
        """The state that "the Orvanian side" is, where the report names it; else the one itself."""
        last = self._cast.actor(actor).name.lower().split()[-1:]
        return self.own_state(actor) if last and last[0] in _FOR_STATES else actor

    def _is_weapon(self, actor: str) -> bool:
        found = self._cast.actor(actor)
        last = found.name.lower().split()[-1:]
        is_thing = found.kind in ("unnamed", "group", "organisation", "force")
        return is_thing and any(base_among(word, words_of("weapons", "nouns")) for word in last)

    def is_official(self, actor: str) -> bool:
        """Whether somebody acts for others: a state, a body, a person with an office."""
        found = self._cast.actor(actor)
        if found.kind == "person":
            return bool(found.role or found.body or found.state)
        if found.kind in ("state", "body", "force", "organisation") or found.state is not None:
            return True
        words = [singular(word) for word in found.name.lower().split()]
        return any(is_in_office(word) or word in words_of("public", "nouns") for word in words)

    def is_of_public(self, actor: str) -> bool:
        """Whether somebody is a state, a body or a force, or one of them or their officials."""
        found = self._cast.actor(actor)
        if found.kind in ("state", "body", "force") or found.state is not None:
            return True
        words = f"{found.name} {found.role or ''} {found.body or ''}".lower().split()
        public = words_of("public", "nouns") | words_of("matters", "public")
        return any(base_among(word, public) is not None for word in words)

    def is_organisation(self, actor: str) -> bool:
        return self._cast.actor(actor).kind == "organisation"

    def may_act_for_others(self, actor: str) -> bool:
        """Whether somebody is no mere person: of a person an office, a body or a state is told."""
        return not self.is_person(actor) or self.is_official(actor)

    def is_person(self, actor: str) -> bool:
        return self._cast.actor(actor).kind == "person"

    def is_press(self, actor: str) -> bool:
        """Whether somebody only asks and listens: reporters, an outlet."""
        found = self._cast.actor(actor)
        if found.kind == "outlet":
            return True
        words = found.name.lower().split()
        if found.kind == "person":
            return (found.role or "").lower().split()[-1:] in [[word] for word in _ASKING]
        return found.kind in ("group", "people", "unnamed") and bool(words) and words[-1] in _PRESS

    def own_state(self, actor: str) -> str:
        """The state for which somebody speaks, where the report names it; else the one who does."""
        found = self._cast.actor(actor)
        if found.state is None:
            return actor
        return self.state_named(found.state) or actor

    def state_named(self, state: str) -> str | None:
        """The actor that a state is in the report, by whatever name: "US" is the United States."""
        return self._states.get(state)


def _states(cast: Cast) -> dict[str, str]:
    """The actor of each state, by the state's name; one that has that name itself comes first, and
    of others the one named most."""
    states = [
        (one.name == one.state, len(one.mentions), one.state, each)
        for each, one in cast.everybody.by_id.items()
        if one.kind == "state" and one.state
    ]
    return {state: each for *_, state, each in sorted(states, key=lambda one: one[:2])}
