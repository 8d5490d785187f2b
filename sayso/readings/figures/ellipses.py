"""Nouns left out: "12 people were killed and 30 wounded", "900 shells, 310 of them new"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.readings.figures.claims import PEOPLE, Claim
from sayso.readings.figures.wholes import Group
from sayso.readings.parsed import Words

REACH = 20
"""Words between a figure without a noun and the one before it whose noun it counts."""

_APART = frozenset(["“", "”", '"', "«", "»", ";", "``", "''"])


def with_nouns(words: Words, found: Sequence[Claim], together: Sequence[Group]) -> list[Claim]:
    """Every claim with the noun it leaves out: that of its whole, else of a figure before it."""
    given = list(found)
    for group in together:
        for part in group.parts:
            whole = given[group.whole]
            here = given[part].quantity
            follows = words.get(here.stop) == "of" and whole.quantity.begin > here.begin
            if follows and whole.item is not None:  # "one of the 52 captives"
                given[part] = replace(given[part], borrowed=True)
            given[part] = given[part].lent(words, whole)
    parts = {part for group in together for part in group.parts}
    lenders: dict[bool, Claim] = {}
    for number, claim in enumerate(given):
        if claim.item is None and claim.quantity.changed and number + 1 < len(given):
            given[number] = claim.lent(words, given[number + 1])  # "from 40 to 60 men"
        elif claim.item is None and number not in parts:
            given[number] = _borrowing(words, claim, lenders)
        if number not in parts and given[number].item is not None:
            lenders[given[number].unit == PEOPLE] = given[number]
    return given


def _borrowing(words: Words, claim: Claim, lenders: dict[bool, Claim]) -> Claim:
    """A claim with the noun of the nearest figure before it that can count the same."""
    nearest = sorted(lenders.values(), key=lambda each: -each.quantity.begin)
    for lender in nearest:
        if _is_alike(words, lender, claim):
            return claim.lent(words, lender)
    return claim


def _is_alike(words: Words, before: Claim, claim: Claim) -> bool:
    """Whether a number without a noun can count what one before it in its sentence counts."""
    one, other = before.quantity, claim.quantity
    if words.starts[one.words[0]] != words.starts[other.words[0]]:
        return False
    if words.small[max(0, other.begin - 2) : other.begin] == ["among", "the"]:
        return False
    if one.kind == other.kind == "money":  # "five million pounds ($6.7 million)"
        return other.begin == one.stop + 1 and words.small[one.stop] == "("
    between = words.small[before.end : other.begin]
    if len(between) > REACH or not _APART.isdisjoint(between):
        return False
    if claim.unit == PEOPLE and before.unit != PEOPLE:  # "in eight towns, with two dead"
        return False
    is_kind = one.kind == other.kind and one.unit == other.unit
    return is_kind and other.kind in ("count", "percent") and other.writing != "none"
