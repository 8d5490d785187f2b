"""What a description takes up: "the ministry", "the Karst spokesman", "the company".

The rule is the noun: the party last met of which the same noun was said, if what else the
description says of it was said too. Where no noun helps, "the researcher" is the person who spoke
last, if no office of theirs was told, and "the official" whoever they are; else the network's link
counts; and "the company" is the organisation last named.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator

from sayso.readings.actors.aged import aged
from sayso.readings.actors.domestic import is_high_office, is_told_with_name
from sayso.readings.actors.joined import Joined, Link, Party, agree, all_among, before
from sayso.readings.actors.naming import Naming
from sayso.readings.actors.phrases import BARE
from sayso.readings.actors.roles import (
    is_of_deed,
    is_of_outlets,
    is_of_state,
    is_public,
    is_relation,
    same_office,
    sort_of,
    stands_in,
)
from sayso.readings.actors.states import is_state, known_at

DESCRIBED = 0.95
DESCRIBED_BEFORE = 0.85  # "the ministry", with nothing before it that fits
ONE_OF_ITS_KIND = 0.85
LAST_OF_SEVERAL = 0.65
FAR = 0.15  # less, where the party was last met more than FAR_SENTENCES before
FAR_SENTENCES = 8
OFFICE_LIKE_IT = 0.1  # less, where the noun is another one for the same office
NETWORK_ALONE = 0.6
VARIED = 0.6  # "the company", "the researcher", for one who was only named before
ORGANISATION_SENTENCES = 3
PERSON_SENTENCES = 2
LEAD_SENTENCES = 3
OFFICES_BACK = 12
REFERENCES_BACK = 40
"""How many references of a noun, and of any kind, are looked at."""
_ANY = frozenset(["country", "ex", "former", "nation", "then"])
"""Words beside an office that do not tell whose it is."""


class Descriptions:
    """The nouns that were said of a report's parties.

    named_by: the parties that a reference's own quoted words name: it means none of them.
    """

    def __init__(
        self, joined: Joined, named_by: Callable[[int], Container[int]] = lambda _: ()
    ) -> None:
        self._joined = joined
        self._named_by = named_by
        self._by_noun: dict[str, list[int]] = defaultdict(list)
        for number, reference in enumerate(joined.references):
            for noun, _ in reference.naming.offices:
                self._by_noun[noun].append(number)

    def taken_up(self, number: int) -> Link | None:
        """The party that a description means, if it means one that was met before."""
        named = self._joined.naming(number)
        if not takes_up(named):
            return None
        found = self._by_its_noun(number) or aged(self._joined, number)
        nearer = self._named_since(number, found) if found is not None else None
        if nearer is not None:
            return nearer
        if found is not None and found.certainty > LAST_OF_SEVERAL:
            return found
        if self._is_country(number):
            return self._state_before(number)
        return (
            self._person_before(number)
            or found
            or self._only_holder(number)
            or self._by_network(number)
            or self._organisation_before(number)
        )

    def _only_holder(self, number: int) -> Link | None:
        """The one person who is named with a high office anywhere in a report, for the bare office:
        "the president" before "President Brel"."""
        named = self._joined.naming(number)
        if named.sort != "person" or named.determined != "the" or named.plural:
            return None
        if not all(is_told_with_name(noun) and not told for noun, told in named.offices):
            return None
        said = [each for noun, _ in named.offices for each in self._by_noun[noun]]
        holders = {
            self._joined.links[each].party
            for each in said[:REFERENCES_BACK]
            if self._joined.naming(each).form == "name" and each in self._joined.links
        }
        if any(_is_of_organisation(self._joined.parties[each]) for each in holders):
            return None  # "the president" is no "president of the Song Society"
        if len(holders) != 1 or len(said) > REFERENCES_BACK:
            return None
        return Link(holders.pop(), VARIED, f"the only {named.offices[0][0]} who is named")

    def alone(self, number: int) -> Link:
        """A party of its own."""
        named = self._joined.naming(number)
        certainty = DESCRIBED
        if named.determined in ("the", "his") and named.sort is not None:
            certainty = DESCRIBED_BEFORE
        return Link(self._joined.open(), certainty, "described so")

    def _by_its_noun(self, number: int) -> Link | None:
        named = self._joined.naming(number)
        if not named.offices:
            return None
        noun, modifiers = named.offices[0]
        if named.determined == "his":
            return self._relation_again(number, noun, modifiers) if is_relation(noun) else None
        alike = ((frozenset([noun]), 0.0), (same_office(noun) - {noun}, OFFICE_LIKE_IT))
        for nouns, less in alike:
            found = self._called(number, nouns, modifiers)
            if not found:
                continue
            party = min(found, key=lambda each: self._joined.distance(each, number))
            certainty = ONE_OF_ITS_KIND if len(found) == 1 else LAST_OF_SEVERAL
            if self._joined.sentences_between(party, number) > FAR_SENTENCES and not modifiers:
                less += FAR
            return Link(party, round(certainty - less, 2), f"the last {noun} before it that fits")
        return None

    def _relation_again(self, number: int, noun: str, modifiers: frozenset[str]) -> Link | None:
        """Whom "his wife" means where "his wife" was met before, and one alone was called so."""
        joined = self._joined
        said = self._by_noun.get(noun, [])
        alike = {
            joined.links[place].party
            for place in said[max(0, bisect_left(said, number) - OFFICES_BACK) :][:OFFICES_BACK]
            if place in joined.links and place != number and self._begin_alike(number, place)
        }
        if len(alike) != 1 or modifiers:
            return None
        return Link(alike.pop(), VARIED, f"the only {noun} called so")

    def _begin_alike(self, number: int, place: int) -> bool:
        joined = self._joined
        one, other = joined.references[number], joined.references[place]
        words = [
            joined.text[each.span.start : each.span.end].split()[0].lower() for each in (one, other)
        ]
        return words[0] == words[1] and one.naming.plural == other.naming.plural

    def _called(self, number: int, nouns: Iterable[str], modifiers: frozenset[str]) -> list[int]:
        """Parties that one of the nouns was said of: before this reference, or after a title."""
        joined = self._joined
        places: list[int] = []
        for noun in nouns:
            said = self._by_noun.get(noun, [])
            end = bisect_left(said, number)
            places += said[max(0, end - OFFICES_BACK) : end]
            if joined.references[number].is_heading:
                places += said[end + 1 : end + 1 + OFFICES_BACK]
            elif modifiers and not places and (self._is_in_lead(number) or is_high_office(noun)):
                after = said[end + 1 : end + 1 + OFFICES_BACK]
                places += [each for each in after if joined.naming(each).form == "name"]
        own = joined.links[number].party if number in joined.links else None
        found: dict[int, None] = {}
        for place in places:
            if place in joined.links and self._repeats(number, place, modifiers):
                found[joined.links[place].party] = None
        return [party for party in found if party != own]

    def _is_in_lead(self, number: int) -> bool:
        """Whether a report opens with it: "The river envoy said", who is named further down."""
        reference = self._joined.references[number]
        return reference.sentence < LEAD_SENTENCES and reference.is_speaker

    def _repeats(self, number: int, place: int, modifiers: frozenset[str]) -> bool:
        """Whether a description can mean what another reference means."""
        joined = self._joined
        named, party = joined.naming(number), joined.party_of(place)
        if joined.naming(place).plural != named.plural or not agree(party.gender, named.gender):
            return False
        if all_among(modifiers, party.words):
            return True
        shortened = named.determined == BARE and bool(party.words)
        return shortened and all_among(party.words, modifiers)

    def _by_network(self, number: int) -> Link | None:
        named = self._joined.naming(number)
        if named.form != "description" or named.determined == BARE or named.sort is None:
            return None
        linked = self._joined.linked(number)
        if linked is None or _are_told_apart(named, self._joined.party_of(linked)):
            return None
        return Link(self._joined.links[linked].party, NETWORK_ALONE, "linked by the network")

    def _person_before(self, number: int) -> Link | None:
        """The person who spoke last: for "the researcher" only one whose office was not told."""
        joined = self._joined
        named = joined.naming(number)
        if named.sort != "person" or named.determined != "the" or named.plural:
            return None
        if any(is_of_deed(noun) for noun, _ in named.offices):
            return None  # "the attacker" is not whoever spoke last
        if any(is_told_with_name(noun) and told <= _ANY for noun, told in named.offices):
            return None  # nor is "the president": of whoever spoke, that would have been told
        for place in self._near(number, PERSON_SENTENCES):
            other, party = joined.references[place], joined.party_of(place)
            if not other.is_speaker or other.is_quoted or not (party.person and party.is_plain):
                continue
            if joined.links[place].party in self._named_by(number):
                continue
            other_office = party.offices and not stands_in(named.offices[0][0])
            if other_office or not agree(party.gender, named.gender):
                return None
            return Link(joined.links[place].party, VARIED, "the last speaker, of no other office")
        return None

    def _is_country(self, number: int) -> bool:
        """Whether "the country" stands alone: nothing tells it from others."""
        named = self._joined.naming(number)
        return (
            named.determined == "the"
            and not named.plural
            and any(is_of_state(noun) and not modifiers for noun, modifiers in named.offices)
        )

    def _state_before(self, number: int) -> Link | None:
        """The state that "the country" means: the network's, else the one last named before it."""
        joined = self._joined
        linked = joined.linked(number)
        if linked is not None and joined.party_of(linked).is_place:
            return Link(joined.links[linked].party, VARIED, "linked by the network")
        for place in self._near(number, ORGANISATION_SENTENCES):
            named = joined.naming(place)
            if named.form == "name" and joined.party_of(place).is_place and is_state(named.name):
                return Link(joined.links[place].party, VARIED, "the state last named before it")
        return None

    def _organisation_before(self, number: int) -> Link | None:
        """The organisation last named, for "the company" without anything that tells it apart."""
        joined = self._joined
        named = joined.naming(number)
        if named.sort not in ("organisation", "outlet") or named.determined != "the":
            return None
        if not all(stands_in(noun) and not modifiers for noun, modifiers in named.offices):
            return None
        near = self._near(number, ORGANISATION_SENTENCES)
        may_publish = all(is_of_outlets(noun) for noun, _ in named.offices)
        place = next((each for each in near if self._is_organisation(each)), None)
        if place is None or (joined.naming(place).sort == "outlet" and not may_publish):
            return None
        because = "the organisation last named before it"
        return Link(joined.links[place].party, VARIED, because)

    def _named_since(self, number: int, found: Link) -> Link | None:
        """The organisation named since what a noun was last said of, in the same sentence: in
        "the armed group fled. Selm attacked Harbour Watch after the group’s raid" it is Harbour
        Watch's. What "a group" brought in, and what has a name, keeps its noun."""
        joined = self._joined
        known = [joined.naming(each) for each in joined.parties[found.party].references]
        if any(each.form == "name" or each.determined == "a" for each in known):
            return None
        link = self._organisation_before(number)
        here = self._near(number, 0)
        place = next((each for each in here if self._is_organisation(each)), None)
        if link is None or place is None or joined.links[place].party != link.party:
            return None
        if joined.distance(found.party, number) <= (False, number - place):
            return None
        return link

    def _near(self, number: int, sentences: int) -> Iterator[int]:
        """References before this one, the nearest first, so many sentences back."""
        joined = self._joined
        sentence = joined.references[number].sentence
        for place in before(joined, number, REFERENCES_BACK):
            if sentence - joined.references[place].sentence > sentences:
                return
            yield place

    def _is_organisation(self, number: int) -> bool:
        joined = self._joined
        named = joined.naming(number)
        if named.form != "name" or joined.party_of(number).person:
            return False
        if named.sort is not None:
            return named.sort in ("organisation", "outlet")
        evidence = joined.evidence[named.name]
        return not evidence.is_place and evidence.other > evidence.place


