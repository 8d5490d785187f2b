"""Running text out of tokens: the spaces a newspaper would print, and no others.

ECB+ and CrossNER keep tokens, not text, and the reader reads text. ECB+'s own half has nearly every
mark cut off ("U . S .", "20 - 13", "4 , 051"), the older half is cut as the Penn Treebank is
(``do n't``, two grave accents for an opening quotation mark). The rules below were found by
reading rebuilt documents; what they cannot know (a hyphen or a dash?) they decide for the commoner.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_CLITIC = re.compile(r"(?:['’](?:s|m|d|re|ve|ll|em)|n['’]t)", re.IGNORECASE)
_AFTER_APOSTROPHE = frozenset(["s", "t", "m", "d", "re", "ve", "ll"])
_LEFT = frozenset([*".,;:?!)]}%”…", "...", "''", "»"])
_RIGHT = frozenset([*"([{$£€#“‘«", "``"])
_DOMAINS = frozenset(["com", "org", "net", "gov", "edu", "co", "uk", "html", "htm"])
# A hyphen cut off on both sides was a dash when one of these follows: no compound has them second.
_AFTER_DASH = re.compile(
    "an?|the|and|but|n?or|so|yet|which|who[ms]?|whose|where|when|while|with|without"
    "|(?:it|he|she|that)(?:'s)?|they(?:'re)?|we|you|i(?:'m)?|this|there|not|as|if|because"
    "|including|according|is|are|was|were|had|has|have|for|from|after|before|than|then",
    re.IGNORECASE,
)


class Spacing:
    """Writes sentences of tokens as text; remembers open quotation marks from one to the next."""

    def __init__(self) -> None:
        self._double_open = False
        self._single_open = False

    def written(self, tokens: Sequence[str]) -> tuple[str, list[tuple[int, int]]]:
        """A sentence as text, and where each token stands in it: (start, end), half-open.

        Penn Treebank quotation marks become ``"``. No token, no text.
        """
        text, places = "", []
        glued = True
        for index, token in enumerate(tokens):
            left, right = self._sides(tokens, index)
            if not (glued or left):
                text += " "
            shown = '"' if token in ("``", "''") else token
            places.append((len(text), len(text) + len(shown)))
            text += shown
            glued = right
        return text, places

    def _sides(self, tokens: Sequence[str], index: int) -> tuple[bool, bool]:
        """Whether a token stands close to the one before it, and to the one after it."""
        token = tokens[index]
        before = tokens[index - 1] if index else ""
        after = tokens[index + 1] if index + 1 < len(tokens) else ""
        beyond = tokens[index + 2] if index + 2 < len(tokens) else ""
        if token == '"':
            return self._double(last=not after)
        if token in ("'", "’"):
            return self._single(before, after)
        if token in ("/", "_"):
            return True, True
        if token in ("-", "–", "—", "&"):
            return _between(token, before, after, beyond)
        if token[0] == '"':
            self._double_open = not token.endswith('"')
        elif token[-1] == '"':
            self._double_open = False
        if token == "‘":
            self._single_open = True
        if token == "." and _goes_on(before, after, beyond):
            return True, True
        if token in (",", ":") and _in_number(token, before, after):
            return True, True
        return token in _LEFT or _CLITIC.fullmatch(token) is not None, token in _RIGHT

    def _double(self, *, last: bool) -> tuple[bool, bool]:
        closing = self._double_open or last
        self._double_open = not closing
        return closing, not closing

    def _single(self, before: str, after: str) -> tuple[bool, bool]:
        if after.lower() in _AFTER_APOSTROPHE:
            return True, True
        if self._single_open:
            self._single_open = False
            return True, False
        if before.endswith(("s", ".", ",", "!", "?")) or not after:
            return True, False
        self._single_open = True
        return False, True


def _between(token: str, before: str, after: str, beyond: str) -> tuple[bool, bool]:
    """A hyphen is close on both sides, a dash on neither; "--" was cut into two."""
    if token == "&":
        letters = before.isupper() and after.isupper() and len(before) < 3 and len(after) < 3
        return letters, letters
    if token == "-" and before == "-":
        return True, False
    if not (before and after and before[-1].isalnum() and after[0].isalnum()):
        return False, False
    if token == "-":
        initialism = len(after) > 1 and after.isupper()
        hyphen = beyond == "-" or initialism or not _AFTER_DASH.fullmatch(after)
    else:
        hyphen = before[-1].isdigit() and after[0].isdigit()
    return hyphen, hyphen


def _goes_on(before: str, after: str, beyond: str) -> bool:
    """A full stop inside something written together: 46.8, U.S., example.org."""
    if before.isdigit() and after.isdigit():
        return True
    if before.lower() == "www" or after in _DOMAINS:
        return True
    initials = len(before) == 1 and len(after) == 1 and before.isalpha() and after.isalpha()
    return initials and beyond == "."


def _in_number(token: str, before: str, after: str) -> bool:
    if token == ",":
        return before.isdigit() and after.isdigit() and len(after) == 3 and len(before) <= 3
    return before.isdigit() and len(before) <= 2 and re.match(r"\d\d(?!\d)", after) is not None
