"""Quotations that go on: words in quotation marks with no cue of their own.

A report names the speaker once and lets the words run on: in the next paragraph, or, where line
breaks were lost, in the next sentence. Such a quotation belongs to whoever was speaking just
before it, if nothing of the report's own stands between or beside the two. What the network
found with a cue always wins; a quoted word or title goes on from nobody. It goes on in one voice:
whom somebody quotes is quoted no further than in that somebody's words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from sayso.model import Span
from sayso.readings.statements.contents import has_words, trimmed, without, word_at
from sayso.readings.statements.drafts import Draft, going_on
from sayso.readings.statements.page import Page
from sayso.readings.statements.quotes import Quotation, begins_sentence, is_passage
from sayso.readings.statements.rivals import are_quoted, goes_on_once, owners, quoted_no_further

# How often the speaker was right, of quotations in PolNeAR's training part that annotators gave to
# a cue in a sentence before, hidden from the reader: 102 of 106 after a quotation, 34 of 35 after a
# paraphrase. A little less, because the reader also takes up some that annotators left alone.
AFTER_QUOTATION = 0.9
AFTER_PARAPHRASE = 0.8
# After a question mark, a sentence of at most so many words and marks may be the rest of the
# quotation's own ("“Now?” Amsel asked."), cut off by mistake.
LONGEST_TAG = 7
# Acts that need no words: a stance or a wish does not show that somebody was speaking.
SILENT_ACTS = frozenset(["believe", "expect", "want", "support", "oppose"])


def with_quotations_going_on(
    page: Page, drafts: Sequence[Draft], nested: Sequence[bool]
) -> list[Draft]:
    """The drafts, some of them longer, and those for quotations that go on without a cue.

    nested: for each draft, whether it stands inside another's content.
    """
    quoted = are_quoted(page, drafts)
    inside = [is_nested or is_quoted for is_nested, is_quoted in zip(nested, quoted, strict=True)]
    kept = goes_on_once(drafts, inside, quoted)
    walk = _Walk(
        page,
        [drafts[number] for number in kept],
        [inside[number] for number in kept],
        [quoted[number] for number in kept],
    )
    return walk.drafts()


class _Walk:
    """One walk over the quotations of a page, each given to the draft it goes on from."""

    def __init__(
        self,
        page: Page,
        drafts: Sequence[Draft],
        nested: Sequence[bool],
        quoted: Sequence[bool],
    ) -> None:
        self._page = page
        self._drafts = list(drafts)
        self._nested = list(nested)
        self._owner = owners(page, drafts, quoted)
        self._going_on = [draft.anchor for draft in drafts if not draft.cue]
        self._ends_in: dict[int, list[int]] = defaultdict(list)
        for index, draft in enumerate(drafts):
            self._note(index, (*draft.cue, *draft.speakers, *draft.content))
        self._idle_cues = self._sentences_with_cues_without_content()

    def drafts(self) -> list[Draft]:
        """The drafts after the walk."""
        for index, quotation in enumerate(self._page.quotations):
            if self._is_free(index, quotation):
                self._place(index, quotation)
        return quoted_no_further(self._drafts, self._nested, self._going_on)

    def _note(self, index: int, spans: Sequence[Span]) -> None:
        """Remember the sentences in which a draft's cue, speaker or content ends."""
        for span in spans:
            sentence = self._sentence(span.end - 1)
            if index not in self._ends_in[sentence]:
                self._ends_in[sentence].append(index)

    def _sentence(self, at: int) -> int:
        return self._page.sentence(word_at(self._page.analysis, at))

    def _sentences_with_cues_without_content(self) -> set[int]:
        analysis = self._page.analysis
        return {
            self._page.sentence(attribution.cue[0][0])
            for attribution in analysis.attributions
            if not attribution.content
        }

    def _is_free(self, index: int, quotation: Quotation) -> bool:
        page = self._page
        return (
            quotation.depth == 0
            and index not in self._owner
            and is_passage(page.text, quotation)
            and begins_sentence(page.text, quotation.outer.start)
            and page.part_at(quotation.outer.start) is None
            and not self._has_words_beside(index, quotation)
        )

    def _has_words_beside(self, index: int, quotation: Quotation) -> bool:
        """Whether its sentence goes on after the closing mark, with a cue perhaps unfound."""
        page, end = self._page, quotation.outer.end
        if quotation.closed and quotation.inner.of(page.text).endswith(","):
            return True
        following = page.quotations[index + 1] if index + 1 < len(page.quotations) else None
        if following and not has_words(page.text[end : following.outer.start]):
            return False
        word = word_at(page.analysis, end)
        while word < len(page.analysis.words) and not has_words(self._text_of(word)):
            word += 1
        if word >= len(page.analysis.words):
            return False
        start = page.analysis.words[word][0]
        if page.line(start) > page.line(end - 1):
            return False
        sentence = page.sentence(word)
        same = sentence == self._sentence(quotation.inner.end - 1)
        if same or page.text[start].islower() or sentence in self._idle_cues:
            return True
        first, last = page.analysis.sentences[sentence]
        asked = quotation.inner.of(page.text).endswith(("?", "!"))
        return asked and last - first <= LONGEST_TAG

    def _text_of(self, word: int) -> str:
        start, end = self._page.analysis.words[word]
        return self._page.text[start:end]

    def _place(self, index: int, quotation: Quotation) -> None:
        owner, doubt = self._speaking_across_paragraphs(index, quotation), AFTER_QUOTATION
        if owner is None:
            owner = self._speaking_before(quotation)
            if owner is None:
                return
            if self._drafts[owner].form == "indirect":
                doubt = AFTER_PARAPHRASE
        part = self._told_in(quotation)
        if part is None:
            return
        self._going_on.append(part)
        if self._only_its_cue_between(owner, quotation):
            draft = self._drafts[owner]
            content = (*draft.content, part)
            form = self._page.form(content, draft.cue[0].start)
            self._drafts[owner] = replace(draft, content=content, form=form)
            self._owner[index] = owner
            self._note(owner, (part,))
        else:
            self._owner[index] = len(self._drafts)
            self._drafts.append(going_on(self._page, self._drafts[owner], part, doubt=doubt))
            self._nested.append(False)
            self._note(self._owner[index], (part,))

    def _told_in(self, quotation: Quotation) -> Span | None:
        """The words of a quotation, up to what is no prose: a mark that never closed ends there."""
        inner, page = quotation.inner, self._page
        first = without(inner, page.elsewhere(inner, inner.start))[:1]
        return trimmed(page.text, first[0], page.marks) if first else None

    def _speaking_across_paragraphs(self, index: int, quotation: Quotation) -> int | None:
        """The draft of the quotation that this one continues, or is continued by, by its marks."""
        if quotation.continues is not None and quotation.continues in self._owner:
            return self._owner[quotation.continues]
        after = index + 1
        while after < len(self._page.quotations) and self._page.quotations[after].depth:
            after += 1
        if after < len(self._page.quotations) and self._page.quotations[after].continues == index:
            return self._owner.get(after)
        return None

    def _speaking_before(self, quotation: Quotation) -> int | None:
        """The draft that speaks in the sentence just before; words before paraphrase."""
        word = word_at(self._page.analysis, quotation.outer.start) - 1
        while word >= 0:
            start = self._page.analysis.words[word][0]
            part = self._page.part_at(start)
            if part is not None and part.kind in ("title", "heading"):
                return None
            if part is None and has_words(self._text_of(word)):
                break
            word -= 1
        else:
            return None
        speaking = [
            number
            for number in self._ends_in[self._page.sentence(word)]
            if not self._nested[number] and self._speaks(self._drafts[number], quotation)
        ]
        return max(speaking, key=self._nearness, default=None)

    def _speaks(self, draft: Draft, quotation: Quotation) -> bool:
        if draft.kind.negated_by or draft.anchor.start >= quotation.outer.start:
            return False
        if draft.form != "indirect":
            return self._is_single(quotation) == self._is_in_single_marks(draft)
        return bool(draft.speakers) and draft.kind.act not in SILENT_ACTS

    def _is_in_single_marks(self, draft: Draft) -> bool:
        """Whether the last quotation of a draft has single marks.

        Where a report quotes in double marks, a line in single ones is a heading.
        """
        quotations = self._page.quotations
        found = (
            index for part in reversed(draft.content) for index in self._page.quotations_in(part)
        )
        outermost = next((index for index in found if not quotations[index].depth), None)
        return outermost is not None and self._is_single(quotations[outermost])

    def _is_single(self, quotation: Quotation) -> bool:
        start, end = quotation.outer.start, quotation.inner.start
        return self._page.text[start:end].strip() in set("‘’'‛‚`´")

    def _nearness(self, number: int) -> tuple[bool, bool, Span]:
        draft = self._drafts[number]
        return draft.form == "direct", draft.form == "mixed", draft.anchor

    def _only_its_cue_between(self, owner: int, quotation: Quotation) -> bool:
        """Whether a draft's own cue alone interrupts the quotation, in one paragraph.

        Codebook 7.1: such a quotation is one statement in several parts.
        """
        draft, page = self._drafts[owner], self._page
        if not draft.cue or draft.form == "indirect":
            return False
        cue, last = draft.cue[-1], draft.content[-1]
        same_line = page.line(draft.cue[0].start) == page.line(quotation.outer.start)
        return same_line and last.end <= cue.start and cue.end <= quotation.outer.start
