"""What a pronoun takes up: "she", "it", "they", "who", and "I" in somebody's words.

Of the parties before it that fit by number, person and gender, the likeliest is near, speaks
itself, and is a subject; a link of the network's to a name counts for almost as much as a sentence
between. "I" and "we" are whoever is quoted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from sayso.model import Statement
from sayso.readings.actors.joined import Joined, Link, before

BY_SENTENCES = (0.85, 0.85, 0.75, 0.6, 0.6)
"""How sure a pronoun is, by the sentences between it and what it takes up."""
NETWORK_AGREES = 0.07
NETWORK_ALONE = 0.5
RIVALS = 0.15  # less, where a second party is fewer than RIVAL_STEPS behind in the ranking
RIVAL_STEPS = 2.0
ONE_BODY = 0.2  # less, where "they" is said of one body
ALONE = 0.5
RELATIVE = 0.9
FIRST_PERSON = 0.95
FIRST_PERSON_PLURAL = 0.8

SENTENCES_BACK = len(BY_SENTENCES) - 1
REFERENCES_BACK = 60
RELATIVE_BACK = 10
NETWORK_WEIGHT, PRONOUN_WEIGHT = 1.75, 0.5
"""Steps of the ranking that a link of the network makes up for: to a name or a description, and to
another pronoun."""
_PER_SENTENCE = 2.0
_ONE_BODY = 1.0  # "they" is said of a body too, but of several people first
_REPORTED, _IN_OWN_CONTENT, _QUOTED = 1.5, 3.0, 4.0

_THINGS = frozenset(["abstract", "event", "object", "plant", "substance", "time"])
"""Kinds of mentions that are no party."""
_LAST = "the last before it that fits"
FIRST_PERSONS = frozenset(["i", "we", "you"])


class Pronouns:
    """The pronouns of a report, and who is quoted where they stand.

    spoken_by: by statement id, the numbers of the references that name its speakers.
    """

    def __init__(
        self,
        joined: Joined,
        statements: Sequence[Statement],
        spoken_by: Mapping[str, Sequence[int]],
    ) -> None:
        self._joined = joined
        self._statements = {statement.id: statement for statement in statements}
        self._spoken_by = spoken_by
        self._named_in = self._names_quoted()
        self._author: int | None = None

    def named_in_own_words(self, number: int) -> frozenset[int]:
        """The parties that are named in what a speaker is quoted with: nobody names himself."""
        return self._named_in.get(number, frozenset())

    def _names_quoted(self) -> Mapping[int, frozenset[int]]:
        joined = self._joined
        found: dict[int, set[int]] = defaultdict(set)
        for number, reference in enumerate(joined.references):
            if reference.naming.form != "name" or not reference.is_quoted or not reference.voice:
                continue
            if number in joined.links:
                for speaker in self._spoken_by[reference.voice]:
                    found[speaker].add(joined.links[number].party)
        return {speaker: frozenset(named) for speaker, named in found.items()}

    def taken_up(self, number: int) -> Link:
        """The party that a third person, or a relative pronoun, means; else one of its own."""
        found = None
        if self._means_thing(number):
            party = self._joined.open()
            self._joined.parties[party].is_thing = True
            return Link(party, ALONE, "a thing and no party, by the network's kind")
        if self._joined.naming(number).pronoun in ("who", "which"):
            found = self._right_before(number)
        return found or self._likeliest(number) or self._alone(number)

    def first_person(self, number: int) -> Link:
        """Whoever is quoted where "I" or "we" stands; outside of statements a party of its own."""
        joined = self._joined
        pronoun = joined.naming(number).pronoun
        statement = self._statements.get(joined.references[number].voice or "")
        while statement is not None and pronoun != "you":
            speakers = self._spoken_by[statement.id]
            known = [each for each in speakers if each in joined.links]
            if known and number not in speakers:
                link = joined.links[known[0]]
                certainty = FIRST_PERSON_PLURAL if pronoun == "we" else FIRST_PERSON
                return Link(link.party, round(certainty * link.certainty, 2), "whoever is quoted")
            statement = self._statements.get(statement.within or "")
        if pronoun == "i" and not joined.references[number].is_marked:
            if self._author is None:
                self._author = joined.open()
            return Link(self._author, ALONE, "whoever writes the report")
        return Link(joined.open(), ALONE, "whoever is speaking")

    def _means_thing(self, number: int) -> bool:
        """Whether "it" or "they" is of a thing or of what happened: the network tells the kind, and
        links it to no name; who speaks is no thing."""
        joined = self._joined
        reference = joined.references[number]
        if reference.naming.pronoun not in ("it", "they") or reference.is_speaker:
            return False
        if reference.kind not in _THINGS:
            return False
        linked = joined.linked(number)
        return linked is None or joined.naming(linked).form != "name"

    def _alone(self, number: int) -> Link:
        return Link(self._joined.open(), ALONE, "nothing before it fits")

    def _right_before(self, number: int) -> Link | None:
        """The reference that ends right before a "who"."""
        joined = self._joined
        reference = joined.references[number]
        for other in before(joined, number, RELATIVE_BACK):
            between = joined.text[joined.references[other].span.end : reference.span.start]
            if between.strip() in ("", ",") and joined.fits(number, other):
                return Link(joined.links[other].party, RELATIVE, "the words right before it")
        return None

    def _likeliest(self, number: int) -> Link | None:
        joined = self._joined
        favoured, weight = self._favoured(number)
        ranked: dict[int, tuple[float, int, int]] = {}
        for other in self._candidates(number):
            party = joined.links[other].party
            rank = self._rank(number, other) - (weight if party == favoured else 0)
            far = joined.references[number].sentence - joined.references[other].sentence
            if party not in ranked or (rank, far, other) < ranked[party]:
                ranked[party] = (rank, far, other)
        if not ranked:
            if favoured is None or favoured in self.named_in_own_words(number):
                return None
            return Link(favoured, NETWORK_ALONE, "linked by the network")
        best, *others = sorted(ranked, key=lambda party: ranked[party])
        rivals = bool(others) and ranked[others[0]][0] - ranked[best][0] < RIVAL_STEPS
        certainty = BY_SENTENCES[ranked[best][1]]
        certainty -= RIVALS if rivals else 0
        certainty -= ONE_BODY if self._is_one(number, best) else 0
        certainty += NETWORK_AGREES if best == favoured else 0
        because = "the likeliest of those before it that fit" if rivals else _LAST
        return Link(best, round(certainty, 2), because)

    def _favoured(self, number: int) -> tuple[int | None, float]:
        """The party that the network's link leads to, and what that counts in the ranking.

        A link to another pronoun says little: in its clusters one "he" follows another.
        """
        linked = self._joined.linked(number)
        if linked is None:
            return None, 0.0
        is_pronoun = self._joined.naming(linked).form == "pronoun"
        weight = PRONOUN_WEIGHT if is_pronoun else NETWORK_WEIGHT
        return self._joined.links[linked].party, weight

    def _is_one(self, number: int, party: int) -> bool:
        """Whether "they" would be said of one body."""
        return (
            self._joined.naming(number).pronoun == "they" and not self._joined.parties[party].plural
        )

    def _candidates(self, number: int) -> Iterator[int]:
        """References before a pronoun that it can take up, the nearest first."""
        joined = self._joined
        reference = joined.references[number]
        excluded = self._quoting(number) | self.named_in_own_words(number)
        for place in before(joined, number, REFERENCES_BACK):
            other = joined.references[place]
            if reference.sentence - other.sentence > SENTENCES_BACK:
                return
            if other.is_heading != reference.is_heading or other.span.covers(reference.span):
                continue
            if reference.naming.pronoun == "they" and self._is_where(place):
                continue
            if joined.links[place].party not in excluded and joined.fits(number, place):
                yield place

    def _is_where(self, number: int) -> bool:
        """Whether a reference only tells where something is: "in Orvane" is nobody."""
        joined = self._joined
        before = joined.text[: joined.references[number].span.start].rsplit(None, 1)
        return (
            bool(before)
            and before[-1].lower() in ("in", "near")
            and (joined.party_of(number).is_place)
        )

    def _quoting(self, number: int) -> frozenset[int]:
        """The parties whose quoted words a pronoun stands in: nobody calls himself "he"."""
        joined = self._joined
        reference = joined.references[number]
        if not reference.is_quoted or reference.voice is None:
            return frozenset()
        speakers = self._spoken_by[reference.voice]
        return frozenset(joined.links[each].party for each in speakers if each in joined.links)

    def _rank(self, number: int, place: int) -> float:
        """How far a reference is from being what a pronoun takes up; the lowest is likeliest."""
        reference, other = self._joined.references[number], self._joined.references[place]
        rank = _PER_SENTENCE * (reference.sentence - other.sentence) + other.weight
        if self._is_one(number, self._joined.links[place].party):
            rank += _ONE_BODY
        if other.voice is None or other.voice == reference.voice:
            return rank
        if number in self._spoken_by[other.voice]:
            return rank + _IN_OWN_CONTENT
        return rank + (_QUOTED if other.is_quoted else _REPORTED)
