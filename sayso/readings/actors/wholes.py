"""The wholes that others can be part of, and the words inside others by which they are told."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.model import Analysis, WordRange
from sayso.readings.actors.joined import all_among
from sayso.readings.actors.namesakes import Key
from sayso.readings.actors.naming import Naming
from sayso.readings.actors.parties import Parties
from sayso.readings.actors.phrases import POSSESSIVES, Phrase, pieces, text_of, trimmed
from sayso.readings.actors.references import Reference
from sayso.readings.actors.roles import (
    has_portfolio,
    is_at_work,
    is_in_office,
    is_of_state,
    is_outsider,
    sort_of,
)

SURE = 0.7
"""A reference that may well mean another tells nothing of an actor: a judgement of 2026-11."""
_FROM = frozenset(["from", "of", "with"])
_SMALL = frozenset(["and", "for", "in", "of", "the"])
_HYPHENS = frozenset(["-", "‑", "–"])
_FARTHEST = 80
"""Words in front of an office in which its company is looked for: a bound against odd texts."""
_SERVING = frozenset(["at", "for", "of", "with"])
_WINGS = frozenset("arm branch command department division wing unit office service".split())
MOST_ALIKE = 12
"""Bodies with one noun that are told apart: a bound, as for people of one name."""


@dataclass(frozen=True, slots=True)
class Body:
    """The body some actor speaks for: its words, and what they call it."""

    words: WordRange
    naming: Naming | None


class Within:
    """The parties named or meant by a pronoun inside the words for others."""

    def __init__(self, analysis: Analysis, found: Parties) -> None:
        self._analysis = analysis
        self._starting: dict[int, list[int]] = defaultdict(list)
        self._found = found
        for number, reference in enumerate(found.references):
            if found.links[number].certainty >= SURE:
                self._starting[reference.naming.called[0]].append(number)

    def owners(self, reference: Reference) -> Iterator[int]:
        """The parties that stand in front of the noun of a body, or behind its "of"."""
        words = (min(reference.words[0], reference.naming.called[0]), reference.naming.called[1])
        phrase = Phrase.of(self._analysis, words)
        _, noun = phrase.noun()
        behind = phrase.end + 1 if phrase.end < phrase.called_end else words[1]
        if behind < words[1] and phrase.lower(phrase.end) != "of":
            behind = words[1]
        for at in (*range(words[0], noun), *range(behind, words[1])):
            for number in self._starting.get(at, ()):
                inner = self._found.references[number]
                is_told = inner.naming.form in ("name", "pronoun") or any(
                    is_of_state(noun)
                    for noun, _ in inner.naming.offices  # "the country's army"
                )
                stop = inner.naming.called[1]
                is_tied = stop < words[1] and self._analysis.written[stop] in _HYPHENS
                is_told = is_told and not is_tied  # the "Orvane-backed army" is not Orvane's
                if is_told and inner is not reference and stop <= words[1]:
                    yield self._found.links[number].party

    def from_behind(self, reference: Reference) -> Iterator[int]:
        """The references to whom a name is said to be from, right behind it: "Dana Sollen from the
        Selm Bank", "Dana Sollen of the Ferry Board"."""
        at, last = reference.naming.called[1], len(self._analysis.words)
        if at + 2 >= last or text_of(self._analysis, at).lower() not in _FROM:
            return
        begins = at + 1 + (text_of(self._analysis, at + 1).lower() == "the")
        for number in (*self._starting.get(begins, ()), *self._starting.get(at + 1, ())):
            words = range(*self._found.references[number].naming.called)
            if self._hangs_on(words, reference.naming.called[1]):
                yield number

    def _hangs_on(self, words: range, stop: int) -> bool:
        """Whether words tell of what stands before a word: not of what was done, as in "freed Dana
        Sollen from the guild", nor of what follows, as in "from the guild's prison"."""
        return any(
            self._analysis.heads[at] < stop and self._analysis.relations[at].startswith("nmod")
            for at in words
        )

    def just_before(self, at: int) -> Iterator[int]:
        """The references in the same sentence before a word, and in the sentence before it, as far
        as they are near."""
        sentences = self._analysis.sentences
        here = bisect_right(sentences, (at, len(self._analysis.words))) - 1
        first = sentences[max(0, here - 1)][0] if sentences else 0
        for begins in range(max(first, at - _FARTHEST), at):
            yield from self._starting.get(begins, ())

    def serving(self, words: WordRange) -> Iterator[int]:
        """The references to those whom an office serves: in front of it with an "’s", a pronoun
        before it, or right behind it and a small word. words: the office's."""
        phrase = Phrase.of(self._analysis, words)
        noun, first = phrase.noun()
        if is_outsider(noun) or not (is_in_office(noun) or is_at_work(noun)):
            return
        for number in self._starting.get(phrase.start - 1, ()) if is_in_office(noun) else ():
            if self._found.references[number].naming.pronoun == "it":
                yield number
        for at in range(max(0, phrase.begin - 1), first):
            for number in self._starting.get(at, ()):
                stop = self._found.references[number].naming.called[1]
                if stop < first and text_of(self._analysis, stop) in POSSESSIVES:
                    yield number
        if has_portfolio(noun) or phrase.end + 1 >= phrase.called_end:
            return
        if phrase.lower(phrase.end) in _SERVING:
            for number in self._starting.get(phrase.end + 1, ()):
                if self._found.references[number].naming.called[1] <= phrase.called_end:
                    yield number


