"""Equal numbers under other nouns and verbs, in two reports of one story of an invented harbour."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.triangulation.counts import counts
from sayso.triangulation.likest import compared_likest
from sayso.triangulation.model import Comparison, Story
from sayso.triangulation.report import reports_of
from tests.triangulation.by_hand import Written


def compared(*written: Written, known: tuple[Comparison, ...] = ()) -> list[Comparison]:
    ids = tuple(each.document.id for each in written)
    story = [Story("the harbour", ids, "one happening")]
    reports = reports_of([each.reading for each in written], {}, story)
    return list(compared_likest([count for r in reports for count in counts(r)], known))


def wire(number: str = "230", value: float = 230) -> Written:
    text = f"Osk. Donors of Karst promised {number} cranes for the ruined harbour, and 40 barges."
    written = Written(text, outlet="A")
    written.figure(number, value, value, unit=None, item="cranes", action="promised")
    written.figure("40", 40, 40, unit=None, item="barges", action="promised")
    return written


def column(number: str = "230", value: float = 230) -> Written:
    text = f"Osk. What the donors offer the ruined harbour, {number} hoists, will not lift it."
    written = Written(text, outlet="B")
    written.figure(number, value, value, unit=None, item="hoists", action="offer")
    return written


def test_one_number_is_one_quantity_where_nothing_else_answers_to_it() -> None:
    [found] = compared(wire(), column())

    assert (found.kind, found.on) == ("agree", "number")
    assert {found.left.text, found.right.text} == {"230"}


def test_numbers_that_differ_prove_nothing() -> None:
    assert compared(wire(), column("170", 170)) == []


def test_small_numbers_are_met_by_chance() -> None:
    assert compared(wire("7", 7), column("7", 7)) == []


def test_a_number_that_was_compared_already_is_left_out() -> None:
    reports = wire(), column()
    found = compared(*reports)

    assert compared(*reports, known=tuple(found)) == []


def test_people_and_money_are_never_one_number() -> None:
    money = Written("Osk. Donors of Karst promised $230 for the ruined harbour.", outlet="B")
    money.figure("$230", 230, 230, unit="USD", action="promised")

    assert compared(wire(), money) == []


def test_reports_of_two_stories_are_not_set_beside_each_other() -> None:
    reports = reports_of([each.reading for each in (wire(), column())], {})

    assert list(compared_likest([count for r in reports for count in counts(r)], ())) == []


@given(st.permutations([0, 1, 2]))
def test_the_order_of_reports_changes_nothing(order: list[int]) -> None:
    third = Written("Osk. The ruined harbour gets 230 cranes from donors.", outlet="C")
    third.figure("230", 230, 230, unit=None, item="cranes", action="gets")
    written = [wire(), column(), third]

    assert compared(*[written[at] for at in order]) == compared(*written)
