"""Corrections kept in a record: beside the reading, through newer readings, and back again."""

from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import select

from sayso.errors import RecordError
from sayso.model import Asserter, Capture, Reading
from sayso.record import Record
from sayso.record.answers import Asked
from sayso.record.asking import events_asked, figures_asked, positions_asked, statements_asked
from sayso.record.asking_parties import parties_asked
from sayso.record.keeping_corrections import Said
from sayso.record.searching import search
from sayso.record.tables import ROWS, found_words
from tests.triangulation.by_hand import Written

TEXT = (
    "The Harbour Ministry said the crossing was closed. Its clerk Ada Brel denied that 12 boats "
    "sank. She demanded that the ropes be cut before the talks in Tarn. Finn Moor claimed the "
    "lamps burned. Orla Dunn warned of ice."
)


def a_report(text: str = TEXT) -> Written:
    report = Written(text)
    office = report.actor("The Harbour Ministry", "body", state="Orvane")
    clerk, finn, orla = map(report.actor, ("Ada Brel", "Finn Moor", "Orla Dunn"))
    report.statement("said", "the crossing was closed", actor=office)
    denied = report.statement(
        "denied", "12 boats sank", actor=clerk, speaker="Ada Brel", act="deny"
    )
    asked = report.statement(
        "demanded", "the ropes be cut", actor=clerk, speaker="She", act="demand"
    )
    report.statement("claimed", "the lamps burned", actor=finn, speaker="Finn Moor")
    report.statement("warned", "of ice", actor=orla, speaker="Orla Dunn", act="warn")
    report.figure("12", 12, 12, unit="boat", by=Asserter(clerk, denied.id))
    report.event("sank", type="ASSAULT", status="denied", by=Asserter(clerk, denied.id))
    report.event("talks", kind="talks_round", status="planned", actors=[clerk])
    report.position("the ropes be cut", clerk, by=Asserter(clerk, asked.id))
    return report


def keep(record: Record, reading: Reading) -> None:
    document = reading.document
    capture = Capture(
        where=document.where, text=document.text, path=document.path, outlet=document.outlet
    )
    record.add(capture, reading)


def all_rows(record: Record) -> dict[str, list[tuple[Any, ...]]]:
    with record.asking() as connection:
        return {
            table.name: sorted(map(tuple, connection.execute(select(table))), key=repr)
            for table in (*ROWS, found_words)
        }


def correct(record: Record, reading: Reading, thing: Any, field: str, value: Any = None) -> str:
    said = Said(reading.document.id, thing.id, field, value)
    [made] = record.correct([said], author="Ina", because="heard it")
    return made.id


def words(report: Written, quote: str) -> list[dict[str, Any]]:
    span = report.span(quote)
    return [{"start": span.start, "end": span.end, "text": quote}]


def ten(record: Record, report: Written) -> list[str]:
    """Ten corrections of a report, of every kind of thing; returns their ids, in order."""
    reading = report.reading
    said, denied, asked, claimed, warned = reading.statements
    figure, (sank, talks), position = reading.figures[0], reading.events, reading.positions[0]
    lise = [{"name": "Lise Orr", "kind": "person", "state": "Tarn"}]
    day = {"earliest": "2031-05-18", "latest": "2031-05-18", "precision": "day", "text": "x"}
    series: list[tuple[Any, str, Any]] = [
        (said, "accept", None),
        (denied, "act", "accuse"),
        (asked, "speaker", words(report, "Finn Moor")),
        (claimed, "reject", None),
        (warned, "actor", lise),
        (warned, "date", day),
        (figure, "value", {"low": 12.0, "high": None, "bound": "at_least"}),
        (sank, "status", "fact"),
        (talks, "span", words(report, "the talks")),
        (position, "stance", "red_line"),
    ]
    return [correct(record, reading, *one) for one in series]


