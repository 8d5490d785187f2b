"""Places that can be one, by the map."""

from __future__ import annotations

import pytest

from sayso.model import Place, Span
from sayso.triangulation.map import can_be_one, kilometres

WHERE = Span(0, 3)


def place(lat: float, lon: float, country: str = "KRS", precision: str = "city") -> Place:
    return Place(WHERE, f"{lat} {lon}", country, lat, lon, precision)


TOWN = place(40.0, 10.0)


def test_a_degree_of_latitude_is_some_hundred_and_eleven_kilometres() -> None:
    assert kilometres(TOWN, place(41.0, 10.0)) == pytest.approx(111.2, abs=0.1)


@pytest.mark.parametrize("other", [place(40.1, 10.1), place(45.0, 12.0, precision="country"), TOWN])
def test_a_suburb_or_its_country_can_be_the_town(other: Place) -> None:
    assert can_be_one(TOWN, other)
    assert can_be_one(other, TOWN)


@pytest.mark.parametrize(
    "other", [place(40.5, 10.0), place(40.0, 10.0, country="TLS"), Place(WHERE, "Osk"), None]
)
def test_what_lies_elsewhere_or_is_not_on_the_map_cannot(other: Place | None) -> None:
    assert not can_be_one(TOWN, other)
