"""How what did not take place, or goes on, is put; and what two voices tell of one happening."""

from __future__ import annotations

import pytest

from sayso.readings.events import Fitted, events
from sayso.readings.parsed import Words
from tests.readings.events.parsed import Told

EVER = {"always": 9.0}


@pytest.mark.parametrize(
    ("name", "trigger", "status"),
    [
        ("put off", "talks", "planned"),
        ("called off", "talks", "failed"),
        ("will see", "talks", "planned"),
        ("towards", "truce", "hypothetical"),
        ("towards", "negotiations", "fact"),
        ("or without", "deal", "hypothetical"),
        ("false claims", "attacked", "denied"),
        ("let it", "shelled", "demanded"),
        ("aims to", "attack", "planned"),
        ("gather pace", "Talks", "ongoing"),
        ("to stop raids", "raids", "ongoing"),
        ("suspends", "suspends", "fact"),
    ],
)
def test_what_is_put_off_sought_or_going_on_is_not_told_as_done(
    name: str, trigger: str, status: str
) -> None:
    assert Told(name).status(trigger) == status


def test_what_goes_on_says_by_which_word() -> None:
    assert "“gather” tells that it is ongoing" in Told("gather pace").event("Talks").because


def test_what_foes_tell_is_one_happening_only_where_a_time_shows_it() -> None:
    told = Told("foes tell")
    theirs, ours = told.events

    assert [each.period and each.period.text for each in (theirs, ours)] == ["Sunday night", None]
    assert theirs.asserted_by != ours.asserted_by


def test_what_the_report_tells_itself_too_is_the_reports() -> None:
    (bombing,) = Told("it tells itself").events

    assert len(bombing.mentions) == 2
    assert bombing.asserted_by.actor is None
    assert bombing.asserted_by.statement is None
    assert bombing.period is not None
    assert bombing.period.text == "4 May 2026"


def test_talks_are_of_everybody_that_any_mention_names() -> None:
    told = Told("talks of both")

    assert told.who("talks") == (["Orvane", "Selm"], [])


def test_how_an_attack_is_made_is_no_attack_of_its_own() -> None:
    assert Told("stepped up").triggers() == ["raids"]


def test_a_truce_is_not_broken_when_it_was_made() -> None:
    assert Told("truce of January").event("breaking").period is None


def test_what_is_broken_is_a_ceasefire_only_where_it_is_named() -> None:
    told = Told("broke the ice")
    found = events(
        told.report.document,
        Words.of(told.report.analysis),
        told.cast,
        told.hung,
        Fitted(naming=EVER, right=EVER),
    )

    assert "ceasefire_broken" not in [each.kind for each in found]


def test_a_union_strikes_by_downing_tools() -> None:
    assert Told("strike of a union").event("strike").type == "PROTEST"


def test_where_nobody_works_for_pay_strikes_are_blows() -> None:
    assert {each.type for each in Told("strikes went on").events} == {"ASSAULT"}
