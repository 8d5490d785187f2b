"""Numbers that claim no quantity: dates, ages, ranks, names of things, turns of speech.

Every rule gives its reason in a word or two; ``reason`` is None for a number that may be a figure.
"""

from __future__ import annotations

from sayso.readings.figures.dated import age, counts_next, in_time, is_up_to
from sayso.readings.figures.quantities import Quantity
from sayso.readings.parsed import Words, listed, singular

SMALL_GROUP = 10
"""Behind "the", "these", "their" a number up to this names a group that is known ("the two sides");
see rule 11.9 of the codebook."""

LONGEST_NAME = 6
"""Words of a name with a number in it that are looked at."""

_DETERMINERS = frozenset(
    "the these those both its their his her our your my whose 's ' this".split()
)
_BEFORE_PRONOUN = frozenset("the this that no any each every another which not".split())
_MASS = frozenset(["next", "last", "first", "past", "top", "other", "remaining", "same"])


def reason(words: Words, quantity: Quantity) -> str | None:
    """Why a number is no figure, as far as the words beside it say; None if nothing does."""
    if quantity.writing == "none":
        return None
    for rule in (_in_a_name, in_time, age, _in_a_list, _score, _turn, _address):
        why = rule(words, quantity)
        if why is not None:
            return why
    return None


def _in_a_name(words: Words, quantity: Quantity) -> str | None:
    first, stop = quantity.words
    if first >= 2 and words.is_joint(first - 1):
        before = words.get(first - 2)
        if before not in ("for", "and", "non") and not before[-1:].isdigit():
            return (
                "part of a name" if words.written(first - 2)[:1].isupper() else "joined to a word"
            )
    if words.touches(first) and words.get(first - 1)[-1:] in ("#", "/", "_", "@", "°"):
        return "part of a name"
    if words.touches(stop) and words.get(stop)[:1] in ("/", "_", "°", "@", "²"):
        return "part of a name"
    if _is_called(words, quantity):
        return "part of a name"
    is_name = quantity.writing == "spelled" and words.tag(quantity.node) == "PROPN"
    if is_name and first > words.starts[first] and words.written(first)[:1].isupper():
        return "part of a name"  # "Air Route One"
    return None


def _is_called(words: Words, quantity: Quantity) -> bool:
    """Whether digits are a name, or of one: "Unit 8", "the Weir 300 index", "the 30 Gates Fund".

    "In Brisk 40 were killed" is none: a verb follows.
    """
    first, stop = quantity.words
    plain = quantity.kind == "count" and quantity.bound == "exact" and quantity.begin == first
    if not plain or quantity.writing != "digits":
        return False
    if _is_hotline(words, first) or _is_in_singular_name(words, quantity):
        return True
    if words.small[max(0, first - 3) : first] == ["the", "group", "of"]:
        return words.written(first - 2) == "Group"
    before = first - 1
    if before < words.starts[first] or not words.written(before)[:1].isupper():
        return False
    if words.tag(before) == "PROPN" and _is_one_name(words, before, quantity.node):
        return True
    named = before > words.starts[first] and words.tag(before) in ("PROPN", "NOUN")
    follows = words.tag(stop) if stop < words.ends[first] else ""
    counted = follows in ("NOUN", "ADJ", "VERB", "AUX", "PROPN", "NUM")
    return named and words.small[before] not in listed("nouns", "days") and not counted


def _is_one_name(words: Words, name: int, number: int) -> bool:
    """Whether the tree makes digits a piece of the name before them, or of the same noun's."""
    if words.relation(number).startswith(("flat", "compound")):
        return words.head(number) == name or words.head(number) == words.head(name)
    is_beside = words.head(name) == words.head(number) and words.head(name) > number
    return is_beside and words.relation(name).startswith("compound")


def _is_in_singular_name(words: Words, quantity: Quantity) -> bool:
    """Whether a number counts what is named in the singular: "the 30 Gates Fund"."""
    node = top = words.head(quantity.node)
    if quantity.low == 1 or words.tag(node) != "PROPN" or node <= quantity.node:
        return False
    for _ in range(LONGEST_NAME):
        if not words.relation(top).startswith("compound") or words.head(top) <= top:
            break
        top = words.head(top)
    return top != node and words.tag(top) == "PROPN" and singular(words.small[top]) == (
        words.small[top]
    )  # fmt: skip


def _is_hotline(words: Words, at: int) -> bool:
    """ "a 911 call", "dialled 112": the number that was called."""
    if words.small[at] not in listed("nouns", "hotlines"):
        return False
    around = {words.get(at - 1), singular(words.get(at + 1))}
    return not around.isdisjoint(listed("nouns", "calls"))


def _in_a_list(words: Words, quantity: Quantity) -> str | None:
    first, stop = quantity.number
    before = words.get(first - 1) if first > words.starts[first] else ""
    if quantity.kind != "count" or quantity.writing not in ("digits", "spelled"):
        return None
    if before in listed("nouns", "numbered") and _is_numbered(words, quantity):
        return "a number in a list"
    if before == "" and quantity.writing == "digits" and words.get(stop) in (".", ")") and (
        words.touches(stop) and stop + 1 < len(words) and is_up_to(quantity, 99)
    ):  # fmt: skip
        return "a number in a list"
    if before in ("(", "[") and words.get(stop) in (")", "]") and quantity.writing == "digits":
        return "a number in brackets"
    return None


def _is_numbered(words: Words, quantity: Quantity) -> bool:
    """Whether the noun before a number takes it as its name, and nothing behind is counted."""
    first, stop = quantity.number
    before = words.get(first - 1)
    if before in ("no", "no.", "nos.", "nr", "nr.", "#", "top", "©", "copyright"):
        return True
    if before != singular(before) or words.head(first) > first + 1:
        return words.written(first - 1)[:1].isupper() and not counts_next(words, stop)
    return not counts_next(words, stop)


