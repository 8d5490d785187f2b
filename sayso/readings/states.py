"""The names of states, their seats and their peoples: ``sayso/data/states.toml``.

Names are asked for in small letters and without full stops: "us" is "U.S.". Nothing here says who
is party to what; it tells a place from a person, and that "the French envoy" is France's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from sayso.documents.knowledge import knowledge


@cache
def state_of(name: str) -> str | None:
    """The state that a name, or an acronym, is one of: "us" is "united states"."""
    return _by_name().get(name)


@cache
def is_place(name: str) -> bool:
    """Whether a name is a state's or that of its seat: both speak for the state."""
    return name in _by_name() or name in _seats()


@cache
def is_office(name: str) -> bool:
    """Whether a building's name stands for the office in it: "the White House"."""
    return name in knowledge("states")["offices"]["names"]


def nations(words: Sequence[str]) -> Iterator[str]:
    """The same words, with a state's names and its people's adjectives as the state.

    "united", "states", "envoy" is "united states", "envoy"; so is "american", "envoy".
    """
    at = 0
    while at < len(words):
        length, state = _longest(words, at)
        yield state
        at += length


def _longest(words: Sequence[str], at: int) -> tuple[int, str]:
    longest = _longest_from().get(words[at].replace(".", ""), 0)
    for length in range(min(longest, len(words) - at), 0, -1):
        name = " ".join(words[at : at + length]).replace(".", "")
        state = _by_name().get(name) or _by_people().get(name)
        if state is not None:
            return length, state
    return 1, words[at]


@cache
def _by_name() -> dict[str, str]:
    states = knowledge("states")["states"]
    return {
        name: state for state, known in states.items() for name in (state, *known.get("also", ()))
    }


@cache
def _by_people() -> dict[str, str]:
    states = knowledge("states")["states"]
    return {name: state for state, known in states.items() for name in known.get("people", ())}


@cache
def _seats() -> frozenset[str]:
    states = knowledge("states")["states"].values()
    return frozenset(name for known in states for name in known.get("seat", ()))


@cache
def _longest_from() -> dict[str, int]:
    """By first word, of how many words the longest name is."""
    found: dict[str, int] = {}
    for name in (*_by_name(), *_by_people()):
        first, *rest = name.split()
        found[first] = max(found.get(first, 0), 1 + len(rest))
    return found
