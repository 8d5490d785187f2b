"""The best tree has one root, no cycle, and the highest sum there is."""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from sayso.readings.analysis.trees import best_tree


def is_tree(heads: list[int]) -> bool:
    if sum(head == word for word, head in enumerate(heads)) != 1:
        return False
    for word in range(len(heads)):
        for _ in heads:
            word = heads[word]
        if heads[word] != word:
            return False
    return True


def total(scores: np.ndarray, heads: list[int]) -> float:
    return float(sum(scores[word, head] for word, head in enumerate(heads)))


square = st.integers(1, 5).flatmap(
    lambda n: arrays.arrays(np.float32, (n, n), elements=st.integers(-40, 40).map(float))
)


@given(square)
def test_no_tree_with_one_root_scores_higher(scores: np.ndarray) -> None:
    heads = best_tree(scores)

    assert is_tree(heads)
    count = len(scores)
    rivals = (list(rival) for rival in itertools.product(range(count), repeat=count))
    assert total(scores, heads) == max(total(scores, rival) for rival in rivals if is_tree(rival))


def test_a_lone_word_is_its_own_root() -> None:
    assert best_tree(np.zeros((1, 1), dtype=np.float32)) == [0]


@pytest.mark.parametrize("count", [40, 250])
def test_words_that_all_want_to_be_root_still_make_one_tree(count: int) -> None:
    scores = np.random.default_rng(count).normal(size=(count, count)).astype(np.float32)
    scores += 5 * np.eye(count, dtype=np.float32)

    assert is_tree(best_tree(scores))


@given(square)
def test_all_roots_at_once_give_as_good_a_tree(scores: np.ndarray) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sayso.readings.analysis.trees.ROOTS_TRIED", 0)
        at_once = best_tree(scores)

    assert is_tree(at_once)
    assert total(scores, at_once) == total(scores, best_tree(scores))
