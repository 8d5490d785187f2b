import numpy as np

from training.softmax import Floats, fitted

ROWS = np.array([[-2.0], [-1.0], [1.0], [2.0]])


def likely(found: Floats, row: float) -> Floats:
    scores = np.append(row, 1.0) @ found
    return np.asarray(np.exp(scores) / np.exp(scores).sum())


def test_two_classes_on_two_sides_are_told_apart() -> None:
    allowed = np.array([[True, False], [True, False], [False, True], [False, True]])

    found = fitted(ROWS, allowed, np.ones(4), penalty=0.01, passes=50)

    assert likely(found, -2.0)[0] > 0.9
    assert likely(found, 2.0)[1] > 0.9


def test_a_row_that_may_be_of_two_classes_goes_to_the_one_that_others_like_it_have() -> None:
    """The third row may be of the first or the second class; its neighbour is of the second."""
    allowed = np.array([[1, 0, 0], [1, 0, 0], [1, 1, 0], [0, 1, 0]], dtype=bool)

    found = fitted(ROWS, allowed, np.ones(4), penalty=0.01, passes=50)

    assert likely(found, 1.0)[1] > 0.7
    assert likely(found, 1.0)[2] < 0.1


def test_without_anything_to_tell_by_what_weighs_more_is_likelier() -> None:
    allowed = np.array([[True, False], [False, True]])

    found = fitted(np.zeros((2, 1)), allowed, np.array([3.0, 1.0]), penalty=0.01, passes=50)

    assert np.allclose(likely(found, 0.0), [0.75, 0.25], atol=1e-3)
