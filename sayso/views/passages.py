"""Reports in which words were found: each with the words in what is written around them."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.record.answers import Answer, FoundReport, Passage
from sayso.views.cells import whoever
from sayso.views.lines import MARGIN, Line, Piece
from sayso.views.tables import cell
from sayso.views.visible import visible


def passages(answer: Answer[FoundReport]) -> Iterator[Line]:
    """Reports in which words were found: each with the words in what is written around them."""
    for row in answer.rows:
        report = row.report
        short = answer.ids.get(report.id, report.id)
        day = report.published or "date unknown"
        outlet = visible(report.outlet or "outlet unknown")
        yield Line((Piece(visible(report.title or report.where).strip(), "title"),))
        yield Line((Piece(f"{short} · {outlet} · {visible(day)}", "faint"),))
        for passage in row.passages:
            who = whoever(passage.who, "") or cell("the outlet itself", "faint")
            words = tuple(_highlighted(passage))
            yield Line((*who, Piece(": "), *words), MARGIN, MARGIN * 2)
        if row.more:
            places = "place" if row.more == 1 else "places"
            yield Line((Piece(f"and in {row.more} more {places}", "faint"),), MARGIN, MARGIN)
        if not row.passages:
            yield Line((Piece("in its title", "faint"),), MARGIN, MARGIN)
        yield Line()


def _highlighted(passage: Passage) -> Iterator[Piece]:
    if passage.begun:
        yield Piece("… ", "faint")
    at = 0
    for start, end in passage.found:
        yield Piece(visible(passage.text[at:start]))
        yield Piece(visible(passage.text[start:end]), "cue")
        at = end
    yield Piece(visible(passage.text[at:]))
    if passage.goes_on:
        yield Piece(" …", "faint")
