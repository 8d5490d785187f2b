"""A content ends with its clause, and not with a word that only leads on."""

from __future__ import annotations

from collections.abc import Mapping

from sayso.readings.statements import statements
from tests.readings.by_hand import Said, analysis, contents, document

Tree = Mapping[str, tuple[str, str]]


def told(text: str, *found: Said, tree: Tree, tags: Mapping[str, str]) -> list[str]:
    """The content of the first statement."""
    parsed = analysis(text, found, tree=tree, tags=tags)
    return contents(text, statements(document(text), parsed, ())[0])


def test_a_content_that_ends_with_a_subject_has_its_verb_as_well() -> None:
    text = "Amsel said the fall of Karst has left Navarin alone."
    tree = {
        "fall": ("left", "nsubj"),
        "of": ("Karst", "case"),
        "Karst": ("fall", "nmod"),
        "has": ("left", "aux"),
        "left": ("said", "ccomp"),
        "Navarin": ("left", "obj"),
        "alone": ("left", "xcomp"),
    }
    found = Said("said", "Amsel", "the fall of Karst")

    assert told(text, found, tree=tree, tags={}) == ["the fall of Karst has left Navarin alone"]


def test_a_content_that_ends_with_a_verb_has_what_this_governs() -> None:
    text = "Amsel said Sollen was wrong when she called Karst a friend."
    tree = {
        "wrong": ("said", "ccomp"),
        "called": ("wrong", "advcl"),
        "Karst": ("called", "obj"),
        "a": ("friend", "det"),
        "friend": ("called", "xcomp"),
    }
    found = Said("said", "Amsel", "Sollen was wrong when she called")

    assert told(text, found, tree=tree, tags={"called": "VERB"}) == [
        "Sollen was wrong when she called Karst a friend"
    ]


def test_a_word_that_only_leads_to_the_reports_own_words_is_left_out() -> None:
    text = "Amsel criticised the shut bridge, which reopened on Monday."
    tree = {"which": ("reopened", "nsubj"), "reopened": ("bridge", "acl:relcl")}
    found = Said("criticised", "Amsel", "the shut bridge, which")

    assert told(text, found, tree=tree, tags={"which": "PRON"}) == ["the shut bridge"]


def test_the_verb_of_a_further_saying_ends_a_content() -> None:
    text = "Amsel urged Karst to open the bridge, saying most ferries had left."
    tree = {"saying": ("urged", "advcl")}
    tags = {"saying": "VERB", ",": "PUNCT"}
    urged = Said("urged", "Amsel", "Karst to open the bridge, saying")
    saying = Said("saying", "Amsel", "most ferries had left")

    assert told(text, urged, saying, tree=tree, tags=tags) == ["Karst to open the bridge"]


def test_what_is_told_of_somebody_elses_saying_stays_whole() -> None:
    text = "Amsel said that Karst hoped to stay."
    tree = {"hoped": ("said", "ccomp"), "stay": ("hoped", "xcomp"), "to": ("stay", "mark")}
    tags = {"hoped": "VERB", "to": "PART"}
    said = Said("said", "Amsel", "that Karst hoped")
    hoped = Said("hoped", "Karst", "to stay")

    assert told(text, said, hoped, tree=tree, tags=tags) == ["that Karst hoped to stay"]
