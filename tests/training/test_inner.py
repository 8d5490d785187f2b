"""What a sign adds to the log-odds is learnt from candidates that are labelled or not."""

from __future__ import annotations

from sayso.readings.statements.inner import likelihood
from training.inner import fit


def cases(sign: float, right: int, wrong: int) -> list[tuple[dict[str, float], bool]]:
    signs = {"always": 1.0, "known verb": sign}
    return [(signs, True)] * right + [(signs, False)] * wrong


def test_a_sign_that_goes_with_labels_makes_a_candidate_likely() -> None:
    weights = fit([*cases(1.0, 80, 20), *cases(0.0, 10, 90)])

    assert weights["known verb"] > 0
    assert abs(likelihood({"always": 1.0, "known verb": 1.0}, weights) - 0.8) < 0.05
    assert abs(likelihood({"always": 1.0, "known verb": 0.0}, weights) - 0.1) < 0.05


def test_a_sign_that_tells_nothing_adds_next_to_nothing() -> None:
    weights = fit([*cases(1.0, 30, 70), *cases(0.0, 30, 70)])

    assert abs(weights["known verb"]) < 0.01
