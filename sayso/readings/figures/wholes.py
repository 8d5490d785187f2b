"""Which figure is a part of which: "including", "of whom", "among them", "one of the 12"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.readings.figures.claims import PEOPLE, Claim
from sayso.readings.parsed import Words, listed

LOOK_BACK = 12
"""Figures before a part among which its whole is looked for."""

NEAR = 8
"""Words between "of which" and the number it brings, or between "of" and the whole's number."""

_AMONG = frozenset(["among", "amongst", "of"])
_JOINING = frozenset([",", "and", "or", "as", "well", "plus", "another", "also", "&"])
_TOTALLING = frozenset(["a", "for", "of", "total", "totalling", "totaling", "altogether", "in"])
_GOING_ON = frozenset([",", "and", "but", "while", "whereas"])
_OPENING = frozenset([":", "—", "–", "(", "--"])
_SKIPPED = frozenset("all both the a an some another also mostly nearly for of with".split())
_MEMBERS = frozenset(["member", "party", "side", "delegation"])
"""Units that may be people or bodies."""

_THEY = frozenset(["they", "them", "those", "dead", "killed", "wounded", "injured", "victims",
                   "casualties", "detained", "arrested", "these", "freed", "missing"])  # fmt: skip


@dataclass(frozen=True, slots=True)
class Group:
    """The parts that a report gives of one whole in one breath, by their places among the figures.

    exhaustive: the parts are all there is ("12 people: five women and seven men").
    """

    whole: int
    parts: tuple[int, ...]
    exhaustive: bool = False


def groups(words: Words, found: Sequence[Claim]) -> Iterator[Group]:
    """Wholes with their parts, rule by rule. No figure is a part of two, or of itself."""
    part_of: dict[int, int] = {}
    for rule in (_of_numbered, _among_numbered, _fronted, _listed, _totalled, _included):
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


def _leads(part_of: dict[int, int], start: int, to: int) -> bool:
    """Whether a figure is, through its wholes, already a part of another."""
    for _ in range(2 * LOOK_BACK):
        if start == to:
            return True
        if start not in part_of:
            return False
        start = part_of[start]
    return True


Parts = Mapping[int, int]
"""The whole of each figure that is known to be a part."""


def _of_numbered(words: Words, found: Sequence[Claim], number: int, _: Parts) -> Iterator[Group]:
    """ "one of the 12", "6,000 cars out of 12 million", "none of its 40 drones"."""
    here = found[number]
    if number + 1 >= len(found) or here.quantity.kind not in ("count", "percent"):
        return
    whole, stop = found[number + 1], words.ends[here.quantity.words[0]]
    for at in dict.fromkeys((here.quantity.stop, here.end)):
        skip = 2 if words.small[at : at + 2] == ["out", "of"] else 1
        if at < stop and (skip == 2 or words.small[at] == "of"):
            begin = whole.quantity.begin
            is_near = at + skip <= begin <= min(stop - 1, at + skip + NEAR)
            if is_near and all(_is_inside(words, each) for each in range(at + skip, begin)):
                if whole.quantity.kind == "count":
                    yield Group(number + 1, (number,))
                return


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
    if is_near and not is_apart and _fits(found[number], part):
        yield Group(number, (number - 1,))


def _is_inside(words: Words, at: int) -> bool:
    """Whether a word can stand between "of" and the number of a whole."""
    return words.tag(at) in ("DET", "PROPN", "ADJ", "PART", "NOUN", "PRON", "ADV", "") and (
        words.small[at] not in (",", ";", ":", "(")
    )


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
    if words.get(here.end) != "," or not here.end < part.quantity.begin <= here.end + NEAR:
        return
    if part.is_elliptic and _fits(here, part):
        yield Group(number, _coordinated(words, found, number + 1, elliptic=True))


