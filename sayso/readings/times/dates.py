"""Reading calendar dates: "Tuesday, 20 May 2031", "20.05.2031", "last May", "the third quarter".

Every function takes the words and where to begin, and gives the meaning with the word after it,
or None. None of them looks further than a dozen words ahead.
"""

from __future__ import annotations

from sayso.readings.times.meanings import (
    Day,
    Feast,
    Meaning,
    Month,
    Often,
    Quarter,
    Season,
    TwoDays,
    Years,
)
from sayso.readings.times.meanings import Year as YearOf
from sayso.readings.times.names import (
    EASTER_FEASTS,
    FIXED_FEASTS,
    MONTHS,
    SEASONS,
    WEEKDAY_FEASTS,
    WEEKDAYS,
)
from sayso.readings.times.numbers import DECADE_WORDS, ordinal, spoken_year
from sayso.readings.times.words import Words

Match = tuple[Meaning, int]

FIRST_YEAR, LAST_YEAR = 1000, 2999
"""A number beside a month is its year when it lies between these."""
FIRST_LONE_YEAR, LAST_LONE_YEAR = 1500, 2099
"""A number by itself is a year only between these, and by the words around it."""

_MAKES_A_YEAR = frozenset(
    "in since by until till from of during after before to through between around circa late"
    " early mid fiscal summer spring winter autumn fall as throughout than the for".split()
)
_MAKES_A_MONTH = frozenset(
    "in since by until till from of during after before to through between around late early mid"
    " last next this every each for throughout into that".split()
)
_NO_YEAR_BEFORE = frozenset(
    "$ £ € ¥ # no number some about over than nearly least rule section article resolution chapter"
    " page flight room highway route".split()
)
_NAMES_OF_PEOPLE = frozenset(("april", "may", "june", "august", "jan"))
_MORE_OF_A_PAPER = frozenset(
    "times telegraph mail mirror express herald post independent sport tribune".split()
)
_TITLED_DAYS = frozenset("black bloody super cyber good palm ash maundy".split())


def calendar_date(words: Words, at: int) -> Match | None:
    """A full date or part of one that names a day."""
    return (
        _in_figures(words, at)
        or _with_weekday(words, at)
        or month_first(words, at)
        or day_first(words, at)
    )


def _in_figures(words: Words, at: int) -> Match | None:
    first, mark = words.number(at), words.form(at + 1)
    if first is None or mark not in ("-", "/", ".") or not words.glued(at + 1):
        return None
    second, third = words.number(at + 2), words.number(at + 4)
    whole = words.form(at + 3) == mark and all(words.glued(at + step) for step in (2, 3, 4))
    if second is None or third is None or not whole or _more(words, at + 5):
        return None
    lengths = [len(words.form(at + step)) for step in (0, 2, 4)]
    if lengths[0] == 4 and 1 <= second <= 12 and 1 <= third <= 31:
        return Day(second, third, year=YearOf(first)), at + 5
    if lengths[2] == 4 or (lengths[2] == 2 and mark == "/"):
        day = _day_and_month(first, second, _full_year(third), mark)
        return (day, at + 5) if day else None
    return None


def _more(words: Words, at: int) -> bool:
    """Does a number or word go on here, so that what came before is no date?"""
    return words.glued(at) and words.form(at).isalnum() and words.form(at) != "t"


def _full_year(year: int) -> int:
    if year > 99:
        return year
    return 2000 + year if year < 50 else 1900 + year


def _day_and_month(first: int, second: int, year: int, mark: str) -> Meaning | None:
    if mark == ".":  # nobody writes the month first with dots
        return Day(second, first, year=YearOf(year)) if second <= 12 and 0 < first < 32 else None
    if 12 < first <= 31 and 1 <= second <= 12:
        return Day(second, first, year=YearOf(year))
    if 12 < second <= 31 and 1 <= first <= 12:
        return Day(first, second, year=YearOf(year))
    if first == second and 1 <= first <= 12:
        return Day(first, first, year=YearOf(year))
    if 1 <= first <= 12 and 1 <= second <= 12:
        return TwoDays(year, first, second)
    return None


