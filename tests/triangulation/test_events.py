"""Events of two reports about talks, a visit and a shelling, all invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.model import Asserter
from sayso.triangulation.events import compared_events
from sayso.triangulation.happenings import happenings
from sayso.triangulation.model import Comparison, Story
from sayso.triangulation.one_happening import same_happenings
from sayso.triangulation.report import reports_of
from sayso.triangulation.sides import parties_of
from tests.triangulation.by_hand import ITSELF, Written, day, days


def compared(*written: Written) -> list[Comparison]:
    readings = [each.reading for each in written]
    parties = parties_of(readings)
    found = [each for report in reports_of(readings, {}) for each in happenings(report, parties)]
    return list(compared_events(same_happenings(found)))


def verdicts(*written: Written) -> dict[str, str]:
    return {comparison.on: comparison.kind for comparison in compared(*written)}


def wire(**told: object) -> Written:
    written = Written(
        "The first direct talks between Karst and Talos in over three years took place on"
        " May 16, but failed to produce a truce.",
        outlet="Meridian Press",
    )
    sides = [written.actor("Karst", "state", state="Karst")]
    sides.append(written.actor("Talos", "state", state="Talos"))
    written.event(
        "talks", kind="talks_round", actors=sides, period=day("2031-05-16", "May 16"),
        outcomes=[("failed", "truce")],
        unique=(1, None, "first direct talks between Karst and Talos in over three years"),
    )  # fmt: skip
    return written


def paper(
    when: str = "Earlier in June", first: str = "2031-06-01", last: str = "2031-06-10"
) -> Written:
    written = Written(
        f"{when}, Karst and Talos met in Osk for their first face-to-face negotiations in three"
        " years. The meeting resulted in a major exchange of prisoners.",
        outlet="Valley Paper",
    )
    sides = [written.actor("Karst", "state", state="Karst")]
    sides.append(written.actor("Talos", "state", state="Talos"))
    written.event(
        "negotiations", kind="talks_round", actors=sides, period=days(first, last, when),
        outcomes=[("fact", "exchange of prisoners")],
        unique=(1, "negotiations", "first face-to-face negotiations in three years"),
    )  # fmt: skip
    return written


def test_a_first_of_its_kind_is_one_event_so_that_two_dates_contradict() -> None:
    found = {comparison.on: comparison for comparison in compared(wire(), paper())}

    assert found["date"].kind == "contradict"
    assert "first direct talks" in found["date"].because
    assert "first face-to-face negotiations in three years" in found["date"].because
    assert {found["date"].left.text, found["date"].right.text} == {
        "talks between Karst and Talos in over three years took place on May 16",
        "Earlier in June, Karst and Talos met in Osk for their first face-to-face negotiations",
    }


def test_a_date_within_the_other_is_compatible() -> None:
    other = paper("Earlier in May", "2031-05-01", "2031-05-20")

    assert verdicts(wire(), other)["date"] == "compatible"


def test_two_outcomes_can_both_hold() -> None:
    outcome = next(each for each in compared(wire(), paper()) if each.on == "outcome")

    assert outcome.kind == "compatible"
    assert "truce" in outcome.left.text + outcome.right.text
    assert "exchange of prisoners" in outcome.left.text + outcome.right.text


def test_the_same_outcome_told_as_come_and_as_not_contradicts() -> None:
    other = Written(
        "Karst and Talos: the first direct talks in three years brought a truce.", outlet="B"
    )
    sides = [other.actor(name, "state", state=name) for name in ("Karst", "Talos")]
    other.event(
        "talks", kind="talks_round", actors=sides, outcomes=[("fact", "a truce")],
        unique=(1, None, "first direct talks in three years"),
    )  # fmt: skip

    assert verdicts(wire(), other)["outcome"] == "contradict"


def test_the_first_round_is_not_the_second() -> None:
    other = Written("The second direct talks in three years took place.", outlet="B")
    other.event("talks", kind="talks_round", unique=(2, None, "second direct talks"))

    assert compared(wire(), other) == []


def shelling(
    outlet: str,
    *,
    when: str = "Monday",
    date: str = "2031-05-19",
    doer: str = "Karst",
    status: str = "fact",
    place: str = "Osk",
    by: Callable[[Written], Asserter] = lambda written: ITSELF,
) -> Written:
    written = Written(
        f"{doer} shelled the ferry at {place} on {when}, setting the old market on fire.",
        outlet=outlet,
    )
    actor = written.actor(doer, "state", state=doer)
    written.event(
        "shelled", type="ASSAULT", actors=[actor], place=place, period=day(date, when),
        status=status, by=by(written),
    )  # fmt: skip
    return written


def test_one_shelling_told_twice_agrees_on_all_that_both_tell() -> None:
    assert verdicts(shelling("A"), shelling("B")) == {
        "polarity": "agree",
        "date": "agree",
        "place": "agree",
        "responsibility": "agree",
    }


def test_two_nights_are_two_events() -> None:
    assert compared(shelling("A"), shelling("B", when="Tuesday", date="2031-05-20")) == []


def test_two_places_are_two_events() -> None:
    assert compared(shelling("A"), shelling("B", place="Lenn")) == []


def test_a_denial_contradicts_the_one_who_asserts() -> None:
    one = shelling("The Ford Courier")
    other = shelling("Valley Paper", status="denied")

    found = {comparison.on: comparison for comparison in compared(one, other)}

    assert found["polarity"].kind == "contradict"
    assert "The Ford Courier itself" in found["polarity"].because
    assert "Valley Paper itself" in found["polarity"].because


def test_what_was_planned_and_then_held_is_an_update() -> None:
    one, other = shelling("A", status="planned"), shelling("B")

    assert verdicts(one, other)["outcome"] == "update"


def test_a_day_alone_makes_no_event_of_two_that_name_nobody() -> None:
    one = Written("Old Osk held talks about bread on Monday.", outlet="A")
    one.event("talks", kind="talks_round", period=day("2031-05-19", "Monday"))
    other = Written("New talks about the river began on Monday.", outlet="B")
    other.event("talks", kind="talks_round", period=day("2031-05-19", "Monday"))

    assert compared(one, other) == []


def test_what_is_told_for_a_day_to_come_has_not_happened() -> None:
    planned = shelling("A", status="planned", when="Friday", date="2031-05-23")
    told = shelling("B", status="fact", when="Friday", date="2031-05-23")

    assert "outcome" not in verdicts(planned, told)


@pytest.mark.parametrize("first", ["A", "B"])
def test_the_order_of_reports_changes_no_verdict(first: str) -> None:
    both = [wire(), paper()] if first == "A" else [paper(), wire()]

    assert compared(*both) == compared(wire(), paper())


def round_of_talks(outlet: str, day_told: str, status: str, published: str) -> Written:
    written = Written(
        f"The fifth round of Karst-Talos talks on the river is set for {day_told}.",
        outlet=outlet,
        published=published,
    )
    sides = [written.actor("Karst", "state", state="Karst")]
    written.event(
        "talks", kind="talks_round", status=status, actors=sides,
        period=day(f"2031-05-{day_told[:2]}", day_told),
        unique=(5, None, "fifth round of Karst-Talos talks"),
    )  # fmt: skip
    return written


@pytest.mark.parametrize(
    ("before", "after", "verdict"),
    [
        (("hypothetical", "2031-05-20"), ("planned", "2031-05-20"), "update"),
        (("planned", "2031-05-20"), ("planned", "2031-05-21"), "update"),
        (("planned", "2031-05-20"), ("fact", "2031-05-28"), "update"),
        (("fact", "2031-05-28"), ("fact", "2031-05-29"), "contradict"),
        (("planned", "2031-05-20"), ("planned", "2031-05-20"), None),
        (("fact", "2031-05-26"), ("planned", "2031-05-28"), None),
        (("planned", "2031-05-27"), ("fact", "2031-05-28"), None),
        (("planned", "2031-05-20"), ("denied", "2031-05-21"), None),
    ],
)
def test_a_round_told_for_another_day_is_an_update_while_its_day_is_open(
    before: tuple[str, str], after: tuple[str, str], verdict: str | None
) -> None:
    one = round_of_talks("A", "24 May", *before)
    other = round_of_talks("B", "26 May", *after)

    assert verdicts(one, other).get("date") == verdict


def summons(outlet: str, words: str, status: str, published: str, when: str = "") -> Written:
    written = Written(f"Karst {words} the envoy of Talos.", outlet=outlet, published=published)
    doer = written.actor("Karst", "state", state="Karst")
    done_to = written.actor("Talos", "state", state="Talos")
    written.event(
        words.rsplit(maxsplit=1)[-1], type="REQUEST", status=status,
        actors=[doer], recipients=[done_to],
        period=day(when) if when else None,
    )  # fmt: skip
    return written


def test_what_was_announced_and_is_told_as_done_the_next_day_is_an_update() -> None:
    announced = summons("A", "will summon", "planned", "2031-05-20")

    assert (
        verdicts(announced, summons("B", "summoned", "fact", "2031-05-21"))["outcome"] == "update"
    )


def test_what_reports_of_one_day_tell_as_coming_and_as_done_is_no_update() -> None:
    announced = summons("A", "will summon", "planned", "2031-05-20")

    assert "outcome" not in verdicts(announced, summons("B", "summoned", "fact", "2031-05-20"))


@pytest.mark.parametrize(
    ("published", "when"), [("2031-05-19", ""), ("2031-05-27", ""), ("2031-05-21", "2031-05-02")]
)
def test_what_was_done_before_or_long_after_is_not_what_was_announced(
    published: str, when: str
) -> None:
    announced = summons("A", "will summon", "planned", "2031-05-20")

    assert not verdicts(announced, summons("B", "summoned", "fact", published, when))


def raid(outlet: str, told: str, first: str, last: str, deed: str = "raid") -> Written:
    written = Written(f"{outlet} of the {deed} of Karst on Talos {told}.", outlet=outlet)
    doer = written.actor("Karst", "state", state="Karst")
    done_to = written.actor("Talos", "state", state="Talos")
    written.event(
        deed, type="ASSAULT", actors=[doer], recipients=[done_to], period=days(first, last, told)
    )
    return written


def test_what_two_reports_recall_of_long_ago_is_one_event_where_its_times_fit() -> None:
    one = raid("It all came", "in 2028", "2028-01-01", "2028-12-31")
    other = raid("Few spoke", "on October 7, 2028", "2028-10-07", "2028-10-07")

    assert verdicts(one, other)["date"] == "compatible"
    assert not verdicts(one, raid("Songs tell", "in 2029", "2029-01-01", "2029-12-31"))


def test_the_deeds_of_a_month_are_many() -> None:
    one = raid("It all came", "in May", "2031-05-01", "2031-05-31")

    assert not verdicts(one, raid("Few spoke", "on May 18", "2031-05-18", "2031-05-18"))


def test_his_country_is_that_of_who_speaks() -> None:
    def opening(outlet: str, named: str, state: str | None) -> Written:
        written = Written(
            f"Ana Brel of Karst said {named} would open the river ports to barges.", outlet=outlet
        )
        speaker = written.actor("Ana Brel", state="Karst")
        said = written.statement("said", "would open the river ports to barges", actor=speaker)
        doer = written.actor(named, "state", state=state)
        written.event(
            "open", type="CONCEDE", status="planned", actors=[doer],
            period=day("2031-05-18", "Sunday"), by=Asserter(speaker, said.id),
        )  # fmt: skip
        return written

    assert verdicts(opening("A", "her country", None), opening("B", "Karst", "Karst"))["actor"]


def test_what_came_a_day_before_something_else_has_its_own_day() -> None:
    told = Written("The envoys left on Tuesday, a day after Karst raided Talos.", outlet="A")
    doer = told.actor("Karst", "state", state="Karst")
    done_to = told.actor("Talos", "state", state="Talos")
    told.time("Tuesday", "2031-05-20")
    told.event("raided", type="ASSAULT", actors=[doer], recipients=[done_to])
    dated = raid("It all came", "on Monday", "2031-05-19", "2031-05-19")

    assert verdicts(told, dated)["date"] == "agree"


def test_a_stretch_since_when_there_are_talks_is_no_other_day_of_a_round() -> None:
    planned = round_of_talks("A", "26 May", "planned", "2031-05-20")
    running = Written("The fifth round of Karst-Talos talks, since April 12.", outlet="B")
    sides = [running.actor("Karst", "state", state="Karst")]
    running.event(
        "talks", kind="talks_round", actors=sides,
        period=days("2031-04-12", "2031-05-20", "since April 12"),
        unique=(5, None, "fifth round of Karst-Talos talks"),
    )  # fmt: skip

    assert "date" not in verdicts(planned, running)


def paused(outlet: str, when: str, value: str, word: str = "suspended", **told: str) -> Written:
    written = Written(
        f"On {when}, Karst {word} grain talks with Talos over the siege of the valley.",
        outlet=outlet,
        **told,
    )
    karst = written.actor("Karst", "state", state="Karst")
    talos = written.actor("Talos", "state", state="Talos")
    written.event(
        word, type="SANCTION", actors=[karst], recipients=[talos], period=day(value, when)
    )
    return written


def test_a_deed_that_is_done_once_is_one_in_reports_of_the_same_days() -> None:
    undated = Written("Talks ended: Karst has paused talks about grain with Talos.", outlet="B")
    karst = undated.actor("Karst", "state", state="Karst")
    talos = undated.actor("Talos", "state", state="Talos")
    undated.event("paused", type="SANCTION", actors=[karst], recipients=[talos])

    assert verdicts(paused("A", "Tuesday", "2031-05-20"), undated)["polarity"] == "agree"


def test_two_days_of_a_deed_that_is_done_once_contradict() -> None:
    found = verdicts(paused("A", "Monday", "2031-05-19"), paused("B", "Tuesday", "2031-05-20"))

    assert found["date"] == "contradict"


def test_a_day_off_that_the_hour_of_publication_explains_is_none() -> None:
    found = verdicts(paused("A", "yesterday", "2031-05-19"), paused("B", "Tuesday", "2031-05-20"))

    assert "date" not in found


def test_two_days_of_what_is_done_again_and_again_are_two() -> None:
    two = []
    for outlet, when, value in (("A", "Monday", "2031-05-19"), ("B", "Tuesday", "2031-05-20")):
        written = Written(
            f"On {when}, Karst shelled the grain harbour of Talos in the valley.", outlet=outlet
        )
        karst = written.actor("Karst", "state", state="Karst")
        talos = written.actor("Talos", "state", state="Talos")
        written.event(
            "shelled", type="ASSAULT", actors=[karst], recipients=[talos], period=day(value, when)
        )
        two.append(written)

    assert verdicts(*two) == {}


def tour(place: str, outlet: str) -> Written:
    written = Written(f"Last week the visit of Karst to {place} ended.", outlet=outlet)
    actors = [written.actor("Karst", "state", state="Karst")]
    week = days("2031-05-12", "2031-05-18", "Last week")
    written.event("visit", kind="visit", actors=actors, period=week)
    return written


def test_in_one_week_a_party_pays_several_visits() -> None:
    assert not compared(tour("Osk", "A"), tour("a mill", "B"))


def fired(words: str, outlet: str, *, by: str = "Karst") -> Written:
    written = Written(words, outlet=outlet)
    guards = written.actor(by, "state", state=by)
    written.event("fired", type="ASSAULT", actors=[guards])
    return written


ROUNDS = fired(
    "Karst fired warning rounds near the bridge beside a convoy of carts, said the ferryman, whose"
    " boats have been moored all spring.",
    "A",
)


def in_one_story(*written: Written) -> list[Comparison]:
    readings = [each.reading for each in written]
    story = Story("carts", tuple(each.document.id for each in readings), "told of carts")
    parties = parties_of(readings)
    given = [
        each for report in reports_of(readings, {}, [story]) for each in happenings(report, parties)
    ]
    return list(compared_events(same_happenings(given)))


def test_one_deed_of_one_story_is_known_by_what_its_sentences_share() -> None:
    other = fired(
        "By the mill, where families had waited since dawn, guards from Karst fired into the dust"
        " in warning; a convoy of carts turned back and lost its salt.",
        "B",
    )

    assert {each.kind for each in in_one_story(ROUNDS, other)} == {"agree"}
    assert not compared(ROUNDS, other)


@pytest.mark.parametrize(
    "other",
    [
        fired("Karst fired on the mill at dusk.", "B"),
        fired("Talos fired rounds in warning; a convoy of carts turned back.", "B", by="Talos"),
    ],
)
def test_another_deed_of_one_story_is_another(other: Written) -> None:
    assert not in_one_story(ROUNDS, other)
