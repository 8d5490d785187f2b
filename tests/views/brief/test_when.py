"""Days as a brief tells them."""

from __future__ import annotations

import pytest

from sayso.model import Period
from sayso.views.brief.model import When
from sayso.views.brief.when import between, when_of


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ("2026-05-08", "2026-05-08", "8 May 2026"),
        ("2026-05-08T18:00", "2026-05-12T06:00", "8–12 May 2026"),
        ("2026-05-30", "2026-06-02", "30 May – 2 June 2026"),
        ("2025-12-30", "2026-01-02", "30 December 2025 – 2 January 2026"),
        ("2026-05-01", "2026-05-31", "May 2026"),
        ("2024-02-01", "2024-02-28", "1–28 February 2024"),
        ("2026-01-01", "2026-12-31", "2026"),
        ("2019-01-01", "2026-12-31", "2019–2026"),
        ("2026-05-20", None, "from 20 May 2026"),
        (None, "2026-05-20", "until 20 May 2026"),
        (None, None, ""),
    ],
)
def test_days_are_told_without_what_they_share(
    first: str | None, last: str | None, told: str
) -> None:
    assert between(first, last).told == told


def test_a_day_of_an_unknown_year_is_told_in_the_reports_own_words() -> None:
    period = Period("XXXX-05-16", "XXXX-05-16", "day", "May 16")

    assert when_of(period) == When(None, None, "May 16", "May 16")


def test_the_last_day_there_is_is_told_as_well() -> None:
    assert between("9999-12-01", "9999-12-31").told == "December 9999"
