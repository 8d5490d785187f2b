"""Of two sayings side by side, each tells its own."""

from __future__ import annotations

from sayso.readings.statements import statements
from tests.readings.by_hand import Said, analysis, contents, document


def test_a_call_joined_to_a_saying_is_no_part_of_what_was_said() -> None:
    text = "Amsel said the raid was wrong and called on Karst to investigate."
    tree = {"wrong": ("said", "ccomp"), "called": ("said", "conj"), "Karst": ("called", "obl")}
    said = Said("said", "Amsel", "the raid was wrong … Karst to investigate")
    called = Said("called on", "Amsel", "Karst to investigate")
    parsed = analysis(text, [said, called], tree=tree)

    first, second = statements(document(text), parsed, ())

    assert contents(text, first) == ["the raid was wrong"]
    assert contents(text, second) == ["Karst to investigate"]


def test_what_somebody_was_asked_is_not_the_answer() -> None:
    text = "Asked whether the pass was shut, Amsel said it was open."
    tree = {"Asked": ("said", "advcl"), "shut": ("Asked", "ccomp"), "open": ("said", "ccomp")}
    asked = Said("Asked", "", "whether the pass was shut")
    said = Said("said", "Amsel", "whether the pass was shut … it was open")
    parsed = analysis(text, [asked, said], tree=tree, tags={"Asked": "VERB"})

    _, answer = statements(document(text), parsed, ())

    assert contents(text, answer) == ["it was open"]


def test_what_two_verbs_tell_together_stays_with_both() -> None:
    text = "Amsel condemned and rejected the raid."
    tree = {"rejected": ("condemned", "conj"), "raid": ("rejected", "obj")}
    found = [Said("condemned", "Amsel", "the raid"), Said("rejected", "Amsel", "the raid")]
    parsed = analysis(text, found, tree=tree)

    assert [contents(text, each) for each in statements(document(text), parsed, ())] == [
        ["the raid"],
        ["the raid"],
    ]


def test_a_saying_that_is_told_itself_keeps_its_words_in_what_is_told() -> None:
    """The parse may join its verb to the verb of saying by mistake."""
    text = "Amsel said the road was long and Karst wanted the ferry back."
    tree = {"long": ("said", "ccomp"), "wanted": ("said", "conj"), "ferry": ("wanted", "obj")}
    said = Said("said", "Amsel", "the road was long and Karst wanted … the ferry back")
    wanted = Said("wanted", "Karst", "the ferry back")
    parsed = analysis(text, [said, wanted], tree=tree)

    first, _ = statements(document(text), parsed, ())

    assert contents(text, first) == ["the road was long and Karst wanted the ferry back"]
