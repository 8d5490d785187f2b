"""What a page says of its report outside the report's own text: title, byline, outlet, address.

What the page declares for machines goes before what stands on it: JSON-LD, then meta elements, then
marked elements of the page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

from sayso.captures.json_ld import LIVE, VIDEO, LinkedData, Node, is_a, string
from sayso.captures.page_dates import modified, published, words
from sayso.captures.page_meta import Meta

# An lxml element; lxml ships no types.
Tree = Any

AUTHOR = (
    "author", "article:author", "article:author_name", "byl", "parsely-author", "sailthru.author",
    "dc.creator", "dcterms.creator", "citation_author", "cxenseparse:author",
)  # fmt: skip
OUTLET = (
    "og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "publisher",
    "citation_journal_title",
)  # fmt: skip
TITLE = (
    "og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title", "headline", "title",
)  # fmt: skip
ADDRESS = ("og:url", "twitter:url", "parsely-link")

_MARKED_AUTHORS = (
    "//a[@rel='author']",
    "//*[@itemprop='author']",
    "//*[self::p or self::div or self::span or self::address]"
    "[contains(@class, 'byline') or contains(@class, 'author')]",
)
# What a browser writes at the head of a page that it saves.
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S{4,2000}?)\s*-->")
_BY = re.compile(r"^\s*(?:(?:written|reported|words|story|text) )?by\b[:\s]+", re.IGNORECASE)
_BETWEEN = re.compile(r"\s+[|–—·•»-]\s+|\s*::\s*|:\s+")
_LONGEST_NAME = 80
# A headline's element holds few others.
_FEW = 4
_LONGEST_BYLINE = 200
_LONGEST_TITLE = 400
_LONGEST_ADDRESS = 2000


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What a page declares of its report; every field as it is written there, or None.

    url: the report's own address (the canonical one), absolute.
    free: False where the page says that the report has to be paid for; None where it says nothing.
    live: whether the page declares itself a live blog.
    video: whether the page declares itself a video's, and no article's.
    words: how many words the report has, as the page says.
    """

    title: str | None
    byline: str | None
    outlet: str | None
    url: str | None
    published: str | None
    modified: str | None
    free: bool | None
    live: bool
    video: bool
    words: int | None


def page_facts(tree: Tree, page: str) -> PageFacts:
    """The facts of a parsed page; ``page`` is its source, for what a browser wrote at its head."""
    data = LinkedData(script.text or "" for script in tree.iter("script") if is_linked_data(script))
    article, meta = data.article() or {}, Meta(tree)
    url = _address(tree, page, article, meta)
    headline, rest = headline_on_page(tree)
    outlet = _outlet(data, article, meta) or rest
    is_video = data.has(VIDEO) or (meta.first(("og:type",), str) or "").lower().startswith("video")
    return PageFacts(
        title=_title(article, meta, outlet) or headline,
        byline=byline_of(_authors(tree, data, article, meta), outlet),
        outlet=outlet,
        url=url,
        published=published(tree, string(article.get("datePublished")), meta, url),
        modified=modified(string(article.get("dateModified")), meta),
        free=_free(article, meta),
        live=is_a(article, LIVE),
        video=is_video and not article,
        words=_whole_number(article.get("wordCount")),
    )


def is_linked_data(script: Tree) -> bool:
    return bool((script.get("type") or "").split(";")[0].strip().lower() == "application/ld+json")


def _address(tree: Tree, page: str, article: Node, meta: Meta) -> str | None:
    canonical = [link.get("href") for link in tree.iter("link") if _rel(link) == "canonical"]
    saved = _SAVED_FROM.search(page[:4000])
    shown = meta.first(ADDRESS, absolute) or absolute(saved[1] if saved else None)
    main = article.get("mainEntityOfPage")
    declared = string(main.get("@id")) if isinstance(main, dict) else string(main)
    for link in [*canonical, shown, string(article.get("url")), declared]:
        if link and (found := absolute(_joined(shown, link.strip()))):
            return found
    return None


def _rel(link: Tree) -> str:
    return str(link.get("rel") or "").strip().lower()


def _joined(base: str | None, link: str) -> str | None:
    try:
        return urljoin(base or "", link)
    except ValueError:
        return None


def absolute(address: str | None) -> str | None:
    """An address of the web, as it is written; None for any other, and for what is none."""
    address = (address or "").strip()
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    on_the_web = parts.scheme in ("http", "https") and "." in parts.netloc
    return address if on_the_web and len(address) <= _LONGEST_ADDRESS else None


