"""Triggers -> happenings: status and voice; the acts of statements that are events of their own."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from sayso.model import Document, EventType, Span, Statement, Trigger
from sayso.readings.events.beside import Put, is_blaming
from sayso.readings.events.happenings import Happening
from sayso.readings.events.lexicon import (
    asks_only,
    base_among,
    frame_named,
    type_of_act,
    words_of,
)
from sayso.readings.events.parts import Pos, Roles
from sayso.readings.events.roles import Parties
from sayso.readings.events.senses import is_other_sense
from sayso.readings.events.status import status_of
from sayso.readings.events.triggers import Named
from sayso.readings.events.willed import ASKING
from sayso.readings.figures.asserters import innermost
from sayso.readings.parsed import Words

_LEAST_SCORE = 0.4
"""A statement less sure than this makes no event by its act alone: a judgement of 2026-11."""
_SURE = 0.5
"""A statement likelier wrong than right does not take an event from a surer one around it."""
_ACT_SCORE = 0.8
"""How sure an event is that only the act of its statement shows, by the statement's own score."""
_SHOUTED = 4
"""Words in capitals beside one another that make a line of capitals."""
_TAKING_UP = frozenset(["the", "this", "that", "these", "those", "its", "their", "his", "her"])


_WILLING: frozenset[EventType] = frozenset(["REQUEST", "APPEAL", "REJECT", "THREATEN", "SANCTION"])
"""Types of verbs that tell what somebody wants of others, or will do to them or no longer do."""


_ANNOUNCED: frozenset[EventType] = frozenset(["CONSULT", "AID", "MOBILIZE"])
"""Types of what is to come where it is announced."""
_ANNOUNCING = frozenset(["announce"])
_OFF = frozenset(["off"])
_PUT_OFF: tuple[Literal["planned", "failed"], ...] = ("planned", "failed")


_SOMEBODYS = frozenset(["require", "compel", "demand", "allow", "permit"])
"""Words that, with nobody who does it, tell what is so: "the demand for tin", "is not allowed"."""


def _is_meant(each: Happening, named: Named | None) -> bool:
    """Whether a happening is more than a word that sounds like one: a threat is somebody's, not
    of "species threatened with extinction", and what cannot be ruled out is not refused."""
    if each.type == "THREATEN" or (each.lemma in _SOMEBODYS and each.type in _WILLING):
        return bool(each.actors)
    is_open = each.status in ("denied", "hypothetical")
    return not (named is not None and named.meaning.positive and is_open)


