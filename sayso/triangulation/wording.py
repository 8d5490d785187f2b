"""What words share across reports: one idea in several forms, one state under several names.

"Talks" and "negotiations", "killed" and "deaths", "Korvian" and "Korvia" are told in other words
and mean one thing. The knowledge is in ``sayso/data/alike.toml`` and ``sayso/data/states.toml``;
the rest is spelling.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator
from functools import cache, lru_cache
from typing import Any

from sayso.documents.knowledge import fold, knowledge
from sayso.readings.actors.states import known_at
from sayso.readings.parsed import singular

_WORD = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*|\d+(?:[.,]\d+)*")
# The hyphen between two names: "Karst-Talos talks" are of both.
_BOTH = re.compile(r"(?<=[A-Za-z.])[-–](?=[A-Z])")
_NAME = re.compile(r"(?<=[\w,;:’'\"”“‘(-] )[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*")
_VOWELS = frozenset("aeiouy")
_DOUBLED = frozenset("bdgmnprt")


def ideas(text: str) -> frozenset[str]:
    """What some words are about: their ideas, without words that hold nothing of their own.

    Numbers are left out: they are compared as figures. A state's names, people and seat are one.
    """
    return frozenset(_told(text))


def names_in(text: str) -> frozenset[str]:
    """The ideas of the names in some words, the first word left out, which has a capital anyway."""
    return frozenset(idea for match in _NAME.finditer(text) for idea in _told(match[0]))


def ideas_in_order(text: str) -> list[str]:
    """The same, in text order, each as often as it stands there."""
    return list(_told(text))


def idea_of(word: str) -> str:
    """The idea of one word, whatever its form: of "negotiations" that of "talk"."""
    return _idea(fold(word).lower())


def _told(text: str) -> Iterator[str]:
    written = [match[0] for match in _WORD.finditer(_BOTH.sub(" ", text))]
    small = [_bare(word) for word in written]
    at = 0
    while at < len(small):
        known = known_at(small, at) if _can_be_state(written[at]) else None
        if known is not None and known.state is not None:
            yield known.state
            at += known.length
            continue
        word = small[at]
        if _holds_something(word):
            found = _idea(word)
            if found not in _empty():
                yield found
        at += 1


def _bare(word: str) -> str:
    small = fold(word).lower()
    return small[:-2] if small.endswith("'s") else small.rstrip("'.")


def _can_be_state(written: str) -> bool:
    return written[:1].isupper() and (len(written) > 2 or written.isupper())


def _holds_something(word: str) -> bool:
    return len(word) > 1 and not word[0].isdigit() and word not in _empty()


@lru_cache(maxsize=65536)
def _idea(word: str) -> str:
    stem = _stem(word)
    return _groups().get(stem) or _groups().get(word) or stem


def _stem(word: str) -> str:
    """A word without its ending, by its spelling alone: enough to meet its other forms."""
    forms = knowledge("alike")["forms"]
    if word in forms:
        return str(forms[word])
    if word.endswith("ing") and len(word) > 5:
        return _base(word[:-3])
    if word.endswith("ied") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("ed") and len(word) > 4:
        return _base(word[:-2])
    return singular(word)


def _base(stem: str) -> str:
    """The verb before "-ed" or "-ing": "stopp" is "stop", "hous" is "house"."""
    if not _VOWELS & frozenset(stem):
        return stem
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] in _DOUBLED:
        return stem[:-1]
    if stem + "e" in _groups() or stem in _groups():
        return stem + "e" if stem + "e" in _groups() else stem
    return stem + "e" if _wants_e(stem) else stem


def _wants_e(stem: str) -> bool:
    """Whether a verb's base ends in "e", by its last letters: "releas", "derat", "forc"."""
    if stem.endswith(("s", "c", "v", "z", "u", "dg")) and not stem.endswith(("ss", "us")):
        return True
    return (
        len(stem) > 3
        and stem.endswith(("at", "ut", "ir", "ur", "uc", "in", "os"))
        and (stem[-3] not in _VOWELS)
    )


@cache
def _groups() -> dict[str, str]:
    """By word, the idea it stands for. A word of two ideas has the first."""
    found: dict[str, str] = {}
    for idea, words in knowledge("alike")["ideas"].items():
        for word in (idea, *words):
            found.setdefault(word, idea)
    return found


@cache
def _empty() -> frozenset[str]:
    return frozenset(knowledge("alike")["empty"]["words"].split())


@cache
def listed(*path: str) -> frozenset[str]:
    """The words of one list of ``sayso/data/alike.toml``: listed("tolls", "deeds")."""
    found: Any = knowledge("alike")
    for name in path:
        found = found[name]
    return frozenset(found)


@cache
def listed_by(*path: str) -> dict[str, str]:
    """The words of a table of lists of that file, each with the key whose list it stands in."""
    found: Any = knowledge("alike")
    for name in path:
        found = found[name]
    return {word: key for key, words in found.items() for word in words}


@cache
def _any_of(path: tuple[str, ...]) -> re.Pattern[str]:
    words = sorted(listed(*path), key=lambda word: (-len(word), word))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b")


def holds(text: str, *path: str) -> bool:
    """Whether a text holds one of the words of a list, as whole words."""
    return _any_of(path).search(fold(text).lower()) is not None


def found_in(text: str, *path: str) -> frozenset[str]:
    """Those words of a list that a text in small letters holds, as whole words."""
    return frozenset(match[0] for match in _any_of(path).finditer(text))


@cache
def parts_of() -> dict[str, frozenset[str]]:
    """By what is counted, the narrower things counted as part of it."""
    return {
        idea_of(whole): frozenset(map(idea_of, parts))
        for whole, parts in knowledge("alike")["wholes"].items()
    }


def overlap(left: Iterable[Hashable], right: Iterable[Hashable]) -> float:
    """The share of the smaller set that stands in the larger; 0 where one is empty."""
    one, other = frozenset(left), frozenset(right)
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0
