import random
from pathlib import Path

import pytest

from training.corpora.polnear import Article, Frame, Spans, articles, example, frames, wrapped
from training.examples import Example

TRAINED, KEPT = "valley-post_1", "valley-post_4"
"""Two names on either side of the split by hash."""


def places(text: str, part: str) -> Spans:
    """Where the pieces of a part ("won't … bridge") stand, each sought after the one before."""
    found: list[tuple[int, int]] = []
    for piece in part.split(" … ") if part else []:
        start = text.index(piece, found[-1][1] if found else 0)
        found.append((start, start + len(piece)))
    return tuple(found)


def article(text: str, *attributions: tuple[str, str, str]) -> Article:
    """An article whose attributions are given as words: cue, source, content."""
    marked = [(places(text, a), places(text, b), places(text, c)) for a, b, c in attributions]
    return Article("x", text, tuple(marked))


def labels(found: Example, layer: str) -> dict[str, str | int | None]:
    """Word -> label, of the words that are not "O"; each word of interest stands once."""
    pairs = zip(found.words, found.labels[layer], strict=True)
    return {found.text[a:b]: label for (a, b), label in pairs if label != "O"}


def write(folder: Path, name: str, text: str, *lines: str, annotator: str = "ab12") -> None:
    for part in ("text", "attributions"):
        (folder / part).mkdir(exist_ok=True)
    (folder / "text" / f"{name}.txt").write_bytes(text.encode("utf-8"))
    path = folder / "attributions" / f"{name}_{annotator}.ann"
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def test_an_annotated_file_is_read_as_spans(tmp_path: Path) -> None:
    text = "“Stay,” said\r\nAnn Vey, “or go.”"
    write(
        tmp_path,
        TRAINED,
        text,
        "T1\tContent 0 7;23 32\t“Stay,” “or go.”",
        "T2\tCue 8 12\tsaid",
        "T3\tSource 14 21\tAnn Vey",
        "T4\tAttribution 8 12\tsaid",
        "E1\tAttribution:T4 Content:T1 Cue:T2 Source:T3",
        "A1\tCertain E1",
    )
    (found,) = articles(tmp_path)
    assert found.name == f"{TRAINED}_ab12"
    assert found.text == text  # line breaks as they are, or offsets would not fit
    assert found.attributions == ((((8, 12),), ((14, 21),), ((0, 7), (23, 32))),)


def test_an_attribution_may_have_several_sources_and_none(tmp_path: Path) -> None:
    write(
        tmp_path,
        TRAINED,
        "Ann and Bo say no. It is said to rain.",
        "T1\tSource 8 10\tBo",
        "T2\tSource 0 3\tAnn",
        "T3\tCue 11 14\tsay",
        "T4\tContent 15 17\tno",
        "T5\tCue 22 29\tis said",
        "T6\tContent 30 37\tto rain",
        "E1\tAttribution:T3 Source:T1 Source2:T2 Cue:T3 Content:T4",
        "E2\tAttribution-no-source:T5 Cue:T5 Content:T6",
    )
    (found,) = articles(tmp_path)
    assert [source for _, source, _ in found.attributions] == [((0, 3), (8, 10)), ()]


def test_an_attribution_without_cue_or_content_is_left_out(tmp_path: Path) -> None:
    write(
        tmp_path,
        TRAINED,
        "Ann said so.",
        "T1\tSource 0 3\tAnn",
        "T2\tCue 4 8\tsaid",
        "E1\tAttribution:T2 Source:T1 Cue:T2",
    )
    (found,) = articles(tmp_path)
    assert found.attributions == ()


def test_articles_kept_for_tuning_are_read_only_when_asked_for(tmp_path: Path) -> None:
    """By the article, so that no annotator's copy of a kept article is trained on."""
    for name in (TRAINED, KEPT):
        for annotator in ("ab12", "cd34"):
            write(tmp_path, name, "Rain.", annotator=annotator)
    assert [found.name for found in articles(tmp_path)] == [f"{TRAINED}_ab12", f"{TRAINED}_cd34"]
    kept = [found.name for found in articles(tmp_path, tuning=True)]
    assert kept == [f"{KEPT}_ab12", f"{KEPT}_cd34"]


def test_cue_source_and_content_become_layers_of_words() -> None:
    found = example(
        article("Ann Vey then said that it rains.", ("said", "Ann Vey", "that it rains"))
    )
    assert labels(found, "cue") | {"that": None} == {
        "said": "B",
        "that": None,
        "it": None,
        "rains": None,
    }
    assert labels(found, "source") == {
        "Ann": "B",
        "Vey": "I",
        "that": None,
        "it": None,
        "rains": None,
    }
    assert labels(found, "content") == {"that": "B", "it": "I", "rains": "I"}
    assert found.attributions == [([3], [0, 1], [4, 5, 6])]


def test_words_inside_content_are_unlabelled_and_not_without_a_cue() -> None:
    """The corpus marks no cue there: that Bo denied it may be one or may be none."""
    found = example(
        article("Ann said Bo denied it. Nobody asked.", ("said", "Ann", "Bo denied it"))
    )
    texts = [found.text[start:end] for start, end in found.words]
    cue = dict(zip(texts, found.labels["cue"], strict=True))
    assert cue["denied"] is None
    assert cue["said"] == "B"
    assert cue["asked"] == "O"
    assert dict(zip(texts, found.labels["source"], strict=True))["Bo"] is None


