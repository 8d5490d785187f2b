"""Who is part of a ministry or a chamber of the report by the name of their office alone."""

from __future__ import annotations

import pytest

from tests.readings.marked import report


def _part_of(before: str, words: str, name: str) -> str | None:
    told = report(f"{before}<s1>{words}</s1> <c1>said</c1> <p1>it rained</p1>.").cast()
    actors = {actor.name: actor for actor in told.everybody.by_id.values()}
    whole = actors[name].part_of
    return told.actor(whole).name if whole else None


@pytest.mark.parametrize(
    ("body", "office"),
    [
        ("Fiji's foreign ministry", "Fijian Foreign Minister"),
        ("The Fijian Department of Defense", "Fijian Defence Secretary"),
        ("The Fijian Ministry of Foreign Affairs", "Fijian Deputy Foreign Minister"),
        ("The Fijian Senate", "Fijian Senator"),
    ],
)
def test_an_office_is_in_the_body_of_its_name(body: str, office: str) -> None:
    before = f"<org>{body}</org> closed. "

    whole = _part_of(before, f"<person>{office} Dana Sollen</person>", "Dana Sollen")

    assert whole is not None
    assert whole.endswith(body.rsplit(maxsplit=1)[-1])


@pytest.mark.parametrize(
    "office",
    ["Tongan Foreign Minister", "Fijian Finance Minister", "former Fijian Foreign Minister"],
)
def test_an_office_of_another_state_or_field_or_a_former_one_is_not_in_it(office: str) -> None:
    before = "<org>The Fijian Foreign Ministry</org> closed. "

    assert _part_of(before, f"<person>{office} Dana Sollen</person>", "Dana Sollen") is None


def test_a_committee_is_part_of_its_chamber() -> None:
    before = "<org>The Senate</org> closed. "

    committee = "<org>the Senate Ferries Committee</org>"

    assert _part_of(before, committee, "Senate Ferries Committee") == "The Senate"