class Telling:
    """Puts the happenings of one text together."""

    def __init__(
        self,
        document: Document,
        words: Words,
        parties: Parties,
        statements: Sequence[Statement],
        seen: Mapping[int, Trigger],
    ) -> None:
        self._words = words
        self._parties = parties
        self._statements = statements
        self._seen = seen
        self._starts = [start for start, _ in words.analysis.words]
        self._cues = self._words_of_cues()
        self._titles = [part.span for part in document.parts if part.kind in ("title", "heading")]
        self._beside = sorted(
            part.span for part in document.parts if part.kind not in ("title", "heading")
        )

    def happenings(self, named: Sequence[Named]) -> list[Happening]:
        """One for each trigger and for each statement that is an event, in text order."""
        triggers = {each.at: each for each in named}
        found = dict.fromkeys(triggers)
        found.update(dict.fromkeys(at for at, _ in self._acts(triggers)))
        acts = dict(self._acts(triggers))
        places = sorted(at for at in found if not self.is_beside_prose(at))
        tellers = self._tellers([self._starts[at] for at in places])
        told = [
            self._of_trigger(triggers[at], teller)
            if at in triggers
            else self._of_act(at, acts[at], teller)
            for at, teller in zip(places, tellers, strict=True)
        ]
        return [each for each in told if _is_meant(each, triggers.get(each.at))]

    def _tellers(self, places: Sequence[int]) -> list[Statement | None]:
        """In whose statement each offset stands: of two beside one another in the surer one."""
        found = innermost(self._statements, places)
        sure = [each for each in self._statements if each.score >= _SURE]
        if len(sure) == len(self._statements):
            return found
        surer = innermost(sure, places)
        return [
            better if one and better and one.score < _SURE and one.within is None else one
            for one, better in zip(found, surer, strict=True)
        ]

    def _words_of_cues(self) -> dict[int, Statement]:
        """The statement whose cue a word stands in."""
        found: dict[int, Statement] = {}
        for statement in self._statements:
            for span in statement.cue:
                for at in self._in(span):
                    found.setdefault(at, statement)
        return found

    def _in(self, span: Span) -> range:
        return range(bisect_left(self._starts, span.start), bisect_left(self._starts, span.end))

    def _acts(self, triggers: Mapping[int, Named]) -> Iterator[tuple[int, Statement]]:
        """Statements that are events and that no trigger in their cue shows, each by its word."""
        for statement in self._statements:
            if statement.score < _LEAST_SCORE or type_of_act(statement.act) is None:
                continue
            cue = [at for span in statement.cue for at in self._in(span)]
            if any(at in triggers for at in cue) or statement.negated:
                continue
            telling = [at for at in cue if self._words.tag(at) == "VERB"]
            if telling and not is_other_sense(self._words, telling[-1], "verb"):
                yield telling[-1], statement

    def _of_trigger(self, named: Named, teller: Statement | None) -> Happening:
        at, meaning = named.at, named.meaning
        roles = named.roles
        cue = self._cues.get(at)
        if cue is None and named.pos == "noun":
            cue = self._cues.get(self._parties.light.carrier(at))
        if named.pos == "noun" and meaning.frame.get("subject") == "joint":
            roles = self._joined_by_speakers(roles, cue)
        else:
            roles = self._with_speakers(at, roles, cue)
        if named.pos == "noun" and self._parties.meetings.is_of_one_side(at, meaning.frame, roles):
            roles = self._with_teller(roles, teller, for_state=meaning.kind == "talks_round")
        if meaning.type in ASKING and named.pos == "verb":
            roles = self._without_things(at, roles)
        is_willed = meaning.type in _WILLING and meaning.kind != "proposal"
        if is_willed and not roles.recipients:
            concerned = self._parties.willed.concerned(at, meaning.type, roles.actors)
            roles = Roles(roles.actors, concerned)
        put = status_of(self._words, at, named.pos, self._seen.get(at))
        if meaning.negated:
            put = Put("fact")
        teller = self._blamer(at) or teller
        if put.status == "fact" and named.pos == "noun":
            put = self._put_off(at, meaning.type) or self._announced(at, meaning.type) or put
        return Happening(
            at=at,
            pos=named.pos,
            lemma=meaning.lemma,
            type=meaning.type,
            mode=meaning.mode,
            kind=meaning.kind,
            actors=roles.actors,
            recipients=roles.recipients,
            status=put.status,
            put_by=put.by,
            teller=teller,
            score=named.score,
            because=[named.because],
            is_sure=meaning.sure,
            likely=named.likely,
            needs=meaning.needs,
            is_result=meaning.result,
            is_taken_up=named.pos == "noun" and self._is_taken_up(at),
            in_title=self._is_in_title(at),
            mentions=[at],
        )

    def _without_things(self, at: int, roles: Roles) -> Roles:
        """The parts without whose the things asked are: of "demanded Brel's release" Brel is not
        asked for it."""
        clauses = self._parties.clauses
        asked = clauses.objects(at, direct=True)
        owners = [each for each in clauses.objects(at) if each not in asked]
        return Roles(roles.actors, [each for each in roles.recipients if each not in owners])

    def _blamer(self, at: int) -> Statement | None:
        """The statement that says on whom a noun is blamed, and so tells who did it."""
        clauses = (each for each in self._words.near(at) if is_blaming(self._words, each))
        return next((self._cues[each] for each in clauses if each in self._cues), None)

    def _announced(self, at: int, type_: EventType) -> Put | None:
        """What is announced of some types is to come ("announced talks in May"); a sanction is
        imposed by announcing it."""
        words = self._words
        verb = words.head(at)
        is_object = words.relation(at) in ("obj", "nsubj:pass") and verb != at
        if not is_object or not base_among(words.small[verb], _ANNOUNCING):
            return None
        if type_ == "SANCTION":
            return Put("fact", words.small[verb])
        return Put("planned", words.small[verb]) if type_ in _ANNOUNCED else None

    def _put_off(self, at: int, type_: EventType) -> Put | None:
        """What became of a meeting that did not take place: "called off his visit"."""
        words = self._words
        verb = words.head(at)
        is_bare = words.relation(at) == "obl" and self._parties.phrases.case(at) is None
        is_part = is_bare or words.relation(at) in ("obj", "nsubj:pass", "nsubj")
        if type_ != "CONSULT" or not is_part:
            return None
        particle = {words.small[each] for each in words.near(verb)} & _OFF
        for status in _PUT_OFF:
            for each in words_of("put_off", status):
                base, _, behind = each.partition("|")
                is_told = not behind or behind in particle
                if is_told and base_among(words.small[verb], frozenset([base])):
                    return Put(status, words.small[verb])
        return None

    def _of_act(self, at: int, statement: Statement, teller: Statement | None) -> Happening:
        pos: Pos = "verb" if self._words.tag(at) == "VERB" else "noun"
        roles = self._parties.around(at, pos, frame_named("tell"))
        roles = self._with_speakers(at, roles, statement)
        put = status_of(self._words, at, pos, self._seen.get(at))
        return Happening(
            at=at,
            pos=pos,
            lemma=self._words.small[at],
            type=self._type(statement),
            mode=None,
            kind=None,
            actors=roles.actors,
            recipients=roles.recipients,
            status=put.status,
            put_by=put.by,
            teller=teller,
            score=round(_ACT_SCORE * statement.score, 4),
            is_act=True,
            because=[f"the statement's act is “{statement.act}”"],
            in_title=self._is_in_title(at),
            mentions=[at],
        )

    def _type(self, statement: Statement) -> EventType:
        type_ = type_of_act(statement.act)
        cue = [self._words.small[at] for span in statement.cue for at in self._in(span)]
        return "APPEAL" if type_ == "REQUEST" and asks_only(cue) else type_ or "STATEMENT"

    def _joined_by_speakers(self, roles: Roles, statement: Statement | None) -> Roles:
        """Who tells of talks by holding them has part in them, beside whom the parse names."""
        speakers = [] if statement is None else list(statement.actors)
        speakers = self._parties.whom.parties(speakers)
        return Roles(list(dict.fromkeys([*roles.actors, *speakers])), roles.recipients)

    def _with_speakers(self, at: int, roles: Roles, statement: Statement | None) -> Roles:
        """Who makes a statement does what its cue names, whatever the parse says."""
        if statement is None or not statement.actors:
            return roles
        speakers = self._parties.whom.parties(list(statement.actors))
        if not speakers or set(speakers) < set(roles.actors):
            return roles  # of "Orvane, Selm and Hartvik asked" the parse has all
        if roles.actors and self._is_of_paper(statement):
            return roles  # "in a letter proposing a truce, Brel wrote"
        if self._parties.clauses.is_pronoun_for(at, speakers) and roles.recipients == speakers:
            return roles  # of "he praised Brel" Brel is no speaker
        return Roles(speakers, [each for each in roles.recipients if each not in speakers])

    def _is_of_paper(self, statement: Statement) -> bool:
        """Whether a paper makes a statement, and who is behind it may be told: "a letter"."""
        whom = self._parties.whom
        words = [] if statement.speaker is None else list(self._in(statement.speaker))
        return bool(words) and whom.is_paper(words[-1])

    def _with_teller(self, roles: Roles, teller: Statement | None, *, for_state: bool) -> Roles:
        """Talks "with" somebody, of whom one side tells: the other is the teller's. for_state: they
        are held by states, so that it is the teller's state."""
        for actor in teller.actors[:1] if teller is not None else ():
            if self._parties.whom.is_official(actor):
                own = self._parties.whom.own_state(actor) if for_state else actor
                return Roles([*roles.actors, *({own} - {*roles.actors})], roles.recipients)
        return roles

    def _is_taken_up(self, at: int) -> bool:
        words = self._words
        return any(
            words.small[each] in _TAKING_UP
            for each in words.near(at)
            if words.relation(each) in ("det", "nmod:poss")
        )

    def _is_in_title(self, at: int) -> bool:
        start = self._starts[at]
        return any(span.start <= start < span.end for span in self._titles)

    def is_beside_prose(self, at: int) -> bool:
        """Whether a word stands in a caption, a list or the like, or in a line of capitals."""
        start = self._starts[at]
        if self._is_shouted(at):
            return True
        index = bisect_left(self._beside, start + 1, key=lambda span: span.start) - 1
        return index >= 0 and start < self._beside[index].end

    def _is_shouted(self, at: int) -> bool:
        """Whether a word stands in a line of capitals within prose, which leads to another report:
        "ENVOY SLAMS THE ARMY, DEMANDS INQUIRY"."""
        words = self._words
        if not words.written(at).isupper() or self._is_in_title(at):
            return False
        first, last = at, at + 1
        while first > max(0, at - _SHOUTED) and words.written(first - 1).isupper():
            first -= 1
        while last < min(len(words), at + _SHOUTED) and words.written(last).isupper():
            last += 1
        return last - first >= _SHOUTED
