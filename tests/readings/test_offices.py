"""Who speaks for a state, and who is only of it."""

import pytest

from sayso.model import Actor, ActorKind, Span
from sayso.readings.offices import speaks_for_its_state


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
