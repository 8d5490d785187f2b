"""The parties of an event that a verb names."""

from __future__ import annotations

from sayso.readings.events.clauses import Clauses
from sayso.readings.events.lexicon import Frame, base_among
from sayso.readings.events.parts import Roles
from sayso.readings.events.phrases import Phrases
from sayso.readings.events.whom import Whom
from sayso.readings.parsed import Words

_OWNING = frozenset(["of", "in", "by"])
"""Prepositions behind an object that tell whose or where it is, not to whom it is done."""


class Verbs:
    """Finds the parties of verbs."""

    def __init__(self, words: Words, whom: Whom, phrases: Phrases, clauses: Clauses) -> None:
        self._words = words
        self._whom = whom
        self._phrases = phrases
        self._clauses = clauses

    def of(self, at: int, frame: Frame, roles: Roles, needs: frozenset[str]) -> None:
        passive = self._clauses.is_passive(at)
        agents = self._clauses.agents(at, passive=passive)
        subjects = self._clauses.subjects(at)
        objects = self._clauses.objects(at, direct=frame.get("object") == "joint")
        if passive:
            roles.add(frame.get("subject"), agents)
            roles.add(frame.get("object"), subjects)
        else:
            if objects and objects == subjects and self._clauses.has_pronoun_object(at):
                objects = self._clauses.other_person(at, apart=subjects)  # "he praised him"
            elif objects and self._clauses.is_pronoun_for(at, objects):
                subjects = []  # nobody is told to praise himself by "he praised Brel"
            roles.add(frame.get("subject"), subjects)
            self._of_what_is_needed(at, frame, roles, needs)
            if frame.get("object") != "recipient" or not roles.recipients:
                roles.add(frame.get("object"), objects)
        for child in self._words.near(at):
            relation = self._words.relation(child)
            if relation == "iobj":
                roles.add(frame.get("indirect"), self._whom.meant(child))
            elif relation.startswith(("obl", "nmod")) and not relation.endswith("agent"):
                case = self._phrases.case(child)
                if case == "by" and not passive:  # "demanded an answer by Selm"
                    roles.add(frame.get("object"), self._whom.meant(child))
                elif case and case != "by" and not self._is_circumstance(case, child, roles):
                    is_done = bool(roles.actors) and frame.get(case) == "actor"
                    if not is_done:  # "called its envoy back from Orvane"
                        self._phrases.add(frame, case, child, roles)

    def _of_what_is_needed(
        self, at: int, frame: Frame, roles: Roles, needs: frozenset[str]
    ) -> None:
        """The parties of what completes a verb: "strengthened its ties with Selm"."""
        for child in self._words.near(at):
            is_object = self._words.relation(child) == "obj"
            if is_object and base_among(self._words.small[child], needs):
                for noun, case in self._phrases.of(child):
                    if case not in _OWNING:
                        self._phrases.add(frame, case, noun, roles)

    def _is_circumstance(self, case: str, noun: int, roles: Roles) -> bool:
        """Whether a phrase tells why or where, not whom, of a verb that has its object: "held Brel
        on charges of the court"."""
        return case == "on" and bool(roles.recipients) and not self._whom.is_party(noun)
