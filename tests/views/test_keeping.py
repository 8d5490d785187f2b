"""Keeping reports from the command line; the reader itself is made by hand here."""

import json
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

from sayso.errors import NotEnglish
from sayso.model import Capture, Document, ReaderInfo, Reading
from sayso.record import Record
from sayso.views.cli import main
from sayso.views.closed_lists import schema
from sayso.views.progress import Bar
from tests.record.by_hand import a_capture, read

GERMAN = "Die Brücke ist offen."
PUBLISHED: list[str | None] = []


def document(
    capture: Capture, *, published: str | None = None, as_of: str | None = None
) -> Document:
    PUBLISHED.append(published)
    if capture.text == GERMAN:
        raise NotEnglish(capture.where, "German")
    return read(capture).document


class HandMadeReader:
    version = "1"

    def __init__(self, threads: int | None = None) -> None:
        self.info = ReaderInfo("by hand", HandMadeReader.version, "none")

    def read_all(self, documents: Iterable[Document]) -> Iterator[Reading]:
        for found in documents:
            reading = read(a_capture(found.text, found.url, path=found.path or ""))
            yield replace(reading, document=found, reader=self.info)


@pytest.fixture(autouse=True)
def _stages_made_by_hand(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("sayso.documents.document", document, raising=False)
    monkeypatch.setattr("sayso.readings.Reader", HandMadeReader, raising=False)
    monkeypatch.setattr(HandMadeReader, "version", "1")
    monkeypatch.chdir(tmp_path)
    PUBLISHED.clear()


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.txt").write_text("Dana Sollen said 40 boats had left.", encoding="utf-8")
    (folder / "b.txt").write_text(GERMAN, encoding="utf-8")
    lines = [
        {"text": "Otto Brel said nothing had changed.", "url": "https://valley.example/1"},
        {"title": "no text"},
    ]
    (folder / "c.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    return folder


def test_reports_are_kept_in_the_file_beside(
    reports: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["add", "reports"]) == 0

    out, err = capsys.readouterr()
    assert out == "sayso.db: 2 new, 2 set aside\n"
    assert "set aside (not English): reports/b.txt" in err
    assert "set aside (bad line): reports/c.jsonl:2" in err
    with Record.open("sayso.db", writes=False) as record:
        assert len(list(record.readings())) == 2


def test_added_again_nothing_changes_and_it_says_so(
    reports: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["add", "reports"])
    capsys.readouterr()

    assert main(["add", "reports"]) == 0
    out, err = capsys.readouterr()
    assert out == "sayso.db: nothing changed: 2 here already, 2 set aside before\n"
    assert err == ""


def test_what_changed_is_told(reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["add", "reports"])
    assert main(["changes"]) == 0
    assert capsys.readouterr().err.endswith("sayso: no report changed\n")
    (reports / "a.txt").write_text("Dana Sollen said 12 boats had left.", encoding="utf-8")
    main(["add", "reports"])
    assert "1 changed since" in capsys.readouterr().out

    assert main(["changes"]) == 0
    assert "  ~ 40 boats → 12 boats\n" in capsys.readouterr().out
    assert main(["changes", "--json"]) == 0
    [line] = capsys.readouterr().out.splitlines()
    told = json.loads(line)
    assert (told["version"], [one["change"] for one in told["figures"]]) == (2, ["changed"])
    assert told["figures"][0]["before"]["low"] == 40
    assert main(["changes", "--since", "2999-01-01"]) == 0
    assert capsys.readouterr().out == ""


def test_what_was_set_aside_is_listed_as_it_was_told(
    reports: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["add", "reports"])
    capsys.readouterr()

    assert main(["set-aside"]) == 0
    assert capsys.readouterr().out.startswith("not English: reports/b.txt: the report is in German")
    assert main(["set-aside", "--json"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    for line in lines:
        jsonschema.validate(line, schema("set_aside"))
    assert [line["reason"] for line in lines] == ["not English", "bad line"]


def test_where_nothing_could_be_read_the_exit_code_says_so(
    reports: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["add", "reports/b.txt"]) == 1
    assert main(["add", "gone.txt"]) == 1
    assert main(["add", "reports/b.txt"]) == 1


def test_what_is_told_of_reports_is_told_the_reader_and_kept(
    reports: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["add", "reports/a.txt", "--published", "2031-05-13"])
    assert PUBLISHED == ["2031-05-13"]
    HandMadeReader.version = "2"

    assert main(["reread"]) == 0
    assert capsys.readouterr().out.endswith("1 read otherwise, 0 the same\n")
    assert PUBLISHED[1:] == ["2031-05-13"]
    assert main(["reread"]) == 0
    assert capsys.readouterr().out.endswith("0 read otherwise, 0 the same\n")


def test_a_record_is_copied_whole(reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["add", "reports"])

    assert main(["copy-record", "sayso.db", "copy.db"]) == 0
    assert main(["copy-record", "sayso.db", "copy.db"]) == 1
    assert "a copy needs an empty one" in capsys.readouterr().err
    assert main(["add", "reports", "--record", "copy.db"]) == 0
    assert "nothing changed" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["changes", "set-aside", "reread"])
def test_a_record_that_is_not_there_is_told(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command]) == 1

    assert "sayso.db: there is no such record" in capsys.readouterr().err
    assert not Path("sayso.db").exists()


def test_the_record_may_be_named_by_the_environment(
    reports: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SAYSO_RECORD", "valley.db")
    main(["add", "reports/a.txt"])

    assert capsys.readouterr().out.startswith("valley.db: 1 new")


def test_a_bar_is_shown_to_people_who_wait(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    clock = iter([0.0, 1.0, 3.0, 4.0, 4.1])
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setattr("time.monotonic", lambda: next(clock))
    bar = Bar(lambda: 4)
    for done in range(1, 5):
        bar.show(done, lambda: "so far")
    bar.hide()

    shown = capsys.readouterr().err.split("\r\x1b[K")
    assert shown == [
        "",
        "━━━━━━━━━━╌╌╌╌╌╌╌╌╌╌ 2 of 4, 0:03 left: so far",
        "━━━━━━━━━━━━━━━╌╌╌╌╌ 3 of 4, 0:01 left: so far",
        "",
    ]


def test_reading_needs_no_database() -> None:
    """What keeps reports is loaded by the commands that do."""
    program = (
        "import sys; from sayso.views.cli import main; main(['read', '--help']); "
        "print({'sqlalchemy', 'alembic', 'httpx', 'feedparser'} & set(sys.modules))"
    )
    shown = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    ).stdout
    assert shown.endswith("set()\n")
