"""The offices beside a person's name that the words of its mention leave out.

The network often marks the name alone: of "river minister Dana Sollen" and of "Dana Sollen, who was
then the mayor of Brisk" only "Dana Sollen". What stands right in front of a name, what is apposed
to it, and what a clause says it is or was, are tied to it by the tree.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sayso.model import Analysis, WordRange
from sayso.readings.actors.naming import Naming, in_office, naming
from sayso.readings.actors.phrases import POSSESSIVES, is_mark, text_of
from sayso.readings.actors.roles import is_of_person, is_relation, tails
from sayso.readings.actors.states import known_at

_LONGEST_FRONT = 9
_FARTHEST = 30
"""Words in front of a name, and behind it, that are looked at: a bound against odd texts."""
_IN_FRONT = frozenset(["NOUN", "PROPN", "ADJ", "NUM", "PART"])
_GLUED = frozenset(["-", "‑", "/"])
_NOT = frozenset(["not", "n't", "n’t", "never"])
_BEING = frozenset(["is", "was", "'s", "’s"])
_WHO = frozenset(["who", "which", "aged"])
_BETWEEN = frozenset(["NUM", "AUX", "ADV"])
_OF_PERSONS = (
    "er", "or", "ist", "ian", "man", "woman", "ant", "ate", "eon", "ee", "ess", "smith", "wright",
)  # fmt: skip
"""Endings of nouns for what somebody is or does: "lamplighter", "oncologist"."""
_BEFORE_APPOSED = frozenset([",", "(", "—", "–"])


def with_offices(
    analysis: Analysis, words: WordRange, named: Naming, *, person: bool = False
) -> Naming:
    """The same naming with the offices that stand beside a person's name.

    words: those of the mention; its own offices are in ``named``. person: the network takes it for
    a person, so that "a lamplighter" behind the name is what they are, whatever the noun.
    """
    if named.form != "name" or named.plural or named.sort not in (None, "person"):
        return named
    known = known_at(named.name, 0)
    if known is not None and known.length == len(named.name):
        return named  # "Orvane is a leader in ferries"
    found = _behind_tail(analysis, named)
    in_front = _front(analysis, words, named) if found is named else None
    if in_front is not None:
        found = in_front
    for beside in _behind(analysis, words, named):
        for half in _halves(analysis, beside):
            described = naming(analysis, half)
            if described is None or not _is_new(found, described.called):
                continue
            if _is_office(described) or (person and _is_trade(analysis, found, described)):
                found = in_office(analysis, found, described)
    return found


def _halves(analysis: Analysis, words: WordRange) -> Iterator[WordRange]:
    """What is said of one person, one thing each: "a poet and a pilot"."""
    first, last = words
    for at in range(first + 1, last - 1):
        is_and = text_of(analysis, at).lower() == "and"
        if is_and and text_of(analysis, at + 1).lower() in ("a", "an"):
            yield first, at
            first = at + 1
    yield first, last


def _is_trade(analysis: Analysis, named: Naming, described: Naming) -> bool:
    """Whether words right behind a person's whole name say what that person is, by a noun in small
    letters that is in no list: "Dana Sollen, a lamplighter in Brisk"."""
    is_one = described.form == "description" and not described.plural
    is_said = is_one and described.determined == "a" and described.sort is None
    if not (is_said and named.is_full_name and described.offices):
        return False
    noun = described.offices[0][0]
    if noun == "maker":
        return False  # "Selm Halbrook, a ferry maker"
    written = [text_of(analysis, at) for at in range(*described.called)]
    before = text_of(analysis, described.called[0] - 1)
    return before in _BEFORE_APPOSED and noun in written and noun.endswith(_OF_PERSONS)


def _behind_tail(analysis: Analysis, named: Naming) -> Naming:
    """The name without the end of an office that runs into it: of "Secretary of State Brel", "State
    Brel", and of "head of the council of Tonga Dana Sollen", "Tonga Dana Sollen"."""
    first, last = named.called
    known = known_at(named.name, 0)
    before = text_of(analysis, first - 1).lower() if first else ""
    if before != "of" or last - first < 2:
        return named
    if any(tail == ("of", named.name[0]) for tail in tails()):
        begins = first + 1
    elif known is not None and known.kind == "name" and len(named.name) - known.length > 1:
        begins = first + known.length
    else:
        return named
    name = named.name[len(named.name) - (last - begins) :]
    office = _office_of(analysis, first - 1)
    found = replace(named, called=(begins, last), name=name, sort="person")
    if office is None:
        return found
    described = naming(analysis, (office, begins))
    return found if described is None else in_office(analysis, found, described)


