"""Positions labelled by hand: their form, and which of those read are right.

As a marked excerpt (``python -m eval.judged.marked --kind positions IN OUT``) a position is

    {"id": "p1",
     "excerpt": "demanded that Hartvik <p>withdraw its guns</p> <f>to reach a truce</f>", "nth": 1,
     "stance": "demand", "issue": "mobilization_and_force_limits", "conditional": false,
     "actor": "Orvane", "actor_nth": 1}

excerpt: a stretch of the text, character for character, in which <p> marks each part of the words
asked or offered, and <f> what it is a condition for, where the report says so. nth: which of
several such stretches, from 1 (1 where left out). actor: the words that name the party best,
wherever in the report; actor_nth: as nth.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
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
from sayso.measures.matching import LEAST_OVERLAP, Characters, characters, overlap
from sayso.measures.pairing import best_pairs
from sayso.model import Actor, Document, Issue, Position, Reading, Stance
from sayso.readings import Reader

MARKS = {"p": "content", "f": "for"}
KEPT = ("id", "stance", "issue", "conditional")


def offsets(text: str, label: Label) -> dict[str, Any]:
    """One label with the places of its words in the text; raises LabelError if it does not fit."""
    check_keys(label, (*KEPT, "excerpt", "actor"))
    if label["stance"] not in get_args(Stance) or label["issue"] not in get_args(Issue):
        raise LabelError(f"no such stance or issue: {label['stance']}, {label['issue']}")
    places = marked_places(text, label, MARKS)
    if not places["content"]:
        raise LabelError("no <p>: a position has words")
    if label["actor"] is None:
        raise LabelError("no actor: a position is somebody's")
    return {key: label[key] for key in KEPT} | places | {"actor": actor_place(text, label)}


@dataclass(frozen=True, slots=True)
class Told:
    """A position, labelled or read, as the scores see it."""

    content: Characters
    condition_for: Characters
    stance: str
    issue: str
    actor: Who | None


def of_labels(text: str, rows: Sequence[Label]) -> list[Told]:
    """The labels of one report, as ``eval.judged.marked`` writes them."""
    return [
        Told(
            at(row["content"]),
            at(row["for"]),
            row["stance"],
            row["issue"],
            Who.labelled(text, row["actor"]),
        )
        for row in rows
    ]


def of_reading(reading: Reading) -> list[Told]:
    """The positions of a reading, as the labels have them."""
    return of_positions(reading.positions, reading.actors)


def of_positions(positions: Sequence[Position], actors: Sequence[Actor]) -> list[Told]:
    """Positions with the actors they name; of joint parties, which have one each on the same words,
    the first's alone, as the labels have it (rule 12.9 of the codebook)."""
    parties = _parties(actors)
    first = {(each.content, each.stance): each for each in reversed(positions)}
    return [
        Told(
            characters(position.content),
            characters([position.condition_for] if position.condition_for else []),
            position.stance,
            position.issue,
            parties.get(position.actor),
        )
        for position in positions
        if first[position.content, position.stance] is position
    ]


def _parties(actors: Sequence[Actor]) -> dict[str, Who]:
    """Each actor with all who speak for the same whole: person, body and state are one party."""
    part_of = {actor.id: actor.part_of for actor in actors}
    together: dict[str, list[Actor]] = defaultdict(list)
    for actor in actors:
        together[_whole(actor.id, part_of)].append(actor)
    return {
        actor.id: Who(
            characters(span for each in group for span in each.mentions),
            " ".join(each.name for each in group),
        )
        for group in together.values()
        for actor in group
    }


def _whole(actor: str, part_of: Mapping[str, str | None]) -> str:
    while (above := part_of.get(actor)) is not None:
        actor = above
    return actor


def read(reader: Reader, document: Document) -> list[Told]:
    return of_reading(reader.read(document))


Tally = tuple[int, int, int, int, int, int, int]
"""Of a report: paired, found, wanted; of those paired with the party, the stance, the issue; and
all three."""


def tally(found: Sequence[Told], wanted: Sequence[Told]) -> Tally:
    """Compared after rule 12.19 of the codebook."""
    both = [(found[i], wanted[j]) for i, j in best_pairs(worth(found, wanted))]
    return (
        len(both),
        len(found),
        len(wanted),
        sum(same_actor(one.actor, other.actor) for one, other in both),
        sum(one.stance == other.stance for one, other in both),
        sum(one.issue == other.issue for one, other in both),
        sum(
            (one.stance, one.issue) == (other.stance, other.issue)
            and same_actor(one.actor, other.actor)
            for one, other in both
        ),
    )


def worth(found: Sequence[Told], wanted: Sequence[Told]) -> dict[tuple[int, int], float]:
    """How much of their words those have in common that are in the same words, by their numbers."""
    return {
        (i, j): overlap(one.content, other.content)
        for i, one in enumerate(found)
        for j, other in enumerate(wanted)
        if _same_words(one.content, other.content)
    }


def _same_words(one: Characters, other: Characters) -> bool:
    return overlap(one, other) >= LEAST_OVERLAP or one <= other or other <= one


def scores(sums: Sequence[float]) -> dict[str, float | None]:
    """The figures of merit, from sums of tallies over reports; None with nothing to divide by."""
    both, found, wanted, party, stance, issue, right = sums
    return {
        "recall": both / wanted if wanted else None,
        "precision": both / found if found else None,
        "party, of those paired": party / both if both else None,
        "stance": stance / both if both else None,
        "issue": issue / both if both else None,
        "party, stance and issue": right / both if both else None,
    }
