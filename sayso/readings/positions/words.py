"""The words that show a stance: ``sayso/data/stances.toml``, by the word they begin with."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from sayso.model import Stance
from sayso.readings.statements.acts import shipped_acts
from sayso.vocabulary import closed_list

Kind = Literal[
    "verbs",
    "objects",
    "clauses",
    "that",
    "with",
    "adjectives",
    "nouns",
    "subjects",
    "could",
    "announced",
    "facing",
    "intended",
    "intentions",
    "needed",
]


@dataclass(frozen=True, slots=True)
class Shows:
    """A word that shows a stance, in its base form. goes_with: the preposition it needs, or the
    words before it."""

    stance: Stance
    kind: Kind
    word: str
    goes_with: str = ""


@cache
def shown_by(word: str) -> tuple[Shows, ...]:
    """All that a word in small letters, in any form, can show; () for most words.

    What needs a preposition comes first: "called on Selm to leave" before "called … to leave".
    """
    known = _by_word()
    found = [shows for form in shipped_acts().lemmas(word) for shows in known.get(form, ())]
    return tuple(dict.fromkeys(sorted(found, key=lambda shows: shows.kind != "with")))


@cache
def listed(table: str) -> frozenset[str]:
    """Words of one of the other tables: those for doing, or for bystanders."""
    tables = closed_list("stances").tables
    name, _, kind = table.partition(".")
    return frozenset(tables[name][kind])


@cache
def _by_word() -> dict[str, tuple[Shows, ...]]:
    found: dict[str, list[Shows]] = {}
    for stance, term in closed_list("stances").terms.items():
        for kind, phrases in term.words.items():
            for phrase in phrases:
                first, _, rest = phrase.partition(" ")
                if kind == "subjects" and rest:
                    first, rest = rest, first  # "red line": by its noun
                shows = Shows(cast(Stance, stance), cast(Kind, kind), first, rest)
                found.setdefault(first, []).append(shows)
    return {word: tuple(each) for word, each in found.items()}
