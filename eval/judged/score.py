"""Score the reader on the reports labelled by hand: ``python -m eval.judged.score --reports FILE``.

FILE holds the reports that ``eval.judged.draw`` drew from; the labels know them by their SHA-256.
Two sets: *who-said-it* (all statements of 30 reports: how many are found, how many found are
right, and of those the form and the actor) and *nested* (statements within others in 25 reports:
right when cue, speaker, content and the statements around them are). Intervals are 95 % bootstrap
ones over reports. ``--second`` compares the two labellings instead, of the reports labelled twice.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eval.judged.draw import HERE, digest
from sayso.documents import document
from sayso.measures.bootstrap import interval, resamples
from sayso.measures.matching import Characters, characters, matched, touch
from sayso.model import Capture, Reading, Span
from sayso.readings import Reader

WHO = HERE / "who_said_it.jsonl"
NESTED = HERE / "nested.jsonl"


@dataclass(frozen=True)
class Judged:
    """A statement, labelled or read, as the scores see it.

    around: the statement it stands within. actors: for a label the words that name the speaker
    best; for a reading every mention of the actor. name: the actor's, None without one.
    """

    cue: Characters
    speaker: Characters
    content: Characters
    form: str
    around: Judged | None
    actor: Characters
    name: str | None

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the actor's name that tell it from others."""
        return frozenset((self.name or "").lower().replace("’", "'").split()) - {"the", "a", "of"}

    def has_actor_of(self, label: Judged) -> bool:
        """Whether this reading's actor is the label's: a mention there, and a name alike."""
        if label.name is None or self.name is None:
            return label.name is self.name
        return not self.actor.isdisjoint(label.actor) and not self.words.isdisjoint(label.words)

    def chain_fits(self, other: Judged) -> bool:
        """Whether the statements around the two, if any, are the same ones."""
        if self.around is None or other.around is None:
            return self.around is other.around
        one, two = self.around, other.around
        return touch(one.cue, two.cue) and touch(one.speaker, two.speaker) and one.chain_fits(two)


def labels(file: Path) -> Iterator[tuple[str, list[Mapping[str, Any]]]]:
    """(SHA-256 of the text, labels) of each report."""
    for line in file.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield row["sha256"], row["statements"]


def of_labels(text: str, rows: Sequence[Mapping[str, Any]]) -> list[Judged]:
    made: dict[str, Judged] = {}
    waiting = list(rows)
    while waiting:
        row = next(r for r in waiting if r["within"] is None or r["within"] in made)
        waiting.remove(row)
        actor = row["actor"]
        made[row["id"]] = Judged(
            _offsets(row["cue"]),
            _offsets(row["speakers"]),
            _offsets(row["content"]),
            row["form"],
            made[row["within"]] if row["within"] is not None else None,
            _offsets([actor] if actor else []),
            text[slice(*actor)] if actor else None,
        )
    return [made[row["id"]] for row in rows]


def of_reading(reading: Reading) -> list[Judged]:
    known = {statement.id: statement for statement in reading.statements}
    actors = {actor.id: actor for actor in reading.actors}
    made: dict[str, Judged] = {}

    def judged(name: str) -> Judged:
        if name not in made:
            statement = known[name]
            actor = actors[statement.actors[0]] if statement.actors else None
            made[name] = Judged(
                characters(statement.cue),
                characters(statement.speakers),
                characters(statement.content),
                statement.form,
                judged(statement.within) if statement.within else None,
                characters(actor.mentions) if actor else frozenset(),
                actor.name if actor else None,
            )
        return made[name]

    return [judged(statement.id) for statement in reading.statements]


def _offsets(places: Sequence[Sequence[int]]) -> Characters:
    return characters(Span(start, end) for start, end in places)


Tally = tuple[int, int, int, int, int]
"""Of a report: right, found, wanted; and of the right ones those with the form, with the actor."""


