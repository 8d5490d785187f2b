"""Numbers of two reports of one story that are each other's likest, however they are worded.

Outlets give one quantity other nouns and verbs: donors "promised" what "was collected", "observers"
are "monitors". Within one story the words around a number still tell which of the other report's
numbers it answers to: the one with which it shares most, and which shares most with it. If that is
the same number, and no small one, it is one quantity. Two numbers that differ prove nothing here:
of 19 such pairs of one day's reports, one was a contradiction (2026-11). What other rules have set
beside a number already is left out.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sayso.triangulation.alone import is_elsewhere
from sayso.triangulation.counts import PEOPLE, PERCENT, Count
from sayso.triangulation.figures import numbers_of
from sayso.triangulation.model import Comparison, Verdict
from sayso.triangulation.report import are_two_tellings
from sayso.triangulation.told_apart import SMALL, told_of_other_times

MOST_BESIDE = 8
"""Reports of its story behind it that each is set beside."""
MOST_NUMBERS = 24
"""Numbers of a report that are looked at: more are a table."""
FAR = 10.0
"""Numbers that differ by more than this factor are of two quantities."""
SAME_DEED = SAME_THING = 3.0
SAME_SORT = LEADS = EQUAL = 1.0
TELLING = 2.0
"""What an equal number that is not small tells beyond being equal."""
OTHER_TIME = 3.0
A_WORD = 0.25
"""What an idea in common tells, times how rare it is among the reports' numbers."""
ALIKE_FROM = 4.0
"""How like two numbers are at least. Of 24 pairs of one day's reports that this added, read
(2026-11), 23 were of one quantity."""


def compared_likest(given: Sequence[Count], known: Iterable[Comparison]) -> Iterator[Comparison]:
    """Equal numbers that are each other's likest in two reports of one story.

    known: what was found of numbers already; a number is compared once with each report.
    """
    of_report: dict[str, list[Count]] = defaultdict(list)
    for count in sorted(given, key=lambda each: each.key):
        if len(of_report[count.report.id]) < MOST_NUMBERS and _is_told(count):
            of_report[count.report.id].append(count)
    weight = _weights(given)
    taken = {
        (one.id, other.document)
        for each in known
        if each.on == "number"
        for one, other in ((each.left, each.right), (each.right, each.left))
    }
    for one, other in _of_one_story(of_report):
        left = [each for each in of_report[one] if (each.id, other) not in taken]
        right = [each for each in of_report[other] if (each.id, one) not in taken]
        for pair in _likest(left, right, weight):
            comparison = _compared(*pair)
            if comparison is not None:
                yield comparison


def _is_told(count: Count) -> bool:
    """Whether it is a number that one can set beside another."""
    return count.figure.bound != "vague" and not count.rate and not count.portion


def _weights(given: Sequence[Count]) -> Mapping[str, float]:
    told = Counter(idea for count in given for idea in _ideas(count))
    return {idea: math.log(len(given) / often) for idea, often in told.items()}


def _ideas(count: Count) -> frozenset[str]:
    own = {count.deed, count.head} - {None}
    return count.about | count.narrower | frozenset(map(str, own))


def _of_one_story(of_report: Mapping[str, Sequence[Count]]) -> Iterator[tuple[str, str]]:
    """Pairs of reports, each with a bounded number of those behind it."""
    together: dict[str, list[str]] = defaultdict(list)
    reports = {id: counts[0].report for id, counts in of_report.items() if counts}
    for id in sorted(reports):
        if reports[id].story:
            together[reports[id].story].append(id)
    found: set[tuple[str, str]] = set()
    for ids in together.values():
        for at, id in enumerate(ids):
            found.update((id, behind) for behind in ids[at + 1 : at + 1 + MOST_BESIDE])
    for id, report in reports.items():
        kin = sorted(other for other in report.kin if other > id and other in reports)
        found.update((id, other) for other in kin[:MOST_BESIDE])
    yield from sorted(found)


Likest = tuple[Count, Count, float]
"""Two numbers, and how like they are."""


def _likest(
    left: Sequence[Count], right: Sequence[Count], weight: Mapping[str, float]
) -> Iterator[Likest]:
    like = {
        (one.id, other.id): how
        for one in left
        for other in right
        if (how := _likeness(one, other, weight)) is not None
    }
    for one in left:
        for other in right:
            how = like.get((one.id, other.id))
            if how is None or how < ALIKE_FROM or not _is_one_number(one, other):
                continue
            beside = [like.get((one.id, each.id), 0.0) for each in right if each is not other]
            beside += [like.get((each.id, other.id), 0.0) for each in left if each is not one]
            if how > max(beside, default=0.0):
                yield one, other, how


def _is_one_number(one: Count, other: Count) -> bool:
    """Whether both name one number that is not met by chance: no share, and none up to ten."""
    return one.named == other.named > SMALL and one.kind != PERCENT


def _likeness(one: Count, other: Count, weight: Mapping[str, float]) -> float | None:
    """How like two numbers are, by all that is told of them; None where they cannot be one."""
    sorts = _sort(one), _sort(other)
    if sorts[0] != sorts[1] and set(sorts) != {"", PEOPLE}:
        return None
    low, high = sorted((one.named, other.named))
    if high > FAR * max(low, 1.0) or one.unreal != other.unreal:
        return None
    if is_elsewhere(one, other) or is_elsewhere(other, one):
        return None
    shared = _ideas(one) & _ideas(other)
    how = A_WORD * math.fsum(weight[idea] for idea in shared)
    how += SAME_THING if one.head is not None and one.head == other.head else 0.0
    how += SAME_DEED if one.deed is not None and one.deed == other.deed else 0.0
    how += SAME_SORT if sorts[0] == sorts[1] != "" else 0.0
    how += LEADS if one.leads and other.leads else 0.0
    if one.named == other.named:
        how += EQUAL + (TELLING if one.named > SMALL else 0.0)
    return how - (OTHER_TIME if told_of_other_times(one, other) else 0.0)


def _sort(count: Count) -> str:
    """People, shares and moneys are never each other; other things may be told as people are."""
    unit = count.figure.unit or ""
    if count.kind in (PEOPLE, PERCENT):
        return count.kind
    return unit if unit.isupper() else ""


def _compared(one: Count, other: Count, how: float) -> Comparison | None:
    if not are_two_tellings(one.report, one.figure.span, other.report, other.figure.span):
        return None
    left, right = sorted((one, other), key=lambda each: (each.report.day or "", each.key))
    equal = numbers_of(left, right) == "equal" and left.figure.bound == right.figure.bound
    verdict: Verdict = "agree" if equal else "compatible"
    told = f"both name {left.words}" if equal else f"{left.words} and {right.words}"
    because = (
        f"“{left.counted}” and “{right.counted}”: {told}, and no other number of these two reports"
        " of one story has as much in common with either"
    )
    return Comparison(
        verdict,
        "number",
        left.report.side(left.id, left.figure.span),
        right.report.side(right.id, right.figure.span),
        round(min(0.4 + 0.03 * how, 0.85), 4),
        because,
    )
