"""Who is one party in a record: the same judgement as over all its readings at once, and people's
own on top of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from sayso.errors import RecordError
from sayso.model import ActorKind, Capture, Reading
from sayso.record import Record
from sayso.record.asking_parties import judgements_asked
from sayso.record.judging import judge_anew
from sayso.record.parties import parties_of
from sayso.record.tables import actors, aliases, parties
from tests.record.by_hand import a_capture, known, read

Somebody = tuple[str, ActorKind, str | None, str | None]

PEOPLE: Sequence[Somebody] = (
    ("Dana Sollen", "person", None, None),
    ("Dana Solen", "person", "France", "harbour board"),
    ("Sollen", "person", None, None),
    ("Otto Sollen", "person", None, None),
    ("Dana", "person", None, None),
    ("France", "state", "France", None),
    ("Paris", "state", "France", None),
    ("Harbour Defence Force", "force", "France", None),
    ("Harbour Defence Force", "force", None, None),
    ("HDF", "organisation", None, None),
    ("foreign ministry", "body", "France", None),
    ("Foreign Ministry", "body", "Spain", None),
    ("Foreign Ministry", "body", None, None),
    ("Otto Brel", "person", "Spain", "Harbour Board"),
)


def said_by(somebody: Somebody, number: int) -> tuple[Capture, Reading]:
    name, kind, state, body = somebody
    capture = a_capture(f"{name} said it.", f"https://valley.example/{number}")
    return capture, known(read(capture), kind=kind, state=state, body=body)


def in_words(record: Record) -> list[tuple[object, ...]]:
    with record.asking() as connection:
        judged = connection.execute(
            select(aliases.c.id, aliases.c.actors, aliases.c.party_id, aliases.c.because)
        ).all()
        standing = connection.execute(select(parties)).all()
    used = {row.party_id for row in judged}
    return sorted(
        [*map(tuple, judged), *(tuple(row) for row in standing if row.id in used)], key=repr
    )


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    with Record.open(str(tmp_path_factory.mktemp("r") / "valley.db"), create=True) as record:
        yield record


@settings(max_examples=25)
@given(st.lists(st.tuples(st.sampled_from(PEOPLE), st.integers(0, 4)), max_size=9))
def test_judged_one_report_after_the_other_it_is_as_judged_at_once(
    shared: Record, told: list[tuple[Somebody, int]]
) -> None:
    """Reports that change take their names with them. Every example goes on with the record of
    those before it, so that there are more names than one example has."""
    for somebody, number in told:
        capture, reading = said_by(somebody, number)
        shared.add(capture, reading)
        shared.read_again(reading)
    one_by_one = in_words(shared)
    with shared.writing() as connection:
        judge_anew(connection)

    assert in_words(shared) == one_by_one


def test_the_record_and_readings_alone_give_the_same_parties(record: Record) -> None:
    everybody = [said_by(somebody, number) for number, somebody in enumerate(PEOPLE)]
    for capture, reading in everybody:
        record.add(capture, reading)

    with record.asking() as connection:
        kept = connection.execute(
            select(aliases.c.party_id, actors.c.id).join(actors, actors.c.alias_id == aliases.c.id)
        ).all()
    found = parties_of([reading for _, reading in everybody])
    assert {(party, actor) for party, actor in kept if party is not None} == {
        (party.id, actor) for party in found.all for _, actor in party.actors
    }


def party_of(record: Record, name: str) -> str | None:
    with record.asking() as connection:
        query = select(aliases.c.party_id).where(aliases.c.name == name)
        return connection.execute(query).scalars().first()


@pytest.fixture
def people(record: Record) -> Record:
    for number, name in enumerate(("Dana Sollen", "Sollen", "Otto Brel")):
        record.add(*said_by((name, "person", None, None), number))
    return record


def test_parties_are_merged_and_the_judgement_taken_back(people: Record) -> None:
    merged = people.judge(
        "merge", "party_oto-brel", "party_dana-solen", author="Ina", because="a pen name"
    )
    assert party_of(people, "Otto Brel") == "party_dana-solen"
    with people.asking() as connection:
        why = connection.execute(
            select(aliases.c.because).where(aliases.c.name == "Otto Brel")
        ).scalar_one()
    assert why == "the same full name; merged by Ina: a pen name"

    people.undo_judgement(merged)
    assert party_of(people, "Otto Brel") == "party_oto-brel"
    with pytest.raises(RecordError, match="nothing with the id"):
        people.undo_judgement(merged)


def test_a_name_is_split_off_a_party(people: Record) -> None:
    with people.asking() as connection:
        alias = connection.execute(select(aliases.c.id).where(aliases.c.name == "Sollen"))
        [of_name] = alias.scalars()
    own = party_of(people, "Sollen")
    assert own is not None
    people.judge("split", own, of_name, author="Ina", because="his brother")

    assert party_of(people, "Sollen") not in (own, None)


def test_a_party_is_renamed_and_stays_so_when_reports_come(people: Record) -> None:
    def name() -> str:
        with people.asking() as connection:
            query = select(parties.c.name).where(parties.c.id == "party_dana-solen")
            return str(connection.execute(query).scalar_one())

    renamed = people.judge(
        "rename", "party_dana-solen", "Mayor Sollen", author="Ina", because="known so"
    )
    people.add(*said_by(("Dana Sollen", "person", None, None), 9))
    assert name() == "Mayor Sollen"
    people.undo_judgement(renamed)
    assert name() == "Dana Sollen"


def test_judgements_of_one_second_keep_the_order_and_the_numbers_they_were_made_with(
    people: Record,
) -> None:
    """Nobody takes back another judgement than the one whose number was printed."""
    made = []
    for name in ("Mayor", "Old Mayor", "Oldest Mayor", "Mayor again", "Nobody's mayor"):
        made.append(people.judge("rename", "party_dana-solen", name, author="Ina", because=""))
        assert [one.id for one in judgements_asked(people)] == made

    people.undo_judgement(made[0])

    assert [one.number for one in judgements_asked(people) if one.undone_at] == [1]
    assert len({one.recorded_at for one in judgements_asked(people)}) == len(made)


def test_a_renaming_tells_what_the_party_was_called_before(people: Record) -> None:
    people.judge("merge", "party_oto-brel", "party_dana-solen", author="Ina", because="")
    for name in ("Mayor Sollen", "The Mayor"):
        people.judge("rename", "party_dana-solen", name, author="Ina", because="")

    told = [(one.party_name, one.other_name) for one in judgements_asked(people)[1:]]
    assert told == [("Dana Sollen", "Mayor Sollen"), ("Mayor Sollen", "The Mayor")]


def test_a_renaming_that_was_taken_back_is_no_name_from_before(people: Record) -> None:
    first = people.judge("rename", "party_dana-solen", "Mayor", author="Ina", because="")
    people.undo_judgement(first)
    people.judge("rename", "party_dana-solen", "The Mayor", author="Ina", because="")

    told = [(one.party_name, one.other_name) for one in judgements_asked(people)]
    assert told == [("Dana Sollen", "Mayor"), ("Dana Sollen", "The Mayor")]


def test_two_parties_merged_into_each_other_are_one(people: Record) -> None:
    """Nobody is sent in circles."""
    for one, other in (("oto-brel", "dana-solen"), ("dana-solen", "oto-brel")):
        people.judge("merge", f"party_{one}", f"party_{other}", author="Ina", because="so")

    assert party_of(people, "Otto Brel") is not None
    assert party_of(people, "Dana Sollen") is not None


def test_a_very_long_name_is_kept_short_where_it_can_be_asked_for(record: Record) -> None:
    name = "Dana " + "S" * 5_000
    capture, reading = said_by((name, "person", None, None), 1)
    record.add(capture, reading)

    assert record.reading(reading.document.id).actors[0].name == name
    with record.asking() as connection:
        assert len(connection.execute(select(actors.c.name)).scalar_one()) == 300


def test_words_no_database_can_keep_are_shown_as_such_and_come_back_whole(record: Record) -> None:
    capture = a_capture("Dana Sollen said 40 boats\0 had \ud800 left.", "https://valley.example/")
    reading = read(capture)
    record.add(capture, reading)

    assert record.reading(reading.document.id) == reading
    assert record.capture(reading.document.id).text == capture.text
    assert record.read_again(replace(reading, figures=()))
    assert [hit.item_id for hit in record.search("boats")] == [reading.document.id]
