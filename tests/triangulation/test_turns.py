"""When what goes on began or ended, in our own words about an invented valley."""

from __future__ import annotations

import pytest

from sayso.triangulation.model import Comparison
from sayso.triangulation.report import reports_of
from sayso.triangulation.turns import Turn, compared_turns, turns
from tests.triangulation.by_hand import Written


def told(
    text: str, when: str, earliest: str, latest: str | None = None, *, outlet: str = "A"
) -> Written:
    written = Written(text, outlet=outlet)
    written.time(when, earliest, earliest=earliest, latest=latest or earliest)
    return written


def found(written: Written) -> list[Turn]:
    [report] = reports_of([written.reading], {})
    return list(turns(report))


def compared(*written: Written) -> list[Comparison]:
    reports = reports_of([each.reading for each in written], {})
    return list(compared_turns([each for report in reports for each in turns(report)]))


MID_APRIL = told(
    "Traders have fled Osk since Karst ended the truce in mid-April.",
    "mid-April", "2031-04-11", "2031-04-21",
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "when", "thing", "turn"),
    [
        ("Karst imposed a siege on the town of Osk on 2 April.", "2 April", "blockade", "begin"),
        ("The ceasefire with Karst broke down on 2 April.", "2 April", "ceasefire", "end"),
        ("On 2 April, the war between Karst and Talos erupted.", "2 April", "war", "begin"),
    ],
)
def test_words_beside_a_date_tell_what_began_or_ended(
    text: str, when: str, thing: str, turn: str
) -> None:
    [each] = found(told(text, when, "2031-04-02"))

    assert (each.thing, each.turn) == (thing, turn)
    assert when in each.span.of(text)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Karst broke the truce that both had signed on 2 April.", "2 April"),
        ("On 2 April Ana Brel said that the war would end.", "2 April"),
        ("The siege of Osk goes on, its mayor told reporters on 2 April.", "2 April"),
    ],
)
def test_the_date_of_something_else_dates_no_beginning(text: str, when: str) -> None:
    assert found(told(text, when, "2031-04-02")) == []


def test_what_is_told_of_the_day_of_the_report_is_no_beginning_that_others_recall() -> None:
    assert found(told("Karst imposed a siege on Osk on 20 May.", "20 May", "2031-05-20")) == []


def test_two_days_of_one_end_contradict() -> None:
    early = told(
        "Karst let no grain in from early April after the truce at Osk had ended.",
        "early April", "2031-04-01", "2031-04-11", outlet="B",
    )  # fmt: skip
    other = told("Karst broke the truce on 2 April near Osk.", "2 April", "2031-04-02", outlet="C")

    assert early.reading.times
    [comparison] = compared(MID_APRIL, other)
    assert (comparison.kind, comparison.on) == ("contradict", "date")
    assert "ended the truce in mid-April" in comparison.because
    assert "2031-04-02" in comparison.because


def test_a_day_within_a_stretch_can_be_one_time() -> None:
    other = told(
        "Karst broke the truce on 18 April near Osk.", "18 April", "2031-04-18", outlet="B"
    )

    assert [each.kind for each in compared(MID_APRIL, other)] == ["compatible"]


def test_one_day_agrees() -> None:
    one, other = (
        told("Karst broke the truce on 18 April near Osk.", "18 April", "2031-04-18", outlet=each)
        for each in ("A", "Talos")
    )

    assert [each.kind for each in compared(one, other)] == ["agree"]


def test_attacks_have_many_beginnings() -> None:
    one = told("Karst launched an offensive on 2 April at Osk.", "2 April", "2031-04-02")
    other = told(
        "Karst launched an offensive on 18 April at Osk.", "18 April", "2031-04-18", outlet="B"
    )

    assert compared(one, other) == []


def test_weeks_counted_back_may_miss_by_one() -> None:
    one = told(
        "Karst imposed a siege on Osk six weeks ago.", "six weeks ago", "2031-04-07", "2031-04-13"
    )
    other = told("Karst imposed a siege on Osk on 4 April.", "4 April", "2031-04-04", outlet="B")

    assert [each.kind for each in compared(one, other)] == ["compatible"]


def test_sieges_of_places_that_share_no_name_are_two() -> None:
    one = told("Karst imposed a siege on Osk on 4 April.", "4 April", "2031-04-04")
    other = told(
        "Rebels imposed a siege on Rimmat on 9 April.", "9 April", "2031-04-09", outlet="B"
    )

    assert compared(one, other) == []


def test_the_order_of_reports_changes_nothing() -> None:
    other = told("Karst broke the truce on 2 April near Osk.", "2 April", "2031-04-02", outlet="C")

    assert compared(MID_APRIL, other) == compared(other, MID_APRIL)
