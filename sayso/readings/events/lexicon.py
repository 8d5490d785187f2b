"""The words that name events: ``sayso/data/events.toml``, ready to be asked.

Words are asked for as they stand in a text; their base forms are found by spelling.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Literal

from sayso.documents.knowledge import knowledge
from sayso.model import EventKind, EventType, Status
from sayso.readings.statements.acts import Forms, lemmas

MOST_KEPT = 1 << 15
"""Words whose base forms are kept; a report has some hundreds of different ones."""

Part = Literal["actor", "recipient", "joint"]
Frame = Mapping[str, Part]
"""What a party is that stands in some way around an event: see ``[frames]`` in the data file."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """One thing that a word can name.

    lemma: the base form. sure: it names an event wherever it stands. needs: words one of which must
    stand with it, in their base form; empty where none must. before: the words in front of a noun
    ("press" of "press conference"). behind: the word that hangs on it or follows it ("on" of "call
    on"); "to" is a clause too. carried: a noun that a verb must say came about. result: a verb that
    must tell what an attack did. done_by: the verbs of one of which a noun must be the object.
    negated: a verb that must be negated, and whose event is then a fact. positive: one that must
    not be. typed: the network must find the type likely. of_things: what a verb is done to need be
    no party. bare: a verb must have no object. owner_suffers: who owns the noun has it done to
    them, unless they could do it: "Brel's arrest", not "the army's".
    """

    type: EventType
    lemma: str
    frame: Frame
    sure: bool
    mode: str | None = None
    kind: EventKind | None = None
    needs: frozenset[str] = frozenset()
    before: tuple[str, ...] = ()
    behind: str = ""
    carried: bool = False
    result: bool = False
    owner_suffers: bool = False
    done_by: frozenset[str] = frozenset()
    negated: bool = False
    positive: bool = False
    typed: bool = False
    of_things: bool = False
    bare: bool = False

    @property
    def told_apart_by(self) -> int:
        """By how much around it this meaning is told from others of the word."""
        return len(self.before) + bool(self.behind) + bool(self.needs) + 2 * self.negated


@dataclass(frozen=True, slots=True)
class Lexicon:
    """verbs, nouns: meanings by base form, of an expression by that of its last word."""

    verbs: Mapping[str, tuple[Meaning, ...]]
    nouns: Mapping[str, tuple[Meaning, ...]]


@cache
def lexicon() -> Lexicon:
    """The words of ``events.toml``. Read once."""
    verbs: dict[str, list[Meaning]] = {}
    nouns: dict[str, list[Meaning]] = {}
    for group in knowledge("events")["groups"]:
        for table, lists in ((verbs, ("verbs", "maybe_verbs")), (nouns, ("nouns", "maybe_nouns"))):
            for name in lists:
                for words in group.get(name, ()):
                    for spelt in _cut(words) if table is nouns else (words,):
                        meaning = _meaning(group, spelt, sure=not name.startswith("maybe"))
                        table.setdefault(meaning.lemma, []).append(meaning)
    return Lexicon(
        {word: tuple(meanings) for word, meanings in verbs.items()},
        {word: tuple(meanings) for word, meanings in nouns.items()},
    )


def _cut(words: str) -> Iterator[str]:
    """A noun as it is written, and as texts are cut: "cease-fire" into "cease", "-" and "fire"."""
    yield words
    if "-" in words:
        expression, bar, behind = words.partition("|")
        yield f"{expression.replace('-', ' - ')}{bar}{behind}"


def _meaning(group: Mapping[str, Any], words: str, *, sure: bool) -> Meaning:
    expression, _, behind = words.partition("|")
    *before, last = expression.split()
    return Meaning(
        type=group["type"],
        lemma=last,
        frame=knowledge("events")["frames"][group["frame"]],
        sure=sure,
        mode=group.get("mode"),
        kind=group.get("kind"),
        needs=frozenset(group.get("needs", ())),
        before=tuple(before),
        behind=behind,
        carried=group.get("carried", False),
        result=group.get("result", False),
        owner_suffers=group.get("owner_suffers", False),
        done_by=frozenset(group.get("done_by", ())),
        negated=group.get("negated", False),
        positive=group.get("positive", False),
        typed=group.get("typed", False),
        of_things=group.get("of_things", False),
        bare=group.get("bare", False),
    )


@cache
def _irregular() -> Mapping[str, Forms]:
    found: dict[str, list[str]] = {}
    for name in ("acts", "events"):
        for base, forms in knowledge(name)["irregular"].items():
            for form in forms:
                found.setdefault(form, []).append(base)
    return {form: tuple(dict.fromkeys(bases)) for form, bases in found.items()}


@lru_cache(MOST_KEPT)
def meanings_of(word: str, pos: Literal["verb", "noun"]) -> tuple[Meaning, ...]:
    """What a word, as it stands in a text, can name as a verb or a noun; () for no event."""
    table = lexicon().verbs if pos == "verb" else lexicon().nouns
    return next((table[form] for form in _forms(word) if form in table), ())


@lru_cache(MOST_KEPT)
def _forms(word: str) -> Forms:
    """The base forms a word may have, itself first; texts repeat their words."""
    return lemmas(word, _irregular())


def base_among(word: str, words: frozenset[str]) -> str | None:
    """The first base form of a word that is among some words."""
    forms = _forms(word)
    return None if words.isdisjoint(forms) else next(form for form in forms if form in words)


Governed = Status | Literal["refused"]
"""What a word makes of an event it governs. "refused": what a party will not do, or not have."""


@cache
def _governing(table: str) -> Mapping[str, Governed]:
    return {word: status for status, words in knowledge("events")[table].items() for word in words}


def governs(
    word: str, table: Literal["governing", "beside", "governing_nouns"] = "governing"
) -> Governed | None:
    """What a word, or an adjective beside a noun, makes of an event; None where it is neutral."""
    known = _governing(table)
    return next((known[form] for form in _forms(word) if form in known), None)


@cache
def words_of(table: str, name: str) -> frozenset[str]:
    """The words of one list: words_of("light", "verbs")."""
    return frozenset(knowledge("events")[table][name])


@cache
def type_of_act(act: str) -> EventType | None:
    """The type of event that a statement with this act is; None for a plain saying."""
    found: EventType | None = knowledge("events")["acts"].get(act)
    return found


def asks_only(words: Sequence[str]) -> bool:
    """Whether a demand's words ask without ordering: "urged", "called on"."""
    return any(base_among(word, words_of("appeals", "words")) for word in words)


@cache
def frame_named(name: str) -> Frame:
    """One of the data file's frames."""
    frame: Frame = knowledge("events")["frames"][name]
    return frame


@cache
def ordinals() -> Mapping[str, int]:
    return dict(knowledge("events")["unique"]["ordinals"])


_NUMBERED = re.compile(r"([1-9]\d?)(?:st|nd|rd|th)")


def ordinal_of(word: str) -> int | None:
    """Which in a row a word says: of "fifth" and of "5th" five; None for other words."""
    number = _NUMBERED.fullmatch(word)
    return int(number[1]) if number is not None else ordinals().get(word)
