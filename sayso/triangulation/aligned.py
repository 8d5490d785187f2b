"""Which clauses of two reports tell one thing.

All clauses of one report are held against those of the other with which they share anything that
tells; signs say how sure it is that two are of one thing (``signs.py``), and each clause goes with
its likeliest counterpart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.triangulation.clauses import Clause
from sayso.triangulation.instances import of_instances
from sayso.triangulation.report import are_two_tellings
from sayso.triangulation.signs import Rarity, Signs, ranks, sure_of

LEAST_SHARED = 0.75
"""How much two clauses share, at least, to be looked at: one idea that hardly another has, two that
many have, or a number."""


@dataclass(frozen=True, slots=True)
class Aligned:
    """Two clauses of two reports that tell one thing, and how sure that is."""

    left: Clause
    right: Clause
    sure: float


@dataclass(frozen=True, slots=True)
class Weighed:
    """Two clauses with the signs by which they are weighed."""

    left: Clause
    right: Clause
    signs: Signs


def aligned(left: Sequence[Clause], right: Sequence[Clause], rarity: Rarity) -> list[Aligned]:
    """Pairs of clauses, each clause in one at most, the surest first. left, right: of one report
    each."""
    found = [
        Aligned(each.left, each.right, sure_of("clauses", each.signs))
        for each in weighed(left, right, rarity)
    ]
    found.sort(key=lambda pair: (-pair.sure, pair.left.key, pair.right.key))
    taken: set[tuple[str, int]] = set()
    kept = []
    for pair in found:
        places = {("left", pair.left.span.start), ("right", pair.right.span.start)}
        if not places & taken:
            taken |= places
            kept.append(pair)
    return kept


def weighed(left: Sequence[Clause], right: Sequence[Clause], rarity: Rarity) -> list[Weighed]:
    """Every pair of clauses that share anything that tells, with its signs."""
    pairs = list(_sharing(left, right, rarity))
    standing = ranks(
        [
            (f"{one.span.start}", f"{other.span.start}", _likeness(signs))
            for one, other, signs in pairs
        ]
    )
    return [
        Weighed(
            one,
            other,
            {**signs, "best of one": either, "best of both": both, "lead": lead},
        )
        for (one, other, signs), (either, both, lead) in zip(pairs, standing, strict=True)
    ]


def _likeness(signs: Signs) -> float:
    return (
        signs["plain words"]
        + signs["names"]
        + 0.5 * signs["sentence"]
        + 0.2 * signs["around"]
        + 0.5 * signs["number"]
        + 0.3 * signs["one day"]
    )


def _sharing(
    left: Sequence[Clause], right: Sequence[Clause], rarity: Rarity
) -> Iterator[tuple[Clause, Clause, dict[str, float]]]:
    holding: dict[str, list[int]] = defaultdict(list)
    for at, clause in enumerate(right):
        for idea in clause.told:
            holding[idea].append(at)
        for number in clause.numbers:
            holding[_numbered(number)].append(at)
    for one in left:
        shared: dict[int, float] = defaultdict(float)
        for idea in sorted(one.told):
            for at in holding.get(idea, ()):
                shared[at] += rarity.of_one(idea)
        for number in one.numbers:
            for at in holding.get(_numbered(number), ()):
                shared[at] += LEAST_SHARED
        for at, much in sorted(shared.items()):
            other = right[at]
            if much >= LEAST_SHARED and _are_two(one, other):
                yield one, other, _signs(one, other, rarity)


def _are_two(left: Clause, right: Clause) -> bool:
    """Whether two reports tell them, and not one outlet in words it prints again."""
    if left.report.label == right.report.label and left.words == right.words:
        return False
    return are_two_tellings(left.report, left.span, right.report, right.span)


def _numbered(number: float) -> str:
    return f"{number:g}"


def _signs(left: Clause, right: Clause, rarity: Rarity) -> dict[str, float]:
    shared = left.told & right.told
    plain, names = rarity.of(shared & left.plain & right.plain), rarity.of(shared)
    names -= plain
    sentence = rarity.of((left.sentence & right.sentence) - shared)
    around = rarity.of((left.around & right.around) - (left.sentence & right.sentence) - shared)
    one, other = rarity.of(left.told), rarity.of(right.told)
    both = plain + names
    return {
        "plain words": min(plain, 4.0),
        "names": min(names, 4.0),
        "how many": min(len(shared), 6) / 3,
        "share of the shorter": both / min(one, other) if one and other else 0.0,
        "share of both": 2 * both / (one + other) if one + other else 0.0,
        "sentence": min(sentence, 5.0),
        "around": min(around, 6.0),
        "number": float(min(len(left.numbers & right.numbers), 2)),
        **of_instances(left, right),
        **_of_speakers(left, right),
        **_of_events(left, right),
        "one story": float(left.report.story == right.report.story),
        "opening": float(left.at < 2 and right.at < 2),
        "short": float(min(len(left.told), len(right.told)) <= 3),
    }


def _of_speakers(left: Clause, right: Clause) -> dict[str, float]:
    one, other = ({each.who for each in clause.sayings} - {None} for clause in (left, right))
    return {
        "one speaker": float(bool(one & other)),
        "other speakers": float(bool(one and other and not one & other)),
    }


def _of_events(left: Clause, right: Clause) -> dict[str, float]:
    deeds = [{each.deed for each in clause.events} for clause in (left, right)]
    types = [{each.event.type for each in clause.events} for clause in (left, right)]
    places = [
        frozenset[str]().union(*(each.place for each in clause.events)) for clause in (left, right)
    ]
    sides = [
        frozenset[str]().union(*(each.sides for each in clause.events)) for clause in (left, right)
    ]
    return {
        "one deed": float(bool(deeds[0] & deeds[1])),
        "one type": float(bool(types[0] & types[1])),
        "other types": float(bool(types[0] and types[1] and not types[0] & types[1])),
        "one place": float(bool(places[0] & places[1])),
        "other places": float(bool(places[0] and places[1] and not places[0] & places[1])),
        "parties": float(min(len(sides[0] & sides[1]), 2)),
    }
