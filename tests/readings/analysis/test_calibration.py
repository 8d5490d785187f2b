"""Scores pass through the knots that were fitted for their form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.readings.analysis.calibration import calibrate

KNOTS = {"direct": [(0.2, 0.1), (0.6, 0.5), (0.9, 0.95)]}


@pytest.mark.parametrize(
    ("raw", "probability"),
    [(0.2, 0.1), (0.4, 0.3), (0.6, 0.5), (0.75, 0.725), (0.9, 0.95)],
)
def test_between_two_knots_the_line_is_followed(raw: float, probability: float) -> None:
    assert calibrate(raw, "direct", KNOTS) == pytest.approx(probability)


def test_beyond_the_knots_the_outermost_holds() -> None:
    assert calibrate(0.0, "direct", KNOTS) == 0.1
    assert calibrate(1.0, "direct", KNOTS) == 0.95


def test_a_form_without_knots_keeps_its_score() -> None:
    assert calibrate(0.37, "mixed", KNOTS) == 0.37


@given(st.floats(0, 1), st.floats(0, 1))
def test_a_better_score_never_gets_a_lower_probability(one: float, other: float) -> None:
    low, high = sorted((one, other))

    assert calibrate(low, "direct", KNOTS) <= calibrate(high, "direct", KNOTS)
