"""Every statement gets the actor who speaks, and every mention of it is found."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model import Span
from tests.readings.marked import report

# --- Names -------------------------------------------------------------------------------------


def test_a_name_is_taken_out_of_its_office_and_both_are_kept() -> None:
    told = report("<s1>Foreign Minister Dana Sollen, 52</s1>, <c1>said</c1> <p1>it rained</p1>.")
    sollen = told.actor("Dana Sollen")

    assert (sollen.kind, sollen.role) == ("person", "Foreign Minister")
    assert [(fact.what, fact.value) for fact in sollen.facts] == [
        ("name", "Dana Sollen"),
        ("role", "Foreign Minister"),
    ]
    assert all(fact.span.of(told.document.text) == fact.value for fact in sollen.facts)


def test_a_last_name_is_the_person_whose_whole_name_the_report_has_anywhere() -> None:
    told = report(
        "<s1>Sollen</s1> <c1>said</c1> <p1>it rained</p1>. <person>Dana Sollen</person> left. "
        "<s2>Ms Sollen</s2> <c2>said</c2> <p2>it snowed</p2>."
    )

    assert told.who() == ["Dana Sollen", "Dana Sollen"]


def test_two_people_with_one_last_name_are_told_apart_by_who_was_named_last() -> None:
    told = report(
        "<person>Dana Sollen</person> met <person>Ivo Sollen</person>. "
        "<s1>Sollen</s1> <c1>said</c1> <p1>it rained</p1>."
    )

    assert told.who() == ["Ivo Sollen"]
    assert told.actor("Ivo Sollen").score < 0.75


def test_a_title_tells_people_with_one_last_name_apart() -> None:
    told = report(
        "<person>spokeswoman Dana Sollen</person> met <person>Ivo Sollen</person>. "
        "<s1>Mr Sollen</s1> <c1>said</c1> <p1>it rained</p1>. "
        "<s2>Mrs Sollen</s2> <c2>said</c2> <p2>it snowed</p2>."
    )

    assert told.who()[1] == "Dana Sollen"
    assert told.who()[0] == "Ivo Sollen"


def test_a_cluster_of_the_network_with_two_whole_names_is_two_people() -> None:
    told = report(
        "<person#1>Dana Sollen</person> met <person#1>Odo Finn</person>. "
        "<s1>Sollen</s1> <c1>said</c1> <p1>it rained</p1>. "
        "<s2>Finn</s2> <c2>said</c2> <p2>it snowed</p2>."
    )

    assert told.who() == ["Dana Sollen", "Odo Finn"]


def test_initials_are_the_name_they_stand_behind() -> None:
    told = report(
        "<s1><org>The River Health Office</org></s1> (RHO) <c1>said</c1> <p1>it rained</p1>. "
        "<s2><org>The RHO</org></s2> <c2>said</c2> <p2>it snowed</p2>."
    )

    assert told.who() == ["River Health Office", "River Health Office"]
    assert told.actor("River Health Office").kind == "body"


@pytest.mark.parametrize("short", ["DRF", "DORF"])
def test_initials_count_a_names_small_words_or_leave_them_out(short: str) -> None:
    told = report(
        "<s1><org>The Department of River Ferries</org></s1> <c1>said</c1> <p1>it rained</p1>. "
        f"<s2><org>The {short}</org></s2> <c2>said</c2> <p2>it snowed</p2>."
    )

    assert told.who() == ["Department of River Ferries", "Department of River Ferries"]


def test_an_acronym_that_is_tagged_as_a_noun_is_a_name_all_the_same() -> None:
    told = report(
        "They fought <org>the River Workers Party</org> (RWP). "
        "<s1><org>The RWP</org></s1> <c1>said</c1> <p1>it rained</p1>.",
        tags={"RWP": "NOUN"},
    )

    assert told.who() == ["River Workers Party"]


def test_a_word_behind_a_hyphen_is_in_the_name_it_hangs_on() -> None:
    told = report(
        "<s1><org>The Orvanian Radio-television and Ferries Commission</org></s1> (ORFC) "
        "<c1>said</c1> <p1>it rained</p1>. <s2><org>The ORFC</org></s2> <c2>said</c2> "
        "<p2>it snowed</p2>."
    )

    assert told.who() == ["Orvanian Radio-television and Ferries Commission"] * 2


def test_a_movement_for_a_government_is_no_government() -> None:
    told = report(
        "<s1><org>The Movement for Honest Government</org></s1> <c1>said</c1> <p1>it rained</p1>. "
        "<s2>The movement</s2> <c2>said</c2> <p2>it snowed</p2>."
    )

    assert told.who() == ["Movement for Honest Government"] * 2
    assert told.actor("Movement for Honest Government").kind == "organisation"


def test_a_surname_that_ends_like_an_adjective_is_no_place() -> None:
    told = report(
        "<s1><person>Envoy Dana Halverni</person></s1> <c1>said</c1> <p1>it rained</p1>. "
        "<s2>Halverni</s2> <c2>said</c2> <p2>it snowed</p2>."
    )

    assert told.who() == ["Dana Halverni", "Dana Halverni"]


def test_a_lone_name_is_the_actors_even_where_the_network_has_no_mention() -> None:
    told = report(
        "Firms such as Halbrook were asked. The crowd filled Halbrook Street. "
        "<s1><org>Halbrook</org></s1> <c1>said</c1> <p1>it rained</p1>."
    )

    words = [span.of(told.document.text) for span in told.actor("Halbrook").mentions]
    starts = [span.start for span in told.actor("Halbrook").mentions]
    assert words[:2] == ["Halbrook", "Halbrook"]
    assert starts[0] == told.document.text.index("Halbrook")


def test_a_whole_name_without_a_mention_is_found_though_another_mention_has_it() -> None:
    told = report(
        "The envoy met Dana Sollen. Later <person>Dana Sollen</person> left. While Sollen slept, "
        "<s1>Sollen</s1> <c1>said</c1> <p1>it rained</p1>."
    )

    assert told.who() == ["Dana Sollen"]
    first = told.actor("Dana Sollen").mentions[0]
    assert first.start == told.document.text.index("Dana")


def test_a_whole_name_with_a_small_word_and_a_hyphen_is_found_by_its_last_name() -> None:
    told = report(
        "Talks with President Ana al-Brel began. "
        "<s1><person>Brel</person></s1> <c1>said</c1> <p1>it rained</p1>."
    )

    assert told.who() == ["Ana al-Brel"]


def test_a_winner_in_somebody_is_no_place() -> None:
    told = report(
        "They found a winner in <person>Dana Sollen</person>. "
        "<s1><person>Sollen</person></s1> <c1>said</c1> <p1>it rained</p1>."
    )

    assert told.who() == ["Dana Sollen"]


@pytest.mark.parametrize(
    "speaker",
    [
        "Karst Deputy Premier and Ferry Minister Dana Sollen",
        "Selm’s Labour and Ferries Minister Dana Sollen",
    ],
)
def test_an_office_with_an_and_in_it_is_one_persons(speaker: str) -> None:
    told = report(f"<s1>{speaker}</s1> <c1>said</c1> <p1>it rained</p1>.")

    assert told.who() == ["Dana Sollen"]
    assert told.actor("Dana Sollen").role == speaker.removesuffix(" Dana Sollen")


def test_a_name_in_front_of_what_somebody_owns_is_a_name_of_theirs() -> None:
    told = report(
        "<person>Envoy Dana Sollen’s office</person> was shut. "
        "<s1>Sollen</s1> <c1>said</c1> <p1>it rained</p1>."
    )

    assert told.who() == ["Dana Sollen"]


def test_a_whole_name_that_no_mention_has_is_found_by_the_last_name() -> None:
    told = report(
        "They met President Ana Brel of Karst. <s1>Mrs Brel</s1> <c1>said</c1> <p1>it rained</p1>."
    )

    assert told.who() == ["Ana Brel"]
    assert told.actor("Ana Brel").role == "President"


@pytest.mark.parametrize(
    ("named", "name"),
    [
        ("Mrs Brel", "Brel"),
        ("Karstish Premier Ana Brel", "Ana Brel"),
        ("envoy Ana Brel", "Ana Brel"),
    ],
)
def test_a_name_behind_a_title_is_somebodys_though_no_mention_has_it(named: str, name: str) -> None:
    names = {word for word in (*named.split(), "Low", "Quay") if word[0].isupper()}
    tags = dict.fromkeys(names, "PROPN")
    told = report(
        f"They called {named} from Low Quay. <s1>She</s1> <c1>said</c1> <p1>it rained</p1>.",
        tags=tags,
    )

    assert told.who() == [name]
    assert "Low Quay" not in [each.name for each in told.cast().actors]


def test_an_office_with_a_body_in_it_leaves_the_name_to_its_holder() -> None:
    told = report(
        "<s1>Orvanian envoy to the River Council Dana Sollen</s1> <c1>said</c1> "
        "<p1>it rained</p1>. <s2>Sollen</s2> <c2>said</c2> <p2>it snowed</p2>. "
        "<s3>A spokesman for Dana Sollen</s3> <c3>said</c3> <p3>it hailed</p3>."
    )

    assert told.who() == ["Dana Sollen", "Dana Sollen", "A spokesman for Dana Sollen"]
    assert told.actor("Dana Sollen").role == "Orvanian envoy to the River Council"


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("<person><s1>attorney</s1>-general Ana Brel</person>", "Ana Brel"),
        ("<person><s1>Mr.</s1> Odo Finn</person>", "Odo Finn"),
        ("<person>The river’s <s1>governor</s1></person>", "The river’s governor"),
        ("<person><s1>Orvane</s1>’s envoy</person>", "Orvane"),
    ],
)
def test_a_speaker_cut_short_is_whom_the_mention_around_it_names(marked: str, name: str) -> None:
    assert report(f"{marked} <c1>said</c1> <p1>it rained</p1>.").who() == [name]


# --- Descriptions ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("The foreign press of “talking down the truce”", "The foreign press"),
        ("The government of “Upper Selm”", "The government of “Upper Selm"),
    ],
)
def test_what_somebody_is_accused_of_in_quoted_words_is_no_part_of_them(
    words: str, name: str
) -> None:
    noun = name.split()[1 + ("foreign" in name)]
    told = report(f"<s1>{words}</s1> <c1>said</c1> <p1>it rained</p1>.", tags={noun: "NOUN"})

    assert told.who() == [name]


def test_the_ministry_is_the_ministry_named_last() -> None:
    told = report(
        "<s1>Orvane’s defence ministry</s1> <c1>said</c1> <p1>guns fired</p1>. "
        "<s2>The ministry</s2> <c2>said</c2> <p2>it was late</p2>.\n"
        "<s3>Orvane’s foreign ministry</s3> <c3>said</c3> <p3>a draft came</p3>. "
        "<s4>The ministry</s4> <c4>said</c4> <p4>it was short</p4>."
    )

    assert told.who() == [
        "Orvane’s defence ministry",
        "Orvane’s defence ministry",
        "Orvane’s foreign ministry",
        "Orvane’s foreign ministry",
    ]
    first, second = told.actor("Orvane’s defence ministry"), told.actor("Orvane’s foreign ministry")
    assert (first.kind, second.kind) == ("body", "body")
    assert first.sure[1] > second.sure[1], "the second time there are two ministries to choose from"


def test_the_offer_that_speaks_is_the_offer_told_of_before() -> None:
    told = report(
        "Selm sent <thing>its latest offer</thing> on Monday. "
        "<s1>The offer</s1> <c1>proposes</c1> <p1>a rise</p1>."
    )

    assert told.who() == ["its latest offer"]


def test_the_orvanian_ministry_is_not_the_one_of_selm() -> None:
    told = report(
        "<s1>Orvane’s defence ministry</s1> <c1>said</c1> <p1>guns fired</p1>. "
        "<s2>Selm’s defence ministry</s2> <c2>said</c2> <p2>none had</p2>. "
        "<s3>The Orvanian ministry</s3> <c3>said</c3> <p3>it was late</p3>."
    )

    assert told.who()[2] == "Orvane’s defence ministry"


def test_the_spokesman_is_who_was_brought_in_as_a_spokesperson() -> None:
    told = report(
        "<s1>Karst spokesperson Odo Finn</s1> <c1>said</c1> <p1>guns fired</p1>. "
        "<s2>Ana Brel</s2> <c2>said</c2> <p2>none had</p2>. "
        "<s3>The Karst spokesman</s3> <c3>said</c3> <p3>it was late</p3>."
    )

    assert told.who()[2] == "Odo Finn"


def test_a_spokeswoman_is_no_spokesman() -> None:
    told = report(
        "<s1>Karst spokeswoman Ana Brel</s1> <c1>said</c1> <p1>guns fired</p1>. "
        "<s2>The spokesman</s2> <c2>said</c2> <p2>it was late</p2>."
    )

    assert told.who() == ["Ana Brel", "The spokesman"]


@pytest.mark.parametrize(
    "introduced",
    [
        "<person>Odo Finn</person>, <person>the Karst envoy</person>, left.",
        "<person>The Karst envoy</person>, <person>Odo Finn</person>, left.",
    ],
)
def test_an_office_between_commas_belongs_to_the_name_beside_it(introduced: str) -> None:
    told = report(f"{introduced} <s1>The envoy</s1> <c1>said</c1> <p1>it rained</p1>.")

    assert told.who() == ["Odo Finn"]
    assert told.actor("Odo Finn").role in ("Karst envoy",)


def test_an_official_is_never_somebody_met_before() -> None:
    told = report(
        "<s1>An official</s1> <c1>said</c1> <p1>it rained</p1>. "
        "<s2>An official</s2> <c2>said</c2> <p2>it snowed</p2>. "
        "<s3>Officials</s3> <c3>said</c3> <p3>it hailed</p3>."
    )

    assert len(told.cast().actors) == 3
    assert [actor.kind for actor in told.cast().actors] == ["unnamed", "unnamed", "group"]


def test_the_official_is_the_official_met_before() -> None:
    told = report(
        "<s1>An official</s1> <c1>said</c1> <p1>it rained</p1>. "
        "<s2>The official</s2> <c2>said</c2> <p2>it snowed</p2>."
    )

    assert told.who() == ["An official", "An official"]


def test_the_company_is_the_organisation_named_last_and_only_probably() -> None:
    told = report(
        "<org>Karst Ferries</org> is closing. "
        "<s1>The company</s1> <c1>said</c1> <p1>it rained</p1>."
    )

    assert told.who() == ["Karst Ferries"]
    assert told.actor("Karst Ferries").score < 0.75


def test_the_researcher_is_the_last_speaker_without_an_office() -> None:
    told = report(
        "<s1>Timo Lang</s1> <c1>said</c1> <p1>it rained</p1>. "
        "<s2>The researcher</s2> <c2>said</c2> <p2>it snowed</p2>. "
        "<s3>Foreign Minister Dana Sollen</s3> <c3>said</c3> <p3>it hailed</p3>. "
        "<s4>The doctor</s4> <c4>said</c4> <p4>it froze</p4>."
    )

    assert told.who() == ["Timo Lang", "Timo Lang", "Dana Sollen", "The doctor"]


def test_the_official_is_the_last_speaker_whatever_the_office() -> None:
    told = report(
        "<s1>Karst governor Ana Brel</s1> <c1>said</c1> <p1>it rained</p1>. "
        "<s2>The official</s2> <c2>said</c2> <p2>it snowed</p2>."
    )

    assert told.who() == ["Ana Brel", "Ana Brel"]


def test_a_president_is_a_leader_and_no_chancellor() -> None:
    told = report(
        "<s1>Karst president Ana Brel</s1> <c1>said</c1> <p1>it rained</p1>. "
        "<s2>The chancellor</s2> <c2>said</c2> <p2>it snowed</p2>. "
        "<s3>The Karst leader</s3> <c3>said</c3> <p3>it hailed</p3>."
    )

    assert told.who() == ["Ana Brel", "The chancellor", "Ana Brel"]


def test_a_title_takes_up_what_stands_in_the_report_below_it() -> None:
    told = report(
        "<s1>Karst envoy</s1> <c1>says</c1> <p1>guns fired</p1>\n\n"
        "<s2>Karst envoy Odo Finn</s2> <c2>said</c2> <p2>many guns had</p2>.",
        parts={"Karst envoy says guns fired": "title"},
    )

    assert told.who() == ["Odo Finn", "Odo Finn"]


# --- Pronouns ----------------------------------------------------------------------------------


def test_nobody_names_himself_in_what_he_is_quoted_with() -> None:
    told = report(
        "<s1>President Dana Sollen</s1> <c1>backs</c1> <p1>the ferry</p1>, the report goes. "
        "<s2>Envoy Odo Finn</s2> <c2>spoke of</c2> <p2>rain</p2>. <person>Sollen</person> left. "
        "“<p3>Dana Sollen and I agree</p3>”, <s3>he</s3> <c3>said</c3>. "
        "“<p4>Sollen will pay</p4>”, <s4>the official</s4> <c4>added</c4>."
    )

    assert told.who()[2:] == ["Odo Finn", "Odo Finn"]


def test_three_of_them_are_nobody_called_he() -> None:
    told = report(
        "<s1>Envoy Odo Finn</s1> <c1>spoke of</c1> <p1>captives</p1>. "
        "<person>Three of them</person> are ill. <s2>He</s2> <c2>said</c2> <p2>it rained</p2>."
    )

    assert told.who() == ["Odo Finn", "Odo Finn"]


def test_an_adviser_to_somebody_is_not_that_somebody() -> None:
    told = report(
        "<s1>An adviser to</s1> <person>Dana Sollen</person> <c1>said</c1> <p1>it rained</p1>."
    )

    assert told.who() == ["An adviser to"]


def test_prosecutors_who_come_again_are_the_same_and_residents_are_not() -> None:
    told = report(
        "<s1>prosecutors</s1> <c1>said</c1> <p1>it rained</p1>. "
        "<s2>residents</s2> <c2>said</c2> <p2>it poured</p2>. "
        "<s3>Prosecutors</s3> <c3>said</c3> <p3>it snowed</p3>. "
        "<s4>residents</s4> <c4>said</c4> <p4>it froze</p4>."
    )

    actors = [each.actors[0] for each in told.cast().statements]
    assert actors[0] == actors[2]
    assert actors[1] != actors[3]


def test_a_report_opens_with_the_office_of_one_who_is_named_further_down() -> None:
    told = report(
        "<s1>The Karst ferry envoy</s1> <c1>said</c1> <p1>it rained</p1>. It went on for days. "
        "<s2>Karst ferry envoy Dana Sollen</s2> <c2>said</c2> <p2>it snowed</p2>."
    )

    assert told.who() == ["Dana Sollen", "Dana Sollen"]


def test_the_band_is_whose_name_stands_behind_the_noun() -> None:
    told = report(
        "Fans of <org>the river band Wet Stones</org> sang. "
        "<s1>The band</s1> <c1>said</c1> <p1>it rained</p1>."
    )

    assert told.who() == ["Wet Stones"]


def test_a_speaker_cut_down_to_its_article_is_read_with_its_noun() -> None:
    told = report(
        "<s1><org>River Union</org></s1> <c1>spoke of</c1> <p1>rain</p1>. "
        "<s2>The</s2> union <c2>said</c2> <p2>it snowed</p2>.",
        tree={"The": ("union", "det")},
    )

    assert told.who()[1] == "River Union"


def test_they_are_two_people_named_together_before_them() -> None:
    told = report(
        "<person>The ministers</person> left. <person>Dana Sollen</person> and "
        "<person>Odo Finn</person> stayed. <s1>They</s1> <c1>said</c1> <p1>it rained</p1>."
    )

    assert told.who() == ["Dana Sollen and Odo Finn"]
    assert told.actor("Dana Sollen and Odo Finn").kind == "group"


def test_she_is_the_last_speaker_before_her() -> None:
    told = report(
        "<s1>Odo Finn</s1> <c1>said</c1> <p1>guns fired</p1>. "
        "<s2>Karst spokeswoman Maria Amsel</s2> <c2>said</c2> <p2>the draft of Pell Navarin was "
        "ready</p2>. “<p3>It is short</p3>,” <s3>she</s3> <c3>said</c3>."
    )

    assert told.who()[2] == "Maria Amsel"


def test_he_is_nobody_who_is_known_as_she() -> None:
    told = report(
        "<s1>Odo Finn</s1> <c1>said</c1> <p1>guns fired</p1>. "
        "<s2>Mrs Amsel</s2> <c2>said</c2> <p2>none had</p2>. "
        "<s3>He</s3> <c3>said</c3> <p3>it was late</p3>."
    )

    assert told.who()[2] == "Odo Finn"


def test_what_a_pronoun_shows_of_somebody_holds_for_the_next_one() -> None:
    told = report(
        "<s1>Odo Finn</s1> <c1>said</c1> <p1>guns fired</p1>. "
        "<s2>He</s2> <c2>said</c2> <p2>it was late</p2>. "
        "<s3>Kim Amsel</s3> <c3>said</c3> <p3>none had</p3>. "
        "<s4>She</s4> <c4>said</c4> <p4>it was early</p4>. "
        "<s5>He</s5> <c5>said</c5> <p5>it was over</p5>."
    )

    assert told.who()[3:] == ["Kim Amsel", "Odo Finn"]


def test_it_is_no_person_and_he_no_body() -> None:
    told = report(
        "<s1>Odo Finn</s1> <c1>met</c1> <p1>nobody</p1>. "
        "<s2>Orvane’s army</s2> <c2>said</c2> <p2>guns fired</p2>. "
        "<s3>He</s3> <c3>said</c3> <p3>it was late</p3>. "
        "<s4>It</s4> <c4>said</c4> <p4>none had</p4>."
    )

    assert told.who()[2:] == ["Odo Finn", "Orvane’s army"]
    assert told.actor("Orvane’s army").kind == "force"


def test_they_are_several_before_they_are_a_body() -> None:
    told = report(
        "<s1>Two officials</s1> <c1>met</c1> <p1>the council</p1>. "
        "<s2>They</s2> <c2>said</c2> <p2>guns fired</p2>."
    )

    assert told.who()[1] == "Two officials"


def test_nobody_calls_himself_he_within_quotation_marks() -> None:
    told = report(
        "<s1>Odo Finn</s1> <c1>met</c1> <p1>nobody</p1>. <s2>Pell Navarin</s2> <c2>said</c2>: "
        "“<p2><s3>He</s3> <c3>told me</c3> <p3>to wait</p3></p2>.”"
    )

    assert told.who()[2] == "Odo Finn"
    assert told.via()[2] == "Pell Navarin"


def test_in_a_paraphrase_he_can_be_the_speaker() -> None:
    told = report(
        "<s1>Odo Finn</s1> <c1>praised</c1> <p1>Pell Navarin for what <s2>he</s2> "
        "<c2>described as</c2> <p2>a good day</p2></p1>."
    )

    assert told.who() == ["Odo Finn", "Odo Finn"]


def test_who_two_people_fit_is_only_probably_one_of_them() -> None:
    clear = report(
        "<s1>Odo Finn</s1> <c1>said</c1> <p1>guns fired</p1>. "
        "<s2>He</s2> <c2>said</c2> <p2>it was late</p2>."
    )
    shared = report(
        "<person>Odo Finn</person> met <person>Pell Navarin</person>. "
        "<s1>He</s1> <c1>said</c1> <p1>it was late</p1>."
    )

    assert clear.sure("Odo Finn", "He") > 0.8
    assert shared.sure("Odo Finn", "He") < 0.75


def test_a_link_of_the_network_decides_between_two_who_fit_alike() -> None:
    marked = (
        "<person#1>Odo Finn</person> and <person#2>Pell Navarin</person> left. "
        "<person{}><s1>He</s1></person> <c1>said</c1> <p1>it was late</p1>."
    )

    assert report(marked.format("#2")).who() == ["Pell Navarin"]
    assert report(marked.format("#1")).who() == ["Odo Finn"]


def test_whose_answer_it_was_is_nearer_than_who_spoke_before() -> None:
    told = report(
        "<s1>Odo Finn</s1> <c1>said</c1> <p1>guns fired</p1>. “<p2>So it was</p2>,” <s2>he</s2> "
        "<c2>added</c2>. <person>Navarin</person>’s answer was short. "
        "<s3>He</s3> <c3>denied</c3> <p3>it</p3>.",
        tree={"Navarin": ("answer", "nmod:poss"), "answer": ("short", "nsubj")},
    )

    assert told.who()[2] == "Navarin"


def test_they_for_one_body_is_only_probably_it() -> None:
    told = report(
        "<s1>Orvane’s army</s1> <c1>said</c1> <p1>guns fired</p1>. "
        "<s2>They</s2> <c2>said</c2> <p2>none had</p2>."
    )

    assert told.who()[1] == "Orvane’s army"
    assert told.sure("Orvane’s army", "They") < 0.75


def test_a_link_of_the_network_that_cannot_be_is_not_followed() -> None:
    told = report(
        "<s1>Mrs Amsel</s1> <c1>said</c1> <p1>guns fired</p1>. <org#3>Karst Ferries</org> closed. "
        "<person#3><s2>She</s2></person> <c2>said</c2> <p2>it was late</p2>."
    )

    assert told.who()[1] == "Amsel"


def test_a_pronoun_that_nothing_fits_is_somebody_by_itself() -> None:
    told = report("<s1>She</s1> <c1>said</c1> <p1>it rained</p1>.")

    assert told.who() == ["She"]
    assert told.actor("She").kind == "unnamed"
    assert told.actor("She").score <= 0.5


def test_i_and_we_are_whoever_is_quoted() -> None:
    told = report(
        "“<p1><s2>I</s2> <c2>told them</c2> <p2>to go</p2>, and <s3>we</s3> <c3>demand</c3> "
        "<p3>a truce</p3></p1>,” <s1>Dana Sollen</s1> <c1>said</c1>."
    )
    sollen = told.actor("Dana Sollen")

    assert told.who() == ["Dana Sollen"] * 3
    assert told.sure("Dana Sollen", "we") < told.sure("Dana Sollen", "I")
    assert len(sollen.mentions) == 3


def test_a_who_is_the_words_right_before_it() -> None:
    told = report(
        "<person>Odo Finn</person> met <person>Pell Navarin</person>, <s1>who</s1> <c1>said</c1> "
        "<p1>it rained</p1>."
    )

    assert told.who() == ["Pell Navarin"]


# --- Nobody named ------------------------------------------------------------------------------


def test_nobody_named_is_no_actor() -> None:
    told = report("It <c1>is said</c1> <p1>that it rained</p1>.")

    assert told.who() == [""]
    assert told.cast().actors == ()


def test_the_subject_of_a_cue_speaks_though_no_speaker_was_found() -> None:
    told = report(
        "<s1>Orvane’s army</s1> <c1>saw</c1> <p1>a note</p1>, which it <c2>called</c2> "
        "<p2>a lie</p2>.",
        tags={"called": "VERB", "it": "PRON"},
        tree={"it": ("called", "nsubj")},
    )

    assert told.who() == ["Orvane’s army", "Orvane’s army"]
    assert told.cast().statements[1].speakers == ()


def test_joint_speakers_are_an_actor_each_in_their_order() -> None:
    told = report("<s1>Dana Sollen</s1> and <s1>Odo Finn</s1> <c1>said</c1> <p1>it rained</p1>.")

    assert told.who() == ["Dana Sollen + Odo Finn"]


# --- What speaks without being a person --------------------------------------------------------


@pytest.mark.parametrize(
    ("speaker", "name", "kind"),
    [
        ("The Halvern Post", "Halvern Post", "outlet"),
        ("A report by The Halvern Post", "Halvern Post", "outlet"),
        ("A report", "A report", "unnamed"),
        ("Residents", "Residents", "people"),
        ("Three rebels", "Three rebels", "group"),
        ("A senior envoy", "A senior envoy", "unnamed"),
        ("Orvane’s parliament", "Orvane’s parliament", "body"),
        ("The militia", "The militia", "force"),
        ("The miners’ union", "The miners’ union", "organisation"),
        ("<org>Karst Ferries</org>", "Karst Ferries", "organisation"),
        ("<place>Selm</place>", "Selm", "state"),
        ("Reuters", "Reuters", "outlet"),
    ],
)
def test_what_speaks_is_of_a_kind(speaker: str, name: str, kind: str) -> None:
    told = report(f"<s1>{speaker}</s1> <c1>said</c1> <p1>it rained</p1>.")

    assert told.actor(name).kind == kind


def test_a_place_is_known_by_its_people() -> None:
    """The network takes the name for a person's; an adjective made of it shows what it is."""
    told = report(
        "<s1><person>Orvane</person></s1> <c1>said</c1> <p1>the Orvanian guns fired</p1>."
    )

    assert told.actor("Orvane").kind == "state"


