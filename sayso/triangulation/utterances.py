"""The same saying in several reports: one utterance, with the words each outlet gives it.

Quoted or told with the same words in a row, or with the same ideas by the same party about the same
day, it is one saying however many outlets carry it. Translations and paraphrases differ in words;
where one has a "not" that the other lacks, the sense differs, and that is shown. Wordings that name
different numbers are never one utterance: what each number counts is compared as a figure.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from itertools import pairwise, product

from sayso.model import Period, Span
from sayso.triangulation.model import Comparison, Utterance, Verdict, Wording
from sayso.triangulation.periods import relation
from sayso.triangulation.sayings import (
    MOST_PIECES,
    RUN,
    SAME_DAYS,
    Piece,
    Saying,
    alike,
    are_two,
    differ,
    sharing,
    weights,
)
from sayso.triangulation.wording import ideas, overlap

SAME_WORDS = 0.5
"""The share of the shorter content's runs of words that two wordings of one saying share."""
MOSTLY_IN = 0.8
"""The share of its runs from which the shorter content is an excerpt of the longer."""
FEWEST_RUNS, FEWEST_OF_ANYBODY = 2, 4
BESIDE = 8
"""Reports behind it that a quotation which very many carry is held against; through them all of
them are one utterance."""
SAME_IDEAS = 0.4
IN_OTHER_WORDS = ((0.4, 4), (0.43, 3), (0.5, 2))
"""How much two tellings of one party's saying share, weighed by how much each idea tells, and how
many ideas: few are enough where they are most of what is said. Of 48 pairs of one day's reports
read just above and below (2026-11), nine in ten above told one saying."""
FEWEST_SHARED = 2
"""Ideas and numbers that two sentences share, to be held against each other at all."""
ON_OCCASION, FEWEST_ON_OCCASION = 0.3, 4
"""The same where the two reports have another saying of that speaker in common, as of one speech or
interview: of all that each has from it, two sentences that are each other's likest. What an idea
tells is weighed by these two reports: of their subject every sentence of the speech is."""
A_FEW = 2
ONLY_SAYING, ONE_OF_TWO = (0.28, 1), (0.31, 3)
"""How much, and how many ideas, two sayings share where each of two reports of one story has no
other saying of that speaker, or but one. Of eight pairs of one day's reports that this added, seven
told one saying (2026-11)."""
FEWEST_ALIKE = 2
"""Ideas that two sayings of one speech share, names and all, to be looked at further."""
MOST_ON_OCCASION = 24
"""Sentences of one speaker in a report that are looked at for others of the same occasion."""
GAP_BETWEEN, LONGEST_GAP, LONGEST = 2, 3, 120
"""Words: of the shared stretches around a difference, of the difference itself, and of a content as
far as it is looked at; a "not" in a longer difference belongs to a clause that one left out."""

_NEGATIONS = frozenset(
    "not no never none nothing nobody neither nor without cannot can't won't don't doesn't didn't"
    " isn't aren't wasn't weren't shouldn't wouldn't couldn't hasn't haven't hadn't".split()
)
_NUMBER = re.compile(r"\d")


Told = tuple[Saying | Piece, Saying | Piece]
"""What two reports have of one saying: their whole contents, or a sentence of each."""


@dataclass(frozen=True, slots=True)
class Match:
    """Two statements that tell one saying. words: the share of runs they have in common.

    ideas: how much of what both say is shared, or two sentences of it; shared: how many ideas that
    are no names, and numbers. told: the whole contents, or those two sentences; also: further
    sentences of the two that tell one thing.
    """

    left: Saying
    right: Saying
    words: float
    ideas: float
    shared: int
    told: Told
    also: tuple[Told, ...] = ()

    @property
    def verbatim(self) -> bool:
        return self.words >= SAME_WORDS

    @property
    def says_the_same(self) -> bool:
        """Whether one is mostly in the other, or both have most ideas in common: half of a short
        phrase ("to end the war in …") is what both are about, not what both say."""
        return self.words >= MOSTLY_IN or self.ideas >= SAME_IDEAS

    @property
    def has_other_numbers(self) -> bool:
        return differ(self.told[0].numbers, self.told[1].numbers)

    @property
    def tells_the_same(self) -> bool:
        """Whether so many ideas are shared that it is one saying in other words."""
        return _tells_the_same(self.ideas, self.shared)


