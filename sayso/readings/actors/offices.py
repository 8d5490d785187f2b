"""Who speaks for a state, and who is on one side with whom: whoever holds an office of the state,
or is part of one of its bodies.

A nationality is no office: "an Orvanian political scientist" is of Orvane and speaks for nobody but
himself. The words are in ``sayso/data/roles.toml``, ``for_states``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from sayso.documents.knowledge import knowledge
from sayso.model import Actor
from sayso.readings.actors.officeholders import is_officeholder
from sayso.readings.actors.roles import singular, sort_of
from sayso.readings.actors.states import Known, known_at

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_POSSESSIVE = re.compile(r"['’]s?\b")
# What follows these tells of what somebody is an officer, not who somebody is.
_BEHIND = re.compile(r"\s(?:of|at|for|to|in|on|with|under|from|who|whose|familiar|near)\s|,")


def speaks_for_its_state(actor: Actor) -> bool:
    """Whether what an actor says is said for the state that its report gives it.

    A state does, and its bodies and forces; a person or a group by an office, or as part of a body
    of the state; an organisation where its name is that of a body. An outlet, a people and whoever
    held an office once do not.
    """
    if actor.kind in ("state", "body", "force"):
        return True
    if actor.state is None or actor.kind in ("outlet", "people"):
        return False
    if actor.kind == "organisation":
        return is_states_body(actor.name) or _nouns(_front(actor.name))[-1:] in (
            ["side"],
            ["state"],
        )
    return _holds_states_office(actor)


def may_speak_for(actor: Actor, other: Actor) -> bool:
    """Whether somebody in a state's office, or a body, whose state no words tell, may speak for
    another."""
    if actor.state is not None or other.kind not in ("state", "body", "force"):
        return False
    if actor.kind == "body":
        return is_states_body(actor.name)
    return actor.kind == "person" and _holds_states_office(actor)


def side_of(actor: Actor, known: Mapping[str, Actor]) -> str:
    """The name under which what an actor says or wants is gathered: the state for which it
    speaks; else the whole that it is part of; else its own.

    known: the report's actors by id.
    """
    at: Actor | None = actor
    for _ in range(_PARTS):
        if at is None:
            break
        if at.state is not None and speaks_for_its_state(at):
            return at.state
        if at.kind == "person" and not (_holds_states_office(at) or _speaks_for_body(at)):
            break
        actor, at = at, known.get(at.part_of or "")
    return actor.name if at is None else at.name


_PARTS = 8
"""Wholes of wholes that are followed at most."""


def on_one_side(one: Actor, other: Actor) -> bool:
    """Whether two are the same, one part of the other, or speak for the same state."""
    if other.id in (one.id, one.part_of) or other.part_of == one.id:
        return True
    if one.state is None or one.state != other.state:
        return False
    return speaks_for_its_state(one) and speaks_for_its_state(other)


def _holds_states_office(actor: Actor) -> bool:
    """Whether somebody holds an office such as states have, whichever state's it is; of a person
    whose report tells none, by the list of office-holders."""
    own_name = None if actor.kind == "person" else actor.name
    told = " ".join(part for part in (actor.role, own_name) if part)
    if not _listed("not_in_office").isdisjoint(_apart(_nouns(told))):
        return False
    if actor.body is not None:
        return is_states_body(actor.body)
    is_listed = actor.kind == "person" and actor.role is None and is_officeholder(actor.name)
    return is_listed or _is_states_office(told)


def _speaks_for_body(actor: Actor) -> bool:
    """Whether somebody holds an office in the body that the report gives: "the union’s envoy"."""
    nouns = _nouns(_front(actor.role or ""))
    if actor.body is None or not _listed("not_in_office").isdisjoint(_apart(nouns)):
        return False
    return not (_listed("offices") | _listed("in_bodies")).isdisjoint(_pairs(nouns))


def _is_states_office(told: str) -> bool:
    """Whether an office is a state's: by itself, or as one in a body of a state."""
    front, *behind = _BEHIND.split(told, maxsplit=2)
    words = _pairs(_nouns(front))
    if any(phrase in " ".join(told.lower().split()) for phrase in _listed("phrases")):
        return True
    if not _listed("offices").isdisjoint(words):
        return True
    # A name may follow: "Speaker of the Orvanian Assembly Ada Brel".
    within = any(sort_of(noun) in ("body", "force") for noun in _nouns("".join(behind[:1])))
    return within and not words.isdisjoint(_listed("in_bodies"))


def is_states_body(name: str) -> bool:
    """Whether words name a body or a force such as states have, an office's building, or a state:
    "Harbour Ministry", "Council of Pilots"; not "Harbour University"."""
    words = [word.lower() for word in _WORD.findall(name)]
    if any(known.kind == "office" or known.length == len(words) for known in _known(words)):
        return True
    nouns = _nouns(_front(name))
    return bool(nouns) and (
        sort_of(nouns[-1]) in ("body", "force")
        or " ".join(nouns[-2:]) in _listed("bodies")
        or nouns[-1] in ("force", "forces")
    )


def _known(words: list[str]) -> list[Known]:
    found = (known_at(words, at) for at in range(len(words)))
    return [known for known in found if known is not None]


def _front(words: str) -> str:
    """The words in front of what somebody is an officer of: "head" of "head of the board"."""
    return _BEHIND.split(words, maxsplit=1)[0]


def _nouns(words: str) -> list[str]:
    bare = _POSSESSIVE.sub("", words.lower())
    return [singular(word) for word in _WORD.findall(bare)]


def _apart(nouns: list[str]) -> set[str]:
    """The words, and what joined ones are made of: "ex-minister" is "ex"."""
    return {part for noun in nouns for part in (noun, *noun.split("-"))}


def _pairs(nouns: list[str]) -> set[str]:
    pairs = {" ".join(nouns[at : at + 2]) for at in range(len(nouns) - 1)}
    return set(nouns) | pairs


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(knowledge("roles")["for_states"][name])
