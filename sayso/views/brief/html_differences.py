"""On a brief's page: accusations with answers, accounts side by side, and how outlets word it."""

from __future__ import annotations

from sayso.views.brief import words
from sayso.views.brief.elements import Html, element, isolated, together
from sayso.views.brief.html_lines import Lines, folded_list, folding
from sayso.views.brief.model import Accusation, Brief, Difference, Line, Wordings
from sayso.views.brief.verbs import matter

ACCUSATIONS, DIFFERENCES, REFERENTS = 8, 8, 4
"""Of each what stands open on the page; the rest opens with one click."""


def accusations(brief: Brief, lines: Lines) -> Html:
    items = [_accusation(each, lines) for each in brief.accusations]
    return folded_list(items, ACCUSATIONS, "accusation", kind="accusations")


def _accusation(accusation: Accusation, lines: Lines) -> Html:
    answers = [lines.item(answer) for answer in accusation.answers] or [
        element("li", "No answer is linked to it.", class_="nothing")
    ]
    accused = lines.details(lines.told(accusation.line, with_who=True), accusation.line.evidence)
    return element("li", accused, element("ul", *answers, class_="lines answers"))


def differences(brief: Brief, lines: Lines) -> Html:
    kinds = dict.fromkeys(each.kind for each in brief.differences)
    parts: list[Html] = []
    for kind in kinds:
        parts.append(element("h3", words.VERDICTS[kind]))
        told = [_difference(each, lines) for each in brief.differences if each.kind == kind]
        parts.append(folding(told, DIFFERENCES, "comparison"))
    return together(*parts)


def _difference(difference: Difference, lines: Lines) -> Html:
    def account(line: Line) -> Html:
        who = element("strong", isolated(line.who))
        told = together(who, ": ", lines.words(line.words), lines.tail(line.when.told, line))
        return lines.opening(told, line.evidence, name="div")

    return element(
        "article",
        element("p", matter(difference.on), class_="matter"),
        element("div", *map(account, difference.lines), class_="pair"),
        element("p", isolated(difference.because), class_="because"),
        class_="difference",
    )


def _wordings(wordings: Wordings, lines: Lines) -> Html:
    items = [
        lines.opening(
            together(
                element("strong", isolated(line.who)), ": ", isolated(f"“{line.how}”"),
                lines.tail("", line),
            ),
            line.evidence,
        )
        for line in wordings.lines
    ]  # fmt: skip
    return together(
        element("h3", isolated(wordings.referent)), element("ul", *items, class_="lines")
    )


def framing(brief: Brief, lines: Lines) -> Html:
    return folding((_wordings(each, lines) for each in brief.framing), REFERENTS, "referent")
