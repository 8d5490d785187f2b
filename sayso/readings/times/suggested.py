"""Valuing words that another reader took for a time, where the grammar alone would not have.

The grammar passes over what is a time as often as not: "a year" (which may be a rate), "recent",
"the day". Where the network says that it is one, it is read here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sayso.readings.times.finding import expression_at
from sayso.readings.times.meanings import Expression, Length, Meaning, Month, Near, Often, Vaguely
from sayso.readings.times.names import MANY_UNITS, MONTHS, UNITS
from sayso.readings.times.numbers import VAGUE, exactly, quantity
from sayso.readings.times.points import point
from sayso.readings.times.words import Words

LONGEST = 12
"""Words. No time expression of the training files has more; a longer stretch is a slip."""

_VAGUE_WORDS: Mapping[str, Vaguely | Often] = (
    {
        word: Vaguely("PAST_REF")
        for word in "recent recently previously earlier former formerly once past prior".split()
    }
    | {
        word: Vaguely("PRESENT_REF")
        for word in "current currently now present presently already moment time nowadays".split()
    }
    | {
        word: Vaguely("FUTURE_REF")
        for word in "future soon later upcoming eventually shortly someday".split()
    }
    | {
        "annual": Often("P1Y"), "annually": Often("P1Y"), "yearly": Often("P1Y"),
        "quarterly": Often("P1Q"), "monthly": Often("P1M"), "weekly": Often("P1W"),
        "daily": Often("P1D"), "hourly": Often("PT1H"), "nightly": Often("XXXX-XX-XXTNI"),
    }
)  # fmt: skip


def suggested(
    words: Words, extents: Iterable[tuple[int, int]], found: Sequence[Expression]
) -> list[Expression]:
    """The expressions with those added that the extents (in characters) suggest, in text order.

    Where an extent touches what the grammar found, the grammar's words stand.
    """
    taken = sorted(found, key=lambda expression: expression.first)
    added: list[Expression] = []
    at = 0
    for start, end in sorted(extents):
        first, after = words.at_or_after(start), words.at_or_after(end)
        if after < len(words) and words.starts[after] < end:
            after += 1
        while at < len(taken) and taken[at].after <= first:
            at += 1
        free = at == len(taken) or taken[at].first >= after
        follows = not added or added[-1].after <= first
        if free and follows and first < after <= first + LONGEST:
            expression = _read(words, first, after)
            if expression is not None:
                added.append(expression)
    return sorted([*taken, *added], key=lambda expression: expression.first)


def _read(words: Words, first: int, after: int) -> Expression | None:
    for at in range(first, after):
        inner = expression_at(words, at)
        if inner is not None and inner.after <= after:
            return Expression(first, after, inner.meaning, inner.mod, inner.cut)
    for at in range(first, after):
        found = point(words, at)
        if found is not None and found[1] <= after:
            return Expression(first, after, found[0])
    meaning = _by_last_word(words, first, after)
    return Expression(first, after, meaning) if meaning is not None else None


def _by_last_word(words: Words, first: int, after: int) -> Meaning | None:
    """A unit at the end ("a year", "that day"), a word for then, now or later, a month."""
    last = words.form(after - 1)
    if last in MANY_UNITS or last in UNITS:
        return _of_unit(words, first, after)
    if last in MONTHS and words.capital(after - 1):
        return Month(MONTHS[last])
    for at in range(after - 1, first - 1, -1):
        if words.form(at) in _VAGUE_WORDS:
            return _VAGUE_WORDS[words.form(at)]
    return None


def _of_unit(words: Words, first: int, after: int) -> Meaning:
    last = words.form(after - 1)
    unit = UNITS.get(last) or MANY_UNITS[last]
    if words.form(first) in ("that", "this", "the", "same") and last in UNITS:
        return Near(unit, 0, "published" if words.form(first) == "this" else "story")
    for at in range(first, after):
        count = quantity(words, at)
        if count is not None:
            return Length(count[0], unit)
    return Length(exactly(1) if last in UNITS else VAGUE, unit)
