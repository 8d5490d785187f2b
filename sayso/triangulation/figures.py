"""Figures of two reports: whether they count the same, and then whether both can hold.

First comes what is counted (``counts.py``); only then the numbers. A number that has its equal
in the other report is spoken for and contradicts nothing else there. "At least 12" allows 13,
"about 1,000" allows 1,012, and a later, higher count of what still goes on is an update.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from sayso.triangulation.alone import are_alone
from sayso.triangulation.counts import PEOPLE, PERCENT, Count, is_part
from sayso.triangulation.growing import grown, later
from sayso.triangulation.model import Comparison, Verdict
from sayso.triangulation.periods import relation
from sayso.triangulation.report import are_two_tellings
from sayso.triangulation.told_apart import (
    HARM,
    HARMED,
    PART,
    SMALL,
    TELLING,
    told_apart,
    told_of_other_times,
)
from sayso.triangulation.wording import overlap

MOST_BESIDE = 32
"""Figures of one kind and deed that each is set beside, those nearest in number: a story of twenty
reports has fewer; beyond, more of them tell nothing new and cost the square."""
AGREES_FROM, COMPATIBLE_FROM, CONTRADICTS_FROM = 0.45, 0.6, 0.7
"""How sure it must be that two figures count the same: surest where a contradiction is said."""
ELSEWHERE = 0.1
"""How much surer it must be between reports of two stories, which may tell of two happenings."""
FAR = 3.0
"""Numbers that differ by more than this factor seldom count the same: of pairs read on reports of
one day, none did (2026-11)."""
ROUGHLY = 0.1
"""What "about" leaves open, as a share of the number."""
FEWEST_ROUNDED, SLIGHTLY = 10, 0.05
"""A number that ends in no zero is not rounded, and rounding moves it by a twentieth at most."""
ONE_PART = 0.2
"""What it tells that both give one number as a part: "including 53 at the mill"."""
ALONE_FROM = 0.45
"""How much is enough where each of two reports of one story has but one such number: the three
contradictions of one day's reports that this adds are of one happening (2026-11)."""
SOLE = 0.25
"""What it tells that each of two reports of one story has but one number of that deed and sort."""
ROUND_SHARE = 5
"""Percent of which shares are mostly given."""

AMONG = "are counted among"

