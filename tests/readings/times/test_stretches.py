import pytest

from sayso.model import Time
from sayso.readings.times import times
from tests.readings.times.told import UNKNOWN, on


def stretch(text: str, day: str | None = "2031-05-27") -> Time:
    published = on(day) if day else UNKNOWN
    [found] = [time for time in times(text, published) if time.begin or time.finish]
    return found


def test_ends_that_stand_apart_make_one_stretch() -> None:
    text = "Between the evening of May 20 and the morning of May 27 they fired."

    whole, begin, finish = times(text, on("2031-05-27"))

    assert whole.span.of(text) == "the evening of May 20 and the morning of May 27"
    assert (whole.begin, whole.finish) == (begin.id, finish.id)
    assert (whole.type, whole.value) == ("DURATION", "P7D")
    assert (whole.earliest, whole.latest) == ("2031-05-20T17:00", "2031-05-27T12:00")
    assert whole.edtf == "2031-05-20/2031-05-27"


@pytest.mark.parametrize(
    ("text", "value", "edtf"),
    [
        ("from 2014 to 2022", "P8Y", "2014-01-01/2022-12-31"),
        ("in 2014-22", "P8Y", "2014-01-01/2022-12-31"),
        ("from March to May", "P2M", "2031-03-01/2031-05-31"),
        ("20-27 May", "P7D", "2031-05-20/2031-05-27"),
        ("from Friday until Sunday", "P2D", "2031-05-23/2031-05-25"),
        ("since May 20", "P7D", "2031-05-20/2031-05-27"),
    ],
)
def test_a_stretch_is_as_long_as_its_ends_lie_apart(text: str, value: str, edtf: str) -> None:
    found = stretch(text)

    assert (found.value, found.edtf) == (value, edtf)


def test_a_stretch_of_an_unknown_year_is_still_counted() -> None:
    found = stretch("from May 20 to May 27", day=None)

    assert (found.value, found.earliest, found.latest) == ("P7D", "XXXX-05-20", "XXXX-05-27")
    assert found.edtf is None


def test_since_goes_on_to_an_unknown_day() -> None:
    found = stretch("since 2014", day=None)

    assert (found.value, found.latest, found.edtf) == ("PXX", None, "2014-01-01/..")
    assert found.finish is None


@pytest.mark.parametrize(
    "text", ["in 2014 and 2016", "on Monday and Tuesday", "from 2022 to 2014", "in May, June"]
)
def test_two_times_side_by_side_are_no_stretch(text: str) -> None:
    assert not [time for time in times(text, on("2031-05-27")) if time.begin or time.finish]
