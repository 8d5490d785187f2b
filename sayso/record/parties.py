"""Who is one party across reports: a judgement with its reason, from the readings alone.

A person is known by first and last name in any spelling ("Jovan Keskii", "Jovan Keskiy"), a last
name alone stands for the one bearer of it that the reports name in full; a state by any of its
names, its seat among them; a body by the words of its name and the state it is of. Somebody who is
only described ("a senior official") is nobody in another report.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sayso.documents.knowledge import fold
from sayso.model import Actor, Reading
from sayso.readings.states import known_at, nations, plain_name

ActorOf = tuple[str, str]
"""A document's id and that of an actor in it."""

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_SMALL = frozenset("the a an of and for 's".split())
_NAMED = frozenset(["person", "state", "body", "force", "organisation", "outlet"])
# Spellings of one sound in names from other alphabets, tried in this order.
_SOUNDS = (
    ("zh", "j"), ("kh", "h"), ("ck", "k"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("iy", "y"),
    ("ii", "y"), ("ij", "y"), ("ei", "ey"), ("ai", "ay"), ("ph", "f"), ("q", "k"), ("c", "k"),
    ("j", "y"), ("w", "v"), ("ie", "e"), ("i", "y"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Party:
    """Actors of reports that are one. actors: in the order of the readings, at least one.

    id: made of its name, stable while no other party has the name; never a hash.
    state: the state it is of or speaks for, by its plain name; None where no report says so.
    """

    id: str
    name: str
    actors: tuple[ActorOf, ...]
    state: str | None
    because: str


@dataclass(frozen=True, slots=True)
class Parties:
    """The parties of some readings, and which of them an actor is."""

    all: tuple[Party, ...]
    by_actor: Mapping[ActorOf, Party] = field(default_factory=dict)

    def of(self, document: str, actor: str | None) -> Party | None:
        """The party that an actor of a document is; None of somebody only described."""
        return self.by_actor.get((document, actor or ""))


def parties_of(readings: Iterable[Reading]) -> Parties:
    """Join the actors of several reports who are one party; the order of reports is no matter."""
    given = sorted(
        ((reading.document.id, actor) for reading in readings for actor in reading.actors),
        key=lambda each: (each[0], each[1].mentions[0]),
    )
    bearers = _bearers(actor for _, actor in given)
    common = frozenset(actor.name for _, actor in given if actor.name.islower())
    groups: dict[tuple[str, ...], list[tuple[str, Actor]]] = defaultdict(list)
    for document, actor in given:
        key = _key(actor, bearers, common)
        if key is not None:
            groups[key].append((document, actor))
    for short, whole in sorted(_initials(groups).items()):
        groups[whole] += groups.pop(short)
    taken: set[str] = set()
    made = tuple(_party(groups[key], taken) for key in sorted(groups))
    return Parties(made, {each: party for party in made for each in party.actors})


def _key(
    actor: Actor, bearers: Mapping[str, set[tuple[str, ...]]], common: frozenset[str]
) -> tuple[str, ...] | None:
    """What actors of one party share; None of somebody who is only described.

    common: words that are also written small where they stand alone: "Police" is no name.
    """
    if actor.kind not in _NAMED:
        return None
    if actor.kind == "person":
        return _person_key(_words(actor.name), actor.state, bearers)
    named = _state_named(actor.name)
    if named is not None:
        return ("state", named.casefold())
    words = sorted(set(nations(_words(actor.name))))
    if not words or not (actor.state or _is_name(actor.name)) or words[0] in common:
        return None
    state = (actor.state or "").casefold()
    return ("body", *[word for word in words if word != state], state)


def _is_name(name: str) -> bool:
    return any(each[:1].isupper() for each in _WORD.findall(name))


def _initials(
    groups: Mapping[tuple[str, ...], Sequence[tuple[str, Actor]]],
) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Names in capitals with the one whole name whose initials they are: "RPC"."""
    wholes: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    shorts: dict[str, tuple[str, ...]] = {}
    for key, actors in groups.items():
        for _, actor in actors:
            name = actor.name.replace(".", "")
            words = [word for word in _WORD.findall(name) if word[:1].isupper()]
            if key[0] == "body" and len(words) > 1:
                wholes["".join(word[0] for word in words)].add(key)
            elif key[0] == "body" and 1 < len(name) < 7 and name.isupper():
                shorts[name] = key
    return {
        key: next(iter(wholes[name]))
        for name, key in shorts.items()
        if len(wholes.get(name, ())) == 1
    }


def _person_key(
    words: Sequence[str], state: str | None, bearers: Mapping[str, set[tuple[str, ...]]]
) -> tuple[str, ...] | None:
    if not words:
        return None
    if len(words) > 1:
        return ("person", sounded(words[0]), sounded(words[-1]))
    last = sounded(words[0])
    known = bearers.get(last, set())
    if len(known) == 1:
        return ("person", *next(iter(known)))
    return ("person", last, state) if state and not known else None


def _bearers(actors: Iterable[Actor]) -> dict[str, set[tuple[str, ...]]]:
    """By last name, the whole names that bear it in any of the reports."""
    found: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for actor in actors:
        words = _words(actor.name)
        if actor.kind == "person" and len(words) > 1:
            found[sounded(words[-1])].add((sounded(words[0]), sounded(words[-1])))
    return found


def sounded(word: str) -> str:
    """A name's sound, so that spellings from another alphabet meet: "Keskiy" and "Keskyy"."""
    plain = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", fold(word).lower())
        if letter.isalpha() and not unicodedata.combining(letter)
    )
    for written, heard in _SOUNDS:
        plain = plain.replace(written, heard)
    return re.sub(r"(.)\1+", r"\1", plain) or word


def _words(name: str) -> list[str]:
    words = [fold(word).lower().removesuffix("'s") for word in _WORD.findall(name)]
    return [word for word in words if word not in _SMALL]


def _state_named(name: str) -> str | None:
    """The state whose name, people or seat these words are, and nothing besides."""
    words = _words(name)
    known = known_at(words, 0) if words else None
    if known is None or known.state is None or known.kind == "office":
        return None
    return plain_name(known.state) if known.length == len(words) else None


def _party(actors: Sequence[tuple[str, Actor]], taken: set[str]) -> Party:
    name = _fullest(actor.name for _, actor in actors)
    state = next((actor.state for _, actor in actors if actor.state), None)
    if actors[0][1].kind == "state" and state is not None:
        name = state
    return Party(
        _new_id(name, taken),
        name,
        tuple((document, actor.id) for document, actor in actors),
        state,
        _reason([actor for _, actor in actors]),
    )


def _fullest(names: Iterable[str]) -> str:
    """The whole name that most reports use; of equals the first by alphabet."""
    counted: dict[str, int] = defaultdict(int)
    for name in names:
        plain = " ".join(name.split())
        counted[plain.removeprefix("the ").removeprefix("The ")] += 1
    return min(counted, key=lambda name: (" " not in name, -counted[name], name))


def _new_id(name: str, taken: set[str]) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "unnamed"
    number, id = 1, f"party_{slug}"
    while id in taken:
        number += 1
        id = f"party_{slug}-{number}"
    taken.add(id)
    return id


def _reason(actors: Sequence[Actor]) -> str:
    names = sorted({" ".join(actor.name.split()) for actor in actors})
    if len(actors) == 1:
        return f"only one report has “{names[0]}”"
    if actors[0].kind == "state":
        return f"one state: {_listed(names)}"
    if len(names) == 1:
        return f"named “{names[0]}” in {len(actors)} reports"
    return f"one name in {len(actors)} reports: {_listed(names)}"


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f"“{name}”" for name in names[:4]) + (" and others" if len(names) > 4 else "")
