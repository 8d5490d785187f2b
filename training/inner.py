"""Fit what tells statements within others: ``python -m training.inner --reports FOLDER --model …``.

Reads the labelled reports (``training/judged``) with the model, sees which of the candidates within
the contents it finds are labelled as statements, and writes ``inner.json`` beside the model's own
weights: what each sign adds to the log-odds. The signs are few, because the network was taught by
most of these reports and is surer there than on others.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from eval.judged.statements import Judged, of_labels
from sayso.documents import document
from sayso.measures.matching import characters, matched
from sayso.model import Capture, Document
from sayso.readings import Reader
from sayso.readings.statements import drafted, outermost
from sayso.readings.statements.acts import shipped_acts
from sayso.readings.statements.inner import Candidate, candidates
from sayso.readings.statements.page import Page
from sayso.readings.statements.quotes import quotations
from training.corpora.judged import LABELS
from training.event_types import SHIPPED
from training.softmax import fitted

PENALTY = 2.0
"""Half of it times the squared weights is added to the loss summed over all candidates."""

PASSES = 200

Case = tuple[Mapping[str, float], bool]
"""A candidate's signs, and whether it is labelled."""


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="training.inner", description=__doc__)
    parser.add_argument(
        "--reports", type=Path, required=True, help="folder of JSON lines with text"
    )
    parser.add_argument("--model", type=Path, default=SHIPPED)
    options = parser.parse_args(arguments)
    with Reader(model=options.model) as reader:
        found = [case for _, cases in told(reader, options.reports) for case in cases]
    print(f"{len(found)} candidates, {sum(right for _, right in found)} right")
    table = json.dumps(fit(found), indent=1)
    (options.model / "inner.json").write_text(table + "\n", "utf-8")


def told(reader: Reader, reports: Path) -> Iterator[tuple[str, list[Case]]]:
    """The cases of each labelled report whose text is there, by the text's SHA-256."""
    labelled: dict[str, list[Mapping[str, Any]]] = {}
    for file in sorted(LABELS.glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            labelled[row["sha256"]] = row["statements"]
    for file in sorted(reports.glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").rstrip("\n").split("\n"):
            text = json.loads(line)["text"]
            name = hashlib.sha256(text.encode("utf-8")).hexdigest()
            rows = labelled.pop(name, None)
            if rows is not None:
                yield name, _cases(reader, document(Capture(where=name, text=text)), rows)


def _cases(reader: Reader, read: Document, rows: list[Mapping[str, Any]]) -> list[Case]:
    wanted = [each for each in of_labels(read.text, rows) if each.around]
    found = list(_candidates(reader, read))
    right = {index for index, _ in matched([_judged(each) for each in found], wanted)}
    return [(each.signs, index in right) for index, each in enumerate(found)]


def _candidates(reader: Reader, read: Document) -> Iterator[Candidate]:
    borders = [at for part in read.parts for at in (part.span.start, part.span.end)]
    analysis = reader.analyse(read.text, borders=borders)
    page = Page(read, analysis, quotations(read.text, read.parts))
    acts = shipped_acts()
    return candidates(page, outermost(drafted(page, acts, reader.knots)), acts)


def _judged(candidate: Candidate) -> Judged:
    draft = candidate.draft
    return Judged(
        characters(draft.cue),
        characters(draft.speakers),
        characters(draft.content),
        draft.form,
        None,
        None,
    )


def fit(
    found: Sequence[Case], penalty: float = PENALTY, least_spread: float = 1e-6
) -> dict[str, float]:
    """What each sign adds to the log-odds, by logistic regression.

    least_spread: signs are divided by their spread, or by this where they spread less, so that the
    weight of a rare one is held down.
    """
    names = list(found[0][0])
    rows = np.array([[signs[name] for name in names[1:]] for signs, _ in found])
    mean, spread = rows.mean(axis=0), np.maximum(rows.std(axis=0), least_spread)
    right = np.array([each for _, each in found])
    weights = fitted(
        (rows - mean) / spread,
        np.stack([~right, right], axis=1),
        np.ones(len(found)),
        penalty / len(found),
        PASSES,
    )
    added = weights[:, 1] - weights[:, 0]
    scaled = added[:-1] / spread
    always = float(added[-1] - mean @ scaled)
    values = [always, *scaled.tolist()]
    return {name: round(value, 4) for name, value in zip(names, values, strict=True)}


if __name__ == "__main__":
    main()
