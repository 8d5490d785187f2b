"""Fit what tells positions from others: ``python -m training.positions --reports F --model M``.

Two files are written beside the model's own weights. ``wills.npz`` is a map from a word's vector to
how much it looks like one that shows a will: it is fitted on reports that nobody labelled, on which
of the words that may show one are beyond doubt for the rules. ``positions.json`` has what each sign
adds to the log-odds that what may be a position is one (codebook 12.19). Its labels are those that
the rules for positions were made on (``eval/judged/positions_made_on.jsonl``) and those of other
reports, labelled whole (``training/judged/events/positions_learnt.jsonl``). The sets kept for
measuring are no part of either. One report in four of the latter, by its hash, is left out of the
fit, to see its worth.

``--folds`` prints, for several cuts, how many are right of those kept and how many of the labelled
ones are found: each report weighed by what was fitted without it; then those left out.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from eval.judged.labels import same_actor
from eval.judged.positions import Told, of_labels, of_positions, scores, tally, worth
from sayso.documents import document
from sayso.errors import SaysoError
from sayso.measures.pairing import best_pairs
from sayso.model import Actor, Analysis, Capture, Document, Span, Stance
from sayso.readings import Reader
from sayso.readings.actors.casting import Cast, cast
from sayso.readings.analysis.calibration import Knots
from sayso.readings.analysis.network import Model
from sayso.readings.analysis.wills import ShownWills
from sayso.readings.positions import Candidate, Candidates, likely, weighed
from sayso.readings.statements import statements
from sayso.readings.statements.inner import Weights, weights_in
from sayso.readings.statements.quotes import quotations
from sayso.readings.times.timing import Hung, dated, when_said
from training.event_types import SHIPPED, analysed
from training.inner import Case, fit
from training.softmax import fitted

MADE_ON = Path(__file__).parent.parent / "eval" / "judged" / "positions_made_on.jsonl"
MEASURED = Path(__file__).parent.parent / "eval" / "judged"
LEARNT = Path(__file__).parent / "judged" / "events" / "positions_learnt.jsonl"
FILE = "positions.json"

PENALTY, LEAST_SPREAD = 30.0, 0.3
"""Half of the penalty times the squared weights is added to the loss summed over all candidates."""

MAP_PENALTY, MAP_PASSES = 0.03, 80
FOLDS = 10
KEPT_BACK = 4
CUTS = (0.35, 0.4, 0.45, 0.5, 0.55, 0.6)


@dataclass(frozen=True, slots=True)
class Labelled:
    """All that may be positions in one report, with its actors; and what is labelled there.

    is_kept_back: nothing is fitted on it.
    """

    name: str
    found: Sequence[tuple[Candidate, Weights]]
    actors: Sequence[Actor]
    wanted: Sequence[Told]
    is_kept_back: bool

    def cases(self) -> list[Case]:
        """The signs of each, and whether a label is paired with it: of several in the same words
        the one of the label's party and stance, and those who share it."""
        read = [of_positions([each.position], self.actors)[0] for each, _ in self.found]
        pairs = worth(read, self.wanted)
        for i, j in pairs:
            one, other = read[i], self.wanted[j]
            same = same_actor(one.actor, other.actor), one.stance == other.stance
            pairs[i, j] += 1 + sum(same) / 2
        right = {_words_of(self.found[i][0]) for i, _ in best_pairs(pairs)}
        return [(signs, _words_of(each) in right) for each, signs in self.found]

    def kept(self, weights: Weights, least: float) -> list[Told]:
        return of_positions(list(likely(self.found, weights, least)), self.actors)


def _words_of(each: Candidate) -> tuple[tuple[Span, ...], Stance]:
    """What joint parties have in common."""
    return each.position.content, each.position.stance


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="training.positions", description=__doc__)
    parser.add_argument(
        "--reports", type=Path, required=True, help="folder of JSON lines with text"
    )
    parser.add_argument("--model", type=Path, default=SHIPPED)
    parser.add_argument("--folds", action="store_true", help="print what each cut reaches")
    options = parser.parse_args(arguments)
    shown_wills(Model(options.model), options.reports).keep_in(options.model)
    with Reader(model=options.model) as reader:
        found = list(labelled(reader, options.reports, weights_in(options.model)))
    learnt = [each for each in found if not each.is_kept_back]
    cases = [case for each in learnt for case in each.cases()]
    print(f"{len(cases)} that may be positions, {sum(right for _, right in cases)} right")
    weights = fit(cases, PENALTY, LEAST_SPREAD)
    if options.folds:
        for line in cuts(learnt, folds(learnt)):
            print(line)
        back = [each for each in found if each.is_kept_back]
        print(f"of {len(back)} reports kept back:")
        for line in cuts(back, [weights] * len(back)):
            print(line)
    (options.model / FILE).write_text(json.dumps(weights, indent=1) + "\n", "utf-8")


