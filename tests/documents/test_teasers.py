"""A row of teasers above a foot that is known for one is no prose; a report's last words are."""

from __future__ import annotations

import pytest

from sayso.documents.parts import find_parts

FOOT = "Copyright 2031 BBC. All rights reserved."
REPORT = (
    "The ferry council of Karst said the crossing would stay shut. Engineers found cracks in the "
    "pier on Monday, and the harbour master closed the road to it. "
)
BODY = REPORT * 12
TEASERS = (
    "Growers near Velm fear a late frost will spoil the plum blossom. "
    "A museum borrows the oldest map of the northern islands. "
    "Fans queued overnight for the chess final. "
    "Police recover stolen trombones from a barn. "
    "A choir of beekeepers wins the spring contest."
)


def boilerplate(text: str) -> list[str]:
    parts = find_parts(text).parts
    return [part.span.of(text) for part in parts if part.kind == "boilerplate"]


def test_sentences_about_other_reports_above_the_foot_are_boilerplate() -> None:
    assert boilerplate(f"{BODY}{TEASERS} {FOOT}") == [f"{TEASERS} {FOOT}"]


def test_what_takes_up_the_report_is_prose() -> None:
    told = "It denies all blame."

    row = TEASERS.partition(". ")[2]

    assert boilerplate(f"{BODY}{told} {row} {FOOT}") == [f"{row} {FOOT}"]


@pytest.mark.parametrize(
    "text",
    [
        f"{BODY}{FOOT}",
        f"{REPORT}{TEASERS} {FOOT}",
        f"{BODY}{TEASERS} Copyright 2031 Velm Post. All rights reserved.",
    ],
)
def test_without_strange_matter_a_long_report_and_a_known_foot_nothing_is_a_teaser(
    text: str,
) -> None:
    (foot,) = boilerplate(text)

    assert foot.startswith("Copyright")
