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


def test_what_is_counted_runs_to_the_reports_day_most_likely_its_weekday() -> None:
    published = inferred(COUNT)

    assert (published.value, published.basis) == ("2031-05-27", "inferred")
    assert published.because == (
        "nothing says; what it counts runs to 27 May, most likely its “Tuesday”, which it was in "
        "2031, the likeliest year up to 2031-12-01; 2025, 2014, 2008, 2003 would fit too"
    )


def test_the_score_is_the_share_among_all_the_days_that_are_possible() -> None:
    """A dateline's day is surer than the end of a count, and a lower bound leaves fewer years."""
    text = "AVERNO, May 27. The count to May 20 was 40, he said on Tuesday."

    count, dateline = inferred(COUNT), inferred(text, stated=(5, 27))
    bounded = inferred(text + " The dam broke in 2030.", stated=(5, 27))

    assert count.score is not None
    assert dateline.score is not None
    assert bounded.score is not None
    assert 0 < count.score < dateline.score < bounded.score < 1


def test_no_year_after_the_known_day_is_taken() -> None:
    published = infer_published(COUNT, UNKNOWN, as_of=date(2026, 5, 26))

    assert published.value == "2025-05-27"


def test_a_report_is_not_older_than_what_it_looks_back_on() -> None:
    """In 2025 it was a Tuesday; with a bridge that fell in 2029 no year that is left fits well."""
    published = infer_published(
        COUNT + " The bridge fell in 2029.", UNKNOWN, as_of=date(2031, 5, 26)
    )

    assert published is UNKNOWN


def test_a_date_written_with_its_weekday_leaves_few_years() -> None:
    """27 May was a Tuesday in 2031, yet its 16 May was no Thursday."""
    text = "On Thursday, May 16, they met. The count on May 27 was 40, he said on Tuesday."

    published = inferred(text)

    assert published.value == "2030-05-28"
    assert "16 May was a Thursday, as it says" in published.because


def test_a_far_date_without_its_year_is_not_the_reports() -> None:
    text = "On Monday, May 19, they met, as they had after October 7, he said on Tuesday."

    assert inferred(text).value == "2031-05-20"
    assert "October" not in inferred(text).because


def test_what_is_still_to_come_is_not_the_reports_day() -> None:
    text = (
        "They will meet from June 3 to June 5. From May 20 to May 27 40 sank, he said on Tuesday."
    )

    assert inferred(text).value == "2031-05-27"


def test_the_turn_of_the_year_is_between_december_and_january() -> None:
    text = "Counts from December 28 to January 3 were low, she said on Friday."

    assert inferred(text).value == "2031-01-03"


def test_a_dateline_may_follow_the_weekday_it_tells_of() -> None:
    """Every fourth report comes out on the day after the weekday it names most."""
    published = infer_published(
        "AVERNO, May 27. Boats sank on Monday, in 2031 as before.",
        UNKNOWN,
        as_of=date(2031, 6, 1),
        stated=(5, 27),
    )

    assert published.value == "2031-05-27"
    assert "in 2031 soon after its “Monday”" in published.because


def test_nothing_is_made_of_nothing() -> None:
    assert inferred("They met, they said.") is UNKNOWN
    assert inferred("They met on May 16, in a year that is not told.") is UNKNOWN
    assert inferred("They said so on Tuesday.") is UNKNOWN
    assert (
        inferred("They met on May 16, he said on Friday.") is UNKNOWN
    )  # weeks ago, for all we know
    assert inferred("After 7 October 2029 all changed, he said on Friday.") is UNKNOWN
    assert infer_published(COUNT, UNKNOWN, as_of=None) is UNKNOWN


def test_a_known_day_is_left_alone() -> None:
    known = on("2029-01-01")

    assert infer_published(COUNT, known, as_of=AS_OF) is known
