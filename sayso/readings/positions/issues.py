"""What a position is about: the words of ``sayso/data/issues.toml``, weighed by where they stand.

The head of what is asked decides. Each step down the tree takes weight from a word, most of all a
step into what merely stands beside it: "withdraw troops from the islands" is about islands that
are left, "sanctions against those who broke the truce" about sanctions.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import cast

from sayso.model import Issue
from sayso.readings.positions.grammar import Grammar
from sayso.readings.statements.acts import Forms
from sayso.vocabulary import closed_list

_PHRASE, _WORD, _WEAK = 2.1, 2.0, 0.7
"""What a phrase, a word and a weak word count. Set by hand, 2026-11: a weak word at the head never
outweighs a word one step below, nor a phrase beside the head a word at it."""
_OTHER = 0.75
"""What is left of a word of the issue "other": it names no matter of a peace process."""
_BELOW = 0.1
_BESIDE = {"obl": 0.2, "nmod": 0.2, "advcl": 0.6, "acl": 0.6, "parataxis": 0.6, "appos": 0.4}
"""What a step down the tree costs, and a step into what stands beside."""
_WEAK_WITHIN = 0.35
"""How far from the head a weak word still tells something."""
_SKIPPED = 3
"""Words of other sorts that may stand inside a phrase ("end the brutal war")."""
_STEPS = 12


@dataclass(frozen=True, slots=True)
class About:
    """An issue, with the words that tell it; "" where nothing does.

    plain: more than weak words tell it.
    """

    issue: Issue
    told_by: str = ""
    plain: bool = False


@dataclass(frozen=True, slots=True)
class _Match:
    first: int
    last: int
    issue: str
    worth: float


def about(grammar: Grammar, words: Sequence[int], head: int) -> About:
    """The issue of the words asked. head: the word that the others hang on."""
    weights: dict[str, float] = {}
    told: dict[str, tuple[float, str]] = {}
    plain: set[str] = set()
    for match in _matches(grammar, words):
        inside = [words[at] for at in range(match.first, match.last + 1)]
        cost = min(_distance(grammar, word, head) for word in inside)
        is_weak = match.worth < _WORD
        if not _has_its_name(grammar, inside[-1]):
            continue
        if is_weak and (cost > _WEAK_WITHIN or _is_of_name(grammar, inside)):
            continue
        weight = match.worth / (1 + cost) * (_OTHER if match.issue == "other" else 1.0)
        weights[match.issue] = weights.get(match.issue, 0.0) + weight
        written = " ".join(grammar.lower[word] for word in inside)
        if match.worth >= _WORD:
            plain.add(match.issue)
        told[match.issue] = max(told.get(match.issue, (0.0, "")), (weight, written))
    if not weights:
        return _of_joining(grammar, words, head)
    issue = max(weights, key=lambda each: (weights[each], each))
    return About(cast(Issue, issue), told[issue][1], issue in plain)


def _of_joining(grammar: Grammar, words: Sequence[int], head: int) -> About:
    """To join or leave what letters stand for is about alliances: "leave the SDU"; of other words
    nothing is told."""
    if grammar.is_any(head, _JOINING):
        for word in words:
            name = grammar.analysis.written[word]
            is_letters = len(name) >= _LETTERS and name.isupper() and name.isalpha()
            if is_letters and grammar.relations[word] == "obj" and grammar.heads[word] == head:
                return About("alliances_and_neutrality", name, plain=True)
    return About("other")


_JOINING = ("join", "leave", "quit", "exit")
_LETTERS = 3
"""Letters that a bloc's short name has at least: states are told by two."""


def _has_its_name(grammar: Grammar, last: int) -> bool:
    """Whether words that end in "of" stand before a name: "as part of Orvane", and not "as part of
    a trial"."""
    if grammar.lower[last] != "of":
        return True
    behind = range(last + 1, min(last + 3, len(grammar.lower)))
    return any(grammar.upos[word] == "PROPN" for word in behind)


