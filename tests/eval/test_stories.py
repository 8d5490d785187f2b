"""How stories and events across reports are measured."""

import json
from pathlib import Path

import numpy as np
import pytest

from eval.corpora import CorpusError
from eval.ecb_plus import ecb_reports
from eval.stories import (
    LABELS,
    Read,
    event_row,
    gold_events,
    head_of,
    judged,
    logistic,
    pair_rows,
    stem,
    story_rows,
)
from sayso.model import Analysis, Span, Trigger
from tests.triangulation.test_stories import LORN, VESK, reports


def _file(folder: Path, name: str, sentences: list[str], events: dict[str, str]) -> None:
    """A corpus file: a sentence a line, and the words that are events with their event's name."""
    tokens, marked, relations, number = [], [], [], 0
    for line, sentence in enumerate(sentences):
        for word in sentence.split():
            number += 1
            tokens.append(f'<token t_id="{number}" sentence="{line}" number="0">{word}</token>')
            if word in events:
                anchor = f'<token_anchor t_id="{number}"/>'
                marked.append(f'<ACTION_OCCURRENCE m_id="{number}">{anchor}</ACTION_OCCURRENCE>')
                relations.append(
                    f'<CROSS_DOC_COREF r_id="1" note="{events[word]}">'
                    f'<source m_id="{number}"/><target m_id="99"/></CROSS_DOC_COREF>'
                )
    (folder / f"{name}.xml").write_text(
        f'<Document doc_name="{name}">{"".join(tokens)}<Markables>{"".join(marked)}</Markables>'
        f"<Relations>{''.join(relations)}</Relations></Document>",
        encoding="utf-8",
    )


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "ecb_plus"
    for topic in ("2", "3"):
        (folder / topic).mkdir(parents=True)
    sentences = ["http : / / x", "A ferry sank .", "It struck rocks .", "Divers saw it ."]
    _file(folder / "2", "2_1ecb", sentences, {"sank": "SINK", "struck": "HIT", "saw": "SEE"})
    _file(folder / "2", "2_1ecbplus", ["Two sank ."], {"sank": "SINK"})
    _file(folder / "3", "3_1ecb", ["Snow fell ."], {"fell": "FALL"})
    (folder / "ECBplus_coreference_sentences.csv").write_text(
        "Topic,File,Sentence Number\n2,1ecb,1\n2,1ecb,2\n2,1ecbplus,0\n3,1ecb,0\n"
    )
    return tmp_path


def test_a_corpus_file_is_text_with_the_events_of_its_listed_sentences(corpus: Path) -> None:
    first, second = ecb_reports(corpus, dev=True)
    text = first.document.text

    assert text == "A ferry sank. It struck rocks. Divers saw it."
    assert [(event.span.of(text), event.event) for event in first.events] == [
        ("sank", "SINK"),
        ("struck", "HIT"),
    ]
    assert [span.of(text) for span in first.listed] == ["A ferry sank.", "It struck rocks."]
    assert (first.topic, first.subtopic, second.subtopic) == (2, "2 ecb", "2 ecbplus")
    assert [report.topic for report in ecb_reports(corpus, dev=False)] == [3]


def test_a_folder_without_the_corpus_is_told(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="ecb_plus"):
        list(ecb_reports(tmp_path, dev=True))


def _analysis(text: str, triggers: dict[str, float]) -> Analysis:
    """Every word its own head, but "The" and "badly", which hang on the next word."""
    words, at = [], 0
    for word in text.split():
        start = text.index(word, at)
        at = start + len(word)
        words.append((start, at))
    forms = text.split()
    heads = [i + 1 if form in ("The", "badly") else i for i, form in enumerate(forms)]
    return Analysis(
        text=text,
        words=words,
        sentences=[(0, len(words))],
        upos=["X"] * len(words),
        features=[""] * len(words),
        heads=heads,
        relations=["root"] * len(words),
        events=[
            Trigger(forms.index(form), score, "OCCURRENCE", {}, {})
            for form, score in triggers.items()
        ],
    )


def test_the_head_of_a_stretch_is_the_word_that_hangs_on_none_of_it() -> None:
    analysis = _analysis("The badly damaged ship", {})

    assert head_of(analysis, Span(0, 17)) == 2
    assert head_of(analysis, Span(18, 22)) == 3


def test_events_count_in_listed_sentences_and_where_likelier_than_not(corpus: Path) -> None:
    [one, other] = ecb_reports(corpus, dev=True)
    [reading, same] = reports(one.document.text, other.document.text)
    sure = {"sank.": 0.9, "struck": 0.9, "saw": 0.9, "rocks.": 0.2}
    read = [
        Read(one, reading, _analysis(one.document.text, sure)),
        Read(other, same, _analysis(other.document.text, {"sank.": 0.9})),
    ]

    assert gold_events(read) == [frozenset([(0, 2), (1, 1)]), frozenset([(0, 4)])]
    # "saw" is in no listed sentence and "rocks" in doubt: were either counted, B3 were below one.
    row = event_row(read)
    assert (row.details["MUC"], row.details["B3"]) == (1.0, 1.0)


def test_stories_found_as_they_are_score_one(corpus: Path) -> None:
    [report, other] = ecb_reports(corpus, dev=True)
    readings = reports(*LORN, *VESK)
    empty = _analysis("", {})
    read = [Read(report if n < 3 else other, reading, empty) for n, reading in enumerate(readings)]

    rows = {row.name: row for row in story_rows(read)}
    assert rows["B3 F1, sub-topics told apart"].value == 1.0


def test_unsure_pairs_are_left_out_and_every_pair_has_its_half() -> None:
    rows = [
        {"verdict": verdict, "reports": [{"line": n}, {"line": n + 1}]}
        for n, verdict in enumerate(["same", "unsure", "other"])
    ]

    assert [(pair.left, pair.same) for pair in judged(rows)] == [(0, True), (2, False)]
    labelled = judged(map(json.loads, LABELS.read_text(encoding="utf-8").splitlines()))
    assert {pair.learnt for pair in labelled} == {True, False}


def test_without_real_reports_nothing_is_said_of_pairs() -> None:
    assert list(pair_rows([], {})) == []


def test_the_fit_finds_the_line_between_two_heaps() -> None:
    rows = np.array([[0.0], [0.2], [0.8], [1.0]])
    weight, constant = logistic(rows, np.array([0.0, 0.0, 1.0, 1.0]), np.ones(4))

    assert weight > 0
    assert -constant / weight == pytest.approx(0.5)


@pytest.mark.parametrize(
    ("word", "expected"), [("striking", "strik"), ("talks", "talk"), ("sing", "sing")]
)
def test_the_baseline_knows_the_commonest_endings(word: str, expected: str) -> None:
    assert stem(word) == expected
