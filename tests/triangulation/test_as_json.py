"""What ``sayso compare --json`` prints is true to its schema."""

import json

import jsonschema
import pytest

from sayso.model import Span
from sayso.triangulation import compare
from sayso.triangulation.as_json import comparison_to_json
from sayso.triangulation.model import (
    Accounts,
    Acting,
    Compared,
    Comparison,
    Copy,
    Framing,
    Origin,
    Party,
    Side,
    SideBySide,
    Story,
    Utterance,
    Variant,
    Wording,
)
from sayso.views.closed_lists import schema
from tests.views.hand_made import a_document, a_reading

SCHEMA = jsonschema.Draft202012Validator(schema("comparison"))
LEFT = a_document("Talks began on Monday, the envoy said.", where="left.txt", outlet="The Vale")
RIGHT = a_document("Talks began on Tuesday, the envoy said.", where="right.txt")


def everything() -> SideBySide:
    """One of each noun, with every field filled."""
    both = (LEFT.id, RIGHT.id)
    actor, statement = f"ac_{'0' * 16}", f"st_{'0' * 16}"
    envoy = Party(
        "party_envoy", "the envoy", (Acting(LEFT.id, actor), Acting(RIGHT.id, actor)), "same name"
    )
    said = tuple(Wording(id, statement, Span(0, 21)) for id in both)
    left = Side(LEFT.id, f"ev_{'0' * 16}", Span(15, 21), "Monday")
    right = Side(RIGHT.id, None, Span(15, 22), "Tuesday")
    worded = Variant(LEFT.id, "The Vale", Span(0, 5), "Talks", (actor,))
    return SideBySide(
        documents=tuple(Compared(d, Origin(both, "nearly the same")) for d in (LEFT, RIGHT)),
        copies=(Copy(both, "near", "93 % of its words"),),
        stories=(Story("Talks", both, "both tell of talks"),),
        accounts=Accounts(
            parties=(envoy,),
            utterances=(Utterance("party_envoy", said, "same words"),),
            comparisons=(Comparison("contradict", "date", left, right, 0.87654321, "two days"),),
            framing=(Framing("the talks", (worded,)),),
        ),
    )


def test_every_noun_is_written_as_the_schema_asks() -> None:
    written = json.loads(json.dumps(comparison_to_json(everything())))

    SCHEMA.validate(written)
    assert all(written.values())


def test_a_score_is_written_with_four_decimals() -> None:
    assert comparison_to_json(everything())["comparisons"][0]["score"] == 0.8765


def test_a_report_given_twice_is_compared_once() -> None:
    reading = a_reading(LEFT)

    assert len(compare([reading, reading]).documents) == 1


def test_a_story_without_reports_and_a_copy_of_nothing_cannot_be() -> None:
    with pytest.raises(ValueError, match="documents"):
        Story("Talks", (), "none")
    with pytest.raises(ValueError, match="two documents"):
        Copy((LEFT.id,), "near", "alone")
