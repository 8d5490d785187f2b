"""Reading lengths of time and distances: "over three years", "eight-day", "two weeks ago"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from sayso.model import TimeMod
from sayso.readings.times.dates import weekday
from sayso.readings.times.meanings import (
    Ago,
    Day,
    Expression,
    Length,
    Match,
    Near,
    Vaguely,
    Which,
)
from sayso.readings.times.names import MANY_UNITS, UNITS, Unit
from sayso.readings.times.nearby import closes, day_word
from sayso.readings.times.numbers import LONGEST_NUMBER, VAGUE, Quantity, exactly, quantity
from sayso.readings.times.words import Words

_APPROXIMATORS: tuple[tuple[tuple[str, ...], TimeMod], ...] = (
    (("more", "than"), "MORE_THAN"),
    (("less", "than"), "LESS_THAN"),
    (("fewer", "than"), "LESS_THAN"),
    (("no", "more", "than"), "EQUAL_OR_LESS"),
    (("no", "less", "than"), "EQUAL_OR_MORE"),
    (("not", "more", "than"), "EQUAL_OR_LESS"),
    (("at", "least"), "EQUAL_OR_MORE"),
    (("at", "most"), "EQUAL_OR_LESS"),
    (("up", "to"), "EQUAL_OR_LESS"),
    (("as", "long", "as"), "EQUAL_OR_LESS"),
    (("over",), "MORE_THAN"),
    (("under",), "LESS_THAN"),
    (("nearly",), "LESS_THAN"),
    (("almost",), "LESS_THAN"),
    (("about",), "APPROX"),
    (("around",), "APPROX"),
    (("roughly",), "APPROX"),
    (("approximately",), "APPROX"),
    (("some",), "APPROX"),
)
_APPROXIMATORS_BY_FIRST = {
    first: [(forms, mod) for forms, mod in _APPROXIMATORS if forms[0] == first]
    for first in {forms[0] for forms, _ in _APPROXIMATORS}
}
# More than two years ago is before the day two years ago.
_AGO: dict[TimeMod, TimeMod] = {
    "MORE_THAN": "BEFORE", "LESS_THAN": "AFTER", "EQUAL_OR_MORE": "ON_OR_BEFORE",
    "EQUAL_OR_LESS": "ON_OR_AFTER",
}  # fmt: skip
_NEARLY = frozenset(("nearly", "almost"))
_WHICH: dict[str, Which | None] = {
    "last": "last", "past": "last", "next": "next", "coming": "next", "latest": "last",
    "first": None, "final": None, "following": None, "previous": None, "early": None,
    "preceding": None, "ensuing": None, "remaining": None, "opening": None, "closing": None,
    "intervening": None, "initial": None, "another": None, "additional": None,
    "those": None, "these": None,
}  # fmt: skip
# Of a length that is told of by its unit alone: "the first week of the siege".
_ENDS_OF_A_LENGTH = frozenset(("first", "final", "opening", "closing"))
_BETWEEN = frozenset(
    "more full additional consecutive straight whole long entire further extra short solid"
    " successive business working trading school".split()
)
# What stands before a bare plural that is a length: "for months", "in decades". Others
# ("the years", "working days") are none as often as not.
_LEADS_TO_MANY = frozenset(
    "for in within over after of take takes took last lasted lasting spent spend through"
    " throughout by follows followed following despite during cost wait waited many just".split()
)
_FOLLOWS_MANY = frozenset("ago before after later earlier of".split())
# Around "a week" that is a length, not a rate ("four flights a week").
_LEADS_TO_ONE = frozenset(
    "within for in over nearly about almost barely after only just than during every once takes"
    " take took last lasts lasted lasting around roughly half exactly wait waited spent spend"
    " under least to quite before less until by of some another back".split()
)
# Before "one day" that is some day to come: "will one day be".
_MAY_BE = frozenset("will would could may might can shall should must ll".split())
_YEARS = range(1900, 2100)
_BEHIND_A_NOUN = frozenset("of ago later earlier before after and or to in since".split())
_FOLLOWS_ONE = frozenset("ago after before earlier later from or and to".split())


def approximator(words: Words, at: int) -> tuple[TimeMod, int] | None:
    """TIMEX3's mod for "nearly", "more than", …, and the word after it."""
    for forms, mod in _APPROXIMATORS_BY_FIRST.get(words.form(at), ()):
        if words.has(at, *forms):
            return mod, at + len(forms)
    return None


