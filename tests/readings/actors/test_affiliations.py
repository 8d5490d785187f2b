"""An actor's state, body and whole are told by the report's own words, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model import Actor
from tests.readings.marked import Report, report


def _speaking(words: str, kind: str = "person") -> Actor:
    """The one actor of a report in which some words speak."""
    told = report(f"<s1><{kind}>{words}</{kind}></s1> <c1>said</c1> <p1>it rained</p1>.")
    (actor,) = told.cast().actors
    return actor


def _facts(actor: Actor, what: str) -> list[str]:
    return [fact.value for fact in actor.facts if fact.what == what]


# --- States ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "state", "told"),
    [
        ("Tongan Foreign Minister Dana Sollen", "Tonga", "Tongan"),
        ("Tonga's president, Dana Sollen", "Tonga", "Tonga"),
        ("Tonga President Dana Sollen", "Tonga", "Tonga"),
        ("US Senator Dana Sollen", "United States", "US"),
        ("a U.S. official", "United States", "U.S."),
        ("Dana Sollen, head of Fiji's ferry company Selmar", "Fiji", "Fiji"),
        ("some US lawmakers", "United States", "US"),
        ("Togolese officials", "Togo", "Togolese"),
        ("White House spokeswoman Dana Sollen", "United States", "White House"),
        ("Dana Sollen, president of Fiji", "Fiji", "Fiji"),
        ("Dana Sollen, a spokeswoman for Fiji's army", "Fiji", "Fiji"),
        ("Dana Sollen, an adviser to the Fijian president", "Fiji", "Fijian"),
        ("Dana Sollen, Fiji's Tongan counterpart", "Tonga", "Tongan"),
        ("Suva's envoy, Dana Sollen", "Fiji", "Suva"),
        ("South Korean sailors", "South Korea", "South Korean"),
        ("envoys of Fiji and the Tongan army", "Fiji", "Fiji"),
    ],
)
def test_an_office_or_a_description_tells_the_state(words: str, state: str, told: str) -> None:
    actor = _speaking(words)

    assert actor.state == state
    assert _facts(actor, "state") == [told]


@pytest.mark.parametrize(
    "words",
    [
        "Fiji's allies",
        "critics of Fiji",
        "the Fiji expert Dana Sollen",
        "Fiji envoy Dana Sollen",
        "Georgia Governor Dana Sollen",
        "the ambassador to Fiji, Dana Sollen",
        "the Fiji-backed governor Dana Sollen",
        "Tongan and Fijian officials",
        "leaders of Tonga, Fiji and Togo",
        "a Latin American diplomat",
        "experts in Fiji",
        "Dana Sollen, who told us officials slept",
    ],
)
def test_a_state_that_is_no_ones_own_is_not_told(words: str) -> None:
    actor = _speaking(words)

    assert actor.state is None
    assert not _facts(actor, "state")


@pytest.mark.parametrize(
    ("behind", "state", "told"),
    [
        (" (Fiji)", "Fiji", "Fiji"),
        (", D-Ohio,", "United States", "D-Ohio"),
        (" (R-N.Y.)", "United States", "R-N.Y."),
        (" (Democrat, Ohio)", "United States", "Democrat, Ohio"),
    ],
)
def test_brackets_and_a_lawmakers_mark_behind_a_name_tell_the_state(
    behind: str, state: str, told: str
) -> None:
    words = f"<s1><person>Dana Sollen</person></s1>{behind} <c1>said</c1> <p1>it rained</p1>."
    (actor,) = report(words).cast().actors

    assert actor.state == state
    assert _facts(actor, "state") == [told]


@pytest.mark.parametrize("behind", [" (Fijian)", " (Fiji and Tonga)", " (D-Day)", ", Fiji,"])
def test_what_else_stands_behind_a_name_tells_no_state(behind: str) -> None:
    words = f"<s1><person>Dana Sollen</person></s1>{behind} <c1>said</c1> <p1>it rained</p1>."
    (actor,) = report(words).cast().actors

    assert actor.state is None


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("Tonga's defence ministry", "Tonga"),
        ("the Tongan Ministry of Ferries", "Tonga"),
        ("the Tongan army", "Tonga"),
        ("The Kremlin", "Russia"),
        ("The River Council", None),
        ("Tonga Ferries", "Tonga"),
        ("Georgia Ferries", None),
        ("Tonga Times", None),
    ],
)
def test_a_body_has_the_state_in_its_name(words: str, state: str | None) -> None:
    assert _speaking(words, "org").state == state


@pytest.mark.parametrize("words", ["Fiji", "Suva"])
def test_a_state_and_its_seat_are_of_that_state(words: str) -> None:
    actor = _speaking(words, "place")

    assert (actor.kind, actor.state) == ("state", "Fiji")
    assert _facts(actor, "state") == [words]


def test_a_place_is_a_state_where_the_report_gives_it_what_only_states_have() -> None:
    told = report(
        "<s1><place>Ardovia</place>'s army</s1> <c1>said</c1> <p1>it rained</p1>. "
        "<s2><place>Ardovia</place></s2> <c2>said</c2> <p2>it snowed</p2>. "
        "<s3>Ardovian officials</s3> <c3>said</c3> <p3>it froze</p3>. "
        "<s4><place>Selm</place></s4> <c4>said</c4> <p4>it thawed</p4>."
    )

    states = {actor.name: actor.state for actor in told.cast().actors}
    assert states == {
        "Ardovia's army": "Ardovia",
        "Ardovia": "Ardovia",
        "Ardovian officials": "Ardovia",
        "Selm": None,
    }


def test_a_thing_that_speaks_has_no_state() -> None:
    told = report(
        "<s1><place>Fiji's deeds</place></s1> <c1>said</c1> <p1>it rained</p1>.",
    )

    assert told.actor("Fiji's deeds").state is None


def test_a_persons_own_name_tells_no_state() -> None:
    assert _speaking("Envoy Jordan Sollen").state is None


# --- Bodies ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("Foreign Ministry spokeswoman Dana Sollen", "Foreign Ministry"),
        ("the foreign ministry spokeswoman, Dana Sollen", "foreign ministry"),
        ("Kremlin spokesperson Dana Sollen", "Kremlin"),
        ("White House press secretary Dana Sollen", "White House"),
        ("former Tongan Navy spokesman Ivo Sollen", "Tongan Navy"),
        ("Dana Sollen, a spokeswoman for the River Council", "River Council"),
        ("a ministry source", "ministry"),
        ("Ferry Office minister Dana Sollen", "Ferry Office"),
        ("a U.N. official", "U.N."),
        ("Dana Sollen, manager at broker Selm Bank", "Selm Bank"),
        ("Dana Sollen, head of the Centre for Ferries and Song", "Centre for Ferries and Song"),
        ("RHO chief Dana Sollen", "RHO"),
        ("Dana Sollen, policy director for ferries at the Karst Centre", "Karst Centre"),
        ("Dana Sollen, a ferry analyst at Selmar Halbrook", "Selmar Halbrook"),
        ("Dana Sollen, a lecturer at Selmar University", "Selmar University"),
        ("three soldiers from the River Corps", "River Corps"),
        ("River Police's Dana Sollen", "River Police"),
        ("Selmar CEO Dana Sollen", "Selmar"),
    ],
)
def test_an_office_tells_the_body_it_is_in(words: str, body: str) -> None:
    actor = _speaking(words)

    assert actor.body == body
    assert _facts(actor, "body") == [body]


@pytest.mark.parametrize(
    "words",
    [
        "Foreign Minister Dana Sollen",
        "Police Minister Dana Sollen",
        "Secretary of State Dana Sollen",
        "executive director Dana Sollen",
        "a service member",
        "TV executive Dana Sollen",
        "army historian Dana Sollen",
        "the Tongan president",
        "a critic of the River Council",
        "supporters of the River Party",
        "Deputy Ferry Minister for Legal and River Affairs Dana Sollen",
        "Tonga's Dana Sollen",
        "Deputy CEO Dana Sollen",
        "Tonga CEO Dana Sollen",
    ],
)
def test_what_an_office_is_for_is_no_body(words: str) -> None:
    assert _speaking(words).body is None


# --- Parts -------------------------------------------------------------------------------------


def _wholes(told: Report) -> dict[str, str | None]:
    actors = told.cast().actors
    names = {actor.id: actor.name for actor in actors}
    return {actor.name: names.get(actor.part_of or "") for actor in actors}


def test_a_person_is_part_of_the_body_and_the_body_of_the_state() -> None:
    told = report(
        "<s1>Tonga's ferry ministry</s1> <c1>said</c1> <p1>it rained</p1>. "
        "<s2>Ferry Ministry spokeswoman Dana Sollen</s2> <c2>said</c2> <p2>it snowed</p2>. "
        "<s3><place>Tonga</place></s3> <c3>said</c3> <p3>it froze</p3>."
    )

    assert _wholes(told) == {
        "Tonga's ferry ministry": "Tonga",
        "Dana Sollen": "Tonga's ferry ministry",
        "Tonga": None,
    }
    assert told.actor("Dana Sollen").state == "Tonga"
    assert _facts(told.actor("Dana Sollen"), "state") == ["Tonga"]


def test_a_person_is_no_part_of_another_states_body() -> None:
    told = report(
        "<s1>Tonga's ferry ministry</s1> <c1>said</c1> <p1>it rained</p1>. "
        "<s2>Fijian Ferry Ministry spokeswoman Dana Sollen</s2> <c2>said</c2> <p2>it snowed</p2>."
    )

    assert _wholes(told)["Dana Sollen"] is None


def test_of_two_bodies_that_fit_neither_is_the_whole() -> None:
    told = report(
        "<s1>Tonga's ferry ministry</s1> <c1>said</c1> <p1>it rained</p1>. "
        "<s2>Fiji's ferry ministry</s2> <c2>said</c2> <p2>it snowed</p2>. "
        "<s3>Ferry Ministry spokeswoman Dana Sollen</s3> <c3>said</c3> <p3>it froze</p3>."
    )

    assert _wholes(told)["Dana Sollen"] is None


def test_a_body_that_does_not_speak_is_the_whole_of_who_speaks_for_it_and_is_listed() -> None:
    told = report(
        "<s1>Kremlin spokeswoman Dana Sollen</s1> <c1>said</c1> <p1>it rained</p1> "
        "in <org>the Kremlin</org>."
    ).cast()
    (sollen,) = told.actors

    assert sollen.body == "Kremlin"
    assert [actor.name for actor in told.listed()] == ["Kremlin", "Dana Sollen"]
    assert sollen.part_of == told.listed()[0].id


def test_an_organisation_named_only_in_an_office_is_the_whole_and_is_listed() -> None:
    told = report(
        "<s1>Dana Sollen, a ferry analyst at Selmar Halbrook,</s1> <c1>said</c1> "
        "<p1>it rained</p1>."
    ).cast()
    (sollen,) = told.actors

    wholes = {actor.id: actor.name for actor in told.listed()}
    assert wholes[sollen.part_of or ""] == "Selmar Halbrook"


def test_the_owner_of_a_persons_name_is_the_whole_where_it_is_an_organisation() -> None:
    told = report(
        "<s1>The Selmar Herald's Dana Sollen</s1> <c1>said</c1> <p1>it rained</p1>. "
        "<s2><org>The Selmar Herald</org></s2> <c2>said</c2> <p2>it snowed</p2>."
    )

    assert _wholes(told)["Dana Sollen"] == "Selmar Herald"


@pytest.mark.parametrize(
    "first",
    [
        "<org>The River Police's Ferry Command</org>",
        "<org>The Selm Brigade, the armed wing of <org>the River Police</org></org>",
    ],
)
def test_a_force_is_part_of_the_organisation_whose_it_is(first: str) -> None:
    told = report(
        f"<s1>{first}</s1> <c1>said</c1> <p1>it rained</p1>. "
        "<s2><org>The River Police</org></s2> <c2>said</c2> <p2>it snowed</p2>."
    ).cast()

    names = {actor.id: actor.name for actor in told.listed()}
    assert names[told.actors[0].part_of or ""] == "River Police"


# --- Facts -------------------------------------------------------------------------------------


def test_facts_stand_in_text_order_behind_the_name() -> None:
    told = report(
        "<s1>Tongan Navy spokeswoman Dana Sollen</s1> <c1>said</c1> <p1>it rained</p1>. "
        "<s2>Sollen, the ferry envoy,</s2> <c2>said</c2> <p2>it snowed</p2>."
    )

    facts = [(fact.what, fact.value) for fact in told.actor("Dana Sollen").facts]
    assert facts == [
        ("name", "Dana Sollen"),
        ("state", "Tongan"),
        ("body", "Tongan Navy"),
        ("role", "Tongan Navy spokeswoman"),
        ("role", "ferry envoy"),
    ]


def test_an_owner_before_a_name_is_no_role() -> None:
    told = report(
        "<s1>River Breakfast's Dana Sollen</s1> <c1>said</c1> <p1>it rained</p1>.",
        tags={"Breakfast": "PROPN"},
    )

    (actor,) = told.cast().actors
    assert actor.role is None
    assert not _facts(actor, "role")


_SPEAKERS = st.sampled_from(
    [
        "Tonga",
        "Suva",
        "Tonga's army",
        "the Fijian ministry",
        "a ministry spokesman",
        "Kremlin envoy Dana Sollen",
        "the Kremlin",
        "Army chief Odo Finn of Tonga's army",
        "the Tongan army's Fijian adviser",
        "Fiji's army of Tonga",
        "-",
        "US",
    ]
)


@given(st.lists(_SPEAKERS, min_size=1, max_size=6))
def test_parts_never_come_back_and_facts_quote_the_report(speakers: list[str]) -> None:
    told = report(
        " ".join(
            f"<s{n}>{words}</s{n}> <c{n}>said</c{n}> <p{n}>it rained</p{n}>."
            for n, words in enumerate(speakers, 1)
        )
    )
    actors = {actor.id: actor for actor in told.cast().listed()}

    for actor in actors.values():
        seen, at = {actor.id}, actor.part_of
        while at is not None:
            assert at not in seen
            seen.add(at)
            at = actors[at].part_of
        assert all(fact.span.of(told.document.text) == fact.value for fact in actor.facts)
        assert (actor.state is None) == (not _facts(actor, "state"))
        assert (actor.body is None) == (not _facts(actor, "body"))


def test_a_leaders_government_is_of_the_leaders_state() -> None:
    told = report(
        "<person>Fijian President Dana Sollen</person> spoke. "
        "<s1><person>Sollen</person>’s government</s1> <c1>said</c1> <p1>it rained</p1>."
    )

    government = told.actor("Sollen’s government")
    assert (government.kind, government.state) == ("body", "Fiji")


def test_the_country_is_the_state_last_named() -> None:
    told = report(
        "Envoys of <place>Fiji</place> met. <s1><org>The country</org></s1> <c1>said</c1> "
        "<p1>it rained</p1>."
    )

    assert told.who() == ["Fiji"]


def test_a_country_that_nothing_names_is_a_state_without_a_name() -> None:
    told = report("<s1><org>A country</org></s1> <c1>said</c1> <p1>it rained</p1>.")

    assert told.actor("A country").kind == "state"


def test_a_name_behind_a_states_word_and_its_kind_is_the_organisations() -> None:
    told = report(
        "<s1><person>Dana Sollen</person>, an expert at the <org>Fijian NGO Coral</org></s1>, "
        "<c1>said</c1> <p1>it rained</p1>."
    )
    sollen = told.actor("Dana Sollen")

    assert sollen.body == "Coral"


@pytest.mark.parametrize(
    ("words", "body", "noun"),
    [
        ("Dana Sollen, <org>the university</org>’s head", "the university", "university"),
        (
            "Dana Sollen, the head of <org>the Brel Vet clinic</org>",
            "the Brel Vet clinic",
            "clinic",
        ),
    ],
)
def test_the_body_inside_an_office_is_one_the_report_refers_to(
    words: str, body: str, noun: str
) -> None:
    told = report(
        f"<s1>{words}</s1>, <c1>said</c1> <p1>it rained</p1>.",
        tags={"Sollen": "PROPN", "head": "NOUN", noun: "NOUN"},
        tree={"head": ("Sollen", "appos"), noun: ("head", "nmod")},
    ).cast()
    [sollen] = told.actors

    assert sollen.body == body
    assert sollen.part_of is not None
    assert told.everybody.by_id[sollen.part_of].name == body


def test_its_officer_is_part_of_what_its_means() -> None:
    told = report(
        "<org>Karst Ferries</org> closed, as <org>its</org> spokesman <person>Dana Sollen</person> "
        "<c1>said</c1> <p1>it rained</p1>. <s1>Sollen</s1> <c1>said</c1> <p1>it snowed</p1>.",
        tags={"its": "PRON", "spokesman": "NOUN", "Dana": "PROPN", "Sollen": "PROPN"},
        tree={"Dana": ("spokesman", "appos"), "Sollen": ("Dana", "flat")},
    )
    ferries = told.cast().everybody
    [sollen] = [actor for actor in told.cast().actors if actor.name == "Dana Sollen"]

    assert sollen.part_of is not None
    assert ferries.by_id[sollen.part_of].name == "Karst Ferries"


def test_a_president_is_of_the_state_behind_the_name() -> None:
    told = report(
        "<s1><person>President Dana Sollen</person></s1> of <place>Fiji</place> <c1>said</c1> "
        "<p1>it rained</p1>."
    )

    assert told.actor("Dana Sollen").state == "Fiji"


def test_a_states_body_is_part_of_the_state_though_only_its_own_words_name_it() -> None:
    told = report("<s1>The Fijian parliament</s1> <c1>said</c1> <p1>it rained</p1>.").cast()
    [parliament, *_] = told.listed()
    by_id = told.everybody.by_id

    assert parliament.part_of is not None or parliament.kind == "state"
    assert {by_id[actor.part_of].name for actor in told.listed() if actor.part_of} == {"Fiji"}


def test_a_movements_commander_is_of_the_movement_and_who_it_leads_is_not() -> None:
    assert _speaking("the Taliban river commander").body == "Taliban"
    assert _speaking("a Taliban-led officer").body is None


# --- What stands around a name -----------------------------------------------------------------


def _part_of(marked: str, tree: dict[str, tuple[str, str]] | None = None) -> str | None:
    """The name of the whole that the speaker is part of."""
    told = report(marked, tree=tree).cast()
    (actor,) = told.actors
    return None if actor.part_of is None else told.actor(actor.part_of).name


def test_whom_a_name_is_said_to_be_from_is_its_body() -> None:
    told = (
        "<s1><person>Dana Sollen</person></s1> from the <org>Selm Institute</org> <c1>said</c1> "
        "<p1>it rained</p1>."
    )

    assert _part_of(told, {"Institute": ("Sollen", "nmod")}) == "Selm Institute"
    assert _part_of(told, {"Institute": ("said", "obl")}) is None


def test_a_bare_ceo_is_of_the_one_company_told_of_just_before() -> None:
    speaks = "<s1><person>CEO Dana Sollen</person></s1> <c1>said</c1> <p1>it rained</p1>."

    assert _part_of("<org>Selm Bank</org> rose. " + speaks) == "Selm Bank"
    assert _part_of("<org>Selm Bank</org> and <org>Karst Bank</org> rose. " + speaks) is None
    assert _part_of("<org>Selm Bank</org> rose. It rained. " + speaks) is None
    assert _part_of("<org>Selm Bank</org> rose. " + speaks.replace("CEO", "President")) is None


def test_initials_in_front_of_an_office_mean_the_body_of_that_name() -> None:
    told = (
        "<org>The River Safety Agency</org> rose. <s1><person>A RSA spokesman</person></s1> "
        "<c1>said</c1> <p1>it rained</p1>."
    )

    assert _part_of(told) == "River Safety Agency"


def test_the_police_of_a_town_are_its_police_department() -> None:
    told = (
        "<org>The Brisk Police Department</org> rose. <s1><person>A Brisk Police sergeant"
        "</person></s1> <c1>said</c1> <p1>it rained</p1>."
    )

    assert _part_of(told) == "Brisk Police Department"


def test_who_is_told_as_a_states_own_is_of_it() -> None:
    told = report(
        "<person>Fiji's Dana Sollen</person> won. <s1>Sollen</s1> <c1>said</c1> <p1>rain fell</p1>."
    )

    assert told.actor("Dana Sollen").state == "Fiji"


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("Halbrook, a Fijian ferry company", "Fiji"),
        ("Halbrook, a group of Fiji's ferry companies", "Fiji"),
        ("Halbrook and the Fijian ferry company", None),
        ("Fijians", "Fiji"),
    ],
)
def test_what_is_said_beside_an_organisation_and_a_peoples_name_tell_the_state(
    words: str, state: str | None
) -> None:
    assert _speaking(words, "org").state == state


def test_who_leads_a_company_is_of_no_state_by_it() -> None:
    told = report(
        "<org>Halbrook, a Fijian ferry company</org> slept. <s1><person>Halbrook CEO Dana Sollen"
        "</person></s1> <c1>said</c1> <p1>it rained</p1>."
    )

    assert told.actor("Dana Sollen").part_of is not None
    assert told.actor("Dana Sollen").state is None


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("Fijian number two Dana Sollen", "Fiji"),
        ("Fijian national Dana Sollen", "Fiji"),
        ("Fijian-backed rower Dana Sollen", None),
    ],
)
def test_a_people_in_front_of_a_whole_name_tells_the_state(words: str, state: str | None) -> None:
    assert _speaking(f"<person>{words}</person>").state == state


def test_a_force_is_not_of_a_state_that_backs_it() -> None:
    assert _speaking("the <place>Fiji</place>-backed <org>Reef Army</org>").state is None
