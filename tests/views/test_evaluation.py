"""`sayso evaluate` from labels on disk to what is printed; the reader is made by hand here."""

import json
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from sayso.errors import NotEnglish
from sayso.model import Actor, Capture, Document, ReaderInfo, Reading
from sayso.views.cli import main
from tests.views.hand_made import a_document, a_reading, a_statement

BREL = "Brel said it was over."
FINN = "Finn denied that."
GERMAN = "Die Brücke ist offen."
ROWS = (
    "document,statement,role,start,end,form,act\n"
    "a.txt,s1,speaker,0,4,,\na.txt,s1,cue,5,9,,\na.txt,s1,content,10,21,indirect,say\n"
    "b.txt,s2,speaker,0,4,,\nb.txt,s2,cue,5,11,,\nb.txt,s2,content,12,16,direct,deny\n"
    "b.txt,s3,content,0,4,,\n"
)


def document(capture: Capture) -> Document:
    if capture.text == GERMAN:
        raise NotEnglish(capture.where, "German")
    return a_document(capture.text, where=capture.where)


class HandMadeReader:
    """Every report is one statement of whoever its first word names, and the reader says "say"."""

    info = ReaderInfo("sayso", "0.1.0", "hand-made")

    def read_all(self, documents: Iterable[Document]) -> Iterator[Reading]:
        for found in documents:
            speaker, cue, content = found.text.rstrip(".").split(" ", 2)
            said = a_statement(found, content, speaker=speaker, cue=cue)
            actor = Actor(
                found.id, speaker, "person", mentions=said.speakers, sure=(1.0,), facts=(),
                score=1.0, because="made by hand",
            )  # fmt: skip
            reading = a_reading(found, replace(said, actors=(actor.id,)))
            yield replace(reading, actors=(actor,))


@pytest.fixture
def labels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("sayso.documents.document", document, raising=False)
    monkeypatch.setattr("sayso.readings.Reader", HandMadeReader, raising=False)
    (tmp_path / "a.txt").write_text(BREL, encoding="utf-8")
    (tmp_path / "b.txt").write_text(FINN, encoding="utf-8")
    (tmp_path / "labels.csv").write_text(ROWS, encoding="utf-8")
    return tmp_path / "labels.csv"


@pytest.fixture
def second(labels: Path) -> Path:
    """Another coder, who has not got the third statement and takes the second for indirect."""
    rows = ROWS.replace("direct,deny", "indirect,deny").removesuffix("b.txt,s3,content,0,4,,\n")
    place = labels.with_name("second.csv")
    place.write_text(rows, encoding="utf-8")
    return place


