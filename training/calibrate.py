"""Fit the calibration of a model: ``python -m training.calibrate --data DIR --model FOLDER``.

Reads the PolNeAR training articles kept for tuning with the model's raw scores, sees which
statements would count for attribution F1, and writes ``calibration.json`` beside the weights: for
each form a few knots, (raw score, share that was right), never falling.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from eval.attribution import Attributed, matched
from sayso.documents import document
from sayso.model import Capture
from sayso.readings import Reader
from training.corpora.polnear import Article, Spans, articles
from training.export import SHIPPED

KNOTS = 7
FORMS = ("direct", "mixed", "indirect")

Judged = tuple[float, float]
"""A raw score, and the share of annotators by whom the statement was right."""


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="training.calibrate", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the corpora")
    parser.add_argument("--model", type=Path, default=SHIPPED)
    options = parser.parse_args(arguments)
    (options.model / "calibration.json").unlink(missing_ok=True)  # so that scores are raw
    found: dict[str, list[Judged]] = {form: [] for form in FORMS}
    kept = articles(options.data / "polnear" / "train", tuning=True)
    with Reader(model=options.model) as reader:
        for form, judged in _judged(reader, list(kept)):
            found[form].append(judged)
    lines = {form: knots(judged) for form, judged in found.items()}
    print({form: len(judged) for form, judged in found.items()})
    (options.model / "calibration.json").write_text(json.dumps(lines, indent=1) + "\n", "utf-8")


def _judged(reader: Reader, kept: Sequence[Article]) -> Iterator[tuple[str, Judged]]:
    by_text: dict[str, list[Article]] = {}
    for article in kept:
        by_text.setdefault(article.text, []).append(article)
    for text, annotated in by_text.items():
        read = reader.read(document(Capture(where=annotated[0].name, text=text))).statements
        own = [statement for statement in read if statement.within is None]
        right = [0.0] * len(own)
        stated = [Attributed.stated(statement) for statement in own]
        for article in annotated:
            for index, _ in matched(stated, [_marked(*spans) for spans in article.attributions]):
                right[index] += 1 / len(annotated)
        for statement, share in zip(own, right, strict=True):
            if statement.cue:  # what goes on without a cue has a rule's score, not the network's
                yield statement.form, (statement.score, share)


def _marked(cue: Spans, source: Spans, content: Spans) -> Attributed:
    return Attributed(_characters(cue), _characters(source), _characters(content))


def _characters(spans: Spans) -> frozenset[int]:
    return frozenset(place for start, end in spans for place in range(start, end))


def knots(judged: Sequence[Judged]) -> list[tuple[float, float]]:
    """As many groups of raw scores as KNOTS, equally large, one knot each; falling ones joined."""
    ordered = sorted(judged)
    size = max(1, -(-len(ordered) // KNOTS))
    groups = [ordered[i : i + size] for i in range(0, len(ordered), size)]
    joined: list[list[Judged]] = []
    for group in groups:
        joined.append(list(group))
        while len(joined) > 1 and _mean(joined[-2], 1) >= _mean(joined[-1], 1):
            joined[-2:] = [joined[-2] + joined[-1]]
    found = [(round(_mean(group, 0), 4), round(_mean(group, 1), 4)) for group in joined]
    return [knot for i, knot in enumerate(found) if i == 0 or knot[0] > found[i - 1][0]]


def _mean(group: Sequence[Judged], column: int) -> float:
    return sum(judged[column] for judged in group) / len(group)


if __name__ == "__main__":
    main()
