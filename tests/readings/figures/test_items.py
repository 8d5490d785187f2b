"""What is counted, what happens to it, where."""

import pytest

from sayso.readings.figures import figures
from sayso.readings.parsed import Words
from tests.readings.by_hand import document
from tests.readings.figures.by_hand import items, parsed, read


@pytest.mark.parametrize(
    ("line", "item", "unit"),
    [
        ("They fired 12 new drones at the town .", "new drones", "drone"),
        ("Dozens of ferry workers fled .", "ferry workers", "people"),
        ("Half of the villages were lost .", "villages", "percent"),
        ("They lost 40 tonnes of flour .", "flour", "t"),
        ("Three of the men fled .", "men", "people"),
        ("A $50 million loan is near .", "loan", "USD"),
        ("They want $6 billion in aid .", "aid", "USD"),
        ("It is a fine of two million euros .", "fine", "EUR"),
        ("It is 60 percent of ferry traffic .", "ferry traffic", "percent"),
        ("The share fell to 25 percent .", None, "percent"),
        ("The death toll rose to 52 .", "death toll", "toll"),
        ("The number of captives stands at 58 .", "captives", "people"),
        ("The number of missing stands/NOUN at 58 .", "missing", "people"),
        ("They lost six Selm-made/VERB guns .", "Selm-made guns", "gun"),
        ("At least 40 were killed .", None, "people"),
        ("They lost 20 square kilometres .", None, "km2"),
        ("A 40,000-strong force fled .", "force", "people"),
        ("It is a 300-for-300 prisoner exchange .", "prisoner", "people"),
        ("It is a 300-for-300 formula/NOUN .", None, None),
        ("Three of those new boats fled .", "new boats", "boat"),
        (
            "They lost 44 Veldt/PROPN/compound/tanks 2/NUM/flat/Veldt tanks .",
            "Veldt 2 tanks",
            "tank",
        ),
    ],
)
def test_the_item_is_the_noun_that_is_counted(line: str, item: str | None, unit: str) -> None:
    assert {each[1:] for each in items(line)} == {(item, unit)}


def test_a_value_given_twice_is_of_one_noun() -> None:
    assert [each[1] for each in items("A $50 million ( € 43 million ) loan is near .")] == [
        "loan",
        "loan",
    ]


def test_what_is_counted_together_is_one_item() -> None:
    line = "They lost 160 drones and missiles/NOUN/conj/drones in it ."
    assert items(line) == [("160", "drones and missiles", "drone")]
    line = "They lost 160 drones and a/DET/det/bridge bridge/NOUN/conj/drones ."
    assert items(line) == [("160", "drones", "drone")]


def test_a_noun_left_out_is_that_of_the_figure_before_in_the_sentence() -> None:
    assert items("12 people were killed and 30 wounded .")[1] == ("30", "people", "people")
    assert items("12 people were killed . At least 30 fled .")[1] == ("30", None, None)


def test_a_noun_is_not_borrowed_by_people_from_things() -> None:
    assert items("It fell on eight villages , with two dead .")[1] == ("two", None, "people")


def test_the_tree_finds_the_noun_among_several() -> None:
    """ "Gave 12/nummod men weapons": men are counted, whatever noun comes behind."""
    line = "They sent 12/NUM/nummod/men men/NOUN/iobj/sent guns/NOUN/obj/sent ."
    assert items(line) == [("12", "men", "people")]


def test_action_and_place_are_what_the_tree_ties_to_the_figure() -> None:
    analysis = parsed(
        "Guns killed 12/NUM/nummod/people people/NOUN/obj/killed in/ADP/case/Brisk "
        "Brisk/PROPN/obl/killed .",
        places=[],
    )
    brisk = 5
    from dataclasses import replace

    from sayso.model import Mention

    analysis = replace(analysis, mentions=(Mention(brisk, (brisk, brisk + 1), "place", 1.0),))
    (found,) = figures(document(analysis.text), Words.of(analysis))
    assert found.action is not None
    assert found.action.of(analysis.text) == "killed"
    assert found.place is not None
    assert found.place.span.of(analysis.text) == "Brisk"


def test_what_is_said_not_to_have_happened_is_negated() -> None:
    line = (
        "They did not/PART/advmod/return return/VERB "
        "the 40/NUM/nummod/bodies bodies/NOUN/obj/return ."
    )
    (found,) = read(line)
    assert found.negated
    assert found.low == 40


@pytest.mark.parametrize(
    ("line", "item", "unit"),
    [
        ("They lost hundreds of millions of euros .", None, "EUR"),
        ("They lost 605 surface-to-air guns .", "surface-to-air guns", "gun"),
    ],
)
def test_units_and_items_hold_small_words(line: str, item: str | None, unit: str) -> None:
    assert [each[1:] for each in items(line)] == [(item, unit)]


@pytest.mark.parametrize(
    ("verb", "action"),
    [("sealing/VERB", None), ("releasing/VERB", "releasing"), ("killed", "killed")],
)
def test_people_counted_by_whose_they_are_are_not_counted_by_what_is_done(
    verb: str, action: str | None
) -> None:
    line = (
        f"After {verb} the island/NOUN/nmod:poss/people 's/PART/case/island 40/NUM/nummod/people "
        f"people/NOUN/obj/{verb.split('/', maxsplit=1)[0]} ."
    )
    (found,) = read(line)
    text = parsed(line).text
    assert (found.action.of(text) if found.action else None) == action
