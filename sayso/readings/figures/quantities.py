"""Numerals -> quantities: ranges and ratios joined, units and bounds read, nothing yet counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from sayso.model import Bound, WordRange
from sayso.readings.figures.bounds import Wording, ends, wording
from sayso.readings.figures.numerals import Numeral, Writing, numerals
from sayso.readings.figures.units import PERCENT, Kind, Measured, measured
from sayso.readings.parsed import Words, listed

RATIO_OF = frozenset([*range(2, 11), 12, 20, 50, 100, 1000])
"""Wholes that "one in five" and "nine out of ten" are said with; of others ("6 out of 134") the
number is a part of a counted whole, not a rate."""

_VERB_REACH = 5
"""Words before "from" in which a verb of change is looked for: "rose by a third, from 10 to 15"."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as a report words it.

    words: the number words with sign and unit. number: without them. begin, stop: of all, the
    wording of the bound included. exchanged: one side of "300-for-300". changed: the first of two
    values ("from 40 to 60"). voted: one side of "215-214" where votes are counted.
    """

    words: WordRange
    number: WordRange
    begin: int
    stop: int
    writing: Writing
    low: Fraction | None
    high: Fraction | None
    bound: Bound
    kind: Kind
    unit: str | None
    wording: str = ""
    exchanged: bool = False
    changed: bool = False
    voted: bool = False

    @property
    def node(self) -> int:
        """The last word of the number, which the tree hangs on what is counted."""
        return self.number[1] - 1

    @property
    def is_one(self) -> bool:
        return self.writing == "spelled" and self.low == self.high == 1


def quantities(words: Words) -> Iterator[Quantity]:
    """Every number of a text with its unit and bounds, in order; also those that are no figures."""
    waiting: tuple[Numeral, Measured] | None = None
    for numeral in numerals(words):
        here = (numeral, measured(words, numeral))
        if waiting is None or waiting[0].words[1] > here[1].words[0]:
            joined = None
        else:
            joined = _joined(words, waiting, here)
        if joined is not None:
            yield from joined
            waiting = None
            continue
        if waiting is not None:
            yield _alone(words, *waiting)
        waiting = here
    if waiting is not None:
        yield _alone(words, *waiting)


def _alone(words: Words, numeral: Numeral, unit: Measured) -> Quantity:
    value = numeral.value * unit.scale
    if unit.kind == "percent" and numeral.writing == "share":
        value *= 100
    found = wording(words, unit.words[0], unit.words[1])
    bound, (low, high) = found.bound, ends(found.bound, value)
    if numeral.writing == "vague":
        bound, high = "vague", None
    return Quantity(
        unit.words,
        numeral.words,
        found.first,
        found.stop,
        numeral.writing,
        low,
        high,
        bound,
        unit.kind,
        unit.unit,
        _around(words, found, unit.words),
    )


def _around(words: Words, found: Wording, number: WordRange) -> str:
    """The words of a bound as they stand around a number."""
    before = words.text((found.first, number[0])) if found.first < number[0] else ""
    behind = words.text((number[1], found.stop)) if number[1] < found.stop else ""
    return f"{before} … {behind}".strip(" …") if before and behind else before or behind


Pair = tuple[Numeral, Measured]


def _joined(words: Words, one: Pair, other: Pair) -> Sequence[Quantity] | None:
    """What two neighbouring numbers are together; None where each stands for itself."""
    between = words.small[one[1].words[1] : other[1].words[0]]
    if words.ends[one[0].words[0]] <= other[0].words[0] or not between or len(between) > 3:
        return None
    hyphened = len(between) == 1 and words.is_joint(one[1].words[1])
    is_for = between == ["for"] and one[0].value == other[0].value > 1
    if "".join(between) == "-for-" or is_for:
        return _exchange(words, one, other)
    if between in (["in"], ["out", "of"], ["in", "every"], ["out", "of", "every"]):
        return _ratio(words, one, other)
    if hyphened or between in (["–"], ["—"], ["to"], ["or"]) or _is_between(words, one, between):
        return _range(words, one, other, hyphened=hyphened)
    return None


def _is_between(words: Words, one: Pair, between: Sequence[str]) -> bool:
    if list(between) != ["and"]:
        return False
    return "between" in words.small[max(0, one[1].words[0] - 2) : one[1].words[0]]


def _exchange(words: Words, one: Pair, other: Pair) -> Sequence[Quantity]:
    return [
        replace(_alone(words, *one), exchanged=True, stop=other[1].words[1]),
        replace(_alone(words, *other), exchanged=True),
    ]


def _ratio(words: Words, one: Pair, other: Pair) -> Sequence[Quantity] | None:
    part, whole = one[0].value, other[0].value
    plain = one[1].kind == other[1].kind == "count" and one[0].writing != "share"
    if not plain or whole not in RATIO_OF or not 0 < part < whole:
        return None
    if other[0].words[0] in words.timed:
        return None
    place = (one[1].words[0], other[1].words[1])
    found = wording(words, place[0], place[1])
    low, high = ends(found.bound, 100 * part / whole)
    return [
        Quantity(
            place, place, found.first, found.stop, "share", low, high, found.bound, "percent",
            PERCENT, _around(words, found, place),
        )
    ]  # fmt: skip


def _range(words: Words, one: Pair, other: Pair, *, hyphened: bool) -> Sequence[Quantity] | None:
    """ "10 to 15" as one quantity; two where a value changes from one to the other."""
    first, last = one[0], other[0]
    if {first.writing, last.writing} & {"vague", "none"}:
        return None
    unit = _shared_unit(one[1], other[1])
    if unit is None:
        return None
    scale = last.scale * other[1].scale
    low = first.value * one[1].scale
    if first.scale * one[1].scale == 1 and low < last.mantissa:
        low *= scale
    high = last.value * other[1].scale
    if unit[0] == "percent" and first.writing == last.writing == "share":
        low, high = 100 * low, 100 * high
    place = (one[1].words[0], other[1].words[1])
    if not hyphened and _is_change(words, place[0]):
        return [
            replace(_alone(words, *one), changed=True, kind=unit[0], unit=unit[1]),
            _alone(words, *other),
        ]
    if hyphened and (votes := _votes(words, one, other)):
        return votes
    if low >= high:
        return None
    begin, found = _range_begin(words, place[0]), wording(words, place[0], place[1])
    return [
        Quantity(
            place, (first.words[0], last.words[1]), min(begin, found.first), found.stop,
            last.writing, low, high, "between", *unit, words.text(place),
        )
    ]  # fmt: skip


def _range_begin(words: Words, first: int) -> int:
    """The word before a range that belongs to it: "between", "from"."""
    at = first - 1
    return at if at >= 0 and words.small[at] in ("between", "from") else first


def _shared_unit(one: Measured, other: Measured) -> tuple[Kind, str | None] | None:
    if one.unit == other.unit or one.kind == "count":
        return other.kind, other.unit
    return (one.kind, one.unit) if other.kind == "count" else None


def _is_change(words: Words, first: int) -> bool:
    """Whether "from" before a number goes with a verb of change: "fell from 12 to 9"."""
    at = first - 1
    while at > words.starts[first] and words.small[at] in listed("bounds", "between", "words"):
        at -= 1
    if at < 0 or words.small[at] != "from":
        return False
    reach = words.small[max(words.starts[first], at - _VERB_REACH) : at]
    head = words.get(words.head(first))
    return any(word in listed("changes", "words") for word in (*reach, head))


def _votes(words: Words, one: Pair, other: Pair) -> Sequence[Quantity]:
    """ "9-2" where something is voted on nearby: both sides of the vote; else nothing."""
    place = (max(0, one[1].words[0] - 3), min(len(words), other[1].words[1] + 3))
    near = words.small[slice(*place)]
    if not any(word.startswith("vot") for word in near):
        return []
    return [replace(_alone(words, *each), voted=True) for each in (one, other)]
