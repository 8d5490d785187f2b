"""A saved web page as a capture: the report's text, and what the page says about it.

The text is what trafilatura extracts, in its own order, one paragraph after another; offsets of
everything read later are offsets into it. What the page declares about its report (title, byline,
outlet, address, dates) is read by ``page_facts``: trafilatura rewrites names ("J.M. Roe" becomes
"J M Roe"), keeps one date only, and looks for it with what complains of strange time zones.
"""

from __future__ import annotations

import logging
import threading
from typing import Any

import trafilatura
from lxml.etree import LxmlError

from sayso.captures.page_encoding import decode_page
from sayso.captures.page_facts import PageFacts, page_facts
from sayso.captures.page_tree import (
    SAVE_THE_TEXT,
    Tree,
    drop_furniture,
    join_live_blog,
    mark_layout_tables,
    page_tree,
    wrap_loose_text,
)
from sayso.captures.page_wordings import fold, wordings
from sayso.captures.walls import what_stands_instead
from sayso.errors import CaptureError, NoArticleText
from sayso.model import Capture

# trafilatura on several threads at once has crashed the process (its issues 840 and 925, 2026).
_ONE_AT_A_TIME = threading.Lock()

# A longer line is a sentence that begins like one of a page about itself.
_LONGEST_FURNITURE = 120

# What a page made to break its reader makes trafilatura or lxml raise. The page is set aside;
# anything else is a bug, and raised.
_BROKEN_BY_A_PAGE = (
    LxmlError, ArithmeticError, AssertionError, AttributeError, LookupError, RecursionError,
    TypeError, ValueError,
)  # fmt: skip


def capture_of_page(
    where: str, raw: bytes, *, path: str | None, captured_at: str | None
) -> Capture:
    """The report in a web page's bytes.

    Raises CaptureError for bytes that are no page a person could read, NoArticleText where no text
    is found, NotTheReport where the page is a wall or a video's.
    """
    page = decode_page(where, raw)
    with _ONE_AT_A_TIME:
        tree = page_tree(where, page)
        facts = page_facts(tree, page)
        everything = _everything(tree)
        drop_furniture(tree)
        mark_layout_tables(tree)
        wrap_loose_text(tree)
        if facts.live:
            join_live_blog(tree)
        extracted = _extract(where, tree, facts)
    text = paragraphs(extracted.text if extracted else "")
    if instead := what_stands_instead(where, text, facts, everything):
        raise instead
    if extracted is None or not any(map(str.isalnum, text)):
        raise NoArticleText(where, 0, 1)
    return Capture(
        where=where,
        text=text,
        path=path,
        title=facts.title,
        byline=facts.byline,
        outlet=facts.outlet,
        url=facts.url,
        published=facts.published,
        modified=facts.modified,
        captured_at=captured_at,
        raw=raw,
    )


def paragraphs(extracted: str) -> str:
    """Extracted lines as paragraphs with a blank line between them, as in a text file."""
    lines = (" ".join(line.split()) for line in extracted.splitlines())
    return "\n\n".join(line for line in lines if line and not _is_furniture(line))


def _is_furniture(line: str) -> bool:
    return len(line) <= _LONGEST_FURNITURE and fold(line).startswith(wordings("furniture"))


def _extract(where: str, tree: Tree, facts: PageFacts) -> Any:
    """What trafilatura makes of the page, or None where it finds nothing."""
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        return trafilatura.bare_extraction(
            tree,
            url=facts.url,
            include_comments=False,
        )
    except _BROKEN_BY_A_PAGE as error:
        found = f"a page that cannot be taken apart ({type(error).__name__})"
        raise CaptureError(where, found, SAVE_THE_TEXT) from error


def _everything(tree: Tree) -> str:
    body = tree.find("body")
    return " ".join(text for text in (tree if body is None else body).itertext())
