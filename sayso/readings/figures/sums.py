"""The arithmetic of a report's own figures: a part above its whole, summands that do not add up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from sayso.model import NoteKind
from sayso.readings.figures.claims import Claim
from sayso.readings.figures.wholes import Group
from sayso.readings.parsed import Words

Finding = tuple[NoteKind, int, tuple[int, ...], str]
"""Kind of note, the figure it stands with, all figures it is about, and its text."""


def findings(words: Words, found: Sequence[Claim], together: Sequence[Group]) -> Iterator[Finding]:
    """What does not add up, in words for people. Bounds are kept: "at least 40" may be 50."""
    for group in together:
        whole = found[group.whole]
        for each in group.parts:
            part = found[each]
            if _is_comparable(whole, part) and _is_above(part, whole):
                text = f"{_shown(words, part)} is given as a part of {_shown(words, whole)}"
                yield "part", each, (each, group.whole), f"{text}, which is less"
        sums = _sum(words, found, group)
        if sums is not None:
            yield "sum", group.whole, (group.whole, *group.parts), sums


def _is_comparable(whole: Claim, part: Claim) -> bool:
    return whole.quantity.kind == part.quantity.kind


def _is_above(part: Claim, whole: Claim) -> bool:
    low, high = part.quantity.low, whole.quantity.high
    return low is not None and high is not None and low > high


def _sum(words: Words, found: Sequence[Claim], group: Group) -> str | None:
    whole, parts = found[group.whole], [found[each] for each in group.parts]
    lows = [part.quantity.low for part in parts if part.quantity.low is not None]
    if len(parts) < 2 or not all(_is_comparable(whole, part) for part in parts):
        return None
    low, high = sum(lows, Fraction(0)), whole.quantity.high
    names = ", ".join(_shown(words, part) for part in parts)
    if high is not None and low > high:
        return f"{names} come to {_number(low)}, more than {_shown(words, whole)}"
    highs = [part.quantity.high for part in parts if part.quantity.high is not None]
    floor = whole.quantity.low
    if group.exhaustive and floor is not None and len(highs) == len(parts):
        most = sum(highs, Fraction(0))
        if most < floor:
            return f"{names} come to {_number(most)}, less than {_shown(words, whole)}"
    return None


def _shown(words: Words, claim: Claim) -> str:
    return f"“{words.text((claim.quantity.words[0], claim.quantity.words[1]))}”"


def _number(value: Fraction) -> str:
    return f"{int(value):,}" if value.denominator == 1 else f"{float(value):,.4g}"
