"""A text as long as a book is read with bounded memory, and its beginning as if it stood alone."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence

import pytest

from sayso.documents import document
from sayso.model import Capture
from sayso.readings import Reader
from sayso.readings.analysis.pieces import WINDOW
from sayso.readings.analysis.words import cut_words
from sayso.readings.reader import SECTION
from tests.reader import laws
from tests.reader.texts import CLAUSES, CUES, SPEAKERS

# Words, ten sections; and megabytes at most: the neural runtime and the weights take some 200.
LONG = 10 * SECTION
MOST_MEGABYTES = 700
# Words at the end of a shorter text whose windows, or whose cues' reach, the longer one changes.
UNLIKE = 3 * WINDOW

# Runs sayso and tells on the other stream the most kilobytes it had. `getrusage` would count on
# Linux what the tests' own process had when it started this one; /proc counts from its beginning.
MEASURED = """
import pathlib, resource, sys
from sayso.views.cli import main

code = main(sys.argv[1:])
status = pathlib.Path("/proc/self/status")
if status.exists():
    most = status.read_text().partition("VmHWM:")[2].split()[0]
else:
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
print(most, file=sys.stderr)
sys.exit(code)
"""


def paragraphs(words: int) -> Iterator[str]:
    """Quotation and paraphrase of at least so many words, no paragraph like the one before."""
    count = number = 0
    while count < words:
        speaker = SPEAKERS[number % len(SPEAKERS)]
        cue, clause = CUES[number % 3], CLAUSES[number % len(CLAUSES)]
        capital = clause[0].upper() + clause[1:]
        told = (
            f"{speaker} {cue} on day {number} that {clause}. The river was quiet.\n\n"
            f"“{capital},” {speaker} {cue}. “We have counted {number} of them.”\n\n"
        )
        count += len(cut_words(told))
        number += 1
        yield told


@pytest.fixture(scope="module")
def text() -> str:
    return "".join(paragraphs(LONG))


@pytest.fixture(scope="module")
def line(text: str, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, float]:
    """What a process of its own prints for a long text, and its highest memory in megabytes."""
    path = tmp_path_factory.mktemp("long") / "long.txt"
    path.write_text(text, encoding="utf-8", newline="")
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, "read", "--json", str(path)],
        capture_output=True,
        check=True,
    )
    return done.stdout.decode(), int(done.stderr) / 1024


def test_a_long_text_is_read_by_the_laws(line: tuple[str, float], text: str) -> None:
    record = json.loads(line[0])

    laws.check(record)
    assert record["document"]["text"] == text
    # Three cues in every paragraph of some forty words, its repeated end among them.
    assert len(record["statements"]) > LONG / 60


def test_memory_stays_bounded(line: tuple[str, float]) -> None:
    assert line[1] < MOST_MEGABYTES


def test_the_beginning_of_a_long_text_is_read_as_if_it_stood_alone(
    reader: Reader, line: tuple[str, float], text: str
) -> None:
    beginning = "".join(paragraphs(SECTION - WINDOW))
    assert text.startswith(beginning)
    until = cut_words(beginning)[-UNLIKE][0]
    alone = laws.record_of(reader.read(document(Capture(where="x", text=beginning))))
    among = json.loads(line[0])

    assert told_before(until, alone) == told_before(until, among)
    assert len(told_before(until, alone)) > 100


def told_before(until: int, record: laws.Record) -> Sequence[object]:
    """Cues, speakers and contents of the statements that end before a place."""
    return [
        (each["form"], each["act"], each["cue"], each["speakers"], each["content"])
        for each in record["statements"]
        if max(span["end"] for span in laws.spans(each)) <= until
    ]
