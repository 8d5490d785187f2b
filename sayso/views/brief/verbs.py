"""Acts and stances as a sentence has them: "denies", "draws a red line"."""

from __future__ import annotations

from collections.abc import Mapping

from sayso.model import Stance

STANCES: Mapping[Stance, str] = {
    "demand": "demands",
    "offer": "offers",
    "accept": "accepts",
    "reject": "rejects",
    "condition": "makes it a condition",
    "red_line": "draws a red line",
    "promise": "promises",
    "threat": "threatens",
    "support": "supports",
    "oppose": "opposes",
}


def verb(act: str) -> str:
    """An act's word in the third person: "deny" → "denies"."""
    if act.endswith("y") and act[-2:-1] not in "aeiou":
        return f"{act[:-1]}ies"
    return f"{act}es" if act.endswith(("s", "x", "z", "ch", "sh")) else f"{act}s"
