from pathlib import Path

import pytest

from eval.corpora import GoldTime, TimedArticle, held_out
from eval.times import found_times, group_of, measure, network_extents, score, simple_times
from sayso.model import Analysis, Tagged
from tests.eval.stand_ins import StandIn


def test_strict_needs_both_ends_and_relaxed_a_shared_character() -> None:
    found = {(0, 4): "2031", (10, 20): "P1D", (30, 34): "2031"}
    scores = score(found, {(0, 4): "2030", (12, 18): "P1D", (40, 44): "2031"})

    assert (scores.strict.right, scores.relaxed.right) == (1, 2)
    assert scores.strict.f1 == pytest.approx(1 / 3)


def test_a_value_counts_where_the_words_meet() -> None:
    found = {(0, 4): "2031", (10, 20): "P1D", (30, 34): "2031"}
    scores = score(found, {(0, 4): "2030", (12, 18): "P1D", (40, 44): "2031"})

    assert scores.value.right == 1


def test_one_long_find_does_not_stand_for_two_expressions() -> None:
    assert score({(0, 20): ""}, {(0, 4): "", (10, 14): ""}).relaxed.right == 1


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


def test_the_baseline_values_years_and_now() -> None:
    assert list(simple_times("now, in 2031 and in May").values()) == ["PRESENT_REF", "2031", ""]


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


ARTICLE = TimedArticle(
    "wsj_1", ANALYSIS.text, "2031-05-27T08:00", (GoldTime((10, 19), "DATE", "2031-W21"),)
)


def test_an_article_is_read_as_published_on_its_day() -> None:
    assert found_times(ARTICLE, None) == {(10, 19): "2031-W21"}


def test_a_stretch_is_not_counted_beside_its_ends() -> None:
    article = TimedArticle("wsj_1", "from May 20 to May 27", "2031-05-27", ())

    assert found_times(article, None) == {(5, 11): "2031-05-20", (15, 21): "2031-05-27"}


def test_the_networks_times_are_compared_in_characters_and_can_be_added() -> None:
    article = TimedArticle("wsj_1", "It sailed twice weekly .", "2031-05-27", ())
    marked = Analysis(
        article.text,
        [(0, 2), (3, 9), (10, 15), (16, 22), (23, 24)],
        [(0, 5)],
        [""] * 5,
        [""] * 5,
        [0] * 5,
        [""] * 5,
        times=[Tagged((1, 2), "DATE", 0.9), Tagged((3, 4), "SET", 0.9)],
    )

    assert network_extents(marked) == [(3, 9), (16, 22)]
    assert found_times(article, marked, with_network=True) == {(16, 22): "P1W"}


def test_only_held_out_files_are_measured(tmp_path: Path) -> None:
    names = [f"wsj_{number}.tml" for number in range(9)]
    kept = [name for name in names if held_out(name)]
    (tmp_path / "timeml").mkdir()
    for name in names:
        (tmp_path / "timeml" / name).write_text(
            "<TimeML><DCT><TIMEX3 type='DATE' value='2031-05-19'>19 May</TIMEX3></DCT>"
            "<TEXT>It sailed <TIMEX3 type='DATE' value='2031-W20'>last week</TIMEX3> .</TEXT>"
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
    assert rows["TimeML held out, all", "value F1"].value == 1
