"""Whose words every character is: the outlet's own, or those of the innermost statement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sayso.model import Document, Span, Statement, Voice


def voices(document: Document, statements: Sequence[Statement]) -> tuple[Voice, ...]:
    """Cover the text once, in order, with no gap; neighbours differ in their statement.

    Where contents overlap, the innermost statement has the word: the one with most others
    around it; of two on one level, the one with less content; then the earlier. Chains stay empty
    until actors are resolved. An empty text gives ().
    """
    if not document.text:
        return ()
    ranks = _ranks(statements)
    changes: dict[int, tuple[list[str], list[str]]] = {0: ([], [])}
    for statement in statements:
        for part in statement.content:
            changes.setdefault(part.start, ([], []))[0].append(statement.id)
            changes.setdefault(part.end, ([], []))[1].append(statement.id)
    places = sorted(changes)
    spoken: list[str] = []
    found: list[tuple[int, str | None]] = []
    for at in places:
        begins, ends = changes[at]
        for each in ends:
            spoken.remove(each)
        spoken += begins
        voice = min(spoken, key=lambda each: ranks[each], default=None)
        if at < len(document.text) and (not found or found[-1][1] != voice):
            found.append((at, voice))
    stops = [*(start for start, _ in found[1:]), len(document.text)]
    return tuple(
        Voice(Span(start, stop), statement)
        for (start, statement), stop in zip(found, stops, strict=True)
    )


def _ranks(statements: Sequence[Statement]) -> Mapping[str, tuple[int, int, int]]:
    """By statement id: how early it has the word where several overlap, the lowest first."""
    within = {statement.id: statement.within for statement in statements}
    ranks = {}
    for number, statement in enumerate(statements):
        length = sum(part.end - part.start for part in statement.content)
        ranks[statement.id] = (-_depth(statement.id, within), length, number)
    return ranks


def _depth(statement: str, within: Mapping[str, str | None]) -> int:
    """How many statements stand around one; a circle, which no reading has, ends the count."""
    depth, outer = 0, within.get(statement)
    while outer is not None and depth <= len(within):
        depth, outer = depth + 1, within.get(outer)
    return depth
