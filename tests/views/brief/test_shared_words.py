"""Words that a line shows as of several origins are in all of them."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.views.brief.shared_words import MOST_WORDINGS, held_by
from tests.triangulation.by_hand import Written
from tests.views.brief.invented import gather_said


def test_a_telling_is_held_by_those_that_say_all_it_says() -> None:
    told = ["a full truce", "the harmful full truce at the ford", "a ceasefire"]

    assert held_by(told) == [(0, 1), (1,), (0, 1, 2)]


@given(st.lists(st.text(alphabet="ab c", max_size=6), max_size=2 * MOST_WORDINGS))
def test_everything_holds_itself(told: list[str]) -> None:
    assert all(at in numbers for at, numbers in enumerate(held_by(told)))


def said(words: str, outlet: str) -> Written:
    report = Written(f"Ina Moor vowed {words}.", outlet=outlet, published="2031-05-20")
    moor = report.actor("Ina Moor", state="Karst")
    report.statement("vowed", words, actor=moor, act="promise")
    return report


def test_a_word_that_one_outlet_adds_is_not_shown_as_of_two_origins() -> None:
    one = said("to carry on the shameful war in the valley until victory", "A")
    other = said("to carry on the war in the valley until victory", "B")

    line = gather_said(one, other)
    assert "shameful" not in "".join(piece.text for piece in line.words)
    assert line.origins == 2


def test_where_each_outlet_has_words_of_its_own_one_is_shown_as_of_one_origin() -> None:
    one = said("to carry on the shameful war in the valley until victory", "A")
    other = said("to carry on the war in the valley until total victory", "B")

    line = gather_said(one, other)
    assert line.origins == 1
    assert line.note == "elsewhere in other words"
    assert len(line.evidence) == 2