def all_ten_hold(record: Record) -> None:
    """Seen through the questions that people ask."""
    told = {row.words: row for row in statements_asked(record, Asked()).rows}
    assert "the lamps burned" not in told
    assert told["the crossing was closed"].marks == ("accept",)
    assert told["12 boats sank"].act == "accuse"
    assert [one.name for one in told["the ropes be cut"].who] == ["Finn Moor"]
    assert [one.name for one in told["of ice"].who] == ["Lise Orr"]
    when = told["of ice"].when
    assert when is not None
    assert when.earliest == "2031-05-18"
    assert set(told["of ice"].marks) == {"actor", "date"}
    [figure] = figures_asked(record, Asked()).rows
    assert (figure.low, figure.high, figure.bound) == (12, None, "at_least")
    events = {row.words: row for row in events_asked(record, Asked()).rows}
    assert events["sank"].status == "fact"
    assert events["the talks"].kind == "talks_round"
    [position] = positions_asked(record, Asked()).rows
    assert position.stance == "red_line"


def test_ten_corrections_show_in_every_question(record: Record) -> None:
    report = a_report()
    keep(record, report.reading)

    ten(record, report)

    all_ten_hold(record)
    assert [kept.number for kept in record.corrections()] == list(range(1, 11))
    assert statements_asked(record, Asked()).rejected == 1


def test_the_readings_own_words_stay_as_they_were_read(record: Record) -> None:
    report = a_report()
    keep(record, report.reading)
    document_id = report.document.id
    before = record.reading(document_id, as_read=True)

    ten(record, report)

    assert record.reading(document_id, as_read=True) == before
    assert record.reading(document_id) != before


def shifted(report: Written) -> Reading:
    """As another reader finds it: longer cues and triggers, other acts, dates and speakers."""
    longer = {
        "denied": "Brel denied",
        "demanded": "She demanded",
        "claimed": "claimed the",
        "warned": "warned of",
    }
    statements = []
    for statement in report.statements:
        cue = statement.cue[0].of(report.text)
        spans = (report.span(longer.get(cue, cue)),)
        statements.append(replace(statement, cue=spans, act="report", said_on=None))
    ids = {old.id: new.id for old, new in zip(report.statements, statements, strict=True)}

    def by(asserter: Asserter) -> Asserter:
        return Asserter(asserter.actor, ids.get(asserter.statement or ""))

    figures = [
        replace(one, span=report.span("12 boats"), low=1.0, asserted_by=by(one.asserted_by))
        for one in report.figures
    ]
    events = [
        replace(one, status="planned", asserted_by=by(one.asserted_by)) for one in report.events
    ]
    whole = report.span("that the ropes be cut")
    positions = [
        replace(one, content=(whole,), stance="offer", asserted_by=by(one.asserted_by))
        for one in report.positions
    ]
    reading = report.reading
    return replace(
        reading,
        statements=tuple(statements),
        figures=tuple(figures),
        events=tuple(events),
        positions=tuple(positions),
        reader=replace(reading.reader, version="2"),
    )


def test_all_ten_hold_when_another_reader_reads_the_report_again(record: Record) -> None:
    report = a_report()
    keep(record, report.reading)
    ten(record, report)
    again = shifted(report)
    assert not {one.id for one in again.statements[1:]} & {one.id for one in report.statements}

    assert record.read_again(again)

    all_ten_hold(record)
    assert all(kept.applies_to for kept in record.corrections())


def test_what_another_reader_no_longer_finds_is_listed_and_fits_again_when_it_does(
    record: Record,
) -> None:
    report = a_report()
    keep(record, report.reading)
    made = ten(record, report)
    without = replace(report.reading, statements=report.reading.statements[:4], positions=())

    record.read_again(without)

    lost = [kept.correction.id for kept in record.corrections() if kept.applies_to is None]
    assert lost == [made[4], made[5], made[9]]
    record.read_again(report.reading)
    all_ten_hold(record)


