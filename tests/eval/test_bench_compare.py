"""What the bench of comparing prints; no time is measured here."""

import pickle
from pathlib import Path

import pytest

from eval.bench_compare import Spent, compared, main, shown, spread
from tests.triangulation.invented import BRIDGE, SCHOOL, a_report


def test_growth_is_of_the_time_for_one_report() -> None:
    text = shown([Spent(200, 1.0, 90.0, 80.0), Spent(800, 5.0, 200.0, 150.0)])

    assert "5.0 ms a report" in text
    assert "200 MiB at most, 150 before" in text
    assert text.endswith("time a report grew 1.25 times")


def test_fewer_readings_are_spread_over_all() -> None:
    assert spread(range(10), 4) == [0, 2, 5, 7]
    assert spread(range(3), 9) == [0, 1, 2]
    assert spread([], 5) == []


def test_so_many_readings_are_compared(tmp_path: Path) -> None:
    file = tmp_path / "readings"
    file.write_bytes(pickle.dumps([a_report(BRIDGE, "a"), a_report(SCHOOL, "b")]))

    assert compared(file, 1).reports == 1
    assert compared(file, 5).reports == 2


def test_without_readings_it_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--readings", str(tmp_path / "none")]) == 1
    assert "no file" in capsys.readouterr().err
