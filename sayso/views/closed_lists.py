"""Every closed list of Sayso: those of readings, and those that only comparisons have."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib import resources
from typing import Any

from sayso.vocabulary import ClosedList, Term, closed_lists

SCHEMAS = ("reading", "comparison", "set_aside")


def schema(name: str) -> dict[str, Any]:
    """The JSON Schema of that name.

    "reading" is that of ``sayso read --json``, "comparison" that of ``sayso compare
    --json``, "set_aside" that of a line of ``sayso read --set-aside``.
    """
    file = resources.files("sayso") / "data" / f"{name}.schema.json"
    loaded: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return loaded


def all_closed_lists() -> Iterator[ClosedList]:
    """Each list once: those of readings, then those that only comparisons have."""
    seen = set()
    for closed in closed_lists():
        seen.add(closed.name)
        yield closed
    for closed in _in_schemas():
        if closed.name not in seen:
            seen.add(closed.name)
            yield closed


def _in_schemas() -> Iterator[ClosedList]:
    for schema_name in SCHEMAS:
        for name, definition in schema(schema_name)["$defs"].items():
            if "enum" in definition:
                terms = {word: Term(word) for word in definition["enum"]}
                meaning = definition["description"].rstrip(".")
                yield ClosedList(name, meaning, None, terms, of_comparisons=True)


def described(closed: ClosedList) -> Iterator[str]:
    """A list for people: its name and meaning, then a word a line with its own meaning."""
    beside = " (of comparisons)" if closed.of_comparisons else ""
    yield f"{closed.name}{beside}: {closed.meaning}"
    width = max(map(len, closed.terms))
    for key, term in closed.terms.items():
        yield f"    {key:{width}}  {term.meaning}".rstrip()
