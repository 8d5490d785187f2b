"""Two codings of the same reports side by side: what both have, and how alike it is.

Every figure is made of sums over reports, so that reports can be drawn anew for its interval.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Literal

import numpy as np

from sayso.errors import AnnotationError
from sayso.measures.agreement import alpha, coincidences, kappa, token_labels
from sayso.measures.bootstrap import Sums, interval, resamples
from sayso.measures.coded import LABELS, CodedReport, CodedStatement, Coding
from sayso.measures.labels import row
from sayso.measures.matching import (
    LEAST_OVERLAP,
    Characters,
    Parts,
    characters,
    matched,
    overlap,
)
from sayso.measures.pairing import Pair, best_pairs
from sayso.model import Span

LAYERS = ("cue", "speaker", "content")
UNITS = ("statements", *LAYERS)
HOW = ("overlap", "exact")

# Marks at the ends of a content are not counted (rule 4.14 of the codebook).
MARKS = "\"'“”„‘’‚«»"

Values = tuple[str | None, str | None]
"""A label's value in the other coding and in the gold, of one statement that both have."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with its interval: see ``sayso.measures.bootstrap``.

    value: None where it is undefined. low, high: None where there are fewer than two reports.
    """

    value: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Found:
    """How much of what the gold has the other coding has too.

    right: in both; found: in the other coding; wanted: in the gold.
    """

    right: int
    found: int
    wanted: int
    precision: Figure
    recall: Figure
    f1: Figure


@dataclass(frozen=True, slots=True)
class Labelled:
    """How far a label agrees, of the statements that both have and both labelled.

    accuracy: the share that is labelled alike. kappa: Cohen's.
    """

    alike: int
    of: int
    accuracy: Figure
    kappa: Figure


@dataclass(frozen=True, slots=True)
class Difference:
    """A statement that only one of the codings has, or that they label differently.

    gold, other: None where that coding has not got it. labels: those that differ ("act").
    """

    kind: Literal["missed", "spurious", "labels"]
    report: CodedReport
    gold: CodedStatement | None
    other: CodedStatement | None
    labels: tuple[str, ...] = ()

    @property
    def place(self) -> tuple[int, int]:
        one = self.gold or self.other
        return one.place if one else (0, 0)


class Compared:
    """One report in both codings. Matching is done once, when it is first asked for."""

    def __init__(self, gold: CodedReport, other: CodedReport) -> None:
        self.gold, self.other = gold, other

    @cached_property
    def pairs(self) -> list[Pair]:
        """The statements that both have: places in the other coding and in the gold."""
        return matched(self._parts(self.other), self._parts(self.gold))

    def right(self, unit: str, how: str) -> tuple[int, int, int]:
        """How many of a unit are in both, in the other coding, in the gold.

        A layer's units are the cues, the speakers, the contents of the statements, each whole
        (joint speakers are one), and counted once however many statements share it.
        """
        if unit == "statements":
            right = len(self.pairs) if how == "overlap" else self._exactly_alike()
            return right, len(self.other.statements), len(self.gold.statements)
        found, wanted = self._layer(self.other, unit), self._layer(self.gold, unit)
        right = len(set(found) & set(wanted)) if how == "exact" else _alike(unit, found, wanted)
        return right, len(found), len(wanted)

    def labels(self, name: str) -> list[Values]:
        """The label's values of every statement that both have."""
        return [
            (
                getattr(self.other.statements[i], name),
                getattr(self.gold.statements[j], name),
            )
            for i, j in self.pairs
        ]

    def coincidences(self) -> Sums:
        """Of the labels of the text's words: see ``sayso.measures.agreement``."""
        text = self.gold.text
        return coincidences(
            token_labels(text, self._parts(self.other)), token_labels(text, self._parts(self.gold))
        )

    def differences(self) -> list[Difference]:
        """In text order."""
        have_other, have_gold = {i for i, _ in self.pairs}, {j for _, j in self.pairs}
        found = [
            Difference("missed", self.gold, statement, None)
            for j, statement in enumerate(self.gold.statements)
            if j not in have_gold
        ]
        found += [
            Difference("spurious", self.gold, None, statement)
            for i, statement in enumerate(self.other.statements)
            if i not in have_other
        ]
        for i, j in self.pairs:
            other, gold = self.other.statements[i], self.gold.statements[j]
            unlike = tuple(
                name
                for name in LABELS
                if (both := _both(name, (getattr(other, name), getattr(gold, name))))
                and both[0] != both[1]
            )
            if unlike:
                found.append(Difference("labels", self.gold, gold, other, unlike))
        return sorted(found, key=lambda difference: difference.place)

    def _parts(self, report: CodedReport) -> list[Parts]:
        return [
            Parts(characters(s.cue), characters(s.speakers), characters(s.content))
            for s in report.statements
        ]

    def _exactly_alike(self) -> int:
        found, wanted = (
            Counter(self._whole(report, statement) for statement in report.statements)
            for report in (self.other, self.gold)
        )
        return (found & wanted).total()

    def _whole(self, report: CodedReport, statement: CodedStatement) -> tuple[Characters, ...]:
        return tuple(_core(report.text, statement, layer) for layer in LAYERS)

    def _layer(self, report: CodedReport, layer: str) -> list[Characters]:
        """The different ones, in text order."""
        found = {_core(report.text, statement, layer) for statement in report.statements}
        return sorted((one for one in found if one), key=sorted)


