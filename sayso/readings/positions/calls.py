"""What somebody calls out: "stop the shelling", "let the captives go"."""

from __future__ import annotations

from sayso.readings.positions.grammar import Grammar
from sayso.readings.positions.wills import IMPERATIVE_SURE, Will, doubted
from sayso.readings.positions.words import listed


def let(grammar: Grammar, at: int) -> Will | None:
    """ "Let aid be brought in", "let the captives go": with somebody else's deed behind it."""
    before = grammar.lower[at - 1] if at else "."
    if before not in _OPENING and grammar.upos[at - 1] != "PUNCT":
        return None
    for word in range(at + 1, min(at + _LET_WITHIN, len(grammar.lower))):
        if grammar.upos[word] == "PUNCT":
            return None
        if grammar.upos[word] == "VERB" and word > at + 1:
            subject = grammar.first(word, "nsubj")
            if subject is None:
                subject = grammar.first(at, "obj")
            if subject is None or not at < subject < word:
                return None
            is_ours = grammar.lower[subject] == "us" and not grammar.is_any(
                word, listed("doing.idle")
            )
            if grammar.upos[subject] == "PRON" and not is_ours:
                return None  # "let me say", "let us remember"
            return Will(at, "demand", None, word, subject, IMPERATIVE_SURE)
    return None


_OPENING = frozenset([".", "and", "but", "please"])
_LET_WITHIN = 12
"""Words in which what is to be let follows: a judgement, 2026-11."""


def is_bare_start(grammar: Grammar, at: int) -> bool:
    """Whether a verb in its base form opens a sentence or a quotation."""
    if grammar.lower[at] == "let":
        return False  # with its own rule
    if grammar.upos[at] != "VERB" or "Tense=" in grammar.analysis.features[at]:
        return False
    before = grammar.lower[at - 1] if at else "."
    starts = before in _STARTS or (
        before in _QUOTES and (at < 2 or grammar.lower[at - 2] in _STARTS)
    )
    return starts and not grammar.lower[at].endswith(("ing", "ed", "en"))


_STARTS = frozenset(".!?;:")
_QUOTES = frozenset("“\"‘'")


def imperative(grammar: Grammar, at: int) -> Will | None:
    """ "Stop the shelling!": with an object, at the head of its sentence."""
    if grammar.relations[at] not in ("root", "conj", "parataxis", "ccomp"):
        return None
    if grammar.first(at, "nsubj") is not None:
        return None
    told = Will(at, "demand", None, at, None, IMPERATIVE_SURE)
    return doubted(told, "bare") if grammar.first(at, "obj", "xcomp") is None else told
