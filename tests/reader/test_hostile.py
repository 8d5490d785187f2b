"""Texts made to hurt: one thing over and over. They are read in the end, and by the laws."""

from __future__ import annotations

import pytest

from sayso.documents import document
from sayso.errors import NotEnglish
from sayso.model import Capture
from sayso.readings import Reader
from tests.reader import laws

# So that there is something to read, and that the repeated thing stands in English.
BEFORE = "The minister said that the road was open. "

ONE_WORD = ("a", "-", "\u0301", "\u200d", "’a", "a.b.", "_", "=", "0", ",")
MANY_WORDS = ('"', "“", "'", "”", ". ", "“ ", "(", "“a” ", "!\n", "\n“", "🙂 ", "“‘", "A: b\n")
SENTENCES = (
    "“No,” he said. ",
    "“No.”\n\n",
    "He said: “We stay. ",
    "He said that ",
    "“We stay,” she said, “and we ",
    "‘No,’ “he” said\n",
)


def read(reader: Reader, text: str) -> laws.Record:
    record = laws.record_of(reader.read(document(Capture(where="x", text=text))))
    laws.check(record)
    assert record["document"]["text"] == text
    return record


@pytest.mark.parametrize("piece", ONE_WORD)
def test_a_megabyte_in_one_run(reader: Reader, piece: str) -> None:
    text = BEFORE + piece * (1_000_000 // len(piece))
    try:
        read(reader, text)
    except NotEnglish:
        assert piece not in "-_=,0\u0301\u200d", "there is nothing but English"


@pytest.mark.parametrize("piece", MANY_WORDS)
def test_a_line_of_marks(reader: Reader, piece: str) -> None:
    read(reader, BEFORE + piece * (3_000 // len(piece)))


@pytest.mark.parametrize("piece", SENTENCES)
def test_one_sentence_over_and_over(reader: Reader, piece: str) -> None:
    read(reader, BEFORE + piece * (6_000 // len(piece)))
