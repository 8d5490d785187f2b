"""What a report is about, as far as it tells of whom its deeds are: of parties, or of nobody.

A report of a mishap, of a game, or of private life and business uses the words of politics for what
no party does.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from itertools import chain

from sayso.model import EventType
from sayso.readings.events.happenings import Happening
from sayso.readings.events.lexicon import MOST_KEPT, base_among, words_of
from sayso.readings.events.whom import Whom
from sayso.readings.parsed import Words

_HARMING = frozenset(["kill", "injure", "wound", "die", "perish", "killing", "rescue", "damage"])
_LEAST = 3
"""Words of games from which on a report may be about one: a judgement of 2026-11."""
_WITHIN = 150
"""One word of games in so many is the least of a report about one: a judgement of 2026-11."""
_PUBLIC, _SURELY_PUBLIC = 0.01, 0.02
"""The share of a text's words that are of public life from which on it may be, and surely is, a
report about it. Of the reports of one day below the first nearly all were of business, science, art
and private life; above the second a name without an office is one that everybody knows. A judgement
of 2026-11."""
_LEAST_WORDS = 100
"""Words of which one in a hundred can be looked for: a shorter text is held for public."""
_FORCEFUL: frozenset[EventType] = frozenset(
    ["ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "SANCTION", "RETREAT"]
)
"""Types of deeds that private life has no words for; of the others it has them all."""
_OF_BUSINESS: frozenset[EventType] = frozenset(
    ["AGREE", "COOPERATE", "CONSULT", "STATEMENT", "ACCUSE", "AID"]
)
"""Types of deeds that a firm or a charity does as a party; what else they say is advice, praise and
service to customers."""


_TOLD = ("games", "mishaps", "violence", "public")


@lru_cache(MOST_KEPT)
def _told_by(word: str) -> tuple[str, ...]:
    """Of what a word, in any form, tells that a report is about; () for most words."""
    return tuple(name for name in _TOLD if base_among(word, words_of("matters", name)) is not None)


class Matters:
    """Tells which deeds of one text are of no party (codebook 13.2).

    publicity: the share of its words that are of public life or of violence.
    """

    def __init__(self, words: Words, whom: Whom) -> None:
        self._whom = whom
        told = Counter(chain.from_iterable(map(_told_by, words.small)))
        games, mishaps, violence, public = (told[name] for name in _TOLD)
        self.publicity = (public + violence) / len(words) if len(words) >= _LEAST_WORDS else 1.0
        self._is_private = self.publicity < _PUBLIC
        self._are_mishaps = mishaps > violence
        self._are_games = games > violence and games >= max(_LEAST, len(words) // _WITHIN)

    def are_of_nobody(self, each: Happening) -> bool:
        """Whether a happening is harm that the report gives no doer where it tells of a mishap, or
        a blow or a meeting where it tells of a game, or what people of no office do."""
        is_harm = each.lemma in _HARMING and not each.actors
        is_play = each.type == "ASSAULT" or (each.type == "CONSULT" and each.pos == "verb")
        is_nobodys = (self._are_mishaps and is_harm) or (self._are_games and is_play)
        return is_nobodys or self._is_private_deed(each)

    def _is_private_deed(self, each: Happening) -> bool:
        """Whether nobody in it acts for others; in a report of private life, for the public."""
        is_of_courts = each.mode == "investigate" and not each.actors  # "was charged"
        if each.type in _FORCEFUL or is_of_courts or not each.has_parties:
            return False
        parties = [*each.actors, *each.recipients]
        if self._is_private or self._are_games:
            is_theirs = not self._are_games and (each.type in _OF_BUSINESS or bool(each.needs))
            return not any(
                self._whom.is_of_public(one) or (is_theirs and self._whom.is_organisation(one))
                for one in parties
            )
        is_told = self.publicity >= _SURELY_PUBLIC
        return not is_told and not any(map(self._whom.may_act_for_others, parties))
