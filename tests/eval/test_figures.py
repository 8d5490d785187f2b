import pytest

from eval.figures import Counts, Row, markdown_table, plain_table


def test_f1_is_the_harmonic_mean_of_precision_and_recall() -> None:
    counts = Counts(right=6, found=8, wanted=12)

    assert (counts.precision, counts.recall) == (0.75, 0.5)
    assert counts.f1 == pytest.approx(0.6)


def test_nothing_found_and_nothing_wanted_is_no_success() -> None:
    assert (Counts().precision, Counts().recall, Counts().f1) == (0, 0, 0)


def test_texts_are_pooled_not_averaged() -> None:
    pooled = Counts(1, 1, 1) + Counts(0, 9, 0).weighted(1 / 3)

    assert pooled.precision == 0.25


ROW = Row("times", "dev", "strict F1", "a pattern")


def test_a_figure_not_measured_is_left_blank_and_zero_is_not() -> None:
    row = ROW.with_value(None, 0.0)

    assert plain_table([row]).splitlines()[-1].split() == ["strict", "F1", "0.000", "a", "pattern"]


def test_a_figure_to_be_small_says_so() -> None:
    row = Row("calibration", "dev", "error", better="lower").with_value(0.04, 0.2)

    assert "| calibration: error (less is better) | dev | 0.040 | 0.200 |" in markdown_table([row])


def test_texts_are_named_once_for_all_their_figures() -> None:
    assert plain_table([ROW, ROW]).count("times: dev") == 1
