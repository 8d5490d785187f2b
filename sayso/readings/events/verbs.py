"""The parties of an event that a verb names."""

from __future__ import annotations

from sayso.readings.events.clauses import Clauses
from sayso.readings.events.lexicon import Frame
from sayso.readings.events.parts import Roles
from sayso.readings.events.phrases import Phrases
from sayso.readings.events.whom import Whom
from sayso.readings.parsed import Words


class Verbs:
    """Finds the parties of verbs."""

    def __init__(self, words: Words, whom: Whom, phrases: Phrases, clauses: Clauses) -> None:
        self._words = words
        self._whom = whom
        self._phrases = phrases
        self._clauses = clauses

    def of(self, at: int, frame: Frame, roles: Roles) -> None:
        passive = self._clauses.is_passive(at)
        agents = self._clauses.agents(at, passive=passive)
        subjects = self._clauses.subjects(at)
        objects = self._clauses.objects(at)
        if passive:
            roles.add(frame.get("subject"), agents)
            roles.add(frame.get("object"), subjects)
        else:
            if objects and self._clauses.is_pronoun_for(at, objects):
                subjects = []  # nobody is told to praise himself by "he praised him"
            roles.add(frame.get("subject"), subjects)
            roles.add(frame.get("object"), objects)
        for child in self._words.near(at):
            relation = self._words.relation(child)
            if relation == "iobj":
                roles.add(frame.get("indirect"), self._whom.meant(child))
            elif relation.startswith(("obl", "nmod")) and not relation.endswith("agent"):
                case = self._phrases.case(child)
                if case == "by" and not passive:  # "demanded an answer by Selm"
                    roles.add(frame.get("object"), self._whom.meant(child))
                elif case and case != "by":
                    self._phrases.add(frame, case, child, roles)
