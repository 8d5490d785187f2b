"""Where one stretch of a report may end and another begin."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.documents.marks import Marks
from sayso.documents.segments import Segments
from sayso.model import Part, Span


def stretches(text: str) -> list[str]:
    return [span.of(text) for span in Segments(text).spans]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She left. He stayed.", ["She left.", "He stayed."]),
        ("“Go.” She left.", ["“Go.”", "She left."]),
        ("One line\nand another", ["One line", "and another"]),
        ("A paragraph  and the next", ["A paragraph", "and the next"]),
        ("She left.The minister stayed.", ["She left.", "The minister stayed."]),
        ("He wrote on X. She left.", ["He wrote on X.", "She left."]),
        ("She left. (Harbor TV) He stayed.", ["She left.", "(Harbor TV)", "He stayed."]),
    ],
)
def test_a_stretch_ends_with_its_sentence_line_or_gap(text: str, expected: list[str]) -> None:
    assert stretches(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Dako and Gen. Orla Venn met.",
        "They met on Oct. 3 in Velm.",
        "J. R. Dako of the U.N. Mission came.",
        "The No. 4 bridge, e.g. the old one, fell.",
        "Write to Jane.Roe@Post.example today",
        "Wait ... she said",
    ],
)
def test_a_dot_inside_a_sentence_ends_nothing(text: str) -> None:
    assert stretches(text) == [text]


@given(st.text(max_size=200))
def test_stretches_hold_all_that_is_not_white_space_in_order(text: str) -> None:
    assert "".join("".join(stretches(text)).split()) == "".join(text.split())


def test_the_first_part_to_claim_a_character_keeps_it() -> None:
    marks = Marks("one two three")

    assert marks.add("title", 0, 8) == Span(0, 7)
    assert marks.add("heading", 4, 13) is None
    assert marks.parts == (Part("title", Span(0, 7)),)
    assert marks.prose_length() == len("three")


def test_boilerplate_parted_by_white_space_is_one_part() -> None:
    marks = Marks("one \n two three")
    marks.add("boilerplate", 6, 9)
    marks.add("boilerplate", 0, 3)

    assert marks.parts == (Part("boilerplate", Span(0, 9)),)
