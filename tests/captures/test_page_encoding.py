"""Which characters a page's bytes are: what it says first, then what can be true, then a guess."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.captures.page_encoding import declared_encoding, decode_page
from sayso.errors import CaptureError, SaysoError

SAID = "<p>“No,” said the envoy – in the café of Mère Odile, where they had met twice.</p>"
PLAIN = "<p>The two delegations met again in the afternoon and parted without a word.</p>" * 3


def page(body: str, head: str = "") -> str:
    return f"<html><head>{head}<title>Talks</title></head><body>{body}{PLAIN}</body></html>"


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ('<meta charset="utf-8">', "utf-8"),
        ("<meta charset=windows-1252>", "cp1252"),
        ('<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=iso-8859-1">', "cp1252"),
        ('<meta content="text/html;charset=ISO-8859-15" http-equiv=content-type>', "cp1252"),
        ('<meta charset="x-unheard-of">', "cp1252"),
        ('<meta charset="utf-8">', "cp1252"),  # it says what is not true
        ('<!-- <meta charset="koi8-r"> -->', "cp1252"),
        ('<meta charset="iso-8859-1">', "utf-8"),  # moved to a new server, says the old thing
        ('<meta charset="utf-16">', "utf-8"),
        ("", "utf-8"),
        ("", "cp1252"),
    ],
)
def test_a_page_is_read_in_the_encoding_it_is_in(declared: str, encoding: str) -> None:
    written = page(SAID, declared)

    assert decode_page("a.html", written.encode(encoding)) == written


def test_an_xml_declaration_names_the_encoding() -> None:
    written = '<?xml version="1.0" encoding="windows-1250"?>' + page("<p>Łęczna and Čelen.</p>")

    assert decode_page("a.xhtml", written.encode("cp1250")) == written


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le"])
def test_a_byte_order_mark_goes_before_what_the_page_says(encoding: str) -> None:
    written = page("<p>“Čelen”</p>", '<meta charset="iso-8859-1">')

    assert decode_page("a.html", ("\ufeff" + written).encode(encoding)) == written


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_seen_by_its_first_tag(encoding: str) -> None:
    written = "\n" + page(SAID)

    assert decode_page("a.html", written.encode(encoding)) == written


def test_a_page_in_another_script_is_read_so_that_its_language_can_be_told() -> None:
    """Otherwise it would be set aside as unreadable, and its true reason would be lost."""
    written = page(
        "<p>" + "Министр иностранных дел сказал, что переговоры прерваны. " * 20 + "</p>"
    )

    assert "Министр" in decode_page("a.html", written.encode("cp1251"))


def test_a_few_broken_bytes_are_shown_and_nothing_is_guessed_for_them() -> None:
    raw = page(SAID * 20, '<meta charset="utf-8">').encode()
    broken = raw.replace("é".encode(), b"\xc3", 1)

    text = decode_page("a.html", broken)

    assert text.count("\ufffd") == 1
    assert text.count("“No,” said the envoy") == 20


def test_a_page_cut_off_inside_a_character_is_read() -> None:
    raw = page(SAID * 20).encode()[: page(SAID * 20).encode().rindex("é".encode()) + 1]

    assert decode_page("a.html", raw).endswith("caf\ufffd")


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (b"<html>\0\0\0\1\2", "binary"),
        (b"%PDF-1.7 <html>", "a PDF"),
        (b"\x1f\x8b\x08<html>", "gzip"),
        (b"<html>" + bytes(range(128, 256)) * 40, "encoding"),
        (b'<html><meta charset="shift_jis">' + bytes(range(128, 256)) * 40, "says it is CP932"),
    ],
)
def test_what_is_no_text_is_set_aside_with_what_to_do(raw: bytes, says: str) -> None:
    with pytest.raises(CaptureError, match=says) as refused:
        decode_page("a.html", raw)

    assert refused.value.remedy


@pytest.mark.parametrize("name", ["rot13", "unicode_escape", "utf-7", "base64", "idna", "punycode"])
def test_what_only_python_calls_an_encoding_is_none(name: str) -> None:
    """A page could otherwise hide its words from whoever looks at its source."""
    assert declared_encoding(f'<meta charset="{name}">'.encode()) is None


@given(st.binary(max_size=400))
def test_any_bytes_become_text_or_a_reason_with_a_remedy(raw: bytes) -> None:
    try:
        found: str | SaysoError = decode_page("a.html", b"<html>" + raw)
    except SaysoError as error:
        found = error

    assert isinstance(found, str) or found.remedy


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"])))
def test_utf_8_comes_back_as_it_was_written(text: str) -> None:
    written = f"<html>{text}"

    assert decode_page("a.html", written.encode()) == written
