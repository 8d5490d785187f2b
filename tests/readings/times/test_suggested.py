"""Words that another reader took for times."""

import pytest

from sayso.readings.times import times
from tests.readings.times.told import on


@pytest.mark.parametrize(
    ("text", "words", "type_", "value"),
    [
        ("four flights a week", "a week", "DURATION", "P1W"),
        ("the recent floods", "recent", "DATE", "PAST_REF"),
        ("the annual fair", "annual", "SET", "P1Y"),
        ("a quiet March report", "March", "DATE", "2031-03"),
        ("on 14 May; that day", "that day", "DATE", "2031-05-14"),
        ("it lasted years", "years", "DURATION", "PXY"),
        ("at this crucial moment", "this crucial moment", "DATE", "PRESENT_REF"),
    ],
)
def test_suggested_words_are_valued(text: str, words: str, type_: str, value: str) -> None:
    start = text.index(words)

    found = times(text, on("2031-05-27"), extents=[(start, start + len(words))])[-1]

    assert (found.span.of(text), found.type, found.value) == (words, type_, value)


def test_what_cannot_be_valued_is_left() -> None:
    assert times("the green boats", on("2031-05-27"), extents=[(4, 9)]) == ()


def test_the_grammars_own_words_stand_where_both_found_some() -> None:
    text = "They met last Friday evening ."

    [found] = times(text, on("2031-05-27"), extents=[(9, 20)])

    assert found.span.of(text) == "last Friday evening"


def test_overlapping_suggestions_are_read_once() -> None:
    text = "some recent annual floods"

    found = times(text, on("2031-05-27"), extents=[(5, 11), (5, 18), (200, 300), (3, 3)])

    assert [time.span.of(text) for time in found] == ["recent"]
