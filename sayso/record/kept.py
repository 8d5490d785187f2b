"""What the record keeps whole, by what it knows it, and how it comes back out of its rows."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import dataclass, replace
from typing import Any

from sayso.model import Capture, Reading, content_id
from sayso.readings.from_json import reading_from_json


@dataclass(frozen=True, slots=True)
class Told:
    """What a person says of a report while adding it: ``--published`` and ``--as-of``."""

    published: str | None = None
    as_of: str | None = None


NOTHING_TOLD = Told()
"""No day given with the command."""


def address_of(capture: Capture) -> str:
    """What makes two captures the same report: the address, else the file.

    A line of a file is no address, because lines move: without a URL it is known by its text.
    """
    if capture.url:
        return capture.url.partition("#")[0].strip() or capture.url
    # A link stays a link, so not Path.resolve; and Path.absolute keeps "..".
    path = "-" if capture.path is None else os.path.abspath(capture.path)  # noqa: PTH100
    if capture.path is not None and capture.line is None:
        return path
    digest = hashlib.sha256(capture.text.encode("utf-8", "surrogatepass")).hexdigest()
    return f"{path}#{digest[:16]}"


def bytes_of(capture: Capture) -> bytes:
    if capture.raw is not None:
        return capture.raw
    return capture.text.encode("utf-8", "surrogatepass")


def id_of_capture(capture: Capture) -> str:
    digest = hashlib.sha256(bytes_of(capture)).hexdigest()
    return content_id("ca", address_of(capture), digest)


def reading_of(row: Any) -> Reading:
    """A reading as it was kept; its document knows its line again."""
    reading = reading_from_json(json.loads(row.reading))
    if row.line is None:
        return reading
    where = f"{reading.document.path or '-'}:{row.line}"
    document = replace(reading.document, where=where, line=row.line, given_id=None)
    return replace(
        reading, document=document if document.id == reading.document.id else reading.document
    )


def capture_of(row: Any) -> Capture:
    return Capture(
        where=row.obtained_from,
        text=row.text,
        path=row.path,
        line=row.line,
        title=row.title,
        outlet=row.outlet,
        url=row.url,
        published=row.published,
        captured_at=row.captured_at,
        byline=row.byline,
        modified=row.modified,
        raw=row.bytes,
    )
