"""Names of states are known, whatever form they come in; nothing else is."""

from __future__ import annotations

import pytest

from sayso.readings.actors.states import is_place, nations, own_sort
from tests.readings.marked import report


@pytest.mark.parametrize("name", ["us", "usa", "united states", "america"])
def test_an_acronym_is_the_state_it_stands_for(name: str) -> None:
    assert list(nations(name.split())) == ["united states"]


def test_a_seat_is_a_place_and_no_states_name() -> None:
    assert is_place("tokyo")
    assert list(nations(["tokyo"])) == ["tokyo"]


def test_an_invented_valley_is_no_known_place() -> None:
    assert not is_place("orvane")
    assert own_sort("Orvane") is None


@pytest.mark.parametrize(
    "words", [["united", "states", "envoy"], ["u.s.", "envoy"], ["american", "envoy"]]
)
def test_all_forms_of_a_states_name_are_one_word(words: list[str]) -> None:
    assert list(nations(words)) == ["united states", "envoy"]


def test_a_name_that_a_states_begins_with_stays_as_it_is() -> None:
    assert list(nations(["united", "ferries"])) == ["united", "ferries"]


@pytest.mark.parametrize("name", ["The U.S.", "UK", "Tokyo", "South Korea"])
def test_a_state_that_speaks_is_a_state_whatever_the_network_takes_it_for(name: str) -> None:
    told = report(f"<s1><org>{name}</org></s1> <c1>said</c1> <p1>it rained</p1>.")

    assert told.cast().actors[0].kind == "state"


def test_somebody_with_a_capitals_name_stays_a_person() -> None:
    told = report(
        "<s1><person>Ivo London</person></s1> <c1>said</c1> <p1>it rained</p1>. "
        "<s2><person>London</person></s2> <c2>said</c2> <p2>it snowed</p2>."
    )

    assert told.who() == ["Ivo London", "Ivo London"]
    assert told.actor("Ivo London").kind == "person"


def test_a_building_that_stands_for_its_office_is_a_body_with_a_name() -> None:
    told = report("<s1><person>The White House</person></s1> <c1>said</c1> <p1>it rained</p1>.")

    assert told.actor("White House").kind == "body"


def test_the_us_president_is_who_was_called_president_of_the_united_states() -> None:
    told = report(
        "<s1>United States President Dana Sollen</s1> <c1>said</c1> <p1>it rained</p1>. "
        "<s2>Minister Odo Finn</s2> <c2>agreed</c2> <p2>it rained</p2>. "
        "<s3>The US president</s3> <c3>said</c3> <p3>it snowed</p3>. "
        "<s4>The American president</s4> <c4>said</c4> <p4>it froze</p4>."
    )

    assert told.who() == ["Dana Sollen", "Odo Finn", "Dana Sollen", "Dana Sollen"]


@pytest.mark.parametrize(
    ("name", "kind"), [("FBI", "body"), ("Knesset", "body"), ("Bundeswehr", "force")]
)
def test_a_body_with_a_name_of_its_own_is_of_its_state(name: str, kind: str) -> None:
    told = report(f"<s1>The {name}</s1> <c1>said</c1> <p1>it rained</p1>.").cast().actors[0]

    assert (told.kind, told.state is not None) == (kind, True)


def test_an_acronym_of_a_body_is_one_in_capitals_alone() -> None:
    assert own_sort("ICE") == "body"
    assert own_sort("Ice") is None


def test_the_military_is_the_force_that_has_a_name_of_its_own() -> None:
    told = report(
        "The <org>Bundeswehr</org> moved. <s1>The military</s1> <c1>said</c1> <p1>it rained</p1>."
    )

    assert told.who() == ["Bundeswehr"]


@pytest.mark.parametrize(
    ("name", "kind"),
    [("Houston", "body"), ("West Africa", "group"), ("Fiji", "state"), ("Orvane", "state")],
)
def test_a_place_is_a_state_only_where_no_map_knows_it_for_less(name: str, kind: str) -> None:
    told = report(f"<s1><place>{name}</place></s1> <c1>said</c1> <p1>it rained</p1>.")

    assert told.actor(name).kind == kind


def test_all_names_of_a_state_are_one_state_called_by_the_fullest() -> None:
    told = report(
        "<place>The U.S.</place> left. <s1><place>America</place></s1> <c1>said</c1> "
        "<p1>it rained</p1>. <s2><place>The United States</place></s2> <c2>said</c2> "
        "<p2>it snowed</p2>."
    )

    assert len(set(told.who())) == 1
    assert told.cast().actors[0].kind == "state"
