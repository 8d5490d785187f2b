"""The day of publication is the one that is written, and a bad date is only an unknown one."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.documents.dates import Days, publication, read_date


@pytest.mark.parametrize(
    "written",
    [
        "2025-05-21",
        "2025-05-21T19:40:00Z",
        "2025-05-21T23:59:59-11:00",
        "2025-05-21 19:40",
        "20250521",
        "20250521T194000Z",
        "2025/05/21",
        "Wed, 21 May 2025 12:36:25 GMT",
        "Wed, 21 May 2025 23:49:06 +0300",
        "Wed, 21 May 2025 20:36:01 -0000",
        "Wed, 21 May 2025 09:50:12 EDT",
        "21 May 2025",
        "21st of May 2025",
        "21-May-2025",
        "May 21, 2025",
        "MAY 21 2025",
        "Wednesday, May 21, 2025 11:05 pm",
        "Published on: 21 May, 2025",
        " May  21,\n2025 ",
        "21.05.2025",
        "21.5.2025 14:00",
        "21/05/2025",
        "05/21/2025",
    ],
)
def test_the_calendar_date_is_read_as_written_and_never_moved(written: str) -> None:
    assert read_date(written) == Days(date(2025, 5, 21), date(2025, 5, 21))


def test_a_month_alone_is_its_days() -> None:
    assert read_date("2024-02") == Days(date(2024, 2, 1), date(2024, 2, 29))


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("", "empty"),
        ("yesterday", "not a date"),
        ("2025-02-30", "not a day of the calendar"),
        ("31 June 2025", "not a day of the calendar"),
        ("32.05.2025", "not a day of the calendar"),
        ("2025-13", "not a month"),
        ("0000-01-01", "not a date"),
        ("05/06/2025", "two dates"),
        ("1747842000", "not a date"),
        ("19991332", "not a day of the calendar"),
        ("21 May", "not a date"),
        ("May 2025 was mild", "not a date"),
        ("٢٠٢٥-٠٥-٢١", "not a date"),
        ("2025-05-21 " + "x" * 500, "too long"),
    ],
)
def test_what_is_no_date_says_why(written: str, reason: str) -> None:
    found = read_date(written)

    assert isinstance(found, str)
    assert reason in found


@given(st.text())
def test_any_field_is_a_date_or_a_reason(written: str) -> None:
    assert isinstance(read_date(written), Days | str)


@given(st.dates(min_value=date(1000, 1, 1), max_value=date(2999, 12, 31)))
def test_an_iso_date_comes_back(day: date) -> None:
    assert read_date(day.isoformat()) == Days(day, day)


class TestPublication:
    def test_what_the_person_says_comes_first(self) -> None:
        found = publication(
            given="2025-05-20", metadata="2025-05-21", dateline="ORRIN, May 22, 2025"
        )

        assert (found.value, found.basis, found.score) == ("2025-05-20", "given", 1.0)

    def test_then_the_date_that_came_with_the_report(self) -> None:
        found = publication(given=None, metadata="Wed, 21 May 2025 00:30:00 +0300", dateline=None)

        assert (found.value, found.earliest, found.latest) == ("2025-05-21",) * 3
        assert found.basis == "metadata"
        assert "21 May 2025" in found.because

    def test_then_a_dateline_with_a_full_date(self) -> None:
        found = publication(given=None, metadata=None, dateline="May 22, 2025")

        assert (found.value, found.basis) == ("2025-05-22", "dateline")
        assert found.score is not None
        assert found.score < 1

    def test_a_month_has_an_earliest_and_a_latest_day_but_no_value(self) -> None:
        found = publication(given=None, metadata="2025-05")

        assert (found.value, found.earliest, found.latest) == (None, "2025-05-01", "2025-05-31")

    def test_without_any_date_it_is_unknown_with_the_reason(self) -> None:
        found = publication(given=None, metadata=None)

        assert (found.value, found.basis, found.score) == (None, "unknown", None)
        assert found.because

    def test_a_dateline_without_its_year_is_unknown_and_says_so(self) -> None:
        found = publication(given=None, metadata=None, day_without_year="May  26")

        assert (found.value, found.earliest, found.latest) == (None, None, None)
        assert found.basis == "unknown"
        assert found.because == "the report's dateline gives a day, “May 26”, but no year"

    def test_a_broken_date_and_a_dateline_without_its_year_are_both_named(self) -> None:
        found = publication(given=None, metadata="soon", day_without_year="May 26")

        assert found.basis == "unknown"
        assert "soon" in found.because
        assert "“May 26”, but no year" in found.because

    def test_a_date_with_its_year_leaves_nothing_to_say_of_one_without(self) -> None:
        found = publication(given=None, metadata="2031-05-27", day_without_year="May 26")

        assert (found.value, found.because) == (
            "2031-05-27",
            "the date that came with the report, “2031-05-27”",
        )

    def test_a_broken_date_is_unknown_with_the_reason(self) -> None:
        found = publication(given=None, metadata="31 June 2025")

        assert (found.value, found.basis) == (None, "unknown")
        assert "31 June 2025" in found.because

    def test_a_broken_date_that_was_given_is_named_beside_the_one_used(self) -> None:
        found = publication(given="soon", metadata="2025-05-21")

        assert (found.value, found.basis) == ("2025-05-21", "metadata")
        assert "soon" in found.because
