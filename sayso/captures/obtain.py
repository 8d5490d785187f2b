"""Captures, one at a time, from the paths a person gives."""

from __future__ import annotations

import io
import os
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING
from urllib.parse import urlsplit

from sayso.captures.bytes_to_text import AS_TEXT, decode, is_page, refuse_what_is_no_text
from sayso.captures.json_lines import (
    capture_of_line,
    lines_of,
    looks_like_an_object,
    refuse_other_encodings,
    too_long,
)
from sayso.errors import CaptureError, EmptyReport, SaysoError
from sayso.model import Capture

if TYPE_CHECKING:
    from sayso.captures.web import Fetched

# Most bytes of text in one report. The longest report seen is 31 kB (759 reports, 2025-05-21) and
# the longest books are some 5 MB: what is larger is a dump that forgot to say where reports end.
MOST_BYTES = 20_000_000
# JSON may write one byte of text as six ("\u0041"); the rest of the line needs some room as well.
_MOST_LINE_BYTES = 6 * MOST_BYTES + 1_000_000

PLAIN = frozenset({".txt", ".text", ".md"})
PAGES = frozenset({".html", ".htm", ".xhtml"})
JSON_LINES = frozenset({".jsonl", ".ndjson"})
FEEDS = frozenset({".xml", ".rss", ".atom"})
ARCHIVES = (".warc", ".warc.gz")
# Kinds that are never a report's plain text, even when they are named one by one.
_OTHER_KINDS = {
    **dict.fromkeys((".mhtml", ".mht"), "a web page with its pictures in one file (MHTML)"),
    **dict.fromkeys((".json",), "a JSON file (JSON lines end in .jsonl)"),
    **dict.fromkeys((".xml", ".rss", ".atom"), "an XML file and no feed"),
    **dict.fromkeys((".csv", ".tsv", ".xlsx", ".xls", ".ods"), "a table"),
    **dict.fromkeys((".pdf",), "a PDF"),
    **dict.fromkeys((".doc", ".docx", ".odt", ".rtf", ".epub"), "a word processor's file"),
    **dict.fromkeys((".zip", ".gz", ".bz2", ".xz", ".zst", ".7z", ".tar"), "an archive"),
    **dict.fromkeys((".wacz",), "a web archive of a kind of its own (.warc can be read)"),
}


@dataclass(frozen=True, slots=True)
class SetAside:
    """A report, line, file or folder that was not read, and why.

    where: the path, "PATH:LINE" for a line of JSON lines, "-" or "-:LINE" for standard input.
    """

    where: str
    error: SaysoError


def captures(
    paths: Iterable[str], *, fetch: Callable[[str], Fetched] | None = None
) -> Iterator[Capture | SetAside]:
    """Every report under ``paths``, in the order given; folders in the order of their names.

    A path is a text file, a saved web page, a JSON-lines file, a saved feed, a web archive, a
    folder of these (with its subfolders; hidden files and folders are left out), or "-" for
    standard input, which may be text, a page or JSON lines. Files are read when their turn comes,
    JSON lines and archives one report at a time. What cannot be read is yielded with its reason,
    and the rest goes on.

    fetch: what brings the bytes at an address; then a path may be one, of a report or of a feed,
    whose reports are fetched as well. Without it nothing is sent anywhere.
    """
    for path in paths:
        if path == "-":
            yield from _from_stream(sys.stdin.buffer)
        elif path.lower().startswith(("http://", "https://")):
            yield from _from_web(path, fetch)
        elif "://" in path and not Path(path).exists():
            found = "is an address of another kind: only those of http and https are fetched"
            remedy = "Save the report to a file and give that."
            yield SetAside(path, CaptureError(path, found, remedy, reason="not opened"))
        else:
            yield from _from_path(path)


def _from_web(url: str, fetch: Callable[[str], Fetched] | None) -> Iterator[Capture | SetAside]:
    """A report at an address, or those of the feed that stands there."""
    from sayso.captures.feeds import is_feed

    try:
        if fetch is None:
            remedy = f"Fetch and keep it: sayso add {url}"
            raise CaptureError(url, "is an address, not a file", remedy, reason="not opened")
        found = fetch(url)
        if is_feed(found.raw):
            yield from _from_feed(url, found, fetch)
        else:
            yield _fetched_report(url, found)
    except SaysoError as error:
        yield SetAside(url, error)


