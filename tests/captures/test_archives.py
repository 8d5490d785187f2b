"""Web archives: their pages are reports, whatever else is in them."""

import gzip
from pathlib import Path

import pytest

from sayso.captures import SetAside, captures, obtain
from sayso.model import Capture

pytest.importorskip("warcio")

REPORT = "The ferry between Brisk and Dorn runs again, the mayor of Brisk said on Monday. " * 4
PAGE = f"<html><head><title>Ferry</title></head><body><article><p>{REPORT}</p></article></body>"


def archive(*records: tuple[str, str, str, str]) -> bytes:
    """An archive of responses, each compressed by itself: address, status, kind and body."""
    return b"".join(gzip.compress(record(*each)) for each in records)


def record(url: str, status: str, kind: str, body: str) -> bytes:
    answer = f"HTTP/1.0 {status}\r\nContent-Type: {kind}\r\n\r\n{body}".encode()
    about = (
        "WARC/1.0",
        "WARC-Type: response",
        "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>",
        f"WARC-Target-URI: {url}",
        "WARC-Date: 2031-05-14T12:00:00Z",
        "Content-Type: application/http; msgtype=response",
        f"Content-Length: {len(answer)}",
    )
    return "\r\n".join(about).encode() + b"\r\n\r\n" + answer + b"\r\n\r\n"


def saved(folder: Path, raw: bytes, name: str = "valley.warc.gz") -> list[Capture | SetAside]:
    (folder / name).write_bytes(raw)
    return list(captures([str(folder / name)]))


RECORDS = (
    ("https://valley.example/", "200 OK", "text/html; charset=utf-8", PAGE),
    ("https://valley.example/a.png", "200 OK", "image/png", "…"),
    ("https://valley.example/gone", "404 Not Found", "text/html", PAGE),
    ("https://valley.example/empty", "200 OK", "text/html", "<html><body></body></html>"),
)


def test_the_pages_of_an_archive_are_reports(tmp_path: Path) -> None:
    ferry, empty = saved(tmp_path, archive(*RECORDS))

    assert isinstance(ferry, Capture)
    assert (ferry.url, ferry.captured_at) == ("https://valley.example/", "2031-05-14T12:00:00Z")
    assert ferry.raw == PAGE.encode()
    assert isinstance(empty, SetAside)
    assert empty.where.endswith("valley.warc.gz:4")


def test_an_archive_that_is_not_compressed_is_one_too(tmp_path: Path) -> None:
    found = saved(tmp_path, gzip.decompress(archive(*RECORDS)), "valley.warc")

    assert [isinstance(one, Capture) for one in found] == [True, False]


def test_what_came_before_the_damage_is_read(tmp_path: Path) -> None:
    raw = archive(*RECORDS[:1])
    found = saved(tmp_path, raw + b"\x1f\x8b\x08 no archive at all")

    assert isinstance(found[0], Capture)
    assert isinstance(found[-1], SetAside)
    assert "damaged" in str(found[-1].error)


def test_what_is_no_archive_is_set_aside(tmp_path: Path) -> None:
    [found] = saved(tmp_path, b"The ferry runs again.")

    assert isinstance(found, SetAside)
    assert "damaged" in str(found.error)


def test_a_page_that_is_too_long_is_set_aside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(obtain, "MOST_BYTES", 100)
    found = saved(tmp_path, archive(*RECORDS[:1]))

    assert [isinstance(one, SetAside) and one.error.reason for one in found] == ["too long"]
