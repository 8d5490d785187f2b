"""Reading times of day: "10 p.m. Wednesday", "noon", "14:30 GMT", "Friday night", "overnight"."""

from __future__ import annotations

from dataclasses import replace

from sayso.readings.times.meanings import Clock, Day, Feast, Match, Meaning, Near, Part
from sayso.readings.times.names import PARTS, ZONES
from sayso.readings.times.numbers import NUMBER_WORDS, number
from sayso.readings.times.parts import names_a_day
from sayso.readings.times.points import point
from sayso.readings.times.words import Words


def clock(words: Words, at: int) -> Match | None:
    """A time on the clock with its zone, and the day if one stands beside it."""
    found = _named_hour(words, at) or _figures(words, at) or _hours_in_words(words, at)
    if found is None:
        return None
    time, after = found
    return _with_day(words, time, _after_zone(words, after))


def _with_day(words: Words, time: Clock, after: int) -> Match:
    """The day that follows at once, after a comma, or after "on"."""
    step = 1 if words.form(after) in (",", "on") else 0
    if words.has(after, "in", "the") and words.form(after + 2) in PARTS:
        return _in_the_part(words, time, after)
    day = point(words, after + step)
    if day is not None and (names_a_day(day[0]) or isinstance(day[0], Part)):
        meaning = day[0]
        if isinstance(meaning, Part):
            return _in_a_part(time, meaning), day[1]
        return replace(time, of=meaning), day[1]
    return time, after


def _in_the_part(words: Words, time: Clock, after: int) -> Match:
    """ "six in the evening"."""
    part = Part(PARTS[words.form(after + 2)])
    return _in_a_part(time, part), after + 3


def _in_a_part(time: Clock, part: Part) -> Clock:
    later = part.part in ("AF", "EV", "NI") and time.hour < 12
    hour = time.hour + 12 if later else time.hour
    named = part.of if part.of is not None else Near("D", part.shift, part.base)
    return replace(time, hour=hour, of=named)


def _named_hour(words: Words, at: int) -> tuple[Clock, int] | None:
    form = words.form(at)
    if words.capital(at) and words.capital(at - 1):
        return None
    if form in ("noon", "midday") and words.form(at - 1) not in ("high", "-"):
        return Clock(12, 0), at + 1
    if form == "midnight":
        return Clock(0 if words.form(at - 1) == "since" else 24, 0), at + 1
    return None


def _figures(words: Words, at: int) -> tuple[Clock, int] | None:
    hour = words.number(at)
    if hour is None or words.form(at - 1) in ("$", "£", "€", ":", "/"):
        return None
    if len(words.form(at)) > 2:
        return _military(words, at, hour)
    if hour > 24 or (words.form(at - 1) == "." and words.glued(at)):
        return None
    minute, second, after = _minutes(words, at + 1)
    half = _half_day(words, after)
    if half is not None:
        if not 1 <= hour <= 12:
            return None
        return Clock(hour % 12 + half[0], minute, second), half[1]
    if words.has(after, "o", "'", "clock"):
        return Clock(hour, minute), after + 3
    if second is not None and words.glued(after) and words.form(after).isalpha():
        return None if words.form(after) != "z" else (Clock(hour, minute, second), after)
    if minute is None or words.form(at + 1) != ":":
        zoned = words.form(after) == "h" and minute is not None
        return (Clock(hour, minute), after + 1) if zoned and hour < 24 else None
    return Clock(hour, minute, second), after


def _minutes(words: Words, at: int) -> tuple[int | None, int | None, int]:
    """Minutes and seconds from the mark before them: ":30", ".30", ":30:15"."""
    if words.form(at) not in (":", ".", "h") or not (words.glued(at) and words.glued(at + 1)):
        return None, None, at
    minute = words.number(at + 1)
    if minute is None or len(words.form(at + 1)) != 2 or minute > 59:
        return None, None, at
    second = words.number(at + 3)
    with_seconds = words.form(at + 2) == ":" and words.glued(at + 2) and words.glued(at + 3)
    if with_seconds and second is not None and len(words.form(at + 3)) == 2 and second < 60:
        return minute, second, at + 4
    return minute, None, at + 2


