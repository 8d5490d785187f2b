"""How much ideas tell, what fits best, and what the fitted signs come to."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.documents.knowledge import knowledge
from sayso.triangulation.aligned import weighed
from sayso.triangulation.clauses import clauses
from sayso.triangulation.counts import counts
from sayso.triangulation.report import reports_of
from sayso.triangulation.signs import Rarity, ranks, sure_of
from sayso.triangulation.weighed_counts import beside, clause_of_each
from tests.triangulation.by_hand import Written


def test_what_one_clause_alone_tells_counts_whole_and_what_all_tell_little() -> None:
    rarity = Rarity([frozenset({"ferry", "shell"}), frozenset({"ferry"}), frozenset({"ferry"})])

    assert rarity.of(["shell"]) == pytest.approx(1.0)
    assert rarity.of(["ferry"]) == pytest.approx(math.log(2) / math.log(4))
    assert rarity.of(["never met"]) == 1.0


@given(st.permutations(["ferry", "shell", "market", "mayor", "bridge"]))
def test_the_order_of_ideas_changes_no_sum(told: list[str]) -> None:
    rarity = Rarity([frozenset(told[:end]) for end in range(1, 6)])

    assert rarity.of(told) == rarity.of(sorted(told))


def test_the_best_of_both_is_first_for_either_and_tells_how_far_the_next_is_behind() -> None:
    found = ranks([("a", "x", 0.9), ("a", "y", 0.4), ("b", "y", 0.6)])

    assert [(either, both) for either, both, _ in found] == [(1, 1), (0, 0), (1, 1)]
    assert [lead for _, _, lead in found] == pytest.approx([0.5, -0.5, 0.2])


def test_signs_add_up_to_odds() -> None:
    weights = {"constant": -1.0, "name": 2.0, "other day": -3.0}

    assert sure_of("clauses", {"name": 0.5}, weights) == pytest.approx(0.5)
    assert sure_of("clauses", {"name": 2.0}, weights) == pytest.approx(1 / (1 + math.exp(-3)))
    assert sure_of("clauses", {"other day": 1e9}, weights) > 0.0


def a_shelling(outlet: str) -> Written:
    written = Written("Shells killed 14 sailors at the fish market of Osk.", outlet=outlet)
    written.figure("14", 14, 14, item="sailors", action="killed")
    return written


def test_every_sign_has_its_weight_and_every_weight_its_sign() -> None:
    """What was fitted is what is weighed: a sign renamed without fitting again would be lost."""
    one, other = reports_of([a_shelling("A").reading, a_shelling("B").reading], {})
    left, right = clauses(one), clauses(other)
    rarity = Rarity(clause.told for clause in (*left, *right))
    [pair] = weighed(left, right, rarity)
    [figures] = beside(counts(one), counts(other), dict(clause_of_each((*left, *right))), rarity)

    known = knowledge("one_account")
    assert set(pair.signs) | {"constant"} == set(known["clauses"])
    assert set(figures.signs) | {"constant"} == set(known["figures"])