def matches(given: Sequence[Saying]) -> list[Match]:
    """All pairs of statements, of two origins, that tell one saying; in an order of their own."""
    ordered = sorted(given, key=lambda saying: saying.key)
    found: dict[tuple[int, int], Match] = {}
    weight = weights(ordered)
    for (left, right), count in sharing(ordered, lambda saying: saying.runs, beside=BESIDE).items():
        match = _matched(ordered[left], ordered[right], weight)
        is_one = match.verbatim and match.says_the_same and _enough(match, count)
        if is_one and _can_be_one(match):
            found[left, right] = match
    by_party = sharing(ordered, _told_by_party)
    two = _InTwoReports(ordered)
    for (left, right), count in by_party.items():
        if (left, right) in found:
            continue
        if count < FEWEST_SHARED and not two.may_be_alone(ordered[left], ordered[right]):
            continue
        match = two.matched(ordered[left], ordered[right])
        is_one = match.tells_the_same or two.alone(match)
        if is_one and _can_be_one(match) and not match.has_other_numbers:
            found[left, right] = match
    for one, other in two.of_one_occasion(found.values()):
        taken: set[int] = set()
        for pair, match in two.likest(one, other):
            if pair not in found and not taken & set(pair):
                taken |= set(pair)
                found[pair] = match
    return [found[pair] for pair in sorted(found)]


def _told_by_party(saying: Saying) -> Iterator[tuple[str, str]]:
    known = [saying.who] if saying.who is not None else []
    for who in sorted(saying.speakers) or known:
        for told in (*sorted(saying.told), *map(str, sorted(saying.numbers))):
            yield who, told


def _matched(left: Saying, right: Saying, weight: Mapping[str, float]) -> Match:
    """How like they are: as wholes where they have the same words, else as the two sentences or
    clauses of them that are likest."""
    in_words = _alike_in_words(left, right)
    words = overlap(left.runs, right.runs)
    whole = _as_told(left, right, weight, in_words)
    is_verbatim = words >= SAME_WORDS and not differ(left.numbers, right.numbers)
    if whole[1] < FEWEST_SHARED or is_verbatim or len(left.pieces) + len(right.pieces) <= 2:
        return Match(left, right, words, *whole)
    found = [
        _as_told(one, other, weight, in_words)
        for one, other in product(left.pieces[:MOST_PIECES], right.pieces[:MOST_PIECES])
    ]
    best = max(found, key=lambda each: each[0])
    if best[1] < FEWEST_SHARED or best[0] <= whole[0]:
        return Match(left, right, words, *whole)
    return Match(left, right, words, *best, tuple(_also(found, best[2])))


def _also(found: Iterable[tuple[float, int, Told]], best: Told) -> Iterator[Told]:
    """Of the other sentences of two sayings those that tell one thing, each once."""
    taken = _places(best)
    for share, shared, told in sorted(found, key=lambda each: -each[0]):
        places = _places(told)
        if taken & places or differ(told[0].numbers, told[1].numbers):
            continue
        if _tells_the_same(share, shared):
            taken |= places
            yield told


def _places(told: Told) -> frozenset[tuple[int, Span]]:
    return frozenset(enumerate(piece.span for piece in told))


def _tells_the_same(share: float, shared: int) -> bool:
    return any(share >= much and shared >= fewest for much, fewest in IN_OTHER_WORDS)


def _as_told(
    left: Saying | Piece, right: Saying | Piece, weight: Mapping[str, float], in_words: int
) -> tuple[float, int, Told]:
    """How like two contents are, how many ideas and numbers they share, and the two."""
    shared = len(left.plain & right.plain) + len(left.numbers & right.numbers) + in_words
    return alike(left, right, weight), shared, (left, right)


def _alike_in_words(left: Saying, right: Saying) -> int:
    """What it counts, in ideas shared, that both have the same words in a row, or in quotation
    marks. A row without a small word ("missile defence system") is a name."""
    phrased = any(not all(map(ideas, run)) for run in left.runs & right.runs)
    plain = left.plain & right.plain
    quoted = any(ideas(word) & plain for pair in left.quoted & right.quoted for word in pair)
    return phrased + 2 * quoted


Speaking = tuple[str, str]
"""A report and a party that speaks in it."""


