"""A clause that hangs on a noun, or on another clause, takes from there what it leaves out."""

from __future__ import annotations

from collections.abc import Mapping

from sayso.model import Statement
from sayso.readings.statements import statements
from tests.readings.by_hand import Said, analysis, contents, document, speakers

Tree = Mapping[str, tuple[str, str]]


def read(text: str, found: Said, tree: Tree, tags: Mapping[str, str]) -> Statement:
    parsed = analysis(text, [found], tree=tree, tags=tags)
    (statement,) = statements(document(text), parsed, ())
    return statement


def test_a_relative_clause_is_told_by_the_noun_it_hangs_on() -> None:
    text = "They fear a firm that promised to shut the road."
    tree = {
        "promised": ("firm", "acl:relcl"),
        "that": ("promised", "nsubj"),
        "a": ("firm", "det"),
    }
    tags = {"promised": "VERB", "firm": "NOUN"}
    promised = read(text, Said("promised", "", "a firm that … to shut the road"), tree, tags)

    assert speakers(text, promised) == ["a firm"]
    assert contents(text, promised) == ["to shut the road"]


def test_a_verb_without_a_source_is_told_by_its_subject() -> None:
    text = "“It is late,” said, on Monday, the envoy Judit Amsel."
    tree = {"envoy": ("said", "nsubj"), "the": ("envoy", "det"), "Judit": ("envoy", "flat")}
    tree["Amsel"] = ("envoy", "flat")
    tags = {"said": "VERB", "envoy": "NOUN"}
    said = read(text, Said("said", "", "“It is late,”"), tree, tags)

    assert speakers(text, said) == ["the envoy Judit Amsel"]


ROAD = {
    "planned": ("road", "acl:relcl"),
    "Amsel": ("planned", "nsubj"),
    "that": ("planned", "obj"),
    "road": ("to", "obl"),
    "the": ("road", "det"),
}
ROAD_TAGS = {"planned": "VERB", "road": "NOUN"}


def test_a_relative_clause_without_its_object_is_about_the_noun_alone() -> None:
    text = "They went back to the road that Amsel planned."
    found = Said("planned", "Amsel", "went back to the road that")

    assert contents(text, read(text, found, ROAD, ROAD_TAGS)) == ["the road"]


def test_what_a_mark_parts_from_such_a_clause_is_not_its_own() -> None:
    text = "They went back to the road that Amsel planned, where rain fell."
    found = Said("planned", "Amsel", "went back to the road that … where rain fell")

    assert contents(text, read(text, found, ROAD, ROAD_TAGS)) == ["the road"]


def test_a_clause_behind_a_comma_without_a_pronoun_is_no_relative_one() -> None:
    text = "They went back to the road, Amsel planned."
    tree = {word: arc for word, arc in ROAD.items() if word != "that"}
    found = Said("planned", "Amsel", "They went back to the road")

    assert contents(text, read(text, found, tree, ROAD_TAGS)) == ["They went back to the road"]


def test_a_participle_is_told_by_the_noun_it_hangs_on() -> None:
    text = "He was named in a statement announcing the charges."
    tree = {"announcing": ("statement", "acl"), "a": ("statement", "det")}
    tags = {"announcing": "VERB", "statement": "NOUN"}

    announcing = read(text, Said("announcing", "", "the charges"), tree, tags)
    assert speakers(text, announcing) == ["a statement"]


def test_a_participle_in_front_is_told_by_the_subject_of_its_verb() -> None:
    text = "Calling the plan a mistake, Amsel left."
    tree = {"Calling": ("left", "advcl"), "Amsel": ("left", "nsubj")}
    tags = {"Calling": "VERB", "left": "VERB", "Amsel": "PROPN"}

    assert speakers(text, read(text, Said("Calling", "", "the plan a mistake"), tree, tags)) == [
        "Amsel"
    ]


def test_nothing_before_the_noun_is_content_of_a_clause_that_it_tells() -> None:
    text = "They praised efforts of all towns wishing to help."
    tree = {"wishing": ("towns", "acl"), "all": ("towns", "det"), "of": ("towns", "case")}
    tags = {"wishing": "VERB", "towns": "NOUN"}
    wishing = read(text, Said("wishing", "", "efforts … to help"), tree, tags)

    assert (speakers(text, wishing), contents(text, wishing)) == (["all towns"], ["to help"])


def test_a_statement_that_somebody_issues_speaks_itself() -> None:
    text = "The guild issued a joint statement calling for talks."
    tree = {
        "statement": ("issued", "obj"),
        "a": ("statement", "det"),
        "joint": ("statement", "amod"),
        "calling": ("statement", "acl"),
        "talks": ("calling", "obl"),
    }
    tags = {"statement": "NOUN", "calling": "VERB", "issued": "VERB"}
    found = Said("issued a joint statement calling for", "The guild", "talks")

    (called,) = statements(document(text), analysis(text, [found], tree=tree, tags=tags), ())

    assert speakers(text, called) == ["a joint statement"]
    assert [span.of(text) for span in called.cue] == ["calling for"]
