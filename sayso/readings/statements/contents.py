"""Where content begins and ends: from ranges of words to the characters that were said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.model import Analysis, Span, WordRange
from sayso.readings.statements.quotes import Quotation

# So many words that the network left out inside a sentence are bridged, where they are nobody's cue
# or name. Of 72 contents with such holes on 21 real reports (2026-11), 3 had a reason for theirs.
BRIDGED = 5

# Marks that are never an apostrophe, so that they are left out even where they pair with none.
_QUOTATION_MARKS = frozenset('“”„‟"«»‹›‘`')
_BEFORE_CONTENT = frozenset(",;:—–")
_AFTER_CONTENT = frozenset(",;:–—")
_PREPOSITIONS = frozenset("about above against at by for from in of on over to with".split())
_SMALL = _PREPOSITIONS | frozenset(
    "a an and as be is or that the to was were what which who".split()
)
_NEVER_IN_HOLE = _QUOTATION_MARKS | frozenset("\n.!?;:()")
_NEVER_SEEN = frozenset("\u200b\u200e\u200f\u2060\ufeff")


def content_spans(
    analysis: Analysis,
    content: Iterable[WordRange],
    cut: Sequence[Span],
    marks: frozenset[int],
    *,
    apart: Sequence[Span] = (),
    keeps_stop: bool = False,
) -> tuple[Span, ...]:
    """The characters of a content, in parts.

    cut: spans that are no content (the statement's own cue and source, what is not prose).
    marks: offsets of all quotation marks in the text. At the ends of a part these, white space,
    commas and a full stop outside of marks are left out (a leading "that" is not: codebook 4.13);
    parts with nothing but marks between them are one, unless a line ends there, and so are parts
    of one sentence with at most BRIDGED words between them. apart: cues and sources of other
    statements, which are not bridged. keeps_stop: of words that are quoted without marks, as an
    answer in an interview.
    """
    text = analysis.text
    parts: list[Span] = []
    for words in content:
        span = span_of(analysis, words) if keeps_stop else _without_stop(analysis, words, marks)
        for piece in without(span, cut):
            for line in _by_line(text, piece, marks):
                part = _trimmed(text, line.start, line.end, marks)
                if part is not None:
                    parts.append(part)
    whole = [_whole_words(text, part, cut) for part in parts]
    joined = _joined(text, sorted(set(whole)), cut, apart)
    return tuple([part for part in joined if not _is_scrap(text, part)] or joined)


def _whole_words(text: str, part: Span, cut: Sequence[Span]) -> Span:
    """A part that begins with the tail of a written word ("'s harvest") has the whole word."""
    start = part.start
    if text[start] not in "'’-" and not text[start].isalnum():
        return part
    while start and (text[start - 1].isalnum() or text[start - 1] in "'’-"):
        start -= 1
        if any(hole.start <= start < hole.end for hole in cut):
            return part
    while text[start] in "'’-":
        start += 1
    return Span(min(start, part.start), part.end)


def _without_stop(analysis: Analysis, words: WordRange, marks: frozenset[int]) -> Span:
    """A range's characters, without a full stop at its end that no closing mark follows."""
    last = words[1] - 1
    end = analysis.words[last][1]
    stops = analysis.written[last] == "." and words[1] - words[0] > 1
    return span_of(analysis, (words[0], words[1] - (stops and end not in marks)))


def span_of(analysis: Analysis, words: WordRange) -> Span:
    """The characters from a range's first word to its last."""
    return Span(analysis.words[words[0]][0], analysis.words[words[1] - 1][1])


def without(span: Span, cut: Iterable[Span]) -> list[Span]:
    """What is left of a span when others are taken out of it."""
    left = [span]
    for hole in cut:
        if hole.overlaps(span):
            left = [
                Span(start, end)
                for piece in left
                for start, end in (
                    (piece.start, min(piece.end, hole.start)),
                    (max(piece.start, hole.end), piece.end),
                )
                if start < end
            ]
    return left


def mark_offsets(text: str, quotations: Iterable[Quotation]) -> frozenset[int]:
    """Offsets of the characters that are quotation marks of a pair, and no apostrophes."""
    return frozenset(
        at
        for quotation in quotations
        for start, end in (
            (quotation.outer.start, quotation.inner.start),
            (quotation.inner.end, quotation.outer.end),
        )
        for at in range(start, end)
        if not text[at].isspace()
    )


def has_words(text: str) -> bool:
    return text.isalnum() or any(map(str.isalnum, text))


def trimmed(text: str, span: Span, marks: frozenset[int]) -> Span | None:
    """A span without white space, marks and commas at its ends; None if no word is left."""
    return _trimmed(text, span.start, span.end, marks)


def _by_line(text: str, span: Span, marks: frozenset[int]) -> list[Span]:
    """A span cut at line breaks beside which a quotation begins or ends.

    A line break inside a quotation, or inside a paraphrase, cuts nothing.
    """
    pieces: list[Span] = []
    start = span.start
    at = text.find("\n", span.start, span.end)
    while at >= 0:
        after = at + 1
        while after < span.end and text[after].isspace():
            after += 1
        before = at - 1
        while before > start and text[before].isspace():
            before -= 1
        if after < span.end and start < at and (after in marks or before in marks):
            pieces.append(Span(start, at))
            start = after
        at = text.find("\n", after, span.end)
    if start < span.end:
        pieces.append(Span(start, span.end))
    return pieces


def _trimmed(text: str, start: int, end: int, marks: frozenset[int]) -> Span | None:
    """A part without white space, marks and commas at its ends; None if no word is left.

    What stands inside the closing mark stays: “[Not yet,]” he said (codebook 4.14).
    """
    while start < end and _is_edge(text, start, marks, _BEFORE_CONTENT):
        start += 1
    punctuation = _AFTER_CONTENT
    while start < end and _is_edge(text, end - 1, marks, punctuation):
        end -= 1
        if end in marks or text[end] in _QUOTATION_MARKS:
            punctuation = frozenset()
    return Span(start, end) if start < end and has_words(text[start:end]) else None


def _is_edge(text: str, at: int, marks: frozenset[int], punctuation: frozenset[str]) -> bool:
    character = text[at]
    if character.isspace() or character in _NEVER_SEEN or at in marks:
        return True
    if character in "'’" and text[at - 1 : at + 2].count(character) > 1:
        return True  # one of two that stand for a double mark
    return character in _QUOTATION_MARKS or character in punctuation


def _joined(
    text: str, parts: Sequence[Span], cut: Sequence[Span], apart: Sequence[Span]
) -> list[Span]:
    """Parts with next to nothing between them as one."""
    joined: list[Span] = []
    for part in parts:
        last = joined[-1] if joined else None
        if last is not None and part.start <= last.end:
            joined[-1] = Span(last.start, max(last.end, part.end))
        elif last is not None and (
            _is_gap(text, last.end, part.start, cut)
            or _is_hole(text, last.end, part.start, (*cut, *apart))
        ):
            joined[-1] = Span(last.start, part.end)
        else:
            joined.append(part)
    return joined


def _is_gap(text: str, start: int, end: int, cut: Sequence[Span]) -> bool:
    between = text[start:end]
    if "\n" in between or has_words(between):
        return False
    return not any(hole.start < end and start < hole.end for hole in cut)


def _is_hole(text: str, start: int, end: int, apart: Sequence[Span]) -> bool:
    """A few plain words of one sentence."""
    between = text[start:end]
    if len(between.split()) > BRIDGED or any(mark in between for mark in _NEVER_IN_HOLE):
        return False
    return not any(hole.start < end and start < hole.end for hole in apart)


def _is_scrap(text: str, part: Span) -> bool:
    """One or two small words by themselves, left over between a cue and a source."""
    words = part.of(text).lower().split()
    return len(words) < 3 and all(word in _SMALL for word in words)


def word_at(analysis: Analysis, at: int) -> int:
    """Index of the word that holds a character, or of the first word after it."""
    low, high = 0, len(analysis.words)
    while low < high:
        middle = (low + high) // 2
        if analysis.words[middle][1] <= at:
            low = middle + 1
        else:
            high = middle
    return low
