from collections.abc import Sequence
from pathlib import Path

import numpy as np

from sayso.model import Analysis
from training.event_types import (
    CLASSES,
    Pick,
    Rows,
    Told,
    allowed_types,
    fit_map,
    picked,
    placed,
    told_sentences,
    unmarked,
)

# Aides said Orvane had agreed to withdraw .
ANALYSIS = Analysis(
    text="Aides said Orvane had agreed to withdraw.",
    words=[(0, 5), (6, 10), (11, 17), (18, 21), (22, 28), (29, 31), (32, 40), (40, 41)],
    sentences=[(0, 8)],
    upos=["NOUN", "VERB", "PROPN", "AUX", "VERB", "PART", "VERB", "PUNCT"],
    features=[""] * 8,
    heads=[1, 1, 4, 4, 1, 6, 4, 1],
    relations=["nsubj", "root", "nsubj", "aux", "ccomp", "mark", "xcomp", "punct"],
)


def told(pick: Pick, *where: tuple[int, int], types: Sequence[str] = ("AGREE",)) -> Told:
    return Told(ANALYSIS.text, frozenset(types), pick, where, "", "gsr")


def test_marks_are_taken_out_and_their_places_kept() -> None:
    text, sources, targets = unmarked("<s>Orvane</s> struck <t>Brisk</t>, and <t>Brisk</t>'s port")

    assert text == "Orvane struck Brisk, and Brisk's port"
    assert sources == ((0, 6),)
    assert targets == ((14, 19), (25, 30))


def test_a_mark_that_never_closes_marks_nothing() -> None:
    assert unmarked("<s>Orvane struck") == ("Orvane struck", (), ())


def test_old_names_are_read_as_todays() -> None:
    assert allowed_types("DEMAND") == {"REQUEST"}
    assert allowed_types("YIELD") == {"CONCEDE", "RETREAT"}
    assert allowed_types("AID") == {"AID"}


def test_the_event_of_a_marked_source_is_what_it_hangs_on() -> None:
    assert picked(ANALYSIS, told("by", (11, 17))) == [4]


def test_of_the_words_of_an_event_the_topmost_names_it() -> None:
    assert picked(ANALYSIS, told("at", (22, 28), (32, 40))) == [4]


def test_a_lead_is_told_by_its_root() -> None:
    assert picked(ANALYSIS, told("lead")) == [1]


def test_each_event_of_none_is_a_row_of_its_own() -> None:
    assert picked(ANALYSIS, told("each", (0, 5), (32, 40), types=("NONE",))) == [0, 6]


def test_every_sentence_stands_alone_and_among_others() -> None:
    """At the place it is said to stand at."""
    sentences = [
        Told(f"Sentence {number}.", frozenset(["AID"]), "lead", (), str(number), "gsr")
        for number in range(30)
    ]

    texts = list(placed(sentences, seed=1, rounds=2))

    at = [(text, offset, each) for text in texts for offset, each in text.told]
    assert len(at) == 90
    assert all(text.text[offset:].startswith(each.text) for text, offset, each in at)
    assert {len(text.told) == 1 for text in texts[:30]} == {True}
    assert max(len(text.told) for text in texts) > 3


def test_a_sentence_without_a_marked_source_is_told_by_its_lead(tmp_path: Path) -> None:
    (tmp_path / "train.tsv").write_text(
        "marked_sentence\tgold_root\nPorts were shut to <t>Hartvik</t>.\tSANCTION\n"
    )

    [sentence] = told_sentences(tmp_path)

    assert (sentence.text, sentence.pick) == ("Ports were shut to Hartvik.", "lead")


def test_the_map_finds_the_types_it_was_fitted_on_whatever_the_scale() -> None:
    seen = np.array([[0, 500], [1, 500], [10, 500], [11, 500]], dtype=np.float32)
    names = ["AID", "AID", "ASSAULT", "ASSAULT"]
    allowed = np.array([[name == each for name in CLASSES] for each in names])

    found = fit_map(Rows(seen, allowed, np.ones(4), ("",) * 4, ("gsr",) * 4))

    assert [CLASSES[i] for i in found.likely(seen).argmax(axis=1)] == names
