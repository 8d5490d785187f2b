"""Whether what is wanted is a public matter, and tells enough of it (codebook 12.3)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from sayso.model import Actor, Issue, Stance, Statement
from sayso.readings.actors.casting import Cast
from sayso.readings.positions.grammar import Grammar
from sayso.readings.positions.issues import About, about, named_deals, plainly_named
from sayso.readings.positions.items import Item
from sayso.readings.positions.parties import (
    is_document,
    is_in_charge,
    is_movement,
    is_side,
    is_willed,
    weight_of,
)
from sayso.readings.positions.wills import VERB_SURE, WORD_OF_STANCE, Will
from sayso.readings.positions.words import listed
from sayso.readings.positions.would import WILL_WORDS

_PLAIN_SHARE, _SIDES_SHARE, _IN_CHARGE_SHARE = 0.008, 0.5, 0.4
"""A report is about public matters where so large a share of its words name issues plainly, or of
its mentions sides, and so large a share of its statements are of parties. Of 98 reports looked at,
2026-11, this leaves out sport, culture, business and crime, and keeps diplomacy and war."""
_DEALT: frozenset[Issue] = frozenset(["peace_agreement", "format_venue_and_mediation"])
_SAID_PLAINLY: frozenset[Issue] = frozenset(
    ["peace_agreement", "sanctions_and_assets", "security_guarantees", "territory", "ceasefire",
     "reconstruction_and_reparations", "elections_and_recognition"]
)  # fmt: skip
"""Issues whose weak words ("plan", "economic", "security", "seize", "strike") are said of so much
else that a report which never names the issue plainly is not about it."""
_TERMS = frozenset("deal term agreement proposal draft framework".split())
"""What is about whatever the report's deal is about: "the terms of a deal"."""
_NAMED, _LEAST = 3, 2
"""Words of a thing wanted that only names a position told elsewhere; and of what can be one."""
_ENOUGH = 3
"""Words that tell something of what is asked or offered, where none of them names an issue."""
_VAGUE: frozenset[Stance] = frozenset(["support", "oppose", "offer"])
"""Stances that tell next to nothing of a matter that no plain word names."""
_WORDS = frozenset("answer question statement speech comment look call attention".split())
_CROWDS = frozenset(["people", "group"])
_THIS = frozenset("this that these those such it".split())
_OWN: frozenset[Stance] = frozenset(["promise", "offer", "support", "accept"])
"""Stances that tell little where an organisation takes them that may as well be private."""
_REFUSED: frozenset[Stance] = frozenset(["reject", "red_line"])


