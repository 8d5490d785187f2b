"""The names of parties made alike: one spelling for one sound, and what of a name counts.

Strings alone; whose name it is, ``parties.py`` judges. What is spelt how, and what every state has,
is data (``sayso/data/parties.toml``).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from functools import cache

from sayso.documents.knowledge import knowledge
from sayso.readings.actors.states import known_at

_NUMERAL = re.compile(r"[ivx]{2,}")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_OWN_INITIALS = re.compile(r"\s*\((?:the )?[A-Z][\w.&-]*\)$")
_SONS, _NUMBERED = frozenset(["jr", "sr"]), frozenset(["ii", "iii", "iv"])


def folded(name: str) -> list[str]:
    """A name's words without accents and case."""
    plain = unicodedata.normalize("NFKD", name.replace("’", "'").replace("ʹ", "'"))
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter)).lower()
    return _WORD.findall(letters.replace(".", ""))


@cache
def _folds() -> tuple[tuple[re.Pattern[str], str], ...]:
    folds = knowledge("parties")["spelling"]["folds"]
    return tuple((re.compile(written), sound) for written, sound in folds)


def spelt(word: str) -> str:
    """A word of a person's name with one spelling for one sound; "XIV" and "III" stay."""
    if _NUMERAL.fullmatch(word):
        return word
    for written, sound in _folds():
        word = written.sub(sound, word)
    return re.sub(r"(.)\1+", r"\1", word)


def first_and_last(words: Sequence[str]) -> list[str]:
    """A person's name without names and initials inside it; initials in front are one: "jd"."""
    first = 0
    while first < len(words) and len(words[first]) == 1:
        first += 1
    rest = [word for word in words[first:] if len(word) > 1]
    named = ["".join(words[:first]), *rest] if first else rest
    last, younger = last_name(named), _generation(named)
    if len(named) == len(last) + len(younger):
        return named
    return [_first_names().get(named[0], named[0]), *last, *younger]


def _generation(words: Sequence[str]) -> Sequence[str]:
    """What tells a son from his father, behind a name: "jr"; a number only behind two words, or a
    ruler would lose his."""
    is_one = words and (words[-1] in _SONS or (words[-1] in _NUMBERED and len(words) > 2))
    return words[-1:] if is_one and len(words) > 1 else ()


@cache
def _first_names() -> dict[str, str]:
    """Each form of a first name, as it is spelt here, with the form that stands for all."""
    forms = knowledge("parties")["first_names"]["forms"]
    return {spelt(form): spelt(same[0]) for same in forms for form in same}


def last_name(words: Sequence[str]) -> tuple[str, ...]:
    """The last word, with the small words in front of it that are part of it: "van der berg"; what
    tells a son from his father of the same name is none."""
    words = words[: len(words) - len(_generation(words))]
    start = len(words) - 1
    while start > 0 and words[start - 1] in _particles():
        start -= 1
    return tuple(words[max(start, 0) :])


@cache
def _particles() -> frozenset[str]:
    return frozenset(map(spelt, knowledge("names")["particles"]))


def is_persons_name(name: str) -> bool:
    """Whether these words name one person: "Americans" and "Many" do not."""
    first, *more = name.split()
    if not any(word[0].isupper() for word in (first, *more)):
        return False
    return bool(more) or not (
        first in _openers() or ((known := known_at([first.lower()], 0)) and known.kind == "people")
    )


@cache
def _openers() -> frozenset[str]:
    return frozenset(knowledge("names")["no_name"]["sentence_openers"])


def is_bodys_name(name: str, *, one_word: bool) -> bool:
    """Whether a body's words are a name: a capital not only where a sentence may begin."""
    first, *more = name.split()
    if any(word[0].isupper() for word in more) or is_acronym(first):
        return True
    return one_word and not more and first[0].isupper() and first not in _openers()


def is_groups_name(name: str) -> bool:
    """Whether a group's words are a name: "Harbour Liberals", not "Harbour officials"."""
    words = name.split()
    return len(words) > 1 and "and" not in words and all(word[0].isupper() for word in words)


