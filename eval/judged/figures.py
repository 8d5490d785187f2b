"""Figures labelled by hand: their form, and which of those read are right.

As a marked excerpt (``python -m eval.judged.marked --kind figures IN OUT``) a figure is

    {"id": "f2",
     "excerpt": "killed 36 <i>people</i>, <n>nine</n> of them on the quay",
     "nth": 1, "low": 9, "high": 9, "bound": "exact", "unit": "people",
     "negated": false, "part_of": "f1",
     "outlet": false, "actor": "the Harbour Board", "actor_nth": 1}

A report's figures stand in text order. excerpt: a stretch of the text, character for character. <n>
marks the number words of this figure, <i> its item (leave it out where there is none), each at most
once; the item of a figure without a noun of its own is marked where it stands, so an excerpt may be
long. nth: which of several such stretches, from 1 (1 where left out). low, high: numbers or null,
shares in percent. part_of: id of the whole, or null. outlet: true where the outlet itself asserts
it, actor is then null; else actor is the words that name whoever asserts it best, null if nobody is
named; actor_nth: as nth.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, get_args

from eval.judged.labels import (
    Label,
    LabelError,
    Who,
    actor_place,
    at,
    check_keys,
    marked_places,
    same_actor,
)
from sayso.measures.matching import Characters, characters, overlap
from sayso.measures.pairing import Pair, best_pairs
from sayso.model import Actor, Bound, Document, Figure
from sayso.readings import Reader

MARKS = {"n": "number", "i": "item"}
KEPT = ("id", "low", "high", "bound", "unit", "negated", "part_of", "outlet")

SAME = 0.01
"""Shares are the same to one hundredth of a percent; so is every other number, which is whole or
has few places."""


def offsets(text: str, label: Label) -> dict[str, Any]:
    """One label with the places of its words in the text; item is None where none is marked.

    Raises LabelError if it does not fit.
    """
    check_keys(label, (*KEPT, "excerpt", "actor"))
    _check(label)
    places = marked_places(text, label, MARKS)
    if not places["number"]:
        raise LabelError("no <n>: a figure has number words")
    if double := [kind for kind, found in places.items() if len(found) > 1]:
        raise LabelError(f"two of {double[0]}")
    number, item = places["number"][0], places["item"][0] if places["item"] else None
    kept = {key: label[key] for key in KEPT}
    return kept | {"item": item, "number": number, "actor": actor_place(text, label)}


def _check(label: Label) -> None:
    if label["bound"] not in get_args(Bound):
        raise LabelError(f"no such bound: {label['bound']}")
    for end in ("low", "high"):
        if label[end] is not None and not isinstance(label[end], int | float):
            raise LabelError(f"{end} is no number: {label[end]!r}")
    if None not in (label["low"], label["high"]) and label["low"] > label["high"]:
        raise LabelError("low is above high")
    if label["outlet"] and label["actor"] is not None:
        raise LabelError("the outlet and somebody else")


@dataclass(frozen=True, slots=True)
class Told:
    """A figure, labelled or read, as the scores see it.

    head: the last word of its item in small letters, None without one. whole: place of its whole
    in the same list. outlet: whether the outlet asserts it. actor: whoever else does.
    """

    number: Characters
    low: float | None
    high: float | None
    bound: str
    head: str | None
    whole: int | None
    outlet: bool
    actor: Who | None

    def is_right(self, label: Told) -> bool:
        """Whether low, high and bound are the label's."""
        return (
            self.bound == label.bound
            and _same(self.low, label.low)
            and _same(self.high, label.high)
        )

    def is_asserted_as(self, label: Told) -> bool:
        return self.outlet == label.outlet and same_actor(self.actor, label.actor)


def _same(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= SAME


def of_labels(text: str, rows: Sequence[Label]) -> list[Told]:
    """The labels of one report, as ``eval.judged.marked`` writes them."""
    places = {row["id"]: number for number, row in enumerate(rows)}
    return [
        Told(
            at([row["number"]]),
            row["low"],
            row["high"],
            row["bound"],
            _last_word(text[slice(*row["item"])]) if row["item"] else None,
            places.get(row["part_of"]),
            row["outlet"],
            Who.labelled(text, row["actor"]),
        )
        for row in rows
    ]


def of_figures(text: str, found: Sequence[Figure], actors: Sequence[Actor]) -> list[Told]:
    """A report's figures as they were read, with those who assert them."""
    places = {figure.id: number for number, figure in enumerate(found)}
    by_id = {actor.id: actor for actor in actors}
    return [
        Told(
            characters([figure.span]),
            figure.low,
            figure.high,
            figure.bound,
            _last_word(figure.item.of(text)) if figure.item else None,
            places.get(figure.part_of or ""),
            figure.asserted_by.statement is None,
            Who.read(by_id.get(figure.asserted_by.actor or "")),
        )
        for figure in found
    ]


def _last_word(item: str) -> str | None:
    words = item.lower().split()
    return words[-1].strip("“”\"'’.,") if words else None


def read(reader: Reader, document: Document) -> list[Told]:
    reading = reader.read(document)
    return of_figures(document.text, reading.figures, reading.actors)


def paired(found: Sequence[Told], wanted: Sequence[Told]) -> list[Pair]:
    """The figures that both have: their number words share a character, one to one."""
    return best_pairs(
        {
            (i, j): alike
            for i, one in enumerate(found)
            for j, other in enumerate(wanted)
            if (alike := overlap(one.number, other.number))
        }
    )


Tally = tuple[int, int, int, int, int, int, int, int, int]
"""Of a report: right, found, wanted; paired, and of these those with the item, with the asserter;
links to a whole right, found, wanted."""


def tally(found: Sequence[Told], wanted: Sequence[Told]) -> Tally:
    """Compared after rule 11.21 of the codebook."""
    pairs = paired(found, wanted)
    label_of = dict(pairs)
    both = [(found[i], wanted[j]) for i, j in pairs]
    return (
        sum(one.is_right(other) for one, other in both),
        len(found),
        len(wanted),
        len(pairs),
        sum(one.head == other.head for one, other in both),
        sum(one.is_asserted_as(other) for one, other in both),
        sum(
            one.whole is not None
            and other.whole is not None
            and label_of.get(one.whole) == other.whole
            for one, other in both
        ),
        sum(one.whole is not None for one in found),
        sum(one.whole is not None for one in wanted),
    )


def _f1(right: float, found: float, wanted: float) -> float | None:
    return 2 * right / (found + wanted) if found + wanted else None


def _share(part: float, whole: float) -> float | None:
    return part / whole if whole else None


def scores(sums: Sequence[float]) -> dict[str, float | None]:
    """The figures of merit, from sums of tallies over reports; None with nothing to divide by."""
    right, found, wanted, both, item, asserted, links, links_found, links_wanted = sums
    return {
        "low, high and bound: F1": _f1(right, found, wanted),
        "found at all: recall": _share(both, wanted),
        "found at all: precision": _share(both, found),
        "item by head word, of those paired": _share(item, both),
        "asserted by, of those paired": _share(asserted, both),
        "part of: F1 of links": _f1(links, links_found, links_wanted),
    }
