"""How signs are fitted, on cases made by hand."""

from __future__ import annotations

import tomllib

import pytest

from eval.alignment import Case, fit, table, unseen, written
from sayso.triangulation.signs import sure_of


def cases(group: str) -> list[Case]:
    """A name in common mostly tells that two are one; another day that they are two."""
    return [
        *[Case({"name": 1.0, "other day": 0.0}, one=True, labelled=True, group=group)] * 8,
        *[Case({"name": 1.0, "other day": 0.0}, one=False, labelled=False, group=group)] * 2,
        *[Case({"name": 1.0, "other day": 1.0}, one=False, labelled=True, group=group)] * 6,
        *[Case({"name": 0.0, "other day": 0.0}, one=False, labelled=False, group=group)] * 20,
    ]


def test_what_speaks_for_one_thing_gets_weight_and_what_speaks_against_it_loses_some() -> None:
    weights = fit(cases("a"))

    assert weights["name"] > 0 > weights["other day"]
    alike = sure_of("clauses", {"name": 1.0, "other day": 0.0}, weights)
    assert alike == pytest.approx(0.6, abs=0.2)
    assert sure_of("clauses", {"name": 1.0, "other day": 1.0}, weights) < alike


def test_each_group_is_judged_by_the_others() -> None:
    """A group of which all is one cannot make its own pairs likely."""
    strange = [Case({"name": 0.0, "other day": 1.0}, one=True, labelled=True, group="b")] * 9

    sure = unseen([*cases("a"), *strange], "clauses")

    assert max(sure[-9:]) < 0.5


def test_the_table_counts_from_each_cut() -> None:
    given = [Case({}, one=True, labelled=True, group="a"), Case({}, False, False, "a")]

    lines = list(table(given, [0.65, 0.35]))
    assert lines[0].startswith("  from 0.3: 2 of 2; 1 of 1 that are one")
    assert lines[3].startswith("  from 0.6: 1 of 2; 1 of 1 that are one")


def test_weights_are_written_as_they_are_read() -> None:
    text = written({"clauses": {"constant": -1.5, "one day": 0.25}}, "pairs")

    assert tomllib.loads(text) == {"clauses": {"constant": -1.5, "one day": 0.25}}
