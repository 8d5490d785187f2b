"""What a number is a number of, where a sign or a word beside it says so: money, shares, measures.

``money.signs`` and the other tables are in ``sayso/data/figures.toml``. A number without any of
them counts things; its unit is what it counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from sayso.model import WordRange
from sayso.readings.figures.numerals import MONEY_SHORT, Numeral
from sayso.readings.parsed import Words, listed, named, singular

Kind = Literal["count", "money", "percent", "area", "length", "amount"]

PERCENT = "percent"
POINTS = "percentage points"


@dataclass(frozen=True, slots=True)
class Measured:
    """A number with its unit. words: of both together, the sign in front included.

    unit: None for a plain count. scale: of letters that only money has behind digits ("$5m").
    """

    words: WordRange
    kind: Kind
    unit: str | None
    scale: int = 1


def measured(words: Words, numeral: Numeral) -> Measured:
    """The unit that stands beside a number; kind "count" where there is none."""
    first, stop = numeral.words
    if numeral.writing == "share":
        return Measured(_with_percent(words, first, stop) or (first, stop), "percent", PERCENT)
    if first > words.starts[first]:
        before = words.small[first - 1]
        sign = named("money", "signs").get(before) or named("money", "codes").get(before)
        if sign is not None:
            return _with_sign(words, (first, stop), sign)
    return _behind(words, first, stop) or Measured((first, stop), "count", None)


def _with_sign(words: Words, numeral: WordRange, unit: str) -> Measured:
    first, stop = numeral
    scale = 1
    at = stop + 1 if words.is_joint(stop) else stop
    if at < words.ends[first] and words.small[at] in MONEY_SHORT:
        scale, stop = MONEY_SHORT[words.small[at]], at + 1
    elif at < words.ends[first] and named("money", "codes").get(words.small[at]) == unit:
        stop = at + 1
    return Measured((first - 1, stop), "money", unit, scale)


def _behind(words: Words, first: int, stop: int) -> Measured | None:
    at = stop + 1 if words.is_joint(stop) else stop
    if at + 1 < words.ends[first] and words.small[at] == "of" and _is_plural(words, stop - 1):
        at += 1  # "hundreds of millions of dollars"
        return _money_behind(words, first, at) or _measure_behind(words, first, at)
    if at >= words.ends[first]:
        return None
    percent = _with_percent(words, first, at)
    if percent is not None:
        is_point = singular(words.get(percent[1])) == "point" and percent[1] < words.ends[first]
        return Measured((first, percent[1] + is_point), "percent", POINTS if is_point else PERCENT)
    return (
        _money_behind(words, first, at)
        or _millions(words, first, at)
        or _measure_behind(words, first, at)
    )


def _millions(words: Words, first: int, at: int) -> Measured | None:
    """ "5m people": behind digits "m" is a million where people or things in the plural follow."""
    follows = words.get(at + 1) if at + 1 < words.ends[first] else ""
    is_counted = words.tag(at + 1) == "NOUN" and singular(follows) != follows
    if words.small[at] != "m" or not (is_counted or follows in listed("nouns", "people")):
        return None
    return Measured((first, at + 1), "count", None, MONEY_SHORT["m"])


def _is_plural(words: Words, at: int) -> bool:
    """Whether a number ends in a size alone: "dozens", "millions"."""
    return words.small[at].endswith("s") and words.small[at].isalpha()


def _with_percent(words: Words, first: int, at: int) -> WordRange | None:
    stop = words.ends[first]
    at += words.get(at) == "["  # "3 [per cent]": added by an editor
    if at < stop and words.small[at] in ("%", "percent", "pct", "percentage"):
        return first, at + 1
    for length in (2, 3):
        if at + length <= stop and "".join(words.small[at : at + length]) in (
            "percent",
            "per-cent",
        ):
            return first, at + length
    return None


def _money_behind(words: Words, first: int, at: int) -> Measured | None:
    scale = 1
    if words.small[at] in MONEY_SHORT and at + 1 < words.ends[first]:
        scale, at = MONEY_SHORT[words.small[at]], at + 1
    for length in (3, 2, 1):
        if at + length > words.ends[first]:
            continue
        phrase = words.small[at : at + length]
        written = " ".join([*phrase[:-1], singular(phrase[-1])])
        unit = named("money", "whose").get(written) if length > 1 else _money_word(words, at)
        if unit is None and length == 2:
            unit = _money_word(words, at + 1) if _is_whose(words, at) else None
        if unit is not None and not _is_weight(words, unit, at + length):
            return Measured((first, at + length), "money", unit, scale)
    return None


def _money_word(words: Words, at: int) -> str | None:
    word = words.small[at]
    return (
        named("money", "words").get(singular(word))
        or named("money", "codes").get(word)
        or named("money", "signs").get(word)
    )


def _is_whose(words: Words, at: int) -> bool:
    """Whether a word before "dollars" says whose they are: "US dollars"."""
    return words.small[at] in ("us", "u.s.", "american", "british") or (
        words.tag(at) == "ADJ" and words.written(at)[:1].isupper()
    )


def _is_weight(words: Words, unit: str, after: int) -> bool:
    return unit == "GBP" and words.get(after) == "of"


def _measure_behind(words: Words, first: int, at: int) -> Measured | None:
    for length in (3, 2, 1):
        if at + length > words.ends[first]:
            continue
        phrase = words.small[at : at + length]
        written = " ".join([*phrase[:-1], singular(phrase[-1])])
        found = _measures().get(written)
        if found is not None:
            kind, unit = found
            return Measured((first, at + length), kind, unit)
    return None


@cache
def _measures() -> dict[str, tuple[Kind, str]]:
    kinds: tuple[Kind, ...] = ("area", "length", "amount")
    return {
        written: (kind, unit)
        for kind in reversed(kinds)
        for written, unit in named("measures", kind).items()
    }
