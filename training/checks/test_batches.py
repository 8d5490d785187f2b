"""Examples become the windows that reading cuts, and outlets' typing varies."""

import random

import numpy as np
import pytest

from sayso.readings.analysis.pieces import windows
from training.batches import retyped, sheet
from training.checks.invented import TEXT, WORDS, parsed, report
from training.examples import Example

QUOTED = Example("x", "x", 'She said: "Don’t go."\n\n“It isn\'t safe,” said Ann.', [(0, 3)], {})


@pytest.mark.parametrize("seed", range(40))
def test_however_a_text_is_retyped_every_other_character_stays_in_its_place(seed: int) -> None:
    made = retyped(QUOTED, random.Random(seed))
    assert len(made.text) == len(QUOTED.text)
    for old, new in zip(QUOTED.text, made.text, strict=True):
        assert old == new or (old in "\"'“”‘’" and new in "\"'“”‘’") or (old + new).isspace()
    assert made.words == QUOTED.words


def test_retyping_takes_away_paragraphs_and_changes_quotation_marks_both_ways() -> None:
    texts = {retyped(QUOTED, random.Random(seed)).text for seed in range(200)}
    assert any("\n" not in text for text in texts)
    assert 'She said: "Don\'t go."\n\n"It isn\'t safe," said Ann.' in texts
    assert "She said: “Don’t go.”\n\n“It isn’t safe,” said Ann." in texts
    assert QUOTED.text in texts


def test_a_sheet_holds_the_windows_that_reading_cuts_and_each_words_first_piece() -> None:
    long = " ".join([TEXT] * 12)
    examples = [report(), report(long), parsed()]
    made = sheet(examples, WORDS)
    cut = [window for each in examples for window in windows(each.text, each.words, WORDS)]
    assert len(cut) == 4
    for row, window in enumerate(cut):
        length = len(window.pieces)
        assert made.pieces[row, :length].tolist() == window.pieces.tolist()
        assert made.forms[row, :length].tolist() == window.forms.tolist()
        assert made.real[row].tolist() == [True] * length + [False] * (256 - length)
    words = [each.text[start:end] for each in examples for start, end in each.words]
    assert made.pieces.flatten()[made.firsts].tolist() == [WORDS.of(word)[0][0] for word in words]
    assert made.batch.starts == [0, 24, 24 + 24 * 12]


def test_word_dropout_hides_a_few_pieces_and_never_a_windows_ends() -> None:
    examples = [report(" ".join([TEXT] * 12))]
    plain, dropped = sheet(examples, WORDS), sheet(examples, WORDS, np.random.default_rng(1))
    changed = plain.pieces != dropped.pieces
    assert 0.02 < changed.sum().item() / plain.real.sum().item() < 0.12
    assert set(dropped.pieces[changed].tolist()) == {WORDS.mask}
    assert not changed[~plain.real].any()
    assert not changed[(plain.pieces == WORDS.cls) | (plain.pieces == WORDS.sep)].any()
