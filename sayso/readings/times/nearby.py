"""Reading times told from where the reader stands: "today", "last week", "the next morning".

What points (last, this, next …) counts from the day of publication; what refers back (previous,
following, same, that) counts from the day the story has come to.
"""

from __future__ import annotations

from dataclasses import replace

from sayso.readings.times.accounts import of_accounts, year_first
from sayso.readings.times.dates import calendar_date, month, weekday
from sayso.readings.times.meanings import (
    Base,
    Day,
    Feast,
    Length,
    Match,
    Month,
    Near,
    Part,
    Quarter,
    Season,
    Which,
    Year,
    Years,
)
from sayso.readings.times.names import MONTHS, PARTS, SEASONS, UNITS, Unit
from sayso.readings.times.numbers import exactly
from sayso.readings.times.seasons import feast, quarter, season
from sayso.readings.times.words import Words
from sayso.readings.times.years import century, decade, tail_year

_WHICH: dict[str, Which] = {
    "last": "last", "past": "last", "this": "this", "next": "next", "coming": "coming",
    "upcoming": "coming", "current": "this", "present": "this", "previous": "previous",
    "preceding": "previous", "prior": "previous", "following": "following", "same": "same",
    "that": "same", "latest": "this",
}  # fmt: skip
POINTING_WORDS = frozenset(_WHICH) | {"the", "this"}
"""Words that what points may begin with: "the last week", "this coming Friday"."""
_SHIFTS: dict[Which, tuple[int, Base]] = {
    "last": (-1, "published"),
    "this": (0, "published"),
    "next": (1, "published"),
    "coming": (1, "published"),
    "previous": (-1, "story"),
    "following": (1, "story"),
    "same": (0, "story"),
}
_KINDS_OF_UNIT = frozenset(
    "fiscal financial calendar academic school business working trading full very".split()
)
_OVER = frozenset("over in within during for throughout across".split())


_DAY_WORDS = {"today": 0, "yesterday": -1, "tomorrow": 1}


def day_word(words: Words, at: int) -> Match | None:
    """ "today", "tonight", "the day before yesterday"."""
    form = words.form(at)
    if form in _DAY_WORDS:
        return Near("D", _DAY_WORDS[form]), at + 1
    if form == "tonight":
        return Part("NI", base="published"), at + 1
    if words.has(at, "the", "day", "before", "yesterday"):
        return Near("D", -2), at + 4
    if words.has(at, "the", "day", "after", "tomorrow"):
        return Near("D", 2), at + 4
    return None


def pointed(words: Words, at: int) -> Match | None:
    """ "last week", "the following day", "next Friday", "last May", "this morning"."""
    start = at + 1 if words.form(at) in ("the", "this") else at
    which = _WHICH.get(words.form(start))
    if which is None and start > at:
        start, which = at, _WHICH.get(words.form(at))
    if which is None or (which == "following" and words.form(start - 1) != "the"):
        return None
    after = start + 1
    if which in ("same", "this") and words.form(after) in ("very", "same", "past", "coming"):
        if words.form(after) in ("same", "very"):
            which = "same" if words.form(start) != "this" else which
        else:
            which = _WHICH[words.form(after)]
        after += 1
    elif which in ("coming", "last") and start > at and words.form(at) == "this":
        which = "coming" if which == "coming" else "last"
    return _pointed_name(words, after, which) or _pointed_unit(words, start, after, which)


def _pointed_name(words: Words, at: int, which: Which) -> Match | None:
    """What points, and a name: of a weekday, month, season, feast or part of the day."""
    named = weekday(words, at)
    if named is not None:
        dated = calendar_date(words, at)
        if dated is not None and isinstance(dated[0], Day):
            return replace(dated[0], which=which), dated[1]
    if words.form(at) in MONTHS and (found := month(words, at)):
        year, after = tail_year(words, found[1])
        return Month(found[0], year, None if year else which), after
    if words.form(at) in SEASONS:
        if words.form(at) == "fall" and words.form(at + 1) in ("in", "from", "to", "below"):
            return None
        return Season(SEASONS[words.form(at)], which=which), at + 1
    if (named_day := feast(words, at)) is not None and isinstance(named_day[0], Feast):
        return replace(named_day[0], which=which), named_day[1]
    if words.form(at) in PARTS:
        return _pointed_part(words, at, which)
    return None


def _pointed_part(words: Words, at: int, which: Which) -> Match | None:
    part = PARTS[words.form(at)]
    shift, base = _SHIFTS[which]
    if which == "coming":
        shift = 0
    if which == "next" and words.form(at - 2) == "the":
        base = "story"
    return Part(part, None, shift, base), at + 1


