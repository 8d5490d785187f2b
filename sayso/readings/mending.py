"""Attributions mended by the words around them, where the network leaves a known gap.

Three things it cannot mark, or marks against the grammar of the sentence: a cue that its speaker
stands in the middle of ("prompted the envoy to remark"); the speaker of a participle ("…, adding
that"), who is the speaker of the verb it hangs on; and the end of a paraphrase, which is the end of
its sentence.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from sayso.model import Analysis, Attribution, Mention, WordRange
from sayso.readings.acts import Acts
from sayso.readings.contents import span_of
from sayso.readings.page import Page

_CLITICS = frozenset(["'s", "’s"])
_STOP = re.compile(r"[.!?][\"”’')\]]*\s|\n")


def mended(page: Page, acts: Acts) -> list[Attribution]:
    """The attributions of a page that have content, with cue, source and content mended."""
    told = [each for each in page.analysis.attributions if each.content]
    borders: dict[int, list[Mention]] = defaultdict(list)
    for mention in page.analysis.mentions:
        for border in mention.words:
            borders[border].append(mention)
    speaking = {
        word: _together(page.analysis, each.source)
        for each in told
        if each.source
        for words in each.cue
        for word in range(*words)
    }
    whole = [
        replace(
            each,
            cue=_whole_cue(page.analysis, each, acts),
            source=_with_conjunct(page.analysis, _together(page.analysis, each.source), borders)
            or _source_above(page.analysis, each, speaking),
            content=_told(page, each),
        )
        for each in told
    ]
    whole = [
        _with_whole_possessor(page.analysis, _without_passive_subject(page.analysis, each))
        for each in whole
    ]
    causing = {each.cue[0] for each in whole if len(each.cue) > 1}
    return [each for each in whole if len(each.cue) > 1 or each.cue[0] not in causing]


def _together(analysis: Analysis, source: Sequence[WordRange]) -> tuple[WordRange, ...]:
    """The first source with the others that an "and" joins to it: "Hartvik, Selm and Navarin"."""
    ranges = sorted(source)
    joined = [
        [_word(analysis, word) for word in range(before[1], after[0])]
        for before, after in pairwise(ranges)
    ]
    first = last = ranges.index(source[0]) if source else 0
    while first and _joins(joined[first - 1]):
        first -= 1
    while last < len(joined) and _joins(joined[last]):
        last += 1
    if any(word != "," for gap in joined[first:last] for word in gap):
        return tuple(ranges[first : last + 1])
    return tuple(source[:1])


def _with_conjunct(
    analysis: Analysis, source: tuple[WordRange, ...], borders: Mapping[int, Sequence[Mention]]
) -> tuple[WordRange, ...]:
    """A lone speaker with the one that an "and" and the parse join to it: both agreed.

    borders: the mentions by their first word, and by the word after their last.
    """
    if len(source) != 1:
        return source
    first, last = source[0]
    own = range(first, last)
    for gap in (range(last, last + 1), range(last, last + 2)):
        for mention in borders.get(gap.stop, ()):
            after = mention.words[0] == gap.stop and analysis.heads[mention.head] in own
            if after and analysis.relations[mention.head] == "conj" and _both(analysis, gap):
                return source[0], mention.words
    for gap in (range(first - 1, first), range(first - 2, first)):
        for mention in borders.get(gap.start, ()):
            before = mention.words[1] == gap.start and any(
                analysis.relations[word] == "conj" and analysis.heads[word] == mention.head
                for word in own
            )
            if before and _both(analysis, gap):
                return mention.words, source[0]
    return source


def _both(analysis: Analysis, gap: range) -> bool:
    words = [_word(analysis, word) for word in gap]
    return _joins(words) and "and" in words


def _joins(gap: Sequence[str]) -> bool:
    """Whether the words between two sources say that both speak."""
    return bool(gap) and all(word in (",", "and", "or", "nor", "&", "as", "well") for word in gap)


def _whole_cue(analysis: Analysis, attribution: Attribution, acts: Acts) -> tuple[WordRange, ...]:
    """A cue with the causing verb before its speaker: "prompted … to remark"."""
    cue, source = tuple(attribution.cue), attribution.source
    if len(cue) != 1 or len(source) != 1 or source[0][0] == 0:
        return cue
    first, last = cue[0]
    if _word(analysis, first) != "to" and _word(analysis, first - 1) == "to":
        first -= 1
    verb, end = source[0][0] - 1, source[0][1]
    if end + 1 == first and _word(analysis, end) == ",":  # "prompted the envoy, Amsel, to remark"
        end = first
    if end != first or _word(analysis, first) != "to":
        return cue
    return ((verb, verb + 1), (first, last)) if acts.causes(_word(analysis, verb)) else cue


def _source_above(
    analysis: Analysis, attribution: Attribution, speaking: dict[int, tuple[WordRange, ...]]
) -> tuple[WordRange, ...]:
    """The source of the cue that a participle without one hangs on: "…, adding that".

    Codebook 4.9. Passives ("as expected") have nobody's voice and stay so.
    """
    word = attribution.cue[0][0]
    own = range(*attribution.cue[0])
    if not _word(analysis, word).endswith("ing"):
        word = next((each for each in own if _word(analysis, each).endswith("ing")), word)
        if not _word(analysis, word).endswith("ing"):
            return ()
    for _ in range(3):
        if not analysis.relations[word].startswith(("advcl", "conj", "xcomp")):
            return ()
        word = analysis.heads[word]
        if word in speaking and word not in own:
            return speaking[word]
    return ()


def _without_passive_subject(analysis: Analysis, attribution: Attribution) -> Attribution:
    """A passive cue's subject is told about, and does not tell: "[the dam] is **said** [to hold]".

    Codebook 4.15. Not where a verb of the cue follows it: "the envoy **was quoted as saying**".
    """
    cue = {word for words in attribution.cue for word in range(*words)}
    for first, last in attribution.source:
        for word in range(first, last):
            verb = analysis.heads[word]
            if analysis.relations[word] == "nsubj:pass" and verb in cue:
                if any(analysis.upos[each] == "VERB" for each in cue if each > verb):
                    return attribution
                content = tuple(sorted((*attribution.content, *attribution.source)))
                return replace(attribution, source=(), content=content)
    return attribution


def _with_whole_possessor(analysis: Analysis, attribution: Attribution) -> Attribution:
    """A source cut at a possessive has its possessor and what is possessed: "Ardovia's army"."""
    heads, whole = analysis.heads, []
    for first, last in attribution.source:
        if first and _word(analysis, first) in _CLITICS:
            first -= 1
        if _word(analysis, last - 1) in _CLITICS:
            owner = heads[last - 1]
            owned = owner if owner >= last else heads[owner]
            if last <= owned < last + 5:
                last = owned + 1
        whole.append((first, last))
    taken = {word for words in attribution.cue for word in range(*words)}
    if any(word in taken for words in whole for word in range(*words)):
        return attribution
    return replace(attribution, source=tuple(whole))


def _word(analysis: Analysis, word: int) -> str:
    start, end = analysis.words[word] if word >= 0 else (0, 0)
    return analysis.text[start:end].lower()


def _told(page: Page, attribution: Attribution) -> tuple[WordRange, ...]:
    """The content without paraphrase from another sentence than the cue's, if any is left.

    A paraphrase that goes on without a cue is the report's own (codebook 7.6): of some 17,000
    unquoted pieces of content in PolNeAR's training part, fewer than 80 stand in another sentence.
    After a colon whole paragraphs may be told without marks (an answer, a letter).
    """
    if _has_colon(page, attribution.cue[-1]):
        return tuple(attribution.content)
    cue = {page.sentence(word) for words in attribution.cue for word in range(*words)}
    at = span_of(page.analysis, attribution.cue[0]).start
    kept = tuple(
        piece
        for words in attribution.content
        for piece in _by_sentence(page, words)
        if page.sentence(piece[0]) in cue
        or page.form([span_of(page.analysis, piece)], at) != "indirect"
        or not _is_sentence_between(page, piece, attribution.cue)
    )
    if not kept or any(_has_colon(page, piece) for piece in kept):
        return tuple(attribution.content)
    return kept


def _has_colon(page: Page, words: WordRange) -> bool:
    """Whether words end with a colon, or one stands right behind them."""
    end = span_of(page.analysis, words).end
    return ":" in page.text[end - 1 : end + 2].rstrip("\n")


def _by_sentence(page: Page, words: WordRange) -> Iterator[WordRange]:
    first, last = words
    while first < last:
        end = min(last, page.analysis.sentences[page.sentence(first)][1])
        yield first, end
        first = end


def _is_sentence_between(page: Page, piece: WordRange, cue: Sequence[WordRange]) -> bool:
    """Whether a stop or a line break stands between a piece of content and its cue."""
    here, there = span_of(page.analysis, piece), span_of(page.analysis, cue[0])
    if here.start < there.start:
        between = page.text[here.end - 1 : there.start]
    else:
        between = page.text[there.end : here.start]
    return _STOP.search(between) is not None
