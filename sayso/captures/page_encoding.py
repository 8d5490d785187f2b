"""From a web page's bytes to its characters.

A page says what it is more often than a text file does: with a byte order mark, or by naming its
encoding at its head. UTF-8 that is valid goes before such a name, since pages are moved between
servers and keep the old one. Where nothing is said, or what is said cannot be true, the encoding
is guessed by charset-normalizer, among those that pages are written in.
"""

from __future__ import annotations

import re

from sayso.captures.bytes_to_text import (
    decode_marked,
    is_certainly_windows_western,
    refuse_what_is_no_text,
)
from sayso.errors import CaptureError

# Where a page may name its encoding, in bytes. Browsers look at the first 1024; pages that put
# their scripts first name it later.
_HEAD = 8192
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
_DECLARED = re.compile(
    rb"<\?xml[^>]{0,200}?\bencoding\s*=\s*[\"']?\s*([\w.:-]{2,40})"
    rb"|<meta[^>]{0,300}?\bcharset\s*=\s*[\"']?\s*([\w.:-]{2,40})",
    re.IGNORECASE,
)
# An opening tag in UTF-16 without a mark.
_UNMARKED = (
    (re.compile(rb"(?:\s\0)*<\0[!?a-zA-Z]\0"), "utf-16-le"),
    (re.compile(rb"(?:\0\s)*\0<\0[!?a-zA-Z]"), "utf-16-be"),
)

# What pages call their encodings (https://encoding.spec.whatwg.org, 2026-11) and what Python does.
# Only these: Python knows "encodings" that are none, such as "rot13" and "unicode_escape".
_WESTERN = (
    "ascii us-ascii ansi_x3.4-1968 iso-8859-1 iso8859-1 iso_8859-1 iso-8859-15 latin1 "
    "latin-1 l1 cp1252 cp819 windows-1252 x-cp1252 x-user-defined"
)
_ENCODINGS = {
    **dict.fromkeys("utf-8 utf8 unicode-1-1-utf-8 utf-16 utf-16le".split(), "utf-8"),
    **dict.fromkeys(_WESTERN.split(), "cp1252"),
    **dict.fromkeys("iso-8859-9 latin5 l5 windows-1254 cp1254".split(), "cp1254"),
    **dict.fromkeys("gb2312 gbk gb18030 gb_2312-80 x-gbk chinese".split(), "gb18030"),
    **dict.fromkeys("shift_jis shift-jis sjis x-sjis windows-31j".split(), "cp932"),
    **dict.fromkeys("euc-kr ks_c_5601-1987 korean windows-949".split(), "cp949"),
    **dict.fromkeys("big5 big5-hkscs x-x-big5 cn-big5".split(), "big5hkscs"),
    **dict.fromkeys("windows-874 tis-620 iso-8859-11".split(), "cp874"),
    **dict.fromkeys("koi8-r koi8 koi".split(), "koi8-r"),
    **dict.fromkeys("koi8-u koi8-ru".split(), "koi8-u"),
    **{f"windows-125{n}": f"cp125{n}" for n in (0, 1, 3, 5, 6, 7, 8)},
    **{f"cp125{n}": f"cp125{n}" for n in (0, 1, 3, 5, 6, 7, 8)},
    **{f"iso-8859-{n}": f"iso8859-{n}" for n in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 16)},
    "euc-jp": "euc-jp",
    "iso-2022-jp": "iso2022-jp",
    "ibm866": "cp866",
    "macintosh": "mac-roman",
    "x-mac-cyrillic": "mac-cyrillic",
}  # fmt: skip
# Left to itself, charset-normalizer finds old Mac and DOS encodings in Western text (its issues
# 477, 571, 672); pages are hardly ever written in those.
_GUESSED = ["cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257",
            "koi8_r", "gb18030", "big5", "cp932", "euc_jp", "cp949"]  # fmt: skip
_ABOVE_ASCII = re.compile(rb"[\x80-\xff]")
# Bytes to guess from. Enough for the letters of any language, and guessed in a moment.
_SAMPLE = 60_000

# Characters that could not be decoded, at most one in so many: some lost letters are shown as
# U+FFFD, which nobody takes for a letter; more of them, and the encoding itself is in doubt.
_ONE_LOST_IN = 500
_LOST = "\ufffd"

AS_UTF_8 = "Open the page in a browser, save it again as UTF-8, and read that file."


def decode_page(where: str, raw: bytes) -> str:
    """The characters of a web page; a byte order mark at its start is not one of them.

    Raises CaptureError for what is no page (binary, PDF …) and for bytes that are no text in any
    encoding pages are written in.
    """
    if (marked := decode_marked(where, raw)) is not None:
        return marked
    for opening, encoding in _UNMARKED:
        if opening.match(raw[:_HEAD]):
            return raw.decode(encoding, "replace")
    refuse_what_is_no_text(where, raw)
    declared = declared_encoding(raw)
    if declared != "iso2022-jp":  # which is ASCII, byte by byte, and means other characters
        try:
            return raw.decode("utf-8")
        except UnicodeDecodeError:
            pass
    if declared and (text := _decode_tolerantly(raw, declared)) is not None:
        return text
    if is_certainly_windows_western(raw):
        return raw.decode("cp1252")
    if (text := _decode_tolerantly(raw, "utf-8")) is not None:
        return text
    guess = _guess(raw)
    if guess and (text := _decode_tolerantly(raw, guess)) is not None:
        return text
    said = f"says it is {declared.upper()}, but is not" if declared else "is in no known encoding"
    raise CaptureError(where, said, AS_UTF_8, reason="encoding")


def declared_encoding(raw: bytes) -> str | None:
    """Python's name for the encoding that a page names at its head; None for an unknown one.

    A page that names UTF-16 in bytes that can be read as ASCII is not UTF-16: as in browsers,
    UTF-8 is meant.
    """
    for match in _DECLARED.finditer(_COMMENT.sub(b"", raw[:_HEAD])):
        name = (match[1] or match[2]).decode("ascii", "replace").lower()
        if name in _ENCODINGS:
            return _ENCODINGS[name]
    return None


def _decode_tolerantly(raw: bytes, encoding: str) -> str | None:
    """The text, with U+FFFD for bytes that mean nothing; None where there are too many of them."""
    text = raw.decode(encoding, "replace")
    letters = sum(character > "\x7f" for character in text)
    lost = text.count(_LOST)
    return text if lost * _ONE_LOST_IN <= len(text) and lost * 2 <= letters else None


def _guess(raw: bytes) -> str | None:
    from charset_normalizer import from_bytes

    first = _ABOVE_ASCII.search(raw)
    start = max(0, first.start() - _SAMPLE // 10) if first else 0
    matches = from_bytes(raw[start : start + _SAMPLE], cp_isolation=_GUESSED)
    best = matches.best()
    if best is None:
        return None
    # "Mère" and "Mčre" look alike to it. A page in English that says nothing is Western.
    western = [match for match in matches if match.encoding == "cp1252"]
    return "cp1252" if western and western[0].chaos <= best.chaos else best.encoding
