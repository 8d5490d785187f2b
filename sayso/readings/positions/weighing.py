"""What tells a position from words that only look like one: signs, and what each adds to the odds.

Words of stance are used of much that no party wants, and parties want much that no word of stance
tells. How the will is told, whose it is, what is wanted and what the report is about say more
together than each of them alone, or than any of the doubts that a will is under. The weights are
fitted on labelled reports (``training/positions.py``) and lie beside the model's.

Tried and left out, as labelled reports left out of the fit told no more by them (2026-11): the
stance, kinds of actors, kinds of statements, where in the report it stands, each doubt by itself,
lemmas; trees instead of a sum; the word vectors themselves, fitted on the labels alone.
"""

from __future__ import annotations

import math

from sayso.readings.positions.candidates import Candidate, Candidates
from sayso.readings.positions.deeds import does_good
from sayso.readings.positions.parties import is_side, weight_of
from sayso.readings.positions.wills import SPOKEN_BEFORE, WORD_OF_STANCE
from sayso.readings.positions.words import listed
from sayso.readings.statements.inner import Weights

LEAST_LIKELY = 0.5
"""Probability below which what may be a position is left out: the lowest of the cuts tried at which
four of five are right, on labelled reports left out of the fit (precision 0.812, recall 0.604 of
108 reports; what the rules do not doubt has 0.81 and 0.56; on 29 reports that nothing was looked at
or fitted on 0.75 and 0.42, and 0.74 and 0.39; ``training/positions.py --folds``, 2026-11)."""

LEAST_WORDS = 100
"""Of a shorter text the rules' own doubts decide: some of the signs are of a report as a whole."""

_DOUBTS = (SPOKEN_BEFORE, "untold", "any word", "of a foe", "neither")
"""Doubts that tell more than that there is one."""
_ACTS = {
    "wanting": ("demand", "want"),
    "binding": (
        "offer", "propose", "promise", "accept", "reject", "support", "oppose", "threaten", "warn",
    ),
    "announcing": ("announce",),
    "thinking": ("believe", "expect"),
    "saying": ("say", "report", "confirm"),
}  # fmt: skip
"""Kinds of acts of the statement whose cue shows a will."""
_CLASSES = ("I_ACTION", "I_STATE", "REPORTING")
_FACTUALITY = ("fact", "future", "modal")
_TYPES = ("REQUEST", "REJECT", "AGREE", "SUPPORT", "THREATEN", "ACCUSE")
_LONG = 6
"""Words of what is wanted, as most have: its length is counted in logarithms from here."""
_MOST_PUBLIC = 0.1
"""A share of plain words for issues that hardly any report has."""


class Weighing:
    """Sees the signs of what may be positions in one report."""

    def __init__(self, report: Candidates) -> None:
        self._grammar = report.grammar
        self._seen = {each.word: each for each in report.grammar.analysis.events}
        matters = report.matters
        self._of_report = {
            "public report": min(matters.publicity, _MOST_PUBLIC) / _MOST_PUBLIC,
            "about parties": float(matters.is_public_report),
            "sides": matters.sides,
        }

    def signs(self, each: Candidate) -> Weights:
        """The signs of one, the same ones for all."""
        return {
            "always": 1.0,
            **_of_doubts(each),
            **self._of_word(each),
            **self._of_network(each),
            **self._of_party(each),
            **_of_cue(each),
            **self._of_item(each),
            **self._of_report,
        }

    def _of_word(self, each: Candidate) -> Weights:
        will, grammar = each.will, self._grammar
        features = grammar.analysis.features[will.at]
        is_finite = "VerbForm=Fin" in features
        is_participle = will.at != will.wanted and "VerbForm=Part" in features
        is_relative = any(grammar.full[word] == "acl:relcl" for word in grammar.above(will.at))
        return {
            "word of stance": float(will.sure >= WORD_OF_STANCE),
            "sure": _odds(will.sure),
            "means to": float(will.meant),
            "past": float(is_finite and "Tense=Past" in features),
            "participle": float(not is_finite and is_participle),
            "in a relative clause": float(is_relative),
            "negated": float(bool(grammar.negation(will.at) or grammar.negation(will.wanted))),
        }

    def _of_network(self, each: Candidate) -> Weights:
        """What the network holds of the word that shows the will."""
        at, wills = each.will.at, self._grammar.analysis.wills
        seen = self._seen.get(at)
        types = {} if seen is None else seen.types
        factuality = {} if seen is None else seen.factuality
        return {
            "looks like a will": wills[at] if wills else 0.0,
            "event": _odds(0.0 if seen is None else seen.score),
            **{told: factuality.get(told, 0.0) for told in _FACTUALITY},
            **{kind: float(seen is not None and seen.kind == kind) for kind in _CLASSES},
            **{type_: types.get(type_, 0.0) for type_ in _TYPES},
            "typed": sum(types.values()),
        }

    def _of_party(self, each: Candidate) -> Weights:
        actor, holder, grammar = each.held.actor, each.will.holder, self._grammar
        return {
            "side": float(is_side(actor)),
            "in office": float(weight_of(actor, public=False) > 0),
            "no party": float(weight_of(actor, public=True) == 0),
            "with a role": float(bool(actor.role)),
            "of a state": float(bool(actor.state)),
            "of a body": float(bool(actor.body or actor.part_of)),
            "said of itself": float(holder is None),
            "we": float(holder is not None and grammar.is_first_person(holder)),
            "pronoun": float(holder is not None and grammar.upos[holder] == "PRON"),
        }

    def _of_item(self, each: Candidate) -> Weights:
        item, grammar = each.item, self._grammar
        about = item.about
        return {
            "issue plain": float(about.plain),
            "issue weak": float(bool(about.told_by) and not about.plain),
            "public matter": float(each.public),
            "length": math.log(len(item.words) / _LONG),
            "one word": float(len(item.words) == 1),
            "deed": float(grammar.upos[item.head] == "VERB"),
            "good": float(does_good(grammar, item.head)),
            "idle": float(grammar.is_any(item.head, listed("doing.idle"))),
            "first person": float(any(grammar.is_first_person(word) for word in item.words)),
            "one of several": float(item.head != each.will.wanted),
        }


def _of_doubts(each: Candidate) -> Weights:
    doubts = each.will.doubts
    return {
        "undoubted": float(not doubts),
        "doubts": float(len(doubts)),
        **{f"doubt: {doubt}": float(doubt in doubts) for doubt in _DOUBTS},
    }


def _of_cue(each: Candidate) -> Weights:
    cued = each.held.cued
    return {
        "cue": float(cued is not None),
        **{
            f"cue: {kind}": float(cued is not None and cued.act in acts)
            for kind, acts in _ACTS.items()
        },
    }


def _odds(probability: float) -> float:
    """Log-odds, of nothing surer than one in a hundred."""
    kept = min(max(probability, 0.01), 0.99)
    return math.log(kept / (1 - kept))
