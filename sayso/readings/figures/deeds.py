"""What is said to happen to what a quantity counts: action, place, and whether it did not."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model import WordRange
from sayso.readings.figures.items import CLIMBS, LONGEST_ITEM, Item
from sayso.readings.figures.no_figures import is_known_group
from sayso.readings.figures.quantities import Quantity
from sayso.readings.parsed import Words, listed, singular

LONGEST_PLACE = 8
"""Words. A longer place is cut behind its noun: it runs on into what is told of it."""

_STANDING = frozenset("in at near over outside inside across around on within off along above "
                      "throughout of from under beyond".split())  # fmt: skip
_AWAY = frozenset(["outside", "beyond"])
_CLAUSE = frozenset(["who", "that", "which", "whose", "whom"])
_BEING = frozenset("be is are was were been being 's 're has have had having there".split())
_NOT = frozenset(["not", "n't", "n’t", "never", "nt"])


@dataclass(frozen=True, slots=True)
class Role:
    """What a figure takes part in. action: a verb or noun of doing; negated: it did not happen."""

    action: int | None
    place: WordRange | None
    negated: bool


def role(words: Words, quantity: Quantity, counted: Item | None) -> Role:
    """The verb or noun of doing that a figure takes part in, where, and whether it is denied."""
    near = counted is not None and quantity.begin <= counted.head <= quantity.stop + LONGEST_ITEM
    is_of = words.get(quantity.stop) == "of"  # "dozens of villagers": the tree hangs on "dozens"
    node = counted.head if counted is not None and near and not is_of else quantity.node
    action = _action(words, quantity, node)
    place = _place(words, counted, (node, quantity.node), action)
    return Role(action, place, _is_denied(words, action, node))


def _action(words: Words, quantity: Quantity, node: int) -> int | None:
    found = _doing(words, quantity, node)
    return None if found is None or words.small[found] in _BEING else found


def counted_anyway(words: Words, people: Item, action: int) -> bool:
    """Whether people are counted by whose they are, not by the action: who seals off, or has to
    feed, "the island's two million people" does so to however many there are. What becomes of them
    one by one ("released", "wounded") is counted."""
    if not any(words.relation(child) == "nmod:poss" for child in words.near(people.head)):
        return False
    small, deeds = words.small[action], listed("nouns", "deeds")
    stems = {small, *(small.removesuffix(ending) for ending in ("d", "ed", "ing"))}
    is_deed = any(stem in deeds or f"{stem}e" in deeds for stem in stems)
    return not is_deed and small not in listed("nouns", "harm")


def _doing(words: Words, quantity: Quantity, node: int) -> int | None:
    follows = max(node + 1, quantity.stop)
    if follows < words.ends[node] and words.tag(follows) in ("VERB", "ADJ"):
        is_reduced = words.head(follows) == node and words.relation(follows).startswith("acl")
        is_done = not words.small[follows].endswith("ing")  # "three drones flying at the town"
        if (is_reduced and is_done) or words.small[follows] in listed("nouns", "harm"):
            return follows
    harmed = _harm_behind(words, follows)
    if harmed is not None:
        return harmed
    if quantity.exchanged and singular(words.small[node]) in listed("nouns", "deeds"):
        return node
    at = node
    for _ in range(CLIMBS):
        relation, head = words.relation(at), words.head(at)
        if head == at:
            return at if words.tag(at) == "VERB" and at != node else None
        if relation.startswith(("nsubj", "obj", "obl", "iobj", "csubj", "ccomp")):
            return head if words.tag(head) == "VERB" or _is_deed(words, head) else None
        if _is_deed(words, head):
            return head
        if not relation.startswith(("conj", "nmod", "nummod", "appos", "compound", "amod", "dep")):
            return None
        if relation.startswith("nmod") and not _holds(words, head, at):
            return None
        at = head
    return None


def _harm_behind(words: Words, at: int) -> int | None:
    """ "40 were killed": the word of harm right behind a number and its auxiliaries."""
    stop = words.ends[at - 1]
    while at < stop and (words.tag(at) in ("AUX", "ADV") or words.small[at] in _BEING):
        at += 1
    return at if at < stop and words.small[at] in listed("nouns", "harm") else None


def _is_deed(words: Words, at: int) -> bool:
    """Whether a noun or adjective tells of a doing: "exchange", "wounded"."""
    if words.tag(at) == "ADJ":
        return words.small[at] in listed("nouns", "harm")
    return words.tag(at) == "NOUN" and singular(words.small[at]) in listed("nouns", "deeds")


def _holds(words: Words, head: int, part: int) -> bool:
    """Whether a noun merely holds what hangs on it: "a group of 12", "36 people, including 9"."""
    if singular(words.small[head]) in listed("nouns", "holders") or words.tag(head) in (
        "NUM",
        "PRON",
    ):
        return True
    return any(words.small[child] in listed("parts", "including") for child in words.near(part))


def _place(
    words: Words, counted: Item | None, nodes: tuple[int, int], action: int | None
) -> WordRange | None:
    """A place in the text that the tree ties to what is counted, or to what happens to it."""
    owners = dict.fromkeys((*nodes, action))
    for owner in owners:
        if owner is None:
            continue
        for child in words.near(owner):
            is_item = counted is not None and child == counted.head
            if child in words.places and not is_item and _stands_at(words, child):
                return _with_away(words, _short(words.places[child], child))
    return None


def _with_away(words: Words, place: WordRange) -> WordRange:
    """A place with the word that says it was elsewhere: "outside the buffer zone"."""
    first, stop = place
    return (first - 1, stop) if words.get(first - 1) in _AWAY else place


def _stands_at(words: Words, place: int) -> bool:
    """Whether the tree ties a place by "in", "near" and the like, not by "to" or "against"."""
    if not words.relation(place).startswith(("nmod", "obl")):
        return False
    return any(words.small[each] in _STANDING for each in words.near(place))


def _short(place: WordRange, head: int) -> WordRange:
    """A place without what follows its noun, where that runs on."""
    first, stop = place
    return (first, head + 1) if stop - first > LONGEST_PLACE and first <= head else place


def _is_denied(words: Words, action: int | None, node: int) -> bool:
    if action is None or words.tag(action) != "VERB":
        return False
    return (
        any(
            words.small[child] in _NOT and words.get(child + 1) != "only" and child < action
            for child in words.near(action)
        )
        and words.starts[node] <= action < words.ends[node]
    )


def is_told_apart(words: Words, quantity: Quantity, counted: Item | None) -> bool:
    """Whether a known group is told apart by what was done: "the two men killed at the gate"."""
    if not is_known_group(words, quantity):
        return True
    after = counted.head + 1 if counted is not None else quantity.stop
    if after >= words.ends[quantity.words[0]]:
        return False
    if words.small[after] in _CLAUSE:
        return True
    is_clause = words.relation(after).startswith("acl") or words.small[after] in listed(
        "nouns", "harm"
    )
    return words.tag(after) in ("VERB", "ADJ") and is_clause
