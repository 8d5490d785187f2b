"""Closed lists are printed from the schemas, which are checked against the code here."""

import typing

import pytest

from sayso.model import Basis, Form, PartKind
from sayso.views.vocabulary import vocabulary

LISTS = {closed.name: closed for closed in vocabulary()}


@pytest.mark.parametrize(
    ("name", "words"), [("form", Form), ("basis", Basis), ("part_kind", PartKind)]
)
def test_the_schema_and_the_nouns_know_the_same_words(name: str, words: object) -> None:
    assert LISTS[name].words == typing.get_args(words)


def test_every_list_says_what_it_is_and_names_nothing_twice() -> None:
    for closed in LISTS.values():
        assert closed.meaning.endswith(".")
        assert len(set(closed.words)) == len(closed.words) > 1


def test_plover_has_sixteen_types_and_cameo_adds_two() -> None:
    assert len(LISTS["event_type"].words) == 18
