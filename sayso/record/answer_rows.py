"""Rows of the record's tables as rows of an answer: with who, and the sentence around a word."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, case, func, select

from sayso.record.answers import EventRow, FigureRow, PositionRow, Report, StatementRow
from sayso.record.tables import (
    corrections,
    documents,
    events,
    figures,
    items,
    positions,
    statements,
)
from sayso.record.whom import Everybody, portions

SHOWN_OF_REPORT = (
    documents.c.outlet,
    documents.c.title,
    documents.c.published,
    documents.c.url,
    documents.c.path,
)
_BEFORE, _AFTER = 240, 260
"""Characters in front of an event's word, and from it on, in which its sentence is looked for."""
_SENTENCE_END = re.compile(r"[.!?][”’\"')]*(?=\s+[“‘\"'(]*[A-Z])|\n")

_ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Z]\.)*[A-Z]|\b(?:Mr|Mrs|Ms|Messrs|Dr|Prof|Rev|Hon|St|Gen|Lt|Col|Maj|Capt|Cmdr|Adm|Brig|Sgt|"
    r"Gov|Sen|Rep|Pres|Amb|Jr|Sr|vs|No|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec))\.$"
)


def around_word(table: Table) -> list[Any]:
    """Of events, which have one word of their own, a stretch of the text, and where it begins."""
    if table is not events:
        return []
    begins = case((table.c.start > _BEFORE, table.c.start - _BEFORE), else_=0)
    stretch = func.substr(documents.c.text, begins + 1, _BEFORE + _AFTER)
    return [begins.label("begins"), stretch.label("around")]


def report_of(row: Any, id: str) -> Report:
    return Report(id, row.outlet, row.title, row.published, row.url or row.path or "-")


def statement_row(row: Any, everybody: Everybody, known: Mapping[str, Any]) -> StatementRow:
    return StatementRow(
        **known,
        who=everybody.with_part(row.id, "speaker"),
        form=row.form,
        act=row.act,
        cue=row.cue,
        speaker=row.speaker,
        words=row.content,
        negated=row.negated,
        hedged=row.hedged,
        via=everybody.with_part(row.id, "via"),
        addressees=everybody.with_part(row.id, "addressee"),
        targets=everybody.with_part(row.id, "target"),
    )


def figure_row(row: Any, everybody: Everybody, known: Mapping[str, Any]) -> FigureRow:
    return FigureRow(
        **known,
        who=everybody.with_part(row.id, "asserter"),
        words=row.words,
        low=row.low,
        high=row.high,
        bound=row.bound,
        unit=row.unit,
        item=row.item,
        action=row.action,
        negated=row.negated,
        part_of=row.part_of,
        place=row.place or row.place_words,
    )


def event_row(row: Any, everybody: Everybody, known: Mapping[str, Any]) -> EventRow:
    sentence, at = _sentence(row)
    return EventRow(
        **known,
        who=everybody.with_part(row.id, "actor"),
        words=row.words,
        type=row.type,
        mode=row.mode,
        kind=row.kind,
        status=row.status,
        recipients=everybody.with_part(row.id, "recipient"),
        asserted_by=everybody.with_part(row.id, "asserter"),
        place=row.place or row.place_words,
        sentence=sentence,
        at=at,
    )


def _sentence(row: Any) -> tuple[str, int]:
    """What is written around an event's word, as far as the nearest ends of sentences; and where
    in it the word begins."""
    around: str = row.around
    before, after = around[: row.start - row.begins], around[row.start - row.begins :]
    cut = max((match.end() for match in _ends(before)), default=0)
    if not cut and row.begins:
        cut = before.find(" ") + 1
    end = next(_ends(after), None)
    if end is not None:
        after = after[: end.end()]
    elif len(around) == _BEFORE + _AFTER:
        after = after.rpartition(" ")[0] or after
    begun = before[cut:].lstrip()
    return (begun + after).rstrip(), len(begun)


def _ends(words: str) -> Iterator[re.Match[str]]:
    """The ends of sentences: not behind a title or an initial ("Mr. Brel", "the U.S. envoy")."""
    return (
        match
        for match in _SENTENCE_END.finditer(words)
        if match[0] != "." or not _ABBREVIATION.search(words, 0, match.end())
    )


def position_row(row: Any, everybody: Everybody, known: Mapping[str, Any]) -> PositionRow:
    return PositionRow(
        **known,
        who=everybody.with_part(row.id, "holder"),
        stance=row.stance,
        issue=row.issue,
        words=row.content,
        conditional=row.conditional,
        condition_for=row.condition_for,
        addressees=everybody.with_part(row.id, "addressee"),
        asserted_by=everybody.with_part(row.id, "asserter"),
    )


def marks_of(connection: Connection, ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """By id, what people corrected of some things."""
    found: dict[str, set[str]] = defaultdict(set)
    for some in portions(ids):
        query = select(corrections.c.applies_to, corrections.c.field).where(
            corrections.c.applies_to.in_(some), corrections.c.undone.is_(False)
        )
        for row in connection.execute(query):
            found[row.applies_to].add(row.field)
    return {id: tuple(sorted(fields)) for id, fields in found.items()}


def rejected(connection: Connection, kind: str) -> int:
    """How many things of a kind are in no row because people rejected them."""
    there = select(items.c.id).where(items.c.id == corrections.c.applies_to)
    query = select(func.count(corrections.c.applies_to.distinct())).where(
        corrections.c.field == "reject",
        corrections.c.kind == kind,
        corrections.c.undone.is_(False),
        there.exists(),
        ~_laid_out(kind),
    )
    return int(connection.execute(query).scalar_one())


def _laid_out(kind: str) -> ColumnElement[bool]:
    [table] = (one for one in (statements, figures, events, positions) if one.name == f"{kind}s")
    return select(table.c.id).where(table.c.id == corrections.c.applies_to).exists()
