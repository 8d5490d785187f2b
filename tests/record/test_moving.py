"""A record moves from one database to another, and back, without loss."""

from pathlib import Path

import pytest
from sqlalchemy import select

from sayso.errors import CaptureError, RecordError
from sayso.record import Record
from sayso.record.moving import copy_all
from sayso.record.tables import KEPT
from tests.record.by_hand import a_capture, read, with_an_event_and_a_position


def rows(record: Record) -> dict[str, list[str]]:
    """Every row of a record but times of recording, as text, in an order of their own."""
    with record.asking() as connection:
        return {
            table.name: sorted(
                repr([value for key, value in row._asdict().items() if not key.endswith("ed_at")])
                for row in connection.execute(select(table))
            )
            for table in KEPT
        }


def test_a_record_moves_there_and_back(record: Record, tmp_path: Path) -> None:
    for number in (40, 12):
        capture = a_capture(f"Dana Sollen said {number} boats had left.", "https://valley.example/")
        record.add(capture, with_an_event_and_a_position(read(capture)))
    record.put_aside("gone", CaptureError("gone", "was gone"), a_capture("\0\ud800", path="x"))
    record.judge("rename", "party_dana-solen", "D. Sollen", author="me", because="shorter")

    there, back = str(tmp_path / "there.db"), str(tmp_path / "back.db")
    with Record.open(there, create=True) as copied, Record.open(back, create=True) as returned:
        assert copy_all(record, copied) == sum(map(len, rows(record).values()))
        copy_all(copied, returned)
        assert rows(returned) == rows(copied) == rows(record)
        assert [hit.item_id for hit in returned.search("boats")] == [
            hit.item_id for hit in record.search("boats")
        ]


def test_a_record_moves_into_every_kind_of_database(place: str, tmp_path: Path) -> None:
    capture = a_capture("Dana Sollen said 40 boats had left.", "https://valley.example/")
    with (
        Record.open(str(tmp_path / "first.db"), create=True) as first,
        Record.open(place, create=True) as second,
    ):
        first.add(capture, read(capture))
        copy_all(first, second)

        assert rows(second) == rows(first)
        assert list(second.readings()) == list(first.readings())
        with pytest.raises(RecordError, match="needs an empty one"):
            copy_all(first, second)
