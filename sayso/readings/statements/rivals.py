"""A quotation that goes on does so in one voice, whoever else lays claim to its words.

The network may give one quoted paragraph to several cues before it: to the speaker's own, and to
one that the speaker quoted. Then it is the outermost speaker's whose words end just before it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from sayso.model import Span
from sayso.readings.statements.contents import trimmed, without, word_at
from sayso.readings.statements.drafts import Draft
from sayso.readings.statements.page import Page
from sayso.readings.statements.quotes import is_passage

_STOP = re.compile(r"[.!?][\"”’')\]]*\s|\n")
_FULL_STOP = re.compile(r"\.[\"”’')\]]*\s|\n")

# Words count as told by a statement from this share of their characters on.
TOLD_FROM = 0.5


def owners(page: Page, drafts: Sequence[Draft], quoted: Sequence[bool]) -> dict[int, int]:
    """For each quotation that is mostly the content of a draft, which one, by their indices.

    A draft whose cue stands inside the quotation does not own it: it is reported in it. Nor does
    one that is quoted own what stands outside the quotation that holds its cue.
    """
    best: dict[int, tuple[int, int]] = {}
    for number, draft in enumerate(drafts):
        shares: Counter[int] = Counter()
        for part in draft.content if not quoted[number] else ():
            for index in page.quotations_in(part):
                shares[index] += max(0, _shared(page.quotations[index].inner, part))
        for index, shared in shares.items():
            told_inside = draft.cue and page.quotations[index].inner.covers(draft.cue[0])
            if shared > best.get(index, (0, 0))[0] and not told_inside:
                best[index] = (shared, number)
    return {
        index: number
        for index, (shared, number) in best.items()
        if shared >= TOLD_FROM * _length(page.quotations[index].inner)
    }


def are_quoted(page: Page, drafts: Sequence[Draft]) -> list[bool]:
    """For each draft, whether it is told inside a quotation that is another draft's content."""
    owner = owners(page, drafts, [False] * len(drafts))
    return [
        any(
            page.quotations[index].outer.covers(cue) and owner.get(index, number) != number
            for cue in draft.cue[:1]
            for index in page.quotations_in(cue)
        )
        for number, draft in enumerate(drafts)
    ]


