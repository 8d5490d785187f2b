"""Reports, and what a network might have found in them, made by hand: no weights are loaded."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.model import (
    Analysis,
    Attribution,
    Document,
    Mention,
    Part,
    PartKind,
    Published,
    Span,
    Statement,
    WordRange,
)
from sayso.readings.analysis.words import cut_words
from sayso.readings.statements import statements
from sayso.readings.statements.quotes import quotations

_SENTENCE_START = re.compile(r"(?:[.!?][\"”’']*\s+|\n+)(?=\S)")


@dataclass(frozen=True, slots=True)
class Said:
    """One attribution, its parts quoted from the text; several pieces are split by " … ".

    ``nth`` is the place of the cue among equal words, from 0.
    """

    cue: str
    source: str
    content: str
    nth: int = 0
    cue_score: float = 0.9
    source_score: float = 1.0
    content_score: float = 1.0


def document(text: str, parts: Mapping[str, PartKind] | None = None) -> Document:
    """A report; parts: kinds of the stretches that are not prose, by their words."""
    return Document(
        text=text,
        where="report.txt",
        path="report.txt",
        line=None,
        url=None,
        title=None,
        outlet=None,
        byline=None,
        credits=(),
        language="en",
        captured_at=None,
        published=Published(None, None, None, "unknown", None, "nothing tells"),
        parts=tuple(Part(kind, span_of(text, words)) for words, kind in (parts or {}).items()),
    )


def span_of(text: str, words: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def analysis(
    text: str,
    attributions: Sequence[Said] = (),
    *,
    tree: Mapping[str, tuple[str, str]] | None = None,
    tags: Mapping[str, str] | None = None,
    mentions: Mapping[str, str] | None = None,
    inner: Sequence[Said] = (),
) -> Analysis:
    """What a network might say of a text.

    tree: head and relation of some words; all others are their own heads, as without a parse.
    tags: UPOS and features of some words, as "NOUN" or "NOUN Number=Plur". mentions: kinds of
    some phrases. inner: what there may be within others. Words are given by their text, which must
    be found once.
    """
    words = cut_words(text)
    texts = [text[start:end] for start, end in words]
    upos, features = [""] * len(words), [""] * len(words)
    heads, relations = list(range(len(words))), [""] * len(words)
    for word, (head, relation) in (tree or {}).items():
        heads[texts.index(word)], relations[texts.index(word)] = texts.index(head), relation
    for word, tag in (tags or {}).items():
        upos[texts.index(word)], _, features[texts.index(word)] = tag.partition(" ")
    return Analysis(
        text=text,
        words=words,
        sentences=_sentences(text, words),
        upos=upos,
        features=features,
        heads=heads,
        relations=relations,
        attributions=tuple(_attribution(text, words, said) for said in attributions),
        mentions=tuple(
            Mention(_head(_range(text, words, phrase), heads), _range(text, words, phrase), kind, 1)
            for phrase, kind in (mentions or {}).items()
        ),
        inner=tuple(_attribution(text, words, said) for said in inner),
    )


def read(
    text: str, *attributions: Said, parts: Mapping[str, PartKind] | None = None
) -> tuple[Statement, ...]:
    """The statements of a report in which these attributions were found, without a parse."""
    report = document(text, parts)
    return statements(report, analysis(text, attributions), quotations(text, report.parts))


def contents(text: str, statement: Statement) -> list[str]:
    return [part.of(text) for part in statement.content]


def speakers(text: str, statement: Statement) -> list[str]:
    return [speaker.of(text) for speaker in statement.speakers]


def _head(words: WordRange, heads: Sequence[int]) -> int:
    outside = (word for word in range(*words) if not words[0] <= heads[word] < words[1])
    return next(outside, words[0])


def _attribution(text: str, words: Sequence[tuple[int, int]], said: Said) -> Attribution:
    def ranges(pieces: str, nth: int = 0) -> tuple[WordRange, ...]:
        return tuple(_range(text, words, piece, nth) for piece in pieces.split(" … ") if piece)

    return Attribution(
        ranges(said.cue, said.nth),
        ranges(said.source),
        ranges(said.content),
        said.cue_score,
        said.source_score,
        said.content_score,
    )


def _range(text: str, words: Sequence[tuple[int, int]], piece: str, nth: int = 0) -> WordRange:
    span = span_of(text, piece, nth)
    inside = [i for i, (start, end) in enumerate(words) if span.start <= start and end <= span.end]
    return inside[0], inside[-1] + 1


def _sentences(text: str, words: Sequence[tuple[int, int]]) -> list[WordRange]:
    starts = {match.end() for match in _SENTENCE_START.finditer(text)}
    firsts = [0, *(i for i, (start, _) in enumerate(words) if i and start in starts)]
    return list(zip(firsts, [*firsts[1:], len(words)], strict=True)) if words else []
