"""Reading a time that can be qualified and narrowed: any date, or words that point to one."""

from __future__ import annotations

from sayso.readings.times.dates import (
    Match,
    bare_month,
    calendar_date,
    century,
    decade,
    feast,
    lone_year,
    quarter,
    season,
    the_day,
    the_year,
)
from sayso.readings.times.nearby import day_word, pointed, with_article
from sayso.readings.times.parts import part_of
from sayso.readings.times.words import Words

_READERS = (
    calendar_date, the_day, feast, season, quarter, century, decade, the_year, bare_month,
    lone_year, day_word, pointed, with_article, part_of,
)  # fmt: skip


def point(words: Words, at: int) -> Match | None:
    """The longest reading of a date here."""
    best: Match | None = None
    for reader in _READERS:
        found = reader(words, at)
        if found is not None and (best is None or found[1] > best[1]):
            best = found
    return best
