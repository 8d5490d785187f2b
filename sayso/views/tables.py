"""Rows for people and for spreadsheets: the same cells on a terminal, in a pipe and as CSV.

On a terminal, cells wrap in their column. In a pipe a row is one line, so that `grep` and `less -S`
can work on it. What reports say is data everywhere: it cannot steer a terminal, nor be a formula.
"""

from __future__ import annotations

import csv
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TextIO

from sayso.views.formulas import harmless
from sayso.views.lines import Piece
from sayso.views.paper import BRACKETS, MAX_COLUMNS, NO_BRACKETS, STYLES
from sayso.views.visible import visible

if TYPE_CHECKING:
    from rich.console import Console

WIDE = 120
"""Columns of a terminal that have room for what is left out, or joined, in a narrower one."""
_GAP = 2
_WIDEST_IN_A_PIPE = 48
"""Characters that a column but the last is padded to; what is longer stands out."""

Cell = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """width: characters on a terminal; None takes what is left, and only one column may."""

    name: str
    width: int | None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under named columns."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


def cell(text: str | None, role: Any = "plain") -> Cell:
    """A cell of one look; nothing for None."""
    return (Piece(visible(text), role),) if text else ()


def width_of(stream: TextIO) -> int | None:
    """The columns of a terminal; None for a file, a pipe, or a terminal without any styles."""
    console = _console(stream)
    return None if console is None else console.width


def print_table(table: Table, stream: TextIO) -> None:
    """Print rows under their heads; nothing at all where there are none."""
    if not table.rows:
        return
    console = _console(stream)
    if console is None:
        stream.writelines(f"{line}\n" for line in _plain(table))
    else:
        _print_on(console, table)


def _console(stream: TextIO) -> Console | None:
    if not stream.isatty() and not os.environ.get("FORCE_COLOR"):
        return None
    from rich.console import Console

    console = Console(file=stream, highlight=False, markup=False, emoji=False)
    return None if console.color_system is None else console


def _plain(table: Table) -> Iterable[str]:
    cells = [[_in_brackets(one) for one in row] for row in table.rows]
    heads = [column.name for column in table.columns]
    widths = [
        min(max(len(row[nth]) for row in (heads, *cells)), _WIDEST_IN_A_PIPE)
        for nth in range(len(heads) - 1)
    ]
    for row in (heads, *cells):
        padded = [value.ljust(width) for value, width in zip(row, widths, strict=False)]
        yield "  ".join((*padded, row[-1])).rstrip()


def _in_brackets(one: Cell) -> str:
    return "".join(
        piece.text.join(BRACKETS.get(piece.role, NO_BRACKETS)) if piece.text else ""
        for piece in one
    )


def _print_on(console: Console, table: Table) -> None:
    from rich.table import Table as RichTable
    from rich.text import Text

    grid = RichTable(box=None, padding=(0, _GAP, 0, 0), show_edge=False, pad_edge=False)
    fixed = sum(column.width or 0 for column in table.columns) + _GAP * len(table.columns)
    left = max(min(console.width, MAX_COLUMNS + WIDE) - fixed, 16)
    for column in table.columns:
        grid.add_column(
            column.name, width=column.width or left, header_style="dim", overflow="fold"
        )
    for row in table.rows:
        grid.add_row(
            *(Text.assemble(*((piece.text, STYLES[piece.role]) for piece in one)) for one in row)
        )
    console.print(grid)


def write_csv(heads: Sequence[str], rows: Iterable[Sequence[Any]], stream: TextIO) -> None:
    """Comma-separated values that no spreadsheet takes for a formula.

    White space inside a cell is folded; None is an empty cell.
    """
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(heads)
    for row in rows:
        writer.writerow([_cell(value) for value in row])


def _cell(value: Any) -> Any:
    """A number stays a number; text is made safe to show, and no formula."""
    return harmless(visible(value)) if isinstance(value, str) else value
