"""What a page for people is made of: lines of pieces, each piece with its role."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Role = Literal[
    "plain", "faint", "title", "who", "quoted", "paraphrased",
    "cue", "speaker", "content quoted", "content paraphrased",
]  # fmt: skip

MARGIN = "  "
EVIDENCE_BAR = "│ "
"""In front of a report's own words."""
LEFT_OUT = "[…]"
"""Stands where words of a report are left out; "…" alone may be the report's own."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that look alike. text is safe to print: no control characters, no line break."""

    text: str
    role: Role = "plain"


@dataclass(frozen=True, slots=True)
class Line:
    """One line, or on a terminal several: ``first`` stands before it, ``rest`` where it wraps."""

    pieces: tuple[Piece, ...] = ()
    first: str = ""
    rest: str = ""
