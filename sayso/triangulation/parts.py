"""Parts that one report counts and the whole that another tells: 40 drones and 12 missiles, 52
weapons."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from sayso.model import Span
from sayso.triangulation.counts import PEOPLE, Count, is_part
from sayso.triangulation.model import Comparison, Side
from sayso.triangulation.report import are_two_tellings

MOST_PARTS = 5
"""Figures of one sentence that are added up; longer lists are tables."""
SURE = 0.75
"""That a sum which comes out to the unit, of things of one sort in one sentence, is no chance."""
SMALLEST = 5
"""Sums below are met by chance too often."""


def compared_sums(given: Sequence[Count]) -> Iterator[Comparison]:
    """Wholes of one report that are the sum of what another counts in one sentence."""
    wholes: dict[tuple[str | None, float], list[Count]] = defaultdict(list)
    sentences: dict[tuple[str, int], list[Count]] = defaultdict(list)
    for count in sorted(given, key=lambda each: each.key):
        if count.figure.low != count.figure.high or count.unreal or count.rate:
            continue
        wholes[count.deed, count.named].append(count)
        start = count.report.sentence(count.figure.span).start
        sentences[count.report.id, start].append(count)
    for place in sorted(sentences):
        parts = [count for count in sentences[place] if count.head is not None]
        if not 1 < len(parts) <= MOST_PARTS or len({part.head for part in parts}) < 2:
            continue
        total = sum(part.named for part in parts)
        if total < SMALLEST:
            continue
        for whole in wholes[parts[0].deed, total]:
            if _are_its_parts(parts, whole):
                yield _comparison(parts, whole)


def _are_its_parts(parts: Sequence[Count], whole: Count) -> bool:
    """Whether each part is a sort of the whole, done the same, and they share what they are of."""
    first = parts[0]
    if not are_two_tellings(first.report, first.figure.span, whole.report, whole.figure.span):
        return False
    if any(part.deed != whole.deed for part in parts):
        return False
    kind = PEOPLE if whole.head is None else ""
    sorts = all(is_part(part.head, whole.head, kind) for part in parts)
    return sorts and bool(first.about & whole.about)


def _comparison(parts: Sequence[Count], whole: Count) -> Comparison:
    first, last = parts[0].figure.span, parts[-1].figure.span
    report = parts[0].report
    span = Span(first.start, last.end)
    told = Side(report.id, parts[0].figure.id, span, span.of(report.text))
    other = whole.report.side(whole.figure.id, whole.figure.span)
    left, right = sorted((told, other), key=lambda side: (side.document, side.span))
    added = " and ".join(f"{part.words} {part.head}" for part in parts)
    return Comparison(
        "compatible",
        "number",
        left,
        right,
        SURE,
        f"{added} are counted among “{whole.counted}”: together they come to {whole.words}",
    )
