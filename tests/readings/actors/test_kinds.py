"""What kind of party a name is that the world's news have, by lists and by its own words."""

from __future__ import annotations

import pytest

from tests.readings.marked import report

_SAID = " <c1>said</c1> <p1>it rained</p1>."


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("<org>NATO</org>", "body"),
        ("the <org>U.N.</org>", "body"),
        ("the <org>World Health Organization</org>", "body"),
        ("the <org>Intergovernmental Ferry Board</org>", "body"),
        ("<org>Boko Haram</org>", "force"),
        ("<org>Hezbollah</org>", "organisation"),
        ("the <org>FDA</org>", "body"),
        ("the Fijian side", "body"),
        ("<person>Airbnb</person>", "organisation"),
    ],
)
def test_a_name_of_the_worlds_news_is_of_its_kind(words: str, kind: str) -> None:
    told = report(f"<s1>{words}</s1>{_SAID}").cast()

    assert told.actors[0].kind == kind


def test_what_several_states_have_together_is_of_none() -> None:
    told = report(f"Fijian ships left. <s1>Fiji's <org>NATO</org></s1>{_SAID}").cast()

    assert told.actors[0].state is None


def test_an_agency_with_a_name_of_its_own_is_taken_up_as_the_agency() -> None:
    told = report(
        f"<s1>The <org>FDA</org></s1>{_SAID} <s2>The agency</s2> <c2>said</c2> <p2>it snowed</p2>."
    )

    assert told.who() == ["FDA", "FDA"]
    assert told.actor("FDA").state == "United States"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("<person>Maires Sans Bords</person> (MSB)", "organisation"),
        ("<person>Crimea</person>", "body"),
        ("the <person>Briton</person>", "unnamed"),
    ],
)
def test_what_the_network_takes_for_a_person_may_be_none(words: str, name: str) -> None:
    told = report(f"<s1>{words}</s1>{_SAID}").cast()

    assert told.actors[0].kind == name


@pytest.mark.parametrize(
    "name",
    [
        "Selm & Karst",
        "Institute for Coastal and Economic Review",
        "Office for the Coordination of Ferry Affairs",
        "Forum on Reefs and Harbour Waters",
    ],
)
def test_a_name_goes_on_behind_its_small_words(name: str) -> None:
    told = report(f"<s1>the <org>{name}</org></s1>{_SAID}").cast()

    assert told.actors[0].name == name
