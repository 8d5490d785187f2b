"""The prepositional phrases around a word, and the part that the noun of each has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sayso.readings.actors.casting import Cast
from sayso.readings.events.lexicon import Frame, base_among, meanings_of, words_of
from sayso.readings.events.parts import Roles
from sayso.readings.events.whom import Whom
from sayso.readings.parsed import Words

_MOST_PHRASES = 4
"""Prepositional phrases right behind a noun that are looked at."""
NOUNS = frozenset(["NOUN", "PROPN", "PRON"])
_OF_NAMES = frozenset(["of"])
_OF_THINGS = _OF_NAMES | {"to", "in", "for", "from"}
_OF_HAPPENINGS = _OF_THINGS | {"by", "on", "against"}
"""Prepositions that, behind the noun of a phrase, tell of that noun: "in the city of Selm", "on the
accession of Selm to the union", "into the raid by Selm on the port"."""
_BESIDES = frozenset(
    "after before following amid despite since during without over as because under".split()
)
"""Prepositions of circumstances; what follows tells of these: "a raid after a call by Selm"."""
_QUOTES = frozenset("\"'”“’‘")
_LOOSE = frozenset(["mark", "advmod", "obl", "punct"])
_BEFORE_NOUN = frozenset(["DET", "ADJ", "NUM"])
_ENDING_NOUN = frozenset(["ADP", "SCONJ", "VERB", "AUX", "PUNCT"])
_LONGEST_NOUN = 6
"""Words behind a preposition among which its noun is looked for where the parse does not say."""


