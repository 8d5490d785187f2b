"""What is handed on from the command line; the reader itself is made by hand here."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from sayso.errors import NotEnglish
from sayso.model import Capture, Document, Reading
from sayso.record import Record
from sayso.views.cli import main
from sayso.views.recorded import parties_in
from tests.views.hand_made import a_document, a_reading, a_statement, an_actor

GERMAN = "Die Brücke ist offen."


def document(
    capture: Capture, *, published: str | None = None, as_of: str | None = None
) -> Document:
    if capture.text == GERMAN:
        raise NotEnglish(capture.where, "German")
    return a_document(capture.text, where=capture.where)


class HandMadeReader:
    """Every report is one statement of whoever its first word names."""

    def __init__(self, threads: int | None = None) -> None: ...

    def read_all(self, documents: Iterable[Document]) -> Iterator[Reading]:
        for found in documents:
            speaker, cue, content = found.text.rstrip(".").split(" ", 2)
            actor = an_actor(found, speaker)
            statement = a_statement(found, content, speaker=speaker, cue=cue)
            yield a_reading(found, statement, actors=[actor])


@pytest.fixture(autouse=True)
def _stages_made_by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sayso.documents.document", document, raising=False)
    monkeypatch.setattr("sayso.readings.Reader", HandMadeReader, raising=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "a.txt").write_text("Brel said it was over.", encoding="utf-8")
    (tmp_path / "reports" / "b.txt").write_text(GERMAN, encoding="utf-8")
    return tmp_path / "reports"


def test_a_brief_of_paths_is_markdown_on_standard_output(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["brief", str(folder)]) == 0

    printed = capsys.readouterr().out
    assert printed.startswith("# Who said what\n")
    assert "it was over" in printed
    assert "the report is in German" in printed


def test_an_html_file_alone_prints_nothing(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "brief.html"
    assert main(["brief", str(folder), "--html", str(page), "--title", "The <pass>"]) == 0

    assert capsys.readouterr().out == ""
    assert "<h1>The &lt;pass&gt;</h1>" in page.read_text(encoding="utf-8")


def test_a_brief_can_be_json(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "brief.json"
    assert main(["brief", str(folder), "--json", "-o", str(file)]) == 0

    made = json.loads(file.read_text(encoding="utf-8"))
    assert made["aside"][0]["reason"] == "not English"
    assert [report["statements"] for report in made["reports"]] == [1]


def test_where_nothing_can_be_read_the_exit_code_is_1(folder: Path) -> None:
    assert main(["brief", str(folder / "b.txt")]) == 1


def test_reports_come_from_paths_or_from_a_record(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["brief", "a.txt", "--record", "sayso.db"]) == 2
    assert "one of both" in capsys.readouterr().err


def test_a_file_that_cannot_be_written_is_a_wrong_option(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["brief", str(folder), "--html", str(folder)]) == 2
    assert "--html" in capsys.readouterr().err


def test_one_file_is_printed_and_goes_into_a_folder_by_its_own_name(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", str(folder), "--format", "jsonl"]) == 0
    printed = capsys.readouterr().out
    assert json.loads(printed)["statements"][0]["speaker"]["text"] == "Brel"

    assert main(["export", str(folder), "--format", "jsonl", "-o", str(tmp_path)]) == 0
    assert (tmp_path / "readings.jsonl").read_text(encoding="utf-8") == printed


def test_several_files_make_their_folder(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "new" / "tables"
    assert main(["export", str(folder), "--format", "csv", "-o", str(out)]) == 0

    assert "it was over" in (out / "statements.csv").read_text(encoding="utf-8")


def test_several_files_need_a_folder_to_be_named(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", str(folder), "--format", "csv"]) == 2
    assert "--output" in capsys.readouterr().err


def test_several_files_are_not_written_over_one(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = folder / "a.txt"
    assert main(["export", str(folder), "--format", "csv", "-o", str(file)]) == 2

    assert "is a file, and there are several to write: name a folder" in " ".join(
        capsys.readouterr().err.split()
    )
    assert file.read_text(encoding="utf-8") == "Brel said it was over."


def test_it_is_said_how_often_a_name_was_withheld(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["export", str(folder), "--format", "jsonl"]
    assert main([*arguments, "--withhold", "Brel", "--withhold", "Nobody"]) == 0

    captured = capsys.readouterr()
    assert "withheld once, in 1 of 1 reports" in captured.err
    assert "Brel" not in captured.out


def test_a_record_is_handed_on_without_reading_anything_again(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "sayso.db"
    capture = Capture(where="a.txt", text="Brel said it was over.", path="a.txt")
    [reading] = HandMadeReader().read_all([document(capture)])
    with Record.open(str(file), create=True) as record:
        record.add(capture, reading)
        record.put_aside("b.txt", NotEnglish("b.txt", "German"))

    assert main(["brief", "--record", str(file)]) == 0
    printed = capsys.readouterr().out
    assert "it was over" in printed
    assert "the report is in German" in printed


def test_a_record_that_is_not_there_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", "--format", "csl", "--record", str(tmp_path / "none.db")]) == 1
    assert "none.db" in capsys.readouterr().err


def test_parties_that_a_person_merged_are_one_in_what_is_handed_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "sayso.db"
    with Record.open(str(file), create=True) as record:
        for name in ("Ana-Brel", "Sanna-Hoyle"):
            capture = Capture(where=f"{name}.txt", text=f"{name} said no.", path=f"{name}.txt")
            [reading] = HandMadeReader().read_all([document(capture)])
            record.add(capture, reading)
        ids = {party.name: party.id for party in parties_in(record).all}
        record.judge("merge", ids["Ana-Brel"], ids["Sanna-Hoyle"], author="jo", because="married")
        [party] = parties_in(record).all

    assert len(party.actors) == 2
    assert main(["export", "--format", "ftm", "--record", str(file)]) == 0
    people = [
        entity
        for entity in map(json.loads, capsys.readouterr().out.splitlines())
        if entity["schema"] == "Person"
    ]
    assert [entity["properties"]["name"] for entity in people] == [[party.name]]


def test_a_brief_of_nobody_says_so_and_ends_with_1(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["brief", str(folder), "--actor", "Nobody"]) == 1

    told = capsys.readouterr()
    assert told.out == ""
    assert "nobody in these reports is called 'Nobody'" in told.err
