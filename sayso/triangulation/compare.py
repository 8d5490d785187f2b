"""Readings -> what they come to side by side."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.model import Reading
from sayso.triangulation.accounts import compare_accounts
from sayso.triangulation.model import Compared, Origin, SideBySide, Story


def compare(readings: Iterable[Reading]) -> SideBySide:
    """Set reports side by side: origins first, then stories, then their accounts.

    A report given twice counts once. The order of the reports changes no verdict.
    """
    by_id: dict[str, Reading] = {}
    for reading in readings:
        by_id.setdefault(reading.document.id, reading)
    origins = {id: Origin((id,), "nothing else repeats it") for id in by_id}
    stories: tuple[Story, ...] = ()
    return SideBySide(
        documents=tuple(Compared(by_id[id].document, origins[id]) for id in by_id),
        copies=(),
        stories=stories,
        accounts=compare_accounts(by_id, origins=origins, stories=stories),
    )
