"""Statements labelled by hand: their form, and which of those read are right.

As a marked excerpt (``python -m eval.judged.marked IN OUT``) a statement is

    {"id": "s1",
     "excerpt": "<p>The bridge</p> <c>is said</c> by <s>the ministry</s> <p>to stand</p>",
     "nth": 1, "form": "indirect", "act": "say", "negated": false, "hedged": false,
     "within": null, "continued": false, "actor": "the Defence Ministry", "actor_nth": 1}

excerpt: a stretch of the text, character for character, in which <c> marks the cue, <s> each
speaker and <p> each part of the content; the marks may nest. nth: which of several such stretches
in the text, from 1 (1 where left out). within: id of the statement it stands inside, or null.
actor: the words that name the speaker best, wherever in the report they stand, null if nobody is
named; actor_nth: as nth.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from eval.check_gold import ACTS, FORMS
from eval.judged.draw import digest
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
from sayso.measures.matching import Characters, characters, matched, touch
from sayso.model import Document, Reading
from sayso.readings import Reader

MARKS = {"c": "cue", "s": "speakers", "p": "content"}
KEPT = ("id", "form", "act", "negated", "hedged", "within", "continued")


def offsets(text: str, label: Label) -> dict[str, Any]:
    """One label with the places of its words in the text; raises LabelError if it does not fit."""
    check_keys(label, (*KEPT, "excerpt", "actor"))
    if label["form"] not in FORMS or label["act"] not in ACTS:
        raise LabelError(f"no such form or act: {label['form']}, {label['act']}")
    places = marked_places(text, label, MARKS)
    if not places["content"]:
        raise LabelError("no <p>: a statement has content")
    return {key: label[key] for key in KEPT} | places | {"actor": actor_place(text, label)}


@dataclass(frozen=True, slots=True)
class Judged:
    """A statement, labelled or read, as the scores see it; around: the one it stands within."""

    cue: Characters
    speaker: Characters
    content: Characters
    form: str
    around: Judged | None
    actor: Who | None

    def chain_fits(self, other: Judged) -> bool:
        """Whether the statements around the two, if any, are the same ones."""
        if self.around is None or other.around is None:
            return self.around is other.around
        one, two = self.around, other.around
        return touch(one.cue, two.cue) and touch(one.speaker, two.speaker) and one.chain_fits(two)


def of_labels(text: str, rows: Sequence[Label]) -> list[Judged]:
    """The labels of one report, as ``eval.judged.marked`` writes them."""
    known = {row["id"]: row for row in rows}
    made: dict[str, Judged] = {}

    def judged(name: str) -> Judged:
        if name not in made:
            row = known[name]
            made[name] = Judged(
                at(row["cue"]),
                at(row["speakers"]),
                at(row["content"]),
                row["form"],
                judged(row["within"]) if row["within"] is not None else None,
                Who.labelled(text, row["actor"]),
            )
        return made[name]

    return [judged(row["id"]) for row in rows]


def of_reading(reading: Reading) -> list[Judged]:
    known = {statement.id: statement for statement in reading.statements}
    actors = {actor.id: actor for actor in reading.actors}
    made: dict[str, Judged] = {}

    def judged(name: str) -> Judged:
        if name not in made:
            statement = known[name]
            made[name] = Judged(
                characters(statement.cue),
                characters(statement.speakers),
                characters(statement.content),
                statement.form,
                judged(statement.within) if statement.within else None,
                Who.read(actors[statement.actors[0]] if statement.actors else None),
            )
        return made[name]

    return [judged(statement.id) for statement in reading.statements]


def read(reader: Reader, document: Document) -> list[Judged]:
    return of_reading(reader.read(document))


Tally = tuple[int, int, int, int, int]
"""Of a report: right, found, wanted; and of the right ones those with the form, with the actor."""


def tally(found: Sequence[Judged], wanted: Sequence[Judged]) -> Tally:
    """All statements, right by cue, speaker and content."""
    return _tally(found, wanted, matched(found, wanted))


def tally_nested(found: Sequence[Judged], wanted: Sequence[Judged]) -> Tally:
    """Statements within others, right where the statements around them are, too."""
    found, wanted = ([one for one in side if one.around] for side in (found, wanted))
    pairs = [(i, j) for i, j in matched(found, wanted) if found[i].chain_fits(wanted[j])]
    return _tally(found, wanted, pairs)


def _tally(
    found: Sequence[Judged], wanted: Sequence[Judged], pairs: Sequence[tuple[int, int]]
) -> Tally:
    both = [(found[i], wanted[j]) for i, j in pairs]
    return (
        len(both),
        len(found),
        len(wanted),
        sum(one.form == other.form for one, other in both),
        sum(same_actor(one.actor, other.actor) for one, other in both),
    )


def scores(sums: Sequence[float]) -> dict[str, float | None]:
    """The figures of merit, from sums of tallies over reports; None with nothing to divide by."""
    right, found, wanted, form, actor = sums
    return {
        "F1": 2 * right / (found + wanted) if found + wanted else None,
        "recall": right / wanted if wanted else None,
        "precision": right / found if found else None,
        "form right": form / right if right else None,
        "actor right": actor / right if right else None,
    }


def differences(text: str, found: Sequence[Judged], wanted: Sequence[Judged]) -> Iterator[str]:
    """A line for each statement that only one side has, and for each other form or actor."""
    pairs = matched(found, wanted)
    yield f"--- {digest(text)[:12]}"
    for label, side, paired in (
        ("missed", wanted, {j for _, j in pairs}),
        ("for nothing", found, {i for i, _ in pairs}),
    ):
        for number, each in enumerate(side):
            if number not in paired:
                yield f"{label}: {_shown(text, each)}"
    for one, other in ((found[i], wanted[j]) for i, j in pairs):
        if one.form != other.form:
            yield f"form {one.form}, not {other.form}: {_shown(text, other)}"
        if not same_actor(one.actor, other.actor):
            names = (who.name if who else "nobody" for who in (one.actor, other.actor))
            yield f"actor {', not '.join(names)}: {_shown(text, other)}"


def _shown(text: str, one: Judged) -> str:
    parts = ("".join(text[i] for i in sorted(part)) for part in (one.speaker, one.cue, one.content))
    speaker, cue, content = (" ".join(part.split()) for part in parts)
    nested = "nested " if one.around else ""
    return f"{nested}[{speaker}] *{cue}* {{{content}}}"
