"""Words that run together: an office and a name, an acronym and its expansion, several parties."""

from __future__ import annotations

from tests.readings.marked import Report, report


def _named(told: Report) -> list[str]:
    return [actor.name for actor in told.cast().actors]


def test_a_name_right_behind_the_office_of_a_body_is_the_persons() -> None:
    told = report(
        "<s1>head of the river board Dana Sollen</s1> <c1>said</c1> <p1>it rained</p1>.",
        tags={"Dana": "PROPN", "Sollen": "PROPN", "head": "NOUN", "river": "NOUN"},
    )

    sollen = told.actor("Dana Sollen")

    assert (sollen.kind, sollen.role) == ("person", "head of the river board")


def test_the_end_of_an_office_is_no_part_of_the_name_behind_it() -> None:
    told = report(
        "Secretary of <s1><person>State Sollen</person></s1> <c1>said</c1> <p1>it rained</p1>.",
        tags={"Secretary": "PROPN", "of": "ADP", "State": "PROPN", "Sollen": "PROPN"},
    )

    sollen = told.actor("Sollen")

    assert (sollen.kind, sollen.role) == ("person", "Secretary of State")


def test_the_state_at_the_end_of_an_office_is_no_part_of_the_name_behind_it() -> None:
    told = report(
        "Chairman of the River Board of <s1><person>Tonga Dana Sollen</person></s1> <c1>said</c1> "
        "<p1>it rained</p1>.",
        tags={"Dana": "PROPN", "Sollen": "PROPN", "Chairman": "NOUN", "Tonga": "PROPN"},
    )

    sollen = told.actor("Dana Sollen")

    assert (sollen.role, sollen.state) == ("Chairman of the River Board of Tonga", "Tonga")


def test_an_acronym_in_brackets_is_the_name_before_it_in_whatever_language() -> None:
    told = report(
        "The <org>Karst Ferry Union (PKB)</org> left. The <s1><org>PKB</org></s1> <c1>said</c1> "
        "<p1>it rained</p1>.",
        tags={"Karst": "PROPN", "Ferry": "PROPN", "Union": "PROPN", "PKB": "PROPN"},
    )

    assert _named(told) == ["Karst Ferry Union"]


def test_an_acronym_behind_or_is_the_name_before_it() -> None:
    told = report(
        "<org>Fiji's River Service</org>, or BRS, left. <s1><org>BRS</org></s1> <c1>said</c1> "
        "<p1>it rained</p1>.",
        tags={"River": "PROPN", "Service": "PROPN", "BRS": "PROPN", "Fiji": "PROPN"},
    )

    assert _named(told) == ["Fiji's River Service"]


def test_he_himself_is_he() -> None:
    told = report(
        "<person>Dana Sollen</person> left. <s1>He himself</s1> <c1>said</c1> <p1>it rained</p1>.",
        tags={"He": "PRON", "himself": "PRON", "Dana": "PROPN", "Sollen": "PROPN"},
    )

    assert _named(told) == ["Dana Sollen"]


def test_the_attacker_is_not_whoever_spoke_last() -> None:
    told = report(
        "<s1><person>Dana Sollen</person></s1> <c1>said</c1> <p1>it rained</p1>. "
        "<s2>The attacker</s2> <c2>said</c2> <p2>it snowed</p2>.",
        tags={"attacker": "NOUN", "Dana": "PROPN", "Sollen": "PROPN"},
    )

    assert _named(told) == ["Dana Sollen", "The attacker"]


def test_officials_joined_with_a_body_are_several_parties() -> None:
    told = report(
        "<s1>Fijian officials and the River Council</s1> <c1>said</c1> <p1>it rained</p1>. "
        "<s2>Fijian officials</s2> <c2>said</c2> <p2>it snowed</p2>.",
        tags={"officials": "NOUN", "and": "CCONJ", "the": "DET", "Fijian": "ADJ"},
    )

    assert _named(told) == ["Fijian officials and the River Council", "Fijian officials"]


def test_the_group_is_the_organisation_named_since_another_was_described() -> None:
    told = report(
        "<org>Hezbollah</org> left. <s1><org>the armed group from Karst</org></s1> <c1>said</c1> "
        "<p1>it rained</p1>. Selm attacked <org>Fatah</org> after <s2><org>the group</org></s2> "
        "<c2>said</c2> <p2>it snowed</p2>.",
        tags={"group": "NOUN", "armed": "ADJ", "Fatah": "PROPN", "Hezbollah": "PROPN"},
    )

    assert told.who()[1] == "Fatah"


def test_a_place_where_somebody_is_is_not_they() -> None:
    told = report(
        "<person>Dana Sollen</person> works in <place>Fiji</place>. <s1>They</s1> <c1>said</c1> "
        "<p1>it rained</p1>.",
        tags={"in": "ADP", "Fiji": "PROPN", "They": "PRON"},
    )

    assert told.who() == ["They"]


def test_a_part_of_the_world_is_no_state_by_its_foreign_ministers() -> None:
    told = report(
        "<place>Europe</place>'s army left. <s1>European officials</s1> <c1>said</c1> "
        "<p1>it rained</p1>.",
        tags={"officials": "NOUN", "European": "ADJ", "Europe": "PROPN"},
    )

    assert told.actor("European officials").state is None


def test_a_general_staff_is_a_force_and_no_staff_of_a_general() -> None:
    told = report(
        "The <s1><org>General Staff</org></s1> <c1>said</c1> <p1>it rained</p1>.",
        tags={"General": "PROPN", "Staff": "PROPN"},
    )

    staff = told.actor("General Staff")

    assert staff.kind == "force"


def test_the_network_joins_no_body_of_one_state_with_that_of_another() -> None:
    told = report(
        "<s1><org#1>Tongan troops</org></s1> <c1>said</c1> <p1>it rained</p1>. "
        "<s2><org#1>the Fijian army</org></s2> <c2>said</c2> <p2>it snowed</p2>.",
        tags={"troops": "NOUN", "army": "NOUN", "Fijian": "ADJ", "Tongan": "ADJ"},
    )

    assert _named(told) == ["Tongan troops", "the Fijian army"]