# --- Chains ------------------------------------------------------------------------------------

CHAIN = (
    "<s1>One report by The Halvern Post</s1> <c1>quoted</c1> <p1><s2>an envoy</s2> who "
    "<c2>claimed</c2> <p2>the river was shut</p2></p1>."
)


def test_a_statement_within_another_comes_by_way_of_its_actor() -> None:
    told = report(CHAIN)

    assert told.who() == ["Halvern Post", "an envoy"]
    assert told.via() == ["", "Halvern Post"]


def test_every_voice_has_its_chain() -> None:
    assert report(CHAIN).voices() == [
        ("One report by The Halvern Post quoted ", ""),
        ("an envoy who claimed ", "Halvern Post"),
        ("the river was shut", "Halvern Post > an envoy"),
        (".", ""),
    ]


def test_whoever_speaks_in_his_own_words_comes_by_way_of_nobody() -> None:
    told = report(
        "<s1>Dana Sollen</s1> <c1>said</c1> <p1><s2>she</s2> <c2>had told them</c2> "
        "<p2>to go</p2></p1>."
    )

    assert told.who() == ["Dana Sollen", "Dana Sollen"]
    assert told.via() == ["", ""]


# --- The whole ---------------------------------------------------------------------------------


def test_the_name_is_the_first_of_the_best() -> None:
    told = report(
        "<s1>The envoy</s1> <c1>said</c1> <p1>guns fired</p1>. <person>She</person> left. "
        "<person>Sollen</person>, <person>the envoy</person>, wrote. <person>Dana Sollen</person> "
        "slept. <person>Dana Sollen</person> woke. <s2>Sollen</s2> <c2>said</c2> <p2>so</p2>."
    )
    (name,) = [fact for fact in told.actor("Dana Sollen").facts if fact.what == "name"]

    assert name.span.start == told.document.text.index("Dana Sollen")