def _score(words: Words, quantity: Quantity) -> str | None:
    if quantity.voted or quantity.exchanged or quantity.bound == "between":
        return None
    first, stop = quantity.words
    for hyphen, other in ((first - 1, first - 2), (stop, stop + 1)):
        if 0 <= hyphen < len(words) and words.is_joint(hyphen):
            if words.get(other)[:1].isdigit():
                return "a score, or a key"
            if words.get(other) in ("all", "nil"):
                return "a score"
    if words.get(first - 1) == "+" and words.touches(first):
        return "a telephone number"
    return None


def _turn(words: Words, quantity: Quantity) -> str | None:
    """Turns of speech, and joined numbers that tell of what kind a thing is."""
    first, stop = quantity.words
    after = words.get(stop) if stop < words.ends[first] else ""
    if after in ("c", "f") and words.touches(stop):
        return "a temperature"
    if words.small[first] == "scores" and words.tag(first) == "VERB":
        return "a verb"
    if words.small[max(0, first - 2) : first] == ["scale", "of"]:
        return "a scale"
    if quantity.writing == "share":
        return _no_share(words, quantity, after)
    if quantity.kind == "length" and _is_whereabouts(words, quantity):
        return "where something is"
    if words.is_joint(stop) and not (quantity.exchanged or quantity.voted):
        return _joined(words, quantity, stop + 1)
    if words.is_joint(stop - 1) and quantity.kind in ("length", "amount"):
        return _make_of_weapon(words, stop)
    if quantity.kind == "count" and singular(after) in listed("nouns", "turns"):
        return "how often, or of what make"
    if quantity.is_one:
        return _no_count(words, quantity, after)
    return None


def _no_share(words: Words, quantity: Quantity, after: str) -> str | None:
    first, stop = quantity.number
    small = words.small[first:stop]
    before = words.get(first - 1)
    if words.is_joint(stop) or (first and words.is_joint(first - 1)):
        return "joined to a word"
    if small == ["half"]:
        if before in ("first", "second", "other", "better", "later", "latter", "each"):
            return "a part, not a share"
        if after in ("of", "the", "a", "an", "its", "their", "his", "her", "our", "all", "that"):
            return None
        return None if quantity.bound != "exact" or after == "%" else "no share of anything"
    if small[0] in ("a", "one") and len(small) == 2 and after not in ("of", "the"):
        return None if quantity.bound != "exact" or small[0] == "one" else "an ordinal"
    return None


def _is_whereabouts(words: Words, quantity: Quantity) -> bool:
    first, stop = quantity.begin, quantity.words[1]
    away = listed("measures", "away", "words")
    follows = words.get(stop) if stop < words.ends[quantity.words[0]] else ""
    bracket = follows == "("  # "12 km (seven miles) north of Brisk"
    if bracket:
        for at in range(stop + 1, min(stop + 7, words.ends[quantity.words[0]] - 1)):
            if words.small[at] == ")":
                follows = words.small[at + 1]
                break
    elif follows == ")":
        follows = words.get(stop + 1)
    if follows in away:
        return True
    return follows == "of" and words.get(first - 1) in ("within", "to")


def _joined(words: Words, quantity: Quantity, at: int) -> str | None:
    """A number joined to a word: "two-state solution" tells a kind, "40,000-strong" counts."""
    word = words.get(at)
    if word in listed("nouns", "joined") or word in ("plus", "odd", "ish"):
        return None
    if quantity.kind in ("percent", "money"):
        return None
    if singular(word) in listed("nouns", "times"):
        return "a time"
    return "tells of what kind"


def _make_of_weapon(words: Words, stop: int) -> str | None:
    """ "a 500-kg bomb": what a weapon is, no quantity."""
    at = stop
    while at < min(stop + 4, words.ends[stop - 1]):
        word = words.small[at]
        if singular(word) in listed("nouns", "weapons") or word in ("range", "caliber", "calibre"):
            return "the make of a weapon"
        if words.tag(at) not in ("ADJ", "NOUN", "PROPN", "PUNCT", ""):
            return None
        at += 1
    return None


def _no_count(words: Words, quantity: Quantity, after: str) -> str | None:
    """What "one" is where it is no count: a pronoun, "a certain", a turn of speech."""
    before = words.get(quantity.begin - 1)
    if quantity.bound != "exact":
        return None
    if after == "of":
        return "a pronoun" if before in ("every", "each", "any", "no", "not") else None
    if before in _BEFORE_PRONOUN and words.tag(quantity.begin - 1) != "SCONJ":
        return "a pronoun"
    if words.get(quantity.words[0] - 1) in ("number", "no."):
        return "a rank"
    return None


def _address(words: Words, quantity: Quantity) -> str | None:
    if quantity.kind != "count" or quantity.writing != "digits":
        return None
    stop = min(quantity.number[1] + 4, words.ends[quantity.number[0]])
    for at in range(quantity.number[1], stop):
        if not words.written(at)[:1].isupper():
            return None
        if at > quantity.number[1] and words.small[at] in listed("nouns", "streets"):
            return "an address"
    return None


def is_known_group(words: Words, quantity: Quantity) -> bool:
    """Whether a small number behind "the" or "their" names a group, as in "the two sides"."""
    if quantity.kind != "count" or quantity.writing not in ("digits", "spelled"):
        return False
    if not is_up_to(quantity, SMALL_GROUP) or quantity.bound != "exact":
        return False
    at = quantity.words[0] - 1
    if words.get(at) in _MASS:
        at -= 1
    return at >= words.starts[quantity.words[0]] and words.small[at] in _DETERMINERS
