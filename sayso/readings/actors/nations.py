"""Which state some words of a report tell: "Russian Foreign Minister", "the army of Orvane".

Told by the words alone, from general lists (``sayso/data/states.toml``, ``roles.toml``) and from
what the report itself shows to be a state. Nothing here knows who somebody is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.model import Analysis, WordRange
from sayso.readings.actors.namesakes import Key
from sayso.readings.actors.phrases import POSSESSIVES, Phrase, is_of_place, text_of
from sayso.readings.actors.roles import (
    is_aide,
    is_body,
    is_by_subject,
    is_in_office,
    is_in_ranks,
    is_outsider,
    is_regional,
    singular,
    sort_of,
)
from sayso.readings.actors.states import (
    StateWord,
    is_regions_too,
    is_written_right,
    known_at,
    lawmakers_mark,
    plain_name,
)

_OWNING = frozenset(["of", "from"])
_SERVING = _OWNING | frozenset(["at", "for", "with"])
_JOINED = frozenset([",", "&", "and", "or", "/", "the"])
_OPENING = frozenset(["(", ","])
_LONGEST = 6
"""Words that are looked at for a state's name: the longest has five."""
STEM = 4
"""Letters that a place's name and an adjective made of it share at least."""
_DEEPEST = 3
"""Phrases within one another that are looked at: "aide to the head of Orvane's army"."""


@dataclass(frozen=True, slots=True)
class Told:
    """A state, by its plain name, and the words that tell it."""

    state: str
    words: WordRange


@dataclass(frozen=True, slots=True)
class _Term:
    """Words for a state or a region. state: its plain name, None of a region."""

    words: WordRange
    kind: StateWord
    state: str | None


class Shown:
    """Places that a report shows to be states, though no list has them, and words made of them."""

    def __init__(self) -> None:
        self._plain: dict[str, str] = {}
        self._by_stem: dict[str, str] = {}

    def add(self, key: Key, plain: str) -> None:
        """key: the name in small letters."""
        name = " ".join(key)
        self._plain.setdefault(name, plain)
        self._by_stem.setdefault(name[:STEM], name)

    def plain(self, key: Key) -> str | None:
        return self._plain.get(" ".join(key))

    def at(self, words: Sequence[str]) -> tuple[int, StateWord, str] | None:
        """How many of the first words are a state's, which kind they are, and its plain name."""
        for length in range(len(words) if self._plain else 0, 0, -1):
            plain = self._plain.get(" ".join(words[:length]))
            if plain is not None:
                return length, "name", plain
        name = self._by_stem.get(words[0][:STEM])
        if name and any(is_of_place(word, name) for word in (words[0], words[0].removesuffix("s"))):
            return 1, "people", self._plain[name]
        return None


def told_state(
    analysis: Analysis,
    words: WordRange,
    shown: Shown,
    *,
    name: bool = False,
    depth: int = _DEEPEST,
) -> Told | None:
    """The state that an office, a body or a description is said to be of; None for none or several.

    name: the words are a name, so that a state's own name in it may stand for something else.
    """
    phrase = Phrase.of(analysis, words)
    noun, first = phrase.noun()
    at = phrase.start
    while at < phrase.end:
        term = _term_at(phrase, at, phrase.end, shown)
        if term is None:
            at += 1
            continue
        if _is_one_of_several(phrase, term, shown):
            return None
        if term.state is not None and _tells(phrase, term, noun, first, name=name):
            return Told(term.state, term.words)
        at = term.words[1]
    return _told_behind(phrase, noun, shown, depth) if depth else None


def told_behind_name(analysis: Analysis, at: int, shown: Shown) -> Told | None:
    """The state behind the name of somebody in office: "President Dana Sollen of Orvane".

    at: the word behind the name.
    """
    last = len(analysis.words)
    if at + 1 >= last or text_of(analysis, at).lower() != "of":
        return None
    begins = at + 1 + (text_of(analysis, at + 1).lower() == "the")
    tail = Phrase(analysis, begins, begins, last, last, "")
    term = _term_at(tail, begins, last, shown) if begins < last else None
    if term is None or term.kind != "name" or term.state is None:
        return None
    return None if _is_one_of_several(tail, term, shown) else Told(term.state, term.words)


def told_in_brackets(analysis: Analysis, at: int, shown: Shown) -> Told | None:
    """The state in brackets right behind a person's name: "Dana Sollen (Orvane)", or a lawmaker's
    party and region, as only one state's are written: "Dana Sollen, D-Ohio".

    at: the word behind the name.
    """
    last = len(analysis.words)
    if at + 1 >= last or text_of(analysis, at) not in _OPENING:
        return None
    marked = lawmakers_mark(analysis.text, analysis.words[at + 1][0])
    if marked is not None:
        state, length = marked
        end = analysis.words[at + 1][0] + length
        stop = at + 1
        while stop < last and analysis.words[stop][0] < end:
            stop += 1
        return Told(state, (at + 1, stop))
    tail = Phrase(analysis, at + 1, at + 1, last, last, "")
    term = _term_at(tail, at + 1, last, shown) if text_of(analysis, at) == "(" else None
    if term is None or term.kind != "name" or term.state is None or term.words[1] >= last:
        return None
    return Told(term.state, term.words) if text_of(analysis, term.words[1]) == ")" else None


