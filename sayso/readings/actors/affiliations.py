"""Where actors belong: their state, the body they speak for, and whose part they are in a report.

All of it is told by the report's own words, each fact with the words that tell it. A person is part
of a body, a body of a state, and a state of nothing: so no chain of parts comes back to itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from sayso.model import Actor, Analysis, Fact, FactKind, WordRange
from sayso.readings.actors.bodies import owning_body, told_body
from sayso.readings.actors.namesakes import Key
from sayso.readings.actors.naming import naming
from sayso.readings.actors.nations import (
    STEM,
    Shown,
    Told,
    told_behind_name,
    told_in_brackets,
    told_state,
)
from sayso.readings.actors.parties import Parties
from sayso.readings.actors.phrases import POSSESSIVES, is_of_place, pieces, text_of, trimmed
from sayso.readings.actors.references import Reference
from sayso.readings.actors.roles import (
    is_of_companies,
    is_of_several_states,
    is_sovereign,
)
from sayso.readings.actors.states import is_of_states, known_at, own_sort, plain_name
from sayso.readings.actors.wholes import SURE, Body, Wholes, Within, owning
from sayso.readings.statements.contents import span_of

_HOLDERS = frozenset(["person", "unnamed", "group"])
_BODIES = frozenset(["body", "force"])
_WHOLES = frozenset(["body", "force", "organisation", "outlet"])
_DEEPEST = 8
"""Wholes of wholes that are looked at, so that no chain of parts comes back to itself."""
_PARTIES = frozenset(["person", "organization"])
_LONGEST_FRONT = 6
"""Words in front of a name in which its people is looked for."""
_MINISTERS = frozenset(["minister", "secretary"])
_ABROAD = frozenset(["foreign", "defence", "defense"])


def affiliated(analysis: Analysis, found: Parties, actors: Mapping[int, Actor]) -> dict[int, Actor]:
    """The same actors, by party, with ``state``, ``body``, ``part_of`` and the facts for them."""
    return _Affiliations(analysis, found, actors).told()


class _Affiliations:
    def __init__(self, analysis: Analysis, found: Parties, actors: Mapping[int, Actor]) -> None:
        self._analysis = analysis
        self._found = found
        self._actors = dict(actors)
        self._shown = _shown_states(analysis, found)
        self._whole_of: dict[int, int] = {}
        self._bodies: dict[int, Body] = {}
        self._parts: dict[int, int] = {}
        self._states: dict[str, int] = {}
        self._wholes = Wholes(found)
        self._within = Within(analysis, found)

    def told(self) -> dict[int, Actor]:
        for party in self._actors:
            if not self._is_of_several_states(party):
                self._tell_state(party)
        for party in self._actors:
            if not self._is_of_several_states(party):
                self._tell_owners_state(party)
        for party in self._actors:
            self._tell_body(party)
            self._note(party)
        for party in self._actors:
            if self._actors[party].kind in _WHOLES:
                whole = self._owner_around(party)
                if whole is None and self._actors[party].kind in _BODIES:
                    whole = self._state_around(party)
                self._tell_part(party, whole)
        for party, body in self._bodies.items():
            self._tell_part(party, self._body_around(party, body))
        for party, whole in self._parts.items():
            self._tell_part(party, whole)
        return self._actors

    def _is_of_several_states(self, party: int) -> bool:
        return self._actors[party].kind == "body" and any(
            is_of_several_states(reference.naming.name) for reference in self._names(party)
        )

    def _tell_state(self, party: int) -> None:
        actor = self._actors[party]
        told = self._own_state(party) if actor.kind == "state" else None
        if told is None and actor.kind in _BODIES:
            told = self._state_of_building(party)
        is_named = next(self._names(party), None) is not None
        for words, is_name in self._words_of(party):
            if told is not None or (actor.kind == "state" and is_named):
                break
            told = told_state(self._analysis, words, self._shown, name=is_name)
        if told is None and actor.kind == "person":
            told = self._state_behind_name(party) or self._state_owning(party)
            told = told or self._state_in_front(party)
        if told is not None:
            self._add(party, "state", told.words, state=told.state)

    def _state_behind_name(self, party: int) -> Told | None:
        for reference in self._names(party):
            named = reference.naming
            told = told_in_brackets(self._analysis, named.called[1], self._shown)
            if told is not None and len(named.name) > 1:
                return told
            is_in_front = any(last == named.called[0] for _, last in named.roles)
            if is_in_front:
                told = told_behind_name(self._analysis, named.called[1], self._shown)
                if told is not None:
                    return told
        return None

    def _state_owning(self, party: int) -> Told | None:
        """The state that owns a name: "Fiji's Dana Sollen"."""
        for first, last in self._owners_of(party):
            begins = first + (text_of(self._analysis, first).lower() == "the")
            key = tuple(text_of(self._analysis, at).lower() for at in range(begins, last - 1))
            known = known_at(key, 0) if key else None
            is_owner = text_of(self._analysis, last - 1).lower() in POSSESSIVES
            is_name = known is not None and known.kind == "name" and known.length == len(key)
            if is_owner and is_name and known is not None and known.state:
                return Told(plain_name(known.state), (begins, last - 1))
        return None

    def _state_in_front(self, party: int) -> Told | None:
        """The state of whose people a whole name is said to be: "Fijian number two Dana Sollen"."""
        for reference in self._names(party):
            first, stop = reference.words[0], reference.naming.called[0]
            if len(reference.naming.name) < 2 or not 1 < stop - first <= _LONGEST_FRONT:
                continue
            known = known_at([text_of(self._analysis, at).lower() for at in range(first, stop)], 0)
            behind = [text_of(self._analysis, at) for at in range(first, stop)]
            if known is None or known.kind != "people" or known.state is None:
                continue
            rest = behind[known.length :]
            if rest and all(word.isalpha() and word.islower() for word in rest):
                return Told(plain_name(known.state), (first, first + known.length))
        return None

    def _tell_owners_state(self, party: int) -> None:
        """A body is of the state of whoever in office it is said to be of: "Sollen's government",
        "the Brel administration"; "its army" is of the state that "its" means."""
        actor = self._actors[party]
        if actor.kind not in _BODIES or actor.state is not None:
            return
        for reference in self._sure_references(party):
            for owner in self._within.owners(reference):
                around = self._actors[owner]
                if owner == party or not (around.kind == "state" or around.role is not None):
                    continue
                for fact in around.facts:
                    if fact.what == "state":
                        self._add_fact(party, fact, around.state, None)
                        return

    def _sure_references(self, party: int) -> Iterator[Reference]:
        for number in self._found.members[party]:
            if self._found.links[number].certainty >= SURE:
                yield self._found.references[number]

    def _tell_body(self, party: int) -> None:
        if self._actors[party].kind not in _HOLDERS:
            return
        for words, is_name in self._words_of(party):
            body = None if is_name else told_body(self._analysis, words, self._found.evidence)
            if body is not None:
                value = span_of(self._analysis, body).of(self._analysis.text)
                self._add(party, "body", body, body=value)
                self._bodies[party] = Body(body, naming(self._analysis, body))
                return
        if self._tell_described_body(party):
            return
        for owner in self._owners_of(party):
            body = owning_body(self._analysis, owner, self._found.evidence)
            if body is not None:
                value = span_of(self._analysis, body).of(self._analysis.text)
                self._add(party, "body", body, body=value)
                self._bodies[party] = Body(body, naming(self._analysis, body, organisation=True))
                return
        if self._actors[party].kind == "person":
            whole = self._body_behind_name(party)
            whole = self._company_told_of(party) if whole is None else whole
            if whole is not None:
                self._parts[party] = whole

    def _body_behind_name(self, party: int) -> int | None:
        """The body or organisation, by its name, that a person is said to be from."""
        for reference in self._names(party):
            for number in self._within.from_behind(reference) if reference.naming.name else ():
                body, owner = self._found.references[number], self._found.links[number].party
                if body.naming.form == "name" and self._is_organised(body, owner):
                    value = span_of(self._analysis, body.naming.called).of(self._analysis.text)
                    self._add(party, "body", body.naming.called, body=value)
                    return owner
        return None

    def _company_told_of(self, party: int) -> int | None:
        """The one company told of just before "CEO Dana Sollen"."""
        for reference in self._names(party):
            for first, last in reference.naming.roles:
                words = " ".join(text_of(self._analysis, at) for at in range(first, last)).lower()
                if not is_of_companies(words) or last != reference.naming.called[0]:
                    continue
                told = {
                    self._found.links[number].party
                    for number in self._within.just_before(first)
                    if self._is_company(number)
                }
                return told.pop() if len(told) == 1 else None
        return None

    def _is_company(self, number: int) -> bool:
        reference, party = self._found.references[number], self._found.links[number].party
        named = reference.naming
        is_one = named.form == "name" or (
            named.form == "description"
            and named.sort == "organisation"
            and named.determined == "the"
            and not named.plural
        )
        return (
            is_one
            and self._actors[party].kind == "organisation"
            and self._is_organised(reference, party)
        )

    def _tell_described_body(self, party: int) -> bool:
        """Note the body inside an office that the report means by "the university’s", "its" or "at
        the clinic": one of its actors."""
        for words, is_name in self._words_of(party):
            for number in () if is_name else self._within.serving(words):
                reference, owner = self._found.references[number], self._found.links[number].party
                if owner == party or not self._is_organised(reference, owner):
                    continue
                if reference.naming.form != "pronoun":
                    called = reference.naming.called
                    value = span_of(self._analysis, called).of(self._analysis.text)
                    self._add(party, "body", called, body=value)
                self._parts[party] = owner
                return True
        return False

    def _is_organised(self, reference: Reference, party: int) -> bool:
        """Whether words that a noun, or what the report shows of a name, tells to be of a body mean
        one; a place is none."""
        if not self._is_whole(party):
            return False
        named = reference.naming
        if named.form == "name" and named.sort is None:
            shown = self._found.evidence[named.name]
            return known_at(named.name, 0) is None and shown.other > shown.place + shown.person
        return named.form == "pronoun" or named.sort in _WHOLES

    def _is_whole(self, party: int) -> bool:
        """Whether an actor can have parts: it is a body or an organisation, and no place."""
        if self._actors[party].kind == "group":  # "the boards of both companies"
            references = (self._found.references[each] for each in self._found.members[party])
            return any(each.naming.sort == "organisation" for each in references)
        return self._actors[party].kind in _WHOLES and not any(
            self._found.evidence[each.naming.name].is_place and each.naming.sort is None
            for each in self._names(party)
        )

    def _owners_of(self, party: int) -> Iterator[WordRange]:
        """What stands before a name and owns it, with the ending that says so."""
        for reference in self._names(party):
            first, begins = reference.words[0], reference.naming.called[0]
            if first < begins:
                yield first, begins

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
            if self._found.links[number].certainty < SURE:
                continue
            reference = self._found.references[number]
            named = reference.naming
            for role in named.roles:
                yield role, False
            if named.form == "description" and (named.sort or reference.kind in _PARTIES):
                yield named.called, False
            elif named.form == "name" and not self._found.persons[party]:
                is_people = named.sort == "people"  # "the Fijians" of "Tongans and the Fijians"
                first, last = min(reference.words[0], named.called[0]), named.called[1]
                first = named.called[0] if is_people else first
                if named.sort != "outlet":
                    yield (first, last), True
                    if self._actors[party].kind == "organisation":
                        yield from ((words, False) for words in _beside(self._analysis, reference))
                elif first < named.called[0]:
                    yield (first, named.called[0]), False

    def _names(self, party: int) -> Iterator[Reference]:
        for number in self._found.members[party]:
            if self._found.references[number].naming.form == "name":
                yield self._found.references[number]

    def _own_state(self, party: int) -> Told | None:
        """What a state's own name tells; of a place that nothing shows to be one, nothing."""
        for reference in self._names(party):
            key = reference.naming.name
            known = known_at(key, 0) if key else None
            if known is not None and known.length == len(key) and known.state:
                return Told(plain_name(known.state), reference.naming.called)
            shown = self._shown.plain(key)
            if shown is not None:
                return Told(shown, reference.naming.called)
        return None

    def _state_of_building(self, party: int) -> Told | None:
        for reference in self._names(party):
            written = span_of(self._analysis, reference.naming.called).of(self._analysis.text)
            if own_sort(written) is not None:
                return self._told_beside(party) or self._own_state(party)
        return None

    def _told_beside(self, party: int) -> Told | None:
        """The state in the whole name of a body that has a name of its own besides, the same one:
        "the Fijian River Service (FRS)"."""
        own = self._own_state(party)
        names = (words for words, is_name in self._words_of(party) if is_name)
        told = (told_state(self._analysis, words, self._shown, name=True) for words in names)
        return next((each for each in told if each and own and each.state == own.state), None)

    def _note(self, party: int) -> None:
        """Keep an actor as one whose part others can be: of a state's, the one with its name."""
        actor = self._actors[party]
        if self._is_whole(party):
            self._wholes.add(party)
        elif actor.kind == "state" and actor.state is not None:
            if actor.name == actor.state:
                self._states[actor.state] = party
            known = known_at(actor.name.lower().split(), 0)
            if known is None or known.kind != "seat":
                self._states.setdefault(actor.state, party)

    def _state_around(self, party: int) -> int | None:
        """The state whose body an actor is, if it is an actor."""
        return self._states.get(self._actors[party].state or "")

    def _owner_around(self, party: int) -> int | None:
        """The organisation whose part a body or a force is by its own words: the owner in front of
        its name, or behind "the armed wing of"."""
        for reference in self._names(party):
            for words in owning(self._analysis, reference):
                for other in self._wholes.called_by(words):
                    if other != party:
                        return other
        return None

    def _body_around(self, party: int, body: Body) -> int | None:
        """The actor that some words for a body mean, if one alone fits them."""
        for candidates in self._wholes.meant(body):
            fitting = [
                other
                for other in candidates
                if other != party and self._are_of_one_state(party, other)
            ]
            if fitting:
                return fitting[0] if len(fitting) == 1 else None
        return None

    def _are_of_one_state(self, party: int, other: int) -> bool:
        one, another = self._actors[party].state, self._actors[other].state
        return one is None or another is None or one == another

    def _tell_part(self, party: int, whole: int | None) -> None:
        """Note whose part an actor is; what its body's state is, is its own too.

        The armed wing of "an Orvanian movement" is no force of Orvane's, and who leads "a Fijian
        ferry company" may be of any state; not who leads "Fiji's National Ferry Centre".
        """
        if whole is None or self._is_around(party, whole):
            return
        around = self._actors[whole]
        self._actors[party] = replace(self._actors[party], part_of=around.id)
        self._whole_of[party] = whole
        is_national = "national" in around.name.lower().split()
        is_told = around.kind != "organisation" or (
            is_national and self._actors[party].kind in _HOLDERS
        )
        if self._actors[party].state is None and is_told:
            for fact in around.facts:
                if fact.what == "state":
                    self._add_fact(party, fact, around.state, None)

    def _is_around(self, party: int, whole: int) -> bool:
        """Whether a whole is itself part of the party: then the party is no part of it."""
        at = whole
        for _ in range(_DEEPEST):
            if at == party:
                return True
            if at not in self._whole_of:
                return False
            at = self._whole_of[at]
        return True


