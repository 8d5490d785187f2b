"""A name left out of a reading everywhere, with offsets that fit what is left.

The name is withheld in any case as a whole, and each of its words that is written with a capital
wherever it stands alone with one ("Pell Navarin" withholds "Navarin’s" and "PELL", too), whatever
its accents. In its place stands a mark. Every span is moved along, so that it fits the new text;
ids of things are made anew where their offsets moved. An address or a path that holds the name is
dropped. Who is described without being named ("the foreign minister") is not withheld.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

from sayso.model import Reading, Span, Voice

MARK = "[withheld]"
AS_THEY_ARE = frozenset(
    "kind type mode status form act bound basis precision stance issue language mod score".split()
)
"""Fields whose words are of a closed list, not a report's."""
_WORD = re.compile(r"\w+")
_UNSEEN = "[\u00ad\u200b\u200c\u200d\u2060\ufeff]*"
_BETWEEN = r"[^\w.!?;:]{1,3}"
"""Between the words of a name: a space, a hyphen, a line break."""


@dataclass(frozen=True, slots=True)
class Withheld:
    """A reading without some names. count: how often one stood in its text."""

    reading: Reading
    count: int


def withhold(reading: Reading, names: Iterable[str]) -> Withheld:
    """Leave names out of a reading: text, actors, reasons, title, byline and all."""
    pattern = _pattern(names)
    if pattern is None:
        return Withheld(reading, 0)
    text = reading.document.text
    found = [Span(*match) for match in _places(pattern, text)]
    mover = _Mover(found)

    def hide(words: str) -> str:
        return _hidden(pattern, words)

    document = replace(
        reading.document,
        given_id=reading.document.id,
        path=_kept(pattern, reading.document.path),
        url=_kept(pattern, reading.document.url),
        where=_kept(pattern, reading.document.where) or MARK,
    )
    moved: Reading = _changed(replace(reading, document=document), mover, hide)
    moved = replace(moved, voices=_apart(moved.voices), sentences=_sentences_apart(moved.sentences))
    return Withheld(_renamed(moved, _new_ids(reading, moved)), len(found))


class _Mover:
    """Where a character of the old text stands in the new."""

    def __init__(self, found: Sequence[Span]) -> None:
        self._starts = [span.start for span in found]
        self._found = found
        self._shift = [0]
        for span in found:
            self._shift.append(self._shift[-1] + len(MARK) - (span.end - span.start))

    def start(self, at: int) -> int:
        """Of a span: inside a withheld name it is the mark's own start."""
        inside = bisect_right(self._starts, at) - 1
        if inside >= 0 and at < self._found[inside].end:
            return self._found[inside].start + self._shift[inside]
        return at + self._shift[inside + 1]

    def end(self, at: int) -> int:
        """Of a span: inside a withheld name it is the mark's own end."""
        inside = bisect_right(self._starts, at - 1) - 1
        if inside >= 0 and at <= self._found[inside].end:
            return self._found[inside].start + self._shift[inside] + len(MARK)
        return at + self._shift[inside + 1]

    def span(self, span: Span) -> Span:
        return Span(self.start(span.start), self.end(span.end))


def _apart(voices: Sequence[Voice]) -> tuple[Voice, ...]:
    """Voices that cover the text once again: a mark that two share is of the first."""
    kept: list[Voice] = []
    for voice in voices:
        start = max(voice.span.start, kept[-1].span.end if kept else 0)
        if start < voice.span.end:
            kept.append(replace(voice, span=Span(start, voice.span.end)))
    return tuple(kept)


def _sentences_apart(sentences: Sequence[Span]) -> tuple[Span, ...]:
    return tuple(voice.span for voice in _apart([Voice(span, None) for span in sentences]))


def _pattern(names: Iterable[str]) -> re.Pattern[str] | None:
    """Names of several words in any case, and single words with a capital, over folded text."""
    given = [_WORD.findall(_folded(name)) for name in names]
    wholes = {" ".join(words): words for words in given if len(words) > 1}
    alone = {word for words in given if len(words) > 1 for word in words if word[:1].isupper()}
    alone |= {f"{words[0][0].upper()}{words[0][1:]}" for words in given if len(words) == 1}
    if not wholes and not alone:
        return None
    ways = [
        f"(?i:{_BETWEEN.join(map(_spelled, wholes[whole]))})"
        for whole in sorted(wholes, key=len, reverse=True)
    ]
    ways += [
        way
        for word in sorted(alone, key=lambda word: (-len(word), word))
        for way in (_spelled(word), _spelled(word.upper()))
    ]
    return re.compile(rf"(?<!\w)(?:{'|'.join(ways)})(?!\w)")


def _spelled(word: str) -> str:
    """A word's pattern, whatever invisible characters stand between its letters."""
    return _UNSEEN.join(map(re.escape, word))


def _folded(text: str) -> str:
    """The same characters without accents, one for one, so that offsets stay."""
    if text.isascii():
        return text
    return "".join(_bare(character) for character in text)


def _bare(character: str) -> str:
    base = unicodedata.normalize("NFKD", character)[:1]
    return base if base and base.isalnum() else character


def _places(pattern: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    return [match.span() for match in pattern.finditer(_folded(text))]


def _hidden(pattern: re.Pattern[str], words: str) -> str:
    parts, at = [], 0
    for start, end in _places(pattern, words):
        parts += [words[at:start], MARK]
        at = end
    return "".join([*parts, words[at:]])


def _kept(pattern: re.Pattern[str], address: str | None) -> str | None:
    """An address or path, unless the name, or a part of it, can be read in it."""
    if address is None:
        return None
    readable = re.sub(r"[^\w]|_", " ", _folded(address)).title()
    return None if pattern.search(readable) or pattern.search(_folded(address)) else address


def _changed(value: Any, mover: _Mover, hide: Callable[[str], str]) -> Any:
    """A value with every span moved and every string without the name."""
    if isinstance(value, Span):
        return mover.span(value)
    if isinstance(value, str):
        return hide(value)
    if isinstance(value, tuple):
        return tuple(_changed(each, mover, hide) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        told = {each.name: getattr(value, each.name) for each in fields(value)}
        changed = {
            name: _changed(each, mover, hide)
            for name, each in told.items()
            if name not in AS_THEY_ARE
        }
        return replace(value, **changed)
    return value


def _new_ids(before: Reading, after: Reading) -> dict[str, str]:
    """Ids that moved with their offsets, with the new ones."""
    kinds = ("actors", "statements", "times", "figures", "events", "positions")
    return {
        old.id: new.id
        for kind in kinds
        for old, new in zip(getattr(before, kind), getattr(after, kind), strict=True)
        if old.id != new.id
    }


def _renamed(value: Any, ids: dict[str, str]) -> Any:
    """A value with every id that moved replaced."""
    if isinstance(value, str):
        return ids.get(value, value)
    if isinstance(value, tuple):
        return tuple(_renamed(each, ids) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        told = {each.name: getattr(value, each.name) for each in fields(value)}
        changed = {name: _renamed(each, ids) for name, each in told.items()}
        return replace(value, **changed) if changed != told else value
    return value