def _term_at(phrase: Phrase, at: int, stop: int, shown: Shown) -> _Term | None:
    written = text_of(phrase.analysis, at)
    if not written[:1].isupper() or (written.lower() == "us" and written != "US"):
        return None
    words = [phrase.lower(each) for each in range(at, min(stop, at + _LONGEST))]
    known = known_at(words, 0)
    if known is not None:
        if known.length == 1 and not is_written_right(written):
            return None
        state = None if known.state is None else plain_name(known.state)
        return _Term((at, at + known.length), known.kind, state)
    found = shown.at(words)
    if found is None:
        return None
    length, kind, plain = found
    return _Term((at, at + length), kind, plain)


def _is_one_of_several(
    phrase: Phrase, term: _Term, shown: Shown, *, adjectives: bool = True
) -> bool:
    """Whether another state stands behind it: "the leaders of Orvane, Ardovia and Selm".

    adjectives: one may be told by its people's: "Orvanian and Ardovian leaders", but not "leaders
    of Orvane and the Ardovian army".
    """
    after, last = term.words[1], len(phrase.analysis.words)
    while after < last and phrase.lower(after) in _JOINED:
        after += 1
    if not term.words[1] < after < last:
        return False
    other = _term_at(phrase, after, last, shown)
    return other is not None and (adjectives or other.kind != "people")


def _tells(phrase: Phrase, term: _Term, noun: str, first: int, *, name: bool) -> bool:
    """Whether words before a noun, or the noun itself ("the Orvanians"), tell the noun's state."""
    start, stop = term.words
    last = len(phrase.analysis.words)
    beside = [phrase.lower(each) for each in (start - 1, stop) if phrase.begin <= each < last]
    if "-" in beside[: 1 + (stop < phrase.called_end)]:
        return False  # "pro-Orvanian", "Orvane-backed"
    if stop > first:
        return term.kind == "people" or (term.kind == "name" and _is_behind_body(phrase, start))
    sort = sort_of(noun)
    if (sort == "document" and not name) or (
        is_outsider(noun) and (term.kind, noun) != ("people", "counterpart")
    ):
        return False
    if term.kind == "people":
        return True
    is_owner = stop < last and phrase.lower(stop) in POSSESSIVES
    is_acronym = text_of(phrase.analysis, start).replace(".", "").isupper()
    if is_regional(noun) and not is_acronym:
        return False
    if term.kind in ("seat", "office"):
        is_told = is_body(noun) or is_in_ranks(noun)  # "Kremlin guards"
        return is_told or (is_in_office(noun) and (is_owner or not is_by_subject(noun)))
    if name and sort not in ("body", "force") and not (is_owner or is_acronym):
        written = " ".join(phrase.lower(at) for at in range(start, stop))
        return start == phrase.start and not is_regions_too(written)  # not "Georgia Institute"
    if is_by_subject(noun) and not is_owner:
        return is_acronym and is_in_office(noun)
    return True


def _is_behind_body(phrase: Phrase, at: int) -> bool:
    """Whether a state's name ends that of a body of it: "River Committee of Orvane"."""
    at -= phrase.lower(at - 1) == "the"
    if at - 2 < phrase.start or phrase.lower(at - 1) != "of":
        return False
    noun = singular(phrase.lower(at - 2))
    both = f"{phrase.lower(at - 3)} {noun}" if at - 3 >= phrase.start else noun
    return sort_of(noun) in ("body", "force") or sort_of(both) == "body"  # "Central Bank of Orvane"


def _told_behind(phrase: Phrase, noun: str, shown: Shown, depth: int) -> Told | None:
    """The state told behind a noun: "president of Orvane", "a spokesman for Orvane's army"."""
    begins = phrase.end + 1
    if begins >= phrase.called_end or is_outsider(noun) or sort_of(noun) == "document":
        return None
    small = phrase.lower(phrase.end)
    if small not in _SERVING and not (small == "to" and is_aide(noun)):
        return None
    tail = Phrase.of(phrase.analysis, (begins, phrase.called_end))
    term = _term_at(tail, tail.start, tail.end, shown)
    if term is not None and _is_one_of_several(tail, term, shown, adjectives=False):
        return None
    if term is not None and term.words[1] == tail.end:
        fits = {"name": _OWNING, "office": _SERVING}.get(term.kind, frozenset())
        is_told = small in fits and term.state is not None and not is_regional(noun)
        return Told(term.state, term.words) if is_told and term.state else None
    nouns = [tail.noun()[0], *(singular(tail.lower(at)) for at in range(tail.start, tail.end))]
    bodies = ("body", "force", "organisation")
    if not is_in_office(nouns[0]) and not any(sort_of(each) in bodies for each in nouns):
        return None
    return told_state(phrase.analysis, (begins, phrase.called_end), shown, depth=depth - 1)
