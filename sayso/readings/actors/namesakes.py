"""Which names of a report mean the same: whole names, their parts, their initials.

"Sollen" is "Dana Sollen" wherever in the report the whole name stands, unless two people in it are
called Sollen. Names are joined by their words alone; what the network says of a name's kind only
tells a person's name from another's.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass

from sayso.model import Analysis, WordRange
from sayso.readings.actors.organised import organised
from sayso.readings.actors.phrases import is_of_place, text_of
from sayso.readings.actors.references import Reference
from sayso.readings.actors.roles import is_ending, is_organisation
from sayso.readings.actors.states import is_place, known_at

Key = tuple[str, ...]

_NOT_PERSONS = frozenset(["body", "force", "organisation", "outlet", "document", "group", "people"])
_CERTAIN = 3.0
"""A title, or an office in front of a name, counts as much as three sure mentions."""
_IN_PLACES = frozenset(["in", "inside", "across", "near", "throughout"])
_SMALL = frozenset(["of", "the", "and", "for"])
_SMALL_INSIDE = _SMALL | frozenset(["on", "in", "to", "with", "at"])
"""Words that part a name from another inside it: the "Bank of South Orvane" is not South Orvane."""
_OF_ITS_FIELD = frozenset(["department", "ministry"])
"""Bodies that what they are for can name alone: "Safety" of a "Department of Safety"."""
_IN_BRACKETS = re.compile(
    r"\s?\((?:the )?[“\"‘]?([A-Z][A-Za-z.&-]{1,9})[”\"’]?\)|,? or (?:the )?([A-Z]{2,6})\b"
)
_LONGEST_ACRONYM = 6
_SEVERAL_WORDS = re.compile(r"[A-Z][a-z]{3,}[A-Z]|[A-Z]+[a-z]+[A-Z]{2}|[A-Z]{2,}[a-z]{2}")
_ALIKE_START = 2
"""Letters that a name and its slip begin with alike."""
_SLIP = 5
"""Letters of the shortest name that is known with a slip: "Osada", "Osaka"."""
MOST_NAMESAKES = 12
"""People with one last name that are told apart: a bound, so that a list of a thousand namesakes is
not compared with itself."""


@dataclass(frozen=True, slots=True)
class Namesake:
    """What one reference's name means. groups: the whole name, or several that it may be part of.

    how: "whole", "part" or "initials".
    """

    groups: tuple[int, ...]
    how: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a report shows of a name: person, place and other are sums over its mentions."""

    person: float = 0.0
    place: float = 0.0
    other: float = 0.0

    def __add__(self, other: Evidence) -> Evidence:
        return Evidence(
            self.person + other.person, self.place + other.place, self.other + other.other
        )

    @property
    def is_person(self) -> bool:
        return self.person > 0 and self.person >= self.place + self.other

    @property
    def is_place(self) -> bool:
        return self.place > 0 and 2 * self.place >= self.other and self.place >= self.person


_NO_EVIDENCE = Evidence()


def evidence_of(analysis: Analysis, references: Sequence[Reference]) -> dict[Key, Evidence]:
    """What kind of thing each name is, by all its mentions in the report together."""
    sums: dict[Key, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])
    for reference in references:
        named = reference.naming
        if named.form != "name":
            continue
        person, place, other = _votes(analysis, reference)
        row = sums[named.name]
        row[0], row[1], row[2] = row[0] + person, row[1] + place, row[2] + other
    demonyms = _demonyms(analysis)
    persons = {
        word
        for key, row in sums.items()
        if len(key) > 1 and row[0] > row[1] + row[2]
        for word in key
    }
    shown = organised(analysis, references)
    names = (each.naming.name for each in references if each.naming.sort == "person")
    titled = {name[-1] for name in names if name}
    for key, row in sums.items():
        if row[0] > row[1] and (key in shown or _begins_with_organisation(key, sums, shown)):
            row[2] += _CERTAIN
            if key[-1] not in titled:  # nothing but the network takes it for a person
                row[0], row[2] = 0.0, row[2] + row[0]
    for key, row in sums.items():
        if is_organisation(key):
            row[:] = 0.0, 0.0, row[2] + _CERTAIN
        elif _is_known_place(key, persons) or (
            row[0] < _CERTAIN and key[-1] not in titled and _is_region(key, persons)
        ):
            row[:] = 0.0, row[1] + _CERTAIN, 0.0
        elif len(key) == 1 and any(
            is_of_place(word, key[0]) for word in demonyms.get(key[0][:4], ()) if word != key[0]
        ):
            row[1] += _CERTAIN
    return {key: Evidence(*row) for key, row in sums.items()}


