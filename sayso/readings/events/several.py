"""Whom a description of several means: those whom a list named before it.

"Orvane, Selm and Hartvik sent envoys. The three countries asked …", "both leaders": as many as it
says, of the kind it says, the last such list in front of it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from sayso.readings.actors.casting import Cast
from sayso.readings.actors.roles import head_of_state
from sayso.readings.events.lexicon import MOST_KEPT, base_among, words_of
from sayso.readings.parsed import Words

_COUNTS: Mapping[str, int] = {
    "both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "each": 2, "either": 2, "pair": 2,
    "duo": 2, "trio": 3,
}  # fmt: skip
_POINTING = frozenset(["the", "these", "those", "both", "each", "either"])
_COUNTED = frozenset(["two", "three", "both", "pair", "duo", "trio"])
_NEAREST = 80
"""Words in front of a description without a number among which its list is looked for."""
_MOST_BEFORE = 30
"""Lists in front of a description that are looked at: the cost stays linear."""
_MOST = 6
"""Parties in a list that a description takes up."""
_PERSONS = frozenset(["person"])
_STATES = frozenset(["state", "body"])
"""A place that no book knows for a state is taken for a body."""
_SIDES = frozenset(["state", "body", "force", "organisation"])
_OTHERS = frozenset(["other", "others"])
_OWN = frozenset(["nmod", "nmod:poss", "amod", "compound", "appos", "flat", "acl"])


@dataclass(frozen=True, slots=True)
class _Named:
    """A list of parties. at: the word of the first."""

    at: int
    parties: tuple[str, ...]
    kinds: frozenset[str]


Meant = Callable[[int], list[str]]
"""Whom a word and what is joined to it mean. Told with each question: kept, it would hold who asks
in a circle, and all that a report's reading is made of would stay until Python looks for such."""


class Several:
    """Finds the lists of one text."""

    def __init__(self, words: Words, cast: Cast) -> None:
        self._words = words
        self._cast = cast
        self._lists: list[_Named] | None = None
        self._by_actor: dict[str, list[str]] | None = None

    def of(self, at: int, meant: Meant) -> list[str]:
        """Those whom a word takes up; nobody where it is no such description, or no list fits."""
        kinds = _kinds(self._words.small[at])
        if kinds is None:
            return []
        number = self._number(at)
        if number is None and (kinds == _PERSONS or not self._is_plural(at)):
            return []
        if self._words.tag(at) == "PROPN" or not self._is_pointing(at) or self._has_own(at):
            return []
        first = 0 if number is not None else at - _NEAREST
        found = self._found(meant)
        before = bisect_left(found, at, key=lambda each: each.at)
        fitting = [
            each
            for each in found[max(0, before - _MOST_BEFORE) : before]
            if each.at >= first
            and number in (None, len(each.parties))
            and (len(each.kinds) == 1 or "person" not in kinds)
        ]
        for each in reversed(fitting):
            if each.kinds <= kinds:
                return list(each.parties)
        if kinds == _PERSONS and fitting:
            return self._heads_of(fitting[-1])
        return self._last_two(at) if self._is_of_two(at) and kinds == _STATES else []

    def _is_of_two(self, at: int) -> bool:
        """Whether "two" stands in front of a noun: "both" may as well mean those who just spoke."""
        return any(self._words.small[each] == "two" for each in self._words.near(at) if each < at)

    def _last_two(self, at: int) -> list[str]:
        """The last two states named before "the two countries", in text order, where no list names
        them together: "Orvane reopened its embassy in Selm"."""
        found: dict[str, str] = {}
        for each in range(at - 1, max(0, at - _NEAREST) - 1, -1):
            actor = self._cast.actor_of(each)
            if actor is None or self._words.tag(each) not in ("PROPN", "ADJ"):
                continue
            one = self._cast.actor(actor)
            if one.kind == "state":  # its seat is no other: "Brisk" of Orvane
                found.setdefault(one.state or one.name, actor)
            if len(found) == 2:
                return list(found.values())[::-1]
        return []

    def _heads_of(self, named: _Named) -> list[str]:
        """Who heads each of the states of a list; nobody where the report does not tell it of all:
        "Orvane and Selm", "the two leaders"."""
        heads = [self._heads().get(self._cast.actor(each).state or "") for each in named.parties]
        return [each for each in heads if each is not None] if None not in heads else []

    def _heads(self) -> dict[str, str]:
        """Who heads each state, by the state's name: of several the one named most."""
        people = [
            (len(one.mentions), one.state, each)
            for each, one in self._cast.everybody.by_id.items()
            if one.kind == "person" and one.state and head_of_state(_office(one.role or ""))
        ]
        return {state: each for _, state, each in sorted(people) if state is not None}

    def by(self, actor: str, meant: Meant) -> list[str]:
        """The same for an actor who is known by such a description alone; else the actor itself."""
        if self._by_actor is None:
            self._by_actor = {}
            for at, tag in enumerate(self._words.analysis.upos):
                named = self._cast.actor_of(at) if tag in ("NOUN", "NUM") else None
                several = self.of(at, meant) if named is not None else []
                if named is not None and several:
                    self._by_actor.setdefault(named, several)
        return self._by_actor.get(actor, [actor])

    def _number(self, at: int) -> int | None:
        words = self._words
        near = [words.small[at], *(words.small[each] for each in words.near(at) if each < at)]
        return next((_COUNTS[word] for word in near if word in _COUNTS), None)

    def _is_plural(self, at: int) -> bool:
        return "Number=Plur" in self._words.analysis.features[at]

    def _is_pointing(self, at: int) -> bool:
        words = self._words
        near = {words.small[each] for each in words.near(at) if each < at} | {words.small[at]}
        return not near.isdisjoint(_POINTING) and near.isdisjoint(_OTHERS)

    def _has_own(self, at: int) -> bool:
        """Whether a description says by itself whose or who they are: "the two Selmish leaders"."""
        words = self._words
        return any(
            words.relation(each) in _OWN and self._cast.actor_of(each) is not None
            for each in words.near(at)
            if self._cast.actor_of(each) != self._cast.actor_of(at)
        )

    def _found(self, meant: Meant) -> list[_Named]:
        """The lists of named parties, in text order."""
        if self._lists is None:
            self._lists = []
            for at, tag in enumerate(self._words.analysis.upos):
                named = self._list_at(at, meant) if tag == "PROPN" else None
                if named is not None:
                    self._lists.append(named)
        return self._lists

    def _list_at(self, at: int, meant: Meant) -> _Named | None:
        words = self._words
        if words.relation(at).startswith("conj"):
            return None
        if not any(words.relation(each).startswith("conj") for each in words.near(at)):
            return None
        parties = [self._cast.actor(each) for each in meant(at)]
        is_whole = 1 < len(parties) <= _MOST
        if not is_whole or not all(each.name[:1].isupper() for each in parties):
            return None
        return _Named(
            at, tuple(each.id for each in parties), frozenset(each.kind for each in parties)
        )


@lru_cache(MOST_KEPT)
def _kinds(word: str) -> frozenset[str] | None:
    """The kinds of party that a noun can mean several of; None of any other noun."""
    if base_among(word, words_of("several", "persons")):
        return _PERSONS
    if base_among(word, words_of("several", "states")):
        return _STATES
    if base_among(word, words_of("several", "sides")):
        return _SIDES
    return _SIDES | {"person"} if word in _COUNTED else None


def _office(role: str) -> str:
    """A role without whose it is: "president" of "president of Orvane"."""
    return role.partition(" of ")[0]
