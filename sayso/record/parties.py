"""Which actors of different reports are one party: a judgement, with its reason.

It knows nothing but names. The same full name, however it is spelt, is one person; a last name
alone is the only person, or by far the most named one, whom reports call so; a state is one under
all its names; and a body is one with the bodies of the same name and state. Somebody whom a report
only describes ("two officials") is no party: nobody knows whether another report means the same.

The judgement depends on which names there are and how often, never on the order of the reports.
``judge`` works on names, ``parties_of`` on readings; what a person judges is applied on top of it,
in the record (``judging.py``). What makes two names alike is in ``party_names.py``.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, TypeVar

from sayso.model import Actor, ActorKind, Reading, content_id
from sayso.readings.actors.offices import is_states_body, speaks_for_its_state
from sayso.readings.actors.roles import is_of_several_states
from sayso.readings.actors.states import known_at
from sayso.record.party_names import (
    body_words,
    every_state_has,
    first_and_last,
    folded,
    initials,
    is_acronym,
    is_bodys_name,
    is_groups_name,
    is_international,
    is_persons_name,
    last_name,
    own_words,
    spelt,
    without_initials,
)

Sort = Literal["person", "state", "body"]
ActorOf = tuple[str, str]
"""A document's id and that of an actor in it."""
_Text = TypeVar("_Text", bound=str)

MOSTLY = 0.9
"""Where several people have one last name, the share of all who are given it in full that one of
them must have for the last name alone to mean that one. Chosen, not measured: a newcomer of the
same name in one report of ten makes it doubtful."""

_LONGEST_SLUG = 80
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_SORTS: dict[ActorKind, Sort] = {
    "person": "person",
    "state": "state",
    "body": "body",
    "force": "body",
    "organisation": "body",
    "outlet": "body",
    "group": "body",
}
# A single word with a capital is a name of these; of others ("Police", "Officials") it may as well
# stand at the beginning of a sentence.
_CALLED_BY_ONE_WORD = frozenset(["organisation", "outlet"])


@dataclass(frozen=True)
class Alias:
    """A name by which a report knows somebody, with the state and body it gives the name.

    kind: as the actor's. name: as written, without an article. speaks: it holds an office of that
    state or is a body of it. Two actors with one alias are one party, so a record keeps each once.
    """

    kind: ActorKind
    name: str
    state: str | None = None
    body: str | None = None
    speaks: bool = True

    @property
    def id(self) -> str:
        told = (self.kind, self.name, self.state or "", self.body or "")
        return content_id("al", *told) if self.speaks else content_id("al", *told, "of no office")

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The name's words, folded; of a body's, those that tell it from its state's others."""
        if self.sort == "state":
            return tuple(folded(self.state or self.name))
        if self.sort == "person":
            return tuple(first_and_last([spelt(word) for word in folded(self.name)]))
        return tuple(sorted(body_words(self.name, self.state)))

    @property
    def sort(self) -> Sort:
        return _SORTS[self.kind]

    @cached_property
    def whole(self) -> str:
        """What aliases of one party share, but for the state of a body: the folded name."""
        sort = "initials" if self.sort == "body" and self.is_short else self.sort
        return f"{sort}:{' '.join(self.words)}"

    @cached_property
    def tail(self) -> str:
        """The short name somebody may have: a person's last name, a body's initials."""
        if self.sort == "person":
            return f"person:{' '.join(last_name(self.words))}"
        if self.sort == "body" and not self.is_short:
            return f"initials:{initials(self.name)}"
        return self.whole

    @cached_property
    def head(self) -> str:
        """A person's first name, which comes last in some languages."""
        return f"person:{self.words[0]}" if self.sort == "person" else self.whole

    @cached_property
    def is_short(self) -> bool:
        """A last name alone, or an acronym: it is somebody's who has a whole name elsewhere."""
        if self.sort == "person":
            return last_name(self.words) == self.words
        return self.sort == "body" and is_acronym(self.name) and not is_international(self.name)

    @cached_property
    def needs_a_state(self) -> bool:
        return self.sort == "body" and " ".join(self.words) in every_state_has()


