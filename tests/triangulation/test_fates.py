"""What became of those counted, told in whatever words, of one invented boat raid."""

from __future__ import annotations

import pytest

from sayso.triangulation.counts import Count, counts
from sayso.triangulation.figures import compared_figures
from sayso.triangulation.report import reports_of
from tests.triangulation.by_hand import Written, days


def count_of(report: Written) -> Count:
    [made] = reports_of([report.reading], {})
    return counts(made)[-1]


def told(text: str, number: str, value: float, **words: str | None) -> Written:
    written = Written(text)
    written.figure(number, value, value, **{"unit": "people", **words})  # type: ignore[arg-type]
    return written


def verdicts(left: Written, right: Written) -> list[str]:
    reports = reports_of([left.reading, right.reading], {})
    return [each.kind for each in compared_figures([c for r in reports for c in counts(r)])]


@pytest.mark.parametrize(
    ("text", "number", "item", "action", "deed"),
    [
        ("Nine residents lost their lives in Osk.", "Nine", "residents", "lost", "kill"),
        ("The raid claimed the lives of nine divers.", "nine", "divers", "claimed", "kill"),
        ("Some nine rowers required treatment.", "nine", "rowers", "required", "hospitalize"),
        ("Osk declared nine clerks persona non grata.", "nine", "clerks", "declared", "expel"),
        ("The barge had nine people on board.", "nine", "people", "had", "aboard"),
        ("Nine injuries were counted in Osk.", "Nine", "injuries", "counted", "wound"),
    ],
)
def test_the_words_around_a_number_tell_what_became_of_them(
    text: str, number: str, item: str, action: str, deed: str
) -> None:
    assert count_of(told(text, number, 9, item=item, action=action)).deed == deed


def test_what_stands_between_two_numbers_is_of_the_first() -> None:
    written = Written("In Osk 14 people were killed and 31 came home.")
    written.figure("14", 14, 14, item="people", action="killed")
    written.figure("31", 31, 31, action="came")

    assert count_of(written).deed != "kill"


def test_a_noun_that_says_only_whom_it_befell_is_no_sort() -> None:
    volunteers = told("Two volunteers were hurt.", "Two", 2, item="volunteers", action="hurt")
    children = told("Two children were hurt.", "Two", 2, item="children", action="hurt")

    assert count_of(volunteers).head is None
    assert count_of(children).head == "child"


def test_another_lot_of_another_fate_is_a_whole() -> None:
    written = Written("Nine rowers lost their lives in Osk, and another 31 were hurt.")
    written.figure("Nine", 9, 9, item="rowers", action="lost")
    written.figure("31", 31, 31, action="hurt")

    assert not count_of(written).portion


def two(left: str, right: str, **also: str) -> tuple[Written, Written]:
    """Two reports of one story with one number of the hurt each: "two", "five" or "no"."""
    values = {"two": 2, "five": 5, "no": 0}
    made = []
    for outlet, text, day in (("A", left, "2031-05-20"), ("B", right, also.get("later"))):
        number = next(word for word in values if f" {word} " in text)
        written = Written(text, outlet=outlet, published=day or "2031-05-20")
        noun = "casualties" if "casualties" in text else "people"
        action = None if noun == "casualties" else "hurt"
        written.figure(number, values[number], values[number], item=noun, action=action)
        made.append(written)
    return made[0], made[1]


def test_the_only_two_numbers_of_one_fate_contradict_within_a_story() -> None:
    left, right = two(
        "When the guard came aboard two people were hurt, the crew of the barge Ottilie said.",
        "The guard said five people had been hurt on the Ottilie.",
    )

    assert verdicts(left, right) == ["contradict"]


def test_nobody_and_somebody_contradict() -> None:
    left, right = two(
        "Of the crew of the barge Ottilie two people were hurt.",
        "On the barge Ottilie there were no casualties, the guard said.",
    )

    assert verdicts(left, right) == ["contradict"]


def test_one_person_told_of_alone_is_no_count_of_all() -> None:
    left = told("Police in Osk arrested a cook: one cook was held.", "one", 1, action="arrested")
    right = told("Police in Osk arrested three.", "three", 3, action="arrested")

    assert "contradict" not in verdicts(left, right)


def test_numbers_at_two_places_are_of_two_happenings() -> None:
    left, right = Written("In Osk two people were hurt."), Written("Near Tarn five were hurt.")
    left.figure("two", 2, 2, item="people", action="hurt", place="Osk")
    right.figure("five", 5, 5, action="hurt")

    assert verdicts(left, right) == []


def test_at_least_so_many_and_more_a_day_later_is_an_update() -> None:
    left = Written("The raid on the barge Ottilie killed at least 14 people in Osk.", outlet="A")
    left.figure("14", 14, None, bound="at_least", item="people", action="killed")
    text = "The number of people killed in the raid on the barge Ottilie in Osk has risen to 19."
    right = Written(text, outlet="B", published="2031-05-21")
    right.figure("19", 19, 19, unit=None, action="risen")

    assert verdicts(left, right) == ["update"]


def test_a_part_as_large_as_its_whole_is_all_of_it() -> None:
    left = Written("Guards took 251 people off the barge Ottilie in Osk, it said.", outlet="A")
    left.figure("251", 251, 251, item="people", action="took")
    right = Written("Guards took 251 divers off the barge Ottilie in Osk, she said.", outlet="B")
    right.figure("251", 251, 251, item="divers", action="took")

    assert verdicts(left, right) == ["agree"]


def test_within_a_week_is_no_rate() -> None:
    text = "Osk will hand over {} masks {}."
    once = told(text.format(85, "within a week"), "85", 85, unit=None, item="masks")
    often = told(text.format(85, "a week"), "85", 85, unit=None, item="masks")

    assert not count_of(once).rate
    assert count_of(often).rate


def test_the_number_is_that_of_which_the_sentences_before_tell() -> None:
    written = Written("The dead are in dispute in Osk. A prosecutor put the number at 17.")
    written.figure("17", 17, 17, unit=None, item="number", action="put")

    assert count_of(written).deed == "kill"


def test_a_toll_of_long_ago_is_not_todays() -> None:
    text = "The raid on the barge Ottilie in Osk killed {} people{}, doctors said."
    left = Written(text.format("two", " in January"), outlet="A")
    when = days("2031-01-01", "2031-01-31", "in January")
    left.figure("two", 2, 2, item="people", action="killed", period=when)
    right = Written(text.format("five", ""), outlet="B")
    right.figure("five", 5, 5, item="people", action="killed")

    assert "contradict" not in verdicts(left, right)
