from sayso.model import Span
from sayso.triangulation.model import Comparison
from sayso.triangulation.report import reports_of
from sayso.triangulation.sides import parties_of
from sayso.triangulation.stances import Stood, compared_positions, held, is_move, is_over
from tests.triangulation.by_hand import Written


def party(content: str, stance: str, outlet: str, published: str = "2031-05-20") -> Written:
    written = Written(f"The Karst Council would {content}.", outlet=outlet, published=published)
    actor = written.actor("Karst Council", "body", state="Karst")
    written.position(content, actor, stance)
    return written


def compared(*written: Written) -> list[Comparison]:
    readings = [each.reading for each in written]
    parties = parties_of(readings)
    found = [each for report in reports_of(readings, {}) for each in held(report, parties)]
    return list(compared_positions(found))


def test_one_demand_in_other_words_is_reworded() -> None:
    one = party("withdraw troops from the upper valley", "demand", "A")
    other = party("a retreat of all forces, troops and guns, from the upper valley", "demand", "B")

    [comparison] = compared(one, other)
    assert comparison.kind == "agree"
    assert "reworded" in comparison.because


def test_what_is_accepted_here_and_rejected_there_on_one_day_contradicts() -> None:
    one = party("a truce of thirty nights in the valley", "accept", "A")
    other = party("the truce of thirty nights in the valley", "reject", "B")

    assert [each.kind for each in compared(one, other)] == ["contradict"]


def test_what_was_rejected_and_is_accepted_on_a_later_day_has_changed() -> None:
    one = party("a truce of thirty nights in the valley", "reject", "A", "2031-05-02")
    other = party("the truce of thirty nights in the valley", "accept", "B", "2031-05-20")

    [comparison] = compared(one, other)
    assert comparison.kind == "update"
    assert "2031-05-02" in comparison.because


def test_positions_on_two_questions_are_not_compared() -> None:
    one = party("a truce of thirty nights in the valley", "accept", "A")
    other = party("the return of the captured ferry crew", "reject", "B")

    assert compared(one, other) == []


LATER = ("2031-05-02", "2031-05-20")


def test_a_move_is_within_one_subject() -> None:
    relief = Stood("lift the sanctions on Karst")

    assert is_move(relief, Stood("more sanctions on Karst"), LATER)
    assert not is_move(relief, Stood("more sanctions on Talos"), LATER)
    assert not is_move(Stood("lift all sanctions"), Stood("more sanctions on Talos"), LATER)
    assert is_move(Stood("lift all sanctions"), Stood("more sanctions"), LATER)


def test_whom_a_stance_is_asked_of_is_its_subject_and_who_holds_it_is_not() -> None:
    asked = Stood("withdraw the guns", whom=("Karst",), holder="Talos")

    assert is_move(asked, Stood("keep the guns in Karst", holder="Talos"), LATER)
    assert not is_move(asked, Stood("keep the guns of Talos", holder="Talos"), LATER)


def test_what_was_held_until_something_is_told_as_over() -> None:
    for text, over in [
        ("Talos had sought a slow relief until the announcement.", True),
        ("Talos had long sought a slow relief, until now.", True),
        ("Talos sought a slow relief until the announcement.", False),
        ("Talos had sought a slow relief.", False),
    ]:
        start = text.index("a slow relief")
        assert is_over(text, Span(0, len(text)), Span(start, start + 13)) is over
