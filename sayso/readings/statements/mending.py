"""Attributions mended by the words around them, where the network leaves a known gap.

Things it cannot mark, or marks against the grammar of the sentence: who speaks together
(`sayso.readings.statements.together`); a cue that its speaker stands in the middle of ("prompted
the envoy to remark"); the speaker of a participle ("…, adding that"), who is that of the verb it
hangs on; and the end of a paraphrase, which is the end of its sentence, and of its clause
(`sayso.readings.statements.edges`, `neighbours`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from sayso.model import Analysis, Attribution, WordRange
from sayso.readings.statements.acts import Acts
from sayso.readings.statements.clauses import with_what_is_taken_up
from sayso.readings.statements.contents import span_of, word_at
from sayso.readings.statements.edges import OPENING, with_whole_contents
from sayso.readings.statements.neighbours import without_neighbours
from sayso.readings.statements.page import Page
from sayso.readings.statements.together import with_joint_speakers

_CLITICS = frozenset(["'s", "’s"])
_STOP = re.compile(r"[.!?][\"”’')\]]*\s|\n")


def mended(page: Page, found: Iterable[Attribution], acts: Acts) -> list[Attribution]:
    """Of attributions found on a page those that have content, all their parts mended."""
    told = [each for each in found if each.content]
    told = with_joint_speakers(page.analysis, told)
    speaking = {
        word: each.source
        for each in told
        if each.source
        for words in each.cue
        for word in range(*words)
    }
    whole = [
        replace(
            each,
            cue=_whole_cue(page.analysis, each, acts),
            source=each.source or _source_above(page.analysis, each, speaking),
            content=_told(page, each),
        )
        for each in told
    ]
    whole = [
        _with_whole_possessor(page.analysis, _without_passive_subject(page.analysis, each))
        for each in (with_what_is_taken_up(page.analysis, each) for each in whole)
    ]
    whole = with_whole_contents(page.analysis, without_neighbours(page.analysis, whole))
    causing = {each.cue[0] for each in whole if len(each.cue) > 1}
    return [each for each in whole if len(each.cue) > 1 or each.cue[0] not in causing]


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

    Codebook 4.15. Nor does it where it is told something ("the Post **was told** [that they had
    left]"); then it is no part of that either (4.16). Not where a verb of the cue follows it: "the
    envoy **was quoted as saying**".
    """
    cue = {word for words in attribution.cue for word in range(*words)}
    for words in attribution.source:
        verb = next(
            (each for word in range(*words) if (each := _passive(analysis, word)) in cue), None
        )
        if verb is None:
            continue
        if any(analysis.upos[each] == "VERB" for each in cue if each > verb):
            return attribution
        told = (at for each in attribution.content for at in range(*each))
        if any(analysis.heads[at] == verb and analysis.relations[at] == "ccomp" for at in told):
            return replace(attribution, source=())
        content = tuple(sorted((*attribution.content, *attribution.source)))
        return replace(attribution, source=(), content=content)
    return attribution


def _passive(analysis: Analysis, word: int) -> int | None:
    """The verb that a word, or the noun it opens, is the passive subject of."""
    if analysis.relations[word] in OPENING:
        word = analysis.heads[word]
    return analysis.heads[word] if analysis.relations[word] == "nsubj:pass" else None


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
    source = tuple(whole)
    return attribution if source == attribution.source else replace(attribution, source=source)


def _word(analysis: Analysis, word: int) -> str:
    return analysis.lowered[word] if word >= 0 else ""


def _told(page: Page, attribution: Attribution) -> tuple[WordRange, ...]:
    """The content without paraphrase from another sentence than the cue's, if any is left.

    A paraphrase that goes on without a cue is the report's own (codebook 7.6): of some 17,000
    unquoted pieces of content in PolNeAR's training part, fewer than 80 stand in another sentence.
    After a colon whole paragraphs may be told without marks (an answer, a letter).
    """
    if _has_colon(page, attribution.cue[-1]):
        return tuple(attribution.content)
    cue = {page.sentence(word) for words in attribution.cue for word in range(*words)}
    kept: list[WordRange] = []
    for words in attribution.content:
        for piece in _by_sentence(page, words):
            if page.sentence(piece[0]) in cue or not _is_sentence_between(
                page, piece, attribution.cue
            ):
                kept.append(piece)
            else:
                kept += _quoted(page, piece, attribution.cue)
    if not kept or any(_has_colon(page, piece) for piece in kept):
        return tuple(attribution.content)
    return tuple(kept)


def _quoted(page: Page, piece: WordRange, cue: Sequence[WordRange]) -> list[WordRange]:
    """What of a piece stands in quotation marks; all of it where it begins so, or leads to a cue
    behind it."""
    at = span_of(page.analysis, cue[0]).start
    span = span_of(page.analysis, piece)
    form = page.form([span], at)
    if form == "indirect":
        return []
    opened = (page.quotations[index].outer.start for index in page.quotations_in(span))
    if form == "direct" or span.start < at or any(start <= span.start for start in opened):
        return [piece]
    found: list[WordRange] = []
    for index in page.quotations_in(span):
        inner = page.quotations[index].inner
        first = max(piece[0], word_at(page.analysis, inner.start))
        last = min(piece[1], word_at(page.analysis, inner.end - 1) + 1)
        if page.quotations[index].depth == 0 and first < last:
            found.append((first, last))
    return sorted(found)


def _has_colon(page: Page, words: WordRange) -> bool:
    """Whether words end with a colon, or one stands right behind them."""
    _, end = page.analysis.words[words[1] - 1]
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
