"""Pages made to break their reader, or broken by accident: read safely, or set aside soon."""

from __future__ import annotations

import subprocess
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from sayso.captures import SetAside, captures, obtain
from sayso.captures.page_tree import MOST_DEPTH, MOST_ELEMENTS, MOST_INLINE, MOST_TAGS, MOST_TEXT
from sayso.model import Capture

SAID = "The envoy said on Monday that the bridge would stay shut until both sides had left it."
REPORT = "".join(f"<p>{SAID} It was day {number} of the talks.</p>" for number in range(8))


def page(body: str, head: str = "") -> str:
    return f"<!DOCTYPE html><html><head>{head}</head><body><article>{body}</article></body></html>"


def found(tmp_path: Path, written: str | bytes, name: str = "a.html") -> Capture | SetAside:
    file = tmp_path / name
    file.write_bytes(written.encode("utf-8") if isinstance(written, str) else written)
    [only] = captures([str(file)])
    return only


def read(tmp_path: Path, written: str | bytes, name: str = "a.html") -> Capture:
    capture = found(tmp_path, written, name)
    assert isinstance(capture, Capture), capture
    return capture


def refused(tmp_path: Path, written: str | bytes, name: str = "a.html") -> SetAside:
    aside = found(tmp_path, written, name)
    assert isinstance(aside, SetAside), aside
    assert aside.error.remedy
    return aside


