"""In whose voice two mentions of a happening stand, and what one may then take from the other."""

from __future__ import annotations

from sayso.readings.actors.casting import Cast
from sayso.readings.events.happenings import HAPPENED, Happening
from sayso.readings.events.sameness import overlap_in_time

_TOGETHER = frozenset(["CONSULT", "COOPERATE"])
"""Types of what is done together, so that whoever has part in it is an actor (codebook 13.6)."""


class Tellers:
    """Compares the voices of one text's happenings."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast

    def are_opposed(self, one: Happening, other: Happening) -> bool:
        """Whether the doer's side tells of one and of the other those whom it is done to, and no
        time shows that both mean the same: "their barrage on Sunday", "our strikes hit depots"."""
        mine, yours = self._voice(one), self._voice(other)
        if mine is None or yours is None or mine == yours or one.type in _TOGETHER:
            return False
        if one.time is not None and other.time is not None and overlap_in_time(one, other):
            return False
        actors = self._sides([*one.actors, *other.actors])
        recipients = self._sides([*one.recipients, *other.recipients])
        return any(
            doer in actors and sufferer in recipients
            for doer, sufferer in ((mine, yours), (yours, mine))
        )

    def merge(self, first: Happening, again: Happening) -> None:
        """Give a happening the voice, the time and the place that its later mention tells: what
        the report tells itself is the report's, and no voice tells more than its own words do."""
        is_own = first.teller is not None and again.teller is None
        if is_own and {first.status, again.status} <= HAPPENED:
            first.teller = None
            first.time, first.place = again.time or first.time, again.place or first.place
        elif self._voice(first) == self._voice(again):
            first.time, first.place = first.time or again.time, first.place or again.place

    def unite(self, first: Happening, again: Happening) -> None:
        """Give what is done together the sides that only its later mention names."""
        if first.type not in _TOGETHER:
            return
        known = self._sides([*first.actors, *first.recipients])
        first.actors += [
            each
            for each in again.actors
            if each not in first.recipients and self._side(each) not in known
        ]

    def _voice(self, each: Happening) -> str | None:
        """The side in whose voice a happening is told; None for the report's own, "" for nobody
        known."""
        if each.teller is None:
            return None
        return self._side(each.teller.actors[0]) if each.teller.actors else ""

    def _sides(self, actors: list[str]) -> set[str]:
        return {self._side(each) for each in actors}

    def _side(self, actor: str) -> str:
        """The state of somebody who is of one, else they themselves."""
        return self._cast.actor(actor).state or actor
