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
