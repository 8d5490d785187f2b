"""One saying told with a day in two reports, of an invented river valley."""

from __future__ import annotations

import pytest

from sayso.model import Period
from sayso.triangulation.model import Comparison
from sayso.triangulation.occasions import compared_occasions
from sayso.triangulation.report import reports_of
from sayso.triangulation.sayings import sayings
from sayso.triangulation.sides import parties_of
from tests.triangulation.by_hand import Written, day, days

OPENING = "it would open the western pass to grain convoys"
SUNDAY, MONDAY = day("2031-05-18", "Sunday"), day("2031-05-19", "Monday")


def told(
    outlet: str,
    when: Period,
    content: str = OPENING,
    *,
    speaker: str = "Karst",
    state: str = "Karst",
    cue: str = "said",
    act: str = "say",
) -> Written:
    written = Written(f"{speaker} {cue} {content}.", outlet=outlet)
    actor = written.actor(speaker, state=state)
    written.statement(cue, content, actor=actor, act=act, said_on=when)
    return written


def compared(*written: Written) -> list[Comparison]:
    readings = [each.reading for each in written]
    parties = parties_of(readings)
    given = [each for report in reports_of(readings, {}) for each in sayings(report, parties)]
    return list(compared_occasions(given))


def verdicts(*written: Written) -> list[str]:
    return [each.kind for each in compared(*written)]


def test_one_decision_told_on_two_days_contradicts_and_the_reason_has_both() -> None:
    [comparison] = compared(told("A", SUNDAY), told("B", MONDAY))

    assert (comparison.kind, comparison.on) == ("contradict", "date")
    assert "2031-05-18" in comparison.because
    assert "2031-05-19" in comparison.because


def test_who_speaks_for_a_state_tells_its_decision() -> None:
    other = told("B", MONDAY, "her country will let grain convoys into the western pass",
                 speaker="Ana Brel")  # fmt: skip

    assert verdicts(told("A", SUNDAY), other) == ["contradict"]


def test_the_same_day_agrees_and_a_day_of_it_is_compatible() -> None:
    weekend = days("2031-05-17", "2031-05-18", "this weekend")

    assert verdicts(told("A", SUNDAY), told("B", SUNDAY)) == ["agree"]
    assert verdicts(told("A", SUNDAY), told("B", weekend)) == ["compatible"]


@pytest.mark.parametrize(
    "content",
    [
        "the western pass is full of grain convoys",
        "it will continue to escort grain convoys over the western pass",
    ],
)
def test_what_can_be_said_on_many_days_was_said_on_both(content: str) -> None:
    assert not verdicts(told("A", SUNDAY, content), told("B", MONDAY, content))


def test_of_what_is_weeks_apart_two_decisions_are_told() -> None:
    assert not verdicts(told("A", SUNDAY), told("B", day("2031-05-02", "May 2")))


def test_other_numbers_are_other_decisions() -> None:
    one = told("A", SUNDAY, f"{OPENING} of 40 lorries")
    other = told("B", MONDAY, f"{OPENING} of 90 lorries")

    assert not verdicts(one, other)


def test_another_state_decides_for_itself() -> None:
    assert not verdicts(told("A", SUNDAY), told("B", MONDAY, speaker="Talos", state="Talos"))


def test_what_was_agreed_to_is_a_decision() -> None:
    agreed = "to open the western pass to grain convoys"
    other = told("B", MONDAY, agreed, cue="agreed", act="accept")

    assert verdicts(told("A", SUNDAY), other) == ["contradict"]


def test_yesterday_and_a_weekday_may_be_one_day_in_two_papers() -> None:
    """A report of the night has another "yesterday" than one of the morning after."""
    yesterday = day("2031-05-19", "yesterday")

    assert verdicts(told("A", SUNDAY), told("B", yesterday)) == []