def _begins_with_organisation(
    key: Key, sums: Mapping[Key, Sequence[float]], shown: Container[Key]
) -> bool:
    """Whether the first of several words is an organisation's name by itself: "Halbrook Waters"."""
    person, place, other = sums.get(key[:1], (0.0, 0.0, 0.0))
    return len(key) > 1 and (key[:1] in shown or other > person + place)


def _is_known_place(key: Key, persons: Container[str]) -> bool:
    """Whether a name is a state's or its seat's, and no person of the report has it."""
    return is_place(" ".join(key).replace(".", "")) and (len(key) > 1 or key[0] not in persons)


def _is_region(key: Key, persons: Container[str]) -> bool:
    """Whether a name that no person of the report has is a region's, by the list of states."""
    known = known_at(key, 0) if key[0] not in persons else None
    return known is not None and known.kind == "region" and known.length == len(key)


def _votes(analysis: Analysis, reference: Reference) -> tuple[float, float, float]:
    named = reference.naming
    person = _CERTAIN if named.sort == "person" else 0.0
    other = _CERTAIN if named.sort in _NOT_PERSONS else 0.0
    place = 0.0
    if reference.kind is not None and _is_written_as_organisation(analysis, named.called):
        other += reference.score
    elif reference.kind == "person":
        person += reference.score
    elif reference.kind == "place":
        place += reference.score
    elif reference.kind is not None:
        other += reference.score
    first = named.called[0]
    is_person = named.is_full_name and reference.kind == "person"  # "a winner in Dana Sollen"
    if first and not is_person and text_of(analysis, first - 1).lower() in _IN_PLACES:
        place += _CERTAIN / 2
    return person, place, other


def _is_written_as_organisation(analysis: Analysis, called: WordRange) -> bool:
    """Whether a lone name is an acronym among small letters ("RHO"), or one word made of several
    ("SelmPost", not "McBrel" or "DeBrel")."""
    first, last = called
    if last - first > 1:
        return False
    word = text_of(analysis, first)
    if word.isalpha() and word.isupper():
        near = (at for at in (first - 1, first + 1) if 0 <= at < len(analysis.words))
        beside = [text_of(analysis, at) for at in near]
        return 1 < len(word) <= _LONGEST_ACRONYM and not any(
            len(each) > 1 and each.isupper() for each in beside
        )
    return bool(_SEVERAL_WORDS.match(word))


def _demonyms(analysis: Analysis) -> dict[str, set[str]]:
    """Words with a capital, by their first four letters, in small letters: some are adjectives
    made of a place's name ("Orvanian"), whatever tag the network gives them."""
    found: dict[str, set[str]] = defaultdict(set)
    for written, word in zip(analysis.written, analysis.lowered, strict=True):
        if len(written) > 4 and written[0].isupper():
            found[word[:4]].add(word)
    return found


