"""Reading calendar dates: "Tuesday, 20 May 2031", "20.05.2031", "the 16th", "in May".

Every function takes the words and where to begin, and gives the meaning with the word after it,
or None. None of them looks further than a dozen words ahead.
"""

from __future__ import annotations

from sayso.readings.times.meanings import Day, Match, Meaning, Month, Often, TwoDays
from sayso.readings.times.meanings import Year as YearOf
from sayso.readings.times.names import MONTHS, WEEKDAYS
from sayso.readings.times.numbers import ordinal
from sayso.readings.times.words import Words
from sayso.readings.times.years import tail_year

MAKES_A_MONTH = frozenset(
    "in since by until till from of during after before to through between around late early mid"
    " last next this every each for throughout into that".split()
)
"""Words behind which a month's or a season's bare name is a time."""
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
    if (week := _of_a_week(words, after)) is not None:
        return Day(weekday=number, week=week[0]), week[1]
    if words.form(at - 1) in ("a", "any") and not _is_of_that_day(words, at, after):
        return Often(f"XXXX-WXX-{number}"), after
    return Day(weekday=number), after


def _of_a_week(words: Words, at: int) -> tuple[int, int] | None:
    """ "Monday of last week", "Tuesday next week": so many weeks on, and the word behind."""
    start = at + 1 if words.form(at) == "of" else at
    shift = {"last": -1, "this": 0, "next": 1}.get(words.form(start))
    return (shift, start + 2) if shift is not None and words.form(start + 1) == "week" else None


def _is_of_that_day(words: Words, at: int, after: int) -> bool:
    """ "In a Tuesday interview" names the day; "on a Tuesday night" a kind of day."""
    is_beside = words.form(after).isalpha() and not words.capital(after)
    return words.form(at - 1) == "a" and words.form(at - 2) != "on" and is_beside


def _is_a_title(words: Words, at: int) -> bool:
    """ "Black Friday", "the Sunday Times", "Thursday Night Live"."""
    if words.form(at + 1) == "night" and words.capital(at + 1) and words.capital(at + 2):
        return True
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
    named = weekday(words, at - 1) is not None and words.form(at - 1).endswith("day")
    alone = follows in (".", ",", ";", ")", "", "and", "to") or words.has(day[1], "of", "this")
    led = before in ("on", "until", "till", "by", "since", ",")
    if not named and not (alone and led):
        return None
    if words.has(day[1], "of", "this", "month"):
        return Day(day=day[0]), day[1] + 3
    return Day(day=day[0]), day[1]


def _names_a_thing(words: Words, at: int, after: int) -> bool:
    """ "A March report", "the May raid", not "the March on Averno"."""
    follows = words.form(after)
    is_noun = follows.isalpha() and not words.capital(after) and len(follows) > 3
    return words.form(at - 1) in ("a", "the") and is_noun and follows not in MAKES_A_MONTH


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
    led = before in MAKES_A_MONTH or (before == "-" and words.form(at - 2) == "mid")
    led = led or _names_a_thing(words, at, after)
    if form in ("may", "march", "mar", "dec", "sep", "jan") and not led:
        joined = before in ("and", "or", "-") and words.form(at - 2) in MONTHS
        return (Month(number), after) if joined else None
    is_beside_a_name = words.capital(after) or (
        words.capital(at - 1) and before not in ("the", "an")
    )
    if not led and form in _NAMES_OF_PEOPLE and is_beside_a_name:
        return None
    return Month(number), after
