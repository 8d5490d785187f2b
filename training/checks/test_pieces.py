"""Words are cut into the pieces that the base model was trained on."""

from itertools import chain

import pytest

from sayso.readings.analysis.pieces import LONGEST_WORD
from training.base import base_weights, vocabulary
from training.checks.invented import WORDS

PIECES = {
    "Ceasefire": "ceasefire",
    "negotiators": "ne ##go ##tia ##tors",
    "U.S.": "u . s .",
    "n't": "n ' t",
    "’s": "’ s",
    "half-hearted": "half - hearted",
    "naïve": "naive",
    "İstanbul": "istanbul",
    "”": "”",
    "2,331": "2 , 331",
    "€5": "€ ##5",
    "co\xadop": "coop",  # a soft hyphen
    "東京": "東 京",
    "ТАСС": "т ##а ##с ##с",
    "😀": "[UNK]",
}
"""As the base model's own tokeniser cuts them (tokenizers 0.23)."""


def cut(word: str) -> str:
    pieces = vocabulary()
    return " ".join(pieces[number] for number in WORDS.of(word)[0])


@pytest.mark.parametrize(("word", "pieces"), PIECES.items())
def test_a_word_is_cut_as_the_base_model_cuts_it(word: str, pieces: str) -> None:
    assert cut(word) == pieces


def test_characters_of_english_news_are_cut_as_the_base_models_tokeniser_cuts_them() -> None:
    """Latin, Greek, Cyrillic, Hebrew, punctuation, currencies, arrows; alone and in a word. Where
    that tokeniser gives no piece at all, a word still has one."""
    tokenizers = pytest.importorskip("tokenizers")
    base = tokenizers.Tokenizer.from_file(str(base_weights().with_name("tokenizer.json")))
    base.no_truncation()
    base.no_padding()
    characters = [chr(number) for number in chain(range(0x21, 0x600), range(0x2000, 0x2200))]
    words = [word for char in characters for word in (char, f"a{char}b")]
    cut_by_base = base.encode_batch(words, add_special_tokens=False)
    unknown = list(WORDS.of("\u200b")[0])
    different = {
        word: (found.tokens, cut(word))
        for word, found in zip(words, cut_by_base, strict=True)
        if (found.ids or unknown) != list(WORDS.of(word)[0])
    }
    assert different == {}


def test_a_word_without_any_piece_is_unknown_and_an_endless_one_is_cut_short() -> None:
    assert cut("\u200b") == "[UNK]"
    assert len(WORDS.of("x" * 99)[0]) == LONGEST_WORD