def test_a_body_told_apart_names_it_better_than_its_noun_in_a_title() -> None:
    told = report(
        "<s1>Army</s1> <c1>denies</c1> <p1>firing</p1>\n\n"
        "<s2>Orvane’s army</s2> <c2>said</c2> <p2>no guns had fired</p2>.",
        parts={"Army denies firing": "title"},
    )

    assert told.who() == ["Orvane’s army", "Orvane’s army"]


def test_the_reason_names_the_words_and_what_they_were_taken_for() -> None:
    told = report(
        "<s1>Karst spokeswoman Ana Brel</s1> <c1>said</c1> <p1>guns fired</p1>. "
        "<s2>She</s2> <c2>said</c2> <p2>none had</p2>."
    )

    assert told.actor("Ana Brel").because == (
        "“Karst spokeswoman Ana Brel”: named so; “She”: the last before it that fits"
    )


def test_an_actors_id_is_that_of_its_first_mention() -> None:
    short = report("<s1>Dana Sollen</s1> <c1>said</c1> <p1>it rained</p1>. Sollen cleared up.")
    long = report(
        "<s1>Dana Sollen</s1> <c1>said</c1> <p1>it rained</p1>. <person>Sollen</person> cleared up."
    )

    assert short.actor("Dana Sollen").id == long.actor("Dana Sollen").id
    assert re.fullmatch("ac_[0-9a-f]{16}", short.actor("Dana Sollen").id)