def length(words: Words, at: int) -> Expression | None:
    """A length of time, or a time told by its distance from another, whole."""
    found = approximator(words, at)
    if found is not None:
        mod, start = found
        inner = _units(words, start)
        if inner is not None and inner.may_be_about(words) and inner.is_length(words, led=True):
            whole = _whole(words, inner)
            if isinstance(whole.meaning, Ago):
                mod = _AGO.get(mod, mod) if words.form(at) not in _NEARLY else "APPROX"
            return replace(whole, first=at, mod=whole.mod or mod)
        if words.form(at) != "some":
            return None
    units = _units(words, at)
    if units is None or not units.is_length(words, led=False):
        return None
    if words.has(at, "one", "day") and words.form(at - 1) in _MAY_BE:
        return Expression(at, at + 2, Vaguely("FUTURE_REF"))
    return _whole(words, units)


@dataclass(frozen=True, slots=True)
class _Units:
    """A number of units: "the past two years", "eight-day", "months".

    first: its first word, without the article where a hyphen makes it an adjective. unit_at: the
    unit's word. pointed: does "the", "the last", "those" … stand before the number?
    """

    first: int
    unit_at: int
    count: Quantity
    unit: Unit
    which: Which | None
    pointed: bool
    hyphen: bool

    def may_be_about(self, words: Words) -> bool:
        """ "over two years" is more than two; "over the years", "over several months" are not."""
        return self.count.exact is not None and not self.pointed and not self.hyphen

    def is_length(self, words: Words, *, led: bool) -> bool:
        """Leaves out ages, rates, and seconds, quarters and weekends that are no lengths.

        led: "nearly", "more than" stand before it, which makes "a week" a length.
        """
        if _is_an_age(words, self) or (self.unit == "Q" and not self.pointed):
            return False
        if self.unit == "WE" and self.count is VAGUE:
            return False
        article = words.form(self.first) in ("a", "an")
        if article and self.unit in ("S", "WE") and not self.pointed:
            return False
        if article and self.unit_at == self.first + 1 and not led:
            return _is_one_unit(words, self)
        if self.count is VAGUE and words.form(self.unit_at) in UNITS and not self.hyphen:
            return False
        bare = self.unit_at == self.first and not self.pointed
        if bare and not _stands_alone(words, self.first):
            return False
        rate = words.form(self.unit_at + 1) in ("a", "per", "each", "every")
        return not (rate and words.form(self.unit_at + 2) in UNITS)


def _units(words: Words, at: int) -> _Units | None:
    start, which, pointed = _pointer(words, at)
    amount = quantity(words, start)
    count, place = amount if amount is not None else (None, start)
    while words.form(place) in _BETWEEN and at < place < start + LONGEST_NUMBER:
        place += 1
    joined = words.form(place) == "-" and words.glued(place) and words.glued(place + 1)
    hyphen = count is not None and joined
    place += 1 if hyphen else 0
    if count is None and pointed and words.form(place - 1) in _ENDS_OF_A_LENGTH:
        count = exactly(1) if words.form(place) in ("hour", "week", "month", "year") else None
    unit = _unit(words, place, count, hyphen=hyphen)
    if unit is None:
        return None
    if place == start + 1 and words.form(start) in ("a", "an") and words.form(place).endswith("s"):
        return None  # "a months-long siege": of months, not of one
    if hyphen and words.form(start) in ("a", "an"):
        is_noun = _is_a_noun(words, place)
        return _Units(at, place, count or VAGUE, unit, which, pointed, False) if is_noun else None
    if hyphen:  # an adjective: its article is that of the noun behind it
        return _Units(start, place, count or VAGUE, unit, None, False, True)
    return _Units(at, place, count or VAGUE, unit, which, pointed, False)


