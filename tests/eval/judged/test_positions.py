"""Positions labelled by hand: offsets of their words, and what counts as right."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from eval.judged.labels import LabelError
from eval.judged.positions import of_labels, of_reading, offsets, scores, tally
from sayso.measures.matching import Characters
from sayso.model import Asserter, Position
from tests.views.hand_made import a_document, a_reading, an_actor, words

TEXT = "Orvane demanded that Hartvik leave the quay and open the locks to reach a truce."
LABEL: dict[str, Any] = {
    "id": "p1",
    "excerpt": "Hartvik <p>leave the quay</p> and open the locks <f>to reach a truce</f>",
    "stance": "demand",
    "issue": "territory",
    "conditional": False,
    "actor": "Orvane",
}


def test_a_label_keeps_the_places_of_its_words_its_party_and_what_it_is_for() -> None:
    made = offsets(TEXT, LABEL)
    assert [TEXT[slice(*place)] for place in made["content"]] == ["leave the quay"]
    assert [TEXT[slice(*place)] for place in made["for"]] == ["to reach a truce"]
    assert made["actor"] == [0, 6]


@pytest.mark.parametrize(
    "wrong",
    [{"stance": "wish"}, {"issue": "weather"}, {"excerpt": "leave the quay"}, {"actor": None}],
)
def test_a_label_that_does_not_fit_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(LabelError):
        offsets(TEXT, LABEL | wrong)


def test_half_the_words_make_it_the_same_position_and_each_part_counts_by_itself() -> None:
    [wanted] = of_labels(TEXT, [offsets(TEXT, LABEL)])
    begin = TEXT.index("leave the quay")
    near = replace(wanted, content=Characters(range(begin - 2, begin + 9)), stance="offer")
    elsewhere = replace(wanted, issue="ceasefire")
    assert tally([elsewhere], [wanted]) == (1, 1, 1, 1, 1, 0, 0)
    far = replace(wanted, content=Characters(range(begin - 20, begin + 5)))
    assert tally([near], [wanted]) == (1, 1, 1, 1, 0, 1, 0)
    assert tally([far], [wanted])[0] == 0
    assert scores(tally([near, far], [wanted]))["precision"] == 0.5


def test_a_minister_and_the_state_are_one_party() -> None:
    text = "Minister Ana Brel of Orvane said Hartvik must leave the quay."
    document = a_document(text)
    state = an_actor(document, "Orvane", "Orvane")
    minister = replace(an_actor(document, "Ana Brel", "Ana Brel"), part_of=state.id)
    wish = Position(
        document_id=document.id,
        actor=minister.id,
        stance="demand",
        issue="territory",
        content=(words(text, "leave the quay"),),
        asserted_by=Asserter(None, None),
        score=0.5,
        because="",
    )
    reading = replace(a_reading(document, actors=[minister, state]), positions=(wish,))
    label = LABEL | {"excerpt": "<p>leave the quay</p>"}
    wanted = of_labels(text, [offsets(text, label)])
    assert tally(of_reading(reading), wanted)[-1] == 1


def test_what_joint_parties_want_is_compared_once() -> None:
    text = "Orvane and Selm said Hartvik must leave the quay."
    document = a_document(text)
    orvane, selm = (an_actor(document, name, name) for name in ("Orvane", "Selm"))
    wish = Position(
        document_id=document.id,
        actor=orvane.id,
        stance="demand",
        issue="territory",
        content=(words(text, "leave the quay"),),
        asserted_by=Asserter(None, None),
        score=0.5,
        because="",
    )
    both = (wish, replace(wish, actor=selm.id, given_id="po_2"))
    reading = replace(a_reading(document, actors=[orvane, selm]), positions=both)
    assert len(of_reading(reading)) == 1
