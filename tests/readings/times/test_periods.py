import pytest

from sayso.readings.times.edtf import EDTF, edtf
from sayso.readings.times.periods import NOTHING, Period, period_of


@pytest.mark.parametrize(
    ("value", "earliest", "latest", "precision", "written"),
    [
        ("2031-05-20", "2031-05-20", "2031-05-20", "day", "2031-05-20"),
        ("2031-05", "2031-05-01", "2031-05-31", "month", "2031-05"),
        ("2031", "2031-01-01", "2031-12-31", "year", "2031"),
        ("203X", "2030-01-01", "2039-12-31", "decade", "203X"),
        ("19XX", "1900-01-01", "1999-12-31", "vague", "19XX"),
        ("2031-W21", "2031-05-19", "2031-05-25", "week", "2031-05-19/2031-05-25"),
        ("2031-W21-WE", "2031-05-24", "2031-05-25", "week", "2031-05-24/2031-05-25"),
        ("2031-Q3", "2031-07-01", "2031-09-30", "season", "2031-07-01/2031-09-30"),
        ("2031-H1", "2031-01-01", "2031-06-30", "season", "2031-01-01/2031-06-30"),
        ("2031-SP", "2031-03-01", "2031-05-31", "season", "2031-21"),
        ("2030-WI", "2030-12-01", "2031-02-28", "season", "2030-24"),
        ("2031-XX-XX", "2031-01-01", "2031-12-31", "year", "2031-XX-XX"),
        ("2031-05-20TMO", "2031-05-20T04:00", "2031-05-20T12:00", "part_of_day", "2031-05-20"),
        (
            "2031-05-31TNI", "2031-05-31T18:00", "2031-06-01T06:00", "part_of_day",
            "2031-05-31/2031-06-01",
        ),
        (
            "2031-05-20T22:05", "2031-05-20T22:05", "2031-05-20T22:05", "part_of_day",
            "2031-05-20T22:05:00",
        ),
        (
            "2031-05-31T24:00", "2031-06-01T00:00", "2031-06-01T00:00", "part_of_day",
            "2031-06-01T00:00:00",
        ),
        ("XXXX-05-16", "XXXX-05-16", "XXXX-05-16", "day", "XXXX-05-16"),
        ("XXXX-02", "XXXX-02-01", "XXXX-02-29", "month", "XXXX-02"),
    ],
)  # fmt: skip
def test_a_value_is_a_period_and_an_edtf(
    value: str, earliest: str, latest: str, precision: str, written: str
) -> None:
    period = period_of(value)

    assert (period.earliest, period.latest, period.precision) == (earliest, latest, precision)
    assert edtf(value, None, period) == written
    assert EDTF.fullmatch(written)


@pytest.mark.parametrize(
    "value", ["P3Y", "PXW", "XXXX-WXX-2", "XXXX-SU", "XXXX", "2031-02-30", "2031-13", "2031-W60"]
)
def test_what_has_no_date_has_no_period(value: str) -> None:
    assert period_of(value) == NOTHING
    assert edtf(value, None, period_of(value)) is None


@pytest.mark.parametrize(
    ("mod", "earliest", "latest"),
    [
        ("START", "2031-06-01", "2031-06-10"),
        ("MID", "2031-06-11", "2031-06-20"),
        ("END", "2031-06-21", "2031-06-30"),
        ("APPROX", "2031-06-01", "2031-06-30"),
    ],
)
def test_start_middle_and_end_are_thirds(mod: str, earliest: str, latest: str) -> None:
    assert period_of("2031-06", mod) == Period(earliest, latest, "month")


def test_what_is_about_is_marked_and_what_is_open_has_no_end() -> None:
    assert edtf("2031", "APPROX", period_of("2031", "APPROX")) == "2031~"
    assert edtf("1994", "ON_OR_AFTER", period_of("1994", "ON_OR_AFTER")) == "1994/.."
    assert edtf("1994", "BEFORE", period_of("1994", "BEFORE")) == "../1994"
