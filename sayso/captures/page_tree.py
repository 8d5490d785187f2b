"""A web page as a tree, or the reason why it is no page a person could read.

Parsing is bounded before it begins and after: by the page's bytes, its tags, how deep they are
nested, and how much text they hold. Nothing is loaded from elsewhere, and entities that a page
defines itself are not expanded.
"""

from __future__ import annotations

import html
import re
from typing import Any

from lxml.etree import ParserError, iterwalk
from lxml.html import HTMLParser, document_fromstring

from sayso.captures.page_facts import is_linked_data
from sayso.errors import CaptureError, NoArticleText

# An lxml element; lxml ships no types.
Tree = Any

# Bounds on one page. The worst pages made for them take 18 seconds of one core (quotations nested
# 248 deep, 180 times) and 240 MB (48,000 dates; measured 2026-11). Reports stay far below: the
# longest of 759 has 31 kB of text (2025-05-21).
MOST_TAGS = 300_000
MOST_ELEMENTS = 50_000
MOST_TEXT = 1_000_000
# Of links, bold words and the like in one paragraph: trafilatura's time grows with their square.
MOST_INLINE = 4000
# What libxml2 allows by itself, where it drops what stands below; here the page is set aside.
MOST_DEPTH = 256
# Longer attributes are data in disguise, such as pictures; nothing is looked for in them.
_LONGEST_ATTRIBUTE = 4000

# XML has no such characters, and pages mean nothing by them.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
# "&#1;" and the like: trafilatura gives a whole page up for one of them.
_NUMBERED = re.compile(r"&#(?:[0-9]{1,9}|[xX][0-9a-fA-F]{1,8});?")
# Never a part of the report, and often most of a page.
_DROPPED = ("style", "svg", "template", "canvas", "object", "embed", "audio", "picture", "map")

# Boxes in and around a report, by what pages commonly call them in class or id.
_CALLED = (
    "donat(e|ion)|newsletter|sign-?up|(^|[^a-z])promo|subscri(be|ption)-|caption"
    "|(^|[^a-z])(ad|ads|advert|advertisement)([^a-z]|$)|(^|[^a-z])shar(e|ing)([^a-z]|$)"
    "|(post|entry|article|story)-?(info|meta)|author-?(box|bio|info|card)|about-?(the-?)?author"
)
_FURNITURE = (
    "//body//*[self::div or self::section or self::aside or self::p or self::ul or self::footer]"
    f"[re:test(@class, '{_CALLED}', 'i') or re:test(@id, '{_CALLED}', 'i')][not(descendant::h1)]"
)
_LARGEST_FURNITURE = 0.25
# Menus, page feet and what nobody sees: never the report, however long.
_NEVER = (
    "//body//*[self::nav or (self::footer and not(ancestor::article)) or @hidden"
    " or @role='navigation' or contains(@class, 'sr-only') or contains(@class, 'visually-hidden')"
    " or contains(@class, 'screen-reader')][not(descendant::h1 or descendant::article)]"
)
_FEWEST_POSTS = 2
# Fewer characters before the first paragraph are a label or a menu.
_LOOSE = 40
_INLINE = frozenset(
    "a abbr b big cite code del em font i ins kbd mark q s samp small span strike strong sub sup"
    " tt u var".split()
)
_PARAGRAPHS_IN_CELL = ".//td[count(.//p) + count(.//br) > 2 and string-length(.) > 300]"

SAVE_THE_TEXT = "Copy the report's text from the page into a .txt file, and read that."


def page_tree(where: str, page: str) -> Tree:
    """The page's tree, without scripts (but JSON-LD), styles and drawings.

    Raises NoArticleText where there is no tree at all, CaptureError where a bound is broken.
    """
    if page.count("<") > MOST_TAGS:
        raise _too_much(where, f"more than {MOST_TAGS:,} tags")
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True,
                        collect_ids=False, default_doctype=False, huge_tree=True)  # fmt: skip
    try:
        clean = _CONTROLS.sub("", _NUMBERED.sub(_allowed, page))
        tree = document_fromstring(clean.encode("utf-8"), parser=parser)
    except ParserError:
        raise NoArticleText(where, 0, 1) from None
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise _too_much(where, f"tags nested more than {MOST_DEPTH} deep")
    _drop_what_is_no_text(tree)
    _refuse_what_is_too_much(where, tree)
    return tree


