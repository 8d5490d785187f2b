"""Who does it and whom it is done to: the parties around a trigger, by the parse.

A verb's subject, object and prepositions, a noun's owner ("Orvane's strike", "Orvanian strikes")
and its prepositions have parts by the frame of the trigger's group. What a clause leaves out is
looked for where grammar has it: the subject of the verb it hangs on, the noun a relative clause is
about, the verb that says no more than that its noun took place ("carried out strikes").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from sayso.readings.actors import Cast
from sayso.readings.events.lexicon import Frame, Part, base_among, words_of
from sayso.readings.events.nouns import bearer
from sayso.readings.figures.asserters import innermost
from sayso.readings.parsed import Words
from sayso.readings.states import known_at

Pos = Literal["verb", "noun"]

_NONE: frozenset[str] = frozenset()
_MOST_STEPS = 4
"""Verbs that are gone up for a subject that is left out."""
_MOST_PHRASES = 4
"""Prepositional phrases right behind a noun that are looked at."""
_DEEPEST = 3
"""Nouns within nouns in which a party is looked for: "drones of the army of Orvane"."""
_OWNING = frozenset(["nmod:poss", "amod", "compound", "nmod:desc", "nummod"])
_OWNING_OWNERS = frozenset(["conj", "amod", "compound", "nmod:poss"])
_OF_PARTIES = frozenset(["of", "from", "in", "within", "inside", "across", "by"])
_NOUNS = frozenset(["NOUN", "PROPN", "PRON"])
_TELLERS = frozenset(["it", "he", "she", "they"])
_LOOSE = frozenset(["mark", "advmod", "obl", "punct"])
_BEFORE_NOUN = frozenset(["DET", "ADJ", "NUM"])
_LONGEST_NOUN = 6
"""Words behind a preposition among which its noun is looked for where the parse does not say."""
_WHILE = frozenset(["in", "during", "at", "on"])
_BY_THE_WAY = frozenset(["after", "in", "during", "at", "following", "before", "on"])
_PRESS = frozenset(["reporters", "journalists", "reporter", "journalist", "press", "media"])
_DOING = frozenset(["body", "force", "organisation"])
_WILLED = frozenset(["obj", "xcomp", "ccomp", "iobj"])
_WITHIN_WILLED = _WILLED | {"nsubj", "obl", "nmod", "acl"}
"""By what hangs on a verb what it wills is told, and by what within that whom it is about."""
_SMALL_WORDS = frozenset(
    "of to who that which in on at for from with by as and or the a when while after".split()
)
_IN_FRONT = frozenset(["of", "to", "in", "on", "at", "for", "from", "with", "by", "under", "those"])
_INTO = frozenset(["in", "into", "for", "out", "to"])
_COMING = frozenset(["come", "came", "comes", "coming"])
_UNDER = _INTO | {"under"}
_LOOKED_BACK = 40
"""Words before "the island nation" among which the state it takes up is looked for."""
_NATIONS = frozenset(["nation", "country", "kingdom", "republic", "emirate"])
_FIRST_PERSON = frozenset(["i", "we", "us", "our", "my", "me"])
_BLAMING = frozenset(["blame"])
_SAYING = frozenset(["say", "claim", "believe", "think", "allege", "know"])
_TIMING = frozenset(["after", "before", "while", "when", "since", "by", "as", "during"])
"""Words that lead in what a clause's own subject does: "told him after speaking with her"."""
_LED = frozenset(["led", "launched", "organised", "organized"])
_AGAINST = "anti-"
_RELATIVE = frozenset(["who", "whom", "which", "that"])


@dataclass(slots=True)
class Roles:
    """Ids of the actors with each part, in the order they were found."""

    actors: list[str] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)

    def add(self, part: Part | None, ids: list[str]) -> None:
        if part is None:
            return
        into = self.recipients if part == "recipient" else self.actors
        into.extend(each for each in ids if each not in self.actors and each not in self.recipients)


