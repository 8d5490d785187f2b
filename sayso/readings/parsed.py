"""The words of an analysis with their sentences and tree, wrapped once for figures and events."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from sayso.documents.knowledge import fold, knowledge
from sayso.model import Analysis, Span, WordRange

NEAREST_CHILDREN = 16
"""Children of a word that are looked at, those next to it: a noun or verb in a sentence of news has
fewer, and a list that all hangs on one word must not cost the square of its length."""

_WORDS_KEPT = 1 << 15
"""Words kept in small letters: texts repeat theirs."""

HYPHENS = frozenset(["-", "‐", "‑", "–"])


@dataclass(frozen=True, slots=True)
class Words:
    """One text's words. small: in small letters, curly apostrophes made straight.

    ends: for every word the word after the last of its sentence; starts: the first of it.
    children: for every word those whose head it is, in order.
    places: the mention of a place by its head word. timed: words inside a time expression.
    """

    analysis: Analysis
    small: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]
    children: Sequence[Sequence[int]]
    places: dict[int, WordRange]
    persons: frozenset[int]
    timed: frozenset[int]

    @classmethod
    def of(cls, analysis: Analysis) -> Words:
        count = len(analysis.words)
        small = [_small(word) for word in analysis.written]
        starts, ends = list(range(count)), list(range(1, count + 1))
        for first, stop in analysis.sentences:
            for at in range(max(0, first), min(stop, count)):
                starts[at], ends[at] = max(0, first), min(stop, count)
        children: list[list[int]] = [[] for _ in range(count)]
        for at, head in enumerate(analysis.heads):
            if head != at and 0 <= head < count:
                children[head].append(at)
        return cls(
            analysis,
            small,
            starts,
            ends,
            children,
            {each.head: each.words for each in analysis.mentions if each.kind == "place"},
            frozenset(each.head for each in analysis.mentions if each.kind == "person"),
            frozenset(
                at
                for each in analysis.times
                for at in range(max(0, each.words[0]), min(each.words[1], count))
            ),
        )

    def __len__(self) -> int:
        return len(self.small)

    def get(self, at: int) -> str:
        """The word in small letters; "" beyond the ends of the text."""
        return self.small[at] if 0 <= at < len(self.small) else ""

    def written(self, at: int) -> str:
        return self.analysis.written[at]

    def tag(self, at: int) -> str:
        return self.analysis.upos[at] if 0 <= at < len(self.small) else ""

    def relation(self, at: int) -> str:
        """The word's relation to its head, with its subtype."""
        return self.analysis.relations[at]

    def head(self, at: int) -> int:
        """The word's head, itself where it has none."""
        head = self.analysis.heads[at]
        return head if 0 <= head < len(self.small) else at

    def near(self, at: int) -> Sequence[int]:
        """The children next to a word, in text order."""
        children, half = self.children[at], NEAREST_CHILDREN // 2
        if len(children) <= half:
            return children
        middle = bisect_left(children, at)
        return children[max(0, middle - half) : middle + half]

    def touches(self, at: int) -> bool:
        """Whether nothing stands between a word and the one before it."""
        words = self.analysis.words
        return 0 < at < len(words) and words[at - 1][1] == words[at][0]

    def is_joint(self, at: int) -> bool:
        """Whether a word is a hyphen that joins the words on its two sides."""
        return (
            0 < at < len(self.small) - 1
            and self.small[at] in HYPHENS
            and self.touches(at)
            and self.touches(at + 1)
        )

    def span(self, words: WordRange) -> Span:
        return Span(self.analysis.words[words[0]][0], self.analysis.words[words[1] - 1][1])

    def text(self, words: WordRange) -> str:
        return self.span(words).of(self.analysis.text)


@lru_cache(_WORDS_KEPT)
def _small(word: str) -> str:
    return fold(word).lower()


@cache
def listed(*path: str) -> frozenset[str]:
    """The words of one list of ``sayso/data/figures.toml``: listed("nouns", "people")."""
    return frozenset(str(word) for word in _table(*path))


@cache
def named(*path: str) -> dict[str, str]:
    """One table of ``sayso/data/figures.toml``: what words stand for."""
    return {str(word): str(meant) for word, meant in _table(*path).items()}


def _table(*path: str) -> Any:
    found: Any = knowledge("figures")
    for name in path:
        found = found[name]
    return found


_IRREGULAR = {
    "people": "people", "men": "man", "women": "woman", "children": "child", "feet": "foot",
    "bodies": "body", "corps": "corps", "gunmen": "gunman", "servicemen": "serviceman",
    "policemen": "policeman", "lives": "life", "troops": "troops", "personnel": "personnel",
    "aircraft": "aircraft", "series": "series", "species": "species", "wives": "wife",
    "gas": "gas", "bus": "bus", "yes": "yes", "pass": "pass", "centuries": "century",
}  # fmt: skip


@cache
def singular(word: str) -> str:
    """A noun in small letters, without the ending of the plural, by its spelling alone."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes", "uses")):
        return word[:-2]
    if word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
