"""Words -> word-pieces -> windows: what the encoder is given, in training and reading alike.

Each word is cut into pieces by itself, with the vocabulary of the base model, which knows no
case; so each piece also carries a *form*: the shape of its word (lower, Title, UPPER …)
and what stands before it (nothing, a space, a line break, a blank line). A text longer than
one window is cut at likely sentence ends, with an overlap, and every word is taken from
the window where it stands farthest from an edge.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, pairwise

import numpy as np
from numpy.typing import NDArray

WINDOW = 254
"""Word-pieces a window holds at most, without [CLS] and [SEP]: the base model was trained on
256 with them."""

OVERLAP = 64
"""Word-pieces two neighbouring windows share, so that every word has 32 on each side of it."""

LONGEST_WORD = 24
"""Pieces kept of one word. Longer "words" are addresses and noise; 24 covers every word of the
UD and PolNeAR training texts but a few URLs."""

SHAPES = ("lower", "title", "upper", "mixed", "digit", "other")
GAPS = ("glued", "space", "line", "blank line")
FORMS = len(SHAPES) * len(GAPS)

_CACHED_WORDS = 50_000


def shape(word: str) -> int:
    """Index into SHAPES. A single capital is "title"; a word with any digit is "digit"."""
    if word.islower():
        return 0 if word.isalpha() else 4 if any(map(str.isdigit, word)) else 0
    if any(map(str.isdigit, word)):
        return 4
    if not any(map(str.isalpha, word)):
        return 5
    if word[:1].isupper() and (len(word) == 1 or word[1:].islower()):
        return 1
    return 2 if word.isupper() else 3


def gap(between: str) -> int:
    """Index into GAPS for the characters between two words."""
    if between == " ":
        return 1
    if not between:
        return 0
    breaks = between.count("\n")
    return 1 if not breaks else 2 if breaks == 1 else 3


class WordPieces:
    """Cuts words into pieces of a BERT vocabulary (lower-cased, accents removed).

    Same pieces as the base model's own tokeniser gives for a lone word, but for words of
    more than LONGEST_WORD pieces, which are cut short.
    """

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._ids = {piece: index for index, piece in enumerate(vocabulary)}
        self.cls, self.sep, self.mask = (self._ids[x] for x in ("[CLS]", "[SEP]", "[MASK]"))
        self._unknown = self._ids["[UNK]"]
        self._cache: dict[str, tuple[tuple[int, ...], int]] = {}

    def of(self, word: str) -> tuple[tuple[int, ...], int]:
        """The pieces of one word (at least one) and the index of its shape."""
        known = self._cache.get(word)
        if known is None:
            if len(self._cache) >= _CACHED_WORDS:
                self._cache.clear()
            known = self._cache[word] = (self._cut(word), shape(word))
        return known

    def _cut(self, word: str) -> tuple[int, ...]:
        pieces: list[int] = []
        for run in _runs(_plain(word[:400])):
            pieces.extend(self._longest_first(run))
            if len(pieces) >= LONGEST_WORD:
                break
        return tuple(pieces[:LONGEST_WORD]) or (self._unknown,)

    def _longest_first(self, run: str) -> list[int]:
        if len(run) > 100:  # the base tokeniser's own limit
            return [self._unknown]
        pieces: list[int] = []
        start = 0
        while start < len(run):
            prefix = "##" if start else ""
            for end in range(len(run), start, -1):
                piece = self._ids.get(prefix + run[start:end])
                if piece is not None:
                    pieces.append(piece)
                    start = end
                    break
            else:
                return [self._unknown]
        return pieces


def _plain(word: str) -> str:
    """Lower case without accents and control characters."""
    if word.isascii():
        return "".join(c for c in word.lower() if c.isprintable())
    kept = unicodedata.normalize("NFD", word.lower())
    return "".join(c for c in kept if unicodedata.category(c) not in ("Mn", "Cc", "Cf", "Cs", "Co"))


def _is_mark(char: str) -> bool:
    if char.isascii():
        return not char.isalnum() and char.isprintable() and char != " "
    return unicodedata.category(char).startswith("P") or 0x4E00 <= ord(char) <= 0x9FFF


def _runs(word: str) -> list[str]:
    """The word split around punctuation marks, each mark a run of its own."""
    if word.isalnum() and word.isascii():
        return [word]
    runs: list[str] = []
    current = ""
    for char in word:
        if char.isspace() or _is_mark(char):
            if current:
                runs.append(current)
                current = ""
            if not char.isspace():
                runs.append(char)
        else:
            current += char
    if current:
        runs.append(current)
    return runs


@dataclass(frozen=True, slots=True)
class Window:
    """One call of the encoder.

    words: the words it holds, [first, last). pieces, forms: int64 (pieces + 2,), with [CLS] and
    [SEP]; forms are shape + gap. firsts: int64 (words,), where each word's first piece stands.
    kept: the words taken from this window, [first, last).
    """

    words: tuple[int, int]
    pieces: NDArray[np.int64]
    forms: NDArray[np.int64]
    firsts: NDArray[np.int64]
    kept: tuple[int, int]


def windows(
    text: str, words: Sequence[tuple[int, int]], vocabulary: WordPieces
) -> tuple[Window, ...]:
    """Cut a text's words into the encoder's windows; together their `kept` are all words once."""
    if not words:
        return ()
    cut = [vocabulary.of(text[start:end]) for start, end in words]
    gaps = [3] + [gap(text[a[1] : b[0]]) for a, b in pairwise(words)]
    lengths = [len(pieces) for pieces, _ in cut]
    before = [0, *accumulate(lengths)]  # pieces before each word
    starts = np.array(before)
    ids = np.fromiter(chain.from_iterable(pieces for pieces, _ in cut), np.int64, before[-1])
    forms = np.repeat([kind * len(GAPS) for _, kind in cut], lengths)
    forms[starts[:-1]] += gaps
    ranges = _ranges(before, _likely_ends(text, words, gaps))
    made: list[Window] = []
    for (first, last), keep in zip(ranges, _kept(ranges, before), strict=True):
        own = slice(before[first], before[last])
        pieces = np.concatenate([[vocabulary.cls], ids[own], [vocabulary.sep]])
        firsts = starts[first:last] - before[first] + 1
        made.append(Window((first, last), pieces, np.pad(forms[own], 1), firsts, keep))
    return tuple(made)


_ENDS = frozenset(".!?…")
_AFTER_END = frozenset("\"'”’»)]")


def _likely_ends(text: str, words: Sequence[tuple[int, int]], gaps: Sequence[int]) -> list[bool]:
    """For each word, whether a sentence likely ends with it. A window may be cut there."""
    ends: list[bool] = []
    ended = False  # the last mark that was no closing one ended a sentence
    for index, (start, end) in enumerate(words):
        last = index + 1 == len(words) or gaps[index + 1] >= 2
        word = text[start:end]
        ended = word[-1] in _ENDS if word not in _AFTER_END else ended
        follows_closing = (
            not last and text[words[index + 1][0]] in _AFTER_END and gaps[index + 1] == 0
        )
        ends.append(last or (ended and not follows_closing))
    return ends


def _ranges(before: Sequence[int], ends: Sequence[bool]) -> list[tuple[int, int]]:
    count = len(ends)
    ranges: list[tuple[int, int]] = []
    first = 0
    while True:
        last = first
        while last < count and before[last + 1] - before[first] <= WINDOW:
            last += 1
        if last == count:
            ranges.append((first, last))
            return ranges
        # A cut in the window's second half, so that the text goes forward by at least 63 pieces.
        for cut in range(last, first, -1):
            if before[cut] - before[first] <= WINDOW // 2:
                break
            if ends[cut - 1]:
                last = cut
                break
        ranges.append((first, last))
        following = last
        while before[last] - before[following - 1] <= OVERLAP:
            following -= 1
        first = max(following, first + 1)


def _kept(ranges: Sequence[tuple[int, int]], before: Sequence[int]) -> list[tuple[int, int]]:
    """Neighbours share their overlap in its middle, which is farthest from both edges."""
    borders = [0]
    for (_, last), (first, _) in pairwise(ranges):
        middle = (before[first] + before[last]) / 2
        border = first
        while border < last and before[border] < middle:
            border += 1
        borders.append(border)
    borders.append(ranges[-1][1])
    return list(pairwise(borders))
