from sayso.triangulation.counts import counts
from sayso.triangulation.model import Comparison
from sayso.triangulation.parts import compared_sums
from sayso.triangulation.report import reports_of
from tests.triangulation.by_hand import Written


def whole(number: int) -> Written:
    written = Written(f"The army shot down {number} weapons over Osk.", outlet="A")
    written.figure(str(number), number, number, unit="weapon", item="weapons", action="shot down")
    return written


def parts() -> Written:
    written = Written("The army shot down 40 drones and 12 missiles over Osk.", outlet="B")
    written.figure("40", 40, 40, unit="drone", item="drones", action="shot down")
    written.figure("12", 12, 12, unit="missile", item="missiles", action="shot down")
    return written


def compared(*written: Written) -> list[Comparison]:
    made = reports_of([each.reading for each in written], {})
    return list(compared_sums([count for report in made for count in counts(report)]))


def test_parts_of_one_report_come_to_the_whole_of_another() -> None:
    [comparison] = compared(whole(52), parts())

    assert (comparison.kind, comparison.on) == ("compatible", "number")
    assert "together they come to 52" in comparison.because
    assert {comparison.left.text, comparison.right.text} == {"52", "40 drones and 12"}


def test_parts_that_do_not_come_to_it_are_not_set_beside_it() -> None:
    assert compared(whole(53), parts()) == []
