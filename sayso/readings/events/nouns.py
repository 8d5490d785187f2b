"""The parties of an event that a noun names: its owner, its phrases, its light verb, its clause."""

from __future__ import annotations

from sayso.readings.events.clauses import Clauses
from sayso.readings.events.lexicon import Frame, Part, base_among, words_of
from sayso.readings.events.light import Light
from sayso.readings.events.meetings import Meetings
from sayso.readings.events.parts import Roles
from sayso.readings.events.phrases import Phrases
from sayso.readings.events.whom import OWNING, RELATIVE, Whom
from sayso.readings.parsed import Words

_CHARGES = frozenset(["of", "for"])
"""Prepositions that tell what somebody is accused of or praised for."""
_BLAMING = frozenset(["blame"])
_BREAKING = frozenset(["violate", "break", "breach", "flout"])
_LED = frozenset(["led", "launched", "organised", "organized"])
_AGAINST = "anti-"


class Nouns:
    """Finds the parties of nouns."""

    def __init__(
        self,
        words: Words,
        whom: Whom,
        *,
        phrases: Phrases,
        clauses: Clauses,
        light: Light,
        meetings: Meetings,
    ) -> None:
        self._words = words
        self._whom = whom
        self._phrases = phrases
        self._clauses = clauses
        self._light = light
        self._meetings = meetings

    def of(self, at: int, frame: Frame, roles: Roles, needs: frozenset[str]) -> None:
        self._of_words_before(at, frame, roles, needs)
        behind = dict(self._phrases.of(at))
        for noun, case in behind.items():
            self._phrases.add(frame, case, noun, roles)
        self._of_clause_behind(at, frame, roles)
        roles.add(frame.get("by"), self._blamed(at))
        roles.add(self._part_of_being(at, frame), self._of_being_in(at))
        light = self._light.verb(at)
        if light is None:
            roles.add(frame.get("subject"), self._of_carrying_verb(at, frame))
            self._meetings.of_circumstance(at, frame, roles)
            self._meetings.of_one_side(at, frame, roles)
            return
        self._of_light_verb(at, light, frame, roles)
        for noun, case in self._phrases.own(light):
            if noun != at and noun not in behind:
                self._phrases.add(frame, case, noun, roles)

    def _of_words_before(self, at: int, frame: Frame, roles: Roles, needs: frozenset[str]) -> None:
        """Who owns a noun, leads it ("a militia-led attack") or is its aim ("anti-Selm")."""
        words = self._words
        for child in words.near(at):
            is_owner = words.relation(child) in OWNING and words.tag(child) != "VERB"
            is_needed = is_owner and base_among(words.small[child], needs)
            is_aim = is_owner and self._is_aim(child, at, frame)
            is_venue = self._whom.is_venue(child) or (
                frame.get("owner") == "joint" and self._whom.is_building(child)
            )
            if is_aim:
                roles.add(frame.get("object"), self._whom.owner(child))
            elif is_owner and not is_needed and not is_venue:
                roles.add(frame.get("owner"), self._whom.owner(child))
            if words.relation(child) == "amod" and words.small[child] in _LED:
                for leader in words.near(child):
                    roles.add(frame.get("owner"), self._whom.one(leader, 0))
            if words.small[child].startswith(_AGAINST) and child < at:
                name = words.written(child)[len(_AGAINST) :]
                roles.add(frame.get("against"), self._whom.named(name))

    def _is_aim(self, at: int, noun: int, frame: Frame) -> bool:
        """Whether a place's name in front of a noun tells to whom it is done: behind an owner, as
        in "Brel's Orvane visit", "Hartvik's Orvanian sanctions"."""
        words = self._words
        is_done = frame.get("owner") == "actor" and "object" in frame
        if not is_done or words.relation(at) == "nmod:poss" or not self._whom.is_country(at):
            return False
        return any(
            words.relation(each) == "nmod:poss" and self._whom.meant(each)
            for each in words.near(noun)
            if each < at
        )

    def _part_of_being(self, at: int, frame: Frame) -> Part | None:
        """The part of those who are "in talks", or "under investigation"."""
        case = self._phrases.case(at)
        if case == "in":
            return frame.get("subject")
        return frame.get("object") if case == "under" else None

    def _of_being_in(self, at: int) -> list[str]:
        """Who is in it, of "the two are in talks"."""
        words = self._words
        is_so = any(words.relation(each) in ("cop", "aux") for each in words.near(at))
        subjects = (each for each in words.near(at) if words.relation(each) == "nsubj")
        return next(map(self._whom.meant, subjects), []) if is_so else []

    def _of_light_verb(self, at: int, light: int, frame: Frame, roles: Roles) -> None:
        """The parts of those around the verb that says no more than that a noun took place."""
        if self._words.relation(at).startswith("nsubj"):
            if self._clauses.is_passive(light):
                roles.add(frame.get("subject"), self._clauses.agents(light, passive=True))
        elif self._phrases.case(at) == "with":  # "hit Orvane with sanctions"
            roles.add(frame.get("subject"), self._clauses.subjects(light))
            roles.add(frame.get("object"), self._clauses.direct(light))
        elif self._light.is_suffered(at, light):
            roles.add(frame.get("object"), self._clauses.subjects(light))
        elif self._breaks(light) is None or frame.get("with") == "joint":
            roles.add(frame.get("subject"), self._clauses.subjects(light))

    def _breaks(self, verb: int) -> str | None:
        """Whoever violates an embargo did not impose it; a truce they agreed."""
        return base_among(self._words.small[verb], _BREAKING)

    def _of_carrying_verb(self, at: int, frame: Frame) -> list[str]:
        """Who brought an agreement about: "agreed a truce"."""
        words, verb = self._words, self._words.head(at)
        is_brought = words.relation(at) == "obj" and base_among(
            words.small[verb], words_of("light", "carrying")
        )
        is_joint = frame.get("with") == "joint"
        return self._clauses.subjects(verb) if is_brought and is_joint else []

    def _blamed(self, at: int) -> list[str]:
        """Who did it by what is said of blame: "the group responsible for the attack", "claimed
        responsibility for the attack", "an attack which the army blamed on the militia"."""
        words = self._words
        above, is_for = words.head(at), self._phrases.case(at) == "for"
        if is_for and words.small[above] == "responsible":
            if words.relation(above) == "acl":
                return self._whom.with_apposition(words.head(above))
            return self._clauses.subjects(above, 1)
        if is_for and words.small[above] == "responsibility":
            return (
                self._clauses.subjects(words.head(above), 1) if words.head(above) != above else []
            )
        is_charged = self._phrases.case(at) in _CHARGES and words.relation(at).startswith("obl")
        if (is_for and base_among(words.small[above], _BLAMING)) or (
            is_charged
            and words.tag(above) == "VERB"
            and not words.relation(above).startswith("acl")
            and self._clauses.is_of_others(above)
        ):
            return self._clauses.done_to(above)
        for clause in words.near(at):
            is_blaming = base_among(words.small[clause], _BLAMING)
            if is_blaming and words.relation(clause) == "acl:relcl":
                return next(
                    (self._whom.meant(n) for n, c in self._phrases.own(clause) if c == "on"), []
                )
        return []

    def _of_clause_behind(self, at: int, frame: Frame, roles: Roles) -> None:
        """Whose event it is by the clause behind its noun: "the deal that Orvane reached with
        Selm", "strikes carried out by Orvane"."""
        words = self._words
        for clause in words.near(at):
            is_light = base_among(words.small[clause], words_of("light", "doing"))
            if clause < at or not words.relation(clause).startswith("acl") or not is_light:
                continue
            if self._clauses.is_passive(clause):
                roles.add(frame.get("subject"), self._clauses.agents(clause, passive=True))
            elif words.relation(clause) == "acl:relcl":
                own = [each for each in words.near(clause) if words.relation(each) == "nsubj"]
                if not own or words.small[own[0]] in RELATIVE:
                    continue
                roles.add(frame.get("subject"), self._clauses.subjects(clause))
            for noun, case in self._phrases.own(clause):
                self._phrases.add(frame, case, noun, roles)
