"""Who does what a verb tells and whom it is done to: subjects and objects, its own or lent."""

from __future__ import annotations

from sayso.readings.actors.casting import Cast
from sayso.readings.events.led import mark_of
from sayso.readings.events.lexicon import base_among, meanings_of, words_of
from sayso.readings.events.phrases import NOUNS, Phrases
from sayso.readings.events.voices import Voices
from sayso.readings.events.whom import OWNING, RELATIVE, Whom
from sayso.readings.parsed import Words

_MOST_STEPS = 4
"""Verbs that are gone up for a subject that is left out."""
_TELLERS = frozenset(["it", "he", "she", "they"])
_WITHIN_NAME = frozenset(["DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "PART"])
_LONGEST_NAME = 8
_LEADING_IN = frozenset(["for", "on", "upon"])
_SUCH = frozenset(["those", "one", "some", "process"])
_SAYING = frozenset(["say", "claim", "believe", "think", "allege", "know"])
_POSSESSIVE = frozenset(["'s", "'"])
_PUTTING_OUT = frozenset(
    "sign send write issue publish file release deliver make give submit post pen draft".split()
)
"""Verbs whose subject is behind what a paper says, as whoever receives it or attacks it is not."""
_IN_PAPERS = frozenset(["in", "by", "with", "through"])
_WHY = frozenset(["for", "of", "over"])
_CHARGING = frozenset(["for", "of", "over", "from"])
_JOINED = frozenset(["join"])
_BINDING = frozenset("promise pledge vow threat assurance guarantee undertaking word".split())
"""Nouns by which who gives them is bound, not whom they are given to: "gave Selm a pledge to"."""
_HIM = frozenset(["him", "her"])
_LOOKED_BACK = 80
"""Words before "him" among which a person is looked for."""
_LISTING = frozenset([",", "and", "the", "&"])
_TIMING = frozenset(["after", "before", "while", "when", "since", "by", "as", "during"])
"""Words that lead in what a clause's own subject does: "told him after speaking with her"."""


class Clauses(Voices):
    """Finds subjects and objects in one text."""

    def __init__(self, words: Words, cast: Cast, whom: Whom, phrases: Phrases) -> None:
        super().__init__(words)
        self._cast = cast
        self._whom = whom
        self._phrases = phrases

    def agents(self, at: int, *, passive: bool) -> list[str]:
        """Who does what a passive verb tells: "shelled by Orvane"."""
        words = self._words
        for child in words.near(at):
            is_phrase = words.relation(child) == "obl:agent" or (
                passive and words.relation(child) == "obl"
            )
            if is_phrase and self._phrases.case(child) == "by":
                return self._whom.meant(child)
        if passive and words.get(at + 1) == "by" and words.head(at + 1) > at:
            return self._whom.meant(words.head(at + 1))  # "were kept by Orvane from reporting"
        inner = (each for each in words.near(at) if words.relation(each) == "xcomp" and passive)
        for child in (by for each in inner if self.is_to_clause(each) for by in words.near(each)):
            is_by = words.relation(child).startswith("obl") and self._phrases.case(child) == "by"
            if is_by and self._whom.is_party(child):
                return self._whom.meant(child)  # "were ordered to leave by Orvane"
        for child in self._words.near(at) if passive else ():  # "abducted and shot by gunmen"
            relations = [self._words.relation(each) for each in self._words.near(child)]
            is_bare = not any(each.startswith(("nsubj", "aux")) for each in relations)
            if self._words.relation(child) == "conj" and is_bare and self.is_passive(child):
                return self.agents(child, passive=True)
        return []

    def objects(self, at: int, *, direct: bool = False) -> list[str]:
        """Whom a verb's object means. direct: only one that itself means somebody counts."""
        words = self._words
        own = [child for child in words.near(at) if words.relation(child) == "obj"]
        if self.is_to_clause(at):  # what stands in front of "to" is the subject
            subjects = self.subject_words(at)
            own = [child for child in own if child not in subjects]
        if direct and own:
            own = [child for child in own if self._whom.is_party(child)]
            return next(map(self._whom.meant, own), [])
        if own:
            own.sort(key=lambda child: words.small[child] in RELATIVE)
            return next((found for each in own if (found := self._whom.meant(each))), [])
        lent = self._lent_object(at)
        if lent is not None:
            return self._whom.meant(lent)
        if words.relation(at) == "acl:relcl" and self._has_subject(at):
            return self._whom.meant(words.head(at))  # "the town that Orvane shelled"
        given = self._bare_object(at)
        if given is not None:
            return self._whom.meant(given)
        for child in words.near(at):  # "intercepted and destroyed 40 drones"
            if words.relation(child) == "conj" and words.tag(child) == "VERB":
                return self.direct(child)
        if words.relation(at) == "conj" and words.tag(words.head(at)) == "VERB":
            return self.direct(words.head(at)) if self._stands_beside(at) else []
        return []

    def _lent_object(self, verb: int) -> int | None:
        """The object of a verb that the parse gives to the clause behind it: "accused Orvane of
        shelling the port"."""
        words = self._words
        for clause in words.near(verb):
            if clause < verb or not words.relation(clause).startswith(("advcl", "ccomp", "xcomp")):
                continue
            marks = [each for each in words.near(clause) if words.small[each] in _CHARGING]
            for each in words.near(clause):
                is_before = bool(marks) and verb < each < marks[0] and self._is_object(each)
                if is_before and self._whom.is_party(each):
                    return each
        return None

    def _bare_object(self, verb: int) -> int | None:
        """The party right behind a verb, which is its object whatever the parse calls it and hangs
        it on: "a statement blaming Orvane for the raid"."""
        words, at = self._words, verb + 1
        while at < words.ends[verb] and words.tag(at) in ("DET", "ADJ"):
            at += 1
        if at >= words.ends[verb]:
            return None
        if words.head(at) not in (verb, words.head(verb)) and words.head(verb) != at:
            return None
        is_bare = words.relation(at) in ("obl", "iobj", "nmod") and self._phrases.case(at) is None
        return at if is_bare and at not in words.timed and self._whom.is_party(at) else None

    def direct(self, at: int) -> list[str]:
        for child in self._words.near(at):
            if self._words.relation(child) == "obj":
                return self._whom.meant(child)
        return []

    def subjects(self, at: int, steps: int = _MOST_STEPS, *, direct: bool = False) -> list[str]:
        """Who a verb's subject means, its own or the one that grammar lends it.

        direct: only one that itself means somebody counts, not a thing of theirs.
        """
        words = self._words
        for child in self.subject_words(at):
            found = self._whom.meant(child) if not direct or self._whom.is_party(child) else []
            found += [each for each in self._listed_behind(child) if each not in found]
            if not found and words.small[child] in RELATIVE:
                found = self._counted_among(words.head(at))
            is_teller = words.small[child] in _TELLERS and words.relation(at) == "ccomp"
            if found or not (is_teller and steps) or words.head(at) == at:
                return found
            return self._told_of(child, words.head(at), steps - 1)
        if not steps:
            return []
        above, relation = words.head(at), words.relation(at)
        if above == at:
            return self._before_cut(at, steps)
        if relation == "acl:relcl":
            return self._whom.meant(above) or self._counted_among(above)
        if relation == "acl":
            is_amiss = above > at > words.starts[at] and words.tag(at - 1) == "NOUN"
            is_amiss = is_amiss and words.small[at].endswith("ing")
            return self._of_participle(at, at - 1 if is_amiss else above, steps)
        if relation.startswith("conj"):
            return self.subjects(above, steps - 1)
        if relation == "csubj" and words.tag(above) == "ADJ" and self.is_to_clause(at):
            return self.subjects(above, steps - 1)  # "raids are needed to destroy it"
        if relation in ("xcomp", "advcl", "ccomp", "parataxis", "obl"):
            return self._lent(at, above, steps)
        return []

    def _told_of(self, pronoun: int, verb: int, steps: int) -> list[str]:
        """Whom a pronoun means in what somebody tells: "Orvane said that it had struck"; a person
        who warns Orvane that "it" could be struck tells of Orvane."""
        found = self.subjects(verb, steps)
        if self._words.small[pronoun] != "it" or not any(map(self._whom.is_person, found)):
            return found
        if self._words.tag(self._words.head(pronoun)) == "ADJ":
            return found  # "said it would be wise to accept"
        told = self.direct(verb) or self._indirect(verb)
        return [each for each in told if not self._whom.is_person(each)]

    def subject_words(self, at: int) -> list[int]:
        """The words that are a verb's own subject, of "Brel's brother, Ivo, was held" the brother.

        Parsers hang whom somebody is to act on the act: "urged Hartvik to lift the ban".
        """
        words = self._words
        near = [each for each in words.near(at) if words.relation(each).startswith("nsubj")]
        if near or not self.is_to_clause(at):
            owned = next((each for each in near if not self._is_owner(each)), None)
            return near if owned is None or self._whom.meant(owned) == [] else [owned]
        to = next(each for each in words.near(at) if words.small[each] == "to")
        before = (each for each in words.near(at) if each < to and self._is_object(each))
        return [each for each in before if self._whom.is_party(each)]

    def _is_owner(self, at: int) -> bool:
        words = self._words
        return any(words.small[each] in _POSSESSIVE for each in words.near(at) if each == at + 1)

    def _is_object(self, at: int) -> bool:
        return self._words.relation(at) in ("obj", "iobj") and self._words.tag(at) in NOUNS

    def _listed_behind(self, subject: int) -> list[str]:
        """Who else is subject beside one, of "Orvane, Selm and Hartvik asked", however it is
        parsed."""
        words, found = self._words, list[str]()
        for child in words.near(words.head(subject)):
            between = words.small[subject + 1 : child]
            is_next = child > subject and words.relation(child).startswith("nsubj")
            if is_next and between and _LISTING.issuperset(between):
                found += self._whom.meant(child)
        return found

    def _before_cut(self, at: int, steps: int) -> list[str]:
        """Whose verb it is where a sentence was cut in front of it: "Orvane | lifted the ban"."""
        words = self._words
        first = words.starts[at]
        if first == 0 or any(words.small[each] != "to" for each in range(first, at)):
            return []
        if words.tag(first - 1) == "VERB":
            return self.subjects(first - 1, steps - 1)
        is_name = words.tag(first - 1) in ("NOUN", "PROPN") and not words.written(at)[:1].isupper()
        return self._whom.meant(first - 1) if is_name else []

    def _lent(self, at: int, above: int, steps: int) -> list[str]:
        """The subject of a clause without one: the object of "urge", the subject of "want"."""
        words = self._words
        named = self.before_to(at, above)
        if named:
            return named
        if words.relation(at) == "xcomp" and self.is_passive(at) and self._objects_itself(above):
            return self.direct(above)  # "the raid left ten villagers wounded"
        is_inner = words.relation(at) in ("xcomp", "ccomp") and words.relation(above) == "acl:relcl"
        if is_inner and base_among(words.small[above], _SAYING) and words.head(above) < above:
            return self._whom.meant(words.head(above))  # "states which it said backed Orvane"
        if words.relation(at) == "ccomp" and self._is_plainly_said(at, above):
            return []
        if base_among(words.small[above], _JOINED) and mark_of(words, at) == "in":
            both = [*self.subjects(above, steps - 1), *self.direct(above)]
            objects = (each for each in words.near(above) if words.relation(each) == "obj")
            for each in objects:  # "Orvane joined Selm and Hartvik in condemning"
                both += self._phrases.behind_and(each)
            return list(dict.fromkeys(both))
        is_controlled = base_among(words.small[above], words_of("control", "object")) is not None
        is_controlled = is_controlled or (self.is_of_others(above) and self._is_why(at))
        is_beside = any(words.small[each] in _TIMING for each in words.near(at) if each < at)
        if is_controlled and words.relation(at) in ("xcomp", "ccomp", "advcl") and not is_beside:
            if self.is_passive(above):
                return self.subjects(above, steps - 1)
            found = self.direct(above) or self._indirect(above)
            if found or any(words.relation(each) == "obj" for each in words.near(above)):
                return found
        if words.tag(above) in ("VERB", "ADJ", "AUX", "NOUN"):
            return self.subjects(above, steps - 1)
        return []

    def _objects_itself(self, at: int) -> bool:
        return any(self._words.relation(each) == "obj" for each in self._words.near(at))

    def _is_plainly_said(self, at: int, above: int) -> bool:
        """Whether something is said without telling who does it: "say hits to the port hurt"."""
        words = self._words
        is_said = base_among(words.small[above], _SAYING) is not None
        is_inner = words.relation(above).startswith("acl")
        is_whose = any(words.relation(each) == "expl" for each in words.near(at))
        is_bare = not (is_inner or is_whose or self.is_to_clause(at))
        return is_said and at > above and is_bare

    def _is_why(self, at: int) -> bool:
        """Whether a clause tells what somebody is praised or blamed for."""
        return any(self._words.small[each] in _WHY for each in self._words.near(at) if each < at)

    def before_to(self, at: int, above: int) -> list[str]:
        """Who is named between a word and the "to" clause behind it, by whatever part the parse
        gives the name: "a request for Selm to lift the ban", "called on Selm to withdraw"."""
        words = self._words
        to = next((each for each in words.near(at) if words.small[each] == "to"), at)
        noun = place = to - 1
        while place > above and words.tag(place) in _WITHIN_NAME and to - place < _LONGEST_NAME:
            place -= 1
        is_led = words.small[place] in _LEADING_IN and place > above
        is_behind = place - 1 == above or words.head(place - 1) == above
        if to == at or place == noun or not is_led or not is_behind:
            return []
        return self._whom.meant(noun)

    def _indirect(self, at: int) -> list[str]:
        """Whom a verb of asking names with a preposition: "called on Hartvik to withdraw"."""
        for child in self._words.near(at):
            relation = self._words.relation(child)
            if relation == "iobj" or (
                relation.startswith("obl") and self._phrases.case(child) in ("on", "upon", "to")
            ):
                found = self._whom.meant(child)
                if found:
                    return found
        return []

    def _of_participle(self, at: int, noun: int, steps: int) -> list[str]:
        """Whose deed a clause behind a noun tells: "drones striking", "a plan to strike"."""
        words = self._words
        features = words.analysis.features[at]
        if "VerbForm=Inf" not in features:
            found = self._whom.meant(noun) or self._counted_among(noun)  # of a passive the object
            if self.is_passive(at):
                return found
            clause = words.head(noun)
            if self._whom.is_paper(noun):
                return self._behind_paper(noun, clause, steps) or found
            is_thing = not found and words.relation(noun).startswith(("obl", "obj"))
            is_thing = is_thing and words.tag(clause) == "VERB"
            return self.subjects(clause, steps - 1) if is_thing else found
        named = self.before_to(at, noun) or self._bound_by(noun, steps)
        if named:
            return named
        owning = OWNING | {"nsubj"}  # parsers take "Orvane's attempts to" for a subject
        for owner in (each for each in words.near(noun) if words.relation(each) in owning):
            found = self._whom.meant(owner)
            if found:
                return found
        if self._cast.actor_of(noun) is not None:  # a title's "Orvane to hold talks"
            return self._whom.meant(noun)
        above = words.head(noun)
        if above != noun and words.tag(above) == "VERB":
            return self.subjects(above, steps - 1)
        return []

    def _behind_paper(self, noun: int, verb: int, steps: int) -> list[str]:
        """Whose words a paper's are: of "Brel's letter asking", of "sent a letter asking"."""
        words = self._words
        is_put_out = words.relation(noun) == "obj" and base_among(words.small[verb], _PUTTING_OUT)
        is_within = words.relation(noun) == "obl" and self._phrases.case(noun) in _IN_PAPERS
        whose = self._whom.behind(noun)
        if whose or words.tag(verb) != "VERB" or not (is_put_out or is_within):
            return whose
        return self.subjects(verb, steps - 1)

    def _bound_by(self, noun: int, steps: int) -> list[str]:
        """Whom the verb of a noun binds to what the clause behind the noun tells: whoever is given
        a chance, who repeats their readiness, who is blamed for a failure."""
        words, verb = self._words, self._words.head(noun)
        if words.tag(verb) != "VERB" or verb > noun:
            return []
        if self.is_of_others(verb):
            is_why = self._phrases.case(noun) in _WHY
            return self.done_to(verb) if is_why else []
        if words.relation(noun) != "obj":
            return []
        given = next((each for each in words.near(verb) if words.relation(each) == "iobj"), None)
        if given is not None and base_among(words.small[noun], _BINDING) is None:
            return self._whom.meant(given)
        is_own = any(
            words.relation(each) == "nmod:poss" and words.tag(each) == "PRON"
            for each in words.near(noun)
        )
        return self.subjects(verb, steps - 1, direct=True) if is_own else []

    def is_of_others(self, verb: int) -> bool:
        """Whether a verb praises or blames: its object did what it was praised or blamed for."""
        meanings = meanings_of(self._words.small[verb], "verb")
        return any(each.type in ("ACCUSE", "SUPPORT") and each.sure for each in meanings)

    def done_to(self, verb: int) -> list[str]:
        """Whom a verb is done to: the subject of a passive, else the object."""
        return self.subjects(verb, 1) if self.is_passive(verb) else self.direct(verb)

    def _counted_among(self, noun: int) -> list[str]:
        """Who is said to be such: "the two were among those demanding answers"."""
        words = self._words
        near = list(words.near(noun))
        is_such = any(words.relation(each) == "cop" for each in near)
        if not is_such or words.small[noun] not in _SUCH:
            return []
        subjects = (each for each in near if words.relation(each) == "nsubj")
        return next(map(self._whom.meant, subjects), [])

    def _has_subject(self, at: int) -> bool:
        return any(self._words.relation(each).startswith("nsubj") for each in self._words.near(at))

    def _stands_beside(self, at: int) -> bool:
        """Whether a verb is joined to the one right before it: "seized and burnt"."""
        return self._words.get(at - 1) in ("and", "or") and at - 2 == self._words.head(at)

    def has_pronoun_object(self, at: int) -> bool:
        """Whether a verb's object is "him" or "her", which never means its subject."""
        words = self._words
        return any(
            words.relation(each) in ("obj", "iobj") and words.small[each] in _HIM
            for each in words.near(at)
        )

    def other_person(self, at: int, *, apart: list[str]) -> list[str]:
        """The last person before a word who is none of those apart."""
        for each in range(at - 1, max(-1, at - _LOOKED_BACK), -1):
            actor = self._whom.party(each)
            if actor is not None and actor not in apart and self._whom.is_person(actor):
                return [actor]
        return []

    def is_pronoun_for(self, at: int, objects: list[str]) -> bool:
        """Whether a verb's subject is a pronoun that was taken for its object, not for the owner of
        it: "it lifted its ban"."""
        words = self._words
        is_own = any(
            words.relation(owner) == "nmod:poss" and words.tag(owner) == "PRON"
            for each in words.near(at)
            if words.relation(each) == "obj"
            for owner in words.near(each)
        )
        return not is_own and any(
            words.relation(each) == "nsubj"
            and words.tag(each) == "PRON"
            and words.small[each] not in RELATIVE
            and self._whom.meant(each) == objects
            for each in words.near(at)
        )
