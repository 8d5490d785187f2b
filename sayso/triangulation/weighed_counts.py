"""Whether two figures count the same, weighed by all that speaks for it and against it.

``figures.py`` decides where what is counted is told in so many words. Where a report leaves half of
that to its reader ("the toll stood at 19", "hauled 34 of them off to hospital"), no single word
decides: here every sign counts a little, the words around the number, what else the two reports
could be counting, and whether another figure fits better.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.triangulation.alone import are_alone
from sayso.triangulation.clauses import Clause
from sayso.triangulation.counts import THING, Count, is_part
from sayso.triangulation.figures import Numbers, numbers_of
from sayso.triangulation.instances import of_instances
from sayso.triangulation.periods import relation
from sayso.triangulation.report import are_two_tellings
from sayso.triangulation.signs import Rarity, Signs, ranks, sure_of
from sayso.triangulation.told_apart import SMALL


@dataclass(frozen=True, slots=True)
class Beside:
    """Two figures of two reports, the one reported first on the left, with the signs of whether
    they count the same."""

    left: Count
    right: Count
    numbers: Numbers
    signs: Signs

    @property
    def sure(self) -> float:
        return sure_of("figures", self.signs)


def beside(
    left: Sequence[Count],
    right: Sequence[Count],
    clause_of: Mapping[str, Clause],
    rarity: Rarity,
) -> list[Beside]:
    """Every two figures of two reports that may count the same. clause_of: by a figure's id."""
    pairs = [
        (*_in_order(one, other), signs)
        for one in left
        for other in right
        if (signs := _signs(one, other, clause_of, rarity)) is not None
    ]
    standing = ranks([(one.id, other.id, _likeness(signs)) for one, other, signs in pairs])
    return [
        Beside(
            one,
            other,
            numbers_of(one, other),
            {**signs, "best of one": either, "best of both": both, "lead": lead},
        )
        for (one, other, signs), (either, both, lead) in zip(pairs, standing, strict=True)
    ]


def _in_order(one: Count, other: Count) -> tuple[Count, Count]:
    left, right = sorted((one, other), key=lambda count: (count.report.day or "", count.key))
    return left, right


def _likeness(signs: Signs) -> float:
    """What of two figures' surroundings tells which of several goes with which; not the numbers."""
    return (
        signs["clause"]
        + 0.5 * signs["sentence"]
        + 0.25 * signs["around"]
        + 0.5 * (signs["one deed"] + signs["one thing"] + signs["one sort"])
        - 0.5 * (signs["other deeds"] + signs["other things"])
    )


def _signs(
    one: Count, other: Count, clause_of: Mapping[str, Clause], rarity: Rarity
) -> dict[str, float] | None:
    left, right = _in_order(one, other)
    here, there = clause_of.get(left.id), clause_of.get(right.id)
    if here is None or there is None or not _may_be_one(left, right):
        return None
    if not are_two_tellings(left.report, left.figure.span, right.report, right.figure.span):
        return None
    counted = {left.deed, left.head, right.deed, right.head}
    clause = (here.told & there.told) - counted
    sentence = (here.sentence & there.sentence) - clause - counted
    around = (here.around & there.around) - sentence - clause - counted
    names = [each.report.names_around(each.figure.span) for each in (left, right)]
    return {
        "clause": min(rarity.of(clause), 3.0),
        "sentence": min(rarity.of(sentence), 4.0),
        "around": min(rarity.of(around), 5.0),
        "names around": min(rarity.of(names[0] & names[1]), 5.0),
        **_of_what(left, right),
        **_of_times(left, right),
        **of_instances(here, there),
        **_of_numbers(left, right),
        "only ones": float(left.sole and right.sole),
        "alone": float(are_alone(left, right)),
        "opening": float(left.leads and right.leads),
        "one story": float(left.report.is_of_one_story_with(right.report)),
        "one voucher": float(bool(left.by & right.by)),
    }


def _may_be_one(left: Count, right: Count) -> bool:
    """Whether they are of one sort, or a sort is not told, or they name one number that tells."""
    if left.kind == right.kind or THING in (left.kind, right.kind):
        return True
    return (left.named == right.named and left.named > SMALL) or left.head == right.head


def _of_what(left: Count, right: Count) -> dict[str, float]:
    part = is_part(left.head, right.head, left.kind) or is_part(right.head, left.head, left.kind)
    told = left.head is not None and right.head is not None
    deeds = {left.deed, right.deed}
    one, other = left.narrower - right.about, right.narrower - left.about
    return {
        "one sort": float(left.kind == right.kind),
        "one deed": float(len(deeds) == 1 and None not in deeds),
        "other deeds": float(len(deeds) == 2 and None not in deeds),
        "one thing": float(told and left.head == right.head),
        "other things": float(told and left.head != right.head and not part),
        "a part": float(left.head != right.head and part),
        "narrowed alike": float(bool(left.narrower & right.narrower)),
        "narrowed apart": float(bool(one - other) and bool(other - one)),
        "a rate": float(left.rate != right.rate),
        "unreal": float(left.unreal != right.unreal),
        "one more lot": float(left.portion != right.portion),
        "up to now": float(left.running != right.running),
    }


def _of_times(left: Count, right: Count) -> dict[str, float]:
    how = relation(left.period, right.period)
    return {
        "one time": float(how == "same"),
        "other times": float(how == "apart"),
        "one place": float(bool(left.place & right.place)),
        "other places": float(bool(left.place and right.place and not left.place & right.place)),
    }


def _of_numbers(left: Count, right: Count) -> dict[str, float]:
    how = numbers_of(left, right)
    one, other = max(left.named, 0.0), max(right.named, 0.0)
    far = abs(math.log((one + 1) / (other + 1)))
    return {
        "equal": float(how == "equal"),
        "equal and telling": math.log10(max(one, other) + 1) if how == "equal" else 0.0,
        "allowed": float(how in ("allowed", "rounded")),
        "far": 0.0 if how == "equal" else min(far, 3.0),
    }


def clause_of_each(clauses: Sequence[Clause]) -> Iterator[tuple[str, Clause]]:
    """Each figure's id with the clause its number stands in."""
    for clause in clauses:
        for figure in clause.figures:
            yield figure.id, clause
