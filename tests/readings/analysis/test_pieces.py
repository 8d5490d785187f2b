"""Words become pieces, forms and windows."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.readings.analysis.pieces import (
    GAPS,
    LONGEST_WORD,
    OVERLAP,
    SHAPES,
    WINDOW,
    WordPieces,
    gap,
    shape,
    windows,
)

LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789.,!?“”\"'-"
VOCABULARY = WordPieces(
    ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "talk", "##s", "river", "osk", *LETTERS]
    + [f"##{letter}" for letter in LETTERS]
)


def names(word: str) -> list[int]:
    return list(VOCABULARY.of(word)[0])


def cut(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in re.finditer(r"\w+|[^\w\s]", text)]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("talks", "lower"),
        ("Talks", "title"),
        ("A", "title"),
        ("NATO", "upper"),
        ("McOsk", "mixed"),
        ("2,331", "digit"),
        ("Su57", "digit"),
        ("b2b", "digit"),
        ("“", "other"),
        ("n't", "lower"),
    ],
)
def test_the_shape_of_a_word(word: str, expected: str) -> None:
    assert SHAPES[shape(word)] == expected


@pytest.mark.parametrize(
    ("between", "expected"),
    [("", "glued"), (" ", "space"), ("\n", "line"), (" \n ", "line"), ("\n\n", "blank line")],
)
def test_what_stands_before_a_word(between: str, expected: str) -> None:
    assert GAPS[gap(between)] == expected


def test_the_longest_known_piece_comes_first_whatever_the_case_and_accents() -> None:
    assert names("TALKS") == names("talks") == names("tálks")
    assert len(names("talks")) == 2


def test_a_word_in_unknown_letters_is_one_unknown_piece() -> None:
    assert names("Ω") == [1]


def test_a_very_long_word_is_cut_short() -> None:
    assert len(names("x-" * 5000)) == LONGEST_WORD


def test_no_words_no_windows() -> None:
    assert windows(" \n", [], VOCABULARY) == ()


def test_a_short_text_is_one_window_with_its_edges_marked() -> None:
    (window,) = windows("Talks, talks", cut("Talks, talks"), VOCABULARY)

    assert window.pieces[0] == VOCABULARY.cls
    assert window.pieces[-1] == VOCABULARY.sep
    assert window.kept == window.words == (0, 3)
    assert window.firsts.tolist() == [1, 3, 4]


def test_a_window_is_cut_where_a_sentence_likely_ends() -> None:
    text = ("The river talks. " * 60).strip()
    words = cut(text)

    first = windows(text, words, VOCABULARY)[0]

    assert text[slice(*words[first.words[1] - 1])] == "."


@given(st.text(alphabet="talksriveo .!?“”\n-X", max_size=3000))
def test_windows_keep_every_word_once_and_overlap_as_they_should(text: str) -> None:
    words = cut(text)

    found = windows(text, words, VOCABULARY)

    kept = [word for window in found for word in range(*window.kept)]
    assert kept == list(range(len(words)))
    for window in found:
        assert len(window.pieces) == len(window.forms) <= WINDOW + 2
        assert window.words[0] <= window.kept[0] <= window.kept[1] <= window.words[1]
        assert len(window.firsts) == window.words[1] - window.words[0]
    for left, right in pairwise(found):
        shared = range(right.words[0], left.words[1])
        pieces = sum(len(VOCABULARY.of(text[slice(*words[word])])[0]) for word in shared)
        assert 0 < pieces <= OVERLAP
