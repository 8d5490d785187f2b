"""Questions to the record: indexed rows in, rows with who, when and where out.

Each function answers one question with all its filters in one transaction, reads only rows, and
never the readings' own JSON.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Table,
    case,
    func,
    literal,
    or_,
    select,
    union_all,
)

from sayso.errors import RecordError
from sayso.record.answer_rows import (
    SHOWN_OF_REPORT,
    around_word,
    event_row,
    figure_row,
    marks_of,
    position_row,
    rejected,
    report_of,
    statement_row,
)
from sayso.record.answers import (
    Answer,
    Asked,
    EventRow,
    FigureRow,
    PositionRow,
    Row,
    StatementRow,
    When,
)
from sayso.record.countries import countries_called
from sayso.record.short_ids import short_ids
from sayso.record.tables import (
    documents,
    events,
    figures,
    parties,
    positions,
    statements,
    takes_part,
)
from sayso.record.whom import Everybody, Meant, meant, names_of, taking_part

if TYPE_CHECKING:
    from sayso.record.store import Record

_Row = TypeVar("_Row", bound=Row)

_NAMES = 20
"""Names of somebody, the most frequent, that are looked for in what things are about."""

_ALWAYS_LATER = "~"
"""After every digit: "2031-05-20~" is later than any moment of that day."""


def statements_asked(record: Record, asked: Asked) -> Answer[StatementRow]:
    """Who said what, the latest first, by the day it was said, else the report's."""
    more = _equal(statements.c.act, asked.act)
    return _answer(record, asked, _STATEMENTS, statement_row, more)


def figures_asked(record: Record, asked: Asked) -> Answer[FigureRow]:
    """Which numbers are claimed, and by whom, the latest first."""
    more = [func.lower(figures.c.unit) == asked.type.lower()] if asked.type else []
    return _answer(record, asked, _FIGURES, figure_row, more)


def events_asked(record: Record, asked: Asked) -> Answer[EventRow]:
    """What is said to have happened, the latest first, by its own day, else the report's."""
    return _answer(record, asked, _EVENTS, event_row, _event_filters(asked))


def timeline(record: Record, asked: Asked) -> Answer[EventRow]:
    """The events whose own day is told, the earliest first. ``all`` are those with such a day.

    What began before the first day asked for, and may reach into it, comes last.
    """
    dated = [events.c.period_earliest.is_not(None), events.c.period_earliest.not_like("X%")]
    more = [*_event_filters(asked), *dated]
    return _answer(record, asked, _EVENTS, event_row, more, among=dated, earliest_first=True)


def positions_asked(record: Record, asked: Asked) -> Answer[PositionRow]:
    """What parties ask, offer, accept and refuse, the latest first."""
    more = [*_equal(positions.c.stance, asked.stance), *_equal(positions.c.issue, asked.issue)]
    return _answer(record, asked, _POSITIONS, position_row, more)


def who_concerns(connection: Connection, of: str, where: str) -> Select[Any]:
    """The actors who say, do, claim or hold what concerns somebody.

    Raises RecordError where that is nobody's name, and nothing is about it.
    """
    found, refused = [], None
    for kind in _KINDS:
        try:
            about = _concerning(connection, of, kind, where)
        except RecordError as error:
            refused = error
            continue
        items = select(kind.table.c.id).where(about)
        found.append(
            select(takes_part.c.actor_id).where(
                takes_part.c.part == kind.who, takes_part.c.item_id.in_(items)
            )
        )
    if not found and refused is not None:
        raise refused
    return select(union_all(*found).subquery().c.actor_id)


def _equal(column: Any, value: str | None) -> list[ColumnElement[bool]]:
    return [column == value] if value else []


def _event_filters(asked: Asked) -> list[ColumnElement[bool]]:
    wanted = [*_equal(events.c.status, asked.status)]
    if asked.type:
        types = (events.c.type == asked.type.upper(), events.c.kind == asked.type.lower())
        wanted.append(or_(*types))
    return wanted


class _Kind:
    """What the questions of one kind of thing differ in.

    clock: which period tells when. who: the part of whom ``Asked.actor`` means; whom: those of
    whom ``Asked.of`` means. words: the columns with its own words. places: those with its place,
    by its name and as the report has it.
    """

    def __init__(
        self, table: Table, clock: str, who: str, whom: Sequence[str], words: Sequence[Any]
    ) -> None:
        self.table, self.clock, self.who, self.whom, self.words = table, clock, who, whom, words
        self.places = [table.c[name] for name in ("place", "place_words") if name in table.c]
        earliest, latest = table.c[f"{clock}_earliest"], table.c[f"{clock}_latest"]
        known = case((earliest.not_like("X%"), earliest))
        self.earliest = func.coalesce(known, documents.c.published, documents.c.published_earliest)
        self.latest = func.coalesce(
            case((latest.not_like("X%"), latest)),
            known,
            documents.c.published,
            documents.c.published_latest,
        )

    def told(self, row: Any) -> When | None:
        values = [getattr(row, f"{self.clock}_{name}") for name in _PERIOD]
        return When(*values) if any(value is not None for value in values[:2]) else None


_PERIOD = ("earliest", "latest", "precision", "words")
_STATEMENTS = _Kind(statements, "said", "speaker", ("addressee", "target"), (statements.c.content,))
_FIGURES = _Kind(
    figures, "period", "asserter", (), (figures.c.words, figures.c.item, figures.c.action)
)
_POSITIONS = _Kind(positions, "said", "holder", ("addressee",), (positions.c.content,))
_EVENTS = _Kind(events, "period", "actor", ("actor", "recipient"), (events.c.words,))
_KINDS = (_STATEMENTS, _FIGURES, _POSITIONS, _EVENTS)