def told_once(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, each quoted passage with one cue of those beside which it stands.

    Of two cues that the network gave one passage to, one after the words before it and one of its
    own ("“No,” Amsel said. “Never,” she added."), it is the one's that no stop parts from it; of
    two such, or none, the likelier. Both keep it where one stands in the words of the other.
    """
    claims: dict[int, list[int]] = {}
    for number, draft in enumerate(drafts):
        shares: Counter[int] = Counter()
        for part in draft.content if draft.cue else ():
            for index in page.quotations_in(part):
                shares[index] += max(0, _shared(page.quotations[index].inner, part))
        for index, shared in shares.items():
            quotation = page.quotations[index]
            whole = is_passage(page.text, quotation) and not quotation.depth
            if whole and shared >= TOLD_FROM * _length(quotation.inner):
                claims.setdefault(index, []).append(number)
    lost: dict[int, list[Span]] = {}
    for index, numbers in claims.items():
        outer = page.quotations[index].outer
        apart = [each for each in numbers if not outer.covers(drafts[each].cue[0])]
        if len(apart) > 1:
            best = max(
                apart, key=lambda each: (_is_beside(page, drafts[each], outer), drafts[each].raw)
            )
            for each in apart:
                if each != best and not _one_holds_the_other(drafts[each], drafts[best]):
                    lost.setdefault(each, []).append(outer)
    kept: list[Draft] = []
    for number, draft in enumerate(drafts):
        if number not in lost:
            kept.append(draft)
            continue
        content = tuple(
            span
            for part in draft.content
            for piece in without(part, lost[number])
            if (span := piece if piece == part else trimmed(page.text, piece, page.marks))
        )
        if content:
            form = page.form(content, draft.cue[0].start)
            kept.append(replace(draft, content=content, form=form))
    return kept


def without_borrowed(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without those whose content is a likelier verb's: in "accused Selm, with support
    from others, of theft" nothing of the theft hangs on the support, nor do others tell of it."""
    by_end: dict[int, list[Draft]] = {}
    for draft in drafts:
        if draft.cue and _tag(page, draft) == "VERB":
            by_end.setdefault(draft.content[-1].end, []).append(draft)
    return [
        draft
        for draft in drafts
        if not draft.cue
        or _tag(page, draft) != "NOUN"
        or _has_dependent_content(page, draft)
        or not any(_lends(each, draft) for each in by_end.get(draft.content[-1].end, ()))
    ]


def _lends(owner: Draft, draft: Draft) -> bool:
    """Whether a likelier draft tells all that another does, which does not stand in its words."""
    all_told = all(any(told.covers(part) for told in owner.content) for part in draft.content)
    is_within = any(part.covers(draft.cue[0]) for part in owner.content)
    return all_told and not is_within and owner.raw > draft.raw


def _tag(page: Page, draft: Draft) -> str:
    return page.analysis.upos[word_at(page.analysis, draft.cue[0].start)]


def _has_dependent_content(page: Page, draft: Draft) -> bool:
    """Whether a word of the content hangs on the cue."""
    cue = {word_at(page.analysis, each.start) for each in draft.cue}
    return any(
        page.analysis.heads[word] in cue
        for part in draft.content
        for word in range(
            word_at(page.analysis, part.start), word_at(page.analysis, part.end - 1) + 1
        )
    )


def as_one_saying(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, those of one speaker and one content whose cues stand side by side as one: the
    cues of "responded by saying" tell of one saying."""
    kept: dict[tuple[tuple[Span, ...], tuple[Span, ...]], Draft] = {}
    others: list[Draft] = []
    for draft in sorted(drafts, key=lambda each: each.anchor):
        if not draft.speakers:
            others.append(draft)
            continue
        key = (draft.speakers, draft.content)
        before = kept.get(key)
        if before is None or not before.cue or not draft.cue or not _adjoin(page, before, draft):
            others += [] if before is None else [before]
            kept[key] = draft
            continue
        best = max(before, draft, key=lambda each: (each.kind.tier, each.raw))
        whole = Span(before.cue[-1].start, draft.cue[0].end)
        kept[key] = replace(best, cue=(*before.cue[:-1], whole, *draft.cue[1:]))
    return sorted([*others, *kept.values()], key=lambda each: each.anchor)


def _adjoin(page: Page, before: Draft, after: Draft) -> bool:
    """Whether nothing stands between two cues."""
    return not page.text[before.cue[-1].end : after.cue[0].start].strip()


def _is_beside(page: Page, draft: Draft, quotation: Span) -> bool:
    """Whether no sentence ends between a quotation and the cue, or the speaker, of a draft."""
    told = [*draft.cue, *draft.speakers]
    start, end = min(span.start for span in told), max(span.end for span in told)
    if end <= quotation.start:
        return _STOP.search(page.text, end, quotation.start) is None
    # "“Why?” she asked": before a cue only a full stop surely ends the sentence.
    return _FULL_STOP.search(page.text, quotation.end - 2, start) is None


def _one_holds_the_other(one: Draft, other: Draft) -> bool:
    """Whether the cue of one stands in the content of the other."""
    return any(
        part.covers(inner.cue[0])
        for outer, inner in ((one, other), (other, one))
        for part in outer.content
    )


def goes_on_once(
    drafts: Sequence[Draft], nested: Sequence[bool], quoted: Sequence[bool]
) -> list[int]:
    """The drafts to keep, by index, so that no two go on with the same words without a cue.

    Of two the one that goes on from the outlet's own level stays; then the one whose words end
    nearest before; then the likelier. None goes on from a draft that is quoted; and neither stays
    where a statement on the outlet's own level tells most of these words by a cue of its own that
    does not stand in them.
    """
    origins = {draft.anchor: number for number, draft in enumerate(drafts) if draft.cue}

    def origin_of(number: int) -> int:
        draft = drafts[number]
        return origins.get(draft.goes_on_from or draft.anchor, number)

    def rank(number: int) -> tuple[bool, int, float, Span]:
        draft, origin = drafts[number], origin_of(number)
        ends = (part.end for part in drafts[origin].content)
        before = max((end for end in ends if end <= draft.anchor.start), default=-1)
        return nested[origin], -before, -draft.raw, draft.anchor

    given = _Apart()
    going_on = (number for number, draft in enumerate(drafts) if not draft.cue)
    for number in sorted((each for each in going_on if not quoted[origin_of(each)]), key=rank):
        given.add(drafts[number].anchor, number)
    for number, draft in enumerate(drafts):
        if draft.cue and not nested[number]:
            for span in given.told_in(draft.content):
                if not span.covers(draft.cue[0]):
                    given.remove(span)
    kept = given.numbers()
    return [number for number, draft in enumerate(drafts) if draft.cue or number in kept]


def quoted_no_further(
    drafts: Sequence[Draft], nested: Sequence[bool], going_on: Iterable[Span]
) -> list[Draft]:
    """The drafts, where those inside others no longer hold what goes on without a cue of its own.

    Unless their cue stands in it. A draft with nothing left is left out.
    """
    given = _Apart()
    for span in going_on:
        given.add(span, 0)
    kept: list[Draft] = []
    for draft, is_inside in zip(drafts, nested, strict=True):
        if not is_inside or not draft.cue:
            kept.append(draft)
            continue
        cue = draft.cue[0]
        content = tuple(
            part
            for part in draft.content
            if all(
                span.covers(cue) or _shared(span, part) < TOLD_FROM * _length(part)
                for span in given.overlapping(part)
            )
        )
        if content:
            kept.append(draft if content == draft.content else replace(draft, content=content))
    return kept


class _Apart:
    """Spans that do not overlap, in order, each with the number of a draft."""

    def __init__(self) -> None:
        self._spans: list[tuple[Span, int]] = []

    def add(self, span: Span, number: int) -> None:
        """Take up a span, unless it overlaps one that is there."""
        if next(self.overlapping(span), None) is None:
            insort(self._spans, (span, number))

    def remove(self, span: Span) -> None:
        del self._spans[bisect_left(self._spans, (span, -1))]

    def overlapping(self, span: Span) -> Iterator[Span]:
        at = max(0, bisect_left(self._spans, (span, -1)) - 1)
        while at < len(self._spans) and self._spans[at][0].start < span.end:
            if self._spans[at][0].overlaps(span):
                yield self._spans[at][0]
            at += 1

    def told_in(self, content: Iterable[Span]) -> list[Span]:
        """The spans of which the parts of a content together hold the most."""
        shares: Counter[Span] = Counter()
        for part in content:
            for span in self.overlapping(part):
                shares[span] += _shared(span, part)
        return [span for span, shared in shares.items() if shared >= TOLD_FROM * _length(span)]

    def numbers(self) -> frozenset[int]:
        return frozenset(number for _, number in self._spans)


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _length(span: Span) -> int:
    return span.end - span.start
