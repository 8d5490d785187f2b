"""Figures that stand in one list: "nine children, four women and two men"; "13 from Orvane, ten
from Karst"; "40 were freed and 18 died"."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.readings.figures.claims import Claim
from sayso.readings.parsed import Words, listed

LONGEST = 12
"""Figures of a list that are looked at, and words between two of its members."""

_JOINING = frozenset([",", "and", "or", "as", "well", "plus", "another", "also", "&"])
_GOING_ON = frozenset([",", "and", "but", "while", "whereas"])
_ENDING = frozenset([";", ":", ")", "."])


def coordinated(
    words: Words,
    found: Sequence[Claim],
    first: int,
    *,
    nouns: bool = True,
    bare: bool = False,
) -> tuple[int, ...]:
    """A figure with those that go on its list, by their places.

    nouns: figures with a noun go on it. bare: so do figures without one, and behind a verb where
    the first of them has a verb too ("40 were freed and 18 died").
    """
    members = [first]
    start, with_verbs = _sentence(words, found[first]), _has_clause(words, found[first])
    for number in range(first + 1, min(len(found), first + LONGEST)):
        last, follows = found[members[-1]], found[number]
        if _sentence(words, follows) != start:
            break
        is_bare = bare and _is_bare(words, last, follows, with_verbs=with_verbs)
        if is_bare or (nouns and goes_on(words, last, follows)):
            members.append(number)
        elif not _is_inside(words, follows):
            break
    return tuple(members)


def goes_on(words: Words, one: Claim, other: Claim) -> bool:
    """Whether a figure with a noun stands in one list with the one before it."""
    return _hangs_on(words, one, other) or _goes_on(words, one, other)


def node_of(words: Words, claim: Claim) -> int:
    """The word by which a figure hangs in the tree: its noun, else the number ("three of them")."""
    if claim.is_elliptic or not claim.item or words.get(claim.quantity.stop) == "of":
        return claim.quantity.node
    return claim.item.head


def _sentence(words: Words, claim: Claim) -> int:
    return words.starts[claim.quantity.words[0]]


def _is_bare(words: Words, one: Claim, other: Claim, *, with_verbs: bool) -> bool:
    """Whether a number without a noun goes on a list: "… and 18 died", "another four from Karst",
    but not "and another 18 were hurt"."""
    if not other.is_elliptic or other.quantity.kind != one.quantity.kind:
        return False
    at = other.quantity.begin - 1
    is_more = words.get(at) in ("another", "a further")
    if words.get(at - is_more) not in _GOING_ON:
        return False
    if words.get(other.quantity.stop) in ("more", "others", "other"):
        return False
    return not _has_clause(words, other) or (with_verbs and not is_more)


def _has_clause(words: Words, claim: Claim) -> bool:
    """Whether a verb of its own follows a number: "40 of them were freed", "18 died"."""
    at, stop = claim.end, words.ends[claim.quantity.words[0]]
    if words.get(at) == "of":
        at += 2
    while at < stop and words.tag(at) == "ADV":
        at += 1
    return at < stop and words.tag(at) in ("AUX", "VERB") and not (
        words.relation(at).startswith("acl")
    )  # fmt: skip


def _is_inside(words: Words, claim: Claim) -> bool:
    """Whether a figure stands inside what is told of a member: "80 men, including 12 guards"."""
    return words.get(claim.quantity.begin - 1) in listed("parts", "including") or (
        words.get(claim.quantity.begin - 1) == "("
    )


def _hangs_on(words: Words, one: Claim, other: Claim) -> bool:
    """Whether the tree makes one noun the other's neighbour in a list, whatever stands between:
    "two men who were freed, and three women who were not"."""
    if one.is_elliptic or other.is_elliptic or _has_clause(words, other):
        return False
    node = node_of(words, other)
    return words.relation(node).startswith("conj") and words.head(node) == node_of(words, one)


def _goes_on(words: Words, one: Claim, other: Claim) -> bool:
    between = range(one.end, other.quantity.begin)
    if not between or len(between) > LONGEST or one.end > other.quantity.begin:
        return False
    small = [words.small[at] for at in between]
    if small[-1] not in _JOINING or any(word in _ENDING for word in small):
        return False
    if any(words.tag(at) in ("VERB", "AUX", "SCONJ") for at in between):
        return False
    if any(word in listed("parts", "including") | listed("parts", "totals") for word in small):
        return False
    return not _is_subject(words, one, other)


def _is_subject(words: Words, before: Claim, claim: Claim) -> bool:
    """Whether a clause begins with a figure: "…, and 30 others were hurt", "and 30 wounded"."""
    node = claim.item.head if claim.item is not None and not claim.borrowed else claim.quantity.node
    if words.relation(node).startswith("nummod"):  # "50 others were hurt"
        node = words.head(node)
    if words.relation(node).startswith("nsubj"):
        return True
    is_joined = words.relation(node).startswith("conj") and not claim.is_elliptic
    if is_joined and before.quantity.begin <= words.head(node) < claim.quantity.begin:
        return False
    behind = claim.end
    return behind < words.ends[node] and words.tag(behind) in ("AUX", "VERB") and (
        not words.relation(behind).startswith("acl") or claim.is_elliptic
    )  # fmt: skip