def weekday(words: Words, at: int) -> tuple[int, int] | None:
    """A weekday's name; its short form only with a dot or before a date."""
    form = words.form(at)
    number = WEEKDAYS.get(form)
    if number is None:
        return None
    if form.endswith("day"):
        return number, at + 1
    dotted = words.form(at + 1) == "." and words.glued(at + 1)
    after = at + 2 if dotted else at + 1
    comma = 1 if words.form(after) == "," else 0
    dated = month_first(words, after + comma) or day_first(words, after + comma)
    return (number, after) if words.capital(at) and (dated or (dotted and comma)) else None


def _with_weekday(words: Words, at: int) -> Match | None:
    found = weekday(words, at)
    if found is None or _is_a_title(words, at):
        return None
    number, after = found
    comma = 1 if words.form(after) == "," else 0
    date = month_first(words, after + comma) or day_first(words, after + comma)
    if date is None and words.form(after + comma) == "the":
        date = the_day(words, after + comma)
    if date is not None and isinstance(date[0], Day):
        return Day(date[0].month, date[0].day, number, date[0].year), date[1]
    if words.form(at - 1) in ("a", "any") and not _is_of_that_day(words, at, after):
        return Often(f"XXXX-WXX-{number}"), after
    return Day(weekday=number), after


def _is_of_that_day(words: Words, at: int, after: int) -> bool:
    """ "In a Tuesday interview" names the day; "on a Tuesday night" a kind of day."""
    is_beside = words.form(after).isalpha() and not words.capital(after)
    return words.form(at - 1) == "a" and words.form(at - 2) != "on" and is_beside


def _is_a_title(words: Words, at: int) -> bool:
    """ "Black Friday", "the Sunday Times"."""
    if words.form(at + 1) in _MORE_OF_A_PAPER and words.capital(at + 1):
        return words.form(at - 1) == "the"
    return words.form(at - 1) in _TITLED_DAYS and words.capital(at - 1)


def month(words: Words, at: int) -> tuple[int, int] | None:
    """A month's name, or its short form with or without a dot, in capitals or capitalised."""
    number = MONTHS.get(words.form(at))
    if number is None or not words.capital(at):
        return None
    short = len(words.form(at)) <= 4 and words.form(at) not in ("may", "june", "july")
    dotted = short and words.form(at + 1) == "." and words.glued(at + 1)
    return number, at + 2 if dotted else at + 1


def day_number(words: Words, at: int) -> tuple[int, int] | None:
    """A day of the month: "16", "16th", "sixteenth"."""
    found = ordinal(words, at)
    if found is not None:
        return found if 1 <= found[0] <= 31 else None
    number = words.number(at)
    if number is None or not 1 <= number <= 31 or len(words.form(at)) > 2:
        return None
    follows = words.form(at + 1)
    if follows in ("%", "/") or (words.glued(at + 1) and (follows.isalnum() or follows == "$")):
        return None
    if follows in (",", ".", ":") and words.glued(at + 1) and words.glued(at + 2):
        return None if words.number(at + 2) is not None else (number, at + 1)
    return number, at + 1


def month_first(words: Words, at: int) -> Match | None:
    named = month(words, at)
    if named is None:
        return None
    number, after = named
    if words.form(after) == "the" and ordinal(words, after + 1):
        after += 1
    day = day_number(words, after)
    if day is None:
        return None
    year, end = tail_year(words, day[1], of=words.form(day[1]) == "of")
    return Day(number, day[0], year=year), end


def day_first(words: Words, at: int) -> Match | None:
    if words.form(at - 1) in ("$", "£", "€", ".", ":", "/") and words.glued(at):
        return None
    day = day_number(words, at)
    if day is None:
        return None
    after = day[1]
    if words.form(after) == "of" or (words.form(after) == "-" and words.glued(after)):
        after += 1
    named = month(words, after)
    if named is None:
        return None
    year, end = tail_year(words, named[1])
    return Day(named[0], day[0], year=year), end


