"""Captures all the way into the record: every one ends there, read or set aside."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from sayso.captures import SetAside
from sayso.errors import CaptureError, NoArticleText, ReadingError
from sayso.model import Capture, Document, ReaderInfo, Reading
from sayso.record import Record, Told
from sayso.record.ingest import Done, ingest, reread
from tests.record.by_hand import a_capture, read

TEXTS = [f"Dana Sollen said {number} boats had left." for number in range(6)]


def report(number: int) -> Capture:
    return a_capture(TEXTS[number], f"https://valley.example/{number}")


class AReader:
    """Reads by hand; counts what it read, and refuses what says so."""

    def __init__(self, version: str = "1") -> None:
        self.info = ReaderInfo("by hand", version, "none")
        self.documents: list[str] = []

    def extract(self, capture: Capture) -> Document:
        if "menu" in capture.text:
            raise NoArticleText(capture.where, 0, 1)
        return read(capture).document

    def read_all(self, documents: Iterable[Document]) -> Iterator[Reading]:
        for document in documents:
            self.documents.append(document.text)
            if "unreadable" in document.text:
                raise ReadingError("the network gave no numbers")
            capture = a_capture(document.text, document.url, path=document.path or "")
            yield replace(read(capture), document=document, reader=self.info)


def run(record: Record, *captured: Capture | SetAside, reader: AReader | None = None) -> list[Done]:
    done: list[Done] = []
    reader = reader or AReader()
    ingest(
        captured, record=record, extract=reader.extract, read_all=reader.read_all, tell=done.append
    )
    return done


def test_every_capture_is_told_of(record: Record) -> None:
    gone = SetAside("gone.txt", CaptureError("gone.txt", "no such file", reason="not found"))
    menu = a_capture("menu", "https://valley.example/menu", path="menu.html")
    done = run(record, report(0), gone, menu, a_capture("An unreadable one.", path="bad.txt"))

    assert sorted((one.where, one.what) for one in done) == [
        ("bad.txt", "set aside"),
        ("gone.txt", "set aside"),
        ("menu.html", "set aside"),
        ("valley.txt", "new"),
    ]
    assert [one.reason for one in record.all_set_aside()] == ["reading", "no text"]


def test_what_is_here_already_is_not_read_again(record: Record) -> None:
    gone = SetAside("gone.txt", CaptureError("gone.txt", "no such file", reason="not found"))
    menu = a_capture("menu", "https://valley.example/menu", path="menu.html")
    run(record, report(0), report(1), menu, gone)
    reader = AReader()

    done = run(record, report(0), report(1), menu, gone, reader=reader)
    assert [one.what for one in done] == ["unchanged"] * 2 + ["still set aside", "set aside"]
    assert [one.error for one in done] == [None] * 3 + [gone.error]
    assert reader.documents == []


def test_one_report_given_twice_at_once_is_kept_once(record: Record) -> None:
    assert [one.what for one in run(record, report(0), report(0))] == ["new", "unchanged"]


def test_another_reader_reads_again_what_others_read(record: Record) -> None:
    run(record, report(0), report(1))
    newer, done = AReader("2"), list[Done]()

    def extract(capture: Capture, _: Told) -> Document:
        return newer.extract(capture)

    def again(reader: AReader) -> list[str]:
        done.clear()
        reread(record, by=reader.info, extract=extract, read_all=reader.read_all, tell=done.append)
        return [one.what for one in done]

    assert again(newer) == ["read again"] * 2
    assert {reading.reader.version for reading in record.readings()} == {"2"}
    assert again(newer) == []
