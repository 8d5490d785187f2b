"""Which ideas some words say are not so: "signed nothing", "there was no walkout", "denied having".

A "not" bears on the few words behind it, "nothing" and "nobody" on those before them, too, and a
denial on all that is denied. No parse stands behind this: a record keeps none.
"""

from __future__ import annotations

import re

from sayso.documents.knowledge import fold
from sayso.triangulation.wording import ideas, listed

REACH = 3
"""Words with an idea of their own behind a "not" that it bears on: "no villager was deported"."""
REACH_OF_DENIAL = 8
REACH_BACK = 1
"""Of those before "nothing": "signed nothing"."""

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|[.;:!?—]|, ")
_ENDS = frozenset(".;:!?—") | {
    ", ",
    "but",
    "because",
    "although",
    "until",
    "unless",
    "without",
    "on",
    "about",
    "when",
    "if",
    "as",
}


def negated_in(text: str) -> frozenset[str]:
    """The ideas that some words say are not so, or did not come about."""
    words = [fold(match[0]).lower() for match in _WORD.finditer(text)]
    found: set[str] = set()
    for at, word in enumerate(words):
        if word in listed("negation", "denying"):
            found |= _reached(words[at + 1 :], REACH_OF_DENIAL)
        elif word in listed("negation", "words") or word.endswith("n't"):
            if word == "not" and words[at + 1 : at + 2] in (["only"], ["just"], ["merely"]):
                continue
            found |= _reached(words[at + 1 :], REACH)
            if word in listed("negation", "after"):
                found |= _reached(words[:at][::-1], REACH_BACK)
    return frozenset(found)


def _reached(words: list[str], most: int) -> frozenset[str]:
    found: list[str] = []
    for word in words:
        if word in _ENDS or len(found) >= most:
            break
        found += ideas(word)
    return frozenset(found)
