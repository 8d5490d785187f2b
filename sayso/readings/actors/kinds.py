"""What sort of party an actor is, from the words that refer to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.model import ActorKind
from sayso.readings.actors.joined import Link
from sayso.readings.actors.namesakes import Evidence, Key
from sayso.readings.actors.naming import Naming
from sayso.readings.actors.parties import SHORT, Parties
from sayso.readings.actors.references import Reference
from sayso.readings.actors.roles import (
    is_armed,
    is_everybody,
    is_of_several_states,
    is_of_state,
    is_public,
    is_together,
)
from sayso.readings.actors.states import is_of_states, known_at
from sayso.readings.places import is_below_states

_BY_SORT: dict[str, ActorKind] = {
    "outlet": "outlet",
    "force": "force",
    "body": "body",
    "organisation": "organisation",
    "people": "people",
    "group": "group",
    "document": "unnamed",
    "person": "unnamed",
}
_MOSTLY = 3
"""So many times as sure as of anything else a report must be that an unknown name is a place's."""
_LARGE = 100_000
"""People who live in a city that is known by its name where a place speaks: small towns do not, and
share their names with many."""
_BY_NETWORK: dict[str, ActorKind] = {"organization": "organisation", "place": "organisation"}


def kind_of(found: Parties, party: int) -> ActorKind:
    """A name tells more than a description, and a noun more than the network's kind.

    A person without a name, and a document, are "unnamed".
    """
    members = [(found.references[each], found.links[each]) for each in found.members[party]]
    named = [each for each, _ in members if each.naming.form == "name"]
    if named and found.persons[party]:
        is_one = all(_is_of_a_people(each.naming.name) for each in named)
        return "unnamed" if is_one else "person"  # "an Estonian" has no name
    if any(_is_states_name(each.naming.name) for each in named):
        return "state"
    regions = [each.naming.name for each in named if _is_region(each.naming.name)]
    whole = [each for each, link in members if each.naming.form == "name" and link.because != SHORT]
    described = [each for each, _ in members if each.naming.form == "description"]
    return (
        _of_listed(each.naming.name for each in whole or named)
        or (_of_place(regions[0], speaks=False) if regions else None)
        or _of_sort(named)
        or _of_name(found, whole or named)
        or _of_sort(described)
        or _of_pronoun(members, described)
        or _by_network(described)
    )


def _of_listed(names: Iterable[Key]) -> ActorKind | None:
    """What the list of movements and of what several states have together tells of a name."""
    for name in names:
        if is_of_several_states(name):
            return "body"
        if is_armed(name):
            return "force"
    return None


def _is_region(name: Key) -> bool:
    known = known_at(name, 0) if name else None
    return known is not None and known.kind == "region" and known.length == len(name)


def _is_of_a_people(name: Key) -> bool:
    known = known_at(name, 0) if name else None
    return known is not None and known.kind == "people" and known.length == len(name)


def _is_states_name(name: Key) -> bool:
    known = known_at(name, 0) if name else None
    return known is not None and known.kind == "name" and known.length == len(name)


def _of_sort(references: Sequence[Reference]) -> ActorKind | None:
    for reference in references:
        named = reference.naming
        is_told_else = named.form == "name" and named.sort == "person" and not named.plural
        if named.sort is None or is_told_else:  # all that tells of the name: "rival Halbrook"
            continue
        nouns = [noun for noun, _ in named.offices]
        is_several = named.plural and named.form == "description" and named.sort == "organisation"
        if is_several or (named.plural and named.sort in ("person", "people", "group", "outlet")):
            is_people = any(map(is_public, nouns)) or (named.form, named.sort) == ("name", "people")
            return "people" if is_people and not named.few else "group"
        is_crowd = bool(nouns) and (is_together(nouns[0]) or (named.plural and nouns[0] == "group"))
        if named.form == "description" and is_crowd:
            return "group"
        if named.sort == "group" and nouns:
            if is_of_state(nouns[0]) or _is_nations_state(named):
                return "state"
            return "body" if _is_nations_side(named) else None  # else "the other side"
        return _BY_SORT[named.sort]
    return None


def _is_nations_state(named: Naming) -> bool:
    """Whether a description is "the Fijian state"."""
    if named.determined != "the" or named.plural:
        return False
    return any(
        noun == "state" and any(_is_states_name((word,)) for word in modifiers)
        for noun, modifiers in named.offices
    )


def _is_nations_side(named: Naming) -> bool:
    """Whether a description is "the Fijian side": who speaks and acts for the state."""
    return any(
        noun == "side" and any(_is_of_people((word,)) for word in modifiers)
        for noun, modifiers in named.offices
    )


def _is_of_people(name: Key) -> bool:
    known = known_at(name, 0)
    return known is not None and known.state is not None


def _of_pronoun(
    members: Sequence[tuple[Reference, Link]], described: Sequence[Reference]
) -> ActorKind | None:
    """What pronouns alone tell: "you" and "everyone" are anybody, "we" and "they" are several."""
    own = {each.naming.pronoun for each, _ in members}
    if not described:
        return "people" if own == {"you"} else "group" if own <= {"we", "they"} else None
    first = described[0].naming
    is_anybody = bool(first.offices) and is_everybody(first.offices[0][0])
    return "people" if is_anybody else None


def _of_name(found: Parties, named: Sequence[Reference]) -> ActorKind | None:
    for reference in named:
        key = reference.naming.name
        is_place = found.evidence.get(key, Evidence()).is_place
        speaks = any(each.is_speaker for each in named)
        if not is_place:
            return "organisation"
        kind = _of_place(key, speaks=speaks)
        return "organisation" if kind is None and _is_in_doubt(found, key) else kind or "state"
    return None


def _is_in_doubt(found: Parties, key: Key) -> bool:
    """Whether a name that no map has may be an organisation's: the network takes it for something
    else too, or it has several words."""
    shown = found.evidence[key]
    return len(key) > 1 or _MOSTLY * (shown.other + shown.person) > shown.place


def _of_place(name: Key, *, speaks: bool) -> ActorKind | None:
    """A region or a town that the map knows is no state: what it does, those do who govern it.

    A part of the world is several states. None of a place that no map has.
    """
    known = known_at(name, 0)
    if known is not None and known.length < len(name):
        if _is_of_two_states(name):
            return "group"
        return "body" if known.kind == "region" else "organisation"
    if known is not None and known.kind != "region":
        return "state"
    written = " ".join(name)
    if is_of_states(written):
        return "group"
    is_below = is_below_states(written, people=_LARGE if speaks else 0)
    return "body" if known is not None or is_below else None


def _is_of_two_states(name: Key) -> bool:
    """Whether a name is made of two: "Fiji-Tonga", of what they do together."""
    known = [known_at(name, at) for at in range(len(name))]
    return len({each.state for each in known if each is not None}) > 1


def _by_network(described: Iterable[Reference]) -> ActorKind:
    for reference in described:
        if reference.kind in _BY_NETWORK and not reference.naming.plural:
            return _BY_NETWORK[reference.kind]
        if reference.kind in ("person", "organization", None) and reference.naming.plural:
            return "group"
    return "unnamed"
