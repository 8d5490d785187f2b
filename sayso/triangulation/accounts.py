"""The accounts that the reports of one story give, set side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sayso.model import Reading
from sayso.record.parties import Parties, parties_of
from sayso.triangulation.figures import compared_figures
from sayso.triangulation.model import Accounts, Acting, Comparison, Origin, Party, Story
from sayso.triangulation.report import Report, reports_of


def compare_accounts(
    readings: Mapping[str, Reading],
    *,
    origins: Mapping[str, Origin],
    stories: Sequence[Story],
) -> Accounts:
    """Parties, utterances, comparisons and framing within each story.

    readings, origins: by document id. Reports of one origin are one voice.
    """
    parties = parties_of(readings.values())
    comparisons: list[Comparison] = []
    for story in stories:
        known = [readings[id] for id in story.documents if id in readings]
        comparisons += _compared(reports_of(known, origins))
    return Accounts(
        parties=tuple(_shown(parties)), comparisons=tuple(sorted(comparisons, key=_place))
    )


def _compared(reports: Sequence[Report]) -> Iterator[Comparison]:
    yield from compared_figures(reports)


def _shown(parties: Parties) -> Iterator[Party]:
    """Those of several reports: who stands in one alone was not joined to anybody."""
    for party in parties.all:
        if len({document for document, _ in party.actors}) > 1:
            actors = tuple(Acting(document, actor) for document, actor in party.actors)
            yield Party(party.id, party.name, actors, party.because)


def _place(comparison: Comparison) -> tuple[object, ...]:
    """An order that does not depend on that of the reports."""
    left, right = comparison.left, comparison.right
    return (
        left.document, left.span, right.document, right.span, comparison.on, comparison.kind
    )  # fmt: skip
