"""What auxiliaries, negations and adjectives beside an event's own word tell of its status."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from sayso.model import Status
from sayso.readings.events.lexicon import Governed, base_among, governs, ordinals, words_of
from sayso.readings.parsed import Words

NEGATIONS = frozenset(["not", "n't", "never", "no", "neither", "nor", "without", "none"])
_BLAMING = frozenset(["blame", "pin"])
_NOBODY = frozenset(["nobody", "none", "neither"])
_TO_COME: frozenset[Status] = frozenset(["planned", "hypothetical"])
"""What an adjective puts there has not been: "a possible future truce"."""
_ANY = frozenset(["any"])
_EITHER = ("with", "or", "without")
_INSTEAD = frozenset([("rather", "than"), ("instead", "of")])
_MERELY = frozenset(["merely", "only", "just", "simply", "solely"])
FUTURE = frozenset(["will", "'ll", "shall", "wo"])
MAY = frozenset(["could", "may", "might", "can", "ca"])
WOULD = frozenset(["would", "'d"])
_GOING = frozenset(["is", "are", "'s", "'re", "am", "been"])
MUST = frozenset(["must", "should", "ought"])
IF = frozenset(["if", "unless", "whether", "until", "once", "before", "lest"])
AT_SOME_TIME = frozenset(["until", "once", "before"])
"""Of what led in by these is past, it took place: "before it fell"."""
_NOW = frozenset(["is", "are", "'s", "'re", "has", "have", "'ve"])
_SPELLS = frozenset(["day", "night", "week", "month", "year"])


@dataclass(frozen=True, slots=True)
class Put:
    """A status, and the word that tells it; "" where none does. is_plain: whatever the network
    thinks of it."""

    status: Status
    by: str = ""
    is_plain: bool = False


def beside_noun(words: Words, at: int) -> Put | None:
    """What a noun's own adjectives and negations tell, or that somebody is in it now."""
    if put := _in_whose_stead(words, words.near(at)):
        return put
    for child in words.near(at):
        relation, word = words.relation(child), words.small[child]
        if relation in ("det", "advmod", "case", "cc") and word in NEGATIONS:
            return Put("denied", word)
        if relation == "case" and (word, words.get(child + 1), words.get(child + 2)) == _EITHER:
            return Put("hypothetical", word, is_plain=True)
        if relation == "acl:relcl" and is_blaming(words, child):
            return Put("alleged", word)
        if relation in ("amod", "compound", "det", "advmod"):
            told = governs(word, "beside")
            if told is not None:
                put = put_by(told, word, relation="amod")
                is_plain = (relation == "amod" or word in _ANY) and put.status in _TO_COME
                return replace(put, is_plain=is_plain)
    return Put("ongoing", "in") if _is_being_in(words, at) else None


def _in_whose_stead(words: Words, near: Iterable[int]) -> Put | None:
    """What something else is, was or should be done instead of: "talks rather than war"."""
    for each in near:
        two = (words.small[each], words.get(each + 1))
        if two in _INSTEAD and words.relation(each) in ("cc", "case", "mark", "advmod"):
            return Put("hypothetical", words.small[each], is_plain=True)
    return None


def is_blaming(words: Words, at: int) -> bool:
    """Whether a clause behind a noun says on whom it is blamed: "which the army blamed on"."""
    return base_among(words.small[at], _BLAMING) is not None and "on" in {
        words.small[near] for each in words.near(at) for near in (each, *words.near(each))
    }


def _is_being_in(words: Words, at: int) -> bool:
    """Whether somebody is in it now: "the two are in talks"."""
    near = list(words.near(at))
    is_now = small_words(words, near, ("cop",)) & {"is", "are", "'s", "'re", "am"}
    return bool(is_now) and "in" in small_words(words, near, ("case",))


