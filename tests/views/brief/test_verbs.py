"""How a brief puts what somebody said."""

from __future__ import annotations

import pytest

from sayso.views.brief.verbs import told_by
from tests.triangulation.by_hand import Written


@pytest.mark.parametrize(
    ("cue", "act", "put"),
    [
        ("labelled", "say", "labelled"),
        ("has called", "say", "called"),
        ("described as", "say", "described"),
        ("added", "say", "said"),
        ("According to", "say", "said"),
        ("described", "accuse", "accused"),
    ],
)
def test_a_verb_that_names_its_object_is_told_itself_and_other_sayings_are_said(
    cue: str, act: str, put: str
) -> None:
    report = Written(f"Pell Navarin {cue} the talks a farce.")
    statement = report.statement(cue, "the talks a farce", act=act)

    assert told_by(statement, report.text) == put


def test_what_was_not_said_is_told_so() -> None:
    report = Written("Pell Navarin never called the talks a farce.")
    statement = report.statement("called", "the talks a farce", negated=True)

    assert told_by(statement, report.text) == "did not say"
