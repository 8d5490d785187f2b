"""``sayso read --json``: one whole object, true to its schema, safe to print."""

import json
from dataclasses import replace
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model import (
    Asserter,
    Event,
    Figure,
    Note,
    Outcome,
    Part,
    Period,
    Place,
    Position,
    Published,
    Reading,
    Span,
    Unique,
    Voice,
)
from sayso.readings.as_json import dumps, reading_to_json
from sayso.readings.times import times
from sayso.views.closed_lists import schema
from tests.views.hand_made import a_document, a_reading, a_statement, an_actor, words

SCHEMA = jsonschema.Draft202012Validator(schema("reading"))

TEXT = "Talks\n\nThe envoy said “the bridge” would open, citing a clerk who saw the order. MPA"


def with_actors() -> Reading:
    """An envoy who speaks, and a clerk who speaks in the envoy's words."""
    document = a_document(TEXT)
    envoy, clerk = (
        an_actor(document, "envoy", "The envoy", role="envoy"),
        an_actor(document, "a clerk", "a clerk"),
    )
    outer = a_statement(document, "the bridge", speaker="The envoy", cue="said")
    inner = a_statement(document, "saw the order", speaker="a clerk", cue="citing", within=outer)
    return a_reading(
        document,
        replace(outer, actors=(envoy.id,)),
        replace(inner, actors=(clerk.id,), via=(envoy.id,)),
        actors=[envoy, clerk],
    )


@pytest.fixture
def reading() -> Reading:
    parts = [Part("title", words(TEXT, "Talks")), Part("credit", words(TEXT, "MPA"))]
    published = Published("2026-05-12", "2026-05-12", "2026-05-12", "given", 1.0, "said so")
    document = a_document(TEXT, title="Talks", published=published, parts=parts)
    content = ["the bridge", "would open, citing a clerk who saw the order"]
    outer = a_statement(document, content, speaker="The envoy", cue="said", form="mixed")
    inner = a_statement(document, "saw the order", speaker="a clerk", cue="citing", within=outer)
    return a_reading(document, outer, inner)


def test_a_reading_is_what_its_schema_says(reading: Reading) -> None:
    SCHEMA.validate(reading_to_json(reading))


def test_actors_are_as_the_schema_says_and_statements_name_them() -> None:
    found = reading_to_json(with_actors())
    envoy, clerk = found["actors"]
    outer, inner = found["statements"]

    SCHEMA.validate(found)
    assert (envoy["name"], envoy["kind"], envoy["role"], envoy["score"]) == (
        "envoy",
        "person",
        "envoy",
        0.9,
    )
    assert envoy["mentions"] == [[7, 16]]
    assert envoy["facts"] == [
        {"what": "name", "value": "envoy", "start": 11, "end": 16},
        {"what": "role", "value": "envoy", "start": 11, "end": 16},
    ]
    assert [envoy[later] for later in ("type", "state", "body", "part_of")] == [None] * 4
    assert (outer["actor"], outer["actors"], outer["via"]) == (envoy["id"], [envoy["id"]], [])
    assert (inner["actor"], inner["via"]) == (clerk["id"], [envoy["id"]])


def test_times_and_figures_are_as_the_schema_says() -> None:
    text = "On May 20 it lost 40 boats at Brisk, 12 of them new."
    document = a_document(text)
    day = Published("2031-05-27", "2031-05-27", "2031-05-27", "given", 1.0, "made by hand")
    found = times(text, day, document_id=document.id)
    whole = Figure(
        document_id=document.id,
        span=words(text, "40"),
        low=40,
        high=40,
        bound="exact",
        unit="boat",
        item=words(text, "boats"),
        action=words(text, "lost"),
        negated=False,
        part_of=None,
        asserted_by=Asserter(None, None),
        place=Place(words(text, "Brisk")),
        notes=(),
        score=0.95,
        because="made by hand",
        period=Period("2031-05-20", "2031-05-20", "day", "May 20"),
    )
    note = Note("part", (whole.id,), "made by hand")
    part = replace(whole, span=words(text, "12"), part_of=whole.id, place=None, notes=(note,))
    record = reading_to_json(replace(a_reading(document), times=found, figures=(whole, part)))

    SCHEMA.validate(record)
    (time,) = record["times"]
    assert (time["text"], time["value"], time["edtf"]) == ("May 20", "2031-05-20", "2031-05-20")
    assert (time["start"], time["end"], time["begin"], time["finish"]) == (3, 9, None, None)
    first, second = record["figures"]
    assert (first["text"], first["low"], first["high"], first["unit"]) == ("40", 40, 40, "boat")
    assert first["item"] == {"start": 21, "end": 26, "text": "boats"}
    assert (first["place"]["text"], first["place"]["lat"]) == ("Brisk", None)
    assert first["period"]["text"] == "May 20"
    assert second["part_of"] == first["id"]
    assert second["notes"] == [{"kind": "part", "figures": [first["id"]], "text": "made by hand"}]


def test_an_empty_reading_is_too(reading: Reading) -> None:
    SCHEMA.validate(reading_to_json(a_reading(a_document("No words of others here."))))


def test_every_text_is_quoted_from_its_offsets(reading: Reading) -> None:
    found = reading_to_json(reading)
    spans = [found["statements"][0]["speaker"], *found["statements"][0]["content"]]

    assert spans[0] == {"start": 7, "end": 16, "text": "The envoy"}
    for span in spans:
        assert TEXT[span["start"] : span["end"]] == span["text"]


def test_statements_point_at_the_statement_they_stand_in(reading: Reading) -> None:
    outer, inner = reading_to_json(reading)["statements"]

    assert inner["within"] == outer["id"]
    assert outer["within"] is None


