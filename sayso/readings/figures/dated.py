"""Numbers that tell when or how old: years, days, spans of time, ages."""

from __future__ import annotations

from sayso.readings.figures.quantities import Quantity
from sayso.readings.parsed import Words, listed, singular

OLDEST = 120
"""Years: "Ann Karo, 45," is an age, "Brisk, 4,500," none."""

_DETERMINERS = frozenset(
    "the these those both its their his her our your my whose 's ' this".split()
)
_IN_TIME = frozenset("in since until till by of during before after from circa around late".split())
_OLDER = frozenset(["older", "younger"])
_MASS = frozenset(["next", "last", "first", "past", "top", "other", "remaining", "same"])


def in_time(words: Words, quantity: Quantity) -> str | None:
    """Why a number belongs to a date or a span of time; None where it does not."""
    first, stop = quantity.number
    if quantity.kind not in ("count", "percent") or quantity.voted or quantity.exchanged:
        return None
    if quantity.kind == "count" and first in words.timed and stop - 1 in words.timed:
        return "a time"
    if _is_year(words, quantity):
        return "a year"
    if _is_day(words, quantity):
        return "a day"
    if _time_noun(words, quantity) is not None:
        return "a time"
    return None


def _is_day(words: Words, quantity: Quantity) -> bool:
    if quantity.kind != "count" or quantity.writing != "digits" or not is_up_to(quantity, 31):
        return False
    first, stop = quantity.number
    months = listed("nouns", "months")

    def is_month(at: int) -> bool:
        return words.get(at) in months and words.written(at)[:1].isupper()

    before = first - 1
    if before >= 0 and is_month(before):
        return words.get(before) not in ("may", "march") or not counts_next(words, stop)
    if stop < words.ends[first] and is_month(stop):
        return True
    return _follows_a_day(words, first) and not counts_next(words, stop)


def _follows_a_day(words: Words, at: int) -> bool:
    """Whether a number goes on a date: "May 20 and 21", "20, 21 May"."""
    months = listed("nouns", "months")
    for back in (2, 3):
        day, month = words.get(at - back), words.get(at - back - 1)
        if words.get(at - 1) in ("and", "to", "-", "–", ",", "or", "through") and day.isdigit():
            return month in months and words.written(at - back - 1)[:1].isupper()
    return False


def _time_noun(words: Words, quantity: Quantity) -> int | None:
    """The noun of time that a number counts: "three long years", "half a year"."""
    at, stop = quantity.words[1], words.ends[quantity.words[0]]
    if quantity.kind == "percent" and quantity.writing != "share":
        return None
    is_share = quantity.writing == "share"
    last = min(stop, at + 5)
    while at < last:
        word = words.small[at]
        if _is_time(words, at):
            return None if is_share and words.get(at + 1) == "'s" else at
        is_between = words.is_joint(at) or word in ("of", "or", "more")
        is_between = is_between or (is_share and words.tag(at) == "DET")
        if not is_between and (word in _MASS or words.tag(at) not in ("ADJ", "ADV")):
            return None
        at += 1
    return None


def _is_time(words: Words, at: int) -> bool:
    if singular(words.small[at]) not in listed("nouns", "times"):
        return False
    # "40 day trips" and "two night raids" count trips and raids.
    follows = at + 1 < words.ends[at] and words.tag(at + 1) in ("NOUN",)
    joined = words.is_joint(at - 1)
    return joined or words.small[at] != singular(words.small[at]) or not follows


