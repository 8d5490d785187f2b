"""How long something has lasted, in our own words about an invented valley."""

from __future__ import annotations

import pytest

from sayso.model import TimeMod
from sayso.triangulation.lasting import compared_lengths, lasting
from sayso.triangulation.model import Comparison
from sayso.triangulation.report import reports_of
from tests.triangulation.by_hand import Written


def told(
    text: str, how_long: str, value: str, outlet: str = "A", *, mod: TimeMod | None = None
) -> Written:
    written = Written(text, outlet=outlet)
    written.lasting(how_long, value, mod)
    return written


WEEKS = told("Karst lifted its three-week blockade of Osk.", "three-week", "P3W")


def compared(*written: Written) -> list[Comparison]:
    reports = reports_of([each.reading for each in written], {})
    return list(compared_lengths([each for report in reports for each in lasting(report)]))


def test_two_lengths_of_one_thing_contradict() -> None:
    months = told(
        "The mills of Osk stood still after Karst had besieged it for nearly three months.",
        "nearly three months", "P3M", "B", mod="LESS_THAN",
    )  # fmt: skip

    [comparison] = compared(WEEKS, months)
    assert (comparison.kind, comparison.on) == ("contradict", "date")
    assert {comparison.left.text, comparison.right.text} == {
        "three-week blockade",
        "besieged it for nearly three months",
    }


def test_one_length_in_other_words_agrees() -> None:
    again = told("For Osk three weeks of siege by Karst are over.", "three weeks", "P3W", "B")

    assert [each.kind for each in compared(WEEKS, again)] == ["agree"]


def test_whoever_counts_in_months_may_leave_out_weeks() -> None:
    ten = told("Karst lifted its ten-week blockade of Osk.", "ten-week", "P10W", "B")
    two = told("Karst kept up the blockade of Osk for two months.", "two months", "P2M")

    assert [each.kind for each in compared(ten, two)] == ["compatible"]


@pytest.mark.parametrize(
    "other",
    [
        told("Talos lifted its three-month blockade of the mills.", "three-month", "P3M", "B"),
        told("Karst ended a two-year war over Osk.", "two-year", "P2Y", "B"),
        told(
            "The camp, which Karst has besieged for two months, is in Ruhn, near Velm and Osk.",
            "two months",
            "P2M",
            "B",
        ),
        told("Karst besieged Osk two months after the frost.", "two months", "P2M", "B"),
        told("Karst lifted its nine-year blockade of Osk.", "nine-year", "P9Y", "B"),
        told("Karst lifted its blockade of Osk in days.", "days", "PXD", "B"),
    ],
)
def test_lengths_of_other_things_are_not_set_beside_each_other(other: Written) -> None:
    assert not compared(WEEKS, other)


def test_months_are_two_at_least() -> None:
    months = told("All of Osk has lived through months of siege.", "months", "PXM", "B")
    nine = told("Karst lifted its nine-week blockade of Osk.", "nine-week", "P9W", "C")

    assert [each.kind for each in compared(WEEKS, months)] == ["contradict"]
    assert [each.kind for each in compared(nine, months)] == ["compatible"]


def test_the_order_of_reports_changes_no_length() -> None:
    other = told("Karst lifted its four-month blockade of Osk.", "four-month", "P4M", "B")

    assert compared(WEEKS, other) == compared(other, WEEKS)
    assert len(compared(WEEKS, other)) == 1
