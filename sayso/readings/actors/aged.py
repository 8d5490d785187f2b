"""Whom "the 52-year-old" takes up: who was told of with that age, else the person last told of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.readings.actors.joined import Joined, Link, agree, before

TOLD_AGE, LAST_PERSON = 0.85, 0.75
"""How sure it is. Judgements of 2026-11."""
_AGED = re.compile(r"the (\d{1,3})[-‑–]year[-‑–]old\b", re.IGNORECASE)
_AGE_BEHIND = re.compile(r",? \(?(\d{1,3})\b")
_SENTENCES, _REFERENCES = 3, 60
"""How far back a person of no told age is looked for, and how many references at most."""


def aged(joined: Joined, number: int) -> Link | None:
    """The person that a description by an age means; None for any other description."""
    reference = joined.references[number]
    named = reference.naming
    told = _AGED.match(joined.text, reference.span.start)
    if told is None or named.plural or named.sort not in (None, "person"):
        return None
    persons = [
        each
        for each in _persons(joined, number)
        if agree(joined.party_of(each).gender, named.gender)
    ]
    for each in persons:
        behind = _AGE_BEHIND.match(joined.text, joined.references[each].span.end)
        inside = f", {told[1]}" in _words(joined, each)
        if inside or (behind is not None and behind[1] == told[1]):
            return Link(joined.links[each].party, TOLD_AGE, "of that age")
    others = [joined.references[each] for each in persons]
    near = [
        (reference.sentence - other.sentence, other.weight, place)
        for place, other in zip(persons, others, strict=True)
        if reference.sentence - other.sentence <= _SENTENCES
    ]
    if not near:
        return None
    return Link(joined.links[min(near)[2]].party, LAST_PERSON, "the person last told of")


def _persons(joined: Joined, number: int) -> Iterator[int]:
    """References before a description to persons who are named, the nearest first."""
    for other in before(joined, number, _REFERENCES):
        party = joined.party_of(other)
        is_one = party.person and party.is_plain and not party.is_thing and not party.plural
        is_named = any(joined.naming(each).form == "name" for each in party.references[:_SENTENCES])
        if is_one and is_named and not joined.references[other].is_heading:
            yield other


def _words(joined: Joined, number: int) -> str:
    span = joined.references[number].span
    return joined.text[span.start : span.end]
