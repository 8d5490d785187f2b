"""Questions to a record: each filter alone, whom a name means, and how rows are ordered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from sayso.errors import RecordError
from sayso.model import Actor, Asserter, Capture, Place
from sayso.record import Record
from sayso.record.answers import Asked, StatementRow
from sayso.record.asking import (
    events_asked,
    figures_asked,
    positions_asked,
    statements_asked,
    timeline,
)
from sayso.record.asking_parties import names_of_party, parties_asked
from sayso.record.searching import search
from sayso.record.short_ids import short_ids
from sayso.record.whom import party_meant
from tests.triangulation.by_hand import Written, day, days

POST = (
    "President Ada Brel of Tuvalu said the strait was open. Foreign Minister Ivo Senn denied the "
    "tolls. An official of Tuvalu warned that 40 boats would sail for Tonga on Friday."
)
BELL = "Nuku Vea, president of Tonga, demanded free passage. Forty crews met on Monday in Apia."


def post() -> Written:
    report = Written(POST, outlet="Valley Post", published="2031-05-20")
    ada = report.actor("Ada Brel", state="Tuvalu", role="President")
    ministry = report.actor("Foreign Minister Ivo Senn", state="Tuvalu")
    official = report.actor("An official of Tuvalu", "unnamed", state="Tuvalu")
    tonga = report.actor("Tonga", "state", state="Tonga")
    report.actors[1] = replace(report.actors[1], name="Ivo Senn", body="foreign ministry")
    report.statement("said", "the strait was open", actor=ada, said_on=day("2031-05-18"))
    report.statement("denied", "the tolls", actor=ministry, act="deny")
    warned = report.statement(
        "warned", "40 boats would sail for Tonga", actor=official, act="warn", targets=[tonga]
    )
    report.figure("40", 40, 40, unit="boat", item="boats", by=Asserter(official, warned.id))
    report.event("sail", type="COERCE", status="threatened", actors=[ada], recipients=[tonga],
                 period=day("2031-05-23"))  # fmt: skip
    return report


def bell() -> Written:
    report = Written(BELL, outlet="Island Bell", published="2031-05-22")
    nuku = report.actor("Nuku Vea", state="Tonga", role="president of Tonga")
    asked = report.statement("demanded", "free passage", actor=nuku, act="demand")
    report.position("free passage", nuku, issue="territory", by=Asserter(nuku, asked.id))
    met = report.event("met", kind="talks_round", period=days("2031-05-19", "2031-05-21", "Monday"))
    report.events[0] = replace(
        met, place=Place(report.span("Apia"), "Apia", "WSM", precision="city")
    )
    return report


@pytest.fixture
def kept(record: Record) -> Record:
    for report in (post(), bell()):
        document = report.document
        capture = Capture(
            where=document.where, text=document.text, path=document.path, outlet=document.outlet
        )
        record.add(capture, report.reading)
    return record


def said(record: Record, **filters: str | int) -> list[str]:
    asked = Asked(**filters)  # type: ignore[arg-type]
    return [row.words for row in statements_asked(record, asked).rows]


def test_the_latest_said_comes_first_by_its_own_day_else_the_reports(kept: Record) -> None:
    assert said(kept) == [
        "free passage",
        "the tolls",
        "40 boats would sail for Tonga",
        "the strait was open",
    ]


def test_a_states_people_bodies_and_officials_speak_for_it(kept: Record) -> None:
    assert sorted(said(kept, actor="Tuvalu")) == [
        "40 boats would sail for Tonga",
        "the strait was open",
        "the tolls",
    ]
    [row] = statements_asked(kept, Asked(actor="Ivo Senn")).rows
    assert row.who[0].speaks_for == ("foreign ministry", "Tuvalu")


def test_a_nationality_is_no_office(record: Record) -> None:
    report = Written(
        "Tuvaluan officials said no. Ivo Senn, a Tuvaluan political scientist, said maybe. "
        "A Tuvaluan fisherman said so. Tuvaluan envoy Ana Brel said yes."
    )
    speakers = (
        ("said no", "no", report.actor("Tuvaluan officials", "group", state="Tuvalu")),
        (
            "said maybe",
            "maybe",
            report.actor("Ivo Senn", state="Tuvalu", role="political scientist"),
        ),
        ("said so", "so", report.actor("A Tuvaluan fisherman", "unnamed", state="Tuvalu")),
        ("said yes", "yes", report.actor("Ana Brel", state="Tuvalu", role="Tuvaluan envoy")),
    )
    for cue, words, actor in speakers:
        report.statement(cue, words, actor=actor)
    record.add(Capture(where="t", text=report.text, path="t", outlet="Valley Post"), report.reading)

    assert sorted(said(record, actor="Tuvalu")) == ["no", "yes"]
    [scientist] = statements_asked(record, Asked(actor="Ivo Senn")).rows
    assert scientist.who[0].speaks_for == ()
    assert [row.name for row in parties_asked(record, Asked(actor="Tuvalu")).rows] == ["Ana Brel"]


def test_who_speaks_for_a_state_may_have_a_name_that_others_have_too(record: Record) -> None:
    """Of two Senns nobody knows which is meant; but the ambassador speaks for the state."""
    report = Written("Ivo Senn met Otto Senn. Ambassador Senn said it was over.")
    report.actor("Ivo Senn")
    report.actor("Otto Senn")
    senn = Actor(
        report.document.id, "Senn", "person", (report.span("Senn", 3),), (1.0,), (), 1.0, "named",
        "Ambassador", state="Tuvalu",
    )  # fmt: skip
    report.actors.append(senn)
    report.statement("said", "it was over", actor=senn.id)
    tuvalu = Written("Tuvalu agreed.", outlet="Island Bell")
    tuvalu.actor("Tuvalu", "state", state="Tuvalu")
    for each in (report, tuvalu):
        where = each.document.where
        record.add(Capture(where=where, text=each.text, path=where), each.reading)

    assert said(record, actor="Tuvalu") == ["it was over"]


def test_a_name_is_found_however_it_is_written(kept: Record) -> None:
    for name in ("ada brel", "ADA  BREL", "Brel", "TUVALU"):
        assert "the strait was open" in said(kept, actor=name), name


def test_somebody_who_is_only_described_is_found_by_the_words(kept: Record) -> None:
    assert said(kept, actor="an official of") == ["40 boats would sail for Tonga"]


def test_an_offices_building_is_the_office_and_not_all_of_its_state(record: Record) -> None:
    report = Written("The Kremlin said no. Ivo Senn of Russia said yes.")
    office = report.actor("The Kremlin", "body", state="Russia")
    senn = report.actor("Ivo Senn", state="Russia", role="minister")
    for cue, words, who in ((1, "no", office), (2, "yes", senn)):
        one = report.statement("said", words, actor=who)
        report.statements[-1] = replace(one, cue=(report.span("said", cue),))
    capture = Capture(where="k.txt", text=report.text, path="k.txt")
    record.add(capture, report.reading)

    assert said(record, actor="Kremlin") == ["no"]
    assert sorted(said(record, actor="Moscow")) == ["no", "yes"]


def test_nobody_of_that_name_is_an_error_with_names_that_are_alike(kept: Record) -> None:
    with pytest.raises(RecordError, match="nobody in it is called 'Ada Brull'") as told:
        said(kept, actor="Ada Brull")

    assert "Did you mean Ada Brel?" in told.value.remedy
    with pytest.raises(RecordError) as told:
        said(kept, actor="Brle")
    assert "Did you mean Ada Brel?" in told.value.remedy


def test_of_somebody_is_what_is_said_to_them_or_names_them(kept: Record) -> None:
    assert said(kept, of="Tonga") == ["40 boats would sail for Tonga"]
    assert [row.words for row in events_asked(kept, Asked(of="Tonga")).rows] == ["sail"]


@pytest.mark.parametrize("name", ["Samoa", "samoa", "Apia", "the Apia"])
def test_of_a_place_is_what_happens_there_though_nobody_is_called_so(
    name: str, kept: Record
) -> None:
    assert [row.words for row in events_asked(kept, Asked(of=name)).rows] == ["met"]


def test_of_somebody_is_not_what_only_has_the_name_inside_a_word(record: Record) -> None:
    report = Written("Ada Brel praised a Roman woman. Ada Brel praised Oman’s ports.")
    ada = report.actor("Ada Brel")
    report.actor("Oman", "state", state="Oman")
    report.statement("praised", "a Roman woman", actor=ada)
    second = report.statement("praised", "Oman’s ports", actor=ada)
    report.statements[-1] = replace(second, cue=(report.span("praised", 2),))
    record.add(Capture(where="o.txt", text=report.text, path="o.txt"), report.reading)

    assert said(record, of="Oman") == ["Oman’s ports"]


def test_actors_of_somebody_are_those_busy_with_what_concerns_them(kept: Record) -> None:
    def busy(**asked: Any) -> list[str]:
        return [row.name for row in parties_asked(kept, Asked(**asked)).rows]

    assert busy(of="Apia") == []
    assert busy(of="Tonga") == ["Ada Brel"]  # the official who warned is only described
    with pytest.raises(RecordError, match="nobody in it is called 'Nobody'"):
        busy(of="Nobody")


def test_a_figure_is_found_by_any_whole_word_of_its_place(record: Record) -> None:
    report = Written("Eight boats sank off the Amber Strip, and nine in Ambermouth.")
    for number, words in ((8, "Amber Strip"), (9, "Ambermouth")):
        found = report.figure(("Eight", "nine")[number - 8], number, number)
        place = Place(report.span(words), words, None, precision="region")
        report.figures[-1] = replace(found, place=place)
    record.add(Capture(where="a.txt", text=report.text, path="a.txt"), report.reading)

    def numbers(**asked: Any) -> list[float | None]:
        return [row.low for row in figures_asked(record, Asked(**asked)).rows]

    assert numbers(of="Amber") == [8]
    assert numbers(of="Amber Strip") == [8]
    assert numbers(text="strip") == [8]


@pytest.mark.parametrize("ask", [statements_asked, figures_asked, events_asked, timeline])
def test_of_nobody_and_nothing_is_an_error_and_not_an_empty_list(
    ask: Callable[..., object], kept: Record
) -> None:
    with pytest.raises(RecordError, match="nobody in it is called 'Nobody'"):
        ask(kept, Asked(of="Nobody"))


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"act": "deny"}, ["the tolls"]),
        ({"outlet": "island"}, ["free passage"]),
        ({"text": "boats SAIL"}, ["40 boats would sail for Tonga"]),
        ({"text": "100%"}, []),
        ({"since": "2031-05-21"}, ["free passage"]),
        ({"until": "2031-05-18"}, ["the strait was open"]),
        ({"since": "2031-05-18", "until": "2031-05-19"}, ["the strait was open"]),
        ({"limit": 1}, ["free passage"]),
    ],
)
def test_each_filter_lets_its_own_through(
    kept: Record, filters: dict[str, str | int], found: list[str]
) -> None:
    assert said(kept, **filters) == found


def test_an_answer_tells_how_many_there_are(kept: Record) -> None:
    answer = statements_asked(kept, Asked(actor="Tuvalu", limit=2))

    assert (len(answer.rows), answer.matching, answer.all) == (2, 3, 4)
    assert answer.meant == ("Tuvalu",)


def test_a_timeline_goes_from_the_earliest_and_a_stretch_counts_with_both_ends(
    kept: Record,
) -> None:
    assert [row.words for row in timeline(kept, Asked()).rows] == ["met", "sail"]
    assert [row.words for row in timeline(kept, Asked(since="2031-05-22")).rows] == ["sail"]
    # What began before the first day asked for comes last.
    assert [row.words for row in timeline(kept, Asked(since="2031-05-21")).rows] == ["sail", "met"]
    assert [row.words for row in timeline(kept, Asked(until="2031-05-19")).rows] == ["met"]


def test_an_event_is_told_with_its_sentence(kept: Record) -> None:
    [row] = events_asked(kept, Asked(type="talks_round")).rows

    assert row.sentence == "Forty crews met on Monday in Apia."
    assert row.place == "Apia"


def test_where_its_word_stands_in_the_sentence_is_known_though_it_stands_there_twice(
    record: Record,
) -> None:
    text = "It rained.  The talks on talks met no one; the envoys met."
    report = Written(text)
    last = report.span("met", 2)
    event = replace(report.event("met"), span=last, mentions=(last,))
    reading = replace(report.reading, events=(event,))
    record.add(Capture(where="t", text=text, path="t"), reading)

    [row] = events_asked(record, Asked()).rows
    assert row.sentence == "The talks on talks met no one; the envoys met."
    assert row.sentence[row.at :] == "met."


def test_a_sentence_goes_on_behind_a_title_and_an_initial(record: Record) -> None:
    text = "It rained. Mr. Brel met Dr. Senn of the U.N. Council and J. R. Vea. They left."
    report = Written(text)
    report.event("met", kind="talks_round", period=day("2031-05-19"))
    record.add(Capture(where="t", text=text, path="t"), report.reading)

    [row] = events_asked(record, Asked()).rows
    assert row.sentence == "Mr. Brel met Dr. Senn of the U.N. Council and J. R. Vea."


def test_a_name_split_off_means_its_own_party_alone(record: Record) -> None:
    for name in ("Jovan Keskiy", "Jovan Keskyy"):
        report = Written(f"{name} said it was over.", outlet=name)
        report.statement("said", "it was over", actor=report.actor(name))
        where = report.document.where
        record.add(Capture(where=where, text=report.text, path=where), report.reading)
    assert len(said(record, actor="Jovan Keskyy")) == 2

    [split] = names_of_party(record, party_of(record, "Jovan Keskiy"), "Jovan Keskyy")
    record.judge("split", party_of(record, "Jovan Keskiy"), split, author="Ina", because="a cousin")

    for name in ("Jovan Keskiy", "Jovan Keskyy"):
        [row] = statements_asked(record, Asked(actor=name)).rows
        assert row.report.outlet == name


def party_of(record: Record, name: str) -> str:
    with record.asking() as connection:
        return party_meant(connection, name, record.where)


def test_figures_and_positions_are_asked_by_who_claims_and_holds_them(kept: Record) -> None:
    [figure] = figures_asked(kept, Asked(actor="Tuvalu")).rows
    assert (figure.low, figure.item) == (40, "boats")
    [position] = positions_asked(kept, Asked(actor="Tonga", issue="territory")).rows
    assert position.words == "free passage"
    assert positions_asked(kept, Asked(actor="Tonga", issue="nuclear")).rows == ()


def test_parties_are_those_that_somebody_is_the_most_talkative_first(kept: Record) -> None:
    answer = parties_asked(kept, Asked(actor="Tuvalu"))

    assert [(row.name, row.statements) for row in answer.rows] == [("Ada Brel", 1), ("Ivo Senn", 1)]


def test_a_search_tells_whose_words_are_found(kept: Record) -> None:
    [found] = search(kept, "passage", Asked()).rows

    [passage] = found.passages
    [(start, end)] = passage.found
    assert passage.text[start:end] == "passage"
    assert [who.name for who in passage.who] == ["Nuku Vea"]
    assert search(kept, "boat", Asked(actor="Tonga")).rows == ()


def test_a_merge_rolls_up_and_can_be_undone(kept: Record) -> None:
    with kept.asking() as connection:
        one, other = (party_meant(connection, name, "here") for name in ("Nuku Vea", "Ada Brel"))

    id = kept.judge("merge", one, other, author="Ina", because="a test")

    assert "free passage" in said(kept, actor="Ada Brel")
    kept.undo_judgement(id)
    assert "free passage" not in said(kept, actor="Ada Brel")


def test_ids_are_short_and_still_lead_to_one_thing(kept: Record) -> None:
    answer = statements_asked(kept, Asked())

    for row in answer.rows:
        assert isinstance(row, StatementRow)
        assert len(answer.ids[row.id]) < len(row.id)
        assert kept.find(answer.ids[row.id]).id == row.id


def test_an_id_is_as_long_as_others_that_begin_alike_need(kept: Record) -> None:
    with kept.writing() as connection:
        from sqlalchemy import insert

        from sayso.record.tables import items

        row = {"kind": "statement", "document_id": post().document.id, "start": 0, "end": 1}
        connection.execute(
            insert(items), [{"id": f"st_0123456789abc{end}", **row} for end in ("000", "100")]
        )
        assert short_ids(connection, ["st_0123456789abc000"]) == {
            "st_0123456789abc000": "st_0123456789abc0"
        }
