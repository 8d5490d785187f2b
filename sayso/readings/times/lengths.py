"""Reading lengths of time and distances: "over three years", "eight-day", "two weeks ago"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from sayso.model import TimeMod
from sayso.readings.times.meanings import Ago, Expression, Length, Vaguely, Which
from sayso.readings.times.names import MANY_UNITS, UNITS, Unit
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
_FOLLOWS_ONE = frozenset("ago after before earlier later from or and to".split())


def approximator(words: Words, at: int) -> tuple[TimeMod, int] | None:
    """TIMEX3's mod for "nearly", "more than", …, and the word after it."""
    for forms, mod in _APPROXIMATORS:
        if words.form(at) == forms[0] and words.has(at, *forms):
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
        article = words.form(self.first) in ("a", "an")
        if article and self.unit in ("S", "WE") and not self.pointed:
            return False
        if article and self.unit_at == self.first + 1 and not led:
            return _is_one_unit(words, self)
        if self.count is VAGUE and words.form(self.unit_at) in UNITS:
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
    unit = _unit(words, place, count, hyphen=hyphen)
    if unit is None:
        return None
    if hyphen:  # an adjective: its article is that of the noun behind it
        return _Units(start, place, count or VAGUE, unit, None, False, True)
    return _Units(at, place, count or VAGUE, unit, which, pointed, False)


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
    if unit is None or count is None:
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
    if form == "minutes":
        return before in ("within", "in")
    if form in ("nights", "quarters", "seconds", "mins", "hrs", "yrs"):
        return False
    if before == "of" and words.form(at - 2) in ("hundreds", "thousands", "number"):
        return False
    if follows == "-" and words.form(at + 2) == "long":
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
    if words.form(joint) == "ago":
        return Expression(first, joint + 1, Ago(count, units.unit, -1, "published"), mod)
    if words.form(joint) == "earlier":
        return Expression(first, joint + 1, Ago(count, units.unit, -1, "story"), mod)
    if words.form(joint) == "later":  # counted from the day the story has come to
        return Expression(first, after, Length(count, units.unit, "following"), mod)
    if words.has(after, "from", "now") or words.form(after) == "hence":
        end = after + 2 if words.form(after) == "from" else after + 1
        return Expression(first, end, Ago(count, units.unit, 1, "published"), mod)
    return Expression(first, after, Length(count, units.unit, which), mod)


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
    """ "yearlong", "monthslong", "month-long"."""
    form = words.form(at)
    if form in _LONG_WORDS:
        return Expression(at, at + 1, Length(*_LONG_WORDS[form]))
    if form in UNITS and words.has(at + 1, "-", "long") and words.glued(at + 1):
        return Expression(at, at + 3, Length(exactly(1), UNITS[form]))
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


def year_ago(words: Words, at: int) -> Expression | None:
    """ "year-ago", "the year-earlier period"."""
    start = at
    if words.form(start) == "the":
        start += 1
    if words.form(start) in ("comparable", "corresponding"):
        start += 1
    if words.form(start) not in ("year", "month", "week") or words.form(start + 1) != "-":
        return None
    if words.form(start + 2) not in ("ago", "earlier"):
        return None
    meaning = Ago(exactly(1), UNITS[words.form(start)], -1, "story")
    after = start + 3
    if words.form(after) in ("quarter", "period", "level", "month", "week"):
        return Expression(at, after + 1 if words.form(after) != "level" else after, meaning)
    if words.form(after + 1) == "quarter":
        return Expression(at, after + 2, meaning)
    return Expression(start, after, meaning)
