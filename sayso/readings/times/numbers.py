"""Numbers in words and figures, as they stand before units of time and in dates."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.readings.times.names import UNITS
from sayso.readings.times.words import Words

_ONES = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
        " fifteen sixteen seventeen eighteen nineteen".split()
    )
}
_TENS = {
    word: 10 * number
    for number, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
}
_POWERS = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
_ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
        " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
        .split(),
        start=1,
    )
} | {"thirtieth": 30}  # fmt: skip
_SUFFIXES = frozenset(("st", "nd", "rd", "th"))
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}

# Words for a number nobody counted. "couple" is two, said loosely.
_VAGUE: dict[str, int] = {
    "several": 1, "few": 1, "some": 1, "many": 1, "numerous": 1, "countless": 1, "multiple": 1,
}  # fmt: skip
_VAGUE_OF = frozenset(("dozens", "hundreds", "scores", "tens", "thousands", "millions"))

NUMBER_WORDS = frozenset(_ONES) | frozenset(_TENS)
DECADE_WORDS = {
    f"{word}ies": tens
    for tens, word in enumerate("twent thirt fort fift sixt sevent eight ninet".split(), start=2)
}
SPELLED_NUMBERS = (
    NUMBER_WORDS | frozenset(_POWERS) | frozenset(_ORDINALS) | frozenset(_VAGUE) | _VAGUE_OF
    | frozenset(DECADE_WORDS) | frozenset(("couple", "quite", "another"))
)  # fmt: skip
"""Every word a quantity, an ordinal or a decade in words may begin with, articles apart."""
LONGEST_NUMBER = 8
"""Words a spelled number may have; "nine hundred and ninety-nine thousand" has seven."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """How many: from low to high, the same twice where it is exact; both None where vague.

    loose: said as a round number ("a couple of", "or so", "a dozen").
    """

    low: float | None
    high: float | None
    loose: bool = False

    @property
    def exact(self) -> float | None:
        return self.low if self.low is not None and self.low == self.high else None


VAGUE = Quantity(None, None)


def exactly(count: float) -> Quantity:
    return Quantity(count, count)


def quantity(words: Words, at: int) -> tuple[Quantity, int] | None:
    """The quantity that stands here and the word after it: "two", "2 1/2", "12 to 18", "a few"."""
    return _vague(words, at) or _counted(words, at)


def _counted(words: Words, at: int) -> tuple[Quantity, int] | None:
    first = _article(words, at) or number(words, at)
    if first is None:
        return None
    count, after = first
    joined = words.form(after)
    if joined in ("to", "or", "-") and words.form(at) not in ("a", "an"):
        second = number(words, after + 1)
        if second is not None and second[0] > count:
            return Quantity(count, second[0]), second[1]
    return exactly(count), after


_SPELLED_OUT: tuple[tuple[tuple[str, ...], float], ...] = (
    (("half", "a", "dozen"), 6), (("a", "half", "dozen"), 6), (("a", "dozen"), 12),
    (("half", "a"), 0.5), (("half", "an"), 0.5), (("half", "-", "a"), 0.5),
    (("a", "hundred"), 100), (("a", "thousand"), 1000),
)  # fmt: skip


def _article(words: Words, at: int) -> tuple[float, int] | None:
    """ "a", "half a", "a half", "a dozen", "a quarter" of a century."""
    form = words.form(at)
    if form not in ("a", "an", "half"):
        return None
    for forms, count in _SPELLED_OUT:
        if words.has(at, *forms):
            return count, at + len(forms)
    half = at if form == "half" else at + 1
    if words.form(half) == "half":
        of_unit = words.form(half + 1) == "-" and words.form(half + 2) in UNITS
        of_unit = of_unit or words.form(half + 1) in ("hour", "century", "decade")
        if of_unit or (half > at and words.form(half + 1) != "-"):
            return 0.5, half + 1
    if form == "half":
        return None
    return _quarter_century(words, at + 1) or (1, at + 1)


def _quarter_century(words: Words, at: int) -> tuple[float, int] | None:
    """ "quarter century", "quarter-century", "quarter of a century", up to the unit."""
    for forms in (("century",), ("-", "century"), ("of", "a", "century")):
        if words.form(at) == "quarter" and words.has(at + 1, *forms):
            return 0.25, at + len(forms) if forms[0] != "-" else at + 1
    return None


def _vague(words: Words, at: int) -> tuple[Quantity, int] | None:
    start = at + 1 if words.form(at) in ("a", "another", "quite") else at
    if words.form(start) == "a" and start > at:
        start += 1
    form = words.form(start)
    if form == "couple":
        after = start + 2 if words.form(start + 1) == "of" else start + 1
        return Quantity(2, 2, loose=True), after
    if form in ("number", "handful") and start > at and words.form(start + 1) == "of":
        return VAGUE, start + 2
    if form in _VAGUE and (start == at or form == "few"):
        return VAGUE, start + 2 if form == "many" == words.form(start + 1) else start + 1
    if form in _VAGUE_OF and words.form(start + 1) == "of":
        return VAGUE, start + 2
    return None


def number(words: Words, at: int) -> tuple[float, int] | None:
    """A cardinal number in figures or words, with its halves: "1,000", "2.5", "two and a half"."""
    whole = _figures(words, at) or _spelled(words, at)
    if whole is None:
        return None
    count, after = whole
    if words.has(after, "and", "a", "half"):
        return count + 0.5, after + 3
    if words.has(after, "-", "and", "-", "a", "-", "half"):
        return count + 0.5, after + 6
    if words.has(after, "1", "/", "2") and words.glued(after + 1):
        return count + 0.5, after + 3
    if words.has(after, "-", "1", "/", "2"):
        return count + 0.5, after + 4
    if words.form(after) in _FRACTIONS:
        return count + _FRACTIONS[words.form(after)], after + 1
    if words.form(after) == "dozen":
        return count * 12, after + 1
    return count, after


def _figures(words: Words, at: int) -> tuple[float, int] | None:
    first = words.number(at)
    if first is None:
        return None
    count, after = float(first), at + 1
    while (
        words.form(after) == ","
        and words.glued(after)
        and words.glued(after + 1)
        and len(words.form(after + 1)) == 3
        and (thousands := words.number(after + 1)) is not None
        and after - at < LONGEST_NUMBER
    ):
        count, after = count * 1000 + thousands, after + 2
    if words.form(after) == "." and words.glued(after) and words.glued(after + 1):
        tenths = words.form(after + 1)
        if tenths.isascii() and tenths.isdigit() and len(tenths) <= 3:
            count, after = count + int(tenths) / 10 ** len(tenths), after + 2
    if words.form(after) in _POWERS:
        return count * _POWERS[words.form(after)], after + 1
    return count, after


def _spelled(words: Words, at: int) -> tuple[float, int] | None:
    total, here, after, place = 0, 0, at, at
    while place < at + LONGEST_NUMBER:
        form = words.form(place)
        if form in _ONES and (here % 10 == 0 and (here % 100 != 10 or here == 0)):
            here += _ONES[form]
        elif form in _TENS and here % 100 == 0:
            here += _TENS[form]
        elif form in _POWERS and after > at and here:
            here *= _POWERS[form]
            if _POWERS[form] > 100:
                total, here = total + here, 0
        elif form in ("and", "-") and after > at and _continues(words, place):
            place += 1
            continue
        else:
            break
        place += 1
        after = place
    return (total + here, after) if after > at else None


def _continues(words: Words, joint: int) -> bool:
    """Does "and" or a hyphen join two parts of one number ("twenty-three", "hundred and two")?"""
    before, behind = words.form(joint - 1), words.form(joint + 1)
    if words.form(joint) == "-":
        return before in _TENS and _ONES.get(behind, 0) in range(1, 10)
    return before in ("hundred", "thousand") and (behind in _ONES or behind in _TENS)


def ordinal(words: Words, at: int) -> tuple[int, int] | None:
    """An ordinal number and the word after it: "16th", "sixteenth", "twenty-first"."""
    figures = words.number(at)
    if figures is not None:
        if words.form(at + 1) in _SUFFIXES and words.glued(at + 1):
            return figures, at + 2
        return None
    form = words.form(at)
    if form in _ORDINALS:
        return _ORDINALS[form], at + 1
    if form in _TENS:
        after = at + 2 if words.form(at + 1) == "-" else at + 1
        last = _ORDINALS.get(words.form(after), 0)
        if 1 <= last <= 9:
            return _TENS[form] + last, after + 1
    return None


def spoken_year(words: Words, at: int) -> tuple[int, int] | None:
    """A year said in two halves: "nineteen ninety-six", "twenty twenty-five"."""
    century = {"eighteen": 18, "nineteen": 19, "twenty": 20}.get(words.form(at))
    if century is None or words.form(at + 1) in ("-", "and"):
        return None
    rest = _spelled(words, at + 1)
    if rest is None or not 10 <= rest[0] <= 99 or words.form(at + 1) in _POWERS:
        return None
    return century * 100 + int(rest[0]), rest[1]
