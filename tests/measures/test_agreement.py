"""Alpha and kappa, against textbooks."""

from collections.abc import Iterable

import numpy as np
import pytest

from sayso.measures.agreement import LABELS, alpha, coincidences, kappa, token_labels
from sayso.measures.matching import Parts


def parts(cue: Iterable[int], speaker: Iterable[int], content: Iterable[int]) -> Parts:
    return Parts(frozenset(cue), frozenset(speaker), frozenset(content))


def test_a_token_takes_its_first_layer() -> None:
    heard = parts(cue=range(9, 13), speaker=range(9), content=range(20))

    labels = [LABELS[label] for label in token_labels("Orla, he said: rain.", [heard])]

    assert labels == [*["speaker"] * 3, "cue", *["content"] * 3]


def test_a_token_no_statement_touches_has_the_label_none() -> None:
    assert [LABELS[label] for label in token_labels("It rains.", [])] == ["none"] * 3


def test_alpha_is_the_textbooks() -> None:
    """Krippendorff, Computing alpha-reliability: two observers, ten units, two values."""
    table = coincidences([0, 1, 0, 0, 0, 0, 0, 0, 1, 0], [1, 1, 1, 0, 0, 1, 0, 0, 0, 0])

    assert alpha(table) == pytest.approx(0.095, abs=0.0005)


def test_alpha_is_one_where_all_agree_and_where_there_is_nothing() -> None:
    assert alpha(coincidences([0, 1, 2, 3], [0, 1, 2, 3])) == 1
    assert alpha(coincidences([3, 3], [3, 3])) == alpha(coincidences([], [])) == 1


def test_coders_must_have_labelled_the_same_units() -> None:
    with pytest.raises(ValueError, match="shorter"):
        coincidences([0, 1], [0])


def test_kappa_is_the_textbooks() -> None:
    """Fifty proposals, 35 judged alike; 0.7 seen and 0.5 expected."""
    assert kappa(np.array([[20.0, 5.0], [10.0, 15.0]])) == pytest.approx(0.4)


def test_kappa_can_be_below_chance_and_is_none_for_nothing() -> None:
    assert kappa(np.array([[0.0, 5.0], [5.0, 0.0]])) == -1
    assert kappa(np.array([[4.0, 0.0], [0.0, 0.0]])) == 1
    assert kappa(np.zeros((2, 2))) is None