_SPEAKERS = [
    "Dana Sollen", "Sollen", "She", "He", "It", "They", "The ministry", "Orvane’s foreign ministry",
    "An official", "The spokesman", "Karst spokesman Odo Finn", "Mr Finn", "We", "who", "Selm",
]  # fmt: skip


@given(st.lists(st.sampled_from(_SPEAKERS), max_size=9))
def test_whoever_speaks_every_speaker_has_one_actor_that_it_mentions(speakers: list[str]) -> None:
    told = report(
        " ".join(
            f"<s{n}>{speaker}</s{n}> <c{n}>said</c{n}> <p{n}>guns fired</p{n}>."
            for n, speaker in enumerate(speakers)
        )
    )
    found = told.cast()
    actors = {actor.id: actor for actor in found.actors}

    assert len(actors) == len(found.actors)
    for statement in found.statements:
        assert len(statement.actors) == len(statement.speakers) == 1
        assert statement.speakers[0] in actors[statement.actors[0]].mentions
    for actor in found.actors:
        assert list(actor.mentions) == sorted(set(actor.mentions))
        assert all(0 <= sure <= 1 for sure in (*actor.sure, actor.score))
    assert told.cast() == found


# --- What a name is ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("RHO", "organisation"),
        ("SelmarPost", "organisation"),
        ("NavTech", "person"),  # too short a first part to tell it from "McBrel"
        ("McBrel", "person"),
        ("DeBrel", "person"),
        ("Hezbollah", "organisation"),
        ("Fijians", "people"),
        ("Iron Man Navarin", "person"),
    ],
)
def test_a_lone_name_that_the_network_takes_for_a_person_is_judged_by_how_it_is_written(
    words: str, kind: str
) -> None:
    told = report(f"<s1><person>{words}</person></s1> <c1>said</c1> <p1>it rained</p1>.").cast()

    assert told.actors[0].kind == kind
    assert told.actors[0].role is None


