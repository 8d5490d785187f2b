"""What a party demands, offers and refuses: section 12 of the codebook."""

from __future__ import annotations

import pytest

from tests.readings.positions.parsed import Taken
from tests.readings.positions.reports import REPORTS


def test_each_item_of_a_list_is_a_position_with_its_issue_and_what_all_are_for() -> None:
    taken = Taken("list")

    assert taken.positions() == [
        ("Hartvik", "demand", "arms_supply", "lift the arms embargo"),
        ("Hartvik", "demand", "prisoners_bodies_missing_children", "free the captives"),
        ("Hartvik", "demand", "territory", "withdraw from the delta"),
    ]
    for position in taken.sides.positions:
        assert position.condition_for is not None
        assert position.condition_for.of(taken.text) == "to reach a truce"
        assert [taken.name(each) for each in position.addressees] == ["Navarin"]


def test_the_party_is_whose_will_it_is_and_who_tells_it_vouches() -> None:
    taken = Taken("ready")
    position = taken.the_one()

    assert taken.positions() == [
        ("Navarin", "offer", "peace_agreement", "work with the rebels on a peace treaty")
    ]
    assert position.asserted_by.statement == taken.statement(1).id
    assert taken.name(position.asserted_by.actor or "") == "Dana Sollen"


def test_what_the_report_tells_in_its_own_voice_is_vouched_for_by_the_outlet() -> None:
    taken = Taken("refuses")

    assert taken.positions() == [("Navarin", "reject", "territory", "withdraw from the delta")]
    assert taken.the_one().asserted_by.statement is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "two things",
            [
                ("demand", "ceasefire", "an immediate ceasefire"),
                ("demand", "prisoners_bodies_missing_children", "the release of all captives"),
            ],
        ),
        (
            "one thing",
            [
                (
                    "demand",
                    "prisoners_bodies_missing_children",
                    "the release of captives, prisoners and hostages",
                )
            ],
        ),
        ("threat", [("threat", "sanctions_and_assets", "new sanctions")]),
        ("negated", [("reject", "ceasefire", "the truce")]),
        ("no deal without", [("condition", "security_guarantees", "security guarantees")]),
        ("own will", [("red_line", "territory", "cede the delta")]),
        ("inner", [("demand", "ceasefire", "accept the ceasefire")]),
        ("must not", [("demand", "ceasefire", "not attack the port")]),
        ("passive", [("reject", "peace_agreement", "The peace plan")]),
        ("noun", [("demand", "prisoners_bodies_missing_children", "the release of all captives")]),
        (
            "aid to reach",
            [("demand", "reconstruction_and_reparations", "food aid to reach the delta")],
        ),
        ("insists that", [("demand", "nuclear", "abandon uranium enrichment")]),
        ("in favour", [("support", "peace_agreement", "a peaceful settlement")]),
        ("goes on", [("threat", "ceasefire", "continue the war")]),
        ("would", [("reject", "format_venue_and_mediation", "attend the peace talks")]),
        ("hyphen", [("demand", "ceasefire", "an immediate cease-fire in Karst")]),
        (
            "calls on",
            [
                ("demand", "sanctions_and_assets", "lift the embargo"),
                ("demand", "ceasefire", "respect the truce"),
            ],
        ),
        (
            "oppose settlements",
            [("oppose", "territory", "any attempt to expand settlements in the delta")],
        ),
        (
            "not hesitate",
            [("threat", "sanctions_and_assets", "take further action, including sanctions")],
        ),
        ("escalation", [("threat", "sanctions_and_assets", "an embargo")]),
        (
            "include",
            [
                ("demand", "prisoners_bodies_missing_children", "the release of all captives"),
                ("demand", "ceasefire", "a truce"),
            ],
        ),
        ("against", [("oppose", "arms_supply", "the arms embargo")]),
        (
            "only if",
            [("condition", "prisoners_bodies_missing_children", "the captives are released")],
        ),
        ("seen in videos", [("demand", "ceasefire", "an end to the war")]),
        ("in a letter", [("offer", "ceasefire", "a review of the truce")]),
        ("proposed by", [("offer", "peace_agreement", "a peace treaty")]),
        ("majority", [("support", "arms_supply", "an arms embargo")]),
        (
            "agreed that",
            [
                (
                    "accept",
                    "prisoners_bodies_missing_children",
                    "the captives should be released by May",
                )
            ],
        ),
        (
            "could meet",
            [("offer", "format_venue_and_mediation", "hold peace talks with the rebels")],
        ),
        ("announced", [("threat", "sanctions_and_assets", "further sanctions")]),
        ("pause talks", [("threat", "format_venue_and_mediation", "pause trade talks with Selm")]),
        (
            "will place",
            [("threat", "sanctions_and_assets", "place sanctions on a number of ferrymen")],
        ),
        ("face action", [("threat", "ceasefire", "face military action")]),
        (
            "not possible",
            [("reject", "format_venue_and_mediation", "continue the peace talks")],
        ),
        (
            "assertion",
            [("reject", "nuclear", "the assertion that it must stop uranium enrichment")],
        ),
        ("needed", [("demand", "sanctions_and_assets", "lift the embargo")]),
        ("aside", [("demand", "ceasefire", "a truce")]),
        (
            "capitals",
            [("demand", "prisoners_bodies_missing_children", "the release of all captives")],
        ),
        ("wants an end", [("demand", "ceasefire", "end the war in the delta")]),
        ("not up for", [("red_line", "territory", "The delta's border")]),
        ("cannot be stopped", [("red_line", "nuclear", "Uranium enrichment")]),
        (
            "in office",
            [("condition", "prisoners_bodies_missing_children", "the captives are released")],
        ),
        ("going to", [("red_line", "territory", "cede the delta")]),
        ("the terms", [("accept", "nuclear", "the terms of a deal")]),
        (
            "surrender",
            [
                ("reject", "ceasefire", "surrender"),
                ("reject", "mobilization_and_force_limits", "hand over its weapons"),
            ],
        ),
        ("gerund", [("accept", "ceasefire", "a ceasefire")]),
        (
            "for and for",
            [
                ("demand", "ceasefire", "a ceasefire"),
                ("demand", "prisoners_bodies_missing_children", "the release of all captives"),
            ],
        ),
        ("his country", [("promise", "sanctions_and_assets", "lift the embargo")]),
        ("two sides", [("accept", "other", "widen the ferry service on the delta")]),
        ("required", [("demand", "prisoners_bodies_missing_children", "free the captives")]),
        ("asked of a state", [("demand", "other", "keep the ferries running")]),
    ],
)
def test_stance_issue_and_words(name: str, expected: list[tuple[str, str, str]]) -> None:
    assert [found[1:] for found in Taken(name).positions()] == expected


