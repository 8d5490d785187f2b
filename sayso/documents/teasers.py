"""Teasers at a page's foot: what other reports are about, a sentence for each, as if it were prose.

Only its place, its foot and its matter tell such a row: the wording of the feet above which some
outlets set one, and how long it is, are data (``sayso/data/boilerplate.toml``). Its sentences speak
of things of which the report has not spoken; the last paragraphs of a report without a row do not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.documents.knowledge import knowledge
from sayso.documents.marks import Marks
from sayso.documents.segments import Segments
from sayso.model import Span

_STRANGE_TO = 1 / 3
"""Share of a teaser's longer words, at most, that the report above has too."""
_FEWEST_STRANGE = 2
_SHORTEST_ABOVE = 1800
"""Characters of text from which what is strange to it tells anything. By these three numbers, of 36
pages with such a foot that were looked at (2025-05-21), all but 3 of 32 rows are found, and nothing
is taken for one on the 4 pages without."""
_WORD = re.compile(r"[^\W\d_]{4,}")
_TAKING_UP = re.compile(r"(?:He|She|It|They|His|Her|Its|Their|But|And|However)\b|[\"“‘]")
"""A sentence that begins so goes on from the one before."""
_ENDING = 6
"""Letters of a word that are compared: "offensive" and "offensives" are one."""


@dataclass(frozen=True, slots=True)
class Foot:
    """How a page's foot begins, in small letters without digits, and how many teasers it has."""

    starts: str
    teasers: int


def mark_teasers(segments: Segments, marks: Marks) -> None:
    """Mark the row of teasers right above a foot that is known for one, if there is one."""
    foot = next((part.span for part in reversed(marks.parts) if part.kind == "boilerplate"), None)
    if foot is None:
        return
    words = " ".join(re.sub(r"\d+", "", foot.of(segments.folded)).split())
    known = next((each for each in _feet() if words.startswith(each.starts)), None)
    if known is None:
        return
    row = _last_stretches(segments, marks, foot.start, known.teasers)
    while row and _TAKING_UP.match(segments.text, row[-1].start):
        row.pop()
    if row and row[-1].start >= _SHORTEST_ABOVE and _are_strange(segments.folded, row):
        for each in row:
            marks.add("boilerplate", each.start, each.end)


def _feet() -> list[Foot]:
    return [Foot(each["starts"], each["teasers"]) for each in knowledge("boilerplate")["feet"]]


def _last_stretches(segments: Segments, marks: Marks, end: int, most: int) -> list[Span]:
    """The last stretches before a place, the last first, up to another part."""
    found: list[Span] = []
    for span in reversed(segments.spans):
        if span.start >= end:
            continue
        if not marks.is_free(span.start, span.end) or len(found) == most:
            break
        found.append(span)
    return found


def _are_strange(folded: str, row: Sequence[Span]) -> bool:
    """Whether enough of a row speaks of what the text above has not spoken of."""
    above = _stems(folded[: row[-1].start])
    told = [_stems(each.of(folded)) for each in row]
    strange = sum(bool(words) and len(words & above) <= _STRANGE_TO * len(words) for words in told)
    return strange >= _FEWEST_STRANGE


def _stems(text: str) -> set[str]:
    return {word[:_ENDING] for word in _WORD.findall(text)}
