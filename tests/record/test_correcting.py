"""Corrections are laid beside a reading, and find their thing again in another one."""

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from sayso.model import Asserter, Reading, Span, Statement
from sayso.record.correctable import FIELDS, Cast, Thing, anchor_of, kind_of, things_of
from sayso.record.correcting import (
    Correction,
    corrected,
    fields_of,
    moved,
    thing_meant,
)
from tests.triangulation.by_hand import Written, day

TEXT = (
    "The ferry office said the crossing was closed. Its clerk Ada Brel denied that 12 boats sank. "
    "She demanded that the ropes be cut before the talks in Tarn."
)


def a_report() -> Written:
    report = Written(TEXT)
    office = report.actor("The ferry office", "body")
    clerk = report.actor("Ada Brel")
    said = report.statement(
        "said", "the crossing was closed", actor=office, speaker="The ferry office"
    )
    denied = report.statement(
        "denied", "12 boats sank", actor=clerk, speaker="Ada Brel", act="deny"
    )
    report.figure("12", 12, 12, unit="boat", by=Asserter(clerk, denied.id))
    report.event("sank", type="ASSAULT", status="denied", by=Asserter(clerk, denied.id))
    report.event("talks", kind="talks_round", status="planned", actors=[clerk])
    asked = report.statement(
        "demanded", "the ropes be cut", actor=clerk, speaker="She", act="demand"
    )
    report.position("the ropes be cut", clerk, by=Asserter(clerk, asked.id))
    assert said.id != asked.id
    return report


def says(
    thing: Thing, field: str, value: Any, *, reading: Reading, at: int = 1, id: str | None = None
) -> Correction:
    """Somebody's correction of a thing, the ``at``-th made."""
    return Correction(
        id=id or f"co_{at}",
        document_id=reading.document.id,
        item_id=thing.id,
        kind=kind_of(thing),
        span=anchor_of(thing),
        words=anchor_of(thing).of(reading.document.text),
        field=field,
        value=value,
        was=None,
        author="Ina",
        because="heard it",
        recorded_at=f"2031-05-2{at}T10:00:00Z",
    )


def spans(report: Written, *words: str) -> list[dict[str, Any]]:
    found = [report.span(each) for each in words]
    return [{"start": one.start, "end": one.end, "text": one.of(TEXT)} for one in found]


def the(reading: Reading, id: str) -> Any:
    return next(thing for thing in things_of(reading) if thing.id == id)


def name_of(reading: Reading, id: str | None) -> str:
    return next(actor.name for actor in reading.actors if actor.id == id)


def test_without_corrections_it_is_the_same_reading() -> None:
    reading = a_report().reading

    assert corrected(reading, []).reading is reading


def test_another_act_changes_the_act_alone() -> None:
    reading = a_report().reading
    said, denied, asked = reading.statements

    now = corrected(reading, [says(denied, "act", "accuse", reading=reading)]).reading

    assert now.statements == (said, replace(denied, act="accuse"), asked)
    assert (now.figures, now.events, now.positions) == (
        reading.figures,
        reading.events,
        reading.positions,
    )


def test_of_two_corrections_of_one_field_the_later_holds_and_without_it_the_earlier() -> None:
    reading = a_report().reading
    denied = reading.statements[1]
    first = says(denied, "act", "accuse", reading=reading, at=1)
    second = says(denied, "act", "warn", reading=reading, at=2)

    assert the(corrected(reading, [first, second]).reading, denied.id).act == "warn"
    assert the(corrected(reading, [first]).reading, denied.id).act == "accuse"


def test_a_rejected_statement_is_gone_and_what_it_vouched_for_is_the_outlets_again() -> None:
    reading = a_report().reading
    denied = reading.statements[1]

    now = corrected(reading, [says(denied, "reject", True, reading=reading)]).reading

    assert denied.id not in {statement.id for statement in now.statements}
    assert now.figures[0].asserted_by == Asserter(None, None)
    assert now.events[0].asserted_by == Asserter(None, None)
    assert all(voice.statement != denied.id for voice in now.voices)


