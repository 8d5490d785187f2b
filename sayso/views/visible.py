"""Text of others, made safe to show: what is printed cannot steer the terminal."""

from __future__ import annotations

import re
import unicodedata

# Invisible and common on web pages (soft hyphen, zero-width space, word joiner, byte order mark):
# left out, because showing them as escapes would litter honest reports.
_DROPPED = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))

# Joiners belong to the spelling of some scripts and to emoji; they set no direction.
_KEPT = {"\u200c", "\u200d"}

# Cc: controls, escape among them. Cf: formats, the bidirectional controls among them.
# Cs: lone surrogates, which no stream can encode. Co, Cn: private and unassigned, which a
# terminal's font may give any look.
_ESCAPED = {"Cc", "Cf", "Cs", "Co", "Cn"}

_SPACE = re.compile(r"\s+")


def visible(text: str) -> str:
    """One line with nothing hidden in it: white space folded, control characters spelled out.

    An escape character becomes the four characters ``\\x1b``. Offsets do not survive this; it is
    for showing only. Text without such characters comes back unchanged but for its white space.
    """
    folded = _SPACE.sub(" ", text).translate(_DROPPED)
    if folded.isprintable():
        return folded
    return "".join(map(_spelled, folded))


def _spelled(character: str) -> str:
    if character in _KEPT or unicodedata.category(character) not in _ESCAPED:
        return character
    return character.encode("unicode_escape").decode("ascii")
