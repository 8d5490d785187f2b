"""Whose things a brief is narrowed to, and whom these concern: by the names of these reports.

A name means here what it means in the lists of a record: ``--actor`` a party and all that speak for
it, ``--of`` what is said or done to somebody, names him, or is there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from sayso.model import Event, Figure, Place, Position, Reading, Span, Statement
from sayso.readings.actors.states import known_at
from sayso.record.countries import countries_called
from sayso.record.party_names import folded
from sayso.views.brief.known import Known
from sayso.views.brief.wanted import Wanted

Thing = Statement | Figure | Event | Position
Name = tuple[str, ...]
"""The words of a name, folded: "U.N." and "UN" are one."""


class Meant:
    """Whom a name means among the actors of some reports.

    Those who are called just so; else, as in a record, those whose names hold its words. A state is
    meant by each of its names.
    """

    def __init__(self, asked: str, everybody: Iterable[Known]) -> None:
        known = list(everybody)
        self.asked = _name(asked)
        own = {self.asked, *_as_state(self.asked)}
        exact = {each.key for each in known if each.is_party and own & _names(each)}
        self._wholes = {name for each in known for name in _wholes(each) if name in own}
        if not exact and not self._wholes:
            exact = {each.key for each in known if any(map(self._holds, _names(each)))}
        self._keys = exact
        self.names = own.union(*(_names(each) for each in known if each.key in exact))
        self._wholes |= {name for each in known if each.key in exact for name in _of_key(each)}

    @property
    def is_somebody(self) -> bool:
        return bool(self._keys or self._wholes)

    def is_or_has(self, known: Known) -> bool:
        """Whether somebody is meant, or speaks for who is."""
        return known.key in self._keys or not self._wholes.isdisjoint(_wholes(known))

    def is_named_in(self, words: str) -> bool:
        """Whether any name of theirs stands there, as whole words."""
        text = f" {' '.join(folded(_bare(words)))} "
        return any(f" {' '.join(name)} " in text for name in self.names)

    @cached_property
    def countries(self) -> frozenset[str]:
        """ISO 3166 codes of what is meant, where that is a state."""
        return frozenset(countries_called({" ".join(name) for name in self.names}))

    def is_where(self, place: Place, text: str) -> bool:
        told = (place.span.of(text), place.name or "")
        return place.country in self.countries or any(map(self.is_named_in, told))

    def _holds(self, name: Name) -> bool:
        return f" {' '.join(self.asked)} " in f" {' '.join(name)} "


class Chosen:
    """Which things of some readings a choice lets through; without names, all of them."""

    def __init__(
        self, wanted: Wanted, known: Mapping[tuple[str, str], Known], readings: Iterable[Reading]
    ) -> None:
        self._known = known
        self._texts = {each.document.id: each.document.text for each in readings}
        self.actor = Meant(wanted.actor, known.values()) if wanted.actor else None
        self.of = Meant(wanted.of, known.values()) if wanted.of else None

    def lets(self, thing: Thing) -> bool:
        """Whether it is said, done, claimed or held by who is wanted, and concerns whom it must."""
        if self.actor is not None and not self._is_or_has(self.actor, thing, _by(thing)):
            return False
        return self.of is None or self._concerns(self.of, thing)

    def lets_words(self, words: str) -> bool:
        """The same for mere words of a report."""
        return self.actor is None and (self.of is None or self.of.is_named_in(words))

    def _is_or_has(self, meant: Meant, thing: Thing, ids: Iterable[str]) -> bool:
        found = (self._known.get((thing.document_id, id)) for id in ids)
        return any(meant.is_or_has(known) for known in found if known)

    def _concerns(self, meant: Meant, thing: Thing) -> bool:
        if self._is_or_has(meant, thing, _to(thing)):
            return True
        text = self._texts[thing.document_id]
        if any(meant.is_named_in(span.of(text)) for span in _own_words(thing)):
            return True
        place = thing.place if isinstance(thing, Figure | Event) else None
        return place is not None and meant.is_where(place, text)


def _by(thing: Thing) -> Sequence[str]:
    """Who says, does, claims or holds it."""
    if isinstance(thing, Figure):
        return (thing.asserted_by.actor,) if thing.asserted_by.actor else ()
    return (thing.actor,) if isinstance(thing, Position) else thing.actors


def _to(thing: Thing) -> Sequence[str]:
    """Whom it concerns; of an event, also who does it: it is what happens to both."""
    if isinstance(thing, Statement):
        return (*thing.addressees, *thing.targets)
    if isinstance(thing, Event):
        return (*thing.actors, *thing.recipients)
    return thing.addressees if isinstance(thing, Position) else ()


def _own_words(thing: Thing) -> Sequence[Span]:
    if isinstance(thing, Event):
        return (thing.span,)
    if isinstance(thing, Figure):
        return tuple(span for span in (thing.span, thing.item, thing.action) if span)
    return thing.content


def _bare(words: str) -> str:
    """Words without the mark of whose they are: "Selm's" and "the Selms’" name Selm."""
    return words.replace("’s ", " ").replace("'s ", " ").removesuffix("’s").removesuffix("'s")


def _name(name: str) -> Name:
    words = folded(_bare(" ".join(name.split())))
    return tuple(words[1:] if len(words) > 1 and words[0] == "the" else words)


def _names(known: Known) -> set[Name]:
    return {_name(known.name), _name(known.actor.name)}


def _wholes(known: Known) -> set[Name]:
    """Names of what somebody speaks for."""
    return {_name(each) for each in (known.body, known.whole) if each}


def _of_key(known: Known) -> set[Name]:
    """The name under which others are said to speak for it; a person's is nobody's whole."""
    return set() if known.actor.kind in ("person", "unnamed") else {_name(known.name)}


def _as_state(name: Name) -> set[Name]:
    """The state that a name means whole; an office's building is the office alone."""
    known = known_at(name, 0) if name else None
    if known is None or known.length != len(name) or known.kind == "office" or not known.state:
        return set()
    return {_name(known.state)}
