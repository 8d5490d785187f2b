"""One speech that two reports date, of an invented river valley."""

from __future__ import annotations

import pytest

from sayso.triangulation.happenings import happenings
from sayso.triangulation.model import Comparison
from sayso.triangulation.report import reports_of
from sayso.triangulation.sayings import sayings
from sayso.triangulation.sides import parties_of
from sayso.triangulation.speeches import compared_speeches
from sayso.triangulation.utterances import matches
from tests.triangulation.by_hand import Written, day

SAYING = "the upper bridge stays closed until the engineers have tested every pillar"


def spoke(
    outlet: str, when: str, value: str, *, saying: str = SAYING, speaker: str = "Ana Brel"
) -> Written:
    written = Written(
        f"{speaker} gave a press conference in Osk on {when}. {speaker} said {saying}.",
        outlet=outlet,
    )
    actor = written.actor(speaker)
    written.event("conference", type="STATEMENT", actors=[actor], period=day(value, when))
    written.statement("said", saying, actor=actor)
    return written


def compared(*written: Written) -> list[Comparison]:
    readings = [each.reading for each in written]
    parties = parties_of(readings)
    reports = reports_of(readings, {})
    said = [each for report in reports for each in sayings(report, parties)]
    events = [each for report in reports for each in happenings(report, parties)]
    return list(compared_speeches(matches(said), events))


@pytest.mark.parametrize(
    ("when", "value", "verdict"),
    [
        ("Tuesday", "2031-05-20", ["agree"]),
        ("Wednesday", "2031-05-21", ["contradict"]),
        ("yesterday", "2031-05-21", []),
        ("6 June", "2031-06-06", []),
    ],
)
def test_a_speech_that_both_quote_has_one_day(when: str, value: str, verdict: list[str]) -> None:
    found = compared(spoke("A", "Tuesday", "2031-05-20"), spoke("B", when, value))

    assert [each.kind for each in found] == verdict
    assert all("from it" in each.because for each in found)


def test_speeches_with_nothing_said_in_both_are_not_compared() -> None:
    other = spoke("B", "Wednesday", "2031-05-21", saying="grain will come down the river by barge")

    assert compared(spoke("A", "Tuesday", "2031-05-20"), other) == []


def test_a_speech_of_somebody_else_dates_nothing() -> None:
    other = spoke("B", "Wednesday", "2031-05-21", speaker="Dana Sollen")

    assert compared(spoke("A", "Tuesday", "2031-05-20"), other) == []
