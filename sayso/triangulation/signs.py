"""How sure it is that two reports tell one thing, from signs that each tell a little.

No sign decides alone: a shared name, a number, the day, what stands around. What each of them is
worth was fitted on pairs labelled by hand (``python -m eval.alignment --fit``) and stands in
``sayso/data/one_account.toml``.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sayso.documents.knowledge import knowledge

Signs = Mapping[str, float]
"""By a few words that say what it is, how much of it there is: 0 where there is none of it."""


def sure_of(what: str, signs: Signs, weights: Signs | None = None) -> float:
    """The probability that two things are one by their signs.

    what: a table of ``one_account.toml``. weights: others than those, for fitting.
    """
    known: Signs = weights if weights is not None else knowledge("one_account")[what]
    odds = math.fsum(known.get(sign, 0.0) * value for sign, value in sorted(signs.items()))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds + known["constant"]))))


class Rarity:
    """How much an idea tells among the clauses of all reports compared, from 0 to 1: 1 where one
    clause alone has it."""

    def __init__(self, told: Iterable[frozenset[str]]) -> None:
        found: Counter[str] = Counter()
        self._clauses = 0
        for ideas in told:
            found.update(ideas)
            self._clauses += 1
        self._found = found
        most = math.log(1 + max(self._clauses, 1))
        self._weight = {
            idea: math.log(1 + self._clauses / count) / most for idea, count in found.items()
        }

    def of_one(self, idea: str) -> float:
        return self._weight.get(idea, 1.0)

    def of(self, ideas: Iterable[str]) -> float:
        """The sum over some ideas, the same in whatever order they come."""
        return math.fsum(self._weight.get(idea, 1.0) for idea in ideas)


Rank = tuple[float, float, float]
"""Whether either, and whether each, has no better counterpart; how far the next best is behind."""


def ranks(likeness: Sequence[tuple[str, str, float]]) -> list[Rank]:
    """For each pair of two reports' things (left, right, how like) how it stands among the pairs
    that have either of the two: what another fits better is hardly what is meant."""
    beside: dict[tuple[str, str], list[float]] = defaultdict(list)
    for left, right, like in likeness:
        beside["left", left].append(like)
        beside["right", right].append(like)
    for values in beside.values():
        values.sort(reverse=True)
    return [
        _rank([_lead(like, beside[key]) for key in (("left", left), ("right", right))])
        for left, right, like in likeness
    ]


def _lead(like: float, values: Sequence[float]) -> float:
    """How far one is before the best of the others; below 0 where another is better."""
    if like < values[0]:
        return like - values[0]
    return like - values[1] if len(values) > 1 else like


def _rank(leads: Sequence[float]) -> Rank:
    first = [lead >= 0 for lead in leads]
    return float(any(first)), float(all(first)), max(-1.0, min(1.0, *leads))
