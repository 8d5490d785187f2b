"""When somebody held an office, in our own words about invented people."""

from __future__ import annotations

import pytest

from sayso.model import Precision
from sayso.triangulation.model import Comparison
from sayso.triangulation.report import reports_of
from sayso.triangulation.sides import parties_of
from sayso.triangulation.tenures import compared_tenures, tenures
from tests.triangulation.by_hand import Written


def from_to(first: str, last: str, outlet: str, *, office: str = "mayor of Osk") -> Written:
    written = Written(f"Ana Brel served as {office} from {first} to {last}.", outlet=outlet)
    written.actor("Ana Brel")
    year: Precision = "year"
    ends = [
        written.time(words, words, earliest=f"{words}-01-01", latest=f"{words}-12-31", per=year)
        for words in (first, last)
    ]
    written.lasting(f"{first} to {last}", "PXX", begin=ends[0].id, finish=ends[1].id)
    return written


def for_years(words: str, value: str, outlet: str) -> Written:
    written = Written(f"Ana Brel, mayor of Osk for {words}, has died.", outlet=outlet)
    written.actor("Ana Brel")
    written.lasting(words, value)
    return written


def compared(*written: Written) -> list[Comparison]:
    readings = [each.reading for each in written]
    parties = parties_of(readings)
    return list(
        compared_tenures(
            [each for report in reports_of(readings, {}) for each in tenures(report, parties)]
        )
    )


def test_two_ends_of_one_time_in_office_contradict() -> None:
    [comparison] = compared(from_to("2010", "2014", "A"), from_to("2010", "2016", "B"))

    assert (comparison.kind, comparison.on) == ("contradict", "date")
    assert {comparison.left.text, comparison.right.text} == {
        "mayor of Osk from 2010 to 2014",
        "mayor of Osk from 2010 to 2016",
    }


def test_the_same_years_agree() -> None:
    one, other = from_to("2010", "2014", "A"), from_to("2010", "2014", "B", office="mayor")

    assert [each.kind for each in compared(one, other)] == ["agree"]


@pytest.mark.parametrize(
    ("words", "value", "kind"),
    [("five years", "P5Y", "compatible"), ("nine years", "P9Y", "contradict")],
)
def test_a_count_of_years_is_rounded(words: str, value: str, kind: str) -> None:
    found = compared(from_to("2010", "2014", "A"), for_years(words, value, "B"))

    assert [each.kind for each in found] == [kind]


@pytest.mark.parametrize(
    "other",
    [
        from_to("2010", "2016", "B", office="minister of fords"),
        from_to("2018", "2022", "B"),
        for_years("some years", "PXY", "B"),
    ],
)
def test_another_office_another_time_or_no_number_contradicts_nothing(other: Written) -> None:
    assert not compared(from_to("2010", "2014", "A"), other)