@pytest.mark.parametrize(
    ("name", "party"),
    [
        ("seen in videos", "Dockers"),
        ("in a letter", "Dana Sollen"),
        ("proposed by", "Navarin"),
        ("majority", "most Selm ministers"),
        ("their statement", "Orvane"),
        ("capitals", "US"),
        ("his country", "Dana Sollen"),
    ],
)
def test_who_stands_far_from_the_word_of_stance_is_still_the_party(name: str, party: str) -> None:
    assert [found[0] for found in Taken(name).positions()] == [party]


@pytest.mark.parametrize(
    "name",
    [
        *("supposed", "forecast", "analyst", "called names", "denied charge", "another's wish"),
        *("insists it was", "hoped", "abandoned", "did not seem", "a threat to", "this proposal"),
        *("the other's offer", "should have", "the truce threatened", "declined", "received"),
        *(
            "had to flee",
            "since announced",
            "failed",
            "unable",
            "backed off",
            "made to want",
            "no country",
        ),
        "wants for itself",
    ],
)
def test_no_position(name: str) -> None:
    """Supposed, forecast, hoped, given up, an onlooker's view, an insult, a denial, small talk,
    what one side says of the other: codebook 12.6."""
    assert Taken(name).positions() == []


def test_what_is_asserted_and_what_is_said_to_it_are_two_positions_of_two_parties() -> None:
    assert [found[:3] for found in Taken("would have to").positions()] == [
        ("Orvane", "reject", "nuclear"),
        ("Navarin", "demand", "nuclear"),
    ]


