"""What sort of party an actor is, from the words that refer to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.model import ActorKind
from sayso.readings.namesakes import Evidence
from sayso.readings.parties import SHORT, Parties
from sayso.readings.references import Reference
from sayso.readings.roles import is_public, is_together

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
_BY_NETWORK: dict[str, ActorKind] = {"organization": "organisation", "place": "organisation"}


def kind_of(found: Parties, party: int) -> ActorKind:
    """A name tells more than a description, and a noun more than the network's kind.

    A place that speaks by its own name is taken for a state: "Selm said". A person without a
    name, and a document, are "unnamed".
    """
    members = [(found.references[each], found.links[each]) for each in found.members[party]]
    named = [each for each, _ in members if each.naming.form == "name"]
    if named and found.persons[party]:
        return "person"
    whole = [each for each, link in members if each.naming.form == "name" and link.because != SHORT]
    described = [each for each, _ in members if each.naming.form == "description"]
    return (
        _of_sort(named)
        or _of_name(found, whole or named)
        or _of_sort(described)
        or _by_network(described)
    )


def _of_sort(references: Sequence[Reference]) -> ActorKind | None:
    for reference in references:
        named = reference.naming
        if named.sort is None:
            continue
        nouns = [noun for noun, _ in named.offices]
        if named.plural and named.sort in ("person", "people", "group", "outlet"):
            is_people = any(map(is_public, nouns)) or (named.form, named.sort) == ("name", "people")
            return "people" if is_people else "group"
        is_crowd = bool(nouns) and (is_together(nouns[0]) or (named.plural and nouns[0] == "group"))
        if named.form == "description" and is_crowd:
            return "group"
        if named.sort == "group" and nouns:
            return None  # "the country", "the other side"
        return _BY_SORT[named.sort]
    return None


def _of_name(found: Parties, named: Iterable[Reference]) -> ActorKind | None:
    for reference in named:
        evidence = found.evidence.get(reference.naming.name, Evidence())
        return "state" if evidence.is_place else "organisation"
    return None


def _by_network(described: Iterable[Reference]) -> ActorKind:
    for reference in described:
        if reference.kind in _BY_NETWORK and not reference.naming.plural:
            return _BY_NETWORK[reference.kind]
        if reference.kind == "person" and reference.naming.plural:
            return "group"
    return "unnamed"
