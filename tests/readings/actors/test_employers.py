"""A body that a report names inside an office alone is an actor, and its office-holder's whole."""

from __future__ import annotations

import pytest

from tests.readings.marked import report

_SAID = " <c1>said</c1> <p1>it rained</p1>."


def _whole(words: str, before: str = "") -> str | None:
    told = report(f"{before}<s1><person>{words}</person></s1>{_SAID}").cast()
    (sollen,) = [actor for actor in told.everybody.by_id.values() if actor.name == "Dana Sollen"]
    return told.actor(sollen.part_of).name if sollen.part_of else None


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("Fijian Ferry Ministry spokeswoman Dana Sollen", "Fijian Ferry Ministry"),
        ("SRF chairwoman Dana Sollen", "SRF"),
        ("Halbrook CEO Dana Sollen", "Halbrook"),
        ("Kremlin spokeswoman Dana Sollen", "Kremlin"),
        ("Dana Sollen, founder of Halbrook Energy", "Halbrook Energy"),
        ("FORMER SRF CHAIRWOMAN Dana Sollen", None),
    ],
)
def test_a_body_named_inside_an_office_alone_is_the_holders_whole(
    words: str, whole: str | None
) -> None:
    assert _whole(words) == whole


def test_a_bodys_name_inside_an_office_means_the_body_told_of_elsewhere() -> None:
    before = "<org>Tonga's ferry ministry</org> closed. "

    assert _whole("Ferry Ministry spokeswoman Dana Sollen", before) == "Tonga's ferry ministry"


def test_a_states_name_in_front_of_its_body_takes_nothing_from_it() -> None:
    told = report(f"<s1><place>Fiji</place> River Department spokeswoman</s1>{_SAID}").cast()

    (speaker,) = told.actors
    assert speaker.part_of is not None
    assert told.actor(speaker.part_of).name == "Fiji River Department"


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("Dana Sollen, head of Navarin Research", "Navarin Research"),
        ("Dana Sollen, director of the Musée Navarin", "Musée Navarin"),
        ("Dana Sollen, Director of Navarin Gliding", None),  # a field of work, by its capital
        ("Dana Sollen, an envoy of Odo Navarin", None),
        ("Navarin co-CEO Dana Sollen", "Navarin"),
    ],
)
def test_what_somebody_heads_is_a_whole_by_any_name(words: str, whole: str | None) -> None:
    assert _whole(words) == whole


@pytest.mark.parametrize(
    "words",
    [
        "Dana Sollen, an economist at <person>Odo Navarin</person>",
        "Dana Sollen, president of <person>Odo Navarin</person>",
        "<person>Odo Navarin</person> CEO Dana Sollen",
        "<person>Odo Navarin</person> co-CEO Dana Sollen",
    ],
)
def test_nobody_is_the_head_of_a_person_nor_at_one(words: str) -> None:
    told = report(f"<s1><person>{words}</person></s1>{_SAID}").cast()
    (navarin,) = [each for each in told.everybody.by_id.values() if each.name == "Odo Navarin"]

    assert navarin.kind == "organisation"
    assert _whole(words) == "Odo Navarin"


def test_what_has_stock_is_no_person() -> None:
    told = report(
        "<person>Navarin</person> shares fell. "
        "<s1><person>Navarin</person></s1> <c1>said</c1> <p1>it rained</p1>.",
        tags={"shares": "NOUN"},
    ).cast()

    assert told.actors[0].kind == "organisation"


def test_a_part_of_a_bodys_name_is_nobody_but_its_owner_is() -> None:
    def told(words: str) -> set[str]:
        found = report(f"<s1><person>Dana Sollen, an economist at {words}</person></s1>{_SAID}")
        return {actor.name for actor in found.cast().everybody.by_id.values()}

    assert told("<person>Selmar</person> Ferry Unit") == {"Dana Sollen", "Selmar Ferry Unit"}
    assert "Halvern" in told("<org>Halvern</org>’s Ferry Court")


def test_initials_in_brackets_are_not_the_name_of_who_heads_a_board() -> None:
    told = report(f"<s1><person>the head of the Ferry Board (FB)</person></s1>{_SAID}").cast()

    assert told.actors[0].name.startswith("the head of the Ferry Board")


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("Bank of Selmar analyst Dana Sollen", "Bank of Selmar"),
        ("former Selmar University professor Dana Sollen", "Selmar University"),
        ("Selmar analyst Dana Sollen", None),
        ("University professor Dana Sollen", None),
    ],
)
def test_who_works_for_a_body_named_in_front_of_the_trade_is_part_of_it(
    words: str, whole: str | None
) -> None:
    assert _whole(words) == whole


@pytest.mark.parametrize("role", ["head of politics", "chief of staff"])
def test_a_name_behind_the_field_that_somebody_heads_is_theirs(role: str) -> None:
    office, _, field = role.split()
    tags = dict.fromkeys(["Dana", "Sollen"], "PROPN") | {field: "NOUN", office: "NOUN"}
    told = report(f"<s1><person>{role} Dana Sollen</person></s1>{_SAID}", tags=tags)

    assert told.actor("Dana Sollen").role == role


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("Halbrook ferry engineer Dana Sollen", "Halbrook"),
        ("Halbrook AI security chief Dana Sollen", "Halbrook"),
        ("Halbrook-backed ferry engineer Dana Sollen", None),
        ("Halbrook Marine ferry engineer Dana Sollen", None),
        ("Halbrook Minister Dana Sollen", None),  # may be what the minister is for
        ("RHO Ferries Minister Dana Sollen", "RHO"),
    ],
)
def test_an_organisation_in_front_of_an_office_is_a_whole_where_the_report_shows_it(
    words: str, whole: str | None
) -> None:
    assert _whole(words, "<org>Halbrook</org> closed. <org>RHO</org> closed. ") == whole


@pytest.mark.parametrize(
    ("before", "name", "kind"),
    [
        ("<person>Navarin</person>, which sank, closed. ", "Navarin", "organisation"),
        ("<person>Navarin</person>, who sank, slept. ", "Navarin", "person"),
        ("<org>Navarin</org> closed. ", "Navarin Waters", "organisation"),
        ("<person>Navarin</person> slept. ", "Navarin Waters", "person"),
    ],
)
def test_a_which_and_an_organisations_name_at_the_front_show_an_organisation(
    before: str, name: str, kind: str
) -> None:
    told = report(f"{before}<s1><person>{name}</person></s1>{_SAID}").cast()

    assert told.actors[0].kind == kind


@pytest.mark.parametrize("rank", ["a", "former", "senior"])
def test_what_is_said_of_a_persons_rank_is_no_word_for_the_body(rank: str) -> None:
    words = f"<org>{rank} Ferry Ministry</org> envoy"
    told = report(
        f"<s1><person>{words}</person></s1>{_SAID}", tree={"Ministry": ("envoy", "compound")}
    ).cast()

    names = {actor.name for actor in told.everybody.by_id.values()}
    assert "Ferry Ministry" in names
