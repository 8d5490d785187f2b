"""Statements as bare sets of characters, and which of them are the same statement."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.measures.matching import (
    Parts,
    characters,
    cues_fit,
    matched,
    overlap,
    paired_by_content,
    touch,
)
from sayso.model import Span


def parts(
    cue: Iterable[int] = (), speaker: Iterable[int] = (), content: Iterable[int] = ()
) -> Parts:
    return Parts(frozenset(cue), frozenset(speaker), frozenset(content))


SAID = parts(cue=range(5, 9), speaker=range(4), content=range(10, 20))
GOES_ON = parts(speaker=range(4), content=range(30, 40))


@pytest.mark.parametrize(
    ("found", "same"),
    [
        (SAID, True),
        (parts(range(8, 12), range(3, 9), range(10, 20)), True),  # one shared character is enough
        (parts(range(5, 9), range(4), range(10, 15)), True),  # overlap exactly a half
        (parts(range(5, 9), range(4), range(10, 14)), False),
        (parts(range(30, 34), range(4), range(10, 20)), False),
        (parts((), range(4), range(10, 20)), False),
        (parts(range(5, 9), range(30, 34), range(10, 20)), False),
        (parts(range(5, 9), (), range(10, 20)), False),
    ],
)
def test_a_statement_is_the_same_when_content_cue_and_speaker_fit(found: Parts, same: bool) -> None:
    assert bool(matched([found], [SAID])) is same


def test_two_absent_cues_fit_and_so_do_two_absent_speakers() -> None:
    nobody = parts(range(5, 9), (), range(10, 20))

    assert matched([nobody, GOES_ON], [GOES_ON, nobody]) == [(0, 1), (1, 0)]


def test_statements_with_one_content_are_told_apart_by_cue_and_speaker() -> None:
    """ "P, citing X": paired by content alone, either order would be as good."""
    outer = parts(range(50, 58), range(40, 49), range(10))
    inner = parts(range(60, 66), range(67, 70), range(10))

    assert matched([outer, inner], [inner, outer]) == [(0, 1), (1, 0)]


def test_only_pairs_that_fit_compete_for_a_partner() -> None:
    """The content in common with a wrong cue is greater, and does not stand in the way."""
    wrong_cue = parts(range(30, 34), range(4), range(10, 20))
    shorter = parts(range(5, 9), range(4), range(10, 17))

    assert matched([wrong_cue, shorter], [SAID]) == [(1, 0)]
    assert paired_by_content([wrong_cue, shorter], [SAID]) == [(0, 0)]


def test_what_has_to_fit_can_be_chosen() -> None:
    another = parts(range(5, 9), range(30, 34), range(10, 20))

    assert matched([another], [SAID], fits=cues_fit) == [(0, 0)]


def test_contents_that_overlap_less_than_by_half_are_no_pair() -> None:
    less = parts(content=range(10, 14))

    assert paired_by_content([less], [SAID]) == matched([less], [SAID]) == []


sets = st.frozensets(st.integers(0, 12))


@given(sets, sets)
def test_overlap_is_the_same_from_both_sides_and_one_only_for_the_same(
    left: frozenset[int], right: frozenset[int]
) -> None:
    assert overlap(left, right) == overlap(right, left)
    assert (overlap(left, right) == 1) is (left == right != frozenset())
    assert touch(left, right) is (bool(left & right) or left == right == frozenset())


statements = st.builds(Parts, sets, sets, sets.filter(bool))


@given(st.lists(statements, max_size=5, unique=True))
def test_every_statement_is_matched_with_itself(coded: list[Parts]) -> None:
    """Whatever else fits: no other content overlaps it by more than its own."""
    pairs = matched(coded, coded)

    assert [i for i, _ in pairs] == list(range(len(coded)))
    assert all(overlap(coded[i].content, coded[j].content) == 1 for i, j in pairs)


@given(st.lists(statements, max_size=5), st.lists(statements, max_size=5))
def test_matching_is_the_same_size_from_both_sides(one: list[Parts], two: list[Parts]) -> None:
    def worth(left: list[Parts], right: list[Parts]) -> float:
        pairs = matched(left, right)
        return sum(overlap(left[i].content, right[j].content) for i, j in pairs)

    assert worth(one, two) == pytest.approx(worth(two, one))


def test_characters_are_those_of_all_spans() -> None:
    assert characters([Span(0, 2), Span(4, 5)]) == {0, 1, 4}
