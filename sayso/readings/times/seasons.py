"""Reading parts of years that are no months: seasons, quarters and halves, feasts.

Functions take the words and where to begin, and give the meaning with the word after it, or None.
"""

from __future__ import annotations

from sayso.readings.times.dates import MAKES_A_MONTH
from sayso.readings.times.meanings import Feast, Match, Quarter, Season
from sayso.readings.times.meanings import Year as YearOf
from sayso.readings.times.names import (
    ACCOUNTS,
    EASTER_FEASTS,
    FIXED_FEASTS,
    NAMED_AFTER_SEASONS,
    SEASONS,
    WEEKDAY_FEASTS,
)
from sayso.readings.times.numbers import ordinal
from sayso.readings.times.words import Words
from sayso.readings.times.years import tail_year


def season(words: Words, at: int) -> Match | None:
    """ "the summer", "spring of 2031", "winter 2031-32"; a bare name only where it is a time."""
    code = SEASONS.get(words.form(at))
    if code is None or (words.capital(at) and words.form(at + 1) in NAMED_AFTER_SEASONS):
        return None
    year, after = tail_year(words, at + 1)
    if year is not None:
        return Season(code, year), after
    before = words.form(at - 1)
    if words.form(at) in ("fall", "spring"):
        led = before in ("the", "this", "last", "next", "that", "each", "every", "early", "late")
        return (Season(code), at + 1) if led and words.form(at + 1) not in ("of", "to") else None
    led = before in MAKES_A_MONTH or before in ("the", "that", "-", "each", "mid")
    return (Season(code), at + 1) if led else None


_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4}


def quarter(words: Words, at: int, *, of_year: bool = False) -> Match | None:
    """ "third-quarter", "fiscal first quarter", "Q3 2031", "first half of this year".

    of_year: its year stands in front, so that "first half" is no half of a game.
    """
    if words.form(at) == "fiscal":
        start = at + 2 if words.form(at + 1) == "-" else at + 1
        return quarter(words, start, of_year=of_year) if words.form(start) in _QUARTERS else None
    if words.form(at) in ("q", "h") and words.glued(at + 1):
        return _lettered(words, at)
    order = words.number(at)
    number = _QUARTERS.get(words.form(at)) or (order if order and ordinal(words, at) else None)
    if number is None or number > 4:
        return None
    after = at + 2 if order else at + 1
    after += 1 if words.form(after) == "-" else 0
    year, end = tail_year(words, after + 1)
    if words.has(after + 1, "of", "the", "year"):
        year, end = YearOf(shift=0), after + 4
    if words.form(after) == "quarter":
        share = words.form(after + 1) == "of" and words.form(after + 2) not in ("$", "£", "€")
        if (share or words.form(after + 1) in ("century", "-")) and year is None:
            return None
        return Quarter(number, year=year), end
    if words.form(after) == "half" and number <= 2:
        if year is not None:
            return Quarter(number, "H", year), end
        if of_year or (words.form(after - 1) == "-" and words.form(after + 1) in ACCOUNTS):
            return Quarter(number, "H"), after + 1
    return None


def _lettered(words: Words, at: int) -> Match | None:
    """ "Q3 2031", "H1"."""
    number = words.number(at + 1)
    half = words.form(at) == "h"
    if number is None or not 1 <= number <= (2 if half else 4) or not words.capital(at):
        return None
    year, after = tail_year(words, at + 2)
    if half and year is None:
        return None
    return Quarter(number, "H" if half else "Q", year), after


def feast(words: Words, at: int) -> Match | None:
    """A named day: "Christmas Eve", "Thanksgiving"."""
    if not words.capital(at) or words.form(at - 1) in ("orthodox", "coptic", "julian"):
        return None
    for length in (5, 4, 3, 2, 1):
        name = tuple(words.form(at + step) for step in range(length))
        if name in FIXED_FEASTS or name in WEEKDAY_FEASTS or name in EASTER_FEASTS:
            if name == ("new", "year") and words.form(at - 1) != "the":
                continue
            year, after = tail_year(words, at + length)
            return Feast(name, year), after
    return None
