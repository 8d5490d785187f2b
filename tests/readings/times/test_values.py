"""What times come to, in reports of Tuesday 27 May 2031."""

import pytest

from sayso.model import Published
from sayso.readings.times import times
from tests.readings.times.told import found, on, period, read, value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministry said on Tuesday that", "2031-05-27"),  # the day itself is the last Tuesday
        ("They met on Monday.", "2031-05-26"),
        ("They left Averno on Friday.", "2031-05-23"),
        ("They will meet on Friday.", "2031-05-30"),
        ("They are to meet on Friday.", "2031-05-30"),
        ("The session is scheduled for Tuesday.", "2031-05-27"),
        ("They agreed to meet on Monday.", "2031-06-02"),
        ("It had been due to open on Friday.", "2031-05-23"),
        ("The mayor met them to discuss the dam on Friday.", "2031-05-23"),
        ("last Tuesday", "2031-05-20"),
        ("next Friday", "2031-06-06"),
        ("this coming Friday", "2031-05-30"),
        ("Find two tickets for this Sunday's game.", "2031-06-01"),
        ("They met this Sunday.", "2031-05-25"),
        ("He fled on 14 May. The following Monday", "2031-05-19"),
        ("He fled on 14 May. The previous Friday", "2031-05-09"),
        ("He fled on 14 May. That Friday", "2031-05-16"),
        ("on a Friday", "XXXX-WXX-5"),
        ("He will appeal Sunday's ruling.", "2031-05-25"),  # nearest: a name, no appointment
        ("He will appeal Friday's ruling.", "2031-05-30"),
        ("That Friday they fled.", "2031-05-23"),
        ("on Monday of last week", "2031-05-19"),
        ("They will meet on Tuesday next week.", "2031-06-03"),
        ("On Friday the 9th they met.", "2031-05-09"),
        ("He left a week ago Friday.", "2031-05-23"),
        ("He will leave a week from Friday.", "2031-06-06"),
        ("They open every Monday, Wednesday and Friday.", "XXXX-WXX-5"),
    ],
)
def test_weekdays_go_by_tense_and_by_the_day_of_publication(text: str, expected: str) -> None:
    assert value(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("since May 20", "2031-05-20"),
        ("since June 20", "2030-06-20"),  # what has lasted since has begun
        ("He fled in May 2029. In October of the same year", "2029-10"),
        ("He fled in May 2029. In July the following year", "2030-07"),
        ("a year ago today", "2030-05-27"),
        ("two years ago this month", "2029-05"),
        ("Sales fell from the year before.", "2030"),
        ("Sales fell from two years before.", "2029"),
        ("The quarter ended March 31 was poor. In the year-ago quarter", "2030-Q1"),
        ("In the third quarter sales rose. In the same period last year", "2030-Q3"),
        ("In the third quarter sales rose. From last year's $2 million", "2030-Q3"),
        ("Sales rose from last year's $2 million", "2030"),
        ("By mid-year it will open.", "2031"),
        ("Sales have risen since year-end.", "2030-12-31"),
        ("It will open by year-end.", "2031-12-31"),
        ("by the end of the decade", "203X"),
        ("They met on December 3.", "2030-12-03"),
        ("They will meet on January 3.", "2032-01-03"),
        ("It set a June 14 deadline.", "2031-06-14"),  # a past verb, and yet the day lies ahead
        ("accused of planning to strike on 17 April", "2031-04-17"),
        ("Friday, May 27", "2031-05-27"),  # a weekday that fits no year near changes nothing
        ("last March", "2031-03"),
        ("They met in June.", "2030-06"),
        ("They will meet in June.", "2031-06"),
        ("They met in May.", "2031-05"),
        ("from January to May 2009", "2009-05"),
        ("last summer", "2030-SU"),
        ("this autumn", "2031-FA"),
        ("It opens in July.", "2031-07"),  # the present tense looks ahead as well
        ("They had intended to open it in June.", "2031-06"),
        ("the second half of the year", "2031-H2"),
        ("H1 2030", "2030-H1"),
        ("They met last winter.", "2030-WI"),
        ("in the third quarter of last year", "2030-Q3"),
        ("the 1990s", "199X"),
        ("the 20th century", "19XX"),
        ("last Christmas", "2030-12-25"),
        ("on Good Friday they met", "2031-04-11"),
        ("next Thanksgiving", "2031-11-27"),
    ],
)
def test_dates_without_a_year_get_the_one_that_fits(text: str, expected: str) -> None:
    assert value(text) == expected


def test_a_weekday_beside_a_date_picks_the_year_in_which_it_fits() -> None:
    assert value("Monday, May 27") == "2030-05-27"


def test_a_day_named_once_with_its_year_keeps_it() -> None:
    """However near the same day of another year is."""
    text = "The siege of 7 April 2029 ended. After 7 April nothing was the same."

    assert [time.value for time in read(text)] == ["2029-04-07", "2029-04-07"]