def test_to_be_ready_to_strike_is_no_offer() -> None:
    assert [found[1] for found in Taken("ready to strike").positions()] == ["threat"]


def test_what_must_come_first_is_a_condition_of_what_is_refused_until_then() -> None:
    taken = Taken("until")
    position = taken.the_one()

    assert (position.stance, position.conditional) == ("condition", True)
    assert taken.words(position) == "the captives are released"
    assert position.condition_for is not None
    assert position.condition_for.of(taken.text) == "not return to the talks"


def test_what_is_offered_in_exchange_is_for_what_is_to_be_had() -> None:
    taken = Taken("in exchange")
    position = taken.the_one()

    assert (position.stance, taken.words(position)) == ("offer", "release the captives")
    assert position.conditional
    assert position.condition_for is not None
    assert position.condition_for.of(taken.text) == "a ceasefire"


@pytest.mark.parametrize(
    ("name", "stance", "issue"),
    [
        ("means to annex", "threat", "territory"),
        ("means to help", "promise", "prisoners_bodies_missing_children"),
        ("no intention", "reject", "territory"),
        ("reserves", "threat", "sanctions_and_assets"),
    ],
)
def test_what_a_party_means_to_do_to_others_is_a_position(
    name: str, stance: str, issue: str
) -> None:
    position = Taken(name).the_one()

    assert (position.stance, position.issue) == (stance, issue)


def test_a_mere_plan_asks_and_gives_nothing() -> None:
    assert not Taken("means to visit").positions()


def test_to_prefer_that_others_do_a_thing_is_to_ask_it() -> None:
    assert [found[1] for found in Taken("prefers").positions()] == ["demand"]


def test_what_is_called_urgent_is_asked_and_what_somebody_lacks_is_not() -> None:
    assert Taken("urgency").positions() == [
        ("Dana Sollen", "demand", "ceasefire", "a ceasefire"),
    ]
    assert not Taken("in need").positions()


def test_a_thing_before_the_verb_belongs_to_what_is_asked_and_nobody_is_addressed() -> None:
    position = Taken("the war must end").the_one()

    assert position.issue == "ceasefire"
    assert Taken("the war must end").words(position).startswith("the war")
    assert not position.addressees


def test_a_demand_that_is_called_unacceptable_is_turned_down() -> None:
    assert Taken("called unacceptable").positions() == [
        ("Navarin", "reject", "ceasefire", "the demand for a ceasefire")
    ]


def test_a_refusal_that_names_no_issue_counts_where_the_report_is_about_public_matters() -> None:
    assert [found[1] for found in Taken("stand by").positions()] == ["reject"]
    assert not Taken("stand by at the races").positions()
    assert not Taken("own timetable").positions()


@pytest.mark.parametrize("name", ["joint", "joint speakers", "they will", "mutual"])
def test_joint_parties_have_a_position_each_with_an_id_of_its_own(name: str) -> None:
    taken = Taken(name)

    assert [found[0] for found in taken.positions()] == ["Orvane", "Selm"]
    first, second = taken.sides.positions
    assert first.content == second.content
    assert first.id != second.id
    assert first.given_id is None


def test_clauses_behind_a_colon_are_a_condition_each() -> None:
    found = Taken("behind a colon").positions()

    assert found[0][1:3] == ("offer", "ceasefire")
    assert [position[1] for position in found[1:]] == ["condition"] * 3
    assert {position[0] for position in found} == {"Dana Sollen"}


def test_an_observer_may_tell_what_a_party_promised_and_a_foe_what_it_supports_not() -> None:
    assert [found[:2] for found in Taken("an observer tells").positions()] == [
        ("Navarin", "promise")
    ]
    assert not Taken("a foe tells").positions()


def test_of_a_list_some_can_be_a_threat_and_some_a_promise() -> None:
    assert [found[1] for found in Taken("does both").positions()] == ["threat", "promise"]


