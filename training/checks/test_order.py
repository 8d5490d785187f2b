"""Which texts a training sees when: all of it follows from the seed."""

import random
from collections import Counter

import pytest

from training.batches import PER_PASS, PIECES_PER_STEP, Maker, order
from training.examples import Example

COUNTS = {"polnear": 30, "ewt": 20, "ecb": 10}


def makers() -> dict[str, list[Maker]]:
    """Texts of about 500 to 1,700 pieces."""

    def maker(size: int) -> Maker:
        return lambda _: Example("x", "x", "word " * size, [], {})

    return {name: [maker(400 + 30 * n) for n in range(count)] for name, count in COUNTS.items()}


def test_the_same_seed_gives_the_same_order_and_another_seed_another() -> None:
    assert order(makers(), 2, seed=1) == order(makers(), 2, seed=1)
    assert order(makers(), 2, seed=1) != order(makers(), 2, seed=2)


@pytest.mark.parametrize("passes", [1, 2])
def test_a_shorter_training_is_the_beginning_of_a_longer_one(passes: int) -> None:
    shorter, longer = order(makers(), passes, seed=1), order(makers(), 3, seed=1)
    assert shorter == longer[: len(shorter)]
    assert len(shorter) < len(longer)


def test_a_pass_sees_its_share_of_each_corpus_and_no_text_twice() -> None:
    seen = Counter(text for step in order(makers(), 1, seed=1) for text in step)
    assert set(seen.values()) == {1}
    shares = Counter(name for name, _ in seen)
    assert shares == {name: round(PER_PASS[name] * count) for name, count in COUNTS.items()}


def test_a_step_is_filled_to_its_size_and_not_much_beyond() -> None:
    texts = makers()
    *steps, _ = order(texts, 1, seed=1)
    for step in steps:
        filled = [len(texts[name][index](random.Random(0)).text) / 4 for name, index in step]
        assert sum(filled) >= PIECES_PER_STEP > sum(filled[:-1])
