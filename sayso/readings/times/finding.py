"""Finding the time expressions of a text: from left to right, the longest reading at each word.

Extents are those of TimeML: without the preposition in front, with article and modifiers ("the
end of May", "more than three years"), and two times that stand apart stay two. Each reader looks
at a bounded number of words, so the whole takes time linear in the text.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from itertools import zip_longest

from sayso.model import TimeMod
from sayso.readings.times.accounts import year_ago
from sayso.readings.times.clocks import clock, day_and_part
from sayso.readings.times.lengths import (
    LENGTH_NAMES,
    LENGTH_WORDS,
    a_while,
    approximator,
    length,
    long_word,
)
from sayso.readings.times.meanings import (
    Clock,
    Day,
    Expression,
    Feast,
    Match,
    Meaning,
    Month,
    Near,
    Part,
    Quarter,
    Season,
    Vaguely,
    Years,
)
from sayso.readings.times.named_days import as_named, in_figures
from sayso.readings.times.names import (
    EDGES,
    ENDS,
    FEAST_WORDS,
    MANY_UNITS,
    MANY_WEEKDAYS,
    MONTHS,
    PARTS,
    SEASONS,
    UNITS,
    WEEKDAYS,
    Unit,
)
from sayso.readings.times.numbers import DECADE_WORDS, NUMBER_WORDS, SPELLED_NUMBERS
from sayso.readings.times.parts import PART_WORDS, lone_part, names_a_day
from sayso.readings.times.points import DATE_WORDS, point
from sayso.readings.times.repeated import REPEATED_WORDS, VAGUE_WORDS, often, vaguely
from sayso.readings.times.sharing import shared, with_shared_years
from sayso.readings.times.words import Words

_Reader = Callable[[Words, int], Expression | None]


def expressions(words: Words) -> list[Expression]:
    """All time expressions, in text order, not overlapping."""
    found: list[Expression] = []
    at = 0
    for start in _beginnings(words):
        if start < at:
            continue
        read = shared(words, start)
        if not read:
            expression = expression_at(words, start)
            read = [expression] if expression is not None else []
        found += read
        at = read[-1].after if read else start + 1
    kept = [each for each, behind in zip_longest(found, found[1:]) if not _only_leads(each, behind)]
    return [as_named(words, each) for each in with_shared_years(words, kept)]


def _only_leads(expression: Expression, behind: Expression | None) -> bool:
    """ "Recently" in "most recently last October" tells no time of its own."""
    return (
        isinstance(expression.meaning, Vaguely)
        and expression.meaning.value.endswith("_REF")
        and behind is not None
        and expression.after == behind.first
    )


REACH = 8
"""Words. Every expression names its time (a month, a unit, a number …) within as many."""


def _beginnings(words: Words) -> list[int]:
    """The words an expression may begin with, in text order."""
    beginnings: list[int] = []
    named = len(words) + REACH
    for at in range(len(words) - 1, -1, -1):
        form = words.forms[at]
        digits = form[0].isdigit()
        if digits or form in _NAMES_OF_TIME:
            named = at
        if named - at < REACH and (digits or form in _BY_FIRST_WORD):
            beginnings.append(at)
    beginnings.reverse()
    return beginnings


def expression_at(words: Words, at: int) -> Expression | None:
    """The longest time expression that begins with this word."""
    form = words.form(at)
    readers = _WITH_FIGURES if form[:1].isdigit() else _BY_FIRST_WORD.get(form, ())
    readings = [found for reader in readers if (found := reader(words, at)) is not None]
    return max(readings, key=lambda found: found.after) if readings else None


def _plain(words: Words, at: int) -> Expression | None:
    found = point(words, at)
    return _as_it_stands(words, at, found) if found else None


def _as_it_stands(words: Words, at: int, found: Match) -> Expression:
    return _with_tail(words, Expression(at, found[1], found[0]))


def _dated(words: Words, at: int) -> Expression | None:
    """A date, or a part of a day with the day where it is named, whichever is longer."""
    day = point(words, at)
    part = _with_part(words, at, day)
    if day is None:
        return part
    plain = _as_it_stands(words, at, day)
    return plain if part is None or plain.after > part.after else part


def _with_part(words: Words, at: int, day: Match | None) -> Expression | None:
    found = (day_and_part(words, day) if day else None) or lone_part(words, at)
    if found is None:
        return None
    early = any(words.form(place) == "early" for place in range(at + 1, found[1]))
    late = any(words.form(place) == "late" for place in range(at + 1, found[1]))
    return Expression(at, found[1], found[0], "START" if early else "END" if late else None)


def _clock(words: Words, at: int) -> Expression | None:
    found = clock(words, at)
    return Expression(at, found[1], found[0]) if found else None


def _compared(words: Words, at: int) -> Expression | None:
    """ "year-ago" without the article, "the year-earlier period" with it."""
    found = year_ago(words, at)
    if found is None:
        return None
    closed = words.form(found[1] - 1) not in ("ago", "earlier")
    return Expression(at if closed else found[1] - 3, found[1], found[0])


def _day_in_figures(words: Words, at: int) -> Expression | None:
    found = in_figures(words, at)
    return Expression(at, found[1], found[0]) if found else None


_TAILS: dict[tuple[str, str], TimeMod] = {
    ("or", "later"): "ON_OR_AFTER", ("or", "after"): "ON_OR_AFTER",
    ("and", "beyond"): "ON_OR_AFTER", ("or", "earlier"): "ON_OR_BEFORE",
    ("or", "before"): "ON_OR_BEFORE", ("or", "so"): "APPROX",
}  # fmt: skip


def _with_tail(words: Words, expression: Expression) -> Expression:
    """ "1994 or later", "2031 and beyond", "the next year or so"."""
    after = expression.after
    mod = _TAILS.get((words.form(after), words.form(after + 1)))
    return replace(expression, after=after + 2, mod=mod) if mod else expression


def _qualified(words: Words, at: int) -> Expression | None:
    """ "early June", "the late 1980s", "mid-May", "late on Friday", "early in the week"."""
    start = at + 1 if words.form(at) == "the" else at
    mod = ENDS.get(words.form(start))
    if mod is None or words.form(start) == "middle":
        return None
    after = start + 1
    joined = words.form(after) == "-" and words.glued(after)
    after += 1 if joined else 0
    in_ = words.form(after) == "in"
    after += 1 if in_ or words.form(after) == "on" else 0
    inner = _inner(words, after) or (_the_unit(words, after) if in_ else None)
    middle = _MIDDLES.get(f"mid{words.form(after)}") if joined else None
    if inner is None and middle is not None and words.form(start) == "mid":  # "mid-year"
        return Expression(at, after + 1, middle, mod)
    if inner is None:
        return None
    return Expression(at, inner[1], inner[0], mod)


def _middle(words: Words, at: int) -> Expression | None:
    """ "midyear", "midweek", "midsummer"."""
    meaning = _MIDDLES.get(words.form(at))
    return Expression(at, at + 1, meaning, "MID") if meaning is not None else None


_MIDDLES: dict[str, Meaning] = {
    "midyear": Near("Y", 0), "midweek": Near("W", 0), "midmonth": Near("M", 0),
    "midsummer": Season("SU"), "midwinter": Season("WI"), "midmorning": Part("MO"),
    "midafternoon": Part("AF"),
}  # fmt: skip


def _inner(words: Words, at: int) -> tuple[Meaning, int] | None:
    """What a word such as "early" may qualify."""
    day = point(words, at)
    found = (day_and_part(words, day) or day) if day else lone_part(words, at)
    if found is None and words.form(at) in ("morning", "afternoon", "evening"):
        return _part_and_day(words, at) or _part_alone(words, at)
    return found


def _part_alone(words: Words, at: int) -> tuple[Meaning, int] | None:
    """ "In the late afternoon", of the day the story has come to."""
    led = words.form(at - 2) == "the" and words.form(at - 3) in ("in", "during", "until", "by")
    follows = words.form(at + 1)
    return (Part(PARTS[words.form(at)]), at + 1) if led and follows not in ("of", "hours") else None


def _part_and_day(words: Words, at: int) -> tuple[Meaning, int] | None:
    """ "afternoon yesterday" after "mid-"."""
    day = point(words, at + 1)
    if day is not None and names_a_day(day[0]):
        return Part(PARTS[words.form(at)], day[0]), day[1]
    return None


def _so_far(words: Words, at: int) -> Expression | None:
    """ "earlier this month", "later in the day", "earlier on Sunday"."""
    form = words.form(at)
    if form not in ("earlier", "later"):
        return None
    after = at + 2 if words.form(at + 1) in ("in", "on") else at + 1
    found = _the_unit(words, after) or point(words, after) or lone_part(words, after)
    if found is None:
        return None
    if form == "earlier":
        return Expression(at, found[1], found[0], "START", "so far")
    return Expression(at, found[1], found[0], "END", "to come")


_UNITS_OF_STORY: dict[str, Unit] = {
    "day": "D", "week": "W", "month": "M", "year": "Y", "decade": "E", "century": "C",
}  # fmt: skip


def _the_unit(words: Words, at: int) -> tuple[Meaning, int] | None:
    """ "the year", which without more is the one the report was written in."""
    if words.form(at) == "the" and words.form(at + 1) in _UNITS_OF_STORY:
        unit = _UNITS_OF_STORY[words.form(at + 1)]
        if words.form(at + 2) in ("-", "before", "after"):
            return None
        return Near(unit, 0, "story" if unit == "D" else "published"), at + 2
    return None


def _edge(words: Words, at: int) -> Expression | None:
    """ "the end of 1994", "the start of the week", "year-end", "the year's end"."""
    start = at + 1 if words.form(at) in ("the", "this") else at
    start += 1 if words.form(start) == "very" else 0
    mod = EDGES.get(words.form(start))
    if mod is not None and words.form(start + 1) == "of":
        inner = _the_unit(words, start + 2) or point(words, start + 2)
        if inner is None or not _has_edges(inner[0]):
            return None
        return Expression(at, inner[1], inner[0], mod)
    return _year_end(words, at, start)


def _year_end(words: Words, at: int, start: int) -> Expression | None:
    if words.form(start) not in ("year", "month", "week") or words.form(at) == "this":
        return None
    unit = _UNITS_OF_STORY[words.form(start)]
    after = start + 1
    if words.form(after) == "-":
        after += 1
    elif words.has(after, "'", "s"):
        after += 2
    if words.form(after) != "end" or words.form(after + 1) == "of":
        return None
    if unit == "Y" and words.form(after - 1) == "-":  # its last day: "since year-end"
        return Expression(at, after + 1, Day(12, 31))
    return Expression(at, after + 1, Near(unit, 0), "END")


def _has_edges(meaning: Meaning) -> bool:
    if isinstance(meaning, Near):
        return meaning.unit != "WE"
    return isinstance(meaning, Month | Years | Season | Quarter | Day | Feast)


_ORDER: dict[str, TimeMod | None] = {
    "first": "START", "opening": "START", "second": None, "third": None, "last": "END",
    "final": "END", "closing": "END",
}  # fmt: skip


def _nth(words: Words, at: int) -> Expression | None:
    """ "the first week of May", "the last days of 2031": the whole, with its end as mod."""
    start = at + 1 if words.form(at) == "the" else at
    if words.form(start) not in _ORDER:
        return None
    after = start + 1
    if words.form(after) == "half":
        return _half_month(words, at, start)
    if words.form(after) in ("few", "two", "three", "several"):
        after += 1
    if words.form(after) not in ("day", "days", "week", "weeks", "weekend", "month", "months"):
        return None
    if words.form(after + 1) != "of":
        return None
    inner = point(words, after + 2)
    if inner is None or not isinstance(inner[0], Month | Years | Season):
        return None
    if isinstance(inner[0], Years) and "month" in words.form(after):
        return None
    return Expression(at, inner[1], inner[0], _ORDER[words.form(start)])


def _half_month(words: Words, at: int, start: int) -> Expression | None:
    """ "the second half of May"."""
    inner = point(words, start + 3) if words.form(start + 2) == "of" else None
    if inner is None or not isinstance(inner[0], Month):
        return None
    if words.form(start) == "first":
        return Expression(at, inner[1], inner[0], "START", "first half")
    if words.form(start) in ("second", "last", "latter"):
        return Expression(at, inner[1], inner[0], "END", "second half")
    return None


def _about(words: Words, at: int) -> Expression | None:
    """ "around 7:15 p.m.", "about 1 November"."""
    if words.form(at) not in ("around", "about", "circa", "approximately", "roughly"):
        return None
    found = approximator(words, at)
    after = found[1] if found else at + 1
    inner = _edge(words, after) or _clock(words, after) or _plain(words, after)
    if inner is None or not isinstance(inner.meaning, Clock | Day | Near | Years | Month):
        return None
    if isinstance(inner.meaning, Day) and inner.meaning.day is None:
        return None
    if words.form(at) == "about" and not isinstance(inner.meaning, Clock):
        return None
    return replace(inner, first=at, mod=inner.mod or "APPROX")


# One of these, or a number in figures, stands in every expression.
_NAMES_OF_TIME = (
    frozenset(MONTHS) | frozenset(WEEKDAYS) | frozenset(MANY_WEEKDAYS) | frozenset(SEASONS)
    | frozenset(UNITS) | frozenset(MANY_UNITS) | frozenset(PARTS) | frozenset(DECADE_WORDS)
    | REPEATED_WORDS | VAGUE_WORDS | LENGTH_NAMES | FEAST_WORDS | frozenset(_MIDDLES)
    | frozenset(
        "today yesterday tomorrow tonight overnight noon midday midnight half period nineteen"
        " eighteen twenty clock m am pm while time end year past future present term hours"
        " dawn daybreak sunrise dusk nightfall sunset".split()
    )
)  # fmt: skip
# A number of units or of times may begin with these.
_COUNTS = SPELLED_NUMBERS | {"a", "an", "half"}

# The readers, each with the words it may begin with; the one named first wins a draw.
_READERS: tuple[tuple[_Reader, Collection[str]], ...] = (
    (_clock, NUMBER_WORDS | {"noon", "midday", "midnight"}),
    (_dated, DATE_WORDS | PART_WORDS),
    (_qualified, ENDS.keys() | {"the"}),
    (_middle, _MIDDLES.keys()),
    (_so_far, ("earlier", "later")),
    (_edge, EDGES.keys() | {"the", "this", "year", "month", "week"}),
    (_nth, _ORDER.keys() | {"the"}),
    (_about, ("around", "about", "circa", "approximately", "roughly")),
    (length, _COUNTS | LENGTH_WORDS | MANY_UNITS.keys() | {"the", "this"}),
    (long_word, LENGTH_NAMES | UNITS.keys()),
    (a_while, ("a", "some")),
    (_compared, ("the", "comparable", "corresponding", "year", "month", "week")),
    (often, _COUNTS | REPEATED_WORDS | WEEKDAYS.keys() | MANY_WEEKDAYS.keys() | {"weekends"}),
    (vaguely, VAGUE_WORDS),
)
_BY_FIRST_WORD: dict[str, list[_Reader]] = {}
for _reader, _words in _READERS:
    for _word in _words:
        _BY_FIRST_WORD.setdefault(_word, []).append(_reader)
_WITH_FIGURES = (_clock, _dated, length, often, _day_in_figures)
