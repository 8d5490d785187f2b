"""Where words stand in the record: reports, with the words and whose they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from sqlalchemy import Connection, func, select

from sayso.record.answer_rows import report_of
from sayso.record.answers import Answer, Asked, FoundReport, Passage
from sayso.record.asking import of_outlet
from sayso.record.short_ids import short_ids
from sayso.record.tables import documents, statements, takes_part
from sayso.record.whom import Everybody, Meant, actors_meant, meant, portions

if TYPE_CHECKING:
    from sayso.record.full_text import Hit
    from sayso.record.store import Record

AROUND = 90
"""Characters of a report shown on either side of words found in it."""
PASSAGES = 3
"""Passages shown of one report."""


def search(record: Record, words: str, asked: Asked) -> Answer[FoundReport]:
    """The reports in which words stand, the best first, each with the first passages.

    ``Asked.actor``: only where somebody of theirs says the words. ``matching``: reports with a hit;
    ``all``: reports in the record. A thing's own days mean nothing here: since and until are of
    the report.
    """
    limit = asked.limit or 1_000_000
    with record.asking() as connection:
        who = meant(connection, asked.actor, record.where) if asked.actor else None
        wanted = of_outlet(asked)
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
            report_of(row, id),
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
