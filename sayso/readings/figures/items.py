"""What a quantity counts: its item.

The tree is asked first; where it has no answer that fits the words beside the number, the run of
adjectives and nouns behind the number decides.
"""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model import WordRange
from sayso.readings.figures.quantities import Quantity
from sayso.readings.parsed import Words, listed, singular

LONGEST_ITEM = 12
"""Words of an item that are looked at; real ones ("four territorial defense brigades") have less
than half as many."""

CLIMBS = 6
"""Steps up the tree from a number to the verb it takes part in."""

TALLY_REACH = 10
"""Words before a number in which its tally stands: "the number of people still missing fell to"."""

LONGEST_BRACKET = 8
"""Words of a value in brackets, with them: "(about $97.1 million)"."""

_TO_A_VALUE = frozenset("to at from is was reached hit passed stood of exceeded".split())
_SKIPPED = frozenset("more other others additional further extra another".split())
_DETERMINERS = frozenset(
    "the a an these those its their his her our your my all this that some both any".split()
)
_TRANSPARENT = frozenset(["[", "]", "“", "”", '"', "‘", "’", "'", "«", "»"])
_OWN = frozenset(["det", "nummod", "acl", "acl:relcl", "nmod:poss"])


@dataclass(frozen=True, slots=True)
class Item:
    """The words that name what is counted, without the number, and the noun they end with."""

    words: WordRange
    head: int


def item(words: Words, quantity: Quantity) -> Item | None:
    """What the number counts, from the words around it; None where the noun is left out."""
    at = _behind(words, quantity)
    stop = words.ends[quantity.words[0]]
    if at < stop and words.small[at] == "of":
        return _after_of(words, at + 1)
    if quantity.kind in ("count",) or quantity.writing == "vague":
        found = _noun_run(words, at, quantity.node)
        if found is not None and quantity.exchanged:
            return _exchanged(words, found)
        return found or _tallied(words, quantity)
    if at < stop and words.small[at] in ("in", "worth") and quantity.kind == "money":
        found = _noun_run(words, at + (2 if words.get(at + 1) == "of" else 1), -1)
        if found is not None and not _is_named(words, found.head):
            return found
    return _noun_run(words, at, quantity.node, measured=True) or _value_of(words, quantity)


def _exchanged(words: Words, found: Item) -> Item | None:
    """ "a 300-for-300 prisoner exchange" counts prisoners; "a 300-for-300 plan" names nothing."""
    if singular(words.small[found.head]) in listed("nouns", "formulas"):
        return None
    if singular(words.small[found.head]) not in listed("nouns", "deeds"):
        return found
    first, stop = found.words
    nouns = [at for at in range(first, stop - 1) if words.tag(at) in ("NOUN", "PROPN")]
    return Item((first, nouns[-1] + 1), nouns[-1]) if nouns else None


def _behind(words: Words, quantity: Quantity) -> int:
    """Where what is counted begins: behind number, unit, hyphens and words such as "more"."""
    at, stop = quantity.stop, words.ends[quantity.words[0]]
    for _ in range(LONGEST_ITEM):
        if at >= stop:
            break
        is_mark = words.is_joint(at) or words.small[at] in _TRANSPARENT - {"["}
        if quantity.kind != "count" and (after := _after_bracket(words, at)) is not None:
            at = after
            continue
        joined = at > 0 and words.is_joint(at - 1) and words.small[at] in listed("nouns", "joined")
        if not (is_mark or joined or words.small[at] in _SKIPPED):
            break
        at += 1
    return at


def _after_bracket(words: Words, at: int) -> int | None:
    """Behind the brackets that give a value once more: "a 700 million crown ($97 million) loan"."""
    if words.small[at] == ")":
        return at + 1
    last = min(words.ends[at], at + LONGEST_BRACKET)
    if words.small[at] != "(" or ")" not in words.small[at:last]:
        return None
    close = words.small.index(")", at, last)
    return close + 1 if any(words.tag(each) == "NUM" for each in range(at, close)) else None


