"""Tables as CSV (RFC 4180): UTF-8, a file a table, several values in a cell apart by " | ".

A cell of text that begins with ``=``, ``+``, ``-``, ``@``, a tab or a line end gets an apostrophe
in front, so that no spreadsheet takes words of a report for a formula. Numbers stay numbers.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from sayso.views.exports.handed import File, Handed
from sayso.views.exports.tables import TABLES, Cell, rows_of
from sayso.views.formulas import harmless

BETWEEN = " | "


def export(handed: Handed) -> Iterator[File]:
    for table in TABLES:
        page = io.StringIO(newline="")
        writer = csv.writer(page, lineterminator="\r\n")
        writer.writerow(table.columns)
        for row in rows_of(table, handed):
            writer.writerow(map(written, row))
        yield File(f"{table.name}.csv", page.getvalue().encode("utf-8", "backslashreplace"))


def written(cell: Cell) -> str:
    """A cell's text; missing is empty."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, int | float):
        return str(cell)
    return harmless(BETWEEN.join(cell) if isinstance(cell, list) else cell)
