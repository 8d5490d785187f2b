"""Claims that there is one such event, or which in a row it is: "the first talks in years"."""

from __future__ import annotations

from sayso.model import Time, Unique
from sayso.readings.events.counting import bearer
from sayso.readings.events.lexicon import ordinal_of, words_of
from sayso.readings.events.roles import Parties
from sayso.readings.parsed import Words

_REACHING = frozenset(["in", "since", "of", "for", "between", "with", "to", "on", "from", "after"])
_BESIDE = frozenset(["amod", "compound", "nummod", "advmod"])


def unique_of(words: Words, parties: Parties, at: int) -> Unique | None:
    """The claim that an event's noun, or its verb, stands in; None for none."""
    if words.tag(at) == "VERB":
        return _of_verb(words, parties, at)
    noun = bearer(words, at)
    for child in words.near(noun):
        if child < noun and words.relation(child) in _BESIDE and _claims(words, child):
            return _claim(words, parties, child, noun, at)
    return None


def is_measure_of(claim: Unique | None, time: Time, text: str) -> bool:
    """Whether a time only tells how far a claim reaches: "the first talks since 2024"."""
    if claim is None or not claim.span.covers(time.span):
        return False
    return time.span.of(text).lower().startswith("since ")


def _of_verb(words: Words, parties: Parties, at: int) -> Unique | None:
    """ "Met for the first time in three years"."""
    for child in words.near(at):
        if words.small[child] == "time" and words.relation(child).startswith(("obl", "nmod")):
            for each in words.near(child):
                if ordinal_of(words.small[each]) is not None:
                    return _claim(words, parties, each, child, child)
    return None


def _claims(words: Words, at: int) -> bool:
    word = words.small[at]
    return ordinal_of(word) is not None or word in words_of("unique", "words")


def _claim(words: Words, parties: Parties, first: int, noun: int, at: int) -> Unique:
    last = max(noun, at)
    for each, case in parties.phrases.of(last):
        if case in _REACHING and last < each:
            end = parties.phrases.end_of(each)
            if case == "between":
                end = _second_of_two(words, end)
            if end - last <= _LONGEST:
                last = end
    span = words.span((first, last + 1))
    rest = words.text((first + 1, last + 1)) if last > first else None
    return Unique(ordinal_of(words.small[first]), rest, span)


_LONGEST = 12
"""Words from a noun to the end of a phrase behind it that still belongs to the claim."""


def _second_of_two(words: Words, at: int) -> int:
    """The last word of the second party of "between X and Y", where only X is tied to it."""
    if words.get(at + 1) != "and":
        return at
    end = at + 2
    while end < words.ends[at] and words.tag(end) in ("DET", "ADJ", "NOUN", "PROPN"):
        end += 1
    return end - 1