def _from_feed(
    url: str, feed: Fetched, fetch: Callable[[str], Fetched]
) -> Iterator[Capture | SetAside]:
    from sayso.captures.feeds import capture_of_entry, entries

    for entry in entries(url, feed.raw):
        where = entry.link or entry.where
        try:
            if entry.written or not entry.link:
                yield capture_of_entry(entry, path=None, captured_at=feed.captured_at)
            else:
                yield _fetched_report(entry.link, fetch(entry.link))
        except SaysoError as error:
            yield SetAside(where, error)


def _fetched_report(url: str, found: Fetched) -> Capture:
    """The report in what an address gave; its own address is the page's, if of the same site."""
    if not found.raw.strip():
        raise EmptyReport(url, "gave nothing", "Open it in a browser, and add the saved page.")
    if found.kind.startswith("text/html") or is_page(found.raw):
        return _at_address(
            _page(url, found.raw, path=None, captured_at=found.captured_at), found.url
        )
    if not found.kind.startswith("text/"):
        given = found.kind or "bytes of an unknown kind"
        remedy = "Sayso reads web pages and plain text."
        raise CaptureError(url, f"gave {given}, no page", remedy, reason="other kind")
    return Capture(
        where=url,
        text=decode(url, found.raw),
        url=found.url,
        captured_at=found.captured_at,
        raw=found.raw,
    )


def _at_address(capture: Capture, url: str) -> Capture:
    """A page with its address: the one it declares, unless that is another site's.

    Otherwise a page could pass itself off as a new version of somebody else's report.
    """
    if capture.url and _site(capture.url) == _site(url):
        return capture
    return replace(capture, url=url)


