from pathlib import Path

import pytest

from training.corpora.ud import ewt_examples, gum_examples
from training.examples import Example

Row = tuple[str, ...]
"""Form, part of speech, head (1-based, 0 for the root), relation; then features and MISC."""


def sentence(text: str, *rows: Row | str, paragraph: bool = False) -> str:
    """One sentence in CoNLL-U. A string instead of a row is written as it is."""
    lines = ["# newpar"] if paragraph else []
    lines.append(f"# text = {text}")
    number = 0
    for row in rows:
        if isinstance(row, str):
            lines.append(row)
            continue
        number += 1
        form, upos, head, relation, *rest = row
        features, misc = (*rest, "_", "_")[:2] if rest else ("_", "_")
        fields = [str(number), form, form.lower(), upos, "_", features, head, relation, "_", misc]
        lines.append("\t".join(fields))
    return "\n".join([*lines, "", ""])


def surface(numbers: str, form: str) -> str:
    """The line of a multiword token (or, with a number like 2.1, of an empty node)."""
    return "\t".join([numbers, form, *"________"])


def document(name: str, *sentences: str) -> str:
    return f"# newdoc id = {name}\n" + "".join(sentences)


RAIN = sentence("Rain fell.", ("Rain", "NOUN", "2", "nsubj"), ("fell", "VERB", "0", "root"),
                (".", "PUNCT", "2", "punct"))  # fmt: skip
"""Three words."""


def ewt(folder: Path, *documents: str, packed: int = 200) -> list[Example]:
    path = folder / "train.conllu"
    path.write_text("".join(documents), encoding="utf-8")
    return list(ewt_examples(path, packed=packed))


def gum(folder: Path, *documents: str) -> list[Example]:
    path = folder / "train.conllu"
    path.write_text("".join(documents), encoding="utf-8")
    return list(gum_examples(path))


def words(example: Example) -> list[str]:
    return [example.text[start:end] for start, end in example.words]


def test_every_word_quotes_its_own_characters(tmp_path: Path) -> None:
    text = "Vey signs (again), Orland signs."
    rows = [
        *[("Vey", "PROPN", "2", "nsubj"), ("signs", "VERB", "0", "root")],
        *[("(", "PUNCT", "4", "punct"), ("again", "ADV", "2", "advmod")],
        *[(")", "PUNCT", "4", "punct"), (",", "PUNCT", "8", "punct")],
        *[("Orland", "PROPN", "8", "nsubj"), ("signs", "VERB", "2", "parataxis")],
        (".", "PUNCT", "2", "punct"),
    ]
    (example,) = ewt(tmp_path, document("a", sentence(text, *rows)))
    assert example.text == text
    assert words(example) == ["Vey", "signs", "(", "again", ")", ",", "Orland", "signs", "."]


def test_sentences_stand_a_space_apart_and_paragraphs_a_blank_line(tmp_path: Path) -> None:
    again = RAIN.replace("# text", "# newpar\n# text")
    (example,) = ewt(tmp_path, document("a", RAIN, RAIN, again))
    assert example.text == "Rain fell. Rain fell.\n\nRain fell."
    assert words(example) == ["Rain", "fell", "."] * 3
    assert example.labels["sentence"] == ["B", "I", "I"] * 3


def test_words_of_a_multiword_token_that_spell_it_get_their_own_characters(tmp_path: Path) -> None:
    rows: list[Row | str] = [
        ("Vey", "PROPN", "4", "nsubj"),
        surface("2-3", "won't"),
        *[("wo", "AUX", "4", "aux"), ("n't", "PART", "4", "advmod")],
        *[("sign", "VERB", "0", "root"), (".", "PUNCT", "4", "punct")],
    ]
    (example,) = ewt(tmp_path, document("a", sentence("Vey won't sign.", *rows)))
    assert words(example) == ["Vey", "wo", "n't", "sign", "."]


@pytest.mark.parametrize(
    ("written", "forms", "shares"),
    [
        ("wanna", ["want", "to"], ["wann", "a"]),
        ("dunno", ["do", "not", "know"], ["du", "nn", "o"]),
        ("it’s", ["it", "'s"], ["it", "’s"]),
        ("im", ["I", "am"], ["i", "m"]),
    ],
)
def test_a_multiword_token_that_is_spelt_otherwise_is_shared_out_in_order(
    tmp_path: Path, written: str, forms: list[str], shares: list[str]
) -> None:
    rows = [(form, "X", "0" if not i else "1", "dep") for i, form in enumerate(forms)]
    last = ("on", "ADP", "1", "case")
    text = f"{written} on"
    token = surface(f"1-{len(forms)}", written)
    (example,) = ewt(tmp_path, document("a", sentence(text, token, *rows, last)))
    assert words(example) == [*shares, "on"]


def test_words_that_nobody_wrote_are_no_words(tmp_path: Path) -> None:
    """Empty nodes ("2.1") stand in the enhanced graph alone."""
    rows = [("Some", "PRON", "2", "nsubj"), ("stayed", "VERB", "0", "root")]
    empty = surface("2.1", "left")
    (example,) = ewt(tmp_path, document("a", sentence("Some stayed", *rows, empty)))
    assert words(example) == ["Some", "stayed"]


def test_a_root_is_its_own_head_and_heads_count_through_the_text(tmp_path: Path) -> None:
    (example,) = ewt(tmp_path, document("a", RAIN, RAIN))
    assert example.labels["head"] == [1, 1, 1, 4, 4, 4]
    assert example.labels["relation"] == ["nsubj", "root", "punct"] * 2


