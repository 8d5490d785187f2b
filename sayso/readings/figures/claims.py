"""Quantities -> claims: what is counted is known, and what claims nothing is left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from sayso.readings.figures.items import Item, Role, is_told_apart, item, role
from sayso.readings.figures.no_figures import reason
from sayso.readings.figures.quantities import Quantity, quantities
from sayso.readings.parsed import Words, listed, singular

PEOPLE = "people"

_OF_PERSONS = ("er", "or", "ist", "ant", "ent", "ian", "man", "men", "ee", "ite", "ese", "ic")
"""Endings of nouns that, found to name persons, are believed to."""

_VOTING = frozenset(["against", "abstained", "abstaining", "opposed", "voted"])

CHANGE_REACH = 6
"""Words before "from", "to" or "by" in which the verb of change stands."""


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


def claims(words: Words) -> Iterator[Claim]:
    """Every figure of a text, in order; wholes and parts are not joined yet."""
    before: Claim | None = None
    for quantity in quantities(words):
        if reason(words, quantity) is not None:
            continue
        if (
            before is not None
            and words.starts[before.quantity.words[0]] != (words.starts[quantity.words[0]])
        ):
            before = None
        counted = item(words, quantity)
        claim = Claim(quantity, counted, role(words, quantity, counted), None)
        if not _is_claimed(words, claim, before):
            continue
        claim = replace(claim, unit=_unit(words, claim))
        yield claim
        before = claim


def unit_of(words: Words, counted: Item) -> str:
    """ "people", or the counted noun in the singular."""
    noun = singular(words.small[counted.head])
    is_people = noun in listed("nouns", "people") or words.small[counted.head] in listed(
        "nouns", "people"
    )
    is_person = counted.head in words.persons and noun.endswith(_OF_PERSONS)
    return PEOPLE if is_people or is_person else noun


def _unit(words: Words, claim: Claim) -> str | None:
    if claim.quantity.kind != "count":
        return claim.quantity.unit
    if claim.item is not None:
        return _joined_unit(words, claim.quantity) or unit_of(words, claim.item)
    return PEOPLE if _is_of_harm(words, claim) or _is_nobody(words, claim.quantity) else None


def _joined_unit(words: Words, quantity: Quantity) -> str | None:
    """The unit of a joined number: "a 40,000-strong force" counts people, no forces."""
    if not words.is_joint(quantity.stop):
        return None
    word = words.get(quantity.stop + 1)
    if word in ("strong", "person", "man", "men", "woman", "people"):
        return PEOPLE
    return singular(word) if word in listed("nouns", "joined") else None


def _is_claimed(words: Words, claim: Claim, before: Claim | None) -> bool:
    quantity = claim.quantity
    if quantity.writing == "none":
        return _is_denial(words, claim)
    if quantity.low == quantity.high == 0 and quantity.kind == "count" and claim.item is None:
        return False
    if quantity.is_one and quantity.kind == "count":
        return _is_one_counted(words, claim, before)
    if quantity.kind != "count" or quantity.exchanged or quantity.voted:
        return True
    if not is_told_apart(words, quantity, claim.item):
        return False
    return claim.item is not None or _stands_alone(words, claim, before)


def _is_denial(words: Words, claim: Claim) -> bool:
    """Whether "no", "none" or "nobody" says how many: "no casualties", "nobody was hurt"."""
    quantity, harmed = claim.quantity, _is_of_harm(words, claim)
    word = words.small[quantity.number[0]]
    if _is_nobody(words, quantity):
        return harmed
    if word == "none":
        return harmed or words.get(quantity.stop) == "of"
    if claim.item is None:
        return False
    return singular(words.small[claim.item.head]) in listed("nouns", "denied") or (
        words.small[claim.item.head] in listed("nouns", "denied")
    )


def _is_nobody(words: Words, quantity: Quantity) -> bool:
    first, stop = quantity.number
    return words.small[first] == "nobody" or (words.small[first] == "no" and stop > first + 1)


def _is_of_harm(words: Words, claim: Claim) -> bool:
    action = claim.role.action
    return action is not None and words.small[action] in listed("nouns", "harm")


def _is_one_counted(words: Words, claim: Claim, before: Claim | None) -> bool:
    """Whether "one" counts, as two would, and is no "a certain"."""
    quantity = claim.quantity
    if words.get(quantity.stop) == "of":
        return _is_of_numbered(words, quantity.stop + 1)
    if quantity.bound != "exact" and claim.item is not None:
        return True
    if claim.item is None:
        return _is_of_harm(words, claim)
    noun = singular(words.small[claim.item.head])
    if before is not None and words.small[before.end : quantity.begin] in (["and"], [","], ["or"]):
        return True  # "two plans and one promise"
    if noun in listed("nouns", "certain"):
        return _is_of_harm(words, claim)
    return noun in listed("nouns", "counted") or noun in listed("nouns", "people")


def _is_of_numbered(words: Words, at: int) -> bool:
    """Whether a whole behind "one of" has a number, or is a pronoun for one."""
    stop = min(words.ends[at - 1], at + 6)
    if at < stop and words.small[at] in listed("parts", "anaphors"):
        return True if at + 1 >= stop else words.tag(at + 1) not in ("NOUN", "ADJ", "PROPN")
    return any(
        words.small[each - 1] != "top"
        and (words.tag(each) == "NUM" or words.small[each][:1].isdigit())
        for each in range(at, stop)
    )


def _is_value_of_change(words: Words, quantity: Quantity) -> bool:
    """Whether a number is what something rose or fell to: "fell from 120 in that year to 58"."""
    at = quantity.begin - 1
    if words.get(at) not in ("from", "to", "by"):
        return False
    reach = words.small[max(words.starts[quantity.words[0]], at - CHANGE_REACH) : at]
    return not listed("changes", "words").isdisjoint(reach)


def _stands_alone(words: Words, claim: Claim, before: Claim | None) -> bool:
    """Whether a number without a noun is said of something all the same: "40 were killed"."""
    quantity = claim.quantity
    if quantity.bound not in ("exact",) or _is_of_harm(words, claim):
        return True
    if words.get(quantity.stop) == "of" and words.get(quantity.stop + 1) in listed(
        "parts", "anaphors"
    ):
        return True
    if words.get(quantity.begin - 1) in listed("parts", "including") or quantity.changed:
        return True
    if words.small[max(0, quantity.begin - 2) : quantity.begin] in (
        ["total", "of"], ["votes", "to"],
    ):  # fmt: skip
        return True
    if words.get(quantity.stop) in _VOTING and before is not None:
        return True
    if _is_value_of_change(words, quantity):
        return True
    relation = words.relation(quantity.node)
    if quantity.writing == "digits" and words.tag(quantity.begin - 1) == "PROPN":
        return False
    if relation.startswith("nsubj") or words.get(quantity.begin - 1) in listed("parts", "anaphors"):
        return True
    if relation.startswith("obj"):
        return words.tag(words.head(quantity.node)) == "VERB"
    if before is None or before.quantity.kind != "count":
        return False
    is_clause = words.tag(quantity.stop) in ("AUX", "VERB")
    return relation.startswith("conj") or (words.get(quantity.begin - 1) == "and" and is_clause)
