"""How outlets word one referent, each in its own voice: words are shown, never scored."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from sayso.triangulation.model import Framing, Variant
from sayso.views.lines import MARGIN, Line, Piece
from sayso.views.visible import visible

MOST_REFERENTS, MOST_OUTLETS, MOST_WORDINGS = 6, 8, 4
"""What a terminal has room for; the JSON has all."""


def worded_lines(
    framing: Iterable[Framing], documents: Sequence[str], label: Callable[[str], str]
) -> Iterator[Line]:
    """The referents that reports of one story word differently, outlet by outlet.

    documents: of the story. label: what to call a report, by its document's id.
    """
    within = frozenset(documents)
    found = [each for each in framing if {one.document for one in each.variants} <= within]
    if not found:
        return
    yield Line((Piece("How outlets word it", "title"),), MARGIN, MARGIN)
    ranked = sorted(found, key=lambda each: (-len(_by_outlet(each.variants, label)), each.referent))
    for each in ranked[:MOST_REFERENTS]:
        yield Line((Piece(visible(each.referent), "who"),), MARGIN * 2, MARGIN * 2)
        outlets = _by_outlet(each.variants, label)
        for outlet in list(outlets)[:MOST_OUTLETS]:
            words = ", ".join(f"“{visible(word)}”" for word in outlets[outlet][:MOST_WORDINGS])
            pieces = (Piece(f"{outlet}: ", "faint"), Piece(words))
            yield Line(pieces, MARGIN * 3, MARGIN * 4)
    if len(ranked) > MOST_REFERENTS:
        more = f"and {len(ranked) - MOST_REFERENTS} more: --json has all"
        yield Line((Piece(more, "faint"),), MARGIN * 2, MARGIN * 2)
    yield Line()


def _by_outlet(variants: Iterable[Variant], label: Callable[[str], str]) -> dict[str, list[str]]:
    """Each outlet's wordings, each once, in the order of its reports."""
    found: dict[str, dict[str, str]] = {}
    for variant in variants:
        words = " ".join(variant.text.split())
        found.setdefault(label(variant.document), {}).setdefault(words.casefold(), words)
    return {outlet: list(words.values()) for outlet, words in found.items()}
