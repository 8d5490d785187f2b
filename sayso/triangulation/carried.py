"""What several reports of a story carry, and which of them leaves out what most do.

That something was not found in a report is little: it may be told there in words that are not met.
So a report leaves out only what no sentence of it comes near, and what is longer than a flash.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sayso.model import Span
from sayso.triangulation.model import Comparison, LeftOut, Side, Story
from sayso.triangulation.report import Report
from sayso.triangulation.wording import ideas

MOST = 0.5
"""More than this share of a story's origins are most of them."""
FEWEST_ORIGINS, FEWEST_OUTLETS = 3, 2
NEAR = 0.4
"""The share of a wording's ideas from which a sentence may tell the same."""
FEWEST_IDEAS = 3
"""Ideas of a wording: one of fewer names a subject, which is worded in any way."""

Thing = tuple[str, str]
"""What is compared: its document and its id, or its place where it is mere words."""


def carried(comparisons: Iterable[Comparison]) -> list[list[Side]]:
    """Sides that comparisons tie together, directly or through others; in an order of their own."""
    leader: dict[Thing, Thing] = {}
    sides: dict[Thing, Side] = {}

    def lead(key: Thing) -> Thing:
        while leader.setdefault(key, key) != key:
            leader[key] = leader[leader[key]]
            key = leader[key]
        return key

    for comparison in comparisons:
        keys = []
        for side in (comparison.left, comparison.right):
            key = (side.document, side.id or str(side.span))
            known = sides.setdefault(key, side)
            sides[key] = max(known, side, key=lambda each: (len(each.text), order_of(each)))
            keys.append(key)
        one, other = (lead(key) for key in keys)
        leader[other] = one
    grouped: dict[Thing, list[Side]] = defaultdict(list)
    for key, side in sides.items():
        grouped[lead(key)].append(side)
    return [sorted(group, key=order_of) for group in grouped.values()]


def order_of(side: Side) -> tuple[str, Span]:
    return side.document, side.span


def left_out(
    reports: Mapping[str, Report], comparisons: Sequence[Comparison], stories: Sequence[Story]
) -> Iterator[LeftOut]:
    """What all origins of a story carry but one, of stories with three origins and more."""
    story_of = {id: at for at, story in enumerate(stories) for id in story.documents}
    agreed: dict[int, list[Comparison]] = defaultdict(list)
    for each in comparisons:
        one, other = story_of.get(each.left.document), story_of.get(each.right.document)
        if each.kind == "agree" and one is not None and one == other:
            agreed[one].append(each)
    for at, story in enumerate(stories):
        told = [reports[id] for id in story.documents]
        if len({report.origin for report in told}) >= FEWEST_ORIGINS:
            yield from _of_story(told, carried(agreed[at]))


def _of_story(told: Sequence[Report], groups: Sequence[Sequence[Side]]) -> Iterator[LeftOut]:
    by_id = {report.id: report for report in told}
    origins = {report.origin for report in told}
    shown: set[tuple[str, str, int]] = set()
    for sides in sorted(groups, key=lambda sides: order_of(sides[0])):
        carrying = {by_id[side.document].origin for side in sides}
        without = origins - carrying
        if len(without) != 1 or len(carrying) <= MOST * len(origins):
            continue
        leaving = [report for report in told if report.origin in without]
        outlets = {by_id[side.document].label for side in sides}
        if len(outlets) < FEWEST_OUTLETS or outlets & {report.label for report in leaving}:
            continue
        if any(_may_tell(report, sides, by_id) for report in leaving):
            continue
        sentence = by_id[sides[0].document].sentence(sides[0].span)
        place = (leaving[0].id, sides[0].document, sentence.start)
        if place not in shown:  # of one sentence once, whatever of it is compared
            shown.add(place)
            yield LeftOut(tuple(sides), leaving[0].id)


def _may_tell(report: Report, sides: Sequence[Side], by_id: Mapping[str, Report]) -> bool:
    """Whether a sentence of the report comes near to a wording, or the report is but a flash."""
    shortest = min(len(by_id[side.document].text) for side in sides)
    if len(report.text) < shortest or any(side.text in report.text for side in sides):
        return True
    sentences = [report.told_with(sentence) for sentence in report.reading.sentences]
    return any(
        _is_near(side, by_id[side.document], sentence) for side in sides for sentence in sentences
    )


def _is_near(side: Side, teller: Report, sentence: frozenset[str]) -> bool:
    """Whether a sentence may tell what a side does: much of its ideas, or, of a word alone, the
    word and something else of what is told with it."""
    told, around = ideas(side.text), teller.told_with(side.span)
    if len(told) >= FEWEST_IDEAS:
        return len(told & sentence) >= NEAR * len(told)
    if len(around) < FEWEST_IDEAS:
        return True
    shared = len(around & sentence)
    return shared > FEWEST_IDEAS or (bool(told & sentence) and shared > len(told))
