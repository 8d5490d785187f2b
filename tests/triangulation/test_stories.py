"""Reports about one happening, however they come."""

import random

from hypothesis import given
from hypothesis import strategies as st

from sayso.model import Reading
from sayso.triangulation.prose import prose_of
from sayso.triangulation.stories import (
    SAME_HAPPENING,
    Described,
    joined,
    neighbours,
    stories_of,
)
from sayso.triangulation.story_names import named_story
from sayso.triangulation.terms import Rarity, terms_of
from tests.triangulation.by_hand import Written
from tests.triangulation.invented import BRIDGE, SCHOOL, a_report

# Two ferries run aground on two lakes: a happening of one kind, not one happening.
LORN = [
    "The ferry Heron ran aground off Tamsel on Lake Lorn early on Tuesday with 41 passengers "
    "aboard, the Lorn coastguard said. Captain Ilse Maar had missed a buoy in the fog. Tugs pulled "
    "the Heron free at noon and nobody was hurt.",
    "Passengers spent six hours on the stranded Heron after the ferry hit a sandbank near Tamsel. "
    "All 41 were brought ashore to Lorn. Ilse Maar, its captain, told the coastguard that fog had "
    "hidden the buoy.",
    "Lorn wants radar on every ferry after Tuesday's grounding of the Heron at Tamsel. The 41 "
    "passengers came home safe, and captain Ilse Maar keeps her licence for now.",
]
VESK = [
    "A ferry with 12 passengers struck rocks below the Vesk lighthouse on Lake Oru on Friday. The "
    "Marten was badly damaged and its captain, Jon Abel, broke an arm, police in Vesk said.",
    "Divers in Vesk search the wreck of the Marten, the ferry that hit rocks on Lake Oru. Jon Abel "
    "and all 12 passengers had been taken off before the Marten sank.",
]


def reports(*texts: str) -> list[Reading]:
    return [a_report(text, f"report {n}") for n, text in enumerate(texts)]


def groups(readings: list[Reading]) -> set[frozenset[str]]:
    return {frozenset(story.documents) for story in stories_of(readings)}


def ids(readings: list[Reading]) -> frozenset[str]:
    return frozenset(reading.document.id for reading in readings)


def test_two_happenings_of_one_kind_are_two_stories() -> None:
    found = reports(*LORN, *VESK)

    assert groups(found) == {ids(found[:3]), ids(found[3:])}


def test_a_report_like_no_other_has_a_story_to_itself_called_by_its_title() -> None:
    found = [*reports(*LORN), a_report(SCHOOL, "school", title="Back to lessons")]

    [*_, alone] = stories_of(found)
    assert alone.documents == (found[3].document.id,)
    assert (alone.name, alone.because) == (
        "Back to lessons", "no other report is about the same happening"
    )  # fmt: skip


def test_copies_are_in_one_story() -> None:
    found = reports(BRIDGE, SCHOOL, f"{BRIDGE} The council meets on Tuesday.")

    assert groups(found) == {ids([found[0], found[2]]), ids([found[1]])}


def test_a_story_is_called_by_whom_and_what_most_of_its_reports_open_with() -> None:
    [story, *_] = stories_of(reports(*LORN, *VESK))

    whom, _, what = story.name.partition(": ")
    assert "Heron" in whom
    assert "passengers" in what or "ferry" in what
    assert "“Heron” in 3" in story.because


def test_the_same_words_long_after_are_another_story() -> None:
    """The ferry runs aground again: nothing but the day tells."""
    same_week = [
        a_report(text, f"{n}", day=f"2031-05-0{n}") for n, text in enumerate(LORN[:2], start=1)
    ]
    year_after = a_report(LORN[1], "later", day="2032-05-02")

    assert groups([*same_week, year_after]) == {ids(same_week), ids([year_after])}


def test_no_reports_have_no_stories_and_an_empty_one_has_its_own() -> None:
    assert stories_of([]) == []
    [story] = stories_of([a_report("", "empty")])
    assert story.name == "without a name"


@given(st.lists(st.sampled_from([*LORN, *VESK, BRIDGE, SCHOOL]), max_size=9), st.randoms())
def test_the_order_of_reports_changes_no_story(texts: list[str], chance: random.Random) -> None:
    found = reports(*texts)
    shuffled = list(found)
    chance.shuffle(shuffled)

    assert stories_of(found) == stories_of(shuffled)


def test_groups_are_joined_by_the_mean_of_their_odds_and_strangers_weigh_against_it() -> None:
    """0 and 1 are alike, 1 and 2 too, but nothing ties 0 to 2: the chain is not followed."""
    assert joined({(0, 1): 3.0, (1, 2): 2.0}, 4, SAME_HAPPENING) == [(0, 1), (2,), (3,)]
    assert joined({(0, 1): 3.0, (1, 2): 2.0, (0, 2): 0.5}, 3, SAME_HAPPENING) == [(0, 1, 2)]


def test_a_report_is_held_against_no_more_than_so_many_others() -> None:
    """Else a year of reports about one war would be compared pair by pair."""
    alike = {"war": 0.9, "truce": 0.4}
    many = [Described(alike, {}, {}, {}, {}) for _ in range(300)]

    found = list(neighbours(many))
    assert max(map(len, found)) == 40
    assert all(j - i <= 100 for j, near in enumerate(found) for i in near)


def test_a_story_is_called_by_events_between_states_and_by_words_of_its_own() -> None:
    readings = []
    for outlet, text in (
        ("A", "Korvian envoys met those of Talos in Osk: the talks on the ford went on for a day."),
        ("B", "The talks of Korvian and Talos envoys about the ford in Osk ended after one day."),
    ):
        written = Written(text, outlet=outlet)
        envoys = written.actor("Korvian", "group", state="Korvia")
        others = written.actor("Talos", "state", state="Talos")
        written.event("talks", kind="talks_round", actors=[envoys, others])
        readings.append(written.reading)
    terms = [terms_of(each, prose_of(each)) for each in readings]

    story = named_story(readings, terms, Rarity(terms))
    assert story.name == "Korvia and Talos: talks (envoys, ford)"
    assert story.because == "of the events of 2 reports, “talks” in 2"
