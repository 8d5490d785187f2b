"""What tells a position from words that only look like one: signs, and what each adds to the odds.

Words of stance are used of much that no party wants, and parties want much that no word of stance
tells. How the will is told, whose it is, what is wanted and what the report is about say more
together than each of them alone, or than any of the doubts that a will is under. The weights are
fitted on labelled reports (``training/positions.py``) and lie beside the model's.

Tried and left out, as labelled reports left out of the fit told no more by them (2026-11): the
stance, kinds of actors, the statements around and their acts, where in the report it stands, the
network's types of events, each doubt by itself, lemmas; trees instead of a sum; the word vectors,
fitted on the labels alone.
"""

from __future__ import annotations

import math

from sayso.readings.positions.candidates import Candidate, Candidates
from sayso.readings.positions.deeds import does_good
from sayso.readings.positions.parties import is_side, weight_of
from sayso.readings.positions.words import listed
from sayso.readings.statements.inner import Weights

LEAST_LIKELY = 0.55
"""Probability below which what may be a position is left out. On labelled reports left out of the
fit four of five are right from 0.5 on; the signs were chosen on them, so one cut more is taken
(precision 0.82, recall 0.57 of 108 reports; what the rules do not doubt has 0.81 and 0.56. On 29
reports on which nothing was chosen 0.79 and 0.39, and 0.74 and 0.39; ``training/positions.py
--folds``, 2026-11)."""

LEAST_WORDS = 50
"""Of a shorter text the rules' own doubts decide: some of the signs are of a report as a whole."""

_DOUBTS = ("any word", "of a foe", "neither")
"""Doubts that tell more, or less, than that there is one."""
_LONG = 6
"""Words of what is wanted, as most have: its length is counted in logarithms from here."""
_MOST_PUBLIC = 0.1
"""A share of plain words for issues that hardly any report has."""


class Weighing:
    """Sees the signs of what may be positions in one report."""

    def __init__(self, report: Candidates) -> None:
        self._grammar = report.grammar
        matters = report.matters
        self._of_report = {
            "public report": min(matters.publicity, _MOST_PUBLIC) / _MOST_PUBLIC,
            "sides": matters.sides,
        }

    def signs(self, each: Candidate) -> Weights:
        """The signs of one, the same ones for all."""
        return {
            "always": 1.0,
            **_of_doubts(each),
            **self._of_word(each),
            **_of_party(each),
            **self._of_item(each),
            **self._of_report,
        }

    def _of_word(self, each: Candidate) -> Weights:
        will, grammar = each.will, self._grammar
        features, shown = grammar.analysis.features[will.at], grammar.analysis.wills
        is_finite = "VerbForm=Fin" in features
        is_participle = will.at != will.wanted and "VerbForm=Part" in features
        return {
            "looks like a will": shown[will.at] if shown else 0.0,
            "sure": _odds(will.sure),
            "past": float(is_finite and "Tense=Past" in features),
            "participle": float(not is_finite and is_participle),
            "negated": float(bool(grammar.negation(will.at) or grammar.negation(will.wanted))),
        }

    def _of_item(self, each: Candidate) -> Weights:
        item, grammar = each.item, self._grammar
        about = item.about
        return {
            "issue plain": float(about.plain),
            "issue weak": float(bool(about.told_by) and not about.plain),
            "public matter": float(each.public),
            "length": math.log(len(item.words) / _LONG),
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


def _of_party(each: Candidate) -> Weights:
    actor = each.held.actor
    return {
        "side": float(is_side(actor)),
        "in office": float(weight_of(actor, public=False) > 0),
        "no party": float(weight_of(actor, public=True) == 0),
        "of a body": float(bool(actor.body or actor.part_of)),
        "said of itself": float(each.will.holder is None),
    }


def _odds(probability: float) -> float:
    """Log-odds, of nothing surer than one in a hundred."""
    kept = min(max(probability, 0.01), 0.99)
    return math.log(kept / (1 - kept))
