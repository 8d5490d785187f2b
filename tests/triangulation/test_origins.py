"""Where reports come from, and why, in words for people."""

from sayso.model import Reading
from sayso.triangulation import compare
from sayso.triangulation.model import SideBySide
from tests.triangulation.invented import BRIDGE, SCHOOL, a_report

WIRE = a_report(BRIDGE, "wire", outlet="Reuters", day="2031-05-02", title="No boats on Friday")
REPRINT = a_report(
    f"{BRIDGE} Our paper asked the mayor, who was out.",
    "reprint",
    outlet="Vale Herald",
    day="2031-05-02",
    credits=("Reuters",),
)
LIVE = a_report(f"{SCHOOL} {SCHOOL[::-1]} {BRIDGE}", "live", outlet="Osk Daily", day="2031-05-04")
OTHER = a_report(SCHOOL[::-1][:150], "other", day="2031-05-02")


def origin(side_by_side: SideBySide, reading: Reading) -> tuple[tuple[str, ...], str]:
    [found] = [d.origin for d in side_by_side.documents if d.document.id == reading.document.id]
    return found.documents, found.because


def test_a_reprint_has_the_wires_origin_and_says_why() -> None:
    documents, because = origin(compare([REPRINT, WIRE]), REPRINT)

    assert documents == (WIRE.document.id, REPRINT.document.id)
    assert because == "89 % of its words stand in “No boats on Friday” (Reuters); credit Reuters"


def test_the_wire_has_one_origin_with_its_reprints() -> None:
    documents, because = origin(compare([REPRINT, WIRE]), WIRE)

    assert documents == (WIRE.document.id, REPRINT.document.id)
    assert because == "100 % of its words stand in reprint (Vale Herald); credit Reuters"


def test_a_report_that_nothing_repeats_has_itself_alone() -> None:
    assert origin(compare([WIRE, a_report(SCHOOL, "school")]), WIRE)[0] == (WIRE.document.id,)


def test_a_short_report_comes_from_the_long_one_and_not_the_other_way_round() -> None:
    """Else everything in a live blog would have one origin."""
    short = a_report(BRIDGE, "short")
    side_by_side = compare([LIVE, short])

    assert set(origin(side_by_side, short)[0]) == {LIVE.document.id, short.document.id}
    assert origin(side_by_side, LIVE)[0] == (LIVE.document.id,)
    assert [copy.kind for copy in side_by_side.copies] == ["excerpt"]


def test_copies_of_copies_are_one_group_with_the_kind_of_its_weakest_link() -> None:
    printings = [
        a_report(BRIDGE, f"feed {n}", outlet="Vale Herald", day=f"2031-05-0{n}") for n in (1, 2)
    ]
    longer = a_report(f"{BRIDGE} The council meets again on Tuesday.", "longer", day="2031-05-03")

    [copy] = compare([longer, *printings]).copies

    assert copy.kind == "near"
    assert copy.documents == tuple(r.document.id for r in (*printings, longer))
    assert copy.because == "at least 100 % of the words of one stand in another"


def test_the_order_of_reports_changes_no_origin() -> None:
    reports = [WIRE, REPRINT, LIVE, OTHER]
    one, other = compare(reports), compare(reports[::-1])

    assert one.copies == other.copies
    assert set(one.documents) == set(other.documents)