def age(words: Words, quantity: Quantity) -> str | None:
    """Why a number is how old somebody is; None where it is not."""
    first, stop = quantity.number
    if quantity.kind != "count":
        return None
    if words.get(first - 1) in ("aged", "age", "ages"):
        return "an age"
    if words.get(first - 1) == "of" and words.get(first - 2) in ("age", "ages"):
        return "an age"
    if words.small[max(0, first - 3) : first] == ["age", "group", "of"]:
        return "an age"
    if words.get(quantity.begin - 1) == "than" and words.get(quantity.begin - 2) in _OLDER:
        return "an age"
    if words.get(first - 1) in ("between", "and") and words.get(first - 2) in ("aged", "ages"):
        return "an age"
    if _is_age_group(words, quantity):
        return "an age"
    if quantity.writing != "digits" or not is_up_to(quantity, OLDEST) or first < 2:
        return None
    opens, closes = words.get(first - 1), words.get(stop)
    if (opens, closes[:1]) in ((",", ","), ("(", ")"), (",", "."), (",", ";"), (",", "")):
        named = words.written(first - 2)[:1].isupper() and words.tag(first - 2) in ("PROPN", "")
        return "an age" if named else None
    return None


def _is_age_group(words: Words, quantity: Quantity) -> bool:
    """ "three were under 18", "men over 60"."""
    first, stop = quantity.number
    bounded = words.get(first - 1) in ("under", "over", "below", "above")
    value = quantity.low if quantity.low is not None else quantity.high
    if not bounded or value is None or not 10 <= value <= OLDEST:
        return False
    before = words.get(first - 2)
    of_people = before in ("were", "was", "is", "are", "those", "anyone", "everyone") or (
        before in listed("nouns", "people") or singular(before) in listed("nouns", "people")
    )
    counts = words.tag(stop) in ("NOUN", "ADJ", "PROPN", "NUM")
    return of_people and not counts and words.get(stop) not in listed("nouns", "harm")


def _is_year(words: Words, quantity: Quantity) -> bool:
    """Whether four digits without a comma are a year: "in 2019", "the 2014 uprising"."""
    first, stop = quantity.number
    if quantity.kind != "count":
        return False
    if words.get(first).isdigit() and _is_of_era(words, stop):
        return True
    if not _is_four_digits(words.get(first)):
        return False
    if quantity.bound == "between":  # "from 2010 to 2025"
        return _is_four_digits(words.get(stop - 1)) and not counts_next(words, stop)
    if stop - first > 1 or quantity.bound in ("at_least", "at_most"):
        return False
    before = words.get(first - 1)
    if before in ("some", "nearly"):
        return False
    if words.get(first) < "1900":
        is_told = before in _IN_TIME or words.tag(stop) in ("NOUN", "ADJ", "PROPN")
        return is_told and not _counts_behind(words, stop)
    is_named = before in _DETERMINERS and not words.get(first).endswith("00")
    return before in _IN_TIME or is_named or not counts_next(words, stop)  # "its 2023 figures"


def _is_of_era(words: Words, at: int) -> bool:
    """Whether an era stands behind a year: "44 BC", "2000 to 1600 B.C."."""
    if words.get(at) in ("to", "-", "–") and words.get(at + 1).isdigit():
        at += 2
    return words.get(at).replace(".", "") in ("bc", "bce", "ad", "ce")


def _is_four_digits(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and "1000" <= word < "2200"


def counts_next(words: Words, at: int) -> bool:
    """Whether what can be counted follows: a noun in the plural, or people."""
    stop = min(words.ends[at - 1], at + 4)
    while at < stop and words.tag(at) == "ADJ":
        at += 1
    return at < stop and words.tag(at) in ("NOUN", "") and _is_many(words.small[at])


def _counts_behind(words: Words, at: int) -> bool:
    """The same, with nouns and joined words between: "1400 weapon-wounded civilians"."""
    noun = ""
    for each in range(at, min(words.ends[at - 1], at + 8)):
        if words.tag(each) in ("NOUN", "PROPN"):
            noun = words.small[each]
        elif not words.is_joint(each) and words.tag(each) not in ("ADJ", "VERB"):
            break
    return _is_many(noun)


def _is_many(noun: str) -> bool:
    return noun in listed("nouns", "people") or (noun.endswith("s") and singular(noun) != noun)


def is_up_to(quantity: Quantity, most: int) -> bool:
    """Whether a quantity is no more than a number, for all its words say."""
    return quantity.high is not None and quantity.high <= most
