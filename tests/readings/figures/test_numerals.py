"""Numbers in words and digits, and what wording leaves open."""

import pytest

from tests.readings.figures.by_hand import told


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2,331", 2331),
        ("2.3 million", 2_300_000),
        ("40 000", 40_000),
        ("1,50,000", 150_000),
        ("1.200.000", 1_200_000),
        ("4k", 4000),
        ("twelve", 12),
        ("twenty-one", 21),
        ("a hundred", 100),
        ("two hundred and five", 205),
        ("three thousand four hundred", 3400),
        ("five million two hundred thousand", 5_200_000),
        ("a dozen", 12),
        ("two dozen", 24),
        ("half a million", 500_000),
        ("half-million", 500_000),
        ("two and a half million", 2_500_000),
        ("a million and a half", 1_500_000),
        ("2½ million", 2_500_000),
        ("a quarter of a million", 250_000),
        ("5m", 5_000_000),
    ],
)
def test_a_number_is_what_it_says_however_it_is_written(written: str, value: float) -> None:
    assert told(f"They have {written} shells .") == [(written, value, value, "exact")]


@pytest.mark.parametrize(
    ("written", "low"),
    [
        ("dozens", 24),
        ("scores", 40),
        ("hundreds", 200),
        ("several hundred", 200),
        ("a few dozen", 24),
        ("a couple of thousand", 2000),
        ("tens of thousands", 20_000),
        ("hundreds of thousands", 200_000),
    ],
)
def test_a_size_without_a_number_is_at_least_twice_it_and_open_above(
    written: str, low: float
) -> None:
    of = "of " if written.endswith("s") else ""
    assert told(f"They have {written} {of}shells .") == [(written, low, None, "vague")]


@pytest.mark.parametrize(
    ("written", "percent"),
    [
        ("3.5 percent", 3.5),
        ("3.5 per cent", 3.5),
        ("3.5%", 3.5),
        ("Half", 50),
        ("Two-thirds", 66.6667),
        ("A third", 33.3333),
        ("Three quarters", 75),
        ("1/4", 25),
        ("One in five", 20),
        ("Nine out of ten", 90),
    ],
)
def test_shares_and_ratios_are_in_percent(written: str, percent: float) -> None:
    assert told(f"{written} of the villages fled .") == [(written, percent, percent, "exact")]


@pytest.mark.parametrize(
    ("wording", "low", "high", "bound"),
    [
        ("at least 12 men", 12, None, "at_least"),
        ("more than 12 men", 12, None, "at_least"),
        ("no fewer than 12 men", 12, None, "at_least"),
        ("12 or more men", 12, None, "at_least"),
        ("12 men or more", 12, None, "at_least"),
        ("12-plus men", 12, None, "at_least"),
        ("at least another 12 men", 12, None, "at_least"),
        ("up to 12 men", None, 12, "at_most"),
        ("as many as 12 men", None, 12, "at_most"),
        ("no more than 12 men", None, 12, "at_most"),
        ("fewer than 12 men", None, 12, "at_most"),
        ("about 12 men", 12, 12, "about"),
        ("some 12 men", 12, 12, "about"),
        ("nearly 12 men", 12, 12, "about"),
        ("an estimated 12 men", 12, 12, "about"),
        ("12 or so men", 12, 12, "about"),
        ("at least some 12 men", 12, None, "at_least"),
        ("only 12 men", 12, 12, "exact"),
    ],
)
def test_the_wording_around_a_number_bounds_it(
    wording: str, low: float | None, high: float | None, bound: str
) -> None:
    found = told(f"They have {wording} .")
    if wording.startswith("12 men"):
        assert [each[1:] for each in found] in ([(low, high, bound)], [(12, 12, "exact")])
    else:
        assert [each[1:] for each in found] == [(low, high, bound)]


@pytest.mark.parametrize(
    ("wording", "low", "high"),
    [
        ("between 10 and 15", 10, 15),
        ("10-15", 10, 15),
        ("10 to 15", 10, 15),
        ("from 10 to 15", 10, 15),
        ("two or three", 2, 3),
        ("10 to 15 million", 10_000_000, 15_000_000),
        ("between $10 and $15 million", 10_000_000, 15_000_000),
        ("2 to 3 percent", 2, 3),
    ],
)
def test_two_ends_make_one_figure_that_is_never_averaged(
    wording: str, low: float, high: float
) -> None:
    assert [each[1:] for each in told(f"They lost {wording} .")] == [(low, high, "between")]


def test_a_change_names_two_values_and_no_range() -> None:
    assert told("The garrison grew from 40 to 60 men .") == [
        ("40", 40, 40, "exact"),
        ("60", 60, 60, "exact"),
    ]
    assert [each[0] for each in told("The number fell from 120 in 2019 to 58 .")] == ["120", "58"]


def test_up_to_a_size_without_a_number_sets_no_bound_at_all() -> None:
    assert told("They have up to several hundred men .") == [
        ("several hundred", None, None, "vague")
    ]


def test_under_a_bridge_is_a_place_and_just_under_a_bound() -> None:
    assert told("It is under/ADP/case/bridges two bridges .")[0][3] == "exact"
    assert told("It is just under/ADP/case/bridges 20 bridges .")[0][3] == "at_most"
    assert told("It is under/ADP/case/third a third/NOUN of the votes .")[0][3] == "at_most"


def test_over_behind_a_verb_is_no_bound() -> None:
    """ "Hand over 40 men" gives 40, not more than 40."""
    assert told("They want to hand over/ADP/compound:prt/hand 40 men .") == [
        ("40", 40, 40, "exact")
    ]
