"""Which figure is a part of which: "including", "of whom", "among them", "one of the 12"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.readings.figures.candidates import Marker, earlier, fits
from sayso.readings.figures.claims import Claim
from sayso.readings.figures.lists import LONGEST, coordinated, goes_on
from sayso.readings.parsed import Words, listed

NEAR = 8
"""Words between "of which" and the number it brings, or between "of" and the whole's number."""

LONGEST_FRONT = 16
"""Words between a whole in front and its part: "Out of 3,000 orders sent since the summer, 964"."""

_AMONG = frozenset(["among", "amongst", "of"])
_TOTALLING = frozenset(["a", "for", "of", "total", "totalling", "totaling", "altogether", "in"])
_OPENING = frozenset([":", "—", "–", "(", "--"])
_SKIPPED = frozenset("all both the a an some another also mostly nearly for of with".split())
_RELATIVE = frozenset(["whom", "which"])
_BEFORE_OF = frozenset([",", "and", "but", "while", "out", ";", "—", "–", "-", "(", "“", '"', ":"])


@dataclass(frozen=True, slots=True)
class Group:
    """The parts that a report gives of one whole in one breath, by their places among the figures.

    exhaustive: the parts are all there is ("12 people: five women and seven men").
    """

    whole: int
    parts: tuple[int, ...]
    exhaustive: bool = False


Parts = Mapping[int, int]
"""The whole of each figure that is known to be a part."""


def groups(words: Words, found: Sequence[Claim]) -> Iterator[Group]:
    """Wholes with their parts, rule by rule. No figure is a part of two, or of itself."""
    part_of: dict[int, int] = {}
    for rule in (_of_numbered, _among_numbered, _fronted, _listed, _totalled, _included, _left):
        for number in range(len(found)):
            if number in part_of and rule is not _listed:
                continue
            for group in rule(words, found, number, part_of):
                parts = tuple(
                    each
                    for each in group.parts
                    if each not in part_of and not _leads(part_of, group.whole, each)
                )
                part_of.update(dict.fromkeys(parts, group.whole))
                if parts:
                    yield Group(group.whole, parts, group.exhaustive and parts == group.parts)


def _leads(part_of: Parts, start: int, to: int) -> bool:
    """Whether a figure is, through its wholes, already a part of another."""
    for _ in range(2 * LONGEST):
        if start == to:
            return True
        if start not in part_of:
            return False
        start = part_of[start]
    return True


def _of_numbered(words: Words, found: Sequence[Claim], number: int, _: Parts) -> Iterator[Group]:
    """ "one of the 12", "6,000 cars out of 12 million", "24,000 orders sent out of 80,000"."""
    here = found[number]
    if number + 1 >= len(found) or here.quantity.kind not in ("count", "percent"):
        return
    whole, stop = found[number + 1], words.ends[here.quantity.words[0]]
    begin = whole.quantity.begin
    if begin >= stop or whole.quantity.kind != "count":
        return
    of = begin - 1
    while of > here.quantity.stop and _is_inside(words, of) and begin - of <= NEAR:
        of -= 1
    is_out = words.small[of - 1 : of + 1] == ["out", "of"] and of - 1 >= here.end
    if (is_out and here.quantity.kind == "count") or (
        words.small[of] == "of" and of in (here.quantity.stop, here.end)
    ):
        yield Group(number + 1, (number,))


def _is_inside(words: Words, at: int) -> bool:
    """Whether a word can stand between "of" and the number of a whole."""
    return words.tag(at) in ("DET", "PROPN", "ADJ", "PART", "NOUN", "PRON", "ADV", "") and (
        words.small[at] not in (",", ";", ":", "(")
    )


