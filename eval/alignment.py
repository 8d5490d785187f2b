"""How the signs that two reports tell one thing are fitted, and what they do unseen.

    python -m eval.alignment [--reports FILE] [--fit]

On the labelled pairs of the invented reports made on and, with ``--reports FILE``, of the real ones
made on. Of two reports with labels, two figures or two clauses that meet a label of one thing are
one; all others are held to be two, which a few are not, as not all that agrees was labelled. Each
happening is judged by weights fitted on all others. ``--fit`` writes
``sayso/data/one_account.toml``.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

import sayso
from eval.judged.accounts import INVENTED, SETS, SIDES, drawn, invented
from eval.judged.labels import Label, rows_of
from sayso.documents import document
from sayso.model import Capture, Reading, Span
from sayso.readings import Reader
from sayso.triangulation.account import Account, accounts_of
from sayso.triangulation.aligned import weighed
from sayso.triangulation.copies import find_repeats
from sayso.triangulation.likely import Clauses
from sayso.triangulation.origins import origins_of
from sayso.triangulation.prose import proses_of
from sayso.triangulation.sides import parties_of
from sayso.triangulation.signs import Signs, sure_of
from sayso.triangulation.stories import stories_of
from sayso.triangulation.weighed_counts import beside, clause_of_each

PENALTY = 1.0
"""Half of it times the squared weights is added to the loss summed over all pairs."""
ROUNDS = 100
ALIKE = 0.5
"""Clauses that have half of all they tell in common are of one thing whether or not a label says
so: without a label they are left out, where they would be held to be two."""
TELLING = 1.0
"""The logarithm of a number that hardly stands twice by chance; likewise."""
REPORTS_OF_ONE = 4
"""Invented reports of one happening: they come in such rows."""
FILE = Path(sayso.__file__).parent / "data/one_account.toml"
CUTS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8)

Vector = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Case:
    """Two things of two reports: whether they are one, where that is known, and of what group."""

    signs: Signs
    one: bool
    labelled: bool
    group: str


Kinds = Mapping[str, Sequence[Case]]


def cases(readings: Sequence[Reading], labels: Sequence[Label], groups: Mapping[str, str]) -> Kinds:
    """Figures and clauses of every two reports that have a label. groups: by a text's hash."""
    by_id = {each.document.id: each for each in readings}
    documents = {id: each.document for id, each in by_id.items()}
    proses = proses_of(readings)
    accounts = accounts_of(
        by_id,
        parties_of(by_id[id] for id in sorted(by_id)),
        origins=origins_of(documents, find_repeats(readings, proses)),
        stories=stories_of(readings, proses),
    )
    told = {each.report.reading.document.text_hash: each for each in accounts.values()}
    cut = Clauses.among(accounts.values())
    between: dict[tuple[str, str], list[Label]] = defaultdict(list)
    for label in labels:
        one, other = sorted(label[side]["sha256"] for side in SIDES)
        between[one, other].append(label)
    found: dict[str, list[Case]] = {"figures": [], "clauses": []}
    for (one, other), known in sorted(between.items()):
        left, right = told[one], told[other]
        if left.report.origin != right.report.origin:
            found["figures"] += _figures(left, right, known, cut, groups[one])
            found["clauses"] += _clauses(left, right, known, cut, groups[one])
    return found


def _figures(
    left: Account, right: Account, labels: Sequence[Label], cut: Clauses, group: str
) -> Iterator[Case]:
    one, other = cut.of[left.report.id], cut.of[right.report.id]
    clause_of = dict(clause_of_each((*one, *other)))
    for pair in beside(left.counts, right.counts, clause_of, cut.rarity):
        spans = {
            each.report.reading.document.text_hash: each.figure.span
            for each in (pair.left, pair.right)
        }
        known = _known(spans, [each for each in labels if each["on"] in ("number", None)])
        if known is not None or pair.signs["equal and telling"] < TELLING:
            yield Case(pair.signs, known is True, known is not None, group)


def _clauses(
    left: Account, right: Account, labels: Sequence[Label], cut: Clauses, group: str
) -> Iterator[Case]:
    one, other = cut.of[left.report.id], cut.of[right.report.id]
    for pair in weighed(one, other, cut.rarity):
        spans = {
            each.report.reading.document.text_hash: each.span for each in (pair.left, pair.right)
        }
        known = _known(spans, labels)
        if known is not None or pair.signs["share of both"] < ALIKE:
            yield Case(pair.signs, known is True, known is not None, group)


