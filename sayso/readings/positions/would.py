"""What "will", "would" and "could" are, and when "would" is somebody's "will" told afterwards."""

from __future__ import annotations

from sayso.readings.positions.grammar import Grammar

GOING = frozenset(["going", "gonna"])
MAY_WORDS = frozenset(["could", "may", "might"])
WILL_WORDS = frozenset(["will", "wo", "'ll", "’ll", "shall", "would", *GOING])
"""Of "would" only what was "will" when it was said: "said it would not attend"."""
CANNOT_WORDS = frozenset(["can", "ca", "cannot"])


def is_shifted_back(grammar: Grammar, verb: int) -> bool:
    """Whether "would" is the "will" of somebody's words as a report tells them afterwards."""
    first = next((e for e in grammar.above(verb) if grammar.relations[e] != "conj"), verb)
    told = grammar.relations[first] == "ccomp" and first > grammar.heads[first]
    teller = grammar.heads[first]
    is_beside = grammar.upos[teller] == "ADJ" or grammar.lower[teller].endswith("ing")
    tellers = (teller, grammar.heads[teller]) if is_beside else (teller,)
    past = any(
        "Tense=Past" in grammar.analysis.features[each] for each in tellers
    )  # "said he would not", "made clear that he would not"
    return (
        told
        and past
        and not any(
            grammar.cases(each) & {"if", "unless", "were"} for each in grammar.all(verb, "advcl")
        )
    )


def is_in_words(grammar: Grammar, verb: int) -> bool:
    """Whether "would" stands in somebody's words told: "the assertion that it would have to"."""
    is_told = grammar.full[verb] == "acl" and "that" in grammar.cases(verb)
    return is_told or is_shifted_back(grammar, verb)
