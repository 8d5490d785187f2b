"""Reports that are about one thing though they open with others: by the names few reports have.

A story is drawn by what reports open with (``stories.py``); a column and a wire on one shelling may
be two. The town, the mayor and the charity that both name, and hardly another report does, tell
that their accounts are of one happening.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from datetime import date
from itertools import combinations

from sayso.model import Reading
from sayso.triangulation.wording import names_in

FEW_HAVE_IT = 8
"""Reports that have a name which tells what they are about: twice the outlets of a small story."""
FEWEST_SHARED = 4
"""Words of such names that two reports share, to be kin: a person with an office is three."""
NEAR = 5
"""Days between two reports of one happening."""


def kin_of(readings: Mapping[str, Reading]) -> dict[str, frozenset[str]]:
    """By a document's id, the ids of those that share names with it which few reports have."""
    holding: dict[str, list[str]] = defaultdict(list)
    for id in sorted(readings):
        for name in names_in(readings[id].document.text):
            holding[name].append(id)
    shared: Counter[tuple[str, str]] = Counter()
    for documents in holding.values():
        if len(documents) <= FEW_HAVE_IT:
            shared.update(combinations(documents, 2))
    found: dict[str, set[str]] = defaultdict(set)
    for (one, other), count in shared.items():
        if count >= FEWEST_SHARED and _are_near(readings[one], readings[other]):
            found[one].add(other)
            found[other].add(one)
    return {id: frozenset(others) for id, others in found.items()}


def _are_near(one: Reading, other: Reading) -> bool:
    days = []
    for reading in (one, other):
        try:
            days.append(date.fromisoformat(reading.document.published.value or ""))
        except ValueError:
            return False
    return abs((days[0] - days[1]).days) <= NEAR
