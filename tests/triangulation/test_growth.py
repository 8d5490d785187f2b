"""The work of setting reports side by side is in line with their number and their length."""

from collections.abc import Callable

import pytest

from sayso.model import Reading
from sayso.triangulation.copies import find_repeats
from sayso.triangulation.prose import proses_of
from sayso.triangulation.stories import stories_of
from sayso.triangulation.terms import terms_of
from tests.triangulation.invented import BRIDGE, SCHOOL, a_report
from tests.work import steps

TWICE = 2.3
"""Twice as much work for twice as many, with some room for the logarithm in sorting."""


def one_text(count: int) -> list[Reading]:
    """A wire that everybody prints."""
    return [a_report(BRIDGE, f"{n}", outlet=f"outlet {n}") for n in range(count)]


def one_war(count: int) -> list[Reading]:
    """Reports that all have much in common and differ."""
    words = SCHOOL.split()
    return [
        a_report(f"{BRIDGE.split('.')[0]} {' '.join(words[n % 40 :])} number{n}.", f"{n}")
        for n in range(count)
    ]


@pytest.mark.parametrize("reports", [one_text, one_war])
def test_twice_as_many_reports_take_twice_the_work(
    reports: Callable[[int], list[Reading]],
) -> None:
    def work(count: int) -> int:
        told = reports(count)
        return steps(lambda: (find_repeats(told), stories_of(told)))

    # From so many on every report is held against as many others as any can be.
    few = work(100) - work(50)
    many = work(200) - work(150)
    assert many < TWICE * few


@pytest.mark.parametrize("text", ["word ", "Name ", "1 ", "“ ", "A. B! ", "ﷺ\ud800 "])
def test_a_long_text_of_one_thing_takes_work_in_line_with_its_length(text: str) -> None:
    def work(times: int) -> int:
        reading = a_report(text * times, "hostile")
        return steps(lambda: [terms_of(reading, prose) for prose in proses_of([reading])])

    assert work(4000) < 2.5 * work(2000)
    assert len(stories_of([a_report(text * 500, "a"), a_report(text * 400, "b")])) <= 2
