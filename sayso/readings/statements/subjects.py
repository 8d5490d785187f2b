"""Who speaks where no speaker was found, though the grammar of the cue names one.

"…, which it called a lie" has a subject beside its cue; "its demand that …" has a possessor; "was
condemned by the council" has an agent; in "…, adding that …" it is the subject of the clause that
the cue hangs on. Passives without an agent, and adverbs, name nobody.
"""

from __future__ import annotations

from collections.abc import Iterator

from sayso.model import Analysis, Statement
from sayso.readings.statements.contents import word_at

# How many clauses up from a cue its subject is looked for: "…, adding that", "to say that".
CLAUSES_UP = 3
_WORDS_AROUND = 60
_HANGING = ("advcl", "xcomp", "conj")
_NAMING = ("NOUN", "PROPN", "PRON")


def silent_speaker(analysis: Analysis, statement: Statement) -> int | None:
    """The word that names who speaks, by the grammar of the cue; None where nothing does."""
    words = [word_at(analysis, span.start) for span in statement.cue]
    for cue in words:
        if cue >= len(analysis.words):
            return None
        found = _speaker_of(analysis, cue)
        if found is not None and not _is_told(analysis, statement, found):
            return found
    return None


def _is_told(analysis: Analysis, statement: Statement, word: int) -> bool:
    """Whether a word stands in the content: nobody is the speaker of his own naming."""
    start, end = analysis.words[word]
    spans = (*statement.content, *statement.cue)
    return any(part.start < end and start < part.end for part in spans)


def _speaker_of(analysis: Analysis, cue: int) -> int | None:
    if analysis.upos[cue] == "NOUN":
        return _child(analysis, cue, "nmod:poss")
    if analysis.upos[cue] != "VERB":
        return None
    if _child(analysis, cue, "aux:pass", "nsubj:pass") is not None:
        return _agent(analysis, cue)
    verb = cue
    for _ in range(CLAUSES_UP):
        subject = _child(analysis, verb, "nsubj")
        if subject is not None:
            return subject if analysis.upos[subject] in _NAMING else None
        if not _hangs(analysis, verb):
            return None
        governed = analysis.relations[verb] == "xcomp"
        verb = analysis.heads[verb]
        told = _child(analysis, verb, "obj") if governed else None
        if told is not None:  # "prompted the envoy to say": the envoy says it
            return told if analysis.upos[told] in _NAMING else None
        if analysis.upos[verb] != "VERB" or _child(analysis, verb, "nsubj:pass") is not None:
            return None
    return None


def _hangs(analysis: Analysis, verb: int) -> bool:
    """Whether a verb has the subject of the one above it; of "asked whether …, she said" it has
    not."""
    if analysis.heads[verb] == verb or analysis.relations[verb] not in _HANGING:
        return False
    word = analysis.text[slice(*analysis.words[verb])].lower()
    return analysis.relations[verb] != "advcl" or word.endswith("ing")


def _agent(analysis: Analysis, cue: int) -> int | None:
    return next(
        (
            at
            for at in _children(analysis, cue)
            if analysis.relations[at].startswith("obl") and _has_by(analysis, at)
        ),
        None,
    )


def _has_by(analysis: Analysis, noun: int) -> bool:
    return any(
        analysis.relations[at] == "case"
        and analysis.text[slice(*analysis.words[at])].lower() == "by"
        for at in _children(analysis, noun)
    )


def _child(analysis: Analysis, head: int, *relations: str) -> int | None:
    """The first word that hangs on another by exactly one of these relations."""
    children = _children(analysis, head)
    return next((at for at in children if analysis.relations[at] in relations), None)


def _children(analysis: Analysis, head: int) -> Iterator[int]:
    last = min(len(analysis.words), head + _WORDS_AROUND)
    for at in range(max(0, head - _WORDS_AROUND), last):
        if analysis.heads[at] == head and at != head:
            yield at
