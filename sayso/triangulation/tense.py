"""How plain words put a thing, where no event was read: as so, or as still to come."""

from __future__ import annotations

from sayso.triangulation.wording import holds


def is_to_come(words: str) -> bool:
    """Whether some words tell of what is planned, promised or expected."""
    return holds(words, "put", "to_come")
