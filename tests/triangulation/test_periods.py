"""Periods as a reason tells them."""

from __future__ import annotations

import pytest

from sayso.model import Period
from sayso.triangulation.periods import in_words


@pytest.mark.parametrize(
    ("earliest", "latest", "told"),
    [
        ("2031-05-16", "2031-05-16", "2031-05-16"),
        ("2031-05-16", "2031-05-18", "2031-05-16 to 2031-05-18"),
        ("XXXX-06-01", "XXXX-06-30", "1 to 30 June, year unknown"),
        ("XXXX-06-16", "XXXX-06-16", "16 June, year unknown"),
        ("XXXX-05-30", "XXXX-06-02", "30 May to 2 June, year unknown"),
        (None, None, "day unknown"),
    ],
)
def test_a_period_is_told_in_words_where_its_year_is_unknown(
    earliest: str | None, latest: str | None, told: str
) -> None:
    assert in_words(Period(earliest, latest, "day", "then")) == told
