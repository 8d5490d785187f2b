from sayso.triangulation.model import Comparison
from sayso.triangulation.report import reports_of
from sayso.triangulation.sides import parties_of
from sayso.triangulation.stances import compared_positions, held
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
