from dataclasses import replace

import pytest

from sayso.model import Reading
from sayso.record.parties import parties_of
from tests.triangulation.by_hand import Written


def report(text: str, *actors: tuple[str, str, str | None], outlet: str = "A") -> Reading:
    written = Written(text, outlet=outlet)
    for name, kind, state in actors:
        written.actor(name, kind, state=state)
    return written.reading


def names(*readings: Reading) -> list[set[str]]:
    """For each party of several actors, their names."""
    named = {(each.document.id, actor.id): actor.name for each in readings for actor in each.actors}
    return [
        {named[actor] for actor in party.actors}
        for party in parties_of(readings).all
        if len(party.actors) > 1
    ]


def test_one_name_in_two_spellings_is_one_person() -> None:
    one = report("Jovan Keskiy spoke.", ("Jovan Keskiy", "person", None))
    other = report("Jovan Keskyy spoke.", ("Jovan Keskyy", "person", None), outlet="B")

    assert names(one, other) == [{"Jovan Keskiy", "Jovan Keskyy"}]


def test_a_last_name_stands_for_the_one_person_who_bears_it() -> None:
    one = report("Ana Brel spoke.", ("Ana Brel", "person", None))
    other = report("Brel spoke.", ("Brel", "person", None), outlet="B")

    assert names(one, other) == [{"Ana Brel", "Brel"}]


def test_a_last_name_of_two_people_stands_for_neither() -> None:
    one = report(
        "Ana Brel met Otto Brel.", ("Ana Brel", "person", None), ("Otto Brel", "person", None)
    )
    other = report("Brel spoke.", ("Brel", "person", None), outlet="B")

    assert names(one, other) == []


def test_a_state_is_one_under_its_name_and_its_seat() -> None:
    one = report("France agreed.", ("France", "state", "France"))
    other = report("Paris agreed.", ("Paris", "state", "France"), outlet="B")

    parties = parties_of([one, other])
    assert [party.id for party in parties.all] == ["party_france"]
    assert parties.all[0].because == "one state: “France”, “Paris”"


def test_a_body_is_one_in_any_order_of_its_words_and_apart_from_its_state() -> None:
    one = report(
        "France’s foreign ministry and France.",
        ("France’s foreign ministry", "body", "France"), ("France", "state", "France"),
    )  # fmt: skip
    other = report(
        "The French Foreign Ministry.", ("French Foreign Ministry", "body", "France"), outlet="B"
    )

    assert names(one, other) == [{"France’s foreign ministry", "French Foreign Ministry"}]


def test_initials_are_the_one_body_whose_name_they_shorten() -> None:
    one = report("The Red Pass Council met.", ("Red Pass Council", "organisation", None))
    other = report("The RPC met.", ("RPC", "organisation", None), outlet="B")

    assert names(one, other) == [{"Red Pass Council", "RPC"}]


def test_who_is_only_described_is_nobody_in_another_report() -> None:
    one = report("a senior official spoke.", ("a senior official", "unnamed", None))
    other = report("a senior official left.", ("a senior official", "unnamed", None), outlet="B")

    assert parties_of([one, other]).all == ()


def test_the_order_of_reports_changes_no_party() -> None:
    one = report("Ana Brel spoke.", ("Ana Brel", "person", None))
    other = report("Brel spoke.", ("Brel", "person", None), outlet="B")

    assert parties_of([one, other]).all == parties_of([other, one]).all


def test_neighbouring_languages_forms_of_a_first_name_are_one() -> None:
    one = report("Oleksandr Brelko spoke.", ("Oleksandr Brelko", "person", None))
    other = report("Alexander Brelko spoke.", ("Alexander Brelko", "person", None), outlet="B")

    assert names(one, other) == [{"Oleksandr Brelko", "Alexander Brelko"}]


def test_a_first_name_alone_is_nobodys_unless_the_state_is_told() -> None:
    """Where the family's name comes first, reports of other states mostly say whose it is."""
    whole = report("Tan Weiling spoke.", ("Tan Weiling", "person", "China"))
    alone = report("Tan spoke.", ("Tan", "person", None), outlet="B")
    told = report("China’s Tan spoke.", ("Tan", "person", "China"), outlet="C")

    assert names(whole, alone) == []
    assert names(whole, told) == [{"Tan Weiling", "Tan"}]


