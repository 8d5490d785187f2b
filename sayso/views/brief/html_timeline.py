"""The timeline on a brief's page: a picture, then day by day."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.views.brief import words
from sayso.views.brief.elements import Html, element, isolated, together
from sayso.views.brief.html_lines import Lines, folded_list
from sayso.views.brief.model import Brief, Happening
from sayso.views.brief.picture import glyph, legend, picture, pictured


def timeline(brief: Brief, lines: Lines) -> Html:
    if not brief.timeline:
        return Html("")
    days = (each.when.last for each in brief.reports if each.when.last)
    newest = max(days, default=None)
    shown = pictured(brief.timeline, newest)
    drawn = Html("")
    if shown:
        left = len(brief.timeline) - len(shown)
        caption = "Each event as wide as the days in which the reports' words put it."
        if newest:
            caption += " The dotted line is the day of the newest report."
        if left:
            caption += f" The list has {left:,} more, without a day or far from that."
        drawn = element(
            "figure",
            picture(shown, newest, narrow=False),
            picture(shown, newest, narrow=True),
            legend([each.status for each in shown]),
            element("figcaption", caption),
        )
    groups: dict[str, list[Happening]] = {}
    for happening in brief.timeline:
        groups.setdefault(words.heading_of(happening), []).append(happening)
    near = [day for day, told in groups.items() if told[0].era == "near"]
    return together(
        drawn,
        *(_of_day(day, groups[day], lines) for day in near),
        *(_of_day(day, told, lines, fold=True) for day, told in groups.items() if day not in near),
    )


def _of_day(day: str, happenings: Sequence[Happening], lines: Lines, *, fold: bool = False) -> Html:
    """The events of a day; of those of no day near, no more than a line unless it is opened."""
    items = [_happening(each, lines) for each in happenings]
    told = folded_list(items, 0 if fold else len(items), "event")
    return element("div", element("h3", day), told, class_="day")


def _happening(happening: Happening, lines: Lines) -> Html:
    line = happening.line
    status = None
    if happening.status != "fact":
        status = element("span", glyph(happening.status), happening.status, " ", class_="status")
    when = line.when.told if happening.era == "far" else ""
    facts = [when, happening.place, *happening.outcomes, line.note]
    origins = f"{line.origins} origins" if line.origins > 1 else ""
    told = " · ".join(fact for fact in (*facts, origins) if fact)
    return lines.opening(
        together(
            element("span", happening.kind, class_="how"),
            " ",
            status,
            element("strong", isolated(line.who), ": ") if line.who else None,
            lines.words(line.words),
            lines.tail(told, line),
        ),
        line.evidence,
    )
