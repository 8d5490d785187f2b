"""Statements in the making: an attribution's words turned into characters, form and act."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sayso.model import Attribution, Form, Span, WordRange
from sayso.readings.statements.acts import Acts, CueKind
from sayso.readings.statements.contents import content_spans, has_words, span_of, word_at
from sayso.readings.statements.mending import mended
from sayso.readings.statements.page import Page
from sayso.readings.statements.speakers import speaker_spans

# How far back from a cue its auxiliaries and adverbs are looked for, in words.
WORDS_BEFORE_CUE = 5


WEAK = 1  # the tier of words that tell of an act only beside others ("made", "issued")

# A cue with no word of the list of acts, or weak ones alone, is less often one: what its score is
# multiplied by. Of 71 false statements read on 22 real reports (2026-11), 32 had no such word; of
# labelled statements with weak ones alone and a score below a half, 9 of 39 were right.
UNKNOWN_CUE = 0.6
_SMALL_CUES = frozenset(["for", "per"])  # "for Amsel, the road is lost"
_SMALL_WORDS = frozenset("ADP AUX CCONJ DET PART PRON SCONJ".split())


@dataclass(frozen=True, slots=True)
class Draft:
    """A statement before it has an id and an outer statement.

    raw: product of the network's scores. likely: the probability that it is right, where something
    better than the calibration of raw tells it; else None. doubt: what the score is multiplied by,
    where a rule added to what the network found. goes_on_after: the words of the cue after which
    a quotation goes on without one, else ""; goes_on_from: the anchor of the draft with that cue.
    cited_by: of whoever is cited for what another draft tells, that draft's anchor.
    """

    cue: tuple[Span, ...]
    speakers: tuple[Span, ...]
    content: tuple[Span, ...]
    form: Form
    kind: CueKind
    raw: float
    doubt: float = 1.0
    goes_on_after: str = ""
    goes_on_from: Span | None = None
    likely: float | None = None
    cited_by: Span | None = None

    @property
    def anchor(self) -> Span:
        return self.cue[0] if self.cue else self.content[0]

    @property
    def length(self) -> int:
        """Characters of content."""
        return sum(part.end - part.start for part in self.content)


def drafts(page: Page, acts: Acts) -> list[Draft]:
    """A draft for every attribution with a cue in prose or title and a content, in text order.

    Of attributions that share a word of their cues, the one with the best score is taken.
    """
    found: list[Draft] = []
    taken: set[int] = set()
    for attribution in sorted(mended(page, page.analysis.attributions, acts), key=_best_first):
        words = {word for first, last in attribution.cue for word in range(first, last)}
        if words & taken or not page.is_told(page.analysis.words[attribution.cue[0][0]][0]):
            continue
        draft = draft_of(page, attribution, acts)
        if draft is not None:
            taken |= words
            found += _by_quotation(page, draft)
    return sorted(found, key=lambda draft: draft.anchor)


def _best_first(attribution: Attribution) -> tuple[object, ...]:
    """The best score first; the rest only makes the order the same every time."""
    parts = attribution.cue, attribution.source, attribution.content
    return -raw_score(attribution), *parts


def raw_score(attribution: Attribution) -> float:
    """The network's scores for cue, source and content, multiplied."""
    return attribution.cue_score * attribution.source_score * attribution.content_score


def draft_of(page: Page, attribution: Attribution, acts: Acts) -> Draft | None:
    """An attribution's words in characters, with form and act; None where no content is left."""
    analysis = page.analysis
    if _has_no_reporting_word(page, attribution):
        return None
    cue = _cue_spans(page, attribution.cue)
    kind = _kind(page, attribution, acts)
    at = cue[0].start
    beside = [words for each in attribution.source if (words := page.beside(each, at))]
    speakers = speaker_spans(analysis, beside, attribution.cue)
    source = [span_of(analysis, words) for words in attribution.source]
    told = [span_of(analysis, words) for words in attribution.content]
    hull = Span(told[0].start, told[-1].end)
    cut = [*cue, *source, *speakers, *page.elsewhere(hull, at)]
    set_off = _is_set_off(page, cue, speakers)
    content = content_spans(
        analysis,
        attribution.content,
        cut,
        page.marks,
        apart=page.told_by_in(hull),
        keeps_stop=set_off,
    )
    if not content:
        return None
    content = tuple(_to_the_end_of_its_quotation(page, part, cut) for part in content)
    return Draft(
        cue=cue,
        speakers=speakers,
        content=content,
        form="direct" if set_off else page.form(content, at),
        kind=kind,
        raw=raw_score(attribution) * (1.0 if set_off or _tells(page, cue, kind) else UNKNOWN_CUE),
    )


def _tells(page: Page, cue: Sequence[Span], kind: CueKind) -> bool:
    """Whether a cue has a word of the list that by itself tells of a saying, or is a colon."""
    words = any(has_words(span.of(page.text)) for span in cue)
    return kind.tier > WEAK or bool(kind.known_by and (kind.hedged_by or not words))


