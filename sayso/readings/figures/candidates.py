"""Which of the figures named before a part can be its whole, the likeliest first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.readings.figures.claims import PEOPLE, Claim
from sayso.readings.figures.lists import LONGEST, node_of
from sayso.readings.parsed import Words, listed, singular

_MEMBERS = frozenset(["member", "party", "side", "delegation"])
"""Units that may be people or bodies."""

_CLIMBS = 4
"""Steps up the tree from a noun to the one it is told of: "97 men from 26 towns"."""


@dataclass(frozen=True, slots=True)
class Marker:
    """The words that make a figure a part: "including", "of whom", "among the dead".

    at: where they begin. word: the first that counts. pronoun, noun: what stands for the whole.
    is_verb: a verb whose subject is the whole ("they include 12 women"). is_backwards: the whole
    may stand in the sentence before.
    """

    at: int
    word: str
    pronoun: str | None = None
    noun: int | None = None
    is_verb: bool = False
    is_backwards: bool = False

    @property
    def is_of(self) -> bool:
        """Whether it says "of" or "among", by which a share too can be a part."""
        return self.word != "including"


@dataclass(frozen=True, slots=True)
class Candidates:
    """The figures among which the whole of a part, and of those on its list, may be.

    places: among all that were found, the likeliest first. units: of each, its own or its whole's.
    """

    words: Words
    found: Sequence[Claim]
    marker: Marker
    places: Sequence[int]
    units: Mapping[int, str | None]

    def whole_of(self, number: int) -> int | None:
        """The first that can be a part's whole; before it one that counts the same noun, or whose
        noun the tree hangs the part on; before all one that is as great."""
        part, node = self.found[number], node_of(self.words, self.found[number])
        fitting = [each for each in self.places if self._fits(each, part)]
        governing = [
            each
            for each in fitting
            if (own := self.found[each].item) is not None and own.head == self.words.head(node)
        ]
        likeliest = list(dict.fromkeys((*self._alike(fitting, part), *governing, *fitting)))
        holding = [each for each in likeliest if _can_hold(self.found[each], part)]
        return next(iter(holding or likeliest), None)

    def _fits(self, place: int, part: Claim) -> bool:
        whole, noun = self.found[place], self.marker.noun
        if not fits(whole, part, by_of=self.marker.is_of):
            return False
        return noun is None or _is_named(self.words, whole, noun, is_of=self.marker.word == "of")

    def _alike(self, fitting: Sequence[int], part: Claim) -> list[int]:
        """Those that count what the part does, by its noun or by its pronoun."""
        if part.is_elliptic and part.unit is None and self.marker.pronoun == "which":
            return [each for each in fitting if self.units[each] != PEOPLE]
        unit = PEOPLE if self.marker.pronoun == "whom" else part.unit
        alike = [each for each in fitting if unit is not None and self.units[each] == unit]
        return sorted(alike, key=lambda each: not _is_one_noun(self.words, self.found[each], part))


def earlier(
    words: Words,
    found: Sequence[Claim],
    number: int,
    marker: Marker,
    part_of: Mapping[int, int],
) -> Candidates:
    """The figures before a part that can be its whole: those of its own sentence, or those of the
    one before where none of its own fits."""
    places = _places(words, found, number, marker, part_of)
    units = {each: _unit_through(found, each, part_of) for each in places}
    return Candidates(words, found, marker, places, units)


def _places(
    words: Words,
    found: Sequence[Claim],
    number: int,
    marker: Marker,
    part_of: Mapping[int, int],
) -> list[int]:
    start = words.starts[found[number].quantity.words[0]]
    here: list[int] = []
    before: list[int] = []
    for each in range(number - 1, max(-1, number - 1 - LONGEST), -1):
        at = found[each].quantity.words[0]
        if at >= start:
            if at < marker.at:
                here.append(each)
        elif marker.is_backwards and words.ends[at] == start:
            before.append(each)
        else:
            break
    if any(fits(found[each], found[number], by_of=marker.is_of) for each in here):
        return sorted(here, key=lambda each: _is_inside(words, found, here, each))
    if marker.is_verb:  # "That includes … . It also includes …"
        before += [
            each
            for whole in sorted({part_of[each] for each in before if each in part_of})
            for each in _beside(words, found, whole)
        ]
    return sorted(
        dict.fromkeys(before),
        key=lambda each: (
            not _is_subject(words, found[each]),
            each in part_of,
            _is_inside(words, found, before, each),
        ),
    )


def _beside(words: Words, found: Sequence[Claim], number: int) -> list[int]:
    """A figure, and those near it in its sentence."""
    start = words.starts[found[number].quantity.words[0]]
    near = range(max(0, number - LONGEST), min(len(found), number + LONGEST))
    return [each for each in reversed(near) if words.starts[found[each].quantity.words[0]] == start]


def _is_one_noun(words: Words, one: Claim, other: Claim) -> bool:
    if one.item is None or other.item is None:
        return False
    return singular(words.small[one.item.head]) == singular(words.small[other.item.head])


def _unit_through(found: Sequence[Claim], number: int, part_of: Mapping[int, int]) -> str | None:
    """A figure's unit; that of its whole where it leaves its noun out."""
    for _ in range(LONGEST):
        if found[number].unit is not None or number not in part_of:
            break
        number = part_of[number]
    return found[number].unit


def fits(whole: Claim, part: Claim, *, by_of: bool = False) -> bool:
    """Whether one figure can be a part of another by what they count.

    by_of: it says so by "of"; else a share is no part (codebook 11.19).
    """
    one, other = whole.quantity, part.quantity
    if one.writing == "none":
        return False
    if other.kind == "percent":
        return by_of
    if one.kind != other.kind:
        return False
    if one.kind != "count":
        return one.unit == other.unit
    if part.is_elliptic or whole.is_elliptic or PEOPLE not in (whole.unit, part.unit):
        return True
    if _MEMBERS & {whole.unit, part.unit}:
        return True
    return whole.unit == part.unit


def _can_hold(whole: Claim, part: Claim) -> bool:
    """Whether a whole is as great as its part, as far as their bounds tell."""
    low, high = part.quantity.low, whole.quantity.high
    alike = whole.quantity.kind == part.quantity.kind
    return not alike or low is None or high is None or low <= high


def _is_named(words: Words, whole: Claim, noun: int, *, is_of: bool) -> bool:
    """Whether a noun takes up what a figure counts: "12 men … two of the men", "among the dead"."""
    named = words.small[noun]
    stands_for_people = named in listed("parts", "they")
    if whole.item is None:
        return whole.unit == PEOPLE and stands_for_people
    if singular(words.small[whole.item.head]) == singular(named):
        return True
    return stands_for_people and (whole.unit == PEOPLE or not is_of)


def _is_subject(words: Words, claim: Claim) -> bool:
    node = node_of(words, claim)
    for _ in range(_CLIMBS):
        if not words.relation(node).startswith(("conj", "nummod")):
            break
        node = words.head(node)
    return words.relation(node).startswith("nsubj")


def _is_inside(words: Words, found: Sequence[Claim], others: Sequence[int], number: int) -> bool:
    """Whether a figure only tells more of what another counts: the 26 of "97 men from 26 towns"."""
    nodes = {node_of(words, found[each]) for each in others if each != number}
    at = node_of(words, found[number])
    for _ in range(_CLIMBS):
        if not words.relation(at).startswith(("nmod", "compound", "nummod")):
            return False
        at = words.head(at)
        if at in nodes:
            return True
    return False