class Phrases:
    """Finds the phrases of one text. cases: the preposition of each noun, by ``cases_of``."""

    def __init__(self, words: Words, cast: Cast, whom: Whom, cases: Mapping[int, str]) -> None:
        self._words = words
        self._cast = cast
        self._whom = whom
        self._cases = cases

    def of(self, at: int, *, besides: bool = False) -> Iterator[tuple[int, str]]:
        """The nouns of the prepositional phrases that tell of a noun, each with its preposition.

        besides: those too that tell of a circumstance: "a raid during a vote in Selm".
        """
        told: list[str] = []
        for noun, case in self.own(at):
            if not self._whom.is_within(noun, told):  # "the killing of children of the valley"
                party = self._whom.party(noun)
                told += [] if party is None else [party]
                yield noun, case
        yield from self._phrases_behind(at, besides=besides)

    def _phrases_behind(self, at: int, *, besides: bool) -> Iterator[tuple[int, str]]:
        """The phrases right behind a noun, however they are hung.

        Parsers hang "talks between X and Y" on the verb as often as on the noun.
        """
        words = self._words
        end, place = words.ends[at], at + 1
        others: frozenset[str] = frozenset()
        for _ in range(_MOST_PHRASES):
            if place + 1 < end and words.small[place] in _QUOTES:
                place += 1
            if place >= end or words.tag(place) not in ("ADP", "SCONJ"):
                return
            noun = self._noun_behind(place, end)
            if noun is None:
                return
            noun = self._whole_name(noun)
            if words.small[place] in _BESIDES and not (besides or self._is_named(noun)):
                return
            if words.small[place] not in others:
                yield noun, words.small[place]
            others = _OF_NAMES if self._is_named(noun) else _OF_THINGS
            if meanings_of(words.small[noun], "noun"):
                others = _OF_HAPPENINGS
            place = self.end_of(noun) + 1

    def _is_named(self, noun: int) -> bool:
        """Whether a phrase tells who, where or when, so that what follows is not about it."""
        words = self._words
        return self._whom.is_party(noun) or noun in words.places or noun in words.timed

    def _whole_name(self, noun: int) -> int:
        """The last word of a name that begins with a noun: of "US President Ana Brel", "Brel"."""
        words, last = self._words, noun
        while last + 1 < words.ends[noun] and words.tag(last + 1) in ("NOUN", "PROPN"):
            last += 1
        if words.head(last) == noun:
            return noun
        actor = self._cast.actor_of(last) if last > noun else None
        return last if actor is not None and self._whom.is_within(noun, [actor]) else noun

    def _noun_behind(self, place: int, end: int) -> int | None:
        """The noun that a preposition leads."""
        words = self._words
        noun = words.head(place)
        if noun > place and words.relation(place).startswith("case"):
            return noun
        for each in range(place + 1, min(end, place + _LONGEST_NOUN)):
            if words.tag(each) in ("VERB", "AUX", "ADP", "PUNCT"):
                return None
            if words.tag(each) in NOUNS and not place < words.head(each) < end:
                return each
        return None

    def end_of(self, noun: int) -> int:
        """The last word of a noun's names and joined nouns, without its further phrases."""
        words, last = self._words, noun
        for child in words.near(noun):
            relation = words.relation(child)
            if child > last and (relation in ("flat", "compound", "fixed", "case", "nummod")):
                last = child
            elif child > last and relation.startswith("conj"):
                last = max(last, self.end_of(child)) if child - noun < 20 else last
        return last

    def own(self, at: int) -> Iterator[tuple[int, str]]:
        for child in self._words.near(at):
            case = self.case(child)
            if case is not None and self._words.relation(child).startswith(("nmod", "obl")):
                yield self._whole_name(child), case

    def case(self, at: int) -> str | None:
        """The preposition in front of a noun."""
        return self._cases.get(at)

    def add(self, frame: Frame, case: str, noun: int, roles: Roles) -> None:
        """The part of a phrase's noun; none of one that says where: "clashes on the border"."""
        is_where = case in ("on", "at") and base_among(
            self._words.small[noun], words_of("where", "nouns")
        )
        if is_where:
            return
        found = self._whom.meant(noun)
        if case == "between" and len(found) == 1:
            found += [each for each in self.behind_and(noun) if each not in found]
        roles.add(frame.get(case), found)

    def behind_and(self, noun: int) -> list[str]:
        """The second of two parties that the parse does not join: "between X and Y"."""
        words = self._words
        end = min(words.ends[noun], noun + _LONGEST_NOUN)
        for at in range(noun + 1, end):
            if words.small[at] == "and":
                return next(filter(None, map(self._named, self._phrase_from(at + 1))), [])
        return []

    def _named(self, at: int) -> list[str]:
        if self._words.relation(at) in ("amod", "compound"):  # "Selm's envoy Ana Brel"
            return []
        return self._whom.one(at, 0)

    def _phrase_from(self, at: int) -> Iterator[int]:
        """The words from one on, up to the next preposition, verb or comma."""
        for each in range(at, min(self._words.ends[at - 1], at + _LONGEST_NOUN)):
            is_inside = self._words.relation(each) in ("amod", "compound")
            if self._words.tag(each) in _ENDING_NOUN and not is_inside:
                return
            yield each


def cases_of(words: Words) -> dict[int, str]:
    """For each noun the first preposition that hangs on it; none for a possessive's "'s".

    A preposition that the parse hangs elsewhere ("called on Orvane to stop") is that of the noun it
    stands in front of.
    """
    found: dict[int, str] = {}
    loose: list[int] = []
    for at, relation in enumerate(words.analysis.relations):
        if relation == "case":
            if words.tag(at) in ("ADP", "SCONJ", "VERB") or words.small[at] == "to":
                found.setdefault(words.head(at), words.small[at])
        elif relation in _LOOSE and words.tag(at) == "ADP":
            loose.append(at)
    for noun, case in list(found.items()):  # "with the envoy Ana Brel", hung on the envoy
        name = words.head(noun)
        if words.relation(noun) == "nmod:desc" and name > noun:
            found.setdefault(name, case)
    for at in loose:
        noun = at + 1
        while noun < min(words.ends[at], at + _LONGEST_NOUN) and words.tag(noun) in _BEFORE_NOUN:
            noun += 1
        if noun < words.ends[at] and words.tag(noun) in NOUNS:
            found.setdefault(noun, words.small[at])
    return found
