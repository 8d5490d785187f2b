"""Cells that no spreadsheet takes for a formula.

A report may say "=cmd()"; opened in a spreadsheet, its words must stay words.
"""

from __future__ import annotations

_BEGINS_A_FORMULA = frozenset("=+-@\t\r\n＝＋－＠")
"""After OWASP's page on CSV injection, with the full-width forms of the first four (2026-11)."""


def harmless(text: str) -> str:
    """The same text, with an apostrophe in front where it would begin a formula."""
    text = text.replace("\0", "")
    begins = text.lstrip(" ")[:1]
    return f"'{text}" if begins and begins in _BEGINS_A_FORMULA else text
