"""Chambers of parliament whose state no words tell: "the Senate" of the states that have one.

Which states have a chamber of a name is in ``sayso/data/states.toml``, ``chambers``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from sayso.model import Actor
from sayso.readings.actors.states import have_chamber
from sayso.readings.actors.told import Teller, Told, first_of

_FEW, _MORE = 3, 2
"""How often a report must tell of a state with a chamber, and how much more often than of any other
with one, where its outlet is not of one. Judgements of 2026-11."""


def chambers_at_home(
    actors: Mapping[str, Actor], told: Told, own: str | None
) -> Iterator[tuple[Actor, Teller]]:
    """The chambers of no state told, with what tells theirs: the outlet's own if it has one and no
    other such state is told of more often; else the one told of far more often than the others.

    own: the state that the outlet reports from, by its plain name; None where it is not known.
    """
    counts = told.with_places()
    for actor in actors.values():
        name = actor.name.lower().removeprefix("the ")
        states = have_chamber(name) if actor.kind == "body" and actor.state is None else ()
        if not states:
            continue
        having = Counter({each: count for each, count in counts.items() if each.lower() in states})
        most = first_of(having)
        if most is None:
            continue
        if own is not None and having[own] == having[most]:
            yield actor, told.teller(own)
            continue
        rival = max((count for each, count in having.items() if each != most), default=0)
        if having[most] >= max(_FEW, _MORE * rival) and (own is None or not having[own]):
            yield actor, told.teller(most)
