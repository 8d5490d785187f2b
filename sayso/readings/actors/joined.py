"""The parties of a report while its references are given to them."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sayso.readings.actors.namesakes import Evidence, Key
from sayso.readings.actors.naming import Naming
from sayso.readings.actors.phrases import is_of_place
from sayso.readings.actors.references import Reference
from sayso.readings.actors.roles import Pronoun, is_of_state

LINKS_BACK = 10
"""Earlier references of a network's cluster that are looked at."""

_GROUPS = frozenset(["body", "force", "organisation", "outlet", "people", "group"])


@dataclass(frozen=True, slots=True)
class Link:
    """Why a reference belongs to its party. certainty: a judgement in [0, 1]."""

    party: int
    certainty: float
    because: str


@dataclass(slots=True)
class Party:
    """One party while it is put together.

    references: numbers of its references, ascending. person: None while nothing tells.
        is_plain: an office, a title, a whole name or a pronoun shows whether it is one.
    is_group: it can be called "they". is_thing: a pronoun's that means no party; nothing takes it
        up. offices: the nouns said of it. words: what tells these from others'.
    """

    references: list[int] = field(default_factory=list)
    person: bool | None = None
    is_plain: bool = False
    plural: bool | None = None
    gender: Pronoun | None = None
    is_group: bool = False
    is_place: bool = False
    is_thing: bool = False
    offices: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)


class Joined:
    """A report's references, and the parties that some of them have been given to."""

    def __init__(
        self, text: str, references: Sequence[Reference], evidence: Mapping[Key, Evidence]
    ) -> None:
        self.text = text
        self.references = references
        self.evidence = evidence
        self.links: dict[int, Link] = {}
        self.parties: list[Party] = []
        self._clusters: dict[int, list[int]] = defaultdict(list)
        for number, reference in enumerate(references):
            if reference.cluster is not None:
                self._clusters[reference.cluster].append(number)

    def open(self) -> int:
        """A new party's number."""
        self.parties.append(Party())
        return len(self.parties) - 1

    def party_of(self, number: int) -> Party:
        return self.parties[self.links[number].party]

    def naming(self, number: int) -> Naming:
        return self.references[number].naming

    def join(self, number: int, link: Link) -> None:
        """Give a reference to a party, and the party what the reference shows of it."""
        self.note(number, link)
        party, named = self.parties[link.party], self.naming(number)
        party.gender = party.gender or named.gender or as_gender(named.pronoun)
        if party.person is None:
            party.person = self._shows_person(number)
        party.is_plain = party.is_plain or named.sort == "person" or named.is_full_name
        party.is_plain = party.is_plain or named.form == "pronoun"
        party.is_group = party.is_group or named.sort in _GROUPS
        if party.plural is None and named.form != "pronoun":
            party.plural = named.plural
        for noun, modifiers in named.offices:
            party.offices.add(noun)
            party.words |= modifiers

    def note(self, number: int, link: Link) -> None:
        """Give a reference to a party that learns nothing from it."""
        self.links[number] = link
        insort(self.parties[link.party].references, number)

    def move(self, party: int, to: int, certainty: float, because: str) -> None:
        """Give all references of one party to another."""
        numbers, self.parties[party] = self.parties[party].references, Party()
        for number in numbers:
            before = self.links[number]
            reason = because if before.because == WHOLE else before.because
            self.join(number, Link(to, round(before.certainty * certainty, 2), reason))

    def distance(self, party: int, number: int) -> tuple[bool, int]:
        """How far before a reference a party was last met; after it is farther than before."""
        places = self.parties[party].references
        index = bisect_left(places, number)
        if index:
            return False, number - places[index - 1]
        return True, places[0] - number

    def sentences_between(self, party: int, number: int) -> int:
        """Sentences from where a party was last met to a reference."""
        places = self.parties[party].references
        index = max(0, bisect_left(places, number) - 1)
        return abs(self.references[number].sentence - self.references[places[index]].sentence)

    def linked(self, number: int) -> int | None:
        """The last reference before it in the network's cluster whose party fits."""
        cluster = self.references[number].cluster
        if cluster is None:
            return None
        members = self._clusters[cluster]
        end = bisect_left(members, number)
        near = reversed(members[max(0, end - LINKS_BACK) : end])
        return next((n for n in near if n in self.links and self.fits(number, n)), None)

    def fits(self, number: int, before: int) -> bool:
        """Whether a reference can mean the party of another, by number, person and gender."""
        named, party = self.naming(number), self.party_of(before)
        if party.is_thing:
            return False
        if named.form == "pronoun":
            return pronoun_fits(named.pronoun, party)
        if named.sort is not None and bool(party.person) != (named.sort == "person"):
            return False
        is_country = any(is_of_state(noun) for noun, _ in named.offices)
        if named.sort in _GROUPS and party.is_place and not is_country:
            return False
        return agree(party.gender, named.gender) and party.plural in (None, named.plural)

    def _shows_person(self, number: int) -> bool | None:
        """Whether a reference is of one person; None where nothing tells."""
        named = self.naming(number)
        if named.pronoun in ("he", "she"):
            return True
        if named.pronoun == "it":
            return False
        if named.plural or named.form == "pronoun":
            return None
        if named.sort is not None:
            return named.sort == "person"
        if named.form == "name":
            return self.evidence[named.name].is_person or None
        return self.references[number].kind == "person" or None


WHOLE = "named so"


def agree(one: Pronoun | None, other: Pronoun | None) -> bool:
    return one is None or other is None or one == other


def as_gender(pronoun: str) -> Pronoun | None:
    return "he" if pronoun == "he" else "she" if pronoun == "she" else None


def pronoun_fits(pronoun: str, party: Party) -> bool:
    """Whether a pronoun, the plainest of its kind, can be said of a party."""
    if pronoun in ("he", "she"):
        return bool(party.person) and not party.plural and agree(party.gender, as_gender(pronoun))
    if pronoun == "who":
        return party.person is not False or bool(party.plural)
    if pronoun in ("it", "which"):
        return party.person is not True and not (party.plural and not party.is_group)
    return bool(party.plural) or party.is_group or party.person is False


def all_among(words: Iterable[str], others: Iterable[str]) -> bool:
    """Whether each of some words is among others, or is of one place with one of them."""
    known = frozenset(others)
    return all(word in known or _is_of_one_place(word, known) for word in words)


def _is_of_one_place(word: str, others: Iterable[str]) -> bool:
    return any(is_of_place(word, other) or is_of_place(other, word) for other in others)


def before(joined: Joined, number: int, most: int) -> Iterator[int]:
    """The numbers of the references before one that have a party, the nearest first."""
    for other in range(number - 1, max(-1, number - 1 - most), -1):
        if other in joined.links:
            yield other
