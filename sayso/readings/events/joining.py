"""Happenings that belong together: a result and its attack, a part and its whole, a thing twice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sayso.model import Actor, Place, Status
from sayso.readings.actors import Cast
from sayso.readings.events.counting import bearer
from sayso.readings.events.happenings import Came, Happening
from sayso.readings.events.lexicon import base_among, words_of
from sayso.readings.events.roles import Parties
from sayso.readings.parsed import Words

_MOST_BEFORE = 12
"""Happenings of one type before one that are compared with it: the cost stays linear."""
_MOST_NOUNS = 3
"""Nouns that are gone up from a clause to the attack whose result it tells."""
_OF_SPEECH = frozenset(
    ["ACCUSE", "APPEAL", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "STATEMENT"]
)
_OF_OTHERS = frozenset(["SUPPORT", "AGREE", "REJECT"])
"""Types whose verb is about what is another event."""
_HAPPENED = frozenset(["fact", "ongoing"])
_PARTS = frozenset(["including", "like"])
_AT = frozenset(["at", "in", "during", "after", "from", "by"])
_INTO = frozenset(["in", "to", "with", "without", "on"])
_FAILING: Mapping[Status, Status] = {"denied": "failed", "hypothetical": "hypothetical"}


class Joining:
    """Joins the happenings of one text."""

    def __init__(self, words: Words, parties: Parties, cast: Cast) -> None:
        self._words = words
        self._parties = parties
        self._cast = cast

    def joined(self, found: Sequence[Happening]) -> list[Happening]:
        """Results given to their attacks, outcomes to their talks, parts' parties filled, and
        several mentions of one happening as one; in text order."""
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
        kept = self._without_repeats(alone)
        by_word = {at: each for each in kept for at in each.mentions}
        for each in kept:
            self._give_outcome(each, by_word)
        return kept

    # --- Results: "a strike killed five", "five were killed in a strike" --------------------------

    def _is_result(self, each: Happening, by_word: Mapping[int, Happening]) -> bool:
        """Whether a deed is the result of an attack named beside it, which then has its parties."""
        if each.type not in ("ASSAULT", "COERCE") or each.pos != "verb":
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
        for into, ids in (
            (attack.actors, each.actors),
            (attack.recipients, each.recipients),
        ):
            into += [i for i in ids if i not in attack.actors and i not in attack.recipients]
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
            if relation in ("nsubj", "obl:agent") or is_cause:
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
                and self._parties.phrases.case(child) == "of"
            ):
                named.unique, named.time = named.unique or each.unique, named.time or each.time
                named.actors += [one for one in each.actors if one not in named.actors]
                if each.put_by and not named.put_by:
                    named.status, named.put_by = each.status, each.put_by
                return True
        return False

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
        if relation.startswith("obl") and self._parties.phrases.case(noun) not in _INTO:
            return None
        if verb == noun or words.tag(verb) != "VERB":
            return None
        if not base_among(words.small[verb], words_of("outcomes", "verbs")):
            return None
        if relation.startswith("nsubj"):
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

    # --- One happening named again ----------------------------------------------------------------

    def _without_repeats(self, found: Sequence[Happening]) -> list[Happening]:
        kept: list[Happening] = []
        of_type: dict[str, list[Happening]] = {}
        for each in found:
            before = of_type.setdefault(each.type, [])
            first = next(
                (one for one in reversed(before[-_MOST_BEFORE:]) if self._is_same(one, each)), None
            )
            if first is None:
                kept.append(each)
                before.append(each)
            else:
                _merge(first, each)
        return kept

    def _is_same(self, one: Happening, other: Happening) -> bool:
        """Whether a later happening is an earlier one named again (codebook 13.4)."""
        if (one.kind and other.kind and one.kind != other.kind) or not self._agree(one, other):
            return False
        if self._is_of_one_clause(one, other):
            return True
        if one.type == "ASSAULT" and self._is_part(one, other):
            return False
        if other.unique is not None and other.actors:
            return False  # "the first direct talks between …" are told for the first time
        alike = one.lemma == other.lemma or (one.pos != other.pos and one.type == "CONSULT")
        same_parties = self._same(one.actors, other.actors) and self._same(
            one.recipients, other.recipients
        )
        is_word = "verb" in (one.pos, other.pos) or not (one.actors and other.actors)
        if one.type in _OF_SPEECH and is_word:
            return alike and same_parties and (one.in_title or self._is_first(one))
        if other.is_taken_up and not (other.actors or other.recipients):
            is_dated = other.time is not None and one.time is None
            return (alike and not is_dated) or one.type == "CONSULT"
        if self._is_done_once(one, other):
            return True
        if one.in_title or self._is_first(one) or other.is_taken_up:
            return alike and same_parties
        return one.lemma == other.lemma and same_parties and one.has_parties

    def _is_part(self, one: Happening, other: Happening) -> bool:
        """Whether one noun tells of several and the other of one: "raids", "a raid"."""
        if not one.pos == other.pos == "noun" or (one.time and other.time):
            return False
        numbers = {"Number=Plur" in self._words.analysis.features[each.at] for each in (one, other)}
        return len(numbers) > 1

    def _is_done_once(self, one: Happening, other: Happening) -> bool:
        """Whether both are what is done to one person once: Brel's murder, "Brel was shot dead"."""
        if one.type not in ("ASSAULT", "COERCE") or one.recipients != other.recipients:
            return False
        alone = [self._cast.actor(each) for each in one.recipients]
        is_person = len(alone) == 1 and alone[0].kind == "person"
        is_slain = all(base_among(each.lemma, words_of("once", "words")) for each in (one, other))
        is_mode = one.type == "COERCE" and one.mode == other.mode and one.mode is not None
        return is_person and (is_slain or is_mode)

    def _is_first(self, one: Happening) -> bool:
        return self._words.starts[one.at] == 0

    def _is_of_one_clause(self, one: Happening, other: Happening) -> bool:
        """Whether a noun says what for ("met for talks"), a verb how ("shot and slew")."""
        if one.type == "PROTEST" and self._is_purpose(one, other):
            return True
        if one.pos == other.pos == "verb" and one.type not in _OF_SPEECH:
            words = self._words
            is_joined = (
                words.relation(other.at) == "conj" and words.head(other.at) == one.mentions[-1]
            )
            is_bare = not any(
                words.relation(each).startswith("nsubj") for each in words.near(other.at)
            )
            return is_joined and is_bare and self._same(one.recipients, other.recipients)
        if one.type != "CONSULT" or one.pos != "verb" or other.pos != "noun":
            return False
        hangs = self._words.head(other.at) == one.at
        return hangs and self._parties.phrases.case(other.at) in ("for", "in", "at", "during")

    def _is_purpose(self, one: Happening, other: Happening) -> bool:
        """Whether one tells what for: "went on hunger strike to protest against the ban"."""
        words = self._words
        above = {one.at, self._parties.light.carrier(one.at)}
        is_clause = words.relation(other.at).startswith(("advcl", "acl", "xcomp"))
        is_phrase = self._parties.phrases.case(other.at) == "in"
        return words.head(other.at) in above and (is_clause or is_phrase)

    def _agree(self, one: Happening, other: Happening) -> bool:
        """Whether nothing that is told of two speaks against their being one."""
        is_meant = one.type == other.type == "PROTEST" and other.put_by == "to"
        is_so = {one.status, other.status} <= _HAPPENED or is_meant
        if one.status != other.status and not is_so:
            return False
        parties = (one.actors, other.actors), (one.recipients, other.recipients)
        if any(mine and yours and not self._overlap(mine, yours) for mine, yours in parties):
            return False
        if one.place and other.place and not self._is_one_place(one.place, other.place):
            return False
        if one.time is None or other.time is None:
            return True
        return _overlap_in_time(one, other)

    def _is_one_place(self, one: Place, other: Place) -> bool:
        """Whether one is told in words of the other: "Brisk", "the port of Brisk"."""
        text = self._words.analysis.text
        mine, yours = one.span.of(text).lower(), other.span.of(text).lower()
        return mine in yours or yours in mine

    def _overlap(self, some: Sequence[str], others: Sequence[str]) -> bool:
        if not self._keys(some).isdisjoint(self._keys(others)):
            return True
        return self._sound_alike(some, others)

    def _same(self, some: Sequence[str], others: Sequence[str]) -> bool:
        """Whether two lists name the same parties; one that names nobody says nothing else."""
        mine, yours = self._keys(some), self._keys(others)
        return not mine or not yours or mine == yours or self._sound_alike(some, others)

    def _sound_alike(self, some: Sequence[str], others: Sequence[str]) -> bool:
        """Whether two descriptions of one kind share a name: "Orvanian press", "Orvanian media"."""
        if len(some) != 1 or len(others) != 1:
            return False
        one, other = self._cast.actor(some[0]), self._cast.actor(others[0])
        shared = {*one.name.split()} & {*other.name.split()}
        return one.kind == other.kind != "person" and any(word[:1].isupper() for word in shared)

    def _keys(self, ids: Iterable[str]) -> frozenset[str]:
        return frozenset(_key(self._cast.actor(each)) for each in ids)


def _key(actor: Actor) -> str:
    """What tells a party from others here: a state for its bodies, forces and seat."""
    if actor.kind in ("state", "body", "force") and actor.state:
        return actor.state
    return actor.id


def _overlap_in_time(one: Happening, other: Happening) -> bool:
    if one.time is None or other.time is None:
        return True
    first, second = one.time, other.time
    if first.latest and second.earliest and first.latest < second.earliest:
        return False
    return not (second.latest and first.earliest and second.latest < first.earliest)


def _merge(first: Happening, again: Happening) -> None:
    first.mentions += again.mentions
    for mine, yours in ((first.actors, again.actors), (first.recipients, again.recipients)):
        if not mine:
            mine += [
                each for each in yours if each not in first.actors and each not in first.recipients
            ]
    first.time = first.time or again.time
    first.place = first.place or again.place
    first.unique = first.unique or again.unique
    first.kind = first.kind or again.kind
    first.mode = first.mode or again.mode
    first.outcomes += again.outcomes
    first.score = max(first.score, again.score)
