"""Reasons that two reports give for what was done on an invented river."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.triangulation.model import Comparison
from sayso.triangulation.motives import compared_motives, reasons
from sayso.triangulation.report import reports_of
from tests.triangulation.by_hand import Written


def compared(*texts: str) -> list[Comparison]:
    written = [Written(text, outlet=f"Outlet {number}") for number, text in enumerate(texts)]
    reports = reports_of([each.reading for each in written], {})
    return list(compared_motives([each for report in reports for each in reasons(report)]))


BLOCKADE = (
    "Karst closed the upper pass in a bid to force the rebels to release the captured pilots."
)


def test_one_reason_of_what_is_worded_in_two_ways_is_one_motive() -> None:
    [found] = compared(
        BLOCKADE,
        "No grain has come through since May. Karst says the closure of the pass is aimed at"
        " forcing the rebels to free captured pilots.",
    )

    assert (found.kind, found.on) == ("agree", "motive")
    assert "in a bid to force the rebels" in found.because


@pytest.mark.parametrize(
    "other",
    [
        "Karst closed the upper pass because snow had blocked the road to the grain stores.",
        "The rebels released the captured pilots, and Karst was forced to open the upper pass.",
        "Far away, miners struck in a bid to force owners to release captured wages of pilots.",
    ],
)
def test_another_reason_or_none_is_not_compared(other: str) -> None:
    assert compared(BLOCKADE, other) == []


def test_a_copy_gives_no_reason_of_its_own() -> None:
    assert compared(BLOCKADE) == []


@given(st.permutations([BLOCKADE, BLOCKADE.replace("a bid", "an attempt"), "It rained in Osk."]))
def test_the_order_of_reports_changes_nothing(texts: list[str]) -> None:
    written = [Written(text, outlet=text[:30]) for text in texts]
    reports = reports_of([each.reading for each in written], {})
    found = compared_motives([each for report in reports for each in reasons(report)])

    assert [each.kind for each in found] == ["agree"]
