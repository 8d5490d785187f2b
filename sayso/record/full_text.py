"""Full-text search: FTS5 on SQLite, tsvector on PostgreSQL, behind one door.

Both look through the same rows of ``found_words``: the text of each report's newest version, with
its title, in stretches, and what each statement says. Letters are folded before they go in, one for
one ("é" is "e"), so that "Zoe" finds "Zoë" on both, and a place in a row is a place in the text.
Words are found by their English stems.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, Protocol

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    bindparam,
    delete,
    insert,
    literal_column,
    select,
)
from sqlalchemy import text as sql

from sayso.errors import RecordError
from sayso.model import Reading, Span, Statement
from sayso.record.tables import found_words

Kind = Literal["report", "statement"]

STRETCH = 100_000
"""Characters in one row: PostgreSQL takes no text whose distinct words are more than a megabyte."""
_WIDEST_GAP = 1_000
"""Between two parts of what a statement says; what comes after a wider one is not searched in it,
so that the rows of a text are never much longer than the text."""

_OPEN, _CLOSE = "\x02", "\x03"
_TERM = re.compile(r'(-?)(?:"([^"]*)"?|(\S+))')


@dataclass(frozen=True, slots=True)
class Hit:
    """Where words were found: a report, or a statement in it.

    item_id: the document's id, or the statement's. spans: the words found, into the document's
    text; empty where only the title has them.
    """

    kind: Kind
    item_id: str
    document_id: str
    spans: tuple[Span, ...]


def rows_to_find(reading: Reading) -> Iterator[dict[str, Any]]:
    """The rows of ``found_words`` that a reading gives."""
    document = reading.document
    text = folded(document.text)
    title = folded(document.title or "")
    for start in range(0, max(1, len(text)), STRETCH):
        # The last words of a stretch may stand in two; so a word at its end is never cut.
        stretch = text[start : start + STRETCH + 1_000]
        above = "" if start else title
        yield _row("report", document.id, document.id, stretch, start=start, title=above)
    for statement in reading.statements:
        start, said = _said(statement, text)
        yield _row("statement", statement.id, document.id, said, start=start)


def _row(
    kind: Kind, item_id: str, document_id: str, text: str, *, start: int, title: str = ""
) -> dict[str, Any]:
    return {
        "rowid": _rowid(item_id, start if kind == "report" else 0),
        "kind": kind,
        "item_id": item_id,
        "document_id": document_id,
        "start": start,
        "title": title,
        "text": text,
    }


def _rowid(item_id: str, start: int) -> int:
    """A row's number, of what it is: rows can be taken out again without looking for them."""
    digest = hashlib.sha256(f"{item_id}|{start}".encode()).digest()
    return int.from_bytes(digest[:8], "big") >> 1


def _said(statement: Statement, text: str) -> tuple[int, str]:
    """Where a statement's words begin, and they themselves, with spaces for what is not its own."""
    first = statement.content[0]
    pieces, end = [text[first.start : first.end]], first.end
    for part in statement.content[1:]:
        if part.start - end > _WIDEST_GAP or part.start < end:
            break
        pieces += [" " * (part.start - end), text[part.start : part.end]]
        end = part.end
    return first.start, "".join(pieces)


def folded(text: str) -> str:
    """The same number of characters: small letters without accents, no control characters."""
    return text.translate(_folds(frozenset(text)))


def _folds(letters: frozenset[str]) -> dict[int, str]:
    return {ord(letter): _fold(letter) for letter in letters}


@cache
def _fold(letter: str) -> str:
    if letter in "’‘ʼ":
        return "'"
    plain = unicodedata.normalize("NFKD", letter)[0]
    if unicodedata.category(plain) in ("Cc", "Cs"):
        return " "
    small = plain.lower()
    return small if len(small) == 1 else plain


class FullText(Protocol):
    """What a database must be able to do."""

    def find(
        self,
        connection: Connection,
        words: str,
        *,
        kind: Kind,
        limit: int,
        among: Select[Any] | None = None,
    ) -> Iterator[Hit]:
        """The best hits first. Raises RecordError where there is nothing to look for."""
        ...


