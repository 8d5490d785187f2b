"""One report while its statements are made: where everything in it lies."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from sayso.model import Analysis, Document, Form, Mention, Part, Span, WordRange
from sayso.readings.statements.contents import has_words, mark_offsets, span_of, without, word_at
from sayso.readings.statements.quotes import Quotation, is_passage

# Share of a content's words in quotation marks from which on it is the speaker's own wording: it
# forgives a word in brackets or a slip at an end.
DIRECT_FROM = 0.9

_SENTENCE_ENDS = (".", "?", "!", "…")
_MARKS = "”“\"’‘'»"


class Page:
    """One report while its statements are made: its words, sentences, quotations and parts."""

    def __init__(
        self, document: Document, analysis: Analysis, quotations: Sequence[Quotation]
    ) -> None:
        self.text = document.text
        self.analysis = analysis
        self.quotations = quotations
        self.marks = mark_offsets(self.text, quotations)
        self._parts = sorted(document.parts, key=lambda part: part.span)
        self._part_starts = [part.span.start for part in self._parts]
        self._quotation_starts = [quotation.outer.start for quotation in quotations]
        self._sentence_starts = [first for first, _ in analysis.sentences]
        self._line_ends = [match.start() for match in re.finditer("\n", self.text)]
        self._mentions: dict[int, list[Mention]] = defaultdict(list)
        for mention in analysis.mentions:
            self._mentions[mention.head].append(mention)
        self._told_by = sorted(
            span_of(analysis, words)
            for each in analysis.attributions
            for words in (*each.cue, *each.source)
        )

    def word(self, index: int) -> str:
        """One word, in lower case."""
        return self.analysis.lowered[index]

    def part_at(self, at: int) -> Part | None:
        """The part that a character stands in; None for prose."""
        index = bisect_right(self._part_starts, at) - 1
        if index >= 0 and at < self._parts[index].span.end:
            return self._parts[index]
        return None

    def is_told(self, at: int) -> bool:
        """Whether a character stands where statements are: in prose, or in the title."""
        part = self.part_at(at)
        return part is None or part.kind == "title"

    def elsewhere(self, span: Span, at: int) -> list[Span]:
        """What of a span stands in another part of the page than a character of the telling."""
        own = self.part_at(at)
        if own is not None:
            return without(span, [own.span])
        first = max(0, bisect_right(self._part_starts, span.start) - 1)
        last = bisect_left(self._part_starts, span.end)
        return [part.span for part in self._parts[first:last] if part.span.overlaps(span)]

    def told_by_in(self, span: Span) -> list[Span]:
        """The cues and sources of any statement that begin inside a span."""
        first = bisect_left(self._told_by, Span(span.start, span.start + 1))
        last = bisect_left(self._told_by, Span(span.end, span.end + 1))
        return self._told_by[first:last]

    def beside(self, words: WordRange, at: int) -> WordRange | None:
        """Of a range, the words in the same part of the page as a character; None where none is."""
        own = self.part_at(at)
        first, last = words
        while first < last and self.part_at(self.analysis.words[first][0]) is not own:
            first += 1
        while first < last and self.part_at(self.analysis.words[last - 1][0]) is not own:
            last -= 1
        return (first, last) if first < last else None

    def line(self, at: int) -> int:
        """Number of line breaks before a character."""
        return bisect_left(self._line_ends, at)

    def mentions_headed_in(self, words: Iterable[int]) -> list[Mention]:
        """The mentions whose head is one of some words."""
        return [mention for word in words for mention in self._mentions.get(word, ())]

    def sentence(self, word: int) -> int:
        return max(0, bisect_right(self._sentence_starts, word) - 1)

    def quotations_in(self, span: Span) -> Iterator[int]:
        """Indices of the quotations that overlap a span, from its end to its start."""
        index = bisect_left(self._quotation_starts, span.end) - 1
        while index >= 0:
            quotation = self.quotations[index]
            if quotation.outer.end > span.start:
                yield index
            elif quotation.depth == 0:
                return
            index -= 1

    def quotation_at(self, at: int) -> Quotation | None:
        """The quotation whose opening mark is a character."""
        index = bisect_left(self._quotation_starts, at)
        found = self.quotations[index] if index < len(self.quotations) else None
        return found if found and found.outer.start == at else None

    def at_new_quotations(self, span: Span) -> list[Span]:
        """A span cut where a sentence has ended and a quoted one begins with marks of its own."""
        pieces: list[Span] = []
        start = span.start
        for index in reversed(list(self.quotations_in(span))):
            quotation = self.quotations[index]
            opens = quotation.outer.start
            if quotation.depth or not self.text[start:opens].strip() or opens > span.end:
                continue
            told = self.text[start:opens].rstrip()
            said = told.rstrip(_MARKS).rstrip()
            if (
                said[-1:] in _SENTENCE_ENDS
                and self.text[opens - 1].isspace()
                and is_passage(self.text, quotation)
            ):
                end = start + len(said) - (said == told and said.endswith("."))
                pieces.append(Span(start, end))
                start = quotation.inner.start
        return [*pieces, Span(start, span.end)]

    def form(self, content: Iterable[Span], cue: int | None) -> Form:
        """Whether words stand in quotation marks that open after the cue, or apart from it."""
        quoted = words = 0
        headless = False  # a part begins outside of marks
        marked = [(part, self._quoted_in(part, cue)) for part in content]
        if not any(spans for _, spans in marked):
            return "indirect"
        for part, spans in marked:
            for number, (start, end) in enumerate(self._words_in(part)):
                inside = any(span.start <= start and end <= span.end for span in spans)
                words += 1
                quoted += inside
                headless |= not number and not inside
        if not quoted:
            return "indirect"
        return "direct" if quoted >= DIRECT_FROM * words and not headless else "mixed"

    def _quoted_in(self, part: Span, cue: int | None) -> list[Span]:
        """The quotations that touch a part and do not hold the cue."""
        outer = (self.quotations[index].outer for index in self.quotations_in(part))
        return [span for span in outer if cue is None or not span.start <= cue < span.end]

    def _words_in(self, span: Span) -> Iterator[tuple[int, int]]:
        words, index = self.analysis.words, word_at(self.analysis, span.start)
        while index < len(words) and words[index][0] < span.end:
            start, end = words[index]
            if has_words(self.text[start:end]):
                yield start, end
            index += 1