class Parties:
    """Finds who is meant around the words of one text."""

    def __init__(self, words: Words, cast: Cast) -> None:
        self._words = words
        self._cast = cast
        self._cases = _cases(words)
        self._apposed = _apposed(words, cast)
        self._tellers = _tellers(words, cast)
        self._named = {actor.name: [each] for each, actor in cast.everybody.by_id.items()}

    def around(self, at: int, pos: Pos, frame: Frame, needs: frozenset[str] = _NONE) -> Roles:
        """The parties of the event that a word names. needs: words that say what it is done with,
        so that they own nothing ("prisoner exchange")."""
        roles = Roles()
        if pos == "verb":
            self._of_verb(at, frame, roles)
        else:
            self._of_noun(at, frame, roles, needs)
        return roles

    def is_party(self, at: int) -> bool:
        """Whether a word itself means somebody, not a thing of theirs."""
        return self._party(at) is not None

    def _party(self, at: int) -> str | None:
        """The actor that a word means, if it is one who can act; None for things."""
        actor = self._cast.actor_of(at)
        if actor is None or actor in self._cast.everybody.things:
            return None
        actor = self._apposed.get(actor, actor)
        return None if self._is_cut_off(actor) else actor

    def _is_cut_off(self, actor: str) -> bool:
        """Whether what is taken for a party is no whole phrase: "those who", "on social media"."""
        name = self._cast.actor(actor).name.lower().split()
        if not name or name[-1] in _SMALL_WORDS:
            return True
        return name[0] in _IN_FRONT and name[1:2] not in (["least"], ["most"])

    def parties(self, actors: list[str]) -> list[str]:
        """Those of some actors who can act."""
        whole = (self._apposed.get(each, each) for each in actors)
        return [each for each in whole if not self._is_cut_off(each)]

    def is_official(self, actor: str) -> bool:
        """Whether somebody acts for others: a state, a body, a person with an office."""
        found = self._cast.actor(actor)
        if found.kind == "person":
            return bool(found.role or found.body or found.state)
        return found.kind in ("state", "body", "force", "organisation") or found.state is not None

    def is_press(self, actor: str) -> bool:
        """Whether somebody only asks and listens: reporters, an outlet."""
        found = self._cast.actor(actor)
        if found.kind == "outlet":
            return True
        words = found.name.lower().split()
        return found.kind in ("group", "people", "unnamed") and bool(words) and words[-1] in _PRESS

    def turned(self, roles: Roles) -> Roles:
        """The roles of a deed that names one party alone, whom it must have been done to."""
        alone = [self._cast.actor(each) for each in roles.actors]
        could_do_it = any(one.kind in _DOING or one.state == one.name for one in alone)
        return roles if roles.recipients or could_do_it else Roles([], roles.actors)

    def meant(self, at: int, depth: int = _DEEPEST) -> list[str]:
        """The actors that a word and what is joined to it with "and" mean.

        Of a thing its owner's: "Orvanian territory", "drones of the army".
        """
        found = self._one(at, depth)
        for child in self._words.near(at):
            is_joined = self._words.relation(child).startswith("conj") and depth
            if is_joined and not self._is_within(child, found):
                found += [each for each in self.meant(child, depth - 1) if each not in found]
        return found

    def _is_within(self, at: int, actors: list[str]) -> bool:
        """Whether a word stands inside a mention of one of the actors."""
        span = self._words.span((at, at + 1))
        return any(
            mention.covers(span) for each in actors for mention in self._cast.actor(each).mentions
        )

    def _one(self, at: int, depth: int) -> list[str]:
        words = self._words
        actor = self._party(at)
        if actor is not None:
            return [actor]
        if at in self._tellers:
            return [self._tellers[at]]
        if words.small[at] in _RELATIVE:
            clause = words.head(at)
            while words.relation(clause).startswith("conj"):
                clause = words.head(clause)
            noun = words.head(clause)
            if words.relation(clause).startswith("acl") and noun < at and depth:
                return self._one(noun, depth - 1)
            return []
        if words.small[at] in _NATIONS and self._is_definite(at):
            return self._nation_before(at)
        if not depth:
            return []
        owners = [each for each in words.near(at) if words.relation(each) in _OWNING]
        for owner in owners:
            found = self.meant(owner, depth - 1)
            if found:
                return found
        for child in words.near(at):
            if words.relation(child).startswith("nmod") and self.case(child) in _OF_PARTIES:
                found = self._one(child, depth - 1)
                if found:
                    return found
        return []

    def _is_definite(self, at: int) -> bool:
        words = self._words
        return any(
            words.relation(each) == "det" and words.small[each] in ("the", "this", "that")
            for each in words.near(at)
        )

    def _nation_before(self, at: int) -> list[str]:
        """The state that "the island nation" takes up: the last one named before it in its
        sentence that is not the subject of its verb."""
        words = self._words
        verb = words.head(at)
        subjects = {
            self._party(each)
            for each in words.near(verb)
            if words.relation(each).startswith("nsubj") and each != at
        }
        for each in range(at - 1, max(words.starts[at], at - _LOOKED_BACK) - 1, -1):
            actor = self._party(each)
            if actor is not None and actor not in subjects:
                found = self._cast.actor(actor)
                if found.kind == "state":
                    return [actor]
        return []

    def concerned(self, at: int, apart: list[str]) -> list[str]:
        """Whom what a verb wills is about: "threatened to shell the towns of Orvane".

        The first that is meant, from the verb's object or clause down, save those apart.
        """
        hanging, level = _WILLED, [at]
        for _ in range(_DEEPEST):
            level = [
                child
                for each in level
                for child in self._words.near(each)
                if self._words.relation(child).partition(":")[0] in hanging
            ]
            for child in level:
                found = [each for each in self._one(child, 1) if each not in apart]
                if found and self._words.tag(child) in _NOUNS:
                    return found
            hanging = _WITHIN_WILLED
        return []

    # --- Verbs ------------------------------------------------------------------------------------

    def _of_verb(self, at: int, frame: Frame, roles: Roles) -> None:
        passive = self._is_passive(at)
        agents = self._agents(at, passive=passive)
        subjects = self._subjects(at)
        objects = self._objects(at)
        if passive:
            roles.add(frame.get("subject"), agents)
            roles.add(frame.get("object"), subjects)
        else:
            if objects and self._is_pronoun_for(at, objects):
                subjects = []  # nobody is told to praise himself by "he praised him"
            roles.add(frame.get("subject"), subjects)
            roles.add(frame.get("object"), objects)
        for child in self._words.near(at):
            relation = self._words.relation(child)
            if relation == "iobj":
                roles.add(frame.get("indirect"), self.meant(child))
            elif relation.startswith(("obl", "nmod")) and not relation.endswith("agent"):
                case = self.case(child)
                if case and not (passive and case == "by"):
                    self._add_phrase(frame, case, child, roles)

    def _is_pronoun_for(self, at: int, objects: list[str]) -> bool:
        """Whether a verb's subject is a pronoun that was taken for its object."""
        words = self._words
        return any(
            words.relation(each) == "nsubj"
            and words.tag(each) == "PRON"
            and words.small[each] not in _RELATIVE
            and self.meant(each) == objects
            for each in words.near(at)
        )

    def _agents(self, at: int, *, passive: bool) -> list[str]:
        for child in self._words.near(at):
            relation = self._words.relation(child)
            if relation == "obl:agent" or (
                passive and relation == "obl" and self.case(child) == "by"
            ):
                return self.meant(child)
        for child in self._words.near(at) if passive else ():  # "abducted and shot by gunmen"
            relations = [self._words.relation(each) for each in self._words.near(child)]
            is_bare = not any(each.startswith(("nsubj", "aux")) for each in relations)
            if self._words.relation(child) == "conj" and is_bare and self._is_passive(child):
                return self._agents(child, passive=True)
        return []

    def _is_passive(self, at: int, steps: int = _MOST_STEPS) -> bool:
        words = self._words
        relations = [words.relation(each) for each in words.near(at)]
        if any(each.endswith(":pass") for each in relations):
            return True
        if words.relation(at).startswith("conj"):  # "was shot and killed"
            is_bare = not any(each.startswith(("nsubj", "aux")) for each in relations)
            is_like = words.small[at].endswith(("ed", "en", "t", "n"))
            return steps > 0 and is_bare and is_like and self._is_passive(words.head(at), steps - 1)
        features = words.analysis.features[at]
        is_past = "VerbForm=Part" in features and "Tense=Past" in features
        if not is_past or "aux" in relations:
            return False
        is_clause = words.relation(at) in ("acl", "advcl", "xcomp", "ccomp", "dep")
        return is_clause and not any(each.startswith("nsubj") for each in relations)

    def _objects(self, at: int) -> list[str]:
        words = self._words
        own = [child for child in words.near(at) if words.relation(child) == "obj"]
        if own:
            return self.meant(min(own, key=lambda child: words.small[child] in _RELATIVE))
        if words.relation(at) == "acl:relcl" and self._has_subject(at):
            return self.meant(words.head(at))  # "the town that Orvane shelled"
        for child in words.near(at):  # "intercepted and destroyed 40 drones"
            if words.relation(child) == "conj" and words.tag(child) == "VERB":
                return self._direct(child)
        if words.relation(at) == "conj" and words.tag(words.head(at)) == "VERB":
            return self._direct(words.head(at)) if self._stands_beside(at) else []
        return []

    def _direct(self, at: int) -> list[str]:
        for child in self._words.near(at):
            if self._words.relation(child) == "obj":
                return self.meant(child)
        return []

    def _stands_beside(self, at: int) -> bool:
        """Whether a verb is joined to the one right before it: "seized and burnt"."""
        return self._words.get(at - 1) in ("and", "or") and at - 2 == self._words.head(at)

    def _has_subject(self, at: int) -> bool:
        return any(self._words.relation(each).startswith("nsubj") for each in self._words.near(at))

    def _subjects(self, at: int, steps: int = _MOST_STEPS, *, direct: bool = False) -> list[str]:
        """Who a verb's subject means, its own or the one that grammar lends it.

        direct: only one that itself means somebody counts, not a thing of theirs.
        """
        words = self._words
        for child in words.near(at):
            if words.relation(child).startswith("nsubj"):
                found = self.meant(child) if not direct or self.is_party(child) else []
                is_teller = words.small[child] in _TELLERS and words.relation(at) == "ccomp"
                if found or not (is_teller and steps) or words.head(at) == at:
                    return found
                return self._subjects(words.head(at), steps - 1)  # "said that it had struck"
        if not steps:
            return []
        above, relation = words.head(at), words.relation(at)
        if above == at:
            return []
        if relation == "acl:relcl":
            return self.meant(above)
        if relation == "acl":
            return self._of_participle(at, above, steps)
        if relation.startswith("conj"):
            return self._subjects(above, steps - 1)
        if relation == "csubj" and words.tag(above) == "ADJ" and self.is_to_clause(at):
            return self._subjects(above, steps - 1)  # "raids are needed to destroy it"
        if relation in ("xcomp", "advcl", "ccomp", "parataxis", "obl"):
            return self._lent(at, above, steps)
        return []

    def _lent(self, at: int, above: int, steps: int) -> list[str]:
        """The subject of a clause without one: the object of "urge", the subject of "want"."""
        words = self._words
        is_inner = words.relation(at) in ("xcomp", "ccomp") and words.relation(above) == "acl:relcl"
        if is_inner and base_among(words.small[above], _SAYING) and words.head(above) < above:
            return self.meant(words.head(above))  # "states which it said backed Orvane"
        is_controlled = base_among(words.small[above], words_of("control", "object"))
        is_beside = any(words.small[each] in _TIMING for each in words.near(at) if each < at)
        if is_controlled and words.relation(at) in ("xcomp", "ccomp", "advcl") and not is_beside:
            if self._is_passive(above):
                return self._subjects(above, steps - 1)
            found = self._direct(above) or self._indirect(above)
            if found or any(words.relation(each) == "obj" for each in words.near(above)):
                return found
        if words.tag(above) in ("VERB", "ADJ", "AUX", "NOUN"):
            return self._subjects(above, steps - 1)
        return []

    def _indirect(self, at: int) -> list[str]:
        """Whom a verb of asking names with a preposition: "called on Hartvik to withdraw"."""
        for child in self._words.near(at):
            relation = self._words.relation(child)
            if relation == "iobj" or (
                relation.startswith("obl") and self.case(child) in ("on", "upon", "to")
            ):
                found = self.meant(child)
                if found:
                    return found
        return []

    def _of_participle(self, at: int, noun: int, steps: int) -> list[str]:
        """Whose deed a clause behind a noun tells: "drones striking", "a plan to strike"."""
        words = self._words
        features = words.analysis.features[at]
        if "VerbForm=Inf" not in features:
            found = self.meant(noun)  # of a passive one it is the object
            clause = words.head(noun)
            is_thing = not found and words.relation(noun).startswith(("obl", "obj"))
            is_thing = is_thing and words.tag(clause) == "VERB" and not self._is_passive(at)
            return self._subjects(clause, steps - 1) if is_thing else found
        owned = [each for each in words.near(noun) if words.relation(each) in _OWNING]
        for owner in owned:
            found = self.meant(owner)
            if found:
                return found
        if self._cast.actor_of(noun) is not None:  # a title's "Orvane to hold talks"
            return self.meant(noun)
        above = words.head(noun)
        if above != noun and words.tag(above) == "VERB":
            return self._subjects(above, steps - 1)
        return []

    # --- Nouns ------------------------------------------------------------------------------------

    def _of_noun(self, at: int, frame: Frame, roles: Roles, needs: frozenset[str]) -> None:
        self._of_words_before(at, frame, roles, needs)
        behind = dict(self.phrases(at))
        for noun, case in behind.items():
            self._add_phrase(frame, case, noun, roles)
        self._of_clause_behind(at, frame, roles)
        roles.add(frame.get("by"), self._blamed(at))
        light = self.light_verb(at)
        if light is None:
            self._of_circumstance(at, frame, roles)
            self._of_one_side(at, frame, roles)
            return
        self._of_light_verb(at, light, frame, roles)
        for noun, case in self._own_phrases(light):
            if noun != at and noun not in behind:
                self._add_phrase(frame, case, noun, roles)

    def _of_words_before(self, at: int, frame: Frame, roles: Roles, needs: frozenset[str]) -> None:
        """Who owns a noun, leads it ("a militia-led attack") or is its aim ("anti-Selm")."""
        words = self._words
        for child in words.near(at):
            is_owner = words.relation(child) in _OWNING and words.tag(child) != "VERB"
            is_needed = is_owner and base_among(words.small[child], needs)
            if is_owner and not is_needed and not self.is_venue(child):
                roles.add(frame.get("owner"), self._owner(child))
            if words.relation(child) == "amod" and words.small[child] in _LED:
                for leader in words.near(child):
                    roles.add(frame.get("owner"), self._one(leader, 0))
            if words.small[child].startswith(_AGAINST) and child < at:
                name = words.written(child)[len(_AGAINST) :]
                roles.add(frame.get("against"), self._named.get(name, []))

    def _of_light_verb(self, at: int, light: int, frame: Frame, roles: Roles) -> None:
        """The parts of those around the verb that says no more than that a noun took place."""
        if self._words.relation(at).startswith("nsubj"):
            if self._is_passive(light):
                roles.add(frame.get("subject"), self._agents(light, passive=True))
        elif self.case(at) == "with":  # "hit Orvane with sanctions"
            roles.add(frame.get("subject"), self._subjects(light))
            roles.add(frame.get("object"), self._direct(light))
        elif self._is_suffered(at, light):
            roles.add(frame.get("object"), self._subjects(light))
        else:
            roles.add(frame.get("subject"), self._subjects(light))

    def _blamed(self, at: int) -> list[str]:
        """Who did it by what is said of blame: "the group responsible for the attack", "claimed
        responsibility for the attack", "an attack which the army blamed on the militia"."""
        words = self._words
        above, is_for = words.head(at), self.case(at) == "for"
        if is_for and words.small[above] == "responsible":
            if words.relation(above) == "acl":
                return self._with_apposition(words.head(above))
            return self._subjects(above, 1)
        if is_for and words.small[above] == "responsibility":
            return self._subjects(words.head(above), 1) if words.head(above) != above else []
        if is_for and base_among(words.small[above], _BLAMING):
            return self._subjects(above) if self._is_passive(above) else self._direct(above)
        for clause in words.near(at):
            is_blaming = base_among(words.small[clause], _BLAMING)
            if is_blaming and words.relation(clause) == "acl:relcl":
                return next((self.meant(n) for n, c in self._own_phrases(clause) if c == "on"), [])
        return []

    def _with_apposition(self, noun: int) -> list[str]:
        """Whom a noun means, or the name that it stands beside: "Selm, the party responsible"."""
        above = self._words.head(noun)
        found = self.meant(above) if self._words.relation(noun) == "appos" else []
        return found or self.meant(noun)

    def _is_suffered(self, at: int, light: int) -> bool:
        """Whether a verb's subject has its noun done to them: "came under fire"."""
        if self.case(at) == "under":
            return True
        return base_among(self._words.small[light], words_of("light", "suffering")) is not None

    def _of_clause_behind(self, at: int, frame: Frame, roles: Roles) -> None:
        """Whose event it is by the clause behind its noun: "the deal that Orvane reached with
        Selm", "strikes carried out by Orvane"."""
        words = self._words
        for clause in words.near(at):
            is_light = base_among(words.small[clause], words_of("light", "doing"))
            if clause < at or not words.relation(clause).startswith("acl") or not is_light:
                continue
            if self._is_passive(clause):
                roles.add(frame.get("subject"), self._agents(clause, passive=True))
            elif words.relation(clause) == "acl:relcl":
                own = [each for each in words.near(clause) if words.relation(each) == "nsubj"]
                if not own or words.small[own[0]] in _RELATIVE:
                    continue
                roles.add(frame.get("subject"), self._subjects(clause))
            for noun, case in self._own_phrases(clause):
                self._add_phrase(frame, case, noun, roles)

    def _add_phrase(self, frame: Frame, case: str, noun: int, roles: Roles) -> None:
        """The part of a phrase's noun; none of one that says where: "clashes on the border"."""
        is_where = case in ("on", "at") and base_among(
            self._words.small[noun], words_of("where", "nouns")
        )
        if is_where:
            return
        found = self.meant(noun)
        if case == "between" and len(found) == 1:
            found += [each for each in self._behind_and(noun) if each not in found]
        roles.add(frame.get(case), found)

    def _behind_and(self, noun: int) -> list[str]:
        """The second of two parties that the parse does not join: "between X and Y"."""
        words = self._words
        end = min(words.ends[noun], noun + _LONGEST_NOUN)
        for at in range(noun + 1, end):
            if words.small[at] == "and":
                named = (each for each in range(at + 1, min(words.ends[noun], at + _LONGEST_NOUN)))
                return next((found for each in named if (found := self._one(each, 0))), [])
        return []

    def _of_one_side(self, at: int, frame: Frame, roles: Roles) -> None:
        """Of talks with one side alone the other is whose verb's object they are: "Selm refused
        talks with Orvane"."""
        words = self._words
        is_one_side = len(roles.actors) == 1 and frame.get("with") == "joint" and self._is_with(at)
        if is_one_side and words.relation(at) == "obj" and words.tag(words.head(at)) == "VERB":
            roles.add("joint", self._subjects(words.head(at), direct=True))

    def is_of_one_side(self, at: int, frame: Frame, roles: Roles) -> bool:
        """Whether talks are told "with" somebody, and with whom is not."""
        is_alone = len(roles.actors) == 1 and frame.get("subject") == "joint"
        return is_alone and self._is_with(at) and self.light_verb(at) is None

    def own_state(self, actor: str) -> str:
        """The state for which somebody speaks, where the report names it; else the one who does."""
        found = self._cast.actor(actor)
        if found.state is None:
            return actor
        return next(iter(self._named.get(found.state, ())), actor)

    def _of_circumstance(self, at: int, frame: Frame, roles: Roles) -> None:
        """Who is told by the clause an event is told by the way in: of a meeting the other side
        ("Brel said after a call with Sollen"), of a deed of one's own who did it ("on a visit")."""
        words = self._words
        relation, above = words.relation(at), words.head(at)
        if relation == "obj" and words.small[above] == "following":
            relation, above = "obl", words.head(above)
        elif self.case(at) not in _BY_THE_WAY:
            return
        if relation.startswith("nmod") and len(roles.actors) == 1 and self._is_with(at):
            if self.is_party(above) and words.relation(above).startswith("nsubj"):
                roles.add("joint", self.meant(above))
            return
        if not relation.startswith("obl"):
            return
        if len(roles.actors) == 1 and self._is_with(at):
            roles.add("joint", self._subjects(above, direct=True))
        elif not roles.actors and frame.get("of") == "actor" and self.case(at) in _WHILE:
            roles.add("actor", self._subjects(above, direct=True))

    def _is_with(self, at: int) -> bool:
        return self._words.get(at + 1) == "with"

    def _owner(self, at: int, depth: int = _DEEPEST) -> list[str]:
        """Whom a possessive, an adjective or a noun in front means; of a thing nobody.

        "Orvanian drone attacks": the drone has no owner of its own, and the attack has.
        """
        words = self._words
        if words.relation(at) == "nmod:poss":
            return self.meant(at)
        actor = self._party(at)
        found = [] if actor is None else [actor]
        for child in words.near(at):
            is_owning = words.relation(child) in _OWNING_OWNERS and words.tag(child) != "VERB"
            if depth and is_owning:
                found += [each for each in self._owner(child, depth - 1) if each not in found]
        return found

    def is_venue(self, at: int) -> bool:
        """Whether a place's name in front of a noun says where: "the Selm talks"."""
        if self._words.relation(at) != "compound":
            return False
        actor = self._cast.actor_of(at)
        if actor is None:
            return False
        known = known_at([self._words.small[at]], 0)
        if known is not None:
            return known.kind in ("seat", "office", "region")
        found, word = self._cast.actor(actor), self._words.written(at)
        is_place = found.kind == "state" and found.state is None
        return is_place and word in found.name.split() and not word.isupper()

    def carrier(self, at: int) -> int:
        """The light verb whose object a noun is; the noun itself where there is none."""
        light = self.light_verb(at)
        return at if light is None or self._words.relation(at).startswith("nsubj") else light

    def light_verb(self, at: int) -> int | None:
        """The verb that says no more than that a noun took place; None for any other."""
        words, at = self._words, bearer(self._words, at)
        for _ in range(_MOST_STEPS):
            above = words.head(at)
            if not words.relation(at).startswith("conj") or words.tag(above) not in _NOUNS:
                break
            at = above
        relation, above = words.relation(at), words.head(at)
        if words.small[above] == "part" and relation.startswith("nmod") and self.case(at) == "in":
            at, relation, above = above, words.relation(above), words.head(above)
        if above == at or words.tag(above) != "VERB":
            return None
        cases = _UNDER if words.small[above] in _COMING else _INTO
        is_part = relation in ("obj", "nsubj", "nsubj:pass", "xcomp") or (
            relation.startswith("obl") and self.case(at) in cases
        )
        is_light = base_among(words.small[above], words_of("light", "verbs"))
        if relation.startswith("obl") and self.case(at) == "with":
            return above if base_among(words.small[above], words_of("light", "giving")) else None
        return above if is_part and is_light else None

    def phrases(self, at: int) -> Iterator[tuple[int, str]]:
        """The nouns of the prepositional phrases that tell of a noun, each with its preposition."""
        yield from self._own_phrases(at)
        yield from self._phrases_behind(at)

    def _phrases_behind(self, at: int) -> Iterator[tuple[int, str]]:
        """The phrases right behind a noun, however they are hung.

        Parsers hang "talks between X and Y" on the verb as often as on the noun.
        """
        words = self._words
        end, place = words.ends[at], at + 1
        for _ in range(_MOST_PHRASES):
            if place >= end or words.tag(place) not in ("ADP", "SCONJ"):
                return
            noun = self._noun_behind(place, end)
            if noun is None:
                return
            noun = self._whole_name(noun)
            if place == at + 1 or words.small[place] != "of":  # "in the city of Selm"
                yield noun, words.small[place]
            place = self.end_of(noun) + 1

    def _whole_name(self, noun: int) -> int:
        """The last word of a name that begins with a noun: of "US President Ana Brel", "Brel"."""
        words, last = self._words, noun
        while last + 1 < words.ends[noun] and words.tag(last + 1) in ("NOUN", "PROPN"):
            last += 1
        actor = self._cast.actor_of(last) if last > noun else None
        return last if actor is not None and self._is_within(noun, [actor]) else noun

    def _noun_behind(self, place: int, end: int) -> int | None:
        """The noun that a preposition leads."""
        words = self._words
        noun = words.head(place)
        if noun > place and words.relation(place).startswith("case"):
            return noun
        for each in range(place + 1, min(end, place + _LONGEST_NOUN)):
            if words.tag(each) in ("VERB", "AUX", "ADP", "PUNCT"):
                return None
            if words.tag(each) in _NOUNS and not place < words.head(each) < end:
                return each
        return None

    def end_of(self, noun: int) -> int:
        """The last word of a noun's names and joined nouns, without its further phrases."""
        words, last = self._words, noun
        for child in words.near(noun):
            relation = words.relation(child)
            if child > last and (relation in ("flat", "compound", "fixed", "case", "nummod")):
                last = child
            elif child > last and relation.startswith("conj"):
                last = max(last, self.end_of(child)) if child - noun < 20 else last
        return last

    def _own_phrases(self, at: int) -> Iterator[tuple[int, str]]:
        for child in self._words.near(at):
            case = self.case(child)
            if case is not None and self._words.relation(child).startswith(("nmod", "obl")):
                yield self._whole_name(child), case

    def is_to_clause(self, at: int) -> bool:
        """Whether a verb stands in a "to" clause."""
        words = self._words
        return "VerbForm=Inf" in words.analysis.features[at] and any(
            words.small[each] == "to" and words.relation(each) == "mark" for each in words.near(at)
        )

    def case(self, at: int) -> str | None:
        """The preposition in front of a noun."""
        return self._cases.get(at)


