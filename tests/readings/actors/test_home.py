"""Who is of the state that a report is about, though no words of their own say so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.readings.actors.domestic import is_body_of_states
from tests.readings.marked import report

_HOME = (
    "<place>Fiji</place> rose. <place>Fiji</place> fell. Fijian ships left. The Fijian harbour "
    "closed. Fijian pilots slept. A Fijian choir sang. "
)
_SAID = " <c1>said</c1> <p1>it rained</p1>."


def _state(before: str, words: str, name: str) -> str | None:
    return report(f"{before}<s1>{words}</s1>{_SAID}").actor(name).state


@pytest.mark.parametrize("office", ["Prime Minister", "President", "Chancellor"])
def test_a_head_of_government_is_of_the_state_told_of_throughout_and_around(office: str) -> None:
    words = f"<person>{office} Dana Sollen</person>"

    assert _state(_HOME, words, "Dana Sollen") == "Fiji"


@pytest.mark.parametrize(
    "before",
    [
        "",
        _HOME + "<place>Tonga</place> rose. Tongan ships left. Tongan pilots slept. ",
        _HOME + "<person>Fijian President Ada Brel</person> slept. ",
        _HOME + "<person>President Ada Brel</person> slept. ",
        _HOME + "<org>The Kremlin</org> slept. ",
        _HOME + "It rained. " * 20,
    ],
)
def test_a_head_is_of_no_state_where_another_may_be_meant(before: str) -> None:
    assert _state(before, "<person>President Dana Sollen</person>", "Dana Sollen") is None


@pytest.mark.parametrize(
    "office",
    ["former President", "Vice President", "club President", "Selm Council President"],
)
def test_who_heads_no_state_is_of_none_by_what_is_told_around(office: str) -> None:
    words = f"<person>{office} Dana Sollen</person>"

    assert _state(_HOME, words, "Dana Sollen") is None


def test_the_house_of_an_office_tells_whose_it_is() -> None:
    before = "<org>The White House</org> slept. "

    assert _state(before, "<person>President Dana Sollen</person>", "Dana Sollen") == (
        "United States"
    )
    assert _state(before, "<person>Prime Minister Dana Sollen</person>", "Dana Sollen") is None


@pytest.mark.parametrize("noun", ["administration", "government"])
def test_what_a_head_of_state_leads_is_of_that_state(noun: str) -> None:
    before = "<person>Fijian President Dana Sollen</person> slept. "
    words = f"<org>the Sollen {noun}</org>"

    assert _state(before, words, f"the Sollen {noun}") == "Fiji"


_ELSEWHERE = "<place>Fiji</place> rose. <place>Tonga</place> fell. <place>Tonga</place> slept. "


def _state_at(outlet: str, before: str, words: str, name: str) -> str | None:
    told = report(f"{before}<s1>{words}</s1>{_SAID}")
    return replace(told, document=replace(told.document, outlet=outlet)).actor(name).state


@pytest.mark.parametrize(
    "office",
    ["Ferries Minister", "Senator", "Sen.", "Federal Judge", "Mayor", "Attorney General", "MP"],
)
def test_an_office_that_every_state_has_is_of_the_state_the_report_is_about(office: str) -> None:
    words = f"<person>{office} Dana Sollen</person>"

    assert _state(_HOME, words, "Dana Sollen") == "Fiji"
    assert _state(_ELSEWHERE, words, "Dana Sollen") is None


@pytest.mark.parametrize(
    "office",
    [
        "Selm Bank Governor",
        "European Minister",
        "talent show judge",
        "party secretary",
    ],
)
def test_an_office_of_others_is_of_no_state(office: str) -> None:
    assert _state(_HOME, f"<person>{office} Dana Sollen</person>", "Dana Sollen") is None


def test_a_mayor_of_a_town_abroad_is_not_of_the_state_the_report_is_about() -> None:
    assert _state(_HOME, "<person>Osaka Mayor Dana Sollen</person>", "Dana Sollen") is None


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("the Senate", True),
        ("River Protection Agency", True),
        ("the Department of Ferries", True),
        ("Selm District Court", True),
        ("Senate Ferries Committee", True),
        ("the ministry", True),
        ("a ministry", False),
        ("three courts", False),
        ("Orvane’s ferry ministry", False),
        ("the coroner's court", True),
        ("the foreign ministries", False),
        ("the World Ferries Agency", False),
        ("U.N. Ferries Agency", False),
        ("the agency", False),
        ("Song Union Committee", False),
        ("the Sollen Administration", False),
    ],
)
def test_bodies_that_every_state_has_are_told_by_their_nouns(name: str, is_one: bool) -> None:
    assert is_body_of_states(name) is is_one


def test_a_body_is_of_the_state_the_report_is_about_and_part_of_it() -> None:
    told = report(f"{_HOME}<s1>the Senate</s1>{_SAID}").cast()
    (senate,) = [actor for actor in told.actors if actor.name == "the Senate"]

    assert senate.state == "Fiji"
    assert senate.part_of is not None
    assert told.actor(senate.part_of).name == "Fiji"


def test_who_speaks_for_such_a_body_is_of_its_state() -> None:
    words = "<org>Justice Department</org> spokeswoman Dana Sollen"

    assert _state(_HOME, f"<person>{words}</person>", "Dana Sollen") == "Fiji"


def test_an_outlet_tells_of_its_own_state_when_it_says_no_other() -> None:
    head = "<person>Prime Minister Dana Sollen</person>"
    once = "<place>Britain</place> rose. "
    twice = once + "<place>Fiji</place> fell. <place>Fiji</place> slept. " + "Ships left. " * 9

    assert _state_at("BBC News", once, head, "Dana Sollen") == "United Kingdom"
    assert _state_at("BBC News", twice, head, "Dana Sollen") is None
    assert _state_at("Halvern Post", once, head, "Dana Sollen") is None


def test_a_foreign_office_may_be_the_outlets_own_where_that_state_is_told_of_too() -> None:
    minister = "<person>Ferries Minister Dana Sollen</person>"

    assert _state_at("BBC News", _HOME, minister, "Dana Sollen") == "Fiji"
    also = _HOME + "<place>Britain</place> slept. "
    assert _state_at("BBC News", also, minister, "Dana Sollen") is None


def test_cities_and_regions_tell_the_state_a_report_is_about() -> None:
    before = "<place>Osaka</place> rose. <place>Nagoya</place> slept. " * 2

    assert _state(before, "<person>Ferries Minister Dana Sollen</person>", "Dana Sollen") == "Japan"


@pytest.mark.parametrize(
    ("before", "state"),
    [
        ("In <place>Fiji</place>, ", "Fiji"),
        ("It is so in <place>Fiji</place>, where ", "Fiji"),
        ("From <place>Fiji</place>, ", None),
        ("In <place>Georgia</place>, ", None),
    ],
)
def test_who_is_told_to_be_in_a_state_holds_its_office(before: str, state: str | None) -> None:
    assert _state(before, "<person>President Dana Sollen</person>", "Dana Sollen") == state


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("local officials", "Fiji"),
        ("A federal judge", "Fiji"),
        ("Senate Republicans", "Fiji"),
        ("opposition lawmakers", "Fiji"),
        ("Foreign ministers", None),
        ("officials in Selm", None),
        ("European lawmakers", None),
        ("Bank officials", None),
    ],
)
def test_who_is_in_an_office_without_a_name_is_of_the_state_the_report_is_about(
    words: str, state: str | None
) -> None:
    told = report(f"{_HOME}<s1>{words}</s1>{_SAID}").cast()

    assert told.actors[0].state == state


def test_an_office_is_of_the_state_told_of_last_that_the_report_is_mostly_about() -> None:
    other = "<place>Tonga</place> rose. "
    last = _HOME + other + "Ships left. " * 12 + "A Fijian ship left. "
    words = "<person>Judge Dana Sollen</person>"

    assert _state(last, words, "Dana Sollen") == "Fiji"
    assert _state(last + other, words, "Dana Sollen") is None


def test_what_is_the_countrys_is_of_the_state_told_of_last() -> None:
    before = "<place>Tonga</place> rose. <place>Fiji</place> fell. "

    assert _state(before, "the country's ferry agency", "the country's ferry agency") == "Fiji"


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("local officials in Suva", "Fiji"),
        ("local officials in Nairobi", None),
        ("The health officials in Gaza", None),
        ("The police in Fiji", "Fiji"),
    ],
)
def test_officials_of_a_place_are_of_the_state_it_lies_in(words: str, state: str | None) -> None:
    told = report(f"{_HOME}<s1>{words}</s1>{_SAID}").cast()

    assert told.actors[0].state == state