def _listed(words: Words, found: Sequence[Claim], number: int, _: Parts) -> Iterator[Group]:
    """ "12 people: five women and seven men", "12 people (five women and seven men)"."""
    here, stop = found[number], words.ends[found[number].quantity.words[0]]
    for at in range(here.end, min(here.end + NEAR, stop)):
        if words.small[at] in _OPENING and not words.is_joint(at):
            if number + 1 < len(found) and found[number + 1].quantity.begin == at + 1:
                parts = _coordinated(words, found, number + 1)
                if len(parts) > 1 and all(_fits(here, found[each]) for each in parts):
                    yield Group(number, parts, exhaustive=True)
            return


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
    while (
        first > 0 and last - first < LOOK_BACK and _goes_on(words, found[first - 1], found[first])
    ):
        first -= 1
    parts = tuple(each for each in range(first, number) if _fits(here, found[each]))
    if len(parts) == number - first > 1:
        yield Group(number, parts, exhaustive=True)


def _included(words: Words, found: Sequence[Claim], number: int, part_of: Parts) -> Iterator[Group]:
    """ "36 people, including nine children", "58 bodies, of which 40 …", "three of them"."""
    marker, is_verb = _marker(words, found[number])
    if marker is None:
        return
    backwards = marker <= words.starts[marker] + 1 or words.get(marker) in _AMONG
    fitting = _wholes_before(
        words, found, number, marker, part_of, sentences=2 if backwards or is_verb else 1
    )
    if not fitting:
        return
    parts = _coordinated(
        words,
        found,
        number,
        nouns=marker < found[number].quantity.begin,  # "45 of them new, and 90 tanks"
        elliptic=words.get(marker) in _AMONG,
    )
    by_whole: dict[int, list[int]] = {}
    for each in parts:
        whole = _whole_of(words, found, fitting, each)
        if whole is not None:
            by_whole.setdefault(whole, []).append(each)
    for whole, each_part in by_whole.items():
        yield Group(whole, tuple(each_part))


def _whole_of(
    words: Words, found: Sequence[Claim], candidates: Sequence[int], number: int
) -> int | None:
    """The nearest figure that can be a part's whole; before it one that counts the same noun, or
    whose noun the tree hangs the part on."""
    part = found[number]
    fitting = [each for each in candidates if _fits(found[each], part)]
    node = part.quantity.node if part.item is None else part.item.head
    alike = [each for each in fitting if not part.is_elliptic and found[each].unit == part.unit]
    governing = [
        each
        for each in fitting
        if (own := found[each].item) is not None and own.head == words.head(node)
    ]
    return next(iter((*alike, *governing, *fitting)), None)


def _marker(words: Words, claim: Claim) -> tuple[int | None, bool]:
    """The word that makes a figure a part, and whether it is a verb whose subject is the whole."""
    quantity = claim.quantity
    start, stop = words.starts[quantity.words[0]], words.ends[quantity.words[0]]
    at = quantity.begin - 1
    while at > start and words.small[at] in _SKIPPED and words.small[at + 1] not in (
        listed("parts", "anaphors")
    ):  # fmt: skip
        at -= 1
    if at >= start and words.small[at] in listed("parts", "including"):
        is_verb = words.small[at] != "including"
        if is_verb and not any(word in _THEY for word in words.small[start:at]):
            return at, False
        return at, is_verb
    behind = quantity.stop
    is_of = behind + 1 < stop and words.small[behind] == "of"
    anaphor = is_of and words.small[behind + 1] in listed("parts", "anaphors")
    if anaphor and not _counts(words, behind + 1):
        return behind, False
    return _among_before(words, quantity.begin), False


def _counts(words: Words, at: int) -> bool:
    """Whether "those" or "these" stands in front of a noun: "three of those men"."""
    return words.small[at] in ("those", "these") and words.tag(at + 1) in ("NOUN", "ADJ", "NUM")


def _among_before(words: Words, begin: int) -> int | None:
    """Where "of whom", "among them" or "among the dead" begins, within reach of a number."""
    start = words.starts[begin] if begin < len(words) else 0
    for at in range(begin - 2, max(start, begin - NEAR) - 1, -1):
        if words.small[at] == "of" and words.tag(at - 1) == "NUM":
            return None  # "500 of them, 300 on the quay": they are those 500
        if words.small[at] in _AMONG:
            after = words.small[at + 1]
            if after in listed("parts", "anaphors") and not _counts(words, at + 1):
                return at
            if words.small[at] != "of" and after == "the" and words.get(at + 2) in _THEY:
                return at
        if words.small[at] in (";", ":") or words.tag(at) == "NUM":
            return None
    return None


