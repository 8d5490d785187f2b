from dataclasses import replace

import pytest

from eval.corpora import TreebankDocument
from eval.figures import Counts
from eval.syntax import Parse, SimpleParser, parse_of, score_given, score_raw

# Orla did n't sail . | Rain fell .
GOLD = Parse(
    words=[(0, 4), (5, 8), (8, 11), (12, 16), (16, 17), (18, 22), (23, 27), (27, 28)],
    sentences=[(0, 5), (5, 8)],
    upos=["PROPN", "AUX", "PART", "VERB", "PUNCT", "NOUN", "VERB", "PUNCT"],
    heads=[3, 3, 3, 3, 3, 6, 6, 6],
    relations=["nsubj", "aux", "advmod", "root", "punct", "nsubj", "root", "punct"],
)
TEXT = "Orla didn't sail. Rain fell."


def test_gold_against_itself_is_perfect() -> None:
    for scores in (score_given(GOLD, GOLD), score_raw(GOLD, GOLD)):
        assert {counts.f1 for counts in scores.values()} == {1}


def test_a_right_head_with_a_wrong_relation_counts_for_uas_alone() -> None:
    found = replace(GOLD, relations=["obj", *GOLD.relations[1:]])

    scores = score_given(GOLD, found)

    assert (scores["UAS"].right, scores["LAS"].right) == (8, 7)


def test_a_right_relation_on_a_wrong_head_counts_for_nothing() -> None:
    found = replace(GOLD, heads=[1, *GOLD.heads[1:]])

    scores = score_given(GOLD, found)

    assert (scores["UAS"].right, scores["LAS"].right) == (7, 7)


def test_punctuation_counts() -> None:
    found = replace(GOLD, heads=[*GOLD.heads[:7], 5])

    assert score_given(GOLD, found)["UAS"] == Counts(7, 8, 8)


def test_a_reader_that_does_not_keep_the_given_words_is_no_reading() -> None:
    with pytest.raises(ValueError, match="7 of 8"):
        score_given(GOLD, replace(GOLD, words=GOLD.words[1:]))


def test_subtypes_of_relations_are_left_out() -> None:
    document = TreebankDocument(
        "d", "", "Seen", ((0, 4),), ((0, 1),), ("VERB",), (0,), ("nsubj:pass",), ()
    )

    assert parse_of(document).relations == ["nsubj"]


def test_words_that_cover_other_characters_are_wrong_with_all_they_carry() -> None:
    """didn't kept whole: seven words of which six are gold's, and whatever hung on two is fine."""
    found = Parse(
        words=[(0, 4), (5, 11), *GOLD.words[3:]],
        sentences=[(0, 4), (4, 7)],
        upos=["PROPN", "AUX", *GOLD.upos[3:]],
        heads=[2, 2, 2, 2, 5, 5, 5],
        relations=["nsubj", "aux", *GOLD.relations[3:]],
    )

    scores = score_raw(GOLD, found)

    assert scores["words F1"] == scores["LAS F1"] == Counts(6, 7, 8)
    assert scores["sentences F1"] == Counts(2, 2, 2)


def test_a_head_counts_only_where_it_is_an_aligned_word() -> None:
    """The head "did" is there in gold; here it is glued to "n't", so what hangs on it is wrong."""
    gold = replace(GOLD, heads=[1, *GOLD.heads[1:]])
    found = Parse(
        words=[(0, 4), (5, 11), *GOLD.words[3:]],
        sentences=[(0, 4), (4, 7)],
        upos=["PROPN", "AUX", *GOLD.upos[3:]],
        heads=[1, 2, 2, 2, 5, 5, 5],
        relations=["nsubj", "aux", *GOLD.relations[3:]],
    )

    assert score_raw(gold, found)["UAS F1"].right == 5


def test_a_sentence_cut_in_two_is_wrong_and_so_is_its_new_root() -> None:
    found = replace(
        GOLD,
        sentences=[(0, 3), (3, 5), (5, 8)],
        heads=[2, 2, 2, 3, 3, 6, 6, 6],
        relations=["nsubj", "aux", "root", "root", "punct", "nsubj", "root", "punct"],
    )

    scores = score_raw(GOLD, found)

    assert scores["sentences F1"] == Counts(1, 3, 2)
    assert scores["UAS F1"].right == 5


def treebank_document() -> TreebankDocument:
    return TreebankDocument(
        "d",
        "",
        TEXT,
        tuple(GOLD.words),
        tuple(GOLD.sentences),
        tuple(GOLD.upos),
        tuple(GOLD.heads),
        tuple(GOLD.relations),
        (),
    )


def test_the_baseline_looks_words_up_and_hangs_them_on_the_nearest_fitting_one() -> None:
    simple = SimpleParser.learnt_from([treebank_document()])

    found = simple.parse_given(TEXT, GOLD)

    assert {counts.f1 for counts in score_given(GOLD, found).values()} == {1}


def test_the_baseline_guesses_what_it_has_not_seen() -> None:
    simple = SimpleParser({"sail": "VERB"}, {})

    found = simple.parse_raw("Sail 12 knots Orla")

    assert found.upos == ["VERB", "NUM", "NOUN", "PROPN"]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It rained. They sailed.", 2),
        ("It rained, e.g. here.", 1),
        ("“It rained.” They sailed.", 2),
        ("Title\n\nIt rained.", 2),
    ],
)
def test_baseline_sentences_end_before_a_capital(text: str, sentences: int) -> None:
    assert len(SimpleParser({}, {}).parse_raw(text).sentences) == sentences
