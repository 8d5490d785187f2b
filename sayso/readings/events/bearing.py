"""What bears out that a word with other meanings names an event: "hit", "fight", "deal".

The network must see a happening in it, or a verb say that it was carried out, and parties and
things must stand around it that can do it and have it done to them.
"""

from __future__ import annotations

from collections.abc import Mapping

from sayso.model import Trigger
from sayso.readings.events.lexicon import Meaning, base_among, meanings_of, words_of
from sayso.readings.events.parts import Pos, Roles
from sayso.readings.events.roles import Parties
from sayso.readings.parsed import Words

_SEEN = 0.4
"""How likely a word must be a trigger, for the network, where the lexicon is not sure of it. A
judgement of 2026-11 on a few dozen reports."""
BACK = frozenset(["back"])
RELATIVE = frozenset(["that", "which", "who", "whom"])
NO_THINGS = frozenset(["abstract", "event", "time"])


class Bearing:
    """Weighs the words of one text. seen: what the network says, by word. kinds: of mentions, by
    their head words."""

    def __init__(
        self,
        words: Words,
        parties: Parties,
        seen: Mapping[int, Trigger],
        kinds: Mapping[int, str],
    ) -> None:
        self._words = words
        self._parties = parties
        self._seen = seen
        self._kinds = kinds

    def is_borne_out(self, at: int, pos: Pos, meaning: Meaning, roles: Roles) -> bool:
        """Whether the network and what stands around bear out a word with other meanings."""
        seen = self._seen.get(at)
        is_seen = seen is not None and seen.score >= _SEEN
        if not (is_seen or self._is_carried_out(at)) or not (roles.actors or roles.recipients):
            return False
        if self._is_striving(at):
            return False
        if pos == "noun" or meaning.needs:
            return True
        if meaning.kind == "visit" and not any(map(self._parties.whom.is_official, roles.actors)):
            return False
        patients, subjects = self._patients(at), self._subjects(at)
        if meaning.behind in BACK and not patients:
            return False  # "pushed back against the claim"
        if subjects and not any(map(self._is_solid, subjects)):
            return False
        is_harm = meaning.type in ("ASSAULT", "COERCE")
        if is_harm and any(map(self._is_idle, self._words.near(at))):
            return False  # "hit by competition"
        if meaning.type == "ASSAULT" and self._is_of_trade(at):
            return False  # "sanctions targeting its banks"
        if meaning.type == "AID" and not any(map(self._parties.whom.is_official, roles.actors)):
            return False  # "armed with a rifle", "how it is financed"
        if not patients and base_among(self._words.small[at], words_of("senses", "hiding")):
            return False  # "they were sheltering in a school"
        if meaning.of_things and roles.actors:  # to discuss a thing it takes two
            return meaning.type != "CONSULT" or len(roles.actors) > 1
        return not patients or any(map(self._is_solid, patients))

    def _is_of_trade(self, at: int) -> bool:
        """Whether a sentence tells by what other means than arms somebody is hit."""
        words = self._words
        if not base_among(words.small[at], words_of("senses", "hitting")):
            return False
        means = words_of("senses", "trade")
        return any(
            base_among(words.small[each], means) for each in range(words.starts[at], words.ends[at])
        )

    def _is_idle(self, at: int) -> bool:
        """Whether a passive verb's agent is an idea or a happening that is no deed of its own."""
        is_agent = self._words.relation(at) == "obl:agent" and not self._is_solid(at)
        return is_agent and not meanings_of(self._words.small[at], "noun")

    def _subjects(self, at: int) -> list[int]:
        words = self._words
        return [each for each in words.near(at) if words.relation(each) == "nsubj"]

    def _patients(self, at: int) -> list[int]:
        """What a verb is done to: its object, or the noun that its participle tells of."""
        words = self._words
        found = [
            each
            for each in words.near(at)
            if words.relation(each) in ("obj", "nsubj:pass", "ccomp", "xcomp")
        ]
        is_participle = words.relation(at) == "acl" and words.small[at].endswith(("ed", "en"))
        return [*found, words.head(at)] if is_participle else found

    def _is_solid(self, at: int) -> bool:
        """Whether something that can strike or be struck: no record, no deadline, no clause."""
        kind = self._kinds.get(at)
        if kind is not None and kind not in NO_THINGS:
            return True
        if self._words.small[at] in RELATIVE:  # "Brel, who was hanged"
            clause = self._words.head(at)
            noun = self._words.head(clause)
            party = self._parties.whom.party(noun)
            return noun < clause and party is not None and self._parties.whom.is_person(party)
        return self._parties.whom.is_party(at)

    def _is_carried_out(self, at: int) -> bool:
        """Whether a verb that means nothing else says that a noun was done: "imposed a ban"."""
        words = self._words
        carrying = words_of("light", "only")
        is_object = words.relation(at) in ("obj", "nsubj:pass")
        if is_object and base_among(words.small[words.head(at)], carrying):
            return True
        return any(  # "the tariffs imposed by Selm"
            words.relation(each).startswith("acl") and base_among(words.small[each], carrying)
            for each in words.near(at)
        )

    def _is_striving(self, at: int) -> bool:
        """Whether somebody fights for a thing, and against nobody: "fighting for her life"."""
        if not base_among(self._words.small[at], words_of("senses", "striving")):
            return False
        near = list(self._parties.phrases.of(at))
        if any(case == "against" for _, case in near):
            return False
        whole = [n for n, case in near if case == "for" and self._kinds.get(n) != "time"]
        return bool(whole) and not any(map(self._is_solid, whole))
