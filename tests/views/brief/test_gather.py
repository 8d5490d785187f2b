"""What stands in a brief, and why."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from sayso.errors import ExportError
from sayso.model import Asserter, Period, Reading
from sayso.triangulation import compare
from sayso.triangulation.model import Accounts, Comparison, Matter, Side, SideBySide, Verdict
from sayso.views.brief import Wanted, gather, to_markdown
from sayso.views.brief.model import Brief, Line, When
from sayso.views.brief.model import Side as SideOf
from sayso.views.brief.words import standfirst
from tests.triangulation.by_hand import Written, day, days
from tests.views.brief.invented import ASIDE, courier, readings, side_by_side
from tests.work import steps


def brief(wanted: Wanted | None = None, *, new: str | None = None) -> Brief:
    return gather(readings(), side_by_side(), ASIDE, wanted=wanted or Wanted(), new=new)


def shown(line: Line) -> str:
    return f"{line.who} {line.how}: {''.join(piece.text for piece in line.words)}"


def side(name: str, made: Brief) -> SideOf:
    return next(each for each in made.sides if each.name == name)


def test_persons_stand_under_their_body_and_bodies_under_their_state() -> None:
    teshkara = side("Teshkara", brief())

    assert teshkara.kind == "state"
    assert [body.name for body in teshkara.bodies] == ["Foreign Ministry"]
    [navarin] = teshkara.bodies[0].speakers
    assert (navarin.name, navarin.office) == ("Pell Navarin", "foreign minister")
    assert [line.how for line in navarin.lines] == ["demanded", "accused", "denied", "offered"]


def test_one_utterance_in_two_printings_is_one_line_of_one_origin() -> None:
    [amsel] = side("Halvern", brief()).bodies[0].speakers
    [line] = amsel.lines

    assert [each.report for each in line.evidence] == [1, 2]
    assert line.origins == 1
    assert shown(line) == "Judit Amsel said: “A ceasefire is not on that list”"


def test_an_event_on_which_reports_differ_spans_their_days_and_says_so() -> None:
    [agreed] = [each for each in brief().timeline if each.kind == "agreement"]

    assert (agreed.line.when.first, agreed.line.when.last) == ("2026-05-05", "2026-05-06")
    assert agreed.line.note == "reports differ on the day"
    assert agreed.line.origins == 2
    assert agreed.outcomes == ("failed: A ceasefire",)


def test_the_timeline_is_in_the_order_of_days() -> None:
    days = [each.line.when.first for each in brief().timeline]

    assert days == sorted(days, key=lambda day: day or "9999")


def test_a_move_says_what_was_held_until_then() -> None:
    [row] = [row for row in brief().positions if row.party == "Teshkara"]
    [cell] = row.cells

    assert cell.issue == "territory"
    assert [(stand.stance, stand.before) for stand in cell.stands] == [
        ("demand", ()),
        ("offer", ("demand",)),
    ]


def test_a_position_that_another_tells_says_who_does() -> None:
    report = courier()
    reading = report.reading
    told = next(each for each in reading.actors if each.name == "Ardovia")
    asserted = replace(reading.positions[0], asserted_by=Asserter(told.id, None))
    other = replace(reading, positions=(asserted,))

    [cell] = gather([other], compare([other])).positions[0].cells
    assert cell.stands[0].line.note == "according to Ardovia"
    [own] = gather([reading], compare([reading])).positions[0].cells
    assert own.stands[0].line.note == ""


def test_two_stances_of_one_day_are_no_move() -> None:
    report = courier()
    reading = report.reading
    other = replace(
        reading.positions[0], stance="offer", content=(report.span("exchange 140 prisoners"),)
    )
    both = replace(reading, positions=(reading.positions[0], other))
    made = gather([both], compare([both]))

    [cell] = made.positions[0].cells
    assert [stand.before for stand in cell.stands] == [(), ()]


@pytest.mark.parametrize(
    ("words", "said_on", "before"),
    [
        ("withdraw its guns from the ford", day("2026-05-13", "13 May"), ("demand",)),
        ("exchange the prisoners", day("2026-05-13", "13 May"), ()),
        ("withdraw its guns from Essel", day("2026-05-13", "13 May"), ()),
        ("withdraw its guns from the ford", None, ()),
    ],
)
def test_a_move_is_on_the_same_thing_and_of_a_known_day(
    words: str, said_on: Period | None, before: tuple[str, ...]
) -> None:
    readings = []
    for number, (content, stance, when) in enumerate(
        [
            ("withdraw its guns", "demand", day("2026-05-06", "6 May")),
            (words, "offer", said_on),
        ]
    ):
        written = Written(f"Teshkara spoke of it: {content}.", outlet=f"O{number}", published=None)
        teshkara = written.actor("Teshkara", "state", state="Teshkara")
        written.position(content, teshkara, stance, "territory")
        [position] = written.positions
        written.positions[:] = [replace(position, said_on=when)]
        readings.append(written.reading)

    [cell] = gather(readings, compare(readings)).positions[0].cells
    assert cell.stands[-1].before == before


def test_figures_keep_their_bounds_and_copies_do_not_make_a_majority() -> None:
    killed, exchanged = brief().figures

    assert [(claim.low, claim.high) for claim in exchanged.claims] == [(140, 140), (120, 120)]
    assert [each.report for each in exchanged.claims[0].line.evidence] == [1, 2]
    assert (exchanged.low, exchanged.high) == (120, 140)
    assert exchanged.most is None
    assert (killed.low, killed.high) == (12, None)
    assert [claim.line.who for claim in killed.claims] == ["Pell Navarin", "Pell Navarin"]


def test_what_several_reports_print_in_the_same_words_stands_once_with_its_reports() -> None:
    """Also of somebody who is only described, and whatever marks and capitals a desk changes."""
    readings = []
    for outlet, end in (("A", "."), ("B", "!"), ("C", " .")):
        report = Written(
            f"An official warned that the ford will be shut on Friday{end} "
            f"Troops shelled the ford near Osk on Tuesday{end}",
            outlet=outlet,
        )
        official = report.actor("An official", "unnamed")
        warned = report.statement(
            "warned", "that the ford will be shut on Friday", actor=official, act="warn"
        )
        report.position(
            "the ford will be shut on Friday", official, "threat", "territory",
            by=Asserter(official, warned.id),
        )  # fmt: skip
        report.event("shelled", type="ASSAULT", period=day("2026-05-12", "on Tuesday"))
        readings.append(report.reading)

    made = gather(readings, SideBySide((), (), (), Accounts()))
    [speaker] = made.sides[0].bodies[0].speakers
    [line] = speaker.lines
    [happening] = made.timeline
    assert [[each.report for each in one.evidence] for one in (line, happening.line)] == [
        [1, 2, 3], [1, 2, 3],
    ]  # fmt: skip
    [stand] = made.positions[0].cells[0].stands
    assert [each.report for each in stand.line.evidence] == [1, 2, 3]


def test_the_days_toll_and_that_of_all_the_war_are_two_rows() -> None:
    day_, war = day("2026-05-12", "on Tuesday"), days("2024-03-01", "2026-05-12", "since March")
    told = [
        ("A", "Shelling killed 82 people in Osk on Tuesday.", "82", 82, day_),
        ("B", "Shelling killed 85 people in Osk on Tuesday.", "85", 85, day_),
        ("C", "Shelling has killed 53,655 people in Osk since March.", "53,655", 53655, war),
        ("D", "Shelling has killed 53,700 people in Osk.", "53,700", 53700, None),
    ]
    readings = []
    for outlet, text, words, number, period in told:
        report = Written(text, outlet=outlet, published="2026-05-13")
        report.figure(words, number, number, unit="people", item="people", action="killed")
        report.figures[-1] = replace(report.figures[-1], period=period)
        readings.append(report.reading)
    accounts = Accounts(comparisons=tuple(
        Comparison("compatible", "number", _side(one), _side(other), 0.9, "one count")
        for one, other in pairwise(readings)
    ))  # fmt: skip

    counts = gather(readings, SideBySide((), (), (), accounts)).figures
    assert {(each.counted, each.low, each.high) for each in counts} == {
        ("people, killed, 12 May 2026", 82, 85),
        ("people, killed, 1 March 2024 – 12 May 2026", 53655, 53700),
    }


def _side(reading: Reading) -> Side:
    [figure] = reading.figures
    return Side(reading.document.id, figure.id, figure.span, "")


def test_a_number_that_several_print_in_the_same_words_stands_once_with_their_reports() -> None:
    readings = []
    for outlet in "ABC":
        report = Written("Shelling killed 82 people in Osk.", outlet=outlet)
        report.figure("82", 82, 82, unit="people", item="people", action="killed")
        readings.append(report.reading)

    [count] = gather(readings, SideBySide((), (), (), Accounts())).figures
    [claim] = count.claims
    assert [each.report for each in claim.line.evidence] == [1, 2, 3]


def test_a_number_that_one_report_tells_twice_stands_once() -> None:
    report = Written("Shelling killed 82 people. The 82 people killed in Osk were dockers.")
    for nth in (1, 2):
        report.figure("82", 82, 82, unit="people", item="people", action="killed")
        span = report.span("82", nth)
        report.figures[-1] = replace(report.figures[-1], span=span)

    [count] = gather([report.reading], SideBySide((), (), (), Accounts())).figures
    assert len(count.claims) == 1


def test_an_accusation_stands_with_its_answer() -> None:
    [accusation] = brief().accusations

    assert shown(accusation.line) == "Pell Navarin accused: Selm of shelling Lower Karst"
    assert [shown(answer) for answer in accusation.answers] == [
        "Ilan Brode denied: “We answered fire and nothing else”"
    ]


def test_what_contradicts_an_accusation_answers_it() -> None:
    first, _, third, _ = readings()
    accused = next(each for each in first.statements if each.act == "accuse")
    denied = third.statements[0]
    sides = (
        Side(first.document.id, accused.id, accused.content[0], "shelling"),
        Side(third.document.id, denied.id, denied.content[0], "the charge"),
    )
    found = Comparison("contradict", "responsibility", sides[1], sides[0], 0.8, "he denies it")
    reports = (first, replace(third, statements=(denied,)))
    made = gather(reports, SideBySide((), (), (), Accounts(comparisons=(found,))))

    [accusation] = made.accusations
    assert [shown(answer) for answer in accusation.answers] == [
        "Ardovia's army rejected: the charge"
    ]


def test_what_is_compatible_or_agreed_within_one_origin_is_no_news() -> None:
    assert [each.kind for each in brief().differences] == ["contradict", "contradict"]


ONE_WAY = "In Osk on 5 May the garrison sank {} barges by the weir, a clerk said at noon."
ANOTHER = "A messenger told us that the Osk garrison sank {} barges beside the old weir on 5 May."
A_THIRD = "Barges burn: the garrison sank {} barges on 5 May at Osk, near its weir and mill."


def barges(number: int, outlet: str, told: str) -> Reading:
    written = Written(told.format(number), outlet=outlet)
    on = day("2031-05-05", "5 May")
    written.figure(
        str(number), number, number, unit="barge", item="barges", action="sank", period=on,
        place="Osk",
    )  # fmt: skip
    written.event("sank", period=on, place="Osk")
    return written.reading


def test_what_several_pairs_contradict_each_other_on_is_told_once_with_all_its_places() -> None:
    made = [barges(31, "A", ONE_WAY), barges(24, "B", ANOTHER), barges(24, "C", A_THIRD)]
    sides = [Side(each.document.id, each.figures[0].id, each.figures[0].span, "") for each in made]
    verdicts: list[tuple[Verdict, int, int]] = [
        ("contradict", 0, 1), ("contradict", 0, 2), ("agree", 1, 2)
    ]  # fmt: skip
    compared = tuple(
        Comparison(kind, "number", sides[one], sides[other], 0.8, "one count of barges")
        for kind, one, other in verdicts
    )
    beside = compare(made)
    beside = replace(beside, accounts=replace(beside.accounts, comparisons=compared))
    contradict, agree = gather(made, beside).differences

    assert (contradict.kind, contradict.on) == ("contradict", "number")
    assert len(contradict.lines) == 3
    assert (agree.kind, agree.on) == ("agree", "number")
    assert sorted(line.evidence[0].chain[0] for line in agree.lines) == ["B", "C"]


@pytest.mark.parametrize(("outlet", "kinds"), [("A", []), ("B", ["agree"])])
def test_two_reports_of_one_outlet_that_agree_are_no_news(outlet: str, kinds: list[str]) -> None:
    made = [barges(24, "A", ONE_WAY), barges(24, outlet, ANOTHER)]

    assert [each.kind for each in gather(made, compare(made)).differences] == kinds


def test_new_is_what_no_report_before_the_newest_day_tells() -> None:
    told = [shown(line) for line in brief().new]

    assert any(line.startswith("Pell Navarin offered") for line in told)
    assert not any("demanded" in line for line in told)
    assert any("Courier / TNA contradict each other on the number" in line for line in told)


def test_new_can_be_counted_from_an_earlier_day() -> None:
    told = [shown(line) for line in brief(new="2026-05-12").new]

    assert any("accused: Selm of shelling" in line for line in told)


def test_an_actor_is_wanted_with_all_who_speak_for_it_as_in_the_lists() -> None:
    made = brief(Wanted(actor="teshkara"))

    assert [each.name for each in made.sides] == ["Teshkara"]
    assert {row.party for row in made.positions} == {"Teshkara"}
    assert [each.name for each in brief(Wanted(actor="Brode")).sides] == ["Ardovia"]


def test_of_somebody_is_what_concerns_them_and_not_all_that_they_say() -> None:
    made = brief(Wanted(of="Ardovia"))

    said = [shown(line) for side in made.sides for body in side.bodies
            for speaker in body.speakers for line in speaker.lines]  # fmt: skip
    assert said == ["Pell Navarin demanded: that Ardovia withdraw its guns"]
    assert {each.kind for each in made.timeline} == {"prisoner exchange", "agreement", "talks",
                                                     "proposal", "attack"}  # fmt: skip
    place = brief(Wanted(of="Port Essel"))
    assert [each.kind for each in place.timeline] == ["talks"]


def test_a_party_is_meant_by_each_of_its_names_with_dots_or_without() -> None:
    names = ("United Nations", "the U.N.", "UN")
    readings = []
    for number, name in enumerate(names):
        report = Written(f"In Osk {name} asked for rope {number}.", outlet=f"O{number}")
        body = report.actor(name, "organisation")
        report.statement("asked", f"rope {number}", actor=body, speaker=name)
        readings.append(report.reading)

    for name in names:
        [side] = gather(readings, compare(readings), wanted=Wanted(actor=name)).sides
        assert (side.name, side.statements) == ("United Nations", 3)


def test_what_concerns_nobody_is_refused_with_what_may_have_been_meant() -> None:
    with pytest.raises(ExportError, match="nothing in these reports concerns 'Brode'") as told:
        brief(Wanted(of="Brode"))
    assert "--actor 'Brode'" in told.value.remedy
    with pytest.raises(ExportError, match="nobody in these reports is called 'Teskara'") as told:
        brief(Wanted(actor="Teskara"))
    assert told.value.remedy == "Did you mean Teshkara?"


def test_a_name_is_wanted_by_whole_words() -> None:
    with pytest.raises(ExportError, match="nobody in these reports is called 'Tesh'"):
        brief(Wanted(of="Tesh"))


@pytest.mark.parametrize(
    ("wanted", "kinds"),
    [
        (Wanted(since="2026-05-14"), ["mediation", "prisoner exchange", "talks"]),
        (Wanted(until="2026-05-04"), ["ceasefire"]),
    ],
)
def test_events_are_wanted_by_their_own_days(wanted: Wanted, kinds: list[str]) -> None:
    assert [each.kind for each in brief(wanted).timeline] == kinds


def test_the_order_of_reports_changes_nothing() -> None:
    backwards = gather(tuple(reversed(readings())), side_by_side(), ASIDE)

    assert to_markdown(backwards) == to_markdown(brief())


def test_less_sure_than_not_is_left_to_sayso_read() -> None:
    reading = courier().reading
    doubtful = replace(reading, statements=tuple(
        replace(each, score=0.4) for each in reading.statements
    ))  # fmt: skip

    assert gather([doubtful], compare([doubtful])).sides == ()


def test_a_report_in_which_nothing_was_found_makes_a_brief_all_the_same() -> None:
    empty = Written("Rain fell on the valley.", published=None).reading
    made = gather([empty], compare([empty]))

    assert made.title == "Who said what"
    assert "No statement was found" in to_markdown(made)


def test_the_same_words_of_one_speaker_are_one_line_though_nothing_says_they_are_one() -> None:
    one, other = courier().reading, courier("Halvern Post").reading
    made = gather([one, other], SideBySide((), (), (), Accounts()))
    [navarin] = side("Teshkara", made).bodies[0].speakers

    assert navarin.more == 0
    assert [len(line.evidence) for line in navarin.lines] == [2, 2, 2]


def test_what_is_far_from_the_reports_days_comes_after_what_is_near() -> None:
    report = Written("The war began in 2014 and a truce holds, he hopes.", published="2026-05-12")
    report.event("war began", type="ASSAULT", period=days("2014-01-01", "2014-12-31", "in 2014"))
    report.event("truce holds", type="AGREE", period=day("2026-05-11"))
    report.event("hopes", type="AGREE")
    made = gather([report.reading], compare([report.reading]))

    assert [each.era for each in made.timeline] == ["near", "far", "undated"]


def test_twice_the_reports_are_no_more_than_about_twice_the_work() -> None:
    def work(count: int) -> int:
        written = [courier(f"Outlet {number}").reading for number in range(count)]
        side_by_side = SideBySide((), (), (), Accounts())
        return steps(lambda: gather(written, side_by_side))

    assert work(40) < 2.5 * work(20)


def test_in_markdown_the_timeline_is_in_the_order_of_days_however_far_away_they_are() -> None:
    made = brief()
    far = replace(made.timeline[-1], era="far")
    far = replace(far, line=replace(far.line, when=When("2019-03-02", "2019-03-02", "long ago")))
    lines = to_markdown(replace(made, timeline=(*made.timeline, far))).splitlines()
    told = lines[lines.index("## Timeline") + 2]

    assert told.startswith("- **long ago**")


def test_the_title_has_the_days_that_are_wanted() -> None:
    assert brief().title == "Who said what, 12–13 May 2026"
    assert brief(Wanted(until="2026-05-12")).title == "Who said what, 12 May 2026"


def test_what_was_held_until_then_is_of_before_and_no_move_from_what_came_first() -> None:
    readings = []
    for number, (text, content, stance) in enumerate(
        [
            (
                "Teshkara offers a slow relief for the ports.",
                "a slow relief for the ports",
                "offer",
            ),
            ("Teshkara had sought a slow relief until then.", "a slow relief", "demand"),
        ]
    ):
        written = Written(text, outlet=f"O{number}", published=f"2026-05-1{number}")
        teshkara = written.actor("Teshkara", "state", state="Teshkara")
        written.position(content, teshkara, stance, "sanctions_and_assets")
        readings.append(written.reading)

    [cell] = gather(readings, compare(readings)).positions[0].cells
    assert [(stand.stance, stand.before) for stand in cell.stands] == [
        ("offer", ()),
        ("demand", ()),
    ]
    assert cell.stands[1].line.when.told == "until 10 May 2026"


def counted(text: str, *figures: tuple[str, float, str, str, str, str]) -> list[str]:
    report = Written(text, outlet="A", published="2026-05-10")
    for number, low, bound, item, action, unit in figures:
        report.figure(number, low, low, bound=bound, item=item, action=action, unit=unit)
    return [count.counted for count in gather([report.reading], compare([report.reading])).figures]


def test_of_figures_that_one_report_has_those_of_lives_lost_come_first() -> None:
    text = "At the fair 900 guests ate. Dozens of men were killed, then 14 women were killed."

    assert counted(
        text,
        ("900", 900, "exact", "guests", "ate", "people"),
        ("Dozens", 24, "vague", "men", "killed", "people"),
        ("14", 14, "exact", "women", "killed", "people"),
    ) == ["women, killed", "men, killed", "guests, ate"]


def test_who_says_dozens_sets_no_bound() -> None:
    report = Written("Dozens of men were killed.", outlet="A", published="2026-05-10")
    report.figure("Dozens", 24, None, bound="vague", item="men", action="killed", unit="people")
    made = gather([report.reading], compare([report.reading]))

    assert (made.figures[0].low, made.figures[0].high) == (None, None)
    assert "| men, killed | vague |  | vague | Dozens | vague |" in to_markdown(made)


def news_of_the_pass() -> Reading:
    """One report of 20 May, with what is new in it, and what led to it."""
    report = Written(
        "Ardovia shelled Karst on Monday. Shells fell on Karst. It had seized Lower Karst in "
        "March, and raided Selm in recent months. Talks are due by June. An envoy fled. "
        "A vote was held in May.",
        published="2026-05-20",
    )
    ardovia = report.actor("Ardovia", "state", state="Ardovia")
    monday, spring = day("2026-05-18", "Monday"), days("2026-03-01", "2026-03-31", "in March")
    for words, kind, when in (
        ("shelled", "ASSAULT", monday),
        ("Shells fell", "ASSAULT", monday),
        ("seized", "COERCE", spring),
        ("raided", "ASSAULT", replace(day("2026-05-20", "recent months"), earliest=None)),
        ("due", "CONSULT", replace(day("2026-06-30", "by June"), earliest=None)),
        ("fled", "RETREAT", None),
        ("vote", "COOPERATE", days("2026-05-01", "2026-05-31", "in May")),
    ):
        report.event(words, type=kind, actors=[ardovia], period=when)
    return report.reading


def test_what_happened_long_before_the_reports_days_or_on_no_known_day_is_not_new() -> None:
    made = [news_of_the_pass()]
    new = gather(made, compare(made)).new

    named = [piece.text for line in new for piece in line.words if piece.mark == "happening"]
    assert named == ["due", "shelled", "vote"]


def test_without_any_day_all_that_happened_counts_as_new() -> None:
    report = Written("Ardovia shelled Karst in March.", published=None)
    ardovia = report.actor("Ardovia", "state", state="Ardovia")
    spring = days("2026-03-01", "2026-03-31", "in March")
    report.event("shelled", type="ASSAULT", actors=[ardovia], period=spring)

    assert len(gather([report.reading], compare([report.reading])).new) == 1


def test_a_page_narrowed_to_a_party_or_to_days_says_so_and_counts_nothing_else() -> None:
    whole, narrowed = brief(), brief(Wanted(actor="Teshkara", since="2026-05-05"))

    assert "statements" in standfirst(whole)
    assert standfirst(narrowed).startswith(
        "Only what Teshkara, with all who speak for it, says or does, from 5 May 2026 · 4 reports"
    )
    assert "statement" not in standfirst(narrowed)
    assert narrowed.title.startswith("Teshkara: who said what, ")


def test_a_toll_that_surpassed_a_number_and_so_many_dead_are_one_row() -> None:
    readings = []
    for outlet, text, action, unit in [
        ("A", "The death toll of the flood in Osk passed 13,250, doctors said.", "passed", None),
        ("B", "The flood in Osk left a toll of 13,250 dead, doctors said.", "dead", "people"),
    ]:
        report = Written(text, outlet=outlet, published="2026-05-10")
        report.figure("13,250", 13250, None, bound="at_least", action=action, unit=unit)
        readings.append(report.reading)

    [count] = gather(readings, compare(readings)).figures
    assert count.counted == "people, dead"
    assert len(count.claims) == 2


def test_what_is_done_is_told_only_where_all_tell_the_same() -> None:
    readings = []
    for outlet, text, action in [
        ("A", "The island has to feed 13,250 guests of the fair in Osk.", "feed"),
        ("B", "The fair in Osk has seen 13,250 guests of the island.", "seen"),
    ]:
        report = Written(text, outlet=outlet, published="2026-05-10")
        report.figure("13,250", 13250, 13250, item="guests", action=action)
        readings.append(report.reading)

    assert [count.counted for count in gather(readings, compare(readings)).figures] == ["guests"]


@pytest.mark.parametrize(("on", "told"), [("outcome", False), ("number", True)])
def test_that_a_plan_was_carried_out_is_not_told_as_told_otherwise(on: Matter, told: bool) -> None:
    made = [barges(31, "A", ONE_WAY), barges(24, "B", ANOTHER)]
    sides = [Side(each.document.id, each.figures[0].id, each.figures[0].span, "") for each in made]
    found = Comparison("update", on, sides[0], sides[1], 0.8, "planned, then done")
    beside = compare(made)
    beside = replace(beside, accounts=replace(beside.accounts, comparisons=(found,)))

    brief = gather(made, beside)
    assert [each.kind for each in brief.differences] == ["update"]
    assert any("tell it otherwise" in shown(line) for line in brief.new) is told