def _answer(
    record: Record,
    asked: Asked,
    kind: _Kind,
    row_of: Callable[[Any, Everybody, Mapping[str, Any]], _Row],
    more: Sequence[ColumnElement[bool]],
    *,
    among: Sequence[ColumnElement[bool]] = (),
    earliest_first: bool = False,
) -> Answer[_Row]:
    table = kind.table
    with record.asking() as connection:
        who = meant(connection, asked.actor, record.where) if asked.actor else None
        wanted = [*more, *_filters(connection, asked, kind, who, record.where)]
        query = select(table, *SHOWN_OF_REPORT, *around_word(table)).join(
            documents, table.c.document_id == documents.c.id
        )
        first = kind.earliest.asc() if earliest_first else kind.earliest.desc()
        is_cut = earliest_first and asked.since
        before = [case((kind.earliest < asked.since, 1), else_=0)] if is_cut else []
        order = (
            *before,
            kind.earliest.is_(None),
            first,
            table.c.document_id,
            table.c.start,
            table.c.id,
        )
        rows = connection.execute(query.where(*wanted).order_by(*order).limit(asked.limit)).all()
        ids = [row.id for row in rows]
        everybody, marks = Everybody(connection, ids), marks_of(connection, ids)
        found = [
            row_of(
                row,
                everybody,
                {
                    "id": row.id,
                    "report": report_of(row, row.document_id),
                    "start": row.start,
                    "end": row.end,
                    "score": row.score,
                    "when": kind.told(row),
                    "marks": marks.get(row.id, ()),
                },
            )
            for row in rows
        ]
        return Answer(
            tuple(found),
            len(rows) if asked.limit is None else _count(connection, table, wanted),
            _count(connection, table, among),
            () if who is None else who.names,
            rejected(connection, table.name.removesuffix("s")),
            short_ids(connection, ids),
        )


def _count(connection: Connection, table: Table, wanted: Sequence[ColumnElement[bool]]) -> int:
    query = select(func.count()).select_from(
        table.join(documents, table.c.document_id == documents.c.id)
    )
    return int(connection.execute(query.where(*wanted)).scalar_one())


def _filters(
    connection: Connection, asked: Asked, kind: _Kind, who: Meant | None, where: str
) -> list[ColumnElement[bool]]:
    wanted = of_outlet(asked)
    if who is not None:
        wanted.append(kind.table.c.id.in_(taking_part(who, [kind.who])))
    if asked.of:
        wanted.append(_concerning(connection, asked.of, kind, where))
    for word in (asked.text or "").lower().split():
        wanted.append(_worded((*kind.words, *kind.places), word))
    if asked.since:
        wanted.append(kind.latest >= asked.since)
    if asked.until:
        wanted.append(kind.earliest <= asked.until + _ALWAYS_LATER)
    return wanted


def of_outlet(asked: Asked) -> list[ColumnElement[bool]]:
    if not asked.outlet:
        return []
    return [func.lower(documents.c.outlet).contains(asked.outlet.lower(), autoescape=True)]


def _worded(columns: Iterable[Any], words: str) -> ColumnElement[bool]:
    return or_(*(func.lower(column).contains(words, autoescape=True) for column in columns))


def _naming(columns: Iterable[Any], names: Sequence[str]) -> ColumnElement[bool]:
    """With one of these names as whole words: "Roman" and "woman" do not name Oman."""
    told = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    pattern = rf"(^|\W)({told})(\W|$)"
    return or_(*(func.lower(func.coalesce(column, "")).regexp_match(pattern) for column in columns))


def _concerning(connection: Connection, name: str, kind: _Kind, where: str) -> ColumnElement[bool]:
    """Done or said to somebody, in his country or in a place called so, or with his name in its
    words. Raises RecordError where it is nobody's name, and nothing is about it either."""
    try:
        whom = meant(connection, name, where)
    except RecordError:
        about = _named_or_there(connection, kind, [name.lower()], name, {})
        if connection.execute(select(kind.table.c.id).where(about).limit(1)).first() is None:
            raise
        return about
    names = names_of(connection, whom)[:_NAMES]
    about = _named_or_there(connection, kind, names, name, whom.parties)
    if not kind.whom:
        return about
    return or_(about, kind.table.c.id.in_(taking_part(whom, kind.whom)))


def _named_or_there(
    connection: Connection, kind: _Kind, names: Sequence[str], asked: str, ids: Iterable[str]
) -> ColumnElement[bool]:
    """With one of these names in its words, or told of a place there: the "Gaza Strip" and "the
    south of Gaza" are of Gaza, but Romania is not of Oman."""
    wanted = [_naming(kind.words, names)]
    if kind.places:
        wanted += [func.lower(place).in_(names) for place in kind.places]
        bare = " ".join(asked.lower().split()).removeprefix("the ")
        wanted += [
            (literal(" ") + func.lower(place) + " ").contains(f" {bare} ", autoescape=True)
            for place in kind.places
        ]
        named = select(func.lower(parties.c.name)).where(
            parties.c.id.in_(ids), parties.c.kind == "state"
        )
        if codes := countries_called({*connection.execute(named).scalars(), bare}):
            wanted.append(kind.table.c.country.in_(codes))
    return or_(*wanted)
