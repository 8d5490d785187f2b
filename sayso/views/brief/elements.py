"""HTML made of elements: what is not known to be HTML is a report's words, and is escaped."""

from __future__ import annotations

from html import escape

from sayso.views.visible import visible

VOID = frozenset(["meta"])
LONE = frozenset(["line", "path", "rect", "stop"])
"""Of SVG: these close themselves."""


class Html(str):
    """Text that is HTML already."""

    __slots__ = ()


def element(tag: str, /, *children: str | None, **attributes: str | int | float | None) -> Html:
    """``<tag …>children</tag>``; a child that is no ``Html`` is escaped, None left out.

    attributes: ``class_`` for class, ``_`` for ``-``; None and "" are left out.
    """
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(visible(str(value)), quote=True)}"'
        for key, value in attributes.items()
        if value is not None and value != ""
    )
    if tag in VOID or tag in LONE:
        return Html(f"<{tag}{given}{'/' if tag in LONE else ''}>")
    return Html(f"<{tag}{given}>{''.join(map(safe, children))}</{tag}>")


def safe(child: str | None) -> str:
    """A child as HTML; words of a report with nothing hidden in them."""
    if child is None:
        return ""
    return child if isinstance(child, Html) else escape(visible(child), quote=False)


def together(*children: str | None) -> Html:
    """Elements and words one after the other."""
    return Html("".join(map(safe, children)))


def isolated(words: str, **attributes: str | int | float | None) -> Html:
    """Words whose writing direction ends where they end."""
    return element("bdi", words, **attributes)
