"""What stands in tables on a brief's page: positions issue by issue, figures side by side."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.views.brief import words
from sayso.views.brief.elements import Html, element, isolated, together
from sayso.views.brief.html_lines import Lines, fold, folded_list, folding
from sayso.views.brief.model import Brief, Cell, Claim, Count, Row
from sayso.views.plain_words import issue_told

PARTIES, STANDS, COUNTS = 4, 2, 12
"""Parties, positions of a cell, and counts that stand open; the rest opens with one click."""


def positions(brief: Brief, lines: Lines) -> Html:
    return folding((_held(each, lines) for each in brief.positions), PARTIES, "party")


def _held(row: Row, lines: Lines) -> Html:
    """What one party holds, issue by issue: side by side, most cells would be empty."""
    head = element(
        "tr",
        element("th", "Issue", scope="col", role="columnheader"),
        element("th", isolated(row.party), scope="col", role="columnheader"),
        role="row",
    )
    body = [
        element(
            "tr",
            element("th", issue_told(cell.issue), scope="row", role="rowheader"),
            _cell(row.party, cell, lines),
            role="row",
        )
        for cell in row.cells
    ]
    return element(
        "table",
        element("thead", head, role="rowgroup"),
        element("tbody", *body, role="rowgroup"),
        class_="matrix",
        role="table",
        aria_label=f"What {row.party} holds",
    )


def _cell(party: str, cell: Cell, lines: Lines) -> Html:
    stands = []
    for stand in cell.stands:
        before = ", ".join(stand.before).replace("_", " ")
        moved = element("span", f"until then {before}", class_="moved") if before else None
        line = stand.line
        stands.append(
            lines.opening(
                together(
                    element("span", line.how, class_="how"),
                    " ",
                    moved,
                    " " if moved else None,
                    lines.words(line.words),
                    lines.tail(words.about(line), line, who=line.who != party),
                ),
                line.evidence,
            )
        )
    more = element("p", f"{cell.more:,} earlier", class_="more") if cell.more else None
    # The latest say where a party stands, and a move where it came from.
    told = folded_list(stands[::-1], STANDS, "position")
    return element("td", told, more, data_label=party, role="cell")


def figures(brief: Brief, lines: Lines) -> Html:
    if not brief.figures:
        return Html("")
    head = element(
        "tr",
        *(
            element("th", name, scope="col", role="columnheader", class_=kind)
            for name, kind in (
                ("Low", "number"), ("As said", ""), ("High", "number"), ("Who says so", "")
            )
        ),
        role="row",
    )  # fmt: skip
    counts = [_count(count, lines) for count in brief.figures]

    def table(caption: str, some: Sequence[Html]) -> Html:
        return element(
            "table",
            element("caption", caption),
            element("thead", head, role="rowgroup"),
            *some,
            class_="figures",
            role="table",
        )

    said = "Every figure as it is claimed: bounds, never an average"
    rest = table("More of them", counts[COUNTS:]) if counts[COUNTS:] else Html("")
    folded = fold(words.counted(len(counts) - COUNTS, "more count"), rest) if rest else None
    return together(table(said, counts[:COUNTS]), folded)


def _count(count: Count, lines: Lines) -> Html:
    told = words.summary(count)
    head = element(
        "tr",
        element(
            "th",
            isolated(count.counted),
            element("small", f" {told}") if told else None,
            scope="rowgroup",
            colspan=4,
            role="rowheader",
        ),
        role="row",
    )
    return element("tbody", head, *(_claim(each, lines) for each in count.claims), role="rowgroup")


def _claim(claim: Claim, lines: Lines) -> Html:
    line = claim.line
    low, high = words.bounds(claim)
    told = together(
        element("strong", isolated(words.claims(claim))),
        ": ",
        lines.words(line.words),
        lines.tail(words.about(line), line),
    )
    return element(
        "tr",
        element("td", low, class_="number", data_label="Low", role="cell"),
        element("td", isolated(words.said(claim)), data_label="As said", role="cell"),
        element("td", high, class_="number", data_label="High", role="cell"),
        element(
            "td",
            lines.opening(told, line.evidence, name="div"),
            data_label="Who says so",
            role="cell",
        ),
        role="row",
    )
