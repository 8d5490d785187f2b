"""Pairs of accounts labelled by hand: offsets, the two halves, and which verdicts meet a label."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from eval.judged.accounts import INVENTED, KEPT, SIDES, Met, invented, met, offsets, table
from eval.judged.labels import LabelError, rows_of
from eval.judged.marked import main
from sayso.model import Span
from sayso.triangulation.model import Comparison, Matter, Side, Verdict

TEXTS = {"01": "The raid killed 12 people.", "02": "Twenty died in the raid, Orvane said."}
LABEL: dict[str, Any] = {
    "id": "a1",
    "verdict": "contradict",
    "on": "number",
    "trap": False,
    "left": {"report": "01", "excerpt": "killed <x>12</x>"},
    "right": {"report": "02", "excerpt": "<x>Twenty</x> died"},
}


def test_a_pair_keeps_the_places_of_both_sides() -> None:
    made = offsets(TEXTS, LABEL)
    assert (made["left"]["start"], made["left"]["end"]) == (16, 18)
    assert (made["right"]["start"], made["right"]["end"]) == (0, 6)


@pytest.mark.parametrize(
    "wrong",
    [
        {"verdict": "lies"},
        {"on": None},
        {"on": "colour"},
        {"verdict": "different"},
        {"right": {"report": "03", "excerpt": "<x>Twenty</x>"}},
        {"right": {"report": "01", "excerpt": "<x>people</x>"}},
        {"right": {"report": "02", "excerpt": "Twenty"}},
    ],
)
def test_a_pair_that_does_not_fit_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(LabelError):
        offsets(TEXTS, LABEL | wrong)


def comparison(kind: Verdict, on: Matter, left: Span, right: Span) -> Comparison:
    one, other = Side("d1", None, left, "…"), Side("d2", None, right, "…")
    return Comparison(kind, on, one, other, score=0.5, because="")


def test_a_verdict_meets_a_label_by_its_words_and_matter_whichever_side_comes_first() -> None:
    label = offsets(TEXTS, LABEL)
    sha_of = {"d1": label["right"]["sha256"], "d2": label["left"]["sha256"]}
    found = [
        comparison("contradict", "number", Span(0, 6), Span(17, 18)),
        comparison("agree", "date", Span(0, 6), Span(16, 18)),
        comparison("agree", "number", Span(8, 12), Span(16, 18)),
    ]
    assert list(met([label], found, sha_of)) == [Met("contradict", False, ("contradict",))]
    trap = label | {"verdict": "different", "on": None, "trap": True}
    assert list(met([trap], found, sha_of)) == [Met("different", True, ("contradict", "agree"))]


def test_precision_and_recall_are_told_for_each_verdict() -> None:
    pairs = [
        Met("contradict", False, ("contradict",)),
        Met("different", True, ("contradict",)),
        Met("contradict", False, ()),
    ]
    shown = table(pairs)
    assert "contradict 2 labelled, 2 told, 1 right; precision 0.500" in shown
    assert "recall 0.500" in shown


def test_a_folder_of_pairs_becomes_a_file_of_offsets(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, text in TEXTS.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "accounts.json").write_text(json.dumps([LABEL]), encoding="utf-8")
    out = tmp_path / "out.jsonl"
    main([str(tmp_path), str(out), "--kind", "accounts"])
    assert json.loads(out.read_text(encoding="utf-8")) == offsets(TEXTS, LABEL)
    assert "1 pairs" in capsys.readouterr().out


@pytest.mark.parametrize("folder", INVENTED.values(), ids=INVENTED)
def test_the_pairs_of_an_invented_set_are_of_the_reports_beside_them(folder: Path) -> None:
    texts = {capture.where: capture.text for capture in invented(folder)}
    for label in rows_of(folder / "pairs.jsonl", *KEPT, *SIDES):
        for side in SIDES:
            place = label[side]
            assert 0 <= place["start"] < place["end"] <= len(texts[place["sha256"]])


def test_an_invented_report_that_is_not_there_is_told(tmp_path: Path) -> None:
    (tmp_path / "dates.txt").write_text("01, 2026-05-07, The Ford Courier\n", encoding="utf-8")
    with pytest.raises(LabelError, match="The Ford Courier"):
        invented(tmp_path)
