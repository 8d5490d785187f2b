import json
from pathlib import Path

import pytest

from eval.bench import Speed, first_reports, in_turns, main, shown


def test_both_go_first_equally_often() -> None:
    ran: list[str] = []

    taken = in_turns(lambda: ran.append("whole"), lambda: ran.append("encoder"), rounds=4)

    assert ran == ["whole", "encoder", "encoder", "whole"] * 2
    assert len(taken) == 4
    assert min(seconds for pair in taken for seconds in pair) >= 0


def test_lines_without_a_text_are_not_counted_as_reports(tmp_path: Path) -> None:
    lines = [
        {"text": "one"},
        {"title": "no text"},
        {"text": ""},
        {"text": "two"},
        {"text": "three"},
    ]
    path = tmp_path / "reports.jsonl"
    path.write_text("\n".join(map(json.dumps, lines)) + "\n\n", encoding="utf-8")

    assert [json.loads(line)["text"] for line in first_reports(path, 2)] == ["one", "two"]
    assert len(first_reports(path, 9)) == 3


@pytest.mark.parametrize("said", ["1.25", "(rounds: 1.20, 1.30)", "24.0", "3 set aside", "90 MiB"])
def test_what_was_measured_is_said(said: str) -> None:
    speed = Speed(
        reports=197,
        set_aside=3,
        words=80000,
        windows=600,
        threads=2,
        whole=8.2,
        encoder=6.6,
        over_encoder=1.25,
        over_encoder_by_round=(1.2, 1.3),
        reports_per_second=24.0,
        passes_per_window=1.0,
        start=0.6,
        memory_few=88,
        memory_many=90,
    )

    assert said in shown(speed)


def test_a_missing_file_of_reports_is_told_without_a_traceback(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--data", str(tmp_path), "--reports", str(tmp_path / "none.jsonl")]) == 1
    assert "none.jsonl" in capsys.readouterr().err
