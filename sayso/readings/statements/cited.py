"""Who is cited for what somebody else reports: "P, the agency reported, citing two officials".

Both say P: the agency, and within its words the officials (codebook 6.2). What is cited as a
reason ("citing his health") is no speaker, nor is who has a verb of saying of his own ("citing
data that show …"): that verb is the cue.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.model import Span
from sayso.readings.actors.roles import singular, sort_of
from sayso.readings.statements.acts import PLAIN, Acts
from sayso.readings.statements.clauses import children
from sayso.readings.statements.contents import span_of, trimmed, without, word_at
from sayso.readings.statements.continued import SILENT_ACTS
from sayso.readings.statements.drafts import Draft
from sayso.readings.statements.page import Page
from sayso.readings.statements.speakers import phrase_of

CITED = 0.9
"""What the score of the report around is multiplied by: a judgement of 2026-11; the speaker is told
by the parse alone."""

TELLING = 3
"""The tier of verbs of the list of acts."""

_CITING = re.compile(r"\b(?:citing|quoting)\b", re.IGNORECASE)
_PEOPLE = frozenset(["person", "organization"])
_HANGING = ("advcl", "acl", "conj", "xcomp", "parataxis")
_CLAUSES_UP = 2
_WORDS_BETWEEN = 6
"""Words at most from the cue of a report to "citing", where the parse does not join the two:
"reported on Wednesday, citing …"."""


def with_those_cited(page: Page, drafts: Sequence[Draft], acts: Acts) -> list[Draft]:
    """The drafts, and one for each speaker cited for what one of them reports.

    Where the network took "citing" for a cue, the draft is that speaker's; the one around, if it
    was not found, has the verb that "citing" hangs on.
    """
    matches = (word_at(page.analysis, match.start()) for match in _CITING.finditer(page.text))
    citing = [word for word in matches if word < len(page.analysis.words)]
    if not citing:
        return list(drafts)
    citations = _Citations(page, drafts, acts)
    found: dict[Span, Draft] = {}
    mistaken: set[Span] = set()
    for word in citing:
        named = citations.named(word)
        around = citations.around(word, named) if named is not None else None
        if named is not None and around is not None:
            found.setdefault(around.anchor, around)
            cited = citations.cited(word, named, around)
            found[cited.anchor] = cited
            mistaken |= citations.taken(word)
    kept = [each for each in drafts if each.anchor not in found and each.anchor not in mistaken]
    return [*kept, *found.values()]


class _Citations:
    """Where a page cites, and for which of its drafts."""

    def __init__(self, page: Page, drafts: Sequence[Draft], acts: Acts) -> None:
        self._page, self._acts = page, acts
        self._ending = {draft.cue[-1].end: draft for draft in drafts if draft.cue}
        self._first_of_mention = {each.words[0]: each.head for each in page.analysis.mentions}
        self._by_word: dict[int, Draft] = {}
        for draft in drafts:
            if self._reports(draft):
                for span in (*draft.cue, *draft.speakers):
                    last = word_at(page.analysis, span.end - 1)
                    for word in range(word_at(page.analysis, span.start), last + 1):
                        self._by_word.setdefault(word, draft)

    def _reports(self, draft: Draft) -> bool:
        """Whether a draft tells something, by another word than "citing"."""
        if not draft.cue or not draft.speakers or draft.kind.negated_by:
            return False
        cites = _CITING.search(draft.cue[-1].of(self._page.text))
        return draft.kind.act not in SILENT_ACTS and cites is None

    def named(self, citing: int) -> Span | None:
        """The words for whom somebody cites; None where a reason is cited, and nobody."""
        page, head = self._page, self._object(citing)
        if head is None or not self._speaks(head):
            return None
        end = page.analysis.sentences[page.sentence(head)][1]
        phrases = [mention.words for mention in page.mentions_headed_in([head])]
        phrases.append(phrase_of(page.analysis, head, before=end))
        return span_of(page.analysis, max(phrases, key=lambda words: words[1] - words[0]))

    def _object(self, citing: int) -> int | None:
        """The noun after "citing", whichever word the parse hangs it on."""
        relations, head = self._page.analysis.relations, self._page.analysis.heads[citing]
        if relations[citing] == "case" and head > citing:
            return head
        below = (at for at in children(self._page.analysis, citing) if at > citing)
        governed = next((at for at in below if relations[at] in ("obj", "obl")), None)
        return self._first_of_mention.get(citing + 1) if governed is None else governed

    def _speaks(self, named: int) -> bool:
        """Whether somebody is cited, or a document; with no words of saying of its own."""
        page, relations = self._page, self._page.analysis.relations
        for at in children(page.analysis, named):
            verb = relations[at].startswith("acl") and self._acts.of([page.word(at)])
            if relations[at] == "ccomp" or (verb and verb.tier == TELLING):
                return False
        if any(mention.kind in _PEOPLE for mention in page.mentions_headed_in([named])):
            return True
        own = self._acts.of([page.word(named)], upos=["NOUN"])
        return own.act in (PLAIN, "report") and sort_of(singular(page.word(named))) is not None

    def around(self, citing: int, named: Span) -> Draft | None:
        """The draft that somebody is cited for: the one that "citing" hangs on, or stands by."""
        page, word = self._page, citing
        above: list[int] = []
        for _ in range(_CLAUSES_UP):
            if not page.analysis.relations[word].startswith(_HANGING):
                break
            word = page.analysis.heads[word]
            above.append(word)
        first, _ = page.analysis.sentences[page.sentence(citing)]
        before = range(citing - 1, max(first, citing - _WORDS_BETWEEN) - 1, -1)
        start = page.analysis.words[citing][0]
        for at in (*above, *before):
            draft = self._by_word.get(at)
            if draft is not None and all(
                span.end <= start for span in (*draft.cue, *draft.content)
            ):
                return draft
        return self._by_mistake(citing, named)

    def _by_mistake(self, citing: int, named: Span) -> Draft | None:
        """The draft around, where the network gave "citing" its speaker and its content: its cue
        is the verb before, or the one that "citing" hangs on."""
        page, verb = self._page, self._page.analysis.heads[citing]
        start, end = page.analysis.words[citing]
        mistaken = self._ending.get(end)
        if mistaken is None or not mistaken.speakers or mistaken.kind.negated_by:
            return None
        cue = self._span(verb) if page.analysis.upos[verb] == "VERB" else None
        if mistaken.cue[-1].start < start:
            cue = trimmed(page.text, Span(mistaken.cue[-1].start, start), page.marks)
        left = (piece for part in mistaken.content for piece in without(part, [named]))
        content = tuple(part for piece in left if (part := trimmed(page.text, piece, page.marks)))
        if cue is None or not content or any(part.overlaps(cue) for part in content):
            return None
        return replace(mistaken, cue=(*mistaken.cue[:-1], cue), content=content)

    def cited(self, citing: int, named: Span, around: Draft) -> Draft:
        return replace(
            around,
            cue=(self._span(citing),),
            speakers=(named,),
            kind=self._acts.of([self._page.word(citing)]),
            doubt=around.doubt * CITED,
            cited_by=around.anchor,
        )

    def taken(self, citing: int) -> set[Span]:
        """The anchor of the draft that the network made of "citing"."""
        mistaken = self._ending.get(self._page.analysis.words[citing][1])
        return set() if mistaken is None else {mistaken.anchor}

    def _span(self, word: int) -> Span:
        return span_of(self._page.analysis, (word, word + 1))
