"""Which statement of one coder is which of another's: section 8 of the codebook.

Two coders have the same statement when their contents overlap by half, their cues share a character
or are both absent, and so do their speakers. Everything that compares statements in Sayso, the
measures in ``eval`` included, pairs them here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from sayso.measures.pairing import Pair, best_pairs
from sayso.model import Span

Characters = frozenset[int]

# Two contents are of one statement from this overlap on (intersection over union, in characters).
LEAST_OVERLAP = 0.5


class Marked(Protocol):
    """A statement's parts as sets of characters, whoever marked them; joint speakers are one."""

    @property
    def cue(self) -> Characters: ...

    @property
    def speaker(self) -> Characters: ...

    @property
    def content(self) -> Characters: ...


@dataclass(frozen=True, slots=True)
class Parts:
    """The plainest thing that is ``Marked``."""

    cue: Characters
    speaker: Characters
    content: Characters


def characters(spans: Iterable[Span]) -> Characters:
    """Every offset that lies in one of the spans."""
    return frozenset(i for span in spans for i in range(span.start, span.end))


def overlap(left: Characters, right: Characters) -> float:
    """Intersection over union; 0 where both are empty."""
    shared = len(left & right)
    return shared / (len(left) + len(right) - shared) if shared else 0.0


def touch(left: Characters, right: Characters) -> bool:
    """Do the two share a character, or are both absent?"""
    return not left.isdisjoint(right) or not (left or right)


def cues_fit(one: Marked, other: Marked) -> bool:
    return touch(one.cue, other.cue)


def speakers_fit(one: Marked, other: Marked) -> bool:
    return touch(one.speaker, other.speaker)


def cue_and_speaker_fit(one: Marked, other: Marked) -> bool:
    return cues_fit(one, other) and speakers_fit(one, other)


def matched(
    found: Sequence[Marked],
    wanted: Sequence[Marked],
    fits: Callable[[Marked, Marked], bool] = cue_and_speaker_fit,
) -> list[Pair]:
    """The statements that both have, as pairs of places, in order of ``found``.

    One to one, so that the contents' overlaps add up to the most. Only pairs that fit take part:
    "P, citing X" gives two statements with one content, which only cue and speaker tell apart.
    """
    return best_pairs(
        {
            (i, j): alike
            for i, one in enumerate(found)
            for j, other in enumerate(wanted)
            if (alike := overlap(one.content, other.content)) >= LEAST_OVERLAP and fits(one, other)
        }
    )


def paired_by_content(found: Sequence[Marked], wanted: Sequence[Marked]) -> list[Pair]:
    """Found with wanted by their contents alone, those pairs that overlap by half at least.

    For gold in which no two statements share a content; cue and speaker are judged afterwards.
    """
    likeness = {
        (i, j): alike
        for i, one in enumerate(found)
        for j, other in enumerate(wanted)
        if (alike := overlap(one.content, other.content))
    }
    return [pair for pair in best_pairs(likeness) if likeness[pair] >= LEAST_OVERLAP]
