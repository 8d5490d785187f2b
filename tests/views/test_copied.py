"""What a copy added and left out is shown in the words of the two reports."""

from sayso.model import Reading
from sayso.views.copied import copied_lines
from tests.triangulation.invented import BRIDGE, SCHOOL, a_report


def shown(original: Reading, copy: Reading) -> list[str]:
    lines = copied_lines(original, copy, "Osk Daily")
    return ["".join(piece.text for piece in line.pieces) for line in lines]


def test_a_copy_shows_what_it_added_and_what_it_left_out() -> None:
    first, *rest = BRIDGE.split(". ")
    copy = a_report(". ".join(rest) + " The council meets again on Tuesday.", "b")

    adds, leaves_out = shown(a_report(BRIDGE, "a"), copy)
    assert adds == "Osk Daily adds “The council meets again on Tuesday”"
    assert leaves_out == f"Osk Daily leaves out “{first}”"


def test_the_same_words_show_nothing() -> None:
    assert shown(a_report(BRIDGE, "a"), a_report(BRIDGE, "b")) == []


def test_a_long_passage_is_cut_at_a_word_and_others_are_counted() -> None:
    one, *others = BRIDGE.split(". ")
    copy = a_report(f"{SCHOOL} {one}. So said the ferry pilots. {'. '.join(others)}", "b")

    [adds] = shown(a_report(BRIDGE, "a"), copy)
    assert adds.startswith("Osk Daily adds “Pupils in the upper valley")
    assert adds.endswith(" …” and 1 more")


def test_an_edit_of_style_is_not_shown() -> None:
    assert shown(a_report(BRIDGE, "a"), a_report(BRIDGE.replace("asked", "begged"), "b")) == []
