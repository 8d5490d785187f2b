"""What a page says of its report in JSON-LD: the one object that describes the article."""

from __future__ import annotations

import html
import json
import re
from collections import deque
from collections.abc import Iterable, Iterator
from typing import Any

Node = dict[str, Any]

# Types of https://schema.org that are reports, or whose page is one; in small letters.
ARTICLE = re.compile(r"(?:\w*newsarticle|article|report|liveblogposting|blogposting)$")
LIVE = re.compile(r"liveblogposting$")
VIDEO = re.compile(r"videoobject$")

# Where an article may stand inside another object. Not under "itemListElement", "hasPart" or
# "mentions": those are other articles.
_LEADS_TO_ARTICLE = ("@graph", "mainEntity", "mainEntityOfPage")
# Objects looked at, at most: a page has some dozens.
_MOST_NODES = 5000
# A comment or a CDATA section around the JSON, for browsers of long ago.
_WRAPPED = re.compile(r"^\s*(?://\s*)?(?:<!--|<!\[CDATA\[)|(?://\s*)?(?:-->|\]\]>)\s*;?\s*$")
_TRAILING_COMMA = re.compile(r",(?=\s*[}\]])")


class LinkedData:
    """The objects of a page's JSON-LD, in the order they stand there."""

    def __init__(self, scripts: Iterable[str]) -> None:
        self.nodes = list(_nodes(_values(scripts)))
        self._by_id: dict[str, Node] = {}
        for node in self.nodes:
            if isinstance(name := node.get("@id"), str) and len(node) > 1:
                self._by_id.setdefault(name, node)

    def article(self) -> Node | None:
        """The object that describes the report; None where the page has none.

        Of several, the first that says when it was published.
        """
        articles = [node for node in self.nodes if is_a(node, ARTICLE)]
        return next((node for node in articles if node.get("datePublished")), None) or next(
            iter(articles), None
        )

    def has(self, kind: re.Pattern[str]) -> bool:
        return any(is_a(node, kind) for node in self.nodes)

    def names(self, value: object) -> list[str]:
        """The names in an "author" or "publisher": strings, objects, references, lists of them."""
        found: list[str] = []
        for each in value if isinstance(value, list) else [value]:
            node = self._by_id.get(str(each.get("@id")), each) if isinstance(each, dict) else each
            name = node.get("name") if isinstance(node, dict) else node
            if name is None and isinstance(node, dict):
                name = " ".join(str(node.get(part) or "") for part in ("givenName", "familyName"))
            found += [one for one in _strings(name) if one]
        return list(dict.fromkeys(found))


def is_a(node: Node, kind: re.Pattern[str]) -> bool:
    return any(kind.match(name.rsplit("/", 1)[-1].lower()) for name in _strings(node.get("@type")))


def string(value: object) -> str | None:
    """The text of a property: a string, or the first of a list; None for anything else."""
    return next((text for text in _strings(value) if text), None)


def _strings(value: object) -> list[str]:
    each = value if isinstance(value, list) else [value]
    return [_plain(one) for one in each if isinstance(one, str)]


def _plain(text: str) -> str:
    """The text without entities, which some outlets put into JSON, and on one line."""
    return " ".join(html.unescape(text).split())


def _values(scripts: Iterable[str]) -> Iterator[object]:
    for script in scripts:
        text = _WRAPPED.sub("", _WRAPPED.sub("", script)).strip().rstrip(";")
        for attempt in (text, _TRAILING_COMMA.sub("", text), html.unescape(text)):
            try:
                # strict=False: line breaks inside strings, which many pages have
                yield json.loads(attempt, strict=False)
                break
            except (ValueError, RecursionError):
                continue


def _nodes(values: Iterable[object]) -> Iterator[Node]:
    """The objects that may be the article, breadth first; each at most once."""
    waiting = deque(values)
    seen = 0
    while waiting and seen < _MOST_NODES:
        value = waiting.popleft()
        seen += 1
        if isinstance(value, list):
            waiting.extend(value[:_MOST_NODES])
        elif isinstance(value, dict):
            yield value
            waiting.extend(value[key] for key in _LEADS_TO_ARTICLE if key in value)
