"""How the record's answers look: days, numbers, and each party's stances in the order of time."""

from __future__ import annotations

import pytest

from sayso.record.answers import Answer, FigureRow, PartyRow, PositionRow, Report, When, Who
from sayso.views.cells import when_told
from sayso.views.matrix import matrix, series
from sayso.views.periods_typed import period_typed
from sayso.views.rows import PARTIES, number_told
from sayso.views.tables import Table

ADA = Who("ac_1", "Ada Brel", "person", "party_ada-brel", ("Orvane",))
FINN = Who("ac_2", "Finn Moor", "person", "party_finn-moor")


def a_report(day: str | None, outlet: str | None = "Valley Post") -> Report:
    return Report(f"doc_{day}{outlet}", outlet, None, day, "valley.txt")


def a_position(
    stance: str, words: str, day: str | None, *, who: Who = ADA, issue: str = "ceasefire",
    outlet: str | None = "Valley Post", by: tuple[Who, ...] = (),
) -> PositionRow:  # fmt: skip
    return PositionRow(
        f"po_{stance}{words}{outlet}", a_report(day, outlet), 0, 1, 0.9, (who,), None, (),
        stance=stance, issue=issue, words=words, conditional=False, condition_for=None,
        addressees=(), asserted_by=by,
    )  # fmt: skip


def shown(*rows: PositionRow) -> list[list[str]]:
    table: Table = matrix(Answer(rows, len(rows), len(rows)), True)
    return [["".join(piece.text for piece in cell) for cell in row] for row in table.rows]


def test_a_stance_told_of_a_later_day_is_a_change() -> None:
    rows = shown(
        a_position("offer", "a pause", "2031-05-22"), a_position("reject", "a pause", "2031-05-20")
    )

    assert [row[2:4] for row in rows] == [["(2031-05-20)", "reject"], ["(2031-05-22)", "→ offer"]]


def test_of_two_stances_of_one_day_neither_is_said_to_come_later() -> None:
    rows = shown(
        a_position("offer", "a pause", "2031-05-20"), a_position("reject", "a pause", "2031-05-20")
    )

    assert [row[3] for row in rows] == ["offer", "+ reject"]


def test_a_wording_stands_once_with_all_outlets_that_have_it() -> None:
    rows = shown(
        a_position("demand", "open the lock", "2031-05-20"),
        a_position("demand", "Open  the lock", "2031-05-21", outlet="Island Bell"),
        a_position("demand", "cut the ropes", "2031-05-21", outlet=None),
    )

    [[issue, party, _, _, words]] = rows
    assert (issue, party) == ("ceasefire", "Ada Brel (Orvane)")
    assert "open the lock · Valley Post, Island Bell " in words
    assert "; cut the ropes · outlet unknown " in words


def test_a_position_that_another_tells_says_who_does() -> None:
    """Neither the party's own word, nor that of those who speak for it, is another's."""
    orvane = Who("ac_3", "Orvane", "state", "party_orvane")
    told = shown(
        a_position("demand", "open the lock", "2031-05-20", who=orvane, by=(FINN,)),
        a_position("demand", "cut the ropes", "2031-05-20", who=orvane, by=(ADA,)),
        a_position("demand", "free the boats", "2031-05-20", who=orvane, by=(orvane,)),
        a_position("demand", "raise the flag", "2031-05-20", who=FINN, by=(ADA, orvane)),
    )

    words = " ".join(row[4] for row in told)
    assert "open the lock · according to Finn Moor · Valley Post" in words
    assert "cut the ropes · Valley Post" in words
    assert "free the boats · Valley Post" in words
    assert "raise the flag · according to Ada Brel + Orvane" in words.replace(" (Orvane)", "")


