"""Feeds: RSS and Atom, as fetched or saved. Each entry with a whole report in it is a capture."""

from __future__ import annotations

import html
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import feedparser

from sayso.errors import CaptureError
from sayso.model import Capture

MOST_ENTRIES = 1_000
"""Feeds have some twenty to fifty; archives of a blog a few hundred."""

WHOLE = 1_000
"""Characters, tags included, from which an entry's summary is taken for the whole report: those
that only announce one have one or two sentences, a few hundred."""

# What a feed begins with, behind a declaration, a doctype and comments.
_FEED = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<[?!][^>]{0,1000}>\s*)*<(?:rss|feed|(?:\w{1,9}:)?RDF)[\s>:]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a feed.

    where: "FEED:N". number: from 1. published: as the feed has it. written: the report's HTML, ""
    where the feed only tells of it.
    """

    where: str
    number: int
    link: str | None
    title: str | None
    byline: str | None
    outlet: str | None
    published: str | None
    written: str


def is_feed(raw: bytes) -> bool:
    """Whether bytes begin like RSS or Atom."""
    return _FEED.match(raw[:8192]) is not None


def entries(where: str, raw: bytes) -> Iterator[Entry]:
    """The entries of a feed, in its order. Raises CaptureError where there are none."""
    # As a stream: what is given as bytes feedparser would first try to open as a file.
    feed = feedparser.parse(io.BytesIO(raw))
    if not feed.entries:
        found = "is no feed with entries in it"
        raise CaptureError(where, found, "Add the reports' own addresses.", reason="empty")
    outlet = _words(feed.feed.get("title"))
    for number, entry in enumerate(feed.entries[:MOST_ENTRIES], start=1):
        yield Entry(
            where=f"{where}:{number}",
            number=number,
            link=_words(entry.get("link")),
            title=_words(entry.get("title")),
            byline=_words(entry.get("author")),
            outlet=outlet,
            published=_words(entry.get("published") or entry.get("updated")),
            written=_written(entry),
        )


def capture_of_entry(entry: Entry, *, path: str | None, captured_at: str | None) -> Capture:
    """The report that an entry holds whole. Raises CaptureError where it only tells of one."""
    if not entry.written:
        remedy = f"Add the report itself: sayso add {entry.link}" if entry.link else ""
        raise CaptureError(
            entry.where, "the feed only tells of this report", remedy, reason="no text"
        )
    from sayso.captures.pages import capture_of_page

    title = html.escape(entry.title or "")
    page = (
        f"<!doctype html><html><head><meta charset=utf-8><title>{title}</title></head>"
        f"<body><article>{entry.written}</article></body></html>"
    ).encode("utf-8", "replace")
    found = capture_of_page(entry.where, page, path=path, captured_at=captured_at)
    return replace(
        found,
        url=entry.link,
        line=None if entry.link else entry.number,
        title=entry.title or found.title,
        byline=entry.byline or found.byline,
        outlet=entry.outlet or found.outlet,
        published=entry.published or found.published,
    )


def _written(entry: Any) -> str:
    """The longest of what an entry holds, where it is long enough to be the report."""
    content = [one.get("value") or "" for one in entry.get("content") or ()]
    if content:
        return str(max(content, key=len))
    summary = str(entry.get("summary") or "")
    return summary if len(summary) >= WHOLE else ""


def _words(value: Any) -> str | None:
    """A field's words without tags; None where it has none."""
    if not isinstance(value, str):
        return None
    plain = " ".join(html.unescape(re.sub(r"<[^<>]*>", " ", value)).split())
    return plain or None