def _alike(unit: str, found: Sequence[Characters], wanted: Sequence[Characters]) -> int:
    """How many overlap, one to one: contents by half, cues and speakers by a character."""
    least = LEAST_OVERLAP if unit == "content" else 0.0
    likeness = {
        (i, j): alike
        for i, one in enumerate(found)
        for j, other in enumerate(wanted)
        if (alike := overlap(one, other)) and alike >= least
    }
    return len(best_pairs(likeness))


def _core(text: str, statement: CodedStatement, layer: str) -> Characters:
    """A layer's characters without white space, and without quotation marks at a content's ends.

    So that it does not matter whether a span ends before or after a blank or a mark, and whether
    a span over two lines is one or two.
    """
    spans = {"cue": statement.cue, "speaker": statement.speakers, "content": statement.content}
    kept = spans[layer]
    if layer == "content":
        kept = tuple(inner for span in kept if (inner := _without_marks(text, span)))
    return frozenset(i for i in characters(kept) if not text[i].isspace())


def _without_marks(text: str, span: Span) -> Span | None:
    """The span without marks at its ends; None for nothing but marks."""
    start, end = span.start, span.end
    while start < end and (text[start] in MARKS or text[start].isspace()):
        start += 1
    while start < end and (text[end - 1] in MARKS or text[end - 1].isspace()):
        end -= 1
    return Span(start, end) if start < end else None