def test_issues_come_in_the_order_of_the_closed_list_and_parties_by_how_much_they_ask() -> None:
    found = series(
        [
            a_position("demand", "a", "2031-05-20", issue="other"),
            a_position("demand", "b", "2031-05-20", issue="territory"),
            a_position("demand", "c", "2031-05-20", issue="territory", who=FINN),
            a_position("demand", "d", "2031-05-21", issue="nuclear", who=FINN),
            a_position("demand", "e", "2031-05-21", issue="nuclear", who=FINN),
        ]
    )

    assert [(one.issue, one.party.name) for one in found] == [
        ("territory", "Finn Moor"),
        ("territory", "Ada Brel"),
        ("nuclear", "Finn Moor"),
        ("other", "Ada Brel"),
    ]


@pytest.mark.parametrize(
    ("earliest", "latest", "told"),
    [
        ("2031-05-20", "2031-05-20", "2031-05-20"),
        ("2031-05-20T18:00", "2031-05-20T24:00", "2031-05-20"),
        ("2031-05-20", "2031-05-27", "2031-05-20 to 05-27"),
        ("2030-12-30", "2031-01-02", "2030-12-30 to 2031-01-02"),
        ("2031-05-01", "2031-05-31", "2031-05"),
        ("2031-01-01", "2031-12-31", "2031"),
        ("2031-05-01", "2031-05-28", "2031-05-01 to 05-28"),
        (None, "2031-05-20", "to 2031-05-20"),
        ("2031-05-20", None, "2031-05-20 on"),
    ],
)
def test_a_period_is_told_as_short_as_it_may_be(
    earliest: str | None, latest: str | None, told: str
) -> None:
    assert when_told(When(earliest, latest, None, None)) == told


@pytest.mark.parametrize(
    ("bound", "low", "high", "unit", "told"),
    [
        ("exact", 1200.0, 1200.0, "people", "1,200"),
        ("at_least", 12.0, None, "people", "≥ 12"),
        ("at_most", None, 12.5, "percent", "≤ 12.5%"),
        ("between", 2.0, 3.0, "USD", "2–3 USD"),
        ("exact", 30.0, 30.0, "boat", "30"),
        ("vague", None, None, "people", "“dozens”"),
    ],
)
def test_a_number_is_told_by_its_bounds(
    bound: str, low: float | None, high: float | None, unit: str, told: str
) -> None:
    row = FigureRow(
        "fi_1", a_report(None), 0, 1, 0.9, (), None, (), words="dozens", low=low, high=high,
        bound=bound, unit=unit, item="fishing boats", action=None, negated=False, part_of=None,
        place=None,
    )  # fmt: skip

    assert number_told(row) == told


@pytest.mark.parametrize(
    ("typed", "period"),
    [
        ("2031-05-20", ("2031-05-20", "2031-05-20", "day")),
        ("2032-02", ("2032-02-01", "2032-02-29", "month")),
        ("2031", ("2031-01-01", "2031-12-31", "year")),
        ("2031-05-20/2031-06", ("2031-05-20", "2031-06-30", "month")),
    ],
)
def test_a_period_can_be_typed(typed: str, period: tuple[str, str, str]) -> None:
    found = period_typed(typed)

    assert (found["earliest"], found["latest"], found["precision"]) == period


@pytest.mark.parametrize("typed", ["20 May", "2031-13", "2031-02-30", "2031-05/2031-04", "/"])
def test_what_is_no_period_is_none(typed: str) -> None:
    assert period_typed(typed) is None


def test_a_stance_on_something_else_is_no_change() -> None:
    rows = shown(
        a_position("offer", "a pause", "2031-05-20"),
        a_position("reject", "the toll on salt", "2031-05-27"),
    )

    assert [row[3] for row in rows] == ["offer", "+ reject"]


def test_on_a_narrow_terminal_the_heads_of_parties_are_whole() -> None:
    row = PartyRow("party_a", "Ada Brel", "person", ("Harbour Board",), ("Brel",), 3, 2, 1, "so")

    table = PARTIES.table(Answer((row,), 1, 1), False)

    fixed = sum((column.width or 0) + 2 for column in table.columns)
    assert fixed + 16 <= 80
    assert all(len(column.name) <= (column.width or 99) for column in table.columns)
    assert "".join(piece.text for piece in table.rows[0][0]) == "Ada Brel\nperson, Harbour Board"
