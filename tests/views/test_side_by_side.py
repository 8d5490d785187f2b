"""What a person sees of reports side by side, and that the JSON of it is true to its schema."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

from sayso.model import Asserter, Capture, Document, Reading
from sayso.triangulation.accounts import compare_accounts
from sayso.triangulation.as_json import comparison_to_json
from sayso.triangulation.model import Compared, Origin, SideBySide, Story
from sayso.views.cli import main
from sayso.views.closed_lists import schema
from sayso.views.paper import PlainText
from sayso.views.side_by_side import comparison_lines, story_lines
from tests.triangulation.by_hand import Written, day
from tests.views.hand_made import a_document, a_reading, a_statement

SCHEMA = jsonschema.Draft202012Validator(schema("comparison"))


def shelling(outlet: str, number: int) -> Written:
    written = Written(
        f"The shelling of the ferry in Osk killed {number} people, doctors said. Ana Brel said"
        " “we will open the upper pass to every convoy”.",
        outlet=outlet,
    )
    doctors = written.actor("doctors", "unnamed")
    brel = written.actor("Ana Brel")
    said = written.statement(
        "said",
        f"The shelling of the ferry in Osk killed {number} people",
        actor=doctors,
    )
    written.figure(
        str(number),
        number,
        number,
        item="people",
        action="killed",
        period=day("2031-05-20", "Tuesday"),
        by=Asserter(doctors, said.id),
    )
    written.statement("said “", "we will open the upper pass to every convoy", actor=brel)
    return written


def side_by_side(*written: Written) -> tuple[SideBySide, list[Reading]]:
    readings = [each.reading for each in written]
    by_id = {reading.document.id: reading for reading in readings}
    origins = {id: Origin((id,), "nothing else repeats it") for id in by_id}
    story = Story("The ferry in Osk", tuple(by_id), "both tell of the ferry")
    accounts = compare_accounts(by_id, origins=origins, stories=[story])
    compared = tuple(Compared(by_id[id].document, origins[id]) for id in by_id)
    return SideBySide(compared, (), (story,), accounts), readings


def shown(*written: Written, columns: int = 80) -> str:
    stream = io.StringIO()
    PlainText(stream).print(comparison_lines(*side_by_side(*written), columns=columns))
    return stream.getvalue()


BOTH = (shelling("The Ford Courier", 12), shelling("Valley Radio", 20))


def test_a_story_is_shown_with_its_outlets_what_they_share_and_where_they_differ() -> None:
    page = shown(*BOTH)

    for told in (
        "The ferry in Osk",
        "2 reports of 2 origins",
        "What several say",
        "Where they differ",
        "contradict on number",
        "Figures side by side",
        "lowest 12 · each says another · highest 20",
        "12: The Ford Courier",
    ):
        assert told in page


def test_each_side_of_a_difference_is_shown_in_its_sentence() -> None:
    page = shown(*BOTH)

    assert "The shelling of the ferry in Osk killed {12} people, doctors said." in page
    assert "The shelling of the ferry in Osk killed {20} people, doctors said." in page


def test_in_a_wide_terminal_the_two_sides_stand_in_columns() -> None:
    page = shown(*BOTH, columns=120)

    assert any(
        "The Ford Courier" in line and "│" in line and "Valley Radio" in line
        for line in page.splitlines()
    )


def test_stories_are_listed_with_their_reports() -> None:
    stream = io.StringIO()
    PlainText(stream).print(story_lines(*side_by_side(*BOTH)))

    assert "The ferry in Osk" in stream.getvalue()
    assert "Valley Radio" in stream.getvalue()


def test_the_json_of_a_comparison_is_true_to_its_schema() -> None:
    compared, _ = side_by_side(*BOTH)
    written = json.loads(json.dumps(comparison_to_json(compared)))

    SCHEMA.validate(written)
    assert [each["kind"] for each in written["comparisons"] if each["on"] == "number"] == [
        "contradict"
    ]
    assert written["utterances"]


def test_the_order_of_reports_changes_no_account() -> None:
    one, _ = side_by_side(*BOTH)
    other, _ = side_by_side(*reversed(BOTH))

    assert one.accounts == other.accounts


class HandMadeReader:
    """Every report is one statement of whoever its first word names."""

    def __init__(self, threads: int | None = None) -> None:
        self.threads = threads

    def read_all(self, documents: Iterable[Document]) -> Iterator[Reading]:
        for found in documents:
            speaker, cue, content = found.text.rstrip(".").split(" ", 2)
            yield a_reading(found, a_statement(found, content, speaker=speaker, cue=cue))


def _document(capture: Capture, **_: str | None) -> Document:
    return a_document(capture.text, where=capture.where)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("sayso.documents.document", _document, raising=False)
    monkeypatch.setattr("sayso.readings.Reader", HandMadeReader, raising=False)
    (tmp_path / "a.txt").write_text("Brel said it was over.", encoding="utf-8")
    (tmp_path / "b.txt").write_text("Finn denied it was over.", encoding="utf-8")
    return tmp_path


def test_compare_prints_one_json_object(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", "--json", str(folder)]) == 0

    written = json.loads(capsys.readouterr().out)
    SCHEMA.validate(written)
    assert len(written["documents"]) == 2


@pytest.mark.parametrize("command", ["compare", "stories"])
def test_reports_are_counted_for_people(
    command: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command, str(folder)]) == 0
    assert "2 reports of 2 origins" in capsys.readouterr().out


def test_the_exit_code_is_1_where_nothing_could_be_read(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["compare", str(folder / "gone.txt")]) == 1
    assert "gone.txt" in capsys.readouterr().err


def test_a_report_without_outlet_and_title_has_its_name_once_and_no_dot_behind_it() -> None:
    page = shown(*BOTH)

    assert not any(line.rstrip().endswith("·") for line in page.splitlines())


def test_where_all_name_one_number_that_is_all_there_is_to_say() -> None:
    page = shown(shelling("The Ford Courier", 12), shelling("Valley Radio", 12))

    assert "all say 12" in page
    assert "lowest" not in page


def test_a_vague_claim_is_shown_as_vague_and_bounds_nothing() -> None:
    dozens = shelling("Hill Times", 20)
    dozens.figures[0] = replace(dozens.figures[0], high=None, bound="vague")

    page = shown(shelling("The Ford Courier", 30), dozens, shelling("Valley Radio", 24))

    assert "lowest 24 · each says another · highest 30\n" in page
    assert "vague: Hill Times" in page


def test_what_one_outlet_prints_twice_is_not_said_by_several() -> None:
    page = shown(shelling("Valley Radio", 12), shelling("Valley Radio", 20))

    assert "What several say" not in page


def test_one_report_alone_is_said_to_be_too_few(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["compare", str(folder / "a.txt")]) == 0
    assert "two are needed to compare" in capsys.readouterr().err


def test_what_the_others_carry_and_what_a_headline_says_are_shown() -> None:
    quiet = Written(
        "Barges brought grain to the lower villages all day, and the weather was mild for the"
        " season, so that the markets were full until late in the evening of Tuesday.",
        outlet="Osk Post",
    )
    compared, readings = side_by_side(*BOTH, quiet)
    first = readings[0]
    titled = replace(
        first, document=replace(first.document, title="12 people killed in shelling of Osk ferry")
    )
    readings[0] = titled
    by_id = {reading.document.id: reading for reading in readings}
    origins = {id: Origin((id,), "nothing else repeats it") for id in by_id}
    accounts = compare_accounts(by_id, origins=origins, stories=compared.stories)
    stream = io.StringIO()
    PlainText(stream).print(comparison_lines(replace(compared, accounts=accounts), readings))

    page = stream.getvalue()
    assert "What the others carry and one leaves out" in page
    assert "not found in Osk Post" in page
    assert "Headline against body" in page
    assert "12 people killed in shelling of Osk ferry" in page
    assert not list(SCHEMA.iter_errors(comparison_to_json(replace(compared, accounts=accounts))))


def test_what_several_say_in_one_sentence_is_shown_once() -> None:
    pair = []
    for outlet in ("The Ford Courier", "Valley Radio"):
        written = Written("Ana Brel said she would open the upper pass to convoys.", outlet=outlet)
        brel = written.actor("Ana Brel")
        written.statement("said", "she would open the upper pass to convoys", actor=brel)
        written.position("open the upper pass to convoys", brel, "promise")
        pair.append(written)

    page = shown(*pair)
    assert page.count("open the upper pass to convoys") == 1


def test_several_pieces_of_one_outlet_are_one_voice() -> None:
    page = shown(
        shelling("The Ford Courier", 12),
        replace_outlet(shelling("The Ford Courier, evening", 12), "The Ford Courier"),
    )

    assert "2 reports of 2 origins by 1 outlet" in page


def replace_outlet(written: Written, outlet: str) -> Written:
    written.document = replace(written.document, outlet=outlet)
    return written
