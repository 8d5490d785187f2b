"""From what the network found to statements: who said what, how, and inside whose words.

Every attribution of the network becomes one statement with its act, form and score; quotations
that go on without a cue become statements in the voice they go on in; and each statement learns
in whose content it stands.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sayso.model import Analysis, Document, Form, Span, Statement
from sayso.readings.analysis.calibration import Knots, calibrate
from sayso.readings.statements.acts import Acts, shipped_acts
from sayso.readings.statements.cited import with_those_cited
from sayso.readings.statements.contents import has_words
from sayso.readings.statements.continued import SILENT_ACTS, with_quotations_going_on
from sayso.readings.statements.drafts import Draft, drafts
from sayso.readings.statements.inner import Weights, inner_drafts
from sayso.readings.statements.nesting import outer_drafts
from sayso.readings.statements.page import Page
from sayso.readings.statements.quotes import Quotation
from sayso.readings.statements.rivals import as_one_saying, told_once, without_borrowed
from sayso.readings.statements.unsaid import said

LEAST_SCORE = 0.2
"""Probability from which a statement is kept. What is less likely is noise to the reader of a
reading. Tuned on the PolNeAR articles and the labelled reports kept for it (2026-11): at 0.15 far
more is wrong than is found besides, at 0.25 a few cues and speakers that people mark are lost."""

_PERSONAL = frozenset("i we he she it they".split())

NO_KNOTS: Mapping[str, Knots] = {}

_WORDING: dict[Form, str] = {
    "direct": "words in quotation marks",
    "mixed": "words in part in quotation marks",
    "indirect": "words not in quotation marks",
}


def statements(
    document: Document,
    analysis: Analysis,
    quotations: Sequence[Quotation],
    *,
    acts: Acts | None = None,
    knots: Mapping[str, Knots] = NO_KNOTS,
    weights: Weights | None = None,
) -> tuple[Statement, ...]:
    """The statements of one report, by position of their cues (of their content without one).

    quotations: those of the same text. acts: the list of acts to judge cues by; None is the one
    that comes with the package. knots: the model's calibration; none leaves scores as they are and
    keeps every statement. Attributions without content, with a cue in what is neither prose nor
    title, with a worse score than another on the same cue, or with too low a score are left out.
    No attributions, no statements: a quotation alone says nothing of who spoke.
    """
    page = Page(document, analysis, quotations)
    acts = acts or shipped_acts()
    found = drafted(page, acts, knots)
    if weights:
        found = outermost(found)
        found += inner_drafts(page, found, acts, weights)
    found = without_borrowed(page, said(page, found))
    found = as_one_saying(page, told_once(page, found))
    found = with_quotations_going_on(
        page, found, [outer is not None for outer in outer_drafts(found)]
    )
    found = _distinct(with_those_cited(page, found, acts))
    document_id = document.id
    made = [_statement(page, document_id, draft, knots) for draft in found]
    ids = [statement.id for statement in made]
    return tuple(
        statement if outer is None else replace(statement, within=ids[outer])
        for statement, outer in zip(made, outer_drafts(found), strict=True)
    )


def drafted(page: Page, acts: Acts, knots: Mapping[str, Knots]) -> list[Draft]:
    """The drafts of what the network found that score enough; all of them without knots."""
    found = drafts(page, acts)
    return _likely(page, found, knots) if knots else found


def _likely(page: Page, found: Sequence[Draft], knots: Mapping[str, Knots]) -> list[Draft]:
    """The drafts that score enough, without somebody's own thoughts inside their own words."""
    return [
        draft
        for draft, outer in zip(found, outer_drafts(found), strict=True)
        if _score(draft, knots) >= LEAST_SCORE
        and (outer is None or not _is_own_thought(page, draft))
    ]


def outermost(found: Sequence[Draft]) -> list[Draft]:
    """The drafts without those that stand, with a cue of their own, in the words of another."""
    return [
        draft
        for draft, outer in zip(found, outer_drafts(found), strict=True)
        if outer is None or not draft.cue
    ]


def _is_own_thought(page: Page, draft: Draft) -> bool:
    """Whether a nested draft tells what its outer speaker thinks or wants (codebook 6.4)."""
    if draft.kind.act not in SILENT_ACTS:
        return False
    return all(speaker.of(page.text).lower() in _PERSONAL for speaker in draft.speakers)


def _distinct(found: Sequence[Draft]) -> list[Draft]:
    """Drafts in text order; of those that begin at the same anchor, the best-scored one."""
    best: dict[Span, Draft] = {}
    for draft in sorted(found, key=lambda each: (-each.raw * each.doubt, each.content)):
        best.setdefault(draft.anchor, draft)
    return sorted(best.values(), key=lambda draft: (draft.anchor, draft.content))


def _score(draft: Draft, knots: Mapping[str, Knots]) -> float:
    likely = calibrate(draft.raw, draft.form, knots) if draft.likely is None else draft.likely
    return round(likely * draft.doubt, 4)


def _statement(page: Page, document_id: str, draft: Draft, knots: Mapping[str, Knots]) -> Statement:
    return Statement(
        document_id=document_id,
        form=draft.form,
        act=draft.kind.act,
        cue=draft.cue,
        speakers=draft.speakers,
        content=draft.content,
        negated=bool(draft.kind.negated_by),
        hedged=bool(draft.kind.hedged_by),
        score=_score(draft, knots),
        because=_because(page, draft),
    )


def _because(page: Page, draft: Draft) -> str:
    """What led to a statement, in a sentence that its spans bear out."""
    if not draft.cue:
        return f"a quotation without a cue goes on after “{draft.goes_on_after}”"
    cue = " … ".join(span.of(page.text) for span in draft.cue)
    reasons = [f"cue “{cue}”", _where_speaker_stands(page, draft), _WORDING[draft.form]]
    if draft.kind.negated_by:
        reasons.append(f"negated by “{draft.kind.negated_by}”")
    if draft.kind.hedged_by:
        reasons.append(f"hedged by “{draft.kind.hedged_by}”")
    return ", ".join(reasons)


def _where_speaker_stands(page: Page, draft: Draft) -> str:
    if not draft.speakers:
        return "no speaker named"
    speakers = "speaker" if len(draft.speakers) == 1 else f"{len(draft.speakers)} speakers"
    gaps = [
        page.text[min(a.end, b.end) : max(a.start, b.start)]
        for a in draft.speakers
        for b in draft.cue
    ]
    nearest = min(gaps, key=len)
    if not has_words(nearest):
        return f"{speakers} next to it"
    return f"{speakers} in the same paragraph" if "\n" not in nearest else f"{speakers} elsewhere"
