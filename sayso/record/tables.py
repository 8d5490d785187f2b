"""The record's tables: one schema for SQLite and PostgreSQL.

What is *kept* is ``captures``, ``documents``, ``readings``, ``set_aside``, ``corrections`` and
``judgements``: nothing else could be made again. What a question needs is laid out in rows beside
it, of the newest version of each report and its newest reading alone: ``actors``, ``statements``,
``times``, ``figures``, ``events``, ``positions``, ``takes_part``, and ``found_words`` for the full
text. ``items`` knows every id there ever was, so that one cited months ago still leads somewhere.

Ids are those of the JSON; what has none there is a hash of what it is, so that two runs over the
same reports make the same rows. Days and times are ISO 8601 text, offsets Unicode code points into
``documents.text``, half-open. Words are as the report has them; several parts of one thing are
joined by " … ". ``reader`` is the name, version and model of the reader a row comes from.

A change here is a migration in ``migrations/versions`` and a new ``HEAD``.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)

HEAD = "0002"
"""The migration that makes the schema as it is here."""

schema = MetaData()


def _text(name: str, **known: Any) -> Column[str]:
    return Column(name, Text, nullable=False, **known)


def _maybe(name: str, **known: Any) -> Column[str | None]:
    return Column(name, Text, nullable=True, **known)


def _number(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


def _score() -> Column[float]:
    return Column("score", Float, nullable=False)


def _flag(name: str) -> Column[bool]:
    return Column(name, Boolean, nullable=False)


def _of_document() -> Column[str]:
    return Column("document_id", Text, ForeignKey("documents.id"), nullable=False, index=True)


def _span() -> tuple[Column[int], Column[int]]:
    return _number("start"), _number("end")


def _period(of: str) -> tuple[Column[str | None], ...]:
    """earliest and latest as in a Period; words: those that tell it."""
    return (
        _maybe(f"{of}_earliest", index=True),
        _maybe(f"{of}_latest"),
        _maybe(f"{of}_precision"),
        _maybe(f"{of}_words"),
    )


def _place() -> tuple[Column[Any], ...]:
    return (
        _maybe("place"),
        _maybe("place_words"),
        _maybe("country"),
        Column("lat", Float),
        Column("lon", Float),
    )


def _asserter() -> tuple[Column[str | None], ...]:
    """Who vouches for it; both null: the outlet itself."""
    return _maybe("asserter_id"), _maybe("asserting_statement_id")


captures = Table(
    "captures",
    schema,
    _text("id", primary_key=True),
    _text("address"),
    _text("obtained_from"),
    _maybe("path"),
    Column("line", Integer),
    _maybe("url"),
    _maybe("captured_at"),
    _text("sha256", index=True),
    Column("bytes", LargeBinary, nullable=False),
    # What came with it, as it came; of a page, what was extracted from it.
    _text("text"),
    _maybe("title"),
    _maybe("outlet"),
    _maybe("byline"),
    _maybe("published"),
    _maybe("modified"),
    # What the person said of it: `--published`, `--as-of`.
    _maybe("told_published"),
    _maybe("told_as_of"),
    _text("recorded_at"),
)
"""Bytes as they were obtained. address: as of ``reports``."""

reports = Table(
    "reports",
    schema,
    _text("id", primary_key=True),
    _text("address"),
)
"""One report, however often it changed. address: its URL, else the file it lies in."""

documents = Table(
    "documents",
    schema,
    _text("id", primary_key=True),
    Column("report_id", Text, ForeignKey("reports.id"), nullable=False, index=True),
    _number("version"),
    _flag("newest"),
    Column("capture_id", Text, ForeignKey("captures.id"), nullable=False, index=True),
    _text("text_hash", index=True),
    _maybe("outlet", index=True),
    _maybe("title"),
    _maybe("byline"),
    _maybe("url"),
    _maybe("path"),
    Column("line", Integer),
    _maybe("language"),
    _maybe("captured_at"),
    _maybe("published", index=True),
    _maybe("published_earliest", index=True),
    _maybe("published_latest"),
    _text("published_basis"),
    _text("recorded_at"),
    _text("text"),
)
"""One version of a report: ``id`` is ``document.id`` of the JSON. version: 1, 2, … as recorded."""

readings = Table(
    "readings",
    schema,
    _text("id", primary_key=True),
    _of_document(),
    _flag("newest"),
    _text("reader_name"),
    _text("reader_version"),
    _text("reader_model"),
    _text("recorded_at"),
    _text("reading"),
)
"""What a reader made of a document: ``reading`` is its whole object of `sayso read --json`."""

items = Table(
    "items",
    schema,
    _text("id", primary_key=True),
    _text("kind"),
    _of_document(),
    *_span(),
)
"""Every statement, figure … ever read, of older versions and readings too. kind: "statement" …"""

aliases = Table(
    "aliases",
    schema,
    _text("id", primary_key=True),
    _text("kind"),
    _text("name"),
    _maybe("state"),
    _maybe("body"),
    _flag("speaks"),
    # Folded, to find what may be the same: the whole, its last and first word, or its initials.
    _text("whole", index=True),
    _text("tail", index=True),
    _text("head", index=True),
    _number("actors"),
    Column("party_id", Text, ForeignKey("parties.id"), index=True),
    _text("because"),
)
"""A name by which reports know somebody. actors: how many actors have it now. speaks: as of
``parties.Alias``."""

parties = Table(
    "parties",
    schema,
    _text("id", primary_key=True),
    _text("name", index=True),
    _text("kind"),
    _maybe("state", index=True),
    _maybe("part_of"),
    _text("because"),
    _flag("named"),
)
"""Actors of many reports that are judged to be one. part_of: the party it speaks for. named: it is
an actor itself; otherwise it is only known as what others speak for."""

actors = Table(
    "actors",
    schema,
    _text("id", primary_key=True),
    _of_document(),
    _text("name", index=True),
    _text("kind"),
    _maybe("type"),
    _maybe("state", index=True),
    _maybe("role"),
    _maybe("body"),
    _flag("speaks"),
    _maybe("part_of"),
    _maybe("alias_id", index=True),
    _number("mentions"),
    *_span(),
    _score(),
    _text("because"),
    _text("reader"),
)
"""Somebody in one document; ``aliases`` leads from ``alias_id`` to the party across reports.
speaks: for ``state``: see ``readings/actors/offices.py``."""

statements = Table(
    "statements",
    schema,
    _text("id", primary_key=True),
    _of_document(),
    _text("form"),
    _text("act", index=True),
    _text("cue"),
    _text("speaker"),
    _text("content"),
    _maybe("actor_id", index=True),
    _maybe("within_id", index=True),
    _flag("negated"),
    _flag("hedged"),
    *_period("said"),
    *_span(),
    _score(),
    _text("because"),
    _text("reader"),
)

times = Table(
    "times",
    schema,
    _text("id", primary_key=True),
    _of_document(),
    _text("words"),
    _text("type"),
    _text("value"),
    _maybe("mod"),
    _maybe("edtf"),
    _maybe("earliest", index=True),
    _maybe("latest"),
    _maybe("precision"),
    *_span(),
    _score(),
    _text("because"),
    _text("reader"),
)

figures = Table(
    "figures",
    schema,
    _text("id", primary_key=True),
    _of_document(),
    _text("words"),
    Column("low", Float),
    Column("high", Float),
    _text("bound"),
    _maybe("unit", index=True),
    _maybe("item"),
    _maybe("action"),
    _flag("negated"),
    _maybe("part_of"),
    *_asserter(),
    *_period("period"),
    *_place(),
    *_span(),
    _score(),
    _text("because"),
    _text("reader"),
)

events = Table(
    "events",
    schema,
    _text("id", primary_key=True),
    _of_document(),
    _text("words"),
    _text("type", index=True),
    _maybe("mode"),
    _maybe("kind", index=True),
    _text("status"),
    *_asserter(),
    *_period("period"),
    *_place(),
    *_span(),
    _score(),
    _text("because"),
    _text("reader"),
)

positions = Table(
    "positions",
    schema,
    _text("id", primary_key=True),
    _of_document(),
    Column("actor_id", Text, nullable=False, index=True),
    _text("stance", index=True),
    _text("issue", index=True),
    _text("content"),
    _flag("conditional"),
    _maybe("condition_for"),
    *_asserter(),
    *_period("said"),
    *_span(),
    _score(),
    _text("because"),
    _text("reader"),
)

takes_part = Table(
    "takes_part",
    schema,
    _text("item_id", primary_key=True),
    _text("part", primary_key=True),
    Column("nth", Integer, primary_key=True, autoincrement=False),
    _text("kind"),
    _of_document(),
    Column("actor_id", Text, nullable=False, index=True),
)
"""Who is what in a statement, event or position. part: "speaker", "via", "addressee", "target";
"actor", "recipient"; "holder", "addressee"; and "asserter" of figures, events and positions."""

found_words = Table(
    "found_words",
    schema,
    Column("rowid", BigInteger, primary_key=True, autoincrement=False),
    _text("kind"),
    _text("item_id"),
    _text("document_id"),
    Column("start", Integer, nullable=False),
    _text("title"),
    _text("text"),
)
"""What the full-text search looks through: see ``full_text.py``. On SQLite it is an FTS5 table; on
PostgreSQL it has a column more, ``words``, that PostgreSQL makes itself."""

set_aside = Table(
    "set_aside",
    schema,
    _text("id", primary_key=True),
    _text("obtained_from", index=True),
    _text("reason"),
    _text("message"),
    _text("remedy"),
    Column("capture_id", Text, ForeignKey("captures.id")),
    _text("sayso_version"),
    _text("recorded_at"),
)
"""Every input that could not be read, and why; gone once the same input could be read."""

judgements = Table(
    "judgements",
    schema,
    _text("id", primary_key=True),
    _text("act"),
    _text("party_id"),
    _maybe("other"),
    _text("author"),
    _text("because"),
    _text("recorded_at"),
    _flag("undone"),
    _maybe("undone_at"),
)
"""What a person says of parties. act: "merge" (party_id is the party ``other``), "split" (the alias
``other`` is none of party_id), "rename" (party_id is called ``other``)."""

corrections = Table(
    "corrections",
    schema,
    _text("id", primary_key=True),
    _of_document(),
    _text("item_id", index=True),
    _text("kind"),
    *_span(),
    _text("words"),
    _text("field"),
    _text("value"),
    _maybe("was"),
    _maybe("applies_to", index=True),
    _text("author"),
    _text("because"),
    _text("recorded_at"),
    _flag("undone"),
    _maybe("undone_at"),
)
"""What a person says of an item, beside the reading and never over it.

item_id, kind, start, end, words: what it is about, with the evidence it stood on, by which it is
found again in another reading. field, value: what is so, as JSON text ("accept": true, "reject":
true, "speaker": span …); was: what the reading had. applies_to: the id of the thing it is about in
what is laid out now; null where it fits nothing any more, or is undone.
"""

Index("newest_documents", documents.c.newest, documents.c.report_id)

KEPT: tuple[Table, ...] = (
    captures, reports, documents, readings, items, parties, aliases, actors, statements, times,
    figures, events, positions, takes_part, found_words, set_aside, judgements, corrections,
)  # fmt: skip
"""All tables, in an order in which rows can be put in: what is referred to comes first."""

ROWS: tuple[Table, ...] = (
    actors, statements, times, figures, events, positions, takes_part,
)  # fmt: skip
"""What is laid out of a document's newest reading, and goes when there is a newer one."""
