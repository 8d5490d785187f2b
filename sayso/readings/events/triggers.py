"""Words -> triggers: which words of a report name an event, of which type, and who is in it.

A word that the lexicon knows for sure counts wherever it stands; one that means other things too
counts where the network sees a happening in it, and parties and things stand around it as its frame
has them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from sayso.model import Trigger
from sayso.readings.events.bearing import BACK, NO_THINGS, RELATIVE, Bearing
from sayso.readings.events.lexicon import (
    Meaning,
    base_among,
    meanings_of,
    words_of,
)
from sayso.readings.events.parts import Pos, Roles
from sayso.readings.events.roles import Parties
from sayso.readings.events.senses import is_other_sense, is_told_of
from sayso.readings.events.types import likelihood, type_of
from sayso.readings.parsed import Words

_LEAST_TYPED = 0.2
"""How likely a word that the rules do not bear out must be of some type: hardly any that is less so
was found to name an event (2026-11)."""
_UNFIT = 0.6
"""The score of a word that the rules do not bear out, by the network's."""
_WITHIN_COMPOUND = frozenset(["compound", "amod", "flat", "fixed", "goeswith", "nmod:desc"])
_AROUND = 3
"""Words before a noun among which what it needs is looked for; twice as many behind it: "exchange
of 200 war prisoners"."""
_NAMING = frozenset(["VERB", "NOUN", "PROPN"])
_SURELY_SEEN, _SURELY_TYPED = 0.9, 0.7
"""The same, and how likely a type must be, where nothing around a word shows its meaning; at 0.6
and 0.8 as good. Finds more of the gold-standard records (type F1 0.592 to 0.614, five folds) and
one event more in the labelled reports, which is right (2026-11). Words that the lexicon lacks stay
out whatever the network says: three of four such events were wrong."""
_LIKELY = 0.5
"""How likely a type must be for a word that seldom has it: a judgement of 2026-11."""
_NEGATIONS = frozenset(["not", "n't", "never", "no"])
_STRIKING = frozenset(["strike"])
_SPEAKING = frozenset(["talk", "speak", "consult"])
_PARTNERED = frozenset(["with", "to"])
_BETWEEN_PUBLIC = frozenset(["CONSULT", "APPEAL"])
_TO_PLACES = frozenset(["at", "in", "to", "into"])
_AWAY = BACK | {"out", "down", "off", "away"}
_EVERY_TIME = frozenset(["when", "whenever"])
_STILL = frozenset(["yet"])
_DEEDS = frozenset(["CONSULT", "ASSAULT", "COERCE", "COOPERATE", "AID", "PROTEST", "MOBILIZE"])
_TO_COME = frozenset(["shall", "will", "would", "should", "must"])
"""In what is agreed so, something is to be done: "agreed that the troops would leave"."""
_TAKEN_UP = frozenset(["it", "them", "they"])
_LOOKEDBACK = 12
"""Words before a pronoun among which what it takes up is looked for."""


@dataclass(frozen=True, slots=True)
class Named:
    """A word that may name an event.

    at: its index. fits: by the rules, what stands around it bears the meaning out; what does not is
    one only where the weighing says so (``naming``), and has parties only then: see
    ``Triggers.with_parties``.
    """

    at: int
    pos: Pos
    meaning: Meaning
    score: float
    because: str
    fits: bool
    roles: Roles = field(default_factory=Roles)
    likely: float = 0.5


