"""What the reader missed, added by a person: kept, found again, shown everywhere, taken back."""

from dataclasses import replace
from typing import Any

import pytest

from sayso.errors import RecordError
from sayso.model import Asserter
from sayso.record import Record
from sayso.record.answers import Asked
from sayso.record.asking import events_asked, figures_asked, positions_asked, statements_asked
from sayso.record.correctable import Kind
from sayso.record.keeping_corrections import Said
from sayso.record.searching import search
from tests.record.test_corrections import all_rows, keep, words
from tests.triangulation.by_hand import Written

TEXT = (
    "The ferry office said the crossing was closed. According to its clerk, Ada Brel, “12 boats "
    "sank after the lamps were put out, Finn Moor told us”. She wants the ropes cut."
)


def a_report(text: str = TEXT) -> Written:
    """What a reader made of it: Finn Moor's statement, and not hers around it."""
    report = Written(text)
    office = report.actor("The ferry office", "body")
    report.actor("Ada Brel")
    finn = report.actor("Finn Moor")
    report.statement("said", "the crossing was closed", actor=office)
    report.statement("told", "the lamps were put out", actor=finn, speaker="Finn Moor")
    report.figure("12", 12, 12, unit="boat", item="boats")
    return report


ADA = [{"name": "Ada Brel", "kind": "person"}]
CLAIM = "12 boats sank after the lamps were put out, Finn Moor told us"


def hers(report: Written) -> dict[str, Any]:
    return {
        "cue": words(report, "According to"),
        "speaker": words(report, "Ada Brel"),
        "span": words(report, CLAIM),
        "act": "accuse",
    }


def add(record: Record, report: Written, kind: Kind, **fields: Any) -> str:
    said = Said(report.reading.document.id, "", "add", fields, kind)
    [made] = record.correct([said], author="Ina", because="it stands there")
    return made.id


def the_added(record: Record, report: Written) -> Any:
    """It, among what people see of the report."""
    reading = record.reading(report.reading.document.id)
    [found] = [one for one in reading.statements if one.because == "added by a person"]
    return found


def test_a_statement_that_was_missed_is_in_every_list_from_then_on(record: Record) -> None:
    report = a_report()
    keep(record, report.reading)
    add(record, report, "statement", **hers(report))

    told = {row.words: row for row in statements_asked(record, Asked(actor="Ada Brel")).rows}
    row = told[CLAIM]
    assert (row.act, row.form, row.cue, row.marks) == ("accuse", "direct", "According to", ("add",))
    assert [one.name for one in row.who] == ["Ada Brel"]
    [found] = search(record, "lamps", Asked(actor="Ada Brel")).rows
    assert found.passages[0].statement is not None


def test_what_stands_in_an_added_statement_is_told_by_it(record: Record) -> None:
    """A statement in it is within it, and comes through its speaker; a number is its claim."""
    report = a_report()
    keep(record, report.reading)
    add(record, report, "statement", **hers(report))

    new = the_added(record, report)
    reading = record.reading(report.reading.document.id)
    inner = next(one for one in reading.statements if one.within == new.id)
    assert [span.of(TEXT) for span in inner.content] == ["the lamps were put out"]
    assert inner.via == new.actors
    assert reading.figures[0].asserted_by == Asserter(new.actors[0], new.id)
    voice = next(each for each in reading.voices if each.span.of(TEXT).startswith("12 boats"))
    assert voice.statement == new.id


def test_taken_back_nothing_is_left_of_it(record: Record) -> None:
    report = a_report()
    keep(record, report.reading)
    before = all_rows(record)
    made = add(record, report, "statement", **hers(report))
    assert all_rows(record) != before

    record.undo_correction(made)

    assert all_rows(record) == before
    assert record.reading(report.reading.document.id) == report.reading


def test_it_survives_another_reader_that_misses_it_too(record: Record) -> None:
    report = a_report()
    keep(record, report.reading)
    add(record, report, "statement", **hers(report))
    other = a_report().reading
    record.read_again(
        replace(other, statements=other.statements[:1], reader=replace(other.reader, model="two"))
    )

    assert the_added(record, report).act == "accuse"
    assert record.corrections()[0].applies_to == the_added(record, report).id


def test_a_reader_that_finds_it_itself_gets_the_persons_word_and_no_second_one(
    record: Record,
) -> None:
    report = a_report()
    keep(record, report.reading)
    add(record, report, "statement", **hers(report))
    better = a_report()
    better.statement("According to", "12 boats sank", act="say")
    record.read_again(replace(better.reading, reader=replace(better.reading.reader, model="two")))

    found = [row for row in statements_asked(record, Asked()).rows if row.cue == "According to"]
    assert [(row.act, row.words) for row in found] == [("accuse", CLAIM)]