def test_a_name_in_capitals_in_a_line_of_capitals_may_be_a_persons() -> None:
    told = report("<s1><person>BREL</person></s1> <c1>SAID</c1> <p1>IT RAINED</p1>.").cast()

    assert told.actors[0].kind == "person"


def test_a_states_adjective_that_speaks_is_the_state() -> None:
    told = report(
        "<place>Austria</place> slept. <s1>Austrian</s1> <c1>proposals</c1> <p1>to wait</p1> came.",
        tree={"Austrian": ("proposals", "amod")},
    )

    assert told.who() == ["Austria"]
    assert told.actor("Austria").kind == "state"


def test_initials_of_a_state_leave_it_a_state() -> None:
    told = report(
        "<org>SA</org> won. <s1><place>South Africa</place></s1> <c1>said</c1> <p1>it rained</p1>."
    ).cast()

    assert told.actors[0].kind == "state"


def test_a_state_with_an_article_is_no_party_that_its_name_ends() -> None:
    told = report(
        "<org>Selmar UK</org> left. "
        "<s1>the <place>UK</place></s1> <c1>said</c1> <p1>it rained</p1>."
    )

    assert told.who() == ["UK"]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("the couple", "group"),
        ("the ferry staff", "group"),
        ("the international community", "group"),
        ("the river groups", "group"),
        ("94% of local artists", "group"),
        ("97 percent of residents", "people"),
        ("three residents", "group"),
        ("30 residents", "people"),
        ("the Fijian state", "state"),
        ("the Central Bank of Fiji", "body"),
    ],
)
def test_several_people_without_a_name_are_a_group_or_people(words: str, kind: str) -> None:
    told = report(f"<s1>{words}</s1> <c1>said</c1> <p1>it rained</p1>.").cast()

    assert told.actors[0].kind == kind