def _is_a_noun(words: Words, unit: int) -> bool:
    """ "A half-century of war", not "a half-century war", whose article is that of the noun."""
    follows = words.form(unit + 1)
    return not follows.isalpha() or follows in _BEHIND_A_NOUN


def _pointer(words: Words, at: int) -> tuple[int, Which | None, bool]:
    """Past "the last", "the first", "these": where the number begins, and what was pointed to."""
    start = at + 1 if words.form(at) in ("the", "this", "these", "those") else at
    if words.has(at, "these", "days"):
        return at, None, False
    form = words.form(start)
    if form in ("coming", "following") and start == at:  # "following months of talks"
        return start, None, False
    if form in _WHICH and words.form(start + 1) != "of":
        return start + 1, _WHICH[form], True
    return start, None, start > at


def _unit(words: Words, at: int, count: Quantity | None, *, hyphen: bool) -> Unit | None:
    """The unit here; in the singular only with a number ("one week", "six year", "30-second")."""
    form = words.form(at)
    if form in MANY_UNITS:
        return MANY_UNITS[form]
    unit = UNITS.get(form)
    if unit is None or count is None or count.exact == 0:
        return None
    if count.exact in _YEARS and not hyphen:  # "the 2031 season day five"
        return None
    single = count.exact is not None and count.exact <= 1
    return unit if hyphen or single or unit in ("Y", "M", "D", "H", "W", "MIN") else None


def _is_an_age(words: Words, units: _Units) -> bool:
    """ "6-year-old", "52 years old", "aged 40 years"; what is months old may be a truce."""
    follows = units.unit_at + (2 if words.form(units.unit_at + 1) == "-" else 1)
    if words.form(follows) in ("old", "olds"):
        return units.unit == "Y"
    return words.has(units.unit_at + 1, "of", "age") or words.form(units.first - 1) == "aged"


def _is_one_unit(words: Words, units: _Units) -> bool:
    """Is "a week" a length here, not the rate in "four flights a week"?"""
    before, follows = words.form(units.first - 1), words.form(units.unit_at + 1)
    beyond = words.form(units.unit_at + 2)
    if follows in ("-", "'") and beyond not in ("long", "ago", "s"):
        return False
    if follows == "or" and beyond not in ("so", "two", "more", "less"):
        return False
    return before in _LEADS_TO_ONE or follows in _FOLLOWS_ONE


def _stands_alone(words: Words, at: int) -> bool:
    """May a plural without a number be a length here: "for months", "years of war"?"""
    form, before, follows = words.form(at), words.form(at - 1), words.form(at + 1)
    if form in ("minutes", "seconds"):
        return before in ("within", "in") or follows in ("after", "before", "later", "earlier")
    if form in ("nights", "quarters", "mins", "hrs", "yrs"):
        return False
    if before == "of" and words.form(at - 2) in ("hundreds", "thousands", "number"):
        return False
    if follows == "-" and words.form(at + 2) in ("long", "old"):
        return True
    return before in _LEADS_TO_MANY or (follows in _FOLLOWS_MANY and before != "business")


def _whole(words: Words, units: _Units) -> Expression:
    """The length with what follows it: "and a half", "or so", "-long", "ago", "earlier"."""
    first, after, count, mod = units.first, units.unit_at + 1, units.count, None
    if words.has(after, "and", "a", "half") and count.exact == 1:
        count, after = exactly(1.5), after + 3
    count, mod, after = _rounded(words, after, count)
    which = units.which if units.pointed else None
    if words.form(after) == "-" and words.form(after + 1) in ("long", "old"):
        return Expression(first, after + 2, Length(count, units.unit), mod)
    joint = after + 1 if words.form(after) == "-" and words.glued(after) else after
    told = _told_by_distance(words, joint, Ago(count, units.unit, -1, "published"))
    if told is not None and not (units.pointed and words.form(joint) == "before"):
        return Expression(first, told[1], told[0], mod)
    if words.form(joint) == "later":  # counted from the day the story has come to
        return Expression(first, after, Length(count, units.unit, "following"), mod)
    return Expression(first, after, Length(count, units.unit, which), mod)


