"""Which tellings of one thing hold the words that a line shows: wording that one outlet adds stays
that outlet's."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from sayso.triangulation.wording import ideas
from sayso.views.brief.known import Known

MOST_WORDINGS = 24
"""Wordings of one thing that are tried as the one to show; each is held against all tellings."""
IN_OTHER_WORDS = "elsewhere in other words"
FEWEST_ALIKE = 4
"""Words that tellers without a name must share to be one telling: "two were killed" may be any."""


def printed(words: str) -> str:
    """Words as they are printed anywhere: without case, marks and spaces, which every desk sets in
    its own way."""
    return " ".join("".join(c if c.isalnum() else " " for c in words.casefold()).split())


def tellers(known: Iterable[Known]) -> tuple[Hashable, ...]:
    """The same for the same speakers in other reports, also for one who is only described."""
    return tuple(one.key if one.is_party else one.name.casefold() for one in known)


def held_by(told: Sequence[str]) -> list[tuple[int, ...]]:
    """For each telling, the numbers of those that hold all it says, itself among them.

    told: the words of each. Of a wording beyond ``MOST_WORDINGS`` only the same are looked for.
    """
    said = [ideas(words) or frozenset(words.casefold().split()) for words in told]
    same: dict[frozenset[str], list[int]] = {}
    for at, each in enumerate(said):
        same.setdefault(each, []).append(at)
    found = {
        each: tuple(number for number, other in enumerate(said) if each <= other)
        if at < MOST_WORDINGS
        else tuple(alike)
        for at, (each, alike) in enumerate(same.items())
    }
    return [found[each] for each in said]
