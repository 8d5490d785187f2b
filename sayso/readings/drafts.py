"""Statements in the making: an attribution's words turned into characters, form and act."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.model import Analysis, Attribution, Document, Form, Part, Span, WordRange
from sayso.readings.acts import Acts, CueKind
from sayso.readings.contents import content_spans, has_words, mark_offsets, span_of, word_at
from sayso.readings.quotes import Quotation
from sayso.readings.speakers import speaker_spans

# Share of a content's words in quotation marks from which on it is the speaker's own wording: it
# forgives a word in brackets or a slip at an end.
DIRECT_FROM = 0.9
# How far back from a cue its auxiliaries and adverbs are looked for, in words.
WORDS_BEFORE_CUE = 5


@dataclass(frozen=True, slots=True)
class Draft:
    """A statement before it has an id and an outer statement.

    raw: product of the network's scores. doubt: what the score is multiplied by, once calibrated,
    where a rule added to what the network found. goes_on_after: the words of the cue after which
    a quotation goes on without one, else "".
    """

    cue: tuple[Span, ...]
    speakers: tuple[Span, ...]
    content: tuple[Span, ...]
    form: Form
    kind: CueKind
    raw: float
    doubt: float = 1.0
    goes_on_after: str = ""

    @property
    def anchor(self) -> Span:
        return self.cue[0] if self.cue else self.content[0]

    @property
    def length(self) -> int:
        """Characters of content."""
        return sum(part.end - part.start for part in self.content)


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

    def part_at(self, at: int) -> Part | None:
        """The part that a character stands in; None for prose."""
        index = bisect_right(self._part_starts, at) - 1
        if index >= 0 and at < self._parts[index].span.end:
            return self._parts[index]
        return None

    def parts_in(self, span: Span) -> list[Span]:
        """The spans of the parts that touch a span."""
        first = max(0, bisect_right(self._part_starts, span.start) - 1)
        last = bisect_left(self._part_starts, span.end)
        return [part.span for part in self._parts[first:last] if part.span.overlaps(span)]

    def line(self, at: int) -> int:
        """Number of line breaks before a character."""
        return bisect_left(self._line_ends, at)

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

    def form(self, content: Iterable[Span], cue: int | None) -> Form:
        """Whether words stand in quotation marks that open after the cue, or apart from it."""
        quoted = words = 0
        marked = [(part, self._quoted_in(part, cue)) for part in content]
        if not any(spans for _, spans in marked):
            return "indirect"
        for part, spans in marked:
            for start, end in self._words_in(part):
                words += 1
                quoted += any(span.start <= start and end <= span.end for span in spans)
        if not quoted:
            return "indirect"
        return "direct" if quoted >= DIRECT_FROM * words else "mixed"

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


def drafts(page: Page, acts: Acts) -> list[Draft]:
    """A draft for every attribution with a cue in prose and a content, in text order.

    Of attributions that share a word of their cues, the one with the best score is taken.
    """
    found: list[Draft] = []
    taken: set[int] = set()
    for attribution in sorted(page.analysis.attributions, key=_best_first):
        words = {word for first, last in attribution.cue for word in range(first, last)}
        if not attribution.content or words & taken or not _is_prose(page, attribution.cue[0]):
            continue
        draft = _draft(page, attribution, acts)
        if draft is not None:
            taken |= words
            found += _by_paragraph(page, draft)
    return sorted(found, key=lambda draft: draft.anchor)


def _best_first(attribution: Attribution) -> tuple[object, ...]:
    """The best score first; the rest only makes the order the same every time."""
    return -raw_score(attribution), attribution.cue, attribution.source, attribution.content


def raw_score(attribution: Attribution) -> float:
    """The network's scores for cue, source and content, multiplied."""
    return attribution.cue_score * attribution.source_score * attribution.content_score


def _draft(page: Page, attribution: Attribution, acts: Acts) -> Draft | None:
    analysis = page.analysis
    cue = _cue_spans(page, attribution.cue)
    source = [span_of(analysis, words) for words in attribution.source]
    content: list[Span] = []
    whole = Span(
        span_of(analysis, attribution.content[0]).start,
        span_of(analysis, attribution.content[-1]).end,
    )
    cut = [*cue, *source, *page.parts_in(whole)]
    content = list(content_spans(analysis, attribution.content, cut, page.marks))
    if not content:
        return None
    in_prose = [words for words in attribution.source if _is_prose(page, words)]
    speakers = speaker_spans(analysis, in_prose, attribution.cue)
    set_off = _is_set_off(page, cue, speakers)
    return Draft(
        cue=cue,
        speakers=speakers,
        content=tuple(content),
        form="direct" if set_off else page.form(content, cue[0].start),
        kind=_kind(page, attribution, acts),
        raw=raw_score(attribution),
    )


