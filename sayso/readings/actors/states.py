"""The names of states, their seats and their peoples: ``sayso/data/states.toml``.

Names are asked for in small letters and without full stops: "us" is "U.S.". Nothing here says who
is party to what; it tells a place from a person, and that "the French envoy" is France's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from sayso.documents.knowledge import knowledge

StateWord = Literal["name", "people", "seat", "office", "region"]

_SMALL = frozenset(["and", "of", "the"])
_OWN_NAMES = ("bodies", "parliaments", "forces", "police")
"""The tables of bodies and forces that have names of their own."""
_BODY_NOUNS = ("department", "bank", "bureau", "commission", "office", "service", "board")
"""By which one of them is taken up if its name has it; else it is "the agency"."""


@dataclass(frozen=True, slots=True)
class Known:
    """A state's word at some place. length: its words. state: None of a region, which is none's.

    kind: the name or an acronym; its people's adjective; its seat; an office's building.
    """

    length: int
    kind: StateWord
    state: str | None


@cache
def is_place(name: str) -> bool:
    """Whether a name is a state's or that of its seat: both speak for the state."""
    return name in _by_name() or name in _seats()


def is_state(name: Sequence[str]) -> bool:
    """Whether a name, its words in small letters, is a state's or that of its seat; a name that is
    no region's may be that of a state no list has."""
    known = known_at(name, 0) if name else None
    return known is None or (known.kind in ("name", "seat") and known.length == len(name))


def own_sort(written: str) -> Literal["body", "force"] | None:
    """What a state's body is, or its force, that has a name of its own: "the White House", for the
    office in it, "the Knesset"; None for other words. written: as in the report."""
    name = written.replace(".", "")
    if name.lower() not in _offices() or not is_written_right(name):
        return None
    return "force" if own_noun(name) in ("military", "police") else "body"


def own_noun(written: str) -> str | None:
    """The noun that can take up a body or a force with a name of its own: the Knesset is "the
    parliament", an agency "the agency", by its last noun or that before its "of" if it has one."""
    name = written.replace(".", "").lower()
    tables = {"parliament": "parliaments", "military": "forces", "police": "police"}
    noun = next((noun for noun, table in tables.items() if name in _own_names(table)), None)
    if noun is None and name in _own_names("bodies"):
        kernel = name.partition(" of ")[0].split()
        noun = next((word for word in _BODY_NOUNS if word in kernel), "agency")
    return noun


def house_at(words: Sequence[str]) -> tuple[str, str] | None:
    """The office whose house some words begin with, and its state's plain name: "the Kremlin" is
    that of Russia's president. words: in small letters."""
    known = known_at(words, 0)
    if known is None or known.kind != "office" or known.state is None:
        return None
    head = knowledge("states")["houses"].get(" ".join(words[: known.length]))
    return (str(head), plain_name(known.state)) if head else None


def is_led_by(state: str, office: str) -> bool:
    """Whether the holder of an office leads a state, by its plain name."""
    return state.lower() in knowledge("states")["led_by"].get(office, ())


def have_chamber(name: str) -> frozenset[str]:
    """The states with a chamber of parliament of a name, all in small letters."""
    return frozenset(knowledge("states")["chambers"].get(name, ()))


def has_also(state: str, office: str) -> bool:
    """Whether a state, by its plain name, has a holder of an office who does not lead it."""
    return state.lower() in knowledge("states")["led_by"]["others"].get(office, ())


def lawmakers_mark(text: str, at: int) -> tuple[str, int] | None:
    """The state whose lawmakers alone bear such a mark of party and region as begins at a place of
    a text, and how long it is: "D-Ohio"."""
    for state, pattern in _marks():
        found = pattern.match(text, at)
        if found is not None:
            return plain_name(state), found.end() - at
    return None


