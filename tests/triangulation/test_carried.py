"""What most reports of a story carry and one leaves out, of an invented river valley."""

from __future__ import annotations

from sayso.triangulation.accounts import compare_accounts
from sayso.triangulation.model import LeftOut, Origin, Story
from tests.triangulation.by_hand import Written

QUOTED = "We will open the upper pass to every convoy that carries bread"
OPENING = "Karst and the river council met again on the old ferry."


def carrying(outlet: str) -> Written:
    written = Written(f"{OPENING} Ana Brel said: “{QUOTED}”.", outlet=outlet)
    written.statement("said", QUOTED, actor=written.actor("Ana Brel"), form="direct")
    return written


def without(outlet: str, rest: str) -> Written:
    return Written(f"{OPENING} {rest}", outlet=outlet)


LONG = (
    "Barges brought grain to the lower villages all day, and the weather was mild for the season,"
    " so that the markets were full until the evening."
)


def left_out(*written: Written) -> list[LeftOut]:
    by_id = {each.document.id: each.reading for each in written}
    origins = {id: Origin((id,), "nothing else repeats it") for id in by_id}
    story = Story("The ferry", tuple(by_id), "all tell of it")
    return list(compare_accounts(by_id, origins=origins, stories=[story]).left_out)


def test_what_all_but_one_carry_is_left_out_by_that_one() -> None:
    third = without("Osk Post", LONG)

    [found] = left_out(carrying("A"), carrying("B"), third)
    assert found.without == third.document.id
    assert [side.text for side in found.told] == [QUOTED, QUOTED]


def test_a_report_that_tells_it_in_its_own_words_leaves_nothing_out() -> None:
    own_words = without("Osk Post", f"{LONG} The pass is to open for convoys with bread.")

    assert left_out(carrying("A"), carrying("B"), own_words) == []


def test_a_flash_leaves_nothing_out() -> None:
    assert left_out(carrying("A"), carrying("B"), without("Osk Post", "That is all.")) == []


def test_two_reports_have_no_most() -> None:
    assert left_out(carrying("A"), without("Osk Post", LONG)) == []


def test_one_outlet_twice_is_not_most_of_them() -> None:
    again = Written(f"Late on Tuesday it was told in Osk. Ana Brel said: “{QUOTED}”.", outlet="A")
    again.statement("said", QUOTED, actor=again.actor("Ana Brel"), form="direct")

    assert left_out(carrying("A"), again, without("Osk Post", LONG)) == []