def _beside(analysis: Analysis, reference: Reference) -> Iterator[WordRange]:
    """What stands beside a name and says what it is: "Halbrook, a Fijian ferry operator"."""
    comma = reference.naming.called[1]
    if comma + 1 >= reference.words[1] or text_of(analysis, comma) != ",":
        return
    words = trimmed(analysis, (comma, reference.words[1]))
    if words[0] < words[1] and text_of(analysis, words[0]).lower() in ("a", "an", "the"):
        yield pieces(analysis, words)[0]


def _shown_states(analysis: Analysis, found: Parties) -> Shown:
    """Places that no list has, of which the report says what only states have: "Orvane's army"."""
    owners: dict[str, set[str]] = defaultdict(set)
    for reference in found.references:
        for noun, modifiers in reference.naming.offices:
            if is_sovereign(noun) or (noun in _MINISTERS and _ABROAD & modifiers):
                for word in modifiers:
                    owners[word[:STEM]].add(word)
    shown = Shown()
    for reference in found.references if owners else ():
        key = reference.naming.name
        if not key or not found.evidence[key].is_place or known_at(key, 0) is not None:
            continue
        if is_of_states(" ".join(key)):
            continue  # "Europe's foreign minister"
        if _is_owner(key, owners):
            called = span_of(analysis, reference.naming.called).of(analysis.text)
            shown.add(key, " ".join(called.split()))
    return shown


def _is_owner(key: Key, owners: Mapping[str, Collection[str]]) -> bool:
    if all(word in owners.get(word[:STEM], ()) for word in key):
        return True
    alike = owners.get(key[0][:STEM], ()) if len(key) == 1 else ()
    return any(is_of_place(word, key[0]) for word in alike)
