"""What a person types, and what they see of it; the reader itself is made by hand here."""

import io
import json
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import jsonschema
import pytest

import sayso
from sayso.errors import NotEnglish
from sayso.model import Capture, Document, Reading
from sayso.views.cli import main
from sayso.views.closed_lists import schema
from tests.views.hand_made import a_document, a_reading, a_statement

GERMAN = "Die Brücke ist offen."


def document(
    capture: Capture, *, published: str | None = None, as_of: str | None = None
) -> Document:
    if capture.text == GERMAN:
        raise NotEnglish(capture.where, "German")
    title = f"{published} {as_of}" if published or as_of else capture.title
    return a_document(capture.text, title=title, where=capture.where)


class HandMadeReader:
    """Every report is one statement of whoever its first word names."""

    threads: int | None = None

    def __init__(self, threads: int | None = None) -> None:
        HandMadeReader.threads = threads

    def read_all(self, documents: Iterable[Document]) -> Iterator[Reading]:
        for found in documents:
            speaker, cue, content = found.text.rstrip(".").split(" ", 2)
            yield a_reading(found, a_statement(found, content, speaker=speaker, cue=cue))


@pytest.fixture(autouse=True)
def _stages_made_by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sayso.documents.document", document, raising=False)
    monkeypatch.setattr("sayso.readings.Reader", HandMadeReader, raising=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text("Brel said it was over.", encoding="utf-8")
    (tmp_path / "b.txt").write_text(GERMAN, encoding="utf-8")
    lines = [{"text": "Finn denied that.", "title": "Finn"}, {"title": "no text"}]
    (tmp_path / "c.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    return tmp_path


def test_a_folder_is_read_in_order_for_people(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["read", str(folder)]) == 0

    shown = capsys.readouterr().out
    assert "  1  Brel\n     say (said) · indirect · 0.90\n     it was over\n" in shown
    assert shown.index("Brel") < shown.index("Finn")


def test_json_is_one_object_per_report_and_line(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["read", "--json", str(folder)]) == 0

    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [one["statements"][0]["speaker"]["text"] for one in found] == ["Brel", "Finn"]


def test_what_is_set_aside_is_said_with_reason_and_remedy(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["read", str(folder)]) == 0

    errors = capsys.readouterr().err
    assert f"set aside (not English): {folder}/b.txt: the report is in German" in errors
    assert NotEnglish.remedy in errors
    assert f"{folder}/c.jsonl:2" in errors
    assert errors.endswith("sayso: 2 read, 2 set aside\n")


def test_what_is_set_aside_is_kept_as_json_lines(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "aside.jsonl"
    main(["read", "--set-aside", str(file), str(folder / "b.txt"), str(folder / "c.jsonl")])

    german, textless = map(json.loads, file.read_text(encoding="utf-8").splitlines())
    assert german == {
        "where": str(folder / "b.txt"),
        "reason": "not English",
        "message": f"{folder}/b.txt: the report is in German; Sayso reads English",
        "remedy": NotEnglish.remedy,
    }
    assert (textless["where"], textless["reason"]) == (f"{folder}/c.jsonl:2", "bad line")
    for line in (german, textless):
        jsonschema.Draft202012Validator(schema("set_aside")).validate(line)


@pytest.mark.parametrize("path", ["b.txt", "gone.txt"])
def test_the_exit_code_is_1_where_nothing_could_be_read(
    path: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["read", str(folder / path)]) == 1

    captured = capsys.readouterr()
    assert captured.out == ""
    assert f"{path}: " in captured.err


def test_standard_input_is_a_dash(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = io.TextIOWrapper(io.BytesIO(b"Brel said no."))
    monkeypatch.setattr("sys.stdin", typed)

    assert main(["read", "-"]) == 0
    assert "  1  Brel\n" in capsys.readouterr().out


def test_dates_and_jobs_are_handed_on(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    options = ["--published", "20260512", "--as-of", "2026-06-01", "--jobs", "2"]

    assert main(["read", *options, str(folder / "a.txt")]) == 0
    assert capsys.readouterr().out.startswith("2026-05-12 2026-06-01\n")
    assert HandMadeReader.threads == 2


@pytest.mark.parametrize(
    "arguments",
    [
        ["read"],
        ["read", "--published", "soon", "a.txt"],
        ["read", "--jobs", "0", "a.txt"],
        ["read", "--set-aside", "/nowhere/aside.jsonl", "a.txt"],
        ["write"],
    ],
)
def test_a_wrong_command_is_explained_with_exit_code_2(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2

    captured = capsys.readouterr()
    assert captured.out == ""
    assert "Usage: " in captured.err
    assert "Error: " in captured.err


def test_an_error_shows_where_it_arose_only_when_asked(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["read", str(folder / "b.txt")])
    assert "Traceback" not in capsys.readouterr().err

    main(["read", "--traceback", str(folder / "b.txt")])
    assert "Traceback" in capsys.readouterr().err


def test_a_file_name_cannot_steer_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["read", str(tmp_path / "\x1b[2Jgone.txt")])

    errors = capsys.readouterr().err
    assert "\x1b" not in errors
    assert "\\x1b[2Jgone.txt" in errors


def test_a_bug_is_not_made_a_message(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    def buggy(*_: object, **__: object) -> Document:
        raise KeyError("a bug")

    monkeypatch.setattr("sayso.documents.document", buggy)

    with pytest.raises(KeyError):
        main(["read", str(folder)])


def test_the_version_and_the_closed_lists_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"sayso {sayso.__version__}\n"

    assert main(["--vocabulary"]) == 0
    lists = capsys.readouterr().out
    assert "\n    accuse " in lists
    assert "\nform: " in lists
    assert "\ncopy_kind (of comparisons): " in lists


def test_help_loads_nothing_heavy() -> None:
    """`sayso --help` is there at once."""
    program = (
        "import sys; from sayso.views.cli import main; main(['read', '--help']); "
        "heavy = {'numpy', 'onnxruntime', 'rich'} & set(sys.modules); sys.exit(bool(heavy))"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)

    assert run.returncode == 0, run.stderr


def test_a_reader_of_our_output_may_stop_early(tmp_path: Path) -> None:
    """`sayso read … | head` ends without a complaint."""
    many = tmp_path / "many.jsonl"
    many.write_text('{"text": "Brel said it was over."}\n' * 2000, encoding="utf-8")
    program = (
        "import sys, sayso.documents, sayso.readings; "
        "from tests.views.test_cli import HandMadeReader, document; "
        "sayso.documents.document = document; sayso.readings.Reader = HandMadeReader; "
        "from sayso.views.cli import main; sys.exit(main())"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, "read", str(many)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    ) as run:
        assert run.stdout is not None
        assert run.stderr is not None
        assert run.stdout.readline()
        run.stdout.close()
        complaint = run.stderr.read()

    assert complaint == b""
    assert run.returncode == 0


@pytest.mark.parametrize("file", ["b.txt", "aside.jsonl"])
def test_what_is_set_aside_never_goes_where_reports_are_read(folder: Path, file: str) -> None:
    """It would replace a report, or be read while it grows, without end."""
    before = (folder / "b.txt").read_text(encoding="utf-8")
    paths = [str(folder)] if file == "aside.jsonl" else [str(folder / file)]

    assert main(["read", "--set-aside", str(folder / file), *paths]) == 2

    assert (folder / "b.txt").read_text(encoding="utf-8") == before
    assert not (folder / "aside.jsonl").exists()


def test_a_command_does_not_read_its_own_output(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GERMAN, encoding="utf-8")
    output = tmp_path / "own.jsonl"
    with output.open("w", encoding="utf-8") as stream:
        code = "import sys; from sayso.captures import captures; print(list(captures(['.'])))"
        subprocess.run(
            [sys.executable, "-c", code], cwd=tmp_path, stdout=stream, check=True, timeout=60
        )

    assert "is where this very command writes" in output.read_text(encoding="utf-8")
