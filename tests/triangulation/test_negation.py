"""Which ideas some words say are not so."""

from __future__ import annotations

import pytest

from sayso.triangulation.negation import negated_in


@pytest.mark.parametrize(
    ("text", "not_so"),
    [
        ("No villager was deported.", {"villager", "deport"}),
        ("There was no walkout, and the mayor stayed.", {"walkout"}),
        ("The envoy signed nothing.", {"sign"}),
        ("He denied having burned the ferry of Osk.", {"burn", "ferry", "osk"}),
        ("The mayor didn't resign.", {"resign"}),
        ("The mayor was not only angry.", set()),
        ("The ferry burned; no boats left.", {"boat"}),
        ("The mayor resigned.", set()),
    ],
)
def test_a_negation_bears_on_what_stands_by_it(text: str, not_so: set[str]) -> None:
    assert not_so <= negated_in(text)
    if not not_so:
        assert not negated_in(text)


def test_a_negation_ends_with_its_clause() -> None:
    assert "market" not in negated_in("There were no details on when the market would open.")
    assert "ferry" not in negated_in("The ferry burned; no boats left.")
