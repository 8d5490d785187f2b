"""The way of a report from end to end: captures in, readings out, failures set aside."""

from __future__ import annotations

import os.path
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from sayso.errors import CaptureError, EmptyReport, SaysoError
from sayso.model import Capture, Document, Reading
from sayso.readings.following import follow

if TYPE_CHECKING:
    from sayso.captures import SetAside
    from sayso.readings import Reader

# In characters: few paths are longer, and no text of one line that is shorter is a file's path.
_LONGEST_PATH = 1000
# What can only be a file's name, whether or not there is such a file: one word and its ending.
_FILE_NAME = re.compile(r"\S+\.(?:txt|text|md|html?|jsonl?|ndjson|pdf|docx?)", re.IGNORECASE)


def readings(
    captured: Iterable[Capture | SetAside],
    *,
    extract: Callable[[Capture], Document],
    read_all: Callable[[Iterable[Document]], Iterator[Reading]],
    set_aside: Callable[[str, SaysoError], None],
) -> Iterator[Reading]:
    """Follow captures all the way to readings, in their order, however many there are.

    What fails on the way is handed to ``set_aside`` with where it came from, and the rest goes on:
    see ``follow``.
    """
    followed = follow(
        captured,
        extract=extract,
        read_all=read_all,
        set_aside=lambda where, error, _: set_aside(where, error),
    )
    return (reading for _, reading in followed)


def read(
    report: str | Path,
    *,
    title: str | None = None,
    outlet: str | None = None,
    url: str | None = None,
    published: str | None = None,
    as_of: str | None = None,
) -> Reading:
    """Read one report: a string is its text, a ``pathlib.Path`` the file that holds it.

    title, outlet, url: what is known of a report given as text.
    published: the day it was published, "2026-05-12"; found in the report where it is not given.
    as_of: the latest day it can be from, for a report without a date; for a file, its own date.

    Raises CaptureError where the file cannot be read or holds more than one report, or where a
    string is a file's path; DocumentError where there is no English report in it; ReadingError
    without a reader; ValueError where ``published`` or ``as_of`` is no date.
    """
    from sayso.documents import document

    _check_day("published", published)
    _check_day("as_of", as_of)
    if isinstance(report, Path):
        capture = _only_capture(report)
    else:
        _refuse_what_is_no_text(report)
        capture = Capture(where="text", text=report, title=title, outlet=outlet, url=url)
    return _reader().read(document(capture, published=published, as_of=as_of))


def _check_day(name: str, written: str | None) -> None:
    """Raise ValueError for a date nobody can read: passed over, it would be missed much later."""
    from sayso.documents.dates import read_date

    found = None if written is None else read_date(written)
    if isinstance(found, str):
        raise ValueError(f'{name}={written!r}: {found}; write the day as "2026-05-12"')


def _refuse_what_is_no_text(text: str) -> None:
    """Raise CaptureError for a path given as a string, EmptyReport for nothing.

    Read as text, a path would be a report of one odd word that says nothing.
    """
    if not text.strip():
        raise EmptyReport("text", remedy="Give the report's text, or a pathlib.Path to its file.")
    if len(text) > _LONGEST_PATH or len(text.splitlines()) > 1:
        return
    if os.path.exists(text) or _FILE_NAME.fullmatch(text):  # noqa: PTH110 # Path.exists may raise
        raise CaptureError(
            "text",
            # All in the message: a traceback does not show the remedy.
            "found a path, and a string is read as the report's own text; "
            f"to read the file, give pathlib.Path({text!r})",
            f"Read the file with sayso.read(pathlib.Path({text!r})).",
        )


def _only_capture(path: Path) -> Capture:
    from sayso.captures import captures

    found = list(captures([str(path)]))
    if len(found) != 1:
        raise CaptureError(
            str(path),
            f"holds {len(found)} reports, need one",
            remedy="Read a folder or a file of many reports with `sayso read --json`.",
        )
    only = found[0]
    if isinstance(only, Capture):
        return only
    raise only.error


@cache
def _reader() -> Reader:
    """Loaded once: the model is tens of megabytes."""
    from sayso.readings import Reader

    return Reader()
