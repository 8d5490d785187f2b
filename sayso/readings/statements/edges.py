"""Where a content ends: with the clause or phrase that its last words belong to, and not with a
word that only leads to what is not told.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from sayso.model import Analysis, Attribution

OPENING = frozenset("det case amod compound nummod".split())
"""Relations of words that stand before the noun they hang on. With those before verbs too
("would", "even"), less of what is added is content (PolNeAR articles kept for tuning)."""

_DEEPEST = 8
"""Steps in the tree within which a word hangs on the top of its phrase."""

_BEFORE_VERB = frozenset("nsubj nsubj:pass aux aux:pass".split())
_TOLD_CLAUSES = frozenset(["ccomp", "xcomp"])
_TOLD = _TOLD_CLAUSES | {"obj"}
_OPENERS = frozenset("ADP CCONJ DET SCONJ".split())
_RELATIVE = frozenset("that which who whom whose".split())
_CITING = frozenset(["citing", "quoting"])
_BESIDE = frozenset(["advcl", "conj", "parataxis"])
"""How a clause of saying hangs on another: neither is what the other tells."""


def with_whole_contents(analysis: Analysis, found: Sequence[Attribution]) -> list[Attribution]:
    """Attributions whose contents end where the words of a clause or phrase do."""
    cues = frozenset(word for each in found for words in each.cue for word in range(*words))
    own = (_before_next_saying(analysis, each, cues) for each in found)
    whole = (_with_whole_phrases(analysis, _with_whole_clause(analysis, each)) for each in own)
    return [_without_loose_end(analysis, each) for each in whole]


def _with_whole_clause(analysis: Analysis, attribution: Attribution) -> Attribution:
    """Content that ends with the subject of a verb has the verb as well, and one that ends with a
    verb has what this governs: "say [the fall of its ally has left Karst alone]"."""
    last = attribution.content[-1][1] - 1
    cue = {word for words in attribution.cue for word in range(*words)}
    if _is_relative(analysis, last):
        return attribution
    top = _verb_after(analysis, last, cue)
    if top == last and not _governs_more(analysis, last):
        return attribution
    if not _is_told(analysis, top, cue):
        return attribution
    taken = cue | {word for words in attribution.source for word in range(*words)}
    end = last + 1
    while end < len(analysis.words) and end not in taken and _is_below(analysis, end, top):
        end += 1
    if end <= top:
        return attribution
    *before, (first, _) = attribution.content
    return replace(attribution, content=(*before, (first, end)))


def _verb_after(analysis: Analysis, last: int, cue: Collection[int]) -> int:
    """The verb behind a word that the word, or what it hangs on, is the subject or an auxiliary
    of, or in whose clause it otherwise stands, if that is what the cue governs; else the word."""
    word = last
    for _ in range(_DEEPEST):
        above = analysis.heads[word]
        if above == word or above in cue:
            break
        if above > last and _leads_to_verb(analysis, word):
            return above
        word = above
    return word if word > last and analysis.relations[word] in _TOLD_CLAUSES else last


def _leads_to_verb(analysis: Analysis, word: int) -> bool:
    if analysis.relations[word] == "mark":
        return analysis.upos[word] == "PART"
    return analysis.relations[word] in _BEFORE_VERB


def _governs_more(analysis: Analysis, verb: int) -> bool:
    """Whether what a verb tells stands right behind it."""
    if analysis.upos[verb] != "VERB" or verb + 1 >= len(analysis.words):
        return False
    after = verb + 1
    for _ in range(_DEEPEST):
        if analysis.heads[after] == verb:
            return analysis.relations[after] in _TOLD
        if analysis.heads[after] <= after:
            return False
        after = analysis.heads[after]
    return False


def _is_told(analysis: Analysis, word: int, cue: Collection[int]) -> bool:
    """Whether a word hangs on a cue, and not in a clause beside it."""
    for _ in range(_DEEPEST):
        above = analysis.heads[word]
        if above in cue:
            return analysis.relations[word] not in _BESIDE
        if above == word:
            return False
        word = above
    return False


def _with_whole_phrases(analysis: Analysis, attribution: Attribution) -> Attribution:
    """Content that is cut behind an article, a preposition or their like, with what these open."""
    taken = {
        word
        for words in (*attribution.cue, *attribution.source, *attribution.content)
        for word in range(*words)
    }
    content = tuple(
        (first, _phrase_end(analysis, last, taken)) for first, last in attribution.content
    )
    return replace(attribution, content=content)


def _phrase_end(analysis: Analysis, last: int, taken: Collection[int]) -> int:
    """Where the phrase that the word before opens ends: at the first word that is no part of it."""
    opener = last - 1
    top = analysis.heads[opener]
    if top < last or analysis.relations[opener].partition(":")[0] not in OPENING:
        return last
    at = last
    while at < len(analysis.words) and at not in taken and _is_below(analysis, at, top):
        at += 1
    return at if at > top else last


def _before_next_saying(
    analysis: Analysis, attribution: Attribution, cues: Collection[int]
) -> Attribution:
    """Content without the verb of a further saying at its end: "to reopen it, [saying]"."""
    *before, (first, last) = attribution.content
    own = {word for words in attribution.cue for word in range(*words)}
    if last - 1 == first or not _goes_on(analysis, last - 1, own, cues):
        return attribution
    return replace(attribution, content=(*before, (first, last - 1)))


def _without_loose_end(analysis: Analysis, attribution: Attribution) -> Attribution:
    """Content without a word at its end that only leads to what is not told: "the bridge, [which]
    was shut"."""
    *before, (first, last) = attribution.content
    end = last
    while end - 1 > first and _leads_on(analysis, end - 1):
        end -= 1
    return replace(attribution, content=(*before, (first, end)))


def _leads_on(analysis: Analysis, word: int) -> bool:
    """Whether a word opens a clause or phrase that stands behind it."""
    if analysis.heads[word] <= word or analysis.upos[word] == "PART":
        return False
    return (
        analysis.upos[word] in _OPENERS
        or analysis.relations[word] == "nmod:poss"
        or _is_relative(analysis, word)
    )


def _is_relative(analysis: Analysis, word: int) -> bool:
    return analysis.upos[word] == "PRON" and analysis.lowered[word] in _RELATIVE


def _goes_on(analysis: Analysis, word: int, own: Collection[int], cues: Collection[int]) -> bool:
    """Whether a word is the verb of a further saying: "said that it was late [and added]".

    Who is said to cite a reason ("that it had shut, citing rain") says nothing further by that.
    """
    if word not in cues or analysis.upos[word] != "VERB":
        return False
    if analysis.upos[word - 1] not in ("PUNCT", "CCONJ"):
        return False
    if analysis.heads[word] in own and analysis.relations[word] in _BESIDE:
        return True
    text = analysis.lowered[word]
    return text.endswith("ing") and text not in _CITING


def _is_below(analysis: Analysis, word: int, top: int) -> bool:
    for _ in range(_DEEPEST):
        if word == top:
            return True
        word = analysis.heads[word]
    return False
