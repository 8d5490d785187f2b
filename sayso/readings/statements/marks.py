"""The quotation marks of a text: which characters are some, of which kind, and which way they face.

An apostrophe looks like a closing single mark, a year like an opening one, a height in feet and
inches like two. What a mark can be is told from its shape and from what stands around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from sayso.model import Part

Family = Literal["double", "single", "angle"]
Side = Literal["open", "close"]

# Most marks in a row that can be quotation marks (two levels, doubled apostrophes): a longer row
# is a rule or a fence.
MOST_TOGETHER = 6

_TOKENS = re.compile(r"\n|``|‘‘|’’|(?<!')'{2,3}(?!')|[“”„‟\"«»‹›‘’‚‛'`´]")
_FAMILIES: dict[str, Family] = {
    **dict.fromkeys(["“", "”", "„", "‟", '"', "``", "''", "‘‘", "’’"], "double"),
    **dict.fromkeys(["‘", "’", "‚", "‛", "'", "`", "´"], "single"),
    **dict.fromkeys(["«", "»", "‹", "›"], "angle"),
}
_LEANS: dict[str, Side] = {
    **dict.fromkeys(["“", "„", "‟", "``", "‘‘", "‘", "‚", "‛", "`", "«", "‹"], "open"),
    **dict.fromkeys(["”", "’’", "’", "´", "»", "›"], "close"),
}
INVISIBLE = "\u200b\u200e\u200f\u2060\ufeff"
_BEFORE_OPENING = "([{<>—–-/:=…*|" + INVISIBLE
_AFTER_CLOSING = ")]}<>,.;:!?…—–-/*|" + INVISIBLE
# 'twas, 'em, the '90s, rock 'n' roll: words that begin with an apostrophe.
_ELISION = re.compile(r"(?:\d0s|\d\ds?\b|(?:em|til|till|tis|twas|cause|bout|round|n|cos|neath)\b)")
# The clitics of English, which follow anything: the U.S.'s, "Believe"'s, (the ministry)'s.
_CLITIC = re.compile(r"(?:s|S|t|re|ll|ve|d|m)(?!\w)")
# 5'10": what stands before the mark of inches.
_FEET = re.compile(r"\d['’′]\s?\d{1,2}(?:\.\d+)?$")


@dataclass(slots=True)
class Mark:
    """One mark, or a line break (family None), with what its neighbours allow it to be.

    line: number of line breaks before it.
    side: the direction its neighbours leave possible; None where they allow both, or neither.
    """

    start: int
    end: int
    line: int
    family: Family | None
    lean: Side | None
    side: Side | None = None


def marks_of(text: str, parts: Iterable[Part]) -> list[Mark]:
    """Marks and line breaks outside the parts, in text order, without apostrophes inside words."""
    marks: list[Mark] = []
    skipped = sorted((part.span for part in parts), reverse=True)
    line = 0
    for token in _TOKENS.finditer(text):
        start, end = token.span()
        while skipped and skipped[-1].end <= start:
            skipped.pop()
        if text[start] == "\n":
            line += 1
        elif skipped and skipped[-1].start <= start:
            continue
        for first, last in _single_marks(text, start, end):
            mark = text[first:last]
            marks.append(Mark(first, last, line, _FAMILIES.get(mark), _LEANS.get(mark)))
    return [mark for mark in _look_around(text, marks) if not _is_no_mark(text, mark)]


def _single_marks(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The marks of a token: three apostrophes are a double mark outside a single one."""
    if end - start < 3:
        return ((start, end),)
    opens = not start or text[start - 1].isspace() or text[start - 1] in _BEFORE_OPENING
    middle = start + 2 if opens else start + 1
    return ((start, middle), (middle, end))


def _look_around(text: str, marks: Sequence[Mark]) -> list[Mark]:
    """Tell every mark its side from the characters around the row of marks it stands in."""
    kept: list[Mark] = []
    first = 0
    for last, mark in enumerate(marks):
        after = marks[last + 1] if last + 1 < len(marks) else None
        if mark.family and after and after.family and after.start == mark.end:
            continue
        row, first = marks[first : last + 1], last + 1
        if len(row) > MOST_TOGETHER:
            continue
        side = _possible_side(text, row[0].start, mark.end)
        for each in row:
            each.side = side
        kept += row
    return kept


def _possible_side(text: str, start: int, end: int) -> Side | None:
    """The direction of marks at text[start:end], if what stands around them leaves only one."""
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    space_before, space_after = not before or before.isspace(), not after or after.isspace()
    if space_before and after and after in ",.;:!?)" and not text[end + 1 : end + 2].strip():
        return None  # `the word ".`: a space too many before a closing mark
    opens = not space_after and (space_before or before in _BEFORE_OPENING)
    closes = not space_before and (space_after or after in _AFTER_CLOSING)
    if opens == closes:
        return None
    return "open" if opens else "close"


def _is_no_mark(text: str, mark: Mark) -> bool:
    """An apostrophe inside a word, a year or elision, the inches of a height."""
    if mark.family == "double":
        feet = _FEET.search(text, max(0, mark.start - 9), mark.start)
        return feet is not None and mark.side != "open"
    if mark.family != "single":
        return False
    before = text[mark.start - 1 : mark.start] if mark.start else ""
    after = text[mark.end : mark.end + 1]
    if before.isalnum() and after.isalnum():
        return mark.lean != "open"
    if before and not before.isspace() and mark.lean != "open" and mark.side != "open":
        return _CLITIC.match(text, mark.end) is not None
    return mark.side == "open" and _ELISION.match(text, mark.end) is not None


def may_be_plural(text: str, mark: Mark) -> bool:
    """Stands after an s, or a dropped g, and a word follows: "ministers' plan", "goin' home"."""
    after = text[mark.end : mark.end + 2]
    if len(after) < 2 or after[0] not in " \xa0" or not after[1].isalnum():
        return False
    before = text[max(0, mark.start - 2) : mark.start].lower()
    return before.endswith(("s", "x", "z", "in"))
