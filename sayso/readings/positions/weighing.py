"""What tells a position from words that only look like one: signs, and what each adds to the odds.

Words of stance are used of much that no party wants, and parties want much that no word of stance
tells. How the will is told, whose it is, who says so, what is wanted and what the report is about
say more together than each of them alone, or than any of the doubts that a will is under. The
weights are fitted on labelled reports (``training/positions.py``) and lie beside the model's.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import get_args

from sayso.model import Stance
from sayso.readings.positions.candidates import Candidate, Candidates
from sayso.readings.positions.deeds import does_good, does_harm
from sayso.readings.positions.duties import HAVING, OBLIGING
from sayso.readings.positions.parties import (
    is_anybody,
    is_document,
    is_in_charge,
    is_side,
    weight_of,
)
from sayso.readings.positions.wills import WORD_OF_STANCE
from sayso.readings.positions.words import listed
from sayso.readings.positions.would import CANNOT_WORDS, WILL_WORDS
from sayso.readings.statements.inner import Weights

LEAST_LIKELY = 0.5
"""Probability below which what may be a position is left out: of the cuts tried the lowest at which
four of five are right, on labelled reports left out of the fit (``training/positions.py --folds``,
2026-11)."""

LEAST_WORDS = 100
"""Of a shorter text the rules' own doubts decide: some of the signs are of a report as a whole."""

DOUBTS = (
    "inside", "supposed", "maybe", "question", "not said", "a thing asked", "of a foe", "nobody",
    "untold", "weak", "any word", "neither", "idle", "told", "would", "passive",
    "done", "anybody", "likely so", "asked", "bare", "deed",
)  # fmt: skip
"""All that speaks against a will: the modules that find wills tell what each is said of."""
_ACTS = {
    "wanting": ("demand", "want"),
    "binding": (
        "offer",
        "propose",
        "promise",
        "accept",
        "reject",
        "support",
        "oppose",
        "threaten",
        "warn",
    ),
    "announcing": ("announce",),
    "thinking": ("believe", "expect"),
    "saying": ("say", "report", "confirm"),
}
"""Kinds of acts of the statement whose cue tells a will."""
_KINDS = ("state", "body", "force", "person", "organisation", "group", "people", "unnamed")
_STANCES = get_args(Stance)
_SHOWN = ("verb", "noun", "adjective", "must", "have to", "will", "cannot", "imperative", "other")
_FACTUALITY = ("fact", "future", "modal")
_TYPES = {
    "shown": ("REQUEST", "REJECT", "AGREE", "SUPPORT", "THREATEN", "ACCUSE"),
    "wanted": ("AID", "COERCE", "ASSAULT", "SANCTION", "CONSULT", "AGREE"),
}
_CLASSES = ("I_ACTION", "I_STATE", "REPORTING")
_LONG = 6
"""Words of what is wanted, as most have: its length is counted in logarithms from here."""
_MOST_PUBLIC = 0.1
"""A share of plain words for issues that hardly any report has."""


