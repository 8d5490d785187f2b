"""All that may be a position: each will that words may tell, with each party that may have it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from sayso.model import (
    Actor,
    Analysis,
    Asserter,
    Document,
    Period,
    Position,
    Span,
    Statement,
)
from sayso.readings.actors.casting import Cast
from sayso.readings.figures.asserters import innermost
from sayso.readings.positions.aims import aims
from sayso.readings.positions.deeds import does_good, does_harm
from sayso.readings.positions.grammar import MOST_BELOW, Grammar, runs
from sayso.readings.positions.holders import Held, Holders
from sayso.readings.positions.items import Item, Wanted, wanted
from sayso.readings.positions.matters import Matters
from sayso.readings.positions.modals import modals
from sayso.readings.positions.parties import can_act, is_side, is_somebody, weight_of
from sayso.readings.positions.stances import wills
from sayso.readings.positions.wills import SPOKEN_BEFORE, Will, doubted
from sayso.readings.statements.contents import span_of
from sayso.readings.times.timing import Hung, period_of

LEAST_SCORE = 0.3
"""Score from which a position is kept: a judgement from reading output, 2026-11."""
_OTHER = 0.8
"""What is left of it where no word tells the issue."""
_DEEPEST = 6
"""Statements within each other that are looked through; reports have three or four."""
_ORDERING = frozenset(["tell", "order", "instruct", "command"])
_MANY = frozenset(["people", "group", "unnamed"])


@dataclass(frozen=True, slots=True)
class Candidate:
    """What may be a position. asked: the first party of whom it is asked. public: plain words tell
    a public matter."""

    held: Held
    item: Item
    asked: Actor | None
    position: Position
    public: bool

    @property
    def will(self) -> Will:
        return self.held.will


class Candidates:
    """All that may be positions in one report."""

    def __init__(
        self,
        document: Document,
        analysis: Analysis,
        told: Cast,
        statements: Sequence[Statement],
        hung: Hung,
    ) -> None:
        self._document_id = document.id
        self._text = document.text
        self._analysis = analysis
        self._told = told
        self._hung = hung
        self.grammar = self._grammar = Grammar(analysis)
        self._statements = statements
        self._by_id = {each.id: each for each in statements}
        self._cues = _words_of(hung, statements)
        self._hanging = frozenset(
            each for each in self._cues if self._grammar.relations[each] in ("advcl", "parataxis")
        )
        self._ends = sorted(
            (max(span.end for span in (*each.content, *each.cue)), number)
            for number, each in enumerate(statements)
            if each.actors
        )
        self._dropped: tuple[Statement, frozenset[int]] | None = None
        self._holders = Holders(self._grammar, told)
        self.matters = Matters(self._grammar, told, statements)
        self._beside = sorted(
            (part.span.start, part.span.end) for part in document.parts if part.kind != "title"
        )

    def found(self) -> Iterator[Candidate]:
        """Each thing that a will may want, once for each party that has it, in text order."""
        grammar = self._grammar
        known = {will.at: will for will in (*modals(grammar), *wills(grammar))}
        heads = {will.wanted: will for will in known.values() if not will.doubts}
        chosen = sorted((*known.values(), *aims(grammar, _named(known.values()))), key=_where)
        starts = [self._analysis.words[will.at][0] for will in chosen]
        around = innermost(self._statements, starts)
        for will, statement in zip(chosen, around, strict=True):
            if not self._is_beside(will.at):
                inside = ["inside"] if self._is_inside(will, heads) else []
                yield from self._of_will(doubted(will, *inside), statement)

    def _is_inside(self, will: Will, heads: Mapping[int, Will]) -> bool:
        grammar = self._grammar
        if grammar.lower[will.at + 1 : will.at + 2] == [":"]:
            return False  # "end the war on clear conditions: they leave"
        beside = self._own_clause(will)
        for word in grammar.above(will.at):
            if word == beside:
                continue
            if word != will.at and will.holder is None and word in self._cues:
                return False  # "rejected the assertion that it must leave": another speaks
            other = heads.get(word)
            if other is not None and other is not will and other.at != will.at:
                return True
            if grammar.full[word] == "acl:relcl" or self._is_owned(will, word):
                return False
        return False

    def _own_clause(self, will: Will) -> int | None:
        """What a clause with a subject of its own is joined to: it is beside it, not inside."""
        grammar = self._grammar
        for word in grammar.above(will.at):
            if grammar.relations[word] == "conj" and grammar.upos[word] == "VERB":
                is_own = grammar.first(word, "nsubj") is not None or grammar.lower[word] == "let"
                return grammar.heads[word] if is_own else None
            if grammar.relations[word] not in ("aux", "xcomp", "cop"):
                return None
        return None

    def _is_owned(self, will: Will, word: int) -> bool:
        """Whether a noun of stance has an owner of its own: "rejected Orvane's demand for …"."""
        return word == will.at and self._grammar.upos[word] == "NOUN" and will.holder is not None

    def _is_beside(self, at: int) -> bool:
        start = self._analysis.words[at][0]
        index = bisect_left(self._beside, (start + 1, 0)) - 1
        return index >= 0 and start < self._beside[index][1]

    def _of_will(self, will: Will, around: Statement | None) -> Iterator[Candidate]:
        cued = self._cues.get(will.at)
        if around is None and (will.holder is None or self._grammar.is_first_person(will.holder)):
            around = self._before(will.at)
            will = doubted(will, SPOKEN_BEFORE)
        if cued is not None and cued.negated and will.stance == "demand":
            return
        doubts = []
        if will.holder is None and around is not None and (around.negated or around.act == "ask"):
            doubts.append("not said")
        if self._is_question(will.at):
            doubts.append("question")
        if will.asked is not None and self._is_no_party_asked(will):
            doubts.append("a thing asked")
        for held in self._holders.of(doubted(will, *doubts), around, cued):
            yield from self._of_held(held)

    def _before(self, at: int) -> Statement | None:
        """The last statement that ends before a word: what stands in nobody's words, though only
        somebody can say it, is most often said by whoever spoke last."""
        start = self._analysis.words[at][0]
        index = bisect_left(self._ends, (start + 1, 0)) - 1
        return self._statements[self._ends[index][1]] if index >= 0 else None

    def _of_held(self, held: Held) -> Iterator[Candidate]:
        will, actor = held.will, held.actor
        doubts = []
        sure = will.sure * self._holders.sure_of(held)
        if sure == 0.0:
            doubts.append("of a foe")
        if will.stance == "condition" and will.holder is not None and not can_act(actor):
            doubts.append("nobody")  # "the pact will not hold until …"
        if will.meant and not is_somebody(actor):
            doubts.append("nobody")
        asked = next(map(self._told.actor, self._addressees(held)), None)
        dropped = self._no_content(held.around)
        found = wanted(self._grammar, will, dropped, is_asked=self._is_somebody_asked(will))
        items = list(map(self.matters.in_report, found.items))
        is_public_list = any(self.matters.is_public(will, item, asked) for item in items)
        for item in items:
            public = self.matters.is_public(will, item, asked)
            told = public or self._is_told(held, item, asked, beside_public=is_public_list)
            is_party = public or self.matters.may_hold(actor, asked)
            score = sure * weight_of(actor, public=is_party) * (1.0 if public else _OTHER)
            more = [("untold", not told), ("weak", score < LEAST_SCORE)]
            so = self._of_item(held, item)
            will = doubted(so.will, *doubts, *(doubt for doubt, is_so in more if is_so))
            so = replace(so, will=will)
            position = self._position(so, item, found, score)
            yield Candidate(so, item, asked, position, public=public)

    def _of_item(self, held: Held, item: Item) -> Held:
        """The will as one thing of its list has it: "will destroy the camp and free the captives"
        is a threat and a promise."""
        will = held.will
        if item.head == will.wanted or self._grammar.upos[item.head] != "VERB":
            return held
        if will.stance == "promise" and does_harm(self._grammar, item.head):
            return replace(held, will=replace(will, stance="threat"))
        if will.stance == "threat" and does_good(self._grammar, item.head):
            return replace(held, will=replace(will, stance="promise"))
        return held

    def _position(self, held: Held, item: Item, found: Wanted, score: float) -> Position:
        shown = self._text[slice(*self._analysis.words[held.will.at])]
        told_by = item.about.told_by
        about = f"“{told_by}” its issue" if told_by else "no word its issue"
        return Position(
            document_id=self._document_id,
            actor=held.actor.id,
            stance=held.will.stance,
            issue=item.about.issue,
            content=self._spans(item.words),
            asserted_by=self._asserter(held),
            score=round(score, 4),
            because=f"“{shown}” shows the will, {about}",
            addressees=self._addressees(held),
            conditional=found.conditional,
            condition_for=self._hull(found.for_),
            said_on=self._said_on(held),
        )

    def _asserter(self, held: Held) -> Asserter:
        """Who vouches for a position: of what a party says within somebody else's words, as in
        "condemned Hartvik's suggestion that …", whoever tells of it (codebook 12.8)."""
        around = held.around
        for _ in range(_DEEPEST):
            if around is None or (around.actors and held.actor.id not in around.actors):
                break
            around = self._by_id.get(around.within or "")
        return replace(held, around=around or held.around).asserter

    def _is_no_party_asked(self, will: Will) -> bool:
        """Whether a thing stands where who is asked would: "ordered a review to calm them"."""
        asked = will.asked
        if asked is not None and self._grammar.lower[asked] == "me":
            return True  # "they told me to leave"
        if asked is not None and self._grammar.lower[asked] == "it":
            return self._told.actor_of(asked) is None  # "it must be said"
        if asked is None or will.stance != "demand" or self._grammar.relations[asked] != "obj":
            return False
        if self._grammar.is_passive(will.wanted) or "to" not in self._grammar.cases(will.wanted):
            return False  # "called for the cuts to be reversed", "wanted the bill passed"
        return self._grammar.heads[asked] == will.at and self._told.actor_of(asked) is None

    def _is_order(self, will: Will) -> bool:
        """Whether mere people are told what to do, as one's clerks are: where no word tells an
        issue, that is no matter between parties."""
        if will.asked is None or not self._grammar.is_any(will.at, _ORDERING):
            return False
        known = self._told.actor_of(will.asked)
        actor = None if known is None else self._told.actor(known)
        return actor is not None and actor.kind in _MANY and not is_side(actor)

    def _said_on(self, held: Held) -> Period | None:
        for each in (held.cued, held.around):
            if each is not None and each.said_on is not None:
                return each.said_on
        time = None if held.around else self._hung.times.get(held.will.at)
        return None if time is None else period_of(time, self._text)

    def _spans(self, words: Sequence[int]) -> tuple[Span, ...]:
        return tuple(span_of(self._analysis, each) for each in runs(words))

    def _hull(self, words: Sequence[int]) -> Span | None:
        return span_of(self._analysis, (words[0], words[-1] + 1)) if words else None

    def _addressees(self, held: Held) -> tuple[str, ...]:
        asked = None if self._is_acted_on(held.will) else held.will.asked
        known = None if asked is None else self._told.actor_of(asked)
        if known in (None, held.actor.id):
            return ()
        return (known,) if weight_of(self._told.actor(known), public=True) > 0 else ()

    def _is_told(self, held: Held, item: Item, asked: Actor | None, *, beside_public: bool) -> bool:
        """Whether enough is told of a thing that no plain word names.

        beside_public: it stands in one list with a public matter.
        """
        if held.will.meant and not beside_public:
            return False
        if item.about.issue == "other" and self._is_order(held.will):
            return False
        return self.matters.is_told(
            held.will,
            item,
            held.actor,
            asked,
            is_said=held.around is not None,
            beside_public=beside_public,
        )

    def _is_acted_on(self, will: Will) -> bool:
        """Whether those before the verb are not to act themselves: "the captives must be freed"."""
        asked = will.asked
        is_passive = asked is not None and self._grammar.full[asked] == "nsubj:pass"
        return asked is not None and is_passive and self._grammar.heads[asked] == will.wanted

    def _is_somebody_asked(self, will: Will) -> bool:
        """Whether people or a party are to act; of a thing, its words are what is wanted."""
        if will.asked is None or self._is_acted_on(will):
            return False
        if self._grammar.upos[will.asked] == "PRON":
            return True
        known = self._told.actor_of(will.asked)
        is_name = self._grammar.upos[will.asked] == "PROPN"
        if known is None or (known in self._told.everybody.things and not is_name):
            return False
        return can_act(self._told.actor(known))

    def _no_content(self, around: Statement | None) -> frozenset[int]:
        """The words of the cue and speakers of the statement that words stand in, and of cues that
        only hang on it ("…, adding that")."""
        if around is None:
            return self._hanging
        if self._dropped is None or self._dropped[0] is not around:
            words = islice(self._hung.words((*around.cue, *around.speakers)), MOST_BELOW)
            self._dropped = (around, frozenset(words) | self._hanging)
        return self._dropped[1]

    def _is_question(self, at: int) -> bool:
        index = bisect_left(self._analysis.sentences, (at + 1, 0)) - 1
        last = self._analysis.sentences[index][1] - 1
        return "?" in self._grammar.lower[max(0, last - 1) : last + 1]


def _where(will: Will) -> tuple[int, int]:
    return will.at, will.wanted


def _words_of(hung: Hung, statements: Sequence[Statement]) -> dict[int, Statement]:
    """The statement whose cue each word is in."""
    found: dict[int, Statement] = {}
    for statement in statements:
        for word in hung.words(statement.cue):
            found.setdefault(word, statement)
    return found


def _named(found: Iterable[Will]) -> set[int]:
    """The words that show a will, and those for what it wants."""
    return {word for will in found for word in (will.at, will.wanted)}
