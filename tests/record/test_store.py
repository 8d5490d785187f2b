"""What a record keeps, on every database it may be kept in."""

from sqlalchemy import select

from sayso.errors import CaptureError
from sayso.model import Span
from sayso.record import Record, Told
from sayso.record.tables import documents, figures, set_aside, statements, takes_part
from tests.record.by_hand import a_capture, read, with_an_event_and_a_position

URL = "https://valley.example/boats"


def test_a_reading_comes_back_as_it_was(record: Record) -> None:
    capture = a_capture("Dana Sollen said 40 boats had left.", URL)
    reading = with_an_event_and_a_position(read(capture))

    assert record.add(capture, reading) == "new"
    assert list(record.readings()) == [reading]
    assert record.reading(reading.document.id) == reading


def test_the_bytes_come_back_as_they_were_obtained(record: Record) -> None:
    capture = a_capture("Dana Sollen said 40 boats had left.", URL)
    record.add(capture, read(capture))

    kept = record.capture(read(capture).document.id)
    assert kept == capture
    assert kept.raw == capture.raw


def test_adding_again_changes_nothing(record: Record) -> None:
    capture = a_capture("Dana Sollen said 40 boats had left.", URL)
    record.add(capture, read(capture))
    before = everything(record)

    assert record.holds(capture) == "read"
    assert record.add(capture, read(capture)) == "unchanged"
    assert everything(record) == before


def test_a_changed_report_is_a_new_version_of_it_and_the_rows_are_those_of_the_newest(
    record: Record,
) -> None:
    before = a_capture("Dana Sollen said 40 boats had left.", URL)
    after = a_capture("Dana Sollen said 12 boats had left.", URL)
    record.add(before, read(before))

    assert record.add(after, read(after)) == "new version"
    with record.asking() as connection:
        versions = connection.execute(
            select(documents.c.version, documents.c.newest, documents.c.text).order_by(
                documents.c.version
            )
        ).all()
        counted = connection.execute(select(figures.c.low)).scalars().all()
    assert [tuple(version) for version in versions] == [
        (1, False, before.text),
        (2, True, after.text),
    ]
    assert counted == [12.0]
    assert [reading.document.text for reading in record.readings()] == [after.text]
    assert record.reading(read(before).document.id) == read(before)


def test_what_was_cited_of_an_older_version_still_leads_there(record: Record) -> None:
    before = a_capture("Dana Sollen said 40 boats had left.", URL)
    after = a_capture("Dana Sollen said 12 boats had left.", URL)
    for capture in (before, after):
        record.add(capture, read(capture))
    cited = read(before).statements[0]

    place = record.find(cited.id)
    assert (place.kind, place.document_id, place.newest) == (
        "statement",
        read(before).document.id,
        False,
    )
    assert place.span == Span(12, 16)
    assert record.find(cited.id[:12]) == place


def everything(record: Record) -> list[object]:
    with record.asking() as connection:
        return [
            sorted(map(tuple, connection.execute(select(table)).all()), key=repr)
            for table in (documents, statements, figures, takes_part, set_aside)
        ]


def test_what_a_person_now_says_of_a_report_is_kept(record: Record) -> None:
    capture = a_capture("Dana Sollen said 40 boats had left.", URL)
    record.add(capture, read(capture))
    told = Told(published="2031-05-13")

    assert record.holds(capture, told) is None
    record.add(capture, read(capture), told)
    assert record.holds(capture, told) == "read"
    assert record.holds(capture) == "read"


def test_what_could_not_be_read_is_listed_until_it_can(record: Record) -> None:
    capture = a_capture("Dana Sollen said 40 boats had left.", URL)
    record.put_aside(capture.where, CaptureError(URL, "was gone"), capture)

    [aside] = record.all_set_aside()
    assert (aside.where, aside.reason) == ("valley.txt", "unreadable")
    assert record.holds(capture) == "set aside"
    record.add(capture, read(capture))
    assert list(record.all_set_aside()) == []
    assert record.holds(capture) == "read"
