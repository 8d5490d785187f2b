import pytest

from eval.attribution import Attributed
from eval.calibration import (
    brier,
    constant_scores,
    expected_calibration_error,
    judged,
    rows,
)
from eval.corpora import AttributedArticle, GoldAttribution


def test_scores_that_hold_what_they_say_have_no_error() -> None:
    assert expected_calibration_error([(0.75, 1), (0.75, 1), (0.75, 1), (0.75, 0)]) == 0


def test_bins_weigh_as_many_statements_as_they_hold() -> None:
    """Three at 0.9 of which all are right (apart by 0.1), one at 0.25 that is right (0.75)."""
    error = expected_calibration_error([(0.9, 1), (0.9, 1), (0.9, 1), (0.25, 1)])

    assert error == pytest.approx((3 * 0.1 + 0.75) / 4)


def test_errors_of_one_bin_cancel_and_those_of_two_do_not() -> None:
    assert expected_calibration_error([(0.55, 1), (0.55, 0.1)]) == pytest.approx(0)
    assert expected_calibration_error([(0.65, 1), (0.45, 0.1)]) == pytest.approx(0.35)


def test_a_score_of_one_belongs_to_the_last_bin() -> None:
    assert expected_calibration_error([(1.0, 1), (0.9, 1)]) == pytest.approx(0.05)


def test_nothing_found_has_no_error() -> None:
    assert expected_calibration_error([]) == brier([]) == 0


def test_brier_tells_apart_what_the_error_cannot() -> None:
    sure, vague = [(1.0, 1.0), (0.0, 0.0)], [(0.5, 1.0), (0.5, 0.0)]

    assert expected_calibration_error(sure) == expected_calibration_error(vague) == 0
    assert brier(sure) < brier(vague)


def test_the_baseline_learns_from_the_other_half() -> None:
    halves = [[(0.9, 1.0), (0.9, 1.0)], [(0.2, 0.0)]]

    assert constant_scores(halves) == [(0.0, 1.0), (0.0, 1.0), (1.0, 0.0)]


GOLD = GoldAttribution(((5, 9),), ((0, 4),), ((10, 20),))
ARTICLE = AttributedArticle("one", "Orla said rain is near.", ((GOLD,), ()))


def found(score: float) -> list[Attributed]:
    return [
        Attributed(frozenset(range(5, 9)), frozenset(range(4)), frozenset(range(10, 20)), score)
    ]


def test_a_statement_half_the_annotators_marked_is_half_right() -> None:
    assert judged(ARTICLE, found(0.7)) == [(0.7, 0.5)]


def test_the_rows_say_that_less_is_better() -> None:
    error, squared = rows([ARTICLE], lambda _: found(0.7))

    assert error.value == pytest.approx(0.2)
    assert error.better == squared.better == "lower"
    assert error.details["statements"] == 1
