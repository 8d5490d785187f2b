"""What a report is about, as far as it tells whether its words mean violence: mishaps and games."""

from __future__ import annotations

from collections import Counter

from sayso.readings.events.happenings import Happening
from sayso.readings.events.lexicon import base_among, words_of
from sayso.readings.parsed import Words

_HARMING = frozenset(["kill", "injure", "wound", "die", "perish", "killing", "rescue", "damage"])
_LEAST = 3
"""Words of games from which on a report may be about one: a judgement of 2026-11."""
_WITHIN = 150
"""One word of games in so many is the least of a report about one: a judgement of 2026-11."""


class Matters:
    """Tells which deeds of one text are of no party (codebook 13.2)."""

    def __init__(self, words: Words) -> None:
        counts = Counter(words.small)
        games, mishaps, violence = (
            sum(count for word, count in counts.items() if base_among(word, told) is not None)
            for told in (words_of("matters", name) for name in ("games", "mishaps", "violence"))
        )
        self._are_mishaps = mishaps > violence
        self._are_games = games > violence and games >= max(_LEAST, len(words) // _WITHIN)

    def are_of_nobody(self, each: Happening) -> bool:
        """Whether a happening is harm that the report gives no doer where it tells of a mishap, or
        a blow or a meeting where it tells of a game."""
        is_harm = each.lemma in _HARMING and not each.actors
        is_play = each.type == "ASSAULT" or (each.type == "CONSULT" and each.pos == "verb")
        return (self._are_mishaps and is_harm) or (self._are_games and is_play)