def _noun_run(words: Words, at: int, node: int, *, measured: bool = False) -> Item | None:
    """Adjectives and nouns from a word on, up to the noun that the number counts.

    measured: behind money and shares, where the tree ties the number to its unit.
    """
    first, stop = at, _run_end(words, at)
    while first < stop and (words.tag(first) == "NUM" or words.is_joint(first)):
        first += 1  # "a 9-2 vote"
    nouns = [each for each in range(first, stop) if words.tag(each) in ("NOUN", "PROPN")]
    if not nouns:
        if first < stop and words.tag(first) == "" and words.small[first].isalpha():
            return Item((first, first + 1), first)
        return None
    head = nouns[-1] if measured else _head(words, nouns, node)
    if singular(words.small[head]) in listed("nouns", "times"):
        return None
    if measured and (words.small[first] in ("last", "next", "this") or _is_named(words, head)):
        return None
    if singular(words.small[first]) in listed("nouns", "times") and words.is_joint(head - 1):
        return None  # "3 percent year-to-date"
    return Item((first, _with_neighbour(words, head)), head)


def _with_neighbour(words: Words, head: int) -> int:
    """The word after what is counted, and after a noun counted with it: "160 drones and missiles".

    A noun with an article, a number or a verb of its own is not.
    """
    at, stop = head + 2, min(words.ends[head], head + LONGEST_ITEM)
    if words.get(head + 1) not in ("and", "or") or at >= stop:
        return head + 1
    noun = at
    while noun + 1 < stop and words.tag(noun) in ("ADJ", "NOUN", "PROPN") and (
        words.tag(noun + 1) in ("NOUN", "PROPN")
    ):  # fmt: skip
        noun += 1
    is_plural = singular(words.small[noun]) != words.small[noun] or (
        words.small[noun] in listed("nouns", "people")
    )
    is_both = words.relation(noun).startswith("conj") and words.head(noun) == head
    if not (is_both and is_plural and words.tag(noun) == "NOUN"):
        return head + 1
    own = [each for each in words.near(noun) if each >= at]
    return head + 1 if any(words.relation(each) in _OWN for each in own) else noun + 1


def _head(words: Words, nouns: list[int], node: int) -> int:
    """The noun that a number hangs on; the last of the run where the tree says nothing fitting."""
    found = words.head(node)
    for _ in range(CLIMBS):
        if found not in nouns:
            return nouns[-1]
        relation = words.relation(found)
        if relation.startswith(("compound", "flat", "conj")) and words.head(found) in nouns:
            found = words.head(found)
        else:
            return found
    return nouns[-1]


def _run_end(words: Words, at: int) -> int:
    """The word after a run of what can stand in front of a noun, and the nouns themselves."""
    if at >= len(words):
        return at
    first, stop = at, min(words.ends[at], at + LONGEST_ITEM)
    seen = False
    while at < stop:
        tag, word = words.tag(at), words.small[at]
        if (word in listed("nouns", "days") and seen) or word in listed("nouns", "adverbs"):
            break
        if tag in ("NOUN", "PROPN"):
            if seen and word in listed("nouns", "months"):
                break
            seen = True
        elif word in ("'s", "'") and seen and words.tag(at + 1) in ("NOUN", "ADJ", "PROPN"):
            seen = False
        elif not (_goes_before(words, at) or (tag == "" and at == first and word.isalpha())):
            break
        at += 1
    while at > first and words.tag(at - 1) not in ("NOUN", "PROPN", ""):
        at -= 1
    return at