TOO_MUCH: dict[str, Callable[[], str]] = {
    "tags": lambda: "<b>" * (MOST_TAGS + 1),
    "elements": lambda: page("<i>x</i>" * MOST_ELEMENTS),
    "text": lambda: page("<p>" + (SAID + " ") * (MOST_TEXT // len(SAID) + 1)),
    "one word": lambda: page("<p>" + "x" * (MOST_TEXT + 1)),
    "links in one place": lambda: page("<p>" + "<a href=x>said</a> so " * (MOST_INLINE + 1)),
    "depth": lambda: page("<div>" * (MOST_DEPTH + 1) + REPORT),
    "ten thousand deep": lambda: page("<div>" * 10_000 + REPORT + "</div>" * 10_000),
    "ten thousand deep and mixed": lambda: page("<ul><li><p><b>" * 10_000 + REPORT),
    "a hundred thousand deep": lambda: page("<span>" * 100_000 + REPORT),
}


@pytest.mark.parametrize("kind", TOO_MUCH)
def test_more_than_a_report_can_have_is_set_aside(tmp_path: Path, kind: str) -> None:
    aside = refused(tmp_path, TOO_MUCH[kind]())

    assert aside.error.reason == "too long"
    assert "no report has" in str(aside.error)


# The most of each kind that is read: what takes longest.
JUST_ENOUGH: dict[str, Callable[[], str]] = {
    "links in one paragraph": lambda: page("<p>" + "<a href=x>said</a> so " * 3900),
    "boxes in boxes": lambda: page(("<div>" * 240 + f"<p>{SAID}</p>" + "</div>" * 240) * 10),
    "one paragraph": lambda: page("<p>" + (SAID + " ") * (MOST_TEXT // (len(SAID) + 1) - 1)),
    "paragraphs": lambda: page("".join(f"<p>{number} {SAID}</p>" for number in range(4000))),
}


@pytest.mark.parametrize("kind", JUST_ENOUGH)
def test_what_is_not_too_much_is_read(tmp_path: Path, kind: str) -> None:
    assert "said" in read(tmp_path, JUST_ENOUGH[kind]()).text


@pytest.mark.parametrize("name", ["a.html", "a.txt"])
def test_fifty_megabytes_in_one_line_are_set_aside_unread(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    with file.open("wb") as stream:
        stream.write(b"<html><p>")
        stream.truncate(50_000_000)

    [aside] = captures([str(file)])

    assert isinstance(aside, SetAside)
    assert aside.error.reason == "too long"


def test_a_page_that_never_ends_is_not_read_to_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(obtain, "MOST_BYTES", 1000)

    assert refused(tmp_path, page(REPORT * 9)).error.reason == "too long"


@pytest.mark.parametrize(
    "body",
    [
        "<p>".join(f"{SAID} Day {number}." for number in range(60)),
        "<table><tr><td>" + "<p>".join(f"{SAID} Day {number}." for number in range(60)),
        "<br><br>".join(f"{SAID} Day {number}." for number in range(60)),
        "".join(f"<p><b>{SAID} Day {number}.<p>" for number in range(60)),
        "".join(f"<div><font><span>{SAID} Day {number}." for number in range(60)),
        "".join(f"<p>{SAID} Day {number}.</b></i></div></p></td>" for number in range(60)),
        "".join(f"<li>{SAID} Day {number}." for number in range(60)),
    ],
)
def test_unclosed_and_wrongly_closed_tags_lose_nothing(tmp_path: Path, body: str) -> None:
    text = read(tmp_path, f"<html><body>{body}").text

    missing = [number for number in range(60) if f"Day {number}." not in text]
    assert missing == []
    assert text.index("Day 3.") < text.index("Day 30.") < text.index("Day 59.")


@pytest.mark.parametrize("name", ["a.html", "a.xhtml"])
def test_entities_of_the_page_s_own_are_not_expanded(tmp_path: Path, name: str) -> None:
    """Ten entities of ten entities each, ten deep, would be ten thousand million words."""
    entities = '<!ENTITY a0 "lol">' + "".join(
        f'<!ENTITY a{number} "{f"&a{number - 1};" * 10}">' for number in range(1, 11)
    )
    bomb = f'<?xml version="1.0"?><!DOCTYPE html [{entities}]>' + page(f"<p>&a10;</p>{REPORT}")

    capture = read(tmp_path, bomb, name)

    assert len(capture.text) < 3 * len(REPORT)
    assert "day 7 of the talks" in capture.text


def test_nothing_is_loaded_from_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("The code is 4711.")
    outside = f'<!DOCTYPE html [<!ENTITY x SYSTEM "file://{tmp_path}/secret.txt">]>'

    capture = read(tmp_path, outside + page(f"<p>&x;</p>{REPORT}"), "a.xhtml")

    assert "4711" not in capture.text


@pytest.mark.parametrize("attribute", ["class", "style", "title", "id", "src", "data-x"])
def test_a_huge_attribute_is_passed_over(tmp_path: Path, attribute: str) -> None:
    huge = "post author " * 400_000

    capture = read(tmp_path, page(f'<p {attribute}="{huge}">{SAID}</p>{REPORT}'))

    assert "day 7 of the talks" in capture.text
    assert "post author" not in capture.text


def test_pictures_and_scripts_written_into_the_page_do_not_count(tmp_path: Path) -> None:
    data = "A" * 3_000_000
    body = f'<img src="data:image/png;base64,{data}"><script>{data}</script><svg>{data}</svg>'

    assert "day 7 of the talks" in read(tmp_path, page(body + REPORT)).text


def test_a_huge_text_in_the_page_s_data_is_passed_over(tmp_path: Path) -> None:
    data = f'{{"@type": "NewsArticle", "articleBody": "{(SAID + " ") * 30_000}"}}'
    script = f'<script type="application/ld+json">{data}</script>'

    assert len(read(tmp_path, page(REPORT, script)).text) < 2 * len(REPORT)


def test_control_and_direction_characters_do_not_reach_the_text(tmp_path: Path) -> None:
    """They would hide words, or show them in another order than they stand in."""
    bad = "\x01\x08\x0b\x1b\x7f\u200e\u202a\u202e\u2066\u2069\ufeff\ufffe\U000e0041"
    written = "".join(f"a{character}b&#{ord(character)};" for character in bad)

    text = read(tmp_path, page(f"<p>{SAID} {written}</p>{REPORT}")).text

    kinds = {unicodedata.category(character) for character in text if character != "\n"}
    assert kinds.isdisjoint({"Cc", "Cf", "Cs", "Cn"})
    assert SAID in text


@pytest.mark.parametrize(
    "written",
    [
        "<html>",
        "<html><head></head><body></body></html>",
        "<html><script>var text = 'The envoy said no.'</script>",
        "<html><!-- " + REPORT,
        "<html><title>Talks</title><plaintext>",
        "<html><frameset><frame src='a.html'></frameset></html>",
        "<!DOCTYPE html>",
        "<html>&#0;&#1;</html>",
        "<html><p>—</p><p>* * *</p></html>",
    ],
)
def test_a_page_without_text_is_set_aside(tmp_path: Path, written: str) -> None:
    assert refused(tmp_path, written).error.reason == "no text"


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"\0" * 4000, "binary"),
        (b"%PDF-1.7", "other kind"),
        (b"\x89PNG\r\n\x1a\n", "other kind"),
        (b"\x1f\x8b\x08\0", "other kind"),
    ],
)
def test_a_page_in_name_only_is_set_aside(tmp_path: Path, raw: bytes, reason: str) -> None:
    assert refused(tmp_path, raw).error.reason == reason


def test_neither_import_nor_plain_text_loads_what_pages_need(tmp_path: Path) -> None:
    """It takes a second, and most of what people read is text."""
    (tmp_path / "a.txt").write_text(SAID)
    program = (
        "import sys, sayso; from sayso.captures import captures; from sayso.documents import "
        "document; [document(found) for found in captures([sys.argv[1]])]; "
        "heavy = {'trafilatura', 'lxml', 'charset_normalizer'} & set(sys.modules); "
        "sys.exit(repr(heavy) if heavy else 0)"
    )
    run = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)], capture_output=True, check=False
    )

    assert run.returncode == 0, run.stderr
