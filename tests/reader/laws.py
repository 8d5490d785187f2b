"""What holds of every reading, whatever the model: the laws, stated on the JSON a person gets."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from importlib import resources
from itertools import pairwise
from typing import Any

from jsonschema import Draft202012Validator

from sayso.model import Reading
from sayso.readings.as_json import dumps, reading_to_json

Record = dict[str, Any]
"""One line of ``sayso read --json``, decoded."""


def record_of(reading: Reading) -> Record:
    """The reading as whoever decodes its line of JSON sees it."""
    record: Record = json.loads(dumps(reading_to_json(reading)))
    return record


def check(record: Record) -> None:
    """Every law at once."""
    follows_the_schema(record)
    spans_are_their_text(record)
    sentences_are_in_order(record)
    ids_are_unique(record)
    statements_stand_in_statements(record)
    content_is_apart_from_its_cue(record)
    nothing_goes_on_twice(record)
    voices_cover_the_text(record)
    speakers_have_actors(record)
    actors_are_told_by_the_text(record)
    times_are_told_by_the_text(record)
    figures_are_told_by_the_text(record)
    positions_are_told_by_the_text(record)
    answers_are_statements(record)


def follows_the_schema(record: Record) -> None:
    error = next(_schema().iter_errors(record), None)
    assert error is None, f"{error.json_path if error else ''}: {error}"


def spans_are_their_text(record: Record) -> None:
    text = record["document"]["text"]
    for start, end in extents(record):
        assert 0 <= start < end <= len(text), (start, end, len(text))
    for statement in record["statements"]:
        for span in spans(statement):
            assert span["text"] == text[span["start"] : span["end"]], span


def sentences_are_in_order(record: Record) -> None:
    for (_, end), (start, _) in pairwise(record["sentences"]):
        assert end <= start, "sentences overlap"


def ids_are_unique(record: Record) -> None:
    for kind in ("statements", "times", "figures", "positions"):
        ids = [each["id"] for each in record[kind]]
        assert len(ids) == len(set(ids)), f"two {kind} have one id"


def statements_stand_in_statements(record: Record) -> None:
    outer = {statement["id"]: statement["within"] for statement in record["statements"]}
    for start, at in outer.items():
        seen = {start}
        while at is not None:
            assert at in outer, "stands in a statement that is not there"
            assert at not in seen, "stands in itself"
            seen.add(at)
            at = outer[at]


def content_is_apart_from_its_cue(record: Record) -> None:
    for statement in record["statements"]:
        for part in statement["content"]:
            for cue in statement["cue"]:
                assert part["end"] <= cue["start"] or cue["end"] <= part["start"], statement
        for before, after in pairwise(statement["content"]):
            assert before["end"] <= after["start"], "parts of a content are not in order"
        for before, after in pairwise(statement["speakers"]):
            assert before["end"] <= after["start"], "speakers are not in order"


def nothing_goes_on_twice(record: Record) -> None:
    """A quotation without a cue goes on in one voice."""
    taken = [
        (part["start"], part["end"])
        for statement in record["statements"]
        if not statement["cue"]
        for part in statement["content"]
    ]
    assert len(taken) == len(set(taken)), "a quotation goes on in two voices"


def voices_cover_the_text(record: Record) -> None:
    ids = {statement["id"] for statement in record["statements"]}
    at = 0
    for voice in record["voices"]:
        assert voice["start"] == at, "the voices leave a gap, or overlap"
        assert voice["statement"] is None or voice["statement"] in ids
        at = voice["end"]
    assert at == len(record["document"]["text"]), "the voices end before the text"
    for before, after in pairwise(record["voices"]):
        assert before["statement"] != after["statement"], "one voice was cut in two"


def speakers_have_actors(record: Record) -> None:
    """Each speaker is a mention of its actor. Whoever is named is an actor of the reading; every
    actor speaks, is named by a statement, a position or an event, or is the whole of such a one."""
    mentions = {actor["id"]: actor["mentions"] for actor in record["actors"]}
    assert len(mentions) == len(record["actors"]), "two actors have one id"
    used = set(_used(record))
    for statement in record["statements"]:
        assert statement["actor"] == next(iter(statement["actors"]), None)
        assert {*statement["actors"], *statement["via"]} <= mentions.keys()
        if not statement["speakers"]:
            assert len(statement["actors"]) <= 1
            continue
        for span, actor in zip(statement["speakers"], statement["actors"], strict=True):
            assert [span["start"], span["end"]] in mentions[actor], "a speaker is no mention"
    assert used <= mentions.keys(), "somebody is no actor"
    wholes = {actor["id"]: actor["part_of"] for actor in record["actors"]}
    for each in tuple(used):
        while (each := wholes[each]) is not None and each not in used:
            used.add(each)
    assert used == mentions.keys(), "an actor does nothing and is nobody's whole"
    for voice in record["voices"]:
        assert {*voice["chain"]} <= mentions.keys()
        assert voice["statement"] is not None or not voice["chain"]


def _used(record: Record) -> Iterator[str]:
    """The actors that a record's statements, positions and events name."""
    for statement in record["statements"]:
        for field in ("actors", "via", "targets", "addressees"):
            yield from statement[field]
    for position in record["positions"]:
        yield from (position["actor"], *position["addressees"])
    for event in record["events"]:
        yield from (*event["actors"], *event["recipients"])