def _among_numbered(words: Words, found: Sequence[Claim], number: int, _: Parts) -> Iterator[Group]:
    """ "two teachers were among the 17 detained"."""
    begin = found[number].quantity.begin
    start = words.starts[found[number].quantity.words[0]]
    is_among = begin - start > 2 and words.small[begin - 2 : begin] in (
        ["among", "the"], ["amongst", "the"],
    )  # fmt: skip
    if not is_among or not number:
        return
    part = found[number - 1]
    is_near = start <= part.quantity.begin and begin - part.end <= NEAR
    is_apart = any(words.small[at] in (",", ";", ":") for at in range(part.end, begin))
    if is_near and not is_apart and fits(found[number], part):
        yield Group(number, (number - 1,))


def _fronted(words: Words, found: Sequence[Claim], number: int, _: Parts) -> Iterator[Group]:
    """ "Of the 140 captives, 85 have been freed and 30 have died"."""
    here = found[number]
    start = words.starts[here.quantity.words[0]]
    at = here.quantity.begin - 1
    while at > start and words.tag(at) in ("DET", "PRON", "PROPN", "PART", "ADJ"):
        at -= 1
    is_first = at <= start or words.small[at - 1] in (",", "and", "but", "“", "out")
    if number + 1 >= len(found) or words.get(at) != "of" or not is_first:
        return
    part = found[number + 1]
    if not 0 < part.quantity.begin - here.end <= LONGEST_FRONT:
        return
    between = words.small[here.end : part.quantity.begin]
    if "," not in between or ";" in between:
        return
    if part.is_elliptic and fits(here, part):
        yield Group(number, coordinated(words, found, number + 1, bare=True))


def _listed(words: Words, found: Sequence[Claim], number: int, _: Parts) -> Iterator[Group]:
    """ "12 people: five women and seven men", "12 people (five women and seven men)"."""
    here, stop = found[number], words.ends[found[number].quantity.words[0]]
    for at in range(here.end, min(here.end + NEAR, stop)):
        if words.small[at] in _OPENING and not words.is_joint(at):
            if number + 1 < len(found) and found[number + 1].quantity.begin == at + 1:
                parts = coordinated(words, found, number + 1, bare=True)
                if len(parts) > 1 and all(fits(here, found[each]) for each in parts):
                    yield Group(number, parts, exhaustive=_ends(words, found, parts[-1]))
            return


def _ends(words: Words, found: Sequence[Claim], last: int) -> bool:
    """Whether no number follows the last of a list in its sentence: nothing of it was missed."""
    claim = found[last]
    stop = words.ends[claim.quantity.words[0]]
    for at in range(claim.quantity.stop, stop):
        if words.small[at] == ")":
            return True
        if words.tag(at) == "NUM" or words.small[at] == "each":
            return False
    return True


def _totalled(words: Words, found: Sequence[Claim], number: int, _: Parts) -> Iterator[Group]:
    """ "five women and seven men, a total of 12 people"."""
    here = found[number]
    at = first = here.quantity.begin
    start = words.starts[here.quantity.words[0]]
    while at > start and words.small[at - 1] in _TOTALLING:
        at -= 1
    if not listed("parts", "totals") & set(words.small[at:first]):
        return
    if words.get(at - 1) not in (",", "—", "–", "or"):
        return
    last = number - 1
    if last < 0 or found[last].end < at - 1:
        return
    first = last
    while first > 0 and last - first < LONGEST and goes_on(words, found[first - 1], found[first]):
        first -= 1
    parts = tuple(each for each in range(first, number) if fits(here, found[each]))
    if len(parts) == number - first > 1:
        yield Group(number, parts, exhaustive=True)


def _included(words: Words, found: Sequence[Claim], number: int, part_of: Parts) -> Iterator[Group]:
    """ "36 people, including nine children", "58 bodies, of which 40 …", "three of them"."""
    marker = marker_of(words, found[number])
    if marker is None:
        return
    candidates = earlier(words, found, number, marker, part_of)
    if not candidates.places:
        return
    parts = coordinated(
        words,
        found,
        number,
        nouns=marker.at < found[number].quantity.begin,  # "45 of them new, and 90 tanks"
        bare=not marker.is_verb,
    )
    by_whole: dict[int, list[int]] = {}
    for each in parts:
        whole = candidates.whole_of(each)
        if whole is not None:
            by_whole.setdefault(whole, []).append(each)
    for whole, each_part in by_whole.items():
        yield Group(whole, tuple(each_part))


