"""Of whom something is wanted, or to whom it will be done, where a verb's clause alone tells it.

What somebody asks, another is to do: "demanded that Hartvik withdraw" and "demanded an end to
Hartvik's raids" are asked of Hartvik, "demanded the release of the fishermen" of nobody who is
named. What somebody refuses or threatens is done, or not done, to whom it is about: "threatened to
shell the towns of Orvane", "refused talks with Orvane".
"""

from __future__ import annotations

from collections.abc import Iterator

from sayso.model import EventType
from sayso.readings.events.clauses import Clauses
from sayso.readings.events.lexicon import meanings_of
from sayso.readings.events.phrases import NOUNS, Phrases
from sayso.readings.events.whom import Whom
from sayso.readings.parsed import Words

ASKING: frozenset[EventType] = frozenset(["REQUEST", "APPEAL"])
"""Types of verbs by which somebody wants somebody to do something."""
_CLAUSES = frozenset(["xcomp", "ccomp", "acl"])
_WILLED = frozenset(["obj", "xcomp", "ccomp", "iobj"])
_WITHIN_WILLED = _WILLED | {"nsubj", "obl", "nmod", "acl"}
"""By what hangs on a verb what it wills is told, and by what within that whom it is about."""
_DEEPEST = 3
"""Nouns within nouns in which a party is looked for: "drones of the army of Orvane"."""
_ABOUT = frozenset(["of", "on", "upon", "against", "with", "to", "into", "for", "over", "in"])
"""Prepositions behind what is refused or threatened that tell whom it is about; "from", "off" and
"under" tell whence, where and by what it is."""
_OF = frozenset(["of", "to", "in", "on"])
_OWNERS = frozenset(["nmod:poss", "amod", "compound"])
_ON_CONDITION = frozenset(["if", "unless", "until", "should"])


class Willed:
    """Finds whom what is willed in one text is about."""

    def __init__(self, words: Words, whom: Whom, phrases: Phrases, clauses: Clauses) -> None:
        self._words = words
        self._whom = whom
        self._phrases = phrases
        self._clauses = clauses

    def concerned(self, at: int, type_: EventType, apart: list[str]) -> list[str]:
        """Of whom something is wanted, or to whom it will be done; nobody of those apart."""
        warned = self._warned(at, apart) if type_ == "THREATEN" else []
        if warned:
            return warned
        for clause in self._words.near(at):
            found = [each for each in self._clauses.before_to(clause, at) if each not in apart]
            if found and clause > at and not self._clauses.is_passive(clause):
                return found
        told = self._asked(at) if type_ in ASKING else self._about(at)
        return next((left for found in told if (left := _without(found, apart))), [])

    # --- Who is to do what is asked ---------------------------------------------------------------

    def _asked(self, at: int) -> Iterator[list[str]]:
        words = self._words
        for child in words.near(at):
            relation = words.relation(child)
            is_clause = relation in _CLAUSES or self._clauses.is_to_clause(child)
            if is_clause and child > at and not self._clauses.is_passive(child):
                yield from map(self._whom.meant, self._clauses.subject_words(child))
            elif relation == "obj":
                yield from self._owners_of_deed(child, _DEEPEST)

    def _owners_of_deed(self, noun: int, depth: int) -> Iterator[list[str]]:
        """Whose deed a noun tells, itself or what it is of, or from whom it is to come: "an end to
        Hartvik's raids", "a Hartvik presence", "answers from Hartvik"; who withdraws from a place
        is not the place."""
        words = self._words
        deeds = meanings_of(words.small[noun], "noun")
        for child in words.near(noun):
            case, relation = self._phrases.case(child), words.relation(child)
            parts = {each.frame.get(case or "") for each in deeds}
            is_doer = case == "by" or not parts.isdisjoint(("actor", "joint"))
            if relation in _OWNERS:
                owner = self._whom.owner(child)
                yield [one for one in owner if deeds or not self._whom.is_person(one)]
            elif relation == "nmod" and (is_doer or (case == "from" and not deeds)):
                yield self._whom.meant(child)
            elif relation == "nmod" and case in _OF and depth:
                yield from self._owners_of_deed(child, depth - 1)

    # --- Whom it will be done to ------------------------------------------------------------------

    def _about(self, at: int) -> Iterator[list[str]]:
        """Whom it is about, from the verb's object or clause down."""
        is_noun = self._words.tag(at) != "VERB"
        hanging, level = _WILLED | {"acl"} if is_noun else _WILLED, [at]
        for _ in range(_DEEPEST):
            level = [child for each in level for child in self._hanging(each, hanging)]
            for child in level:
                if self._words.tag(child) in NOUNS:
                    yield self._whom.one(child, 1)
            hanging = _WITHIN_WILLED

    def _hanging(self, at: int, relations: frozenset[str]) -> Iterator[int]:
        for child in self._words.near(at):
            case = self._phrases.case(child)
            is_hanging = self._words.relation(child).partition(":")[0] in relations
            if is_hanging and (case is None or case in _ABOUT):
                yield child

    def _warned(self, at: int, apart: list[str]) -> list[str]:
        """Whose deed a threat hangs on: "threatened to strike unless Orvane withdraws"."""
        words = self._words
        clauses = [at, *(each for each in words.near(at) if words.relation(each) in _WILLED)]
        for clause in (each for above in clauses for each in words.near(above)):
            marks = {words.small[each] for each in words.near(clause) if each < clause}
            if words.relation(clause) == "advcl" and marks & _ON_CONDITION:
                found = _without(self._clauses.subjects(clause, 0), apart)
                if found:
                    return found
        return []


def _without(found: list[str], apart: list[str]) -> list[str]:
    return [each for each in found if each not in apart]
