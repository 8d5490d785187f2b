"""What a will is: somebody wants something done or left undone, as words of a report tell it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sayso.model import Stance

VERB_SURE, ADJECTIVE_SURE, NOUN_SURE, PREDICATE_SURE = 0.85, 0.85, 0.75, 0.7
INTENDED_SURE = NEEDED_SURE = 0.65
ANNOUNCED_SURE = 0.45
MUST_SURE, SHOULD_SURE, NEED_SURE, CANNOT_SURE, WILL_SURE, WITHOUT_SURE, IMPERATIVE_SURE = (
    0.74, 0.65, 0.65, 0.65, 0.6, 0.75, 0.6,
)  # fmt: skip
"""How often a will shown by such a word is one: judgements from reading output, 2026-11."""
WORD_OF_STANCE = 0.75
"""From here on a word of stance, and no mere modal, shows the will."""

SPOKEN_BEFORE = "spoken before"
"""The doubt of a will in nobody's words, which whoever spoke last is taken to have."""


@dataclass(frozen=True, slots=True)
class Will:
    """A will that words tell.

    at: the word that shows it. holder: the word for whose it is; None: whoever says the words, or
    of a noun whoever its statement's cue says.
    wanted: the word that heads what is wanted. asked: the word for who is to act, or who is told.
    sure: how often such words tell a will of this stance. meant: it is only what somebody means to
    do, so it counts only where its issue is plain. doubts: what speaks against it, in a word each:
    of all that may be a will most is none.
    """

    at: int
    stance: Stance
    holder: int | None
    wanted: int
    asked: int | None
    sure: float
    meant: bool = False
    doubts: frozenset[str] = frozenset()


def doubted(will: Will, *doubts: str) -> Will:
    """A will with more that speaks against it."""
    return replace(will, doubts=will.doubts.union(doubts)) if doubts else will
