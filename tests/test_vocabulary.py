"""Closed lists: what ships, and what a file of the user's own may do to it."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

import pytest

from sayso.errors import ReadingError
from sayso.vocabulary import KINDS, closed_list, closed_lists


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "mine.toml"


def test_every_term_has_a_meaning_of_one_line() -> None:
    for listed in closed_lists():
        assert listed.meaning
        for term in listed.terms.values():
            assert term.meaning, f"{listed.name}: {term.key}"
            assert "\n" not in term.meaning


def test_every_list_has_a_name_of_its_own() -> None:
    names = [listed.name for listed in closed_lists()]

    assert len(names) == len(set(names))
    assert {"acts", "form", "basis", "part", "reason"} <= set(names)


@pytest.mark.parametrize("kind", KINDS["acts"])
def test_a_word_stands_for_one_act(kind: str) -> None:
    words = list(chain.from_iterable(t.words[kind] for t in closed_list("acts").terms.values()))

    assert sorted(words) == sorted(set(words))


@pytest.mark.parametrize("kind", ["verbs", "nouns", "weak"])
def test_words_that_are_no_phrases_are_single(kind: str) -> None:
    for term in closed_list("acts").terms.values():
        assert not [word for word in term.words[kind] if " " in word], term.key


def test_a_broader_act_is_an_act() -> None:
    acts = closed_list("acts").terms

    assert {act.broader for act in acts.values()} - {None} <= set(acts)


def test_the_acts_that_readings_promise_are_there() -> None:
    promised = "say accuse deny demand offer promise threaten warn confirm report praise".split()

    assert set(promised) <= set(closed_list("acts").terms)


def test_a_user_can_add_words_to_an_act(own: Path) -> None:
    own.write_text('[acts.warn]\nphrases = ["ring the bell"]\n', "utf-8")

    warn = closed_list("acts", own).terms["warn"]

    assert "ring the bell" in warn.words["phrases"]
    assert "warn" in warn.words["verbs"]
    assert warn.meaning == closed_list("acts").terms["warn"].meaning


def test_a_user_can_add_an_act(own: Path) -> None:
    own.write_text('[acts.mediate]\nmeaning = "carries words"\nverbs = ["broker"]\n', "utf-8")

    assert closed_list("acts", own).terms["mediate"].words["verbs"] == ("broker",)
    assert "mediate" not in closed_list("acts").terms


def test_a_word_given_to_one_act_is_taken_from_the_others(own: Path) -> None:
    own.write_text('[acts.admit]\nverbs = ["allow"]\n', "utf-8")

    acts = closed_list("acts", own).terms

    assert [key for key, act in acts.items() if "allow" in act.words["verbs"]] == ["admit"]


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("acts = 3", "need a table"),
        ("[acts]\nwarn = 3", "need a table"),
        ('[acts.warn]\nverb = ["caution"]', "unknown field 'verb'"),
        ('[acts.warn]\nverbs = "caution"', "need a list of words"),
        ("[acts.warn]\nmeaning = 3", "need text"),
        ('[moods.glad]\nmeaning = "glad"', "no list named 'moods'"),
        ("[acts.warn", "not TOML"),
    ],
)
def test_a_file_of_the_users_own_that_makes_no_sense_is_named(
    own: Path, written: str, found: str
) -> None:
    own.write_text(written, "utf-8")

    with pytest.raises(ReadingError, match=found) as error:
        closed_list("acts", own)
    assert str(own) in str(error.value)


def test_a_missing_file_is_named(own: Path) -> None:
    with pytest.raises(ReadingError, match=r"mine\.toml"):
        closed_list("acts", own)