@pytest.mark.parametrize("name", ["Fiji Post", "Halvern Post"])
def test_a_states_post_carries_letters_and_a_citys_prints_news(name: str) -> None:
    told = report(f"<s1><org>{name}</org></s1> <c1>said</c1> <p1>it rained</p1>.").cast()

    assert told.actors[0].kind == ("organisation" if name == "Fiji Post" else "outlet")


def test_that_is_nobody_where_it_is_what_happened() -> None:
    told = report(
        "<org>Halbrook</org> closed. <thing>That</thing> hurt. "
        "<s1>it</s1> <c1>said</c1> <p1>so</p1>.",
        tags={"That": "PRON Number=Sing|PronType=Dem"},
    ).cast()

    assert [span.start for span in told.actors[0].mentions] == [0, 28]


def test_a_clause_without_a_relative_word_is_no_part_of_what_somebody_is_called() -> None:
    told = report(
        "<s1>the allies she met in Selm</s1> <c1>said</c1> <p1>it rained</p1>.",
        tags={"allies": "NOUN Number=Plur", "she": "PRON", "met": "VERB"},
    ).cast()

    assert (told.actors[0].name, told.actors[0].kind) == ("the allies", "group")


@pytest.mark.parametrize("between", [" ", ", "])
def test_whoever_is_named_beside_his_partner_is_she_and_has_no_office_of_it(between: str) -> None:
    after = "," if between == ", " else ""
    told = report(
        f"Odo Finn and <person>his partner</person>{between}<person>Dana Sollen</person>{after} "
        "left. <s1>Sollen</s1> <c1>said</c1> <p1>it rained</p1>."
    )

    sollen = told.actor("Dana Sollen")
    assert (sollen.kind, sollen.role) == ("person", None)
    assert [mention.of(told.document.text) for mention in sollen.mentions] == [
        "his partner",
        "Dana Sollen",
        "Sollen",
    ]