def test_a_pronoun_that_fits_who_speaks_is_taken_for_the_speaker() -> None:
    assert [found[:2] for found in Taken("it will").positions()] == [("Navarin", "promise")]


@pytest.mark.parametrize("name", ["called on", "there must be"])
def test_what_is_asked_for_all_has_its_party(name: str) -> None:
    assert [found[:2] for found in Taken(name).positions()] == [("Selm", "demand")]


def test_a_thing_that_is_needed_is_asked_and_what_is_left_behind_is_not() -> None:
    assert Taken("is needed").positions() == [
        ("Dana Sollen", "demand", "sanctions_and_assets", "more sanctions")
    ]
    assert not Taken("turned from").positions()


@pytest.mark.parametrize(
    ("name", "stance"), [("threats condemned", "threat"), ("supports the idea", "support")]
)
def test_a_threat_that_others_name_and_an_idea_that_is_backed_are_positions(
    name: str, stance: str
) -> None:
    assert [found[:2] for found in Taken(name).positions()] == [("Navarin", stance)]


def test_every_report_here_is_parsed() -> None:
    for name in REPORTS:
        Taken(name)


def test_what_is_announced_as_done_or_takes_effect_at_once_is_no_threat() -> None:
    assert Taken("announced").the_one().score < 0.5
    assert not Taken("announced on").positions()
    assert not Taken("at once").positions()


def test_a_plan_over_which_others_are_reproached_is_theirs() -> None:
    assert [found[:2] for found in Taken("its plan").positions()] == [("Navarin", "threat")]
    assert not Taken("over its plan").positions()


def test_a_pronoun_that_may_stand_for_a_nearer_party_puts_no_sure_demand_in_a_mouth() -> None:
    assert Taken("nobody nearer").the_one().score > 0.5
    assert all(position.score < 0.5 for position in Taken("nearer subject").sides.positions)


def test_a_party_s_words_within_another_s_are_vouched_for_by_whoever_tells_them() -> None:
    taken = Taken("suggestion")
    position = taken.the_one()

    assert taken.name(position.actor) == "Hartvik"
    assert taken.name(position.asserted_by.actor or "") == "Dana Sollen"


def test_an_order_to_one_s_own_clerks_is_no_position() -> None:
    assert not Taken("staffers").positions()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "joined clause",
            [("demand", "justice_and_accountability"), ("demand", "justice_and_accountability")],
        ),
        (
            "let",
            [
                ("demand", "reconstruction_and_reparations"),
                ("demand", "prisoners_bodies_missing_children"),
            ],
        ),
        ("needs to be held", [("demand", "elections_and_recognition")]),
        ("backs off joining", [("reject", "sanctions_and_assets")]),
        ("dismisses a call", [("reject", "ceasefire")]),
        ("wins backing", [("support", "peace_agreement")]),
        ("a duty", [("demand", "prisoners_bodies_missing_children")]),
        ("no return", [("red_line", "territory")]),
        ("steps to", [("promise", "other")]),
        ("steps against", [("threat", "other")]),
        ("rather than", [("demand", "prisoners_bodies_missing_children")]),
        ("may strike", [("threat", "sanctions_and_assets")]),
        ("under no circumstances", [("red_line", "territory")]),
        ("no longer", [("reject", "format_venue_and_mediation")]),
        ("an order to leave", [("demand", "reconstruction_and_reparations")]),
        (
            "only with",
            [
                ("condition", "mobilization_and_force_limits"),
                ("condition", "prisoners_bodies_missing_children"),
            ],
        ),
        ("what he called", [("support", "peace_agreement")]),
        ("has a responsibility", [("demand", "prisoners_bodies_missing_children")]),
        ("issued, opposing", [("oppose", "ceasefire")]),
        ("in favour too", [("support", "peace_agreement")]),
        ("a treaty's terms", []),
        ("called out", [("demand", "prisoners_bodies_missing_children")]),
        ("gives hours", [("demand", "territory")]),
        ("not until it stops", [("condition", "prisoners_bodies_missing_children")]),
        ("its readiness", [("offer", "format_venue_and_mediation")]),
        ("is required", [("demand", "prisoners_bodies_missing_children")]),
        ("insistence", [("demand", "ceasefire")]),
        ("nuclear arms", [("red_line", "nuclear")]),
        ("on condition", [("accept", "monitoring")]),
        ("called on two", [("demand", "sanctions_and_assets")]),
        ("they could take", [("threat", "other")]),
        ("plans for more", [("threat", "sanctions_and_assets")]),
        ("a commitment that", [("promise", "territory")]),
        ("the government would", [("promise", "prisoners_bodies_missing_children")]),
    ],
)
def test_further_ways_to_tell_a_will(name: str, expected: list[tuple[str, str]]) -> None:
    assert [found[1:3] for found in Taken(name).positions()] == expected


