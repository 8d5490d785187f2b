"""The day of a report without a date."""

from datetime import date

from sayso.model import Published
from sayso.readings.times import infer_published
from tests.readings.times.told import UNKNOWN, on

AS_OF = date(2031, 12, 1)


def inferred(text: str, *, stated: tuple[int, int] | None = None) -> Published:
    return infer_published(text, UNKNOWN, as_of=AS_OF, stated=stated)


COUNT = (
    "The ministry said on Tuesday that 40 boats sank between May 20 and May 27. "
    "It spoke again on Tuesday. A barge burned on Sunday night."
)


def test_the_latest_day_told_is_the_weekday_named_most() -> None:
    published = inferred(COUNT)

    assert (published.value, published.basis, published.score) == ("2031-05-27", "inferred", 0.8)
    assert published.because == (
        "the latest day it tells of is 27 May, most likely its “Tuesday”, which it was in 2031, "
        "the last such year up to 2031-12-01; 2025, 2014, 2008, 2003 would fit too"
    )


def test_no_year_after_the_known_day_is_taken() -> None:
    published = infer_published(COUNT, UNKNOWN, as_of=date(2031, 5, 26))

    assert published.value == "2025-05-27"


def test_a_year_the_report_looks_back_on_is_a_bound() -> None:
    published = infer_published(
        COUNT + " The bridge fell in 2009.", UNKNOWN, as_of=date(2014, 5, 26)
    )

    assert published == UNKNOWN  # 2008 would fit, but not with a bridge that fell in 2009


def test_a_date_written_with_its_weekday_outweighs_a_guess() -> None:
    """27 May was a Tuesday in 2031, yet its 16 May was no Thursday."""
    text = "On Thursday, May 16, they met. The count to May 27 was 40, he said on Tuesday."

    published = inferred(text)

    assert (published.value, published.score) == ("2030-05-27", 0.9)
    assert "in 2030 16 May was a Thursday" in published.because


def test_what_is_still_to_come_is_not_the_reports_day() -> None:
    text = "They will meet on June 3. The count to May 27 was 40, he said on Tuesday."

    assert inferred(text).value == "2031-05-27"


def test_a_full_date_leaves_the_next_such_weekday() -> None:
    assert inferred("The dam broke on May 25, 2031. He said on Tuesday it held.").value == (
        "2031-05-27"
    )


def test_the_turn_of_the_year_is_between_december_and_january() -> None:
    text = "Counts from December 28 to January 3 were low, she said on Friday."

    assert inferred(text).value == "2031-01-03"


def test_a_datelines_day_is_the_reports_own() -> None:
    text = "AVERNO, May 27. The count to May 20 was 40, he said on Tuesday."

    assert inferred(text, stated=(5, 27)).value == "2031-05-27"


def test_nothing_is_made_of_nothing() -> None:
    assert inferred("They met, they said.") is UNKNOWN
    assert inferred("They met on May 16, in a year that is not told.") is UNKNOWN
    assert inferred("They said so on Tuesday.") is UNKNOWN
    assert infer_published(COUNT, UNKNOWN, as_of=None) is UNKNOWN


def test_a_known_day_is_left_alone() -> None:
    known = on("2029-01-01")

    assert infer_published(COUNT, known, as_of=AS_OF) is known
