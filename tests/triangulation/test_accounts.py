"""All accounts of some reports at once: their order, their number, and reports of one origin."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.model import Reading
from sayso.triangulation import figures
from sayso.triangulation.accounts import compare_accounts
from sayso.triangulation.counts import Count
from sayso.triangulation.model import Accounts, Origin, Story
from tests.triangulation.by_hand import Written, day


def report(number: int, killed: int, *, outlet: str = "") -> Reading:
    written = Written(
        f"Report {number}: the shelling of the ferry in Osk killed {killed} people on Monday."
        " Ana Brel said “we will open the upper pass to every convoy”.",
        outlet=outlet or f"Outlet {number}",
    )
    brel = written.actor("Ana Brel")
    written.statement("said", "we will open the upper pass to every convoy", actor=brel)
    span = f"{killed} people"
    found = written.span(span).start
    written.figure(
        str(killed) if written.text.index(str(killed)) == found else span,
        killed, killed, item="people", action="killed", period=day("2031-05-19", "Monday"),
    )  # fmt: skip
    return written.reading


def accounts(readings: list[Reading], origins: dict[str, Origin] | None = None) -> Accounts:
    by_id = {reading.document.id: reading for reading in readings}
    story = Story("The ferry", tuple(by_id), "all tell of the ferry")
    return compare_accounts(by_id, origins=origins or {}, stories=[story])


@settings(max_examples=25, deadline=None)
@given(st.permutations(range(4)), st.lists(st.integers(12, 40), min_size=4, max_size=4))
def test_the_order_of_reports_changes_no_account(order: list[int], killed: list[int]) -> None:
    readings = [report(number, count) for number, count in enumerate(killed)]

    assert accounts(readings) == accounts([readings[place] for place in order])


def test_a_copy_bears_nothing_out() -> None:
    one, copy = report(1, 20), report(2, 20)
    ids = one.document.id, copy.document.id
    origins = dict.fromkeys(ids, Origin(ids, "one repeats the other"))

    found = accounts([one, copy], origins)

    assert found.comparisons == ()
    assert found.utterances == ()


def test_a_report_alone_is_compared_with_nothing() -> None:
    assert accounts([report(1, 20)]).comparisons == ()


def test_twice_the_reports_are_twice_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pairs of figures that are looked at, of a story in which all reports count the same."""
    pairs = 0
    look = figures._pair

    def counted(*both: Count) -> figures.Pair:
        nonlocal pairs
        pairs += 1
        return look(*both)

    monkeypatch.setattr(figures, "_pair", counted)
    monkeypatch.setattr(figures, "MOST_BESIDE", 4)
    work = []
    for number in (20, 40):
        pairs = 0
        accounts([report(each, 20) for each in range(number)])
        work.append(pairs)

    assert work[1] < 2.3 * work[0]


def test_a_quotation_that_very_many_carry_is_one_utterance() -> None:
    found = accounts([report(each, 20) for each in range(50)])

    assert [len(utterance.statements) for utterance in found.utterances] == [50]