class Matters:
    """What one report's positions may be about."""

    def __init__(self, grammar: Grammar, told: Cast, statements: Sequence[Statement]) -> None:
        self._grammar = grammar
        self._told = told
        self._deals = list(named_deals(grammar))
        self._named = plainly_named(grammar)
        self.publicity = self._named.total() / max(1, len(grammar.lower))
        self.is_public_report = self._is_public_throughout(told, statements)

    def _is_public_throughout(self, told: Cast, statements: Sequence[Statement]) -> bool:
        first = [told.actor(each.actors[0]) for each in statements if each.actors]
        speakers = [each for each in first if each.kind != "outlet" and not is_document(each)]
        in_charge = sum(weight_of(each, public=False) > 0 for each in speakers)
        named = sides = 0
        for each in told.everybody.by_id.values():
            named += len(each.mentions)
            sides += len(each.mentions) if is_side(each) else 0
        self.sides = sides / max(1, named)
        if in_charge < _IN_CHARGE_SHARE * len(speakers):
            return False
        if self._named.total() >= _PLAIN_SHARE * len(self._grammar.lower):
            return True
        return bool(speakers) and sides >= _SIDES_SHARE * named

    def in_report(self, item: Item) -> Item:
        """A thing with the issue that its report gives it: one told by no word of its own has that
        of what it is done with, one told by weak words alone only an issue that the report names
        plainly; "the deal" and its terms that of the deal named last."""
        told = self._of_its_deal(item)
        if told.plain:
            return item if told is item.about else replace(item, about=told)
        told = self._of_antecedent(item) or told
        if not told.plain and told.issue in _SAID_PLAINLY and not self._named[told.issue]:
            told = About("other")
        return replace(item, about=told)

    def _of_antecedent(self, item: Item) -> About | None:
        """The issue of what a relative clause is about: "talks that Selm vowed to resume"."""
        grammar = self._grammar
        if grammar.upos[item.head] != "VERB" or any(grammar.all(item.head, "obj")):
            return None
        for word in grammar.above(item.head):
            if grammar.full[word] == "acl:relcl":
                noun = grammar.heads[word]
                around = [e for e in grammar.all(noun, "compound", "amod", "nmod") if e < word]
                found = about(grammar, sorted((noun, *around)), noun)
                return found if found.plain else None
            if grammar.relations[word] not in ("xcomp", "ccomp", "conj", "acl"):
                return None
        return None

    def _of_its_deal(self, item: Item) -> About:
        """What a thing is about; of "the deal" or its terms, what the deal named last is about."""
        told = item.about
        if told.issue not in _DEALT or not self._grammar.is_any(item.head, _TERMS):
            return told
        named = bisect_left(self._deals, (item.words[-1] + 1,)) - 1
        if named < 0 or any(at in item.words for at, _ in self._deals):
            return told
        return replace(told, issue=self._deals[named][1], plain=True)

    def may_hold(self, actor: Actor, asked: Actor | None = None) -> bool:
        """Whether an actor is a side here: in a report about public matters an organisation is
        one, whatever it is called, and people who ask something of somebody in charge."""
        if self.is_public_report and actor.kind in _CROWDS and asked is not None:
            return is_side(asked)
        if is_side(actor) or is_willed(actor):
            return True
        return self.is_public_report and is_movement(actor)

    def is_public(self, will: Will, item: Item, asked: Actor | None) -> bool:
        """Whether words tell a public matter, or it is asked of somebody in charge of one."""
        if self._only_names(item):
            return False
        if item.about.plain or self._grammar.is_any(item.head, listed("doing.matters")):
            return True
        is_demanded = will.stance == "demand" and will.sure >= WORD_OF_STANCE
        return is_demanded and asked is not None and weight_of(asked, public=False) > 0

    def _only_names(self, item: Item) -> bool:
        """Whether it names what is told elsewhere, and nothing more: "this resolution"."""
        first = self._grammar.lower[item.words[0]]
        return (
            first in _THIS
            and len(item.words) <= _LEAST
            and self._grammar.is_any(item.head, listed("doing.named"))
        )

    def is_told(
        self,
        will: Will,
        item: Item,
        holder: Actor,
        asked: Actor | None,
        *,
        is_said: bool,
        beside_public: bool,
    ) -> bool:
        """Whether enough is told of what is wanted, where no plain word names its issue.

        is_said: somebody says it; of what the report itself says that a side will do, most is none.
        beside_public: it stands in one list with a public matter.
        """
        words = item.words
        if len(words) <= _NAMED and self._grammar.is_any(item.head, listed("doing.named")):
            return False
        if self._only_names(item):
            return False
        is_named = item.about.issue != "other" and will.sure >= WORD_OF_STANCE
        if len(words) < _LEAST and not is_named and not self._is_whole(will, item):
            return False
        if beside_public and len(words) >= _ENOUGH:
            return True
        if self._tells(will, item, asked):
            return True
        return (is_said or not self._is_willed(will)) and self._is_of_a_side(will, item, holder)

    def _is_whole(self, will: Will, item: Item) -> bool:
        """Whether one word is enough: "refused to leave", "must withdraw"."""
        if self._grammar.is_any(item.head, listed("doing.alone")):
            return True
        is_refused = will.sure >= WORD_OF_STANCE and will.stance in (*_REFUSED, "threat")
        is_deed = self._grammar.upos[item.head] == "VERB"
        return is_refused and is_deed and not self._grammar.is_any(item.head, listed("doing.idle"))

    def _is_willed(self, will: Will) -> bool:
        """Whether mere "will" or "means to" tells it."""
        is_weak = will.sure < WORD_OF_STANCE and will.stance != "demand"
        return is_weak or self._grammar.lower[will.at] in WILL_WORDS

    def _is_of_a_side(self, will: Will, item: Item, holder: Actor) -> bool:
        """Whether a side says it in a report about public matters: "we will not stand by"."""
        if not self.is_public_report or not self.may_hold(holder):
            return False
        if will.stance in _OWN and not (is_side(holder) or is_willed(holder)):
            return False
        if self._grammar.is_any(item.head, listed("doing.idle")):
            return False
        if any(self._grammar.is_any(each, _WORDS) for each in self._grammar.all(item.head, "obj")):
            return False  # "I will give you my answer"
        if will.stance in ("support", "oppose") and self._told.actor_of(item.head) is not None:
            return False  # "welcomed the visitors"
        is_plain = will.stance in ("threat", "demand") and will.sure >= VERB_SURE
        return will.stance in _REFUSED or is_plain or len(item.words) >= _ENOUGH

    def _tells(self, will: Will, item: Item, asked: Actor | None) -> bool:
        is_willed = self._is_willed(will)
        is_other = item.about.issue == "other"
        if will.stance == "threat":
            return not (is_other and is_willed)
        if will.stance == "demand":
            if asked is not None and is_in_charge(asked):
                return True
            return not is_other and will.sure >= WORD_OF_STANCE
        if will.stance == "red_line":
            return will.holder is not None
        if is_willed or will.holder is None:
            return False
        return not (will.stance in _VAGUE and is_other)
