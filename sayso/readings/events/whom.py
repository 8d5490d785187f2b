"""Whom a word of a report means: one who can act, or whose thing it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from sayso.readings.actors.casting import Cast
from sayso.readings.actors.roles import is_in_office
from sayso.readings.actors.states import known_at
from sayso.readings.events.lexicon import Meaning, base_among, meanings_of, words_of
from sayso.readings.events.several import Several
from sayso.readings.events.standing import Standing
from sayso.readings.events.written import apposed, by_written, tellers
from sayso.readings.parsed import Words

_DEEPEST = 3
"""Nouns within nouns in which a party is looked for: "drones of the army of Orvane"."""
OWNING = frozenset(["nmod:poss", "amod", "compound", "nmod:desc", "nummod"])
_OWNING_OWNERS = frozenset(["conj", "amod", "compound", "nmod:poss"])
_OF_PARTIES = frozenset(["of", "from", "in", "within", "inside", "across", "by"])
_OF_DOERS = frozenset(["of", "from"])
_SMALL_WORDS = frozenset(
    "of to who that which in on at for from with by as and or the a when while after".split()
)
_IN_FRONT = frozenset(["of", "to", "in", "on", "at", "for", "from", "with", "by", "under", "those"])
_JOINING = re.compile(r"-| and ")
_WHOLE = frozenset(["nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "conj"])
"""What a word is that stands for a whole phrase, not for a part of a name."""
_TITLES = frozenset(["mr.", "mrs.", "ms.", "mr", "mrs", "ms", "dr.", "dr"])
_PUTTING_FORWARD = frozenset(["present", "promote", "propose", "submit", "issue", "publish"])
"""Verbs whose agent a paper or a plan is told to be of: "arguments presented by Orvane"."""
_NEUTER = frozenset(["it", "its", "itself"])
_ONE = frozenset(["i", "me", "my"])
_NOBODY = frozenset(["no", "nobody", "none", "neither", "such"])
_LOOKED_BACK = 40
"""Words before "the island nation" among which the state it takes up is looked for."""
_NATIONS = frozenset(["nation", "country", "kingdom", "republic", "emirate"])
_LIKE_JOINED = frozenset(["appos", "nmod", "dep", "list"])
RELATIVE = frozenset(["who", "whom", "which", "that"])


class Whom(Standing):
    """Tells the actors that the words of one text mean. cases: the preposition of each noun."""

    def __init__(self, words: Words, cast: Cast, cases: Mapping[int, str]) -> None:
        super().__init__(cast)
        self._words = words
        self._cases = cases
        self._apposed = apposed(words, cast)
        self._tellers = tellers(words, cast)
        self._by_mention = by_written(words, cast)
        self._several = Several(words, cast)
        self._party: dict[int, str | None] = {}

    def is_party(self, at: int) -> bool:
        """Whether a word itself means somebody, not a thing of theirs."""
        return self.party(at) is not None

    def party(self, at: int) -> str | None:
        """The actor that a word means, if it is one who can act; None for things."""
        if at not in self._party:
            self._party[at] = self._one_party(at)
        return self._party[at]

    def _one_party(self, at: int) -> str | None:
        actor = self._cast.actor_of(at) or self._named_elsewhere(at)
        if actor is None or actor in self._cast.everybody.things or self._is_plain(at):
            return None
        actor = self._apposed.get(actor, actor)
        is_amiss = self._words.small[at] in _NEUTER and self.is_person(actor)
        return None if is_amiss or self._is_cut_off(actor) else actor

    def _named_elsewhere(self, at: int) -> str | None:
        """The person whose bare name a word is, where it was not seen for a mention: "Mr. Brel"."""
        words = self._words
        if words.tag(at) != "PROPN" or words.relation(at) not in _WHOLE:
            return None
        is_longer = any(words.tag(each) == "PROPN" for each in (at + 1, at - 1))
        is_titled = words.small[at - 1] in _TITLES if at else False
        actor = self._by_mention.get(words.written(at)) if is_titled or not is_longer else None
        return actor if actor is not None and self.is_person(actor) else None

    def is_paper(self, at: int) -> bool:
        """Whether a word means a paper that speaks for itself, who is not behind it: "a letter"."""
        actor = self._cast.actor_of(at)
        is_thing = self._words.tag(at) == "NOUN" and at not in self._words.persons
        return is_thing and actor is not None and self._cast.actor(actor).kind == "unnamed"

    def _is_plain(self, at: int) -> bool:
        """Whether a word is an adjective that names nobody: "a public reprimand"."""
        return self._words.tag(at) == "ADJ" and self._words.written(at).islower()

    def _is_cut_off(self, actor: str) -> bool:
        """Whether what is taken for a party is no whole phrase: "those who", "on social media"."""
        name = self._cast.actor(actor).name.lower().split()
        if not name or (name[-1] in _SMALL_WORDS and not self._is_crowd(actor)):
            return True
        if name[0] in _NOBODY:
            return True
        return name[0] in _IN_FRONT and name[1:2] not in (["least"], ["most"])

    def _is_crowd(self, actor: str) -> bool:
        """Whether people are meant, even where their phrase was cut short: "activists from the"."""
        name = self._cast.actor(actor).name.lower().split()
        return self._cast.actor(actor).kind == "group" and not _SMALL_WORDS.issuperset(name[1:])

    def parties(self, actors: list[str]) -> list[str]:
        """Those of some actors who can act."""
        single = (one for each in actors for one in self._several.by(each, self.meant))
        whole = (self._apposed.get(one, one) for one in single)
        return [each for each in dict.fromkeys(whole) if not self._is_cut_off(each)]

    def taken_for_itself(self, at: int) -> str | None:
        """The actor that an event's own word was taken for: "a total embargo"."""
        actor = self._cast.actor_of(at)
        is_named = actor is not None and self._words.written(at) in self._cast.actor(actor).name
        return actor if is_named else None

    def is_country(self, at: int) -> bool:
        """Whether a word means a state or another place, by its name or its adjective."""
        actor = self.party(at)
        is_state = actor is not None and self._cast.actor(actor).kind == "state"
        return is_state or (actor is not None and at in self._words.places)

    def meant(self, at: int, depth: int = _DEEPEST) -> list[str]:
        """The actors that a word and what is joined to it with "and" mean.

        Of a thing its owner's: "Orvanian territory", "drones of the army".
        """
        found = self.one(at, depth)
        for child in self._words.near(at) if depth else ():
            is_inside = self.is_within(child, found) and not self._is_apart(child, found)
            if self._is_joined(child, at) and not is_inside:
                found += [each for each in self.meant(child, depth - 1) if each not in found]
        return found

    def _is_apart(self, at: int, actors: list[str]) -> bool:
        """Whether a word in the name of one party means another who has a name of their own."""
        actor = self.party(at)
        if actor is None or actor in actors:
            return False
        is_named = all(self._cast.actor(each).name[:1].isupper() for each in (actor, *actors))
        return is_named and self._cast.actor(actor).kind in ("state", "person", "body")

    def _is_joined(self, at: int, to: int) -> bool:
        """Whether a noun stands beside another with "and", whatever the parse makes of it: parsers
        take "Orvane and President Brel" for one who is the other."""
        words, relation = self._words, self._words.relation(at)
        mine, yours = self._cases.get(at), self._cases.get(to)
        if mine is not None and yours is not None and mine != yours:
            return False  # "against Orvane, from Selm"
        if relation.startswith("conj") or self._is_listed(at, to):
            return True
        return (
            at > to
            and relation in _LIKE_JOINED
            and any(words.relation(each) == "cc" and each < at for each in words.near(at))
        )

    def _is_listed(self, at: int, to: int) -> bool:
        """Whether a name stands in a list behind another, though the parse takes it for one beside
        that: "Orvane, Selm and Hartvik"."""
        words = self._words
        if words.relation(at) != "appos" or words.get(at_first(words, at) - 1) != ",":
            return False
        if not any(words.relation(each) == "conj" and each > at for each in words.near(to)):
            return False
        both = [self._cast.actor_of(each) for each in (to, at)]
        kinds = {self._cast.actor(each).kind for each in both if each is not None}
        is_named = words.tag(at) == words.tag(to) == "PROPN"
        is_one_kind = len(kinds) == 1 and "body" not in kinds  # "Brisk, Orvane" is one place
        return is_named and both[0] != both[1] and None not in both and is_one_kind

    def is_within(self, at: int, actors: list[str]) -> bool:
        """Whether a word stands inside a mention of one of the actors."""
        span = self._words.span((at, at + 1))
        return any(
            mention.covers(span) for each in actors for mention in self._cast.actor(each).mentions
        )

    def one(self, at: int, depth: int) -> list[str]:
        """Whom one word means, what is joined to it aside."""
        several = self._several.of(at, self.meant)
        if several:
            return several
        actor = self.party(at)
        if actor is not None:
            return self._each_of(at) or self._pair(actor) or self._name_behind(at) or [actor]
        if at in self._tellers:
            return [self._speaking_for(at, self._tellers[at])]
        told = self._told_beside(at, depth)
        if told is not None:
            return told
        return self._whose(at, depth) if depth else []

    def _speaking_for(self, at: int, actor: str) -> str:
        """For whom somebody says "we": who has an office for their state or body; of others they
        themselves."""
        found = self._cast.actor(actor)
        office = (found.role or "").lower().split()
        is_one = self._words.small[at] in _ONE or not any(map(is_in_office, office))
        if is_one or found.kind != "person":
            return actor
        own = self.own_state(actor)
        return own if own != actor else found.part_of or actor

    def _told_beside(self, at: int, depth: int) -> list[str] | None:
        """Whom a relative pronoun, "the island nation" or the noun in front of a name means."""
        words = self._words
        if words.small[at] in RELATIVE:
            clause = words.head(at)
            while words.relation(clause).startswith("conj"):
                clause = words.head(clause)
            noun = words.head(clause)
            is_meant = words.relation(clause).startswith("acl") and noun < at and depth
            return self.one(noun, depth - 1) if is_meant else []
        if words.small[at] in _NATIONS and self._is_definite(at):
            return self._nation_before(at)
        beside = (each for each in words.near(at) if words.relation(each) == "appos" and each > at)
        for each in beside:
            named = self.party(each)  # "the envoy Ana Brel", "the head of the guard, Ana Brel"
            if named is not None and (each == at + 1 or self.is_person(named)):
                return [named]
        return None

    def _whose(self, at: int, depth: int) -> list[str]:
        """Whose a thing is: of what stands in front of it, or behind it with "of"; who made it, of
        "claims made by the ministry"."""
        words = self._words
        for owner in (each for each in words.near(at) if words.relation(each) in OWNING):
            found = self.meant(owner, depth - 1)
            if found:
                return found
        deeds = [each for each in meanings_of(words.small[at], "noun") if not each.before]
        for child in words.near(at):
            case = self._cases.get(child)
            is_owner = case in _OF_PARTIES if not deeds else case is not None and _does(deeds, case)
            if words.relation(child).startswith("nmod") and is_owner:
                found = self.meant(child, depth - 1)
                if found:
                    return found
        made = (
            each
            for each in words.near(at)
            if words.relation(each) == "acl"
            and base_among(words.small[each], words_of("light", "doing") | _PUTTING_FORWARD)
        )
        agents = (each for clause in made for each in words.near(clause))
        for agent in (each for each in agents if self._cases.get(each) == "by"):
            found = self.one(agent, depth - 1)
            if found:
                return found
        return []

    def behind(self, at: int) -> list[str]:
        """Whose a paper is, and those joined to them: "a statement from Orvane and Selm"."""
        itself = self.party(at)
        return [each for each in self._whose(at, _DEEPEST) if each != itself]

    def _each_of(self, at: int) -> list[str]:
        """Both states of "Orvanian and Selmish delegations"; nobody of any other words."""
        words = self._words
        if words.tag(at) != "NOUN" or "Number=Plur" not in words.analysis.features[at]:
            return []
        first = [each for each in words.near(at) if words.relation(each) == "amod" and each < at]
        joined = [
            [each, *(near for near in words.near(each) if words.relation(near) == "conj")]
            for each in first
        ]
        several = next((each for each in joined if len(each) > 1), [])
        states = [self._cast.actor_of(each) for each in several]
        found = [each for each in states if each and self._cast.actor(each).kind == "state"]
        return found if len(found) == len(states) else []

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
            self.party(each)
            for each in words.near(verb)
            if words.relation(each).startswith("nsubj") and each != at
        }
        for each in range(at - 1, max(words.starts[at], at - _LOOKED_BACK) - 1, -1):
            actor = self.party(each)
            if actor is not None and actor not in subjects:
                found = self._cast.actor(actor)
                if found.kind == "state":
                    return [actor]
        return []

    def owner(self, at: int, depth: int = _DEEPEST) -> list[str]:
        """Whom a possessive, an adjective or a noun in front means; of a thing nobody.

        "Orvanian drone attacks": the drone has no owner of its own, and the attack has.
        """
        words = self._words
        if words.relation(at) == "nmod:poss":
            return self.meant(at)
        actor = self.party(at)
        both = [] if actor is None else self._pair(actor)
        if both:
            return both
        found = [] if actor is None else [actor]
        for child in words.near(at):
            is_pair = words.relation(child) == "flat" and words.is_joint(child - 1)
            is_owning = words.relation(child) in _OWNING_OWNERS and words.tag(child) != "VERB"
            is_owning = is_owning or is_pair  # "Selm-Orvane talks"
            if depth and is_owning:
                found += [each for each in self.owner(child, depth - 1) if each not in found]
        return found

    def _pair(self, actor: str) -> list[str]:
        """Both parties of a name that joins two: "Selm and Orvane", "the Selm-Orvane talks"."""
        names = _JOINING.split(self._cast.actor(actor).name)
        found = [self._by_mention.get(name) for name in names]
        both = [each for each in found if each is not None and each != actor]
        return both if len(both) == len(names) > 1 else []

    def _name_behind(self, at: int) -> list[str]:
        """The names right behind a description that was taken for somebody else: "the firms Aldo
        and Brint"; nobody where one of them is not known."""
        words, described = self._words, self.party(at)
        name = at + 1 if self._is_name_of(at + 1, at) else at
        names = [name, *(each for each in words.near(name) if words.relation(each) == "conj")]
        found = [self.party(each) for each in names]
        known = [each for each in found if each is not None and each != described]
        is_plain = described is not None and self._cast.actor(described).name[:1].islower()
        are_named = all(self._cast.actor(each).name[:1].isupper() for each in known)
        return known if is_plain and are_named and len(known) == len(names) else []

    def _is_name_of(self, at: int, noun: int) -> bool:
        """Whether a name right behind a noun stands beside it, or in its place in the clause."""
        words = self._words
        if words.tag(at) != "PROPN":
            return False
        is_twin = (words.relation(at), words.head(at)) == (words.relation(noun), words.head(noun))
        return (words.relation(at) == "appos" and words.head(at) == noun) or is_twin

    def is_venue(self, at: int) -> bool:
        """Whether a place's name in front of a noun says where: "the Selm talks"."""
        is_joined = any(
            self._words.relation(each) == "conj" and self._words.is_joint(each - 1)
            for each in self._words.near(at)
        )
        if self._words.relation(at) != "compound" or is_joined:  # "the Selm-Orvane talks"
            return False
        actor = self._cast.actor_of(at)
        if actor is None:
            return False
        known = known_at([self._words.small[at]], 0)
        if known is not None:
            is_building = known.kind == "office" and not self._words.written(at).isupper()
            return is_building or known.kind in ("seat", "region")
        found, word = self._cast.actor(actor), self._words.written(at)
        is_place = found.state is None and (found.kind == "state" or at in self._words.places)
        return is_place and word in found.name.split() and not word.isupper()

    def is_building(self, at: int) -> bool:
        """Whether the name of an office's building stands in front of a noun: "the Oval Office
        talks"."""
        actor = self._cast.actor_of(at)
        if actor is None or self._words.relation(at) != "compound":
            return False
        name = self._cast.actor(actor).name
        words = name.lower().split()
        known = known_at(words, 0) if words else None
        is_whole = known is not None and known.length == len(words) > 1
        return is_whole and known is not None and known.kind == "office"

    def with_apposition(self, noun: int) -> list[str]:
        """Whom a noun means, or the name that it stands beside: "Selm, the party responsible"."""
        above = self._words.head(noun)
        found = self.meant(above) if self._words.relation(noun) == "appos" else []
        return found or self.meant(noun)


def at_first(words: Words, at: int) -> int:
    """The first word of a name with what stands in front of it: of "Orvanian President Ana Brel"
    the adjective."""
    first = min([at, *(each for each in words.near(at) if words.tag(each) != "PUNCT")])
    return first if first == at else at_first(words, first)


def _does(deeds: Iterable[Meaning], case: str) -> bool:
    """Whether the noun behind a deed does it: "the raid by Orvane", not "the raid in Orvane"."""
    is_done_to = any(each.frame.get(case) == "recipient" for each in deeds)
    return case == "by" or (case in _OF_DOERS and not is_done_to)
