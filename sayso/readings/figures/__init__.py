"""Figures: the quantities that a report claims, with what they count and who says so.

The way of a number: words -> numerals -> quantities (unit, bound, range) -> claims (what is
counted; dates, ages, names and the like left out) -> wholes and sums -> figures. What counts as a
figure, and what each of its fields means, is section 11 of the codebook.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from sayso.model import (
    Asserter,
    Document,
    Figure,
    Note,
    Place,
    Span,
    Statement,
    content_id,
)
from sayso.readings.figures.asserters import tellers
from sayso.readings.figures.claiming import claims
from sayso.readings.figures.claims import Claim
from sayso.readings.figures.ellipses import with_nouns
from sayso.readings.figures.sums import findings
from sayso.readings.figures.wholes import groups
from sayso.readings.parsed import Words

__all__ = ["figures"]

# How often a figure written in this way is one, and read right. Judged by eye on a dozen reports;
# to be fitted on labels.
_SURE = {"digits": 0.95, "spelled": 0.9, "vague": 0.85, "share": 0.85, "none": 0.8}
_SURE_OF_ONE = 0.7
_WITHOUT_A_NOUN = 0.85
"""What is left of the score where the counted noun is left out."""


def figures(
    document: Document, words: Words, statements: Sequence[Statement] = ()
) -> tuple[Figure, ...]:
    """Every claimed quantity of a report's title and prose, in text order.

    words: of the report's analysis, any one, a tree that is none included. statements: of the same
    document, by which each figure knows who asserts it. Nothing is raised, and time grows with the
    words.
    """
    apart = sorted(
        (part.span for part in document.parts if part.kind != "title"), key=lambda span: span.start
    )
    every = list(claims(words))
    outside = _inside(apart, [words.span(each.quantity.words).start for each in every])
    found = [claim for claim, out in zip(every, outside, strict=True) if not out]
    together = list(groups(words, found))
    part_of = {part: group.whole for group in together for part in group.parts}
    found = with_nouns(words, found, together)
    lent = _places_of_parts(found, part_of)
    spans = [words.span(claim.quantity.words) for claim in found]
    name = document.id
    ids = [content_id("fi", name, "figure", f"{span.start}-{span.end}") for span in spans]
    notes: dict[int, list[Note]] = {}
    for kind, at, about, text in findings(words, found, together):
        notes.setdefault(at, []).append(Note(kind, tuple(ids[each] for each in about), text))
    told = tellers(words, found, statements)
    return tuple(
        Figure(
            document_id=name,
            span=span,
            low=_plain(claim.quantity.low),
            high=_plain(claim.quantity.high),
            bound=claim.quantity.bound,
            unit=claim.unit,
            item=words.span(claim.item.words) if claim.item else None,
            action=_word(words, claim.role.action),
            negated=claim.role.negated or claim.quantity.high == 0,
            part_of=ids[part_of[number]] if number in part_of else None,
            asserted_by=_asserter(teller),
            place=Place(words.span(claim.role.place))
            if claim.role.place and not lent[number]
            else None,
            notes=tuple(notes.get(number, ())),
            score=_score(claim),
            because=_because(words, claim, found, part_of.get(number)),
        )
        for number, (claim, span, teller) in enumerate(zip(found, spans, told, strict=True))
    )


def _inside(spans: Sequence[Span], places: Sequence[int]) -> list[bool]:
    """For each offset, in rising order, whether one of the spans, by their start, holds it."""
    found, at, reach = [], 0, 0
    for place in places:
        while at < len(spans) and spans[at].start <= place:
            reach = max(reach, spans[at].end)
            at += 1
        found.append(place < reach)
    return found


def _plain(value: Fraction | None) -> float | None:
    """A whole number where it is one; else a decimal with four places."""
    if value is None or value.denominator != 1:
        return None if value is None else round(float(value), 4)
    return int(value)


def _places_of_parts(found: Sequence[Claim], part_of: Mapping[int, int]) -> list[bool]:
    """For each claim whether its place is a part's alone: "900 shells, 310 of them on the quay"."""
    of_part = [False] * len(found)
    for part, whole in part_of.items():
        place, first = found[whole].role.place, found[part].quantity.begin
        if place is not None and found[whole].quantity.begin < first < place[0]:
            of_part[whole] = True
    return of_part


def _word(words: Words, at: int | None) -> Span | None:
    return None if at is None else words.span((at, at + 1))


def _asserter(teller: Statement | None) -> Asserter:
    if teller is None:
        return Asserter(None, None)
    return Asserter(teller.actors[0] if teller.actors else None, teller.id)


def _score(claim: Claim) -> float:
    score = _SURE_OF_ONE if claim.quantity.is_one else _SURE[claim.quantity.writing]
    return round(score * (_WITHOUT_A_NOUN if claim.is_elliptic else 1), 4)


def _because(words: Words, claim: Claim, found: Sequence[Claim], whole: int | None) -> str:
    """One sentence: how the number is worded, what it counts, of what it is a part."""
    quantity = claim.quantity
    said = f"“{words.text(quantity.words)}”"
    if quantity.wording and quantity.bound != "between":
        said += f" with “{quantity.wording}”"
    parts = [f"{said} is {_BOUNDS[quantity.bound]}"]
    if claim.item is not None:
        counts = "has no noun of its own and counts" if claim.borrowed else "counts"
        parts.append(f"{counts} “{words.text(claim.item.words)}”")
    if whole is not None:
        parts.append(f"is given as a part of “{words.text(found[whole].quantity.words)}”")
    return "; ".join(parts)


_BOUNDS = {
    "exact": "a number as it stands",
    "at_least": "a lower bound",
    "at_most": "an upper bound",
    "about": "a rough number",
    "between": "a range",
    "vague": "a size without a number",
}
