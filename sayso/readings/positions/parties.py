"""Who can hold a position, and to whom one can be told (codebook 12.2, 12.10)."""

from __future__ import annotations

from functools import lru_cache

from sayso.model import Actor
from sayso.readings.actors.roles import (
    is_in_office,
    is_organisation,
    outlet_names,
    singular,
    sort_of,
)
from sayso.readings.positions.words import listed

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
    if is_side(actor):
        return _OTHERS
    if is_willed(actor):
        return _OTHERS
    if actor.kind == "unnamed" and not _is_person_or_body(actor):
        return 0.0
    if not public:
        return 0.0
    return _WITHOUT_OFFICE if actor.kind == "person" else _OTHERS


def is_side(actor: Actor) -> bool:
    """Whether whatever an actor wants in a report about public matters is one: a state, a body, a
    force, an organisation such as states found, or somebody in such an office."""
    if actor.kind in _ALWAYS:
        return True
    if actor.kind == "outlet" or _is_bystander(actor):
        return False
    nouns = _nouns(actor)
    if actor.kind in ("person", "unnamed"):
        return any(is_in_office(noun) for noun in nouns) or (
            actor.kind == "person" and bool(actor.body or actor.part_of)
        )
    if actor.kind == "organisation" and is_organisation(tuple(actor.name.lower().split())):
        return True
    return actor.kind in _DESCRIBED and any(is_of_parties(noun) for noun in nouns)


def is_in_office_for(actor: Actor) -> bool:
    """Whether somebody holds an office, so that "the government" of whom he speaks is his."""
    return actor.kind == "person" and any(is_in_office(noun) for noun in _nouns(actor))


def is_somebody(actor: Actor) -> bool:
    """Whether an actor is a side, or a person who may be one."""
    return is_side(actor) or (actor.kind == "person" and weight_of(actor, public=True) > 0)


_DESCRIBED = frozenset(["unnamed", "group", "organisation"])
"""Kinds of actors that are known by a common noun."""


def is_of_parties(noun: str) -> bool:
    """Whether a singular noun stands for a side of a public matter: "side", "government"."""
    return noun in listed("parties.nouns")


def is_in_charge(actor: Actor) -> bool:
    """Whether somebody can be asked for a public matter whatever it is: a state, not a crowd."""
    return weight_of(actor, public=False) > 0 or actor.kind == "group"


_KEPT = 4096
"""Wordings of which the nouns are kept: an actor is asked for its own again and again."""
_WITHOUT_OFFICE, _OTHERS = 0.75, 0.9
"""Of people without an office some are private; of groups and organisations few."""


def _nouns(actor: Actor) -> tuple[str, ...]:
    return _nouns_in(f"{actor.role or ''} {'' if actor.kind == 'person' else actor.name}")


@lru_cache(_KEPT)
def _nouns_in(told: str) -> tuple[str, ...]:
    return tuple(singular(word.strip(",.")) for word in told.lower().split())


def _is_bystander(actor: Actor) -> bool:
    nouns = _nouns(actor)
    return any(noun in listed("bystanders.nouns") for noun in nouns)


def _has_office(actor: Actor) -> bool:
    if actor.state or actor.body or actor.part_of:
        return True
    return any(sort_of(noun) == "person" for noun in _nouns(actor))


def _is_person_or_body(actor: Actor) -> bool:
    return any(sort_of(noun) not in (None, "document") for noun in _nouns(actor))


def can_act(actor: Actor) -> bool:
    """Whether an actor is somebody, and no thing that only stands where somebody could."""
    return actor.kind != "unnamed" or _is_person_or_body(actor)


def is_document(actor: Actor) -> bool:
    """Whether a statement, a letter speaks: it tells the will of those who made it."""
    return actor.kind == "unnamed" and any(sort_of(noun) == "document" for noun in _nouns(actor))


def is_movement(actor: Actor) -> bool:
    """Whether an organisation may be a side of a public matter, whatever it is called: no company,
    no school."""
    if actor.kind != "organisation" or _is_bystander(actor):
        return False
    return not any(noun in listed("parties.private") for noun in _nouns(actor))


def is_willed(actor: Actor) -> bool:
    """Whether a document is one in which parties say what they want: a joint statement, a
    resolution, a letter, of which the report names nobody as its maker."""
    return is_document(actor) and any(n in listed("parties.documents") for n in _nouns(actor))


def is_nobody_known(actor: Actor) -> bool:
    """Whether words without a name stand for an actor, "a fellow cleric", or an outlet's."""
    if actor.kind == "outlet":
        return True
    return actor.kind == "unnamed" and actor.state is None and actor.part_of is None


def is_anybody(actor: Actor) -> bool:
    """Whether nobody in particular is meant: "others", "those who stayed"."""
    name = actor.name.lower()
    return name in _ANYBODY or name.startswith("those ")


_ANYBODY = frozenset(
    "no one|nobody|everyone|anyone|those|others|everybody|anybody|someone|somebody|people".split(
        "|"
    )
)


def tells_of_others(actor: Actor) -> bool:
    """Whether an actor is on nobody's side when it tells what a party wants: an outlet, a source
    without a name, who observes."""
    return is_nobody_known(actor) or _is_bystander(actor)


def is_told_for_others(actor: Actor) -> bool:
    """Whether somebody to whom a thing is said is a party, and no mere hearer: not reporters."""
    name = actor.name.removeprefix("the ").removeprefix("The ")
    if name in outlet_names() or name.lower() in listed("bystanders.platforms"):
        return False
    return weight_of(actor, public=True) > 0 and actor.kind != "people"
