"""Full-text search: FTS5 on SQLite, tsvector on PostgreSQL, behind one door.

Both look through the same rows of ``found_words``: the text of each report's newest version, with
its title, in stretches, and what each statement says. Letters are folded before they go in, one for
one ("é" is "e"), so that "Zoe" finds "Zoë" on both, and a place in a row is a place in the text.
Words are found by their English stems, and whether they are written in one or with a hyphen.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import Any, Literal, Protocol, Self

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    TextClause,
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
    if letter in "‐‑":
        return "-"
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
        asked = Asked.of(words).spelt(partial(_is_written, connection, _FTS5_MATCH))
        marked: ColumnElement[str] = literal_column(
            f"highlight(found_words, 5, '{_OPEN}', '{_CLOSE}')"
        )
        query = (
            select(found_words.c.item_id, found_words.c.document_id, found_words.c.start, marked)
            .where(_FTS5_MATCH)
            .where(found_words.c.kind == kind)
            .order_by(literal_column("rank"), found_words.c.item_id, found_words.c.start)
            .limit(limit)
        )
        if among is not None:
            query = query.where(found_words.c.document_id.in_(among))
        yield from _hits(kind, connection.execute(query, {"words": fts5_query(asked)}))


_FTS5_MATCH = sql("found_words MATCH :words")
_TSVECTOR_MATCH = sql("found_words.words @@ phraseto_tsquery('english', :words)")


class TsVector:
    """PostgreSQL's."""

    def find(
        self,
        connection: Connection,
        words: str,
        *,
        kind: Kind,
        limit: int,
        among: Select[Any] | None = None,
    ) -> Iterator[Hit]:
        asked = Asked.of(words).spelt(partial(_is_written, connection, _TSVECTOR_MATCH))
        options = f'\'HighlightAll=true, StartSel="{_OPEN}", StopSel="{_CLOSE}"\''
        wanted, terms = tsquery(asked)
        query = (
            select(
                found_words.c.item_id,
                found_words.c.document_id,
                found_words.c.start,
                sql(f"ts_headline('english', found_words.text, {wanted}, {options})"),
            )
            .where(sql(f"found_words.words @@ ({wanted})"))
            .where(found_words.c.kind == kind)
            .order_by(
                sql(f"ts_rank(found_words.words, {wanted}) DESC"),
                found_words.c.item_id,
                found_words.c.start,
            )
            .limit(limit)
        )
        if among is not None:
            query = query.where(found_words.c.document_id.in_(among))
        yield from _hits(kind, connection.execute(query, terms))


def _is_written(connection: Connection, match: TextClause, left: str, right: str) -> bool:
    """Whether a report has two parts of a word with a hyphen between them."""
    # How the word ends is left to its stem, as everywhere.
    joined = f"{left}-{right[: max(2, len(right) - 2)]}"
    query = select(found_words.c.rowid).where(
        match, found_words.c.text.contains(joined, autoescape=True)
    )
    phrase = fts5_phrase(f"{left} {right}") if match is _FTS5_MATCH else f"{left} {right}"
    return connection.execute(query.limit(1), {"words": phrase}).first() is not None


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


Spellings = tuple[str, ...]
"""One word or phrase in all the spellings that count as it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What people look for. wanted: one of these, all of whose parts a text must have.
    unwanted: no text may have."""

    wanted: tuple[tuple[Spellings, ...], ...]
    unwanted: tuple[Spellings, ...] = ()

    @classmethod
    def of(cls, words: str) -> Self:
        """What is typed: every word, "a phrase", one ``or`` another, -not this.

        Raises RecordError without a word to look for.
        """
        wanted: list[list[Spellings]] = [[]]
        unwanted: list[Spellings] = []
        for minus, term in _terms(words):
            if minus:
                unwanted.append((term,))
            elif term == "or" and wanted[-1]:
                wanted.append([])
            else:
                wanted[-1].append((term,))
        return cls(tuple(tuple(each) for each in wanted if each), tuple(unwanted))

    def spelt(self, is_written: Callable[[str, str], bool]) -> Self:
        """With the other spellings of words that are written with a hyphen, or in one.

        is_written: whether the record has two parts of a word with a hyphen between them. Only a
        word that is written so is looked for in parts: "the rapist" is no "therapist".
        """

        def spellings(term: Spellings) -> Spellings:
            [word] = term
            if _HYPHENED.fullmatch(word):
                return (word, word.replace("-", " "), word.replace("-", ""))
            if not _COMPOUND.fullmatch(word):
                return term
            cuts = ((word[:at], word[at:]) for at in range(2, len(word) - 1))
            return (word, *(" ".join(cut) for cut in cuts if is_written(*cut)))

        wanted = tuple(tuple(map(spellings, each)) for each in self.wanted)
        return replace(self, wanted=wanted, unwanted=tuple(map(spellings, self.unwanted)))


_HYPHENED = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")
_COMPOUND = re.compile(r"[^\W\d_]{6,24}")
"""Letters of a word that may be a compound of two: "ceasefire", "standoff"; longer ones are no
English word."""


def fts5_query(asked: Asked) -> str:
    """As FTS5 asks."""
    wanted = " OR ".join(" AND ".join(map(_one_of, each)) for each in asked.wanted)
    if not asked.unwanted:
        return wanted
    return f"({wanted})" + "".join(f" NOT {_one_of(term)}" for term in asked.unwanted)


def _one_of(term: Spellings) -> str:
    told = " OR ".join(map(fts5_phrase, term))
    return f"({told})" if len(term) > 1 else told


def fts5_phrase(words: str) -> str:
    return '"' + words.replace('"', " ") + '"'


def tsquery(asked: Asked) -> tuple[str, dict[str, str]]:
    """As PostgreSQL asks: an expression, and the words it is to be given by name."""
    terms: dict[str, str] = {}

    def one_of(term: Spellings) -> str:
        names = [f"term_{len(terms) + nth}" for nth in range(len(term))]
        terms.update(zip(names, term, strict=True))
        told = [f"phraseto_tsquery('english', :{name})" for name in names]
        return f"({' || '.join(told)})"

    told = " || ".join(f"({' && '.join(map(one_of, each))})" for each in asked.wanted)
    without = "".join(f" && !!{one_of(term)}" for term in asked.unwanted)
    return f"({told}){without}", terms


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
