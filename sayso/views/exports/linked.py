"""JSON-LD that every export of it shares: its bytes, and what a report is called in it."""

from __future__ import annotations

from typing import Any

from sayso.model import Document
from sayso.readings.as_json import dumps
from sayso.views.exports.handed import File, urn

Json = dict[str, Any]


def address(document: Document) -> str:
    """Where a report was published; a name of Sayso's own where that is not known."""
    url = document.url or ""
    return url if url.startswith(("http://", "https://")) else urn(document.id)


def known(fields: Json) -> Json:
    """Without the fields of which nothing is known."""
    return {key: value for key, value in fields.items() if value not in (None, "", [], {})}


def as_file(name: str, value: Json) -> File:
    return File(name, f"{dumps(value)}\n".encode())
