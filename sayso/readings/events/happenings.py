"""An event while it is put together: from the word that names it to all that is told of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from sayso.model import EventKind, EventType, Place, Statement, Status, Time, Unique
from sayso.readings.events.parts import Pos

HAPPENED: frozenset[Status] = frozenset(["fact", "ongoing"])
"""What is told as having taken place, or taking it."""


@dataclass(slots=True)
class Happening:
    """One event of a report.

    at: the word of its first mention; mentions: the words of all, ascending. lemma: its base form.
    is_sure: its word names such an event wherever it stands. likely: how likely its word names one.
    is_told: by the rules it is of some party, or told as one that took place.
    is_act: only the act of a statement
    shows it. needs: the words one of which
    completes its verb. is_result: it tells no more than what an
        attack did. is_taken_up: its noun points back ("the attack", "these talks"). in_title: it
        stands in a title.
    put_by: the word that tells its status, "" where none does.
    teller: the statement in whose content it stands; None in the outlet's own words.
    outcomes: what came of it: the word, the status, and the happening it names, if it names one.
    """

    at: int
    pos: Pos
    lemma: str
    type: EventType
    mode: str | None
    kind: EventKind | None
    actors: list[str]
    recipients: list[str]
    status: Status
    put_by: str
    teller: Statement | None
    score: float
    because: list[str]
    is_sure: bool = False
    likely: float = 0.5
    is_told: bool = True
    is_act: bool = False
    needs: frozenset[str] = frozenset()
    is_result: bool = False
    is_taken_up: bool = False
    in_title: bool = False
    time: Time | None = None
    place: Place | None = None
    unique: Unique | None = None
    outcomes: list[Came] = field(default_factory=list)
    mentions: list[int] = field(default_factory=list)

    @property
    def has_parties(self) -> bool:
        return bool(self.actors or self.recipients)


@dataclass(frozen=True, slots=True)
class Came:
    """What came, or did not come, of a happening. at: the word that names it."""

    at: int
    status: Status
    happening: Happening | None
