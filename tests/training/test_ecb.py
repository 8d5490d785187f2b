from pathlib import Path

from training.corpora.ecb import ecb_examples
from training.examples import Example

SENTENCES = [
    "http : / / vale . org / a",
    "Bridge talks fail",
    "Orland did n't sign the accord , and Vey will sign it . \"",
    "Guards put the posts out of use on Friday .",
    "Nobody shot .",
]
LISTED = [1, 2, 3]


def article(folder: Path, topic: int, markables: list[tuple[str, list[str]]]) -> None:
    """One article; a markable is its tag and its words, each the first token so written."""
    tokens: list[str] = []
    places: dict[str, str] = {}
    for sentence, words in enumerate(SENTENCES):
        for number, word in enumerate(words.split()):
            identifier = str(len(tokens) + 1)
            places.setdefault(word, identifier)
            tokens.append(
                f'<token t_id="{identifier}" sentence="{sentence}" number="{number}">{word}</token>'
            )
    marked = "".join(
        f'<{tag} m_id="{number}">'
        + "".join(f'<token_anchor t_id="{places[word]}"/>' for word in words)
        + f"</{tag}>"
        for number, (tag, words) in enumerate(markables)
    )
    (folder / str(topic)).mkdir()
    (folder / str(topic) / f"{topic}_1ecbplus.xml").write_text(
        f"<Document>{''.join(tokens)}<Markables>{marked}</Markables></Document>", encoding="utf-8"
    )
    with (folder / "ECBplus_coreference_sentences.csv").open("a", encoding="utf-8") as file:
        if file.tell() == 0:
            file.write("Topic,File,Sentence Number\n")
        file.writelines(f"{topic},1ecbplus,{sentence}\n" for sentence in LISTED)


def read(folder: Path, *markables: tuple[str, list[str]]) -> Example:
    article(folder, 1, list(markables))
    (example,) = ecb_examples(folder)
    return example


def label(example: Example, layer: str, word: str) -> str | int | None:
    texts = [example.text[start:end] for start, end in example.words]
    return example.labels[layer][texts.index(word)]


def test_the_text_is_written_anew_without_its_web_address(tmp_path: Path) -> None:
    assert read(tmp_path).text == (
        "Bridge talks fail\n\nOrland didn't sign the accord, and Vey will sign it.\" "
        "Guards put the posts out of use on Friday. Nobody shot."
    )


def test_only_the_listed_sentences_are_labelled(tmp_path: Path) -> None:
    example = read(tmp_path, ("ACTION_OCCURRENCE", ["fail"]), ("ACTION_OCCURRENCE", ["shot"]))
    assert label(example, "trigger", "fail") == "B"
    assert label(example, "trigger", "talks") == "O"
    assert label(example, "trigger", "shot") is None
    assert label(example, "trigger", "Nobody") is None


def test_negation_is_marked_and_what_is_still_to_come_has_no_factuality(tmp_path: Path) -> None:
    example = read(
        tmp_path,
        ("ACTION_OCCURRENCE", ["fail"]),
        ("NEG_ACTION_OCCURRENCE", ["sign"]),
        ("ACTION_OCCURRENCE", ["it"]),
    )
    assert label(example, "factuality", "fail") == "fact"
    assert label(example, "factuality", "sign") == "negated"
    assert label(example, "trigger", "it") == "B"
    assert label(example, "factuality", "it") is None  # "will sign it"


def test_a_trigger_of_several_words_begins_at_its_first(tmp_path: Path) -> None:
    example = read(tmp_path, ("ACTION_OCCURRENCE", ["Bridge", "talks"]))
    assert [label(example, "trigger", word) for word in ("Bridge", "talks", "fail")] == [
        "B",
        "I",
        "O",
    ]


def test_a_trigger_with_a_gap_leaves_its_stretch_unlabelled(tmp_path: Path) -> None:
    example = read(tmp_path, ("ACTION_OCCURRENCE", ["put", "out", "of", "use"]))
    assert [label(example, "trigger", word) for word in ("put", "posts", "use")] == [None] * 3
    assert label(example, "trigger", "Guards") == "O"


def test_participants_are_no_triggers(tmp_path: Path) -> None:
    example = read(tmp_path, ("HUMAN_PART_ORG", ["Orland"]))
    assert label(example, "trigger", "Orland") == "O"


def test_dev_topics_are_read_only_when_asked_for(tmp_path: Path) -> None:
    article(tmp_path, 1, [])
    article(tmp_path, 12, [])
    assert [example.name for example in ecb_examples(tmp_path)] == ["1_1ecbplus"]
    assert [example.name for example in ecb_examples(tmp_path, dev=True)] == ["12_1ecbplus"]
