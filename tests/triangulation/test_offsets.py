"""Days told by their distance from another, in our own words."""

from __future__ import annotations

import pytest

from sayso.model import Span, Time
from sayso.triangulation.offsets import day_by_offset

TUESDAY = "2031-05-20"


def found(text: str, verb: str, *, dated: str = "Tuesday", day: str | None = "2031-05-21") -> str:
    start = text.index(verb)
    times = []
    if dated in text:
        at = text.index(dated)
        times.append(
            Time("doc", Span(at, at + len(dated)), "DATE", TUESDAY, None, TUESDAY, TUESDAY,
                 TUESDAY, "day", 0.9, "read")
        )  # fmt: skip
    period = day_by_offset(text, Span(0, len(text)), Span(start, start + len(verb)), times, day)
    return (period.earliest or "") if period is not None else ""


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Senators met Tuesday, a day after Brel ordered a halt.", "ordered", "2031-05-19"),
        ("Three days after Karst announced it, rain fell on Tuesday.", "announced", "2031-05-17"),
        ("On Tuesday, two weeks before Talos voted, snow fell.", "voted", "2031-06-03"),
        ("The appeal comes a day after Brel spoke.", "spoke", "2031-05-20"),
        # nothing says from which day it is counted
        ("The appeal was read a day after Brel spoke.", "spoke", ""),
        # not in the clause that is dated
        ("Senators met Tuesday, a day after Brel ordered a halt, and voted.", "voted", ""),
        # the clause has a day of its own
        ("Senators met a day after Brel spoke on Tuesday.", "spoke", ""),
    ],
)
def test_a_clause_behind_a_day_after_is_dated_by_the_other_day(
    text: str, verb: str, expected: str
) -> None:
    assert found(text, verb) == expected


def test_a_report_without_a_day_dates_nothing() -> None:
    assert found("The appeal comes a day after Brel spoke.", "spoke", day=None) == ""