class Names:
    """The names of one report, those of one party under one number."""

    def __init__(
        self, text: str, references: Sequence[Reference], evidence: Mapping[Key, Evidence]
    ) -> None:
        self._text = text
        self._references = references
        self._evidence = evidence
        self._groups: dict[Key, int] = {}
        self._by_last: dict[str, list[Key]] = defaultdict(list)
        self._by_first: dict[str, list[Key]] = defaultdict(list)
        self._by_start: dict[str, list[str]] = defaultdict(list)
        self._by_initials: dict[str, int] = {}
        self._number_whole_names()

    def meaning(self, number: int) -> Namesake:
        """What the name of a reference means; it must have one."""
        reference = self._references[number]
        key = reference.naming.name
        if self._as_state(key) in self._groups and self._as_state(key) != key:
            return Namesake((self._group(key),), "whole")
        found = self._parts(reference, key)
        if found:
            return Namesake(tuple(found), "part")
        if self._is_initials(reference, key):
            return Namesake((self._by_initials[_plain(key[0])],), "initials")
        return Namesake((self._group(key),), "whole")

    def _is_initials(self, reference: Reference, key: Key) -> bool:
        """Whether a lone name, written in capitals, is the initials of a whole one."""
        if len(key) > 1 or _plain(key[0]) not in self._by_initials:
            return False
        written = _plain(self._text[reference.span.start : reference.span.end])
        return _plain(key[0]).upper() in written and reference.naming.sort != "person"

    def _number_whole_names(self) -> None:
        for reference in self._references:
            key = reference.naming.name
            if reference.naming.form != "name" or len(key) < 2 or key in self._groups:
                continue
            self._groups[key] = self._like(key) if self._as_state(key) == key else self._group(key)
            if not self._by_last[key[-1]]:
                self._by_start[key[-1][:_ALIKE_START]].append(key[-1])
            if len(self._by_last[key[-1]]) < MOST_NAMESAKES:
                self._by_last[key[-1]].append(key)
                self._by_first[key[0]].append(key)
        for reference in self._references:
            if reference.naming.form == "name" and len(reference.naming.name) > 1:
                self._note_initials(reference)

    def _note_initials(self, reference: Reference) -> None:
        named = reference.naming
        if self._is_person(named.name):
            return
        told = _IN_BRACKETS.match(self._text, reference.span.end)
        if told or named.initials:
            given = _plain((told.group(1) or told.group(2)).lower()) if told else named.initials
            self._by_initials[given] = self._groups[named.name]
        for counted in (named.name, [word for word in named.name if word not in _SMALL]):
            initials = "".join(word[0] for word in counted)  # "DoF" or "DF" for one name
            self._by_initials.setdefault(initials, self._groups[named.name])

    def _like(self, key: Key) -> int:
        """The number of a whole name that this one is a longer or shorter form of, or a new one."""
        for other in self._by_last[key[-1]]:
            if _are_one_name(key, other, person=self._is_person(key) or self._is_person(other)):
                return self._groups[other]
        return self._group(key)

    def _group(self, key: Key) -> int:
        return self._groups.setdefault(self._as_state(key), len(self._groups))

    def _as_state(self, key: Key) -> Key:
        """One key for all names of a state: "America" is the "United States"; a person called
        Jordan is none."""
        known = None if self._is_person(key) else known_at(key, 0)
        if known is None or known.kind != "name" or known.length < len(key) or not known.state:
            return key
        return tuple(known.state.split())

    def _is_person(self, key: Key) -> bool:
        return self._evidence.get(key, _NO_EVIDENCE).is_person

    def _parts(self, reference: Reference, key: Key) -> Sequence[int]:
        """The whole names that a name is part of: by its last word, else by its first."""
        if len(key) > 1:
            return ()
        word, own = key[0], self._evidence.get(key, _NO_EVIDENCE)
        behind = [other for other in self._by_last[word] if self._fits_last(reference, other, own)]
        if not behind:
            behind = [other for other in self._by_first[word] if self._fits_first(other, own)]
        if not behind and own.is_person:
            behind = list(self._slipped(word))
        return list(dict.fromkeys(self._groups[other] for other in behind))

    def _slipped(self, word: str) -> Sequence[Key]:
        """The one person whose last name a lone one is with a letter more, less or other: reports
        of foreign names slip, "Filippov" becomes "Filipov"."""
        alike = [
            other
            for last in self._by_start[word[:_ALIKE_START]][:MOST_NAMESAKES]
            if _is_slip(word, last)
            for other in self._by_last[last]
            if self._is_person(other)
        ]
        return alike if len({self._groups[other] for other in alike}) == 1 else ()

    def _fits_last(self, reference: Reference, whole: Key, own: Evidence) -> bool:
        unknown = self._evidence.get(whole, _NO_EVIDENCE) == _NO_EVIDENCE
        if self._is_person(whole) or (unknown and own.is_person):
            return not own.is_place or reference.naming.sort == "person"
        if is_place(" ".join(reference.naming.name)) and not is_place(" ".join(whole)):
            return False  # "the UK" is no "Selmar UK"
        return reference.naming.determined == "the" and reference.naming.sort != "person"

    def _fits_first(self, whole: Key, own: Evidence) -> bool:
        if self._is_person(whole):
            return own.is_person
        return is_ending(whole[-1]) and not own.is_place and not own.is_person


def _plain(word: str) -> str:
    return word.replace(".", "")


def _is_slip(one: str, other: str) -> bool:
    """Whether two long words differ in one letter, other, more or less."""
    short, long = sorted((one, other), key=len)
    if one == other or len(short) < _SLIP or len(long) - len(short) > 1:
        return False
    begins = next((at for at in range(len(short)) if short[at] != long[at]), len(short))
    is_longer = len(long) > len(short)
    return short[begins + (not is_longer) :] == long[begins + 1 :]


def _are_one_name(one: Key, other: Key, *, person: bool) -> bool:
    """Whether two names with the same last word are one: "Ana B. Brel" and "Ana Brel"."""
    short, long = sorted((one, other), key=len)
    if long[-len(short) :] == short:
        before = long[: -len(short)]
        return person or not _SMALL_INSIDE.intersection(before) or before[0] in _OF_ITS_FIELD
    if not person:
        return False
    first, again = short[0], long[0]
    if first == again or _is_slip(first, again):
        return True
    return min(len(first), len(again)) == 1 and first[0] == again[0]
