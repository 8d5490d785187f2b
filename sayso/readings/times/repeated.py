"""Reading times that recur ("every night", "weekly") and those outside the calendar ("now")."""

from __future__ import annotations

from sayso.readings.times.meanings import Expression, Often, Vaguely
from sayso.readings.times.names import (
    MANY_PARTS,
    MANY_WEEKDAYS,
    MONTHS,
    PARTS,
    SEASONS,
    UNITS,
    WEEKDAYS,
    Unit,
)
from sayso.readings.times.numbers import quantity
from sayso.readings.times.words import Words

_PERIODS: dict[str, str] = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "XXXX-XX-XXTNI", "weekly": "P1W",
    "fortnightly": "P2W", "monthly": "P1M", "yearly": "P1Y",
}  # fmt: skip

_CODES: dict[Unit, str] = {
    "S": "PT1S", "MIN": "PT1M", "H": "PT1H", "D": "P1D", "W": "P1W", "M": "P1M", "Q": "P1Q",
    "Y": "P1Y", "E": "P10Y", "C": "P100Y", "L": "P1000Y", "WE": "XXXX-WXX-WE",
}  # fmt: skip


def often(words: Words, at: int) -> Expression | None:
    """ "every night", "each Thursday", "every two weeks", "daily", "Tuesday nights", "Sundays"."""
    form = words.form(at)
    if form in _PERIODS:
        return None if _is_a_name(words, at) else Expression(at, at + 1, Often(_PERIODS[form]))
    if form in ("every", "each"):
        return _every(words, at)
    if form in ("once", "twice"):
        return _times_a(words, at, at)
    if (count := quantity(words, at)) is not None and words.form(count[1]) == "times":
        return _times_a(words, at, count[1])
    if form == "weekends":
        return Expression(at, at + 1, Often("XXXX-WXX-WE"))
    if form in MANY_WEEKDAYS:
        return Expression(at, at + 1, Often(f"XXXX-WXX-{MANY_WEEKDAYS[form]}"))
    if form in WEEKDAYS and words.form(at + 1) in MANY_PARTS:
        value = f"XXXX-WXX-{WEEKDAYS[form]}T{MANY_PARTS[words.form(at + 1)]}"
        return Expression(at, at + 2, Often(value))
    return None


def _is_a_name(words: Words, at: int) -> bool:
    """ "the Daily Mirror", "the Essel Weekly": a capital beside another, no sentence's first."""
    if not words.capital(at):
        return False
    led = words.form(at - 1) == "the" or words.capital(at - 1)
    return words.capital(at + 1) or (led and words.form(at - 1).isalpha())


def _every(words: Words, at: int) -> Expression | None:
    step = 2 if words.form(at + 1) in ("other", "single") else 1
    form = words.form(at + step)
    if form in UNITS:
        code = _CODES[UNITS[form]]
        if words.form(at + 1) == "other" and code.startswith("P"):
            code = code.replace("1", "2", 1)
        return Expression(at, at + step + 1, Often(code))
    if form in PARTS:
        return Expression(at, at + step + 1, Often(f"XXXX-XX-XXT{PARTS[form]}"))
    if form in WEEKDAYS and words.capital(at + step):
        part = PARTS.get(words.form(at + step + 1))
        tail, end = (f"T{part}", 2) if part else ("", 1)
        return Expression(at, at + step + end, Often(f"XXXX-WXX-{WEEKDAYS[form]}{tail}"))
    if form in MONTHS and words.capital(at + step):
        return Expression(at, at + step + 1, Often(f"XXXX-{MONTHS[form]:02}"))
    if form in SEASONS:
        return Expression(at, at + step + 1, Often(f"XXXX-{SEASONS[form]}"))
    return _every_few(words, at)


def _every_few(words: Words, at: int) -> Expression | None:
    """ "every two weeks", "every few hours"."""
    count = quantity(words, at + 1)
    if count is None or words.form(at) == "each":
        return None
    form = words.form(count[1]).removesuffix("s")
    unit = UNITS.get(form)
    if unit is None or unit == "WE":
        return None
    number = "X" if count[0].exact is None else f"{count[0].exact:g}"
    return Expression(at, count[1] + 1, Often(_CODES[unit].replace("1", number, 1)))


def _times_a(words: Words, at: int, times: int) -> Expression | None:
    """ "twice a week", "three times a day": how often in each unit."""
    if words.form(times + 1) in ("a", "an", "per", "every", "each"):
        unit = UNITS.get(words.form(times + 2))
        if unit is not None and unit != "WE":
            return Expression(at, times + 3, Often(_CODES[unit]))
    return None


_PRESENT: tuple[tuple[str, ...], ...] = (
    ("now",), ("currently",), ("nowadays",), ("these", "days"),
    ("at", "present"), ("the", "present"),
)  # fmt: skip
_PAST: tuple[tuple[str, ...], ...] = (
    ("recently",),
    ("lately",),
    ("not", "long", "ago"),
    ("the", "other", "day"),
    ("the", "past"),
    ("the", "recent", "past"),
    ("long", "ago"),
)
_FUTURE: tuple[tuple[str, ...], ...] = (
    ("the", "near", "future"), ("the", "future"), ("soon",), ("a", "later", "date"),
    ("the", "coming", "future"), ("the", "short", "term"), ("the", "long", "term"),
    ("the", "near", "term"), ("the", "medium", "term"),
)  # fmt: skip
_VAGUE: dict[str, list[tuple[tuple[str, ...], str]]] = {}
"""By its first word, each phrase for a time outside the calendar, and its value."""
for _value, _phrases in (("PRESENT_REF", _PRESENT), ("PAST_REF", _PAST), ("FUTURE_REF", _FUTURE)):
    for _phrase in _phrases:
        _VAGUE.setdefault(_phrase[0], []).append((_phrase, _value))

REPEATED_WORDS = frozenset(_PERIODS) | frozenset("every each once twice".split())
"""Words that a time which recurs may begin with, numbers and weekdays apart."""
VAGUE_WORDS = frozenset(_VAGUE) | frozenset("recent coming upcoming current".split())
"""Words that a time outside the calendar may begin with."""

_UNIT_PLURALS = frozenset("hours days weeks months years decades quarters".split())


def vaguely(words: Words, at: int) -> Expression | None:
    """ "now", "recently", "the future", "recent months", "coming weeks"."""
    form = words.form(at)
    if form in ("recent", "coming", "upcoming") and words.form(at + 1) in _UNIT_PLURALS:
        value = "PAST_REF" if form == "recent" else "FUTURE_REF"
        return Expression(at, at + 2, Vaguely(value))
    if form == "current":
        return Expression(at, at + 1, Vaguely("PRESENT_REF"))
    for phrase, value in _VAGUE.get(form, ()):
        if words.has(at, *phrase) and _free(words, at, len(phrase)):
            return Expression(at, at + len(phrase), Vaguely(value))
    return None


def _free(words: Words, at: int, length: int) -> bool:
    """Leaves out "as soon as", "the future of", "the past two weeks", "then now"."""
    last, follows, before = words.form(at + length - 1), words.form(at + length), words.form(at - 1)
    if last == "soon":
        return follows not in ("as", "after") and before not in ("as", "too", "how")
    if last in ("past", "future", "present", "term"):
        led = before in (
            "in",
            "into",
            "for",
            "from",
            "to",
            "about",
            "over",
            "and",
            "of",
            "with",
            "on",
        )
        ends = last in ("future", "term") or not follows.isalpha()
        return led and ends and follows != "of"
    return True