def test_it_moves_with_its_words_where_the_report_changes(record: Record) -> None:
    report = a_report()
    keep(record, report.reading)
    add(record, report, "statement", **hers(report))
    changed = a_report(f"Updated at noon. {TEXT}")
    keep(record, changed.reading)

    reading = record.reading(changed.reading.document.id)
    [found] = [one for one in reading.statements if one.because == "added by a person"]
    assert [span.of(reading.document.text) for span in found.content] == [CLAIM]


def test_what_was_added_can_be_corrected_and_rejected_like_all_else(record: Record) -> None:
    report = a_report()
    keep(record, report.reading)
    add(record, report, "statement", **hers(report))
    new = the_added(record, report)

    record.correct([Said(new.document_id, new.id, "act", "warn")], author="Olu", because="")
    assert the_added(record, report).act == "warn"
    record.correct([Said(new.document_id, new.id, "reject")], author="Olu", because="")
    assert CLAIM not in {row.words for row in statements_asked(record, Asked()).rows}


def test_figures_events_and_positions_are_added_with_whose_word_they_are(record: Record) -> None:
    report = a_report()
    keep(record, report.reading)
    add(record, report, "statement", **hers(report))
    add(record, report, "event", span=words(report, "sank"), type="ASSAULT", status="alleged")
    add(
        record, report, "position", span=words(report, "the ropes cut"), actor=ADA,
        stance="demand", issue="other",
    )  # fmt: skip
    number = {"low": 1.0, "high": 1.0, "bound": "exact"}
    add(record, report, "figure", span=words(report, "lamps"), value=number)

    new = the_added(record, report)
    [event] = events_asked(record, Asked()).rows
    assert (event.type, event.status) == ("ASSAULT", "alleged")
    assert [one.name for one in event.asserted_by] == ["Ada Brel"]
    [position] = positions_asked(record, Asked(actor="Ada Brel")).rows
    assert (position.words, position.asserted_by) == ("the ropes cut", ())
    assert {row.words for row in figures_asked(record, Asked()).rows} == {"12", "lamps"}
    assert new.score == 1


@pytest.mark.parametrize(
    ("words_of_speaker", "name", "role", "kind"),
    [
        ("Foreign Minister Ivo Senn", "Ivo Senn", "Foreign Minister", "person"),
        ("Ivo Senn", "Ivo Senn", None, "person"),
        ("a Western diplomat", "a Western diplomat", None, "unnamed"),
        ("the Mayor", "the Mayor", None, "unnamed"),
    ],
)
def test_a_speaker_nobody_knew_is_called_by_the_name_and_not_by_the_office(
    record: Record, words_of_speaker: str, name: str, role: str | None, kind: str
) -> None:
    report = Written(f"The ferry is late. For {words_of_speaker} it is plain: nobody sails.")
    keep(record, report.reading)
    add(
        record, report, "statement", speaker=words(report, words_of_speaker),
        span=words(report, "nobody sails"), cue=words(report, "For"),
    )  # fmt: skip

    [actor] = record.reading(report.reading.document.id).actors
    assert (actor.name, actor.role, actor.kind) == (name, role, kind)


@pytest.mark.parametrize(
    ("kind", "fields", "why"),
    [
        ("statement", {"act": "say"}, "a statement needs span"),
        ("position", {"span": True, "stance": "demand"}, "a position needs actor and issue"),
        ("statement", {"span": True, "act": "sing"}, "there is no act 'sing'"),
        ("statement", {"span": True, "stance": "demand"}, "a statement has no stance"),
    ],
)
def test_what_cannot_be_added_is_refused_with_the_reason(
    record: Record, kind: Kind, fields: dict[str, Any], why: str
) -> None:
    report = a_report()
    keep(record, report.reading)
    given = {**fields, **({"span": words(report, "She wants")} if "span" in fields else {})}

    with pytest.raises(RecordError, match=why):
        add(record, report, kind, **given)
    assert record.corrections() == []


def test_what_is_there_already_is_not_added_but_corrected(record: Record) -> None:
    report = a_report()
    keep(record, report.reading)

    with pytest.raises(RecordError, match="stands at “told” already") as refused:
        add(record, report, "statement", cue=words(report, "told"), span=words(report, "the lamps"))
    assert "sayso correct st_" in refused.value.remedy
