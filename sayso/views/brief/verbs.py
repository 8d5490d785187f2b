"""Acts and stances as a sentence tells them: "denied", "drew a red line".

In the past, because that is when it was said, and because it has one form for one speaker and for
several.
"""

from __future__ import annotations

from collections.abc import Mapping

from sayso.model import Stance
from sayso.triangulation.model import Matter

STANCES: Mapping[Stance, str] = {
    "demand": "demanded",
    "offer": "offered",
    "accept": "accepted",
    "reject": "rejected",
    "condition": "made it a condition",
    "red_line": "drew a red line",
    "promise": "promised",
    "threat": "threatened",
    "support": "supported",
    "oppose": "opposed",
}
_OWN_FORMS = {"say": "said", "admit": "admitted"}


def told(act: str) -> str:
    """An act's word in the past: "deny" → "denied"."""
    if act in _OWN_FORMS:
        return _OWN_FORMS[act]
    if act.endswith("y") and act[-2:-1] not in "aeiou":
        return f"{act[:-1]}ied"
    return f"{act}d" if act.endswith("e") else f"{act}ed"


def matter(on: Matter) -> str:
    """What two accounts agree or differ on."""
    return "on whether it happened" if on == "polarity" else f"on the {on}"
