"""PolNeAR: political news with attributions (cue, source, content).

The corpus marks no cue inside another attribution's content: words there have no cue and source
labels, which is not the same as "none here".
"""

from __future__ import annotations

import hashlib
import random
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sayso.readings.analysis.words import cut_words
from training.examples import Example

Spans = tuple[tuple[int, int], ...]

TUNING = 20
"""One training article in this many (by hash of its name) is kept for tuning, never trained on."""


@dataclass(frozen=True, slots=True)
class Article:
    """One article as one annotator marked it; spans in characters.

    labelled_inside: the contents in which nested attributions are marked too, so that a word
    there without a mark is known to be none, unless it stands in a content of another.
    """

    name: str
    text: str
    attributions: tuple[tuple[Spans, Spans, Spans], ...]
    labelled_inside: frozenset[tuple[int, int]] = frozenset()


def articles(folder: Path, *, tuning: bool = False) -> Iterator[Article]:
    """The articles of a split's folder (`train`): those to train on, or those kept for tuning."""
    for path in sorted((folder / "attributions").glob("*.ann")):
        name = path.stem.rsplit("_", 1)[0]
        kept = int(hashlib.sha256(name.encode()).hexdigest(), 16) % TUNING == 0
        if kept == tuning:
            text = (folder / "text" / f"{name}.txt").read_bytes().decode("utf-8")
            yield Article(path.stem, text, tuple(_attributions(path)))


def _attributions(path: Path) -> Iterator[tuple[Spans, Spans, Spans]]:
    spans: dict[str, Spans] = {}
    events: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = line.split("\t")
        if line.startswith("T") and len(fields) > 1:
            _, places = fields[1].split(" ", 1)
            spans[fields[0]] = tuple(
                (int(a), int(b)) for a, b in (place.split() for place in places.split(";"))
            )
        elif line.startswith("E") and len(fields) > 1:
            events.append(fields[1])
    for event in events:
        parts: dict[str, list[tuple[int, int]]] = {"Cue": [], "Source": [], "Content": []}
        for role, target in (argument.split(":") for argument in event.split()):
            role = role.rstrip("0123456789")
            if role in parts:
                parts[role].extend(spans[target])
        cue, source, content = (tuple(sorted(parts[r])) for r in ("Cue", "Source", "Content"))
        if cue and content:
            yield cue, source, content


def example(article: Article) -> Example:
    """The article's words with their layers, and its attributions in words."""
    words = cut_words(article.text)
    layers: dict[str, list[str | int | None]] = {
        name: ["O"] * len(words) for name in ("cue", "source", "content")
    }
    attributions: list[tuple[list[int], list[int], list[int]]] = []
    unlabelled: set[int] = set()
    place = _Places(words)
    for spans in article.attributions:
        indices: list[list[int]] = []
        for name, parts in zip(layers, spans, strict=True):
            inside: list[int] = []
            for start, end in parts:
                here = place.words(start, end)
                for rank, word in enumerate(here):
                    if layers[name][word] == "O" or not rank:
                        layers[name][word] = "I" if rank else "B"
                inside += here
            indices.append(sorted(set(inside)))
        if indices[0] and indices[2]:
            attributions.append((indices[0], indices[1], indices[2]))
            if not article.labelled_inside.issuperset(spans[2]):
                unlabelled.update(indices[2])
    for word in unlabelled:
        for name in ("cue", "source"):
            if layers[name][word] == "O":
                layers[name][word] = None
    return Example(article.name, "polnear", article.text, words, layers, attributions)


class _Places:
    """Finds the words whose middle lies in a stretch of characters."""

    def __init__(self, words: list[tuple[int, int]]) -> None:
        self._middles = [(start + end) / 2 for start, end in words]

    def words(self, start: int, end: int) -> list[int]:
        return list(range(bisect_left(self._middles, start), bisect_left(self._middles, end)))


@dataclass(frozen=True, slots=True)
class Frame:
    """Source and cue of a plain "SOURCE CUE that …" in the corpus, to set a sentence in."""

    source: str
    cue: str


