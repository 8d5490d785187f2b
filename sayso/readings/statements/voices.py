"""Whose words every character is: the outlet's own, or those of the innermost statement.

Words of distance in a paraphrase ("the so-called ministry") are whoever's who renders the words,
not the speaker's.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from sayso.model import Document, Span, Statement, Voice
from sayso.readings.actors.roles import framing
from sayso.readings.statements.quotes import Quotation

# "alleged" is a verb, and no distance, where somebody stands before it or a clause follows.
_IS_VERB_AFTER = frozenset(
    "he she it they who i we you had has have is are was were been be".split()
)


def voices(
    document: Document, statements: Sequence[Statement], quotations: Sequence[Quotation] = ()
) -> tuple[Voice, ...]:
    """Cover the text once, in order, with no gap; neighbours differ in their statement.

    Where contents overlap, the innermost statement has the word: the one with most others
    around it; of two on one level, the one with less content; then the earlier. quotations: those
    of the text, by which words of distance are known to be the speaker's own. Chains are those of
    the statements' actors. An empty text gives ().
    """
    if not document.text:
        return ()
    by_id = {statement.id: statement for statement in statements}
    ranks = _ranks(by_id)
    keeping = _Distance(document.text, by_id, quotations)
    changes: dict[int, tuple[list[str], list[str]]] = {0: ([], [])}
    for name, statement in by_id.items():
        for part in statement.content:
            changes.setdefault(part.start, ([], []))[0].append(name)
            changes.setdefault(part.end, ([], []))[1].append(name)
    for at in keeping.edges():
        changes.setdefault(at, ([], []))
    spoken: list[str] = []
    found: list[tuple[int, str | None]] = []
    for at in sorted(changes):
        begins, ends = changes[at]
        for each in ends:
            spoken.remove(each)
        spoken += begins
        voice = min(spoken, key=lambda each: ranks[each], default=None)
        voice = keeping.kept(at, voice)
        if at < len(document.text) and (not found or found[-1][1] != voice):
            found.append((at, voice))
    chains = {name: chain(statement) for name, statement in by_id.items()}
    edges = [*(start for start, _ in found), len(document.text)]
    return tuple(
        Voice(Span(start, stop), voice, chains.get(voice or "", ()))
        for (_, voice), (start, stop) in zip(found, pairwise(edges), strict=True)
    )


def chain(statement: Statement) -> tuple[str, ...]:
    """The actors whose words a statement's content is, outermost first, the speaker last."""
    return (*statement.via, *statement.actors)


class _Distance:
    """The words of distance of a text, and whose they are."""

    def __init__(
        self, text: str, statements: Mapping[str, Statement], quotations: Sequence[Quotation]
    ) -> None:
        self._statements = statements
        self._quotations = sorted((each.outer, each.depth) for each in quotations)
        self._quotation_starts = [span.start for span, _ in self._quotations]
        # "An alleged plan" without anybody who alleges: the word is a cue, and still the outlet's.
        cues = sorted(
            span
            for statement in statements.values()
            for span in statement.cue
            if statement.speakers or span.of(text).lower() not in framing()
        )
        self._spans = [
            Span(*match.span())
            for match in _framed(text)
            if not _is_verb(text, match) and not _touches(cues, match)
        ]
        self._starts = [span.start for span in self._spans]

    def edges(self) -> list[int]:
        return [at for span in self._spans for at in (span.start, span.end)]

    def kept(self, at: int, voice: str | None) -> str | None:
        """The voice of a character that stands in this statement's content."""
        index = bisect_right(self._starts, at) - 1
        if voice is None or index < 0 or at >= self._spans[index].end:
            return voice
        statement: Statement | None = self._statements[voice]
        while statement is not None and not self._is_own(statement, at):
            voice = statement.within
            statement = self._statements.get(voice or "")
        return voice if statement else None

    def _is_own(self, statement: Statement, at: int) -> bool:
        """Whether a word stands in the statement's own quotation marks."""
        if statement.form == "direct" or not statement.cue:
            return True
        cue = statement.cue[0].start
        for index in range(bisect_right(self._quotation_starts, at) - 1, -1, -1):
            span, depth = self._quotations[index]
            if at < span.end and not span.start <= cue < span.end:
                return True
            if depth == 0:
                return False
        return False


def _framed(text: str) -> Iterator[re.Match[str]]:
    """The words of distance of a text; most texts have none, which takes no pattern to see."""
    small = text.lower()
    if any(word in small for word in framing()):
        yield from _words_of_distance().finditer(text)


@cache
def _words_of_distance() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in sorted(framing(), key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE)


def _is_verb(text: str, match: re.Match[str]) -> bool:
    if match.group().lower() != "alleged":
        return False
    before = text[: match.start()][-24:].split()
    after = text[match.end() : match.end() + 12].split()
    return (bool(before) and before[-1].lower() in _IS_VERB_AFTER) or after[:1] == ["that"]


def _touches(spans: Sequence[Span], match: re.Match[str]) -> bool:
    """Whether a match shares a character with one of the sorted spans, which hardly overlap."""
    index = bisect_right(spans, Span(match.start(), match.end()))
    near = spans[max(0, index - 2) : index + 1]
    return any(span.start < match.end() and match.start() < span.end for span in near)


def _ranks(statements: Mapping[str, Statement]) -> Mapping[str, tuple[int, int, int]]:
    """By statement id: how early it has the word where several overlap, the lowest first."""
    within = {name: statement.within for name, statement in statements.items()}
    ranks = {}
    for number, (name, statement) in enumerate(statements.items()):
        length = sum(part.end - part.start for part in statement.content)
        ranks[name] = (-_depth(name, within), length, number)
    return ranks


def _depth(statement: str, within: Mapping[str, str | None]) -> int:
    """How many statements stand around one; a circle, which no reading has, ends the count."""
    depth, outer = 0, within.get(statement)
    while outer is not None and depth <= len(within):
        depth, outer = depth + 1, within.get(outer)
    return depth
