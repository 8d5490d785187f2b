"""What is set aside says why in a word of the closed list, so that a program can sort it."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from sayso.captures import SetAside, captures, obtain


def set_aside(path: Path | str) -> SetAside:
    [found] = captures([str(path)])
    assert isinstance(found, SetAside), found
    return found


@pytest.mark.parametrize(
    ("name", "raw", "reason"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b"\xef\xbb\xbf \n", "empty"),
        ("a.jsonl", b"\n\n", "empty"),
        ("a.jsonl", b'{"text": " "}', "empty"),
        ("a.txt", b"Talks\0resumed", "binary"),
        ("a.txt", b"\x01\x02\x03abc\x04", "binary"),
        ("a.txt", b"%PDF-1.7 some words", "other kind"),
        ("a.pdf", b"Talks resumed.", "other kind"),
        ("a.txt", b"caf\xe9", "encoding"),
        ("a.txt", b"\xff\xfeT\x00a", "encoding"),
        ("a.jsonl", b'{"text": "caf\xe9"}', "encoding"),
        ("a.jsonl", "\ufeff{}".encode("utf-16-le"), "encoding"),
        ("a.txt", b"a" * 1001, "too long"),
        ("a.jsonl", b'{"text": "%s"}' % (b"a" * 1001), "too long"),
        ("a.jsonl", b"Talks resumed.", "bad line"),
        ("a.jsonl", b"[1]", "bad line"),
        ("a.jsonl", b'{"title": "Talks"}', "bad line"),
        ("a.jsonl", b'{"text": 3}', "bad line"),
    ],
)
def test_a_file_that_cannot_be_read_says_why_in_a_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, raw: bytes, reason: str
) -> None:
    monkeypatch.setattr(obtain, "MOST_BYTES", 1000)
    (tmp_path / name).write_bytes(raw)

    assert set_aside(tmp_path / name).error.reason == reason


def test_what_is_no_file_says_why_in_a_word(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()

    assert set_aside(tmp_path / "gone.txt").error.reason == "not found"
    assert set_aside("a\0b").error.reason == "not opened"
    assert set_aside(tmp_path / "pipe").error.reason == "not opened"
    assert set_aside(tmp_path / "folder").error.reason == "empty"


@pytest.mark.parametrize("raw", [b"", b"\n \n"])
def test_an_empty_file_says_what_to_do(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "a.txt").write_bytes(raw)
    error = set_aside(tmp_path / "a.txt").error

    assert str(error) == f"{tmp_path}/a.txt: is empty"
    assert error.remedy == "Save the report's text in it and read it again, or leave it out."


def test_a_line_with_an_empty_text_says_which_field_is_empty(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": ""}\n')
    error = set_aside(tmp_path / "a.jsonl").error

    assert str(error) == f'{tmp_path}/a.jsonl:1: "text" is empty'
    assert "leave the line out" in error.remedy


def test_nothing_on_standard_input_says_how_to_pipe_a_report_in(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b" \n")))
    error = set_aside("-").error

    assert (error.reason, str(error)) == ("empty", "-: nothing came in on standard input")
    assert "sayso read - < report.txt" in error.remedy