def _both(label: str, values: Values) -> tuple[str, str] | None:
    """The two values as they are compared; None where one of the coders gave none."""
    other, gold = values
    return (row(label, other), row(label, gold)) if other is not None and gold is not None else None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two codings of the same reports, in numbers.

    found: by unit ("statements", "cue", "speaker", "content"), then by how exactly ("overlap",
    "exact"). labelled: by label ("form", "act", "actor"). alpha: Krippendorff's, over the words
    and marks of the texts. differences: report by report, in text order.
    notes: what was left out, a sentence each.
    """

    gold: Coding
    other: Coding
    reports: int
    found: Mapping[str, Mapping[str, Found]]
    labelled: Mapping[str, Labelled]
    alpha: Figure
    differences: tuple[Difference, ...]
    notes: tuple[str, ...]


def compared(gold: Coding, other: Coding) -> Comparison:
    """All reports that both have coded: those with the same text, to the character.

    The same for the same labels, however the files are named or ordered.
    Raises AnnotationError where the two have no report in common.
    """
    both, notes = _shared(gold, other)
    drawn = resamples(len(both))
    figure = partial(_figure, drawn=drawn)
    return Comparison(
        gold=gold,
        other=other,
        reports=len(both),
        found={
            unit: {how: _found([one.right(unit, how) for one in both], figure) for how in HOW}
            for unit in UNITS
        },
        labelled={
            name: _labelled(name, [one.labels(name) for one in both], figure) for name in LABELS
        },
        alpha=figure(np.stack([one.coincidences() for one in both]), alpha),
        differences=tuple(
            difference
            for one in sorted(both, key=lambda one: one.gold.name)
            for difference in one.differences()
        ),
        notes=(*gold.notes, *other.notes, *notes),
    )


Making = Callable[[Sums, Callable[[Sums], float | None]], Figure]


def _figure(by_report: Sums, statistic: Callable[[Sums], float | None], *, drawn: Sums) -> Figure:
    value = statistic(by_report.sum(axis=0))
    low, high = interval(by_report, statistic, drawn) or (None, None)
    return Figure(value, low, high)


def _found(by_report: Sequence[tuple[int, int, int]], figure: Making) -> Found:
    counts = np.array(by_report, dtype=np.float64)
    right, found, wanted = (int(number) for number in counts.sum(axis=0))
    return Found(
        right,
        found,
        wanted,
        precision=figure(counts, lambda sums: _share(sums[0], sums[1])),
        recall=figure(counts, lambda sums: _share(sums[0], sums[2])),
        f1=figure(counts, lambda sums: _share(2 * sums[0], sums[1] + sums[2])),
    )


def _share(part: float, whole: float) -> float | None:
    return float(part / whole) if whole else None


def _labelled(name: str, by_report: Sequence[Sequence[Values]], figure: Making) -> Labelled:
    pairs = [[both for values in one if (both := _both(name, values))] for one in by_report]
    known = sorted({value for one in pairs for both in one for value in both})
    index = {value: number for number, value in enumerate(known)}
    tables = np.zeros((len(pairs), len(known), len(known)))
    for table, one in zip(tables, pairs, strict=True):
        for other, gold in one:
            table[index[other], index[gold]] += 1
    return Labelled(
        alike=sum(other == gold for one in pairs for other, gold in one),
        of=sum(map(len, pairs)),
        accuracy=figure(tables, lambda table: _share(np.trace(table), table.sum())),
        kappa=figure(tables, kappa),
    )


def _shared(gold: Coding, other: Coding) -> tuple[list[Compared], list[str]]:
    """The reports of both, by text and name, and what is to be said of the others."""
    ours, theirs = _by_text(gold), _by_text(other)
    both = [
        Compared(one, two)
        for text in sorted(ours.keys() & theirs.keys())
        for one, two in zip(ours[text], theirs[text], strict=False)
    ]
    if not both:
        raise AnnotationError(
            f"{gold.where} and {other.where}",
            "have no report in common",
            "Both coders must have had the very same texts, to the character.",
        )
    return both, [*_left_out(gold, both), *_left_out(other, both)]


def _by_text(coding: Coding) -> dict[str, list[CodedReport]]:
    """Reports by their texts; copies of one text by name."""
    by_text: dict[str, list[CodedReport]] = {}
    for report in sorted(coding.reports, key=lambda report: report.name):
        by_text.setdefault(report.text, []).append(report)
    return by_text


def _left_out(coding: Coding, both: Sequence[Compared]) -> Iterator[str]:
    taken = {id(report) for one in both for report in (one.gold, one.other)}
    left = [report.name for report in coding.reports if id(report) not in taken]
    if left:
        shown = ", ".join(left[:3]) + (" …" if len(left) > 3 else "")
        yield f"{coding.where}: not in the other coding, so left out: {len(left)} ({shown})"
