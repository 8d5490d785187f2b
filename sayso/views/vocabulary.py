"""Every closed list of Sayso, as its JSON Schemas have them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources
from typing import Any

SCHEMAS = ("reading", "comparison")


@dataclass(frozen=True, slots=True)
class ClosedList:
    """A field that takes one of a few words, and no other."""

    name: str
    meaning: str
    words: tuple[str, ...]


def schema(name: str) -> dict[str, Any]:
    """The JSON Schema of ``sayso read --json`` ("reading") or of ``sayso compare --json``."""
    file = resources.files("sayso") / "data" / f"{name}.schema.json"
    loaded: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return loaded


def vocabulary() -> Iterator[ClosedList]:
    """Each list once, in the order the schemas name them."""
    seen: set[str] = set()
    for name in SCHEMAS:
        for word, definition in schema(name)["$defs"].items():
            if "enum" in definition and word not in seen:
                seen.add(word)
                yield ClosedList(word, definition["description"], tuple(definition["enum"]))
