"""Reading years: "2031", "last year" behind a date, "fiscal 2031", "the 1990s", "the 20th century".

Functions take the words and where to begin, and give the meaning with the word after it, or None.
"""

from __future__ import annotations

from sayso.readings.times.meanings import Base, Match, Years
from sayso.readings.times.meanings import Year as YearOf
from sayso.readings.times.names import ACCOUNTS, ZONES
from sayso.readings.times.numbers import DECADE_WORDS, ordinal, spoken_year
from sayso.readings.times.words import Words

FIRST_YEAR, LAST_YEAR = 1000, 2999
"""A number beside a month is its year when it lies between these."""
FIRST_LONE_YEAR, LAST_LONE_YEAR = 1500, 2099
"""A number by itself is a year only between these, and by the words around it."""

_MAKES_A_YEAR = frozenset(
    "in since by until till from of during after before to through between around circa late"
    " early mid fiscal summer spring winter autumn fall as throughout than the for".split()
)
FIRST_SHORT_YEAR = 30
"""Two figures behind an apostrophe are a year of the last century from here on."""
_DETERMINERS = frozenset("a an the this that his her its their our s".split())
_NO_YEAR_BEFORE = frozenset(
    "$ £ € ¥ # no number some about over than nearly least rule section article resolution chapter"
    " page flight room highway route copyright".split()
)


def tail_year(words: Words, at: int, *, of: bool = True) -> tuple[YearOf | None, int]:
    """The year that follows a day or month, and the word after it: ", 2031", "last year"."""
    shift = _shifted_year(words, at)
    if shift is not None:
        return shift
    start = at
    if words.form(start) == "," or (of and words.form(start) == "of"):
        start += 1
    if words.form(start) == "of" and words.form(at) == ",":
        return None, at
    number, short = words.number(start), _short_year(words, start)
    if short is not None:
        return YearOf(short), start + 2
    if number is None:
        spoken = spoken_year(words, start)
        return (YearOf(spoken[0]), spoken[1]) if spoken else (None, at)
    if len(words.form(start)) != 4 or not FIRST_YEAR <= number <= LAST_YEAR:
        return None, at
    counted = number % 100 == 0 and words.form(start + 1).endswith("s") and start > at
    if counted or _runs_on(words, start + 1):
        return None, at
    return YearOf(number), start + 1


_SHIFTS: dict[str, tuple[int, Base]] = {
    "last": (-1, "published"), "this": (0, "published"), "next": (1, "published"),
    "previous": (-1, "story"), "that": (0, "story"), "same": (0, "story"),
    "following": (1, "story"),
}  # fmt: skip


def _shifted_year(words: Words, at: int) -> tuple[YearOf, int] | None:
    """ "This year", "of the same year", ", the following year"."""
    start = at + 1 if words.form(at) in ("of", ",") else at
    the = words.form(start) == "the"
    start += 1 if the else 0
    found = _SHIFTS.get(words.form(start))
    if found is None or the != (words.form(start) in ("previous", "same", "following")):
        return None
    after = start + 2 if words.has(start, "that", "same") else start + 1
    return (YearOf(None, *found), after + 1) if words.form(after) == "year" else None


def _runs_on(words: Words, at: int) -> bool:
    """Does the number before go on here: "2031-0", "2,031,", "2031s"?"""
    if not words.glued(at):
        return False
    follows = words.form(at)
    if follows in ("-", "/", ",", "."):
        return words.glued(at + 1) and words.form(at + 1).isdigit() and follows != "-"
    return follows.isalnum() or follows == "%"


def lone_year(words: Words, at: int) -> Match | None:
    """A year by itself: "in 2031", "the 2031 accord", "twenty thirty-one", "the year 2000"."""
    spoken = spoken_year(words, at)
    if spoken is not None:
        return Years(str(spoken[0])), spoken[1]
    number = words.number(at)
    if words.form(at) == "'":
        short = _short_year(words, at)
        led = words.form(at - 1) in _MAKES_A_YEAR | _DETERMINERS
        return (Years(f"{short:04}"), at + 2) if short and led else None
    if number is None or len(words.form(at)) != 4:
        return None
    if not FIRST_LONE_YEAR <= number <= LAST_LONE_YEAR or _runs_on(words, at + 1):
        return None
    if _is_before_our_era(words, at + 1):
        return None
    before = words.form(at - 1)
    since = words.has(at - 3, "since", "at", "least")
    if (before in _NO_YEAR_BEFORE and not since) or (words.glued(at) and not _may_touch(words, at)):
        return None
    led = before in _MAKES_A_YEAR or (
        before in ("-", "and", ",", "(", "to") and _beside_a_year(words, at)
    )
    if number < 1800 and not led:
        return None
    told = led or before in _DETERMINERS or words.form(at + 1) in ACCOUNTS
    if _may_be_counted(words, at + 1) and (number % 100 == 0 or not told):
        return None
    if words.form(at + 1) in ("percent", "people", "men", "women", "miles", "km", "feet"):
        return None
    if not told and _is_a_label(words, at + 1):
        return None
    return Years(f"{number:04}"), at + 1


