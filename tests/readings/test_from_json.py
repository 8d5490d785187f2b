"""A reading comes back from its JSON whole: nothing that JSON tells is lost or changed."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.errors import ReadingError
from sayso.model import (
    Actor,
    Document,
    Event,
    Figure,
    Place,
    Position,
    Published,
    ReaderInfo,
    Reading,
    Span,
    Statement,
    Time,
    Voice,
)
from sayso.readings.as_json import dumps, reading_to_json
from sayso.readings.from_json import reading_from_json
from tests.views.hand_made import a_document, a_reading, a_statement, an_actor

SPANS = st.tuples(st.integers(0, 40), st.integers(1, 9)).map(lambda at: Span(at[0], sum(at)))
SCORES = st.floats(0, 1)
NUMBERS = st.none() | st.floats(allow_nan=False, allow_infinity=False)


DOCUMENTS = st.builds(
    Document,
    text=st.text(max_size=60),
    path=st.none() | st.just("reports/may.jsonl"),
    line=st.none() | st.integers(1, 9),
    url=st.none() | st.just("https://valley.example/1"),
    given_id=st.none(),
    published=st.builds(Published, score=st.none() | SCORES),
)
PLACES = st.none() | st.builds(Place, span=SPANS, lat=NUMBERS, lon=NUMBERS)


def lists(of: st.SearchStrategy[Any], fewest: int = 0) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(of, min_size=fewest, max_size=2).map(tuple)


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """Any reading at all: every field is anything that its type allows."""
    document = draw(DOCUMENTS)

    def some(of: type[Any], **known: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
        return lists(st.builds(of, document_id=st.just(document.id), score=SCORES, **known))

    return Reading(
        document=document,
        sentences=draw(lists(SPANS)),
        voices=draw(lists(st.from_type(Voice))),
        actors=draw(some(Actor, mentions=st.tuples(SPANS, SPANS), sure=st.just((0.5, 0.5)))),
        statements=draw(some(Statement, content=lists(SPANS, 1))),
        times=draw(some(Time)),
        figures=draw(some(Figure, low=NUMBERS, high=NUMBERS, place=PLACES)),
        events=draw(some(Event, place=PLACES)),
        positions=draw(some(Position, content=lists(SPANS, 1))),
        reader=draw(st.from_type(ReaderInfo)),
    )


@pytest.fixture(scope="module", autouse=True)
def spans_are_spans() -> None:
    st.register_type_strategy(Span, SPANS)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(readings())
def test_what_comes_back_from_json_is_written_as_the_same_json(reading: Reading) -> None:
    written = json.loads(dumps(reading_to_json(reading)))

    assert reading_to_json(reading_from_json(written)) == written


def test_what_json_tells_comes_back_as_it_was() -> None:
    document = a_document("The envoy said the bridge would open.")
    said = a_statement(document, "the bridge would open", speaker="The envoy", cue="said")
    reading = a_reading(document, said, actors=[an_actor(document, "envoy", "The envoy")])

    assert reading_from_json(reading_to_json(reading)) == reading


def test_the_line_a_document_came_from_is_kept_in_its_id_alone() -> None:
    """JSON does not tell the line, and two equal lines of a file are two documents."""
    document = replace(a_document("The ferry runs again."), where="may.jsonl:7", line=7)
    back = reading_from_json(reading_to_json(a_reading(document))).document

    assert (back.line, back.id) == (None, document.id)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda value: value.pop("times"),
        lambda value: value.update(document="a report"),
        lambda value: value.update(sentences=[[5, 2]]),
        lambda value: value.update(statements=[{"id": "st_1"}]),
    ],
)
def test_json_of_another_shape_is_refused(spoil: Callable[[dict[str, Any]], object]) -> None:
    value = reading_to_json(a_reading(a_document("The ferry runs again.")))
    spoil(value)

    with pytest.raises(ReadingError, match="not the JSON of a reading"):
        reading_from_json(value)
