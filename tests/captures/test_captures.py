"""What a person gives Sayso to read, and what becomes of it."""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.captures import SetAside, captures, obtain
from sayso.captures.bytes_to_text import decode, is_certainly_windows_western
from sayso.errors import CaptureError, NoArticleText, SaysoError
from sayso.model import Capture


def read(*paths: Path | str) -> list[Capture | SetAside]:
    return list(captures([str(path) for path in paths]))


def only(*paths: Path | str) -> Capture:
    [found] = read(*paths)
    assert isinstance(found, Capture), found
    return found


def refused(*paths: Path | str) -> SetAside:
    [found] = read(*paths)
    assert isinstance(found, SetAside), found
    return found


def type_in(monkeypatch: pytest.MonkeyPatch, raw: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))


class TestPlainText:
    def test_a_text_is_kept_to_the_character(self, tmp_path: Path) -> None:
        """Spans are offsets into the person's own text, so nothing may be tidied."""
        text = "\n  “No,” said  Orla Venn.\r\nTab\there.\r\x0b\u2028\x07end \n\n"
        file = tmp_path / "a.txt"
        file.write_bytes(text.encode())

        assert only(file).text == text

    def test_a_byte_order_mark_is_not_part_of_the_text(self, tmp_path: Path) -> None:
        file = tmp_path / "a.txt"
        file.write_bytes(b"\xef\xbb\xbfTalks resumed.")

        assert only(file).text == "Talks resumed."

    def test_the_time_of_the_file_is_when_it_was_captured_in_utc(self, tmp_path: Path) -> None:
        file = tmp_path / "a.txt"
        file.write_text("Talks resumed.")
        os.utime(file, (0, 1_748_349_000))

        found = only(file)

        assert found.captured_at == "2025-05-27T12:30:00Z"
        assert (found.path, found.where, found.line) == (str(file), str(file), None)

    @pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
    def test_other_unicode_with_a_byte_order_mark_is_read(
        self, tmp_path: Path, encoding: str
    ) -> None:
        file = tmp_path / "a.txt"
        file.write_bytes("\ufeff“No,” said Orla Venn in Čelen.".encode(encoding))

        assert only(file).text == "“No,” said Orla Venn in Čelen."

    def test_windows_text_beyond_doubt_is_read(self, tmp_path: Path) -> None:
        file = tmp_path / "a.txt"
        text = (
            "“No,” said the envoy – René Dubré’s deputy – in the café. They met again later. " * 2
        )
        file.write_bytes(text.encode("cp1252"))

        assert only(file).text == text

    @pytest.mark.parametrize(
        "raw",
        [
            "He said “no” ".encode()[:-3] + b" and left the room where they had met. " * 3,
            "Министр сказал нет".encode("cp1251"),
            "The envoy of Łęczna said no. ".encode("cp1250") * 9,
            b"caf\xe9",
        ],
        ids=["damaged UTF-8", "Cyrillic", "letters that code pages differ on", "one word in five"],
    )
    def test_text_in_a_doubtful_encoding_is_set_aside_and_not_guessed(
        self, tmp_path: Path, raw: bytes
    ) -> None:
        """A wrong guess would put characters into evidence that nobody wrote."""
        file = tmp_path / "a.txt"
        file.write_bytes(raw)

        error = refused(file).error

        assert "not valid UTF-8" in str(error)
        assert "UTF-8" in error.remedy

    def test_a_file_that_is_not_what_its_mark_says_is_set_aside(self, tmp_path: Path) -> None:
        file = tmp_path / "a.txt"
        file.write_bytes(b"\xff\xfeT\x00a")

        assert "UTF-16" in str(refused(file).error)

    @pytest.mark.parametrize(
        ("raw", "reason"),
        [
            (b"%PDF-1.7 some words", "a PDF"),
            (b"PK\x03\x04abc", "a ZIP"),
            (b"Talks\0resumed", "NUL"),
            (b"\0" * 4000, "NUL"),
            (b"\x01\x02\x03abc\x04", "control characters"),
            (b"\n<!DOCTYPE html><title>Talks</title>", "0 characters"),
            (b"<html lang=en>", "0 characters"),
        ],
    )
    def test_what_is_no_text_is_set_aside_whatever_its_name(
        self, tmp_path: Path, raw: bytes, reason: str
    ) -> None:
        file = tmp_path / "a.txt"
        file.write_bytes(raw)

        assert reason in str(refused(file).error)

    @pytest.mark.parametrize("raw", [b"", b" \n\t ", b"\xef\xbb\xbf"])
    def test_an_empty_file_is_set_aside(self, tmp_path: Path, raw: bytes) -> None:
        file = tmp_path / "a.txt"
        file.write_bytes(raw)

        assert isinstance(refused(file).error, NoArticleText)

    def test_a_missing_path_is_set_aside_with_what_to_do(self, tmp_path: Path) -> None:
        found = refused(tmp_path / "gone.txt")

        assert "no such file" in str(found.error)
        assert found.error.remedy

    def test_a_path_no_file_can_have_is_set_aside(self) -> None:
        assert isinstance(refused("a\0b").error, CaptureError)

    def test_a_pipe_given_as_a_path_is_set_aside_and_never_waited_for(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "a.txt")

        assert "neither a file nor a folder" in str(refused(tmp_path / "a.txt").error)

    def test_a_huge_report_is_set_aside(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(obtain, "MOST_BYTES", 1000)
        file = tmp_path / "a.txt"
        file.write_bytes(b"a" * 1001)

        assert "more than" in str(refused(file).error)

    @pytest.mark.parametrize("name", ["a.mhtml", "a.pdf", "a.json", "a.docx", "a.csv"])
    def test_a_known_other_kind_is_set_aside_with_its_reason(
        self, tmp_path: Path, name: str
    ) -> None:
        file = tmp_path / name
        file.write_text("Talks resumed.")

        assert str(refused(file).error) != ""
        assert ".txt" in refused(file).error.remedy

    def test_a_text_file_of_any_name_is_read_when_it_is_named(self, tmp_path: Path) -> None:
        file = tmp_path / "report"
        file.write_text("Talks resumed.")

        assert only(file).text == "Talks resumed."


class TestFolders:
    def test_a_folder_is_read_in_the_order_of_names_without_hidden_files(
        self, tmp_path: Path
    ) -> None:
        for name in ("b.txt", "a.md", ".hidden.txt", "B.TEXT", "c/d.txt", ".git/e.txt"):
            file = tmp_path / name
            file.parent.mkdir(exist_ok=True)
            file.write_text("Talks resumed.")

        names = [str(Path(found.where).relative_to(tmp_path)) for found in read(tmp_path)]

        assert names == ["B.TEXT", "a.md", "b.txt", "c/d.txt"]

    def test_files_of_other_kinds_in_a_folder_are_set_aside_and_the_rest_is_read(
        self, tmp_path: Path
    ) -> None:
        (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7 Talks")
        (tmp_path / "b.txt").write_text("Talks resumed.")
        (tmp_path / "c.log").write_text("Talks resumed.")

        pdf, text, log = read(tmp_path)

        assert isinstance(pdf, SetAside)
        assert "PDF" in str(pdf.error)
        assert isinstance(text, Capture)
        assert isinstance(log, SetAside)

    def test_a_folder_without_files_is_set_aside(self, tmp_path: Path) -> None:
        (tmp_path / "empty").mkdir()

        assert "no file" in str(refused(tmp_path).error)

    def test_a_link_to_a_folder_above_does_not_run_in_circles(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text("Talks resumed.")
        (tmp_path / "up").symlink_to(tmp_path, target_is_directory=True)

        assert only(tmp_path).text == "Talks resumed."

    def test_a_broken_link_is_set_aside(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").symlink_to(tmp_path / "gone")

        assert "no such file" in str(refused(tmp_path).error)


class TestJsonLines:
    def test_each_line_is_a_report_with_what_came_with_it(self, tmp_path: Path) -> None:
        file = tmp_path / "a.jsonl"
        file.write_text(
            json.dumps(
                {
                    "text": "Talks\r\nresumed.",
                    "title": "Talks resume",
                    "link": "https://post.example/1",
                    "source": "harbor-post",
                    "date": "2031-05-02",
                    "summary": "Not read.",
                }
            )
            + '\n\n{"content": "Talks failed.", "url": "u", "publisher": "p", "published": "d"}'
        )

        first, second = read(file)

        assert isinstance(first, Capture)
        assert first.text == "Talks\r\nresumed."
        assert (first.title, first.url) == ("Talks resume", "https://post.example/1")
        assert (first.outlet, first.published) == ("harbor-post", "2031-05-02")
        assert (first.where, first.path, first.line) == (f"{file}:1", str(file), 1)
        assert first.captured_at is not None
        assert isinstance(second, Capture)
        assert (second.text, second.line) == ("Talks failed.", 3)
        assert (second.url, second.outlet, second.published) == ("u", "p", "d")

    @pytest.mark.parametrize(
        "line",
        [
            b"{broken",
            b"[1, 2]",
            b'"Talks"',
            b"7",
            b"{}",
            b'{"title": "no text"}',
            b'{"text": 7}',
            b'{"text": null}',
            b'{"text": ""}',
            b'{"text": "  "}',
            b'{"text": "caf\xe9"}',
            b"[" * 100_000,
            b'{"text": 1' + b"0" * 10_000 + b"}",
        ],
    )
    def test_a_broken_line_is_set_aside_with_its_number_and_the_others_go_on(
        self, tmp_path: Path, line: bytes
    ) -> None:
        file = tmp_path / "a.ndjson"
        file.write_bytes(b'{"text": "One."}\n' + line + b'\n{"text": "Two."}\n')

        one, broken, two = read(file)

        assert isinstance(one, Capture)
        assert isinstance(two, Capture)
        assert isinstance(broken, SetAside)
        assert broken.where == f"{file}:2"
        assert str(broken.error).startswith(f"{file}:2")

    def test_a_line_separator_inside_a_text_does_not_end_the_line(self, tmp_path: Path) -> None:
        file = tmp_path / "a.jsonl"
        file.write_text('{"text": "One.\u2028Two.\x85Three."}\r\n', encoding="utf-8")

        assert only(file).text == "One.\u2028Two.\x85Three."

    def test_an_unpaired_surrogate_stays_as_it_is(self, tmp_path: Path) -> None:
        file = tmp_path / "a.jsonl"
        file.write_text('{"text": "One \\ud83d two."}')

        assert only(file).text == "One \ud83d two."

    def test_a_huge_line_costs_only_itself(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(obtain, "MOST_BYTES", 100)
        monkeypatch.setattr(obtain, "_MOST_LINE_BYTES", 200)
        file = tmp_path / "a.jsonl"
        lines = [json.dumps({"text": "a" * size}) for size in (5000, 101, 100, 1)]
        file.write_text("\n".join(lines))

        found = read(file)

        assert [type(each) for each in found] == [SetAside, SetAside, Capture, Capture]
        assert [each.where.rsplit(":", 1)[1] for each in found] == ["1", "2", "3", "4"]

    @pytest.mark.parametrize("raw", [b"\x1f\x8b\x08binary", b"\xff\xfe{\x00", b"", b"\n \n"])
    def test_a_file_that_holds_no_line_is_set_aside_once(self, tmp_path: Path, raw: bytes) -> None:
        file = tmp_path / "a.jsonl"
        file.write_bytes(raw)

        assert refused(file).where == str(file)

    def test_fields_that_say_nothing_are_missing(self, tmp_path: Path) -> None:
        file = tmp_path / "a.jsonl"
        file.write_text('{"text": "One.", "title": "", "outlet": {"x": 1}, "source": "wire"}')

        found = only(file)

        assert (found.title, found.outlet, found.published) == (None, "wire", None)

    def test_a_file_is_read_line_by_line(self, tmp_path: Path) -> None:
        """The first report must come before a file of any size has been read."""
        file = tmp_path / "a.jsonl"
        with file.open("wb") as stream:
            stream.write(b'{"text": "One."}\n' * 1000)
            stream.truncate(3_000_000_000)

        first = next(iter(captures([str(file)])))

        assert isinstance(first, Capture)


class TestStandardInput:
    def test_text_is_one_report(self, monkeypatch: pytest.MonkeyPatch) -> None:
        type_in(monkeypatch, "\n“No,” said Orla Venn.\r\n".encode())

        found = only("-")

        assert found.text == "\n“No,” said Orla Venn.\r\n"
        assert (found.where, found.path, found.captured_at) == ("-", None, None)

    def test_json_lines_are_detected(self, monkeypatch: pytest.MonkeyPatch) -> None:
        type_in(monkeypatch, b'\n{"text": "One."}\nbroken\n{"text": "Two."}')

        one, broken, two = read("-")

        assert isinstance(one, Capture)
        assert (one.where, one.line, one.text) == ("-:2", 2, "One.")
        assert isinstance(broken, SetAside)
        assert broken.where == "-:3"
        assert isinstance(two, Capture)

    def test_a_text_that_opens_with_a_brace_is_text(self, monkeypatch: pytest.MonkeyPatch) -> None:
        type_in(monkeypatch, b"{Editor's note} Talks resumed.")

        assert only("-").text == "{Editor's note} Talks resumed."

    @pytest.mark.parametrize("raw", [b"", b"\n\n", b"\0\0"])
    def test_nothing_to_read_is_set_aside(
        self, monkeypatch: pytest.MonkeyPatch, raw: bytes
    ) -> None:
        type_in(monkeypatch, raw)

        assert refused("-").where == "-"


def text_or_reason(raw: bytes) -> str | SaysoError:
    try:
        return decode("a.txt", raw)
    except SaysoError as error:
        return error


@given(st.binary(max_size=300))
def test_any_bytes_become_text_or_a_reason_with_a_remedy(raw: bytes) -> None:
    found = text_or_reason(raw)

    assert isinstance(found, str) or found.remedy


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"])))
def test_utf_8_comes_back_as_it_was_written(text: str) -> None:
    """A byte order mark at its start is dropped, and only what is no plain text is refused."""
    found = text_or_reason(text.encode())

    assert found == text.removeprefix("\ufeff") or "not plain text" in str(found)


@given(st.text(alphabet="абвгдежзиклмно рстуфхцчшщ", min_size=2).filter(str.strip))
def test_cyrillic_code_pages_are_never_taken_for_western(text: str) -> None:
    raw = (text + "вв").encode("cp1251")

    assert not is_certainly_windows_western(raw)
