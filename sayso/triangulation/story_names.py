"""What a story is called: whom and what its reports have in common, in their own words."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice

from sayso.documents.knowledge import knowledge
from sayso.model import Reading
from sayso.triangulation.model import Story
from sayso.triangulation.terms import Rarity, Terms, common_words

_NAMES, _WORDS = 2, 2
"""How many of each a story's name has."""


def named_story(readings: Sequence[Reading], terms: Sequence[Terms], rarity: Rarity) -> Story:
    """The story of these reports, called by the names and words that most of them open with.

    A report alone is called by its title, if it has one.
    """
    documents = tuple(reading.document.id for reading in readings)
    ranked = _ranked(terms, rarity)
    named = {term for one in terms for term in one.names} - _of_the_calendar()
    names = list(islice(_apart([t for t in ranked if t in named], terms), _NAMES))
    words = [t for t in ranked if t not in named and not _says_nothing(t)][:_WORDS]
    parts = (
        " and ".join(_written(name, terms) for name in names),
        ", ".join(_written(word, terms) for word in words),
    )
    name = ": ".join(part for part in parts if part) or "without a name"
    if len(documents) == 1:
        name = readings[0].document.title or name
        return Story(name, documents, "no other report is about the same happening")
    told = ", ".join(
        f"“{_written(term, terms)}” in {sum(term in one.opening for one in terms)}"
        for term in (*names, *words)
    )
    return Story(name, documents, f"of the openings of {len(documents)} reports, {told}")


@cache
def _of_the_calendar() -> frozenset[str]:
    """Days and months: written as names are, and no more than when a report was written."""
    no_names = knowledge("names")["no_name"]
    return frozenset(word.rstrip(".").lower() for word in (*no_names["days"], *no_names["months"]))


def _says_nothing(word: str) -> bool:
    """Whether it stands in one English report of seven, or is of the calendar."""
    return common_words().get(word, 0.0) >= 1 / 7 or word in _of_the_calendar()


def _ranked(terms: Sequence[Terms], rarity: Rarity) -> list[str]:
    """What the reports open with: first what most of them do, go on about, and few others have.

    That most of them do weighs most: a story is not called by what one report alone has.
    """
    holders = Counter(term for one in terms for term in one.opening if term.isalpha())
    times: Counter[str] = Counter()
    for one in terms:
        times.update(one.names)
        times.update(one.words)

    def weight(term: str) -> float:
        return holders[term] ** 2 * rarity.of(term) * (1 + math.log(max(1, times[term])))

    return sorted(holders, key=lambda term: (-weight(term), term))


def _apart(names: Sequence[str], terms: Sequence[Terms]) -> Iterator[str]:
    """The names that stand in no full name of those before."""
    shown: set[str] = set()
    for name in names:
        words = {word.lower() for word in _written(name, terms).split()}
        if not words & shown:
            shown |= words
            yield name


def _written(term: str, terms: Sequence[Terms]) -> str:
    forms = Counter(one.written[term] for one in terms if term in one.written)
    return min(forms, key=lambda form: (-forms[form], form)) if forms else term
