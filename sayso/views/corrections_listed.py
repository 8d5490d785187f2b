"""Corrections as a table and as CSV."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sayso.record.keeping_corrections import KeptCorrection
from sayso.views.evidence import value_told
from sayso.views.tables import Column, Table, cell

HEADS = (
    "number", "id", "of", "kind", "words", "field", "was", "value", "author", "because",
    "recorded at", "undone at", "applies to", "document",
)  # fmt: skip


def table(shown: Sequence[KeptCorrection]) -> Table:
    columns = (
        Column("no.", 4),
        Column("of", 10),
        Column("what", 10),
        Column("was → is", 26),
        Column("who, when", 14),
        Column("evidence, why", None),
    )
    rows = []
    for one in shown:
        it = one.correction
        as_whole = it.field in ("accept", "reject", "add")
        rows.append(
            (
                cell(str(one.number)),
                cell(it.item_id[:9], "faint"),
                cell(f"{it.field} {_state(one)}".strip(), "faint" if it.undone_at else "who"),
                cell(it.kind if as_whole else f"{value_told(it.was)} → {value_told(it.value)}"),
                cell(f"{it.author}, {it.recorded_at[:10]}", "faint"),
                cell(f"“{it.words}” {it.because}".strip()),
            )
        )
    return Table(columns, tuple(rows))


def _state(one: KeptCorrection) -> str:
    if one.correction.undone_at is not None:
        return "(undone)"
    return "" if one.applies_to else "(fits nothing)"


def csv_rows(shown: Sequence[KeptCorrection]) -> tuple[tuple[str, ...], list[tuple[Any, ...]]]:
    return HEADS, [
        (
            one.number, one.correction.id, one.correction.item_id, one.correction.kind,
            one.correction.words, one.correction.field, value_told(one.correction.was),
            value_told(one.correction.value), one.correction.author, one.correction.because,
            one.correction.recorded_at, one.correction.undone_at, one.applies_to,
            one.correction.document_id,
        )
        for one in shown
    ]  # fmt: skip
