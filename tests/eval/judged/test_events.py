"""Events labelled by hand: offsets of their triggers and parties, and what counts as right."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from eval.judged.events import Told, of_labels, offsets, same_actors, scores, tally
from eval.judged.labels import LabelError, Who
from sayso.measures.matching import Characters

TEXT = "Orvane struck the quay. Hartvik denied it; the attack on the quay was over."
LABEL: dict[str, Any] = {
    "id": "e1",
    "excerpt": "Orvane <t>struck</t>",
    "again": [{"excerpt": "the <t>attack</t>"}],
    "type": "ASSAULT",
    "status": "fact",
    "actors": [{"words": "Orvane"}],
    "recipients": [{"words": "the quay", "nth": 2}],
}


def test_a_label_keeps_the_places_of_all_triggers_and_parties() -> None:
    made = offsets(TEXT, LABEL)
    assert [TEXT[slice(*place)] for place in made["triggers"]] == ["struck", "attack"]
    assert made["actors"] == [[0, 6]]
    assert made["recipients"] == [[57, 65]]


@pytest.mark.parametrize(
    "wrong",
    [
        {"type": "BATTLE"},
        {"status": "done"},
        {"excerpt": "Orvane struck"},
        {"actors": [{"words": "Nobody"}]},
    ],
)
def test_a_label_that_does_not_fit_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(LabelError):
        offsets(TEXT, LABEL | wrong)


def told(first: int, last: int, **parts: Any) -> Told:
    one = Told(Characters(range(first, last)), "ASSAULT", "fact", (), ())
    return replace(one, **parts)


def who(first: int, last: int, name: str) -> Who:
    return Who(Characters(range(first, last)), name)


def test_another_mention_is_the_same_event_and_each_part_counts_by_itself() -> None:
    orvane = who(0, 6, "Orvane")
    [wanted] = of_labels(TEXT, [offsets(TEXT, LABEL)])
    found = [told(47, 53, actors=(orvane,), status="alleged"), told(24, 31)]
    assert tally(found, [wanted]) == (1, 2, 1, 1, 1, 0, 1, 0, 0, 0, 0, 1)
    assert scores(tally(found, [wanted]))["precision"] == 0.5
    assert scores(tally([], []))["recall"] is None


def test_two_calls_for_the_same_are_near_in_type() -> None:
    pair = [told(0, 3, type="APPEAL")], [told(0, 3, type="REQUEST")]
    assert tally(*pair)[3:5] == (0, 1)


def test_actors_are_the_same_in_any_order_and_none_may_be_missing() -> None:
    one, other = who(0, 6, "Orvane"), who(24, 31, "Hartvik")
    assert same_actors([one, other], [other, one])
    assert not same_actors([one], [one, other])
    assert not same_actors([one], [other])


def test_whether_it_happened_is_told_for_those_that_did_and_those_that_did_not() -> None:
    wanted = [
        told(0, 3),
        told(10, 13),
        told(20, 23, status="planned"),
        told(30, 33, status="denied"),
    ]
    found = [told(0, 3, status="ongoing"), told(10, 13, status="planned"), *wanted[2:]]

    assert scores(tally(found, wanted))["happened or not: macro-F1"] == pytest.approx(
        (2 / 3 + 0.8) / 2
    )
