"""Sayso's own JSON lines: what ``sayso read --json`` prints, to be read again by Sayso.

In short, a report's ``text`` is empty, and every ``text`` beside offsets, and every reason, is a
short quotation. Offsets then index the text that ``text_hash`` is of: whoever has it can check.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sayso.readings.as_json import dumps, reading_to_json
from sayso.views.exports.handed import SHORT_WORDS, File, Handed, excerpt


def export(handed: Handed) -> Iterator[File]:
    lines = (reading_to_json(reading) for reading in handed.readings)
    told = (shortened(line) if handed.short else line for line in lines)
    yield File("readings.jsonl", "".join(f"{dumps(line)}\n" for line in told).encode())


def shortened(line: dict[str, Any]) -> dict[str, Any]:
    """A reading's JSON without its report's text, and with short quotations."""
    short: dict[str, Any] = _short(line)
    return {**short, "document": {**short["document"], "text": ""}}


def _short(value: Any) -> Any:
    if isinstance(value, dict):
        return {
            key: _content(each) if key in ("content", "cue", "speakers") else _short(each)
            for key, each in value.items()
        }
    if isinstance(value, list):
        return [_short(each) for each in value]
    return excerpt(value, SHORT_WORDS) if isinstance(value, str) else value


def _content(spans: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Spans of one thing: their words are short together."""
    told, room = [], SHORT_WORDS
    for span in spans:
        words = excerpt(span["text"], room) if room > 0 else ""
        room -= len(span["text"].split())
        told.append({**span, "text": words})
    return told
