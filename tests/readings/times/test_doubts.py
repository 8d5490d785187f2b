"""What speaks against the day a report is stated to be from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model import Published
from sayso.readings.times import Seen, doubt_of, doubted
from tests.readings.times.told import UNKNOWN, on


def doubt(text: str, day: str = "2031-05-27", *datelines: str) -> str | None:
    return doubt_of(doubted(on(day), Seen.of(text), datelines))


def test_a_dateline_of_another_week_speaks_against_the_stated_day() -> None:
    assert doubt("It rained.", "2031-05-27", "PORT ESSEL, March 3 (MPA)") == (
        "the report's dateline gives 3 March"
    )
    assert doubt("It rained.", "2031-05-27", "PORT ESSEL, May 27, 2029 (MPA)") == (
        "the report's dateline gives 27 May"
    )
    assert doubt("It rained.", "2031-05-27", "PORT ESSEL, May 26 (MPA)") is None


def test_a_dateline_of_december_is_near_to_a_day_of_january() -> None:
    assert doubt("It rained.", "2031-01-01", "PORT ESSEL, Dec. 31") is None


def test_what_is_told_as_past_does_not_lie_far_ahead() -> None:
    text = "The bridge fell on October 7, 2031. It was built in 2029."

    assert doubt(text, "2026-08-05") == "the report tells of 2031-10-07 as past"
    assert doubt(text, "2031-10-09") is None


@pytest.mark.parametrize(
    "text",
    [
        "The games will open on May 21, 2033.",
        "They set the vote for June 30, 2031.",
        "They named it host on May 21, 2033. It burned in 2029 and was flooded in 2030.",
    ],
)
def test_a_plan_is_no_doubt(text: str) -> None:
    assert doubt(text) is None


def test_a_weekday_that_only_another_year_has_speaks_against_the_stated_one() -> None:
    """27 May was a Tuesday in 2031 and a Monday in 2030."""
    text = "The dam broke on Monday, May 27."

    assert doubt(text, "2031-05-29") == "27 May was no Monday, but in 2030"
    assert doubt(text, "2030-05-29") is None
    assert doubt(text, "2031-05-29", "AVERNO, May 29") is None


def test_the_stated_day_is_kept_and_its_score_falls() -> None:
    stated = on("2026-08-05")
    found = doubted(stated, Seen.of("The bridge fell on October 7, 2031."))

    assert (found.value, found.basis, found.score) == ("2026-08-05", "given", 0.5)
    assert found.because.startswith(stated.because)
    assert doubted(found, Seen.of("The bridge fell on October 7, 2031.")) == found


def test_a_day_that_is_not_stated_is_left_as_it_is() -> None:
    month = Published(None, "2031-05-01", "2031-05-31", "given", 1.0, "made by hand")

    assert doubted(UNKNOWN, Seen.of("It fell on October 7, 2033.")) is UNKNOWN
    assert doubted(month, Seen.of("It fell on October 7, 2033.")) is month


@given(st.text(max_size=60), st.text(max_size=20))
def test_no_text_makes_it_raise(text: str, dateline: str) -> None:
    doubted(on("2031-05-27"), Seen.of(text), [dateline])
    doubted(on("0001-01-01"), Seen.of(f"On Monday, Feb. 29 {text}"), [dateline])
