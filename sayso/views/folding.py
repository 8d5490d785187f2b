"""What several reports tell in the same words stands once in a table, with how many tell it.

Outlets print one wire, and one report may stand on two pages. JSON and CSV have every row.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any

from sayso.record.answers import Answer, EventRow, PositionRow, Row, StatementRow

FEWEST_WORDS = 6
"""Words that two reports hardly have alike by chance."""


def folded(answer: Answer[Any]) -> Answer[Any]:
    """The answer with each thing once: the same words of the same party, from two reports.

    The first row in order stands for all.
    """
    first: dict[tuple[str, ...], Row] = {}
    again: Counter[str] = Counter()
    kept: list[Any] = []
    for row in answer.rows:
        words = _told(row).split()
        alike = (*words, *(who.party or who.name for who in row.who))
        standing = first.setdefault(alike, row) if len(words) >= FEWEST_WORDS else row
        if standing.report.id == row.report.id:
            kept.append(row)
        else:
            again[standing.id] += 1
    return replace(answer, rows=tuple(kept), told_again=again)


def _told(row: Any) -> str:
    """The words by which rows of one kind are alike; none where they tell too little."""
    match row:
        case StatementRow():
            return f"{row.cue} {row.words}"
        case EventRow():
            return f"{row.type} {row.at} {row.sentence}"
        case PositionRow():
            return f"{row.stance} {row.words}"
        case _:
            return ""
