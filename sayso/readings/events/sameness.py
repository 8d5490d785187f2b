"""What two happenings of one text share: parties, place, time, and the kind of thing they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.model import Actor, Place
from sayso.readings.actors.casting import Cast
from sayso.readings.events.happenings import Happening
from sayso.readings.parsed import Words


class Sameness:
    """Compares the happenings of one text."""

    def __init__(self, words: Words, cast: Cast) -> None:
        self._words = words
        self._cast = cast

    def is_compatible(self, one: Happening, other: Happening) -> bool:
        """Whether all that two tell of their parties can be of one happening."""
        return all(
            not mine or not yours or self.overlap(mine, yours)
            for mine, yours in (
                (one.actors, other.actors),
                (one.recipients, other.recipients),
            )
        )

    def is_one_word(self, one: Happening, other: Happening) -> bool:
        """Whether two words name the same kind of thing: "talks", "negotiations"."""
        if one.lemma == other.lemma or (one.pos != other.pos and one.type == "CONSULT"):
            return True
        is_kind = one.kind is not None and one.kind == other.kind
        return is_kind or (one.mode is not None and one.mode == other.mode == "cyber")

    def is_one_place(self, one: Place, other: Place) -> bool:
        """Whether one is told in words of the other: "Brisk", "the port of Brisk"."""
        text = self._words.analysis.text
        mine, yours = one.span.of(text).lower(), other.span.of(text).lower()
        return mine in yours or yours in mine

    def overlap(self, some: Sequence[str], others: Sequence[str]) -> bool:
        if not self.keys(some).isdisjoint(self.keys(others)):
            return True
        return self._sound_alike(some, others)

    def same(self, some: Sequence[str], others: Sequence[str]) -> bool:
        """Whether two lists name the same parties; one that names nobody says nothing else."""
        mine, yours = self.keys(some), self.keys(others)
        return not mine or not yours or mine == yours or self._sound_alike(some, others)

    def _sound_alike(self, some: Sequence[str], others: Sequence[str]) -> bool:
        """Whether two descriptions of one kind share a name: "Orvanian press", "Orvanian media"."""
        if len(some) != 1 or len(others) != 1:
            return False
        one, other = self._cast.actor(some[0]), self._cast.actor(others[0])
        shared = {*one.name.split()} & {*other.name.split()}
        return one.kind == other.kind != "person" and any(word[:1].isupper() for word in shared)

    def keys(self, ids: Iterable[str]) -> frozenset[str]:
        return frozenset(_key(self._cast.actor(each)) for each in ids)


def _key(actor: Actor) -> str:
    """What tells a party from others here: a state for its bodies, forces and seat."""
    if actor.kind in ("state", "body", "force") and actor.state:
        return actor.state
    return actor.id


def overlap_in_time(one: Happening, other: Happening) -> bool:
    if one.time is None or other.time is None:
        return True
    first, second = one.time, other.time
    if first.latest and second.earliest and first.latest < second.earliest:
        return False
    return not (second.latest and first.earliest and second.latest < first.earliest)
