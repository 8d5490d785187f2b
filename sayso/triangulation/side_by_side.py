"""Readings -> what they come to side by side."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.model import Reading
from sayso.triangulation.accounts import compare_accounts
from sayso.triangulation.copies import find_repeats
from sayso.triangulation.model import Compared, SideBySide
from sayso.triangulation.origins import copies_of, origins_of
from sayso.triangulation.prose import proses_of
from sayso.triangulation.stories import stories_of


def compare(readings: Iterable[Reading]) -> SideBySide:
    """Set reports side by side: origins first, then stories, then their accounts.

    A report given twice counts once. The order of the reports changes no verdict.
    """
    by_id: dict[str, Reading] = {}
    for reading in readings:
        by_id.setdefault(reading.document.id, reading)
    documents = {id: reading.document for id, reading in by_id.items()}
    listed = list(by_id.values())
    proses = proses_of(listed)
    repeats = find_repeats(listed, proses)
    origins = origins_of(documents, repeats)
    stories = stories_of(listed, proses)
    return SideBySide(
        documents=tuple(Compared(documents[id], origins[id]) for id in by_id),
        copies=tuple(copies_of(documents, repeats)),
        stories=tuple(stories),
        accounts=compare_accounts(by_id, origins=origins, stories=stories),
    )
