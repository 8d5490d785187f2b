"""From a file's bytes to its characters, or the reason why not.

Sayso quotes by character, so a wrong guess at an encoding would put wrong characters into
evidence. Text is therefore UTF-8, or says what it is with a byte order mark, or is one of the
few Windows files whose every byte means the same in the usual Western code pages.
"""

from __future__ import annotations

import codecs
import re

from sayso.errors import CaptureError

# Longest first: the mark of UTF-32 little-endian begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# Files that may hold no NUL near their start and still are no text.
_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP, Word, OpenDocument or EPUB file"),
    (b"\x1f\x8b", "a gzip file"),
    (b"{\\rtf", "an RTF file"),
    (b"\xd0\xcf\x11\xe0", "an old Word file"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"BZh", "a bzip2 file"),
    (b"7z\xbc\xaf", "a 7z file"),
    (b"\xfd7zXZ", "an xz file"),
    (b"\x28\xb5\x2f\xfd", "a zstd file"),
)
# What plainly begins a web page: its document type or first element, behind comments perhaps.
_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--(?:(?!-->).){0,1000}-->\s*)*"
    rb"<(?:!doctype\s+html|(?:html|head|body)[\s>])",
    re.IGNORECASE | re.DOTALL,
)

# C0 and C1-free control characters: more than one in ten of the first bytes is no writing.
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
_LOOK_AT = 4096

AS_TEXT = "Save the report as plain text in UTF-8 and read that file."


def decode(where: str, raw: bytes) -> str:
    """The characters of a text file; a byte order mark at its start is not one of them.

    Line ends, spaces and control characters stay as they are. Raises CaptureError for what is
    no text (binary, PDF …) and for text whose encoding is not certain.
    """
    if (marked := decode_marked(where, raw)) is not None:
        return marked
    refuse_what_is_no_text(where, raw)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        if is_certainly_windows_western(raw):
            return raw.decode("cp1252")
        raise CaptureError(
            where,
            f"not valid UTF-8 (byte 0x{raw[error.start]:02x} at byte {error.start}), "
            "and no other encoding is certain",
            AS_TEXT,
            reason="encoding",
        ) from None


def decode_marked(where: str, raw: bytes) -> str | None:
    """The text behind a byte order mark; None without one. Raises CaptureError where it lies."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _decode_marked(where, raw[len(mark) :], encoding)
    return None


def _decode_marked(where: str, raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise CaptureError(
            where,
            f"says it is {encoding.upper()}, but is not ({error.reason} at byte {error.start})",
            AS_TEXT,
            reason="encoding",
        ) from None


def is_page(start: bytes) -> bool:
    """Whether a file's first bytes plainly are a web page's, however the file is named."""
    start = start[:_LOOK_AT]
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        start = start.decode("utf-16", "ignore").encode("ascii", "ignore")
    return _PAGE.match(start) is not None


def refuse_what_is_no_text(where: str, raw: bytes) -> None:
    """Raise CaptureError for bytes that are another kind of file, however they are named."""
    for signature, name in _SIGNATURES:
        if raw.startswith(signature):
            raise CaptureError(where, f"is {name}, not plain text", AS_TEXT, reason="other kind")
    if b"\0" in raw:
        raise _binary(where, "holds NUL bytes")
    start = raw[:_LOOK_AT]
    if len(start) - len(start.translate(None, _CONTROLS)) > len(start) / 10:
        raise _binary(where, "mostly control characters")


def _binary(where: str, sign: str) -> CaptureError:
    return CaptureError(where, f"is binary ({sign}), not plain text", AS_TEXT, reason="binary")


def _bytes_all_western_pages_share() -> frozenset[int]:
    """Bytes above 0x7f that are the same character in Windows 1252, 1250 and 1254.

    Those of Western, Central European and Turkish Windows: curly quotes, dashes, the euro sign,
    and letters such as é, ö, ç; not those such as ê or ã, which the three read differently.
    """
    pages = ("cp1252", "cp1250", "cp1254")
    shared = set()
    for byte in range(0x80, 0x100):
        characters = {bytes([byte]).decode(page, "replace") for page in pages}
        if len(characters) == 1 and "\ufffd" not in characters:
            shared.add(byte)
    return frozenset(shared)


_SHARED = _bytes_all_western_pages_share()
_ABOVE_ASCII = re.compile(rb"[\x80-\xff]+")
_UTF8_SEQUENCE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)


def is_certainly_windows_western(raw: bytes) -> bool:
    """Whether these bytes can only be Windows text whose characters are beyond doubt.

    Not where a sequence of UTF-8 stands among them (then it is damaged UTF-8), not where two
    letters above ASCII touch (Cyrillic, Greek and Arabic code pages use the same bytes for whole
    words), and not where more than one byte in ten is above ASCII.
    """
    if _UTF8_SEQUENCE.search(raw):
        return False
    high = 0
    for run in _ABOVE_ASCII.finditer(raw):
        found = run.group()
        high += len(found)
        if not _SHARED.issuperset(found) or sum(byte >= 0xC0 for byte in found) > 1:
            return False
    return high * 10 <= len(raw)
