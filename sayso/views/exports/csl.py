"""The reports as CSL-JSON, which Zotero, Pandoc and citeproc read."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.model import Reading
from sayso.readings.as_json import dumps
from sayso.views.exports.citing import authors_of, day_of, keyed, numbers_of
from sayso.views.exports.handed import File, Handed
from sayso.views.exports.linked import Json, known


def export(handed: Handed) -> Iterator[File]:
    items = [_item(key, reading, handed) for key, reading in keyed(handed.readings)]
    lines = ",\n".join(dumps(item) for item in items)
    yield File("reports.csl.json", f"[\n{lines}\n]\n".encode())


def _item(key: str, reading: Reading, handed: Handed) -> Json:
    document, day = reading.document, day_of(reading)
    captured = numbers_of(document.captured_at)
    return known(
        {
            "id": key,
            "type": "article-newspaper",
            "title": handed.words(document.title) if document.title else None,
            "container-title": document.outlet,
            "author": [{"literal": name} for name in authors_of(reading)],
            "issued": {"date-parts": [day]} if day else None,
            "accessed": {"date-parts": [captured]} if captured else None,
            "URL": document.url,
            "language": document.language,
            "note": f"Sayso: {document.id}",
        }
    )
