"""Words are scored by their characters, from text that runs as the corpus had it."""

from pathlib import Path

from eval.tokens import gold_sentences, raw_text, score

CORPUS = """\
# newdoc id = VALLEY_news_one
# newpar
# text = Orrin didn't go.
1	Orrin	_	_	_	_	_	_	_	_
2-3	didn't	_	_	_	_	_	_	_	_
2	did	_	_	_	_	_	_	_	_
3	n't	_	_	_	_	_	_	_	_
3.1	was	_	_	_	_	_	_	_	_
4	go	_	_	_	_	_	_	_	SpaceAfter=No
5	.	_	_	_	_	_	_	_	_

# text = Dunno.
1-2	Dunno	_	_	_	_	_	_	_	SpaceAfter=No
1	Do	_	_	_	_	_	_	_	_
2	not	_	_	_	_	_	_	_	_
3	.	_	_	_	_	_	_	_	_

# newpar
# text = Vela-Ost
1	Vela-Ost	_	_	_	_	_	_	_	_

"""


def test_words_are_the_surface_pieces_of_multiword_tokens(tmp_path: Path) -> None:
    path = tmp_path / "valley.conllu"
    path.write_text(CORPUS, encoding="utf-8")
    sentences = list(gold_sentences(path))
    assert [sentence.words for sentence in sentences] == [
        ["Orrin", "did", "n't", "go", "."],
        ["Dunno", "."],
        ["Vela-Ost"],
    ]
    assert raw_text(sentences) == "Orrin didn't go. Dunno.\n\nVela-Ost"


def test_a_word_cut_in_three_where_the_corpus_has_one_costs_precision_and_recall(
    tmp_path: Path,
) -> None:
    path = tmp_path / "valley.conllu"
    path.write_text(CORPUS, encoding="utf-8")
    precision, recall, f1 = score(list(gold_sentences(path)))
    assert (precision, recall) == (7 / 10, 7 / 8)
    assert f1 == 14 / 18
