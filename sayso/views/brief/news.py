"""What is new: what no report before the last day told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from sayso.views.brief.material import Material
from sayso.views.brief.model import Difference, Happening, Line, Piece, Row, Side, When
from sayso.views.brief.said import TELLING, telling
from sayso.views.brief.verbs import matter
from sayso.views.brief.when import between

MOST_OF_A_KIND = 5
RECENT = timedelta(days=7)
"""Before the first new day: what happened within the week is news to whoever reads of it now; what
is told again of longer ago is what led to it."""
VAGUE = timedelta(days=31)
"""A stretch longer than a month does not tell that a thing is recent."""


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
    first told since that day, and not of long before it. Without a day, everything is new.

    Of each kind what most origins tell comes first, then the latest, then the surest.
    """
    days = {number: material.days[id] for id, number in material.numbers.items()}

    def is_first_told(line: Line) -> bool:
        return all(_is_since(days[each.report], since) for each in line.evidence)

    def is_new(line: Line) -> bool:
        return is_first_told(line) and _is_recent(line.when, since)

    happened = _one_of_each(
        sorted((_named(each) for each in timeline if is_new(each.line)), key=_rank)
    )
    moved = sorted(
        (
            replace(stand.line, note=f"until then {', '.join(stand.before)}".replace("_", " "))
            for row in positions
            for cell in row.cells
            for stand in cell.stands
            if stand.before and is_new(stand.line)
        ),
        key=_rank,
    )
    told_otherwise = [
        _both(each)
        for each in differences
        if _is_otherwise(each) and (is_first_told(each.left) or is_first_told(each.right))
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


def _is_otherwise(difference: Difference) -> bool:
    """Whether two accounts differ: that what was planned came to be is told as what happened."""
    if difference.kind == "update":
        return difference.on != "outcome"
    return difference.kind == "contradict"


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


def _one_of_each(lines: Sequence[Line]) -> list[Line]:
    """The first of those that tell the same kind of thing of the same parties and day: whether
    they are one, the timeline leaves open, and what is new need not tell it again."""
    kept: dict[tuple[str, str, str], Line] = {}
    for line in lines:
        kept.setdefault((line.who, line.how, line.when.told), line)
    return list(kept.values())


def _rank(line: Line) -> tuple[object, ...]:
    """What most origins tell first, then the latest, then the surest."""
    day = line.when.first or line.when.last
    score = max((each.score or 0.0 for each in line.evidence), default=0.0)
    first = line.evidence[0]
    return (
        -line.origins,
        -date.fromisoformat(day).toordinal() if day else 0,
        -round(score, 2),
        first.report,
        first.id,
    )


def _is_recent(when: When, since: When) -> bool:
    """Whether a thing began, or was, about when it is first told; of no day, nobody can say so."""
    if since.first is None:
        return True
    earliest = date.fromisoformat(since.first) - RECENT
    first, last = (date.fromisoformat(day) if day else None for day in (when.first, when.last))
    if first is None:
        # "Recently" and "in past months" are not news; what is due by a day to come is.
        return last is not None and last > date.fromisoformat(since.last or since.first)
    is_short = last is not None and last >= earliest and last - first <= VAGUE
    return first >= earliest or is_short


def _is_since(day: When, since: When) -> bool:
    return since.first is None or (day.last is not None and day.last >= since.first)