def test_an_office_beside_a_name_is_joined_over_the_owner_inside_it() -> None:
    told = report(
        "<person>The mayor of <place>Selm</place></person>, <person>Dana Sollen</person>, left. "
        "<s1>Sollen</s1> <c1>said</c1> <p1>it rained</p1>."
    )

    assert told.actor("Dana Sollen").role == "mayor of Selm"


# --- Things ------------------------------------------------------------------------------------


def test_it_is_no_party_where_the_network_sees_a_thing() -> None:
    told = report(
        "<s1><org>Selm Bank</org></s1> <c1>said</c1> <p1>a storm came</p1>. "
        "<thing>It</thing> broke roofs. <org>Its</org> chief left."
    )

    bank = told.actor("Selm Bank")
    assert [mention.of(told.document.text) for mention in bank.mentions] == ["Selm Bank", "Its"]


def test_it_is_a_party_where_it_speaks_whatever_the_network_sees() -> None:
    told = report(
        "<org>Selm Bank</org> closed. <s1><thing>It</thing></s1> <c1>said</c1> <p1>it rained</p1>."
    )

    assert told.who() == ["Selm Bank"]


def test_an_it_that_stands_for_a_clause_is_nobody() -> None:
    told = report(
        "<s1><org>Selm Bank</org></s1> <c1>said</c1> <p1>rain came</p1>. "
        "<thing#3>It</thing> is clear roofs broke.",
        tree={"It": ("clear", "expl")},
    )

    assert not told.cast().actor_of(Span(26, 28))
    assert told.document.text[26:28] == "It"


def test_a_byline_that_runs_into_the_first_words_names_nobody_with_them() -> None:
    told = report(
        "By Dana Sollen Fiji’s threats grew. "
        "<s1><place>Fiji</place></s1> <c1>said</c1> <p1>it rained</p1>."
    ).cast()

    assert "Dana Sollen Fiji" not in {actor.name for actor in told.everybody.by_id.values()}


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("The companies", "group"),
        ("The company", "organisation"),
        ("Everyone", "people"),
        ("Someone", "unnamed"),
        ("We", "group"),
        ("You", "people"),
        ("Law enforcement", "force"),
    ],
)
def test_the_kind_of_those_who_are_called_by_no_name(words: str, kind: str) -> None:
    tags = {words: "PRON"} if words.endswith("one") else {}
    told = report(f"<s1>{words}</s1> <c1>said</c1> <p1>rain fell</p1>.", tags=tags)
    (actor,) = told.cast().actors

    assert actor.kind == kind


def test_a_surname_that_looks_like_a_noun_is_its_bearers() -> None:
    told = report(
        "<person>Dana Cook</person> left. <s1>Cook</s1> <c1>said</c1> <p1>rain fell</p1>.",
        tags={"Cook": "NOUN"},
    )

    assert told.who() == ["Dana Cook"]


