"""Acts and stances as a sentence tells them: "denied", "drew a red line".

In the past, because that is when it was said, and because it has one form for one speaker and for
several.
"""

from __future__ import annotations

from collections.abc import Mapping

from sayso.model import Stance, Statement
from sayso.readings.statements.acts import lemmas
from sayso.triangulation.model import Matter

STANCES: Mapping[Stance, str] = {
    "demand": "demanded",
    "offer": "offered",
    "accept": "accepted",
    "reject": "rejected",
    "condition": "made it a condition",
    "red_line": "drew a red line",
    "promise": "promised",
    "threat": "threatened",
    "support": "supported",
    "oppose": "opposed",
}
NAMING: Mapping[str, str] = {
    verb: past
    for past in (
        "described discussed mentioned addressed identified defined compared labelled "
        "branded termed dubbed named called characterised depicted portrayed listed outlined"
    ).split()
    for verb in lemmas(past)
} | {"label": "labelled", "labeled": "labelled", "characterize": "characterised"}
"""Verbs of saying that have what they speak of as their object, by base form: nobody "said the
talks a farce"."""

_OWN_FORMS = {"say": "said", "admit": "admitted"}


def told(act: str) -> str:
    """An act's word in the past: "deny" → "denied"."""
    if act in _OWN_FORMS:
        return _OWN_FORMS[act]
    if act.endswith("y") and act[-2:-1] not in "aeiou":
        return f"{act[:-1]}ied"
    return f"{act}d" if act.endswith("e") else f"{act}ed"


def told_by(statement: Statement, text: str) -> str:
    """How a statement is told: by its act, or by its own verb where that act is no more than a
    saying and its content could not follow "said"."""
    if statement.negated:
        return f"did not {statement.act}"
    if statement.act == "say":
        cue = " ".join(span.of(text) for span in statement.cue).lower().split()
        named = (NAMING[form] for word in cue for form in lemmas(word) if form in NAMING)
        return next(named, told("say"))
    return told(statement.act)


def matter(on: Matter) -> str:
    """What two accounts agree or differ on."""
    return "on whether it happened" if on == "polarity" else f"on the {on}"
