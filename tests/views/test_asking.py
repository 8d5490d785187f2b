"""What a person types to ask and correct a record, and what they see of it."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from sayso.model import Asserter, Capture
from sayso.record import Record
from sayso.views.cli import main
from sayso.views.evidence import Shown, lines
from sayso.views.formulas import harmless
from sayso.views.plain_words import EVENTS
from tests.triangulation.by_hand import Written, day

TEXT = (
    "Ada Brel said the ferry was late. Finn Moor denied that 12 boats sank on Monday.\n\n"
    "Ada Brel demanded free ropes."
)
NASTY = "=cmd|' /C calc'!A1 \x1b[31mred\u202e said the strait was open."


@pytest.fixture
def file(tmp_path: Path) -> str:
    place = str(tmp_path / "valley.db")
    report = Written(TEXT, outlet="Valley Post")
    ada, finn = report.actor("Ada Brel"), report.actor("Finn Moor")
    report.statement("said", "the ferry was late", actor=ada, speaker="Ada Brel")
    denied = report.statement("denied", "12 boats sank", actor=finn, act="deny")
    asked = report.statement("demanded", "free ropes", actor=ada, act="demand")
    report.figure("12", 12, 12, unit="boat", item="boats", by=Asserter(finn, denied.id))
    report.event("sank", type="ASSAULT", status="denied", period=day("2031-05-19", "Monday"))
    report.position("free ropes", ada, issue="ceasefire", by=Asserter(ada, asked.id))
    hostile = Written(NASTY, outlet="=1+1")
    hostile.statement("said", "the strait was open")
    hostile.statements[0] = hostile.statements[0].__class__(
        **{
            **{name: getattr(hostile.statements[0], name) for name in _FIELDS},
            "content": (hostile.span("=cmd|' /C calc'!A1 \x1b[31mred\u202e"),),
        }
    )
    with Record.open(place, create=True) as record:
        for one in (report, hostile):
            document = one.document
            capture = Capture(
                where=document.where, text=document.text, path=document.path,
                outlet=document.outlet,
            )  # fmt: skip
            record.add(capture, one.reading)
    return place


_FIELDS = (
    "document_id", "form", "act", "cue", "speakers", "content", "negated", "hedged", "score",
    "because",
)  # fmt: skip


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[str, str]:
    assert main(list(arguments)) == 0
    told = capsys.readouterr()
    return told.out, told.err


def test_a_table_in_a_pipe_has_one_line_a_row_and_counts_go_elsewhere(
    file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out, err = printed(capsys, "statements", "--actor", "Ada Brel", "--record", file)

    head, *rows = out.splitlines()
    assert head.split() == ["id", "when", "who", "outlet", "score", "says"]
    assert [row.rsplit("  ", 1)[-1] for row in rows] == [
        "say: the ferry was late",
        "demand: free ropes",
    ]
    assert err == "2 of 4 statements; of Ada Brel, and all that speak for them\n"


def test_json_has_whole_ids_and_the_nouns_of_a_reading(
    file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out, _ = printed(capsys, "statements", "--act", "deny", "--json", "--record", file)

    [row] = map(json.loads, out.splitlines())
    assert row["who"][0]["name"] == "Finn Moor"
    assert row["words"] == "12 boats sank"
    assert row["document"]["outlet"] == "Valley Post"
    assert len(row["id"]) == len("st_") + 16


def test_nothing_a_report_says_is_a_formula_or_steers_a_terminal(
    file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out, _ = printed(capsys, "statements", "--csv", "--record", file)

    cells = [value for row in csv.reader(io.StringIO(out)) for value in row]
    assert "'=cmd|' /C calc'!A1 \\x1b[31mred\\u202e" in cells
    assert "'=1+1" in cells
    assert not any(value[:1] in {"=", "+", "-", "@"} for value in cells)
    for command in (["statements"], ["search", "strait"], ["figures"], ["timeline"]):
        shown, _ = printed(capsys, *command, "--record", file)
        assert "\x1b" not in shown
        assert "\u202e" not in shown
    ids = [row.split(",")[0] for row in out.splitlines()[1:]]
    shown, _ = printed(capsys, "show", *ids, "--record", file)
    assert "\\x1b[31mred\\u202e" in shown
    assert "\x1b" not in shown
    assert "\u202e" not in shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [("=1", "'=1"), (" +1", "' +1"), ("-x", "'-x"), ("＝1", "'＝1"), ("a=1", "a=1"), ("", "")],
)
def test_what_begins_like_a_formula_gets_an_apostrophe(value: str, shown: str) -> None:
    assert harmless(value) == shown


def test_a_date_of_the_report_alone_stands_in_brackets(
    file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out, _ = printed(capsys, "statements", "--act", "deny", "--record", file)

    assert "(2031-05-20)" in out


def test_what_is_denied_is_seen_to_be_so_on_a_timeline(
    file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out, err = printed(capsys, "timeline", "--record", file)

    assert "2031-05-19" in out
    assert "✗ denied" in out
    assert "*sank*" in out
    assert err == "1 of 1 dated event\n"


def test_words_found_are_highlighted_with_who_says_them(
    file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out, _ = printed(capsys, "search", "rope", "--record", file)

    assert "Ada Brel: " in out
    assert "demanded free *ropes*." in out


def test_show_gives_the_paragraph_with_its_words_marked_and_the_reasons(
    file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out, _ = printed(capsys, "statements", "--act", "say", "--text", "ferry", "--record", file)
    id = out.splitlines()[1].split()[0]

    shown, _ = printed(capsys, "show", id, "--record", file)

    assert "[Ada Brel] *said* {the ferry was late}. Finn Moor denied" in shown
    assert "free ropes" not in shown
    assert "in words of Valley Post → Ada Brel" in shown
    assert "reader      by hand 0" in shown
    assert "published   2031-05-20 (given)" in shown


def test_joint_speakers_stand_in_one_link_of_the_chain() -> None:
    report = Written("Ada Brel and Finn Moor said 12 boats sank.", outlet="Valley Post")
    ada, finn = report.actor("Ada Brel"), report.actor("Finn Moor")
    joint = replace(report.statement("said", "12 boats sank", actor=ada), actors=(ada, finn))
    report.statements[-1] = joint
    boats = report.figure("12", 12, 12, by=Asserter(ada, joint.id))

    for thing in (joint, boats):
        shown = [
            "".join(each.text for each in line.pieces)
            for line in lines(Shown(report.reading, thing))
        ]
        assert "Valley Post → Ada Brel and Finn Moor" in shown


def test_a_correction_is_marked_in_every_list_until_it_is_undone(
    file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out, _ = printed(capsys, "figures", "--record", file)
    id = out.splitlines()[1].split()[0]

    told, _ = printed(
        capsys, "correct", id, "--value", "12..15", "--actor", "Ada Brel", "--by", "Ina",
        "--why", "counted again", "--record", file,
    )  # fmt: skip

    assert "Finn Moor → Ada Brel · Ina" in told
    out, _ = printed(capsys, "figures", "--record", file)
    assert f"{id}*" in out
    assert "12–15 " in out
    listed, err = printed(capsys, "corrections", "--record", file)
    assert "counted again" in listed
    assert err == "2 corrections, 0 undone; 0 fit nothing any more\n"
    printed(capsys, "correct", "--undo", "2", "--record", file)
    printed(capsys, "correct", "--undo", "1", "--record", file)
    out, _ = printed(capsys, "figures", "--record", file)
    assert f"{id}*" not in out


def test_the_nearest_of_several_places_with_the_words_is_meant(
    file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out, _ = printed(capsys, "statements", "--act", "demand", "--record", file)
    id = out.splitlines()[1].split()[0]

    printed(capsys, "correct", id, "--speaker", "Ada Brel", "--record", file)

    out, _ = printed(capsys, "show", id, "--json", "--record", file)
    assert json.loads(out)["statement"]["speaker"]["start"] == TEXT.rindex("Ada Brel")


@pytest.mark.parametrize(
    "arguments",
    [
        ["correct", "st_000000", "--accept"],
        ["correct", "--undo", "7"],
        ["show", "nothing"],
        ["statements", "--actor", "Nobody Known"],
        ["actors", "merge", "Ada Brel", "Nobody Known"],
    ],
)
def test_what_is_not_there_is_told_and_ends_with_one(
    file: str, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*arguments, "--record", file]) == 1
    assert capsys.readouterr().err.startswith("sayso: ")


@pytest.mark.parametrize("type", ["attack", "ASSAULT", "assault"])
def test_events_are_asked_by_the_plain_word_they_are_told_by(
    type: str, file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out, _ = printed(capsys, "events", "--type", type, "--record", file)
    assert "attack: " in out


def test_an_event_is_corrected_by_the_words_it_is_asked_and_told_by(
    file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out, _ = printed(capsys, "events", "--record", file)
    id = out.splitlines()[1].split()[0]
    for given, kept in (("Meeting", "CONSULT"), ("attack", "ASSAULT"), ("retreat", "RETREAT")):
        printed(capsys, "correct", id, "--type", given, "--record", file)
        out, _ = printed(capsys, "show", id, "--json", "--record", file)
        assert json.loads(out)["event"]["type"] == kept
    printed(capsys, "correct", id, "--kind", "ceasefire broken", "--record", file)
    out, _ = printed(capsys, "show", id, "--json", "--record", file)
    assert json.loads(out)["event"]["kind"] == "ceasefire_broken"
    assert main(["correct", id, "--type", "talks", "--record", file]) == 1
    assert "there is no type 'TALKS'" in capsys.readouterr().err


@pytest.mark.parametrize("also", [["--reject"], ["--stance", "reject"]])
def test_what_is_right_as_it_stands_is_not_otherwise(
    also: list[str], file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["correct", "po_1", "--accept", *also, "--record", file]) == 2
    assert "--accept and --reject stand alone" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("days", "found"),
    [
        (["--since", "2031", "--until", "2031"], 1),
        (["--since", "2031-05", "--until", "2031-05"], 1),
        (["--since", "2032"], 0),
        (["--until", "2031-04"], 0),
        (["--since", "2031-05-19", "--until", "2031-05-19"], 1),
    ],
)
def test_a_month_or_a_year_is_asked_for_from_its_first_day_to_its_last(
    days: list[str], found: int, file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    _, err = printed(capsys, "timeline", *days, "--record", file)
    assert err.startswith(f"{found} of 1 ")


@pytest.mark.parametrize("typed", ["2031-13", "yesterday", "2031-05/2031-06", "31"])
def test_what_is_no_date_is_refused(typed: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["events", "--since", typed]) == 2
    assert "is no date such as 2026-05-12, 2026-05 or 2026" in capsys.readouterr().err


def test_a_party_is_shown_by_its_name(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    out, _ = printed(capsys, "show", "ada brel", "--record", file)
    assert out.startswith("Ada Brel · person")
    out, _ = printed(capsys, "show", "Ada Brel", "--json", "--record", file)
    assert json.loads(out)["name"] == "Ada Brel"


@pytest.mark.parametrize(
    "command", [["stories"], ["compare"], ["brief"], ["export", "--format", "csl"]]
)
def test_without_reports_it_is_about_the_usual_record(
    command: list[str],
    file: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(command) == 1
    assert "sayso.db: there is no such record" in capsys.readouterr().err
    Path(file).rename(tmp_path / "sayso.db")
    printed(capsys, *command)


def test_no_two_types_or_kinds_are_told_by_the_same_word() -> None:
    assert len(set(EVENTS.values())) == len(EVENTS)


def test_the_beginning_of_many_ids_is_said_to_mean_several(
    file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["show", "st_", "--record", file]) == 1
    err = capsys.readouterr().err
    assert "'st_' may mean st_" in err
    assert "Give more of the id." in err


def test_what_an_event_cannot_have_is_said_in_good_english(
    file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out, _ = printed(capsys, "events", "--record", file)
    id = out.splitlines()[1].split()[0]

    assert main(["correct", id, "--act", "deny", "--record", file]) == 1
    assert "is an event, which has no act" in capsys.readouterr().err


def test_an_address_of_another_kind_is_not_fetched(
    file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["add", "ftp://valley.example/a.txt", "--record", file]) == 1
    assert "only those of http and https are fetched" in capsys.readouterr().err
    out, _ = printed(capsys, "set-aside", "--record", file)
    assert "ftp" not in out


def test_parties_are_merged_and_the_judgement_undone(
    file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    printed(capsys, "actors", "merge", "Finn Moor", "Ada Brel", "--why", "a pen name",
            "--record", file)  # fmt: skip

    out, _ = printed(capsys, "statements", "--actor", "Ada Brel", "--record", file)
    assert "12 boats sank" in out
    out, _ = printed(capsys, "actors", "judgements", "--record", file)
    assert "Finn Moor is Ada Brel — a pen name" in out
    printed(capsys, "actors", "undo", "1", "--record", file)
    out, _ = printed(capsys, "statements", "--actor", "Ada Brel", "--record", file)
    assert "12 boats sank" not in out


def test_a_name_that_means_somebody_else_is_split_off_and_a_party_is_called_otherwise(
    file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    printed(capsys, "actors", "split", "Ada Brel", "ada brel", "--record", file)
    out, _ = printed(capsys, "actors", "judgements", "--json", "--record", file)
    [judged] = map(json.loads, out.splitlines())
    assert (judged["act"], judged["other"]) == ("split", "Ada Brel")

    printed(capsys, "actors", "undo", "1", "--record", file)
    printed(capsys, "actors", "rename", "Ada Brel", "The Ferrywoman", "--record", file)

    out, _ = printed(capsys, "statements", "--actor", "the ferrywoman", "--record", file)
    assert "The Ferrywoman" in out
    out, _ = printed(capsys, "actors", "--record", file)
    assert "The Ferrywoman  person" in out


def test_the_help_tells_commands_by_what_a_person_wants_to_do(
    capsys: pytest.CaptureFixture[str],
) -> None:
    out, _ = printed(capsys, "--help")

    sections = [line for line in out.splitlines() if line.endswith(":") and line[0] != " "]
    assert sections == [
        "Options:", "Read:", "Keep:", "Ask:", "Correct:", "Compare:", "Hand on:", "Measure:",
    ]  # fmt: skip


def test_what_people_judged_is_exported_as_a_corpus_and_is_gold(
    file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from sayso.measures.codings import coding

    with Record.open(file) as record:
        ids = [one.id for reading in record.readings() for one in reading.statements]
    printed(capsys, "correct", *ids[:-1], "--accept", "--record", file)
    printed(capsys, "correct", ids[-1], "--reject", "--record", file)

    printed(capsys, "corrections", "--export", str(tmp_path / "corpus"), "--record", file)

    exported, recorded = coding(str(tmp_path / "corpus")), coding(file)
    told = {(one.content, one.cue, one.speakers, one.act, one.actor) for report in exported.reports
            for one in report.statements}  # fmt: skip
    assert told == {(one.content, one.cue, one.speakers, one.act, one.actor)
                    for report in recorded.reports for one in report.statements}  # fmt: skip
    assert recorded.statements == len(ids) - 1


def test_help_loads_neither_a_database_nor_the_neural_runtime() -> None:
    program = (
        "import sys; from sayso.views.cli import main; main(['--help']); "
        "heavy = {'sqlalchemy', 'alembic', 'onnxruntime', 'numpy', 'rich', 'httpx'}; "
        "sys.exit(bool(heavy & set(sys.modules)))"
    )

    run = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)

    assert run.returncode == 0
    assert b"Ask:" in run.stdout


def test_a_question_loads_what_answers_it_and_no_more(file: str) -> None:
    """Most of the time of a short answer goes into loading: neither the network, nor what takes
    pages apart, nor what writes to a record has a part in it."""
    questions = (
        ["statements"], ["figures"], ["events"], ["positions", "--actor", "Ada Brel"], ["actors"],
        ["timeline", "--of", "Ada Brel"], ["search", "ferry"],
    )  # fmt: skip
    program = (
        "import sys; from sayso.views.cli import main\n"
        f"for asked in {questions!r}: assert main([*asked, '--record', {file!r}]) == 0\n"
        "print(*sorted(sys.modules), file=sys.stderr)"
    )

    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    loaded = set(run.stderr.splitlines()[-1].split())
    assert "sayso.record.asking" in loaded
    assert not loaded & {
        "numpy", "onnxruntime", "rich", "lxml", "trafilatura", "networkx", "httpx", "alembic",
        "sayso.readings.reader", "sayso.documents.making", "sayso.captures.obtain",
        "sayso.record.keeping", "sayso.record.correcting", "sayso.triangulation.side_by_side",
    }  # fmt: skip


def test_an_answer_without_a_row_says_what_to_do(
    file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    _, err = printed(capsys, "statements", "--text", "zeppelin", "--record", file)

    assert err == "0 of 4 statements; none fits all that was asked: leave out a filter\n"