Parts = Mapping[str, set[float]]
Numbers = Literal["equal", "allowed", "rounded", "apart"]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two figures of two reports with how sure it is that they count the same, and why not."""

    left: Count
    right: Count
    numbers: Numbers
    score: float
    apart: str | None

    @property
    def key(self) -> tuple[bool, float, tuple[str, int], tuple[str, int]]:
        """The best first: those that name one number, then by score; then by place."""
        other_number = self.left.named != self.right.named
        return other_number, -self.score, self.left.key, self.right.key


Weighed = dict[tuple[str, str], "Pair"]
"""By the ids of two figures, what weighing them came to: the same in any company."""


def compared_figures(
    given: Sequence[Count], weighed: Weighed | None = None
) -> Iterator[Comparison]:
    """What the figures of reports come to, set side by side two by two.

    weighed: what is known from other reports set side by side; what is found is added.
    """
    known: Weighed = {} if weighed is None else weighed
    shelves: dict[tuple[str, ...], list[Count]] = defaultdict(list)
    for count in given:
        for shelf in _shelves(count):
            shelves[shelf].append(count)
    seen: set[tuple[str, str]] = set()
    found: list[Pair] = []
    parts = _parts(given)
    for shelf in sorted(shelves):
        pairs = [pair for pair in _pairs(shelves[shelf], parts, known) if _ids(pair) not in seen]
        seen |= {_ids(pair) for pair in pairs}
        found += pairs
    yield from _verdicts(found)


def _shelves(count: Count) -> Iterator[tuple[str, ...]]:
    """Under what a figure is looked up: what is done to what sort of thing, the thing, and the
    number where it tells something."""
    if count.deed is not None or count.head is None:
        yield count.kind, "deed", count.deed or ""
    if count.deed == HARM:
        yield from ((count.kind, "deed", deed) for deed in sorted(HARMED))
    if count.head is not None:
        yield "head", count.head
    if count.named > SMALL:
        yield count.kind, "number", f"{count.named:g}"


def _ids(pair: Pair) -> tuple[str, str]:
    return pair.left.id, pair.right.id


def _parts(given: Iterable[Count]) -> Parts:
    """By figure, the numbers that are given as its parts."""
    found: dict[str, set[float]] = defaultdict(set)
    for count in given:
        if count.figure.part_of is not None and count.named > SMALL:
            found[count.figure.part_of].add(count.named)
    return found


def _pairs(shelf: Iterable[Count], parts: Parts, known: Weighed) -> Iterator[Pair]:
    ordered = sorted(shelf, key=lambda count: (count.named, count.key))
    for at, left in enumerate(ordered):
        for right in ordered[at + 1 : at + 1 + MOST_BESIDE]:
            pair = known.get((left.id, right.id))
            if pair is None and _are_two(left, right):
                pair = known[left.id, right.id] = _weighed(left, right, parts)
            if pair is not None:
                yield pair


def _are_two(left: Count, right: Count) -> bool:
    return are_two_tellings(left.report, left.figure.span, right.report, right.figure.span)


def _weighed(left: Count, right: Count, parts: Parts) -> Pair:
    one, other = sorted((left, right), key=lambda count: (count.report.day or "", count.key))
    pair = _pair(one, other)
    one_part = parts.get(one.id, set()) & parts.get(other.id, set())
    return replace(pair, score=min(pair.score + ONE_PART, 1.0)) if one_part else pair


def _pair(left: Count, right: Count) -> Pair:
    numbers = numbers_of(left, right)
    apart = told_apart(left, right)
    return Pair(left, right, numbers, _sameness(left, right, numbers), apart)


def _verdicts(pairs: Sequence[Pair]) -> Iterator[Comparison]:
    """The best counterpart of each figure in each other report, and what the two come to."""
    taken: set[tuple[str, str]] = set()
    for pair in sorted(pairs, key=lambda pair: pair.key):
        left, right = pair.left, pair.right
        mine, theirs = (left.id, right.report.id), (right.id, left.report.id)
        same = pair.left.named == pair.right.named
        if not same and (mine in taken or theirs in taken):
            continue
        comparison = _compared(pair)
        if comparison is not None:
            taken |= {mine, theirs}
            yield comparison


def _compared(pair: Pair) -> Comparison | None:
    if pair.apart == PART:
        return _part(pair)
    if pair.apart is not None:
        return _different(pair)
    if pair.numbers == "equal":
        if _is_vague(pair) and not _of_one_story(pair):
            return None  # "dozens" are said of everything
        return _said(pair, "agree", AGREES_FROM, "both name {left}")
    if pair.numbers == "rounded":
        least = AGREES_FROM if _of_one_story(pair) else COMPATIBLE_FROM
        return _said(pair, "compatible", least, "{left} and {right} are one, rounded")
    if pair.numbers == "allowed" and (since := grown(pair.left, pair.right)) is not None:
        return _said(pair, "update", _least(pair, COMPATIBLE_FROM), since)
    if pair.numbers == "allowed":
        least = AGREES_FROM if pair.left.named == pair.right.named else COMPATIBLE_FROM
        return _said(pair, "compatible", least, "{left} and {right} can both hold")
    newer = later(pair.left, pair.right)
    if newer is not None:
        return _said(pair, "update", _least(pair, COMPATIBLE_FROM), newer)
    if _is_vague(pair):
        return None
    if not (_is_of_things(pair.left) and _is_of_things(pair.right)):
        return None
    least = CONTRADICTS_FROM + (0.0 if _of_one_story(pair) else ELSEWHERE)
    least = _least(pair, least)
    return _said(pair, "contradict", least, "{left} and {right} cannot both hold")


def _is_vague(pair: Pair) -> bool:
    return "vague" in (pair.left.figure.bound, pair.right.figure.bound)


def _least(pair: Pair, least: float) -> float:
    """How sure one must be: less where each of two reports of one story has but one number of that
    deed and sort, which are hardly of two happenings."""
    return min(least, ALONE_FROM) if are_alone(pair.left, pair.right) else least


def _is_of_things(count: Count) -> bool:
    """Whether a noun tells what is counted: "rose 1.3 %" may be anything's rise."""
    return count.head is not None or count.kind == PEOPLE


def _of_one_story(pair: Pair) -> bool:
    return pair.left.report.is_of_one_story_with(pair.right.report)


def _said(pair: Pair, verdict: Verdict, least: float, why: str) -> Comparison | None:
    if pair.score < least:
        return None
    left, right = pair.left, pair.right
    reason = why.format(left=left.words, right=right.words)
    because = (
        f"{_both_count(left, right)}: {reason}; {left.report.voice(left.figure.asserted_by)};"
        f" {right.report.voice(right.figure.asserted_by)}"
    )
    return _comparison(pair, verdict, pair.score, because)


def _both_count(left: Count, right: Count) -> str:
    one, other = left.counted, right.counted
    told = f"“{one}”" if one.casefold() == other.casefold() else f"“{one}” and “{other}”"
    return f"{told} count the same"


def _part(pair: Pair) -> Comparison | None:
    """A part and the whole that another report tells: they fit, or nothing is said of them."""
    part, whole = pair.left, pair.right
    if part.head is None or is_part(whole.head, part.head, part.kind):
        part, whole = whole, part
    if _is_vague(pair):
        return None
    if pair.numbers == "equal" and part.named > SMALL:
        least = AGREES_FROM if _of_one_story(pair) else COMPATIBLE_FROM
        return _said(pair, "agree", least, "both name {left}, which is all that either counts")
    if part.low > whole.high:
        return _more_than_all(pair, part, whole)
    if pair.score < COMPATIBLE_FROM or part.deed != whole.deed:
        return None
    because = f"“{part.counted}” {AMONG} “{whole.counted}”: {part.words} of {whole.words}"
    return _comparison(pair, "compatible", pair.score, because)