def _are_told_apart(named: Naming, party: Party) -> bool:
    """Whether words name another state than a party's, or a body of one noun with others: "the
    Fijian army" is no Tongan troops, "the Sollen administration" no Brel administration; or another
    high office: no president is "the defence secretary"."""
    for noun, modifiers in named.offices:
        held = {each for each in party.offices if is_high_office(each)}
        if held and is_high_office(noun) and held.isdisjoint(same_office(noun)):
            return True
        if modifiers and party.words and modifiers.isdisjoint(party.words):
            states = _states_in(modifiers)
            is_other = named.sort == "body" and noun in party.offices and not states
            if is_other or (states and _states_in(party.words)):
                return True
    return False


def _is_of_organisation(party: Party) -> bool:
    return any(sort_of(word) == "organisation" for word in party.words)


def _states_in(words: Iterable[str]) -> bool:
    written = (form for word in words for form in (word, f"{word}s"))  # "united state"
    known = (known_at(form.split(), 0) for form in written)
    return any(each is not None and each.state is not None for each in known)


def takes_up(named: Naming) -> bool:
    """Whether words can mean what was met before: not "an official", not bare "residents"."""
    if named.form == "name" or named.determined in ("the", "his"):
        return True
    if named.determined != BARE or named.sort is None:
        return False
    return not named.plural or not any(is_public(noun) for noun, _ in named.offices)
