"""On what occasion something is said: "told a hearing", "said at the summit in Essel".

An occasion is a happening, as the network sees it, that the parse hangs on the words of saying or
on a clause of speaking beside them. What is written ("in a statement") is no occasion, nor is what
went before or came after ("said after the call").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.model import Analysis, Mention, Span, WordRange

LONGEST = 16
"""Words. A longer phrase runs on into what was said or told there, and is cut behind its noun."""

_LEADS = frozenset(["at", "in", "during", "on"])
_WRITINGS = frozenset(
    "affidavit announcement article blog column comment complaint decision document editorial email"
    " entry essay filing indictment lawsuit letter memo message move note op-ed order paper"
    " petition post posting release report ruling statement step submission text"
    " tweet verdict".split()
)
"""What is written or done, not held, though the network may see a happening in it."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """A phrase that names an occasion. head: the number of its noun, on which its time may hang."""

    head: int
    span: Span


def occasions(analysis: Analysis) -> Mapping[int, Occasion]:
    """The first occasion that hangs on each word that has one, by the word's number."""
    leads = _leads(analysis)
    found: dict[int, Occasion] = {}
    for mention in analysis.mentions:
        at = mention.head
        relation, verb = analysis.relations[at], analysis.heads[at]
        led = leads.get(at, [])
        if mention.kind != "event" or not relation.startswith("obl") or verb == at:
            continue
        if led and _LEADS.issuperset(led) and _word(analysis, at) not in _WRITINGS:
            found.setdefault(verb, Occasion(at, _span(analysis, _cut(mention))))
    return found


def occasion_of(
    by_word: Mapping[int, Occasion], cue: Sequence[int], content: Sequence[Span]
) -> Occasion | None:
    """The occasion of a saying, by the words of its cue; none that stands in what is said."""
    for word in cue:
        occasion = by_word.get(word)
        if occasion is not None and not any(part.overlaps(occasion.span) for part in content):
            return occasion
    return None


def _leads(analysis: Analysis) -> dict[int, list[str]]:
    """For each word the prepositions that hang on it."""
    leads: dict[int, list[str]] = {}
    for at, relation in enumerate(analysis.relations):
        if relation == "case" and _word(analysis, at) not in ("'s", "’s", "'", "’"):
            leads.setdefault(analysis.heads[at], []).append(_word(analysis, at))
    return leads


def _cut(mention: Mention) -> WordRange:
    first, stop = mention.words
    return (
        (first, stop) if stop - first <= LONGEST else (min(first, mention.head), mention.head + 1)
    )


def _span(analysis: Analysis, words: WordRange) -> Span:
    return Span(analysis.words[words[0]][0], analysis.words[words[1] - 1][1])


def _word(analysis: Analysis, at: int) -> str:
    return analysis.lowered[at]