def test_what_was_rejected_and_then_accepted_is_there() -> None:
    reading = a_report().reading
    denied = reading.statements[1]
    rejects = says(denied, "reject", True, reading=reading, at=1)
    accepts = says(denied, "accept", fields_of(denied, reading), reading=reading, at=2)

    assert the(corrected(reading, [rejects, accepts]).reading, denied.id) == denied


def test_another_speaker_brings_its_actor_and_figures_and_positions_go_along() -> None:
    report = a_report()
    reading = report.reading
    asked = reading.statements[2]
    now = corrected(
        reading, [says(asked, "speaker", spans(report, "The ferry office"), reading=reading)]
    ).reading

    office = the(now, asked.id).actors[0]
    assert name_of(now, office) == "The ferry office"
    assert now.positions[0].actor == office
    assert now.positions[0].asserted_by == Asserter(office, asked.id)


def test_somebody_whom_the_report_does_not_name_can_be_the_speaker() -> None:
    reading = a_report().reading
    asked = reading.statements[2]
    value = [{"name": "Lise Orr", "kind": "person", "state": "Tarn"}]

    now = corrected(reading, [says(asked, "actor", value, reading=reading)]).reading

    [made] = [actor for actor in now.actors if actor.name == "Lise Orr"]
    assert the(now, asked.id).actors == (made.id,)
    assert (made.state, made.mentions) == ("Tarn", asked.speakers)
    assert len(now.actors) == len(reading.actors) + 1


def test_a_speaker_around_another_changes_the_chain() -> None:
    report = Written("Ada said that Finn claimed that the pass was open.")
    ada, finn = report.actor("Ada"), report.actor("Finn")
    outer = report.statement("said", "Finn claimed that the pass was open", actor=ada)
    inner = report.statement("claimed", "the pass was open", actor=finn, within=outer.id)
    reading = report.reading

    now = corrected(
        reading, [says(outer, "actor", [{"name": "Orla", "kind": "person"}], reading=reading)]
    ).reading

    assert [name_of(now, id) for id in the(now, inner.id).via] == ["Orla"]
    innermost = next(voice for voice in now.voices if voice.statement == inner.id)
    assert [name_of(now, id) for id in innermost.chain] == ["Orla", "Finn"]


def test_what_stood_in_a_rejected_statement_stands_in_the_one_around_it() -> None:
    report = Written("Ada said that Finn claimed that the pass was open.")
    ada, finn = report.actor("Ada"), report.actor("Finn")
    outer = report.statement("said", "Finn claimed that the pass was open", actor=ada)
    inner = report.statement("claimed", "the pass was open", actor=finn, within=outer.id)
    inner_via = replace(inner, via=(ada,))
    reading = replace(report.reading, statements=(outer, inner_via))

    now = corrected(reading, [says(outer, "reject", True, reading=reading)]).reading

    assert (the(now, inner.id).within, the(now, inner.id).via) == (None, ())


def test_other_words_keep_the_id() -> None:
    report = a_report()
    reading = report.reading
    figure, position = reading.figures[0], reading.positions[0]
    now = corrected(
        reading,
        [
            says(figure, "span", spans(report, "12 boats"), reading=reading, at=1),
            says(position, "span", spans(report, "ropes be cut"), reading=reading, at=2),
        ],
    ).reading

    assert the(now, figure.id).span == report.span("12 boats")
    assert the(now, position.id).content == (report.span("ropes be cut"),)


def test_every_field_of_every_kind_can_be_corrected() -> None:
    report = a_report()
    reading = report.reading
    statement, figure = reading.statements[1], reading.figures[0]
    event, position = reading.events[1], reading.positions[0]
    period = {"earliest": "2031-05-18", "latest": "2031-05-19", "precision": "day", "text": "x"}
    office = [{"name": "The ferry office", "kind": "body"}]
    wanted: list[tuple[Thing, str, Any]] = [
        (statement, "date", period),
        (figure, "value", {"low": 12.0, "high": None, "bound": "at_least"}),
        (figure, "unit", "ferry"),
        (figure, "date", period),
        (figure, "actor", office),
        (event, "type", "AGREE"),
        (event, "kind", "call"),
        (event, "status", "fact"),
        (event, "recipient", office),
        (event, "actor", office),
        (event, "date", period),
        (event, "span", spans(report, "the talks")),
        (position, "stance", "offer"),
        (position, "issue", "other"),
        (position, "actor", office),
        (position, "date", period),
    ]
    now = corrected(
        reading,
        [
            says(thing, field, value, reading=reading, id=f"co_{nth}")
            for nth, (thing, field, value) in enumerate(wanted)
        ],
    ).reading

    for thing, field, value in wanted:
        told = fields_of(the(now, thing.id), now)[field]
        assert (told[0]["name"] == "The ferry office") if value == office else told == value


