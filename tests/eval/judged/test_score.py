"""The command that scores labels by hand: two labellings here, the reader in its own tests."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import numpy as np
import pytest

from eval.judged.labels import Label
from eval.judged.score import ALL, FIGURES, main, table

TEXT = "36 boats sank and nine were found."
SHA = hashlib.sha256(TEXT.encode()).hexdigest()


def figure(name: str, place: list[int], count: int) -> Label:
    return {
        "id": name,
        "number": place,
        "item": [3, 8],
        "low": count,
        "high": count,
        "bound": "exact",
        "unit": "boat",
        "negated": False,
        "part_of": None,
        "outlet": True,
        "actor": None,
    }


BOTH = [figure("f1", [0, 2], 36), figure("f2", [18, 22], 9)]


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    path = tmp_path / "reports.jsonl"
    path.write_text(json.dumps({"text": TEXT}) + "\n", encoding="utf-8")
    return path


def labels(path: Path, figures: list[Label], sha: str = SHA) -> Path:
    path.write_text(json.dumps({"sha256": sha, "figures": figures}) + "\n", encoding="utf-8")
    return path


def test_second_labels_stand_in_the_readers_place(
    tmp_path: Path, reports: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gold = labels(tmp_path / "boats.jsonl", BOTH)
    labels(tmp_path / "boats_second.jsonl", BOTH[:1])
    main(["--reports", str(reports), "--kind", "figures", "--labels", str(gold), "--second"])
    head, first, *_ = capsys.readouterr().out.splitlines()
    assert head == "boats: 1 reports, 2 labelled, 1 found, 1 right"
    assert first.split() == ["low,", "high", "and", "bound:", "F1", "0.667"]


def test_without_second_labels_it_is_told_what_to_do(tmp_path: Path, reports: Path) -> None:
    gold = labels(tmp_path / "boats.jsonl", BOTH)
    with pytest.raises(SystemExit, match=r"boats_second.jsonl: .*label some .* again"):
        main(["--reports", str(reports), "--kind", "figures", "--labels", str(gold), "--second"])


def test_a_label_whose_text_is_not_among_the_reports_is_told(tmp_path: Path, reports: Path) -> None:
    gold = labels(tmp_path / "boats.jsonl", BOTH, sha="0" * 64)
    labels(tmp_path / "boats_second.jsonl", BOTH, sha="0" * 64)
    with pytest.raises(SystemExit, match=r"reports.jsonl: without the texts of 1 of 1 .* 0{64}"):
        main(["--reports", str(reports), "--kind", "figures", "--labels", str(gold), "--second"])


def test_second_labels_of_other_reports_compare_nothing(tmp_path: Path, reports: Path) -> None:
    gold = labels(tmp_path / "boats.jsonl", BOTH)
    labels(tmp_path / "boats_second.jsonl", BOTH, sha="0" * 64)
    with pytest.raises(SystemExit, match="no report here has labels to compare"):
        main(["--reports", str(reports), "--kind", "figures", "--labels", str(gold), "--second"])


def test_the_sets_of_statements_in_the_repository_name_their_texts(reports: Path) -> None:
    """Their texts are not ours to give away: without the file of reports it is told so."""
    with pytest.raises(SystemExit, match="of 6 labelled reports"):
        main(["--reports", str(reports), "--second"])


def test_a_score_without_anything_to_divide_by_is_a_dash() -> None:
    shown = table("none", FIGURES, np.zeros((2, 9)))
    assert shown.splitlines()[1].split()[-1] == "—"


def test_intervals_stand_beside_scores_of_more_than_one_report() -> None:
    shown = table("two", ALL, np.array([[1, 1, 1, 1, 1], [0, 1, 1, 0, 0]], dtype=np.float64))
    assert shown.splitlines()[0] == "two: 2 reports, 2 labelled, 2 found, 1 right"
    assert shown.splitlines()[1].split() == ["F1", "0.500", "[0.000,", "1.000]"]