def test_unknown_is_null_and_none_is_an_empty_list() -> None:
    document = a_document("It will rain, it was said.")
    unnamed = a_reading(document, a_statement(document, "It will rain", cue="was said"))
    found = reading_to_json(unnamed)
    statement = found["statements"][0]

    assert (statement["speaker"], statement["speakers"]) == (None, [])
    assert (statement["actor"], statement["actors"], statement["via"]) == (None, [], [])
    assert (statement["said_on"], statement["occasion"]) == (None, None)
    assert (found["document"]["title"], found["document"]["credits"]) == (None, [])
    assert found["document"]["published"]["score"] is None
    assert [found[later] for later in ("actors", "times", "figures", "events", "positions")] == (
        [[]] * 5
    )


def test_voices_name_the_statement_whose_words_they_are(reading: Reading) -> None:
    statement = reading.statements[0]
    voices = (Voice(Span(0, 22), None), Voice(Span(22, len(TEXT)), statement.id))

    assert reading_to_json(replace(reading, voices=voices))["voices"] == [
        {"start": 0, "end": 22, "chain": [], "statement": None},
        {"start": 22, "end": len(TEXT), "chain": [], "statement": statement.id},
    ]


def test_scores_have_four_decimals(reading: Reading) -> None:
    doubtful = replace(reading.statements[0], score=0.123456789)
    found = reading_to_json(replace(reading, statements=(doubtful,)))

    assert found["statements"][0]["score"] == 0.1235


def test_the_same_reading_gives_the_same_bytes(reading: Reading) -> None:
    assert dumps(reading_to_json(reading)) == dumps(reading_to_json(replace(reading)))


@pytest.mark.parametrize("of", ["statements", "actors"])
def test_keys_stand_in_the_order_of_the_schema(of: str, reading: Reading) -> None:
    """So that a person can compare two lines, and the schema serves as their legend."""
    reading = reading if of == "statements" else with_actors()

    def follow(value: Any, definition: dict[str, Any]) -> None:
        if "$ref" in definition:
            definition = schema("reading")["$defs"][definition["$ref"].rsplit("/", 1)[-1]]
        if isinstance(value, dict):
            properties = next(
                (d["properties"] for d in (definition, *definition.get("anyOf", ())) if
                 "properties" in d), None
            )  # fmt: skip
            if properties is not None:
                assert list(value) == list(properties)
                for key, inner in value.items():
                    follow(inner, properties[key])
        elif isinstance(value, list) and isinstance(definition.get("items"), dict):
            for inner in value:
                follow(inner, definition["items"])

    follow(reading_to_json(reading), schema("reading"))


@given(st.text(st.characters(codec=None)))
def test_a_line_of_json_is_one_line_and_decodes_to_the_same_text(text: str) -> None:
    line = dumps({"text": text})

    assert len(line.splitlines()) == 1
    assert "\x1b" not in line
    assert "\u202e" not in line
    assert json.loads(line)["text"].encode("utf-16", "surrogatepass") == text.encode(
        "utf-16", "surrogatepass"
    )


def test_people_can_read_the_line() -> None:
    assert dumps({"text": "“Éva – yes”"}) == '{"text": "“Éva – yes”"}'


def test_every_object_of_both_schemas_is_closed_and_whole() -> None:
    """Each key is always there: nobody has to ask whether a key exists."""

    def objects(definition: Any) -> Any:
        if isinstance(definition, dict):
            if definition.get("type") == "object":
                yield definition
            for inner in definition.values():
                yield from objects(inner)
        elif isinstance(definition, list):
            for inner in definition:
                yield from objects(inner)

    for name in ("reading", "comparison"):
        jsonschema.Draft202012Validator.check_schema(schema(name))
        for found in objects(schema(name)):
            assert found["additionalProperties"] is False
            assert found["required"] == list(found["properties"])


def test_an_event_and_a_position_are_written_with_all_that_is_known_of_them() -> None:
    text = "The first talks in Brisk brought no truce. Orvane wants the bridge to end the war."
    document = a_document(text)
    orvane = replace(an_actor(document, "Orvane", "Orvane"), kind="state")
    talks = Event(
        document_id=document.id,
        span=words(text, "talks"),
        type="CONSULT",
        mentions=(words(text, "talks"),),
        status="fact",
        asserted_by=Asserter(None, None),
        score=0.75,
        because="“talks”",
        kind="talks_round",
        actors=(orvane.id,),
        place=Place(words(text, "Brisk"), "Brisk", "XB", 10.5, -20.25, "city"),
        outcomes=(Outcome("failed", words(text, "truce")),),
        unique=Unique(1, "talks in Brisk", words(text, "first")),
    )
    wish = Position(
        document_id=document.id,
        actor=orvane.id,
        stance="demand",
        issue="territory",
        content=(words(text, "the bridge"),),
        asserted_by=Asserter(None, None),
        score=0.5,
        because="“wants”",
        condition_for=words(text, "to end the war"),
    )
    written = reading_to_json(
        replace(a_reading(document, actors=[orvane]), events=(talks,), positions=(wish,))
    )
    SCHEMA.validate(written)
    [event], [position] = written["events"], written["positions"]
    assert event["place"]["lat"] == 10.5
    assert event["outcomes"] == [
        {"status": "failed", "start": 36, "end": 41, "text": "truce", "event": None}
    ]
    assert event["unique"]["ordinal"] == 1
    assert position["condition_for"]["text"] == "to end the war"
    assert position["actor"] == event["actors"][0] == orvane.id
