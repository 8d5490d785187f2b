"""Whoever is cited for what somebody else reports says it too, within that report."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from sayso.model import Statement
from sayso.readings.statements import statements
from tests.readings.by_hand import Said, analysis, contents, document, speakers

TEXT = "The bridge is shut, the Halvern Post reported, citing two officials."
TREE = {
    "citing": ("reported", "advcl"),
    "officials": ("citing", "obj"),
    "two": ("officials", "nummod"),
}
REPORTED = Said("reported", "the Halvern Post", "The bridge is shut")


def read(
    text: str,
    *found: Said,
    tree: Mapping[str, tuple[str, str]] = TREE,
    mentions: Mapping[str, str] | None = None,
    tags: Mapping[str, str] | None = None,
) -> tuple[Statement, ...]:
    parsed = analysis(text, found, tree=tree, mentions=mentions, tags=tags)
    return statements(document(text), parsed, ())


def test_both_say_it_and_who_is_cited_within_the_report() -> None:
    reported, cited = read(TEXT, REPORTED, mentions={"two officials": "person"})

    assert speakers(TEXT, cited) == ["two officials"]
    assert contents(TEXT, cited) == contents(TEXT, reported) == ["The bridge is shut"]
    assert (reported.within, cited.within) == (None, reported.id)
    assert [span.of(TEXT) for span in cited.cue] == ["citing"]
    assert cited.score < reported.score


def test_a_noun_for_people_needs_no_mention() -> None:
    text = TEXT.replace("two officials", "two sources")
    tree = {"citing": ("reported", "advcl"), "sources": ("citing", "obj")}
    _, cited = read(text, REPORTED, tree=tree)

    assert speakers(text, cited)[0].endswith("sources")


def test_what_the_network_takes_for_the_reporters_citing_is_the_cited_ones() -> None:
    mistaken = Said("citing", "the Halvern Post", "The bridge is shut")
    reported, cited = read(TEXT, REPORTED, mistaken, mentions={"two officials": "person"})

    assert speakers(TEXT, reported) == ["the Halvern Post"]
    assert speakers(TEXT, cited) == ["two officials"]


@pytest.mark.parametrize("cue", ["citing", "reported, citing"])
def test_a_report_that_was_not_found_has_the_verb_that_citing_hangs_on(cue: str) -> None:
    mistaken = Said(cue, "the Halvern Post", "The bridge is shut")
    reported, cited = read(
        TEXT, mistaken, mentions={"two officials": "person"}, tags={"reported": "VERB"}
    )

    assert [span.of(TEXT) for span in reported.cue] == ["reported"]
    assert speakers(TEXT, reported) == ["the Halvern Post"]
    assert cited.within == reported.id


def test_a_reason_that_is_cited_says_nothing() -> None:
    text = "The bridge is shut, the mayor said, citing bad weather."
    tree = {"citing": ("said", "advcl"), "weather": ("citing", "obj")}
    (said,) = read(text, Said("said", "the mayor", "The bridge is shut"), tree=tree)

    assert speakers(text, said) == ["the mayor"]


def test_a_document_with_a_verb_of_its_own_is_not_cited_for_something_else() -> None:
    text = "The bridge is shut, the mayor said, citing a report showing cracks."
    tree = {
        "citing": ("said", "advcl"),
        "report": ("citing", "obj"),
        "showing": ("report", "acl"),
    }
    assert len(read(text, Said("said", "the mayor", "The bridge is shut"), tree=tree)) == 1


def test_nobody_is_cited_for_what_was_not_said() -> None:
    text = "The mayor did not say why the bridge is shut, citing two officials."
    tree = {"citing": ("say", "advcl"), "officials": ("citing", "obj")}
    found = Said("did not say", "The mayor", "why the bridge is shut")

    assert len(read(text, found, tree=tree, mentions={"two officials": "person"})) == 1


def test_what_is_told_inside_stands_within_the_one_cited() -> None:
    text = "Amsel wants peace, the Halvern Post reported, citing two officials."
    outer = Said("reported", "the Halvern Post", "Amsel wants peace")
    wants, _, cited = read(
        text, Said("wants", "Amsel", "peace"), outer, mentions={"two officials": "person"}
    )

    assert wants.within == cited.id


def test_citing_that_hangs_on_nothing_and_names_nobody_is_left_alone() -> None:
    text = "Citing. The bridge is shut, Amsel said, citing"
    (said,) = read(text, Said("said", "Amsel", "The bridge is shut"), tree={})

    assert speakers(text, said) == ["Amsel"]