def beside_verb(words: Words, at: int) -> Put | None:
    """What a verb's own auxiliaries, negations and conjunctions tell."""
    near = list(words.near(at))
    if put := _in_whose_stead(words, near):
        return put
    auxiliaries = small_words(words, near, ("aux", "aux:pass", "cop"))
    marks = small_words(words, near, ("mark",))
    beside = small_words(words, near, ("advmod", "det", "cc", "mark", "case"))
    is_said_done = bool(auxiliaries & FUTURE) and _is_at_once(words, near)
    shown: tuple[tuple[Status, set[str]], ...] = (
        ("alleged", beside & words_of("distance", "words")),
        ("hypothetical", marks & IF or _after_if(words, near)),
        ("denied", _negating(words, near) | (auxiliaries & {"cannot"}) | _nobody(words, near)),
        ("demanded", auxiliaries & MUST),
        ("planned", auxiliaries & FUTURE),
        ("hypothetical", auxiliaries & MAY),
    )
    for told, found in shown:
        if found and not (told == "planned" and is_said_done):
            put = put_by(told, min(found), relation="")
            is_to_come = put.by in AT_SOME_TIME and _is_present(words, at, auxiliaries)
            return Put(put.status, put.by, is_plain=True) if is_to_come else put
    if is_said_done:
        return Put("fact", "effect")
    if auxiliaries & WOULD and "have" not in auxiliaries and _is_at_once(words, near):
        return Put("fact", "effect")
    if auxiliaries & WOULD:
        return Put("hypothetical" if "have" in auxiliaries else "planned", "would")
    spell = _in_a_row(words, near)
    if spell:
        return Put("ongoing", spell)
    is_going = words.small[at].endswith("ing") or "being" in auxiliaries
    if is_going and auxiliaries & _GOING and "VerbForm=Fin" not in words.analysis.features[at]:
        return Put("ongoing", words.small[at])
    return None


def _is_present(words: Words, at: int, auxiliaries: set[str]) -> bool:
    """Whether a clause of time tells what is yet to be: "once they are freed", not "were"."""
    if auxiliaries:
        return bool(auxiliaries & _NOW)
    features = words.analysis.features[at]
    return "Tense=Pres" in features and "VerbForm=Fin" in features


def _is_at_once(words: Words, near: Iterable[int]) -> bool:
    """Whether what is announced is in force already: "would pause talks with immediate effect"."""
    return any(
        words.small[each] == "effect"
        and words.relation(each).startswith("obl")
        and "immediate" in small_words(words, words.near(each), ("amod",))
        for each in near
    )


def _after_if(words: Words, near: Iterable[int]) -> set[str]:
    """The "if" right before a verb's subject, on whatever the parse hung it."""
    for subject in near:
        if words.relation(subject).startswith("nsubj"):
            first = min([subject, *words.near(subject)])
            return {words.get(first - 1)} & {"if", "unless"}
    return set()


def _negating(words: Words, near: Iterable[int]) -> set[str]:
    """The words that negate a verb; of "not merely" none does."""
    return {
        words.small[each]
        for each in near
        if words.small[each] in NEGATIONS
        and words.relation(each) in ("advmod", "det", "cc", "mark", "case")
        and words.get(each + 1) not in _MERELY
    }


def _nobody(words: Words, near: Iterable[int]) -> set[str]:
    """The words by which nobody is a verb's subject: "no one was held"."""
    return {
        words.small[each]
        for each in near
        if words.relation(each).startswith("nsubj")
        and (words.small[each] in _NOBODY or "no" in small_words(words, words.near(each), ("det",)))
    }


def _in_a_row(words: Words, near: Iterable[int]) -> str:
    """The ordinal by which something goes on: "for a third day"; "" for none."""
    for spell in near:
        if words.small[spell] in _SPELLS and words.relation(spell).startswith("obl"):
            inside = [words.small[each] for each in words.near(spell) if each < spell]
            found = next((word for word in inside if word in ordinals()), "")
            if found and "for" in inside:
                return found
    return ""


def small_words(words: Words, near: Iterable[int], relations: tuple[str, ...]) -> set[str]:
    return {words.small[each] for each in near if words.relation(each) in relations}


def put_by(told: Governed, by: str, relation: str) -> Put:
    """The status that a word gives; of what is refused, whether to do it or to let others."""
    if told == "refused":
        return Put("denied" if relation in ("xcomp", "ccomp", "advcl") else "demanded", by)
    return Put(told, by)
