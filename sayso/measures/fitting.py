"""Do offsets fit the text they are for? If not, how they may have been counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.errors import AnnotationError
from sayso.model import Span

Offsets = tuple[int, int]

COUNTED = (
    "Offsets count the characters (Unicode code points) of the text as it is in the file, from 0; "
    "end is the offset after the last one."
)
ANOTHER_TEXT = "Check that this is the very text that was annotated."

# Longest quotation in a message, in characters.
_SHOWN = 60


def fitted(
    text: str, places: Sequence[Offsets], quoted: str | None, *, where: str, what: str
) -> tuple[Span, ...]:
    """The places as spans of the text, in text order.

    quoted: the words that the annotation says stand there, those of several places joined by a
    space; None where it says nothing. White space may differ: tools write line ends in their own
    ways. where, what: for messages, "a.ann:3" and "T1".

    Raises AnnotationError where a place is none, lies outside the text, or holds other words.
    """
    for start, end in places:
        if not 0 <= start < end:
            raise AnnotationError(where, f"{what}: {start}-{end} is no stretch of text", COUNTED)
        if end > len(text):
            raise AnnotationError(
                where,
                f"{what}: {start}-{end} ends beyond the text, which has {len(text)} characters",
                _remedy(text, places, quoted),
            )
    here = _joined(text, places)
    if quoted is not None and _folded(here) != _folded(quoted):
        at = ", ".join(f"{start}-{end}" for start, end in places)
        raise AnnotationError(
            where,
            f"{what}: the text at {at} reads “{_shown(here)}”, not “{_shown(quoted)}”",
            _remedy(text, places, quoted),
        )
    return tuple(sorted(Span(start, end) for start, end in places))


def _remedy(text: str, places: Sequence[Offsets], quoted: str | None) -> str:
    """How the offsets seem to have been counted, else where the words stand, else advice."""
    if quoted is None:
        return f"{COUNTED} {ANOTHER_TEXT}"
    wanted = _folded(quoted)
    for how, words in _counted_otherwise(text, places):
        if _folded(words) == wanted:
            return f"They fit when counted {how}. {COUNTED}"
    if len(places) == 1 and text.count(quoted) == 1:
        start = text.index(quoted)
        return f"These words stand at {start}-{start + len(quoted)}. {ANOTHER_TEXT}"
    return f"{COUNTED} {ANOTHER_TEXT}"


def _counted_otherwise(text: str, places: Sequence[Offsets]) -> Iterator[tuple[str, str]]:
    """The words that stand there when offsets are counted as other tools count them."""
    units = text.encode("utf-16-le", "surrogatepass")
    in_units = [units[2 * start : 2 * end] for start, end in places]
    yield (
        "in UTF-16 units, as Java and JavaScript do",
        " ".join(part.decode("utf-16-le", "replace") for part in in_units),
    )
    raw = text.encode("utf-8", "surrogatepass")
    in_bytes = [raw[start:end] for start, end in places]
    yield "in bytes", " ".join(part.decode("utf-8", "replace") for part in in_bytes)
    yield "with each line end CR LF as one", _joined(text.replace("\r\n", "\n"), places)
    inclusive = [(max(start - 1, 0), end) for start, end in places]
    yield "from 1, with the last one included", _joined(text, inclusive)


def _joined(text: str, places: Sequence[Offsets]) -> str:
    return " ".join(text[start:end] for start, end in places)


def _folded(words: str) -> str:
    return " ".join(words.split())


def _shown(words: str) -> str:
    folded = _folded(words)
    return folded if len(folded) <= _SHOWN else f"{folded[: _SHOWN - 2]} …"