def _office_of(analysis: Analysis, small: int) -> int | None:
    """Where the words for an office begin that go on with an "of", all of one phrase."""
    for at in range(small - 1, max(-1, small - _LONGEST_FRONT), -1):
        word = text_of(analysis, at)
        if is_of_person(word.lower().rstrip(".")):
            begins = at
            while begins > max(0, at - _LONGEST_FRONT) and _goes_on(analysis, begins - 1, at):
                begins -= 1
            return begins
        if (is_mark(word) and word not in _GLUED) or analysis.upos[at] in ("VERB", "AUX", "PRON"):
            return None
    return None


def said_of(analysis: Analysis, noun: int) -> int | None:
    """The word whose bearer a noun is said of: "Brel" in "Brel was later a teacher", "who worked as
    a teacher" and "they chose Brel as their speaker"; None where it is said of nobody.

    noun: the head of a description of one person.
    """
    near = range(max(0, noun - _FARTHEST), min(len(analysis.words), noun + _FARTHEST))
    children = [at for at in near if analysis.heads[at] == noun and at != noun]
    above = analysis.heads[noun]
    if any(text_of(analysis, at).lower() in _NOT for at in children):
        return None
    if any(analysis.relations[at] == "cop" for at in children):
        return _bearer(analysis, noun, near)
    if analysis.relations[noun] == "conj" and above in near:
        is_said = any(
            analysis.relations[at] == "cop" and analysis.heads[at] == above for at in near
        )
        return _bearer(analysis, above, near) if is_said else None
    is_as = any(
        analysis.relations[at] == "case" and text_of(analysis, at).lower() == "as"
        for at in children
    )
    if is_as and analysis.relations[noun].startswith("obl") and above in near:
        told = [
            at for at in near if analysis.heads[at] == above and analysis.relations[at] == "obj"
        ]
        return told[0] if told else _bearer(analysis, above, near)
    return None


def _bearer(analysis: Analysis, word: int, near: range) -> int | None:
    """The subject of a word, or what the clause that it heads is about."""
    for at in near:
        is_subject = analysis.heads[at] == word and analysis.relations[at].startswith("nsubj")
        if is_subject and text_of(analysis, at).lower() not in ("who", "that"):
            return at
    above = analysis.heads[word]
    if analysis.relations[word] == "xcomp" and above != word:  # "was chosen to serve as its head"
        subjects = (at for at in near if analysis.heads[at] == above)
        return next((at for at in subjects if analysis.relations[at].startswith("nsubj")), None)
    return above if analysis.relations[word].startswith("acl") else None


def _is_office(described: Naming) -> bool:
    """Whether words say what one person is: "the mayor", not "his brother", not a name."""
    is_one = described.form == "description" and not described.plural
    nouns = [noun for noun, _ in described.offices]
    is_told = described.sort == "person" and described.determined != "his"
    return is_one and is_told and not any(map(is_relation, nouns))


def _is_new(named: Naming, words: WordRange) -> bool:
    return not any(first < words[1] and words[0] < last for first, last in named.roles)


def _front(analysis: Analysis, words: WordRange, named: Naming) -> Naming | None:
    """The name read anew together with an office right in front of its mention."""
    first = words[0]
    if first == 0 or first > named.called[0] or named.called[0] != first:
        return None
    office = first - 1
    written = text_of(analysis, office).lower().rstrip(".")
    if not is_of_person(written) or analysis.upos[office] not in _IN_FRONT:
        return None
    if not _are_tied(analysis, office, named.called):
        return None
    begins = office
    while begins > max(0, first - _LONGEST_FRONT) and _goes_on(analysis, begins - 1, office):
        begins -= 1
    whole = naming(analysis, (begins, words[1]))
    if whole is None or whole.form != "name" or whole.called[1] != named.called[1]:
        return None
    if any(map(is_relation, (noun for noun, _ in whole.offices))):
        return None
    return whole


