"""Whose a will is: one party's, or that of several who share it; and how sure that is."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from sayso.model import Actor, Asserter, Span, Stance, Statement
from sayso.readings.actors.casting import Cast
from sayso.readings.actors.offices import may_speak_for, on_one_side
from sayso.readings.positions.grammar import Grammar
from sayso.readings.positions.parties import (
    is_document,
    is_in_office_for,
    is_nobody_known,
    is_side,
    tells_of_others,
)
from sayso.readings.positions.wills import SPOKEN_BEFORE, Will
from sayso.readings.positions.words import listed
from sayso.readings.positions.would import MAY_WORDS, WILL_WORDS

_REPORTED = 0.8
"""What is left of the score where one side tells the will of another."""
_OWN_VOICE = 0.7
"""What is left of it where the report itself says what somebody will do."""
_WEAK = 0.5
"""Score of a statement below which it alone does not tell whose a will is."""
_WEAKLY = 0.58
"""What is left of it then: below one half for every will. A judgement, as are these, 2026-11."""
_CONTESTED = 0.5
"""What is left of it where a pronoun may as well stand for another party."""
_CLAUSES = 5
"""Words up the tree in which the subject is looked for whose "his" it is."""
_MENTIONS = 20
"""Mentions of a document in which its makers are looked for: more than any report seen has."""
_WORDS_BEFORE = 40
"""Words before a pronoun in which another party is looked for: a judgement, 2026-11."""
_NAMING = frozenset(["NOUN", "PROPN"])
_MUTUAL = frozenset(["mutual", "joint", "reciprocal"])
_OF_FOES = ("offer", "seek")
"""Words of stance that one side uses of another with no demand or offer of the other's in mind."""
_STOOD_FOR: frozenset[Stance] = frozenset(["support", "oppose"])
_CLAIMED: frozenset[Stance] = frozenset(["support", "oppose", "threat", "promise", "condition"])
"""Stances that one side lays at the other's door; what they say of it there is no position."""


@dataclass(frozen=True, slots=True)
class Held:
    """A will with who has it. around: the innermost statement its words stand in; cued: the one
    whose cue they are in."""

    will: Will
    actor: Actor
    around: Statement | None
    cued: Statement | None

    @property
    def asserter(self) -> Asserter:
        if self.around is None:
            return Asserter(None, None)
        actors = self.around.actors
        if SPOKEN_BEFORE in self.will.doubts:
            return Asserter(actors[0], None)
        return Asserter(actors[0] if actors else None, self.around.id)


