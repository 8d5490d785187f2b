"""Cells of tables: ids, days, names, words, each shown in one way wherever it stands."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from typing import Any

from sayso.model import Period
from sayso.record.answers import Answer, Row, When, Who
from sayso.views.lines import LEFT_OUT, Piece
from sayso.views.tables import WIDE, Cell, Column, cell
from sayso.views.visible import visible

CORRECTED, ACCEPTED = "*", "✓"
"""Behind an id: a person corrected something of it, or found it right."""

LONGEST = 200
"""Characters of a report's words in a cell; JSON and CSV have them whole."""
_ID, WHEN = 11, 12


def id_cell(answer: Answer[Any], row: Row) -> Cell:
    mark = ACCEPTED if row.marks == ("accept",) else CORRECTED if row.marks else ""
    marked = (Piece(mark, "who"),) if mark else ()
    return (Piece(answer.ids.get(row.id, row.id), "faint"), *marked)


def when_told(when: When | Period | None) -> str:
    """A period in digits, as short as it may be: a day, a month, "05-20 to 05-27"."""
    if when is None:
        return ""
    first, last = (when.earliest or "")[:10], (when.latest or "")[:10]
    if first == last or not last:
        return first if last else f"{first} on"
    if not first:
        return f"to {last}"
    if first[:8] == last[:8] and first.endswith("-01") and _ends_its_month(last):
        return first[:7]
    if (first[5:], last[5:]) == ("01-01", "12-31") and first[:4] == last[:4]:
        return first[:4]
    return f"{first} to {last[5:] if last[:4] == first[:4] else last}"


def _ends_its_month(day: str) -> bool:
    year, month, last = map(int, day.split("-"))
    return last == calendar.monthrange(year, month)[1]


def when_cell(row: Row) -> Cell:
    """The thing's own day; in brackets the report's, where that is all that is known."""
    own = when_told(row.when)
    if own and not own.startswith("X"):
        return cell(own)
    if row.report.published:
        return cell(f"({row.report.published})", "faint")
    return cell(own or "unknown", "faint")


def whoever(who: Sequence[Who], nobody: str) -> Cell:
    """Names, each with whom it speaks for; the last of several of one state tells it."""
    if not who:
        return cell(nobody, "faint")
    pieces: list[Piece] = []
    for nth, one in enumerate(who):
        if nth:
            pieces.append(Piece(" + "))
        pieces.append(Piece(visible(one.name), "who"))
        followed = nth + 1 < len(who) and who[nth + 1].speaks_for == one.speaks_for
        if not followed and (above := _above(one)):
            pieces.append(Piece(f" ({visible(above)})", "faint"))
    return tuple(pieces)


def _above(who: Who) -> str:
    """Whom somebody speaks for, without what its own name says already."""
    said = [who.name.casefold()]
    kept: list[str] = []
    for name in who.speaks_for:
        if not any(name.casefold() in before for before in said):
            kept.append(name)
            said.append(name.casefold())
    return ", ".join(kept)


def outlet_cell(answer: Answer[Any], row: Row) -> Cell:
    """Whose report it is, and how many others tell it in the same words: "Harbor Post +2"."""
    return cell(f"{row.report.outlet or 'outlet unknown'}{_again(answer, row)}", "faint")


def _again(answer: Answer[Any], row: Row) -> str:
    again = answer.told_again.get(row.id, 0)
    return f" +{again}" if again else ""


def short(words: str) -> str:
    shown = visible(words).strip()
    if len(shown) <= LONGEST:
        return shown
    return f"{shown[:LONGEST].rsplit(' ', 1)[0]} {LEFT_OUT}"


def columns_of(*columns: tuple[str, int | None], wide: bool) -> tuple[Column, ...]:
    """A narrow table has one column for all that a wide one has beside id and day."""
    first = (Column("id", _ID), Column("when", WHEN))
    if not wide:
        return (*first, Column(", ".join(name for name, _ in columns), None))
    *others, last = [Column(name, width) for name, width in columns]
    return (*first, *others, Column("outlet", 18), Column("score", 5), last)


def cells_of(answer: Answer[Any], row: Row, *cells: Cell, wide: bool) -> tuple[Cell, ...]:
    *others, last = cells
    score = f"{row.score:.2f}"
    if wide:
        return (
            id_cell(answer, row), when_cell(row), *others, outlet_cell(answer, row),
            cell(score, "faint"), last,
        )  # fmt: skip
    outlet = f" · {visible(row.report.outlet)}" if row.report.outlet else ""
    behind = (Piece(f"{outlet}{_again(answer, row)} · {score}", "faint"),)
    return (id_cell(answer, row), when_cell(row), (*stacked(others), *last, *behind))


def stacked(cells: Sequence[Cell]) -> Cell:
    """Cells on a line of their own, above what follows."""
    pieces: list[Piece] = []
    for one in cells:
        if pieces and one:
            pieces.append(Piece(" · ", "faint"))
        pieces += one
    return (*pieces, Piece("\n")) if pieces else ()


def is_wide(width: int | None) -> bool:
    """Whether there is room for a report's name in a column; in a pipe there always is."""
    return width is None or width >= WIDE
