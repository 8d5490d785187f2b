"""Statements in Sayso's own JSON: what ``sayso read --json`` printed, corrected by hand.

Objects may stand one a line or be spread over several, and may stand in a list. Of each report
only "document" and "statements" are read, of each statement its spans, its form, act and actor.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sayso.errors import AnnotationError
from sayso.measures.coded import CodedReport, CodedStatement, Log, in_text_order
from sayso.measures.fitting import fitted
from sayso.measures.labels import act_of, actor_of, form_of
from sayso.measures.texts import Texts
from sayso.model import Capture, Span

_AS_READ = (
    "A report is an object as `sayso read --json` prints it, with its text in "
    '"document", "text" and its "statements".'
)
_SPACE = re.compile(r"[ \t\n\r]*")
_AS_SPANS = '"cue", "speakers" and "content" are lists of {"start": …, "end": …, "text": …}.'


def reports(path: str, lines: str, texts: Texts, log: Log) -> Iterator[tuple[CodedReport, str]]:
    """The reports of one file, each with the place it stands at; faults go into ``log``."""
    for where, value in _objects(path, lines):
        with log.keeping_faults():
            report = _report(where, value, texts, log)
            yield report, where


def _objects(path: str, lines: str) -> Iterator[tuple[str, Any]]:
    """Every object with "FILE:LINE" of its beginning; those of a list one by one."""
    decoder, at, line = json.JSONDecoder(), 0, 1
    while (start := _after_space(lines, at)) < len(lines):
        line += lines.count("\n", at, start)
        try:
            value, end = decoder.raw_decode(lines, start)
        except json.JSONDecodeError as error:
            raise AnnotationError(
                f"{path}:{error.lineno}", f"is no JSON: {error.msg}, column {error.colno}", _AS_READ
            ) from None
        except (ValueError, RecursionError):  # a number, or a nesting, beyond all measure
            raise AnnotationError(f"{path}:{line}", "is no JSON of a report", _AS_READ) from None
        for one in value if isinstance(value, list) else [value]:
            yield f"{path}:{line}", one
        line += lines.count("\n", start, end)
        at = end


def _after_space(lines: str, at: int) -> int:
    match = _SPACE.match(lines, at)
    return match.end() if match else at


@dataclass(frozen=True, slots=True)
class _About:
    """What all statements of a report share: its place in the file, its text, actors' names."""

    where: str
    text: str
    names: Mapping[str, str]
    log: Log


def _report(where: str, value: Any, texts: Texts, log: Log) -> CodedReport:
    document, statements = _field(value, "document"), _field(value, "statements")
    if not isinstance(document, dict) or not isinstance(statements, list):
        raise AnnotationError(where, 'has no "document" or no "statements"', _AS_READ)
    capture = _capture(where, document, texts)
    about = _About(where, capture.text, _names(value), log)
    coded: list[CodedStatement] = []
    for number, statement in enumerate(statements, start=1):
        with log.keeping_faults():
            coded += _statement(about, number, statement)
    return CodedReport(capture, in_text_order(coded))


def _field(value: Any, name: str) -> Any:
    return value.get(name) if isinstance(value, dict) else None


def _words(value: Mapping[str, Any], name: str) -> str | None:
    found = value.get(name)
    return found if isinstance(found, str) else None


def _capture(where: str, about: Mapping[str, Any], texts: Texts) -> Capture:
    """The report itself; where its text was left out, the text found by its path or id."""
    text = _words(about, "text")
    if text is not None:
        return Capture(
            where=_words(about, "path") or where,
            text=text,
            path=_words(about, "path"),
            title=_words(about, "title"),
            outlet=_words(about, "outlet"),
            url=_words(about, "url"),
        )
    name = _words(about, "path") or _words(about, "id")
    if name is None:
        raise AnnotationError(where, "has neither a text nor a path of one", _AS_READ)
    return texts.named(name, where)


def _names(value: Mapping[str, Any]) -> dict[str, str]:
    """The actors' names by their ids."""
    actors = value.get("actors")
    listed = [one for one in actors if isinstance(one, dict)] if isinstance(actors, list) else []
    return {
        one["id"]: one["name"]
        for one in listed
        if isinstance(one.get("id"), str) and isinstance(one.get("name"), str)
    }


def _statement(about: _About, number: int, value: Any) -> Iterator[CodedStatement]:
    """The statement; nothing, but a note, where it has no content."""
    if not isinstance(value, dict):
        raise AnnotationError(about.where, f"statement {number} is no object", _AS_READ)
    name = _words(value, "id") or f"statement {number}"
    cue = _spans(about, value.get("cue"), f"{name}, cue")
    speakers = _speakers(about, value, name)
    content = _spans(about, value.get("content"), f"{name}, content")
    actor = _words(value, "actor") or ""
    if not content:
        about.log.notes.append(f"{about.where}: {name} has no content, so it counts for nothing")
        return
    yield CodedStatement(
        name=name,
        cue=cue,
        speakers=speakers,
        content=content,
        form=form_of(_words(value, "form") or "", about.where),
        act=act_of(_words(value, "act") or ""),
        actor=actor_of(about.names.get(actor, actor)),
    )


def _speakers(about: _About, value: Mapping[str, Any], name: str) -> tuple[Span, ...]:
    """Of "speakers" and "speaker", the first of them, whichever is there; both must agree."""
    first = value.get("speaker")
    alone = _spans(about, [] if first is None else [first], f"{name}, speaker")
    if "speakers" not in value:
        return alone
    speakers = _spans(about, value["speakers"], f"{name}, speakers")
    if "speaker" in value and not (set(alone) <= set(speakers) and bool(alone) == bool(speakers)):
        raise AnnotationError(
            about.where,
            f'{name}: "speaker" is not one of its "speakers"',
            'Correct "speakers", and leave "speaker" out or make it the first of them.',
        )
    return speakers


def _spans(about: _About, value: Any, what: str) -> tuple[Span, ...]:
    if value is not None and not isinstance(value, list):
        raise AnnotationError(about.where, f"{what} is no list", _AS_SPANS)
    spans: list[Span] = []
    for one in value or []:
        start, end = _field(one, "start"), _field(one, "end")
        if type(start) is not int or type(end) is not int:
            raise AnnotationError(about.where, f"{what}: found no start and end", _AS_SPANS)
        quoted = _words(one, "text")
        spans += fitted(about.text, [(start, end)], quoted, where=about.where, what=what)
    return tuple(sorted(set(spans)))
