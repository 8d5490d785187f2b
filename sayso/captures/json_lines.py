"""Reports in JSON lines: one object per line, a broken line costs only itself."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from typing import IO, Any

from sayso.errors import CaptureError, EmptyReport, SaysoError
from sayso.model import Capture

# What the fields may be called, the preferred name first. ``summary`` and all others are ignored.
TEXT = ("text", "content")
TITLE = ("title",)
URL = ("url", "link")
OUTLET = ("outlet", "source", "publisher")
PUBLISHED = ("published", "date")

AS_LINES = (
    'Write one JSON object per line, with the report in "text" (or "content"); '
    "`jq -c .` puts an object on one line."
)


def lines_of(stream: IO[bytes], most: int) -> Iterator[tuple[int, bytes | None]]:
    """The lines of a stream with their 1-based numbers, one in memory at a time.

    A line of more than ``most`` bytes comes as None, and is passed over without being kept.
    """
    number = 0
    while line := stream.readline(most + 1):
        number += 1
        if len(line) > most and not line.endswith(b"\n"):
            while (rest := stream.readline(most)) and not rest.endswith(b"\n"):
                pass
            yield number, None
        else:
            yield number, line


def capture_of_line(
    line: bytes, *, path: str | None, number: int, captured_at: str | None, most: int
) -> Capture:
    """The report in one line of JSON lines.

    ``most``: bytes of text a report may have, counted in UTF-8. Raises CaptureError or
    EmptyReport with "PATH:LINE" ("-:LINE" for standard input) and the reason.
    """
    where = f"{path or '-'}:{number}"
    fields = _object(where, line)
    text = _text(where, fields)
    if len(text.encode("utf-8", "surrogatepass")) > most:
        raise too_long(where, most)
    return Capture(
        where=where,
        text=text,
        path=path,
        line=number,
        title=_first(fields, TITLE),
        outlet=_first(fields, OUTLET),
        url=_first(fields, URL),
        published=_first(fields, PUBLISHED),
        captured_at=captured_at,
        raw=line,
    )


def too_long(where: str, most: int) -> SaysoError:
    return CaptureError(
        where,
        f"one report of more than {most // 1_000_000} MB",
        "Reports are far shorter: split the file into one report each, or into JSON lines.",
        reason="too long",
    )


def looks_like_an_object(line: bytes) -> bool:
    """Whether a stream's first line that is not blank makes it JSON lines rather than text."""
    start = line.lstrip(b"\xef\xbb\xbf \t\r\n")
    return start.startswith(b"{") and start[1:].lstrip().startswith((b'"', b"}"))


def refuse_other_encodings(where: str, start: bytes) -> None:
    """Raise CaptureError where a file's first bytes say it is UTF-16 or UTF-32."""
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)):
        raise CaptureError(
            where, "JSON lines are read as UTF-8, and this is not", AS_LINES, reason="encoding"
        )


def _object(where: str, line: bytes) -> dict[str, Any]:
    try:
        found = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        said = f"not valid UTF-8 (byte {error.start})"
        raise CaptureError(where, said, AS_LINES, reason="encoding") from None
    except json.JSONDecodeError as error:
        raise _bad_line(where, f"not a JSON object ({error.msg} at column {error.colno})") from None
    except (ValueError, RecursionError):
        raise _bad_line(where, "not a JSON object Sayso can read") from None
    if not isinstance(found, dict):
        kind = {"list": "a list", "str": "a string"}.get(type(found).__name__, "a lone value")
        raise _bad_line(where, f"holds {kind} instead of a JSON object")
    return found


def _text(where: str, fields: dict[str, Any]) -> str:
    present = [fields[name] for name in TEXT if fields.get(name) is not None]
    if not present:
        raise _bad_line(where, 'has no "text" or "content"')
    text = next((value for value in present if isinstance(value, str) and value.strip()), "")
    if not text and not isinstance(present[0], str):
        raise _bad_line(where, '"text" is not a string')
    if not text:
        raise EmptyReport(where, '"text" is empty', "Put the report in it, or leave the line out.")
    return text


def _bad_line(where: str, found: str) -> CaptureError:
    return CaptureError(where, found, AS_LINES, reason="bad line")


def _first(fields: dict[str, Any], names: tuple[str, ...]) -> str | None:
    """The first of these fields that says something; a number is kept as it is written."""
    for name in names:
        value = fields.get(name)
        if isinstance(value, str) and value.strip():
            return value
        if isinstance(value, int | float) and not isinstance(value, bool):
            return str(value)
    return None
