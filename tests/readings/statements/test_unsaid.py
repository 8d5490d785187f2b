"""What is only asked of somebody, or withheld, is no saying; one saying is told once."""

from __future__ import annotations

from typing import Any

import pytest

from sayso.model import Statement
from sayso.readings.statements import statements
from tests.readings.by_hand import Said, analysis, document, read, speakers


def told(text: str, said: Said, **parsed: Any) -> list[str]:
    found = statements(document(text), analysis(text, [said], **parsed), ())
    return [cue_of(text, each) for each in found]


def cue_of(text: str, statement: Statement) -> str:
    return " … ".join(span.of(text) for span in statement.cue)


OBLIGED = "This means Selm should reject the treaty."


@pytest.mark.parametrize(("word", "expected"), [("should", []), ("did", ["did reject"])])
def test_what_somebody_ought_to_say_has_not_been_said(word: str, expected: list[str]) -> None:
    text = OBLIGED.replace("should", word)
    tree = {word: ("reject", "aux"), "Selm": ("reject", "nsubj")}
    said = Said(f"{word} reject", "Selm", "the treaty")

    assert told(text, said, tree=tree, tags={"reject": "VERB"}) == expected


def test_what_is_demanded_of_somebody_has_not_been_said() -> None:
    text = "They wait for proof that Selm declare a truce."
    tree = {
        "that": ("declare", "mark"),
        "Selm": ("declare", "nsubj"),
        "declare": ("proof", "acl"),
    }
    said = Said("declare", "Selm", "a truce")
    asked = {"declare": "VERB VerbForm=Fin", "Selm": "PROPN Number=Sing"}
    done = {**asked, "declare": "VERB Tense=Pres"}

    assert told(text, said, tree=tree, tags=asked) == []
    assert told(text, said, tree=tree, tags=done) == ["declare"]


@pytest.mark.parametrize(("of", "expected"), [("to", []), ("in", ["denial of"])])
def test_a_denial_of_food_to_others_withholds_it(of: str, expected: list[str]) -> None:
    text = f"Navarin’s denial of food {of} Selm went on."
    tree = {
        "of": ("food", "case"),
        "food": ("denial", "nmod"),
        of: ("Selm", "case"),
        "Selm": ("food", "nmod"),
    }
    said = Said("denial of", "Navarin’s", f"food {of} Selm")

    assert told(text, said, tree=tree, tags={"denial": "NOUN", "food": "NOUN"}) == expected


def test_two_cues_side_by_side_tell_one_saying() -> None:
    text = "Amsel responded by saying that the road was shut."
    found = read(
        text,
        Said("responded by", "Amsel", "that the road was shut"),
        Said("saying", "Amsel", "that the road was shut"),
    )

    assert [cue_of(text, each) for each in found] == ["responded by saying"]


def test_cues_without_a_speaker_are_kept_apart() -> None:
    text = "Reports and rumours that the road was shut."
    found = read(
        text,
        Said("Reports", "", "that the road was shut"),
        Said("rumours", "", "that the road was shut"),
    )

    assert len(found) == 2


def test_a_lone_article_speaks_with_its_noun() -> None:
    text = "The river council said that the road was shut."
    parsed = analysis(
        text,
        [Said("said", "The", "that the road was shut")],
        tree={"The": ("council", "det"), "river": ("council", "compound")},
    )
    (said,) = statements(document(text), parsed, ())

    assert speakers(text, said) == ["The river council"]


def test_what_seems_so_to_the_report_is_nobodys_saying() -> None:
    text = "They saw a note that appeared to be hers."

    assert told(text, Said("appeared", "", "to be hers")) == []


def test_how_a_speaker_may_be_named_is_no_matter_of_what_is_said() -> None:
    text = "Two dockers asked not to be named."

    assert told(text, Said("asked", "Two dockers", "not to be named")) == []
