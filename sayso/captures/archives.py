"""Web archives (WARC): the pages in them, one at a time, however large the archive is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Any

from sayso.errors import CaptureError

_PAGES = frozenset(["text/html", "application/xhtml+xml"])
_KINDS = frozenset(["response", "resource"])


@dataclass(frozen=True, slots=True)
class Archived:
    """A page as an archive keeps it. where: "ARCHIVE:N". captured_at: ISO 8601 time in UTC."""

    where: str
    url: str
    raw: bytes
    captured_at: str | None


def archived_pages(where: str, stream: IO[bytes], most: int) -> Iterator[Archived | CaptureError]:
    """The pages of an archive, in its order; pictures, scripts and redirects are passed over.

    most: bytes that a page may have; of a longer one comes a CaptureError. Raises CaptureError
    where the archive cannot be read, or not any further.
    """
    try:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError:
        raise CaptureError(
            where,
            "is a web archive, and what reads them is not installed",
            "Install it: pip install 'sayso[warc]'",
            reason="other kind",
        ) from None
    number = 0
    try:
        for number, record in enumerate(ArchiveIterator(stream), start=1):
            if not _is_page(record):
                continue
            raw = record.content_stream().read(most + 1)
            named = f"{where}:{number}"
            if len(raw) > most:
                found = f"one report of more than {most // 1_000_000} MB"
                yield CaptureError(named, found, reason="too long")
            else:
                headers = record.rec_headers
                url = headers.get_header("WARC-Target-URI").strip("<>")
                yield Archived(named, url, raw, headers.get_header("WARC-Date"))
    except (ArchiveLoadFailed, EOFError, OSError, ValueError) as error:
        raise CaptureError(
            where,
            f"is damaged after {number} records ({error})",
            "Fetch the archive again; what came before the damage was read.",
            reason="unreadable",
        ) from error


def _is_page(record: Any) -> bool:
    if record.rec_type not in _KINDS or not record.rec_headers.get_header("WARC-Target-URI"):
        return False
    if record.http_headers is not None and record.http_headers.get_statuscode() != "200":
        return False
    return _kind(record) in _PAGES


def _kind(record: Any) -> str:
    headers = record.http_headers or record.rec_headers
    return (headers.get_header("Content-Type") or "").partition(";")[0].strip().lower()
