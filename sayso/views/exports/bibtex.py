"""The reports as BibTeX: ``@article`` where the outlet is known, else ``@misc``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.model import Reading
from sayso.views.exports.citing import authors_of, day_of, keyed
from sayso.views.exports.handed import File, Handed

_SPECIAL = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "#": r"\#",
    "%": r"\%", "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


def export(handed: Handed) -> Iterator[File]:
    entries = (_entry(key, reading, handed) for key, reading in keyed(handed.readings))
    yield File("reports.bib", "\n".join(entries).encode("utf-8", "backslashreplace"))


def _entry(key: str, reading: Reading, handed: Handed) -> str:
    document, day = reading.document, day_of(reading)
    title = handed.words(document.title) if document.title else "Untitled report"
    fields = {
        "author": " and ".join(f"{{{latex(name)}}}" for name in authors_of(reading)),
        "title": f"{{{latex(title)}}}",
        "journal": latex(document.outlet or ""),
        "year": str(day[0]) if day else "",
        "month": _MONTHS[day[1] - 1] if len(day) > 1 else "",
        "day": str(day[2]) if len(day) > 2 else "",
        "url": _address(document.url),
        "urldate": (document.captured_at or "")[:10],
        "note": f"Sayso: {document.id}".replace("_", r"\_"),
    }
    lines = [
        f"  {name} = {value if name == 'month' else f'{{{value}}}'},"
        for name, value in fields.items()
        if value
    ]
    kind = "article" if document.outlet else "misc"
    return "\n".join([f"@{kind}{{{key},", *lines, "}", ""])


def latex(words: str) -> str:
    """Words on one line as LaTeX prints them."""
    plain = " ".join(words.split())
    return "".join(_SPECIAL.get(character, character) for character in plain if ord(character) > 31)


def _address(url: str | None) -> str:
    """An address with what would end the field, or the entry, spelt out."""
    return re.sub(r"[{}\\\s\"]", lambda found: f"%{ord(found.group()):02X}", url or "")
