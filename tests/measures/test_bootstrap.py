"""Intervals by resampling reports: always the same, and as wide as reports differ."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.measures.bootstrap import RESAMPLES, Sums, interval, resamples


def share(sums: Sums) -> float | None:
    return float(sums[0] / sums[1]) if sums[1] else None


def test_resamples_are_the_same_every_time_and_draw_as_many_reports_as_there_are() -> None:
    drawn = resamples(7)

    assert (drawn == resamples(7)).all()
    assert drawn.shape == (RESAMPLES, 7)
    assert set(drawn.sum(axis=1)) == {7}


def test_the_stream_is_the_one_it_always_was() -> None:
    """Otherwise published intervals could not be computed again."""
    assert resamples(3)[:4].tolist() == [[1, 2, 0], [2, 1, 0], [1, 1, 1], [1, 0, 2]]


def test_an_interval_is_no_point_where_reports_differ() -> None:
    by_report = np.array([[9.0, 10.0], [1.0, 10.0]])

    # Half of all resamples hold both reports, a quarter each one of them twice.
    assert interval(by_report, share, resamples(2)) == (0.1, 0.9)


def test_an_interval_is_a_point_where_all_reports_are_alike() -> None:
    by_report = np.array([[3.0, 4.0]] * 5)

    assert interval(by_report, share, resamples(5)) == (0.75, 0.75)


def test_one_report_tells_nothing_of_others() -> None:
    assert interval(np.array([[3.0, 4.0]]), share, resamples(1)) is None


def test_resamples_without_a_figure_are_passed_over() -> None:
    some, none = np.array([[1.0, 2.0], [0.0, 0.0]]), np.zeros((2, 2))

    assert interval(some, share, resamples(2)) == (0.5, 0.5)
    assert interval(none, share, resamples(2)) is None


@given(st.lists(st.integers(0, 10), min_size=2, max_size=6))
@settings(max_examples=20)
def test_an_interval_of_means_lies_between_the_least_and_the_most(right: list[int]) -> None:
    by_report = np.array([[number, 10.0] for number in right])

    found = interval(by_report, share, resamples(len(right)))

    assert found is not None
    low, high = found
    assert min(right) / 10 <= low <= high <= max(right) / 10


def test_more_reports_make_a_narrower_interval() -> None:
    def width(times: int) -> float:
        by_report = np.array([[9.0, 10.0], [1.0, 10.0]] * times)
        found = interval(by_report, share, resamples(2 * times))
        assert found is not None
        return found[1] - found[0]

    assert width(50) < width(5) == pytest.approx(0.48, abs=0.1)
