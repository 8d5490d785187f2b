"""What is new: what no report before the last day told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sayso.views.brief.material import Material
from sayso.views.brief.model import Difference, Happening, Line, Piece, Row, Side, When
from sayso.views.brief.said import TELLING, telling
from sayso.views.brief.verbs import matter
from sayso.views.brief.when import between

MOST_OF_A_KIND = 5


def new_since(material: Material, given: str | None) -> When:
    """From which day on a thing is new: as given, else the latest day of the reports."""
    days = [when.first for when in material.days.values() if when.first == when.last and when.first]
    latest = max(days, default=None)
    return between(given or latest, max(filter(None, (given, latest)), default=None))


def news_of(
    since: When,
    *,
    differences: Sequence[Difference],
    positions: Sequence[Row],
    timeline: Sequence[Happening],
    sides: Sequence[Side],
    material: Material,
) -> tuple[Line, ...]:
    """The few things to know first: events, moves, contradictions, telling words; all of them
    first told since that day. Without a day, everything is new."""
    days = {number: material.days[id] for id, number in material.numbers.items()}

    def is_new(line: Line) -> bool:
        return all(_is_since(days[each.report], since) for each in line.evidence)

    happened = sorted(
        (_named(each) for each in timeline if is_new(each.line)), key=lambda line: -line.origins
    )
    moved = [
        replace(stand.line, note=f"until then {', '.join(stand.before)}".replace("_", " "))
        for row in positions
        for cell in row.cells
        for stand in cell.stands
        if stand.before and is_new(stand.line)
    ]
    told_otherwise = [
        _both(each)
        for each in differences
        if each.kind in ("contradict", "update") and (is_new(each.left) or is_new(each.right))
    ]
    said = {
        line.evidence[0].id: line
        for side in sides
        for body in side.bodies
        for speaker in body.speakers
        for line in speaker.lines
        if is_new(line) and line.how in TELLING
    }
    kinds: Iterable[Sequence[Line]] = (
        happened, moved, told_otherwise, sorted(said.values(), key=telling)
    )  # fmt: skip
    return tuple(line for lines in kinds for line in lines[:MOST_OF_A_KIND])


def _both(difference: Difference) -> Line:
    """Two accounts as one line of news."""
    left, right = difference.left, difference.right
    how = "contradict each other" if difference.kind == "contradict" else "tell it otherwise later"
    return replace(
        left,
        who=f"{left.who} / {right.who}",
        how=f"{how} {matter(difference.on)}:",
        words=(*left.words, Piece(" / "), *right.words),
        note=difference.because,
        evidence=tuple(each for line in difference.lines for each in line.evidence),
    )


def _named(happening: Happening) -> Line:
    how = happening.kind if happening.status == "fact" else f"{happening.status} {happening.kind}"
    return replace(happening.line, how=how)


def _is_since(day: When, since: When) -> bool:
    return since.first is None or (day.last is not None and day.last >= since.first)