def _allowed(reference: re.Match[str]) -> str:
    """A character written by its number, or nothing for one that no text may hold.

    Numbers from 128 to 159 mean what they mean in Windows, as in browsers.
    """
    meant = html.unescape(reference.group())
    if not meant or meant == "\ufffd" or _CONTROLS.search(meant):
        return ""
    return reference.group() if meant.isascii() else meant


def drop_furniture(tree: Tree) -> None:
    """Drop what pages put around a report, where trafilatura would keep it.

    Menus and the like always; boxes by what the page calls them, but none that holds much of the
    page's text, whatever it is called.
    """
    for element in tree.xpath(_NEVER):
        if element.getparent() is not None:
            element.drop_tree()
    most = len(tree.text_content()) * _LARGEST_FURNITURE
    for element in tree.xpath(
        _FURNITURE, namespaces={"re": "http://exslt.org/regular-expressions"}
    ):
        if element.getparent() is not None and len(element.text_content()) <= most:
            element.drop_tree()


def mark_layout_tables(tree: Tree) -> None:
    """Say of tables that hold paragraphs, or other tables, that they are no tables of figures."""
    for table in tree.iter("table"):
        if table.find(".//table") is not None or table.xpath(_PARAGRAPHS_IN_CELL):
            table.set("role", "presentation")


def wrap_loose_text(tree: Tree) -> None:
    """Make a paragraph of words that stand before the first one, as in old pages.

    trafilatura passes over them where nothing marks the report's own element.
    """
    for box in list(tree.iter("body", "div", "td", "center", "form", "section", "main", "font")):
        if any(child.tag == "p" for child in box) and len((box.text or "").strip()) >= _LOOSE:
            paragraph = box.makeelement("p")
            paragraph.text, box.text = box.text, None
            for child in list(box):
                if child.tag not in _INLINE:
                    break
                paragraph.append(child)
            box.insert(0, paragraph)


def join_live_blog(tree: Tree) -> None:
    """Make one article of a live blog's posts, of which trafilatura would take the first."""
    posts = list(tree.iter("article"))
    for parent in dict.fromkeys(post.getparent() for post in posts):
        if parent.tag != "body" and _articles_in(parent) >= _FEWEST_POSTS:
            for child in parent.iterchildren("article"):
                child.tag = "section"
            parent.tag = "article"
            return


def _articles_in(box: Tree) -> int:
    return sum(child.tag == "article" for child in box)


def _drop_what_is_no_text(tree: Tree) -> None:
    head = tree.find("head")
    for element in list(tree.iter("script", *_DROPPED)):
        keep = head is not None and element.tag == "script" and is_linked_data(element)
        keep = keep and len(element.text or "") <= MOST_TEXT
        element.drop_tree()  # and what stands behind it stays in its place
        if keep:  # in the head, where it is no text of the page's
            element.tail = None
            head.append(element)
    for value in tree.xpath(f"//@*[string-length(.) > {_LONGEST_ATTRIBUTE}]"):
        del value.getparent().attrib[value.attrname]


def _refuse_what_is_too_much(where: str, tree: Tree) -> None:
    elements = depth = deepest = 0
    for event, element in iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if event == "start":
            elements += 1
            deepest = max(deepest, depth)
            if len(element) > MOST_INLINE and _inline_children(element) > MOST_INLINE:
                raise _too_much(where, f"more than {MOST_INLINE:,} links and the like in one place")
    if deepest > MOST_DEPTH:
        raise _too_much(where, f"tags nested more than {MOST_DEPTH} deep")
    if elements > MOST_ELEMENTS:
        raise _too_much(where, f"more than {MOST_ELEMENTS:,} elements")
    body = tree.find("body")
    if body is not None and len(body.text_content()) > MOST_TEXT:
        raise _too_much(where, f"more than {MOST_TEXT:,} characters of text")


def _inline_children(element: Tree) -> int:
    return sum(child.tag in _INLINE for child in element)


def _too_much(where: str, what: str) -> CaptureError:
    found = f"a page with {what}, which no report has"
    return CaptureError(where, found, SAVE_THE_TEXT, reason="too long")