def _to_the_end_of_its_quotation(page: Page, part: Span, cut: Sequence[Span]) -> Span:
    """A part that stops right before quoted words of its sentence has them too: "citing “rain”".

    cut: spans that are no content.
    """
    quotation = page.quotation_at(part.end + 1)
    if quotation is None or page.text[part.end] != " ":
        return part
    hull = Span(part.start, quotation.inner.end)
    last = word_at(page.analysis, quotation.inner.end - 1)
    first = word_at(page.analysis, part.end - 1)
    goes_over = page.sentence(first) != page.sentence(last)
    told = page.is_told(quotation.outer.start) and not page.told_by_in(quotation.outer)
    if goes_over or not told or any(hull.overlaps(span) for span in cut):
        return part
    return hull


def _has_no_reporting_word(page: Page, attribution: Attribution) -> bool:
    """Whether a cue is made of small words alone ("are", "of", "may"): a stray of the network's.

    "For" reports where its speaker follows at once ("for Amsel, the road is lost"), and not in
    "praised her for it".
    """
    analysis = page.analysis
    words = [word for first, last in attribution.cue for word in range(first, last)]
    if not all(analysis.upos[word] in _SMALL_WORDS for word in words):
        return False
    leads = any(first == words[-1] + 1 for first, _ in attribution.source)
    return not leads or page.text[slice(*analysis.words[words[0]])].lower() not in _SMALL_CUES


def _is_set_off(page: Page, cue: Sequence[Span], speakers: Sequence[Span]) -> bool:
    """Whether a line begins with a speaker and a colon, as in an interview: no marks are needed."""
    if not speakers or cue[0].of(page.text) != ":" or speakers[0].end != cue[0].start:
        return False
    return speakers[0].start == 0 or page.text[speakers[0].start - 1] == "\n"


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


def _by_quotation(page: Page, draft: Draft) -> list[Draft]:
    """A draft, and one more for each further quotation of its content.

    Codebook 7.2 and 7.3: a quotation that goes on in a new paragraph is a statement of its own; so
    is one whose marks open again right behind the marks that closed, and one taken up in a later
    sentence after a paraphrase, or after words of the report's own.
    """
    anchor = draft.cue[0].start
    lines = {page.line(span.start) for span in draft.cue}
    own: list[Span] = []
    apart: list[Span] = []
    for part in draft.content:
        pieces = page.at_new_quotations(part)
        nearest = pieces[0] if part.start > anchor else pieces[-1]
        apart += [piece for piece in pieces if piece is not nearest]
        quoted = page.form([nearest], anchor) == "direct"
        far = quoted and (
            page.line(nearest.start) not in lines or _is_taken_up(page, draft, own, nearest)
        )
        (apart if far else own).append(nearest)
    if not own:
        own.append(min(apart, key=lambda part: abs(part.start - anchor)))
        apart.remove(own[0])
    if not apart:
        return [draft]
    first = replace(draft, content=tuple(own), form=page.form(own, anchor))
    return [first, *(going_on(page, draft, *parts, doubt=1.0) for parts in _together(page, apart))]


def _together(page: Page, apart: Iterable[Span]) -> list[list[Span]]:
    """Quoted pieces, those of one sentence of the report's own together."""
    groups: list[list[Span]] = []
    for part in sorted(apart):
        last = groups[-1][-1] if groups else None
        joined = last is not None and _sentence_of(page, last) == _sentence_of(page, part)
        if last is not None and joined and has_words(page.text[last.end : part.start]):
            groups[-1].append(part)
        else:
            groups.append([part])
    return groups


def _sentence_of(page: Page, part: Span) -> int:
    return page.sentence(word_at(page.analysis, part.start))


def _is_taken_up(page: Page, draft: Draft, before: Sequence[Span], part: Span) -> bool:
    """Whether a quotation stands in a sentence after the cue's, and does not just go on there.

    before: the parts of the content in front of it.
    """
    cue = page.sentence(word_at(page.analysis, draft.cue[-1].start))
    if _sentence_of(page, part) <= cue or not before:
        return False
    last = page.analysis.sentences[cue][1] - 1
    end = max(page.analysis.words[last][1], before[-1].end)
    if end < part.start and has_words(page.text[end : part.start]):
        return True
    return page.form(before, draft.cue[0].start) == "indirect"


def going_on(page: Page, draft: Draft, *parts: Span, doubt: float) -> Draft:
    """The statement, without a cue, by which a quotation goes on in the voice of a draft."""
    after = draft.goes_on_after or " … ".join(span.of(page.text) for span in draft.cue)
    return Draft(
        cue=(),
        speakers=draft.speakers,
        content=parts,
        form="direct",
        kind=CueKind(draft.kind.act, "", "", draft.kind.hedged_by),
        raw=draft.raw,
        doubt=doubt * draft.doubt,
        goes_on_after=after,
        goes_on_from=draft.goes_on_from or draft.anchor,
    )
