"""The state that a report is about, and who is of it though no words of their own say so.

At home nobody says whose the government is, nor whose prime minister: "the police", "Prime Minister
Dana Sollen", "the Sollen administration". What the report tells of states around them says it, by
its words alone; who somebody is known to be elsewhere counts for nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from sayso.model import Actor, Analysis
from sayso.readings.actors.parties import Parties
from sayso.readings.actors.phrases import BARE, text_of
from sayso.readings.actors.roles import head_of_state, is_of_every_state, is_of_heads
from sayso.readings.actors.states import house_at

_OWNERS_ENDING = re.compile(r"['’]s?(?!\S)")
MOSTLY, FEWEST, NEAR = 3, 4, 60
"""How much more often than of any other, and how often, a report tells of the state it is about;
and how many words back a state told of is looked for. Judgements of 2026-11."""
_AROUND, _FEWEST_AROUND, _FEWEST_OF_HEADS = 25, 3, 6
"""How many words around a head of government states told of are counted, and how often the state
they are of must be told of there, and in the whole report. Judgements of 2026-11, on reports of one
day: of those about a foreign country, one in eight calls some other president "President" alone."""


def is_any_states(found: Parties, party: int) -> bool:
    """Whether nothing but "the" and a noun for what every state has is said: "the government"."""
    references = [found.references[number].naming for number in found.members[party]]
    described = [each for each in references if each.form != "pronoun"]
    return bool(described) and all(
        each.form == "description"
        and each.determined in ("the", BARE)
        and (not each.plural or all(noun == "authority" for noun, _ in each.offices))
        and all(is_of_every_state(noun) and not words for noun, words in each.offices)
        for each in described
    )


def at_home(
    analysis: Analysis,
    actors: Mapping[str, Actor],
    by_word: Mapping[int, str],
    plain: Collection[str],
) -> Iterator[Actor]:
    """The actors that are of a state by what the report tells around them, with that state.

    plain: the ids of bodies and forces such as every state has, called by "the" and that alone.
    """
    told = _Told(actors, by_word)
    if told.most is None:
        return
    for id in sorted(plain):
        actor = actors[id]
        if actor.kind in ("body", "force") and actor.state is None:
            before = told.last_before(id)
            if before is not None and before.state == told.most:
                yield _of(actor, before)
    head = _head_at_home(analysis, actors, told)
    if head is not None:
        yield head
    heads = [actor for actor in actors.values() if _headed_by(actor) and actor.state is not None]
    yield from _said_to_be_of(actors, [*heads, head] if head else heads)


class _Told:
    """What a report tells of states, by word.

    most: the state it tells of most; None where it tells of none.
    """

    def __init__(self, actors: Mapping[str, Actor], by_word: Mapping[int, str]) -> None:
        self._at = [at for at in sorted(by_word) if actors[by_word[at]].state is not None]
        self._actors = [actors[by_word[at]] for at in self._at]
        self._counts = Counter(actor.state for actor in self._actors)
        self._words: dict[str, list[int]] = {}
        for at, id in sorted(by_word.items()):
            self._words.setdefault(id, []).append(at)
        ranked = self._counts.most_common(1)
        self.most = ranked[0][0] if ranked else None

    def is_about(self, fewest: int) -> bool:
        """Whether the state told of most is the one that the whole report is about."""
        return _is_mostly(self._counts, fewest)

    def last_before(self, id: str) -> Actor | None:
        """Who told of a state last before an actor, near by, in a report about one state."""
        if id not in self._words or not self.is_about(FEWEST):
            return None
        first = self._words[id][0]
        at = bisect_left(self._at, first) - 1
        return self._actors[at] if at >= 0 and self._at[at] >= first - NEAR else None

    def around(self, id: str) -> Counter[str | None]:
        """How often each state is told of around an actor's words."""
        counts: Counter[str | None] = Counter()
        done = 0
        for word in self._words.get(id, ()):
            start = max(bisect_left(self._at, word - _AROUND), done)
            done = max(bisect_right(self._at, word + _AROUND), start)
            counts.update(actor.state for actor in self._actors[start:done])
        return counts

    def teller(self, state: str) -> Actor:
        return next(actor for actor in self._actors if actor.state == state)


def _is_mostly(counts: Counter[str | None], fewest: int) -> bool:
    (_, most), (_, next_most) = [*counts.most_common(2), (None, 0), (None, 0)][:2]
    return most >= fewest and most >= MOSTLY * next_most


def _head_at_home(analysis: Analysis, actors: Mapping[str, Actor], told: _Told) -> Actor | None:
    """The one head of state or government whose state no words tell, with the state the report is
    about, where nobody else heads that one.

    It is told of far more than any other, in the whole report and around this head; or the house of
    this very office is named ("the Kremlin"), and no other house, and no state is told of more.
    """
    heads = {actor.id: office for actor in actors.values() if (office := _headed_by(actor))}
    alone = [id for id in heads if actors[id].state is None]
    others = {actors[id].state for id in heads if id not in alone}
    if len(alone) != 1 or told.most is None or told.most in others:
        return None
    head = actors[alone[0]]
    if head.part_of is not None or head.body is not None or not _is_bare(head):
        return None
    around = told.around(head.id)
    houses = _houses(analysis)
    if any(state != told.most for _, state in houses):
        return None
    is_most_around = not around or around[told.most] == max(around.values())
    if (heads[head.id], told.most) in houses and is_most_around:
        return _of(head, told.teller(told.most))
    is_told = told.is_about(_FEWEST_OF_HEADS) and _is_mostly(around, _FEWEST_AROUND)
    return _of(head, told.teller(told.most)) if is_told and is_most_around else None


def _headed_by(actor: Actor) -> str | None:
    if actor.kind != "person" or actor.role is None:
        return None
    return head_of_state(actor.role)


def _is_bare(actor: Actor) -> bool:
    """Whether nothing but the office is told, with no word of what it is the head of."""
    return actor.role is not None and actor.role.lower() == head_of_state(actor.role)


def _houses(analysis: Analysis) -> set[tuple[str, str]]:
    """The offices of heads of state and government whose houses a text names, with their states."""
    found = set()
    for at in range(len(analysis.words)):
        if text_of(analysis, at)[:1].isupper():
            words = [
                text_of(analysis, each).lower()
                for each in range(at, min(at + 2, len(analysis.words)))
            ]
            house = house_at(words)
            if house is not None:
                found.add(house)
    return found


def _said_to_be_of(actors: Mapping[str, Actor], heads: Sequence[Actor]) -> Iterator[Actor]:
    """The bodies with a head's own name in front of their noun: "the Sollen administration"."""
    by_surname: dict[str, list[Actor]] = {}
    for head in heads:
        by_surname.setdefault(head.name.split()[-1].lower(), []).append(head)
    for body in actors.values():
        if body.kind != "body" or body.state is not None:
            continue
        *before, noun = _OWNERS_ENDING.sub("", body.name.lower()).split()
        owners = by_surname.get(before[-1], []) if before and is_of_heads(noun) else []
        if len({owner.state for owner in owners}) == 1:
            yield _of(body, owners[0])


def _of(actor: Actor, teller: Actor) -> Actor:
    """An actor with the state of another, by the words that told the other's."""
    fact = next(fact for fact in teller.facts if fact.what == "state")
    name, *rest = actor.facts
    facts = (name, *sorted((*rest, fact), key=lambda each: each.span))
    return replace(actor, state=teller.state, facts=facts)
