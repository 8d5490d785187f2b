"""The accounts that the reports of one story give, set side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sayso.model import Reading
from sayso.triangulation.claims import compared_claims
from sayso.triangulation.events import compared_events
from sayso.triangulation.figures import compared_figures
from sayso.triangulation.happenings import happenings, same_happenings
from sayso.triangulation.model import (
    Accounts,
    Acting,
    Comparison,
    Origin,
    Party,
    Story,
)
from sayso.triangulation.report import Report, reports_of
from sayso.triangulation.sayings import sayings
from sayso.triangulation.sides import Parties, parties_of
from sayso.triangulation.stances import compared_positions, held
from sayso.triangulation.utterances import compared_wordings, matches, utterances


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
    told = [
        _of_story([readings[id] for id in story.documents if id in readings], origins, parties)
        for story in stories
    ]
    return Accounts(
        parties=tuple(_shown(parties)),
        utterances=tuple(utterance for each in told for utterance in each.utterances),
        comparisons=tuple(comparison for each in told for comparison in each.comparisons),
        framing=tuple(framing for each in told for framing in each.framing),
    )


def _of_story(
    readings: Sequence[Reading], origins: Mapping[str, Origin], parties: Parties
) -> Accounts:
    """What the reports of one story say, set side by side; nothing of a report that is alone."""
    if len(readings) < 2:
        return Accounts()
    reports = reports_of(readings, origins)
    said = [saying for report in reports for saying in sayings(report, parties)]
    matched = matches(said)
    comparisons = [
        *compared_figures(reports),
        *compared_wordings(matched),
        *compared_claims(said, parties, matched),
        *_events(reports, parties),
        *compared_positions([each for report in reports for each in held(report, parties)]),
    ]
    return Accounts(
        utterances=tuple(utterances(matched)), comparisons=tuple(sorted(comparisons, key=_place))
    )


def _events(reports: Sequence[Report], parties: Parties) -> Iterator[Comparison]:
    found = [event for report in reports for event in happenings(report, parties)]
    yield from compared_events(same_happenings(found))


def _shown(parties: Parties) -> Iterator[Party]:
    """Those of several reports: who stands in one alone was not joined to anybody."""
    for party in parties.all:
        if len({document for document, _ in party.actors}) > 1:
            actors = tuple(Acting(document, actor) for document, actor in party.actors)
            yield Party(party.id, party.name, actors, party.because)


def _place(comparison: Comparison) -> tuple[object, ...]:
    """An order that does not depend on that of the reports."""
    left, right = comparison.left, comparison.right
    where = left.document, left.span, right.document, right.span
    return (*where, comparison.on, comparison.kind, comparison.because)