@given(st.integers(0, 6), st.data())
def test_a_field_put_back_as_it_was_changes_nothing(nth: int, data: st.DataObject) -> None:
    reading = a_report().reading
    things = things_of(reading)
    thing = things[nth % len(things)]
    field = data.draw(st.sampled_from(sorted(FIELDS[kind_of(thing)])))

    value = FIELDS[kind_of(thing)][field].told(thing, Cast(reading), TEXT)
    now = corrected(reading, [says(thing, field, value, reading=reading)]).reading

    # Voices are made anew by hand-made statements' contents; all else is the same.
    assert replace(now, voices=()) == replace(reading, voices=())


def test_another_readers_thing_is_the_same_where_it_stands_on_the_same_words() -> None:
    report = a_report()
    reading = report.reading
    denied = reading.statements[1]
    correction = says(denied, "act", "accuse", reading=reading)
    longer = replace(denied, cue=(report.span("Brel denied"),))
    other = replace(reading, statements=(reading.statements[0], longer, reading.statements[2]))

    found = corrected(other, [correction])

    assert longer.id != denied.id
    assert found.about == {"co_1": longer.id}
    assert the(found.reading, longer.id).act == "accuse"


def test_what_another_reader_no_longer_finds_is_left_to_be_told() -> None:
    reading = a_report().reading
    denied = reading.statements[1]
    correction = says(denied, "act", "accuse", reading=reading)
    other = replace(reading, statements=(reading.statements[0],), figures=(), events=())

    found = corrected(other, [correction])

    assert found.about == {}
    assert found.reading.statements == (reading.statements[0],)


def test_the_most_alike_of_several_that_overlap_is_meant() -> None:
    report = a_report()
    reading = report.reading
    asked = reading.statements[2]
    correction = says(asked, "act", "offer", reading=reading)
    wide = replace(asked, cue=(report.span("She demanded that"),))
    near = replace(asked, cue=(report.span("demanded that"),))
    other = replace(reading, statements=(wide, near))

    assert thing_meant(correction, other) == near.id


def test_what_was_accepted_stays_as_it_was_accepted() -> None:
    reading = a_report().reading
    denied = reading.statements[1]
    accepts = says(denied, "accept", fields_of(denied, reading), reading=reading)
    changed: Statement = replace(denied, act="warn", said_on=day("2031-05-01"))
    other = replace(reading, statements=(reading.statements[0], changed, reading.statements[2]))

    now = the(corrected(other, [accepts]).reading, denied.id)

    assert (now.act, now.said_on) == ("deny", None)


def test_in_a_changed_report_the_same_words_are_found() -> None:
    report = a_report()
    reading = report.reading
    asked = reading.statements[2]
    correction = says(asked, "speaker", spans(report, "She"), reading=reading)

    found = moved(correction, TEXT, "Updated. " + TEXT)

    assert found is not None
    assert found.span.of("Updated. " + TEXT) == "demanded"
    [speaker] = found.value
    assert Span(speaker["start"], speaker["end"]).of("Updated. " + TEXT) == "She"


def test_words_that_a_changed_report_has_no_longer_or_twice_are_not_guessed() -> None:
    reading = a_report().reading
    correction = says(reading.statements[2], "act", "offer", reading=reading)

    assert moved(correction, TEXT, TEXT.replace("demanded", "asked")) is None
    assert moved(correction, TEXT, f"{TEXT}\n{TEXT}") is None
