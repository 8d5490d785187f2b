"""A text cut for finding times: runs of letters, runs of digits, single marks.

Coarser and finer than the reader's words at once: "1990s" is 1990 and s, "10am" is 10 and am,
"mid-May" is mid, - and May, so that one rule reads a date in every way it is typeset.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable

BREAK = "¶"
"""The form of a blank line: no time expression goes on across one."""

PADDING = 64
"""Farther than any rule looks beyond the word it begins at."""

_WORD = re.compile(r"[0-9]+|[^\W\d_]+|\n[^\S\n]*(?:\n[^\S\n]*)+|\S")
_SAME = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "–": "-", "—": "-", "‑": "-", "‐": "-"})


class Words:
    """The words of one text by number.

    forms: lower case, with plain apostrophes and hyphens, and after the last word PADDING empty
        forms, so that the rules need not mind where a text ends (nor where it begins: the numbers
        below 0 are those forms too). starts, ends: code points, one per word.
    form: the form at a number, quickly.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        spans = [match.span() for match in _WORD.finditer(text)]
        self.starts = [start for start, _ in spans]
        self.ends = [end for _, end in spans]
        plain = text.translate(_SAME)
        self.forms = [
            BREAK if plain[start] == "\n" else plain[start:end].lower() for start, end in spans
        ]
        self.forms += [""] * PADDING
        self.form: Callable[[int], str] = self.forms.__getitem__

    def pass_over(self, stretches: Iterable[tuple[int, int]]) -> None:
        """Make the words of these stretches of characters say nothing, as blank lines do."""
        for start, end in stretches:
            at = self.at_or_after(start)
            while at < len(self) and self.starts[at] < end:
                self.forms[at] = BREAK
                at += 1

    def __len__(self) -> int:
        return len(self.starts)

    def written(self, at: int) -> str:
        """The word as it stands in the text."""
        return self.text[self.starts[at] : self.ends[at]] if 0 <= at < len(self.starts) else ""

    def capital(self, at: int) -> bool:
        """Does the word begin with a capital letter?"""
        return self.written(at)[:1].isupper()

    def glued(self, at: int) -> bool:
        """Does nothing stand between this word and the one before?"""
        return 0 < at < len(self.starts) and self.ends[at - 1] == self.starts[at]

    def has(self, at: int, *forms: str) -> bool:
        """Do these forms stand here, one after the other?"""
        return tuple(self.forms[at : at + len(forms)]) == forms

    def number(self, at: int) -> int | None:
        """The digits of this word as a number; None for other words and beyond nine digits."""
        form = self.form(at)
        return int(form) if form.isascii() and form.isdigit() and len(form) <= 9 else None

    def spelled(self, first: int, after: int) -> str:
        """The text from the first of these words to before the other, on one line."""
        return " ".join(self.text[self.starts[first] : self.ends[after - 1]].split())

    def at_or_after(self, offset: int) -> int:
        """The first word that ends after this character."""
        return bisect_right(self.ends, offset)