def _is_set_off(page: Page, cue: Sequence[Span], speakers: Sequence[Span]) -> bool:
    """Whether a line begins with a speaker and a colon, as in an interview: no marks are needed."""
    if not speakers or cue[0].of(page.text) != ":" or speakers[0].end != cue[0].start:
        return False
    return speakers[0].start == 0 or page.text[speakers[0].start - 1] == "\n"


def _is_prose(page: Page, words: WordRange) -> bool:
    return page.part_at(page.analysis.words[words[0]][0]) is None


def _cue_spans(page: Page, cue: Iterable[WordRange]) -> tuple[Span, ...]:
    """A cue without commas, colons and marks at its ends, unless it is nothing else."""
    spans: list[Span] = []
    for words in cue:
        span = span_of(page.analysis, words)
        start, end = span.start, span.end
        if has_words(span.of(page.text)):
            while not _in_cue(page.text[start]):
                start += 1
            while not _in_cue(page.text[end - 1]):
                end -= 1
        spans.append(Span(start, end))
    return tuple(sorted(spans))


def _in_cue(character: str) -> bool:
    return character.isalnum() or character in "’'"


def _kind(page: Page, attribution: Attribution, acts: Acts) -> CueKind:
    analysis = page.analysis
    cue = [word for first, last in attribution.cue for word in range(first, last)]
    others = {
        word
        for first, last in (*attribution.source, *attribution.content)
        for word in range(max(first, cue[0] - WORDS_BEFORE_CUE), min(last, cue[0]))
    }
    start = max(cue[0] - WORDS_BEFORE_CUE, analysis.sentences[page.sentence(cue[0])][0])
    while others and start <= max(others):
        start += 1
    return acts.of(
        [_word(page, word) for word in cue],
        before=[_word(page, word) for word in range(start, cue[0])],
        after=next((_word(page, a) for a, _ in attribution.content if a == cue[-1] + 1), ""),
        upos=[analysis.upos[word] for word in cue],
        speaker=_first_of_speaker(page, attribution.source),
    )


def _word(page: Page, word: int) -> str:
    start, end = page.analysis.words[word]
    return page.text[start:end]


def _first_of_speaker(page: Page, source: Sequence[WordRange]) -> str:
    """The speaker's first word; not the "No" of "No. 10"."""
    if not source:
        return ""
    end = page.analysis.words[source[0][0]][1]
    return "" if page.text[end : end + 1] == "." else _word(page, source[0][0])


def _by_paragraph(page: Page, draft: Draft) -> list[Draft]:
    """A draft, and one more for each quotation of its content in another paragraph than its cue.

    Codebook 7.2: a quotation that goes on in a new paragraph is a statement of its own.
    """
    lines = {page.line(span.start) for span in draft.cue}
    apart = [
        part
        for part in draft.content
        if page.line(part.start) not in lines and page.form([part], draft.cue[0].start) == "direct"
    ]
    if len(apart) == len(draft.content):
        anchor = draft.cue[0].start
        apart.remove(min(apart, key=lambda part: abs(part.start - anchor)))
    if not apart:
        return [draft]
    own = tuple(part for part in draft.content if part not in apart)
    first = replace(draft, content=own, form=page.form(own, draft.cue[0].start))
    return [first, *(going_on(page, draft, part, doubt=1.0) for part in apart)]


def going_on(page: Page, draft: Draft, part: Span, *, doubt: float) -> Draft:
    """The statement, without a cue, by which a quotation goes on in the voice of a draft."""
    after = draft.goes_on_after or " … ".join(span.of(page.text) for span in draft.cue)
    return Draft(
        cue=(),
        speakers=draft.speakers,
        content=(part,),
        form="direct",
        kind=CueKind(draft.kind.act, "", "", draft.kind.hedged_by),
        raw=draft.raw,
        doubt=doubt * draft.doubt,
        goes_on_after=after,
    )
