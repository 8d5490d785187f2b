"""Words on the map: cities, regions and states, and which of several a report means."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.documents.knowledge import knowledge
from sayso.model import Place, Span
from sayso.readings.places import Map, cities, folded, state_of


def _placed(words: str, *states: str) -> Place:
    return Map(words, states).placed(Place(Span(0, len(words))))


@pytest.mark.parametrize(
    ("words", "name", "country", "precision"),
    [
        ("Lisbon", "Lisbon", "PRT", "city"),
        ("the city of Quito", "Quito", "ECU", "city"),
        ("Dar es Salaam", "Dar es Salaam", "TZA", "city"),
        ("Marrakech", "Marrakesh", "MAR", "city"),
        ("Lyon region", "Lyon", "FRA", "region"),
        ("southern Lapland in Finland", "Finland", "FIN", "country"),
        ("Peruvian territory", "Peru", "PER", "country"),
        ("Kenya’s north", "Kenya", "KEN", "country"),
        ("Bavaria", "Bavaria", "DEU", "region"),
        ("Norway’s old port of Bergen", "Bergen", "NOR", "city"),
        ("a square in Oslo", "Oslo", "NOR", "city"),
    ],
)
def test_a_name_is_placed_with_how_large_a_thing_it_is(
    words: str, name: str, country: str, precision: str
) -> None:
    place = _placed(words)

    assert (place.name, place.country, place.precision) == (name, country, precision)
    assert place.lat is not None
    assert place.lon is not None


@pytest.mark.parametrize(
    "words", ["the port", "Springfield", "Independence Square", "Port Essel", "its territory", "—"]
)
def test_what_the_map_has_not_or_several_times_is_not_placed(words: str) -> None:
    assert _placed(words) == Place(Span(0, len(words)))


def test_of_several_cities_with_one_name_the_report_tells_which() -> None:
    assert _placed("Valencia").name is None
    assert _placed("Valencia", "Spain").country == "ESP"
    assert _placed("Valencia", "Venezuela").country == "VEN"


def test_a_city_far_larger_than_the_others_of_its_name_is_meant() -> None:
    assert _placed("Paris").country == "FRA"


def test_names_are_compared_without_accents_and_capitals() -> None:
    assert folded("Bogotá") == folded("BOGOTA")
    assert cities(folded("Bogotá"))[0].country == "COL"


def test_every_state_of_the_list_has_its_place() -> None:
    assert knowledge("places")["states"].keys() == knowledge("states")["states"].keys()


@given(st.text(max_size=40))
def test_any_words_will_do(words: str) -> None:
    if words:
        place = _placed(words, "France")

        assert place.span == Span(0, len(words))
        assert (place.name is None) == (place.lat is None) == (place.precision is None)


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("Osaka", "Japan"),
        ("Siberia", "Russia"),
        ("Kashmir", None),
        ("Springfield", None),
        ("Dana Sollen", None),
    ],
)
def test_a_large_city_or_a_region_tells_its_state(name: str, state: str | None) -> None:
    assert state_of(name) == state
