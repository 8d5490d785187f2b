"""The parties of an event that a verb names."""

from __future__ import annotations

from sayso.readings.events.clauses import Clauses
from sayso.readings.events.lexicon import Frame, base_among, meanings_of
from sayso.readings.events.parts import Roles
from sayso.readings.events.phrases import Phrases
from sayso.readings.events.whom import OWNING, Whom
from sayso.readings.parsed import Words

_ON = frozenset(["on", "upon", "against", "of", "from"])
_HE = frozenset(["he", "she"])
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
        agents, subjects, objects = self._around(at, frame, needs, passive=passive)
        if passive:
            roles.add(frame.get("subject"), agents)
            roles.add(frame.get("object"), subjects)
        else:
            if objects and objects == subjects and self._clauses.has_pronoun_object(at):
                objects = self._clauses.other_person(at, apart=subjects)  # "he praised him"
            elif objects and self._clauses.is_pronoun_for(at, objects):
                subjects = self._clauses.other_person(at, apart=objects) if self._is_he(at) else []
            roles.add(frame.get("subject"), subjects)
            self._of_what_is_needed(at, frame, roles, needs)
            if frame.get("object") != "recipient" or not roles.recipients:
                roles.add(frame.get("object"), objects)
        self._of_phrases(at, frame, roles, passive=passive)

    def _is_he(self, at: int) -> bool:
        """Whether a verb's subject is "he" or "she": a person, and of "he praised Brel" another."""
        near = (each for each in self._words.near(at) if self._words.relation(each) == "nsubj")
        return any(self._words.small[each] in _HE for each in near)

    def _around(
        self, at: int, frame: Frame, needs: frozenset[str], *, passive: bool
    ) -> tuple[list[str], list[str], list[str]]:
        """Whom a verb's agent, its subject and its object mean."""
        agents = self._clauses.agents(at, passive=passive)
        subjects = self._between(at) or self._clauses.subjects(at)
        objects = self._clauses.objects(at, direct=frame.get("object") == "joint")
        measure = self._measure(at, needs)
        if measure is None or frame.get("object") != "recipient":
            return agents, subjects, objects
        owners, aims = self._of_measure(measure, subjects=[] if passive else subjects)
        if passive:
            return agents or owners, aims, objects
        return agents, self._own_subjects(at, subjects, owners), aims

    def _of_phrases(self, at: int, frame: Frame, roles: Roles, *, passive: bool) -> None:
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

    def _between(self, at: int) -> list[str]:
        """Both sides of what an "-ing" form tells of as a noun does: "fighting between"."""
        roles = Roles()
        if self._words.small[at].endswith("ing"):
            for noun, case in self._phrases.own(at):
                if case == "between":
                    self._phrases.add({"between": "joint"}, case, noun, roles)
        return roles.actors

    def _measure(self, at: int, needs: frozenset[str]) -> int | None:
        """The word for what a verb puts on somebody, or takes off them: "lifted the ban"."""
        words = self._words
        for each in words.near(at):
            is_object = words.relation(each) in ("obj", "nsubj:pass")
            if is_object and base_among(words.small[each], needs) and self._is_put_on(each):
                return each
        return None

    def _is_put_on(self, noun: int) -> bool:
        """Whether a noun is for what somebody puts on another."""
        meanings = meanings_of(self._words.small[noun], "noun")
        return any(each.type in ("SANCTION", "COERCE") for each in meanings)

    def _of_measure(self, noun: int, *, subjects: list[str]) -> tuple[list[str], list[str]]:
        """Whose it is, and on whom: "the Orvanian ban on Selm". Where somebody else lifts it and
        nothing behind it tells on whom it is, a name in front does: "lifted the Selm sanctions"."""
        words = self._words
        owning = [each for each in words.near(noun) if words.relation(each) in OWNING]
        owners = next(filter(None, map(self._whom.owner, owning)), [])
        on = (n for n, case in self._phrases.of(noun) if case in _ON)
        aims = next(filter(None, map(self._whom.meant, on)), [])
        is_name = any(words.relation(each) == "compound" for each in owning)
        if owners and is_name and subjects and not aims:
            return [], owners
        return owners, aims

    def _own_subjects(self, at: int, subjects: list[str], owners: list[str]) -> list[str]:
        """Who lifts what is somebody's, where the verb has no subject of its own: they do."""
        has_own = any(self._words.relation(each) == "nsubj" for each in self._words.near(at))
        return subjects if has_own else owners or subjects

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