def _are_tied(analysis: Analysis, office: int, called: WordRange) -> bool:
    heads = analysis.heads
    name = range(*called)
    return heads[office] in name or any(heads[at] == office for at in name)


def _goes_on(analysis: Analysis, at: int, office: int) -> bool:
    """Whether a word in front of an office is part of what it is called."""
    word = text_of(analysis, at)
    if word in POSSESSIVES or word in _GLUED:
        return True
    if analysis.upos[at] not in _IN_FRONT:
        return False
    return office >= analysis.heads[at] >= at or analysis.heads[at] == analysis.heads[office]


def _behind(analysis: Analysis, words: WordRange, named: Naming) -> Iterator[WordRange]:
    """The phrases that are apposed to a name, or that it is said to be."""
    last = min(len(analysis.words), words[1] + _FARTHEST)
    name, reached = range(*named.called), named.called[1]
    for at in range(named.called[1], last):
        if analysis.heads[at] not in name or analysis.upos[at] not in ("NOUN", "PROPN"):
            continue
        relation = analysis.relations[at]
        begins = _begins(analysis, at, named.called[1])
        is_said = relation.startswith(("acl", "appos")) and _is_said(analysis, begins, at)
        is_apposed = relation == "appos" and text_of(analysis, begins - 1) in _BEFORE_APPOSED
        if (is_apposed or is_said) and _is_right_behind(analysis, reached, begins):
            reached = _ends(analysis, at, last)
            yield begins, reached
    for at in name:
        top = analysis.heads[at]
        is_subject = analysis.relations[at] == "nsubj" and named.called[1] < top < last
        if is_subject and analysis.upos[top] in ("NOUN", "PROPN"):
            begins = _begins(analysis, top, named.called[1])
            if _is_said(analysis, begins, top):
                yield begins, _ends(analysis, top, last)


def _is_right_behind(analysis: Analysis, reached: int, begins: int) -> bool:
    """Whether nothing but marks, an age and "who was then" stands in between: no other name."""
    return all(
        analysis.upos[at] in _BETWEEN
        or text_of(analysis, at).lower() in _WHO
        or is_mark(text_of(analysis, at))
        for at in range(reached, begins)
    )


def _begins(analysis: Analysis, noun: int, least: int) -> int:
    """The first word of a noun's phrase: what hangs on it in front, up to a verb or a mark."""
    at = noun
    while at > least:
        before = at - 1
        word = text_of(analysis, before)
        is_part = word in POSSESSIVES or word in _GLUED or analysis.upos[before] in (
            "NOUN", "PROPN", "ADJ", "NUM", "DET", "CCONJ",
        )  # fmt: skip
        if not is_part or not before <= _top(analysis, before, noun) <= noun:
            break
        at = before
    return at


def _top(analysis: Analysis, at: int, noun: int) -> int:
    """The noun where a word hangs on it, over few steps; else a place beyond it."""
    for _ in range(_LONGEST_FRONT):
        if at == noun:
            return noun
        if analysis.heads[at] == at:
            break
        at = analysis.heads[at]
    return noun + 1


def _ends(analysis: Analysis, noun: int, last: int) -> int:
    """The word after all that hangs on a noun behind it without a break."""
    at = noun + 1
    while at < last and _top(analysis, at, noun) == noun:
        at += 1
    return at


def _is_said(analysis: Analysis, begins: int, noun: int) -> bool:
    """Whether a plain "is" or "was" of the noun's own stands in front: "who was then the mayor"."""
    own = [
        text_of(analysis, at).lower()
        for at in range(max(0, begins - 4), noun)
        if analysis.heads[at] == noun
    ]
    return bool(_BEING.intersection(own)) and not _NOT.intersection(own)
