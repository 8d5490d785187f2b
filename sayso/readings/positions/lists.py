"""What stands in one list, as grammar joins it, or mended where the parse broke it."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.readings.positions.grammar import Grammar
from sayso.readings.positions.wills import Will

MOST_ITEMS = 40
"""Items of one list at most; the longest seen in a report has nine."""
NOMINAL = frozenset(["NOUN", "PROPN", "PRON", "NUM"])


def further(grammar: Grammar, will: Will) -> Iterator[int]:
    """What belongs to a list though the parse hung it elsewhere."""
    yield from _more_nouns(grammar, will)
    if grammar.upos[will.wanted] == "VERB" and "to" in grammar.cases(will.wanted):
        yield from _more_verbs(grammar, will)


def _more_verbs(grammar: Grammar, will: Will) -> Iterator[int]:
    """ "Agreed to exchange captives, [open] the lock, and [continue] the talks"; "its call to let
    aid in and [to end] the siege"."""
    above = dict.fromkeys((will.at, grammar.heads[will.at]))
    for each in grammar.all(will.wanted, "advcl", "parataxis"):
        if each > will.wanted and _is_bare_verb(grammar, each) and not grammar.cases(each):
            yield from conjuncts(grammar, each)
    for head in above:
        for each in grammar.all(head, "conj"):
            if each > will.wanted and _is_bare_verb(grammar, each) and _is_after_and(grammar, each):
                yield each


def _is_bare_verb(grammar: Grammar, verb: int) -> bool:
    """Whether a verb is an infinitive that nobody is the subject of."""
    is_infinitive = "VerbForm=Inf" in grammar.analysis.features[verb]
    return is_infinitive and not any(grammar.all(verb, "nsubj", "aux"))


def _is_after_and(grammar: Grammar, verb: int) -> bool:
    """Whether "and to" or "or to" opens it."""
    joined = any(grammar.lower[each] in ("and", "or") for each in grammar.all(verb, "cc"))
    return joined and "to" in grammar.cases(verb)


def _more_nouns(grammar: Grammar, will: Will) -> Iterator[int]:
    """Nouns of a list that the parse hung on the verb: "called for a truce and for new talks"."""
    case = grammar.case(will.wanted)
    if case and grammar.upos[will.at] == "VERB" and grammar.upos[will.wanted] in NOMINAL:
        for each in grammar.all(will.at, "conj"):
            is_noun = each > will.wanted and grammar.upos[each] in NOMINAL
            is_same = grammar.case(each) in (case, "") and grammar.first(each, "nsubj") is None
            if is_noun and is_same:
                yield each


def conjuncts(grammar: Grammar, head: int, *, clauses: bool = False) -> list[int]:
    """A word and those joined to it, in text order; clauses with a subject of their own only where
    a list is one of ``clauses``."""
    found: set[int] = set()
    open_ = [head]
    while open_ and len(found) < MOST_ITEMS:
        word = open_.pop()
        if word not in found:
            found.add(word)
            open_ += [
                each
                for each in grammar.children[word]
                if _is_joined(grammar, word, each)
                or (clauses and grammar.relations[each] == "conj" and grammar.upos[each] == "VERB")
            ]
    return sorted(found)


def _is_joined(grammar: Grammar, word: int, each: int) -> bool:
    """Whether a word is one more of a list; an "and" tells it where the parse does not."""
    joining = [grammar.lower[at] for at in grammar.all(each, "cc")]
    if grammar.lower[each] == "one":
        return False  # "lift its sanctions, and one that was met with joy"
    relation = grammar.relations[each]
    if relation == "appos":
        is_listed = any(later > each for later in grammar.all(word, "conj"))
        is_listed = is_listed or grammar.first(each, "conj") is not None
        return is_listed and grammar.upos[word] == grammar.upos[each] == "NOUN"
    if relation == "conj":
        if _form(grammar, word) != _form(grammar, each):
            return False
    elif relation not in ("nmod", "obl") or not joining or each < word:
        return False
    if _NOT_SO.intersection(joining) or grammar.negation(each):
        return False
    return grammar.first(each, "nsubj") is None and not _has_own_mood(grammar, each)


_NOT_SO = frozenset(["but", "rather", "instead"])
"""What these join is another thing, or what is not wanted: "mend ties rather than cut them"."""


def _form(grammar: Grammar, word: int) -> str:
    """Of a verb whether it is a gerund, or has a tense: "to end" is not joined by "said"."""
    if grammar.upos[word] != "VERB":
        return ""
    if grammar.lower[word].endswith("ing"):
        return "gerund"
    features = grammar.analysis.features[word]
    return "tensed" if "Mood=Ind" in features or grammar.lower[word] in _PAST else ""


_PAST = frozenset(["had", "was", "were", "did", "has"])


def _has_own_mood(grammar: Grammar, verb: int) -> bool:
    return bool(grammar.auxiliaries(verb) - {"to", "be", "been", "being"})
