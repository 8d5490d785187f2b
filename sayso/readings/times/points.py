"""Reading a time that can be qualified and narrowed: any date, or words that point to one."""

from __future__ import annotations

from sayso.readings.times.dates import bare_month, calendar_date, the_day
from sayso.readings.times.meanings import Match
from sayso.readings.times.names import FEAST_WORDS, MONTHS, SEASONS, WEEKDAYS
from sayso.readings.times.nearby import POINTING_WORDS, day_word, pointed, with_article
from sayso.readings.times.numbers import SPELLED_NUMBERS
from sayso.readings.times.parts import part_of
from sayso.readings.times.seasons import feast, quarter, season
from sayso.readings.times.words import Words
from sayso.readings.times.years import century, decade, lone_year, the_year

_READERS = (
    calendar_date, the_day, feast, season, quarter, century, decade, the_year, bare_month,
    lone_year, day_word, pointed, with_article, part_of,
)  # fmt: skip


_BEHIND_THE = (the_day, the_year, day_word, pointed, with_article, part_of)

DATE_WORDS = (
    frozenset(MONTHS) | frozenset(WEEKDAYS) | frozenset(SEASONS) | SPELLED_NUMBERS
    | FEAST_WORDS | POINTING_WORDS
    | frozenset("the ' fiscal q h today yesterday tomorrow tonight".split())
)  # fmt: skip
"""Words that a date may begin with, figures apart."""


def point(words: Words, at: int) -> Match | None:
    """The longest reading of a date here."""
    form = words.form(at)
    if form not in DATE_WORDS and not form[:1].isdigit():
        return None
    best: Match | None = None
    for reader in _BEHIND_THE if form == "the" else _READERS:
        found = reader(words, at)
        if found is not None and (best is None or found[1] > best[1]):
            best = found
    return best