def _site(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")


def _page(where: str, raw: bytes, *, path: str | None, captured_at: str | None) -> Capture:
    # Loaded only for a page: it takes a second, and plain text never needs it.
    from sayso.captures.pages import capture_of_page

    return capture_of_page(where, raw, path=path, captured_at=captured_at)


def _from_path(path: str) -> Iterator[Capture | SetAside]:
    try:
        mode = Path(path).stat().st_mode
        if stat.S_ISDIR(mode):
            yield from _from_folder(path)
        elif stat.S_ISREG(mode):
            yield from _from_file(path, named=True)
        else:
            raise CaptureError(
                path,
                "is neither a file nor a folder",
                "Pipe it in, and give - as the path.",
                reason="not opened",
            )
    except SaysoError as error:
        yield SetAside(path, error)
    except (OSError, ValueError) as error:
        yield SetAside(path, _not_opened(path, error))


def _not_opened(path: str, error: OSError | ValueError) -> CaptureError:
    if isinstance(error, FileNotFoundError):
        remedy = "Check the path, or `ls` its folder."
        return CaptureError(path, "no such file or folder", remedy, reason="not found")
    if isinstance(error, PermissionError):
        remedy = f"Give yourself the right: chmod u+r {path}"
        return CaptureError(path, "may not be read", remedy, reason="not opened")
    why = getattr(error, "strerror", None) or str(error)
    found = f"could not be opened ({why})"
    return CaptureError(path, found, "Check the path.", reason="not opened")


def _from_folder(folder: str) -> Iterator[Capture | SetAside]:
    """Everything in a folder, depth first by name. Linked folders are not followed."""
    waiting = [folder]
    found = False
    while waiting:
        path = waiting.pop()
        try:
            mode = Path(path).stat().st_mode
            if stat.S_ISDIR(mode):
                if path == folder or not Path(path).is_symlink():
                    waiting += [str(Path(path) / name) for name in reversed(_names_in(path))]
                continue
            found = True
            yield from _from_file(path, named=False) if stat.S_ISREG(mode) else _other_kind(path)
        except CaptureError as error:
            yield SetAside(path, error)
        except (OSError, ValueError) as error:
            found = True
            yield SetAside(path, _not_opened(path, error))
    if not found:
        remedy = f"Sayso reads {_kinds()} in a folder."
        yield SetAside(folder, CaptureError(folder, "holds no file", remedy, reason="empty"))


def _names_in(folder: str) -> list[str]:
    """What a folder holds, by name; not what is hidden, nor what a browser saves with a page.

    That is a folder "talks_files" beside "talks.html", with its pictures, scripts and frames.
    """
    names = sorted(entry.name for entry in Path(folder).iterdir())
    pages = {Path(name).stem for name in names if Path(name).suffix.lower() in PAGES}
    belongs = {f"{page}_files" for page in pages}
    return [name for name in names if name[0] != "." and name not in belongs]


def _from_file(path: str, *, named: bool) -> Iterator[Capture | SetAside]:
    """One file: JSON lines, a web page, plain text, or set aside.

    named: the person gave this very path. Then a name such as "report" or "report.log" is no
    reason against it; in a folder only the known endings are reports.
    """
    if _is_own_output(path):
        raise CaptureError(
            path,
            "is where this very command writes",
            "Write the output outside what is read.",
            reason="own output",
        )
    ending = Path(path).suffix.lower()
    if ending in JSON_LINES:
        with Path(path).open("rb") as stream:
            yield from _from_json_lines_file(path, stream)
    elif path.lower().endswith(ARCHIVES):
        yield from _from_archive(path)
    elif ending in FEEDS and _begins_like_a_feed(path):
        yield from _from_feed_file(path)
    elif ending in PLAIN | PAGES or (named and ending not in _OTHER_KINDS):
        yield _from_one_report(path)
    else:
        yield from _other_kind(path)


def _begins_like_a_feed(path: str) -> bool:
    from sayso.captures.feeds import is_feed

    with Path(path).open("rb") as stream:
        return is_feed(stream.read(8192))


def _from_feed_file(path: str) -> Iterator[Capture | SetAside]:
    """The reports that a saved feed holds whole; nothing is fetched."""
    from sayso.captures.feeds import capture_of_entry, entries

    file = Path(path)
    about = file.stat()
    if about.st_size > MOST_BYTES:
        raise too_long(path, MOST_BYTES)
    captured_at = _in_utc(about.st_mtime)
    for entry in entries(path, file.read_bytes()):
        try:
            yield capture_of_entry(entry, path=path, captured_at=captured_at)
        except SaysoError as error:
            yield SetAside(entry.where, error)


def _from_archive(path: str) -> Iterator[Capture | SetAside]:
    from sayso.captures.archives import archived_pages

    with Path(path).open("rb") as stream:
        for found in archived_pages(path, stream, MOST_BYTES):
            if isinstance(found, CaptureError):
                yield SetAside(found.where, found)
                continue
            try:
                page = _page(found.where, found.raw, path=path, captured_at=found.captured_at)
                yield _at_address(page, found.url)
            except SaysoError as error:
                yield SetAside(found.where, error)


def how_many(paths: Iterable[str]) -> int | None:
    """About how many reports there are under some paths, to show how far the work is; None where
    only reading them would tell."""
    total = 0
    for path in paths:
        if path == "-" or "://" in path or path.lower().endswith((*ARCHIVES, *FEEDS)):
            return None
        file = Path(path)
        files = file.rglob("*") if file.is_dir() else [file]
        for one in files:
            if one.is_file():
                total += _lines_in(one) if one.suffix.lower() in JSON_LINES else 1
    return total


def _lines_in(file: Path) -> int:
    with file.open("rb") as stream:
        return sum(piece.count(b"\n") for piece in iter(partial(stream.read, 1 << 20), b""))


def _is_own_output(path: str) -> bool:
    """Whether standard output goes into this file: read while it grows, it would never end."""
    try:
        return os.path.samestat(Path(path).stat(), os.fstat(sys.stdout.fileno()))
    except (OSError, ValueError):  # standard output is no file
        return False


def _kinds() -> str:
    return ", ".join([*sorted(PLAIN | PAGES | JSON_LINES | FEEDS), *ARCHIVES])


def _other_kind(path: str) -> Iterator[SetAside]:
    ending = Path(path).suffix.lower()
    kind = _OTHER_KINDS.get(ending, "not a kind of file Sayso reads")
    found = f"is {kind}" if ending in _OTHER_KINDS else kind
    remedy = f"Sayso reads {_kinds()} so far. {AS_TEXT}"
    yield SetAside(path, CaptureError(path, found, remedy, reason="other kind"))


def _from_one_report(path: str) -> Capture | SetAside:
    """A file that holds one report, as plain text or as a web page."""
    try:
        file = Path(path)
        about = file.stat()
        if about.st_size > MOST_BYTES:
            raise too_long(path, MOST_BYTES)
        with file.open("rb") as stream:
            return _one_report(path, stream, path=path, captured_at=_in_utc(about.st_mtime))
    except SaysoError as error:
        return SetAside(path, error)


def _one_report(
    where: str, stream: IO[bytes], *, path: str | None, captured_at: str | None
) -> Capture:
    """The report in a stream: a page where its name or its first bytes say so, else plain text."""
    raw = stream.read(MOST_BYTES + 1)
    if len(raw) > MOST_BYTES:
        raise too_long(where, MOST_BYTES)
    if not raw.strip():
        raise _empty(where)
    if is_page(raw) or (path and Path(path).suffix.lower() in PAGES):
        return _page(where, raw, path=path, captured_at=captured_at)
    text = decode(where, raw)
    if not text.strip():
        raise _empty(where)
    return Capture(where=where, text=text, path=path, captured_at=captured_at, raw=raw)


def _from_json_lines_file(path: str, stream: io.BufferedReader) -> Iterator[Capture | SetAside]:
    """A JSON-lines file; one that begins with no object and as no text is set aside as a whole."""
    start = stream.peek(4096)[:4096]
    try:
        refuse_other_encodings(path, start)
        if not any(map(looks_like_an_object, start.split(b"\n"))):
            refuse_what_is_no_text(path, start)
        if is_page(start):
            remedy = f"Rename it: {path}.html"
            raise CaptureError(path, "is a web page, not JSON lines", remedy, reason="other kind")
    except SaysoError as error:
        yield SetAside(path, error)
        return
    captured_at = _in_utc(os.fstat(stream.fileno()).st_mtime)
    yield from _from_json_lines(stream, path, captured_at)


def _from_json_lines(
    stream: IO[bytes], path: str | None, captured_at: str | None
) -> Iterator[Capture | SetAside]:
    """The reports of a JSON-lines stream; a stream without any is itself set aside."""
    name = path or "-"
    empty = True
    for number, line in lines_of(stream, _MOST_LINE_BYTES):
        if line is not None and not line.strip():
            continue
        empty = False
        try:
            if line is None:
                raise too_long(f"{name}:{number}", MOST_BYTES)
            yield capture_of_line(
                line, path=path, number=number, captured_at=captured_at, most=MOST_BYTES
            )
        except SaysoError as error:
            yield SetAside(f"{name}:{number}", error)
    if empty:
        yield SetAside(name, _empty(name))


def _from_stream(stream: IO[bytes]) -> Iterator[Capture | SetAside]:
    """Standard input: JSON lines where its first line that is not blank begins an object."""
    blank = b""
    first = stream.readline(_MOST_LINE_BYTES)
    while first and not first.strip() and len(blank) < MOST_BYTES:
        blank += first
        first = stream.readline(_MOST_LINE_BYTES)
    put_back = io.BufferedReader(_Joined(blank + first, stream))
    if looks_like_an_object(first):
        yield from _from_json_lines(put_back, None, None)
        return
    try:
        yield _one_report("-", put_back, path=None, captured_at=None)
    except SaysoError as error:
        yield SetAside("-", error)


def _empty(where: str) -> EmptyReport:
    if where != "-":
        return EmptyReport(where)
    remedy = "Pipe a report in: `sayso read - < report.txt`."
    return EmptyReport(where, "nothing came in on standard input", remedy)


class _Joined(io.RawIOBase):
    """Bytes already read, then the rest of the stream they came from."""

    def __init__(self, start: bytes, rest: IO[bytes]) -> None:
        self._start, self._rest = memoryview(start), rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        found = self._start[: len(buffer)] or self._rest.read(len(buffer))
        self._start = self._start[len(buffer) :]
        buffer[: len(found)] = found
        return len(found)


def _in_utc(seconds: float) -> str | None:
    """A file's time in UTC, to the second; None where the file system gives an impossible one."""
    try:
        return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    except (OverflowError, ValueError, OSError):
        return None
