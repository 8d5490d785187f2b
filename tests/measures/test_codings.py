"""The three shapes from files, the texts they are about, and what is said of what does not fit."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.errors import AnnotationError
from sayso.measures.coded import Coding
from sayso.measures.codings import coding
from tests.measures.texts import SAID, TEXT, TOLD

BRAT = (
    "T1\tContent 15 32\tthe pass was open\nT2\tCue 10 14\tsaid\nT3\tSource 0 9\tOrla Venn\n"
    "E1\tAttribution:T2 Source:T3 Content:T1\n"
    "T5\tContent 35 48\tBring chains,\nT6\tCue 54 58\ttold\nT7\tSpeaker 50 53\tshe\n"
    "E2\tAttribution:T6 Speaker:T7 Content:T5\n"
)
HEADER = "document,statement,role,start,end,form,act,actor,text\n"
TABLE = (
    HEADER + "pass.txt,E1,cue,10,14,,,,said\n"
    "pass.txt,E1,speaker,0,9,,,,\n"
    "pass.txt,E1,content,15,32,,,,\n"
    "pass.txt,E2,cue,54,58,,,,\n"
    "pass.txt,E2,source,50,53,,,,she\n"
    'pass.txt,E2,content,35,48,,,,"Bring chains,"\n'
)


def a_reading(**changes: object) -> dict[str, object]:
    """The two statements as `sayso read --json` writes them, what nobody reads left out."""
    statements = [
        {
            "id": one.name,
            "form": one.form,
            "act": one.act,
            "actor": None,
            "cue": [{"start": s.start, "end": s.end, "text": s.of(TEXT)} for s in one.cue],
            "speaker": {"start": one.speakers[0].start, "end": one.speakers[0].end},
            "speakers": [{"start": s.start, "end": s.end} for s in one.speakers],
            "content": [{"start": s.start, "end": s.end} for s in one.content],
        }
        for one in (SAID, TOLD)
    ]
    return {"document": {"text": TEXT, "path": "pass.txt"}, "statements": statements, **changes}


def written(path: Path, content: str) -> str:
    path.write_bytes(content.encode())
    return str(path)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    written(tmp_path / "pass.txt", TEXT)
    return tmp_path


def refused(path: str | Path, *texts: str) -> AnnotationError:
    with pytest.raises(AnnotationError) as error:
        coding(str(path), texts)
    return error.value


def all_faults(path: str | Path) -> list[str]:
    error = refused(path)
    return [str(fault).removeprefix(str(path)) for fault in (error, *error.others)]


@pytest.mark.parametrize(
    ("name", "content", "shape"),
    [
        ("pass.ann", BRAT, "brat"),
        ("labels.csv", TABLE, "CSV"),
        ("labels.csv", "\ufeff" + TABLE.replace(",", ";").replace("chains;", "chains,"), "CSV"),
        ("labels.tsv", TABLE.replace('"', "").replace(",", "\t").replace("ns\t", "ns,"), "CSV"),
        ("read.jsonl", json.dumps(a_reading()), "readings"),
        ("read.json", json.dumps([a_reading()], indent=2), "readings"),
    ],
)
def test_three_shapes_hold_the_same_statements(
    folder: Path, name: str, content: str, shape: str
) -> None:
    for path in (written(folder / name, content), str(folder)):
        found = coding(path)

        (report,) = found.reports
        assert (found.shape, report.text) == (shape, TEXT)
        assert report.statements == (SAID, TOLD)
        assert found.notes == ()


def test_a_text_named_by_itself_is_read_with_the_standoff_beside_it(folder: Path) -> None:
    written(folder / "pass.ann", BRAT)

    assert coding(str(folder / "pass.txt")).statements == 2


def test_folders_are_read_with_their_subfolders_and_without_hidden_ones(tmp_path: Path) -> None:
    for name in ("b", "a/inner", ".hidden"):
        (tmp_path / name).mkdir(parents=True)
        written(tmp_path / name / "pass.txt", TEXT)
        written(tmp_path / name / "pass.ann", BRAT)

    found = coding(str(tmp_path))

    assert [report.name for report in found.reports] == [
        str(tmp_path / "a/inner/pass.txt"),
        str(tmp_path / "b/pass.txt"),
    ]


def test_a_report_without_statements_is_a_report(folder: Path) -> None:
    written(folder / "pass.ann", "")
    in_table = written(folder / "labels.csv", HEADER + "pass.txt,,,,,,,,\n")

    assert coding(str(folder / "pass.ann")).statements == 0
    assert len(coding(in_table).reports) == 1


def test_a_byte_order_mark_counts_in_brats_offsets_and_nowhere_else(tmp_path: Path) -> None:
    written(tmp_path / "pass.txt", "\ufeff" + TEXT)
    written(
        tmp_path / "pass.ann",
        "T1\tContent 16 33\tthe pass was open\nT2\tCue 11 15\tsaid\n"
        "T3\tSource 0 10\t\ufeffOrla Venn\n"
        "E1\tAttribution:T2 Source:T3 Content:T1\n",
    )

    (report,) = coding(str(tmp_path)).reports

    assert (report.text, report.statements) == (TEXT, (SAID,))


def test_texts_may_be_elsewhere(folder: Path, tmp_path: Path) -> None:
    away = tmp_path / "away"
    away.mkdir()
    brat, table = written(away / "pass.ann", BRAT), written(away / "labels.csv", TABLE)
    without_text = a_reading(document={"path": "pass.txt"})
    readings = written(away / "read.jsonl", json.dumps(without_text))

    for path in (brat, table, readings):
        (report,) = coding(path, [str(folder / "pass.txt")]).reports
        assert (report.text, report.statements) == (TEXT, (SAID, TOLD))
    assert "found no report “pass.txt” in" in str(refused(table))


@pytest.mark.parametrize("name", ["reports.jsonl:2", "pass", "pass.txt", "doc"])
def test_a_table_names_a_report_by_path_name_line_or_id(tmp_path: Path, name: str) -> None:
    texts, labels = tmp_path / "texts", tmp_path / "labels.csv"
    texts.mkdir()
    written(texts / "pass.txt", TEXT)
    written(
        texts / "reports.jsonl", json.dumps({"text": "Not it."}) + "\n" + json.dumps({"text": TEXT})
    )
    if name == "doc":
        from sayso.captures import captures
        from sayso.documents import document
        from sayso.model import Capture

        (capture,) = captures([str(texts / "pass.txt")])
        assert isinstance(capture, Capture)
        name = document(capture).id
    written(labels, TABLE.replace("pass.txt", name))

    (report,) = coding(str(labels), [str(texts)]).reports

    assert report.statements == (SAID, TOLD)


def test_a_name_that_may_mean_several_reports_is_refused(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        written(tmp_path / name / "pass.txt", TEXT)
    labels = written(tmp_path / "labels.csv", TABLE)

    assert "“pass.txt” may be" in str(refused(labels))


def test_labels_may_stand_in_any_row_of_a_statement(folder: Path) -> None:
    rows = TABLE.replace("E1,speaker,0,9,,,,", "E1,speaker,0,9, Indirect ,,Orla  Venn,").replace(
        "E1,cue,10,14,,,", "E1,cue,10,14,,say,"
    )

    (report,) = coding(written(folder / "labels.csv", rows)).reports

    said = report.statements[0]
    assert (said.form, said.act, said.actor) == ("indirect", "say", "Orla Venn")


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("pass.txt,E1,cue,10,x,,,,", "end is “x”, not a whole number"),
        ("pass.txt,E1,cue,-1,4,,,,", "start is “-1”, not a whole number"),
        ("pass.txt,E1,cue,14,10,,,,", "statement E1: 14-10 is no stretch of text"),
        ("pass.txt,E1,cue,10,999,,,,", "statement E1: 10-999 ends beyond the text, which has"),
        (
            "pass.txt,E1,cue,10,14,,,,says",
            "statement E1: the text at 10-14 reads “said”, not “says”",
        ),
        ("pass.txt,E1,verb,10,14,,,,", "there is no role “verb”"),
        ("pass.txt,,cue,10,14,,,,", "names no statement"),
        (",E1,cue,10,14,,,,", "names no document"),
        ("gone.txt,E1,cue,10,14,,,,", "found no report “gone.txt” in"),
        (f"{'x' * 300},E1,cue,10,14,,,,", "found no report “xxx"),
        ("pass.txt,E1,cue,10,14,quoted,,,", "there is no form “quoted”"),
        ("pass.txt,E1,cue,10", "end is “”, not a whole number"),
    ],
)
def test_a_row_that_does_not_fit_is_told_with_its_line(folder: Path, row: str, fault: str) -> None:
    labels = written(folder / "labels.csv", f"{TABLE}{row}\npass.txt,E2,cue,54,58,,,,\n")

    (told,) = all_faults(labels)
    assert told.startswith(f":8: {fault}")


def test_a_statement_has_one_value_of_a_label(folder: Path) -> None:
    rows = "pass.txt,E1,cue,10,14,,say,,\npass.txt,E1,content,15,32,,deny,,\n"
    labels = written(folder / "labels.csv", HEADER + rows)

    assert all_faults(labels) == [":3: statement E1 has the act “deny” here and “say” before"]


def test_a_table_without_its_header_is_told_what_it_needs(folder: Path) -> None:
    error = refused(written(folder / "labels.csv", TABLE.removeprefix(HEADER)))

    assert "has no column document, statement, role, start, end" in str(error)
    assert "form, act, actor, text" in error.remedy


def test_all_that_is_wrong_is_told_at_once(folder: Path) -> None:
    rows = "pass.txt,E1,cue,10,x,,,,\npass.txt,E1,verb,10,14,,,,\n"

    assert len(all_faults(written(folder / "labels.csv", HEADER + rows))) == 2


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"cue": [{"start": 10, "end": 14, "text": "says"}]}, "E1, cue: the text at 10-14 reads"),
        ({"cue": [{"start": 10, "end": 999}]}, "E1, cue: 10-999 ends beyond the text"),
        ({"cue": [{"start": 10}]}, "E1, cue: found no start and end"),
        ({"cue": [[10, 14]]}, "E1, cue: found no start and end"),
        ({"cue": [{"start": True, "end": 4}]}, "E1, cue: found no start and end"),
        ({"cue": {"start": 10, "end": 14}}, "E1, cue is no list"),
        ({"form": "quoted"}, "there is no form “quoted”"),
        ({"speaker": {"start": 50, "end": 53}}, 'E1: "speaker" is not one of its "speakers"'),
        ({"speaker": None}, 'E1: "speaker" is not one of its "speakers"'),
    ],
)
def test_a_correction_that_does_not_fit_is_told_with_its_line(
    tmp_path: Path, changes: dict[str, object], fault: str
) -> None:
    reading = a_reading()
    statements = reading["statements"]
    assert isinstance(statements, list)
    statements[0].update(changes)
    lines = written(
        tmp_path / "read.jsonl", f"{json.dumps(a_reading())}\n\n{json.dumps(reading)}\n"
    )

    (told,) = all_faults(lines)
    assert told.startswith(f":3: {fault}")


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ('{"document": ', "is no JSON: Expecting value, column 14"),
        ('{"text": "a report"}', 'has no "document" or no "statements"'),
        ("7", 'has no "document" or no "statements"'),
        ('{"document": {}, "statements": []}', "has neither a text nor a path of one"),
        ('{"document": {"text": "It is."}, "statements": [7]}', "statement 1 is no object"),
        ("[" * 100_000, "is no JSON of a report"),
    ],
)
def test_lines_that_are_no_readings_are_told(tmp_path: Path, line: str, fault: str) -> None:
    lines = written(tmp_path / "read.jsonl", f"{json.dumps(a_reading())}\n{line}")

    assert all_faults(lines) == [f":2: {fault}"]


def test_a_statement_written_by_hand_needs_nothing_but_its_spans(tmp_path: Path) -> None:
    statement = {"content": [{"start": 15, "end": 32}], "speaker": {"start": 0, "end": 9}}
    reading = a_reading(statements=[statement])

    (report,) = coding(written(tmp_path / "read.jsonl", json.dumps(reading))).reports

    (found,) = report.statements
    assert (found.name, found.cue, found.speakers) == ("statement 1", (), SAID.speakers)


def test_an_actor_is_known_by_name(tmp_path: Path) -> None:
    reading = a_reading(actors=[{"id": "ac_1", "name": "Orla Venn"}])
    statements = reading["statements"]
    assert isinstance(statements, list)
    statements[0]["actor"] = "ac_1"

    (report,) = coding(written(tmp_path / "read.jsonl", json.dumps(reading))).reports

    assert [one.actor for one in report.statements] == ["Orla Venn", None]


def test_reports_of_one_name_are_told_apart_by_their_lines(tmp_path: Path) -> None:
    lines = "\n".join(json.dumps(a_reading()) for _ in range(2))

    found = coding(written(tmp_path / "read.jsonl", lines))

    path = tmp_path / "read.jsonl"
    assert [report.name for report in found.reports] == [f"{path}:1", f"{path}:2"]


def test_statements_without_content_and_unknown_acts_are_noted(folder: Path) -> None:
    rows = TABLE.replace("E1,content", "E3,content").replace(",,,,said", ",,hail,,said")

    found = coding(written(folder / "labels.csv", rows.replace("54,58,,,", "54,58,,shout,")))

    assert found.notes == (
        f"{folder}/labels.csv: E1 has no content, so it counts for nothing",
        f"{folder}/labels.csv: acts that Sayso has not: shout",
    )


@pytest.mark.parametrize("name", ["labels.xlsx", "pass.txt"])
def test_an_unknown_shape_is_told_what_is_accepted(folder: Path, name: str) -> None:
    written(folder / name, TEXT)

    for path in (folder / name, folder):
        error = refused(path)
        assert "shape" in str(error)
        assert all(shape in error.remedy for shape in ("--json", ".ann", ".csv"))


def test_two_shapes_in_one_folder_are_refused(folder: Path) -> None:
    written(folder / "pass.ann", BRAT)
    written(folder / "labels.csv", TABLE)

    assert "two shapes, CSV and brat" in str(refused(folder))


def test_what_is_not_there_or_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "labels.csv").write_bytes(b"\x00\x01")

    assert "no such file or folder" in str(refused(tmp_path / "gone.csv"))
    assert "is binary" in str(refused(tmp_path / "labels.csv"))
    assert "holds no annotated report" in str(refused(written(tmp_path / "a.csv", HEADER)))


def hurt(content: str) -> st.SearchStrategy[bytes]:
    """A good file with something cut out, and something put in its place."""
    raw = content.encode()
    pieces = st.sampled_from(
        [b"", b"\n", b"\t", b",", b'"', b";", b"{", b"]", b"-1", b"9" * 5000, b"\xff", b"\\ud800"]
    )
    places = st.tuples(st.integers(0, len(raw)), st.integers(0, len(raw))).map(sorted)
    return st.builds(lambda at, piece: raw[: at[0]] + piece + raw[at[1] :], places, pieces)


@pytest.mark.parametrize(
    ("name", "content"),
    [("pass.ann", BRAT), ("labels.csv", TABLE), ("read.jsonl", json.dumps(a_reading()))],
)
@given(data=st.data())
@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_file_is_a_coding_that_fits_or_refused_with_its_place(
    folder: Path, name: str, content: str, data: st.DataObject
) -> None:
    place = folder / name
    place.write_bytes(data.draw(st.one_of(hurt(content), st.binary(max_size=40))))

    found: Coding | None = None
    refusal: AnnotationError | None = None
    try:
        found = coding(str(place))
    except AnnotationError as error:
        refusal = error

    assert refusal is None or (str(refusal).startswith(str(place)) and refusal.remedy)
    for report in found.reports if found else ():
        for one in report.statements:
            assert one.content
            assert all(span.end <= len(report.text) for span in (*one.cue, *one.content))
