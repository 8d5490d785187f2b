"""One happening that a report names again: which of its mentions are one event (codebook 13.4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.readings.actors.casting import Cast
from sayso.readings.events.again import LEAST_LIKELY, OF_SPEECH, Again
from sayso.readings.events.happenings import HAPPENED, Happening
from sayso.readings.events.lexicon import base_among, words_of
from sayso.readings.events.roles import Parties
from sayso.readings.events.sameness import Sameness, overlap_in_time
from sayso.readings.events.tellers import Tellers
from sayso.readings.parsed import Words
from sayso.readings.statements.inner import Weights, likelihood

_MOST_BEFORE = 12
"""Happenings of one type before one that are compared with it: the cost stays linear."""


class Repeats:
    """Finds what is named again in one text: by the weights, or without them by rules."""

    def __init__(
        self,
        words: Words,
        parties: Parties,
        cast: Cast,
        sameness: Sameness,
        weights: Weights | None,
    ) -> None:
        self._words = words
        self._parties = parties
        self._cast = cast
        self._weights = weights
        self._sameness = sameness
        self._again = Again(words, self._sameness)
        self._tellers = Tellers(cast)

    def joined(self, found: Sequence[Happening]) -> list[Happening]:
        kept: list[Happening] = []
        of_type: dict[str, list[Happening]] = {}
        for each in found:
            before = of_type.setdefault(each.type, [])
            first = self._first_of(each, before[-_MOST_BEFORE:])
            if first is None:
                kept.append(each)
                before.append(each)
            else:
                _merge(first, each)
                self._tellers.unite(first, each)
                self._tellers.merge(first, each)
        return kept

    def pairs(self, found: Sequence[Happening]) -> Iterator[tuple[Happening, Happening, Weights]]:
        """Each happening with each of those before it that it is compared with, and the signs."""
        of_type: dict[str, list[Happening]] = {}
        for each in found:
            before = of_type.setdefault(each.type, [])
            for one in before[-_MOST_BEFORE:]:
                yield one, each, self._again.signs(one, each)
            before.append(each)

    def _first_of(self, each: Happening, before: Sequence[Happening]) -> Happening | None:
        """The happening that one names again; None where it is new."""
        before = [one for one in before if not self._tellers.are_opposed(one, each)]
        is_one = self._is_same if self._weights is None else self._is_by_grammar
        sure = next((one for one in reversed(before) if is_one(one, each)), None)
        if sure is not None or self._weights is None:
            return sure
        likely = [likelihood(self._again.signs(one, each), self._weights) for one in before]
        best = max(likely, default=0.0)
        return before[likely.index(best)] if best >= LEAST_LIKELY else None

    def _is_by_grammar(self, one: Happening, other: Happening) -> bool:
        """Whether the clause itself says that two are one, whatever signs say: "met for talks"."""
        is_talks = one.type == "CONSULT" and self._is_of_one_clause(one, other)
        return is_talks and self._agree(one, other)

    def _is_same(self, one: Happening, other: Happening) -> bool:
        """Whether a later happening is an earlier one named again (codebook 13.4)."""
        if _do_harm(one, other) and self._is_joined(one, other):
            return one.status == other.status  # "killed five and wounded ten"
        if (one.kind and other.kind and one.kind != other.kind) or not self._agree(one, other):
            return False
        if self._is_of_one_clause(one, other):
            return True
        if one.type == "ASSAULT" and self._is_part(one, other):
            return False
        alike = self._sameness.is_one_word(one, other)
        same_parties = self._sameness.same(one.actors, other.actors) and self._sameness.same(
            one.recipients, other.recipients
        )
        if one.unique is not None and other.unique is not None and alike and same_parties:
            return one.unique.ordinal == other.unique.ordinal
        is_counted = other.unique is not None and other.unique.ordinal is not None
        if is_counted and other.actors:
            return False  # "the first direct talks between …" are told for the first time
        is_word = "verb" in (one.pos, other.pos) or not (one.actors and other.actors)
        if one.type in OF_SPEECH and is_word and not other.is_taken_up:
            return alike and same_parties and (one.in_title or self._is_first(one))
        is_side = other.is_taken_up and one.kind == other.kind == "talks_round"
        if is_side and self._sameness.keys(other.actors) <= self._sameness.keys(one.actors):
            return True  # "its negotiations": with whom was told
        if other.is_taken_up and not (other.actors or other.recipients):
            is_dated = other.time is not None and one.time is None
            return (alike and not is_dated) or one.type == "CONSULT"
        if self._is_done_once(one, other):
            return True
        if one.in_title or self._is_first(one) or other.is_taken_up:
            return alike and same_parties
        if one.lemma == other.lemma and self._sameness.is_compatible(one, other):
            return one.has_parties
        return alike and same_parties and one.has_parties

    def _is_part(self, one: Happening, other: Happening) -> bool:
        """Whether one noun tells of several and the other of one: "raids", "a raid"."""
        if not one.pos == other.pos == "noun" or (one.time and other.time):
            return False
        numbers = {"Number=Plur" in self._words.analysis.features[each.at] for each in (one, other)}
        return len(numbers) > 1

    def _is_done_once(self, one: Happening, other: Happening) -> bool:
        """Whether both are what is done to one person once: Brel's murder, "Brel was shot dead"."""
        if one.type not in ("ASSAULT", "COERCE") or one.recipients != other.recipients:
            return False
        alone = [self._cast.actor(each) for each in one.recipients]
        is_person = len(alone) == 1 and alone[0].kind == "person"
        is_slain = all(base_among(each.lemma, words_of("once", "words")) for each in (one, other))
        is_mode = one.type == "COERCE" and one.mode == other.mode and one.mode is not None
        return is_person and (is_slain or is_mode)

    def _is_first(self, one: Happening) -> bool:
        return self._words.starts[one.at] == 0

    def _is_of_one_clause(self, one: Happening, other: Happening) -> bool:
        """Whether a noun says what for ("met for talks"), a verb how ("shot and slew")."""
        if one.type == "PROTEST" and self._is_purpose(one, other):
            return True
        if one.pos == other.pos == "verb" and one.type not in OF_SPEECH:
            is_same = self._sameness.same(one.recipients, other.recipients)
            return is_same and self._is_joined(one, other)
        if one.type != "CONSULT" or one.pos != "verb" or other.pos != "noun":
            return False
        hangs = self._words.head(other.at) == one.at
        return hangs and self._parties.phrases.case(other.at) in ("for", "in", "at", "during")

    def _is_joined(self, one: Happening, other: Happening) -> bool:
        """Whether a verb without a subject of its own is joined to another by "and"."""
        words = self._words
        is_joined = words.relation(other.at) == "conj" and words.head(other.at) == one.mentions[-1]
        return is_joined and not any(
            words.relation(each).startswith("nsubj") for each in words.near(other.at)
        )

    def _is_purpose(self, one: Happening, other: Happening) -> bool:
        """Whether one tells what for: "went on hunger strike to protest against the ban"."""
        words = self._words
        above = {one.at, self._parties.light.carrier(one.at)}
        is_clause = words.relation(other.at).startswith(("advcl", "acl", "xcomp"))
        is_phrase = self._parties.phrases.case(other.at) == "in"
        return words.head(other.at) in above and (is_clause or is_phrase)

    def _agree(self, one: Happening, other: Happening) -> bool:
        """Whether nothing that is told of two speaks against their being one."""
        is_meant = one.type == other.type == "PROTEST" and other.put_by == "to"
        is_so = {one.status, other.status} <= HAPPENED or is_meant
        is_so = is_so or (_is_announced(one) and other.status == "planned")
        if one.status != other.status and not is_so:
            return False
        parties = (one.actors, other.actors), (one.recipients, other.recipients)
        if any(
            mine and yours and not self._sameness.overlap(mine, yours) for mine, yours in parties
        ):
            return False
        if one.place and other.place and not self._sameness.is_one_place(one.place, other.place):
            return False
        if one.time is None or other.time is None:
            return True
        return overlap_in_time(one, other)


def _is_announced(one: Happening) -> bool:
    """Whether it is only by its announcement that something is told as a fact."""
    return one.status == "fact" and one.put_by.startswith("announc")


def _do_harm(one: Happening, other: Happening) -> bool:
    """Whether both are verbs that tell what a blow did to people."""
    harm = words_of("harm", "verbs")
    return all(each.pos == "verb" and base_among(each.lemma, harm) for each in (one, other))


def _merge(first: Happening, again: Happening) -> None:
    first.mentions += again.mentions
    if _do_harm(first, again):
        first.recipients += [one for one in again.recipients if one not in first.recipients]
    if _is_announced(first) and again.status == "planned":
        first.status, first.put_by = again.status, again.put_by
    for mine, yours in ((first.actors, again.actors), (first.recipients, again.recipients)):
        if not mine:
            mine += [
                each for each in yours if each not in first.actors and each not in first.recipients
            ]
    first.unique = first.unique or again.unique
    first.kind = first.kind or again.kind
    first.mode = first.mode or again.mode
    first.outcomes += again.outcomes
    first.score = max(first.score, again.score)