def test_a_cue_that_was_marked_inside_content_keeps_its_label() -> None:
    found = example(
        article(
            "Ann said Bo denied it.",
            ("said", "Ann", "Bo denied it"),
            ("denied", "Bo", "it"),
        )
    )
    assert labels(found, "cue") == {"said": "B", "Bo": None, "denied": "B", "it": None}
    assert labels(found, "source") == {"Ann": "B", "Bo": "B", "denied": None, "it": None}


def test_discontinuous_content_begins_anew_and_stays_one_attribution() -> None:
    found = example(article("“Stay,” said Ann, “or go.”", ("said", "Ann", "“Stay,” … “or go.”")))
    content = found.labels["content"]
    texts = [found.text[start:end] for start, end in found.words]
    assert texts == ["“", "Stay", ",", "”", "said", "Ann", ",", "“", "or", "go", ".", "”"]
    assert "".join(map(str, content)) == "BIIIOOOBIIII"
    assert found.attributions == [([4], [5], [0, 1, 2, 3, 7, 8, 9, 10, 11])]


def test_a_plain_source_cue_and_that_is_a_frame_to_set_sentences_in() -> None:
    text = (
        "Ann Vey said that it rains. Bo has repeatedly and loudly denied that. "
        "Cy denied rain. It rained, said Di."
    )
    found = frames(
        [
            article(
                text,
                ("said", "Ann Vey", "that it rains"),
                ("has repeatedly and loudly denied", "Bo", "that"),
                ("denied", "Cy", "rain"),
                ("said", "Di", "It rained"),
            )
        ]
    )
    assert found == [Frame("Ann Vey", "said")]


FRAMES = [Frame("Bo Orland", "warned")]
REPORT = article(
    "It was a cold morning in the upper valley.\n\n"
    "The mayor said the old bridge would open to carts. Nobody crossed it on Monday.\n"
    "Ann Vey denied the mayor had ever written to her office.",
    ("said", "The mayor", "the old bridge would open to carts"),
    ("denied", "Ann Vey", "the mayor had ever written to her office"),
)


def wrappings() -> list[Article]:
    """What becomes of the report over many draws, each result once: two sentences, three ways."""
    made = [wrapped(REPORT, FRAMES, random.Random(seed)) for seed in range(600)]
    return list({found.text: found for found in made if found is not REPORT}.values())


def test_all_three_ways_of_setting_a_sentence_in_occur() -> None:
    together = "\n".join(found.text for found in wrappings())
    assert "Bo Orland warned that the mayor said the old bridge would open to carts." in together
    assert "“The mayor said the old bridge would open to carts,” Bo Orland warned." in together
    assert "According to Bo Orland, the mayor said the old bridge would open to carts." in together
    assert "According to Bo Orland, Ann Vey denied" in together  # a name keeps its capital


def quoted(found: Article) -> list[tuple[list[str], ...]]:
    return [
        tuple([found.text[start:end].lower() for start, end in spans] for spans in attribution)
        for attribution in found.attributions
    ]


def test_wrapping_keeps_every_spans_words() -> None:
    """All that may change is the capital at the start of a sentence."""
    made = wrappings()
    assert len(made) == 4 * 4 - 1
    for found in made:
        assert quoted(found)[: len(REPORT.attributions)] == quoted(REPORT)


def test_sentences_without_an_attribution_are_never_set_in() -> None:
    for found in wrappings():
        assert "It was a cold morning in the upper valley.\n\n" in found.text
        assert ". Nobody crossed it on Monday.\n" in found.text


def test_the_outer_statement_is_labelled_with_the_whole_sentence_as_its_content() -> None:
    for found in wrappings():
        outer = found.attributions[len(REPORT.attributions) :]
        assert 1 <= len(outer) <= 2
        for cue, source, content in outer:
            assert found.text[slice(*cue[0])] in ("warned", "According to")
            assert found.text[slice(*source[0])] == "Bo Orland"
            held = [
                inner
                for inner in found.attributions[: len(REPORT.attributions)]
                if all(
                    content[0][0] <= start and end <= content[0][1]
                    for spans in inner
                    for start, end in spans
                )
            ]
            assert len(held) == 1
            assert content[0] in found.labelled_inside


def test_inside_a_sentence_set_in_a_word_without_a_mark_is_known_to_be_no_cue() -> None:
    """The inner statement was on the article's own level, where the corpus marks every cue."""
    texts = {found.text: found for found in wrappings()}
    text = next(text for text in texts if "warned that the mayor said" in text)
    found = example(texts[text])
    cue, content = found.labels["cue"], found.labels["content"]
    words = [found.text[start:end] for start, end in found.words]
    first = words.index("that")
    assert words[first : first + 4] == ["that", "the", "mayor", "said"]
    assert cue[first - 1 : first + 4] == ["B", "O", "O", "O", "B"]  # "warned" and "said"
    assert found.labels["source"][first : first + 4] == ["O", "B", "I", "O"]
    assert content[first : first + 4] == ["B", "I", "I", "I"]


@pytest.mark.parametrize("seed", range(5))
def test_the_same_random_numbers_wrap_an_article_the_same_way(seed: int) -> None:
    once, again = (wrapped(REPORT, FRAMES, random.Random(seed)) for _ in range(2))
    assert once == again


def test_an_article_is_left_as_it_is_where_there_is_no_frame() -> None:
    for seed in range(20):
        assert wrapped(REPORT, [], random.Random(seed)) is REPORT
