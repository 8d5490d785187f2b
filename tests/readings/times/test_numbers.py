import pytest

from sayso.readings.times.numbers import Quantity, ordinal, quantity, spoken_year
from sayso.readings.times.words import Words


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("7", 7, 7),
        ("1,250", 1250, 1250),
        ("2.5", 2.5, 2.5),
        ("2½", 2.5, 2.5),
        ("twenty-three", 23, 23),
        ("two hundred and five", 205, 205),
        ("two thousand", 2000, 2000),
        ("two and a half", 2.5, 2.5),
        ("half a", 0.5, 0.5),
        ("12 to 18", 12, 18),
        ("two or three", 2, 3),
        ("a dozen", 12, 12),
        ("several", None, None),
        ("a few", None, None),
        ("a number of", None, None),
        ("dozens of", None, None),
    ],
)
def test_quantities(text: str, low: float | None, high: float | None) -> None:
    words = Words(text)
    found = quantity(words, 0)

    assert found is not None
    assert (found[0].low, found[0].high, found[1]) == (low, high, len(words))


def test_a_range_that_runs_backward_is_its_first_number() -> None:
    assert quantity(Words("12 to 3"), 0) == (Quantity(12, 12), 1)


@pytest.mark.parametrize(
    ("text", "number"), [("16th", 16), ("sixteenth", 16), ("twenty-first", 21), ("thirtieth", 30)]
)
def test_ordinals(text: str, number: int) -> None:
    found = ordinal(Words(text), 0)

    assert found is not None
    assert found[0] == number


def test_years_are_said_in_two_halves() -> None:
    assert spoken_year(Words("twenty thirty-one"), 0) == (2031, 4)
    assert spoken_year(Words("twenty boats"), 0) is None


def test_digits_beyond_all_numbers_are_no_number() -> None:
    assert quantity(Words("9" * 5000), 0) is None