class Weighing:
    """Sees the signs of what may be positions in one report."""

    def __init__(self, report: Candidates) -> None:
        self._report = report
        self._grammar = report.grammar
        self._seen = {each.word: each for each in report.grammar.analysis.events}
        self._public = min(report.matters.publicity, _MOST_PUBLIC) / _MOST_PUBLIC

    def signs(self, each: Candidate) -> Weights:
        return {
            "always": 1.0,
            "undoubted": float(not each.will.doubts),
            "doubts": float(len(each.will.doubts)),
            **_one_of("doubt", each.will.doubts, DOUBTS),
            **_one_of("shown by", (self._shown(each),), _SHOWN),
            **_one_of("stance", (each.will.stance,), _STANCES),
            **self._of_word(each),
            **self._of_party(each),
            **self._of_statements(each),
            **self._of_item(each),
            **self._of_report(each),
            **self._of_events(each),
        }

    def _of_events(self, each: Candidate) -> Weights:
        """What the network holds of the word that shows the will, and of what is wanted."""
        found: dict[str, float] = {}
        for name, at in (("shown", each.will.at), ("wanted", each.item.head)):
            seen = self._seen.get(at)
            found[f"{name}: event"] = _odds(seen.score if seen is not None else 0.0)
            for told in _FACTUALITY:
                found[f"{name}: {told}"] = seen.factuality[told] if seen is not None else 0.0
            for type_ in _TYPES[name]:
                found[f"{name}: {type_}"] = seen.types.get(type_, 0.0) if seen is not None else 0.0
            found[f"{name}: typed"] = sum(seen.types.values()) if seen is not None else 0.0
        seen = self._seen.get(each.will.at)
        for kind in _CLASSES:
            found[f"shown: {kind}"] = float(seen is not None and seen.kind == kind)
        return found

    def _shown(self, each: Candidate) -> str:
        will, grammar = each.will, self._grammar
        word, upos = grammar.lower[will.at], grammar.upos[will.at]
        if will.at == will.wanted or word == "let":
            return "imperative"
        for words, name in ((OBLIGING, "must"), (WILL_WORDS, "will"), (CANNOT_WORDS, "cannot")):
            if word in words:
                return name
        if word in HAVING:
            return "have to"
        return {"VERB": "verb", "NOUN": "noun", "ADJ": "adjective"}.get(upos, "other")

    def _of_word(self, each: Candidate) -> Weights:
        will, grammar = each.will, self._grammar
        features, shown = grammar.analysis.features[will.at], grammar.analysis.wills
        is_finite = "VerbForm=Fin" in features
        return {
            "looks like a will": shown[will.at] if shown else 0.0,
            "word of stance": float(will.sure >= WORD_OF_STANCE),
            "sure": _odds(will.sure),
            "means to": float(will.meant),
            "past": float(is_finite and "Tense=Past" in features),
            "present": float(is_finite and "Tense=Pres" in features),
            "participle": float(
                not is_finite and will.at != will.wanted and "VerbForm=Part" in features
            ),
            "in a relative clause": float(
                any(grammar.full[word] == "acl:relcl" for word in grammar.above(will.at))
            ),
            "depth": math.log(1 + sum(1 for _ in grammar.above(will.at))),
            "negated": float(bool(grammar.negation(will.at) or grammar.negation(will.wanted))),
        }

    def _of_party(self, each: Candidate) -> Weights:
        actor, holder = each.held.actor, each.will.holder
        is_pronoun = holder is not None and self._grammar.upos[holder] == "PRON"
        return {
            **_one_of("party", (actor.kind,), _KINDS),
            "side": float(is_side(actor)),
            "in office": float(weight_of(actor, public=False) > 0),
            "no party": float(weight_of(actor, public=True) == 0),
            "document": float(is_document(actor)),
            "anybody": float(is_anybody(actor)),
            "with a role": float(bool(actor.role)),
            "of a state": float(bool(actor.state)),
            "of a body": float(bool(actor.body or actor.part_of)),
            "often named": math.log(1 + len(actor.mentions)),
            "said of itself": float(holder is None),
            "we": float(holder is not None and self._grammar.is_first_person(holder)),
            "pronoun": float(is_pronoun),
            "somebody asked": float(each.asked is not None),
            "asked of one in charge": float(each.asked is not None and is_in_charge(each.asked)),
        }

    def _of_statements(self, each: Candidate) -> Weights:
        around, cued = each.held.around, each.held.cued
        told = cued or around
        own = around is not None and each.held.actor.id in around.actors
        return {
            "in a statement": float(around is not None),
            "own statement": float(own),
            "others' statement": float(around is not None and bool(around.actors) and not own),
            "nested": float(around is not None and around.within is not None),
            "quoted": float(around is not None and around.form == "direct"),
            "mixed": float(around is not None and around.form == "mixed"),
            "cue": float(cued is not None),
            "statement sure": _odds(told.score if told is not None else 0.5),
            **{
                f"cue: {kind}": float(cued is not None and cued.act in acts)
                for kind, acts in _ACTS.items()
            },
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
            "harm": float(does_harm(grammar, item.head)),
            "good": float(does_good(grammar, item.head)),
            "idle": float(grammar.is_any(item.head, listed("doing.idle"))),
            "names somebody": float(any(grammar.upos[word] == "PROPN" for word in item.words)),
            "first person": float(any(grammar.is_first_person(word) for word in item.words)),
            "conditional": float(each.position.conditional),
            "plural": float(item.head != each.will.wanted),
        }

    def _of_report(self, each: Candidate) -> Weights:
        words = len(self._grammar.lower)
        at = each.will.at
        return {
            "public report": self._public,
            "about parties": float(self._report.matters.is_public_report),
            "sides": self._report.matters.sides,
            "in charge": self._report.matters.in_charge,
            "late": at / words,
            "title": float(self._report.is_title(at)),
            "rules": _odds(each.position.score),
        }


def _one_of(name: str, found: Iterable[str], known: Iterable[str]) -> dict[str, float]:
    """A sign for each of some known names: 1 for those found."""
    there = frozenset(found)
    return {f"{name}: {each}": float(each in there) for each in known}


def _odds(probability: float) -> float:
    """Log-odds, of nothing surer than one in a hundred."""
    kept = min(max(probability, 0.01), 0.99)
    return math.log(kept / (1 - kept))
