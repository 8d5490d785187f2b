"""What every way to cite a report needs: a short key, and its day in parts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from sayso.model import Reading

_WORD = re.compile(r"[a-z0-9]+")


def keyed(readings: Sequence[Reading]) -> Iterator[tuple[str, Reading]]:
    """Reports with a key each to cite them by: "selm-courier-2026-05-08", then "…-b"."""
    seen: dict[str, int] = {}
    for reading in readings:
        document = reading.document
        name = _plain(document.outlet or document.title or "report")
        key = "-".join([*name[:4], *(document.published.value or "undated").split("T")[:1]])
        seen[key] = seen.get(key, 0) + 1
        yield (key if seen[key] == 1 else f"{key}-{seen[key]}"), reading


def _plain(name: str) -> list[str]:
    folded = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return [word for word in _WORD.findall(folded) if word != "the"] or ["report"]


def day_of(reading: Reading) -> list[int]:
    """The day of a report, as ``numbers_of`` tells it."""
    return numbers_of(reading.document.published.value)


def numbers_of(day: str | None) -> list[int]:
    """Year, month and day, as far as they are known; [] where the year is not."""
    known = []
    for part in (day or "")[:10].split("-"):
        if not part.isdecimal():
            break
        known.append(int(part))
    return known


def authors_of(reading: Reading) -> list[str]:
    """The names in a byline, without what is around them ("By", "in Selm")."""
    line = re.sub(r"^\s*by\s+", "", reading.document.byline or "", flags=re.IGNORECASE)
    line = re.split(r"\s+in\s+[A-Z]", line)[0]
    names = re.split(r"\s*(?:,|&|\band\b)\s*", line)
    return [" ".join(name.split()) for name in names if name.strip()]