class Wholes:
    """The actors that others can be part of, by the words for them."""

    def __init__(self, found: Parties) -> None:
        self._found = found
        self._ending: dict[int, list[WordRange]] = defaultdict(list)
        self._named: dict[Key, list[int]] = defaultdict(list)
        self._described: dict[str, list[int]] = defaultdict(list)
        self._said: dict[int, frozenset[str]] = {}

    def add(self, party: int) -> None:
        said: set[str] = set()
        nouns: set[str] = set()
        names: set[Key] = set()
        for number in self._found.members[party]:
            named = self._found.references[number].naming
            self._ending[named.called[1]].append((named.called[0], party))
            if named.form == "name":
                names |= set(_names(named))
            for noun, modifiers in named.offices:
                nouns.add(noun)
                said |= modifiers
        for name in names:
            self._named[name].append(party)
        for noun in nouns:
            self._described[noun].append(party)
        self._said[party] = frozenset(said)

    def called_by(self, words: WordRange) -> Iterator[int]:
        """The wholes that are called by the last of some words, and by none before them."""
        for first, party in self._ending.get(words[1], ()):
            if first >= words[0]:
                yield party

    def meant(self, body: Body) -> Iterator[list[int]]:
        """The actors that a body's words can mean, the surest way to tell it first: those whose
        mention they are; those of that name; those of whom the same noun is said, with all that is
        said of the body with it."""
        ending = self._ending.get(body.words[1], ())
        begins = {body.words[0], body.naming.called[0] if body.naming else body.words[0]}
        yield list(dict.fromkeys(party for first, party in ending if first in begins))
        yield list(dict.fromkeys(party for _, party in ending))
        if body.naming is None:
            return
        if body.naming.name:
            yield self._named.get(_plain(body.naming.name), [])
        for noun, modifiers in body.naming.offices[:1]:
            alike = self._described.get(noun, [])
            yield [each for each in alike[:MOST_ALIKE] if self._fits(each, modifiers)]

    def _fits(self, party: int, modifiers: frozenset[str]) -> bool:
        said = self._said[party]
        return all_among(modifiers, said) or (bool(said) and all_among(said, modifiers))


def _plain(name: Key) -> Key:
    """A name without the full stops of acronyms."""
    return tuple(word.replace(".", "") for word in name)


def _names(named: Naming) -> Iterator[Key]:
    """What else a whole's name can be called in front of an office: by its initials, and a police
    department "the police"."""
    yield _plain(named.name)
    large = [word for word in named.name if word not in _SMALL]
    if len(large) > 1:
        yield (named.initials or "".join(word[0] for word in large),)
    if len(large) > 2 and sort_of(named.name[-1]) == "body" and sort_of(named.name[-2]) == "force":
        yield _plain(named.name[:-1])


def owning(analysis: Analysis, reference: Reference) -> Iterator[WordRange]:
    """The words of the owner inside a body's name, and of what it is said to be the wing of."""
    first, last = min(reference.words[0], reference.naming.called[0]), reference.naming.called[1]
    for at in range(first + 1, last - 1):
        if text_of(analysis, at) in POSSESSIVES and at >= reference.naming.called[0] - 1:
            yield first, at
            break
    beside = trimmed(analysis, (last, max(last, reference.words[1])))
    if beside[0] < beside[1]:
        phrase = Phrase.of(analysis, pieces(analysis, beside)[0])
        begins = phrase.end + 1
        is_wing = phrase.noun()[0] in _WINGS and begins < phrase.called_end
        if is_wing and phrase.lower(phrase.end) == "of":
            yield begins, phrase.called_end
