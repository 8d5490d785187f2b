"""Figures of two reports about one shelling on an invented river."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model import Asserter, Period
from sayso.triangulation.counts import counts
from sayso.triangulation.figures import compared_figures
from sayso.triangulation.model import Comparison
from sayso.triangulation.report import reports_of
from sayso.triangulation.sides import parties_of
from tests.triangulation.by_hand import ITSELF, Written, day, days

MAY_19 = day("2031-05-19", "Monday")
MAY_20 = day("2031-05-20", "Tuesday")


def shelling(
    number: str,
    low: float | None,
    high: float | None,
    *,
    outlet: str,
    published: str = "2031-05-20",
    text: str = "The shelling of the ferry in Osk killed {} people near the market, doctors said.",
    bound: str = "exact",
    period: Period | None = None,
    item: str | None = "people",
    action: str = "killed",
    unit: str | None = "people",
    by: Asserter = ITSELF,
) -> Written:
    written = Written(text.format(number), outlet=outlet, published=published)
    written.figure(
        number, low, high, bound=bound, period=period, item=item, action=action, unit=unit, by=by
    )
    return written


def compared(*reports: Written) -> list[Comparison]:
    made = reports_of([each.reading for each in reports], {})
    return list(compared_figures([count for report in made for count in counts(report)]))


def verdicts(*reports: Written) -> list[str]:
    return [comparison.kind for comparison in compared(*reports)]


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        (("13", 13, 13, "exact"), ("13", 13, 13, "exact"), "agree"),
        (("12", 12, None, "at_least"), ("13", 13, 13, "exact"), "compatible"),
        (("1,000", 1000, 1000, "about"), ("1,012", 1012, 1012, "exact"), "compatible"),
        (("53,000", 53000, 53000, "exact"), ("53,655", 53655, 53655, "exact"), "compatible"),
        (("12", 12, 12, "exact"), ("20", 20, 20, "exact"), "contradict"),
        (("12", 12, 12, "exact"), ("20", 20, None, "at_least"), "contradict"),
        (("5", None, 5, "at_most"), ("20", 20, 20, "exact"), "contradict"),
    ],
)
def test_tolls_of_one_shelling(
    left: tuple[str, float | None, float | None, str],
    right: tuple[str, float | None, float | None, str],
    verdict: str,
) -> None:
    one = shelling(*left[:3], bound=left[3], outlet="A", period=MAY_20)
    other = shelling(*right[:3], bound=right[3], outlet="B", period=MAY_20)

    assert verdicts(one, other) == [verdict]


def test_vague_words_contradict_nothing() -> None:
    one = shelling("dozens", 24, None, bound="vague", outlet="A", period=MAY_20)
    other = shelling("13", 13, 13, outlet="B", period=MAY_20)

    assert verdicts(one, other) == []


def test_a_share_of_nothing_named_contradicts_none() -> None:
    text = "Sales at the ferry shops of Osk rose {} over the last year, the harbour board said."
    one, other = (
        shelling(
            f"{number}%", number, number, outlet=outlet, text=text, unit="percent", item=None,
            action="rose", period=MAY_20,
        )
        for number, outlet in ((3, "A"), (5, "B"))
    )  # fmt: skip

    assert "contradict" not in verdicts(one, other)


def test_two_nights_do_not_contradict() -> None:
    one = shelling("12", 12, 12, outlet="A", period=MAY_19)
    other = shelling("20", 20, 20, outlet="B", period=MAY_20)

    assert verdicts(one, other) == ["different"]


def test_a_later_higher_toll_is_an_update() -> None:
    one = shelling("12", 12, 12, outlet="A", published="2031-05-20")
    other = shelling("20", 20, 20, outlet="B", published="2031-05-21")

    assert verdicts(one, other) == ["update"]
    assert "2031-05-21" in compared(one, other)[0].because


def test_a_later_lower_toll_is_no_update() -> None:
    one = shelling("20", 20, 20, outlet="A", published="2031-05-20", period=MAY_20)
    other = shelling("12", 12, 12, outlet="B", published="2031-05-21", period=MAY_20)

    assert verdicts(one, other) == ["contradict"]


def test_a_higher_toll_is_an_update_where_the_lower_is_told_as_not_the_last() -> None:
    text = "The shelling of the ferry in Osk killed {} people near the market. The toll may rise."
    one = shelling("12", 12, 12, outlet="A", text=text, period=MAY_20)
    other = shelling("20", 20, 20, outlet="B", period=MAY_20)

    assert verdicts(one, other) == ["update"]


def test_the_killed_and_the_wounded_are_two_counts() -> None:
    one = shelling("12", 12, 12, outlet="A")
    other = shelling(
        "20", 20, 20, outlet="B", action="wounded",
        text="The shelling of the ferry in Osk wounded {} people near the market.",
    )  # fmt: skip

    assert verdicts(one, other) == []


def test_one_deed_in_other_words_is_one() -> None:
    one = shelling("27", 27, 27, outlet="A")
    other = shelling(
        "27", 27, 27, outlet="B", action="deaths", item="civilians",
        text="There were {} deaths of civilians in the bombardment of the ferry in Osk.",
    )  # fmt: skip

    assert verdicts(one, other) == ["agree"]


def barrage(number: str, verb: str, outlet: str, part: str = "53", story: str = "") -> Written:
    written = Written(
        f"The Korvian war office claimed to have {verb} {number} drones overnight, including"
        f" {part} over the Osk valley.{story}",
        outlet=outlet,
    )
    action = verb.split(maxsplit=1)[0]
    told = {"unit": "drone", "item": "drones", "action": action, "period": MAY_20}
    whole = written.figure(number, float(number), float(number), **told)  # type: ignore[arg-type]
    written.figure(part, float(part), float(part), part_of=whole.id, **told)  # type: ignore[arg-type]
    return written


@pytest.mark.parametrize("verb", ["downed", "intercepted", "destroyed", "brought down"])
def test_what_flies_is_shot_down_in_many_words(verb: str) -> None:
    one, other = barrage("159", "shot down", "A"), barrage("150", verb, "B")

    assert sorted(verdicts(one, other)) == ["agree", "contradict"]


@pytest.mark.parametrize(
    ("item", "action", "deed"),
    [
        ("people", "shot", "shoot"),
        ("houses", "destroyed", "destroy"),
        ("drones", "destroyed", "shoot-down"),
    ],
)
def test_only_what_flies_is_shot_down(item: str, action: str, deed: str) -> None:
    written = shelling(
        "12", 12, 12, outlet="A", item=item, action=action,
        text=f"The garrison of the ferry in Osk {action} {{}} {item} near the market.",
    )  # fmt: skip
    [report] = reports_of([written.reading], {})

    assert [count.deed for count in counts(report)] == [deed]


def test_children_are_a_part_of_the_people() -> None:
    one = shelling("12", 12, 12, outlet="A", period=MAY_20)
    other = shelling(
        "4", 4, 4, outlet="B", item="children", period=MAY_20,
        text="The shelling of the ferry in Osk killed {} children near the market.",
    )  # fmt: skip

    [comparison] = compared(one, other)
    assert comparison.kind == "compatible"
    assert "4 of 12" in comparison.because


def test_what_is_needed_every_day_is_no_count_of_what_came() -> None:
    came = shelling(
        "90", 90, 90, outlet="A", unit="truck", item="trucks", action="entered",
        text="Some {} trucks of food entered the valley of Osk through the gate.",
    )  # fmt: skip
    needed = shelling(
        "500", 500, 500, outlet="B", unit="truck", item="trucks", action="entered",
        text="Before, {} trucks of food a day entered the valley of Osk through the gate.",
    )  # fmt: skip

    assert "contradict" not in verdicts(came, needed)


def test_what_is_needed_is_not_what_there_was_though_the_number_is_one() -> None:
    needed = shelling(
        "500", 500, 500, outlet="A", unit="truck", item="trucks", action="needs",
        text="The valley of Osk needs {} trucks of bread and salt.",
    )  # fmt: skip
    was = shelling(
        "500", 500, 500, outlet="B", unit="truck", item="trucks", action="got",
        text="The valley of Osk once got {} trucks of bread and salt.",
    )  # fmt: skip

    assert verdicts(needed, was) == []


def test_a_number_that_has_its_equal_contradicts_nothing_else() -> None:
    text = "The shelling of the ferry in Osk killed {} people. Another killed 40 people in Osk."
    one = shelling("12", 12, 12, outlet="A", text=text, period=MAY_20)
    other = shelling("12", 12, 12, outlet="B", text=text, period=MAY_20)
    for report in (one, other):
        report.figure("40", 40, 40, item="people", action="killed", period=MAY_20)

    assert sorted(verdicts(one, other)) == ["agree", "agree"]


def test_reports_of_one_origin_are_not_set_beside_each_other() -> None:
    from sayso.triangulation.model import Origin

    one = shelling("12", 12, 12, outlet="A")
    copy = shelling("12", 12, 12, outlet="B")
    ids = (one.document.id, copy.document.id)
    origins = dict.fromkeys(ids, Origin(ids, "one repeats the other"))

    made = reports_of([one.reading, copy.reading], origins)
    assert list(compared_figures([count for report in made for count in counts(report)])) == []


def test_the_reason_names_what_is_counted_both_numbers_and_who_says_so() -> None:
    one = shelling("12", 12, 12, outlet="The Ford Courier", period=MAY_20)
    other = shelling("20", 20, 20, outlet="Valley Radio", period=MAY_20)
    speaker = other.actor("doctors", "unnamed")
    other.figures.clear()
    other.figure(
        "20", 20, 20, item="people", action="killed", period=MAY_20, by=Asserter(speaker, None)
    )

    [comparison] = compared(one, other)
    for told in (
        "“people killed” count the same",
        "cannot both hold",
        "The Ford Courier itself",
        "doctors, in Valley Radio",
    ):
        assert told in comparison.because


def test_counts_since_other_days_are_two_counts() -> None:
    one = shelling(
        "53", 53, 53, outlet="A", period=days("2031-01-01", "2031-05-20", "since January")
    )
    other = shelling("20", 20, 20, outlet="B", period=MAY_20)

    assert "contradict" not in verdicts(one, other)


bounds = st.sampled_from(["exact", "at_least", "at_most", "about"])
numbers = st.integers(min_value=2, max_value=60)


@given(numbers, numbers, bounds, bounds)
def test_the_order_of_reports_changes_no_verdict(
    low: int, high: int, bound: str, other_bound: str
) -> None:
    def made(outlet: str, value: int, how: str) -> Written:
        first = None if how == "at_most" else value
        last = None if how == "at_least" else value
        return shelling(str(value), first, last, bound=how, outlet=outlet, period=MAY_20)

    one, other = made("A", low, bound), made("B", high, other_bound)

    assert compared(one, other) == compared(other, one)


def held(outlet: str, text: str, who: str, item: str) -> Written:
    written = Written(text, outlet=outlet)
    actor = written.actor(who)
    said = written.statement("said", text.split(" said ")[1].rstrip("."), actor=actor)
    written.figure("20", 20, 20, item=item, by=Asserter(actor, said.id))
    return written


@pytest.mark.parametrize(("who", "verdicts"), [("Ana Brel", ["agree"]), ("Ivo Tarn", [])])
def test_one_number_of_one_sort_of_thing_in_one_mouth_is_one_count(
    who: str, verdicts: list[str]
) -> None:
    one = held("A", "Ana Brel said 20 ferrymen are certainly alive.", "Ana Brel", "ferrymen")
    other = held("B", f"{who} said there are 20 ferrymen left to find.", who, "ferrymen")
    readings = [one.reading, other.reading]
    parties = parties_of(readings)
    found = [each for report in reports_of(readings, {}) for each in counts(report, parties)]

    assert [each.kind for each in compared_figures(found)] == verdicts


def captives(
    number: str, value: float, outlet: str, text: str, *, item: str = "captives", action: str
) -> Written:
    written = Written(text, outlet=outlet)
    written.figure(number, value, value, item=item, action=action)
    return written


def test_those_still_held_and_those_who_remain_are_counted_alike_whatever_is_demanded() -> None:
    one = captives("58", 58, "A", "The rebels still hold 58 captives in Osk.", action="hold")
    other = captives(
        "58", 58, "B", "They should go home, all 58 captives who are left in Osk.", action="left"
    )

    assert verdicts(one, other) == ["agree"]


def test_to_be_believed_is_no_deed_of_those_counted() -> None:
    one = captives(
        "23", 23, "A", "In Osk 23 living captives are believed to be held.",
        item="living captives", action="believed",
    )  # fmt: skip
    other = captives(
        "23", 23, "B", "At least 23 living captives are in the hands of the rebels of Osk.",
        item="living captives", action="hands",
    )  # fmt: skip

    assert verdicts(one, other) == ["agree"]


def test_a_share_of_what_is_not_named_may_be_of_what_another_names() -> None:
    text = "The river agency warned that Karst refines its ore to {} {}at the Osk works."
    one = Written(text.format("60%", ""), outlet="A")
    one.figure("60%", 60, 60, unit="percent", action="refines")
    other = Written(text.format("60%", "purity "), outlet="B")
    other.figure("60%", 60, 60, unit="percent", item="purity", action="refines")

    assert verdicts(one, other) == ["agree"]


def priced(number: str, value: float, outlet: str, text: str, *, item: str | None = None,
           action: str | None = None, unit: str = "USD") -> Written:  # fmt: skip
    written = Written(text, outlet=outlet)
    written.figure(number, value, value, unit=unit, item=item, action=action)
    return written


def test_one_telling_number_is_found_under_other_nouns_and_verbs() -> None:
    one = priced("$175,350", 175350, "A", "The $175,350 dam on the Osk stops floods.", item="dam")
    other = priced("$175,350", 175350, "B", "It cost $175,350 to dam the Osk.", action="cost")

    assert verdicts(one, other) == ["agree"]


@pytest.mark.parametrize(("words", "value"), [("a third", 33.3), ("95%", 95.0)])
def test_a_round_share_tells_nothing(words: str, value: float) -> None:
    one = priced(words, value, "A", f"In Osk {words} of the mills stand still.", unit="percent",
                 action="stand")  # fmt: skip
    other = priced(words, value, "B", f"By noon {words} had voted in Osk.", unit="percent",
                   action="voted")  # fmt: skip

    assert verdicts(one, other) == []


@pytest.mark.parametrize(
    ("text", "item", "action", "unit"),
    [
        ("The death toll of the shelling in Osk surpassed {}, they say.", "", "surpassed", None),
        ("The shelling of the ferry in Osk took the toll to {}.", "toll", "", "toll"),
        ("The shelling of the ferry in Osk left {} dead, doctors said.", "", "dead", "people"),
    ],
)  # fmt: skip
def test_one_number_of_lives_lost_is_one_count_however_it_is_told(
    text: str, item: str, action: str, unit: str | None
) -> None:
    toll = shelling(
        "13,250", 13250, 13250, outlet="A", text=text, item=item, action=action, unit=unit
    )
    other = shelling("13,250", 13250, 13250, outlet="B")

    assert verdicts(toll, other) == ["agree"]


def test_a_number_that_something_else_surpassed_is_no_toll() -> None:
    text = "The crowd in Osk near the market has surpassed {}, doctors said."
    crowd = shelling("13,250", 13250, 13250, outlet="A", text=text, item="", action="surpassed")

    [count] = [count for made in reports_of([crowd.reading], {}) for count in counts(made)]
    assert count.deed == "surpass"
