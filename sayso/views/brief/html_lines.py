"""Pieces of a brief's page: a line that opens its evidence, and lists of which the rest opens.

All of it opens by the browser's own means (``details``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sayso.views.brief import words
from sayso.views.brief.elements import Html, element, isolated, together
from sayso.views.brief.model import Evidence, Line, Piece, Report


class Lines:
    """Lines that show their evidence. reports: by their numbers."""

    def __init__(self, reports: Mapping[int, Report]) -> None:
        self._reports = reports

    def item(self, line: Line, *, with_who: bool = True) -> Html:
        return self.opening(self.told(line, with_who=with_who), line.evidence)

    def told(self, line: Line, *, with_who: bool) -> Html:
        who = element("strong", isolated(line.who), " ") if with_who and line.who else None
        return together(
            who,
            element("span", line.how, class_="how"),
            " ",
            self.words(line.words),
            self.tail(words.about(line), line),
        )

    def tail(self, told: str, line: Line, *, who: bool = False) -> Html:
        """What stands behind the words, smaller: note, day, numbers of the reports."""
        numbers = " ".join(f"[{number}]" for number in words.reports_of(line))
        parts = [line.who if who else "", told, numbers]
        return together(
            " ", element("span", " · ".join(part for part in parts if part), class_="tail")
        )

    def words(self, pieces: Sequence[Piece]) -> Html:
        return element("bdi", *(_shown(piece) for piece in pieces), class_="words")

    def opening(self, told: Html, evidence: Sequence[Evidence], *, name: str = "li") -> Html:
        return element(name, self.details(told, evidence), class_="line")

    def details(self, told: Html, evidence: Sequence[Evidence]) -> Html:
        return element(
            "details", element("summary", told), *(self.evidence(each) for each in evidence)
        )

    def evidence(self, evidence: Evidence) -> Html:
        report = self._reports[evidence.report]
        outlet = evidence.chain[0]
        because = "; ".join(evidence.because)
        here = f"#report-{report.number}"
        return element(
            "figure",
            element(
                "blockquote",
                element("p", *(_marked(piece) for piece in evidence.paragraph), dir="auto"),
            ),
            element(
                "figcaption",
                element("a", f"[{report.number}] ", isolated(outlet), href=here),
                f" · {words.dated(report)}",
                isolated(words.told_by(evidence)),
                words.score(evidence),
                element("span", "Because ", isolated(because), class_="why"),
            ),
            class_="evidence",
        )


def folding(items: Iterable[Html], most: int, noun: str) -> Html:
    """Elements one after the other, those after the first few behind one line that opens them."""
    made = list(items)
    rest = made[most:]
    folded = fold(words.counted(len(rest), f"more {noun}"), *rest) if rest else None
    return together(*made[:most], folded)


def folded_list(
    items: Sequence[Html], most: int, noun: str, more: str = "", *, kind: str = "lines"
) -> Html:
    """A list with its first items, the others behind one line that opens them.

    more: what is not on the page at all, told behind them.
    """
    if not items:
        return Html("")
    first, rest = items[:most], [*items[most:]]
    if rest and more:
        rest.append(element("li", more, class_="more"))
    behind = f"{len(items) - most:,} {'more ' if most else ''}{noun}"
    behind += "" if len(items) - most == 1 else "s"
    folded = fold(behind, element("ul", *rest, class_=kind)) if rest else None
    return together(element("ul", *first, class_=kind) if first else None, folded)


def fold(told: str, *inside: Html) -> Html:
    return element("details", element("summary", told), *inside, class_="fold")


def _shown(piece: Piece) -> Html:
    """A piece of a line: what stands out in it is bold, a gap says that words stood there."""
    if piece.mark == "left out":
        return element("span", " […] ", class_="gap")
    if piece.mark in ("number", "happening"):
        return element("b", piece.text)
    return together(piece.text)


def _marked(piece: Piece) -> Html:
    if piece.mark == "left out":
        return element("span", " […] ", class_="gap")
    if piece.mark == "plain":
        return together(piece.text)
    return element("mark", piece.text, class_=piece.mark)
