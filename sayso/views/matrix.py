"""Positions by issue and party: what each wants, and where that changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, get_args

from sayso.model import Issue
from sayso.record.answers import Answer, PositionRow, Who
from sayso.views.cells import WHEN, id_cell, short, stacked, when_cell, whoever
from sayso.views.lines import Piece
from sayso.views.plain_words import issue_told
from sayso.views.rows import POSITIONS, Shape, according
from sayso.views.tables import Cell, Column, Table, cell
from sayso.views.visible import visible

if TYPE_CHECKING:
    from sayso.triangulation.stances import Stood

_ISSUES = {issue: nth for nth, issue in enumerate(get_args(Issue))}

_UNDATED = "9"
"""Behind all days."""
MOST_BESIDE = 12
"""Positions of a stance that are looked at for a change to the next: the latest, and the first."""
WORDINGS = 3
"""Ways of putting it that are shown of one stance; the others are counted."""


@dataclass(frozen=True, slots=True)
class Stand:
    """A party's stance on an issue, until it takes another. rows: all that tell it, the earliest
    first."""

    stance: str
    rows: tuple[PositionRow, ...]


@dataclass(frozen=True, slots=True)
class Series:
    """What one party wants on one issue, in time. Each stand but the first is a change."""

    issue: str
    party: Who
    stands: tuple[Stand, ...]


def series(rows: Sequence[PositionRow]) -> list[Series]:
    """Positions by issue, in the closed list's order, then by party, those with most first.

    Positions of one day that differ are different stands, in the order of their words: which came
    first is not known. Of several holders each has it.
    """
    of: dict[tuple[str, str], list[PositionRow]] = {}
    whose: dict[str, Who] = {}
    for row in rows:
        for one in row.who[:1]:
            key = one.party or one.id
            whose.setdefault(key, one)
            of.setdefault((row.issue, key), []).append(row)
    often = {key: sum(len(found) for (_, who), found in of.items() if who == key) for key in whose}
    order = sorted(of, key=lambda key: (_ISSUES.get(key[0], 99), -often[key[1]], key[1]))
    return [Series(issue, whose[key], _stands(of[issue, key])) for issue, key in order]


def _stands(rows: Sequence[PositionRow]) -> tuple[Stand, ...]:
    in_time = sorted(rows, key=lambda row: (_day(row), row.stance, row.report.id, row.start))
    return tuple(
        Stand(stance, tuple(of)) for stance, of in groupby(in_time, key=lambda row: row.stance)
    )


def _day(row: PositionRow) -> str:
    own = row.when.earliest if row.when and row.when.earliest else None
    return (own if own and not own.startswith("X") else row.report.published) or _UNDATED


def matrix(answer: Answer[PositionRow], wide: bool) -> Table:
    """Party by issue: a line for each stance a party took, in the order of time.

    An arrow is a change: another stance on the same thing, told of a later day. A plus is any other
    stance: on something else, or of which nobody knows whether it came first.
    """
    rows: list[tuple[Cell, ...]] = []
    issue = ""
    for one in series(answer.rows):
        before: Stand | None = None
        for stand in one.stands:
            named = () if issue == one.issue else cell(issue_told(one.issue), "title")
            party = () if before and wide else whoever([one.party], "")
            stance = _stance(before, stand)
            told = _wordings(answer, stand)
            shown = (party, when_cell(stand.rows[0]), stance, told)
            narrow = (when_cell(stand.rows[0]), (*stacked([party, stance]), *told))
            rows.append((named, *(shown if wide else narrow)))
            issue, before = one.issue, stand
    last = Column("in its words", None)
    if not wide:
        head = Column("party, stance, in its words", None)
        return Table((Column("issue", 15), Column("when", WHEN), head), tuple(rows))
    columns = (Column("issue", 24), Column("party", 28), Column("when", WHEN))
    return Table((*columns, Column("stance", 11), last), tuple(rows))


def _stance(before: Stand | None, stand: Stand) -> Cell:
    name = stand.stance.replace("_", " ")
    if before is None:
        return cell(name, "who")
    changed = any(
        _is_move(one, other)
        for one in before.rows[-MOST_BESIDE:]
        for other in stand.rows[:MOST_BESIDE]
    )
    return cell(f"{'→' if changed else '+'} {name}", "title")


def _is_move(one: PositionRow, other: PositionRow) -> bool:
    from sayso.triangulation.stances import is_move

    last, first = (None if day == _UNDATED else day[:10] for day in (_day(one), _day(other)))
    return is_move(_stood(one), _stood(other), (last, first))


def _stood(row: PositionRow) -> Stood:
    from sayso.triangulation.stances import Stood

    return Stood(row.words, tuple(who.name for who in row.addressees))


def _wordings(answer: Answer[PositionRow], stand: Stand) -> Cell:
    """What is asked or offered, each wording once, with the outlets that have it."""
    of: dict[str, list[PositionRow]] = {}
    for row in stand.rows:
        of.setdefault(" ".join(row.words.casefold().split()), []).append(row)
    pieces: list[Piece] = []
    for rows in list(of.values())[:WORDINGS]:
        outlets = dict.fromkeys(row.report.outlet or "outlet unknown" for row in rows)
        named = visible(", ".join(list(outlets)[:3]))
        more = f" and {len(outlets) - 3} more" if len(outlets) > 3 else ""
        pieces += [Piece("; ")] if pieces else []
        pieces += [*cell(short(rows[0].words)), *according(rows[0])]
        pieces.append(Piece(f" · {named}{more} ", "faint"))
        pieces += id_cell(answer, rows[0])
    if len(of) > WORDINGS:
        pieces.append(Piece(f"; and {len(of) - WORDINGS} more (--list)", "faint"))
    return tuple(pieces)


MATRIX: Shape[PositionRow] = Shape(
    "position", matrix, POSITIONS.heads, POSITIONS.values, folds=False
)
