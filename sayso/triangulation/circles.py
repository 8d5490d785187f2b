"""Circles: reports about the same parties, beyond one story.

A report of today's call tells of last week's talks; so do the reports of those talks, which are
another story. Accounts are therefore also compared among reports that have two of their parties in
common. Each report belongs to the circles of its most named parties, two by two: a few, whatever
else there is, so that the work grows with the number of reports.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from sayso.model import Reading
from sayso.triangulation.sides import Parties

MOST_PARTIES = 3
"""Parties of a report by whose pairs it is found: those it names most. More would bring together
reports that only mention the same two."""
FEWEST_MENTIONS = 2
"""A party named once is not what a report is about."""

Pair = tuple[str, str]


def circles_of(readings: Mapping[str, Reading], parties: Parties) -> list[tuple[str, ...]]:
    """Ids of documents, at least two in each circle, that are about the same two parties.

    Persons and bodies count for their state, where they have one.
    """
    found: dict[Pair, list[str]] = defaultdict(list)
    for id in sorted(readings):
        for pair in combinations(sorted(_most_named(readings[id], parties)), 2):
            found[pair].append(id)
    return [tuple(found[pair]) for pair in sorted(found) if len(found[pair]) > 1]


def _most_named(reading: Reading, parties: Parties) -> Sequence[str]:
    named: Counter[str] = Counter()
    for actor in reading.actors:
        party = parties.of(reading.document.id, actor.id)
        if party is not None:
            named[(party.state or party.id).casefold()] += len(actor.mentions)
    ranked = sorted(named, key=lambda side: (-named[side], side))
    return [side for side in ranked[:MOST_PARTIES] if named[side] >= FEWEST_MENTIONS]