def test_a_ruler_is_not_his_namesake_of_another_number() -> None:
    one = report("Karel II spoke.", ("Karel II", "person", None))
    other = report("Karel III spoke.", ("Karel III", "person", None), outlet="B")
    again = report("Karel III left.", ("Karel III", "person", None), outlet="C")

    assert parties_of([one, other]).of(one.document.id, one.actors[0].id) != parties_of(
        [one, other]
    ).of(other.document.id, other.actors[0].id)
    assert names(one, other, again) == [{"Karel III"}]


def test_middle_names_and_initials_are_passed_over() -> None:
    one = report("Dana B. Sollen spoke.", ("Dana B. Sollen", "person", None))
    other = report("Dana Maria Sollen spoke.", ("Dana Maria Sollen", "person", None), outlet="B")

    assert names(one, other) == [{"Dana B. Sollen", "Dana Maria Sollen"}]


def test_the_most_named_of_a_name_is_meant_where_the_others_are_few() -> None:
    often = [
        report("Ana Brel spoke.", ("Ana Brel", "person", None), outlet=str(number))
        for number in range(9)
    ]
    once = report("Otto Brel spoke.", ("Otto Brel", "person", None))
    short = report("Brel spoke.", ("Brel", "person", None), outlet="B")

    found = parties_of([*often, once, short]).of(short.document.id, short.actors[0].id)
    assert found is not None
    assert found.name == "Ana Brel"


def test_who_speaks_for_a_body_leads_to_its_state() -> None:
    one = report("Dana Sollen spoke.", ("Dana Sollen", "person", "France"))
    one = replace(one, actors=(replace(one.actors[0], body="harbour board"),))

    [party] = parties_of([one]).all
    assert (party.state, party.part_of) == ("France", "party_france_board-harbour")


def test_what_every_state_has_is_nobody_without_its_state() -> None:
    one = report("The Foreign Ministry spoke.", ("Foreign Ministry", "body", None))
    other = report("The Foreign Ministry left.", ("Foreign Ministry", "body", None), outlet="B")

    assert parties_of([one, other]).all == ()


def test_what_several_states_have_together_is_one_party_by_a_single_word() -> None:
    one = report("Interpol agreed.", ("Interpol", "body", None))
    other = report("Interpol spoke.", ("Interpol", "body", None), outlet="B")

    assert names(one, other) == [{"Interpol"}]


@pytest.mark.parametrize(
    "spellings",
    [
        ("Red Pass Council", "Red Pass Council (RPC)", "RPC", "R.P.C."),
        ("Médecins Sans Frontières (MSF)", "MSF", "Doctors Without Borders"),
        ("United Nations", "UN", "the U.N."),
        ("UN Osk Council", "U.N. Osk Council", "United Nations Osk Council"),
        ("J.D. Keskiy", "JD Keskiy", "J. D. Keskiy"),
    ],
)
def test_dots_initials_and_abbreviations_make_no_other_party(spellings: tuple[str, ...]) -> None:
    kind = "person" if "Keskiy" in spellings[0] else "organisation"
    readings = [report(f"{name} spoke.", (name, kind, None), outlet=name) for name in spellings]

    assert names(*readings) == [set(spellings)]


def test_an_organisation_of_many_states_is_none_of_them() -> None:
    """A report that tells of the United Nations in France does not speak of another one."""
    here = report("The United Nations met.", ("United Nations", "organisation", "France"))
    there = report("The UN met.", ("UN", "organisation", None), outlet="B")

    [party] = parties_of([here, there]).all
    assert (party.name, party.state, party.part_of) == ("United Nations", None, None)


def test_initials_of_a_name_with_initials_in_it_are_all_of_its_letters() -> None:
    navy = report("The U.S. Fleet met.", ("U.S. Fleet", "organisation", None))
    other = report("The UF met.", ("UF", "organisation", None), outlet="B")
    same = report("The USF met.", ("USF", "organisation", None), outlet="C")

    assert names(navy, other) == []
    assert names(navy, same) == [{"U.S. Fleet", "USF"}]


def test_a_son_is_not_his_father_and_his_last_name_is_not_jr() -> None:
    readings = [
        report(f"{name} spoke.", (name, "person", None), outlet=name)
        for name in ("Otto Senn", "Otto Senn Jr.", "Ivo Brel Jr.", "Brel")
    ]

    assert names(*readings) == [{"Ivo Brel Jr.", "Brel"}]


def test_a_body_that_is_called_by_its_state_or_not_is_one() -> None:
    spellings = ("US State Department", "State Department", "the U.S. State Department")
    readings = [
        report(f"{name} spoke.", (name, "body", "United States"), outlet=name) for name in spellings
    ]

    assert names(*readings) == [set(spellings)]
