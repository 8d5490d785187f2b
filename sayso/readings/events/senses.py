"""Words that sound like a deed and are none: of the body, of manner, of character, or lasting."""

from __future__ import annotations

from typing import Literal

from sayso.readings.events.lexicon import base_among, words_of
from sayso.readings.events.parts import Pos
from sayso.readings.parsed import Words

_OBJECTS = ("obj", "ccomp", "nsubj", "nsubj:pass")
_BESIDE = 3
"""Words between an adjective and the participle joined to it at most, and one."""
_NEAR = 25
"""Words before and behind one among which those of work are looked for: a judgement of 2026-11."""
_HAVING = frozenset(["have", "has", "'ve"])
_SELF = ("self", "selves")
_LASTING = frozenset(["contact", "contacts"])


def is_told_of(words: Words, at: int, name: Literal["labour", "working"]) -> bool:
    """Whether words of one list stand around a word: of disputes about work, or of those who work
    for pay, whom a blow may hit as well."""
    first, last = max(0, at - _NEAR), min(len(words), at + _NEAR)
    wanted = words_of("senses", name)
    return any(base_among(word, wanted) is not None for word in words.small[first:last])


def is_other_sense(words: Words, at: int, pos: Pos) -> bool:
    """Whether a word is no deed of anybody by what stands around it (codebook 13.2)."""
    if _is_of_body(words, at) or _is_manner(words, at):
        return True
    if pos == "verb":
        is_plain = not (_is_habit(words, at) or _is_of_rules(words, at))
        return not is_plain or _is_character(words, at) or _is_guarding(words, at)
    return _is_had(words, at)


def _is_habit(words: Words, at: int) -> bool:
    """Whether it is told as what is done again and again: "regularly accuses Selm"."""
    near = list(words.near(at))
    is_told = "Tense=Past" in words.analysis.features[at]
    is_told = is_told or any(words.relation(each).startswith("aux") for each in near)
    habitual = words_of("senses", "habitual")
    return not is_told and any(
        words.relation(each) == "advmod" and words.small[each] in habitual for each in near
    )


def _is_of_rules(words: Words, at: int) -> bool:
    """Whether a law tells it, or lets it be done: "an act that allows guards to detain them"."""
    is_below = words.relation(at) in ("xcomp", "advcl", "acl", "ccomp", "conj")
    above = words.head(at) if is_below else at
    return _is_law_telling(words, at) or _is_law_telling(words, above)


def _is_law_telling(words: Words, verb: int) -> bool:
    if "Tense=Pres" not in words.analysis.features[verb]:
        return False
    subjects = [each for each in words.near(verb) if words.relation(each) == "nsubj"]
    if words.relation(verb).startswith("acl"):
        subjects.append(words.head(verb))
    rules = words_of("senses", "rules")
    return any(base_among(words.small[each], rules) is not None for each in subjects)


def _is_of_body(words: Words, at: int) -> bool:
    """Whether the body does it: "a cardiac arrest", "his heart stopped beating"."""
    bodily = words_of("senses", "bodily")
    if any(
        words.relation(each) in ("amod", "compound") and words.small[each] in bodily
        for each in words.near(at)
    ):
        return True
    verbs = (at, words.head(at)) if words.relation(at) in ("xcomp", "obj") else (at,)
    return any(
        words.relation(each) == "nsubj" and words.small[each] in bodily
        for verb in verbs
        for each in words.near(verb)
    )


def _is_manner(words: Words, at: int) -> bool:
    """Whether it is told how something is done: "ways of talking"."""
    if words.get(at - 1) != "of" or at < 2:
        return False
    return base_among(words.small[at - 2], words_of("senses", "manners")) is not None


def _is_character(words: Words, at: int) -> bool:
    """Whether a participle tells what somebody is like: "strict and demanding"."""
    above = words.head(at)
    is_joined = words.relation(at) == "conj" and words.tag(above) == "ADJ" and at - above <= _BESIDE
    has_object = any(words.relation(each) in _OBJECTS for each in words.near(at))
    return is_joined and words.small[at].endswith("ing") and not has_object


def _is_guarding(words: Words, at: int) -> bool:
    """Whether what something is for is to guard it, not to speak for it: "guns to defend it"."""
    is_purpose = words.relation(at) in ("advcl", "acl", "xcomp")
    is_guard = base_among(words.small[at], words_of("senses", "guarding")) is not None
    if is_guard and any(words.small[each].endswith(_SELF) for each in words.near(at)):
        return True  # "to defend itself"
    return is_guard and is_purpose and "VerbForm=Inf" in words.analysis.features[at]


def _is_had(words: Words, at: int) -> bool:
    """Whether somebody has it for good: "has good contacts with Selm"."""
    is_object = words.relation(at) == "obj" and words.small[words.head(at)] in _HAVING
    return is_object and words.small[at] in _LASTING
