from hypothesis import given
from hypothesis import strategies as st

from eval.overlaps import overlaps
from sayso.measures.pairing import Pair

places = st.lists(st.tuples(st.integers(0, 20), st.integers(1, 9)), max_size=9).map(
    lambda drawn: sorted({(start, start + length) for start, length in drawn})
)


@given(places, places)
def test_overlaps_are_those_of_the_characters(found: list[Pair], wanted: list[Pair]) -> None:
    likeness = overlaps(found, wanted)

    for i, (a, b) in enumerate(found):
        for j, (c, d) in enumerate(wanted):
            here, there = set(range(a, b)), set(range(c, d))
            assert likeness.get((i, j), 0) == len(here & there) / len(here | there)
