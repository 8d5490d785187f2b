"""Reports in JSON lines: one object per line, a broken line costs only itself."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from typing import IO, Any

from sayso.errors import CaptureError, NoArticleText, SaysoError
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
    NoArticleText with "PATH:LINE" ("-:LINE" for standard input) and the reason.
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
    )


def too_long(where: str, most: int) -> SaysoError:
    return CaptureError(
        where,
        f"one report of more than {most // 1_000_000} MB",
        "Reports are far shorter: split the file into one report each, or into JSON lines.",
    )


def looks_like_an_object(line: bytes) -> bool:
    """Whether a stream's first line that is not blank makes it JSON lines rather than text."""
    start = line.lstrip(b"\xef\xbb\xbf \t\r\n")
    return start.startswith(b"{") and start[1:].lstrip().startswith((b'"', b"}"))


def refuse_other_encodings(where: str, start: bytes) -> None:
    """Raise CaptureError where a file's first bytes say it is UTF-16 or UTF-32."""
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)):
        raise CaptureError(where, "JSON lines are read as UTF-8, and this is not", AS_LINES)


def _object(where: str, line: bytes) -> dict[str, Any]:
    try:
        found = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise CaptureError(where, f"not valid UTF-8 (byte {error.start})", AS_LINES) from None
    except json.JSONDecodeError as error:
        found_instead = f"not a JSON object ({error.msg} at column {error.colno})"
        raise CaptureError(where, found_instead, AS_LINES) from None
    except (ValueError, RecursionError):
        raise CaptureError(where, "not a JSON object Sayso can read", AS_LINES) from None
    if not isinstance(found, dict):
        kind = {"list": "a list", "str": "a string"}.get(type(found).__name__, "a lone value")
        raise CaptureError(where, f"holds {kind} instead of a JSON object", AS_LINES)
    return found


def _text(where: str, fields: dict[str, Any]) -> str:
    present = [fields[name] for name in TEXT if fields.get(name) is not None]
    if not present:
        raise CaptureError(where, 'has no "text" or "content"', AS_LINES)
    text = next((value for value in present if isinstance(value, str) and value.strip()), "")
    if not text and not isinstance(present[0], str):
        raise CaptureError(where, '"text" is not a string', AS_LINES)
    if not text:
        raise NoArticleText(where, 0, 1)
    return text


def _first(fields: dict[str, Any], names: tuple[str, ...]) -> str | None:
    """The first of these fields that says something; a number is kept as it is written."""
    for name in names:
        value = fields.get(name)
        if isinstance(value, str) and value.strip():
            return value
        if isinstance(value, int | float) and not isinstance(value, bool):
            return str(value)
    return None