def _wholes_before(
    words: Words,
    found: Sequence[Claim],
    number: int,
    marker: int,
    part_of: Parts,
    *,
    sentences: int,
) -> list[int]:
    """The figures before a part that can be its whole, the nearest first.

    sentences: 2 where the one before may hold it; a figure that is a part itself comes last there.
    """
    start = words.starts[found[number].quantity.words[0]]
    here: list[int] = []
    before: list[int] = []
    for each in range(number - 1, max(-1, number - 1 - LOOK_BACK), -1):
        at = found[each].quantity.words[0]
        if at >= start:
            if at < marker:
                here.append(each)
        elif sentences > 1 and words.ends[at] == start:
            before.append(each)
        else:
            break
    before.sort(key=lambda each: each in part_of)
    return here if any(_fits(found[each], found[number]) for each in here) else before


def _coordinated(
    words: Words,
    found: Sequence[Claim],
    first: int,
    *,
    nouns: bool = True,
    elliptic: bool = False,
) -> tuple[int, ...]:
    """A figure with those that go on its list: "nine children, four women and two men".

    nouns: figures with a noun go on it. elliptic: so do figures without one, even behind a verb
    ("40 were freed and 18 died").
    """
    last = first
    while last + 1 < len(found) and last - first < LOOK_BACK:
        follows = found[last + 1]
        is_same = (
            words.starts[follows.quantity.words[0]] == words.starts[found[first].quantity.words[0]]
        )
        bare = elliptic and is_same and _is_bare(words, follows)
        if not bare and not (nouns and is_same and _goes_on(words, found[last], follows)):
            break
        last += 1
    return tuple(range(first, last + 1))


def _is_bare(words: Words, claim: Claim) -> bool:
    """Whether a number without a noun goes on a list: "… and 18 died", but not "another 18"."""
    if not claim.is_elliptic or claim.quantity.kind != "count":
        return False
    before, behind = words.get(claim.quantity.begin - 1), words.get(claim.quantity.stop)
    return before in _GOING_ON and behind not in ("more", "others", "other")


def _goes_on(words: Words, one: Claim, other: Claim) -> bool:
    """Whether a figure stands in one list with the one before it."""
    between = range(one.end, other.quantity.begin)
    if not between or len(between) > LOOK_BACK or one.end > other.quantity.begin:
        return False
    small = [words.small[at] for at in between]
    if small[-1] not in _JOINING or any(word in (";", ":", ")", ".") for word in small):
        return False
    if any(words.tag(at) in ("VERB", "AUX", "SCONJ") for at in between):
        return False
    if any(word in listed("parts", "including") | listed("parts", "totals") for word in small):
        return False
    return not _is_subject(words, one, other)


def _is_subject(words: Words, before: Claim, claim: Claim) -> bool:
    """Whether a clause begins with a figure: "…, and 30 others were hurt", "and 30 wounded"."""
    node = claim.item.head if claim.item is not None and not claim.borrowed else claim.quantity.node
    if words.relation(node).startswith("nummod"):  # "50 others were hurt"
        node = words.head(node)
    if words.relation(node).startswith("nsubj"):
        return True
    is_joined = words.relation(node).startswith("conj") and not claim.is_elliptic
    if is_joined and before.quantity.begin <= words.head(node) < claim.quantity.begin:
        return False
    behind = claim.end
    return behind < words.ends[node] and words.tag(behind) in ("AUX", "VERB") and (
        not words.relation(behind).startswith("acl") or claim.is_elliptic
    )  # fmt: skip


def _fits(whole: Claim, part: Claim) -> bool:
    """Whether one figure can be a part of another by what they count."""
    one, other = whole.quantity, part.quantity
    if one.kind != other.kind or one.writing == "none" or one.kind == "percent":
        return False  # a share is a part by "of" alone (codebook 11.19)
    if one.kind != "count":
        return one.unit == other.unit
    if part.is_elliptic or whole.is_elliptic or PEOPLE not in (whole.unit, part.unit):
        return True
    if _MEMBERS & {whole.unit, part.unit}:
        return True
    return whole.unit == part.unit
