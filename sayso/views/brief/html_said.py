"""Who said what, on a brief's page: party by party, body by body."""

from __future__ import annotations

from sayso.views.brief import words
from sayso.views.brief.elements import Html, element, isolated, together
from sayso.views.brief.html_lines import Lines, folded_list, folding
from sayso.views.brief.model import Body, Brief, Side, Speaker

SPEAKERS, LINES = 3, 2
"""Of a body, and of a speaker, what stands open on the page; the rest opens with one click."""


def said(brief: Brief, lines: Lines) -> Html:
    return together(*(_side(each, lines) for each in brief.sides))


def _side(side: Side, lines: Lines) -> Html:
    kind = f"{side.kind} · " if side.kind else ""
    count = words.counted(side.statements, "statement")
    return element(
        "div",
        element("h3", isolated(side.name), " ", element("small", f"{kind}{count}")),
        *(_body(body, side, lines) for body in side.bodies),
        element("p", f"and {words.counted(side.more, 'more statement')} of others", class_="more")
        if side.more
        else None,
        class_="side",
    )


def _body(body: Body, side: Side, lines: Lines) -> Html:
    up = element("span", isolated(side.name), " › ", class_="up")
    heading = element("h4", up, isolated(body.name)) if body.name else None
    whole = body.name or side.name
    speakers = [_speaker(each, whole, lines) for each in body.speakers]
    return together(heading, folding(speakers, SPEAKERS, "speaker"))


def _speaker(speaker: Speaker, whole: str, lines: Lines) -> Html:
    """Who it is, unless the heading above says so, and what was said."""
    office = element("span", ", ", isolated(speaker.office), class_="office")
    items = [lines.item(line, with_who=False) for line in speaker.lines]
    more = f"and {words.counted(speaker.more, 'more statement')}" if speaker.more else ""
    if more and len(items) <= LINES:
        items.append(element("li", more, class_="more"))
    who = element(
        "p",
        element("strong", isolated(speaker.name)),
        office if speaker.office else None,
        class_="who",
    )
    return element(
        "div",
        who if speaker.name != whole else None,
        folded_list(items, LINES, "statement", more),
        class_="speaker",
    )
