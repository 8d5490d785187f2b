"""The paragraph that words stand in, as much of it as is wanted, with the words told apart in it.

A report that lost its line breaks is one long paragraph: of such the words' own sentence is shown,
with as many of its neighbours as fit.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TypeVar

from sayso.model import Reading, Span

LONGEST_SENTENCE = 500
"""Characters of what is taken for one sentence; what is longer lost its full stops."""
_BREAK = re.compile(r"\n\s*\n|\n")

_Mark = TypeVar("_Mark")


def paragraphs(spans: Iterable[Span], reading: Reading, *, longest: int) -> list[Span]:
    """The paragraphs that hold some spans, in text order, neighbours in one.

    longest: characters of a paragraph that is shown whole.
    """
    joined: list[Span] = []
    for stretch in sorted({paragraph_of(span, reading, longest=longest) for span in spans}):
        if joined and stretch.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, stretch.end))
        else:
            joined.append(stretch)
    return joined


def told_apart(
    stretch: Span, marks: Sequence[tuple[Span, _Mark]], text: str
) -> Iterator[tuple[str, _Mark | None]]:
    """The words of a stretch, cut where marks begin and end; where two overlap, the earlier in the
    list counts. None: words without a mark."""
    edges = {stretch.start, stretch.end}
    for span, _ in marks:
        edges |= {edge for edge in (span.start, span.end) if stretch.start < edge < stretch.end}
    for start, end in pairwise(sorted(edges)):
        mark = next((mark for span, mark in marks if span.start <= start < span.end), None)
        yield text[start:end], mark


def paragraph_of(span: Span, reading: Reading, *, longest: int) -> Span:
    """The paragraph around a thing; of one that is too long, the thing's sentence with as many of
    its neighbours as fit."""
    text = reading.document.text
    low, high = max(span.start - longest, 0), span.end + longest
    before = [match.end() for match in _BREAK.finditer(text, low, span.start)]
    after = _BREAK.search(text, span.end, high)
    start = before[-1] if before else low
    end = after.start() if after else min(high, len(text))
    if end - start <= max(longest, span.end - span.start):
        return _trimmed(start, end, span, text)
    sentence = sentence_of(span, reading)
    begin, finish = min(sentence.start, span.start), max(sentence.end, span.end)
    for neighbour in _neighbours(span, reading):
        wider = min(begin, neighbour.start), max(finish, neighbour.end)
        if neighbour.start < start or neighbour.end > end:
            continue
        if wider[1] - wider[0] <= longest:
            begin, finish = wider
    return _trimmed(begin, finish, span, text)


def _neighbours(span: Span, reading: Reading) -> Iterator[Span]:
    """The two sentences before and after a thing's own, the nearest first."""
    sentences = reading.sentences
    at = _at(span, reading)
    for step in (-1, 1, -2, 2):
        if 0 <= at + step < len(sentences):
            yield sentences[at + step]


def sentence_of(span: Span, reading: Reading) -> Span:
    """The sentence a thing begins in, cut where it is no sentence any more."""
    at, text = _at(span, reading), reading.document.text
    found = reading.sentences[at] if 0 <= at < len(reading.sentences) else span
    if not found.overlaps(span):
        found = span
    start, end = min(found.start, span.start), max(found.end, span.end)
    if end - start > LONGEST_SENTENCE:
        start = after_space(text, max(start, span.start - LONGEST_SENTENCE // 2), start)
        end = before_space(text, min(end, span.end + LONGEST_SENTENCE // 2), end)
    return Span(min(start, span.start), max(end, span.end))


def _at(span: Span, reading: Reading) -> int:
    return bisect_right(reading.sentences, span.start, key=lambda each: each.start) - 1


def after_space(text: str, at: int, edge: int) -> int:
    """The next word's start behind a cut, or the cut itself where no space is near."""
    space = text.find(" ", at, at + 40)
    return at if at <= edge or space < 0 else space + 1


def before_space(text: str, at: int, edge: int) -> int:
    space = text.rfind(" ", max(at - 40, 0), at)
    return at if at >= edge or space < 0 else space


def _trimmed(start: int, end: int, span: Span, text: str) -> Span:
    """Without white space at the ends, and never less than the thing itself."""
    while start < span.start and text[start].isspace():
        start += 1
    while end > span.end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
