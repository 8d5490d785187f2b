"""What a report tells of states, word by word: by who is of one, and by its places on the map."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from sayso.model import Actor, Analysis, Fact
from sayso.readings.actors.states import known_at, plain_name
from sayso.readings.places import state_of
from sayso.readings.statements.contents import span_of

MOSTLY = 3
"""How much more often than of any other a report tells of the state that it is about."""
_AROUND = 25
"""How many words around an actor's words states told of are counted."""
_MOST_KEPT = 4096
"""Names whose place on the map is kept in mind."""
_LONGEST = 5
"""Words of a place's name that are looked at."""


@dataclass(frozen=True, slots=True)
class Teller:
    """A word that tells of a state, with the fact for it. actor: who is told by it to be of it;
    None of a place."""

    state: str
    fact: Fact
    actor: Actor | None


class Told:
    """What a report tells of states.

    counts: how often of each by who is of it. most: the state it tells of most; None where it
    tells of none.
    """

    def __init__(
        self, analysis: Analysis, actors: Mapping[str, Actor], by_word: Mapping[int, str]
    ) -> None:
        tellers = {
            at: Teller(state, state_fact(actors[id]), actors[id])
            for at, id in sorted(by_word.items())
            if (state := actors[id].state) is not None
        }
        self._at = list(tellers)
        self._tellers = list(tellers.values())
        self.counts = Counter(teller.state for teller in self._tellers)
        self._places = [each for at, each in _places(analysis) if at not in tellers]
        self._words: dict[str, list[int]] = {}
        for at, id in sorted(by_word.items()):
            self._words.setdefault(id, []).append(at)
        self.most = first_of(self.counts)

    def with_places(self) -> Counter[str]:
        """How often each state is told of, by its regions and cities too."""
        return self.counts + Counter(place.state for place in self._places)

    def tells_of(self, state: str) -> bool:
        """Whether anybody, or any place, of a state is named."""
        return state in self.counts or any(place.state == state for place in self._places)

    def last_before(self, id: str, *, near: int) -> Teller | None:
        """What told of a state last before an actor, by no more than so many words."""
        if id not in self._words:
            return None
        first = self._words[id][0]
        at = bisect_left(self._at, first) - 1
        return self._tellers[at] if at >= 0 and self._at[at] >= first - near else None

    def around(self, id: str) -> Counter[str]:
        """How often each state is told of around an actor's words, by who is of it."""
        counts: Counter[str] = Counter()
        done = 0
        for word in self._words.get(id, ()):
            start = max(bisect_left(self._at, word - _AROUND), done)
            done = max(bisect_right(self._at, word + _AROUND), start)
            counts.update(teller.state for teller in self._tellers[start:done])
        return counts

    def teller(self, state: str) -> Teller:
        """What first tells of a state: its own name, else somebody who is of it, else a place."""
        all_told = [each for each in (*self._tellers, *self._places) if each.state == state]
        named = (each for each in all_told if each.actor and each.actor.kind == "state")
        return next(named, all_told[0])


def is_mostly(counts: Counter[str], fewest: int) -> bool:
    """Whether one state is told of so often, and far more often than any other."""
    (_, most), (_, next_most) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    return most >= fewest and most >= MOSTLY * next_most


def first_of(counts: Counter[str]) -> str | None:
    ranked = counts.most_common(1)
    return ranked[0][0] if ranked else None


@lru_cache(maxsize=_MOST_KEPT)
def _state_of(name: str) -> str | None:
    return state_of(name)


def state_fact(actor: Actor) -> Fact:
    """The words that tell the state of an actor that has one."""
    return next(fact for fact in actor.facts if fact.what == "state")


def _places(analysis: Analysis) -> Iterator[tuple[int, Teller]]:
    """The regions and cities that a report names, each at its first word, with its state."""
    for mention in analysis.mentions:
        first, last = mention.words
        if mention.kind != "place":
            continue
        first += analysis.lowered[first] == "the"
        if not first < last <= first + _LONGEST:
            continue
        span = span_of(analysis, (first, last))
        name = " ".join(span.of(analysis.text).split())
        known = known_at(name.lower().split(), 0)
        if known is not None and known.kind != "region":
            continue
        state = _state_of(name)
        if state is not None:
            yield first, Teller(state, Fact("state", span.of(analysis.text), span), None)


def is_of_other_state(words: str, state: str) -> bool:
    """Whether some words name another state, or a place on the map that is one's: "Selm Mayor"."""
    states = [lies for name in _runs(words.split()) if (lies := _state_of(name)) is not None]
    lower = [word.lower() for word in _bare(words.split())]
    known = (known_at(lower, at) for at in range(len(lower)))
    states += [plain_name(each.state) for each in known if each is not None and each.state]
    return bool(states) and state not in states


def names_region(words: str, state: str) -> bool:
    """Whether some words name a region that is not a state's alone: its offices are not those of
    the state."""
    bare = _bare(words.split())
    lower = [word.lower() for word in bare]
    known = {at: known_at(lower, at) for at, word in enumerate(bare) if word[:1].isupper()}
    return any(
        _state_of(" ".join(bare[at : at + each.length])) != state
        for at, each in known.items()
        if each is not None and each.kind == "region"
    )


def is_told_of(words: str, state: str) -> bool:
    """Whether words have no capital, or the name of a state or of a place in it."""
    runs = list(_runs(words.split()))
    known = [known_at(name.lower().split(), 0) for name in runs]
    is_named = any(each and each.state and plain_name(each.state) == state for each in known)
    return not runs or is_named or any(_state_of(name) == state for name in runs)


def _bare(words: list[str]) -> list[str]:
    return [word.strip("'’,.").removesuffix("'s").removesuffix("’s") or "-" for word in words]


def _runs(words: list[str]) -> Iterator[str]:
    """The runs of capitals in some words, the whole and from each of their words on."""
    bare = _bare(words)
    for first in range(len(bare)):
        for last in range(first + 1, min(len(bare), first + _LONGEST) + 1):
            if not bare[last - 1][:1].isupper():
                break
            yield " ".join(bare[first:last])
