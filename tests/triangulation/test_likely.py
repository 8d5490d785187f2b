"""What two reports about one thing are likely to tell alike or otherwise."""

from __future__ import annotations

import pytest

from sayso.triangulation import likely
from sayso.triangulation.account import Account, accounts_of
from sayso.triangulation.accounts import compare_accounts
from sayso.triangulation.likely import related
from sayso.triangulation.model import Comparison, Origin, Story
from sayso.triangulation.sides import parties_of
from tests.triangulation.by_hand import Written, day


def compared(*reports: Written) -> list[Comparison]:
    by_id = {each.reading.document.id: each.reading for each in reports}
    story = Story("The raid", tuple(by_id), "all tell of the raid")
    return list(compare_accounts(by_id, origins={}, stories=[story]).comparisons)


def on(matter: str, *reports: Written) -> list[str]:
    return [each.kind for each in compared(*reports) if each.on == matter]


def raid(
    number: str, low: float, *, text: str, outlet: str, published: str = "2031-05-20"
) -> Written:
    written = Written(text.format(number), outlet=outlet, published=published)
    written.figure(number, low, low, item="sailors", action="seized")
    return written


MARKET = "Gunmen in two boats seized {} sailors off the grain ferry near the lighthouse of Osk."
AGAIN = "The gunmen seized {} sailors when two boats stopped the grain ferry by Osk lighthouse."


def test_two_numbers_of_one_deed_in_clauses_alike_contradict() -> None:
    found = compared(
        raid("14", 14, text=MARKET, outlet="Osk Post"),
        raid("19", 19, text=AGAIN, outlet="Ford Courier"),
    )

    assert ("contradict", "number") in {(each.kind, each.on) for each in found}


def test_numbers_of_which_one_is_one_more_lot_contradict_nothing() -> None:
    more = "Gunmen seized another {} sailors off a second grain ferry near the lighthouse of Osk."

    assert "contradict" not in on(
        "number",
        raid("14", 14, text=MARKET, outlet="Osk Post"),
        raid("19", 19, text=more, outlet="Ford Courier"),
    )


def test_clauses_of_one_thing_with_one_day_agree_on_it() -> None:
    one = Written("On Monday the mayor opened the mended sluice of the upper canal.", outlet="A")
    one.time("Monday", "2031-05-19")
    other = Written("The mayor opened the mended sluice of the upper canal on 19 May.", outlet="B")
    other.time("19 May", "2031-05-19")

    [found] = [each for each in compared(one, other) if each.on == "date"]

    assert found.kind == "agree"
    assert "2031-05-19" in found.because
    assert "mended sluice" in found.left.text
    assert "mended sluice" in found.right.text


def test_the_words_of_the_day_are_shown_with_the_clause_they_date() -> None:
    one = Written(
        "Early on Monday, as rain fell, the mayor opened the mended sluice of the upper canal of"
        " Osk, and envoys of both banks applauded her speech.",
        outlet="A",
    )
    one.time("Monday", "2031-05-19")
    other = Written("The mayor opened the mended sluice of the upper canal on 19 May.", outlet="B")
    other.time("19 May", "2031-05-19")

    [found] = [each for each in compared(one, other) if each.on == "date"]

    shown = {found.left.text, found.right.text}
    assert any("Monday" in text for text in shown)
    assert any("19 May" in text for text in shown)


def test_what_is_told_already_is_not_told_again_in_other_words() -> None:
    def told(outlet: str) -> Written:
        words = "the mended sluice of the upper canal would be opened before the autumn floods"
        written = Written(f"Ana Brel said {words}.", outlet=outlet)
        brel = written.actor("Ana Brel")
        written.statement("said", words, actor=brel)
        return written

    found = compared(told("A"), told("B"))

    assert [(each.kind, each.on) for each in found] == [("agree", "wording")]


def test_reports_of_two_happenings_are_not_held_against_each_other() -> None:
    readings = [
        raid("14", 14, text=MARKET, outlet="A").reading,
        raid("19", 19, text=AGAIN, outlet="B").reading,
    ]
    by_id = {each.document.id: each for each in readings}
    stories = [Story("A raid", (id,), "alone") for id in by_id]

    found = compare_accounts(by_id, origins={}, stories=stories).comparisons

    assert not any("most likely" in each.because for each in found)


def accounts(count: int) -> dict[str, Account]:
    readings = [
        Written(f"The ferry {number} of Osk burned.", outlet=f"{number}").reading
        for number in range(count)
    ]
    by_id = {each.document.id: each for each in readings}
    story = Story("The ferry", tuple(by_id), "all")
    return accounts_of(by_id, parties_of(readings), origins={}, stories=[story])