def put_in(connection: Connection, reading: Reading) -> None:
    connection.execute(insert(found_words), list(rows_to_find(reading)))


def take_out(connection: Connection, reading: Reading) -> None:
    rows = [{"gone": row["rowid"]} for row in rows_to_find(reading)]
    connection.execute(delete(found_words).where(found_words.c.rowid == bindparam("gone")), rows)


class Fts5:
    """SQLite's. Whatever people type is data to it: no sign of its own query language gets in."""

    def find(
        self,
        connection: Connection,
        words: str,
        *,
        kind: Kind,
        limit: int,
        among: Select[Any] | None = None,
    ) -> Iterator[Hit]:
        marked: ColumnElement[str] = literal_column(
            f"highlight(found_words, 5, '{_OPEN}', '{_CLOSE}')"
        )
        query = (
            select(found_words.c.item_id, found_words.c.document_id, found_words.c.start, marked)
            .where(sql("found_words MATCH :words"))
            .where(found_words.c.kind == kind)
            .order_by(literal_column("rank"), found_words.c.item_id, found_words.c.start)
            .limit(limit)
        )
        if among is not None:
            query = query.where(found_words.c.document_id.in_(among))
        yield from _hits(kind, connection.execute(query, {"words": fts5_query(words)}))


class TsVector:
    """PostgreSQL's, which reads what people type as web searches do."""

    def find(
        self,
        connection: Connection,
        words: str,
        *,
        kind: Kind,
        limit: int,
        among: Select[Any] | None = None,
    ) -> Iterator[Hit]:
        options = f'\'HighlightAll=true, StartSel="{_OPEN}", StopSel="{_CLOSE}"\''
        asked = "websearch_to_tsquery('english', :words)"
        query = (
            select(
                found_words.c.item_id,
                found_words.c.document_id,
                found_words.c.start,
                sql(f"ts_headline('english', found_words.text, {asked}, {options})"),
            )
            .where(sql(f"found_words.words @@ {asked}"))
            .where(found_words.c.kind == kind)
            .order_by(
                sql(f"ts_rank(found_words.words, {asked}) DESC"),
                found_words.c.item_id,
                found_words.c.start,
            )
            .limit(limit)
        )
        if among is not None:
            query = query.where(found_words.c.document_id.in_(among))
        _terms(words)
        yield from _hits(kind, connection.execute(query, {"words": folded(words)}))


def _hits(kind: Kind, rows: Any) -> Iterator[Hit]:
    for item_id, document_id, start, marked in rows:
        yield Hit(kind, item_id, document_id, tuple(_marked_spans(marked, start)))


def _marked_spans(marked: str, start: int) -> Iterator[Span]:
    """Where the marks stand, counted without them."""
    at, opened = start, start
    for piece in re.split(f"([{_OPEN}{_CLOSE}])", marked):
        if piece == _OPEN:
            opened = at
        elif piece == _CLOSE:
            if at > opened:
                yield Span(opened, at)
        else:
            at += len(piece)


def fts5_query(words: str) -> str:
    """What people type, as FTS5 asks: every word, "a phrase", one or another, -not this."""
    wanted: list[str] = []
    unwanted: list[str] = []
    joined = ""
    for minus, term in _terms(words):
        quoted = '"' + term.replace('"', " ") + '"'
        if minus:
            unwanted.append(quoted)
        elif term == "or" and wanted:
            joined = " OR "
        else:
            wanted.append((joined or " AND ") + quoted if wanted else quoted)
            joined = ""
    asked = "".join(wanted)
    return f"({asked})" + "".join(f" NOT {term}" for term in unwanted) if unwanted else asked


def _terms(words: str) -> Sequence[tuple[str, str]]:
    """The words and phrases asked for, folded; those without a letter or digit are left out."""
    found = [
        (minus, (phrase or word).strip())
        for minus, phrase, word in _TERM.findall(folded(words))
        if any(map(str.isalnum, phrase or word))
    ]
    if not any(not minus for minus, _ in found):
        raise RecordError("search", f"no word to look for in {words!r}", 'Write one: "truce".')
    return found