def _told_by_distance(words: Words, at: int, ago: Ago) -> Match | None:
    """ "ago", "a year ago today", "earlier", "two years before.", "a week from Friday", "hence"."""
    form = words.form(at)
    if form == "ago":
        of = _counted_from(words, at + 1)
        return (replace(ago, of=of[0]), of[1]) if of is not None else (ago, at + 1)
    if form == "earlier" or (form == "before" and closes(words, at + 1)):
        return replace(ago, base="story"), at + 1
    if words.has(at, "from", "now") or form == "hence":
        return replace(ago, sign=1), at + (2 if form == "from" else 1)
    of = _counted_from(words, at + 1) if form == "from" else None
    return (replace(ago, sign=1, of=of[0]), of[1]) if of is not None else None


def _counted_from(words: Words, at: int) -> Match | None:
    """The day a distance is counted from: a weekday, today, this week."""
    found = weekday(words, at)
    if found is not None and words.form(at).endswith("day"):
        return Day(weekday=found[0]), found[1]
    if words.form(at) == "this" and words.form(at + 1) in ("week", "month"):
        return Near(UNITS[words.form(at + 1)], 0), at + 2
    return day_word(words, at) if words.form(at) in ("today", "yesterday", "tomorrow") else None


def _rounded(words: Words, after: int, count: Quantity) -> tuple[Quantity, TimeMod | None, int]:
    """ "or so", "or more", "or two" behind a length."""
    if words.has(after, "or", "so"):
        return count, "APPROX", after + 2
    if words.has(after, "or", "more"):
        return count, "EQUAL_OR_MORE", after + 2
    if words.has(after, "or", "two"):
        return VAGUE, None, after + 2
    return count, "APPROX" if count.loose else None, after


_LONG_WORDS: Mapping[str, tuple[Quantity, Unit]] = {
    f"{unit}long": (exactly(1), code)
    for unit, code in UNITS.items()
    if code in ("H", "D", "W", "M", "Y", "E", "C")
} | {
    f"{unit}long": (VAGUE, code)
    for unit, code in MANY_UNITS.items()
    if code in ("H", "D", "W", "M", "Y", "E")
}


LENGTH_NAMES = frozenset(_LONG_WORDS)
LENGTH_WORDS = (
    frozenset(forms[0] for forms, _ in _APPROXIMATORS) | frozenset(_WHICH) | frozenset(_LONG_WORDS)
)
"""Words that a length may begin with, units, numbers and articles apart."""


def long_word(words: Words, at: int) -> Expression | None:
    """ "yearlong", "monthslong", "month-long", "century-old"."""
    form = words.form(at)
    if form in _LONG_WORDS:
        return Expression(at, at + 1, Length(*_LONG_WORDS[form]))
    unit = UNITS.get(form)
    if unit is None or words.form(at + 1) != "-" or not words.glued(at + 1):
        return None
    if words.form(at + 2) == "long" or (words.form(at + 2) == "old" and unit in ("E", "C", "L")):
        return Expression(at, at + 3, Length(exactly(1), unit))
    return None


_WHILES = (("a", "while"), ("some", "time"), ("a", "long", "time"), ("a", "short", "time"))
_TAKES_TIME = frozenset("for in take takes took over quite".split())


def a_while(words: Words, at: int) -> Expression | None:
    """ "a while", "for some time", "a long time ago": no unit at all."""
    for forms in _WHILES:
        if words.form(at) != forms[0] or not words.has(at, *forms):
            continue
        after = at + len(forms)
        if words.form(after) == "ago":
            return Expression(at, after + 1, Vaguely("PAST_REF"))
        if forms[-1] == "while" or words.form(at - 1) in _TAKES_TIME:
            return Expression(at, after, Vaguely("PXX"))
    return None