def _known(spans: Mapping[str, Span], labels: Sequence[Label]) -> bool | None:
    """Whether a label says that two things are one; None where none meets them."""
    found = [
        label["verdict"] != "different"
        for label in labels
        if all(
            Span(label[side]["start"], label[side]["end"]).overlaps(spans[label[side]["sha256"]])
            for side in SIDES
        )
    ]
    return any(found) if found else None


def fit(given: Sequence[Case]) -> dict[str, float]:
    """Weights of the signs, and the constant, by Newton's method."""
    names = sorted(given[0].signs)
    rows = np.array([[1.0, *(case.signs[name] for name in names)] for case in given])
    wanted = np.array([float(case.one) for case in given])
    weights: Vector = np.zeros(rows.shape[1])
    penalty = PENALTY * np.eye(rows.shape[1])
    penalty[0, 0] = 1e-6
    for _ in range(ROUNDS):
        likely = 1 / (1 + np.exp(-np.clip(rows @ weights, -30, 30)))
        slope = rows.T @ (likely - wanted) + penalty @ weights
        curve = (rows * (likely * (1 - likely))[:, None]).T @ rows + penalty
        step = np.linalg.solve(curve, slope)
        weights = weights - step
        if float(np.abs(step).max()) < 1e-8:
            break
    return {"constant": float(weights[0])} | {
        name: float(weight) for name, weight in zip(names, weights[1:], strict=True)
    }


def unseen(given: Sequence[Case], what: str) -> list[float]:
    """How sure each is by weights fitted on the other groups."""
    fitted = {
        group: fit([case for case in given if case.group != group])
        for group in sorted({case.group for case in given})
    }
    return [sure_of(what, case.signs, fitted[case.group]) for case in given]


def table(given: Sequence[Case], sure: Sequence[float]) -> Iterator[str]:
    for cut in CUTS:
        kept = [case for case, much in zip(given, sure, strict=True) if much >= cut]
        right = sum(case.one for case in kept)
        labelled = sum(case.labelled for case in kept)
        wanted = sum(case.one for case in given)
        yield (
            f"  from {cut:.1f}: {len(kept)} of {len(given)}; {right} of {wanted} that are one,"
            f" {labelled} with a label"
        )


def written(fitted: Mapping[str, Mapping[str, float]], of: str) -> str:
    lines = [
        "# What each sign is worth that two reports tell one thing, in log odds. Written by",
        f"# `python -m eval.alignment --fit`, on {of}.",
    ]
    for what, weights in fitted.items():
        lines += ["", f"[{what}]"]
        lines += [f"{_quoted(name)} = {weight:.4f}" for name, weight in sorted(weights.items())]
    return "\n".join(lines) + "\n"


def _quoted(name: str) -> str:
    return f'"{name}"' if " " in name else name


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="eval.alignment", description=__doc__)
    parser.add_argument("--reports", type=Path, help="JSON lines with the texts of the real set")
    parser.add_argument("--fit", action="store_true", help="write the weights")
    options = parser.parse_args(arguments)
    found: dict[str, list[Case]] = {"figures": [], "clauses": []}
    for kinds in _sets(options.reports):
        for what, each in kinds.items():
            found[what] += each
    fitted = {}
    for what, given in found.items():
        print(f"{what}: {len(given)} pairs, {sum(case.one for case in given)} one")
        print(*table(given, unseen(given, what)), sep="\n")
        fitted[what] = fit(given)
    if options.fit:
        of = "invented and real pairs made on" if options.reports else "invented pairs made on"
        FILE.write_text(written(fitted, of), encoding="utf-8")


def _sets(reports: Path | None) -> Iterator[Kinds]:
    folder = INVENTED["invented-made-on"]
    captures = invented(folder)
    groups = {
        capture.where: f"invented {at // REPORTS_OF_ONE}" for at, capture in enumerate(captures)
    }
    yield cases(_read(captures), _labels(folder / "pairs.jsonl"), groups)
    if reports is not None:
        labels = _labels(SETS["made-on"])
        wanted = list(dict.fromkeys(label[side]["sha256"] for label in labels for side in SIDES))
        yield cases(
            _read(drawn(reports, wanted)), labels, {sha: f"real {sha[0]}" for sha in wanted}
        )


def _labels(file: Path) -> list[Label]:
    return list(rows_of(file, "id", "verdict", "on", "trap", *SIDES))


def _read(captures: Sequence[Capture]) -> list[Reading]:
    with Reader() as reader:
        return list(reader.read_all(map(document, captures)))


if __name__ == "__main__":
    main()