def test_the_reader_is_scored_for_people(labels: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", str(labels)]) == 0

    captured = capsys.readouterr()
    assert captured.out.splitlines()[0] == (
        f"{labels} (CSV): 2 reports, 3 statements. sayso 0.1.0 (hand-made) finds 2, "
        "2 of them right."
    )
    assert [line.split() for line in captured.out.splitlines()[2:5]] == [
        ["precision", "recall", "F1"],
        ["statements,", "overlap", "1.00", "(1.00–1.00)", "0.67", "(0.50–1.00)", "0.80",
         "(0.67–1.00)"],
        ["statements,", "exact", "1.00", "(1.00–1.00)", "0.67", "(0.50–1.00)", "0.80",
         "(0.67–1.00)"],
    ]  # fmt: skip
    assert "Labelled alike, of the 2 statements in both:\nform " in captured.out
    assert "1 of 2        kappa 0.00" in captured.out
    assert "Not labelled by both: actor." in captured.out
    assert "95 % intervals, from 1000 resamples of the reports" in captured.out
    assert "missed" not in captured.out
    assert captured.err == ""


def test_no_line_is_wider_than_a_terminal(
    labels: Path, second: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["evaluate", str(labels)])
    main(["evaluate", str(labels), str(second)])

    lines = capsys.readouterr().out.splitlines()
    assert max(len(line) for line in lines if str(labels) not in line) <= 80


def test_differences_are_listed_when_they_are_asked_for(
    labels: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["evaluate", str(labels), "--differences"]) == 0

    assert capsys.readouterr().out.split("1979).\n")[1] == (
        f"\n{labels.parent}/b.txt\n"
        "  missed    s3  nobody named | no cue | {Finn}\n"
        "  labels    s2  form direct, not indirect; act deny, not say: "
        "[Finn] | *denied* | {that}\n"
    )


def test_the_readers_actors_are_compared_by_name(
    labels: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The reader here names the first word of a report."""
    rows = ROWS.replace("form,act\n", "form,act,actor\n").replace(
        "indirect,say", "indirect,say,brel"
    )
    labels.write_text(rows.replace("direct,deny", "direct,deny,Orla"), encoding="utf-8")

    main(["evaluate", "--json", str(labels)])

    actor = json.loads(capsys.readouterr().out)["actor"]
    assert (actor["alike"], actor["of"]) == (1, 2)


def test_what_the_reader_makes_up_is_listed_with_its_score(
    labels: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    labels.write_text(ROWS.replace("a.txt,s1,speaker,0,4", "a.txt,s1,speaker,17,21"))

    main(["evaluate", str(labels), "--differences"])

    assert "[Brel] | *said* | {it was over}  0.90\n" in capsys.readouterr().out


def test_json_is_one_object_with_everything(
    labels: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["evaluate", "--json", str(labels)]) == 0

    (line,) = capsys.readouterr().out.splitlines()
    found = json.loads(line)
    assert list(found) == [
        "gold", "other", "reports", "statements", "cue", "speaker", "content", "form", "act",
        "actor", "alpha", "bootstrap", "differences", "set_aside", "notes",
    ]  # fmt: skip
    assert found["gold"] == {"where": str(labels), "shape": "CSV", "reports": 2, "statements": 3}
    assert found["other"]["shape"] == "reader"
    assert found["statements"]["overlap"] == {
        "right": 2,
        "found": 2,
        "wanted": 3,
        "precision": {"value": 1.0, "low": 1.0, "high": 1.0},
        "recall": {"value": 0.6667, "low": 0.5, "high": 1.0},
        "f1": {"value": 0.8, "low": 0.6667, "high": 1.0},
    }
    assert found["actor"]["accuracy"] == {"value": None, "low": None, "high": None}
    assert found["bootstrap"] == {"resamples": 1000, "seed": 1979, "level": 0.95}
    assert [(one["kind"], one["labels"]) for one in found["differences"]] == [
        ("missed", []),
        ("labels", ["form", "act"]),
    ]
    assert found["differences"][0]["other"] is None
    assert found["differences"][0]["gold"]["content"] == [{"start": 0, "end": 4, "text": "Finn"}]
    assert (found["set_aside"], found["notes"]) == ([], [])


def test_the_same_labels_print_the_same_bytes(
    labels: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for _ in range(2):
        main(["evaluate", "--json", str(labels)])

    first, second = capsys.readouterr().out.splitlines()
    assert first == second


def test_two_coders_are_compared_without_the_reader(
    labels: Path,
    second: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sayso.readings.Reader", None)

    assert main(["evaluate", str(labels), str(second), "--differences"]) == 0

    shown = capsys.readouterr().out
    assert "2 reports, 3 statements and 2, 2 in both." in shown.splitlines()[0]
    assert shown.splitlines()[2].split() == ["F1", "both", "first", "second"]
    assert shown.splitlines()[3].split()[-3:] == ["2", "3", "2"]
    assert "first only   s3  nobody named" in shown
    assert "labels       s2  form direct, not indirect: [Finn]" in shown


def test_nothing_loads_that_is_not_needed(labels: Path) -> None:
    """The help needs no arithmetic, and two coders need no neural runtime."""
    code = (
        "import sys; from sayso.views.cli import main; main(['evaluate', '--help']); "
        "assert not {'numpy', 'onnxruntime', 'rich'} & set(sys.modules); "
        "assert main(['evaluate', *sys.argv[1:]]) == 0; "
        "assert 'onnxruntime' not in sys.modules"
    )
    subprocess.run(
        [sys.executable, "-c", code, str(labels), str(labels)], check=True, capture_output=True
    )


def test_two_coders_who_agree_have_no_differences(
    labels: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["evaluate", str(labels), str(labels), "--differences"]) == 0

    assert capsys.readouterr().out.endswith("\nNo differences.\n")


def test_one_report_has_no_intervals(labels: Path, capsys: pytest.CaptureFixture[str]) -> None:
    labels.write_text("".join(ROWS.splitlines(keepends=True)[:4]))

    assert main(["evaluate", str(labels)]) == 0

    shown = capsys.readouterr().out
    assert "No intervals: they take two reports at least." in shown
    assert "1.00 (" not in shown


def test_a_report_the_reader_cannot_read_is_told_and_counts_as_missed(
    labels: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    labels.with_name("b.txt").write_text(GERMAN, encoding="utf-8")

    assert main(["evaluate", "--json", str(labels)]) == 0

    captured = capsys.readouterr()
    found = json.loads(captured.out)
    assert "set aside (not English)" in captured.err
    assert [one["reason"] for one in found["set_aside"]] == ["not English"]
    assert (found["statements"]["overlap"]["right"], found["reports"]) == (1, 2)


def test_the_exit_code_is_1_where_the_reader_could_read_nothing(
    labels: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("a.txt", "b.txt"):
        labels.with_name(name).write_text(GERMAN, encoding="utf-8")

    assert main(["evaluate", str(labels)]) == 1
    assert capsys.readouterr().err.count("set aside (not English)") == 2


def test_labels_that_do_not_fit_are_told_with_line_and_remedy(
    labels: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    labels.write_text(ROWS.replace("10,21", "10,211").replace("12,16", "12,166"))

    assert main(["evaluate", str(labels)]) == 1

    captured = capsys.readouterr()
    first, remedy, *others = captured.err.splitlines()
    assert captured.out == ""
    assert first == (
        f"sayso: {labels}:4: statement s1: 10-211 ends beyond the text, which has 22 characters"
    )
    assert "code points" in remedy
    assert [line.partition(": statement")[0] for line in others] == [f"sayso: {labels}:7"]


def test_no_more_faults_are_told_than_can_be_read(
    labels: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    labels.write_text(ROWS + "a.txt,s9,verb,0,4,,\n" * 30)

    assert main(["evaluate", str(labels)]) == 1
    shown = capsys.readouterr().err.splitlines()
    assert len(shown) == 22
    assert shown[-1] == "sayso: and 10 more such faults"


def test_an_unknown_shape_is_told_what_is_accepted(
    labels: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["evaluate", str(labels.with_name("a.txt"))]) == 1

    shown = capsys.readouterr().err
    assert "is of no shape Sayso knows annotations in" in shown
    assert "docs/evaluating.md" in shown


def test_coders_of_different_reports_are_refused(
    labels: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = labels.with_name("other.csv")
    other.write_text("".join(ROWS.splitlines(keepends=True)[:4]))
    labels.write_text(ROWS.splitlines(keepends=True)[0] + ROWS[ROWS.index("b.txt") :])

    assert main(["evaluate", str(labels), str(other)]) == 1
    assert "have no report in common" in capsys.readouterr().err


def test_what_is_left_out_is_noted_on_standard_error(
    labels: Path, second: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    second.write_text("".join(ROWS.splitlines(keepends=True)[:4]) + "a.txt,s9,cue,0,4,,hail\n")

    assert main(["evaluate", str(labels), str(second)]) == 0

    notes = capsys.readouterr().err
    assert f"note: {second}: s9 has no content, so it counts for nothing" in notes
    assert f"note: {labels}: not in the other coding, so left out: 1" in notes


def test_texts_can_be_named(labels: Path, tmp_path: Path) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    for name in ("a.txt", "b.txt"):
        labels.with_name(name).rename(texts / name)
    away = tmp_path / "away"
    away.mkdir()
    moved = labels.rename(away / "labels.csv")

    assert main(["evaluate", str(moved)]) == 1
    assert main(["evaluate", str(moved), "--texts", str(texts)]) == 0


def test_words_of_others_cannot_steer_the_terminal(
    labels: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    labels.with_name("a.txt").write_text("B\x1b[2J said it was over.", encoding="utf-8")
    labels.write_text(
        ROWS.replace("s1", "\x1b[2Js1").replace("a.txt,\x1b[2Js1,cue,5,9", "a.txt,x,cue,6,10")
    )

    main(["evaluate", str(labels), "--differences"])

    captured = capsys.readouterr()
    assert "\x1b" not in captured.out + captured.err
    assert "\\x1b[2J" in captured.out
