"""Statements by hand: marked excerpts become offsets, and labels score what was read."""

from __future__ import annotations

from typing import Any

import pytest

from eval.judged.labels import LabelError
from eval.judged.statements import (
    Judged,
    differences,
    of_labels,
    offsets,
    scores,
    tally,
    tally_nested,
)

TEXT = "He said no. The Harbour Board met. He said no, the guns would stay, and left."


def label(excerpt: str, **others: Any) -> dict[str, Any]:
    plain = {"form": "indirect", "act": "say", "negated": False, "hedged": False}
    rest = {"within": None, "continued": False, "actor": None}
    return {"id": "s1", "excerpt": excerpt} | plain | rest | others


def test_marks_become_places_in_the_whole_text() -> None:
    found = offsets(TEXT, label("<s>He</s> <c>said</c> <p>no, the guns would stay</p>"))
    for kind, words in (
        ("speakers", "He"),
        ("cue", "said"),
        ("content", "no, the guns would stay"),
    ):
        ((start, end),) = found[kind]
        assert TEXT[start:end] == words
        assert start > 30


@pytest.mark.parametrize(
    ("excerpt", "others", "told"),
    [
        ("<p>He said yes</p>", {}, "not in the text"),
        ("<c>said</c> no", {}, "no <p>"),
        ("<n>He</n> <p>said no</p>", {}, "<n> is not known"),
        ("<p>He said no</p>", {"actor": "Ann"}, "actor: not in the text"),
        ("<p>He said no</p>", {"form": "free"}, "no such form"),
        ("<p>He said no</p>", {"act": "sing"}, "no such form or act"),
    ],
)
def test_a_label_that_does_not_fit_is_refused(
    excerpt: str, others: dict[str, Any], told: str
) -> None:
    with pytest.raises(LabelError, match=told):
        offsets(TEXT, label(excerpt, **others))


def test_a_label_without_a_field_is_refused() -> None:
    with pytest.raises(LabelError, match="without within"):
        offsets(TEXT, {k: v for k, v in label("<p>no</p>").items() if k != "within"})


REPORT = "The Post wrote that Ann Vey denied the delay. Ann Vey said the quay was shut."
OUTER = label("<s>The Post</s> <c>wrote</c> <p>that Ann Vey denied the delay</p>", actor="The Post")
INNER = label(
    "<s>Ann Vey</s> <c>denied</c> <p>the delay</p>", id="s2", within="s1", actor="Ann Vey"
)
OTHER = label("<s>Ann Vey</s> <c>said</c> <p>the quay was shut</p>", id="s3", actor="Ann Vey")


def labelled(*rows: dict[str, Any]) -> list[Judged]:
    return of_labels(REPORT, [offsets(REPORT, row) for row in rows])


def test_what_was_read_as_it_was_labelled_scores_one_throughout() -> None:
    wanted = labelled(OUTER, INNER, OTHER)
    assert set(scores(tally(wanted, wanted)).values()) == {1.0}
    assert tally_nested(wanted, wanted) == (1, 1, 1, 1, 1)


def test_labels_may_stand_before_those_they_are_within() -> None:
    inner, outer = labelled(INNER, OUTER)
    assert inner.around == outer


def test_what_is_missed_what_is_found_for_nothing_and_another_form_each_cost() -> None:
    found = labelled(OUTER, OTHER | {"form": "mixed"})
    wanted = labelled(OUTER, INNER, OTHER)
    assert tally(found, wanted) == (2, 2, 3, 1, 2)
    assert tally(wanted, found) == (2, 3, 2, 1, 2)


def test_an_inner_statement_is_right_where_the_one_around_it_is() -> None:
    elsewhere = label("<s>Ann Vey</s> <c>said</c> <p>the quay was shut</p>")
    assert tally_nested(labelled(elsewhere, INNER), labelled(OUTER, INNER)) == (0, 1, 1, 0, 0)


def test_nothing_found_and_nothing_wanted_is_no_score() -> None:
    assert set(scores(tally([], [])).values()) == {None}


def test_differences_tell_what_one_side_lacks_and_who_else_is_meant() -> None:
    found = labelled(OUTER | {"actor": "Ann Vey"}, OTHER)
    _, *lines = differences(REPORT, found, labelled(OUTER, INNER))
    assert lines == [
        "missed: nested [Ann Vey] *denied* {the delay}",
        "for nothing: [Ann Vey] *said* {the quay was shut}",
        "actor Ann Vey, not The Post: [The Post] *wrote* {that Ann Vey denied the delay}",
    ]
