"""Pairs of accounts labelled by hand, and how ``compare`` does on them.

    python -m eval.judged.accounts --reports FILE [--set made-on|kept]
    python -m eval.judged.accounts --set invented|invented-made-on

As marked excerpts, in ``accounts.json`` beside the reports' ``NN.txt``, a pair is

    {"id": "a1", "verdict": "contradict", "on": "number", "trap": false,
     "left": {"report": "07", "excerpt": "killed <x>12</x> people", "nth": 1},
     "right": {"report": "31", "excerpt": "<x>20</x> were dead"}}

<x> marks the number words of a figure, the trigger of an event, the content of a statement or of a
position, once a side. on: null of a "different". ``python -m eval.judged.marked --kind accounts IN
OUT`` makes offsets of it, a JSON line a pair. The pairs *kept* are for measuring; those *made on*
may be looked at. All reports of a set are compared at once. The invented sets have their reports
beside them: ``NN.txt``, with day and outlet of each in ``dates.txt`` and pairs in ``pairs.jsonl``.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, get_args

import numpy as np

from eval.judged.draw import HERE, digest
from eval.judged.labels import Label, LabelError, check_keys, marked_places, rows_of, texts_of
from sayso.documents import document
from sayso.measures.bootstrap import Sums, interval, resamples
from sayso.model import Capture, Span
from sayso.readings import Reader
from sayso.triangulation.model import Comparison, Matter, Side, Verdict

SETS = {"made-on": HERE / "accounts_made_on.jsonl", "kept": HERE / "accounts_kept.jsonl"}
GOLD = HERE.parent / "gold/accounts"
INVENTED = {"invented": GOLD / "kept", "invented-made-on": GOLD / "made_on"}
"""Folders of reports that were invented, with the labels of whoever invented them."""
MARKS = {"x": "words"}
KEPT = ("id", "verdict", "on", "trap")
SIDES = ("left", "right")


def offsets(texts: Mapping[str, str], label: Label) -> dict[str, Any]:
    """One pair with the places of its words; texts: by the number of the report.

    Raises LabelError if it does not fit.
    """
    check_keys(label, (*KEPT, *SIDES))
    if label["verdict"] not in get_args(Verdict):
        raise LabelError(f"no such verdict: {label['verdict']}")
    if (label["on"] is None) != (label["verdict"] == "different"):
        raise LabelError("on what? Only a different pair is on nothing")
    if label["on"] is not None and label["on"] not in get_args(Matter):
        raise LabelError(f"on no such matter: {label['on']}")
    sides = {side: _side(texts, label[side]) for side in SIDES}
    if sides["left"]["sha256"] == sides["right"]["sha256"]:
        raise LabelError("both sides are of one report")
    return {key: label[key] for key in KEPT} | sides


def _side(texts: Mapping[str, str], side: Label) -> dict[str, Any]:
    check_keys(side, ("report", "excerpt"))
    if side["report"] not in texts:
        raise LabelError(f"there is no report {side['report']}")
    text = texts[side["report"]]
    places = marked_places(text, side, MARKS)["words"]
    if len(places) != 1:
        raise LabelError(f"{len(places)} times <x>, not once: {side['excerpt'][:80]!r}")
    return {"sha256": digest(text), "start": places[0][0], "end": places[0][1]}


@dataclass(frozen=True, slots=True)
class Met:
    """What was read of a labelled pair: verdicts that meet it."""

    wanted: str
    trap: bool
    found: tuple[str, ...]


def met(
    labels: Sequence[Label], comparisons: Sequence[Comparison], sha_of: Mapping[str, str]
) -> Iterator[Met]:
    """Every label with the verdicts that meet it. sha_of: by a document's id, of its text."""
    between: dict[frozenset[str], list[Comparison]] = defaultdict(list)
    for each in comparisons:
        between[frozenset(sha_of[side.document] for side in (each.left, each.right))].append(each)
    for label in labels:
        pair = frozenset(label[side]["sha256"] for side in SIDES)
        found = [
            each.kind
            for each in between.get(pair, ())
            if label["on"] in (None, each.on) and _is_of(label, each, sha_of)
        ]
        yield Met(label["verdict"], bool(label["trap"]), tuple(found))


def _is_of(label: Label, found: Comparison, sha_of: Mapping[str, str]) -> bool:
    sides = {sha_of[side.document]: side for side in (found.left, found.right)}
    return all(_touches(label[side], sides[label[side]["sha256"]]) for side in SIDES)


def _touches(label: Label, side: Side) -> bool:
    return Span(label["start"], label["end"]).overlaps(side.span)


