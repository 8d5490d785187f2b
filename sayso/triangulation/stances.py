"""A party's position in two reports: the same, reworded, changed, or contradictory."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.model import Position, Span
from sayso.triangulation.model import Comparison, Matter, Verdict
from sayso.triangulation.periods import relation
from sayso.triangulation.report import Report, are_two_tellings
from sayso.triangulation.sides import Parties
from sayso.triangulation.wording import ideas, names_in, overlap

MOST_BESIDE = 48
"""Positions of one party on one issue that each is set beside: see ``figures.py``."""
SAME_FROM = 0.5
"""How much two positions' words share, in ideas, where they are on the same question."""
FOR = frozenset(["accept", "support", "offer"])
AGAINST = frozenset(["reject", "oppose"])
"""Stances that cannot be held together on one question. A demand is not among them: what is
demanded and what is refused are often two ends of one sentence."""
TURNED_FROM = 0.6
"""How much the words share where a position is said to have turned: surer than where it is one."""
ONE_THING_FROM = 0.5
"""The share of the shorter words' ideas from which two positions are on one thing. Two stances on
one issue that share less are on two things: of a truce, its day and its guarantor."""
ASKED = frozenset(["demand", "condition"])
_HAD = re.compile(r"\bhad(?: [\w’'-]+){1,4} ?$")
_UNTIL = re.compile(r"\W{0,2}(?:[\w’'-]+ ){0,3}(?:until|till)\b")


@dataclass(frozen=True, slots=True)
class Held:
    """A position with what it is compared by. side: the party, or the state it speaks for; party:
    its id."""

    position: Position
    report: Report
    side: str
    party: str
    name: str
    told: frozenset[str]

    @property
    def span(self) -> Span:
        return self.position.content[0]

    @property
    def words(self) -> str:
        return " ".join(self.span.of(self.report.text).split())

    @property
    def day(self) -> str:
        """When it was taken, as far as that is told; else when it was reported."""
        said = self.position.said_on
        return (said.latest if said is not None else None) or self.report.day or ""

    @property
    def key(self) -> tuple[str, str, int]:
        return self.day[:10], self.report.id, self.span.start


@dataclass(frozen=True, slots=True)
class Stood:
    """A stance taken at some time, as far as it is compared with one of another time.

    words: what is wanted. whom: names of those it is asked of. holder: whose stance it is.
    """

    words: str
    whom: tuple[str, ...] = ()
    holder: str = ""

    @property
    def subject(self) -> frozenset[str]:
        """Ideas of the names that its words or its addressees have; its holder's own left out."""
        named = names_in(f"on {self.words}").union(*map(ideas, self.whom))
        return named - ideas(self.holder)


def is_move(one: Stood, other: Stood, days: tuple[str | None, str | None]) -> bool:
    """Whether a stance is another one on the same thing, told of a later day.

    one, other: the earlier and the later. What names nobody is not known to be on what is asked of
    somebody: sanctions on one state and relief for another are two subjects. days: the last day of
    the earlier and the first of the later; None where that is not known, and then nobody knows
    which came first.
    """
    last, first = days
    if last is None or first is None or first <= last:
        return False
    if one.subject != other.subject and not one.subject & other.subject:
        return False
    return overlap(ideas(one.words), ideas(other.words)) >= ONE_THING_FROM


def is_over(text: str, sentence: Span, held: Span) -> bool:
    """Whether a stance is told as one that had ended: "had sought … until"."""
    before, behind = text[sentence.start : held.start], text[held.end : sentence.end]
    return bool(_HAD.search(before) and _UNTIL.match(behind))


def held(report: Report, parties: Parties) -> Iterator[Held]:
    """A report's positions of parties that another report can name too."""
    for position in report.reading.positions:
        party = parties.of(report.id, position.actor)
        if party is not None and report.is_own(position.content[0]):
            words = " ".join(part.of(report.text) for part in position.content)
            side = party.state or party.id
            yield Held(position, report, side, party.id, party.name, ideas(words))


def compared_positions(given: Sequence[Held]) -> Iterator[Comparison]:
    """What a party's positions on one question come to in two reports."""
    shelves: dict[tuple[str, str], list[Held]] = defaultdict(list)
    for each in sorted(given, key=lambda each: each.key):
        shelves[each.side, each.position.issue].append(each)
    for shelf in sorted(shelves):
        for at, left in enumerate(shelves[shelf]):
            for right in shelves[shelf][at + 1 : at + 1 + MOST_BESIDE]:
                if are_two_tellings(left.report, left.span, right.report, right.span):
                    yield from _compared(left, right)


def _compared(left: Held, right: Held) -> Iterator[Comparison]:
    both = len(left.told) + len(right.told)
    shared = left.told & right.told
    sure = 2 * len(shared) / both if both else 0.0
    if sure < SAME_FROM or len(shared) < 2:
        return
    one, other = left.position.stance, right.position.stance
    words = f"“{left.words}” and “{right.words}”"
    if one == other or {one, other} <= ASKED:
        how = "the same words" if left.words.casefold() == right.words.casefold() else "reworded"
        yield _comparison(
            left, right, "agree", "wording", sure=sure,
            because=f"{left.name} holds one position, {how}: {words}",
        )  # fmt: skip
    elif sure >= TURNED_FROM and _opposite(one, other) and left.party == right.party:
        told = f"{left.name} on one question: {one} in {left.report.label}, {other} in"
        said = left.position.said_on, right.position.said_on
        dated = bool(left.day and right.day)
        if relation(*said) == "apart" or (dated and left.day[:10] != right.day[:10]):
            yield _comparison(
                left, right, "update", "polarity", sure=sure,
                because=f"{told} {right.report.label}:"
                f" told of {left.day[:10]} and of {right.day[:10]}, it has changed",
            )  # fmt: skip
        elif dated or left.day == right.day:
            yield _comparison(
                left, right, "contradict", "polarity", sure=sure,
                because=f"{told} {right.report.label}: {words}",
            )  # fmt: skip


def _opposite(one: str, other: str) -> bool:
    return (one in FOR and other in AGAINST) or (one in AGAINST and other in FOR)


def _comparison(
    left: Held, right: Held, verdict: Verdict, on: Matter, *, sure: float, because: str
) -> Comparison:
    return Comparison(
        verdict,
        on,
        left.report.side(left.position.id, left.span),
        right.report.side(right.position.id, right.span),
        round(min(0.4 + 0.5 * sure, 0.95), 4),
        because,
    )