def _outlet(data: LinkedData, article: Node, meta: Meta) -> str | None:
    publishers = [name for name in data.names(article.get("publisher")) if _name(name)]
    return publishers[0] if publishers else meta.first(OUTLET, _name)


def _name(written: str) -> str | None:
    good = 1 < len(written) <= _LONGEST_NAME and not written.startswith(("http:", "https:", "@"))
    return written if good else None


def _title(article: Node, meta: Meta, outlet: str | None) -> str | None:
    title = string(article.get("headline")) or meta.first(TITLE, str)
    return without_outlet(title, outlet) if title and len(title) <= _LONGEST_TITLE else None


def without_outlet(title: str, outlet: str | None) -> str:
    """The title without the outlet's name at an end: "Talks resume | Harbor Post"."""
    for left, right in _splits(title):
        if outlet and right.lower() == outlet.lower():
            return left
        if outlet and left.lower() == outlet.lower():
            return right
    return title


def _splits(title: str) -> list[tuple[str, str]]:
    """The two sides of every mark that outlets put between a headline and their name."""
    sides = [(title[: at.start()], title[at.end() :]) for at in _BETWEEN.finditer(title)]
    return [
        (left.strip(), right.strip()) for left, right in sides if left.strip() and right.strip()
    ]


def headline_on_page(tree: Tree) -> tuple[str | None, str | None]:
    """The headline and the outlet in a title such as "Talks resume - News - Harbor Post".

    What of the title stands on the page by itself is the headline; what is left of it, if that
    too stands by itself, is the outlet. The whole title, and None, where nothing of it does; the
    only first heading, and None, of a page without a title.
    """
    element = tree.find(".//head/title")
    title = words(element) if element is not None else ""
    if not title or len(title) > _LONGEST_TITLE:
        headings = [words(each) for each in tree.iter("h1") if _short(each)]
        return (headings[0] or None) if len(headings) == 1 else None, None
    alone = {
        words(each) for each in tree.iterfind(".//body//*") if len(each) < _FEW and _short(each)
    }
    if title in alone:
        return title, None
    splits = _splits(title)
    sides = [(left, right) for left, right in splits] + [(right, left) for left, right in splits]
    for headline, rest in sorted(sides, key=lambda side: -len(side[0])):
        if headline in alone:
            return headline, rest if rest in alone and _name(rest) else None
    return title, None


def _short(element: Tree) -> bool:
    return len(element.text or "") <= _LONGEST_TITLE


def _authors(tree: Tree, data: LinkedData, article: Node, meta: Meta) -> list[str]:
    if names := data.names(article.get("author")):
        return names
    for name in AUTHOR:
        if names := [one for value in meta.all(name) for one in value.split(";") if _name(one)]:
            return names
    return _authors_on_page(tree)


def _authors_on_page(tree: Tree) -> list[str]:
    for path in _MARKED_AUTHORS:
        marked = [words(element) for element in tree.xpath(f"({path})[not(ancestor::aside)]")]
        if path == _MARKED_AUTHORS[-1]:  # many things are called so; a byline begins with "By"
            marked = [line for line in marked if _BY.match(line)][:1]
        if names := [line for line in marked if _name(line)]:
            return names
    return []


def byline_of(names: list[str], outlet: str | None) -> str | None:
    """Names as one line, "Jane Roe, Ivo Marsh and Li Sund"; None where nobody is named.

    The outlet's own name is no byline.
    """
    said = [_BY.sub("", name).strip(" ,;|") for name in names]
    own = (outlet or "").lower()
    people = list(dict.fromkeys(name for name in said if _name(name) and name.lower() != own))
    if not people:
        return None
    listed = " and ".join(filter(None, [", ".join(people[:-1]), people[-1]]))
    return listed if len(listed) <= _LONGEST_BYLINE else people[0]


def _free(article: Node, meta: Meta) -> bool | None:
    said = article.get("isAccessibleForFree")
    if isinstance(said, bool):
        return said
    tier = string(said) or meta.first(("article:content_tier",), str) or ""
    return {"false": False, "locked": False, "true": True, "free": True}.get(tier.lower())


def _whole_number(value: object) -> int | None:
    return int(value) if isinstance(value, int | str) and str(value).isdecimal() else None