def is_acronym(name: str) -> bool:
    letters = name.replace(".", "")
    return len(letters) > 1 and letters.isupper() and letters.isalpha()


def without_initials(name: str) -> str:
    """A name without its own short one: "Harbour Watch (HW)" is "Harbour Watch"."""
    bare = _OWN_INITIALS.sub("", name)
    told = name[len(bare) :].strip(" ()").split(" ")[-1] if bare else ""
    return bare if bare and is_acronym(told) else name


@cache
def _international() -> dict[str, str]:
    """The abbreviation of an organisation of many states, by each of its names, folded."""
    known = knowledge("parties")["international"]
    return {
        " ".join(sorted(_one_spelling(name))): short
        for short, names in known.items()
        for name in (short, *names)
    }


def is_international(name: str) -> bool:
    """Whether a name is an organisation's of many states: then it is no state's body."""
    return _abbreviated(name) is not None


def _abbreviated(name: str) -> str | None:
    if name.islower():
        return None
    return _international().get(" ".join(sorted(_one_spelling(name))))


def body_words(name: str, state: str | None) -> set[str]:
    """A body's words in one spelling each, without those that name its state; where there are no
    others ("the Austrians"), those. Of an organisation of many states those of its full name, also
    where its abbreviation begins a longer one."""
    known = knowledge("parties")["international"]
    if (short := _abbreviated(name)) is not None:
        return _one_spelling(known[short][0])
    first, _, rest = name.partition(" ")
    first = first.removesuffix("'s").removesuffix("’s")
    if rest and is_acronym(first) and (whole := known.get(first.replace(".", "").lower())):
        return _one_spelling(f"{whole[0]} {rest}")
    own = own_words(name, state, offices=False)
    return own or own_words(name, state) or set(folded(name))


def own_words(name: str, state: str | None, *, offices: bool = True) -> set[str]:
    """A body's words without small ones and those that name its state.

    offices: whether a seat of power ("State Department") is a word of its own; without them the
    "SBU security service" is its state's security service.
    """
    words = [word.replace(".", "") for word in name.lower().replace("’", "'").split()]
    told = [word.removesuffix("'s").removesuffix("'") for word in words]
    kept: list[str] = []
    at = 0
    while at < len(told):
        known = known_at(told, at) if state else None
        is_its_state = known is not None and known.state == (state or "").lower()
        if known is not None and is_its_state and not (offices and known.kind == "office"):
            at += known.length
            continue
        kept.append(told[at])
        at += 1
    return _one_spelling(" ".join(kept))


def _one_spelling(name: str) -> set[str]:
    """Words without small ones, British ones as the American."""
    data = knowledge("parties")["words"]
    same, small = data["same"], data["small"]
    words = [word.replace(".", "") for word in name.lower().replace("’", "'").split()]
    found = {same.get(word, word) for word in words if word not in small}
    return {part for word in found for part in folded(word)}


def initials(name: str) -> str:
    """The first letters of a name's words; of words that are initials themselves, all of them."""
    small = knowledge("parties")["words"]["small"]
    words = [word for word in _WORD.findall(name.replace(".", "")) if word.lower() not in small]
    if len(words) < 2:
        return " ".join(folded(name))
    return "".join(word if is_acronym(word) else word[0] for word in words).lower()


@cache
def every_state_has() -> frozenset[str]:
    return frozenset(
        " ".join(sorted(body_words(body, None)))
        for body in knowledge("parties")["bodies"]["every_state_has"]
    )


def names_alike(name: str, names: Iterable[str]) -> list[str]:
    """Up to three names that may be meant by a misspelt one: whole, or by their last word."""
    known = sorted(names)
    whole = get_close_matches(name, known, n=3, cutoff=0.75)
    by_last: dict[str, list[str]] = {}
    for each in known:
        by_last.setdefault(each.split()[-1].lower() if each.split() else "", []).append(each)
    last = get_close_matches(name.lower(), by_last, n=2, cutoff=0.75)
    return list(dict.fromkeys([*whole, *(each for one in last for each in by_last[one])]))[:3]
