"""What a report counts: a quantity with the noun it counts and what is told of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sayso.readings.figures.deeds import Role
from sayso.readings.figures.items import Item
from sayso.readings.figures.quantities import Quantity
from sayso.readings.parsed import Words, listed, singular

PEOPLE = "people"

_OF_PERSONS = ("er", "or", "ist", "ant", "ent", "ian", "man", "men", "ee", "ite", "ese", "ic")
"""Endings of nouns that, found to name persons, are believed to."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A quantity that a report claims.

    item: what is counted; of another claim where the noun is left out (``borrowed``).
    unit: "people", a currency, "percent", a measure, or the item's noun in the singular.
    """

    quantity: Quantity
    item: Item | None
    role: Role
    unit: str | None
    borrowed: bool = False

    @property
    def is_elliptic(self) -> bool:
        return self.item is None or self.borrowed

    @property
    def end(self) -> int:
        """The word after the claim: after the item, where it stands behind the number."""
        if self.item is None or self.borrowed:
            return self.quantity.stop
        return max(self.quantity.stop, self.item.words[1])

    def lent(self, words: Words, other: Claim) -> Claim:
        """This claim, without a noun of its own, counting what another counts."""
        if not self.is_elliptic:
            return self
        if other.item is None:
            return replace(self, unit=self.unit or other.unit)
        unit = self.unit if self.quantity.kind != "count" else unit_of(words, other.item)
        return replace(self, item=other.item, unit=unit, borrowed=True)


def unit_of(words: Words, counted: Item) -> str:
    """ "people", or the counted noun in the singular."""
    noun = singular(words.small[counted.head])
    is_people = noun in listed("nouns", "people") or words.small[counted.head] in listed(
        "nouns", "people"
    )
    is_person = counted.head in words.persons and noun.endswith(_OF_PERSONS)
    return PEOPLE if is_people or is_person else noun
