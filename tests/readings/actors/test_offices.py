"""Who speaks for a state, and who is only of it."""

from dataclasses import replace

import pytest

from sayso.model import Actor, ActorKind, Span
from sayso.readings.actors.offices import (
    may_speak_for,
    on_one_side,
    side_of,
    speaks_for_its_state,
)


def an_actor(
    name: str, kind: ActorKind, *, role: str | None = None, body: str | None = None
) -> Actor:
    return Actor(
        "doc", name, kind, (Span(0, 1),), (1.0,), (), 1.0, "named", role, state="Orvane", body=body
    )


@pytest.mark.parametrize(
    ("role", "body"),
    [
        ("Orvanian president", None),
        ("foreign secretary", None),
        ("Orvane’s chief negotiator", None),
        ("special envoy for the straits", None),
        ("head of state", None),
        ("speaker of the Orvanian assembly", None),
        ("spokeswoman", "Harbour Ministry"),
        ("head", "Council of Pilots"),
        ("Orvanian counterpart", None),
    ],
)
def test_an_office_of_a_state_speaks_for_it(role: str, body: str | None) -> None:
    assert speaks_for_its_state(an_actor("Ada Brel", "person", role=role, body=body))


@pytest.mark.parametrize(
    ("role", "body"),
    [
        (None, None),
        ("Orvanian political scientist", None),
        ("Orvanian tea farmer", None),
        ("former president", None),
        ("ex-minister", None),
        ("opposition leader", None),
        ("Orvanian president’s eldest son", None),
        ("president", "Orvane University"),
        ("president", "Union of Orvanian Shipowners"),
        ("former officer", "Orvanian security service"),
        ("deputy head of a state electricity company", None),
    ],
)
def test_a_nationality_or_an_office_elsewhere_does_not(role: str | None, body: str | None) -> None:
    assert not speaks_for_its_state(an_actor("Ada Brel", "person", role=role, body=body))


def test_somebody_described_is_known_by_the_description() -> None:
    assert speaks_for_its_state(an_actor("three Orvanian officials", "group"))
    assert speaks_for_its_state(an_actor("an Orvanian minister", "unnamed"))
    assert not speaks_for_its_state(an_actor("Orvanian experts", "group"))
    assert not speaks_for_its_state(an_actor("an Orvanian surgeon", "unnamed"))


def test_of_organisations_only_those_named_like_a_body_are_a_states() -> None:
    assert speaks_for_its_state(an_actor("Orvane", "state"))
    assert speaks_for_its_state(an_actor("Harbour Guard", "force"))
    assert speaks_for_its_state(an_actor("the Orvanian side", "organisation"))
    assert speaks_for_its_state(an_actor("Orvanian Harbour Ministry", "organisation"))
    assert not speaks_for_its_state(an_actor("Orvanian Bar Association", "organisation"))
    assert not speaks_for_its_state(an_actor("Orvanian media", "outlet"))


def test_whoever_speaks_for_a_state_is_gathered_under_its_name() -> None:
    spokesman = an_actor("Ada Brel", "person", role="spokeswoman", body="Harbour Ministry")
    assert side_of(spokesman, {}) == "Orvane"
    assert side_of(an_actor("Orvanian experts", "group"), {}) == "Orvanian experts"
    assert side_of(an_actor("Ada Brel", "person", role="opposition leader"), {}) == "Ada Brel"


def test_what_is_part_of_a_whole_is_gathered_with_it() -> None:
    council = replace(an_actor("river council", "body"), state=None)
    office = replace(council, name="press office", mentions=(Span(2, 3),), part_of=council.id)
    assert side_of(office, {council.id: council}) == "river council"


def test_a_state_and_its_opposition_are_not_on_one_side() -> None:
    minister = an_actor("Ada Brel", "person", role="foreign minister")
    opponent = an_actor("Dana Sollen", "person", role="opposition leader")
    opponent = replace(opponent, mentions=(Span(2, 3),))
    state = replace(an_actor("Orvane", "state"), mentions=(Span(4, 5),))
    assert on_one_side(minister, state)
    assert not on_one_side(minister, opponent)


def test_an_officer_whose_state_is_not_told_may_speak_for_one_and_no_mayor_may() -> None:
    state = an_actor("Orvane", "state")
    envoy = replace(an_actor("Ada Brel", "person", role="special envoy"), state=None)
    assert may_speak_for(envoy, state)
    assert not may_speak_for(replace(envoy, role="mayor"), state)
    assert not may_speak_for(an_actor("Ada Brel", "person", role="special envoy"), state)


def test_who_holds_an_office_of_a_union_is_on_its_side() -> None:
    union = replace(an_actor("Strait Union", "organisation"), state=None)
    chief = replace(
        an_actor("Ada Brel", "person", role="Strait Union’s policy chief", body="Strait Union"),
        state=None,
        part_of=union.id,
    )
    scholar = replace(chief, role="scholar at the Strait Union")
    known = {union.id: union}

    assert side_of(chief, known) == "Strait Union"
    assert side_of(scholar, known) == "Ada Brel"
