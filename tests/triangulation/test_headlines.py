"""Headlines over bodies that say something else, all invented."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.model import Reading
from sayso.triangulation.headlines import headlines
from sayso.triangulation.model import Headline
from sayso.triangulation.report import reports_of
from tests.triangulation.by_hand import Written


def under(title: str, reading: Reading) -> list[Headline]:
    titled = replace(reading, document=replace(reading.document, title=title))
    return list(headlines(reports_of([titled], {})))


def by_the_army() -> Reading:
    written = Written(
        "Rebels shelled the ferry harbour in Osk on Tuesday, the Talos Army said. The river is"
        " calm today."
    )
    army = written.actor("Talos Army", "force")
    written.statement("said", "Rebels shelled the ferry harbour in Osk on Tuesday", actor=army)
    return written.reading


def test_what_the_body_has_as_somebodys_words_the_headline_says_itself() -> None:
    [found] = under("Rebels shell ferry harbour in Osk", by_the_army())

    assert found.body.text == "Rebels shelled the ferry harbour in Osk on Tuesday"
    assert "as the words of Talos Army" in found.because


@pytest.mark.parametrize(
    "title",
    [
        "Army says rebels shelled ferry harbour in Osk",
        "Talos Army: rebels shelled ferry harbour in Osk",
        "“Rebels shelled ferry harbour in Osk”",
        "Rebels shelled ferry harbour in Osk — Talos Army",
        "Grain prices rise in the upper valley",
        "Osk",
    ],
)
def test_headlines_that_tell_who_says_so_or_something_else_are_left_alone(title: str) -> None:
    assert under(title, by_the_army()) == []


def test_what_the_outlet_says_itself_somewhere_is_its_own() -> None:
    written = Written(
        "Rebels shelled the ferry harbour in Osk on Tuesday, the Talos Army said. The ferry"
        " harbour in Osk was shelled by rebels at noon."
    )
    army = written.actor("Talos Army", "force")
    written.statement("said", "Rebels shelled the ferry harbour in Osk on Tuesday", actor=army)

    assert under("Rebels shell ferry harbour in Osk", written.reading) == []


def test_another_number_in_the_headline_is_shown_beside_the_bodys() -> None:
    written = Written("At least 18 people died when the ferry sank near Osk.")
    written.figure("18", 18, None, bound="at_least", item="people", action="died")

    [found] = under("20 dead as ferry sinks", written.reading)
    assert found.because == "the headline has 20 dead, the body 18"
    assert under("18 dead as ferry sinks", written.reading) == []
    assert under("20 boats leave as ferry sinks", written.reading) == []
