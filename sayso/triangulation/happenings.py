"""Events as they are set beside those of other reports: who did what, where and when, by ideas."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.model import Asserter, Event, Period
from sayso.triangulation.periods import relation
from sayso.triangulation.report import Report
from sayso.triangulation.sides import Parties
from sayso.triangulation.wording import ideas, ideas_in_order

OWN_STATE = frozenset(["nation", "government"])
"""Ideas of the words by which a speaker calls the state he speaks for."""
HAPPENED = frozenset(["fact", "ongoing", "alleged"])
TO_COME = frozenset(["planned", "offered"])
NOT_YET = TO_COME | {"hypothetical"}
NOT_SO = frozenset(["denied", "failed"])


@dataclass(frozen=True, slots=True)
class Happening:
    """An event with what it is compared by.

    id: the event's. deed: the idea of its trigger. doers, others: who does it and to whom, by
    party, states for those who speak or act for them. place: ideas of the words that say where.
    named: ideas of the claim that there is only one such. when: its own period, else the only date
    of its sentence.
    """

    event: Event
    id: str
    report: Report
    deed: str
    doers: frozenset[str]
    others: frozenset[str]
    place: frozenset[str]
    named: frozenset[str]
    about: frozenset[str]
    when: Period | None

    @property
    def sort(self) -> str:
        return self.event.kind or self.event.type

    @property
    def sides(self) -> frozenset[str]:
        return self.doers | self.others

    @property
    def words(self) -> str:
        return " ".join(self.event.span.of(self.report.text).split())

    @property
    def key(self) -> tuple[str, str, int]:
        """Where it stands: an order that does not depend on that of the reports."""
        return self.report.day or "", self.report.id, self.event.span.start


def happenings(report: Report, parties: Parties) -> Iterator[Happening]:
    """A report's events that no earlier report of its origin tells in the same sentence."""
    for event in report.reading.events:
        if not report.is_own(event.span):
            continue
        trigger = ideas_in_order(event.span.of(report.text))
        place = event.place
        where = place.span.of(report.text) if place is not None else ""
        unique = event.unique
        yield Happening(
            event,
            event.id,
            report,
            trigger[-1] if trigger else event.span.of(report.text).casefold(),
            _sides(event.actors, report, parties, event.asserted_by),
            _sides(event.recipients, report, parties, event.asserted_by),
            ideas(f"{where}. {place.name or ''}" if place is not None else ""),
            ideas(unique.span.of(report.text) if unique is not None else ""),
            report.told_with(event.span),
            event.period or _told_for(event, report),
        )


def _told_for(event: Event, report: Report) -> Period | None:
    """The day it is set off from another, else the only date of its sentence; not the day on which
    somebody spoke of what is to come."""
    if event.status in HAPPENED and (away := report.by_offset(event.span)) is not None:
        return away
    found = report.only_time(event.span)
    said = report.said_on(event.asserted_by.statement)
    if said is not None and event.status in NOT_YET and relation(found, said) == "same":
        return None
    return found


def _sides(actors: Sequence[str], report: Report, parties: Parties, by: Asserter) -> frozenset[str]:
    """Parties by their states where they have one; by the ideas of the name where alone.

    "His country" and "our government" are those of the speaker whose words they are.
    """
    speaker = parties.of(report.id, by.actor) if by.actor is not None else None
    found: set[str] = set()
    for actor in actors:
        named = ideas(report.names.get(actor, ""))
        party = parties.of(report.id, actor)
        if speaker is not None and speaker.state and named and named <= OWN_STATE:
            found.add(speaker.state.casefold())
        elif party is not None and (party.state or "-" not in party.name):
            found.add((party.state or party.id).casefold())
        else:
            found |= named
    return frozenset(found)