def test_labels_outside_the_closed_lists_fall_back(tmp_path: Path) -> None:
    """A rare subtype is its relation; a tag or a value nobody learns is none."""
    rows = [
        ("Rain", "NOUN", "2", "nmod:gmod", "Case=Nom|Number=Sing"),
        ("fell", "_", "0", "root", "Number=Dual|Tense=Past"),
        ("today", "NOUN", "2", "obl:unmarked"),
    ]
    (example,) = ewt(tmp_path, document("a", sentence("Rain fell today", *rows)))
    assert example.labels["relation"] == ["nmod", "root", "obl:unmarked"]
    assert example.labels["upos"] == ["NOUN", "X", "NOUN"]
    assert example.labels["Number"] == ["Sing", "_", "_"]
    assert example.labels["Tense"] == ["_", "Past", "_"]


def test_short_documents_are_packed_into_running_text(tmp_path: Path) -> None:
    documents = [document(name, RAIN) for name in "abc"]
    first, second = ewt(tmp_path, *documents, packed=6)
    assert first.text == "Rain fell.\n\nRain fell."
    assert words(first) == ["Rain", "fell", "."] * 2
    assert first.labels["head"] == [1, 1, 1, 4, 4, 4]
    assert first.labels["sentence"] == ["B", "I", "I"] * 2
    assert (first.name, second.name) == ("a", "c")
    assert words(second) == ["Rain", "fell", "."]


def test_a_document_that_is_long_by_itself_stays_whole_and_alone(tmp_path: Path) -> None:
    documents = [document("a", RAIN), document("b", RAIN, RAIN, RAIN), document("c", RAIN)]
    examples = ewt(tmp_path, *documents, packed=6)
    assert [len(example.words) for example in examples] == [3, 9, 3]


def test_ewt_has_no_layer_of_mentions(tmp_path: Path) -> None:
    (example,) = ewt(tmp_path, document("a", RAIN))
    assert example.mentions is None
    assert "kind" not in example.labels


def with_mentions(folder: Path) -> Example:
    """ "The mayor of Vey saw her dog": a place within a person, and a person within an animal."""
    rows = [
        ("The", "DET", "2", "det", "_", "Entity=(1-person-new-nnnnn-cf1-2-coref"),
        ("mayor", "NOUN", "5", "nsubj"),
        ("of", "ADP", "4", "case"),
        ("Vey", "PROPN", "2", "nmod", "_", "Entity=(2-place-new-nnnnn-cf2-1-sgl)1)|SpaceAfter=No"),
        ("saw", "VERB", "0", "root"),
        ("her", "PRON", "7", "nmod:poss", "_",
         "Entity=(3-animal-new-nnnnn-cf3-2-sgl(1-person-giv:act-nnnnn-cf1-1-ana)"),
        ("dog", "NOUN", "5", "obj", "_", "Entity=3)"),
    ]  # fmt: skip
    text = "The mayor of Vey saw her dog"
    (example,) = gum(folder, document("GUM_news_vey", sentence(text, *rows)))
    return example


def test_mentions_nest_and_a_bracket_may_open_and_close_on_one_word(tmp_path: Path) -> None:
    example = with_mentions(tmp_path)
    assert example.mentions == [
        (0, 4, 1, "person", 1),
        (3, 4, 3, "place", 2),
        (5, 6, 5, "person", 1),
        (5, 7, 6, "animal", 3),
    ]


def test_the_kind_stands_on_the_mentions_head_word(tmp_path: Path) -> None:
    kinds = with_mentions(tmp_path).labels["kind"]
    assert kinds == ["O", "person", "O", "place", "O", "person", "animal"]


def test_of_mentions_with_one_head_the_shortest_gives_the_kind(tmp_path: Path) -> None:
    rows = [
        ("Vey", "PROPN", "0", "root", "_",
         "Entity=(7-organization-new-nnnnn-cf1-1-sgl(8-place-new-nnnnn-cf2-1-sgl)"),
        ("itself", "PRON", "1", "nmod:unmarked", "_", "Entity=7)"),
    ]  # fmt: skip
    (example,) = gum(tmp_path, document("GUM_news_x", sentence("Vey itself", *rows)))
    assert example.mentions == [(0, 1, 0, "place", 8), (0, 2, 0, "organization", 7)]
    assert example.labels["kind"] == ["place", "O"]


def test_two_open_mentions_of_one_thing_close_the_inner_first(tmp_path: Path) -> None:
    rows = [
        ("men", "NOUN", "0", "root", "_", "Entity=(4-person-new-nnnnn-cf1-1-sgl"),
        ("like", "ADP", "3", "case"),
        ("themselves", "PRON", "1", "nmod", "_",
         "Entity=(4-person-giv:act-nnnnn-cf1-1-sgl)4)"),
    ]  # fmt: skip
    (example,) = gum(tmp_path, document("GUM_news_x", sentence("men like themselves", *rows)))
    assert example.mentions == [(0, 3, 0, "person", 4), (2, 3, 2, "person", 4)]


def test_only_genres_under_free_licences_are_read(tmp_path: Path) -> None:
    names = ["GUM_news_a", "GUM_fiction_b", "GUM_speech_c", "GUM_reddit_d"]
    examples = gum(tmp_path, *(document(name, RAIN) for name in names))
    assert [example.name for example in examples] == ["GUM_news_a", "GUM_speech_c"]
