"""Words that an outlet adds to somebody's own, in brackets: "[Prime Minister Dana] Sollen"."""

from __future__ import annotations

from sayso.model import Analysis, WordRange

_LONGEST = 8
"""Words in brackets that are looked at: what is longer is more than a name and an office."""
_MOST_NAMES = 2


def added_in_front(analysis: Analysis, words: WordRange) -> tuple[WordRange, WordRange] | None:
    """The words up to the end of a bracket, and the name behind it, of such a name; else None.

    The bracket may stand before the words, or inside them: of "Sollen" alone it is looked for too.
    """
    first, stop = words
    written = analysis.written
    begins = stop
    while begins > first and written[begins - 1][:1].isupper():
        begins -= 1
    close = begins - 1
    if not 0 < stop - begins <= _MOST_NAMES or close < 1 or written[close] != "]":
        return None
    opened = _opened(analysis, close)
    if opened is None:
        return None
    front = min(first, opened + 1), close
    return (front, (begins, stop)) if front[0] < front[1] else None


def is_added(analysis: Analysis, words: WordRange) -> bool:
    """Whether words end a bracket behind which a name goes on: the "Dana" of "[Dana] Sollen"."""
    stop, written = words[1], analysis.written
    is_front = stop + 1 < len(written) and written[stop] == "]" and written[stop + 1][:1].isupper()
    return is_front and _opened(analysis, stop) is not None


def _opened(analysis: Analysis, close: int) -> int | None:
    """Where a bracket that ends at a word begins."""
    for at in range(close - 1, max(-1, close - 2 - _LONGEST), -1):
        if analysis.written[at] in ("[", "]"):
            return at if analysis.written[at] == "[" else None
    return None
