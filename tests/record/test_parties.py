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
