"""Who can hold a position, and who stands on one side with whom (codebook 12.2, 12.9)."""

from __future__ import annotations

from collections.abc import Mapping

from sayso.model import Actor
from sayso.readings.positions.words import listed
from sayso.readings.roles import is_in_office, outlet_names, singular, sort_of

_ALWAYS = frozenset(["state", "body", "force"])


def weight_of(actor: Actor, *, public: bool) -> float:
    """How far an actor is one that holds positions: 0 for those who only say what they think.

    public: plain words tell one of the issues. Without them it must be a state, a body, a force
    or somebody in office.
    """
    if actor.kind in _ALWAYS:
        return 1.0
    if actor.kind == "outlet" or _is_bystander(actor):
        return 0.0
    if actor.kind == "person" and _has_office(actor):
        return 1.0
    if actor.kind in _DESCRIBED and any(is_of_parties(noun) for noun in _nouns(actor)):
        return _OTHERS
    if actor.kind == "unnamed" and not _is_somebody(actor):
        return 0.0
    if not public:
        return 0.0
    return _WITHOUT_OFFICE if actor.kind == "person" else _OTHERS


_DESCRIBED = frozenset(["unnamed", "group", "organisation"])
"""Kinds of actors that are known by a common noun."""


def is_of_parties(noun: str) -> bool:
    """Whether a singular noun stands for a side of a public matter: "side", "government"."""
    return noun in listed("parties.nouns")


def is_in_charge(actor: Actor) -> bool:
    """Whether somebody can be asked for a public matter whatever it is: a state, not a crowd."""
    return weight_of(actor, public=False) > 0 or actor.kind == "group"


_WITHOUT_OFFICE, _OTHERS = 0.75, 0.9
"""Of people without an office some are private; of groups and organisations few."""


def _nouns(actor: Actor) -> list[str]:
    told = f"{actor.role or ''} {'' if actor.kind == 'person' else actor.name}"
    return [singular(word.strip(",.")) for word in told.lower().split()]


def _is_bystander(actor: Actor) -> bool:
    nouns = _nouns(actor)
    return any(noun in listed("bystanders.nouns") for noun in nouns)


def _has_office(actor: Actor) -> bool:
    if actor.state or actor.body or actor.part_of:
        return True
    return any(sort_of(noun) == "person" for noun in _nouns(actor))


def _is_somebody(actor: Actor) -> bool:
    return any(sort_of(noun) not in (None, "document") for noun in _nouns(actor))


def is_document(actor: Actor) -> bool:
    """Whether a statement, a letter speaks: it tells the will of those who made it."""
    return actor.kind == "unnamed" and any(sort_of(noun) == "document" for noun in _nouns(actor))


def may_speak_for(actor: Actor, other: Actor) -> bool:
    """Whether a person in office, of whom no state is known, may speak for a state or a body."""
    if actor.kind != "person" or actor.state is not None or other.kind not in ("state", "body"):
        return False
    nouns = frozenset(_nouns(actor))
    in_office = any(is_in_office(noun) for noun in nouns)
    return in_office and not nouns & listed("bystanders.on_their_own")


def is_nobody_known(actor: Actor) -> bool:
    """Whether words without a name stand for an actor, "a fellow cleric", or an outlet's."""
    if actor.kind == "outlet":
        return True
    return actor.kind == "unnamed" and actor.state is None and actor.part_of is None


def on_one_side(one: Actor, other: Actor) -> bool:
    """Whether two are the same, of one state, or one part of the other."""
    if other.id in (one.id, one.part_of) or other.part_of == one.id:
        return True
    return one.state is not None and one.state == other.state


def is_told_for_others(actor: Actor) -> bool:
    """Whether somebody to whom a thing is said is a party, and no mere hearer: not reporters."""
    name = actor.name.removeprefix("the ").removeprefix("The ")
    if name in outlet_names() or name.lower() in listed("bystanders.platforms"):
        return False
    return weight_of(actor, public=True) > 0 and actor.kind != "people"


def side_of(actor: Actor, known: Mapping[str, Actor]) -> str:
    """The name under which an actor's positions are gathered: of a body, or of who holds office in
    one, the state for which it speaks; else its own.

    known: the report's actors by id.
    """
    if actor.kind == "person" and not _speaks_for_its_state(actor):
        return actor.name
    at: Actor | None = actor
    for _ in range(_PARTS):
        if at is None:
            break
        if at.state is not None:
            return at.state
        actor, at = at, known.get(at.part_of or "")
    return actor.name


_PARTS = 8
"""Wholes of wholes that are followed at most."""


def _speaks_for_its_state(actor: Actor) -> bool:
    words = frozenset(_nouns(actor))
    return bool(actor.role) and not words & listed("bystanders.on_their_own")