@dataclass(frozen=True, slots=True)
class Judged:
    """What is judged of one alias. party: None where it may be several parties'."""

    party: str | None
    because: str


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of a party.

    part_of: the party it speaks for: its body's, else its state's.
    named: it is an actor itself; otherwise it is only known as what others speak for.
    """

    name: str
    kind: ActorKind
    state: str | None
    part_of: str | None
    because: str
    named: bool = True


@dataclass(frozen=True, slots=True)
class Party:
    """Actors of reports that are one. actors: in the order of the readings, at least one.

    id: made of its name, never a hash. state: the state it is of or speaks for; None where no
    report says so. part_of: id of the party it speaks for: its body's, else its state's.
    """

    id: str
    name: str
    actors: tuple[ActorOf, ...]
    state: str | None
    because: str
    kind: ActorKind = "person"
    part_of: str | None = None


@dataclass(frozen=True, slots=True)
class Parties:
    """The parties of some readings, by their ids, and which of them an actor is."""

    all: tuple[Party, ...]
    by_actor: Mapping[ActorOf, Party] = field(default_factory=dict)

    def of(self, document: str, actor: str | None) -> Party | None:
        """The party that an actor of a document is; None of somebody only described."""
        return self.by_actor.get((document, actor or ""))


def parties_of(readings: Iterable[Reading]) -> Parties:
    """Join the actors of several reports who are one party; the order of reports is no matter."""
    known: dict[Alias, list[tuple[ActorOf, str]]] = defaultdict(list)
    for document_id, actor in sorted(
        ((reading.document.id, actor) for reading in readings for actor in reading.actors),
        key=lambda each: (each[0], each[1].mentions[0]),
    ):
        if alias := alias_of(actor):
            known[alias].append(((document_id, actor.id), actor.name))
    judged, standings = judge({alias: len(actors) for alias, actors in known.items()})
    members: dict[str, list[tuple[ActorOf, str]]] = defaultdict(list)
    for alias in sorted(known, key=_order):
        if (of := judged[alias].party) is not None:
            members[of] += known[alias]
    made = tuple(_party(id, standings[id], sorted(members[id])) for id in sorted(members))
    return Parties(made, {actor: party for party in made for actor in party.actors})


def _party(id: str, standing: Standing, members: Sequence[tuple[ActorOf, str]]) -> Party:
    names = sorted({" ".join(name.split()) for _, name in members})
    return Party(
        id,
        standing.name,
        tuple(actor for actor, _ in members),
        standing.state,
        _in_reports(names, len(members), standing.kind),
        standing.kind,
        standing.part_of,
    )


def _in_reports(names: Sequence[str], number: int, kind: ActorKind) -> str:
    """Why actors are one, by the names they have in their reports."""
    listed = ", ".join(f"“{name}”" for name in names[:4])
    listed += " and others" if len(names) > 4 else ""
    if number == 1:
        return f"only one report has {listed}"
    if kind == "state":
        return f"one state: {listed}"
    one_of = f"named {listed}" if len(names) == 1 else f"one name, {listed},"
    return f"{one_of} in {number} reports"


def alias_of(actor: Actor) -> Alias | None:
    """The name that tells an actor from all others; None for one that is only described."""
    speaks = actor.state is None or speaks_for_its_state(actor)
    return _alias(actor.kind, actor.name, actor.state, actor.body, speaks=speaks)


def _alias(
    kind: ActorKind, name: str, state: str | None, body: str | None, *, speaks: bool = True
) -> Alias | None:
    if kind not in _SORTS:
        return None
    bare = _ARTICLE.sub("", " ".join(name.split()), count=1)
    if _SORTS[kind] == "body":
        bare = without_initials(bare)
        if is_international(bare):
            state, body, speaks = None, None, True
    alias = Alias(kind, bare, state, body, speaks)
    if not alias.words:
        return None
    if alias.sort == "state":
        return alias
    if alias.sort == "person":
        return alias if is_persons_name(bare) else None
    if kind == "group":
        return alias if is_groups_name(bare) else None
    if state is None:
        is_joint = is_of_several_states(tuple(bare.lower().split()))  # "Interpol"
        proper = is_bodys_name(bare, one_word=kind in _CALLED_BY_ONE_WORD or is_joint)
        return alias if proper and not alias.needs_a_state else None
    return alias


def judge(aliases: Mapping[Alias, int]) -> tuple[dict[Alias, Judged], dict[str, Standing]]:
    """Which party each alias is a name of, and what is known of the parties.

    aliases: with how many actors have them. Every alias that shares a ``whole``, ``tail`` or
    ``head`` with one of them must be among them; others change nothing.
    """
    judged: dict[Alias, Judged] = {}
    members: dict[str, list[Alias]] = defaultdict(list)
    for alias in sorted(aliases, key=_order):
        if not _waits(alias):
            judged[alias] = Judged(party_id(alias), _why_alone(alias))
            members[party_id(alias)].append(alias)
    called = _Called(aliases, members)
    for alias in sorted(aliases, key=_order):
        if alias not in judged:
            judged[alias] = found = called.meaning(alias)
            if found.party == party_id(alias):
                members[found.party].append(alias)
    standings: dict[str, Standing] = {}
    for id, own in members.items():
        for of, one in _standings(id, own, aliases):
            if of not in standings or _tells_more(one, standings[of]):
                standings[of] = one
    return judged, standings


def _tells_more(one: Standing, other: Standing) -> bool:
    """What is told of a party itself goes first; of two others, the first by letters."""
    return one.named or (not other.named and one.name < other.name)


def _order(alias: Alias) -> tuple[str, ...]:
    speaks = "" if alias.speaks else "of no office"
    return (alias.whole, alias.kind, alias.name, alias.state or "", alias.body or "", speaks)


def _waits(alias: Alias) -> bool:
    """Whether what an alias means depends on who else there is."""
    return alias.is_short or (alias.sort == "body" and alias.state is None)


def party_id(alias: Alias) -> str:
    """A readable id, of the folded name: "party_dana-brel", "party_tonga_navy"."""
    slug = "-".join(alias.words)
    if alias.sort == "body":
        slug = f"{'-'.join(folded(alias.state)) if alias.state else 'body'}_{slug}"
    elif alias.is_short or (alias.sort == "state") != _is_known_state(alias.words):
        # Georgia may be a person's name, and a state may be one that no list has.
        slug = f"{alias.sort}_{slug}"
    plain = re.sub(r"[^a-z0-9_-]", "", slug)
    if len(plain) > _LONGEST_SLUG or len(plain) < len(slug):
        plain = f"{plain[:_LONGEST_SLUG]}-{content_id('', slug)[1:9]}"
    return f"party_{plain}"


def _is_known_state(words: Sequence[str]) -> bool:
    known = known_at(words, 0)
    return known is not None and known.length == len(words)


def _why_alone(alias: Alias) -> str:
    if alias.sort == "person":
        return "the same full name"
    if alias.sort == "state":
        return "the same state"
    return f"the same name, and of {alias.state}"


class _Called:
    """Who may be meant by a short name, or by a body's name without its state."""

    def __init__(
        self, aliases: Mapping[Alias, int], members: Mapping[str, Sequence[Alias]]
    ) -> None:
        self._aliases = aliases
        self._by: dict[str, dict[str, list[Alias]]] = defaultdict(lambda: defaultdict(list))
        for id, own in members.items():
            for alias in own:
                for name in {alias.whole, alias.tail, alias.head}:
                    self._by[name][id].append(alias)
        # A body without a state is one that a short name may mean, too.
        for alias in sorted(aliases, key=_order):
            if _waits(alias) and not alias.is_short:
                of = self.meaning(alias).party
                if of is not None:
                    self._by[alias.tail][of].append(alias)

    def meaning(self, alias: Alias) -> Judged:
        candidates = self._candidates(alias)
        if not candidates and alias.sort == "person" and self._by.get(alias.whole):
            return Judged(None, f"{alias.name}: a first name alone, which many have")
        if not candidates:
            return Judged(party_id(alias), f"all that are called {alias.name}")
        counts = {
            id: sum(self._aliases[one] for one in own) for id, own in sorted(candidates.items())
        }
        best = max(counts, key=lambda id: counts[id])
        most, all_of_them = counts[best], sum(counts.values())
        named = max(candidates[best], key=lambda one: (self._aliases[one], one.name)).name
        if len(counts) == 1:
            return Judged(best, f"{alias.name}: only {named} is called so")
        if most >= MOSTLY * all_of_them:
            of = f"{most} of {all_of_them}"
            return Judged(best, f"{alias.name}: {of} who are called so are {named}")
        if alias.needs_a_state or alias.sort == "person":
            return Judged(None, f"{alias.name}: {len(counts)} may be meant")
        return Judged(party_id(alias), f"all that are called {alias.name}")

    def _candidates(self, alias: Alias) -> Mapping[str, Sequence[Alias]]:
        """By party, the whole names that may be meant; those of the same state before others."""
        found: Mapping[str, Sequence[Alias]] = self._by.get(alias.whole, {})
        if alias.sort == "person":
            by_last = {
                id: own for id, own in found.items() if any(a.tail == alias.whole for a in own)
            }
            # Reports call few people by their first names; where that is the family's, as in
            # Chinese or Korean, they mostly say whose they are.
            of_state = {id: own for id, own in found.items() if _is_of(own, alias.state)}
            found = by_last or (of_state if alias.state is not None else {})
        if alias.state is not None:
            same = {id: own for id, own in found.items() if _is_of(own, alias.state)}
            other = {id for id, own in found.items() if any(one.state for one in own)}
            found = same or {id: own for id, own in found.items() if id not in other}
        return found