def test_whoever_spoke_last_is_no_president() -> None:
    told = report(
        "<s1><person>Dana Sollen</person></s1> <c1>said</c1> <p1>rain fell</p1>. "
        "<s2>The president</s2> <c2>said</c2> <p2>snow fell</p2>. "
        "<s3>The baker</s3> <c3>said</c3> <p3>hail fell</p3>."
    )

    assert told.who()[1] == "The president"


def test_what_the_network_links_is_apart_where_another_high_office_is_told() -> None:
    told = report(
        "<person#1>President Dana Sollen</person> left. <s1><person#1>The ferries secretary"
        "</person></s1> <c1>said</c1> <p1>rain fell</p1>."
    )

    assert told.who() == ["The ferries secretary"]


def test_an_article_of_the_spokesman_is_none_of_the_ministry() -> None:
    told = report(
        "<org>A ferry ministry</org> spokesman left. <s1>The ferry ministry</s1> <c1>said</c1> "
        "<p1>rain fell</p1>.",
        tags={"A": "DET", "ferry": "NOUN", "ministry": "NOUN", "spokesman": "NOUN"},
        tree={
            "A": ("spokesman", "det"),
            "ferry": ("ministry", "compound"),
            "ministry": ("spokesman", "compound"),
        },
    )

    assert [len(actor.mentions) for actor in told.cast().actors] == [2]


def test_a_bare_high_office_is_the_only_one_who_is_named_with_it() -> None:
    told = report(
        "<s1>The president</s1> <c1>said</c1> <p1>rain fell</p1>. "
        "<person>President Dana Sollen</person> left."
    )
    society = report(
        "<s1>The president</s1> <c1>said</c1> <p1>rain fell</p1>. "
        "<person>Song Society president Dana Sollen</person> left."
    )

    assert told.who() == ["Dana Sollen"]
    assert society.who() == ["The president"]


@pytest.mark.parametrize(("slipped", "is_one"), [("Filipov", True), ("Felipov", False)])
def test_a_slip_in_a_name_is_no_other_person(slipped: str, is_one: bool) -> None:
    told = report(
        f"<person>Ana Filippov</person> left. <s1>{slipped}</s1> <c1>said</c1> <p1>rain fell</p1>."
    )

    assert told.who() == ["Ana Filippov" if is_one else slipped]


def test_two_spellings_of_a_first_name_are_one_person() -> None:
    told = report(
        "<person>Daria Sollen</person> left. <s1>Darya Sollen</s1> <c1>said</c1> "
        "<p1>rain fell</p1>."
    )

    assert told.who() == ["Daria Sollen"]


def test_a_headline_in_capitals_that_runs_into_a_name_is_none_of_it() -> None:
    told = report(
        "<person>Dana Sollen</person> left. FERRIES SINK AT SHORE Sollen rose. <s1>Sollen</s1> "
        "<c1>said</c1> <p1>rain fell</p1>.",
        tags={"SHORE": "PROPN", "Sollen": "PROPN"},
    )

    assert [actor.name for actor in told.cast().actors] == ["Dana Sollen"]


def test_a_party_that_is_joined_to_another_by_and_has_its_own_words_alone() -> None:
    told = report(
        "<s1><person>Dana Sollen</person> and the ferry board</s1> <c1>said</c1> "
        "<p1>it rained</p1>.",
        tree={
            "Dana": ("said", "nsubj"),
            "Sollen": ("Dana", "flat"),
            "and": ("board", "cc"),
            "board": ("Dana", "conj"),
        },
    )
    sollen = told.actor("Dana Sollen")

    assert [span.of(told.document.text) for span in sollen.mentions] == ["Dana Sollen"]


def test_a_states_office_is_who_is_named_with_it_further_down() -> None:
    told = report(
        "Ships left. Ships slept. Ships sank. Ships rose. <s1>Fiji's prime minister</s1> "
        "<c1>said</c1> <p1>it rained</p1>. <person>Fijian Prime Minister Dana Sollen</person> left."
    )

    assert told.who() == ["Dana Sollen"]


@pytest.mark.parametrize(
    ("next_sentence", "who"),
    [
        ("<person>Dana Sollen</person> left.", "Dana Sollen"),
        ("<person>Envoy Dana Sollen</person> left.", "A Selm pilot"),
        ("Ships left. <person>Dana Sollen</person> left.", "A Selm pilot"),
    ],
)
def test_who_is_brought_in_by_a_description_is_named_in_the_next_sentence(
    next_sentence: str, who: str
) -> None:
    told = report(
        f"<s1>A Selm pilot</s1> <c1>said</c1> <p1>it rained</p1>. {next_sentence}",
        tree={"Sollen": ("left", "nsubj"), "Dana": ("Sollen", "flat")},
    )

    assert told.who() == [who]
    assert told.cast().actors[0].role == ("Selm pilot" if who == "Dana Sollen" else None)


def test_an_outlet_is_no_retailer() -> None:
    told = report(
        "<org>Reuters</org> left. <s1>The newspaper</s1> <c1>said</c1> <p1>it rained</p1>. "
        "<s2>The retailer</s2> <c2>said</c2> <p2>it snowed</p2>."
    )

    assert told.who() == ["Reuters", "The retailer"]


@pytest.mark.parametrize(
    ("before", "who"),
    [
        ("<person>Dana Sollen</person> left.", "Dana Sollen"),
        ("<person>Dana Sollen</person>, 52, met <person>Ada Brel</person>.", "Dana Sollen"),
        ("The ferry left.", "the 52-year-old pilot"),
    ],
)
def test_an_age_takes_up_who_is_so_old_else_the_person_last_told_of(before: str, who: str) -> None:
    told = report(f"{before} <s1>the 52-year-old pilot</s1> <c1>said</c1> <p1>it rained</p1>.")

    assert told.who() == [who]
