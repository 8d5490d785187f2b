"""The code, the data files and the schemas know the same closed lists."""

import pytest

from sayso.views.closed_lists import SCHEMAS, all_closed_lists, described, schema
from sayso.vocabulary import ClosedList, Term, closed_lists

LISTS = {closed.name: closed for closed in all_closed_lists()}


@pytest.mark.parametrize("closed", closed_lists(), ids=lambda closed: closed.name)
def test_the_schema_allows_just_the_words_that_the_code_uses(closed: ClosedList) -> None:
    """Where this fails, add the word to the schema in ``sayso/data``; remove none."""
    held = [schema(name)["$defs"] for name in SCHEMAS]
    enums = [definitions[closed.name]["enum"] for definitions in held if closed.name in definitions]

    assert enums
    assert all(enum == list(closed.terms) for enum in enums)


def test_every_list_is_named_once_and_says_what_it_is() -> None:
    assert len(LISTS) == len(list(all_closed_lists()))
    for closed in LISTS.values():
        assert closed.meaning
        assert len(closed.terms) > 1


def test_a_list_that_no_reading_has_is_said_to_be_of_comparisons() -> None:
    in_use = {closed.name for closed in closed_lists()}

    assert {name for name, closed in LISTS.items() if not closed.of_comparisons} == in_use
    assert LISTS["copy_kind"].of_comparisons
    assert next(described(LISTS["copy_kind"])).startswith("copy_kind (of comparisons): ")


def test_plover_has_sixteen_types_and_cameo_adds_two() -> None:
    assert len(LISTS["event_type"].terms) == 18


def test_a_list_for_people_gives_each_word_its_meaning_in_a_column() -> None:
    terms = {"ford": Term("ford", "a shallow place"), "ferry": Term("ferry")}

    assert list(described(ClosedList("crossing", "How to cross", None, terms))) == [
        "crossing: How to cross",
        "    ford   a shallow place",
        "    ferry",
    ]
