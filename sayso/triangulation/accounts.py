"""The accounts that reports give, set side by side: within stories, and among the same parties."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sayso.model import Reading
from sayso.triangulation import figures, one_happening
from sayso.triangulation.account import Account, accounts_of
from sayso.triangulation.carried import left_out
from sayso.triangulation.circles import circles_of
from sayso.triangulation.claims import compared_claims
from sayso.triangulation.events import compared_events
from sayso.triangulation.figures import compared_figures
from sayso.triangulation.framing import framings
from sayso.triangulation.headlines import headlines
from sayso.triangulation.lasting import compared_lengths
from sayso.triangulation.lies import compared_lies
from sayso.triangulation.likely import compared_likely
from sayso.triangulation.model import Accounts, Acting, Comparison, Origin, Party, Story
from sayso.triangulation.motives import compared_motives
from sayso.triangulation.occasions import compared_occasions
from sayso.triangulation.one_happening import same_happenings
from sayso.triangulation.parts import compared_sums
from sayso.triangulation.sayings import Saying
from sayso.triangulation.sides import Parties, parties_of
from sayso.triangulation.speeches import compared_speeches
from sayso.triangulation.stances import compared_positions
from sayso.triangulation.tenures import compared_tenures
from sayso.triangulation.turns import compared_turns
from sayso.triangulation.utterances import Match, compared_wordings, matches, utterances


def compare_accounts(
    readings: Mapping[str, Reading],
    *,
    origins: Mapping[str, Origin],
    stories: Sequence[Story],
) -> Accounts:
    """Parties, utterances, comparisons and framing within each story, and among the same parties.

    readings, origins: by document id. Reports of one origin are one voice.
    """
    parties = parties_of(readings[id] for id in sorted(readings))
    accounts = accounts_of(readings, parties, origins=origins, stories=stories)
    places = {id: place for place, id in enumerate(accounts)}
    told_in_one = [story.documents for story in stories if len(story.documents) > 1]
    found = Found()
    for documents in (*told_in_one, *circles_of(readings, parties), tuple(accounts)):
        found.add([accounts[id] for id in sorted(documents, key=places.__getitem__)], parties)
    for comparison in compared_likely(accounts, found.comparisons.values()):
        found.comparisons.setdefault(_things(comparison), comparison)
    matched = [found.matches[key] for key in sorted(found.matches)]
    compared = tuple(sorted(found.comparisons.values(), key=_place))
    reports = {id: account.report for id, account in accounts.items()}
    return Accounts(
        parties=tuple(_shown(parties)),
        utterances=tuple(utterances(matched)),
        comparisons=compared,
        framing=tuple(
            framing
            for documents in told_in_one
            for framing in framings([reports[id] for id in sorted(documents)], parties)
        ),
        left_out=tuple(left_out(reports, compared, stories)),
        headlines=tuple(headlines(reports[id] for id in sorted(reports))),
    )


class Found:
    """What was found so far: of two things compared in a story and in a circle, the first."""

    def __init__(self) -> None:
        self.comparisons: dict[tuple[object, ...], Comparison] = {}
        self.matches: dict[tuple[str, str], Match] = {}
        self._figures: figures.Weighed = {}
        self._happenings: one_happening.Weighed = {}

    def add(self, accounts: Sequence[Account], parties: Parties) -> None:
        said = [saying for account in accounts for saying in account.sayings]
        matched = matches(said)
        for match in matched:
            pair = match.left.id, match.right.id
            self.matches.setdefault(pair, match)
        for comparison in self._compared(accounts, said, matched, parties):
            self.comparisons.setdefault(_things(comparison), comparison)

    def _compared(
        self,
        accounts: Sequence[Account],
        said: Sequence[Saying],
        matched: Sequence[Match],
        parties: Parties,
    ) -> Iterator[Comparison]:
        counted = [each for account in accounts for each in account.counts]
        yield from compared_figures(counted, self._figures)
        yield from compared_sums(counted)
        yield from compared_wordings(matched)
        yield from compared_claims(said, parties, matched)
        yield from compared_lies(said)
        yield from compared_occasions(said)
        events = [each for account in accounts for each in account.happenings]
        yield from compared_events(same_happenings(events, self._happenings))
        yield from compared_motives([each for account in accounts for each in account.reasons])
        yield from compared_lengths([each for account in accounts for each in account.lengths])
        yield from compared_tenures([each for account in accounts for each in account.tenures])
        yield from compared_turns([each for account in accounts for each in account.turns])
        yield from compared_speeches(matched, events)
        yield from compared_positions([each for account in accounts for each in account.positions])


def _things(comparison: Comparison) -> tuple[object, ...]:
    left, right = comparison.left, comparison.right
    return left.document, left.id, left.span, right.document, right.id, right.span, comparison.on


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
