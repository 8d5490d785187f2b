"""Who is of the state that a report is about, though no words of their own say so."""

from __future__ import annotations

import pytest

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
    ["former President", "Vice President", "club President", "Minister", "Selm Council President"],
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
