"""Claims that there is one such event."""

from __future__ import annotations

import pytest

from sayso.model import Span, Time, Unique
from sayso.readings.events.unique import is_measure_of

TEXT = "The first talks since 2024 ended on Monday."


def time(words: str) -> Time:
    start = TEXT.index(words)
    span = Span(start, start + len(words))
    return Time("d", span, "DATE", "2024", None, None, None, None, "year", 1.0, "")


@pytest.mark.parametrize(("words", "only_measures"), [("since 2024", True), ("Monday", False)])
def test_a_time_that_tells_how_far_a_claim_reaches_is_not_the_day_of_the_event(
    words: str, only_measures: bool
) -> None:
    claim = Unique(1, "talks since 2024", Span(4, 26))

    assert is_measure_of(claim, time(words), TEXT) is only_measures
    assert not is_measure_of(None, time(words), TEXT)