class _InTwoReports:
    """What one speaker says in two reports, weighed by what these two hold: of their subject every
    second sentence of theirs is."""

    def __init__(self, ordered: Sequence[Saying]) -> None:
        self._all = ordered
        self._said: Counter[str] = Counter()
        self._told: dict[str, Counter[str]] = defaultdict(Counter)
        self._of_party: dict[Speaking, list[int]] = defaultdict(list)
        for at, saying in enumerate(ordered):
            self._said[saying.report.id] += 1
            self._told[saying.report.id].update(saying.told)
            if saying.who is not None:
                self._of_party[saying.report.id, saying.who].append(at)

    def matched(self, left: Saying, right: Saying) -> Match:
        """The two, an idea telling less the more sayings of the two reports have it."""
        reports = left.report.id, right.report.id
        count = sum(self._said[id] for id in reports)
        one, other = (self._told[id] for id in reports)
        weight = {
            idea: math.log(1 + count / (one[idea] + other[idea])) for idea in left.told | right.told
        }
        return _matched(left, right, weight)

    def may_be_alone(self, left: Saying, right: Saying) -> bool:
        """Whether each of two reports of one story has but a saying or two of one speaker."""
        if left.who is None or left.who != right.who:
            return False
        counts = [len(self._of_party[each.report.id, left.who]) for each in (left, right)]
        if max(counts) > A_FEW or not left.report.story:
            return False
        return left.report.is_of_one_story_with(right.report)

    def alone(self, match: Match) -> bool:
        """Whether what two reports of one story have of a speaker is so little that two sayings
        with something in common are one."""
        left, right = match.left, match.right
        if not self.may_be_alone(left, right):
            return False
        counts = [len(self._of_party[each.report.id, left.who or ""]) for each in (left, right)]
        much, fewest = ONLY_SAYING if max(counts) == 1 else ONE_OF_TWO
        return match.ideas >= much and match.shared >= fewest

    def of_one_occasion(self, found: Iterable[Match]) -> list[tuple[Speaking, Speaking]]:
        """Speakers in two reports that have one of their sayings in common."""
        return sorted(
            {
                ((match.left.report.id, match.left.who), (match.right.report.id, match.right.who))
                for match in found
                if match.left.who is not None and match.left.who == match.right.who
            }
        )

    def likest(self, one: Speaking, other: Speaking) -> list[tuple[tuple[int, int], Match]]:
        """What the speaker says in both that can be one saying, the likest first."""
        here, there = (self._of_party[each][:MOST_ON_OCCASION] for each in (one, other))
        pairs = [
            ((left, right), self.matched(self._all[left], self._all[right]))
            for left, right in product(here, there)
            if len(self._all[left].told & self._all[right].told) >= FEWEST_ALIKE
        ]
        found = [(pair, match) for pair, match in pairs if _is_of_occasion(match)]
        return sorted(found, key=lambda each: (-each[1].ideas, each[0]))


def _is_of_occasion(match: Match) -> bool:
    if match.ideas < ON_OCCASION or match.shared < FEWEST_ON_OCCASION:
        return False
    two = are_two(match.left, match.right) and _can_be_one(match)
    return two and not match.has_other_numbers


def _enough(match: Match, count: int) -> bool:
    """Whether so many shared runs tell something: two, or all of a short quotation.

    Words of somebody who is not known to be the other's speaker have to be more, or quoted.
    """
    shorter = min(len(match.left.runs), len(match.right.runs))
    left, right = match.left, match.right
    if left.party is None or right.party is None:
        quoted = left.statement.form != "indirect" and right.statement.form != "indirect"
        return count >= FEWEST_OF_ANYBODY or (quoted and count >= FEWEST_RUNS)
    return count >= FEWEST_RUNS or (count == shorter and len(left.told) > 1)


def _can_be_one(match: Match) -> bool:
    """Whether nothing speaks against one saying: another speaker, another day, a negated saying."""
    left, right = match.left, match.right
    if left.statement.negated != right.statement.negated:
        return False
    if left.party is not None and right.party is not None and not _one_side(left, right):
        return False
    return _about_one_day(left, right)


def _one_side(left: Saying, right: Saying) -> bool:
    """One party, one of a joint statement, or a state and one who speaks for it; two who speak for
    one state are two."""
    one, other = left.party, right.party
    if one is None or other is None or left.speakers & right.speakers:
        return True
    return one.state is not None and one.state == other.state and "state" in (one.kind, other.kind)


def _about_one_day(left: Saying, right: Saying) -> bool:
    one, other = left.dated, right.dated
    if one is not None and other is not None:
        how = relation(one, other)
        if how != "unknown":
            return how != "apart"
    return _days_apart(_day(one, left), _day(other, right)) <= SAME_DAYS


def _day(said_on: Period | None, saying: Saying) -> str | None:
    told = said_on.latest if said_on is not None else None
    return told or saying.report.day


def _days_apart(one: str | None, other: str | None) -> int:
    try:
        return abs((date.fromisoformat(str(one)[:10]) - date.fromisoformat(str(other)[:10])).days)
    except ValueError:
        return 0  # an undated report: its story's reports are of about one day


def compared_wordings(found: Sequence[Match]) -> Iterator[Comparison]:
    """What the two wordings of each pair come to: the same, in other words, or of another sense."""
    for match in found:
        verdict, why = _wordings(match)
        if verdict == "agree" and match.has_other_numbers:
            continue
        score = 0.5 + 0.45 * max(match.words, 0.7 * match.ideas)
        yield _comparison(match, match.told, verdict, score, why)
        for told in match.also:
            yield _comparison(match, told, verdict, score, why)