def _half_day(words: Words, at: int) -> tuple[int, int] | None:
    """0 for a.m., 12 for p.m., and the word after it, its dots included."""
    if words.form(at) in ("am", "pm"):
        american = words.written(at) in ("Am", "AM") and not words.form(at - 1).isdigit()
        return None if american else (12 if words.form(at) == "pm" else 0, at + 1)
    if words.form(at) in ("a", "p") and words.has(at + 1, ".", "m") and words.glued(at + 2):
        after = at + 4 if words.form(at + 3) == "." and words.glued(at + 3) else at + 3
        return (12 if words.form(at) == "p" else 0), after
    return None


def _military(words: Words, at: int, number: int) -> tuple[Clock, int] | None:
    """ "1400 GMT", "0630 hours"."""
    hour, minute = divmod(number, 100)
    if len(words.form(at)) != 4 or hour > 24 or minute > 59:
        return None
    if words.form(at + 1) in ("gmt", "utc", "z") or words.has(at + 1, "local", "time"):
        return Clock(hour, minute), at + 1
    if words.form(at + 1) in ("hours", "hrs") and (hour < 10 or words.form(at - 1) == "at"):
        return Clock(hour, minute), at + 2
    return None


def _hours_in_words(words: Words, at: int) -> tuple[Clock, int] | None:
    """ "three o'clock", "eight a.m."."""
    if words.form(at) not in NUMBER_WORDS:
        return None
    spelled = number(words, at)
    if spelled is None or not 1 <= spelled[0] <= 12:
        return None
    hour, after = int(spelled[0]), spelled[1]
    half = _half_day(words, after)
    if half is not None:
        return Clock(hour % 12 + half[0]), half[1]
    if words.has(after, "in", "the") and words.form(after + 2) in (
        "morning",
        "afternoon",
        "evening",
    ):
        return Clock(hour), after
    return (Clock(hour), after + 3) if words.has(after, "o", "'", "clock") else None


def _after_zone(words: Words, at: int) -> int:
    """The word after "EST", "local time", "Moscow time", with or without brackets."""
    if words.form(at) in ZONES and words.written(at).isupper():
        return at + 1
    if words.form(at + 1) == "time" and (
        words.form(at) in ("local", "eastern") or words.capital(at)
    ):
        return at + 2
    if words.form(at + 2) == "time" and words.capital(at) and words.capital(at + 1):
        return at + 3
    return at


def day_and_part(words: Words, found: Match) -> Match | None:
    """A day that was found with its part: "Friday night", "May 20 in the evening"."""
    day, after = found
    if isinstance(day, Part) and day.of is None and day.part == "NI":
        return None
    if not (names_a_day(day) and isinstance(day, Day | Feast | Near)):
        return None
    timed = _timed(words, day, after)
    if timed is not None:
        return timed
    start = after
    if words.form(start) in ("early", "late"):
        start += 1
    if words.has(start, "in", "the"):
        start += 2
    if words.form(start) == "mid" and words.form(start + 1) == "-":
        start += 2
    part = PARTS.get(words.form(start))
    if part is not None:
        return Part(part, day), start + 1
    named = _named_hour(words, start)
    if named is not None and start == after:
        return replace(named[0], of=day), named[1]
    return None


def _timed(words: Words, day: Meaning, after: int) -> Match | None:
    """A date with its time right behind it: "27 May 2031 14:30", "2031-05-27T14:30:00Z"."""
    iso = words.form(after) == "t" and words.glued(after) and words.glued(after + 1)
    figures = _figures(words, after + 1 if iso else after)
    if figures is None:
        return None
    marked = ":" in words.forms[after : figures[1]] or words.form(figures[1] - 1) in ("am", "pm")
    if not marked:
        return None
    zulu = iso and words.form(figures[1]) == "z" and words.glued(figures[1])
    end = figures[1] + 1 if zulu else _after_zone(words, figures[1])
    return replace(figures[0], of=day), end
