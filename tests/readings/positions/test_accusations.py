"""Who is accused, who is told, and what answers what: codebook 12.10, 12.17 and 12.18."""

from __future__ import annotations

import pytest

from tests.readings.positions.parsed import Taken


def test_a_denial_of_the_same_matter_answers_the_charge_and_another_does_not() -> None:
    taken = Taken("accused and denied", s1="accuse", s2="deny", s3="deny")

    assert taken.targets(1) == ["Navarin"]
    assert [taken.answers(number) for number in (1, 2, 3)] == [[], [1], []]


def test_who_was_accused_can_reject_the_accusation_in_so_many_words_and_nobody_else_can() -> None:
    taken = Taken("took up", s1="accuse", s2="reject", s3="deny")

    assert taken.answers(2) == [1]
    assert taken.answers(3) == []


@pytest.mark.parametrize("name", ["nobody accuses", "denied which"])
def test_a_charge_is_answered_that_nobody_named_brings_or_that_which_takes_up(name: str) -> None:
    assert Taken(name, s1="accuse", s2="deny").answers(2) == [1]


def test_what_one_is_accused_of_rejecting_is_the_charge_and_no_answer_to_it() -> None:
    taken = Taken("accused of refusing", s1="accuse", s2="reject")

    assert taken.targets(1) == ["Navarin"]
    assert taken.answers(2) == []


@pytest.mark.parametrize(("name", "act"), [("blamed", "accuse"), ("condemned", "criticise")])
def test_who_is_blamed_stands_behind_a_preposition_or_owns_the_deed(name: str, act: str) -> None:
    assert Taken(name, s1=act).targets(1) == ["Navarin"]


@pytest.mark.parametrize(
    ("name", "act"), [("struck by", "accuse"), ("policies imposed by", "criticise")]
)
def test_who_did_what_is_told_in_the_passive_is_accused(name: str, act: str) -> None:
    assert Taken(name, s1=act).targets(1) == ["Navarin"]


def test_a_party_that_is_told_is_an_addressee_and_reporters_are_none() -> None:
    taken = Taken("told whom")

    assert taken.addressees(1) == ["Ivo Karst"]
    assert taken.addressees(2) == []


def test_who_calls_a_charge_baseless_answers_it() -> None:
    taken = Taken("called it false", s1="accuse")

    assert [taken.answers(number) for number in (1, 2, 3)] == [[], [1], []]


def test_who_suffered_the_deed_or_is_at_risk_is_not_accused() -> None:
    assert Taken("victim", s1="criticise").targets(1) == []
    assert Taken("warned of rain", s1="warn").targets(1) == []
