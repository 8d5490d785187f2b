"""Tables as Parquet, a file a table, with types; needs ``sayso[parquet]``."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from sayso.errors import ExportError
from sayso.views.exports.handed import File, Handed
from sayso.views.exports.tables import TABLES, Cell, rows_of


def export(handed: Handed) -> Iterator[File]:
    """Raises ExportError where pyarrow is not installed."""
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError:
        raise ExportError(
            "Parquet needs pyarrow, which is not installed",
            "Install it with: pip install 'sayso[parquet]'",
        ) from None
    types: dict[str, Any] = {
        "text": pyarrow.string(),
        "texts": pyarrow.list_(pyarrow.string()),
        "whole": pyarrow.int64(),
        "number": pyarrow.float64(),
        "yes or no": pyarrow.bool_(),
    }
    for table in TABLES:
        shape = pyarrow.schema([(name, types[kind]) for name, kind in table.columns.items()])
        rows = [
            dict(zip(table.columns, map(_encodable, row), strict=True))
            for row in rows_of(table, handed)
        ]
        page = io.BytesIO()
        parquet.write_table(pyarrow.Table.from_pylist(rows, schema=shape), page)
        yield File(f"{table.name}.parquet", page.getvalue())


def _encodable(cell: Cell) -> Cell:
    """Text without lone surrogates, which UTF-8 has no bytes for."""
    if isinstance(cell, list):
        return [str(_encodable(each)) for each in cell]
    return cell.encode("utf-8", "backslashreplace").decode() if isinstance(cell, str) else cell
