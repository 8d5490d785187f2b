"""The other side of talks, where only one stands beside them."""

from __future__ import annotations

from sayso.readings.events.clauses import Clauses
from sayso.readings.events.lexicon import Frame
from sayso.readings.events.light import Light
from sayso.readings.events.parts import Roles
from sayso.readings.events.phrases import Phrases
from sayso.readings.events.whom import Whom
from sayso.readings.parsed import Words

_WHILE = frozenset(["in", "during", "at", "on"])
_BY_THE_WAY = frozenset(["after", "in", "during", "at", "following", "before", "on"])


class Meetings:
    """Finds who is told by the way."""

    def __init__(
        self, words: Words, whom: Whom, phrases: Phrases, clauses: Clauses, light: Light
    ) -> None:
        self._words = words
        self._whom = whom
        self._phrases = phrases
        self._clauses = clauses
        self._light = light

    def of_one_side(self, at: int, frame: Frame, roles: Roles) -> None:
        """Of talks with one side alone the other is whose verb's object they are: "Selm refused
        talks with Orvane"."""
        words = self._words
        others = self._others(at) if frame.get("with") == "joint" else []
        is_one_side = bool(others) and roles.actors == others
        if not is_one_side:
            return
        above = words.head(at)
        is_object = words.relation(at) == "obj" and words.tag(above) == "VERB"
        is_ready = words.tag(above) == "ADJ" and self._phrases.case(at) in ("for", "to")
        if is_object or is_ready:  # "refused talks with", "ready for talks with"
            roles.add("joint", self._clauses.subjects(above, direct=True))

    def _others(self, at: int) -> list[str]:
        """With whom talks are told to be; nobody where no phrase right behind them tells it."""
        if not self._is_with(at):
            return []
        nouns = (noun for noun, case in self._phrases.of(at) if case == "with")
        return next(map(self._whom.meant, nouns), [])

    def is_of_one_side(self, at: int, frame: Frame, roles: Roles) -> bool:
        """Whether talks are told "with" somebody, and with whom is not."""
        is_alone = len(roles.actors) == 1 and frame.get("subject") == "joint"
        light = self._light.verb(at)
        if light is None:
            return is_alone and self._is_with(at)
        is_told_of = self._words.relation(at).startswith("nsubj")  # "talks have begun with Selm"
        return is_alone and is_told_of and (self._is_with(at) or self._is_with(light))

    def of_circumstance(self, at: int, frame: Frame, roles: Roles) -> None:
        """Who is told by the clause an event is told by the way in: of a meeting the other side
        ("Brel said after a call with Sollen"), of a deed of one's own who did it ("on a visit")."""
        words = self._words
        relation, above = words.relation(at), words.head(at)
        if relation == "obj" and words.small[above] == "following":
            relation, above = "obl", words.head(above)
        elif self._phrases.case(at) not in _BY_THE_WAY:
            return
        if relation.startswith("nmod") and len(roles.actors) == 1 and self._is_with(at):
            if self._whom.is_party(above) and words.relation(above).startswith("nsubj"):
                roles.add("joint", self._whom.meant(above))
            return
        if not relation.startswith("obl"):
            return
        if self._is_with(at) and (len(roles.actors) == 1 or roles.actors == self._others(at)):
            roles.add("joint", self._clauses.subjects(above, direct=True))
        elif not roles.actors and self._phrases.case(at) in _WHILE:
            subjects = self._clauses.subjects(above, direct=True)
            if frame.get("of") == "joint":  # "pressed him at a meeting"
                both = subjects if len(subjects) > 1 else [*subjects, *self._whom_met(above)]
                roles.add("joint", both if len(both) > 1 else [])
            elif frame.get("of") == "actor":
                roles.add("actor", subjects)

    def _whom_met(self, verb: int) -> list[str]:
        """The person that a verb's object itself means: nobody meets a name or a country."""
        objects = (each for each in self._words.near(verb) if self._words.relation(each) == "obj")
        found = [self._whom.party(each) for each in objects]
        return [each for each in found if each is not None and self._whom.is_person(each)][:1]

    def _is_with(self, at: int) -> bool:
        return any(case == "with" for _, case in self._phrases.of(at))