def test_undoing_each_in_turn_restores_what_was_there_before_it(record: Record) -> None:
    report = a_report()
    keep(record, report.reading)
    states = [all_rows(record)]
    reading = report.reading
    made = []
    for thing, field, value in (
        (reading.statements[1], "act", "accuse"),
        (reading.statements[1], "reject", None),
        (reading.figures[0], "unit", "ferry"),
        (reading.positions[0], "span", words(report, "ropes be cut")),
        (reading.statements[2], "actor", [{"name": "Lise Orr", "kind": "person"}]),
    ):
        made.append(correct(record, reading, thing, field, value))
        states.append(all_rows(record))

    for id, state in zip(reversed(made), reversed(states[:-1]), strict=True):
        record.undo_correction(id)
        assert all_rows(record) == state

    assert all(kept.correction.undone_at for kept in record.corrections())


def test_undoing_them_in_any_order_ends_where_it_began(record: Record) -> None:
    report = a_report()
    keep(record, report.reading)
    before = all_rows(record)

    for id in sorted(ten(record, report)):
        record.undo_correction(id)

    assert all_rows(record) == before


def test_a_correction_that_is_undone_cannot_be_undone_again(record: Record) -> None:
    report = a_report()
    keep(record, report.reading)
    id = correct(record, report.reading, report.statements[0], "act", "deny")
    record.undo_correction(id)

    with pytest.raises(RecordError):
        record.undo_correction(id)


def test_corrections_move_into_a_new_version_of_the_report(record: Record) -> None:
    report = a_report()
    keep(record, report.reading)
    ten(record, report)

    keep(record, a_report(f"Updated at noon. {TEXT}").reading)

    all_ten_hold(record)


def test_words_that_a_new_version_no_longer_has_are_listed(record: Record) -> None:
    report = a_report()
    keep(record, report.reading)
    correct(record, report.reading, report.statements[4], "act", "say")
    newer = Written(TEXT.replace(" Orla Dunn warned of ice.", ""))

    keep(record, newer.reading)

    [kept] = record.corrections()
    assert (kept.applies_to, kept.correction.words) == (None, "warned")


def test_somebody_whom_only_a_correction_names_can_be_asked_for(record: Record) -> None:
    report = a_report()
    keep(record, report.reading)
    ten(record, report)

    [said] = statements_asked(record, Asked(actor="Lise Orr")).rows

    assert said.words == "of ice"
    assert "Lise Orr" in {row.name for row in parties_asked(record, Asked()).rows}
    assert record.find(said.who[0].id).kind == "actor"


def test_what_a_rejected_statement_said_is_the_outlets_in_a_search(record: Record) -> None:
    report = a_report()
    keep(record, report.reading)
    [found] = search(record, "lamps", Asked()).rows
    assert [who.name for who in found.passages[0].who] == ["Finn Moor"]

    correct(record, report.reading, report.statements[3], "reject")

    [found] = search(record, "lamps", Asked()).rows
    assert found.passages[0].who == ()


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("stance", "demand", "which has no stance"),
        ("act", "sing", "there is no act 'sing'"),
        ("date", {"earliest": 1}, "is no date"),
    ],
)
def test_a_field_or_value_that_there_is_not_is_refused(
    record: Record, field: str, value: Any, told: str
) -> None:
    report = a_report()
    keep(record, report.reading)

    with pytest.raises(RecordError, match=told):
        correct(record, report.reading, report.statements[0], field, value)
    assert record.corrections() == []


def test_of_several_things_at_once_all_are_corrected_or_none(record: Record) -> None:
    report = a_report()
    keep(record, report.reading)
    document = report.document.id
    said = [
        Said(document, report.statements[0].id, "act", "deny"),
        Said(document, report.statements[1].id, "act", "sing"),
    ]

    with pytest.raises(RecordError):
        record.correct(said, author="Ina", because="")

    assert record.corrections() == []
    assert statements_asked(record, Asked(act="deny")).matching == 1