def _more_than_all(pair: Pair, part: Count, whole: Count) -> Comparison | None:
    """A part of what the other says was nobody: two pensioners died, there were no casualties."""
    one, other = (each.report.names_around(each.figure.span) for each in (part, whole))
    if whole.high or not are_alone(pair.left, pair.right) or not one & other:
        return None
    if told_of_other_times(part, whole):
        return None
    return _said(pair, "contradict", 0.0, "{left} and {right} cannot both hold")


def is_of_a_part(comparison: Comparison) -> bool:
    """Whether a comparison sets a part beside its whole, which are two numbers of one count."""
    return comparison.on == "number" and AMONG in comparison.because


def _different(pair: Pair) -> Comparison | None:
    """Two figures that look alike and count two things: said of words nearly the same."""
    left, right = pair.left, pair.right
    if left.head != right.head or left.deed is None or pair.score < COMPATIBLE_FROM:
        return None
    if left.named == right.named:
        return None  # one number in two wordings: hardly two counts, and nothing to hold apart
    because = f"“{left.counted}” and “{right.counted}” are two counts: {pair.apart}"
    return _comparison(pair, "different", pair.score, because)


def _comparison(pair: Pair, verdict: Verdict, score: float, because: str) -> Comparison:
    left, right = pair.left, pair.right
    return Comparison(
        verdict,
        "number",
        left.report.side(left.id, left.figure.span),
        right.report.side(right.id, right.figure.span),
        round(min(score, 0.95), 4),
        because,
    )


def numbers_of(left: Count, right: Count) -> Numbers:
    """How the numbers of two figures lie to each other."""
    one, other = left.figure, right.figure
    if (one.low, one.high) == (other.low, other.high):
        return "equal"
    if left.low <= right.high and right.low <= left.high:
        return "allowed"
    return "rounded" if _rounded(left, right) or _rounded(right, left) else "apart"


def _rounded(round_one: Count, other: Count) -> bool:
    """Whether a number is another's, rounded: "about 1,000" and 1,012, 53,000 and 53,655."""
    value = other.named
    if round_one.figure.bound == "about":
        slack = ROUGHLY * abs(round_one.named)
        return round_one.low - slack <= value <= round_one.high + slack
    apart = abs(round_one.named - value)
    unit = _last_place(round_one.named)
    return unit >= FEWEST_ROUNDED and apart < unit and apart <= SLIGHTLY * value


def _last_place(number: float) -> float:
    """The unit of a whole number's last digit that is not zero: 1,000 of 53,000."""
    if number <= 0 or number != int(number):
        return 0.0
    unit, whole = 1, int(number)
    while whole % 10 == 0:
        whole, unit = whole // 10, unit * 10
    return float(unit)


def _sameness(left: Count, right: Count, numbers: Numbers) -> float:
    """How sure it is that two figures count the same, from all that their sentences share."""
    one_story = left.report.is_of_one_story_with(right.report)
    score = 0.15
    score += 0.15 if left.deed is not None and left.deed == right.deed else 0.0
    score += 0.1 if left.head is not None and left.head == right.head else 0.0
    score += SOLE if are_alone(left, right) else 0.0
    score += 0.2 if relation(left.period, right.period) == "same" else 0.0
    score += 0.1 if left.running and right.running else 0.0
    score += 0.1 if left.leads and right.leads and one_story else 0.0
    score += 0.05 if left.place & right.place else 0.0
    score += 0.15 if _narrowed_alike(left, right) else 0.0
    score += _shared(left, right)
    if numbers in ("equal", "rounded") or left.named == right.named:
        score += _telling(left, right)
        score += 0.15 if left.by & right.by and left.head is not None else 0.0
    elif left.named and right.named and _far(left, right):
        score -= 0.3
    return round(max(0.0, min(score, 1.0)), 4)


def _narrowed_alike(left: Count, right: Count) -> bool:
    """Whether what narrows one is told of the other too: "20 living hostages", "58, of whom 23 are
    alive"."""
    one, other = left.narrower, right.narrower
    return bool(one & (other | right.about) or other & (one | left.about))


def _shared(left: Count, right: Count) -> float:
    """What the two sentences share besides: a name or two and a few other words are much."""
    shared = left.about & right.about
    names = left.names & right.names
    if not shared:
        return -0.1
    much = min(0.4, 0.05 * len(shared) + 0.05 * len(names))
    return much * (0.5 + overlap(left.about, right.about))


def _telling(left: Count, right: Count) -> float:
    """How much it tells that both name one number: "2,331" much, "two" little."""
    number = left.named
    if number <= SMALL or _is_round_share(left):
        return 0.05
    if number <= TELLING or number % 10 == 0:
        return 0.15
    return 0.35


def _is_round_share(count: Count) -> bool:
    """Whether a share is one of those that everything has: "a third", "half", "95 percent"."""
    in_digits = any(character.isdigit() for character in count.words)
    return count.kind == PERCENT and not (in_digits and count.named % ROUND_SHARE)


def _far(left: Count, right: Count) -> bool:
    low, high = sorted((left.named, right.named))
    return high > FAR * max(low, 1.0)