class Holders:
    """Whose the wills of one report are."""

    def __init__(self, grammar: Grammar, told: Cast) -> None:
        self._grammar = grammar
        self._told = told
        self._members = dict(_members(told))

    def of(self, will: Will, around: Statement | None, cued: Statement | None) -> Iterator[Held]:
        """A will with each party that has it: the first that is named, then those who share it.

        around: the innermost statement its words stand in; cued: the one whose cue they are in.
        """
        both = self._both(will) if will.holder is None else ()
        if both:
            told_by = None if SPOKEN_BEFORE in will.doubts else around
            will = replace(will, doubts=will.doubts - {SPOKEN_BEFORE})
            yield from (Held(will, each, told_by, cued) for each in both)
            return
        first = self._behind(self._first(will, around, cued), will)
        if first is None:
            return
        members = self._members.get(first.id, ())
        if members:
            whole = self._named_above(will, members)
            yield from (Held(will, each, around, cued) for each in whole)
            return
        yield Held(will, first, around, cued)
        sides = [first]
        for other in self._sharing(will, first, around, cued):
            if is_side(other) and not any(on_one_side(other, each) for each in sides):
                sides.append(other)
                yield Held(will, other, around, cued)

    def _both(self, will: Will) -> tuple[Actor, ...]:
        """Of "a mutual commitment", those who were last named as joint subjects, in its sentence or
        the one before: "Orvane and Selm met. The meeting led to …"."""
        grammar = self._grammar
        if not any(grammar.lower[each] in _MUTUAL for each in grammar.all(will.at, "amod")):
            return ()
        sentences = grammar.analysis.sentences
        index = bisect_left(sentences, (will.at + 1, 0)) - 1
        for subject in reversed(range(sentences[max(0, index - 1)][0], will.at)):
            if grammar.relations[subject] != "nsubj":
                continue
            known = map(self._told.actor_of, (subject, *grammar.all(subject, "conj")))
            sides = [self._told.actor(each) for each in known if each is not None]
            if len(sides) > 1 and all(map(is_side, sides)):
                return tuple(sides)
        return ()

    def _named_above(self, will: Will, members: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """The members of a group; all that the sentence names where it names more: "Orvane, Selm
        and Navarin warned that they would …"."""
        for word in self._grammar.above(will.at):
            subject = self._grammar.first(word, "nsubj")
            if subject is None or subject == will.holder:
                continue
            named = (subject, *self._grammar.all(subject, "conj"))
            known = [each for each in map(self._told.actor_of, named) if each is not None]
            if len(known) > len(members) and {each.id for each in members} <= set(known):
                return tuple(map(self._told.actor, dict.fromkeys(known)))
        return members

    def _sharing(
        self, will: Will, first: Actor, around: Statement | None, cued: Statement | None
    ) -> Iterator[Actor]:
        """Who is named beside the first: "Orvane and Selm agreed"; joint speakers of "we"."""
        holder = will.holder
        is_ours = holder is not None and (
            self._grammar.is_first_person(holder) or self._grammar.lower[holder] == "they"
        )
        if holder is not None and not is_ours and self._told.actor_of(holder) == first.id:
            for each in self._grammar.all(holder, "conj"):
                other = self._told.actor_of(each)
                if other is not None:
                    yield self._told.actor(other)
            return
        for statement in (cued, around):
            if statement is not None and first.id in statement.actors[:1]:
                yield from (self._told.actor(each) for each in statement.actors[1:])
                return

    def _first(self, will: Will, around: Statement | None, cued: Statement | None) -> Actor | None:
        """Whose will it is: the one it is said of; else who speaks (codebook 12.8)."""
        if will.holder == will.at:
            return None
        if will.holder is None and self._grammar.upos[will.at] == "NOUN" and cued is not None:
            return self._speaker(cued)
        if will.holder is None or self._grammar.is_first_person(will.holder):
            return self._speaker(around)
        speaker = self._speaker(around)
        if speaker is not None and self._is_owned_by(speaker, will.holder):
            return speaker
        known = self._told.actor_of(will.holder)
        if speaker is not None and self._stands_for(speaker, will.holder):  # "says it is ready"
            is_own = known not in self._members and self._is_subject_of_said(will.holder, around)
            if known is None or is_own:
                return speaker
        if speaker is not None and self._is_taken_up(speaker, will.holder, known):
            return speaker  # "the council insists it will stay"
        if self._is_bare_pronoun(will.holder, known) or self._is_voiced(will.holder):
            known = self._subject_of(will.holder) or known
        owned = self._grammar.upos[will.at] == "NOUN" and self._grammar.upos[will.holder] != "PRON"
        if cued is not None and cued.actors and not (owned and known):
            speaker = self._speaker(cued)
            if known is None or speaker is None or not is_nobody_known(speaker):
                return speaker
        return None if known is None else self._told.actor(known)

    def _is_subject_of_said(self, holder: int, around: Statement | None) -> bool:
        """Whether a word is the subject of the very clause that is said: "Selm said they would"."""
        grammar = self._grammar
        verb = grammar.heads[holder]
        if around is None or grammar.relations[verb] != "ccomp":
            return False
        start, end = grammar.analysis.words[grammar.heads[verb]]
        return any(span.start <= start and end <= span.end for span in around.cue)

    def _stands_for(self, speaker: Actor, holder: int) -> bool:
        """Whether a pronoun of which nothing tells whom it means fits who speaks in number and
        kind: what somebody says "it" wants is most often the speaker's own will."""
        grammar = self._grammar
        if grammar.upos[holder] != "PRON" or grammar.relations[holder] != "nsubj":
            return False
        if speaker.kind == "person":
            return grammar.lower[holder] in ("he", "she")
        return grammar.lower[holder] in ("it", "they")

    def _is_voiced(self, holder: int) -> bool:
        """Whether a possessive's noun is what its clause's subject voices: "expressed its will"."""
        verb = self._grammar.heads[self._grammar.heads[holder]]
        return self._grammar.upos[holder] == "PRON" and self._grammar.is_any(
            verb, listed("doing.voiced")
        )

    def _is_taken_up(self, speaker: Actor, holder: int, known: str | None) -> bool:
        """Whether a pronoun of which nobody knows whom it means fits who speaks."""
        fits = ("he", "she") if speaker.kind == "person" else ("it",)
        return self._grammar.lower[holder] in fits and self._is_bare_pronoun(holder, known)

    def _is_bare_pronoun(self, holder: int, known: str | None) -> bool:
        """Whether nobody knows more of an actor than the pronoun that stands for it."""
        if known is None:
            return False
        actor = self._told.actor(known)
        return actor.kind == "unnamed" and actor.name.lower() == self._grammar.lower[holder]

    def _behind(self, actor: Actor | None, will: Will) -> Actor | None:
        """Of a document, whoever it is from: "their statement", "a letter from the council", "the
        council issued a statement"; here, or wherever the report names it."""
        if actor is None or not is_document(actor):
            return actor
        here = () if will.holder is None else (will.holder,)
        for word in (*here, *self._words_of(actor)):
            for owner in self._makers(word):
                known = self._told.actor_of(owner)
                if known is not None and not is_document(self._told.actor(known)):
                    return self._told.actor(known)
        return actor

    def _words_of(self, actor: Actor) -> Iterator[int]:
        """The nouns by which a report names a document, the first so many."""
        words = self._grammar.analysis.words
        for span in actor.mentions[:_MENTIONS]:
            at = bisect_left(words, (span.start, 0))
            while at < len(words) and words[at][0] < span.end:
                if self._grammar.upos[at] == "NOUN":
                    yield at
                at += 1

    def _makers(self, word: int) -> Iterator[int]:
        """Who may have made what a word names: its owners, and who issued it."""
        grammar = self._grammar
        for each in grammar.all(word, "nmod", "compound"):
            is_owner = grammar.full[each] == "nmod:poss" or grammar.relations[each] == "compound"
            if is_owner or grammar.case(each) in ("from", "by", "of"):
                yield each
        verb = grammar.heads[word]
        if grammar.relations[word] == "obj" and grammar.is_any(verb, listed("doing.issuing")):
            subject = grammar.subject(verb)
            if subject is not None:
                yield subject

    def _speaker(self, statement: Statement | None) -> Actor | None:
        if statement is None or not statement.actors:
            return None
        return self._told.actor(statement.actors[0])

    def sure_of(self, held: Held) -> float:
        """What the statements around leave of how sure a will is; 0 where it is none."""
        will, around = held.will, held.around
        sure = self._sure_of_party(held)
        is_willed = self._grammar.lower[will.at] in WILL_WORDS | MAY_WORDS
        if around is None:
            return sure * _OWN_VOICE if is_willed else sure
        speaker = self._speaker(around)
        if will.holder is None or speaker is None or is_document(speaker):
            return sure
        if held.actor.id in around.actors:
            return sure
        if self._grammar.lower[will.at] in MAY_WORDS and not self._is_of_speaker(
            will.holder, speaker
        ):
            return 0.0  # "a court ruled that the ministry could close the port"
        if on_one_side(speaker, held.actor) or self._is_of_speaker(will.holder, speaker):
            return sure
        if may_speak_for(speaker, held.actor):
            return sure * _REPORTED
        if not is_willed and will.stance != "condition" and tells_of_others(speaker):
            return sure * _REPORTED
        # "Selm's threats to close the port" are there, whoever condemns them.
        is_named = self._grammar.upos[will.at] == "NOUN" and will.stance == "threat"
        is_named = is_named and self._grammar.upos[will.wanted] == "VERB" and not will.meant
        if not is_named and (
            is_willed or (will.stance in _CLAIMED and not self._is_told_plainly(held))
        ):
            return 0.0  # what another is feared, expected or said to do
        if self._grammar.is_any(will.at, _OF_FOES):
            return 0.0  # "they offer them a prize", "who seek our ruin"
        return sure * _REPORTED

    def _sure_of_party(self, held: Held) -> float:
        """How sure it is that the will is this party's: less than even where a weak statement alone
        tells the party, and no surer than the pronoun that stands for it."""
        will, known = held.will, held.cued or held.around
        sure = 1.0 if known is None else 0.5 + known.score / 2
        if known is not None and known.score < _WEAK and held.actor.id in known.actors:
            is_named = will.holder is not None and self._grammar.upos[will.holder] in _NAMING
            if not is_named:
                sure = _WEAKLY
        return sure * self._sure_of_pronoun(will.holder, held.actor)

    def _sure_of_pronoun(self, holder: int | None, actor: Actor) -> float:
        """How sure a pronoun, "it" or "their", means an actor; 1 for other words."""
        grammar = self._grammar
        if holder is None or grammar.upos[holder] != "PRON" or grammar.is_first_person(holder):
            return 1.0
        if self._subject_of(holder) == actor.id:
            return 1.0
        span = Span(*grammar.analysis.words[holder])
        at = bisect_left(actor.mentions, span)
        is_known = at < len(actor.mentions) and actor.mentions[at] == span
        sure = actor.sure[at] if is_known else 1.0
        return sure * (_CONTESTED if self._is_contested(holder, actor) else 1.0)

    def _subject_of(self, holder: int) -> str | None:
        """Whoever does what the clause of a possessive tells, or the main one behind it: "while
        reiterating his support for the plan, Brel said"; None for other words."""
        grammar = self._grammar
        noun = grammar.heads[holder]
        if grammar.full[holder] != "nmod:poss" or grammar.relations[noun] != "obj":
            return None
        for word in islice(grammar.above(noun), _CLAUSES):
            subject = grammar.first(word, "nsubj")
            if subject is not None:
                return self._told.actor_of(subject)
        return None

    def _is_contested(self, holder: int, actor: Actor) -> bool:
        """Whether another party, nearer than its own, may be what "it" or "its" stands for: as the
        last subject before a subject ("Karst is in ruins, Orvane left, and it agreed"), or beside
        whoever acts over it ("suspended talks with Selm over its plan")."""
        grammar = self._grammar
        if grammar.lower[holder] not in ("it", "its"):
            return False
        own = {word for word in self._words_before(holder) if self._told.actor_of(word) == actor.id}
        for word in reversed(self._words_before(holder)):
            if word in own:
                return False
            known = self._told.actor_of(word)
            if known is None or not self._may_be_it(self._told.actor(known)):
                continue
            if grammar.lower[holder] == "its":
                return grammar.case(grammar.heads[holder]) == "over"
            if grammar.relations[word] == "nsubj" and grammar.relations[holder] == "nsubj":
                return True
        return False

    def _words_before(self, holder: int) -> range:
        """The words before one in its sentence, the nearest so many."""
        sentences = self._grammar.analysis.sentences
        index = bisect_left(sentences, (holder + 1, 0)) - 1
        return range(max(sentences[index][0], holder - _WORDS_BEFORE), holder)

    def _may_be_it(self, actor: Actor) -> bool:
        return actor.kind in ("state", "body", "force", "organisation") and is_side(actor)

    def _is_of_speaker(self, holder: int, speaker: Actor) -> bool:
        """Whether a holder is said to be the speaker's: "his country", "they", told of several."""
        known = self._told.actor_of(holder)
        if known is not None and self._is_unnamed_whole(self._told.actor(known)):
            return is_in_office_for(speaker)
        if known is not None and self._grammar.upos[holder] == "PRON":
            name = self._told.actor(known).name
            return self._told.actor(known).kind == "group" and speaker.name in name
        return self._is_owned_by(speaker, holder)

    def _is_unnamed_whole(self, actor: Actor) -> bool:
        """Whether "the government", "the army" stands for an actor, of no state that is told."""
        return actor.state is None and _bare(actor.name) in listed("parties.wholes")

    def _is_owned_by(self, speaker: Actor, holder: int) -> bool:
        """Whether a word is a whole for which a speaker speaks: "his country", "her ministry"."""
        return self._grammar.is_any(holder, listed("parties.wholes")) and any(
            self._grammar.full[each] == "nmod:poss" and self._told.actor_of(each) == speaker.id
            for each in self._grammar.all(holder, "nmod")
        )

    def _is_told_plainly(self, held: Held) -> bool:
        """Whether it is a saying of the party's own that somebody tells: "said most backed it"."""
        return held.cued is not None and held.will.stance in _STOOD_FOR


def _members(told: Cast) -> Iterator[tuple[str, tuple[Actor, ...]]]:
    """Who is in a group that is called by its members, as "they" can be: "Orvane and Selm"."""
    everybody = told.everybody.by_id.values()
    groups = [each for each in everybody if each.kind == "group" and " and " in each.name]
    if not groups:
        return
    by_name = {_bare(each.name): each for each in everybody if is_side(each)}
    for group in groups:
        names = [_bare(name) for name in _JOINED.split(group.name)]
        found = [by_name[name] for name in names if name in by_name]
        if len(found) == len(names):
            yield group.id, tuple(dict.fromkeys(found))


_JOINED = re.compile(r",? and |, ")


def _bare(name: str) -> str:
    return name.strip().lower().removeprefix("the ")
