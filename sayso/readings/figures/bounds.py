"""What the wording around a number leaves open: "at least 12", "10 to 15", "dozens".

=============================================  ==========  =====  =====
wording                                        bound       low    high
=============================================  ==========  =====  =====
12, a dozen, two million, half                 exact       n      n
at least 12, more than 12, over 12, 12-plus    at_least    n      None
up to 12, as many as 12, fewer than 12         at_most     None   n
about 12, some 12, nearly 12, 12 or so         about       n      n
10–15, between 10 and 15, two or three         between     a      b
dozens, several hundred, tens of thousands     vague       2 × n  None
up to several hundred                          vague       None   None
no casualties, none of the 12, nobody          exact       0      0
=============================================  ==========  =====  =====

Nothing is averaged, and no margin is made up: "about 12" keeps 12 on both sides and says "about",
and "more than 12" keeps 12, not 13.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from sayso.model import Bound, WordRange
from sayso.readings.parsed import Words, listed

LONGEST_WORDING = 5
"""Words of the longest wording in the lists ("at the very least"), and one to spare."""

STACKED = 3
"""Wordings and words between that are looked through: "at least another 40", "perhaps as many"."""

CLIMBS = 4
"""Steps up the tree from a number to its verb."""

_NOT = frozenset(["not", "n't", "n’t", "never"])
_STRENGTH = {"exact": 0, "about": 1, "at_most": 2, "at_least": 3}
_OPEN: tuple[Bound, ...] = ("at_least", "at_most", "about")


@dataclass(frozen=True, slots=True)
class Wording:
    """A bound with the words that stand around the number for it. first: of those before it."""

    bound: Bound
    first: int
    stop: int


def wording(words: Words, first: int, stop: int) -> Wording:
    """The bound worded right before ``first`` and right behind ``stop``."""
    bound, begin = _before(words, (first, stop))
    if bound == "at_least" and _is_denied(words, stop - 1):
        bound = "at_most"  # "no envoy may serve more than two terms"
    after, end = behind(words, stop)
    if after is not None and _STRENGTH[after] > _STRENGTH[bound]:
        return Wording(after, begin, end)
    return Wording(bound, begin, end)


def _is_denied(words: Words, number: int) -> bool:
    """Whether the verb that a number takes part in is denied: "did not lose more than 12"."""
    at = number
    for _ in range(CLIMBS):
        head = words.head(at)
        if head == at or words.tag(at) == "VERB":
            break
        at = head
    if words.tag(at) != "VERB" or at >= number:
        return False
    near = [each for each in words.near(at) if each < number]
    subjects = [each for each in near if words.relation(each).startswith("nsubj")]
    return any(words.small[each] in _NOT for each in near) or any(
        words.small[each] == "no" for subject in subjects for each in words.near(subject)
    )


def behind(words: Words, stop: int) -> tuple[Bound | None, int]:
    """The bound worded behind a number or behind what it counts, and the word after it."""
    for length in range(min(LONGEST_WORDING, _room(words, stop)), 0, -1):
        phrase = words.small[stop : stop + length]
        joined = phrase[0] in "+" or (length > 1 and words.is_joint(stop))
        for written in ("".join(phrase), " ".join(phrase)):
            found = _wordings("after").get(written)
            if found is not None and (joined or length > 1 or written in ("plus", "odd")):
                return found, stop + length
        if joined and length == 2 and phrase[1] in ("plus", "odd", "ish"):
            return ("at_least" if phrase[1] == "plus" else "about"), stop + length
    return None, stop


def ends(bound: Bound, value: Fraction) -> tuple[Fraction | None, Fraction | None]:
    """Low and high of a number under a bound; see the table above."""
    if bound == "at_least":
        return value, None
    if bound == "at_most":
        return None, value
    return value, value


def _before(words: Words, number: WordRange) -> tuple[Bound, int]:
    begin, bound = number[0], "exact"
    at = begin
    for _ in range(STACKED):
        found = _phrase_before(words, at, number[1])
        if found is not None:
            if _STRENGTH[found[0]] > _STRENGTH[bound]:
                bound = found[0]
            begin = at = found[1]
        elif at > words.starts[number[0]] and words.small[at - 1] in listed(
            "bounds", "between", "words"
        ):
            at -= 1
        else:
            break
    return _as_bound(bound), begin


def _phrase_before(words: Words, at: int, stop: int) -> tuple[Bound, int] | None:
    start = words.starts[at] if at < len(words) else 0
    for length in range(min(LONGEST_WORDING, at - start), 0, -1):
        found = _wordings("before").get(" ".join(words.small[at - length : at]))
        if found is not None and not (length == 1 and _is_preposition(words, at - 1, stop)):
            return found, at - length
    return None


def _is_preposition(words: Words, at: int, stop: int) -> bool:
    """Whether a word that can bound a number belongs to a verb or a place: "hand over 40 men",
    "under two bridges". stop: the word behind the number."""
    if words.relation(at).startswith("compound"):
        return True
    is_case = words.relation(at) == "case" and words.head(at) >= stop
    is_measured = words.get(at - 1) in ("just", "well", "slightly", "little")
    return is_case and not is_measured and words.small[at] in ("above", "below", "near", "under")


def _room(words: Words, at: int) -> int:
    """How many words there are up to the sentence's end."""
    return words.ends[at] - at if 0 <= at < len(words) else 0


def _as_bound(name: str) -> Bound:
    return next((each for each in _OPEN if each == name), "exact")


@cache
def _wordings(side: str) -> dict[str, Bound]:
    return {phrase: bound for bound in _OPEN for phrase in listed("bounds", bound, side)}
