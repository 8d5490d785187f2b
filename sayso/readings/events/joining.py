"""Happenings that belong together: a result and its attack, a part and its whole, a thing twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sayso.model import Status
from sayso.readings.actors.casting import Cast
from sayso.readings.events.counting import bearer
from sayso.readings.events.doers import Doers
from sayso.readings.events.happenings import Came, Happening
from sayso.readings.events.lexicon import base_among, words_of
from sayso.readings.events.repeats import Repeats
from sayso.readings.events.roles import Parties
from sayso.readings.events.sameness import Sameness
from sayso.readings.parsed import Words
from sayso.readings.statements.inner import Weights

_MOST_NOUNS = 3
"""Nouns that are gone up from a clause to the attack whose result it tells."""
_MOST_CLAUSES = 3
"""Clauses joined by "and" that are gone up from one that tells how an attack was made."""
_BEHIND_BY = 6
"""Words from a verb to the noun behind its "by" at most."""
_DEMANDING = frozenset(["REQUEST", "APPEAL", "ACCUSE"])
_OF_OTHERS = frozenset(["SUPPORT", "AGREE", "REJECT"])
"""Types whose verb is about what is another event."""
_PARTS = frozenset(["including", "like"])
_AT = frozenset(["at", "in", "during", "after", "from", "by"])
_COUNTED = frozenset(["of", "in"])
"""Behind which a noun names what another counts or measures: "an escalation in attacks"."""
_INTO = frozenset(["in", "to", "with", "without", "on"])
_FAILING: Mapping[Status, Status] = {"denied": "failed", "hypothetical": "hypothetical"}


class Joining:
    """Joins the happenings of one text. again: what tells that one is named again."""

    def __init__(
        self, words: Words, parties: Parties, cast: Cast, again: Weights | None = None
    ) -> None:
        self._words = words
        self._parties = parties
        self._doers = Doers(words, parties, cast)
        self.sameness = Sameness(words, cast)
        self._repeats = Repeats(words, parties, cast, self.sameness, again)

    def joined(self, found: Sequence[Happening]) -> list[Happening]:
        """Results given to their attacks, outcomes to their talks, parts' parties filled, and
        several mentions of one happening as one; in text order."""
        kept = self._repeats.joined(self._alone(found))
        by_word = {at: each for each in kept for at in each.mentions}
        for each in kept:
            self._give_outcome(each, by_word)
        self._doers.fill(kept)
        return kept

    def pairs(self, found: Sequence[Happening]) -> Iterator[tuple[Happening, Happening, Weights]]:
        """Each two that might be one happening, with the signs of it."""
        return self._repeats.pairs(self._alone(found))

    def _alone(self, found: Sequence[Happening]) -> list[Happening]:
        """Those that are no part of another, with the parties that others tell."""
        by_word = {each.at: each for each in found}
        alone = [
            each
            for each in found
            if not (self._is_result(each, by_word) or self._is_counted(each, by_word))
            and not (each.is_result or self._completes(each, by_word))
            and not self._is_light(each, by_word)
        ]
        by_word = {each.at: each for each in alone}
        for each in alone:
            self._fill_from_whole(each, by_word)
            self._fill_from_purpose(each, by_word)
        self._doers.look_over(alone)
        return alone

    # --- Results: "a strike killed five", "five were killed in a strike" --------------------------

    def _is_result(self, each: Happening, by_word: Mapping[int, Happening]) -> bool:
        """Whether a deed is the result of an attack named beside it, which then has its parties."""
        if each.type not in ("ASSAULT", "COERCE") or each.pos != "verb" or each.kind is not None:
            return False
        attack = next((a for a in self._attacks_beside(each.at, by_word) if a is not each), None)
        is_meant = each.put_by == "to" and each.status in ("planned", "hypothetical")
        if attack is None:
            return False
        if is_meant:  # "a campaign to destroy it": two events with the same parties
            attack.recipients = attack.recipients or [
                one for one in each.recipients if one not in attack.actors
            ]
            each.actors = each.actors or [
                one for one in attack.actors if one not in each.recipients
            ]
            return False
        if not attack.actors:
            attack.actors += [one for one in each.actors if one not in attack.recipients]
        apart = [*attack.actors, *attack.recipients]
        attack.recipients += [
            one
            for one in each.recipients
            if one not in apart and not self._parties.whom.is_within(attack.at, [one])
        ]
        if attack.status == "fact" and each.put_by:
            attack.status, attack.put_by = each.status, each.put_by
        return True

    def _attacks_beside(self, at: int, by_word: Mapping[int, Happening]) -> Iterable[Happening]:
        words = self._words
        noun = words.head(at)
        for _ in range(_MOST_NOUNS if words.relation(at).startswith("acl") else 0):
            above = by_word.get(noun)
            if above is not None and (above.pos, above.type) == ("noun", "ASSAULT"):
                yield above  # "the attack by the army that killed five"
            if not words.relation(noun).startswith("nmod"):
                break
            noun = words.head(noun)
        if words.relation(at) == "advcl" and words.small[at].endswith("ing"):
            for child in words.near(words.head(at)):  # "launched an attack, hitting a plant"
                attack = by_word.get(child)
                is_launched = self._parties.light.carrier(child) == words.head(at)
                if attack is not None and attack.type == "ASSAULT" and is_launched:
                    yield attack
        for child in words.near(at):
            attack = by_word.get(child)
            if attack is None or attack.pos != "noun" or attack.type != "ASSAULT":
                continue
            relation = words.relation(child)
            is_cause = relation.startswith("obl") and self._parties.phrases.case(child) in _AT
            is_before = relation == "nsubj:pass" and child == at - 1  # "raids killed five"
            if relation in ("nsubj", "obl:agent") or is_cause or is_before:
                yield attack
        yield from self._attacks_of_harm(at, by_word)
        yield from self._attacks_led(at, by_word)

    def _attacks_led(self, at: int, by_word: Mapping[int, Happening]) -> Iterable[Happening]:
        """The attacks that a clause tells more of, by those who do both: "stepped up its raids,
        using drones and targeting towns"."""
        words, clause = self._words, at
        for _ in range(_MOST_CLAUSES):
            if words.relation(clause) != "conj" or not words.small[words.head(clause)].endswith(
                "ing"
            ):
                break
            clause = words.head(clause)
        if words.relation(clause) not in ("advcl", "conj") or not words.small[at].endswith("ing"):
            return  # parsers take "using drones" for joined to "stepped up" as well
        doers = by_word[at].actors
        for child in words.near(words.head(clause)):
            attack = by_word.get(child)
            if attack is None or words.relation(child) != "obj" or child > at:
                continue
            is_launched = self._parties.light.carrier(child) == words.head(clause)
            is_theirs = doers == attack.actors if attack.actors else is_launched
            if (attack.pos, attack.type) == ("noun", "ASSAULT") and is_theirs:
                yield attack

    def _attacks_of_harm(self, at: int, by_word: Mapping[int, Happening]) -> Iterable[Happening]:
        """The attack that did harm, however the parse joins them: "attacked the village, killing
        five", "five were killed by raids"."""
        words = self._words
        if not base_among(words.small[at], words_of("harm", "verbs")):
            return
        if words.small[at].endswith("ing") and words.relation(at) in ("advcl", "conj"):
            struck = by_word.get(words.head(at))
            if struck is not None and (struck.pos, struck.type) == ("verb", "ASSAULT"):
                yield struck
        if words.get(at + 1) == "by":
            for noun in range(at + 2, min(at + _BEHIND_BY, words.ends[at])):
                attack = by_word.get(noun)
                if attack is not None and (attack.pos, attack.type) == ("noun", "ASSAULT"):
                    yield attack

    def _completes(self, each: Happening, by_word: Mapping[int, Happening]) -> bool:
        """Whether a noun only completes an event, which then has its parties where it names none
        itself: "lifted the blockade of Selm"."""
        whole = by_word.get(self._words.head(each.at)) if each.pos == "noun" else None
        if whole is None or not self._is_needed(each, whole):
            return False
        apart = [*whole.actors, *whole.recipients]
        whole.actors = whole.actors or [one for one in each.actors if one not in apart]
        whole.recipients = whole.recipients or [one for one in each.recipients if one not in apart]
        return True

    def _is_needed(self, each: Happening, verb: Happening) -> bool:
        """Whether a noun is what a verb, or a noun, needs to be an event of its type."""
        if verb.pos == "noun":
            is_of = self._parties.phrases.case(each.at) == "of"
            return is_of and base_among(self._words.small[each.at], verb.needs) is not None
        if verb.type in _OF_OTHERS and verb.lemma != "sign":
            return False  # "welcomed the talks": these are an event whoever welcomes them
        is_object = self._words.relation(each.at) in ("obj", "nsubj:pass")
        return is_object and base_among(self._words.small[each.at], verb.needs) is not None

    def _is_light(self, each: Happening, by_word: Mapping[int, Happening]) -> bool:
        """Whether a verb says no more than that its noun took place: "launched a raid"."""
        if each.pos != "verb" or each.type != "ASSAULT":
            return False
        if not base_among(self._words.small[each.at], words_of("light", "doing")):
            return False
        objects = (
            by_word.get(child)
            for child in self._words.near(each.at)
            if self._words.relation(child) in ("obj", "nsubj:pass")
        )
        return any(noun is not None and noun.type == each.type for noun in objects)

    def _is_counted(self, each: Happening, by_word: Mapping[int, Happening]) -> bool:
        """Whether a noun only counts what is named behind it: "a round of talks"."""
        for child in self._words.near(each.at) if each.pos == "noun" else ():
            named = by_word.get(child)
            if (
                named is not None
                and named.type == each.type
                and self._parties.phrases.case(child) in _COUNTED
            ):
                named.unique, named.time = named.unique or each.unique, named.time or each.time
                named.actors += [one for one in each.actors if one not in named.actors]
                if each.put_by and not named.put_by:
                    named.status, named.put_by = each.status, each.put_by
                return True
        return False

    # --- What for: "a hunger strike to demand a resignation" --------------------------------------

    def _fill_from_purpose(self, each: Happening, by_word: Mapping[int, Happening]) -> None:
        """Against whom a protest is, by what it demands."""
        if each.type != "PROTEST" or each.recipients:
            return
        for above in {each.at, self._parties.light.carrier(each.at)}:
            for child in self._words.near(above):
                demand = by_word.get(child)
                if demand is not None and demand.type in _DEMANDING and demand is not each:
                    each.recipients = [one for one in demand.recipients if one not in each.actors]

    # --- Parts: "attacks, including a record barrage" ---------------------------------------------

    def _fill_from_whole(self, each: Happening, by_word: Mapping[int, Happening]) -> None:
        if each.has_parties or each.pos != "noun":
            return
        is_part = self._parties.phrases.case(each.at) in _PARTS
        for at in range(each.at - 1, self._words.starts[each.at] - 1, -1) if is_part else ():
            whole = by_word.get(at)
            if whole is not None and whole.type == each.type and whole.has_parties:
                each.actors, each.recipients = list(whole.actors), list(whole.recipients)
                each.because.append("a part of what is named before it")
                return

    # --- Outcomes: "the talks failed to produce a truce" ------------------------------------------

    def _give_outcome(self, each: Happening, by_word: Mapping[int, Happening]) -> None:
        """Give an event to the one it came of; it has the same parties where it names none."""
        source = self._came_of(each.at, by_word) if each.pos == "noun" else None
        if source is None or source is each:
            return
        if each.type in ("AGREE", "RETREAT", "COOPERATE"):
            each.status = _FAILING.get(each.status, each.status)
        source.outcomes.append(Came(each.at, each.status, each))
        if not each.has_parties:
            each.actors = list(source.actors)
            each.because.append("it came of what is named beside it")

    def _came_of(self, at: int, by_word: Mapping[int, Happening]) -> Happening | None:
        words = self._words
        noun = at
        if words.relation(at).startswith("conj"):
            noun = words.head(at)
        noun = bearer(words, noun)
        verb, relation = words.head(noun), words.relation(noun)
        is_into = self._parties.phrases.case(noun) in _INTO
        if relation.startswith("obl") and not is_into:
            return None
        if verb == noun or words.tag(verb) != "VERB":
            return None
        if not base_among(words.small[verb], words_of("outcomes", "verbs")):
            return None
        if relation.startswith("nsubj") and not is_into:
            return self._held_at(verb, by_word)
        subject = self._subject(verb)
        source = by_word.get(subject) if subject is not None else None
        return source or self._held_at(verb, by_word)

    def _held_at(self, verb: int, by_word: Mapping[int, Happening]) -> Happening | None:
        """The talks at which something was reached: "no deal was reached at the talks"."""
        for child in self._words.near(verb):
            talks = by_word.get(child)
            if talks is not None and talks.type == "CONSULT" and talks.pos == "noun":
                is_at = self._parties.phrases.case(child) in _AT
                if is_at and self._words.relation(child).startswith("obl"):
                    return talks
        return None

    def _subject(self, verb: int, steps: int = 3) -> int | None:
        words = self._words
        for child in words.near(verb):
            if words.relation(child).startswith("nsubj"):
                return child
        if steps and words.relation(verb) in ("xcomp", "conj", "advcl"):
            return self._subject(words.head(verb), steps - 1)
        return None
