"""Which offices and bodies every state has, so that they are some state's though nobody says whose.

"The finance minister", "Judge Dana Sollen", "the Senate", "the River Protection Agency"; not "the
club's president", nor what several states have together. The words are in
``sayso/data/roles.toml``, ``domestic``.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from sayso.documents.knowledge import knowledge
from sayso.model import Actor
from sayso.readings.actors.roles import (
    is_of_heads,
    is_of_person,
    is_of_several_states,
    is_of_state,
    is_portfolio,
    singular,
)
from sayso.readings.actors.states import known_at

_WORD = re.compile(r"[^\W_]+(?:[-.&][^\W_]+)*\.?")
_POSSESSIVE = re.compile(r"['’]s?(?!\w)")
_BEHIND = re.compile(r",|\s(?:for|from|in|on|to|at|who|whose)\s")
_WHERE = re.compile(r"\s(?:in|from|at)\s")
_FIRST = frozenset(
    "a an any another both each his her its my no one other our several some such their these "
    "three two your many all former then previous own".split()
)
_FRONT = frozenset(
    "a an another any at both dozens few five four hundreds least many more most one other several "
    "six some than the these those three top two".split()
)
_SMALL = frozenset(["and", "for", "of", "on", "the", "to"])
_MOST = 12
"""Words of an office or a name that are looked at: what is longer is none."""
_KEPT = 4096
"""Wordings of which the answer is kept: a report's are asked for again and again."""


def is_domestic(actor: Actor) -> bool:
    """Whether somebody holds an office that every state has, or is a body that every state has."""
    if actor.kind == "person":
        return actor.role is not None and _is_office(actor.role, actor.body)
    if actor.kind in ("body", "force"):
        return is_body_of_states(actor.name)
    if actor.kind not in ("group", "unnamed"):
        return False
    if actor.body is not None:
        return is_body_of_states(actor.body) or actor.body.lower() in _listed("with")
    return _is_described(actor.name, several=actor.kind == "group")


def places_behind(words: str) -> str:
    """What stands behind the small word after an office: "Selm" of "officials in Selm"."""
    return " ".join(_WHERE.split(words, maxsplit=1)[1:])


@lru_cache(_KEPT)
def _is_described(description: str, *, several: bool) -> bool:
    """Whether a description tells such an office: "a federal judge", "military officials", "House
    Republicans"; not "the foreign ministers", who are of several states."""
    front, *behind = _BEHIND.split(description, maxsplit=1)
    if "foreign" in " ".join(behind).split():
        return False  # "officials from foreign governments"
    words = _words(front)
    while words and words[0] in _FRONT:
        del words[0]
    office = words[: words.index("of")] if "of" in words else words
    if not office or "of" in words[: len(words) - len(office)]:
        return False
    if not _listed("none").isdisjoint(_parts(words)) or _is_owned(description):
        return False
    noun, others = office[-1], office[:-1]
    if several and noun in _listed("of_several"):
        return False
    if several and others[:1] and others[0] in _listed("chambers"):
        return is_of_person(noun)
    if noun in _listed("insiders"):
        return all(
            word in _listed("with") or word in _listed("ranks") or is_portfolio(word)
            for word in others
        )
    return _is_office(" ".join(office), None)


@lru_cache(_KEPT)
def _is_office(role: str, body: str | None) -> bool:
    words = _words(role)
    if not 0 < len(words) <= _MOST or not _listed("none").isdisjoint(_parts(words)):
        return False
    if _is_owned(role):
        return False
    front = _words(_BEHIND.split(role, maxsplit=1)[0])
    office = front[: front.index("of")] if "of" in front else front  # "mayor of Brisk"
    if not _listed("offices").isdisjoint(_pairs(office[-2:])):
        return True
    if body is not None and not is_body_of_states(body):
        return False
    held = _listed("bare") & set(_pairs(front))
    others = set(front) - {word for office in held for word in office.split()}
    return bool(held) and all(
        word in _listed("with") or is_portfolio(word) or is_portfolio(f"{word}s") for word in others
    )


@cache
def is_high_office(noun: str) -> bool:
    """Whether a noun is such an office: "president"; who holds it is told with it."""
    return noun in _listed("offices") | _listed("bare")


@cache
def is_told_with_name(noun: str) -> bool:
    """Whether a noun is for an office that a report tells when it names who holds it."""
    return is_high_office(noun) or noun in _listed("abroad")


@lru_cache(_KEPT)
def is_body_of_states(name: str) -> bool:
    """Whether words name a body such as every state has: "the Senate", "Ferry Ministry"."""
    words = _words(name.removeprefix("The ").removeprefix("the "))
    if not 0 < len(words) <= _MOST or words[0] in _FIRST or _is_owned(name):
        return False
    if not _listed("none").isdisjoint(_parts(words)) or is_of_several_states(tuple(words)):
        return False
    if " ".join(words) in _listed("chambers"):
        return True
    small = next((at for at, word in enumerate(words) if word in ("of", "for", "in")), len(words))
    kernels = [words[:stop] for stop in {small, len(words)} if stop]
    if any(_ends(kernel) for kernel in kernels):
        return not _is_of_many(name)
    if any(kernel[-1] in ("committee", "subcommittee") for kernel in kernels):
        return not _listed("chambers").isdisjoint(_pairs(words))
    return words[-1] in _listed("agencies") and _is_whole_name(name)


def _is_owned(text: str) -> bool:
    """Whether somebody in front of it owns it, who holds no office and is no state: "Selm's court",
    but not "the coroner's court", "the country's police"."""
    owners = _words(_POSSESSIVE.split(text, maxsplit=1)[0])
    is_one = _POSSESSIVE.search(text) is not None and bool(owners)
    last = owners[-1] if owners else ""
    return is_one and not (is_of_person(last) or is_high_office(last) or is_of_state(last))


def _is_of_many(name: str) -> bool:
    """Whether words are for several of what a state has one of: "the foreign ministries"."""
    return name.lower().split()[-1] in ("ministries", "parliaments", "cabinets", "treasuries")


def is_led(name: str) -> bool:
    """Whether words are for what a head of state or government leads, by that head's own name: "the
    Sollen administration"."""
    words = name.removeprefix("The ").removeprefix("the ").split()
    is_one = len(words) == 2 and is_of_heads(words[1].lower()) and words[0][:1].isupper()
    return is_one and known_at([words[0].lower()], 0) is None


def _ends(words: list[str]) -> bool:
    return not _listed("bodies").isdisjoint([words[-1], " ".join(words[-2:])])


def _is_whole_name(name: str) -> bool:
    """Whether several words, all with capitals, are the name: "River Protection Agency"."""
    large = [word for word in name.split() if word.lower() not in _SMALL]
    return len(large) > 1 and all(word[:1].isupper() for word in large) and not is_led(name)


def _words(text: str) -> list[str]:
    bare = _POSSESSIVE.sub("", text)
    return [singular(word.lower().rstrip(".")) for word in _WORD.findall(bare)]


def _parts(words: list[str]) -> set[str]:
    """The words, without stops, and what joined ones are made of: "u.n" is "un"."""
    return {part for word in words for part in (word.replace(".", ""), *word.split("-"))}


def _pairs(words: list[str]) -> list[str]:
    return [*words, *(" ".join(words[at : at + 2]) for at in range(len(words) - 1))]


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(knowledge("roles")["domestic"][name])
