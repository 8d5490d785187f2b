"""Who speaks together: "Hartvik and Navarin agreed" is both of them, never one alone.

The network finds joint speakers as sources side by side, or one of them alone; the words between
them, and the parse, tell whether the other speaks too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from sayso.model import Analysis, Attribution, Mention, WordRange

_JOINING = frozenset([",", "and", "or", "nor", "&", "as", "well"])


def with_joint_speakers(analysis: Analysis, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, each with all who speak, in text order; sources come likeliest first."""
    borders: dict[int, list[Mention]] = defaultdict(list)
    for mention in analysis.mentions:
        for border in mention.words:
            borders[border].append(mention)
    return [
        replace(each, source=_with_conjunct(analysis, _together(analysis, each.source), borders))
        for each in found
    ]


def _together(analysis: Analysis, source: Sequence[WordRange]) -> tuple[WordRange, ...]:
    """The first source with the others that an "and" joins to it: "Hartvik, Selm and Navarin"."""
    ranges = sorted(source)
    joined = [
        [_word(analysis, word) for word in range(before[1], after[0])]
        for before, after in pairwise(ranges)
    ]
    first = last = ranges.index(source[0]) if source else 0
    while first and _joins(joined[first - 1]):
        first -= 1
    while last < len(joined) and _joins(joined[last]):
        last += 1
    if any(word != "," for gap in joined[first:last] for word in gap):
        return tuple(ranges[first : last + 1])
    return tuple(_with_apposition(analysis, each, ranges) for each in source[:1])


def _with_apposition(analysis: Analysis, own: WordRange, ranges: Sequence[WordRange]) -> WordRange:
    """One speaker whom the network finds in two pieces: "the Echo" and "the river's newspaper"."""
    for before, after in pairwise(ranges):
        between = [_word(analysis, word) for word in range(before[1] - 1, after[0])]
        is_beside = "," in between and all(word == "," for word in between[1:])
        is_described = _word(analysis, after[0]) in ("the", "a", "an")
        if own in (before, after) and is_beside and is_described:
            heads = {
                analysis.heads[at] for at in range(*after) if analysis.relations[at] == "appos"
            }
            if not heads.isdisjoint(range(*before)):
                return before[0], after[1]
    return own


def _with_conjunct(
    analysis: Analysis, source: tuple[WordRange, ...], borders: Mapping[int, Sequence[Mention]]
) -> tuple[WordRange, ...]:
    """A lone speaker with the one that an "and" and the parse join to it: both agreed.

    borders: the mentions by their first word, and by the word after their last.
    """
    if len(source) != 1:
        return source
    first, last = source[0]
    own = range(first, last)
    for gap in (range(last, last + 1), range(last, last + 2)):
        for mention in borders.get(gap.stop, ()):
            after = mention.words[0] == gap.stop and analysis.heads[mention.head] in own
            if after and analysis.relations[mention.head] == "conj" and _both(analysis, gap):
                return source[0], mention.words
    for gap in (range(first - 1, first), range(first - 2, first)):
        for mention in borders.get(gap.start, ()):
            before = mention.words[1] == gap.start and any(
                analysis.relations[word] == "conj" and analysis.heads[word] == mention.head
                for word in own
            )
            if before and _both(analysis, gap):
                return mention.words, source[0]
    return source


def _both(analysis: Analysis, gap: range) -> bool:
    words = [_word(analysis, word) for word in gap if 0 <= word < len(analysis.words)]
    return _joins(words) and "and" in words


def _joins(gap: Sequence[str]) -> bool:
    """Whether the words between two sources say that both speak."""
    return bool(gap) and _JOINING.issuperset(gap)


def _word(analysis: Analysis, word: int) -> str:
    return analysis.lowered[word]