def who_said_it(found: Sequence[Judged], wanted: Sequence[Judged]) -> Tally:
    pairs = matched(found, wanted)
    form = sum(found[i].form == wanted[j].form for i, j in pairs)
    actor = sum(found[i].has_actor_of(wanted[j]) for i, j in pairs)
    return len(pairs), len(found), len(wanted), form, actor


def nested(found: Sequence[Judged], wanted: Sequence[Judged]) -> Tally:
    found, wanted = ([s for s in side if s.around] for side in (found, wanted))
    pairs = [(i, j) for i, j in matched(found, wanted) if found[i].chain_fits(wanted[j])]
    form = sum(found[i].form == wanted[j].form for i, j in pairs)
    actor = sum(found[i].has_actor_of(wanted[j]) for i, j in pairs)
    return len(pairs), len(found), len(wanted), form, actor


FIGURES = {
    "recall": (0, 2),
    "precision": (0, 1),
    "form right": (3, 0),
    "actor right": (4, 0),
}


def figure(name: str, sums: Sequence[float]) -> float | None:
    """One figure, from sums over reports; None where there is nothing to divide by."""
    if name == "F1":
        return 2 * sums[0] / (sums[1] + sums[2]) if sums[1] + sums[2] else None
    part, whole = FIGURES[name]
    return sums[part] / sums[whole] if sums[whole] else None


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
    for i, j in pairs:
        if found[i].form != wanted[j].form:
            yield f"form {found[i].form}, not {wanted[j].form}: {_shown(text, wanted[j])}"
        if not found[i].has_actor_of(wanted[j]):
            yield f"actor {found[i].name}, not {wanted[j].name}: {_shown(text, wanted[j])}"


def _shown(text: str, one: Judged) -> str:
    parts = ("".join(text[i] for i in sorted(part)) for part in (one.speaker, one.cue, one.content))
    speaker, cue, content = (" ".join(part.split()) for part in parts)
    nested = "nested " if one.around else ""
    return f"{nested}[{speaker}] *{cue}* {{{content}}}"


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="eval.judged.score", description=__doc__)
    parser.add_argument("--reports", type=Path, required=True, help="JSON lines with text")
    parser.add_argument("--second", action="store_true", help="compare the two labellings")
    parser.add_argument(
        "--differences",
        action="store_true",
        help="list what was missed, and what found for nothing",
    )
    parser.add_argument("--model", type=Path, help="another model than the shipped one")
    options = parser.parse_args(arguments)
    rows = options.reports.read_text(encoding="utf-8").rstrip("\n").split("\n")
    texts = {digest(text): text for text in (json.loads(row)["text"] for row in rows)}
    reader = None if options.second else Reader(model=options.model)
    for name, file, count in (("who-said-it", WHO, who_said_it), ("nested", NESTED, nested)):
        again = dict(labels(file.with_name(f"{file.stem}_second.jsonl")))
        tallies = []
        for sha, gold in labels(file):
            wanted = of_labels(texts[sha], gold)
            if reader is not None:
                found = of_reading(reader.read(document(Capture(where=sha, text=texts[sha]))))
                tallies.append(count(found, wanted))
                if options.differences:
                    print("\n".join(differences(texts[sha], found, wanted)))
            elif sha in again:
                tallies.append(count(of_labels(texts[sha], again[sha]), wanted))
        by_report = np.array(tallies, dtype=np.float64)
        right, found, labelled = by_report.sum(axis=0).astype(int)[:3].tolist()
        print(f"{name}: {len(tallies)} reports, {labelled} labelled, {found} found, {right} right")
        for each in ("F1", *FIGURES):
            print(f"  {each:<12} {_with_interval(each, by_report)}")


def _with_interval(name: str, by_report: NDArray[np.float64]) -> str:
    def of(sums: NDArray[np.float64]) -> float | None:
        return figure(name, sums.tolist())

    low, high = interval(by_report, of, resamples(len(by_report))) or (0.0, 1.0)
    return f"{of(by_report.sum(axis=0)) or 0:.3f}  [{low:.3f}, {high:.3f}]"


if __name__ == "__main__":
    main()
