"""One-to-one pairing, against all that could have been chosen."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from sayso.measures.pairing import Pair, best_pairs


def test_the_sum_counts_not_the_best_single_pair() -> None:
    """A greedy matcher takes 0.9 first and is left with 0.9 in all."""
    likeness = {(0, 0): 0.9, (0, 1): 0.8, (1, 0): 0.7}

    assert best_pairs(likeness) == [(0, 1), (1, 0)]


def test_what_is_not_alike_at_all_stays_alone() -> None:
    assert best_pairs({(0, 0): 0.5, (1, 1): 0.0}) == [(0, 0)]
    assert best_pairs({}) == []


likenesses = st.dictionaries(
    st.tuples(st.integers(0, 4), st.integers(0, 5)),
    st.integers(1, 9).map(lambda n: n / 8),
    max_size=14,
)


@given(likenesses)
def test_no_other_matching_adds_up_to_more(likeness: dict[Pair, float]) -> None:
    pairs = best_pairs(likeness)

    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
    most = max(
        sum(likeness.get((i, j), 0) for i, j in enumerate(rights))
        for rights in permutations(range(6), 5)
    )
    assert sum(likeness[pair] for pair in pairs) == most
