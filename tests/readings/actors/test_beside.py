"""An office that stands beside a name is its bearer's, whether the mention holds it or not."""

from __future__ import annotations

import pytest

from sayso.model import Actor
from tests.readings.marked import report


def _sollen(text: str, *, tags: dict[str, str], tree: dict[str, tuple[str, str]]) -> Actor:
    told = report(text, tags={"Sollen": "PROPN", "Dana": "PROPN", **tags}, tree=tree)
    return told.actor("Dana Sollen")


def test_an_office_in_small_letters_in_front_of_a_name_is_the_persons() -> None:
    sollen = _sollen(
        "Fijian prime minister <person>Dana Sollen</person> left. <s1>Sollen</s1> <c1>said</c1> "
        "<p1>it rained</p1>.",
        tags={"Fijian": "ADJ", "prime": "ADJ", "minister": "NOUN", "left": "VERB"},
        tree={
            "Fijian": ("minister", "amod"),
            "prime": ("minister", "amod"),
            "Dana": ("minister", "appos"),
            "Sollen": ("Dana", "flat"),
        },
    )

    assert (sollen.role, sollen.state) == ("Fijian prime minister", "Fiji")


def test_an_office_apposed_behind_an_age_is_the_persons() -> None:
    sollen = _sollen(
        "<s1><person>Dana Sollen</person></s1>, 52, a ferry engineer, <c1>said</c1> "
        "<p1>it rained</p1>.",
        tags={"52": "NUM", ",": "PUNCT", "a": "DET", "ferry": "NOUN", "engineer": "NOUN"},
        tree={
            "Sollen": ("Dana", "flat"),
            "a": ("engineer", "det"),
            "ferry": ("engineer", "compound"),
            "engineer": ("Dana", "appos"),
        },
    )

    assert sollen.role == "ferry engineer"


def test_who_was_something_then_is_told_to_have_been_it() -> None:
    sollen = _sollen(
        "<person>Dana Sollen</person>, who was then the mayor, left. <s1>Sollen</s1> "
        "<c1>said</c1> <p1>it rained</p1>.",
        tags={",": "PUNCT", "was": "AUX", "then": "ADV", "the": "DET", "mayor": "NOUN"},
        tree={
            "Sollen": ("Dana", "flat"),
            "who": ("mayor", "nsubj"),
            "was": ("mayor", "cop"),
            "then": ("mayor", "advmod"),
            "the": ("mayor", "det"),
            "mayor": ("Dana", "acl:relcl"),
        },
    )

    assert sollen.role == "mayor"


def test_who_is_not_something_does_not_hold_that_office() -> None:
    sollen = _sollen(
        "<s1><person>Dana Sollen</person></s1>, who is not the mayor, <c1>said</c1> "
        "<p1>it rained</p1>.",
        tags={",": "PUNCT", "is": "AUX", "not": "PART", "the": "DET", "mayor": "NOUN"},
        tree={
            "Sollen": ("Dana", "flat"),
            "is": ("mayor", "cop"),
            "not": ("mayor", "advmod"),
            "the": ("mayor", "det"),
            "mayor": ("Dana", "acl:relcl"),
        },
    )

    assert sollen.role is None


def test_the_office_behind_another_name_is_not_of_the_first() -> None:
    """The tree hangs the second office on the first name, as parsers do in lists."""
    sollen = _sollen(
        "<s1><person>Dana Sollen</person></s1> and <person>Odo Finn</person>, the mayor, "
        "<c1>said</c1> <p1>it rained</p1>.",
        tags={",": "PUNCT", "and": "CCONJ", "Odo": "PROPN", "the": "DET", "mayor": "NOUN"},
        tree={
            "Sollen": ("Dana", "flat"),
            "Odo": ("Dana", "conj"),
            "the": ("mayor", "det"),
            "mayor": ("Dana", "appos"),
        },
    )

    assert sollen.role is None


def test_what_somebody_is_to_another_is_no_office() -> None:
    told = report(
        "<s1>Finn’s widow, <person>Dana Sollen</person></s1>, <c1>said</c1> <p1>it rained</p1>."
    )

    assert told.actor("Dana Sollen").role is None


def test_an_office_is_not_cut_at_a_that_which_points() -> None:
    told = report(
        "<s1>Dana Sollen, a board member of that harbour</s1>, <c1>said</c1> <p1>it rained</p1>.",
        tags={"that": "DET"},
    )

    assert told.actor("Dana Sollen").role == "board member of that harbour"


def test_what_somebody_was_is_said_of_them_and_nobody_else() -> None:
    told = report(
        "<person>Dana Sollen</person> was <person>a ferry engineer</person>. <s1>The engineer</s1> "
        "<c1>said</c1> <p1>it snowed</p1>.",
        tags={"was": "AUX", "a": "DET", "ferry": "NOUN", "engineer": "NOUN"},
        tree={
            "Dana": ("engineer", "nsubj"),
            "Sollen": ("Dana", "flat"),
            "was": ("engineer", "cop"),
            "a": ("engineer", "det"),
            "ferry": ("engineer", "compound"),
        },
    )

    assert told.who() == ["Dana Sollen"]


def _apposed(words: str, noun: str) -> str | None:
    text = f"<s1><person>Dana Sollen</person></s1>, {words}, <c1>said</c1> <p1>it rained</p1>."
    tags = {",": "PUNCT", "a": "DET", noun: "NOUN"}
    tree = {"Sollen": ("Dana", "flat"), noun: ("Dana", "appos"), "a": (noun, "det")}
    if " and " in words:
        tags |= {"and": "CCONJ", "poet": "NOUN"}
        tree |= {"and": ("poet", "cc"), "poet": (noun, "conj")}
    return _sollen(text, tags=tags, tree=tree).role


@pytest.mark.parametrize(
    ("words", "noun", "role"),
    [
        ("a lamplighter", "lamplighter", "lamplighter"),
        ("a baker and a poet", "baker", "baker"),
        ("a song", "song", None),
        ("a Lamplighter", "Lamplighter", None),
    ],
)
def test_what_a_person_is_may_be_told_by_a_noun_in_no_list(
    words: str, noun: str, role: str | None
) -> None:
    assert _apposed(words, noun) == role


def test_an_age_is_no_office() -> None:
    said = "<s1><person>18-year-old Dana Sollen</person></s1> <c1>said</c1> <p1>it rained</p1>."

    assert report(said).actor("Dana Sollen").role is None
