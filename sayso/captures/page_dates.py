"""When a page says that its report was published, and when it was changed.

Dates stay as they are written; whoever makes a document of the capture reads them. Nothing is
guessed from prose: what is looked at is what the page marks as its date, and last its address.
"""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from sayso.captures.page_meta import Meta

# An lxml element; lxml ships no types.
Tree = Any

PUBLISHED = (
    "article:published_time", "article:published", "og:article:published_time", "datepublished",
    "date_published", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued",
    "dc.date", "dc.date.created", "dcterms.created", "dcterms.date", "pubdate", "publishdate",
    "publish-date", "publish_date", "publication_date", "published-date",
    "originalpublicationdate", "citation_publication_date", "cxenseparse:recs:publishtime",
    "article.published", "article_date_original", "date",
)  # fmt: skip
MODIFIED = (
    "article:modified_time", "article:modified", "og:updated_time", "datemodified",
    "dcterms.modified", "dc.date.modified", "lastmod", "last-modified", "revised",
)  # fmt: skip

_YEAR = re.compile(r"(?<![0-9])(?:1[89]|2[01])[0-9]{2}(?![0-9])")
_COMPACT = re.compile(r"(?:19|20)[0-9]{6}(?:T?[0-9]{4,6}Z?)?$")
# What programs write where they know no date.
_NO_DATE = re.compile(r"0001|1970-01-01|1900-01-01")
_LONGEST = 120

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_IN_PATH = re.compile(
    r"/((?:19|20)[0-9]{2})[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12][0-9]|3[01])(?![0-9])"
    r"|/((?:19|20)[0-9]{2})(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])(?![0-9])"
    rf"|/((?:19|20)[0-9]{{2}})/({'|'.join(_MONTHS)})/(0?[1-9]|[12][0-9]|3[01])(?=/)"
)

# Where a report's own date stands, the surest first.
_MARKED = (
    "//*[@itemprop='datePublished']",
    "//article//time | //main//time | //header//time",
    "//time",
    "//*[self::p or self::span or self::div or self::abbr or self::em or self::td or self::small]"
    "[@id='date' or contains(concat(' ', @class, ' '), ' date ') or contains(@class, 'publish')"
    " or contains(@class, 'pubdate') or contains(@class, 'post-date')"
    " or contains(@class, 'entry-date') or contains(@class, 'posted')"
    " or contains(@class, 'dateline') or contains(@class, 'timestamp')]",
)
# Where dates of other reports stand: lists of links, sidebars, comments.
_ELSEWHERE = (
    "ancestor::aside or ancestor::nav or ancestor::footer or ancestor::ul or ancestor::ol"
    " or ancestor::article[2] or ancestor::*[contains(@class, 'related')"
    " or contains(@class, 'comment') or contains(@class, 'sidebar')"
    " or contains(@class, 'teaser') or contains(@class, 'card')]"
)
_UPDATED = re.compile(r"modif|updat|edited|changed|revis", re.IGNORECASE)


def as_date(written: str | None) -> str | None:
    """The words of a date; None for what names no year, and for what programs write for none."""
    if not written or len(written) > _LONGEST or _NO_DATE.match(written):
        return None
    return written if _YEAR.search(written) or _COMPACT.match(written) else None


def published(tree: Tree, declared: str | None, meta: Meta, url: str | None) -> str | None:
    """When the report was published, as the page writes it.

    declared: the JSON-LD's "datePublished", which goes before everything else. The address comes
    last: some outlets keep the address of an older report.
    """
    return (
        as_date(declared)
        or meta.first(PUBLISHED, as_date)
        or _marked_on_page(tree)
        or date_in_address(url)
    )


def modified(declared: str | None, meta: Meta) -> str | None:
    """When the report was last changed, as the page declares it."""
    return as_date(declared) or meta.first(MODIFIED, as_date)


def _marked_on_page(tree: Tree) -> str | None:
    for path in _MARKED:
        for element in tree.xpath(f"({path})[not({_ELSEWHERE})]"):
            if _is_of_a_change(element):
                continue
            for written in (element.get("datetime"), element.get("content"), words(element)):
                if date := as_date(" ".join((written or "").split())):
                    return date
    return None


def _is_of_a_change(element: Tree) -> bool:
    """Whether a date is that of a change: by its own names, or by the word right before it."""
    names = " ".join(element.get(name) or "" for name in ("class", "itemprop", "id"))
    before, parent = element.getprevious(), element.getparent()
    said = before.tail if before is not None else parent.text if parent is not None else ""
    if before is not None and not (said or "").strip():
        said = words(before)
    near = f"{names} {(said or '')[-40:]} {words(element)[:20]}"
    return _UPDATED.search(near) is not None


def words(element: Tree) -> str:
    """All text in an element, on one line."""
    return " ".join("".join(element.itertext()).split())


def date_in_address(url: str | None) -> str | None:
    """The day in the path of an address such as "https://post.example/2031/05/12/talks"."""
    match = _IN_PATH.search(urlsplit(url).path.lower()) if url else None
    if not match:
        return None
    year, month, day = (part for part in match.groups() if part)
    number = _MONTHS.index(month) + 1 if month in _MONTHS else int(month)
    return f"{year}-{number:02}-{int(day):02}"
