"""Marked excerpts become offsets that slice to the words that were marked."""

from typing import Any

import pytest

from eval.judged.marked import LabelError, offsets

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


def test_marks_may_nest_and_the_nth_of_like_stretches_is_meant() -> None:
    found = offsets(
        TEXT, label("<p><s>He</s> said</p> <c>no</c>", nth=2, actor="The Harbour Board")
    )
    assert found["content"] == [[35, 42]]
    assert found["speakers"] == [[35, 37]]
    assert found["actor"] == [12, 29]


@pytest.mark.parametrize(
    ("excerpt", "others", "told"),
    [
        ("<p>He said yes</p>", {}, "not in the text"),
        ("<p>He said no</p>", {"nth": 3}, "not in the text"),
        ("<c>said</c> no", {}, "no <p>"),
        ("<p>He <c>said</p></c>", {}, "closes nothing"),
        ("<p>He said", {}, "not closed"),
        ("<p>He said no</p>", {"actor": "Ann"}, "actor"),
        ("<p>He said no</p>", {"form": "free"}, "no such form"),
    ],
)
def test_a_label_that_does_not_fit_is_refused(
    excerpt: str, others: dict[str, Any], told: str
) -> None:
    with pytest.raises(LabelError, match=told):
        offsets(TEXT, label(excerpt, **others))
