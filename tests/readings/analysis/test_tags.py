"""Logits become runs of words."""

import numpy as np

from sayso.readings.analysis.tags import probabilities, runs

BIO = ("O", "B", "I")


def logits(tags: str) -> np.ndarray:
    """Sure logits for a row of tags: "OBIIO"."""
    return np.array([[9.0 * (tag == label) for label in BIO] for tag in tags], dtype=np.float32)


def words(tags: str) -> list[tuple[int, int]]:
    return [run.words for run in runs(logits(tags), BIO)]


def test_a_run_goes_from_its_begin_to_its_last_inside() -> None:
    assert words("OBIIOBO") == [(1, 4), (5, 6)]


def test_a_begin_ends_the_run_before_it() -> None:
    assert words("BIBI") == [(0, 2), (2, 4)]


def test_an_inside_without_a_begin_opens_a_run() -> None:
    assert words("OIIO") == [(1, 3)]


def test_no_marked_words_no_runs() -> None:
    assert runs(np.zeros((0, 3), dtype=np.float32), BIO) == ()
    assert words("OOO") == []


def test_a_change_of_kind_opens_a_new_run() -> None:
    labels = ("O", "B-DATE", "I-DATE", "B-TIME", "I-TIME")
    table = np.eye(5, dtype=np.float32)[[1, 2, 4, 0]] * 9

    found = runs(table, labels)

    assert [(run.words, run.label) for run in found] == [((0, 2), "DATE"), ((2, 3), "TIME")]


def test_a_boost_finds_what_was_nearly_found() -> None:
    nearly = np.array([[1.0, 0.8, 0.0]], dtype=np.float32)

    assert runs(nearly, BIO) == ()
    assert [run.words for run in runs(nearly, BIO, boost=0.5)] == [(0, 1)]


def test_the_score_is_the_mean_probability_of_being_inside() -> None:
    table = np.log(np.array([[0.2, 0.7, 0.1], [0.4, 0.1, 0.5]], dtype=np.float32))

    (run,) = runs(table, BIO)

    assert round(run.score, 4) == 0.7


def test_probabilities_of_huge_logits_stay_finite() -> None:
    likely = probabilities(np.array([[1e4, -1e4, 0.0]], dtype=np.float32))

    assert likely.tolist() == [[1.0, 0.0, 0.0]]