def _is_before_our_era(words: Words, after: int) -> bool:
    """Whether what is told before is left out as far too long ago: "2000 to 1600 BC"."""
    if words.form(after) in ("to", "-", "and") and words.number(after + 1) is not None:
        after += 2
    return words.form(after) in ("bc", "bce") or words.has(after, "b", ".", "c")


def _short_year(words: Words, at: int) -> int | None:
    """The year behind an apostrophe: "the '87 crash", "the summer of '31"."""
    number = words.number(at + 1) if words.form(at) == "'" and words.glued(at + 1) else None
    if number is None or len(words.form(at + 1)) != 2 or words.glued(at):
        return None
    follows = words.form(at + 2)
    if words.glued(at + 2) and (follows.isalnum() or follows == "'"):
        return None
    return number + (1900 if number >= FIRST_SHORT_YEAR else 2000)


def _may_be_counted(words: Words, at: int) -> bool:
    """ "1990 soldiers", not "a 1990 loss"."""
    form = words.form(at)
    is_plural = form.endswith("s") and not form.endswith("ss") and not words.capital(at)
    return is_plural and form not in ("was", "is")


def _is_a_label(words: Words, behind: int) -> bool:
    """Two or three capitals behind figures number a thing: "asteroid 2031 QR"."""
    written = words.written(behind)
    return 2 <= len(written) <= 3 and written.isupper() and words.form(behind) not in ZONES


def _beside_a_year(words: Words, at: int) -> bool:
    """Is this the second of two years ("1635 – 1699"), or alone in brackets?"""
    if words.form(at - 1) == "(":
        return words.form(at + 1) in (")", "-")
    return len(words.form(at - 2)) == 4 and words.number(at - 2) is not None


def _may_touch(words: Words, at: int) -> bool:
    """What may stand right before a year: a bracket, a quotation mark, the first of two years."""
    before = words.form(at - 1)
    if before == "-" and words.form(at - 2) in ("mid", "pre", "post"):
        return True
    if before in ("-", "/"):
        return words.number(at - 2) is not None and len(words.form(at - 2)) in (1, 2, 4)
    return before in ("(", "[", '"', "“", "'")


def the_year(words: Words, at: int) -> Match | None:
    """ "the year 2031", "the year two thousand", "fiscal 2031"."""
    if words.form(at) == "fiscal":
        start = at + 2 if words.form(at + 1) == "year" else at + 1
    elif words.has(at, "the", "year"):
        start = at + 2
    else:
        return None
    number = words.number(start)
    if number is not None and len(words.form(start)) == 4:
        return Years(f"{number:04}"), start + 1
    if words.has(start, "two", "thousand"):
        return Years("2000"), start + 2
    spoken = spoken_year(words, start)
    return (Years(str(spoken[0])), spoken[1]) if spoken else None


def decade(words: Words, at: int) -> Match | None:
    """ "1990s", "'90s", "the nineties"; "the 1800s" are a century."""
    start = at + 1 if words.form(at) == "'" else at
    number = words.number(start)
    if number is None:
        tens = DECADE_WORDS.get(words.form(at))
        led = words.form(at - 1) in ("the", "early", "late", "mid", "-", "nineteen")
        return (Years(f"{_century_of(tens)}{tens}X"), at + 1) if tens and led else None
    apostrophe = 1 if words.form(start + 1) == "'" and words.glued(start + 1) else 0
    after = start + 1 + apostrophe
    if words.form(after) != "s" or not words.glued(after) or number % 10:
        return None
    length = len(words.form(start))
    if length == 4 and FIRST_LONE_YEAR <= number <= LAST_LONE_YEAR:
        hundreds = number % 100 == 0 and number < 2000
        return Years(f"{number // 100}XX" if hundreds else f"{number // 10}X"), after + 1
    led = start > at or words.form(at - 1) in ("the", "early", "late", "mid", "-")
    if length == 2 and led and number >= 20:
        return Years(f"{_century_of(number // 10)}{number // 10}X"), after + 1
    return None


def _century_of(tens: int) -> int:
    """ "The twenties" of our texts are those of this century, every later decade the last one's."""
    return 20 if tens == 2 else 19


def century(words: Words, at: int) -> Match | None:
    """ "20th century", "twentieth-century"."""
    number = ordinal(words, at)
    if number is None or not 1 <= number[0] <= 30:
        return None
    after = number[1] + 1 if words.form(number[1]) == "-" else number[1]
    if words.form(after) != "century" or _is_before_our_era(words, after + 1):
        return None
    return Years(f"{number[0] - 1:02}XX"), after + 1
