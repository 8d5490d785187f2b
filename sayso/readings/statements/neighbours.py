"""Two sayings side by side in one sentence: what each of them tells.

"Asked whether the pass was shut, Amsel said it was" asks one thing and says another; "condemned the
raid and called for talks" likewise. The network may give the words of one to both cues: they are
told by the one they hang on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sayso.model import Analysis, Attribution
from sayso.readings.statements.clauses import head_of

_BESIDE = frozenset(["advcl", "conj", "parataxis"])


def without_neighbours(analysis: Analysis, found: Sequence[Attribution]) -> list[Attribution]:
    """Attributions without the stretches that stand right behind a neighbour's cue and hang on it.

    Not where what is told runs up to that cue: it is told itself ("said that she [wanted] peace").
    Those that would be left with none keep theirs.
    """
    heads = [head_of(analysis, each.cue) for each in found]
    ends = {
        each.cue[-1][1]: (each.cue[-1][0], head) for each, head in zip(found, heads, strict=True)
    }
    return [_own(analysis, each, head, ends) for each, head in zip(found, heads, strict=True)]


def _own(
    analysis: Analysis,
    found: Attribution,
    head: int,
    ends: Mapping[int, tuple[int, int]],
) -> Attribution:
    """ends: by the word after a cue, its first word and its head."""
    told = {word for words in found.content for word in range(*words)}
    kept = tuple(
        words
        for words in found.content
        if (cue := ends.get(words[0])) is None
        or not told.isdisjoint((cue[0] - 1, cue[0]))
        or not _are_beside(analysis, head, cue[1])
        or not any(analysis.heads[word] == cue[1] for word in range(*words))
    )
    return replace(found, content=kept) if kept else found


def _are_beside(analysis: Analysis, one: int, other: int) -> bool:
    """Whether one verb is joined to the other, or to its clause, and neither tells the other."""
    return any(
        analysis.heads[below] == above and analysis.relations[below] in _BESIDE
        for below, above in ((one, other), (other, one))
    )
