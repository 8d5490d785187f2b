"""Of which state somebody is whose office there is public knowledge.

The list is ``sayso/data/officeholders.toml``. It is asked only where the report's own words tell no
state. A full name is enough where the office that stands with it is one the list has, or where the
report tells of that state besides; a surname needs its office, held by one state's at the time of
the report: "President Sollen".
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from sayso.documents.knowledge import knowledge
from sayso.model import Actor, Fact
from sayso.readings.actors.roles import is_in_office, singular
from sayso.readings.actors.states import plain_name
from sayso.readings.actors.told import Teller, Told

_WORD = re.compile(r"[^\W_]+")
_TERMS = re.compile(r"(?P<office>\D+?) (?P<years>\d.*)")
_OPEN = ".."
_ALIKE = {"defense": "defence", "spokesperson": "spokesman", "spokeswoman": "spokesman"}


@dataclass(frozen=True, slots=True)
class Term:
    """An office that somebody held, in its words, and the nouns of them that are offices.

    first, last: years; last None if the term is open.
    """

    words: frozenset[str]
    offices: frozenset[str]
    first: int
    last: int | None

    def holds(self, year: int | None) -> bool:
        """Whether it was held in a year; of no year told, always."""
        return year is None or (self.first <= year and (self.last is None or year <= self.last))


@dataclass(frozen=True, slots=True)
class Officeholder:
    """Somebody of the list. state: its plain name. told: the entry, as it is written there."""

    state: str
    terms: tuple[Term, ...]
    told: str


def officeholders(
    actors: Mapping[str, Actor], told: Told, year: int | None
) -> Iterator[tuple[Actor, Teller]]:
    """The persons of no state told whom the list of office-holders has, with what tells it.

    year: that of the report; None where it is not known. What tells it is the name itself.
    """
    for actor in actors.values():
        if actor.kind != "person" or actor.state is not None:
            continue
        holder = _holder(actor, told, year)
        if holder is not None:
            span = actor.facts[0].span
            because = (
                f"{actor.because}; of {holder.state}: “{holder.told}” in the list of office-holders"
            )
            known = replace(actor, because=because)
            yield known, Teller(holder.state, Fact("state", actor.facts[0].value, span), known)


def is_officeholder(name: str) -> bool:
    """Whether somebody of a whole name holds an office of a state to this day, by the list."""
    holder = _by_name().get(_name(name))
    return holder is not None and any(term.last is None for term in holder.terms)


def _holder(actor: Actor, told: Told, year: int | None) -> Officeholder | None:
    name = _name(actor.name)
    offices = _offices(actor.role or "")
    full = _by_name().get(name)
    if full is not None:
        if actor.part_of is not None or actor.body is not None:  # an office of theirs, it may be
            role = set(_words(actor.role or ""))
            return full if any(term.words <= role for term in full.terms) else None
        is_held = any(offices & term.offices for term in full.terms)
        may_be = offices or actor.role is None
        return full if is_held or (may_be and told.tells_of(full.state)) else None
    found = [
        holder
        for holder in _by_part().get(name, ())
        if any(offices & term.offices and term.holds(year) for term in holder.terms)
    ]
    return found[0] if len({holder.state for holder in found}) == 1 else None


def _words(text: str) -> tuple[str, ...]:
    """The words in small letters, without marks on letters and full stops: "erdogan", "jd"."""
    plain = unicodedata.normalize("NFKD", text.replace(".", "").lower())
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return tuple(_ALIKE.get(word, word) for word in _WORD.findall(bare.replace("ı", "i")))


def _name(written: str) -> tuple[str, ...]:
    """The words of a name without the initials inside it: "Dana V. Sollen" is Dana Sollen."""
    words = _words(written)
    return (*words[:1], *(word for word in words[1:] if len(word) > 1))


def _offices(role: str) -> frozenset[str]:
    """The nouns of a role that are offices: "secretary" of "former Foreign Secretary"."""
    return frozenset(word for word in map(singular, _words(role)) if is_in_office(word))


@cache
def _by_name() -> dict[tuple[str, ...], Officeholder]:
    """By the words of each spelling of a name. Names that two have are nobody's."""
    found: dict[tuple[str, ...], Officeholder] = {}
    twice = set()
    for state, entries in knowledge("officeholders")["officeholders"].items():
        for names, offices in entries.items():
            holder = Officeholder(plain_name(state), tuple(_terms(offices)), offices)
            for name in names.split(" | "):
                words = _name(name)
                if found.setdefault(words, holder) is not holder:
                    twice.add(words)
    return {words: holder for words, holder in found.items() if words not in twice}


def _terms(offices: str) -> Iterator[Term]:
    """The terms of "president 2008/2012, 2014/..; prime minister 2013"."""
    for each in offices.split("; "):
        found = _TERMS.fullmatch(each)
        if found is None:
            raise ValueError(f"no office with its years in officeholders.toml: {each}")
        words = _words(found["office"])
        for years in found["years"].split(", "):
            first, _, last = years.partition("/")
            end = None if last == _OPEN else int(last or first)
            yield Term(frozenset(words), _offices(found["office"]), int(first), end)


@cache
def _by_part() -> dict[tuple[str, ...], list[Officeholder]]:
    """By the words that a name begins or ends with: a surname stands first or last in it."""
    found: dict[tuple[str, ...], list[Officeholder]] = defaultdict(list)
    for words, holder in _by_name().items():
        parts = {words[:at] for at in range(1, len(words))}
        for part in parts | {words[at:] for at in range(1, len(words))}:
            if holder not in found[part]:
                found[part].append(holder)
    return dict(found)
