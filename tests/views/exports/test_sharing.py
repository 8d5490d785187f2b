"""What people keep back: short quotations, and names left out."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model import Reading, Span, Voice
from sayso.readings.as_json import reading_to_json
from sayso.views.cli import main
from sayso.views.exports import FORMATS, Handed, withhold
from sayso.views.exports.handed import SHORT_WORDS
from sayso.views.exports.withholding import MARK
from tests.triangulation.by_hand import Written
from tests.views.brief.invented import courier, readings
from tests.work import steps

SHORT = [name for name, form in FORMATS.items() if not form.whole_text]


def long_report() -> Reading:
    """Sixty words in one breath, of which every one tells where it stood."""
    words = " ".join(f"w{at:02d}" for at in range(60))
    report = Written(f"Brel said {words}.", outlet="Post")
    speaker = report.actor("Brel")
    report.statement("said", words, actor=speaker, form="direct")
    report.event("w30", actors=[speaker])
    report.position(words, speaker)
    report.figure("w05", 5, 5, item=words)
    return report.reading


@pytest.mark.parametrize("form", SHORT)
def test_short_evidence_never_tells_more_than_a_sentence_at_a_time(form: str) -> None:
    for file in FORMATS[form].export(Handed([long_report()], short=True)):
        told = file.content.decode("utf-8", "replace")
        for run in re.findall(r"w\d\d(?:\s+w\d\d)*", told):
            assert len(run.split()) <= SHORT_WORDS


def test_short_evidence_keeps_the_offsets_of_the_whole_text_and_its_hash() -> None:
    reading = long_report()
    [file] = FORMATS["jsonl"].export(Handed([reading], short=True))
    told, whole = json.loads(file.content), reading_to_json(reading)

    assert told["document"]["text"] == ""
    assert told["document"]["text_hash"] == reading.document.text_hash
    [span], [content] = told["statements"][0]["content"], whole["statements"][0]["content"]
    assert (span["start"], span["end"]) == (content["start"], content["end"])
    assert content["text"].startswith(span["text"].removesuffix(" […]"))


def test_several_parts_of_one_content_share_its_words() -> None:
    report = Written(f"{'a ' * 20}said Brel. {'b ' * 20}")
    report.statement("said", ["a " * 20, "b " * 20])
    [file] = FORMATS["jsonl"].export(Handed([report.reading], short=True))
    parts = [span["text"] for span in json.loads(file.content)["statements"][0]["content"]]

    assert sum(part.count("a") + part.count("b") for part in parts) == SHORT_WORDS


@pytest.mark.parametrize("form", FORMATS)
def test_a_withheld_name_is_nowhere(form: str) -> None:
    made = [
        withhold(reading, ["Pell Navarin", "The Selm Courier"]).reading for reading in readings()
    ]

    for file in FORMATS[form].export(Handed(made)):
        told = (file.name.encode() + file.content).lower()
        for part in (b"navarin", b"pell", b"courier"):
            assert part not in told


def spans_of(value: Any, text: str) -> list[tuple[str, str]]:
    """Every span of a reading's JSON: the words it says, and those that stand there."""
    found = []
    if isinstance(value, dict):
        if {"start", "end", "text"} <= set(value):
            found.append((value["text"], text[value["start"] : value["end"]]))
        for each in value.values():
            found += spans_of(each, text)
    elif isinstance(value, list):
        for each in value:
            found += spans_of(each, text)
    return found


def test_every_offset_fits_the_text_without_the_name() -> None:
    reading = withhold(courier().reading, ["Pell Navarin", "Judit Amsel"]).reading
    line = reading_to_json(reading)
    text = line["document"]["text"]

    assert "“A ceasefire is not on that list,” Halvern’s envoy, [withheld], told reporters." in text
    found = spans_of({key: line[key] for key in ("statements", "figures", "events")}, text)
    assert len(found) > 10
    assert all(told == stands for told, stands in found)
    assert [text[each["start"] : each["end"]] for each in line["figures"]] == ["140", "twelve"]


def test_what_refers_to_a_thing_still_does() -> None:
    reading = withhold(courier().reading, ["Ardovia"]).reading
    actors = {actor.id for actor in reading.actors}
    statements = {statement.id for statement in reading.statements}

    assert {id for statement in reading.statements for id in statement.actors} <= actors
    assert {position.actor for position in reading.positions} <= actors
    told_by = {position.asserted_by.statement for position in reading.positions}
    assert told_by <= statements
    assert {actor.part_of for actor in reading.actors} - {None} <= actors
    names = [actor.name for actor in reading.actors]
    assert MARK in names
    assert "Ardovia" not in names


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Pell Navarin’s plan, NAVARIN said", "[withheld]’s plan, [withheld] said"),
        ("pell navarin came", "[withheld] came"),
        ("Pell\u00a0Navarin and Pell-Navarin", "[withheld] and [withheld]"),
        ("Pell\nNavarin", "[withheld]"),
        ("Nava\u00adrin left", "[withheld] left"),
        ("Nàvarin left", "[withheld] left"),
        ("Navarino is a town", "Navarino is a town"),
        ("he navarin-ed", "he navarin-ed"),
    ],
)
def test_a_name_is_found_in_any_of_its_forms(text: str, left: str) -> None:
    made = withhold(Written(text).reading, ["Pell Navarin"])

    assert made.reading.document.text == left


def test_a_name_that_is_a_common_word_is_withheld_with_a_capital_alone() -> None:
    made = withhold(Written("Hope may hope that May hopes.").reading, ["Hope May"])

    assert made.reading.document.text == "[withheld] hope that [withheld] hopes."


def test_an_address_with_the_name_in_it_is_dropped() -> None:
    reading = courier().reading
    url = "https://courier.example/2026/pell-navarin-says"
    named = replace(reading, document=replace(reading.document, url=url, path="navarin.txt"))
    made = withhold(named, ["Pell Navarin"]).reading.document

    assert (made.url, made.path, made.where) == (None, None, "The Selm Courier.txt")


def test_a_report_without_the_name_stays_as_it_is() -> None:
    reading = courier().reading
    made = withhold(reading, ["Lena Hartvik"])

    assert made.count == 0
    assert reading_to_json(made.reading) == reading_to_json(reading)


@given(st.text(st.sampled_from("Ab c.\n"), min_size=1, max_size=40), st.data())
def test_voices_and_sentences_still_cover_what_they_covered(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.sets(st.integers(1, max(len(text) - 1, 1)))) | {0, len(text)})
    spans = [Span(a, b) for a, b in pairwise(cuts) if a < b]
    reading = replace(
        Written(text).reading,
        voices=tuple(Voice(span, None) for span in spans),
        sentences=tuple(spans),
    )
    made = withhold(reading, ["Ab"]).reading

    ends = [0, *(voice.span.end for voice in made.voices)]
    assert [voice.span.start for voice in made.voices] == ends[:-1]
    assert ends[-1] == len(made.document.text)
    assert "Ab" not in re.findall(r"\w+", made.document.text)


def test_the_text_itself_cannot_be_told_in_short(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["export", "x.txt", "--format", "timeml", "-o", "out", "--short-evidence"]

    assert main(arguments) == 2
    assert "leave out --short-evidence" in capsys.readouterr().err


def test_twice_the_text_is_no_more_than_about_twice_the_work() -> None:
    def work(count: int) -> int:
        report = Written("Pell Navarin said no. " * count)
        report.actor("Pell Navarin")
        reading = report.reading
        return steps(lambda: withhold(reading, ["Pell Navarin"]))

    assert work(400) < 2.5 * work(200)
