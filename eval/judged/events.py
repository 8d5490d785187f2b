"""Events labelled by hand: their form, and which of those read are right.

As a marked excerpt (``python -m eval.judged.marked --kind events IN OUT``) an event is

    {"id": "e1",
     "excerpt": "Orvane’s guns <t>struck</t> the quay", "nth": 1,
     "again": [{"excerpt": "after the <t>attack</t>", "nth": 1}],
     "type": "ASSAULT", "status": "fact",
     "actors": [{"words": "Orvane"}], "recipients": [{"words": "the quay", "nth": 2}]}

excerpt: a stretch of the text, character for character, in which <t> marks the trigger. nth: which
of several such stretches, from 1 (1 where left out). again: the event's other mentions. actors,
recipients: the words that name each best, wherever in the report; an empty list where none is told.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import permutations
from typing import Any, get_args

from eval.judged.labels import (
    Label,
    LabelError,
    Place,
    Who,
    actor_place,
    at,
    check_keys,
    marked_places,
    same_actor,
)
from sayso.measures.matching import Characters, characters
from sayso.measures.pairing import best_pairs
from sayso.model import Document, EventType, Reading, Status
from sayso.readings import Reader

MARKS = {"t": "trigger"}
KEPT = ("id", "type", "status")
NEAR = {"RETREAT": "CONCEDE", "APPEAL": "REQUEST"}
"""Types that are told as one besides (codebook 13.10)."""
HAPPENED = frozenset(["fact", "ongoing"])
MOST_ACTORS = 5
"""So many actors are told apart one by one; more are compared by their number."""


def offsets(text: str, label: Label) -> dict[str, Any]:
    """One label with the places of its words in the text; raises LabelError if it does not fit."""
    check_keys(label, (*KEPT, "excerpt", "actors", "recipients"))
    if label["type"] not in get_args(EventType) or label["status"] not in get_args(Status):
        raise LabelError(f"no such type or status: {label['type']}, {label['status']}")
    triggers = [_trigger(text, each) for each in (label, *label.get("again", ()))]
    parties = {side: [_named(text, each) for each in label[side]] for side in SIDES}
    return {key: label[key] for key in KEPT} | {"triggers": triggers} | parties


SIDES = ("actors", "recipients")


def _trigger(text: str, label: Label) -> Place:
    places = marked_places(text, label, MARKS)["trigger"]
    if len(places) != 1:
        raise LabelError(f"{len(places)} times <t>, not once: {label['excerpt'][:80]!r}")
    return places[0]


def _named(text: str, party: Label) -> Place:
    check_keys(party, ("words",))
    place = actor_place(text, {"actor": party["words"], "actor_nth": party.get("nth", 1)})
    if place is None:
        raise LabelError("a party without words")
    return place


@dataclass(frozen=True, slots=True)
class Told:
    """An event, labelled or read, as the scores see it. triggers: the characters of all of them."""

    triggers: Characters
    type: str
    status: str
    actors: tuple[Who, ...]
    recipients: tuple[Who, ...]


def of_labels(text: str, rows: Sequence[Label]) -> list[Told]:
    """The labels of one report, as ``eval.judged.marked`` writes them."""
    return [
        Told(
            at(row["triggers"]),
            row["type"],
            row["status"],
            *(
                tuple(Who(at([place]), text[slice(*place)]) for place in row[side])
                for side in SIDES
            ),
        )
        for row in rows
    ]


def of_reading(reading: Reading) -> list[Told]:
    by_id = {actor.id: Who(characters(actor.mentions), actor.name) for actor in reading.actors}
    return [
        Told(
            characters(event.mentions),
            event.type,
            event.status,
            tuple(by_id[each] for each in event.actors),
            tuple(by_id[each] for each in event.recipients),
        )
        for event in reading.events
    ]


def read(reader: Reader, document: Document) -> list[Told]:
    return of_reading(reader.read(document))


def same_actors(some: Sequence[Who], others: Sequence[Who]) -> bool:
    """Whether the two name the same actors, all of them, in any order."""
    if len(some) != len(others) or len(some) > MOST_ACTORS:
        return len(some) == len(others)
    return any(
        all(same_actor(one, other) for one, other in zip(some, order, strict=True))
        for order in permutations(others)
    )


Tally = tuple[int, int, int, int, int, int, int, int, int, int, int, int]
"""Of a report: paired, found, wanted; of those paired with the type, the near type, the status, the
actors, the recipients, and with type, status and actors; told as having happened in both, in what
was found, in what was wanted."""


def tally(found: Sequence[Told], wanted: Sequence[Told]) -> Tally:
    """Compared after rule 13.10 of the codebook."""
    pairs = best_pairs(
        {
            (i, j): 1 + len(one.triggers & other.triggers) / len(one.triggers | other.triggers)
            for i, one in enumerate(found)
            for j, other in enumerate(wanted)
            if not one.triggers.isdisjoint(other.triggers)
        }
    )
    both = [(found[i], wanted[j]) for i, j in pairs]
    actors = [same_actors(one.actors, other.actors) for one, other in both]
    return (
        len(both),
        len(found),
        len(wanted),
        sum(one.type == other.type for one, other in both),
        sum(
            NEAR.get(one.type, one.type) == NEAR.get(other.type, other.type) for one, other in both
        ),
        sum(one.status == other.status for one, other in both),
        sum(actors),
        sum(same_actors(one.recipients, other.recipients) for one, other in both),
        sum(
            one.type == other.type and one.status == other.status and same
            for (one, other), same in zip(both, actors, strict=True)
        ),
        sum(one.status in HAPPENED and other.status in HAPPENED for one, other in both),
        sum(one.status in HAPPENED for one, _ in both),
        sum(other.status in HAPPENED for _, other in both),
    )


def scores(sums: Sequence[float]) -> dict[str, float | None]:
    """The figures of merit, from sums of tallies over reports; None with nothing to divide by."""
    both, found, wanted, *right, happened, found_so, wanted_so = sums
    of_pairs = (
        "type, of those paired",
        "type with near ones as one",
        "status",
        "actors",
        "recipients",
        "type, status and actors",
    )
    did = _f1(happened, found_so, wanted_so)
    did_not = _f1(both - found_so - wanted_so + happened, both - found_so, both - wanted_so)
    return {
        "recall": both / wanted if wanted else None,
        "precision": both / found if found else None,
        "happened or not: macro-F1": None
        if did is None or did_not is None
        else (did + did_not) / 2,
        **{name: part / both if both else None for name, part in zip(of_pairs, right, strict=True)},
    }


def _f1(right: float, found: float, wanted: float) -> float | None:
    return 2 * right / (found + wanted) if found + wanted else None