@cache
def is_regions_too(name: str) -> bool:
    """Whether a state's name is that of another's region too, where its lawmakers are from:
    then the name alone tells neither."""
    marks = knowledge("states")["lawmakers"].values()
    return any(name == region.lower() for mark in marks for region in mark["regions"])


@cache
def _marks() -> tuple[tuple[str, re.Pattern[str]], ...]:
    made = []
    for state, mark in knowledge("states")["lawmakers"].items():
        parties, regions = ("|".join(map(re.escape, mark[each])) for each in ("parties", "regions"))
        # Words for a region may be set apart and closed by full stops: "N.Y.".
        pattern = rf"(?:{parties})(?:[-–‑]|, )(?:{regions})(?!\w)\.?"
        made.append((state, re.compile(pattern)))
    return tuple(made)


def is_written_right(written: str) -> bool:
    """Whether a name that is an acronym stands in capitals: "ICE" is a body, "Ice" is none."""
    name = written.replace(".", "")
    return name.lower() not in _acronyms() or name == _acronyms()[name.lower()]


@cache
def is_of_states(name: str) -> bool:
    """Whether a name is of a part of the world in which there are several states."""
    return name in _listed_regions("of_states")


@cache
def _listed_regions(which: str) -> frozenset[str]:
    return frozenset(knowledge("states")["regions"][which])


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
        name = " ".join(words[at : at + length]).replace(".", "").replace("’", "'")
        state = _by_name().get(name) or _by_people().get(name)
        if state is not None:
            return length, state
    return 1, words[at]


def known_at(words: Sequence[str], at: int) -> Known | None:
    """The longest word of a state's that begins at one of some words, all in small letters."""
    longest = _most_words().get(words[at].replace(".", ""), 0)
    for length in range(min(longest, len(words) - at), 0, -1):
        name = " ".join(words[at : at + length]).replace(".", "").replace("’", "'")
        found = _by_word().get(name)
        if found is None and name.endswith("s") and name[:-1] in _by_people():
            found = ("people", _by_people()[name[:-1]])  # "Austrians"
        if found is not None:
            return Known(length, *found)
    return None


@cache
def plain_name(state: str) -> str:
    """A state's name as it is written: "united states" is "United States"."""
    words = (word if word in _SMALL else _capital(word) for word in state.split())
    return " ".join(words)


def _capital(word: str) -> str:
    return "-".join(part[:1].upper() + part[1:] for part in word.split("-"))


@cache
def _by_word() -> dict[str, tuple[StateWord, str | None]]:
    found: dict[str, tuple[StateWord, str | None]] = {}
    for name in knowledge("states")["regions"]["names"]:
        found[name] = ("region", None)
    for name, state in _offices().items():
        found[name] = ("office", state)
    for state, known in knowledge("states")["states"].items():
        for name in known.get("seat", ()):
            found[name] = ("seat", state)
    for name, state in _by_people().items():
        found[name] = ("people", state)
    for name, state in _by_name().items():
        found[name] = ("name", state)
    return found


@cache
def _most_words() -> dict[str, int]:
    """By first word, of how many words the longest of all is; a people's plural among them."""
    found: dict[str, int] = {}
    for name in (*_by_word(), *(f"{people}s" for people in _by_people())):
        first, *rest = name.split()
        found[first] = max(found.get(first, 0), 1 + len(rest))
    return found


@cache
def _offices() -> dict[str, str]:
    """By name in small letters, the state whose office, body or force it is."""
    return {
        name.lower(): state
        for table in ("offices", *_OWN_NAMES)
        for name, state in knowledge("states")[table].items()
    }


@cache
def _own_names(table: str) -> frozenset[str]:
    return frozenset(name.lower() for name in knowledge("states")[table])


@cache
def _acronyms() -> dict[str, str]:
    """By small letters, the names that are written with capitals inside."""
    written = (name for table in _OWN_NAMES for name in knowledge("states")[table])
    return {name.lower(): name for name in written if name != name.lower()}


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
