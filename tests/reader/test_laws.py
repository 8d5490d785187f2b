"""Whatever a text holds, its reading keeps the laws, or the text is set aside with a reason."""

from __future__ import annotations

import random

from hypothesis import given, settings

from sayso.documents import document
from sayso.errors import DocumentError
from sayso.model import Capture, Document
from sayso.readings import Reader
from tests.reader import laws
from tests.reader.texts import CLAUSES, CUES, SPEAKERS, reports, texts


def document_of(text: str) -> Document | DocumentError:
    """The text's document, or why it is set aside."""
    try:
        return document(Capture(where="x", text=text))
    except DocumentError as error:
        return error


@settings(max_examples=150)
@given(text=texts())
def test_any_string_is_read_by_the_laws_or_set_aside(reader: Reader, text: str) -> None:
    found = document_of(text)
    if isinstance(found, DocumentError):
        assert found.reason in ("no text", "not English")
        assert str(found).startswith("x: ")
        return
    reading = reader.read(found)

    assert reading.document.text == text
    laws.check(laws.record_of(reading))


@settings(max_examples=100)
@given(text=reports())
def test_every_invented_report_is_read_by_the_laws(reader: Reader, text: str) -> None:
    found = document_of(text)
    if isinstance(found, Document):
        laws.check(laws.record_of(reader.read(found)))


@settings(max_examples=20)
@given(text=reports(4), other=reports(4))
def test_what_is_read_before_and_after_changes_nothing(
    reader: Reader, text: str, other: str
) -> None:
    pair = [found for found in map(document_of, (text, other)) if isinstance(found, Document)]
    alone = [reader.read(found) for found in pair]

    assert list(reader.read_all(pair)) == alone
    assert list(reader.read_all(reversed(pair))) == alone[::-1]


def test_plain_sentences_of_the_grammar_hold_statements(reader: Reader) -> None:
    # Were none found, the laws above would hold of empty readings alone.
    drawn = random.Random(7)
    told = [
        f"{speaker} {cue} that {drawn.choice(CLAUSES)}."
        for speaker in SPEAKERS
        for cue in CUES
        if cue != "told reporters"
    ]
    read = [reader.read(document(Capture(where="x", text=text))) for text in told]

    assert sum(bool(reading.statements) for reading in read) >= 0.9 * len(told)
