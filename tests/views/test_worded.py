"""How outlets word one thing, as a terminal shows it; all words are our own."""

from __future__ import annotations

from sayso.model import Span
from sayso.triangulation.model import Framing, Variant
from sayso.views.worded import MOST_REFERENTS, MOST_WORDINGS, worded_lines

OUTLETS = {"d1": "The Ford Courier", "d2": "Meridian Press", "d3": "Valley Paper"}


def variant(document: str, text: str, at: int = 0) -> Variant:
    return Variant(document, OUTLETS[document], Span(at, at + len(text)), text)


def shown(*framing: Framing, documents: tuple[str, ...] = ("d1", "d2")) -> list[str]:
    lines = worded_lines(framing, documents, OUTLETS.__getitem__)
    return ["".join(piece.text for piece in line.pieces) for line in lines]


def test_a_referent_is_shown_with_each_outlets_words_each_once() -> None:
    framing = Framing(
        "the war",
        (variant("d1", "the operation"), variant("d1", "The operation", 50),
         variant("d1", "the raids", 90), variant("d2", "the invasion")),
    )  # fmt: skip

    assert shown(framing) == [
        "How outlets word it",
        "the war",
        "The Ford Courier: “the operation”, “the raids”",
        "Meridian Press: “the invasion”",
        "",
    ]


def test_what_another_story_words_is_not_shown_in_this_one() -> None:
    assert shown(Framing("the war", (variant("d1", "war"), variant("d3", "raid")))) == []


def test_only_so_much_is_shown_and_the_rest_counted() -> None:
    words = tuple(variant("d1", f"war {number}", number * 9) for number in range(MOST_WORDINGS + 2))
    many = [Framing(f"referent {number}", words) for number in range(MOST_REFERENTS + 2)]
    lines = shown(*many)

    assert lines.count("The Ford Courier: “war 0”, “war 1”, “war 2”, “war 3”") == MOST_REFERENTS
    assert lines[-2] == "and 2 more: --json has all"
