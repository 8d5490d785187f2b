"""The positions of a report, party by party and issue by issue, each with where it is told."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import get_args

from sayso.model import Actor, Issue, Position, Reading, Stance, Statement
from sayso.readings.actors.offices import side_of
from sayso.views.lines import MARGIN, Line, Piece
from sayso.views.plain_words import ISSUES
from sayso.views.visible import visible

LEFT_OUT = " […] "

STANCES: Mapping[Stance, str] = {
    "demand": "demands",
    "offer": "offers",
    "accept": "accepts",
    "reject": "rejects",
    "condition": "makes it a condition",
    "red_line": "draws a line",
    "promise": "promises",
    "threat": "threatens",
    "support": "supports",
    "oppose": "opposes",
}
_WIDTH = max(map(len, ISSUES.values()))


def position_lines(reading: Reading, numbers: Mapping[str, str]) -> Iterator[Line]:
    """The table of a report's positions, party by issue; nothing where it has none.

    A body, and whoever holds office in one, stands under its state and is named at the line's end.
    numbers: of the statements, as they are shown, by their ids.
    """
    if not reading.positions:
        return
    yield Line((Piece("Positions", "title"),), MARGIN, MARGIN)
    actors = {actor.id: actor for actor in reading.actors}
    for side, held in _by_side(reading.positions, actors).items():
        yield Line((Piece(visible(side), "who"),), MARGIN * 2, MARGIN * 2)
        before: Issue | None = None
        for position in sorted(held, key=_by_issue):
            issue = "" if position.issue == before else ISSUES[position.issue]
            before = position.issue
            lead = f"{MARGIN * 3}{issue:{_WIDTH}}  "
            pieces = tuple(_told(position, side, actors, reading, numbers))
            yield Line(pieces, lead, " " * len(lead))
    yield Line()


def _by_side(
    positions: Sequence[Position], actors: Mapping[str, Actor]
) -> dict[str, list[Position]]:
    """Positions by the name of the side, sides in the order in which they come up."""
    found: dict[str, list[Position]] = {}
    for position in positions:
        holder = actors.get(position.actor)
        side = side_of(holder, actors) if holder else "unknown"
        found.setdefault(side, []).append(position)
    return found


def _by_issue(position: Position) -> tuple[int, int]:
    return get_args(Issue).index(position.issue), position.content[0].start


def _told(
    position: Position,
    side: str,
    actors: Mapping[str, Actor],
    reading: Reading,
    numbers: Mapping[str, str],
) -> Iterator[Piece]:
    text = reading.document.text
    yield Piece(f"{STANCES[position.stance]}: ")
    words = LEFT_OUT.join(visible(span.of(text)) for span in position.content)
    yield Piece(words, "paraphrased")
    told = [f"of {visible(actors[each].name)}" for each in position.addressees if each in actors]
    if position.condition_for is not None:
        told.append(f"for: {visible(position.condition_for.of(text))}")
    elif position.conditional and position.stance != "condition":
        told.append("on a condition")
    holder = actors.get(position.actor)
    if holder is not None and holder.name != side:
        told.append(visible(holder.name))
    details = "".join(f" · {each}" for each in told)
    yield Piece(f"{details} ({_place(position, reading, numbers)})", "faint")


def _place(position: Position, reading: Reading, numbers: Mapping[str, str]) -> str:
    """Where a position is told: the number of its statement; else that of the sentence."""
    statement = position.asserted_by.statement or _around(position, reading.statements)
    if statement in numbers:
        return numbers[statement or ""]
    starts = [sentence.start for sentence in reading.sentences]
    return f"sentence {max(1, bisect_right(starts, position.content[0].start))}"


def _around(position: Position, statements: Sequence[Statement]) -> str | None:
    """The statement with the least content that holds a position's first words."""
    at = position.content[0]
    holding = [
        (sum(part.end - part.start for part in each.content), each.id)
        for each in statements
        if any(part.overlaps(at) for part in each.content)
    ]
    return min(holding)[1] if holding else None
