"""Events as they are set beside those of other reports, and which of them are one happening.

A claim that there is only one ("the first direct talks in three years", "the second round") makes
two tellings one event whatever dates they give. Without it the same sort of thing has to be told
of the same parties, at the same time and place, in words that share more than that: two nights are
two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sayso.model import Event
from sayso.triangulation.periods import relation
from sayso.triangulation.report import Report
from sayso.triangulation.sides import Parties
from sayso.triangulation.wording import ideas, ideas_in_order, overlap

MOST_BESIDE = 48
"""Events of one sort that each is set beside, those nearest in time: see ``figures.py``."""
ONE_FROM = 0.6
"""How much must speak for it that two events are one happening."""
NAMED_ALIKE = 0.5
"""The share of the shorter uniqueness claim's ideas that the other holds, where both name one
thing: "first direct talks" and "first face-to-face negotiations"."""
HAPPENED = frozenset(["fact", "ongoing", "alleged"])
TO_COME = frozenset(["planned", "offered", "demanded", "threatened", "hypothetical"])
NOT_SO = frozenset(["denied", "failed"])


@dataclass(frozen=True, slots=True)
class Happening:
    """An event with what it is compared by.

    deed: the idea of its trigger. doers, others: who does it and to whom, by party, states for
    those who speak or act for them. place: ideas of the words that say where. named: ideas of the
    claim that there is only one such.
    """

    event: Event
    report: Report
    deed: str
    doers: frozenset[str]
    others: frozenset[str]
    place: frozenset[str]
    named: frozenset[str]
    about: frozenset[str]

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


@dataclass(frozen=True, slots=True)
class Same:
    """Two events of two reports that are one happening; why, and how sure it is."""

    left: Happening
    right: Happening
    score: float
    unique: str | None


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
            report,
            trigger[-1] if trigger else event.span.of(report.text).casefold(),
            _sides(event.actors, report, parties),
            _sides(event.recipients, report, parties),
            ideas(f"{where}. {place.name or ''}" if place is not None else ""),
            ideas(unique.span.of(report.text) if unique is not None else ""),
            report.told_with(event.span),
        )


def _sides(actors: Sequence[str], report: Report, parties: Parties) -> frozenset[str]:
    """Parties by their states where they have one; by the ideas of the name where alone."""
    found: set[str] = set()
    for actor in actors:
        party = parties.of(report.id, actor)
        if party is not None:
            found.add((party.state or party.id).casefold())
        elif actor in report.names:
            found |= ideas(report.names[actor])
    return frozenset(found)


def same_happenings(given: Sequence[Happening]) -> list[Same]:
    """Pairs of events, of two origins, that are one happening: each one's best in each report."""
    shelves: dict[tuple[str, str], list[Happening]] = defaultdict(list)
    for happening in sorted(given, key=lambda each: each.key):
        for shelf in _shelves(happening):
            shelves[shelf].append(happening)
    found: dict[tuple[str, str], Same] = {}
    for shelf in sorted(shelves):
        for left, right in _beside(shelves[shelf]):
            pair = left.event.id, right.event.id
            same = _same(left, right) if pair not in found else None
            if same is not None:
                found[pair] = same
    return list(_best(found.values()))


def _shelves(happening: Happening) -> Iterator[tuple[str, str]]:
    yield "deed", happening.deed
    if happening.event.kind is not None:
        yield "kind", happening.event.kind


def _beside(shelf: Sequence[Happening]) -> Iterator[tuple[Happening, Happening]]:
    ordered = sorted(shelf, key=_moment)
    for at, left in enumerate(ordered):
        for right in ordered[at + 1 : at + 1 + MOST_BESIDE]:
            if left.report.origin != right.report.origin:
                yield (left, right) if left.key < right.key else (right, left)


def _moment(happening: Happening) -> tuple[str, tuple[str, str, int]]:
    period = happening.event.period
    return (period.earliest or "") if period is not None else "", happening.key


def _best(found: Iterable[Same]) -> Iterator[Same]:
    """Of each event's counterparts in a report the best one."""
    taken: set[tuple[str, str]] = set()
    for same in sorted(found, key=lambda same: (-same.score, same.left.key, same.right.key)):
        mine = same.left.event.id, same.right.report.id
        theirs = same.right.event.id, same.left.report.id
        if mine not in taken and theirs not in taken:
            taken |= {mine, theirs}
            yield same


def _same(left: Happening, right: Happening) -> Same | None:
    unique = _one_of_its_kind(left, right)
    if unique is not None:
        return Same(left, right, 0.9, unique)
    if _speaks_against(left, right):
        return None
    score = _evidence(left, right)
    return Same(left, right, min(score, 0.95), None) if score >= ONE_FROM else None


def _one_of_its_kind(left: Happening, right: Happening) -> str | None:
    """The claim by which two events are one, in words: both name the first, or the second, such."""
    one, other = left.event.unique, right.event.unique
    if one is None or other is None or one.ordinal != other.ordinal:
        return None
    if left.sides and right.sides and not left.sides & right.sides:
        return None
    shared = overlap(left.named, right.named)
    alike = left.event.kind is not None and left.event.kind == right.event.kind
    if shared < NAMED_ALIKE and not (alike and left.sides & right.sides and one.ordinal):
        return None
    told = (one.span.of(left.report.text), other.span.of(right.report.text))
    return f"“{' '.join(told[0].split())}” and “{' '.join(told[1].split())}” name one event"


def _speaks_against(left: Happening, right: Happening) -> bool:
    """Whether another time, other parties, another place or another number in a row parts them."""
    one, other = left.event, right.event
    ordinals = {each.unique.ordinal for each in (one, other) if each.unique is not None}
    if len(ordinals) > 1:
        return True
    if one.kind is not None and other.kind is not None and one.kind != other.kind:
        return True
    if relation(one.period, other.period) == "apart":
        return True
    if left.place and right.place and not left.place & right.place:
        return True
    return bool(left.sides and right.sides and not left.sides & right.sides)


def _evidence(left: Happening, right: Happening) -> float:
    one, other = left.event, right.event
    score = 0.1
    score += 0.15 if left.deed == right.deed else 0.0
    score += 0.1 if one.kind is not None and one.kind == other.kind else 0.0
    score += {"same": 0.25, "within": 0.15, "overlap": 0.05}.get(
        relation(one.period, other.period), 0.0
    )
    score += 0.15 if left.place & right.place else 0.0
    score += 0.2 * overlap(left.sides, right.sides) + (0.05 if left.sides == right.sides else 0.0)
    shared = left.about & right.about - left.sides - {left.deed}
    score += min(0.3, 0.05 * len(shared)) * (0.5 + overlap(left.about, right.about))
    return score
