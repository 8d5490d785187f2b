"""Words of the closed lists as people type them: by their plain word or by their identifier."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import Any

import click

Checked = Callable[[click.Context, click.Parameter, str | None], str | None]


def listed(name: str) -> Checked:
    """An option's callback: the word of a closed list that is meant. BadParameter, with the list,
    where none is."""

    def checked(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
        if value is None:
            return None
        found = listed_word(name, value)
        if found is None:
            raise click.BadParameter(nothing_like_it(name, value))
        return found

    return checked


def nothing_like_it(name: str, typed: str) -> str:
    """That a list has no such word, with the one that is alike and with all there are."""
    told = told_values(name)
    alike = get_close_matches(plain(typed), {plain(one): one for one in told}, n=1, cutoff=0.75)
    hint = [f" (did you mean {one!r}?)" for one in told if plain(one) in alike]
    return f"there is no {name} {typed!r}{''.join(hint[:1])}; there is {'; '.join(told)}"


def listed_word(name: str, typed: str) -> str | None:
    """The word of a closed list that is meant; None for none.

    It may be typed as its identifier, as its plain word for people, or as a single word that only
    one of the list has ("reconstruction"); in any case, with hyphens, spaces or underscores.
    """
    told = _told(name)
    known = {plain(word): identifier for identifier, word in told.items()}
    known |= {plain(identifier): identifier for identifier in told}
    wanted = plain(typed)
    if wanted in known:
        return known[wanted]
    holding = {of for one, of in known.items() if wanted in one.split("_")} if wanted else set()
    return holding.pop() if len(holding) == 1 else None


def plain(word: str) -> str:
    """A word of a closed list in one spelling: small, its parts joined by underscores."""
    return "_".join(word.lower().replace("-", " ").replace("_", " ").replace(",", " ").split())


def told_values(name: str) -> tuple[str, ...]:
    """The words of a closed list as people are told them."""
    return tuple(dict.fromkeys(_told(name).values()))


def _told(name: str) -> Mapping[str, str]:
    """The words of a closed list, with what people are told for each."""
    from sayso.views.plain_words import EVENTS, ISSUES

    values = closed_values(name)
    if name == "issue":
        return {value: ISSUES[value] for value in values}  # type: ignore[index]
    if name in ("type", "event type", "event kind"):
        plain_words: Mapping[str, str] = {str(known): word for known, word in EVENTS.items()}
        return {value: plain_words[value] for value in values}
    return {value: value.replace("_", " ") for value in values}


def closed_values(name: str) -> tuple[str, ...]:
    """The words of one of the closed lists that things are asked by."""
    from typing import get_args

    from sayso.model import ActorKind, EventKind, EventType, Issue, Stance, Status
    from sayso.vocabulary import closed_list

    lists: Mapping[str, Any] = {
        "issue": Issue, "stance": Stance, "status": Status, "kind": ActorKind,
    }  # fmt: skip
    if name == "act":
        return tuple(closed_list("acts").terms)
    if name == "event type":
        return get_args(EventType)
    if name == "event kind":
        return get_args(EventKind)
    if name == "type":
        return (*get_args(EventType), *get_args(EventKind))
    return get_args(lists[name])
