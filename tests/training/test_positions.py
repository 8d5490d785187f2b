"""What may be a position in labelled reports, and what cuts of its likelihood reach."""

from __future__ import annotations

import json

from eval.judged.positions import of_labels, of_positions
from sayso.model import Actor
from sayso.readings.positions import Candidates, weighed
from sayso.readings.times.timing import Hung
from tests.readings.positions.parsed import Taken
from training.positions import (
    CUTS,
    FOLDS,
    KEPT_BACK,
    LEARNT,
    MADE_ON,
    MEASURED,
    Labelled,
    cuts,
    folds,
)


def report(number: int, words: str = "lift the embargo") -> Labelled:
    """A report of which one position is labelled."""
    taken = Taken("long")
    analysis, told, text = taken.report.analysis, taken.cast, taken.text
    hung = Hung.of(analysis, ())
    found = weighed(Candidates(taken.report.document, analysis, told, told.statements, hung))
    actors: list[Actor] = list(told.listed(each.position.actor for each, _ in found))
    start = text.index(words)
    label = {
        "content": [[start, start + len(words)]],
        "for": [],
        "stance": "demand",
        "issue": "arms_supply",
        "actor": [0, len("Navarin")],
    }
    return Labelled(f"{number:064x}", found, actors, of_labels(text, [label]), is_kept_back=False)


def test_what_a_label_is_paired_with_is_right_and_nothing_else() -> None:
    labelled = report(1)
    text = Taken("long").text
    right = [
        each.position.content[0].of(text)
        for (each, _), (_, is_right) in zip(labelled.found, labelled.cases(), strict=True)
        if is_right
    ]

    assert right == ["lift the embargo on arms"]


def test_those_who_share_a_position_are_right_together() -> None:
    taken = Taken("joint")
    analysis, told = taken.report.analysis, taken.cast
    found = weighed(
        Candidates(taken.report.document, analysis, told, told.statements, Hung.of(analysis, ()))
    )
    actors = told.listed(each.position.actor for each, _ in found)
    one = of_positions([found[0][0].position], actors)
    labelled = Labelled("0", found, actors, one, is_kept_back=False)

    assert len({each.position.actor for each, _ in found}) > 1
    assert all(is_right for _, is_right in labelled.cases())


def test_what_is_weighed_by_the_other_reports_finds_what_is_labelled_alike() -> None:
    found = [report(number) for number in range(2 * FOLDS)]

    lines = list(cuts(found, folds(found)))

    assert lines[CUTS.index(0.5)].startswith("0.50: recall 1.000, precision 1.000")


def test_nothing_measured_is_learnt_from() -> None:
    learnt = {
        json.loads(line)["sha256"]
        for file in (LEARNT, MADE_ON)
        for line in file.read_text("utf-8").splitlines()
    }
    kept = MEASURED / "positions_kept.jsonl"
    measured = {json.loads(line)["sha256"] for line in kept.read_text("utf-8").splitlines()}

    assert learnt
    assert measured
    assert learnt.isdisjoint(measured)
    assert any(int(each, 16) % KEPT_BACK == 0 for each in learnt)
