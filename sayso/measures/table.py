"""Statements in a table (CSV), a row for each span::

    document,statement,role,start,end,form,act,actor,text
    harbour.txt,s1,cue,5,9,,,,said
    harbour.txt,s1,speaker,0,4,,,,Orla
    harbour.txt,s1,content,10,25,indirect,say,Orla Venn,the pass is open

The first line names the columns, in any order; form, act, actor and text may be missing, others
are passed over. A row with a document alone says that it holds no statement.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from sayso.errors import AnnotationError
from sayso.measures.coded import LABELS, CodedReport, CodedStatement, Log, in_text_order
from sayso.measures.fitting import COUNTED, fitted
from sayso.measures.labels import act_of, actor_of, form_of
from sayso.measures.texts import Texts
from sayso.model import Capture, Span

REQUIRED = ("document", "statement", "role", "start", "end")
OPTIONAL = ("form", "act", "actor", "text")
ROLES: Mapping[str, str] = {
    "cue": "cue",
    "speaker": "speaker",
    "source": "speaker",
    "content": "content",
}
DELIMITERS = ",;\t"

_NUMBER = re.compile(r"[0-9]{1,9}")

_COLUMNS = (
    f"The first line names the columns: {', '.join(REQUIRED)}; and, where there are any, "
    f"{', '.join(OPTIONAL)}."
)


@dataclass(slots=True)
class _Rows:
    """The rows of one statement so far."""

    name: str
    spans: dict[str, list[Span]] = field(
        default_factory=lambda: {"cue": [], "speaker": [], "content": []}
    )
    labels: dict[str, str] = field(default_factory=dict)

    def label(self, name: str, value: str | None, where: str) -> None:
        """AnnotationError where another row of the statement says otherwise."""
        if value is None:
            return
        before = self.labels.setdefault(name, value)
        if before != value:
            raise AnnotationError(
                where,
                f"statement {self.name} has the {name} “{value}” here and “{before}” before",
                "A statement has one form, one act and one actor: give each in one row.",
            )


@dataclass(slots=True)
class _Report:
    capture: Capture
    statements: dict[str, _Rows] = field(default_factory=dict)


def reports(path: str, table: str, texts: Texts, log: Log) -> list[CodedReport]:
    """The reports of one table, in the order of their first rows; faults go into ``log``."""
    rows = csv.reader(io.StringIO(table, newline=""), delimiter=_delimiter(table))
    try:
        columns = _columns(path, next(rows, []))
        found: dict[str, _Report] = {}
        for row in rows:
            if any(cell.strip() for cell in row):
                cells = dict(zip(columns, (cell.strip() for cell in row), strict=False))
                with log.keeping_faults():
                    _take(cells, f"{path}:{rows.line_num}", texts, found)
    except csv.Error as error:
        raise AnnotationError(f"{path}:{rows.line_num}", f"is no CSV: {error}", _COLUMNS) from None
    return [
        CodedReport(report.capture, in_text_order(list(_coded(path, report, log))))
        for report in found.values()
    ]


def _delimiter(table: str) -> str:
    """What parts the columns' names: spreadsheets write semicolons where commas are decimal."""
    first = table.partition("\n")[0]
    return max(DELIMITERS, key=first.count)


def _columns(path: str, header: list[str]) -> list[str]:
    columns = [cell.strip().lower() for cell in header]
    missing = [column for column in REQUIRED if column not in columns]
    if missing:
        raise AnnotationError(f"{path}:1", f"has no column {', '.join(missing)}", _COLUMNS)
    return columns


def _take(cells: Mapping[str, str], where: str, texts: Texts, found: dict[str, _Report]) -> None:
    if not cells["document"]:
        raise AnnotationError(where, "names no document", _COLUMNS)
    capture = texts.named(cells["document"], where)
    report = found.setdefault(capture.where, _Report(capture))
    name = cells.get("statement", "")
    if not any(cells.get(column) for column in REQUIRED[1:]):
        return
    if not name:
        raise AnnotationError(where, "names no statement", "Rows of one statement share its name.")
    rows = report.statements.setdefault(name, _Rows(name))
    role = ROLES.get(cells.get("role", "").lower())
    if role is None:
        raise AnnotationError(
            where, f"there is no role “{cells.get('role', '')}”", "Roles: cue, speaker, content."
        )
    places = [(_offset(cells, "start", where), _offset(cells, "end", where))]
    quoted = cells.get("text") or None
    rows.spans[role] += fitted(capture.text, places, quoted, where=where, what=f"statement {name}")
    rows.label("form", form_of(cells.get("form", ""), where), where)
    rows.label("act", act_of(cells.get("act", "")), where)
    rows.label("actor", actor_of(cells.get("actor", "")), where)


def _offset(cells: Mapping[str, str], column: str, where: str) -> int:
    cell = cells.get(column, "")
    if not _NUMBER.fullmatch(cell):
        raise AnnotationError(where, f"{column} is “{cell}”, not a whole number", COUNTED)
    return int(cell)


def _coded(path: str, report: _Report, log: Log) -> Iterator[CodedStatement]:
    for name, rows in report.statements.items():
        if not rows.spans["content"]:
            log.notes.append(f"{path}: {name} has no content, so it counts for nothing")
            continue
        cue, speakers, content = (
            tuple(sorted(set(rows.spans[role]))) for role in ("cue", "speaker", "content")
        )
        form, act, actor = map(rows.labels.get, LABELS)
        yield CodedStatement(name, cue, speakers, content, form, act, actor)
