"""How much each word looks like one that shows a will."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from sayso.readings.analysis.wills import ShownWills


def test_the_odds_of_a_word_are_the_sum_of_what_its_vector_adds() -> None:
    shown = ShownWills(np.array([1.0, -2.0], np.float32), 0.5)

    assert shown.odds(np.array([[3.0, 1.0], [0.0, 0.25]], np.float32)) == [1.5, 0.0]
    assert shown.odds(np.zeros((0, 2), np.float32)) == []


def test_a_model_without_the_map_has_none_and_a_kept_one_is_the_same(tmp_path: Path) -> None:
    assert ShownWills.kept_in(tmp_path) is None

    shown = ShownWills(np.array([0.25, -1.0], np.float32), 0.125)
    shown.keep_in(tmp_path)
    again = ShownWills.kept_in(tmp_path)

    assert again is not None
    assert again.bias == shown.bias
    assert again.weights.tolist() == shown.weights.tolist()


def test_another_file_in_its_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "wills.npz").write_text("no archive")

    with pytest.raises(ValueError, match="pickle"):
        ShownWills.kept_in(tmp_path)
