"""Score the reader against labels by hand: ``python -m eval.judged.score --reports FILE``.

FILE holds the reports that ``eval.judged.draw`` drew from; the labels know them by their SHA-256.
Two sets of statements are scored: *who-said-it* (all statements of its reports: how many are found,
how many found are right, and of those the form and the actor) and *nested* (statements within
others: right when cue, speaker, content and the statements around them are).

``--kind`` scores figures, events or positions instead. ``--labels FILE`` scores against other
labels of the kind, which ``eval.judged.marked`` made. ``--second`` puts second labels in the
reader's place: for ``NAME.jsonl`` they lie in ``NAME_second.jsonl`` beside it; only the reports
that both hold are compared. Intervals are 95 % bootstrap ones over reports.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Generic, TypeVar

import numpy as np

from eval.judged import events, figures, positions, statements
from eval.judged.draw import HERE
from eval.judged.labels import Label, LabelError, labels_of, texts_of
from sayso.documents import document
from sayso.measures.bootstrap import Sums, interval, resamples
from sayso.model import Capture, Document
from sayso.readings import Reader

WHO = HERE / "who_said_it.jsonl"
NESTED = HERE / "nested.jsonl"
KINDS = ("statements", "figures", "events", "positions")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Measure(Generic[T]):
    """What a set of labels is held against, and how.

    kind: one of ``KINDS``. of_labels, read: one report's, labelled and read, in the same
    shape. tally: what a report adds; its first three are right, found and wanted. scores: from sums
    of tallies. differences: lines that show where two sides of one report part.
    """

    kind: str
    of_labels: Callable[[str, Sequence[Label]], list[T]]
    read: Callable[[Reader, Document], list[T]]
    tally: Callable[[Sequence[T], Sequence[T]], tuple[int, ...]]
    scores: Callable[[Sequence[float]], dict[str, float | None]]
    differences: Callable[[str, Sequence[T], Sequence[T]], Iterator[str]] | None = None


ALL = Measure(
    "statements",
    statements.of_labels,
    statements.read,
    statements.tally,
    statements.scores,
    statements.differences,
)
INNER = replace(ALL, tally=statements.tally_nested)
FIGURES = Measure("figures", figures.of_labels, figures.read, figures.tally, figures.scores)
EVENTS = Measure("events", events.of_labels, events.read, events.tally, events.scores)
POSITIONS = Measure(
    "positions", positions.of_labels, positions.read, positions.tally, positions.scores
)

SETS: dict[str, tuple[tuple[Path, Measure[Any]], ...]] = {
    "statements": ((WHO, ALL), (NESTED, INNER)),
    "figures": ((HERE / "figures_kept.jsonl", FIGURES), (HERE / "figures_made_on.jsonl", FIGURES)),
    "events": ((HERE / "events_kept.jsonl", EVENTS), (HERE / "events_made_on.jsonl", EVENTS)),
    "positions": (
        (HERE / "positions_kept.jsonl", POSITIONS),
        (HERE / "positions_made_on.jsonl", POSITIONS),
    ),
}
"""The sets of labels of each kind, each with what it is held against."""


def sides(
    measure: Measure[T], file: Path, reports: Path, reader: Reader | None
) -> Iterator[tuple[str, list[T], list[T]]]:
    """(text, found, wanted) of each report of a set; found by the reader, else by second labels."""
    gold = labels_of(file, measure.kind)
    second = _second(file, measure.kind) if reader is None else {}
    if reader is None:
        gold = {sha: rows for sha, rows in gold.items() if sha in second}
    for sha, text in texts_of(reports, gold).items():
        if reader is None:
            found = measure.of_labels(text, second[sha])
        else:
            found = measure.read(reader, document(Capture(where=sha, text=text)))
        yield text, found, measure.of_labels(text, gold[sha])


def _second(file: Path, kind: str) -> dict[str, list[Label]]:
    beside = file.with_name(f"{file.stem}_second.jsonl")
    if not beside.is_file():
        raise LabelError(
            f"{beside}: there are no second labels: label some of the set's reports again, without "
            "sight of the first labels, and make the file with python -m eval.judged.marked; or "
            "leave out --second"
        )
    return labels_of(beside, kind)


def table(name: str, measure: Measure[Any], by_report: Sums) -> str:
    """Every score with its interval, from what each report adds."""
    sums = by_report.sum(axis=0).tolist()
    right, found, wanted = (int(each) for each in sums[:3])
    scores = measure.scores(sums)
    width = max(map(len, scores))
    lines = [f"{name}: {len(by_report)} reports, {wanted} labelled, {found} found, {right} right"]
    drawn = resamples(len(by_report))
    for each, value in scores.items():
        between = interval(by_report, _score_named(measure, each), drawn)
        shown = "  —  " if value is None else f"{value:.3f}"
        shown += f"  [{between[0]:.3f}, {between[1]:.3f}]" if between else ""
        lines.append(f"  {each:<{width}} {shown}")
    return "\n".join(lines)


def _score_named(measure: Measure[Any], name: str) -> Callable[[Sums], float | None]:
    return lambda sums: measure.scores(sums.tolist())[name]


def main(arguments: Sequence[str] | None = None) -> None:
    options = _options(arguments)
    sets = SETS[options.kind]
    if options.labels:
        sets = ((options.labels, sets[0][1]),)
    try:
        reader = None if options.second else Reader(model=options.model)
        for file, measure in sets:
            tallies = []
            for text, found, wanted in sides(measure, file, options.reports, reader):
                tallies.append(measure.tally(found, wanted))
                if options.differences and measure.differences:
                    print("\n".join(measure.differences(text, found, wanted)))
            if not tallies:
                raise LabelError(f"{file}: no report here has labels to compare")
            print(table(file.stem, measure, np.array(tallies, dtype=np.float64)))
    except LabelError as fault:
        sys.exit(str(fault))


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="eval.judged.score", description=__doc__)
    parser.add_argument("--reports", type=Path, required=True, help="JSON lines with text")
    parser.add_argument("--kind", choices=KINDS, default="statements")
    parser.add_argument("--labels", type=Path, metavar="FILE", help="score against these labels")
    parser.add_argument("--second", action="store_true", help="compare the two labellings")
    parser.add_argument(
        "--differences",
        action="store_true",
        help="list what was missed, and what found for nothing (of statements)",
    )
    parser.add_argument("--model", type=Path, help="another model than the shipped one")
    options = parser.parse_args(arguments)
    if options.kind != "statements" and options.differences:
        parser.error("--differences lists statements: leave out --kind")
    return options


if __name__ == "__main__":
    main()
