"""Who is brought in by a description and named in the next sentence: "A Selm pilot was freed on
Monday. Dana Sollen, 52, told reporters"."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.readings.actors.joined import Joined, agree
from sayso.readings.actors.references import SUBJECT
from sayso.readings.actors.roles import is_relation

NAMED_NEXT = 0.75
"""How sure it is: of 15 in reports of one day 12 were so. A judgement of 2026-11."""
NEXT = "who is named in the next sentence"
_NEAR = 15
"""References behind a description among which the name is looked for."""


def introduced(joined: Joined) -> Iterator[tuple[int, int]]:
    """The descriptions of a new person, each with the name that tells who it is: the first that the
    next sentence names, by a whole name of its own and without an office.

    Both are what their sentences are about or by whom they are told, in the report's own words.
    """
    for number, reference in enumerate(joined.references):
        named = reference.naming
        is_new = named.form == "description" and named.determined == "a" and not named.plural
        if number in joined.links or not is_new or named.sort != "person":
            continue
        if _stands_out(joined, number) and not any(is_relation(noun) for noun, _ in named.offices):
            name = _next_person(joined, number)
            if name is not None and _is_first(joined, name) and _stands_out(joined, name):
                gender = joined.party_of(name).gender
                if agree(gender, named.gender):
                    yield number, name


def _stands_out(joined: Joined, number: int) -> bool:
    reference = joined.references[number]
    is_own = not reference.is_heading and not reference.is_quoted
    return is_own and reference.weight <= SUBJECT


def _next_person(joined: Joined, number: int) -> int | None:
    """The next person that is named behind a reference, in the next sentence and not before it."""
    here = joined.references[number]
    stop = min(number + _NEAR, len(joined.references))
    for other in range(number + 1, stop):
        reference = joined.references[other]
        if reference.sentence > here.sentence + 1:
            return None
        is_inside = reference.span.start < here.span.end
        if is_inside or other not in joined.links or not joined.party_of(other).person:
            continue
        return other if reference.sentence > here.sentence else None
    return None


def _is_first(joined: Joined, number: int) -> bool:
    """Whether a whole name, with nothing in front, is the first that a report has of somebody."""
    reference = joined.references[number]
    named = reference.naming
    is_bare = named.is_full_name and not named.roles and named.called[0] == reference.words[0]
    return is_bare and joined.party_of(number).references[0] == number