def _is_of_name(grammar: Grammar, words: Sequence[int]) -> bool:
    """Whether words are of a name alone, which tells little: "Air Force One", "the Delta Strip"."""
    return all(grammar.upos[word] == "PROPN" for word in words)


def plainly_named(grammar: Grammar) -> Counter[str]:
    """How many words and phrases of a report name each issue plainly."""
    found = _matches(grammar, range(len(grammar.lower)))
    return Counter(match.issue for match in found if match.worth >= _WORD)


def named_deals(grammar: Grammar) -> Iterator[tuple[int, Issue]]:
    """Deals and talks that are said to be about something, in text order: "nuclear talks"."""
    for at in range(len(grammar.lower)):
        if grammar.upos[at] == "NOUN" and grammar.is_any(at, _DEALS):
            about_it = sorted(grammar.all(at, "compound", "amod"))
            found = about(grammar, about_it, at)
            if found.plain:
                yield at, found.issue


_DEALS = frozenset("deal talks talk negotiation agreement accord pact treaty".split())


def _matches(grammar: Grammar, words: Sequence[int]) -> list[_Match]:
    """Phrases and words of the list, from left to right, the longest first."""
    forms = [grammar.lemmas(word) for word in words]
    found: list[_Match] = []
    taken = -1
    for at, own in enumerate(forms):
        if at <= taken:
            continue
        best: _Match | None = None
        for rest, issue, worth in _beginning(own, is_verb=grammar.upos[words[at]] == "VERB"):
            last = _last_of(rest, forms, at)
            if last is not None and (best is None or worth > best.worth):
                best = _Match(at, last, issue, worth)
        if best is not None:
            if best.issue:
                found.append(best)
            taken = best.last
    return found


def _last_of(rest: Sequence[str], forms: Sequence[Forms], at: int) -> int | None:
    """Where a phrase ends whose first word stands at a place; None if it is not there."""
    skipped = 0
    last = at
    for word in rest:
        last += 1
        while last < len(forms) and word not in forms[last]:
            last, skipped = last + 1, skipped + 1
            if skipped > _SKIPPED:
                return None
        if last >= len(forms):
            return None
    return last


def _distance(grammar: Grammar, word: int, head: int) -> float:
    """What the steps from a word up to the head of what is asked cost."""
    cost = 0.0
    for _ in range(_STEPS):
        if word == head or grammar.heads[word] == word:
            return cost
        cost += _BESIDE.get(grammar.relations[word], _BELOW)
        word = grammar.heads[word]
    return cost


@cache
def _nouns_only() -> frozenset[str]:
    """Words that tell an issue as nouns alone: "aid", not "to aid"."""
    return frozenset(closed_list("issues").tables["names"]["nouns"])


_Entry = tuple[tuple[str, ...], str, float]


@cache
def _beginning(forms: Forms, *, is_verb: bool) -> tuple[_Entry, ...]:
    """The entries that begin with a word, in one of its forms; () for most words.

    is_verb: the word is a verb, so that what tells an issue as a noun alone is none.
    """
    return tuple(
        (rest, issue, worth)
        for form in forms
        for rest, issue, worth in _by_first_word().get(form, ())
        if rest or not is_verb or form not in _nouns_only()
    )


@cache
def _by_first_word() -> Mapping[str, tuple[_Entry, ...]]:
    """By the first word of each entry: the words after it, its issue and what it counts."""
    found: dict[str, list[_Entry]] = {}
    for entry in closed_list("issues").tables["names"]["empty"]:
        first, *rest = entry.split()
        found.setdefault(first, []).append((tuple(rest), "", _PHRASE + len(rest)))
    for issue, term in closed_list("issues").terms.items():
        for kind, worth in (("phrases", _PHRASE), ("words", _WORD), ("weak", _WEAK)):
            for entry in term.words[kind]:
                for words in dict.fromkeys((entry, entry.replace("-", " "))):
                    first, *rest = words.split()
                    found.setdefault(first, []).append((tuple(rest), issue, worth + len(rest) / 10))
    return {first: tuple(entries) for first, entries in found.items()}