def frames(articles: list[Article]) -> list[Frame]:
    """Every short source followed at once by a one- or two-word cue followed by "that"."""
    found: list[Frame] = []
    for article in articles:
        for cue, source, content in article.attributions:
            if len(cue) == len(source) == 1 and source[0][1] + 1 == cue[0][0]:
                said = article.text[slice(*cue[0])]
                who = article.text[slice(*source[0])]
                follows = article.text[content[0][0] :][:5] == "that "
                if follows and len(said.split()) < 3 and len(who.split()) < 9:
                    found.append(Frame(who, said))
    return found


_LOWERED = frozenset(
    "The A An In On At He She They It We You I This That These Those His Her Their Its There "
    "But And If When While After Before As For Many Some Most Both No Not".split()
)


def wrapped(article: Article, frames: list[Frame], rng: random.Random) -> Article:
    """The article with some of its sentences set inside a statement of somebody else.

    So that nested cues, which the corpus leaves unmarked, are learnt from labels known by
    construction. A fifth of the plain sentences that hold whole attributions are set in.
    """
    hulls = [
        (min(s for part in a for s, _ in part), max(e for part in a for _, e in part))
        for a in article.attributions
    ]
    chosen: list[tuple[int, int]] = []
    for match in re.finditer(r"(?:(?<=\n)|(?<=[.!?] ))[^\n.!?“”\"]+\.(?=\s|$)", article.text):
        start, end = match.span()
        over = [h for h in hulls if h[0] < end and start < h[1]]
        if not over or len(over) > 2 or end - start < 40 or "“" in match[0]:
            continue
        if all(start <= h[0] and h[1] <= end for h in over) and rng.random() < 0.2:
            chosen.append((start, end))
    if not chosen or not frames:
        return article
    return _rewrite(article, chosen, frames, rng)


def _rewrite(
    article: Article, sentences: list[tuple[int, int]], frames: list[Frame], rng: random.Random
) -> Article:
    """Put each sentence into a statement of somebody else; all other spans move along."""
    out: list[str] = []
    length = position = 0
    moves: list[tuple[int, int]] = []  # (from this offset on, characters to add)
    added: list[tuple[Spans, Spans, Spans]] = []
    inside: list[tuple[int, int]] = []

    def put(piece: str) -> tuple[int, int]:
        nonlocal length
        out.append(piece)
        length += len(piece)
        return length - len(piece), length

    for start, end in sentences:
        put(article.text[position:start])
        frame = rng.choice(frames)
        body = article.text[start : end - 1]
        lowered = body[0].lower() + body[1:] if body.split()[0] in _LOWERED else body
        style = rng.randrange(3)
        if style == 0:
            source = put(frame.source)
            put(" ")
            cue = put(frame.cue)
            put(" ")
            that = put("that ")
            moves.append((start, length - start))
            content = (that[0], put(lowered)[1])
            put(".")
        elif style == 1:
            opening = put("“")
            moves.append((start, length - start))
            put(body)
            content = (opening[0], put(",”")[1])
            put(" ")
            source = put(frame.source)
            put(" ")
            cue = put(frame.cue)
            put(".")
        else:
            cue = put("According to")
            put(" ")
            source = put(frame.source)
            put(", ")
            moves.append((start, length - start))
            content = put(lowered)
            put(".")
        added.append(((cue,), (source,), (content,)))
        inside.append(content)
        position = end
        moves.append((end, length - end))
    put(article.text[position:])

    def moved(spans: Spans) -> Spans:
        return tuple(
            (start + _shift(moves, start), end + _shift(moves, end - 1)) for start, end in spans
        )

    kept = tuple((moved(a), moved(b), moved(c)) for a, b, c in article.attributions)
    return Article(article.name, "".join(out), kept + tuple(added), frozenset(inside))


def _shift(moves: list[tuple[int, int]], offset: int) -> int:
    return next((by for start, by in reversed(moves) if start <= offset), 0)
