"""Ten corrections of what the shipped model read, and another model that reads it all again."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from sayso.captures import captures
from sayso.documents import document
from sayso.model import Capture, Reading
from sayso.readings import Reader
from sayso.record import Record
from sayso.record.correctable import Thing, kind_of, things_of
from sayso.record.correcting import fields_of, thing_meant
from sayso.record.keeping_corrections import KeptCorrection, Said
from sayso.record.tables import ROWS, found_words
from tests.reader.another_model import coarser_model

EXAMPLES = Path(__file__).parents[2] / "examples"
DAY = {"earliest": "2026-05-02", "latest": "2026-05-02", "precision": "day", "text": "May 2"}
SOMEBODY = [{"name": "Ina Vorr", "kind": "person"}]


@dataclass(frozen=True, slots=True)
class Read:
    """The same reports, read by two models."""

    captured: Sequence[Capture]
    shipped: Sequence[Reading]
    other: Sequence[Reading]


@pytest.fixture(scope="module")
def read(reader: Reader, tmp_path_factory: pytest.TempPathFactory) -> Read:
    found = [each for each in captures([str(EXAMPLES)]) if isinstance(each, Capture)]
    documents = list(map(document, found))
    folder = coarser_model(tmp_path_factory.mktemp("another") / "model", step=24)
    with Reader(threads=2, model=folder) as other:
        again = list(other.read_all(documents))
    return Read(found, list(reader.read_all(documents)), again)


def kept(read: Read, readings: Sequence[Reading], file: Path) -> Record:
    record = Record.open(str(file), create=True)
    for capture, reading in zip(read.captured, readings, strict=True):
        record.add(capture, reading)
    return record


def things(readings: Sequence[Reading]) -> Iterator[tuple[Reading, Thing]]:
    for reading in readings:
        for thing in things_of(reading):
            yield reading, thing


def lost_and_kept(read: Read) -> tuple[list[Thing], list[Thing]]:
    """What the shipped model found and the other no longer does, and what both find."""
    of_other = {thing.id for _, thing in things(read.other)}
    found = [thing for _, thing in things(read.shipped)]
    return (
        [thing for thing in found if thing.id not in of_other],
        [thing for thing in found if thing.id in of_other],
    )


def ten(read: Read) -> list[Said]:
    """One of each kind of correction, of a different thing each, and one of what is lost."""
    lost, found = lost_and_kept(read)
    of: dict[str, Iterator[Thing]] = {
        kind: iter([thing for thing in found if kind_of(thing) == kind])
        for kind in ("statement", "figure", "event", "position")
    }
    changes: list[tuple[str, str, Any]] = [
        ("statement", "accept", None),
        ("statement", "reject", None),
        ("statement", "act", "threaten"),
        ("statement", "actor", SOMEBODY),
        ("statement", "date", DAY),
        ("figure", "value", {"low": 3.0, "high": 9.0, "bound": "between"}),
        ("event", "status", "hypothetical"),
        ("position", "stance", "red_line"),
    ]
    said = [
        Said(thing.document_id, thing.id, field, value)
        for kind, field, value in changes
        for thing in [next(of[kind])]
    ]
    gone = next(thing for thing in lost if kind_of(thing) == "statement")
    said.append(Said(gone.document_id, gone.id, "act", "threaten"))
    return [*said, missed(read)]


def missed(read: Read) -> Said:
    """The opening words of a report that neither model takes for somebody's."""
    for first, second in zip(read.shipped, read.other, strict=True):
        said = [*first.statements, *second.statements]
        opening = first.sentences[0]
        if not any(part.overlaps(opening) for one in said for part in (*one.cue, *one.content)):
            words = opening.of(first.document.text)
            span = {"start": opening.start, "end": opening.end, "text": words}
            value = {"span": [span], "actor": SOMEBODY}
            return Said(first.document.id, "", "add", value, "statement")
    raise AssertionError("every report opens with somebody's words")


def rows(record: Record) -> dict[str, list[tuple[Any, ...]]]:
    with record.asking() as connection:
        return {
            table.name: sorted(map(tuple, connection.execute(select(table))), key=repr)
            for table in (*ROWS, found_words)
        }


def shown(record: Record, one: KeptCorrection, *, as_read: bool = False) -> Any:
    """The field of a correction, of the thing it is about; None where there is no such thing."""
    correction = one.correction
    reading = record.reading(correction.document_id, as_read=as_read)
    id = one.applies_to or thing_meant(correction, reading)
    found = next((thing for thing in things_of(reading) if thing.id == id), None)
    if found is None or correction.field in ("accept", "reject", "add"):
        return None if found is None else found.id
    return fields_of(found, reading)[correction.field]


def holds(record: Record, one: KeptCorrection) -> bool:
    value = shown(record, one)
    if one.correction.field == "reject":
        return value is None
    if one.correction.field in ("accept", "add"):
        return bool(value == one.applies_to)
    if one.correction.field == "actor":
        return bool(value and value[0]["name"] == "Ina Vorr")
    return bool(value == one.correction.value)


def test_another_model_reads_some_things_otherwise_and_most_as_before(read: Read) -> None:
    """Otherwise what follows would prove nothing."""
    lost, found = lost_and_kept(read)

    assert read.shipped[0].reader.model != read.other[0].reader.model
    assert len(found) > len(lost) > 0


def test_ten_corrections_hold_under_another_model_or_are_listed_and_undo_restores_each(
    read: Read, tmp_path: Path
) -> None:
    record = kept(read, read.shipped, tmp_path / "corrected.db")
    untouched = kept(read, read.other, tmp_path / "untouched.db")
    with record, untouched:
        record.correct(ten(read), author="Ina", because="")
        assert all(holds(record, one) for one in record.corrections())

        assert sum(record.read_again(reading) for reading in read.other) == len(read.other)

        corrections = record.corrections()
        unfitting = {one.correction.item_id for one in corrections if one.applies_to is None}
        lost, _ = lost_and_kept(read)
        assert len(corrections) == 10
        assert unfitting <= {thing.id for thing in lost}
        assert all(holds(record, one) for one in corrections if one.applies_to is not None)

        for one in random.Random(5).sample(corrections, 10):
            record.undo_correction(one.correction.id)
            of_it = next(other for other in record.corrections() if other.number == one.number)
            assert of_it.correction.undone_at is not None
            assert shown(record, of_it) == shown(record, of_it, as_read=True)
        assert rows(record) == rows(untouched)


def test_back_under_the_first_model_all_ten_hold_again(read: Read, tmp_path: Path) -> None:
    with kept(read, read.shipped, tmp_path / "back.db") as record:
        record.correct(ten(read), author="Ina", because="")
        before = rows(record)
        for reading in (*read.other, *read.shipped):
            record.read_again(reading)

        assert rows(record) == before
        assert all(one.applies_to is not None for one in record.corrections())
