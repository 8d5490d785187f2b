"""What changed in a report between two of its versions: in its statements and its figures.

A statement is the same where it says the same words, and another wording of one where the same
speaker says much the same; a figure is the same where the same is counted. Everything else is gone
or new. What only moved in the text did not change.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from sqlalchemy import select

from sayso.documents.knowledge import fold
from sayso.model import Figure, Reading, Span, Statement
from sayso.record.store import Record
from sayso.record.tables import documents

_One = TypeVar("_One", Statement, Figure)

SHARED = 0.5
"""Share of their words, as a set, that two wordings of one statement have in common at least.
Chosen so that one exchanged number or name in a short sentence is a change and not another one."""

_MOST_WORDINGS = 50
"""Statements of one speaker that a changed one is compared with: of a live blog there are
hundreds, and those that belong together stand near each other."""


@dataclass(frozen=True, slots=True)
class Change(Generic[_One]):
    """One statement or figure before and after. before None: it is new; after None: it is gone."""

    before: _One | None
    after: _One | None

    @property
    def kind(self) -> Literal["new", "gone", "changed"]:
        if self.before is None:
            return "new"
        return "gone" if self.after is None else "changed"


@dataclass(frozen=True, slots=True)
class Revision:
    """Two versions of a report, one after the other, and what changed from one to the other.

    version: the newer's. recorded_at: when that was.
    """

    address: str
    version: int
    recorded_at: str
    before: Reading
    after: Reading
    statements: tuple[Change[Statement], ...]
    figures: tuple[Change[Figure], ...]


def revisions(record: Record, *, since: str | None = None) -> Iterator[Revision]:
    """What changed in the record's reports, oldest first. since: recorded on that day or later."""
    newer, older = documents.alias("newer"), documents.alias("older")
    query = (
        select(older.c.id, newer.c.id, newer.c.version, newer.c.recorded_at)
        .join(older, (older.c.report_id == newer.c.report_id))
        .where(older.c.version == newer.c.version - 1)
        .order_by(newer.c.recorded_at, newer.c.id)
    )
    if since is not None:
        query = query.where(newer.c.recorded_at >= since)
    with record.asking() as connection:
        found = connection.execute(query).all()
    for before_id, after_id, version, recorded_at in found:
        before, after = record.reading(before_id), record.reading(after_id)
        yield Revision(
            address=after.document.url or after.document.path or "-",
            version=version,
            recorded_at=recorded_at,
            before=before,
            after=after,
            statements=changed_statements(before, after),
            figures=changed_figures(before, after),
        )


def changed_statements(before: Reading, after: Reading) -> tuple[Change[Statement], ...]:
    """What is said otherwise, no longer, or for the first time; in the newer version's order."""
    was, now = _Wordings(before), _Wordings(after)
    old, new = _without_equals(before.statements, after.statements, was.said, now.said)
    by_speaker: dict[str, list[Statement]] = defaultdict(list)
    for one in old:
        by_speaker[was.speaker(one)].append(one)
    pairs: dict[int, Statement] = {}
    for number, one in enumerate(new):
        candidates = by_speaker[now.speaker(one)]
        best, shared = None, SHARED
        for other in candidates[:_MOST_WORDINGS]:
            found = _shared(now.words(one), was.words(other))
            if found >= shared and (best is None or found > shared):
                best, shared = other, found
        if best is not None:
            candidates.remove(best)
            pairs[number] = best
    return _changes(old, new, pairs)


def changed_figures(before: Reading, after: Reading) -> tuple[Change[Figure], ...]:
    """Which numbers are other ones now, gone or new; in the newer version's order."""
    was, now = _Wordings(before), _Wordings(after)
    old, new = _without_equals(before.figures, after.figures, was.claimed, now.claimed)
    by_item: dict[Hashable, deque[Figure]] = defaultdict(deque)
    for one in old:
        by_item[was.counted(one)].append(one)
    pairs: dict[int, Figure] = {}
    for number, one in enumerate(new):
        if same := by_item[now.counted(one)]:
            pairs[number] = same.popleft()
    return _changes(old, new, pairs)


class _Wordings:
    """The words of one version, in which its statements and figures can be compared."""

    def __init__(self, reading: Reading) -> None:
        self._text = fold(reading.document.text)
        self._names = {actor.id: fold(actor.name) for actor in reading.actors}

    def said(self, one: Statement) -> Hashable:
        return self.speaker(one), self.words(one)

    def speaker(self, one: Statement) -> str:
        """Who says it, by the actor's name; so "she" and "Dana Sollen" are one."""
        if one.actors and one.actors[0] in self._names:
            return self._names[one.actors[0]]
        return self._of(one.speaker)

    def words(self, one: Statement) -> tuple[str, ...]:
        return tuple(word for part in one.content for word in part.of(self._text).split())

    def claimed(self, one: Figure) -> Hashable:
        return self.counted(one), one.low, one.high, one.bound, one.negated

    def counted(self, one: Figure) -> Hashable:
        return one.unit, self._of(one.item), self._of(one.action)

    def _of(self, span: Span | None) -> str:
        return "" if span is None else span.of(self._text)


def _without_equals(
    before: Sequence[_One],
    after: Sequence[_One],
    key_before: Callable[[_One], Hashable],
    key_after: Callable[[_One], Hashable],
) -> tuple[list[_One], list[_One]]:
    """Those on either side that have no equal on the other, each used once."""
    waiting: dict[Hashable, deque[_One]] = defaultdict(deque)
    for one in before:
        waiting[key_before(one)].append(one)
    new: list[_One] = []
    for one in after:
        if same := waiting[key_after(one)]:
            same.popleft()
        else:
            new.append(one)
    left = {id(one) for same in waiting.values() for one in same}
    return [one for one in before if id(one) in left], new


def _changes(
    old: Sequence[_One], new: Sequence[_One], pairs: dict[int, _One]
) -> tuple[Change[_One], ...]:
    paired = {id(one) for one in pairs.values()}
    found: list[Change[_One]] = [Change(pairs.get(n), one) for n, one in enumerate(new)]
    found += [Change(one, None) for one in old if id(one) not in paired]
    return tuple(found)


def _shared(one: Sequence[str], other: Sequence[str]) -> float:
    first, second = set(one), set(other)
    return len(first & second) / max(1, len(first | second))
