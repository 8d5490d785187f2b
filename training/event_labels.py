"""Real reports whose events are labelled, to learn from, and their texts.

All events are labelled of those that the rules were made on (``eval/judged/events_made_on.jsonl``)
and of those of ``judged/events/events_learnt.jsonl``, one in four of which, by its hash, is kept
for measuring. Of ``judged/events/verdicts.jsonl`` only what the reader found is judged.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

MADE_ON = Path(__file__).parent.parent / "eval" / "judged" / "events_made_on.jsonl"
LEARNT = Path(__file__).parent / "judged" / "events" / "events_learnt.jsonl"
VERDICTS = Path(__file__).parent / "judged" / "events" / "verdicts.jsonl"

KEPT = 4
"""One report in so many is kept for measuring."""

Label = Mapping[str, Any]


def whole_labels() -> dict[str, list[Label]]:
    """The events of each report that is learnt from, by the SHA-256 of its text."""
    learnt = {name: rows for name, rows in _rows(LEARNT).items() if not is_kept(name)}
    return learnt | _rows(MADE_ON)


def kept_labels() -> dict[str, list[Label]]:
    """Those kept for measuring."""
    kept = {name: rows for name, rows in _rows(LEARNT).items() if is_kept(name)}
    return {name: kept[name] for name in kept.keys() - _rows(MADE_ON).keys()}


def is_kept(name: str) -> bool:
    return int(name, 16) % KEPT == 0


def verdicts() -> dict[str, list[Label]]:
    """Verdicts on what was found in reports that are not labelled whole."""
    judged = _rows(VERDICTS)
    return {
        name: judged[name] for name in judged.keys() - _rows(MADE_ON).keys() - _rows(LEARNT).keys()
    }


def digest(text: str) -> str:
    """What a report is known by."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def texts(reports: Path) -> Iterator[tuple[str, str]]:
    """The SHA-256 and the text of each report in a folder's JSON lines."""
    for file in sorted(reports.glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").rstrip("\n").split("\n"):
            text: str = json.loads(line)["text"]
            yield digest(text), text


def labelled_texts(reports: Path) -> Iterator[tuple[str, Sequence[Label]]]:
    """Each report that is learnt from whose text is there, once, with all its events."""
    labels = whole_labels()
    for name, text in texts(reports):
        if name in labels:
            yield text, labels.pop(name)


def characters_of(event: Label) -> Iterator[int]:
    """The offsets of all its triggers."""
    for start, end in event["triggers"]:
        yield from range(start, end)


def _rows(file: Path) -> dict[str, list[Label]]:
    lines = map(json.loads, file.read_text(encoding="utf-8").splitlines())
    return {row["sha256"]: row["events"] for row in lines}
