"""A capture becomes a document: its text as it came, with what is known of it."""

from __future__ import annotations

from sayso.documents.dates import Days, publication, read_date
from sayso.documents.languages import ENGLISH, language_of
from sayso.documents.outlets import outlet_of
from sayso.documents.parts import find_parts
from sayso.errors import NoArticleText, NotEnglish
from sayso.model import Capture, Document

# Least prose a report has, in characters without white space: a sentence such as "“No,” he said."
# Below it only remains of menus are left; the shortest of 759 reports has 98 (2025-05-21).
FEWEST_CHARACTERS = 10


def document(
    capture: Capture, *, published: str | None = None, as_of: str | None = None
) -> Document:
    """A capture's report with what is known about it, its text unchanged to the character.

    published: the date the person states; it goes before the one that came with the report.
    as_of: the latest day a report may be from, as the person states it; else the day of the
    capture. What has no date is read for one no later than that.

    Raises NotEnglish for a report in another language, NoArticleText where next to nothing is
    left once titles, notices and the like are set apart.
    """
    text = capture.text
    language = language_of(text)
    if language != ENGLISH:
        raise NotEnglish(capture.where, language)
    outlet = outlet_of(capture.outlet, capture.url)
    anatomy = find_parts(text, title=capture.title, outlet=outlet)
    if anatomy.prose_length < FEWEST_CHARACTERS:
        raise NoArticleText(capture.where, anatomy.prose_length, FEWEST_CHARACTERS)
    return Document(
        text=text,
        where=capture.where,
        path=capture.path,
        line=capture.line,
        url=capture.url,
        title=anatomy.title,
        outlet=outlet,
        byline=capture.byline or anatomy.byline,
        credits=anatomy.credits,
        language="en",
        captured_at=capture.captured_at,
        published=publication(
            given=published,
            metadata=capture.published,
            dateline=anatomy.dateline,
            day_without_year=anatomy.day_without_year,
        ),
        parts=anatomy.parts,
        not_after=_latest_day(as_of, capture.captured_at),
    )


def _latest_day(as_of: str | None, captured_at: str | None) -> str | None:
    """The calendar date in the first of the two that has one."""
    for written in (as_of, captured_at):
        found = read_date(written) if written is not None else None
        if isinstance(found, Days):
            return found.last.isoformat()
    return None
