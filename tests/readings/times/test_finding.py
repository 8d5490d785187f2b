"""Which words tell a time: TimeML's extents, in sentences of our own."""

import pytest

from tests.readings.times.told import found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met on Tuesday, 27 May 2031, in Averno.", ["Tuesday, 27 May 2031"]),
        ("The ferry sank on May 20th.", ["May 20th"]),
        ("the accord of the 3rd of June", ["the 3rd of June"]),
        ("signed on 2031-05-20 in Averno", ["2031-05-20"]),
        ("signed on 20.05.2031 in Averno", ["20.05.2031"]),
        ("It opens in May next year", ["May next year"]),
        ("the 2014 rising", ["2014"]),
        ("in nineteen ninety-six", ["nineteen ninety-six"]),
        ("by the year two thousand", ["the year two thousand"]),
        ("late in the '90s", ["late in the '90s"]),
        ("in the third quarter of 2030", ["the third quarter of 2030"]),
        ("its third-quarter loss", ["third-quarter"]),
        ("on Christmas Eve", ["Christmas Eve"]),
        ("shelling on the night of 20 May", ["the night of 20 May"]),
        ("at 10 p.m. Wednesday", ["10 p.m. Wednesday"]),
        ("at 5 p.m. EST, Nov. 6, they", ["5 p.m. EST, Nov. 6"]),
        ("around 7:15 a.m. on Friday", ["around 7:15 a.m. on Friday"]),
        ("from 0630 GMT", ["0630 GMT"]),
        ("at midnight Moscow time", ["midnight Moscow time"]),
    ],
)
def test_dates_and_hours_are_found_without_their_preposition(
    text: str, expected: list[str]
) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("talks for over three years", ["over three years"]),
        ("talks over the past three years", ["the past three years"]),
        ("an eight-day march", ["eight-day"]),
        ("the 30-day truce", ["30-day"]),
        ("a two-and-a-half-year siege", ["two-and-a-half-year"]),
        ("some two and a half weeks ago", ["some two and a half weeks ago"]),
        ("at least 20 more years", ["at least 20 more years"]),
        ("a minute and a half later", ["a minute and a half"]),
        ("within the next 12 to 18 months", ["the next 12 to 18 months"]),
        ("they held out for weeks", ["weeks"]),
        ("the monthslong blockade", ["monthslong"]),
        ("hundreds of years of rule", ["hundreds of years"]),
        ("for a long time", ["a long time"]),
        ("a half-century of war", ["a half-century"]),
        ("a half-century war", ["half-century"]),
        ("for a quarter of a century", ["a quarter of a century"]),
        ("two dozen years of rule", ["two dozen years"]),
        ("a decades-old feud", ["decades-old"]),
        ("a months-long siege", ["months-long"]),  # of months, not of one
        ("a several-year siege", ["several-year"]),
        ("Minutes later he left.", ["Minutes"]),
    ],
)
def test_lengths_are_found_with_what_qualifies_them(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the day before yesterday", ["the day before yesterday"]),
        ("earlier this month they met", ["earlier this month"]),
        ("in early June", ["early June"]),
        ("mid-May was quiet", ["mid-May"]),
        ("since mid-2022", ["mid-2022"]),
        ("the end of the year", ["the end of the year"]),
        ("by year-end", ["year-end"]),
        ("the first week of May", ["the first week of May"]),
        ("in recent days", ["recent days"]),
        ("last night and this morning", ["last night", "this morning"]),
        ("Tuesday nights and every Friday", ["Tuesday nights", "every Friday"]),
        ("three times a week", ["three times a week"]),
        ("now, soon and in the future", ["now", "soon", "the future"]),
        ("in 1994 or later", ["1994 or later"]),
        ("Last year's harvest", ["Last year"]),
        ("'On Sunday!'", ["Sunday"]),
        ("early in the week", ["early in the week"]),
        ("the week's talks", ["the week"]),
        ("the same period last year", ["the same period last year"]),
        ("the '87 crash", ["'87"]),
        ("in the Winter Games of 2030", ["2030"]),
        ("a cup dating to 2000 to 1600 B.C. was sold in 1972", ["1972"]),
        ("of the third century B.C.", []),
        ("the summer of '86", ["the summer of '86"]),
        ("a 1988 loss and its 1988 results", ["1988", "1988"]),
        ("this year's first half", ["this year's first half"]),
        ("by mid-morning", ["mid-morning"]),
        ("the past half hour", ["the past half hour"]),
        ("the first week of the siege", ["the first week"]),
        ("a March report", ["March"]),
        ("not long ago", ["not long ago"]),
        ("on the weekends", ["weekends"]),
    ],
)
def test_pointing_words_are_found_whole(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The ferry may sail and the men march on.",
        "April Veldt and the Sunday Times met August Lind.",
        "a 6-year-old girl, 52 years old, aged 40",
        "four flights a week at 2,000 crowns a day",
        "some 1990 soldiers and 2000 shells",
        "as soon as they can",
        "three-quarters of the grain",
        "a second round, seconded by two",
        "She will spring to her feet and fall silent.",
        "Rule 2016 and flight 1995",
        "on the 16th floor",
        "the future of the valley",
        "It cost $1990.",
        "Call 555-1234 or 12-24-1.",
        "in the first half of the game",
        "at a quarter of its price",
        "Orthodox Easter",
        "24/7",
        "H5N1 and Q5",
        "the Essel Daily News and Veldt Weekly",
        "a zero-day flaw",
        "Video, 00:03:42Averno met",
        "The March on Averno",
        "on “This Week” with her",
        "asteroid 2031 QR",
        "that year-on-year gain",
        "a week-old infant",
        "Thursday Night Football",
    ],
)
def test_words_that_only_look_like_times_are_passed_over(text: str) -> None:
    assert found(text) == []


def test_a_blank_line_ends_an_expression() -> None:
    assert found("They met in May\n\n20 boats sailed") == ["May"]
    assert found("They met on May\n20 in Averno") == ["May\n20"]


def test_following_leads_to_a_time_only_with_its_article() -> None:
    assert found("The following Monday they left.") == ["The following Monday"]
    assert found("They left following Monday's vote.") == ["Monday"]


def test_a_word_that_leads_to_a_time_is_none_of_its_own() -> None:
    assert found("most recently last October") == ["last October"]
    assert found("They left recently. Last October they met.") == ["recently", "Last October"]


def test_two_days_that_share_their_month_are_two() -> None:
    assert found("from 20-27 May") == ["20", "27 May"]
    assert found("between May 20 and 27") == ["May 20", "27"]
    assert found("on May 20 and 27 boats sank") == ["May 20"]
