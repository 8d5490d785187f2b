"""Sentences cover all words and start where the logits, or what is sure, say so."""

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.readings.analysis.analyse import (
    LONGEST_SENTENCE,
    after_blank_lines,
    sentence_ranges,
    triggers,
)


def starts(words: int, at: list[int]) -> np.ndarray:
    logits = np.zeros((words, 2), dtype=np.float32)
    logits[:, 0] = 1.0
    logits[at, 1] = 2.0
    return logits


def test_a_sentence_starts_where_the_network_says() -> None:
    assert sentence_ranges(starts(6, [0, 4])) == [(0, 4), (4, 6)]


def test_the_first_word_always_starts_one() -> None:
    assert sentence_ranges(starts(3, [])) == [(0, 3)]


def test_a_title_ends_its_sentence_whatever_the_network_says() -> None:
    assert sentence_ranges(starts(6, [0]), [2, 9]) == [(0, 2), (2, 6)]


def test_a_blank_line_ends_a_sentence_and_a_line_break_need_not() -> None:
    text = "The guns\nstay. \n \nWho knows"
    words = [(0, 3), (4, 8), (9, 13), (13, 14), (18, 21), (22, 27)]
    assert text[18:21] == "Who"
    assert after_blank_lines(text, words) == [4]


@given(st.integers(1, 900), st.lists(st.integers(0, 899)))
def test_sentences_cover_all_words_once_and_none_is_too_long(words: int, sure: list[int]) -> None:
    ranges = sentence_ranges(starts(words, []), sure)

    assert [word for first, last in ranges for word in range(first, last)] == list(range(words))
    assert max(last - first for first, last in ranges) <= LONGEST_SENTENCE


_LABELS = {
    "trigger": ("O", "B", "I"),
    "event": ("O", "OCCURRENCE", "STATE"),
    "factuality": ("fact", "negated"),
    "plover": ("AGREE", "ASSAULT"),
}


def test_likely_words_are_triggers_with_what_is_said_of_them() -> None:
    """A class is given even where none is likelier: the trigger layer alone says whether."""
    logits = {
        "trigger": np.array([[9, 0, 0], [0, 9, 0], [2, 1, 1], [1, 0, 1]], dtype=np.float32),
        "event": np.array([[0, 0, 0], [0, 2, 1], [9, 1, 2], [9, 1, 2]], dtype=np.float32),
        "factuality": np.array([[0, 0], [9, 0], [0, 9], [0, 0]], dtype=np.float32),
        "plover": np.array([[0, 0], [0, 9], [0, 0], [0, 0]], dtype=np.float32),
    }
    sure, doubtful, likely = triggers(logits, _LABELS)

    assert (sure.word, sure.kind) == (1, "OCCURRENCE")
    assert (doubtful.word, doubtful.kind) == (2, "STATE")
    assert sure.score > 0.99
    assert 0.4 < doubtful.score < 0.5
    assert likely.score > 0.5
    assert max(sure.types, key=sure.types.__getitem__) == "ASSAULT"
    assert sure.factuality["fact"] > 0.99
    assert doubtful.factuality["negated"] > 0.99
    assert sum(likely.types.values()) == pytest.approx(1)


def test_what_tells_types_tells_those_of_the_likely_words() -> None:
    logits = {name: np.zeros((2, len(labels)), np.float32) for name, labels in _LABELS.items()}
    logits["trigger"] = np.array([[9, 0, 0], [0, 9, 0]], dtype=np.float32)
    asked: list[int] = []

    def told(words: Sequence[int]) -> list[dict[str, float]]:
        asked.extend(words)
        return [{"AID": 1.0} for _ in words]

    (sure,) = triggers(logits, _LABELS, told)

    assert (asked, sure.types) == ([1], {"AID": 1.0})


def test_a_text_without_a_likely_word_has_no_trigger() -> None:
    logits = {
        name: np.array([[9.0] + [0.0] * (len(labels) - 1)] * 2, dtype=np.float32)
        for name, labels in _LABELS.items()
    }
    assert triggers(logits, _LABELS) == ()
