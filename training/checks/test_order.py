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


def test_a_pass_sees_its_share_of_each_corpus_and_no_text_much_oftener_than_another() -> None:
    seen = Counter(text for step in order(makers(), 1, seed=1) for text in step)
    shares = Counter(name for name, _ in seen.elements())
    for name, count in COUNTS.items():
        whole, part = divmod(PER_PASS[name], 1)
        assert shares[name] == whole * count + round(part * count)
        times = [seen[name, index] for index in range(count)]
        assert max(times) - min(times) <= 1


def test_every_step_has_some_of_each_large_corpus() -> None:
    """A step without a corpus learns nothing for its heads, and the next one too much."""
    texts = {
        name: [lambda _: Example("x", "x", "word " * 100, [], {}) for _ in range(count)]
        for name, count in {"polnear": 400, "ewt": 300}.items()
    }
    *steps, _ = order(texts, 1, seed=1)
    shares = [sum(name == "ewt" for name, _ in step) / len(step) for step in steps]
    assert max(shares) < 2.5 * min(shares)


def test_a_step_is_filled_to_its_size_and_not_much_beyond() -> None:
    texts = makers()
    *steps, _ = order(texts, 1, seed=1)
    for step in steps:
        filled = [len(texts[name][index](random.Random(0)).text) / 4 for name, index in step]
        assert sum(filled) >= PIECES_PER_STEP > sum(filled[:-1])