def _left(words: Words, found: Sequence[Claim], number: int, part_of: Parts) -> Iterator[Group]:
    """ "Of the 40 boats, 12 sank. The other 28 …": what is left of the same whole."""
    before = found[number].quantity.begin - 1
    if words.get(before) not in ("other", "remaining") or words.get(before - 1) != "the":
        return
    start = words.starts[before]
    for each in range(number - 1, max(-1, number - 1 - LONGEST), -1):
        if words.ends[found[each].quantity.words[0]] < start:
            return
        if each in part_of and fits(found[part_of[each]], found[number]):
            yield Group(part_of[each], (number,))
            return


def marker_of(words: Words, claim: Claim) -> Marker | None:
    """The words that make a figure a part of one named before; None where there are none."""
    quantity = claim.quantity
    start, stop = words.starts[quantity.words[0]], words.ends[quantity.words[0]]
    at = quantity.begin - 1
    while at > start and words.small[at] in _SKIPPED and words.small[at + 1] not in (
        listed("parts", "anaphors")
    ):  # fmt: skip
        at -= 1
    if at >= start and words.small[at] in listed("parts", "including"):
        if words.small[at] == "including":
            return Marker(at, "including")
        # "They include 12 women": the whole is told of before; "the crew includes 12" has none.
        back = any(word in listed("parts", "they") for word in words.small[start:at])
        return Marker(at, "including", is_verb=True, is_backwards=back)
    behind = quantity.stop
    if behind + 1 < stop and words.small[behind] == "of":
        if (pronoun := _pronoun(words, behind + 1)) is not None:
            return Marker(behind, "of", pronoun, is_backwards=pronoun not in _RELATIVE)
        if (noun := _noun_meant(words, behind + 1)) is not None:
            return Marker(behind, "of", noun=noun, is_backwards=True)
    return _among_before(words, quantity.begin)


def _pronoun(words: Words, at: int) -> str | None:
    """ "them", "whom", "those": a word that stands for the whole, and not in front of a noun."""
    if words.get(at) not in listed("parts", "anaphors"):
        return None
    if words.small[at] not in ("those", "these"):
        return words.small[at]
    is_told = words.tag(at + 1) in ("NOUN", "ADJ", "NUM", "ADP") or (
        words.get(at + 1) in ("who", "that")
        or (words.tag(at + 1) == "VERB" and words.head(at + 1) == at)
    )
    return None if is_told else words.small[at]


def _noun_meant(words: Words, at: int) -> int | None:
    """The noun of "of those boats" or "of the wounded": the whole is told of before by it."""
    if words.get(at) not in ("those", "these", "the"):
        return None
    for noun in range(at + 1, min(words.ends[at], at + NEAR)):
        if words.small[noun] in listed("parts", "they") or words.tag(noun) == "NOUN":
            return noun
        if words.tag(noun) not in ("ADJ", "ADV", "VERB"):
            return None
    return None


def _among_before(words: Words, begin: int) -> Marker | None:
    """Where "of whom", "among them" or "among the dead" begins, within reach of a number."""
    start = words.starts[begin] if begin < len(words) else 0
    for at in range(begin - 2, max(start, begin - NEAR) - 1, -1):
        word = words.small[at]
        if word in _AMONG:
            if word == "of" and at > start and words.small[at - 1] not in _BEFORE_OF:
                return None  # "500 of them, 300 on the quay": they are those 500
            opens = at == start or (
                word == "of" and words.small[at - 1] == "out" and at - 1 == start
            )
            if (pronoun := _pronoun(words, at + 1)) is not None:
                return Marker(at, word, pronoun, is_backwards=opens or pronoun not in _RELATIVE)
            after = words.get(at + 2)
            if word != "of" and words.get(at + 1) == "the" and after in listed("parts", "they"):
                return Marker(at, word, noun=at + 2, is_backwards=True)
        if word in (";", ":") or words.tag(at) == "NUM":
            return None
    return None
