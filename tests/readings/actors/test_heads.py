"""Heads of state and government whose state no words tell."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.readings.marked import report

_SAID = " <c1>said</c1> <p1>it rained</p1>."
_US = "United States"
_PRESIDENT = "<person>President Dana Sollen</person>"


def _state(words: str, before: str, outlet: str | None = None) -> str | None:
    told = report(f"{before}<s1>{words}</s1>{_SAID}")
    (actor,) = replace(told, document=replace(told.document, outlet=outlet)).cast().actors
    return actor.state


@pytest.mark.parametrize(
    ("words", "outlet", "state"),
    [
        (_PRESIDENT, "CNBC", "United States"),
        (_PRESIDENT, "BBC News", None),  # there a prime minister leads
        ("<person>Prime Minister Dana Sollen</person>", "CNBC", None),
        ("the president", "CNBC", "United States"),
        ("The prime minister", "BBC News", None),
    ],
)
def test_an_outlet_says_the_head_of_its_own_state_without_the_state(
    words: str, outlet: str, state: str | None
) -> None:
    before = (
        "<place>America</place> rose, and <place>America</place> fell. <place>Tonga</place> slept. "
    )

    assert _state(words, before, outlet) == state


def test_a_state_told_of_more_may_be_meant_unless_its_head_is_named() -> None:
    before = "<place>America</place> rose. Kenyan ships left. <place>Kenya</place> fell. "
    other = "<person>Kenyan President Ada Brel</person> slept. "

    assert _state(_PRESIDENT, before, "CNBC") is None
    assert _state(_PRESIDENT, before + other, "CNBC") == "United States"


@pytest.mark.parametrize(
    ("also", "state"),
    [
        ("", "Kenya"),
        ("Tongan pilots slept. Tongan ships left. Tongan bells rang. ", "Kenya"),  # led by others
        ("Nigerian pilots slept. Nigerian ships left. Nigerian bells rang. ", None),
        # a president of ceremony
        ("Portuguese pilots slept. Portuguese ships left. Portuguese bells rang. ", None),
    ],
)
def test_of_states_told_of_only_those_with_such_an_office_can_be_meant(
    also: str, state: str | None
) -> None:
    before = "Kenyan ships left. Kenyan bells rang. <place>Kenya</place> fell. "

    assert _state(_PRESIDENT, before + also) == state


def test_two_heads_of_unknown_states_are_of_none() -> None:
    america = "<place>America</place>"
    before = f"{america} rose, and {america} fell. <place>Tonga</place> slept. "
    other = "<person>President Ada Brel</person> slept. "

    assert _state(_PRESIDENT, before, "CNBC") == "United States"
    assert _state(_PRESIDENT, before + other, "CNBC") is None


def test_a_named_house_outweighs_a_state_told_of_twice_as_often() -> None:
    house = "<org>The White House</org> slept. "
    kenya = "<place>Kenya</place> rose. "

    assert _state(_PRESIDENT, house + 2 * kenya) == "United States"
    assert _state(_PRESIDENT, house + 4 * kenya) is None
    assert _state(_PRESIDENT, house + "<org>The Kremlin</org> slept. ") is None


def test_a_body_is_part_of_the_state_not_of_the_city_where_it_sits() -> None:
    told = report(
        "<place>London</place> slept. <s1><org>The British Ferry Ministry</org></s1>" + _SAID
    ).cast()

    (ministry,) = told.actors
    assert ministry.part_of is not None
    assert told.actor(ministry.part_of).name == "United Kingdom"


@pytest.mark.parametrize(
    ("noun", "state"), [("administration", "United States"), ("government", None)]
)
def test_what_somebody_leads_who_is_not_named_is_of_the_state_led_so(
    noun: str, state: str | None
) -> None:
    before = "<place>America</place> rose, and <place>America</place> fell. American ships left. "

    assert _state(f"<org>the Sollen {noun}</org>", before) == state
    assert _state(f"<org>the sleepy {noun}</org>", before) is None


@pytest.mark.parametrize(
    ("before", "outlet", "state"),
    [
        (
            "<place>America</place> rose. American ships and American bells left. ",
            None,
            "United States",
        ),
        ("<place>Tonga</place> rose. Tongan ships left. ", None, None),  # it has no senate
        ("<place>America</place> rose. <place>Kenya</place> fell. ", None, None),
        ("<place>America</place> rose. <place>Tonga</place> fell. ", "CNBC", _US),
    ],
)
def test_a_chamber_is_of_the_state_told_of_that_has_one(
    before: str, outlet: str | None, state: str | None
) -> None:
    assert _state("<org>The Senate</org>", before, outlet) == state


def test_who_sits_in_a_chamber_is_of_its_state() -> None:
    told = report(
        "<place>America</place> rose. American ships and American bells left. "
        "<org>The Senate</org> met. "
        "<s1><person>Senator Dana Sollen</person></s1>" + _SAID
    ).cast()

    (sollen,) = told.actors
    assert sollen.state == "United States"
