"""Verbs that say no more than that their noun took place: "carried out strikes", "hold talks"."""

from __future__ import annotations

from sayso.readings.events.counting import bearer
from sayso.readings.events.lexicon import base_among, words_of
from sayso.readings.events.phrases import NOUNS, Phrases
from sayso.readings.parsed import Words

_MOST_STEPS = 4
"""Verbs that are gone up for a subject that is left out."""
_INTO = frozenset(["in", "into", "for", "out", "to"])
_COMING = frozenset(["come", "came", "comes", "coming"])
_UNDER = _INTO | {"under"}


class Light:
    """Finds the light verbs of one text."""

    def __init__(self, words: Words, phrases: Phrases) -> None:
        self._words = words
        self._phrases = phrases

    def verb(self, at: int) -> int | None:
        """The verb that says no more than that a noun took place; None for any other."""
        words, at = self._words, bearer(self._words, at)
        for _ in range(_MOST_STEPS):
            above = words.head(at)
            if not words.relation(at).startswith("conj") or words.tag(above) not in NOUNS:
                break
            at = above
        relation, above = words.relation(at), words.head(at)
        if (
            words.small[above] == "part"
            and relation.startswith("nmod")
            and self._phrases.case(at) == "in"
        ):
            at, relation, above = above, words.relation(above), words.head(above)
        if above == at or words.tag(above) != "VERB":
            return None
        cases = _UNDER if words.small[above] in _COMING else _INTO
        is_part = relation in ("obj", "nsubj", "nsubj:pass", "xcomp") or (
            relation.startswith("obl") and self._phrases.case(at) in cases
        )
        is_light = base_among(words.small[above], words_of("light", "verbs"))
        if relation.startswith("obl") and self._phrases.case(at) == "with":
            return above if base_among(words.small[above], words_of("light", "giving")) else None
        return above if is_part and is_light else None

    def carrier(self, at: int) -> int:
        """The light verb whose object a noun is; the noun itself where there is none."""
        light = self.verb(at)
        return at if light is None or self._words.relation(at).startswith("nsubj") else light

    def is_suffered(self, at: int, light: int) -> bool:
        """Whether a verb's subject has its noun done to them: "came under fire"."""
        if self._phrases.case(at) == "under":
            return True
        return base_among(self._words.small[light], words_of("light", "suffering")) is not None
