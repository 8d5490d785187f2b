"""Pages that stand in a report's place: a consent wall, a paywall's stub, a video's page.

Their few sentences would be read as a report of that outlet, and the user would not learn that the
report itself is missing. So they are set aside, each with what to do about it.
"""

from __future__ import annotations

from sayso.captures.page_facts import PageFacts
from sayso.captures.page_wordings import fold, wordings
from sayso.errors import NotTheReport

# A report to be paid for that has more characters is taken to be whole: a stub's one to three
# opening paragraphs have fewer, and 639 of 759 free reports more (2025-05-21). Where the page's
# metadata says nothing of paying, half of that: 43 of the 759 have fewer than 600.
LONGEST_STUB = 1200
LONGEST_UNDECLARED_STUB = 600
# A page whose metadata says how many words its report has holds a stub if it has less than half.
_LEAST_SHARE = 0.5
# The text under a video that is no report: its description.
LONGEST_DESCRIPTION = 1200
# Different wordings before a page counts as asking for money, or for consent.
_WORDINGS = 2
# What a consent wall says is mostly about consent.
_CONSENT_SHARE = 0.5
_LONGEST_CONSENT = 6000
# A text as short as this may be anything: then what the whole page says counts.
_REMAINS = 200


def what_stands_instead(
    where: str, text: str, facts: PageFacts, page_text: str
) -> NotTheReport | None:
    """The reason why a page is not its report; None for a report.

    text: what was extracted. page_text: everything that stands on the page.
    """
    kept = len(text)
    if facts.video and kept <= LONGEST_DESCRIPTION:
        return NotTheReport.video(where, kept)
    if _is_stub(text, facts, page_text):
        return NotTheReport.paywall(where, kept)
    if _asks_for_consent(text, facts, page_text):
        return NotTheReport.consent(where)
    return None


def _is_stub(text: str, facts: PageFacts, page_text: str) -> bool:
    """Whether this is the opening of a report, and an offer to buy the rest."""
    if facts.free or (len(text) > LONGEST_STUB and not facts.words):
        return False
    if facts.words:
        return facts.free is False and len(text.split()) < facts.words * _LEAST_SHARE
    offers = _different("paywall", fold(page_text))
    if facts.free is False:
        return offers > 0 or len(text) <= LONGEST_UNDECLARED_STUB
    return offers >= _WORDINGS and len(text) <= LONGEST_UNDECLARED_STUB


def _asks_for_consent(text: str, facts: PageFacts, page_text: str) -> bool:
    """Whether the page is about consent, or has next to nothing else on it."""
    if len(text) < _REMAINS:
        return facts.published is None and _different("consent", fold(page_text)) > _WORDINGS
    if len(text) > _LONGEST_CONSENT or _different("consent", fold(text)) <= _WORDINGS:
        return False
    lines = [fold(line) for line in text.splitlines()]
    about = sum(len(line) for line in lines if _different("consent", line))
    return about >= _CONSENT_SHARE * sum(map(len, lines))


def _different(kind: str, folded: str) -> int:
    return sum(wording in folded for wording in wordings(kind))
