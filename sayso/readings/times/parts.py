"""Reading the parts of a day: "the evening of May 20", "the night of May 26-27", "overnight"."""

from __future__ import annotations

from sayso.readings.times.dates import calendar_date, day_first, day_number, the_day
from sayso.readings.times.meanings import Day, Feast, Match, Meaning, Near, Part
from sayso.readings.times.names import PARTS
from sayso.readings.times.nearby import day_word, pointed
from sayso.readings.times.seasons import feast
from sayso.readings.times.words import BREAK, Words

_TURNS = {"dawn": "MO", "daybreak": "MO", "sunrise": "MO", "dusk": "EV", "nightfall": "EV",
          "sunset": "EV"}  # fmt: skip
PART_WORDS = frozenset(_TURNS) | {"the", "overnight"}
"""Words that a part of a day without a date before it may begin with."""
_AT = frozenset("at before after by until since around from".split())
_NIGHT_JOINTS = frozenset(("-", "to", "into", "and", "/"))
_CLOSED = frozenset((".", ",", ";", ")", "", BREAK))


def names_a_day(meaning: Meaning) -> bool:
    """Is it one day, which can have a morning?"""
    return isinstance(meaning, Day | Feast) or (isinstance(meaning, Near) and meaning.unit == "D")


def whole_day(words: Words, at: int) -> Match | None:
    """A day by its date, its weekday, its feast, or a word such as today."""
    readers = (calendar_date, the_day, day_word, pointed, feast)
    found = [match for reader in readers if (match := reader(words, at)) is not None]
    best = max(found, key=lambda match: match[1], default=None)
    return best if best is not None and names_a_day(best[0]) else None


def part_of(words: Words, at: int) -> Match | None:
    """ "the evening of May 20", "the early hours of Tuesday", "the night before"."""
    if words.form(at) != "the":
        return None
    start = at + 2 if words.form(at + 1) in ("early", "late", "very", "small", "wee") else at + 1
    start += 1 if words.form(start) == "early" else 0
    hours = words.form(start) in ("hours", "hour") and start > at + 1
    if words.form(start) == "morning" and words.form(start + 1) == "hours":
        hours, start = True, start + 1
    part = "MO" if hours else PARTS.get(words.form(start))
    if part is None:
        return None
    if words.form(start + 1) in ("of", "on", "from", "between"):
        return _of_day(words, start + 2, part)
    if not hours and words.form(start + 1) == "before" and words.form(start + 2) in _CLOSED:
        return Part(part, None, -1, "story"), start + 2
    return None


def _of_day(words: Words, at: int, part: str) -> Match | None:
    """The day a part belongs to; a night may name the day it ends on as well."""
    two = _two_dates(words, at) if part == "NI" else None
    if two is not None:
        return Part(part, two[0]), two[1]
    day = whole_day(words, at)
    if day is None or words.form(at - 1) in ("from", "between"):
        return _night_to(words, day, part) if part == "NI" and day is not None else None
    return (_night_to(words, day, part) if part == "NI" else None) or (Part(part, day[0]), day[1])


def _two_dates(words: Words, at: int) -> Match | None:
    """The first of "26 to 27 May"."""
    first = day_number(words, at)
    if first is None or words.form(first[1]) not in _NIGHT_JOINTS:
        return None
    second = day_first(words, first[1] + 1)
    if second is None or not isinstance(second[0], Day) or second[0].month is None:
        return None
    if second[0].day != first[0] + 1:
        return None
    return Day(second[0].month, first[0], year=second[0].year), second[1]


def _night_to(words: Words, day: Match, part: str) -> Match | None:
    """ "May 26-27", "Monday to Tuesday": the night after the first of two neighbouring days."""
    meaning, after = day
    if words.form(after) not in _NIGHT_JOINTS or not isinstance(meaning, Day):
        return None
    follows = day_number(words, after + 1)
    if follows is not None and meaning.day is not None and follows[0] == meaning.day + 1:
        return Part(part, meaning), follows[1]
    other = whole_day(words, after + 1)
    if other is None or not isinstance(other[0], Day) or not _next_to(meaning, other[0]):
        return None
    return Part(part, meaning), other[1]


def _next_to(day: Day, other: Day) -> bool:
    if day.day is not None and other.day is not None:
        return other.day in (day.day + 1, 1)
    if day.weekday is None or other.weekday is None:
        return False
    return other.weekday == day.weekday % 7 + 1


def lone_part(words: Words, at: int) -> Match | None:
    """ "in the morning", "at dawn"; of a day that is named elsewhere."""
    form, before = words.form(at), words.form(at - 1)
    if form == "overnight":
        return _overnight(words, at)
    if form in _TURNS:
        step = at + 2 if words.form(at + 1) in ("on", "of") else at + 1
        day = whole_day(words, step)
        if day is not None:
            return Part(_TURNS[form], day[0]), day[1]
        return (Part(_TURNS[form]), at + 1) if before in _AT else None
    if form != "the" or words.form(at + 1) not in ("morning", "afternoon", "evening"):
        return None
    if before not in ("in", "during") or words.form(at + 2) in ("after", "of", "before"):
        return None
    return Part(PARTS[words.form(at + 1)]), at + 2


def _overnight(words: Words, at: int) -> Match | None:
    """The night before the day of publication; "overnight to Tuesday", the night before that."""
    joint = words.form(at + 1) in ("on", "to", "into", "from", "between")
    start = at + 2 if joint else at + 1
    two = _two_dates(words, start)
    if two is not None:
        return Part("NI", two[0]), two[1]
    day = whole_day(words, start)
    if day is None:
        return Part("NI", None, -1, "published"), at + 1
    into = words.form(at + 1) in ("to", "into")
    return _night_to(words, day, "NI") or (Part("NI", day[0], -1 if into else 0), day[1])
