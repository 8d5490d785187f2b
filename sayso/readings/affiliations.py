"""Where actors belong: their state, the body they speak for, and whose part they are in a report.

All of it is told by the report's own words, each fact with the words that tell it. A person is part
of a body, a body of a state, and a state of nothing: so no chain of parts comes back to itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from sayso.model import Actor, Analysis, Fact, FactKind, WordRange
from sayso.readings.bodies import told_body
from sayso.readings.contents import span_of
from sayso.readings.joined import all_among
from sayso.readings.naming import Naming, naming
from sayso.readings.nations import Told, told_state
from sayso.readings.parties import Parties
from sayso.readings.phrases import is_of_place
from sayso.readings.references import Reference
from sayso.readings.roles import is_sovereign
from sayso.readings.states import is_office, known_at, plain_name

_SURE = 0.7
"""A reference that may well mean another tells nothing of an actor: a judgement of 2026-11."""
_HOLDERS = frozenset(["person", "unnamed", "group"])
_BODIES = frozenset(["body", "force"])
_WHOLES = frozenset(["body", "force", "organisation", "outlet"])
_ABROAD = frozenset(["foreign", "defence", "defense"])


@dataclass(frozen=True, slots=True)
class _Body:
    """The body some actor speaks for: its words, and what they call it."""

    words: WordRange
    naming: Naming | None


def affiliated(analysis: Analysis, found: Parties, actors: Mapping[int, Actor]) -> dict[int, Actor]:
    """The same actors, by party, with ``state``, ``body``, ``part_of`` and the facts for them."""
    return _Affiliations(analysis, found, actors).told()


class _Affiliations:
    def __init__(self, analysis: Analysis, found: Parties, actors: Mapping[int, Actor]) -> None:
        self._analysis = analysis
        self._found = found
        self._actors = dict(actors)
        self._shown = dict(_shown_states(analysis, found))
        self._bodies: dict[int, _Body] = {}

    def told(self) -> dict[int, Actor]:
        for party in self._actors:
            self._tell_state(party)
            self._tell_body(party)
        for party in self._actors:
            if self._actors[party].kind in _BODIES:
                self._tell_part(party, self._state_around(party))
        for party, body in self._bodies.items():
            self._tell_part(party, self._body_around(party, body))
        return self._actors

    def _tell_state(self, party: int) -> None:
        actor = self._actors[party]
        told = self._own_state(party) if actor.kind == "state" else None
        if told is None and actor.kind == "body":
            told = self._state_of_building(party)
        for words, is_name in self._words_of(party):
            if told is not None or actor.kind == "state":
                break
            told = told_state(self._analysis, words, self._shown, name=is_name)
        if told is not None:
            self._add(party, "state", told.words, state=told.state)

    def _tell_body(self, party: int) -> None:
        if self._actors[party].kind not in _HOLDERS:
            return
        for words, is_name in self._words_of(party):
            body = None if is_name else told_body(self._analysis, words, self._found.evidence)
            if body is not None:
                value = span_of(self._analysis, body).of(self._analysis.text)
                self._add(party, "body", body, body=value)
                self._bodies[party] = _Body(body, naming(self._analysis, body))
                return

    def _add(
        self,
        party: int,
        what: FactKind,
        words: WordRange,
        *,
        state: str | None = None,
        body: str | None = None,
    ) -> None:
        span = span_of(self._analysis, words)
        self._add_fact(party, Fact(what, span.of(self._analysis.text), span), state, body)

    def _add_fact(self, party: int, fact: Fact, state: str | None, body: str | None) -> None:
        actor = self._actors[party]
        name, *rest = actor.facts
        facts = (name, *sorted((*rest, fact), key=lambda each: each.span))
        self._actors[party] = replace(
            actor, facts=facts, state=state or actor.state, body=body or actor.body
        )

    def _words_of(self, party: int) -> Iterator[tuple[WordRange, bool]]:
        """The words that can tell where an actor belongs, in text order, and whether they are its
        name: offices and descriptions, and the names of bodies, but no person's and no outlet's."""
        for number in self._found.members[party]:
            if self._found.links[number].certainty < _SURE:
                continue
            reference = self._found.references[number]
            named = reference.naming
            for role in named.roles:
                yield role, False
            if named.form == "description":
                yield named.called, False
            elif named.form == "name" and not self._found.persons[party]:
                first, last = min(reference.words[0], named.called[0]), named.called[1]
                if named.sort != "outlet":
                    yield (first, last), True
                elif first < named.called[0]:
                    yield (first, named.called[0]), False

    def _names(self, party: int) -> Iterator[Reference]:
        for number in self._found.members[party]:
            if self._found.references[number].naming.form == "name":
                yield self._found.references[number]

    def _own_state(self, party: int) -> Told | None:
        """What a state's own name tells; of a place that nothing shows to be one, nothing."""
        for reference in self._names(party):
            name = " ".join(reference.naming.name)
            known = known_at(reference.naming.name, 0) if name else None
            if known is not None and known.length == len(reference.naming.name) and known.state:
                return Told(plain_name(known.state), reference.naming.called)
            if name in self._shown:
                return Told(self._shown[name], reference.naming.called)
        return None

    def _state_of_building(self, party: int) -> Told | None:
        for reference in self._names(party):
            if is_office(" ".join(reference.naming.name)):
                return self._own_state(party)
        return None

    def _state_around(self, party: int) -> int | None:
        """The state whose body an actor is, if it is an actor; by its plain name before another."""
        state = self._actors[party].state
        alike = [
            other
            for other, actor in self._actors.items()
            if actor.kind == "state" and state is not None and actor.state == state
        ]
        own = [other for other in alike if self._actors[other].name == state]
        return next(iter((*own, *alike)), None)

    def _body_around(self, party: int, body: _Body) -> int | None:
        """The actor that some words for a body mean, if one alone fits them."""
        whole = [
            other
            for other, actor in self._actors.items()
            if actor.kind in _WHOLES and other != party and self._are_of_one_state(party, other)
        ]
        for fits in (self._is_there, self._is_named_so, self._is_described_so):
            fitting = [other for other in whole if fits(other, body)]
            if fitting:
                return fitting[0] if len(fitting) == 1 else None
        return None

    def _are_of_one_state(self, party: int, other: int) -> bool:
        one, another = self._actors[party].state, self._actors[other].state
        return one is None or another is None or one == another

    def _is_there(self, party: int, body: _Body) -> bool:
        """Whether the body's own words refer to a party."""
        first, last = body.words
        return any(
            reference.naming.called[1] == last and reference.naming.called[0] <= first + 1
            for reference in map(self._found.references.__getitem__, self._found.members[party])
        )

    def _is_named_so(self, party: int, body: _Body) -> bool:
        name = body.naming.name if body.naming else ()
        return bool(name) and any(each.naming.name == name for each in self._names(party))

    def _is_described_so(self, party: int, body: _Body) -> bool:
        """Whether the same noun is said of a party, with all that is said of the body with it."""
        if body.naming is None or not body.naming.offices:
            return False
        noun, modifiers = body.naming.offices[0]
        offices = [
            office
            for number in self._found.members[party]
            for office in self._found.references[number].naming.offices
        ]
        said = frozenset(word for _, words in offices for word in words)
        return any(noun == each for each, _ in offices) and (
            all_among(modifiers, said) or (bool(said) and all_among(said, modifiers))
        )

    def _tell_part(self, party: int, whole: int | None) -> None:
        """Note whose part an actor is; what its body's state is, is its own too."""
        if whole is None:
            return
        around = self._actors[whole]
        self._actors[party] = replace(self._actors[party], part_of=around.id)
        if self._actors[party].state is None:
            for fact in around.facts:
                if fact.what == "state":
                    self._add_fact(party, fact, around.state, None)


def _shown_states(analysis: Analysis, found: Parties) -> Iterator[tuple[str, str]]:
    """Places that no list has, of which the report says what only states have: "Orvane's army"."""
    owned = [
        modifiers
        for reference in found.references
        for noun, modifiers in reference.naming.offices
        if is_sovereign(noun) or (noun in ("minister", "secretary") and _ABROAD & modifiers)
    ]
    if not owned:
        return
    for reference in found.references:
        key = reference.naming.name
        if reference.naming.form != "name" or not found.evidence[key].is_place or not key:
            continue
        if known_at(key, 0) is None and any(_is_owner(key, modifiers) for modifiers in owned):
            called = span_of(analysis, reference.naming.called).of(analysis.text)
            yield " ".join(key), " ".join(called.split())


def _is_owner(key: tuple[str, ...], modifiers: frozenset[str]) -> bool:
    if modifiers.issuperset(key):
        return True
    return len(key) == 1 and any(is_of_place(word, key[0]) for word in modifiers)
