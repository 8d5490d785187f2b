"""The table of positions: party by issue, each line with where it is told."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import get_args

from sayso.model import Asserter, Document, Issue, Position, Span, Stance
from sayso.views.paper import PlainText
from sayso.views.plain_words import ISSUES
from sayso.views.position_lines import STANCES, position_lines
from sayso.views.render import lines
from tests.views.hand_made import a_document, a_reading, a_statement, an_actor, words

TEXT = "Dana Sollen said Navarin must free the captives and end the war to reach a truce."


def a_position(document: Document, actor: str, said: str, issue: Issue) -> Position:
    return Position(
        document_id=document.id,
        actor=actor,
        stance="demand",
        issue=issue,
        content=(words(document.text, said),),
        asserted_by=Asserter(None, None),
        score=0.8,
        because="made by hand",
    )


def test_every_issue_and_stance_has_words() -> None:
    assert set(ISSUES) == set(get_args(Issue))
    assert set(STANCES) == set(get_args(Stance))


def test_positions_stand_under_their_state_by_issue_with_who_holds_them_and_where() -> None:
    document = a_document(TEXT)
    statement = a_statement(
        document, "Navarin must free the captives", speaker="Dana Sollen", cue="said"
    )
    sollen = replace(
        an_actor(document, "Dana Sollen"), role="foreign minister", state="Orvane", kind="person"
    )
    navarin = replace(an_actor(document, "Navarin"), kind="state", state="Navarin")
    freed = replace(
        a_position(document, sollen.id, "free the captives", "prisoners_bodies_missing_children"),
        addressees=(navarin.id,),
        asserted_by=Asserter(sollen.id, statement.id),
    )
    war = replace(
        a_position(document, sollen.id, "end the war", "ceasefire"),
        condition_for=words(TEXT, "to reach a truce"),
    )
    reading = replace(
        a_reading(document, statement), actors=(sollen, navarin), positions=(freed, war)
    )
    stream = io.StringIO()
    PlainText(stream).print(position_lines(reading, {statement.id: "1"}))

    assert stream.getvalue().splitlines() == [
        "  Positions",
        "    Orvane",
        "      ceasefire               demands: end the war · for: to reach a truce"
        " · Dana Sollen (sentence 1)",
        "      prisoners, missing      demands: free the captives · of Navarin · Dana Sollen (1)",
        "",
    ]


def test_no_positions_no_table() -> None:
    assert list(position_lines(a_reading(a_document(TEXT)), {})) == []


def test_a_statement_tells_at_whom_it_is_aimed_and_what_it_answers() -> None:
    text = "Orvane blamed Navarin for the fire. Navarin denied the fire."
    document = a_document(text)
    navarin = replace(an_actor(document, "Navarin"), kind="state")
    charge = replace(
        a_statement(document, "Navarin for the fire", speaker="Orvane", cue="blamed"),
        targets=(navarin.id,),
    )
    denial = replace(
        a_statement(document, "the fire", speaker="Navarin", cue="denied"),
        content=(Span(text.rindex("the fire"), len(text) - 1),),
        answers=(charge.id,),
    )
    reading = replace(a_reading(document, charge, denial), actors=(navarin,))
    stream = io.StringIO()
    PlainText(stream).print(lines(reading))

    assert " · against Navarin" in stream.getvalue()
    assert " · answers 1" in stream.getvalue()


def test_a_condition_is_not_said_to_be_on_one() -> None:
    document = a_document(TEXT)
    sollen = an_actor(document, "Dana Sollen")
    freed = a_position(document, sollen.id, "free the captives", "other")
    told = []
    for position in (freed, replace(freed, stance="condition")):
        stream = io.StringIO()
        conditional = replace(position, conditional=True)
        reading = replace(a_reading(document), actors=(sollen,), positions=(conditional,))
        PlainText(stream).print(position_lines(reading, {}))
        told.append("on a condition" in stream.getvalue())
    assert told == [True, False]