def the_day(words: Words, at: int) -> Match | None:
    """ "the 20th of May", "the 16th" (of the month the story is in)."""
    if words.form(at) != "the":
        return None
    dated = day_first(words, at + 1)
    if dated is not None and ordinal(words, at + 1):
        return dated
    day = ordinal(words, at + 1)
    if day is None or words.number(at + 1) is None or not 1 <= day[0] <= 31:
        return None
    follows = words.form(day[1])
    before = words.form(at - 1)
    alone = follows in (".", ",", ";", ")", "", "and", "to") or words.has(day[1], "of", "this")
    if not alone or before not in ("on", "until", "till", "by", "since", ","):
        return None
    if words.has(day[1], "of", "this", "month"):
        return Day(day=day[0]), day[1] + 3
    return Day(day=day[0]), day[1]


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
    number = words.number(start)
    if number is None:
        spoken = spoken_year(words, start)
        return (YearOf(spoken[0]), spoken[1]) if spoken else (None, at)
    if len(words.form(start)) != 4 or not FIRST_YEAR <= number <= LAST_YEAR:
        return None, at
    counted = number % 100 == 0 and words.form(start + 1).endswith("s") and start > at
    if counted or _runs_on(words, start + 1):
        return None, at
    return YearOf(number), start + 1


def _shifted_year(words: Words, at: int) -> tuple[YearOf, int] | None:
    start = at + 1 if words.form(at) in ("of", ",") else at
    shift = {"last": -1, "this": 0, "next": 1}.get(words.form(start))
    if shift is None or words.form(start + 1) != "year":
        return None
    return YearOf(shift=shift), start + 2


def _runs_on(words: Words, at: int) -> bool:
    """Does the number before go on here: "2031-0", "2,031,", "2031s"?"""
    if not words.glued(at):
        return False
    follows = words.form(at)
    if follows in ("-", "/", ",", "."):
        return words.glued(at + 1) and words.form(at + 1).isdigit() and follows != "-"
    return follows.isalnum() or follows == "%"


def bare_month(words: Words, at: int) -> Match | None:
    """A month without a day: "May 2031", "in May", "March last year"."""
    named = month(words, at)
    if named is None:
        return None
    number, after = named
    year, end = tail_year(words, after)
    if year is not None:
        return Month(number, year), end
    form, before = words.form(at), words.form(at - 1)
    led = before in _MAKES_A_MONTH or (before == "-" and words.form(at - 2) == "mid")
    if form in ("may", "march", "mar", "dec", "sep", "jan") and not led:
        joined = before in ("and", "or", "-") and words.form(at - 2) in MONTHS
        return (Month(number), after) if joined else None
    if not led and form in _NAMES_OF_PEOPLE and (words.capital(after) or words.capital(at - 1)):
        return None
    return Month(number), after


def lone_year(words: Words, at: int) -> Match | None:
    """A year by itself: "in 2031", "the 2031 accord", "twenty thirty-one", "the year 2000"."""
    spoken = spoken_year(words, at)
    if spoken is not None:
        return Years(str(spoken[0])), spoken[1]
    number = words.number(at)
    if number is None or len(words.form(at)) != 4:
        return None
    if not FIRST_LONE_YEAR <= number <= LAST_LONE_YEAR or _runs_on(words, at + 1):
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
    counted = words.form(at + 1).endswith("s") and not words.capital(at + 1)
    if counted and (number % 100 == 0 or not led) and words.form(at + 1) not in ("'", "was", "is"):
        return None
    if words.form(at + 1) in ("percent", "people", "men", "women", "miles", "km", "feet"):
        return None
    return Years(f"{number:04}"), at + 1


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
    if words.form(after) != "century":
        return None
    return Years(f"{number[0] - 1:02}XX"), after + 1


def season(words: Words, at: int) -> Match | None:
    """ "the summer", "spring of 2031", "winter 2031-32"; a bare name only where it is a time."""
    code = SEASONS.get(words.form(at))
    if code is None:
        return None
    year, after = tail_year(words, at + 1)
    if year is not None:
        return Season(code, year), after
    before = words.form(at - 1)
    if words.form(at) in ("fall", "spring"):
        led = before in ("the", "this", "last", "next", "that", "each", "every", "early", "late")
        return (Season(code), at + 1) if led and words.form(at + 1) not in ("of", "to") else None
    led = before in _MAKES_A_MONTH or before in ("the", "that", "-", "each", "mid")
    return (Season(code), at + 1) if led else None


_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4}


def quarter(words: Words, at: int) -> Match | None:
    """ "third-quarter", "fiscal first quarter", "Q3 2031", "first half of this year"."""
    if words.form(at) == "fiscal":
        start = at + 2 if words.form(at + 1) == "-" else at + 1
        return quarter(words, start) if words.form(start) in _QUARTERS else None
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
    if words.form(after) == "half" and number <= 2 and year is not None:
        return Quarter(number, "H", year), end
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
