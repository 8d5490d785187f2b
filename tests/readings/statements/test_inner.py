"""Statements within others: which candidates hold, and what tells it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from sayso.errors import ReadingError
from sayso.model import Statement
from sayso.readings.statements import drafted, outermost, statements
from sayso.readings.statements.acts import shipped_acts
from sayso.readings.statements.inner import Candidate, candidates, likelihood, weights_in
from sayso.readings.statements.page import Page
from tests.readings.by_hand import Said, analysis, contents, document, speakers

TEXT = "The mayor said Karst wanted the ferry back."
OUTER = Said("said", "The mayor", "Karst wanted the ferry back")
INNER = Said("wanted", "Karst", "the ferry back", cue_score=0.3)
SURE = {"always": 2.0}
NEVER = {"always": -2.0}


def read(
    text: str, outer: tuple[Said, ...], inner: tuple[Said, ...], weights: Mapping[str, float]
) -> tuple[Statement, ...]:
    return statements(document(text), analysis(text, outer, inner=inner), (), weights=weights)


def found_in(
    text: str,
    outer: Said,
    inner: Said,
    tree: Mapping[str, tuple[str, str]] | None = None,
    mentions: Mapping[str, str] | None = None,
) -> Candidate:
    told = analysis(text, [outer], inner=[inner], tree=tree, mentions=mentions)
    page, acts = Page(document(text), told, ()), shipped_acts()
    (found,) = candidates(page, outermost(drafted(page, acts, {})), acts)
    return found


def test_a_likely_candidate_is_a_statement_within_the_one_around_it() -> None:
    outer, inner = read(TEXT, (OUTER,), (INNER,), SURE)

    assert inner.within == outer.id
    assert (speakers(TEXT, inner), contents(TEXT, inner)) == (["Karst"], ["the ferry back"])
    assert inner.score == pytest.approx(likelihood({"always": 1.0}, SURE), abs=1e-4)


def test_an_unlikely_candidate_is_none_even_where_the_network_found_it_by_itself() -> None:
    (only,) = read(TEXT, (OUTER, INNER), (INNER,), NEVER)

    assert contents(TEXT, only) == ["Karst wanted the ferry back"]


def test_without_weights_the_network_decides() -> None:
    told = analysis(TEXT, (OUTER, INNER), inner=(INNER,))

    assert len(statements(document(TEXT), told, ())) == 2


def test_what_stands_in_no_content_is_no_candidate() -> None:
    text = "Karst wanted the ferry back. The mayor said it would come."
    outer = Said("said", "The mayor", "it would come")

    assert len(read(text, (outer,), (INNER,), SURE)) == 1


def test_a_cue_on_the_outlets_level_is_not_told_again() -> None:
    """The content of one statement may hold the cue of a longer one that stands beside it."""
    text = "Karst said, citing the mayor, that the ferry would be back before the harvest."
    citing = Said("citing", "the mayor", "that the ferry would be back before the harvest")
    saying = Said("said", "Karst", "citing the mayor")

    assert len(read(text, (citing, saying), (citing,), SURE)) == 2


def test_deeper_statements_stand_within_the_innermost_that_holds_them() -> None:
    text = "The mayor said Karst denied that Selm had asked for the ferry."
    outer = Said("said", "The mayor", "Karst denied that Selm had asked for the ferry")
    denied = Said("denied", "Karst", "that Selm had asked for the ferry")
    asked = Said("had asked", "Selm", "for the ferry")
    first, second, third = read(text, (outer,), (denied, asked), SURE)

    assert [first.within, second.within, third.within] == [None, first.id, second.id]


def test_the_parse_shows_that_the_speaker_is_the_subject_and_what_the_cue_governs() -> None:
    tree = {
        "Karst": ("wanted", "nsubj"),
        "back": ("wanted", "xcomp"),
        "wanted": ("said", "ccomp"),
    }
    parsed, plain = found_in(TEXT, OUTER, INNER, tree), found_in(TEXT, OUTER, INNER)

    for sign in ("has the speaker for its subject", "governs the content"):
        assert (parsed.signs[sign], plain.signs[sign]) == (1.0, 0.0)


def test_a_thought_of_ones_own_is_told_from_what_others_think() -> None:
    text = "The mayor said she hoped the ferry would come."
    outer = Said("said", "The mayor", "she hoped the ferry would come")
    own = found_in(text, outer, Said("hoped", "she", "the ferry would come")).signs

    assert (own["the same"], own["needs no words"]) == (1.0, 1.0)
    assert found_in(TEXT, OUTER, INNER).signs["the same"] == 0.0


def test_things_are_told_from_people_and_organisations() -> None:
    text = "The mayor said the tide means the ferry is late."
    outer = Said("said", "The mayor", "the tide means the ferry is late")
    thing = found_in(text, outer, Said("means", "the tide", "the ferry is late")).signs
    party = found_in(TEXT, OUTER, INNER, mentions={"Karst": "organization"}).signs

    assert (thing["a thing"], party["a thing"]) == (1.0, 0.0)
    assert (thing["an organisation"], party["an organisation"]) == (0.0, 1.0)


def test_words_of_the_list_of_acts_are_known_cues() -> None:
    text = "The mayor said Karst relished the accusation of theft."
    outer = Said("said", "The mayor", "Karst relished the accusation of theft")
    noun = found_in(text, outer, Said("accusation of", "Karst", "theft")).signs

    assert (noun["known noun"], noun["known verb"], noun["unknown"]) == (1.0, 0.0, 0.0)


def test_what_is_joined_to_the_cues_clause_is_told_by_nobody() -> None:
    text = "The mayor said Karst agreed to wait and sent a ferry."
    outer = Said("said", "The mayor", "Karst agreed to wait and sent a ferry")
    told = Said("agreed", "Karst", "to wait and sent a ferry")
    tree = {
        "wait": ("agreed", "xcomp"),
        "and": ("sent", "cc"),
        "sent": ("agreed", "conj"),
        "ferry": ("sent", "obj"),
    }
    draft = found_in(text, outer, told, tree).draft

    assert [part.of(text) for part in draft.content] == ["to wait"]


def test_a_model_without_weights_has_none(tmp_path: Path) -> None:
    assert weights_in(tmp_path) is None


def test_weights_that_are_something_else_are_refused(tmp_path: Path) -> None:
    (tmp_path / "inner.json").write_text('{"cue": "much"}', "utf-8")

    with pytest.raises(ReadingError, match=r"inner\.json"):
        weights_in(tmp_path)


def test_what_no_longer_hangs_on_the_inner_cue_is_the_outer_speakers() -> None:
    text = "The mayor said the note that Karst would sign is only a draft."
    outer = Said("said", "The mayor", "the note that Karst would sign is only a draft")
    inner = Said("would", "Karst", "sign is only a draft")
    tree = {
        "sign": ("would", "xcomp"),
        "would": ("note", "acl:relcl"),
        "draft": ("said", "ccomp"),
        "is": ("draft", "cop"),
        "only": ("draft", "advmod"),
        "note": ("draft", "nsubj"),
    }

    assert contents_of(text, found_in(text, outer, inner, tree)) == ["sign"]


def test_words_in_brackets_end_no_inner_content() -> None:
    text = "The mayor said Karst wanted her (the envoy’s) ferry back."
    outer = Said("said", "The mayor", "Karst wanted her (the envoy’s) ferry back")
    inner = Said("wanted", "Karst", "her (the envoy’s) ferry back")
    tree = {"her": ("ferry", "nmod:poss"), "ferry": ("wanted", "obj"), "back": ("wanted", "xcomp")}

    assert contents_of(text, found_in(text, outer, inner, tree)) == ["her (the envoy’s) ferry back"]


def contents_of(text: str, found: Candidate) -> list[str]:
    return [part.of(text) for part in found.draft.content]