def test_the_first_of_two_months_has_the_year_of_the_second() -> None:
    assert [t.value for t in read("between November and January 2009")] == ["2008-11", "2009-01"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("today", "2031-05-27"),
        ("yesterday", "2031-05-26"),
        ("the day after tomorrow", "2031-05-29"),
        ("tonight", "2031-05-27TNI"),
        ("last night", "2031-05-26TNI"),
        ("this morning", "2031-05-27TMO"),
        ("overnight", "2031-05-26TNI"),
        ("Sunday night", "2031-05-25TNI"),
        ("the evening of May 20", "2031-05-20TEV"),
        ("the early hours of Monday", "2031-05-26TMO"),
        ("on the night of May 26-27", "2031-05-26TNI"),
        ("on the night of 26 to 27 May", "2031-05-26TNI"),
        ("on the night from Sunday to Monday", "2031-05-25TNI"),
        ("overnight into Tuesday", "2031-05-26TNI"),
        ("overnight on May 20-21", "2031-05-20TNI"),
        ("at dawn on Sunday", "2031-05-25TMO"),
        ("nine in the morning", "2031-05-27T09:00"),
        ("2031-05-20T14:30:00Z", "2031-05-20T14:30:00"),
        ("20 May 2031 14:30", "2031-05-20T14:30"),
        ("last week", "2031-W21"),
        ("next month", "2031-06"),
        ("over the weekend", "2031-W21-WE"),
        ("this decade", "203X"),
        ("two days ago", "2031-05-25"),
        ("three weeks ago", "2031-W19"),
        ("five months ago", "2030-12"),
        ("a year and a half ago", "2029-11"),
        ("years ago", "PAST_REF"),
        ("It will one day open.", "FUTURE_REF"),
        ("They cut it to one day.", "P1D"),
        ("recently", "PAST_REF"),
        ("now", "PRESENT_REF"),
        ("in the future", "FUTURE_REF"),
        ("He fled on 14 May. The previous day", "2031-05-13"),
        ("He fled on 14 May. Two days earlier", "2031-05-12"),
        ("He fled on 14 May 2029. That year", "2029"),
        ("He fled on 14 May 2029. The next month", "2029-06"),
        ("at 10 p.m. on Friday he spoke", "2031-05-23T22:00"),
        ("at midnight Friday they left", "2031-05-23T24:00"),
        ("They have held it since midnight.", "2031-05-27T00:00"),
        ("at 07:30", "2031-05-27T07:30"),
    ],
)
def test_near_times_are_reckoned_from_the_report_or_from_the_story(
    text: str, expected: str
) -> None:
    assert value(text) == expected


@pytest.mark.parametrize(
    ("text", "expected", "mod"),
    [
        ("over three years", "P3Y", "MORE_THAN"),
        ("nearly two months", "P2M", "LESS_THAN"),
        ("2 1/2 years", "P2Y6M", None),
        ("a minute and a half", "PT1M30S", None),
        ("half an hour", "PT30M", None),
        ("one and a half days", "P1DT12H", None),
        ("two decades", "P20Y", None),
        ("several weeks", "PXW", None),
        ("two or three hours", "PTXH", None),
        ("about 24 hours", "PT24H", "APPROX"),
        ("for centuries", "PXC", None),
        ("a couple of days", "P2D", "APPROX"),
        ("more than two decades ago", "201X", "BEFORE"),
    ],
)
def test_lengths_keep_their_bounds(text: str, expected: str, mod: str | None) -> None:
    [time] = read(text)

    assert (time.value, time.mod) == (expected, mod)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("every night", "XXXX-XX-XXTNI"),
        ("every two weeks", "P2W"),
        ("every other day", "P2D"),
        ("daily", "P1D"),
        ("each Thursday", "XXXX-WXX-4"),
        ("every July", "XXXX-07"),
        ("on Sundays", "XXXX-WXX-7"),
        ("twice a week", "P1W"),
    ],
)
def test_what_recurs_is_a_set(text: str, expected: str) -> None:
    [time] = read(text)

    assert (time.type, time.value, time.earliest) == ("SET", expected, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met on May 16.", "XXXX-05-16"),
        ("on Tuesday", "XXXX-WXX-2"),
        ("the evening of May 20", "XXXX-05-20TEV"),
        ("last year", "XXXX"),
        ("in June", "XXXX-06"),
        ("this summer", "XXXX-SU"),
        ("last week", "XXXX-WXX"),
        ("yesterday", "XXXX-XX-XX"),
        ("on May 16, 2031", "2031-05-16"),
        ("three years", "P3Y"),
    ],
)
def test_without_a_date_of_its_own_a_report_leaves_x_where_nothing_is_known(
    text: str, expected: str
) -> None:
    assert value(text, day=None) == expected


