"""Days known by their date alone: taken for that day only where the words name its occasion."""

import pytest

from tests.readings.times.told import found, read, value

LATER = "2025-05-21"


@pytest.mark.parametrize(
    "text",
    [
        "the massacre of October 7",
        "It began after the attack on the border towns on Oct. 7.",
        "The Oct. 7 attack set off the war.",
        "on the morning of the October 7 raid",
        "The war since Oct. 7 has gone on.",
        "hostages taken on October 7",
    ],
)
def test_a_date_named_as_its_occasion_is_the_known_day(text: str) -> None:
    (time,) = [time for time in read(text, LATER) if "7" in time.span.of(text)]
    assert time.value[:10] == "2023-10-07"


def test_a_known_day_is_as_sure_as_a_full_date_and_says_why() -> None:
    (time,) = read("hostages taken on October 7", LATER)
    (full,) = read("hostages taken on October 7, 2023", LATER)
    assert time.score == full.score
    assert time.because.endswith("the known day that goes by this date")


def test_a_date_of_which_nothing_such_is_told_goes_by_the_usual_rule() -> None:
    assert value("They signed the lease on October 7.", LATER) == "2024-10-07"
    assert value("They met on October 7. The attack came later.", LATER) == "2024-10-07"


def test_a_date_that_stands_for_a_happening_is_the_known_day_where_its_year_would_be_told() -> None:
    assert value("He said what led to October 7.", "2025-04-15") == "2023-10-07"
    assert value("The mood changed after October 7.", "2025-12-15") == "2025-10-07"
    assert value("They met on October 7.", "2025-04-15") == "2024-10-07"


def test_a_date_near_the_report_is_the_known_day_only_by_name() -> None:
    assert value("Two died in an attack on the port on October 7.", "2025-10-09") == "2025-10-07"
    assert value("He spoke of the October 7 attack.", "2025-10-09") == "2023-10-07"


def test_no_report_knows_a_day_before_it_came() -> None:
    assert value("the massacre of October 7", "2021-05-21") == "2020-10-07"
    assert value("since the 9/11 attacks", "2001-11-02") == "2001-09-11"
    assert found("the 9/11 attacks", "2000-11-02") == ["9/11"]
    assert value("the 9/11 attacks", "2000-11-02") == "2000-09-11"


def test_the_year_that_the_report_names_elsewhere_is_the_year() -> None:
    text = "The dam burst on October 7, 2019. The attack of October 7"
    assert value(text, LATER) == "2019-10-07"


@pytest.mark.parametrize("text", ["since 9/11", "post-9/11", "the 9/11 attacks", "on 9/11."])
def test_a_day_written_in_figures_is_a_day_where_it_is_a_name(text: str) -> None:
    assert value(text, LATER) == "2001-09-11"


@pytest.mark.parametrize("text", ["a score of 9/110", "got 9/11 right", "19/11", "page 9/11/b"])
def test_other_figures_with_a_stroke_are_no_named_day(text: str) -> None:
    assert "9/11" not in found(text, LATER)
