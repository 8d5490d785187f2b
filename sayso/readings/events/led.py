"""How a clause is led in, and what it hangs on: "to", "of attacking", "the first to"."""

from __future__ import annotations

from sayso.readings.events.beside import NEGATIONS, small_words
from sayso.readings.events.lexicon import base_among, words_of
from sayso.readings.parsed import Words

_IN_A_ROW = frozenset(["first", "second", "third", "last", "latest", "one"])
_LISTING = frozenset([",", "and", "or", "but", ";"])
_SAYING = ("acl", "that")
"""How the clause of a noun is led in that says what it is about: "reports that"."""
TO_CLAUSES = frozenset(
    ["including", "of", "at", "from", "for", "in", "into", "to", "about", "on", "against"]
)


def _to(words: Words, at: int) -> int:
    """The "to" of a verb's clause; 0 for none."""
    if "VerbForm=Inf" not in words.analysis.features[at]:
        return 0
    return next((each for each in words.near(at) if words.small[each] == "to" and each < at), 0)


def is_aim(words: Words, at: int) -> bool:
    """Whether a "to" clause says what something consists in: "the plan was to attack"."""
    near = list(words.near(at))
    is_so = bool(_to(words, at)) and bool(small_words(words, near, ("cop",)))
    return is_so and any(
        words.relation(each).startswith("nsubj") and words.tag(each) == "NOUN" for each in near
    )


def listed_behind(words: Words, at: int) -> int | None:
    """The "to" clause behind which another stands in a list: what negates that does not bind this.
    "Its aim was not to give in, to reject all and to go on fighting"."""
    to, above = _to(words, at), words.head(at)
    if words.tag(above) in ("NOUN", "PRON"):
        above = words.head(above)
    if not to or above >= to or not _to(words, above):
        return None
    before = to - 1 if words.small[to - 1] not in NEGATIONS else to - 2
    return above if words.get(before) in _LISTING else None


def is_of_those(words: Words, at: int, above: int) -> bool:
    """Whether a clause tells to whom it is being done: "those being held", "still being held"."""
    beside = small_words(words, words.near(at), ("advmod",)) | {words.small[above]}
    is_being = "being" in small_words(words, words.near(at), ("aux:pass",))
    is_now = not beside.isdisjoint(("those", "still", "now", "currently"))
    return is_being and is_now and words.relation(at).startswith("acl")


def is_result(words: Words, at: int, above: int) -> bool:
    """Whether a "to" clause tells what came about: "only to give in", "the first to give in"."""
    if "VerbForm=Inf" not in words.analysis.features[at]:
        return False
    to = _to(words, at)
    row = small_words(words, words.near(above), ("amod",)) | {words.small[above]}
    is_row = words.relation(at) in ("acl", "advcl") and not row.isdisjoint(_IN_A_ROW)
    is_past = any(words.small[each] in ("was", "were", "became") for each in words.near(above))
    return words.get(to - 1) == "only" or (is_row and is_past)


def is_doubted(words: Words, above: int, relation: str) -> bool:
    """Whether what will be is doubted: "doubts that it will", "does not think it will"."""
    if relation not in ("ccomp", "acl", "advcl"):
        return False
    if base_among(words.small[above], words_of("doubting", "words")):
        return True
    is_thought = base_among(words.small[above], words_of("doubting", "not"))
    return bool(is_thought) and is_negated(words, above)


def is_negated(words: Words, at: int) -> bool:
    return bool(small_words(words, words.near(at), ("advmod", "det", "aux")) & NEGATIONS)


def is_clause_of(words: Words, at: int, relation: str) -> bool:
    """Whether a clause is what its head is about, not one that tells by itself."""
    if relation in ("xcomp", "ccomp", "csubj", "obj"):
        return True
    if relation in ("advcl", "acl", "obl", "nmod"):
        features = words.analysis.features[at]
        mark = mark_of(words, at)
        return "VerbForm=Inf" in features or mark in TO_CLAUSES or (relation, mark) == _SAYING
    return False


def mark_of(words: Words, at: int) -> str:
    """The word that leads a clause in: "of" attacking, "from" attacking."""
    for each in words.near(at):
        if each < at and words.relation(each) in ("mark", "case"):
            return words.small[each]
    return ""