@pytest.mark.parametrize(
    "name",
    [
        "let us",
        "might back off",
        "which side",
        "the principle",
        "the power to",
        "may have been",
        "they have to",
        "how could we",
        "those willing",
        "told me",
    ],
)
def test_no_will_of_anybody_s(name: str) -> None:
    """To oneself, what may be, a question, a principle, a power, a guess, a burden, a class."""
    assert Taken(name).positions() == []


@pytest.mark.parametrize(
    ("name", "party"),
    [
        ("it is ready", "Navarin"),
        ("the statement", "Navarin"),
        ("wins backing", "Navarin"),
        ("his own support", "Dana Sollen"),
        ("its readiness", "Navarin"),
    ],
)
def test_whose_will_it_is_is_found_behind_pronouns_and_documents(name: str, party: str) -> None:
    assert [found[0] for found in Taken(name).positions()] == [party]


@pytest.mark.parametrize(
    ("name", "issue"),
    [
        ("talks for a truce", "format_venue_and_mediation"),
        ("joins letters", "alliances_and_neutrality"),
        ("which it refuses", "format_venue_and_mediation"),
        ("aids", "other"),
        ("an economic plan", "other"),
    ],
)
def test_the_issue_is_that_of_the_head_and_of_no_weak_word_alone(name: str, issue: str) -> None:
    """What is beside the head tells less than the head; "solution" and "strike" tell nothing in a
    report that names neither peace nor a war."""
    assert [found[2] for found in Taken(name).positions()] == [issue]


def test_those_to_whom_a_thing_is_to_be_done_are_part_of_it_and_not_asked() -> None:
    position = Taken("must be freed").the_one()

    assert Taken("must be freed").words(position) == "the prisoners must be freed at once"
    assert not position.addressees


def test_what_is_agreed_only_on_a_condition_is_told_with_its_condition() -> None:
    accepted, condition = Taken("agrees only if").sides.positions

    assert (accepted.stance, accepted.conditional) == ("accept", True)
    assert (condition.stance, condition.issue) == ("condition", "territory")
    assert Taken("on condition").the_one().conditional


def test_a_list_whose_parts_stand_beside_each_other_is_split_by_issue() -> None:
    found = Taken("apposed list").positions()

    assert [each[2] for each in found] == ["ceasefire", "prisoners_bodies_missing_children"]


def test_to_fight_an_evil_is_no_threat() -> None:
    assert all(found[1] != "threat" for found in Taken("fights on").positions())


def test_what_one_only_says_or_thinks_is_no_demand() -> None:
    assert Taken("call it so").positions() == []


def test_what_is_agreed_not_to_be_done_keeps_its_not() -> None:
    taken = Taken("agreed not to")

    assert "not shell the port" in taken.words(taken.the_one())


def test_who_does_a_thing_in_an_effort_to_press_others_is_the_party() -> None:
    assert [
        (party, stance, words) for party, stance, _, words in Taken("an effort to").positions()
    ] == [("Navarin", "demand", "free the captives")]


def test_what_is_ruled_out_may_be_a_deed() -> None:
    assert [(stance, words) for _, stance, _, words in Taken("ruled out doing").positions()] == [
        ("reject", "joining the embargo")
    ]
