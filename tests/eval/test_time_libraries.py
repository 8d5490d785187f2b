"""Other libraries beside Sayso: what they return, made comparable."""

from datetime import datetime

import pytest

from eval.corpora import GoldTime, TimedArticle
from eval.time_libraries import INSTALL, Finder, Library, lines, placed, timex_value
from eval.times import Found

ARTICLE = TimedArticle(
    "APW20310527.0001.tml",
    "It fell on Tuesday.",
    "2031-05-27",
    (GoldTime((11, 18), "DATE", "2031-05-27"),),
)


@pytest.mark.parametrize(
    ("readings", "value"),
    [
        ([], ""),
        ([{"timex": "P3D", "value": "259200"}], "P3D"),
        ([{"timex": "1998-05", "start": "1998-05-01"}], "1998-05"),
        ([{"timex": "PRESENT_REF", "value": "2031-05-27 00:00:00"}], "PRESENT_REF"),
        ([{"timex": "XXXX-WXX-2", "value": "2031-05-20"}, {"value": "2031-05-27"}], "2031-05-20"),
        ([{"timex": "XXXX-WXX-2TNI", "start": "2031-05-20 20:00:00"}], "2031-05-20TNI"),
        ([{"timex": "XXXX-05", "start": "2031-05-01"}], "2031-05"),
        ([{"timex": "XXXX-05-16", "value": "not resolved"}], "XXXX-05-16"),
    ],
)
def test_a_reading_of_recognizers_text_becomes_a_timex_value(
    readings: list[dict[str, str]], value: str
) -> None:
    assert timex_value(readings) == value


def test_words_without_places_are_found_in_their_order() -> None:
    text = "May fell. In May it may rise."

    assert placed(text, [("May", "a"), ("May", "b"), ("June", "c"), ("may", "d")]) == {
        (0, 3): "a",
        (13, 16): "b",
        (20, 23): "d",
    }


def test_a_library_that_is_not_there_is_named_with_what_installs_it() -> None:
    def absent() -> Finder:
        raise ImportError("No module named 'absent'")

    shown = lines([ARTICLE], None, [Library("absent", absent)])

    assert shown[-1] == f"absent: not installed (No module named 'absent'): {INSTALL}"


def test_a_library_is_scored_by_articles_of_its_day() -> None:
    def knows_tuesday(text: str, day: datetime) -> Found:
        return {(11, 18): f"{day:%Y-%m-%d}"}

    shown = lines([ARTICLE], None, [Library("pytest", lambda: knows_tuesday)])
    named = next(line for line in shown if line.startswith("pytest"))

    assert named.split()[2:5] == ["1.000", "1.000", "1.000"]
