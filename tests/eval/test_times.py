from pathlib import Path

import pytest

from eval.corpora import held_out
from eval.times import found_times, group_of, measure, score, simple_times
from sayso.model import Analysis, Tagged
from tests.eval.stand_ins import StandIn


def test_strict_needs_both_ends_and_relaxed_a_shared_character() -> None:
    scores = score([(0, 4), (10, 20), (30, 34)], [(0, 4), (12, 18), (40, 44)])

    assert (scores.strict.right, scores.relaxed.right) == (1, 2)
    assert scores.strict.f1 == pytest.approx(1 / 3)


def test_one_long_find_does_not_stand_for_two_expressions() -> None:
    assert score([(0, 20)], [(0, 4), (10, 14)]).relaxed.right == 1


@pytest.mark.parametrize(
    ("name", "group"),
    [("wsj_0006.tml", "WSJ"), ("WSJ900813-0157.tml", "WSJ"), ("APW19980213.1320.tml", "newswire")],
)
def test_the_wall_street_journal_stands_apart(name: str, group: str) -> None:
    assert group_of(name) == group


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met on Tuesday, 12 May", ["Tuesday", "12 May"]),
        ("early May 2031 and last week", ["early May 2031", "last week"]),
        ("two days later, in the 1990s", ["two days later", "1990s"]),
        ("The ferry may sail", []),
    ],
)
def test_the_baseline_knows_days_months_and_years(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in simple_times(text)] == found


ANALYSIS = Analysis(
    "It sailed last week .",
    [(0, 2), (3, 9), (10, 14), (15, 19), (20, 21)],
    [(0, 5)],
    [""] * 5,
    [""] * 5,
    [0] * 5,
    [""] * 5,
    times=[Tagged((2, 4), "DATE", 0.9)],
)


def test_the_readers_times_are_compared_in_characters() -> None:
    assert found_times(ANALYSIS) == [(10, 19)]


def test_only_held_out_files_are_measured_and_values_wait(tmp_path: Path) -> None:
    names = [f"wsj_{number}.tml" for number in range(9)]
    kept = [name for name in names if held_out(name)]
    (tmp_path / "timeml").mkdir()
    for name in names:
        (tmp_path / "timeml" / name).write_text(
            "<TimeML><DCT><TIMEX3 type='DATE' value='2031-05-12'>12 May</TIMEX3></DCT>"
            "<TEXT>It sailed <TIMEX3 type='DATE' value='2031-W19'>last week</TIMEX3> .</TEXT>"
            "</TimeML>",
            encoding="utf-8",
        )

    rows = {
        (row.on, row.name): row
        for row in measure(StandIn({"It sailed last week .": ANALYSIS}), tmp_path)
    }

    strict = rows["TimeML held out, WSJ", "strict extent F1"]
    assert 0 < len(kept) < len(names)
    assert strict.value == 1
    assert strict.details["wanted"] == len(kept)
    assert rows["TimeML held out, all", "value F1"].value is None