class Triggers:
    """Finds what may name events in one text. seen: what the network says, by word."""

    def __init__(self, words: Words, parties: Parties, seen: Mapping[int, Trigger]) -> None:
        self._words = words
        self._parties = parties
        self._seen = seen
        self._kinds = {each.head: each.kind for each in words.analysis.mentions}
        self._bearing = Bearing(words, parties, seen, self._kinds)

    def found(self) -> Iterator[Named]:
        """Words that the lexicon knows for events, in text order."""
        words = self._words
        before: Named | None = None
        for at, (word, tag) in enumerate(zip(words.small, words.analysis.upos, strict=True)):
            if tag not in _NAMING:
                continue
            pos: Pos = "verb" if tag == "VERB" else "noun"
            meanings = meanings_of(word, pos)
            if not meanings or _is_part_of(before, at, word):
                continue
            if base_among(word, _STRIKING) is not None:
                meanings = self._striking(at, meanings)
            named = self._known(at, pos, meanings)
            if named is not None:
                before = named if named.fits else before
                yield named

    def _striking(self, at: int, meanings: tuple[Meaning, ...]) -> tuple[Meaning, ...]:
        """What striking means here: to down tools where it is told of such disputes, a blow where
        it is not of those who work either. Expressions ("hunger strike") mean what they say."""
        is_dispute = is_told_of(self._words, at, "labour")
        if not is_dispute and is_told_of(self._words, at, "working"):
            return meanings
        aside = "ASSAULT" if is_dispute else "PROTEST"
        return tuple(each for each in meanings if each.type != aside or each.before)

    def with_parties(self, named: Named) -> Named:
        """The same, with those around it, whether it fits them or not."""
        if named.fits:
            return named
        return replace(named, roles=self._around(named.at, named.pos, named.meaning))

    def _around(self, at: int, pos: Pos, meaning: Meaning) -> Roles:
        found = self._parties.around(at, pos, meaning.frame, meaning.needs)
        return self._parties.turned(found) if meaning.owner_suffers and pos == "noun" else found

    def _known(self, at: int, pos: Pos, meanings: tuple[Meaning, ...]) -> Named | None:
        """What a word of the lexicon names; None where nothing speaks for it."""
        seen = self._seen.get(at)
        chosen = None if self._is_none(at, pos) else self._fitting(at, pos, meanings)
        if chosen is not None:
            return chosen
        bare = [each for each in meanings if _is_bare(each, pos)]
        if seen is None or not bare or sum(seen.types.values()) < _LEAST_TYPED:
            return None
        meaning = max(bare, key=lambda each: likelihood(each.type, seen))
        score = round(_UNFIT * seen.score, 4)
        return Named(at, pos, meaning, score, f"“{meaning.lemma}” can name one", False)

    def _fitting(self, at: int, pos: Pos, meanings: tuple[Meaning, ...]) -> Named | None:
        """What the rules take a word for."""
        fitting: list[Meaning] = []
        roles: dict[tuple[int, frozenset[str]], Roles] = {}

        def around(meaning: Meaning) -> Roles:
            key = id(meaning.frame), meaning.needs
            if key not in roles:
                roles[key] = self._parties.around(at, pos, meaning.frame, meaning.needs)
            return roles[key]

        for meaning in meanings:
            if meaning.typed and likelihood(meaning.type, self._seen.get(at)) < _LIKELY:
                continue
            if not (self._verb_fits if pos == "verb" else self._noun_fits)(at, meaning):
                continue
            if meaning.sure or self._bearing.is_borne_out(at, pos, meaning, around(meaning)):
                fitting.append(meaning)
        for meaning in () if fitting else self._backed(at, meanings):
            if around(meaning).actors or around(meaning).recipients:
                fitting.append(meaning)
        chosen = type_of(fitting, self._seen.get(at))
        if chosen is None:
            return None
        meaning, found = chosen.meaning, around(chosen.meaning)
        if self._is_nobodys(at, pos, meaning, found):
            return None
        if meaning.owner_suffers and pos == "noun":
            found = self._parties.turned(found)
        return Named(at, pos, meaning, chosen.score, chosen.because, True, found)

    def _is_none(self, at: int, pos: Pos) -> bool:
        """Whether a word names none whatever it means: it is part of another, or no deed."""
        is_part = self._is_modifier(at) if pos == "verb" else self._is_only_part(at)
        return is_part or is_other_sense(self._words, at, pos)

    def _is_nobodys(self, at: int, pos: Pos, meaning: Meaning, roles: Roles) -> bool:
        """Whether those around a word show that no party does what it can mean."""
        if meaning.type in _BETWEEN_PUBLIC and not self._is_of_public(meaning, roles):
            return True
        if meaning.mode == "investigate" and any(map(self._parties.whom.is_press, roles.actors)):
            return True  # what an outlet finds out is its report
        if pos != "verb":
            return False
        if meaning.lemma in _SPEAKING and self._is_of_one(at, roles):
            return True  # "talked tough"
        if meaning.type == "SUPPORT" and not (meaning.sure or roles.actors):
            return True  # "was recognised with a prize"
        return meaning.type == "STATEMENT" and not roles.actors  # "a scheme announced last year"

    def _is_of_public(self, meaning: Meaning, roles: Roles) -> bool:
        """Whether it is of parties: nobody only asks and listens, and where a meeting's word means
        other things too somebody acts for others."""
        whom = self._parties.whom
        if any(map(whom.is_press, roles.actors)):
            return False
        if meaning.type != "CONSULT":
            return True
        everybody = [*roles.actors, *roles.recipients]
        if len(everybody) == 1 and meaning.kind != "visit" and whom.is_organisation(everybody[0]):
            return meaning.sure  # "the firm's conference"
        return meaning.sure or any(map(whom.is_official, everybody))

    def _is_of_one(self, at: int, roles: Roles) -> bool:
        """Whether one person alone has part in it."""
        end = min(self._words.ends[at], at + 2 * _AROUND + 1)
        return (
            len(roles.actors) == 1
            and _PARTNERED.isdisjoint(self._words.small[at:end])
            and not roles.recipients
            and self._parties.whom.is_person(roles.actors[0])
        )

    def _backed(self, at: int, meanings: tuple[Meaning, ...]) -> Iterator[Meaning]:
        """Meanings that nothing around the word shows, where the network is sure of their type:
        "lifted" with no ban or siege in sight."""
        seen = self._seen.get(at)
        if seen is not None and seen.score >= _SURELY_SEEN and not self._has_particle(at):
            for meaning in meanings:
                is_bare = not meaning.before and not meaning.behind
                if is_bare and likelihood(meaning.type, seen) >= _SURELY_TYPED:
                    yield replace(meaning, sure=False)

    # --- What stands around a word ----------------------------------------------------------------

    def _is_modifier(self, at: int) -> bool:
        """Whether a verb only says of which sort something is: "annexed regions", "Selm-backed"; or
        what is judged: "criticising it only hardens them"."""
        words, relation = self._words, self._words.relation(at)
        if relation in ("amod", "compound", "case") or words.get(at - 1) in ("-", "–"):
            return True
        if words.small[at - 1].endswith("ly") and words.tag(at - 2) == "DET" and at >= 2:
            return True  # "a heavily criticised plan"
        first = words.head(at) if relation.startswith("conj") else at
        return words.relation(first) == "csubj" and words.small[at].endswith("ing")

    def _is_only_part(self, at: int) -> bool:
        return self._is_within_compound(at) or self._is_name(at)

    def _is_name(self, at: int) -> bool:
        """Whether a noun is the last word of a name: "the Selm Peace Conference"."""
        words = self._words
        is_name = words.tag(at) == "PROPN" and words.written(at)[:1].isupper()
        return is_name and at > words.starts[at] and words.written(at - 1)[:1].isupper()

    def _is_within_compound(self, at: int) -> bool:
        """Whether a noun only says of which sort another is: "attack drones", "talks venue"."""
        words = self._words
        return words.relation(at) in _WITHIN_COMPOUND and words.head(at) > at

    def _verb_fits(self, at: int, meaning: Meaning) -> bool:
        if meaning.before or (meaning.behind and not self._is_behind(at, meaning.behind)):
            return False
        if meaning.type == "AGREE" and self._has_opinion(at):
            return False
        if meaning.kind == "visit" and meaning.behind and not self._leads_somewhere(at, meaning):
            return False
        is_plain = meaning.sure and not meaning.behind and not meaning.needs
        is_blow = meaning.type == "ASSAULT" or meaning.mode == "seize"
        if is_blow and is_plain and self._is_of_ideas(at):
            return False
        if meaning.bare and self._objects_itself(at):
            return False  # "pulled out a gun"
        if meaning.lemma == "meet" and self._parties.clauses.is_passive(at):
            return False  # "was met with silence"
        if (meaning.negated or meaning.positive) and self._is_refused(at) != meaning.negated:
            return False
        if self._is_habit(at, meaning):
            return False
        if not meaning.sure and not meaning.behind and self._has_particle(at):
            return False  # "backed down" is no backing
        return not meaning.needs or self._has_object(at, meaning.needs, meaning.behind)

    def _leads_somewhere(self, at: int, meaning: Meaning) -> bool:
        """Whether a verb's phrase names a place or a party: nobody "arrived at a figure"."""
        if meaning.behind not in _TO_PLACES:
            return True
        return any(
            (noun in self._words.places or self._parties.whom.meant(noun))
            and self._words.small[noun] not in words_of("senses", "spots")
            for noun, case in self._parties.phrases.of(at)
            if case == meaning.behind
        )

    def _objects_itself(self, at: int) -> list[int]:
        words = self._words
        return [each for each in words.near(at) if words.relation(each) == "obj"]

    def _is_of_ideas(self, at: int) -> bool:
        """Whether a verb's object is no more than an idea: "attacked the plan"."""
        objects = self._objects_itself(at)
        ideas = [each for each in objects if self._kinds.get(each) == "abstract"]
        return bool(objects) and len(ideas) == len(objects)

    def _is_habit(self, at: int, meaning: Meaning) -> bool:
        """Whether a deed is told as what is so every time: "when they meet"."""
        words = self._words
        features = words.analysis.features[at]
        if "Tense=Pres" not in features or "VerbForm=Fin" not in features:
            return False
        marks = {words.small[each] for each in words.near(at) if each < at}
        return meaning.type in _DEEDS and bool(marks & _EVERY_TIME)

    def _is_negated(self, at: int) -> bool:
        words = self._words
        return any(
            words.small[each] in _NEGATIONS and words.relation(each) in ("advmod", "det")
            for each in words.near(at)
        )

    def _is_refused(self, at: int) -> bool:
        """Whether a verb is negated for good: what was "not yet accepted" is not refused."""
        return self._is_negated(at) and not any(
            self._words.small[each] in _STILL for each in self._words.near(at)
        )

    def _has_particle(self, at: int) -> bool:
        if self._words.get(at + 1) in _AWAY:
            return True  # "hit back at the charge", "backed out"
        return any(self._words.relation(each) == "compound:prt" for each in self._words.near(at))

    def _has_opinion(self, at: int) -> bool:
        """Whether it is agreed that something is so, not that something be done."""
        words = self._words
        return any(
            words.relation(child) == "ccomp"
            and "VerbForm=Inf" not in words.analysis.features[child]
            and not any(words.small[each] in _TO_COME for each in words.near(child))
            for child in words.near(at)
        )

    def _is_behind(self, at: int, word: str) -> bool:
        """Whether a particle, a preposition or a "to" clause of a verb is there."""
        words = self._words
        if words.get(at + 1) == word:
            return True
        for child in words.near(at):
            if child <= at:
                continue
            if words.small[child] == word and words.relation(child) in (
                *("compound:prt", "advmod", "xcomp", "obj", "obl"),
            ):
                return True
            case = self._parties.phrases.case(child)
            if case == word and words.relation(child).startswith(("obl", "nmod")):
                return word != "with" or self._is_somebody(child)  # "met with little success"
            is_clause = words.relation(child) in ("xcomp", "ccomp", "advcl")
            if word == "to" and is_clause and self._parties.clauses.is_to_clause(child):
                return True
        return False

    def _is_somebody(self, at: int) -> bool:
        """Whether a noun is no thing, as far as the network knows."""
        return self._kinds.get(at) not in NO_THINGS or self._parties.whom.is_party(at)

    def _has_object(self, at: int, needs: frozenset[str], behind: str) -> bool:
        """Whether what completes a verb stands as its object, or is what its clause tells of."""
        words = self._words
        for child in self._objects(at, behind):
            inside = [child, *(each for each in words.near(child) if each != at)]
            if words.small[child] in _TAKEN_UP:
                inside = list(range(max(words.starts[at], child - _LOOKEDBACK), child))
            if any(base_among(words.small[each], needs) for each in inside):
                return True
        return False

    def _objects(self, at: int, behind: str) -> Iterator[int]:
        """The objects of a verb; with a preposition behind it, the nouns of its phrases too."""
        words = self._words
        for child in words.near(at):
            relation = words.relation(child)
            is_bare = relation == "obl" and self._parties.phrases.case(child) is None
            is_phrase = bool(behind) and relation == "obl"
            if relation in ("obj", "nsubj:pass") or is_bare or is_phrase:
                yield child
        if words.relation(at) == "acl:relcl" and not self._has_own_object(at):
            yield words.head(at)

    def _has_own_object(self, at: int) -> bool:
        words = self._words
        return any(
            words.relation(each) in ("obj", "nsubj:pass") and words.small[each] not in RELATIVE
            for each in words.near(at)
        )

    def _noun_fits(self, at: int, meaning: Meaning) -> bool:
        words, before = self._words, meaning.before
        if before and tuple(words.small[max(0, at - len(before)) : at]) != before:
            return False
        if meaning.behind and not self._leads(at, meaning.behind):
            return False
        if meaning.behind == "to" and meaning.type == "AGREE" and words.tag(at + 2) != "VERB":
            return False  # "a commitment to peace" is agreed with nobody
        if meaning.carried and not self._is_carried(at):
            return False
        is_written_large = words.written(at)[:1].isupper() and at > words.starts[at]
        if meaning.type == "AGREE" and meaning.behind and is_written_large:
            return False  # "the Free Trade Agreement with Orvane" lasts
        if meaning.done_by and not self._is_done_by(at, meaning.done_by):
            return False
        if not meaning.needs:
            return True
        near = range(max(words.starts[at], at - _AROUND), min(words.ends[at], at + 2 * _AROUND))
        return any(base_among(words.small[each], meaning.needs) for each in near if each != at)

    def _leads(self, at: int, word: str) -> bool:
        """Whether a word stands right behind a noun, or leads in a phrase that hangs on it:
        "tariffs of a tenth on Selm"."""
        if self._words.get(at + 1) == word:
            return True
        return word in ("on", "against") and any(
            case == word for noun, case in self._parties.phrases.own(at) if noun > at
        )

    def _is_carried(self, at: int) -> bool:
        """Whether a verb says that a noun came about: "reached an agreement"."""
        words = self._words
        relation, above = words.relation(at), words.head(at)
        if relation.startswith("conj") and words.tag(above) in ("NOUN", "PROPN"):
            relation, above = words.relation(above), words.head(above)
        is_part = relation in ("obj", "nsubj:pass") or relation.startswith("obl")
        carrying = words_of("light", "carrying") | words_of("outcomes", "verbs")
        if is_part and base_among(words.small[above], carrying):
            return True
        return any(  # "the deal that Orvane reached"
            words.relation(child) == "acl:relcl" and base_among(words.small[child], carrying)
            for child in words.near(at)
        )

    def _is_done_by(self, at: int, verbs: frozenset[str]) -> bool:
        words = self._words
        is_object = words.relation(at) in ("obj", "nsubj:pass")
        return is_object and base_among(words.small[words.head(at)], verbs) is not None


def _is_bare(meaning: Meaning, pos: Pos) -> bool:
    """Whether a word alone can have a meaning: a verb that lacks its particle is another verb, and
    what was broken is no ceasefire unless it is told."""
    is_led = meaning.behind and pos == "verb"
    is_completed = meaning.kind is not None and meaning.needs
    return not (meaning.before or meaning.negated or is_led or is_completed)


def _is_part_of(before: Named | None, at: int, word: str) -> bool:
    """Whether a word is the second one of a verb's expression: "opened fire"."""
    return before is not None and before.at == at - 1 and before.meaning.behind == word
