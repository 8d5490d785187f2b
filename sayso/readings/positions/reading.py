"""The positions of a report: of all that may be one, what is likely; and its statements' sides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.model import Analysis, Document, Position, Statement, content_id
from sayso.readings.actors.casting import Cast
from sayso.readings.positions.accusations import with_targets
from sayso.readings.positions.candidates import Candidate, Candidates
from sayso.readings.positions.weighing import LEAST_LIKELY, LEAST_WORDS, Weighing
from sayso.readings.statements.inner import Weights, likelihood
from sayso.readings.times.timing import Hung


@dataclass(frozen=True, slots=True)
class Sides:
    """A report's positions in text order, and its statements with who is accused and who answers.

    used: ids of all the actors that these name.
    """

    positions: tuple[Position, ...]
    statements: tuple[Statement, ...]

    def used(self) -> Iterator[str]:
        for position in self.positions:
            yield from (position.actor, *position.addressees)
        for statement in self.statements:
            yield from (*statement.targets, *statement.addressees)


def sides(
    document: Document,
    analysis: Analysis,
    told: Cast,
    statements: Sequence[Statement],
    hung: Hung,
    *,
    weights: Weights | None = None,
) -> Sides:
    """The positions of a report's title and prose, and the targets, addressees and answers of its
    statements.

    told: the report's actors; statements: its statements with their actors and days. weights: what
    tells likely positions from others in a report of some length; None, and in a shorter one: none
    of which anything is doubted is left out. A will that no actor has is left out.
    """
    report = Candidates(document, analysis, told, statements, hung)
    if weights is not None and len(analysis.words) >= LEAST_WORDS:
        chosen = likely(weighed(report), weights)
    else:
        chosen = _undoubted(report.found())
    found = sorted(chosen, key=lambda each: each.content)
    return Sides(tuple(_told_apart(found)), with_targets(report.grammar, told, statements, hung))


def weighed(report: Candidates) -> list[tuple[Candidate, Weights]]:
    """All that may be positions, each with its signs."""
    weighing = Weighing(report)
    return [(each, weighing.signs(each)) for each in report.found()]


def likely(
    found: Iterable[tuple[Candidate, Weights]], weights: Weights, least: float = LEAST_LIKELY
) -> Iterator[Position]:
    """Those that are likely positions; of two of one party in the same words the likelier."""
    rated = [(likelihood(signs, weights), each) for each, signs in found]
    kept = [(score, each) for score, each in rated if score >= least]
    taken: set[tuple[str, int]] = set()
    for score, each in sorted(kept, key=lambda one: -one[0]):
        words = {(each.position.actor, word) for word in each.item.words}
        if taken.isdisjoint(words):
            taken |= words
            yield replace(each.position, score=round(score, 4))


def _undoubted(found: Iterable[Candidate]) -> Iterator[Position]:
    taken: set[tuple[str, int]] = set()
    for each in found:
        if each.will.doubts:
            continue
        party = each.position.actor
        if taken.isdisjoint([(party, each.item.head), (party, each.item.words[0])]):
            taken.update((party, word) for word in each.item.words)
            yield each.position


def _told_apart(positions: Iterable[Position]) -> Iterator[Position]:
    """Positions with ids of their own: of several on the same words, as of joint parties, the first
    has the words' id, and the others one of the words and the party."""
    known: set[str] = set()
    for each in positions:
        if each.id in known:
            key = (each.document_id, "position", each.content[0].start, each.actor, each.stance)
            each = replace(each, given_id=content_id("po", *key))
        if each.id not in known:
            known.add(each.id)
            yield each
