"""In which ministry or chamber of a report somebody in office is, and a committee, by name alone.

"Foreign Minister Dana Sollen" is in the foreign ministry that the report tells of, "Senator Brel"
in its Senate, and so is the "Senate Ferries Committee": where it tells of one such body alone, of
the same state. The words are in ``sayso/data/roles.toml``, ``posts``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from sayso.documents.knowledge import knowledge
from sayso.model import Actor
from sayso.readings.actors.roles import singular
from sayso.readings.actors.states import known_at
from sayso.readings.actors.told import state_fact

_WORD = re.compile(r"[^\W_]+(?:[-.][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’]s?(?!\w)")
_COMMITTEES = ("committee", "subcommittee")

Field = frozenset[str]
"""What a ministry and its minister are for: "foreign"."""


def in_their_posts(actors: Mapping[str, Actor]) -> Iterator[Actor]:
    """The persons who are part of no body so far but of a ministry or a chamber by their office,
    and the chambers and committees that are part of one."""
    by_field: dict[tuple[str | None, Field], set[str]] = defaultdict(set)
    by_name: dict[tuple[str | None, str], set[str]] = defaultdict(set)
    for actor in actors.values():
        if actor.kind == "body":
            words = _words(actor.name)
            by_name[actor.state, " ".join(words)].add(actor.id)
            field = _field(words, "bodies")
            if field:
                by_field[actor.state, field].add(actor.id)
    for actor in actors.values():
        around = actors.get(actor.part_of or "")
        if actor.kind == "person" and actor.role and around is None and actor.body is None:
            words = _words(actor.role)
            field = _field(words, "offices")
            found = _ministries(by_field, actor.state, field) if field else set()
            found = found or _named(by_name, actor.state, _seat(words))
        elif actor.kind == "body" and (around is None or around.kind == "state"):
            found = _named(by_name, actor.state, _chamber_around(_words(actor.name)))
        else:
            continue
        others = found - {actor.id}
        whole = actors[next(iter(others))] if len(others) == 1 else None
        if whole is not None and whole.part_of != actor.id:
            yield _part_of(actor, whole)


def _part_of(actor: Actor, whole: Actor) -> Actor:
    """An actor as part of a body, of that body's state where none of its own is told."""
    if actor.state is not None or whole.state is None:
        return replace(actor, part_of=whole.id)
    name, *rest = actor.facts
    facts = sorted((*rest, state_fact(whole)), key=lambda each: each.span)
    return replace(actor, part_of=whole.id, state=whole.state, facts=(name, *facts))


def _ministries(
    by_field: Mapping[tuple[str | None, Field], set[str]], state: str | None, field: Field
) -> set[str]:
    """The ministries of a state that are for what an office is for, or for that and more."""
    if (state, field) in by_field:
        return by_field[state, field]
    wider = (ids for (of, for_), ids in by_field.items() if of == state and field < for_)
    return set().union(*wider)


def _named(
    by_name: Mapping[tuple[str | None, str], set[str]], state: str | None, names: Sequence[str]
) -> set[str]:
    """The bodies with the first of some names that one of a state has, or of no state told; of one
    of no state told, the body of any."""
    keys: list[tuple[str | None, str]] = []
    for name in names:
        keys += [(state, name), (None, name)]
        keys += [(of, called) for of, called in by_name if called == name and state is None]
    return next((by_name[key] for key in keys if key in by_name), set())


def _seat(words: Sequence[str]) -> list[str]:
    """The chambers in which a lawmaker may sit, the closest first."""
    if not words or not _listed("gone").isdisjoint(words):
        return []
    found = (seats for noun, seats in knowledge("roles")["posts"]["seats"].items() if noun in words)
    return list(next(found, []))


def _chamber_around(words: Sequence[str]) -> list[str]:
    """The chambers that one, or its committee, is part of: of "senate" "congress"."""
    wholes: dict[str, list[str]] = knowledge("roles")["posts"]["chambers"]
    name = " ".join(words)
    if name in wholes:
        return wholes[name]
    if not words or not any(noun in words for noun in _COMMITTEES):
        return []
    for chamber, around in wholes.items():
        if name.startswith(f"{chamber} ") or name.endswith(f" of {chamber}"):
            return [chamber, *around]
    return []


def _field(words: Sequence[str], nouns: str) -> Field:
    """What a minister or a ministry is for: the words beside that noun; none of a former one."""
    own = set(words)
    if not own & _listed(nouns) or own & _listed("gone"):
        return frozenset()
    alike: dict[str, str] = knowledge("roles")["posts"]["alike"]
    return frozenset(
        alike.get(word, word) for word in own - _listed(nouns) - _listed("beside") - {"of", "for"}
    )


def _words(text: str) -> list[str]:
    """The words in the singular, without articles and what tells their state."""
    bare = [word.lower() for word in _WORD.findall(_POSSESSIVE.sub("", text))]
    found = []
    at = 0
    while at < len(bare):
        known = known_at(bare, at)
        if known is not None and known.kind in ("name", "people"):
            at += known.length
            continue
        if bare[at] not in ("the", "a", "an"):
            found.append(singular(bare[at]))
        at += 1
    return found


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(knowledge("roles")["posts"][name])