def test_a_report_known_to_its_month_still_has_years() -> None:
    may = Published(None, "2031-05-01", "2031-05-31", "metadata", 1.0, "a month")

    [day, weekday] = times("On May 16 they met, on Tuesday", may)

    assert (day.value, weekday.value) == ("2031-05-16", "XXXX-WXX-2")


def test_a_date_in_figures_that_reads_two_ways_keeps_both() -> None:
    [time] = read("signed on 05/06/2030")

    assert time.value == "2030-XX-XX"
    assert (time.earliest, time.latest) == ("2030-05-06", "2030-06-05")
    assert "5 June or 6 May" in time.because


def test_the_outlets_way_of_writing_settles_a_date_in_figures() -> None:
    [british] = times("05/06/2030", on("2031-05-27"), day_first=True)
    [american] = times("05/06/2030", on("2031-05-27"), day_first=False)

    assert (british.value, american.value) == ("2030-06-05", "2030-05-06")


def test_on_a_sunday_last_week_is_the_one_that_ends() -> None:
    assert value("last week", day="2031-05-25") == "2031-W21"


def test_a_year_ago_beside_a_quarter_is_that_quarter_a_year_before() -> None:
    text = "The mill lost 2 million in the third quarter, after a gain a year earlier."

    assert [t.value for t in read(text, "2030-11-05")] == ["2030-Q3", "2029-Q3"]


def test_a_tuesday_interview_is_of_that_day_and_on_a_tuesday_of_any() -> None:
    assert value("in a Tuesday interview") == "2031-05-27"
    assert value("It fell on a Tuesday") == "XXXX-WXX-2"
    assert value("It fell on a Tuesday night").startswith("XXXX-WXX-2")


def test_a_year_ago_beside_nine_months_is_no_quarter() -> None:
    text = "It lost in the third quarter. In the nine months it gained, as a year earlier."

    assert [t.value for t in read(text, "2030-11-05")] == ["2030-Q3", "P9M", "2029"]


def test_the_reason_names_the_words_and_the_report() -> None:
    [time] = read("The ministry said on Tuesday")

    assert time.because == (
        "“Tuesday”: the last Tuesday up to the report's day, 2031-05-27, told in the past"
    )


def test_times_that_are_not_the_reports_own_are_passed_over() -> None:
    text = "They met on Friday. Issued in 2029. That year"

    kept = times(text, on("2031-05-27"), passed_over=[(20, 35)])

    assert [time.span.of(text) for time in kept] == ["Friday", "That year"]
    assert kept[-1].value == "2031"
    assert "2029" in found(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("earlier this month", ("2031-05-01", "2031-05-27")),
        ("later this year", ("2031-05-27", "2031-12-31")),
        ("early June next year", ("2032-06-01", "2032-06-10")),
        ("the end of last year", ("2030-09-01", "2030-12-31")),
        ("the past two weeks", ("2031-05-13", "2031-05-27")),
        ("the past year and a half", ("2029-11-27", "2031-05-27")),
        ("in the last day", ("2031-05-26", "2031-05-27")),
        ("He fled on 14 May. Two days later", ("2031-05-14", "2031-05-16")),
        ("the second half of May", ("2031-05-16", "2031-05-31")),
        ("later in the evening", ("2031-05-27T17:00", "2031-05-27T23:59")),
        ("Sunday night", ("2031-05-25T18:00", "2031-05-26T06:00")),
        ("midnight Friday, they said", ("2031-05-24T00:00", "2031-05-24T00:00")),
        ("recently", (None, "2031-05-27")),
        ("soon", ("2031-05-27", None)),
        ("in 1994 or later", ("1994-01-01", None)),
        ("three years", (None, None)),
    ],
)
def test_periods_reach_as_far_as_the_words_allow(
    text: str, expected: tuple[str | None, str | None]
) -> None:
    assert period(text) == expected


def test_two_hours_have_the_day_of_the_second() -> None:
    text = "On 14 May they fired between 10 a.m. and 4 p.m. on 13 May."

    assert [t.value for t in read(text)][1:] == ["2031-05-13T10:00", "2031-05-13T16:00"]


def test_a_far_date_without_its_year_is_less_sure() -> None:
    near, far = read("After 14 May and after 7 December")

    assert far.value == "2030-12-07"
    assert far.score < near.score


def test_what_is_reckoned_from_an_inferred_day_is_no_surer_than_it() -> None:
    inferred = Published("2031-05-27", "2031-05-27", "2031-05-27", "inferred", 0.5, "a guess")

    sure, year = times("on Tuesday, as in 2014", on("2031-05-27"))
    unsure, same = times("on Tuesday, as in 2014", inferred)

    assert unsure.score == sure.score / 2
    assert same.score == year.score
