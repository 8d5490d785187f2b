"""What the record is asked, and what it answers: rows with their evidence, for all views.

Nothing here knows how the record is kept; a view can be shown rows made by hand.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar


@dataclass(frozen=True, slots=True)
class Asked:
    """A question: what all its filters let through. None lets everything through.

    actor: who says, does or holds it: a party, and all that speak for it. of: whom it concerns: to
    whom it is said or done, or who is named in it, or which place it is in. outlet:
    part of an outlet's name. since, until: calendar dates, both included. text: words that its own
    words, or its place's, hold, all of them. type: of an event, its type or kind; of an actor, its
    kind. limit: rows at most; None for all.
    """

    actor: str | None = None
    of: str | None = None
    issue: str | None = None
    outlet: str | None = None
    since: str | None = None
    until: str | None = None
    text: str | None = None
    act: str | None = None
    type: str | None = None
    status: str | None = None
    stance: str | None = None
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody in a report, and whose part that is.

    id: the actor's in the report. name: the party's, else as the report has it. party: its id in
    the record; None for somebody who is only described. speaks_for: names, the nearest first:
    the ministry, then the state.
    """

    id: str
    name: str
    kind: str
    party: str | None = None
    speaks_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """The report a row comes from. published: the day, or None; where: its address or file."""

    id: str
    outlet: str | None
    title: str | None
    published: str | None
    where: str


@dataclass(frozen=True, slots=True)
class When:
    """A period as kept: ISO 8601 dates, None where open or unknown; words: as the report says."""

    earliest: str | None
    latest: str | None
    precision: str | None
    words: str | None


@dataclass(frozen=True, slots=True)
class Row:
    """What all rows have.

    who: speakers, claimants, doers or holders. marks: the fields a person corrected, "accept" for
    what a person found right.
    """

    id: str
    report: Report
    start: int
    end: int
    score: float
    who: tuple[Who, ...]
    when: When | None
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StatementRow(Row):
    """via: those passed through, outermost first. speaker: as the report names who spoke."""

    form: str
    act: str
    cue: str
    speaker: str
    words: str
    negated: bool
    hedged: bool
    via: tuple[Who, ...]
    addressees: tuple[Who, ...]
    targets: tuple[Who, ...]


@dataclass(frozen=True, slots=True)
class FigureRow(Row):
    """who: empty where the outlet itself claims it."""

    words: str
    low: float | None
    high: float | None
    bound: str
    unit: str | None
    item: str | None
    action: str | None
    negated: bool
    part_of: str | None
    place: str | None


@dataclass(frozen=True, slots=True)
class EventRow(Row):
    """asserted_by: whose word it is; empty where the outlet itself tells it. at: where its words
    begin in the sentence."""

    words: str
    type: str
    mode: str | None
    kind: str | None
    status: str
    recipients: tuple[Who, ...]
    asserted_by: tuple[Who, ...]
    place: str | None
    sentence: str
    at: int


@dataclass(frozen=True, slots=True)
class PositionRow(Row):
    """asserted_by: who tells that the party holds it; empty for the outlet itself."""

    stance: str
    issue: str
    words: str
    conditional: bool
    condition_for: str | None
    addressees: tuple[Who, ...]
    asserted_by: tuple[Who, ...]


@dataclass(frozen=True, slots=True)
class PartyRow:
    """A party in the record. called: the names reports have for it, the most frequent first.

    reports, statements, positions: how many there are of it. because: why it is one party.
    """

    id: str
    name: str
    kind: str
    speaks_for: tuple[str, ...]
    called: tuple[str, ...]
    reports: int
    statements: int
    positions: int
    because: str


@dataclass(frozen=True, slots=True)
class PeopleJudged:
    """A judgement of parties. act: "merge" (party is ``other``, a party), "split" (party is not
    called ``other``), "rename" (party is called ``other``). undone_at: None while it holds.

    party_name, other_name: as people know them, without ids."""

    number: int
    id: str
    act: str
    party: str
    other: str
    author: str
    because: str
    recorded_at: str
    undone_at: str | None
    party_name: str
    other_name: str


@dataclass(frozen=True, slots=True)
class Passage:
    """Words found in a report, with some of what is written around them.

    text: a stretch of the report's text. found: (start, end) into it. who: whose words the found
    ones are; empty for the outlet's own. begun, goes_on: it is cut from a longer sentence there.
    """

    text: str
    found: tuple[tuple[int, int], ...]
    begun: bool = False
    goes_on: bool = False
    who: tuple[Who, ...] = ()
    statement: str | None = None


@dataclass(frozen=True, slots=True)
class FoundReport:
    """A report in which words were found. passages: the first few. more: how many others."""

    report: Report
    passages: tuple[Passage, ...]
    more: int


Found = TypeVar("Found", bound="Row | PartyRow | FoundReport")


@dataclass(frozen=True, slots=True)
class Answer(Generic[Found]):
    """rows: the page asked for. matching: all that pass the filters. all: in the whole record.

    meant: the names of the parties that ``Asked.actor`` was taken to mean. rejected: how many
    things people rejected in the whole record; they are in no row. ids: short ones, by the whole.
    told_again: by a row's id, how many other reports tell it in the same words, where their rows
    were left out.
    """

    rows: tuple[Found, ...]
    matching: int
    all: int
    meant: tuple[str, ...] = ()
    rejected: int = 0
    ids: Mapping[str, str] = field(default_factory=dict)
    told_again: Mapping[str, int] = field(default_factory=dict)
