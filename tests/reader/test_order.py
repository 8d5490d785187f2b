"""A report is read the same alone, among others, in any order, with any number of threads."""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from sayso.captures import captures
from sayso.documents import document
from sayso.model import Capture, Document
from sayso.readings import Reader
from sayso.readings.as_json import dumps, reading_to_json
from sayso.readings.reader import AHEAD
from tests.reader import laws

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def documents() -> Sequence[Document]:
    """Every report in the repository, and one long enough for several windows."""
    found = [
        document(capture)
        for capture in captures([str(ROOT / "eval" / "reports"), str(ROOT / "examples")])
        if isinstance(capture, Capture)
    ]
    together = "\n\n".join(each.text for each in found)
    return [*found, document(Capture(where="together", text=together))]


@pytest.fixture(scope="module")
def alone(reader: Reader, documents: Sequence[Document]) -> Sequence[str]:
    """The line of JSON of each report, each read by itself."""
    return [dumps(reading_to_json(reader.read(each))) for each in documents]


def different(lines: Sequence[str], others: Sequence[str]) -> list[int]:
    """The numbers of the lines that differ, rather than what is in them."""
    pairs = zip(lines, others, strict=True)
    return [number for number, (line, other) in enumerate(pairs) if line != other]


def test_every_report_of_the_repository_is_read_by_the_laws(
    reader: Reader, documents: Sequence[Document]
) -> None:
    assert len(documents) > 20
    for each in documents:
        record = laws.record_of(reader.read(each))

        laws.check(record)
        assert record["statements"], each.where


def test_a_report_reads_the_same_among_others_in_any_order(
    reader: Reader, documents: Sequence[Document], alone: Sequence[str]
) -> None:
    order = random.Random(1).sample(range(len(documents)), len(documents))
    among = reader.read_all(documents[number] for number in order)
    lines = [dumps(reading_to_json(each)) for each in among]

    assert different(lines, [alone[number] for number in order]) == []


@pytest.mark.parametrize("threads", [1, 4])
def test_a_report_reads_the_same_with_any_number_of_threads(
    threads: int, documents: Sequence[Document], alone: Sequence[str]
) -> None:
    with Reader(threads=threads) as other:
        lines = [dumps(reading_to_json(each)) for each in other.read_all(documents)]

    assert different(lines, alone) == []


def test_readings_come_one_by_one_and_no_more_is_taken_than_needed(
    reader: Reader, documents: Sequence[Document]
) -> None:
    taken: list[str] = []

    def coming() -> Iterator[Document]:
        for each in (*documents, *documents):
            taken.append(each.where)
            yield each

    first = next(reader.read_all(coming()))

    assert first.document.where == documents[0].where
    assert len(taken) <= 1 + AHEAD < 2 * len(documents)  # each has a window or more


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_the_command_prints_the_same_bytes_in_a_process_of_its_own(
    jobs: str, documents: Sequence[Document], alone: Sequence[str]
) -> None:
    folder = ROOT / "eval" / "reports"
    done = subprocess.run(
        [sys.executable, "-m", "sayso", "read", "--json", "--jobs", jobs, str(folder)],
        capture_output=True,
        check=True,
    )
    expected = [
        line
        for line, each in zip(alone, documents, strict=True)
        if each.path and Path(each.path).parent == folder
    ]

    assert done.stdout.endswith(b"}\n")
    assert different(done.stdout.decode().split("\n")[:-1], expected) == []