def positions_are_told_by_the_text(record: Record) -> None:
    text = record["document"]["text"]
    asserters = {(each["actor"], each["id"]) for each in record["statements"]} | {(None, None)}
    for position in record["positions"]:
        for span in (*position["content"], position["condition_for"]):
            if span is not None:
                assert span["text"] == text[span["start"] : span["end"]] != ""
        for before, after in pairwise(position["content"]):
            assert before["end"] <= after["start"], "parts of a position are not in order"
        assert position["actor"] not in position["addressees"]
        by = position["asserted_by"]
        assert (by["actor"], by["statement"]) in asserters
        assert position["because"]
    starts = [position["content"][0]["start"] for position in record["positions"]]
    assert starts == sorted(starts), "positions are not in order"


def answers_are_statements(record: Record) -> None:
    ids = {statement["id"] for statement in record["statements"]}
    for statement in record["statements"]:
        assert {*statement["answers"]} <= ids - {statement["id"]}
        named = {*statement["targets"], *statement["addressees"]}
        assert not named & {*statement["actors"]}, "somebody accuses or tells themselves"


def actors_are_told_by_the_text(record: Record) -> None:
    text = record["document"]["text"]
    taken = [tuple(mention) for actor in record["actors"] for mention in actor["mentions"]]
    assert len(taken) == len(set(taken)), "one mention means two actors"
    for actor in record["actors"]:
        assert actor["mentions"] == sorted(actor["mentions"])
        for fact in actor["facts"]:
            assert fact["value"] == text[fact["start"] : fact["end"]]


def times_are_told_by_the_text(record: Record) -> None:
    ids = {time["id"] for time in record["times"]}
    for time in record["times"]:
        assert time["text"] == record["document"]["text"][time["start"] : time["end"]] != ""
        assert {time["begin"], time["finish"]} <= ids | {None}
        assert time["because"]
    starts = [(time["start"], -time["end"]) for time in record["times"]]
    assert starts == sorted(starts), "times are not in order"


def figures_are_told_by_the_text(record: Record) -> None:
    text = record["document"]["text"]
    ids = {figure["id"] for figure in record["figures"]}
    asserters = {(each["actor"], each["id"]) for each in record["statements"]} | {(None, None)}
    for figure in record["figures"]:
        places = (figure[key] for key in ("item", "action", "place"))
        for span in (figure, *(each for each in places if each is not None)):
            assert span["text"] == text[span["start"] : span["end"]] != ""
        assert figure["part_of"] is None or figure["part_of"] in ids - {figure["id"]}
        assert (figure["asserted_by"]["actor"], figure["asserted_by"]["statement"]) in asserters
        assert figure["low"] is None or figure["high"] is None or figure["low"] <= figure["high"]
        assert all({*note["figures"]} <= ids for note in figure["notes"])
    starts = [figure["start"] for figure in record["figures"]]
    assert starts == sorted(starts), "figures are not in order"


def spans(statement: Record) -> list[Record]:
    """All spans of a statement, with their text."""
    found = [*statement["cue"], *statement["speakers"], *statement["content"]]
    return [*found, *([statement["speaker"]] if statement["speaker"] else [])]


def extents(record: Record) -> list[tuple[int, int]]:
    """Start and end of everything that stands on the text."""
    told = (span for statement in record["statements"] for span in spans(statement))
    facts = [fact for actor in record["actors"] for fact in actor["facts"]]
    found = [*told, *record["voices"], *record["document"]["parts"], *facts]
    mentioned = [(start, end) for actor in record["actors"] for start, end in actor["mentions"]]
    return (
        [(each["start"], each["end"]) for each in found]
        + mentioned
        + [(start, end) for start, end in record["sentences"]]
    )


@cache
def _schema() -> Draft202012Validator:
    path = resources.files("sayso").joinpath("data/reading.schema.json")
    return Draft202012Validator(json.loads(path.read_text(encoding="utf-8")))
