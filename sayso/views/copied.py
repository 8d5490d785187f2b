"""What a copy added to the report it repeats, and what it left out: the longest of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.model import Reading, Span
from sayso.triangulation.copies import passages
from sayso.views.lines import MARGIN, Line, Piece
from sayso.views.visible import visible

FEWEST_WORDS = 4
"""Words of a passage that is shown: fewer are an edit of style."""
LONGEST = 160
"""Characters shown of a passage."""


def copied_lines(original: Reading, copy: Reading, name: str) -> Iterator[Line]:
    """A line for what the copy added and one for what it left out, if it did.

    name: what the copy is called.
    """
    found = passages(original, copy)
    for did, spans, told in (("adds", found.added, copy), ("leaves out", found.cut, original)):
        words = _longest(spans, told.document.text)
        if len(words) < FEWEST_WORDS:
            continue
        shown = " ".join(words)
        if len(shown) > LONGEST:
            shown = f"{shown[:LONGEST].rsplit(' ', 1)[0]} …"
        others = f" and {len(spans) - 1} more" if len(spans) > 1 else ""
        pieces = (
            Piece(f"{name} {did} ", "faint"),
            Piece(f"“{visible(shown)}”"),
            Piece(others, "faint"),
        )
        yield Line(pieces, MARGIN * 3, MARGIN * 4)


def _longest(spans: Sequence[Span], text: str) -> list[str]:
    """The words of the longest stretch, the first of those as long."""
    return max((span.of(text) for span in spans), key=len, default="").split()