def _is_of(own: Iterable[Alias], state: str | None) -> bool:
    return any(alias.state == state for alias in own)


def _standings(
    id: str, own: Sequence[Alias], aliases: Mapping[Alias, int]
) -> Iterator[tuple[str, Standing]]:
    """A party's own standing, and that of the parties it speaks for, as far as it tells them."""
    names, kinds = Counter[str](), Counter[ActorKind]()
    states, bodies = Counter[str](), Counter[str]()
    for alias in own:
        number = aliases[alias]
        names[alias.name] += number
        kinds[alias.kind] += number
        if alias.state:
            states[alias.state] += number
        if alias.body and not _was_in(alias):
            bodies[alias.body] += number
    kind, state = _most(kinds), _most(states) if states else None
    if kind == "state":
        yield id, Standing(state or _most(names), kind, state, None, "a state")
        return
    part_of, why = None, "nobody says whose part it is"
    speaks = any(alias.state == state and alias.speaks for alias in own)
    if state is not None and speaks:
        part_of, why = party_id(Alias("state", state, state)), f"mostly said to be of {state}"
        yield part_of, Standing(state, "state", state, None, "a state", named=False)
    if own[0].sort == "person" and bodies:
        body = _alias("body", _most(bodies), state, None)
        if body is not None and not body.is_short and own_words(body.name, state):
            above = part_of if is_states_body(body.name) else None
            part_of = party_id(body)
            yield part_of, Standing(body.name, "body", state, above, why, named=False)
            why = f"mostly said to speak for {body.name}"
    yield id, Standing(_most(names), kind, state, part_of, why)


def _was_in(alias: Alias) -> bool:
    """Whether a report names a body of the state that somebody does not speak for any more."""
    return not alias.speaks and is_states_body(alias.body or "")


def _most(counts: Counter[_Text]) -> _Text:
    """The most frequent; of several the longest, then the first by letters: always the same."""
    return min(counts, key=lambda value: (-counts[value], -len(value), value))