def tally(found: Met) -> list[float]:
    """For each verdict: told rightly, told at all, wanted."""
    row: list[float] = []
    for verdict in get_args(Verdict):
        told = verdict in found.found
        row += [
            float(told and verdict == found.wanted),
            float(told),
            float(verdict == found.wanted),
        ]
    return row


def table(pairs: Sequence[Met]) -> str:
    """Precision and recall of each verdict, with 95 % bootstrap intervals over pairs."""
    by_pair = np.array([tally(each) for each in pairs], dtype=np.float64)
    drawn = resamples(len(by_pair))
    lines = [f"{len(pairs)} pairs, {sum(each.trap for each in pairs)} traps"]
    for number, verdict in enumerate(get_args(Verdict)):
        right, told, wanted = (
            int(each) for each in by_pair.sum(axis=0)[3 * number : 3 * number + 3]
        )
        line = f"  {verdict:<10} {wanted} labelled, {told} told, {right} right"
        for name, over in (("precision", 1), ("recall", 2)):
            value = _share_of(number, over, by_pair.sum(axis=0))
            around = interval(by_pair, partial(_share_of, number, over), drawn)
            if value is not None:
                line += f"; {name} {value:.3f}"
                line += f" [{around[0]:.3f}, {around[1]:.3f}]" if around else ""
        lines.append(line)
    quiet = sum(not each.found for each in pairs if each.wanted == "different")
    lines.append(f"  different pairs of which nothing is told: {quiet}")
    return "\n".join(lines)


def _share_of(verdict: int, over: int, sums: Sums) -> float | None:
    right, whole = sums[3 * verdict], sums[3 * verdict + over]
    return float(right / whole) if whole else None


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="eval.judged.accounts", description=__doc__)
    parser.add_argument("--reports", type=Path, help="JSON lines with text, of a real set")
    parser.add_argument("--set", choices=(*SETS, *INVENTED), default="kept")
    parser.add_argument("--labels", type=Path, help="score against these labels, not a set's")
    parser.add_argument("--differences", action="store_true", help="list what is not as labelled")
    options = parser.parse_args(arguments)
    folder = INVENTED.get(options.set)
    if options.differences and not options.labels and options.set in ("kept", "invented"):
        parser.error("kept pairs are for measuring alone: the sets made on list differences")
    if folder is None and options.reports is None:
        parser.error(f"the texts of --set {options.set} are not here: give them as --reports FILE")
    try:
        file = folder / "pairs.jsonl" if folder is not None else SETS[options.set]
        labels = list(rows_of(options.labels or file, *KEPT, *SIDES))
        wanted = dict.fromkeys(label[side]["sha256"] for label in labels for side in SIDES)
        captures = invented(folder) if folder else drawn(options.reports, list(wanted))
        if folder is not None and not wanted.keys() <= {each.where for each in captures}:
            raise LabelError(
                f"{folder}: some pairs are of other texts than the reports beside them"
            )
        pairs = list(_compared(captures, labels))
    except LabelError as fault:
        sys.exit(str(fault))
    if options.differences:
        for label, pair in zip(labels, pairs, strict=True):
            if pair.found != (pair.wanted,):
                print(json.dumps(label), "told:", *pair.found)
    print(table(pairs))


def invented(folder: Path) -> list[Capture]:
    """The reports of a folder of invented ones, in their order; ``dates.txt``: "NN, date, outlet".

    Raises LabelError where a line of the dates is none or its report is not there.
    """
    found = []
    for line in (folder / "dates.txt").read_text(encoding="utf-8").splitlines():
        try:
            number, day, outlet = (each.strip() for each in line.split(",", 2))
            text = (folder / f"{number}.txt").read_bytes().decode("utf-8")
        except (OSError, ValueError) as fault:
            raise LabelError(f"{folder / 'dates.txt'}: {line[:80]!r}: {fault}") from None
        found.append(Capture(where=digest(text), text=text, outlet=outlet, published=day))
    return found


def drawn(reports: Path, wanted: Sequence[str]) -> list[Capture]:
    """The labelled reports of a file of real ones."""
    rows = {digest(row["text"]): row for row in rows_of(reports, "text")}
    texts_of(reports, wanted)
    return [
        Capture(
            where=sha,
            text=rows[sha]["text"],
            title=rows[sha].get("title"),
            outlet=rows[sha].get("source"),
            url=rows[sha].get("link"),
            published=rows[sha].get("published"),
        )
        for sha in wanted
    ]


def _compared(captures: Sequence[Capture], labels: Sequence[Label]) -> Iterator[Met]:
    from sayso.triangulation import compare

    with Reader() as reader:
        readings = list(reader.read_all(map(document, captures)))
    sha_of = {each.document.id: each.document.text_hash for each in readings}
    yield from met(labels, compare(readings).accounts.comparisons, sha_of)


if __name__ == "__main__":
    main()
