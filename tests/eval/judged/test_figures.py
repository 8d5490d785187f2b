"""Figures by hand: marked excerpts become offsets, and labels score what was read."""

from __future__ import annotations

from typing import Any

import pytest

from eval.judged.figures import Told, of_figures, of_labels, offsets, paired, scores, tally
from eval.judged.labels import LabelError, Who
from sayso.readings.figures import figures
from sayso.readings.parsed import Words
from tests.readings.by_hand import document
from tests.readings.figures.by_hand import parsed

LINE = "Guns killed 36 people , including at least nine children ."
TEXT = parsed(LINE).text


def label(excerpt: str, **others: Any) -> dict[str, Any]:
    plain = {"id": "f1", "low": 36, "high": 36, "bound": "exact", "unit": "people"}
    rest = {"negated": False, "part_of": None, "outlet": True, "actor": None}
    return plain | rest | {"excerpt": excerpt} | others


LABELS = [
    label("<n>36</n> <i>people</i>"),
    label("<n>nine</n> <i>children</i>", id="f2", low=9, high=None, bound="at_least", part_of="f1"),
]


def labelled(*rows: dict[str, Any]) -> list[Told]:
    return of_labels(TEXT, [offsets(TEXT, row) for row in rows])


def read() -> list[Told]:
    analysis = parsed(LINE)
    return of_figures(TEXT, figures(document(TEXT), Words.of(analysis)), ())


def test_marks_become_places_in_the_whole_text() -> None:
    found = offsets(TEXT, label("killed <n>36</n> <i>people</i>"))
    assert TEXT[slice(*found["number"])] == "36"
    assert TEXT[slice(*found["item"])] == "people"
    assert found["actor"] is None


def test_a_figure_may_have_no_item_and_an_actor_elsewhere() -> None:
    found = offsets(TEXT, label("<n>36</n>", outlet=False, actor="Guns"))
    assert found["item"] is None
    assert found["actor"] == [0, 4]


@pytest.mark.parametrize(
    ("excerpt", "others", "told"),
    [
        ("36 <i>people</i>", {}, "no <n>"),
        ("<n>37</n>", {}, "not in the text"),
        ("<n>36", {}, "not closed"),
        ("<n>36</n> <x>people</x>", {}, "not known"),
        ("<n>36</n> <n>people</n>", {}, "two of"),
        ("<n>36</n>", {"bound": "sure"}, "no such bound"),
        ("<n>36</n>", {"low": "36"}, "no number"),
        ("<n>36</n>", {"low": 40}, "above high"),
        ("<n>36</n>", {"actor": "Guns"}, "somebody else"),
    ],
)
def test_a_label_that_does_not_fit_is_refused(
    excerpt: str, others: dict[str, Any], told: str
) -> None:
    with pytest.raises(LabelError, match=told):
        offsets(TEXT, label(excerpt, **others))


def test_what_was_read_as_it_was_labelled_scores_one_throughout() -> None:
    assert set(scores(tally(read(), labelled(*LABELS))).values()) == {1.0}


def test_a_wrong_bound_costs_its_pair_and_nothing_else() -> None:
    wanted = labelled(LABELS[0], LABELS[1] | {"high": 9, "bound": "exact"})
    found = scores(tally(read(), wanted))
    assert found["low, high and bound: F1"] == 0.5
    assert found["found at all: recall"] == found["part of: F1 of links"] == 1


def test_items_are_compared_by_their_last_word() -> None:
    wanted = labelled(LABELS[0] | {"excerpt": "<i>Guns</i> killed <n>36</n>"}, LABELS[1])
    assert scores(tally(read(), wanted))["item by head word, of those paired"] == 0.5


def test_a_link_to_another_whole_is_a_wrong_link() -> None:
    wanted = labelled(LABELS[0] | {"part_of": "f2"}, LABELS[1] | {"part_of": None})
    assert scores(tally(read(), wanted))["part of: F1 of links"] == 0


def test_an_asserter_is_right_by_a_mention_and_a_name_of_the_same_actor() -> None:
    def told(outlet: bool, actor: Who | None = None) -> Told:
        return Told(frozenset([1]), 1, 1, "exact", None, None, outlet, actor)

    board = told(False, Who(frozenset({4, 5}), "the Harbour Board"))
    assert told(False, Who(frozenset({5, 9}), "Board")).is_asserted_as(board)
    assert not told(False, Who(frozenset({9}), "Board")).is_asserted_as(board)
    assert not told(False, Who(frozenset({5}), "the mayor")).is_asserted_as(board)
    assert not told(False).is_asserted_as(board)
    assert not told(True).is_asserted_as(board)
    assert not told(True).is_asserted_as(told(False))
    assert told(True).is_asserted_as(told(True))
    assert told(False).is_asserted_as(told(False))


def test_figures_are_paired_one_to_one_by_their_number_words() -> None:
    one, other = labelled(*LABELS)
    assert paired([one, other], [other, one]) == [(0, 1), (1, 0)]
    assert paired([one], [other]) == []


def test_nothing_found_and_nothing_wanted_is_no_score() -> None:
    assert scores(tally([], []))["low, high and bound: F1"] is None