def _pointed_unit(words: Words, start: int, after: int, which: Which) -> Match | None:
    """What points, and a unit: "last week", "the past year", "this fiscal year"."""
    if words.form(after) in _KINDS_OF_UNIT:
        after += 1
    fiscal = words.form(after - 1) in ("fiscal", "financial")
    if fiscal and words.form(after) == "quarter":
        return Quarter(None, which=which), after + 1
    numbered = quarter(words, after)
    if numbered is not None and isinstance(numbered[0], Quarter) and which in ("last", "this"):
        return replace(numbered[0], which=which), numbered[1]
    unit = UNITS.get(words.form(after))
    if _is_a_show(words, start, after):
        return None
    joined = words.form(after + 1) == "-" and words.glued(after + 1)
    if unit is None or joined or words.form(after) == "fortnight":
        return None
    if words.form(after + 1) == "'" and words.form(after + 2) == "s" and unit in ("Y", "Q"):
        inner = _of_a_year(words, after, which)
        if inner is not None:
            return inner
    return _near(words, start, after, which, unit)


def _is_a_show(words: Words, start: int, at: int) -> bool:
    """ "This Week", in quotation marks: a broadcast or a paper."""
    return words.form(start - 1) in ('"', "“") and words.capital(start) and words.capital(at)


def _of_a_year(words: Words, at: int, which: Which) -> Match | None:
    """ "this year's third quarter"."""
    shift = _SHIFTS[which][0]
    named = quarter(words, at + 3, of_year=True)
    if named is not None and isinstance(named[0], Quarter):
        return replace(named[0], year=Year(shift=shift)), named[1]
    if words.form(at + 3) == "quarter":
        return Quarter(None, year=Year(shift=shift)), at + 4
    return None


def _near(words: Words, start: int, after: int, which: Which, unit: Unit) -> Match | None:
    pointer, the = words.form(start), words.form(start - 1) == "the"
    if unit == "Q":
        latest = pointer == "latest"
        return Quarter(None, which="same" if latest else which), after + 1
    if unit in ("S", "MIN", "H"):
        long = pointer in ("past", "last", "next", "coming") and the and unit == "H"
        return (
            (Length(exactly(1), unit, "last" if which == "last" else "next"), after + 1)
            if long
            else None
        )
    if pointer == "past" and unit != "WE":
        if words.has(after + 1, "and", "a", "half"):
            return Length(exactly(1.5), unit, "last"), after + 4
        return Length(exactly(1), unit, "last"), after + 1
    led = words.form(start - 2) in _OVER
    long = the and led and pointer in ("last", "next", "coming") and words.form(after + 1) != "or"
    long = long and words.form(after - 1) not in _KINDS_OF_UNIT
    if long and unit in ("W", "M", "Y", "E"):
        return Length(exactly(1), unit, "last" if which == "last" else "next"), after + 1
    if unit == "D" and which in ("last", "this", "coming"):
        day = the and led and pointer == "last" and words.form(after + 1) != "of"
        return (Length(exactly(1), "D", "last"), after + 1) if day else None
    if pointer == "last" and unit == "Y" and _has_an_amount(words, after + 1):
        return Quarter(None, "P", Year(shift=-1)), after + 1
    shift, base = _SHIFTS[which]
    if which == "next" and (the or unit == "D"):
        base = "story"
    return Near(unit, shift, base), after + 1


def _has_an_amount(words: Words, at: int) -> bool:
    """ "Last year's $1.5 billion": of the stretch of last year that is spoken of."""
    is_money = words.form(at + 2) in ("$", "£", "€", "¥", "#")
    return words.has(at, "'", "s") and (is_money or words.number(at + 2) is not None)


def with_article(words: Words, at: int) -> Match | None:
    """ "the weekend", "the 1990s", "the 2031 second quarter", "the day before"."""
    if words.form(at) != "the":
        return year_first(words, at)
    if words.form(at + 1) == "weekend":
        return Near("WE", 0), at + 2
    if (kept := of_accounts(words, at) or _unit_by_itself(words, at)) is not None:
        return kept
    if words.form(at + 1) == "year" and words.has(at + 2, "-", "ago"):
        return None
    for reader in (season, quarter, century, decade, year_first):
        found = reader(words, at + 1)
        if found is not None:
            hyphen = "-" in words.forms[at + 1 : found[1]]
            return None if hyphen and isinstance(found[0], Quarter | Years) else found
    return None


_CLOSES = frozenset((".", ",", ";", ":", "", "and", "but", "¶", ")", "'", '"', "”", "’"))


def closes(words: Words, at: int) -> bool:
    """Is nothing here that "before" or "after" could stand before: "the year before."?"""
    return words.form(at) in _CLOSES


def _unit_by_itself(words: Words, at: int) -> Match | None:
    """ "the day before", "the week before last", "the week's talks"."""
    unit = UNITS.get(words.form(at + 1))
    if unit not in ("D", "W", "M", "Y"):
        return None
    follows = words.form(at + 2)
    if follows in ("before", "after"):
        if words.has(at + 2, "before", "last"):
            return Near(unit, -2), at + 4
        shift = -1 if follows == "before" else 1
        return (Near(unit, shift, "story"), at + 3) if closes(words, at + 3) else None
    if words.has(at + 2, "'", "s") and words.form(at + 4) not in ("end", "eve"):
        return Near(unit, 0, "story" if unit == "D" else "published"), at + 2
    return None
