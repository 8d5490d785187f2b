"""What two reports about one thing are likely to tell alike or otherwise, clause by clause.

Rules find what is told in so many words (``figures.py``, ``one_happening.py``, ``utterances.py``).
Of two reports that are of one story, or about one thing by the names that few others have, the rest
is weighed: their clauses are held against each other, and the figures in them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.model import Span
from sayso.triangulation.account import Account
from sayso.triangulation.aligned import aligned
from sayso.triangulation.clauses import Clause, clauses
from sayso.triangulation.counted_alike import compared_alike
from sayso.triangulation.model import Comparison, Matter
from sayso.triangulation.signs import Rarity
from sayso.triangulation.slots import compared_slots
from sayso.triangulation.weighed_counts import beside, clause_of_each


@dataclass(frozen=True, slots=True)
class Clauses:
    """The clauses of some reports, by document id, and how much each idea tells among them."""

    of: Mapping[str, Sequence[Clause]]
    rarity: Rarity

    @classmethod
    def among(cls, accounts: Iterable[Account]) -> Clauses:
        of = {
            account.report.id: clauses(account.report, account.happenings, account.sayings)
            for account in accounts
        }
        return cls(of, Rarity(clause.told for told in of.values() for clause in told))


MOST_RELATED = 16
"""Reports of its story, those that follow it by day, that a report is held against; and of others
about one thing. A story of more has the rest through these."""
MOST_FIGURES = 60
"""Figures of a report that are looked at, the first: more are a table."""

Pair = tuple[str, str]
"""Ids of two documents, in their order."""

_SAYING = frozenset(["polarity", "wording"])
"""Matters of which one is told of two clauses: that both tell a thing, or report a saying of it."""


@dataclass(frozen=True, slots=True)
class Told:
    """What is compared already. numbers: of the figures compared their ids, each with the id of the
    other report. words: by the two reports, on what and by which words of either."""

    numbers: Mapping[Pair, set[Pair]]
    words: Mapping[Pair, list[tuple[Matter, Span, Span]]]

    @classmethod
    def of(cls, given: Iterable[Comparison]) -> Told:
        numbers: dict[Pair, set[Pair]] = defaultdict(set)
        words: dict[Pair, list[tuple[Matter, Span, Span]]] = defaultdict(list)
        for each in given:
            one, other = sorted((each.left, each.right), key=lambda side: side.document)
            pair = one.document, other.document
            words[pair].append((each.on, one.span, other.span))
            if each.on == "number" and one.id is not None and other.id is not None:
                numbers[pair] |= {(one.id, other.document), (other.id, one.document)}
        return cls(numbers, words)

    def holds(self, comparison: Comparison) -> bool:
        """Whether the same is told of words that both stand in these."""
        one, other = sorted((comparison.left, comparison.right), key=lambda side: side.document)
        return any(
            (on == comparison.on or {on, comparison.on} <= _SAYING)
            and left.overlaps(one.span)
            and right.overlaps(other.span)
            for on, left, right in self.words.get((one.document, other.document), ())
        )


def compared_likely(
    accounts: Mapping[str, Account], told: Iterable[Comparison]
) -> Iterator[Comparison]:
    """accounts: by document id. told: what is compared already, which stands."""
    pairs = list(related(accounts))
    wanted = {account.report.id for pair in pairs for account in pair}
    cut = Clauses.among(account for id, account in accounts.items() if id in wanted)
    known = Told.of(told)
    for left, right in pairs:
        for comparison in _compared(left, right, cut, known):
            if not known.holds(comparison):
                yield comparison


def related(accounts: Mapping[str, Account]) -> Iterator[tuple[Account, Account]]:
    """Every two reports, of two origins, that are of one story or about one thing."""
    stories: dict[str, list[str]] = defaultdict(list)
    for id, account in accounts.items():
        stories[account.report.story].append(id)
    for told in stories.values():
        told.sort(key=lambda id: (accounts[id].report.day or "", id))
    places = {id: at for told in stories.values() for at, id in enumerate(told)}
    for id, account in accounts.items():
        story, at = stories[account.report.story], places[id]
        beside = {*story[at + 1 : at + 1 + MOST_RELATED]}
        kin = account.report.kin - set(story)
        beside |= {*sorted(other for other in kin if other > id)[:MOST_RELATED]}
        for other in sorted(beside):
            if accounts[other].report.origin != account.report.origin:
                yield account, accounts[other]


def _compared(left: Account, right: Account, cut: Clauses, known: Told) -> Iterator[Comparison]:
    one, other = cut.of[left.report.id], cut.of[right.report.id]
    clause_of = dict(clause_of_each((*one, *other)))
    figures = beside(left.counts[:MOST_FIGURES], right.counts[:MOST_FIGURES], clause_of, cut.rarity)
    first, second = sorted((left.report.id, right.report.id))
    yield from compared_alike(figures, clause_of, known.numbers.get((first, second), ()))
    yield from compared_slots(aligned(one, other, cut.rarity))
