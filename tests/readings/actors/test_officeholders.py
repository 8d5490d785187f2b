"""Of which state somebody is whose office there is public knowledge: the list is invented."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from sayso.documents.knowledge import knowledge
from sayso.readings.actors import officeholders
from sayso.readings.actors.offices import speaks_for_its_state
from tests.readings.marked import report

_LIST = {
    "fiji": {
        "Dana Söllen | Dana Sollenne": "president 2011/2015, 2020/..",
        "Ada Brel": "defence minister 2012/2014; prime minister 2014/2018",
        "Kai Orm": "foreign minister 2020/..",
    },
    "tonga": {"Ben Brel": "prime minister 2020/..", "Kai Ruun": "prime minister 2021/2022"},
    "samoa": {"Kai Orm": "president 2001/2005"},
}
_SAID = " <c1>said</c1> <p1>it rained</p1>."


@pytest.fixture(autouse=True)
def _listed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    def told(name: str) -> dict[str, Any]:
        return {"officeholders": _LIST} if name == "officeholders" else knowledge(name)

    _forget()
    monkeypatch.setattr(officeholders, "knowledge", told)
    yield
    _forget()


def _forget() -> None:
    for known in (officeholders._by_name, officeholders._by_part):
        known.cache_clear()


def _state(words: str, name: str, *, after: str = "", published: str | None = None) -> str | None:
    told = report(f"<s1><person>{words}</person></s1>{_SAID}{after}")
    day = replace(told.document.published, value=published)
    return replace(told, document=replace(told.document, published=day)).actor(name).state


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("President Dana Söllen", "Dana Söllen"),
        ("President Dana Sollen", "Dana Sollen"),
        ("President Dana V. Sollen", "Dana V. Sollen"),
        ("former President Dana Sollenne", "Dana Sollenne"),
        ("President Sollen", "Sollen"),
        ("Defense Minister Ada Brel", "Ada Brel"),
    ],
)
def test_a_listed_office_with_its_holders_name_tells_the_state(words: str, name: str) -> None:
    assert _state(words, name) == "Fiji"


def test_a_full_name_alone_tells_it_where_the_report_names_the_state_too() -> None:
    there = " <place>Fiji</place> slept."

    assert _state("Dana Sollen", "Dana Sollen") is None
    assert _state("Dana Sollen", "Dana Sollen", after=there) == "Fiji"


@pytest.mark.parametrize("words", ["Sollen", "singer Dana Sollen", "Dan Sollen", "—"])
def test_a_surname_alone_another_trade_or_another_name_tells_nothing(words: str) -> None:
    name = words.removeprefix("singer ")

    assert _state(words, name, after=" <place>Fiji</place> slept.") is None


def test_who_speaks_for_an_organisation_is_of_no_state_by_an_office_of_before() -> None:
    there = " <place>Fiji</place> slept."

    assert _state("NATO Foreign Minister Ada Brel", "Ada Brel", after=there) is None


def test_of_two_of_one_surname_the_one_who_held_the_office_then_is_meant() -> None:
    words = ("Prime Minister Brel", "Brel")

    assert _state(*words, published="2016-05-01") == "Fiji"
    assert _state(*words, published="2024-05-01") == "Tonga"
    assert _state(*words) is None


def test_a_name_that_two_listed_persons_have_tells_nothing() -> None:
    assert _state("President Kai Orm", "Kai Orm") is None


def test_the_reports_own_words_come_first_and_the_reason_names_the_list() -> None:
    told = report("<s1><person>Tongan President Dana Sollen</person></s1>" + _SAID)
    known = report("<s1><person>President Dana Sollen</person></s1>" + _SAID).actor("Dana Sollen")

    assert told.actor("Dana Sollen").state == "Tonga"
    assert "president 2011/2015, 2020/.." in known.because
    assert [fact.span for fact in known.facts if fact.what == "state"] == [known.facts[0].span]


def test_the_shipped_list_names_known_states_and_offices_with_years() -> None:
    shipped = knowledge("officeholders")["officeholders"]
    terms = [
        term
        for entries in shipped.values()
        for offices in entries.values()
        for term in officeholders._terms(offices)
    ]

    assert set(shipped) <= set(knowledge("states")["states"])
    assert all(term.last is None or term.first <= term.last for term in terms)
    assert sum(not term.offices for term in terms) <= 1  # a state counsellor is known by name alone


@pytest.mark.parametrize(("name", "speaks"), [("Dana Sollen", True), ("Ada Brel", False)])
def test_who_holds_an_office_to_this_day_speaks_for_the_state(name: str, speaks: bool) -> None:
    there = " <place>Fiji</place> slept."
    told = report(f"<s1><person>{name}</person></s1>{_SAID}{there}").actor(name)

    assert told.state == "Fiji"
    assert speaks_for_its_state(told) is speaks
