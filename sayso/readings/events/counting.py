"""Nouns that only count what is named behind them: "a round of talks", "dozens of raids"."""

from __future__ import annotations

from sayso.readings.events.lexicon import base_among, words_of
from sayso.readings.parsed import Words

_MOST_STEPS = 3


def bearer(words: Words, at: int) -> int:
    """The noun that stands in the clause for another: of "a round of talks", the round."""
    for _ in range(_MOST_STEPS):
        above = words.head(at)
        if above == at or not words.relation(at).startswith("nmod"):
            break
        if words.get(at - 1) != "of" and not any(
            words.small[each] == "of" and words.relation(each) == "case" for each in words.near(at)
        ):
            break
        if not base_among(words.small[above], words_of("counting", "nouns")):
            break
        at = above
    return at