def _goes_before(words: Words, at: int) -> bool:
    """Whether a word stands in front of a noun that still comes."""
    tag, word = words.tag(at), words.small[at]
    if tag == "ADJ" or words.is_joint(at) or word in _TRANSPARENT:
        return True
    follows = words.tag(at + 1) if at + 1 < words.ends[at] else ""
    if words.is_joint(at - 1) and words.is_joint(at + 1):  # "surface-to-air missiles"
        return True
    if tag == "VERB":
        if words.is_joint(at + 1) or words.relation(at).startswith("amod"):
            return follows in ("NOUN", "ADJ", "PROPN", "PUNCT")
        return words.is_joint(at - 1)  # "Selm-made guns"
    if tag == "ADV":
        return follows in ("ADJ", "VERB") and words.relation(at + 1).startswith("amod")
    if tag == "NUM":  # "40 Veldt 2 tanks"
        is_of_name = words.relation(at).startswith("flat") and follows in ("NOUN", "PROPN", "ADJ")
        return is_of_name or words.is_joint(at - 1) or words.is_joint(at + 1)
    if tag == "CCONJ":  # "two drone and missile attacks"
        head = words.head(at + 1) if at + 1 < len(words) else at
        joined = at + 1 < len(words) and words.relation(at + 1).startswith("conj")
        return joined and words.relation(head).startswith("compound") and head == at - 1
    return False


def _after_of(words: Words, at: int) -> Item | None:
    """The noun behind "of", past articles, possessors, numbers and their bounds."""
    if at >= len(words):
        return None
    stop = min(words.ends[at], at + LONGEST_ITEM)
    bounding = frozenset(["at", "least", "most", "than", "about", "some", "nearly", "around"])
    while at < stop:
        word = words.small[at]
        known = word in _DETERMINERS or word in _SKIPPED or word in bounding
        if not (known or words.tag(at) == "NUM" or word in ("$", "million", "hundred", "thousand")):
            break
        at += 1
    for _ in range(3):  # "the country's 2.2 million cars"
        end = _run_end(words, at)
        if end < stop and end > at and words.small[end] in ("'s", "'"):
            at = end + 1
            while at < stop and words.tag(at) == "NUM":
                at += 1
        else:
            break
    found = _noun_run(words, at, -1) if at < stop else None
    if found is not None and singular(words.small[found.head]) in listed("nouns", "holders"):
        after = found.head + 1
        if after < stop and words.small[after] == "of":
            return _noun_run(words, after + 1, -1) or found
    return found


def _is_named(words: Words, at: int) -> bool:
    return words.tag(at) == "PROPN"


def _tallied(words: Words, quantity: Quantity) -> Item | None:
    """ "The death toll rose to 52", "the number of hostages stands at 58": what is tallied."""
    tally = _tally_before(words, quantity)
    if tally is None:
        return None
    if words.get(tally + 1) == "of":
        named = _after_of(words, tally + 2)
        bare = _people_without_noun(words, tally + 2)
        is_people = named is not None and singular(words.small[named.head]) in listed(
            "nouns", "people"
        )
        return named if bare is None or is_people else bare
    first = tally
    while first > words.starts[tally] and words.tag(first - 1) in ("NOUN", "ADJ", "PROPN"):
        first -= 1
    return Item((first, tally + 1), tally)


def _tally_before(words: Words, quantity: Quantity) -> int | None:
    """The "toll" or "number" whose value a number behind "to" or "at" is."""
    at = quantity.begin - 1
    start = max(words.starts[quantity.words[0]], at - TALLY_REACH)
    if at <= start or words.small[at] not in _TO_A_VALUE:
        return None
    for each in range(at - 1, start - 1, -1):
        if singular(words.small[each]) in listed("nouns", "tallies"):
            return each
        if words.tag(each) == "NUM" or words.small[each] in (",", ";", ":"):
            return None
    return None


def _people_without_noun(words: Words, at: int) -> Item | None:
    """ "the number of missing", "of the wounded"."""
    at += words.get(at) in _DETERMINERS
    is_word = at < len(words) and words.small[at] in listed("nouns", "harm")
    return Item((at, at + 1), at) if is_word else None


def _value_of(words: Words, quantity: Quantity) -> Item | None:
    """ "a tax of 25 percent", "assets worth $2 million": the noun in front of the value."""
    before = quantity.begin - 1
    if before < 1 or words.small[before] not in ("of", "worth"):
        return None
    noun = before - 1
    if words.tag(noun) != "NOUN" or noun < words.starts[before]:
        return None
    first = noun
    while first > words.starts[noun] and words.tag(first - 1) in ("NOUN", "ADJ", "PROPN"):
        first -= 1
    return Item((first, noun + 1), noun)
