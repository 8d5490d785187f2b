import hashlib
import json
from pathlib import Path

import pytest

from eval.floors import (
    SLACK,
    Floors,
    LabelledReport,
    LoweredFloorError,
    Told,
    broken,
    labelled_reports,
    main,
    measure,
    raised,
    table,
    told,
)
from tests.eval.stand_ins import statement

TEXT = "Orla said the mayor denied it was dry. “Rain is near.”"
OUTER = statement(TEXT, "said", "Orla", "the mayor denied it was dry")
INNER = statement(TEXT, "denied", "the mayor", "it was dry", within=OUTER.id)
GOES_ON = statement(TEXT, "", "Orla", "Rain is near.", form="direct")
ALL = told([OUTER, INNER, GOES_ON])
REPORT = LabelledReport("one.txt", TEXT, tuple(ALL))


def figures(found: list[Told]) -> dict[str, float]:
    return measure([REPORT], lambda _: found)


def test_gold_against_itself_is_perfect() -> None:
    assert set(figures(ALL).values()) == {1}


def test_a_missing_statement_is_missed_where_it_belongs() -> None:
    found = figures(told([OUTER, GOES_ON]))

    assert found["nested statement F1"] == 0
    assert found["outermost statement F1"] == found["quotation going on F1"] == 1
    assert found["statement F1"] == pytest.approx(4 / 5)


def test_a_nested_statement_without_its_outer_one_is_out_of_place() -> None:
    """It is a statement rightly read, but who reports it is wrong."""
    flat = statement(TEXT, "denied", "the mayor", "it was dry")

    found = figures(told([OUTER, flat, GOES_ON]))

    assert found["statement F1"] == 1
    assert found["nested statement F1"] == 0
    assert found["outermost statement F1"] < 1


def test_a_wrong_speaker_is_told_apart_from_a_missing_statement() -> None:
    wrong = statement(TEXT, "said", "the mayor", "the mayor denied it was dry")

    found = figures(told([wrong, GOES_ON]))

    assert found["speaker accuracy"] == 0.5
    assert found["statement F1"] == pytest.approx(2 / 5)


def test_form_and_act_are_judged_where_the_statement_is_right() -> None:
    wrong = statement(TEXT, "", "Orla", "Rain is near.", form="indirect")

    found = figures(told([wrong]))

    assert found["form accuracy"] == 0
    assert found["act accuracy"] == 1


def test_statements_with_one_content_are_told_apart_in_any_order() -> None:
    """Paired by content alone, one of two right readings of "P, citing X" was lost to the other."""
    text = "The Post reported rain, citing Orla."
    outer = statement(text, "reported", "The Post", "rain")
    inner = statement(text, "citing", "Orla", "rain", within=outer.id)
    report = LabelledReport("two.txt", text, tuple(told([outer, inner])))

    found = measure([report], lambda _: told([inner, outer]))

    assert found["statement F1"] == found["nested statement F1"] == 1


FLOORS = Floors("d1", {"statement F1": 0.8})


def test_a_floor_holds_within_its_slack_and_breaks_below() -> None:
    assert broken(FLOORS, "d1", {"statement F1": 0.8 - SLACK / 2}) == []
    assert broken(FLOORS, "d1", {"statement F1": 0.8 - 2 * SLACK}) == [
        "statement F1: found 0.7800, need 0.8000"
    ]


def test_a_figure_that_is_gone_is_below_its_floor() -> None:
    assert len(broken(FLOORS, "d1", {})) == 1


def test_other_labels_need_new_floors() -> None:
    assert "--update" in broken(FLOORS, "d2", {"statement F1": 1.0})[0]


def test_floors_rise_and_do_not_fall_unless_that_is_said() -> None:
    better, worse = {"statement F1": 0.9}, {"statement F1": 0.7}

    assert raised(FLOORS, "d2", better, allow_regression=False) == Floors("d2", better)
    assert raised(FLOORS, "d1", worse, allow_regression=True).figures == worse
    with pytest.raises(LoweredFloorError, match="statement F1"):
        raised(FLOORS, "d1", worse, allow_regression=False)


def test_a_floor_whose_figure_is_dropped_has_fallen() -> None:
    with pytest.raises(LoweredFloorError):
        raised(FLOORS, "d1", {}, allow_regression=False)


def test_floors_are_read_back_as_written(tmp_path: Path) -> None:
    FLOORS.write(tmp_path / "floors.json")

    assert Floors.kept(tmp_path / "floors.json") == FLOORS
    assert Floors.kept(tmp_path / "none.json").figures == {}


def test_the_table_shows_found_and_floor() -> None:
    assert table(FLOORS, {"statement F1": 0.9}).splitlines()[-1] == "statement F1  0.9000  0.8000"


def gold_line(text: str) -> str:
    part = [{"start": 0, "end": 4, "text": text[:4]}]
    labels = {"cue": part, "speakers": [], "content": part, "form": "direct", "act": "say"}
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    first, second = {**labels, "within": None}, {**labels, "within": 0}
    report = {"report": "one.txt", "text_sha256": digest, "statements": [first, second]}
    return json.dumps(report) + "\n"


def test_labels_are_for_their_text_alone(tmp_path: Path) -> None:
    (tmp_path / "gold.jsonl").write_text(gold_line(TEXT), encoding="utf-8")
    (tmp_path / "one.txt").write_text(TEXT, encoding="utf-8")

    (report,) = labelled_reports(tmp_path / "gold.jsonl", tmp_path)

    assert report.statements[0].words.cue == frozenset(range(4))
    assert [s.within for s in report.statements] == [None, 0]
    (tmp_path / "one.txt").write_text(TEXT + " ", encoding="utf-8")
    with pytest.raises(ValueError, match=r"one\.txt"):
        labelled_reports(tmp_path / "gold.jsonl", tmp_path)


def test_the_frozen_gold_can_be_read() -> None:
    """The labels of the repository itself are whole, and perfect against themselves."""
    reports = labelled_reports()

    assert len(reports) > 10
    assert set(measure(reports, lambda report: report.statements).values()) == {1}


def test_floors_are_those_of_the_shipped_model() -> None:
    with pytest.raises(SystemExit) as refused:
        main(["--update", "--model", "another"])

    assert refused.value.code == 2