def shown_wills(model: Model, reports: Path) -> ShownWills:
    """The map from words to how much they show a will, from the reports that nobody labelled."""
    out = {*_rows(LEARNT), *_rows(MADE_ON)}
    for file in MEASURED.glob("drawn_*.jsonl"):
        out |= {json.loads(line)["sha256"] for line in file.read_text("utf-8").splitlines()}
    seen, sure = [], []
    for name, text in _texts(reports):
        read = None if name in out else _document(name, text)
        if read is not None:
            analysis, vectors = analysed(model, read.text)
            for each in _candidates(read, analysis, model.knots, model.inner)[0].found():
                seen.append(vectors[each.will.at])
                sure.append(not each.will.doubts)
    rows, right = np.array(seen, np.float64), np.array(sure)
    print(f"{len(rows)} words that may show a will, {right.sum()} that do")
    mean, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-6
    allowed, even = np.stack([~right, right], axis=1), np.ones(len(rows))
    found = fitted((rows - mean) / spread, allowed, even, MAP_PENALTY, MAP_PASSES)
    added = found[:, 1] - found[:, 0]
    scaled = added[:-1] / spread
    return ShownWills(scaled.astype(np.float32), float(added[-1] - mean @ scaled))


def _document(name: str, text: str) -> Document | None:
    """A report; None where it is set aside."""
    try:
        return document(Capture(where=name, text=text))
    except SaysoError:
        return None


def labelled(reader: Reader, reports: Path, inner: Weights | None) -> Iterator[Labelled]:
    """Each labelled report whose text is there."""
    made_on = _rows(MADE_ON)
    rows = _rows(LEARNT) | made_on
    for name, text in _texts(reports):
        wanted = rows.pop(name, None)
        if wanted is not None:
            read = document(Capture(where=name, text=text))
            borders = [at for part in read.parts for at in (part.span.start, part.span.end)]
            analysis = reader.analyse(read.text, borders=borders)
            report, told = _candidates(read, analysis, reader.knots, inner)
            found = weighed(report)
            actors = told.listed(each.position.actor for each, _ in found)
            is_kept_back = name not in made_on and int(name, 16) % KEPT_BACK == 0
            yield Labelled(name, found, actors, of_labels(text, wanted), is_kept_back)


def _texts(reports: Path) -> Iterator[tuple[str, str]]:
    """The reports of a folder by their SHA-256."""
    for file in sorted(reports.glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").rstrip("\n").split("\n"):
            text = json.loads(line)["text"]
            yield hashlib.sha256(text.encode("utf-8")).hexdigest(), text


def _rows(file: Path) -> dict[str, list[Mapping[str, Any]]]:
    lines = map(json.loads, file.read_text(encoding="utf-8").splitlines())
    return {row["sha256"]: row["positions"] for row in lines}


def _candidates(
    read: Document, analysis: Analysis, knots: Mapping[str, Knots], inner: Weights | None
) -> tuple[Candidates, Cast]:
    quoted = quotations(read.text, read.parts)
    said = statements(read, analysis, quoted, knots=knots, weights=inner)
    told = cast(read, analysis, said, quoted)
    dated_at, times = dated(read, analysis)
    hung = Hung.of(analysis, times)
    return Candidates(dated_at, analysis, told, when_said(told.statements, hung), hung), told


def folds(found: Sequence[Labelled]) -> list[Weights]:
    """For each report the weights that are fitted without it."""
    by_fold = [
        fit(
            [case for each in found if _fold(each) != fold for case in each.cases()],
            PENALTY,
            LEAST_SPREAD,
        )
        for fold in range(FOLDS)
    ]
    return [by_fold[_fold(each)] for each in found]


def _fold(each: Labelled) -> int:
    return int(each.name, 16) % FOLDS


def cuts(found: Sequence[Labelled], weights: Sequence[Weights]) -> Iterator[str]:
    """For each cut, the figures of what is kept of each report by its weights."""
    for cut in CUTS:
        tallies = [
            tally(each.kept(own, cut), each.wanted)
            for each, own in zip(found, weights, strict=True)
        ]
        told = scores([sum(column) for column in zip(*tallies, strict=True)])
        figures = (f"{name} {value:.3f}" for name, value in told.items() if value is not None)
        yield f"{cut:.2f}: {', '.join(figures)}"


if __name__ == "__main__":
    main()
