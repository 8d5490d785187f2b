"""Reports about one thing that open with others, by the names few reports have."""

from __future__ import annotations

from sayso.triangulation.kin import kin_of
from tests.triangulation.by_hand import Written

WIRE = "Shells fell on Tessim, said mayor Linde Brauk. The Ford Bureau and Captain Ivo Tarn agreed."
COLUMN = "They knelt in the mud of Tessim. To the Ford Bureau, Linde Brauk said little to Ivo Tarn."
OTHER = "In Osk, Ana Brel spoke of fish to the Harbour Post, said Petra Holm of Linnau."


def kin(*reports: Written) -> dict[str, frozenset[str]]:
    return kin_of({each.document.id: each.reading for each in reports})


def test_names_that_few_reports_have_tell_what_two_are_about() -> None:
    wire, column, other = (
        Written(text, outlet=outlet) for text, outlet in ((WIRE, "A"), (COLUMN, "B"), (OTHER, "C"))
    )

    found = kin(wire, column, other)

    assert found[wire.document.id] == {column.document.id}
    assert other.document.id not in found


def test_reports_of_other_weeks_are_no_kin() -> None:
    wire = Written(WIRE, outlet="A", published="2031-05-20")
    column = Written(COLUMN, outlet="B", published="2031-06-20")

    assert kin(wire, column) == {}


def test_names_that_very_many_reports_have_tell_nothing() -> None:
    many = [Written(WIRE, outlet=f"outlet {number}") for number in range(12)]

    assert kin(*many) == {}
