"""Offsets that fit, those that do not, and what is said of those."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import AnnotationError
from sayso.measures.fitting import fitted
from sayso.model import Span

TEXT = "Orla 🚢 said:\r\n“the pass is open.”"


def refused(places: list[tuple[int, int]], quoted: str | None, text: str = TEXT) -> AnnotationError:
    with pytest.raises(AnnotationError) as error:
        fitted(text, places, quoted, where="a.ann:3", what="T1")
    return error.value


def test_a_character_beyond_the_16_bits_is_one_character() -> None:
    start = TEXT.index("said")

    (span,) = fitted(TEXT, [(start, start + 4)], "said", where="a.ann:3", what="T1")

    assert start == 7
    assert span.of(TEXT) == "said"


def test_several_places_come_in_text_order_and_their_words_as_given() -> None:
    spans = fitted(TEXT, [(7, 11), (0, 4)], "said Orla", where="a.ann:3", what="T1")

    assert spans == (Span(0, 4), Span(7, 11))


def test_white_space_may_be_written_otherwise() -> None:
    """Standoff is a line each, so that a tool cannot write a line end as it is."""
    assert fitted(TEXT, [(7, 18)], "said: “the", where="a.ann:3", what="T1") == (Span(7, 18),)


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (4, 4), (5, 4)])
def test_what_is_no_stretch_is_told_with_how_offsets_count(start: int, end: int) -> None:
    error = refused([(start, end)], None)

    assert str(error) == f"a.ann:3: T1: {start}-{end} is no stretch of text"
    assert "from 0" in error.remedy


def test_an_end_beyond_the_text_is_told_with_the_length_of_the_text() -> None:
    error = refused([(0, 40)], None)

    assert str(error) == f"a.ann:3: T1: 0-40 ends beyond the text, which has {len(TEXT)} characters"


def test_other_words_are_told_beside_those_that_stand_there() -> None:
    error = refused([(0, 4)], "Pell")

    assert str(error) == "a.ann:3: T1: the text at 0-4 reads “Orla”, not “Pell”"
    assert "the very text" in error.remedy


@pytest.mark.parametrize(
    ("place", "quoted", "how"),
    [
        ((8, 12), "said", "UTF-16"),  # the ship is two units
        ((10, 14), "said", "in bytes"),  # and four bytes
        ((14, 22), "the pass", "CR LF as one"),
        ((8, 11), "said", "from 1"),
    ],
)
def test_offsets_counted_otherwise_are_recognised(
    place: tuple[int, int], quoted: str, how: str
) -> None:
    assert how in refused([place], quoted).remedy


def test_words_that_stand_elsewhere_are_found() -> None:
    assert "These words stand at 19-23." in refused([(0, 4)], "pass").remedy


def test_long_words_are_cut_short_in_a_message() -> None:
    error = refused([(0, 4)], "word " * 100)

    assert len(str(error)) < 150


@given(st.text(min_size=1, max_size=30), st.data())
def test_every_stretch_fits_with_its_own_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))

    (span,) = fitted(text, [(start, end)], text[start:end], where="here", what="it")

    assert span == Span(start, end)