def test_a_report_is_held_against_so_many_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(likely, "MOST_RELATED", 3)

    assert len(list(related(accounts(10)))) == 3 * 7 + 2 + 1


def test_each_two_reports_are_held_against_each_other_once() -> None:
    pairs = [frozenset((left.report.id, right.report.id)) for left, right in related(accounts(6))]

    assert len(pairs) == len(set(pairs)) == 15


def test_reports_of_one_origin_are_never_held_against_each_other() -> None:
    readings = [Written("The ferry of Osk burned.", outlet=each).reading for each in "AB"]
    by_id = {each.document.id: each for each in readings}
    one = Origin(tuple(by_id), "one repeats the other")

    found = accounts_of(
        by_id, parties_of(readings), origins=dict.fromkeys(by_id, one),
        stories=[Story("The ferry", tuple(by_id), "all")],
    )  # fmt: skip

    assert list(related(found)) == []


def test_a_number_told_later_as_grown_is_an_update() -> None:
    grown = "The number of sailors seized off the grain ferry near Osk has risen to {}."
    one = raid("14", 14, text=MARKET, outlet="A", published="2031-05-20")
    other = raid("19", 19, text=grown, outlet="B", published="2031-05-22")

    assert "contradict" not in on("number", one, other)


def test_a_number_that_one_outlet_told_later_is_newer() -> None:
    one = raid("14", 14, text=MARKET, outlet="Osk Post", published="2031-05-20")
    other = raid("12", 12, text=AGAIN, outlet="Osk Post", published="2031-05-21")

    assert "contradict" not in on("number", one, other)


def sluice(outlet: str, words: str, **dated: str) -> Written:
    written = Written(words, outlet=outlet)
    for text, value in dated.items():
        written.time(text.replace("_", " "), value)
    return written


OPENED = "On Monday the mayor opened the mended sluice of the upper canal."


def test_both_tell_what_no_event_was_read_of() -> None:
    found = compared(
        sluice("A", OPENED),
        sluice("B", "The mended sluice of the upper canal was opened by the mayor."),
    )

    assert [(each.kind, each.on) for each in found] == [("agree", "polarity")]
    assert "tell of one thing: both tell it" in found[0].because


def test_two_years_do_not_agree() -> None:
    one = sluice("A", "The mayor led the canal board of Osk from 2010 until 2013.")
    other = sluice("B", "The mayor led the canal board of Osk from 2010 until 2014.")

    assert compared(one, other) == []


def test_when_somebody_spoke_is_not_when_it_happened() -> None:
    """Two who speak on one day of one thing do not say that it happened that day."""

    def told(outlet: str) -> Written:
        written = Written(
            "Gunmen burned the mended sluice of the upper canal, Ana Brel said on Tuesday.",
            outlet=outlet,
        )
        written.time("Tuesday", "2031-05-20")
        brel = written.actor("Ana Brel")
        written.statement(
            "said", "Gunmen burned the mended sluice of the upper canal", actor=brel,
            said_on=day("2031-05-20", "Tuesday"),
        )  # fmt: skip
        return written

    found = compared(told("A"), told("B"))

    assert not any("tell of one thing" in each.because and each.on == "date" for each in found)


def test_a_place_that_one_tells_and_the_other_names_is_one_place() -> None:
    one = sluice("A", "The envoys signed the new water treaty at a ceremony in Osk.")
    one.event("signed", type="AGREE", place="Osk")
    other = sluice(
        "B",
        "The envoys signed the new water treaty at a ceremony by the harbour of Osk.",
    )

    assert ("agree", "place") in {(each.kind, each.on) for each in compared(one, other)}


def test_what_one_denies_and_the_other_tells_as_done_contradicts() -> None:
    one = sluice("A", "Gunmen burned the mended sluice of the upper canal near Osk.")
    one.event("burned", type="ASSAULT")
    other = sluice("B", "Nobody burned the mended sluice of the upper canal near Osk.")

    assert ("contradict", "polarity") in {(each.kind, each.on) for each in compared(one, other)}


def test_what_is_joined_behind_a_day_is_not_shown_as_agreed() -> None:
    one = Written("On Monday the mayor opened the mended sluice of the upper canal.", outlet="A")
    one.time("Monday", "2031-05-19")
    other = Written(
        "The mayor opened the mended sluice of the upper canal on 19 May, and that was bold.",
        outlet="B",
    )
    other.time("19 May", "2031-05-19")

    shown = {side.text for each in compared(one, other) for side in (each.left, each.right)}

    assert "The mayor opened the mended sluice of the upper canal on 19 May" in shown