def _apposed(words: Words, cast: Cast) -> dict[str, str]:
    """Descriptions that stand beside a name and were taken for somebody else, by their actors:
    "Brel, a fellow envoy"."""
    found: dict[str, str] = {}
    for at, relation in enumerate(words.analysis.relations):
        described, named = cast.actor_of(at), cast.actor_of(words.head(at))
        if relation != "appos" or described is None or named is None or described == named:
            continue
        is_plain = cast.actor(described).name[:1].islower()
        if is_plain and cast.actor(named).name[:1].isupper() and named not in found:
            found.setdefault(described, named)
    return found


def _tellers(words: Words, cast: Cast) -> dict[int, str]:
    """Who says "we" or "I", by the word, where no mention has it: who speaks around it."""
    own = [
        at
        for at, word in enumerate(words.small)
        if word in _FIRST_PERSON and cast.actor_of(at) is None
    ]
    said = innermost(cast.statements, [words.analysis.words[at][0] for at in own])
    return {
        at: statement.actors[0]
        for at, statement in zip(own, said, strict=True)
        if statement is not None and statement.actors
    }


def _cases(words: Words) -> dict[int, str]:
    """For each noun the first preposition that hangs on it; none for a possessive's "'s".

    A preposition that the parse hangs elsewhere ("called on Orvane to stop") is that of the noun it
    stands in front of.
    """
    found: dict[int, str] = {}
    loose: list[int] = []
    for at, relation in enumerate(words.analysis.relations):
        if relation == "case":
            if words.tag(at) in ("ADP", "SCONJ", "VERB"):
                found.setdefault(words.head(at), words.small[at])
        elif relation in _LOOSE and words.tag(at) == "ADP":
            loose.append(at)
    for at in loose:
        noun = at + 1
        while noun < min(words.ends[at], at + _LONGEST_NOUN) and words.tag(noun) in _BEFORE_NOUN:
            noun += 1
        if noun < words.ends[at] and words.tag(noun) in _NOUNS:
            found.setdefault(noun, words.small[at])
    return found
