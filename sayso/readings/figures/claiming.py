"""Quantities -> claims: what is counted is known, and what claims nothing is left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from sayso.documents.knowledge import knowledge
from sayso.readings.figures.claims import PEOPLE, Claim, unit_of
from sayso.readings.figures.deeds import counted_anyway, is_told_apart, role
from sayso.readings.figures.items import item
from sayso.readings.figures.no_figures import reason
from sayso.readings.figures.quantities import Quantity, quantities
from sayso.readings.parsed import Words, listed, singular
from sayso.readings.statements.acts import lemmas

_VOTING = frozenset(["against", "abstained", "abstaining", "opposed", "voted"])

CHANGE_REACH = 6
"""Words before "from", "to" or "by" in which the verb of change stands."""

WIDEST_RANGE = 3
"""How many times its lower end a range may be whose noun is left out ("lost 10-15"); numbers of a
game ("took 2-29") lie farther apart."""

PARALLEL_REACH = 20
"""Words between two numbers in whose likeness one stands without a noun: "12 boats from Karst, and
ten from Orvane"."""


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
        claim = _by_what_is_done(words, replace(claim, unit=_unit(words, claim)))
        yield claim
        before = claim


def _by_what_is_done(words: Words, claim: Claim) -> Claim:
    """A claim of people without the action that does not count them."""
    people, action = claim.item, claim.role.action
    if claim.unit != PEOPLE or people is None or action is None:
        return claim
    if not counted_anyway(words, people, action):
        return claim
    return replace(claim, role=replace(claim.role, action=None))


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
        return _is_denial(words, claim, before)
    if quantity.low == quantity.high == 0 and quantity.kind == "count" and claim.item is None:
        return False
    if quantity.is_one and quantity.kind == "count":
        return _is_one_counted(words, claim, before)
    if quantity.kind != "count" or quantity.exchanged or quantity.voted:
        return True
    if _is_tally_of_play(words, claim):
        return False
    if not is_told_apart(words, quantity, claim.item):
        return False
    return claim.item is not None or _stands_alone(words, claim, before)


def _is_denial(words: Words, claim: Claim, before: Claim | None) -> bool:
    """Whether "no", "none" or "nobody" says how many: "no casualties", "nobody was hurt"."""
    quantity, harmed = claim.quantity, _is_of_harm(words, claim)
    word = words.small[quantity.number[0]]
    if _is_nobody(words, quantity):
        return harmed
    if word == "none" and words.get(quantity.stop) == "of":
        return harmed or _is_none_of_counted(words, claim, before)
    if word == "none" or claim.item is None:
        return harmed
    noun = words.small[claim.item.head]
    if singular(noun) in ("person", "one"):
        return harmed  # "no person may be elected"
    return not listed("nouns", "denied").isdisjoint((noun, singular(noun)))


def _is_none_of_counted(words: Words, claim: Claim, before: Claim | None) -> bool:
    """ "None of the 12", "none of the drones"; "none of them" where a number tells of them."""
    at = claim.quantity.stop + 1
    if words.get(at) in listed("parts", "anaphors"):
        return before is not None
    if any(words.tag(each) == "NUM" for each in range(at, min(at + 6, words.ends[at - 1]))):
        return True
    noun = words.small[claim.item.head] if claim.item is not None else ""
    return not listed("nouns", "denied").isdisjoint((noun, singular(noun)))


def _is_tally_of_play(words: Words, claim: Claim) -> bool:
    """ "Took 2-29", "2-29 for the north": two numbers of a game, joined, that count nothing."""
    quantity = claim.quantity
    first, stop = quantity.words
    if quantity.bound != "between" or not any(words.is_joint(at) for at in range(first, stop)):
        return False
    low, high = quantity.low or 0, quantity.high or 0
    if claim.item is None:
        is_range = high <= WIDEST_RANGE * low and words.get(first - 1) != "("
        return not is_range and quantity.begin == first and not _is_of_harm(words, claim)
    noun = words.small[claim.item.head]
    return words.tag(claim.item.head) == "PROPN" and singular(noun) == noun


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
        return _is_of_harm(words, claim) or _is_like(words, quantity, before)
    noun = singular(words.small[claim.item.head])
    action = claim.role.action
    if action is not None and _unit(words, claim) == PEOPLE and _tells(words.small[action]):
        return False  # "one passenger said"
    if before is not None and words.small[before.end : quantity.begin] in (["and"], [","], ["or"]):
        return True  # "two plans and one promise"
    if noun in listed("nouns", "certain"):
        return _is_of_harm(words, claim)
    return noun in listed("nouns", "counted") or noun in listed("nouns", "people")


def _tells(word: str) -> bool:
    """Whether a verb is one of saying: of whom it is told, "one" means a certain somebody."""
    return not _verbs_of_saying().isdisjoint(lemmas(word))


@cache
def _verbs_of_saying() -> frozenset[str]:
    acts = knowledge("acts")
    verbs = acts["acts"]["say"]["verbs"]
    return frozenset(
        [*verbs, *(form for verb in verbs for form in acts["irregular"].get(verb, ()))]
    )


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


def _is_taken_up(words: Words, at: int) -> bool:
    """Whether "them", "whom" or "the wounded" stands for what a number is of."""
    if words.get(at) in listed("parts", "anaphors"):
        return True
    return words.get(at) == "the" and words.get(at + 1) in listed("parts", "they")


def _is_size(words: Words, quantity: Quantity) -> bool:
    """Whether a number is the size of what is told before it: "a crowd of 300"."""
    at = quantity.begin - 1
    is_size = singular(words.get(at - 1)) in listed("nouns", "sizes")
    is_named = words.written(quantity.number[0])[:1].isupper()  # "the Group of Seven"
    return words.get(at) == "of" and is_size and not is_named and at > words.starts[at]


def _is_like(words: Words, quantity: Quantity, before: Claim | None) -> bool:
    """Whether a number stands in the likeness of a count before it: "12 boats from Karst, and ten
    from Orvane", "of the 400 guards, 35 on the hill"."""
    if before is None or before.quantity.kind != "count" or quantity.kind != "count":
        return False
    is_near = 0 < quantity.begin - before.end <= PARALLEL_REACH
    is_before_preposition = words.tag(quantity.stop) == "ADP"
    if not is_near or not is_before_preposition or words.get(quantity.stop) == "of":
        return False
    between = words.small[before.end : quantity.begin]
    is_fronted = (
        words.get(before.quantity.begin - 1) in ("of", "the")
        and "of" in (words.small[max(0, before.quantity.begin - 2) : before.quantity.begin])
    )
    return words.small[quantity.stop] in between or (is_fronted and between[-1] == ",")


def _stands_alone(words: Words, claim: Claim, before: Claim | None) -> bool:
    """Whether a number without a noun is said of something all the same: "40 were killed"."""
    quantity = claim.quantity
    if quantity.bound not in ("exact",) or _is_of_harm(words, claim):
        return True
    if words.get(quantity.stop) == "of" and _is_taken_up(words, quantity.stop + 1):
        return True
    if words.get(quantity.begin - 1) in listed("parts", "including") or quantity.changed:
        return True
    if words.small[max(0, quantity.begin - 2) : quantity.begin] == ["votes", "to"]:
        return True
    if words.get(quantity.stop) in _VOTING and before is not None:
        return True
    if words.get(quantity.stop) == "others" or _is_size(words, quantity):
        return True
    if _is_value_of_change(words, quantity) or _is_like(words, quantity, before):
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