def _wordings(match: Match) -> tuple[Verdict, str]:
    left, right = match.left, match.right
    changed = _changed(left, right) if match.verbatim else None
    if changed is not None:
        return "contradict", f"nearly the same words, but {changed}"
    if left.words == right.words:
        return "agree", "the same words"
    if match.verbatim:
        return "agree", "the same words, of which one report gives more"
    return "agree", "the same in other words"


def _changed(left: Saying, right: Saying) -> str | None:
    """What changes the sense between wordings of nearly the same words, where they differ inside.

    What stands before or behind the words they share is what one outlet left out.
    """
    quoted = left.statement.form == right.statement.form == "direct"
    for one, other in _gaps(left.words[:LONGEST], right.words[:LONGEST]):
        negations = [_NEGATIONS & one, _NEGATIONS & other]
        counted = any(_NUMBER.search(word) for word in one | other)  # "No. 1"
        if bool(negations[0]) != bool(negations[1]) and not counted:
            return f"only one has “{min(negations[0] | negations[1])}”"
        if not quoted:
            continue  # numbers that are told are compared as figures
        numbers = [{word for word in words if _NUMBER.search(word)} for words in (one, other)]
        if numbers[0] and numbers[1] and numbers[0] != numbers[1]:
            return f"{_listed(numbers[0])} stands against {_listed(numbers[1])}"
    return None


def _gaps(
    left: Sequence[str], right: Sequence[str]
) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    """The few words that differ between long stretches of the same words, of either side."""
    blocks = SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
    for one, other in pairwise(blocks[:-1]):
        here = left[one.a + one.size : other.a]
        there = right[one.b + one.size : other.b]
        if min(one.size, other.size) >= GAP_BETWEEN and max(len(here), len(there)) <= LONGEST_GAP:
            yield frozenset(here), frozenset(there)


def _listed(words: set[str]) -> str:
    return ", ".join(sorted(words))


def _comparison(match: Match, told: Told, verdict: Verdict, score: float, why: str) -> Comparison:
    left, right = match.left, match.right
    who = left.speaker if left.speaker == right.speaker else f"{left.speaker} / {right.speaker}"
    return Comparison(
        verdict,
        "wording",
        left.report.side(left.id, told[0].span),
        right.report.side(right.id, told[1].span),
        round(min(score, 0.95), 4),
        f"one saying of {who}: {why} ({left.report.label}, {right.report.label})",
    )


def utterances(found: Sequence[Match]) -> Iterator[Utterance]:
    """Sayings that several reports carry, each with its statements."""
    groups = _joined(found)
    for first in sorted(groups, key=lambda id: min(saying.key for saying in groups[id].values())):
        members = sorted(groups[first].values(), key=lambda saying: saying.key)
        parties = {saying.party.id for saying in members if saying.party is not None}
        origins = {saying.report.origin for saying in members}
        words = {saying.words for saying in members}
        because = (
            f"{len(members)} reports of {len(origins)} origins carry one saying of"
            f" {_who(members)}, {_ways(len(words))}"
        )
        told = tuple(Wording(each.report.id, each.id, each.span) for each in members)
        yield Utterance(next(iter(parties)) if len(parties) == 1 else None, told, because)


def _who(members: Sequence[Saying]) -> str:
    return next((each.speaker for each in members if each.party is not None), members[0].speaker)


def _ways(count: int) -> str:
    return "in the same words" if count == 1 else f"in {count} wordings"


def _joined(found: Sequence[Match]) -> Mapping[str, dict[str, Saying]]:
    """Statements that belong to one utterance, by the id of one of them.

    No two of one utterance tell different numbers, be they tied through a third that tells none.
    """
    leader: dict[str, str] = {}
    numbers: dict[str, set[frozenset[float]]] = {}

    def lead(saying: Saying) -> str:
        id = saying.id
        numbers.setdefault(id, {saying.numbers})
        while leader.setdefault(id, id) != id:
            leader[id] = leader[leader[id]]
            id = leader[id]
        return id

    known: dict[str, Saying] = {}
    for match in found:
        one, other = sorted((lead(match.left), lead(match.right)))
        if any(differ(here, there) for here in numbers[one] for there in numbers[other]):
            continue
        for saying in (match.left, match.right):
            known[saying.id] = saying
        leader[other] = one
        numbers[one] |= numbers[other]
    groups: dict[str, dict[str, Saying]] = defaultdict(dict)
    for id, saying in known.items():
        groups[lead(saying)][id] = saying
    return groups


__all__ = ["RUN", "Match", "compared_wordings", "matches", "utterances"]
