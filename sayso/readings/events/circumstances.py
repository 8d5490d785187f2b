"""Where and when: the place and the time that the parse ties to a trigger."""

from __future__ import annotations

from bisect import bisect_left

from sayso.model import Mention, Place, Time
from sayso.readings.events.counting import bearer
from sayso.readings.events.happenings import Happening
from sayso.readings.events.lexicon import base_among, words_of
from sayso.readings.events.roles import Parties
from sayso.readings.parsed import Words
from sayso.readings.times.timing import Hung

_WHERE = frozenset(
    "in at near outside inside over across around throughout off along within into from".split()
)
_ON = frozenset(["on", "against", "to"])
_AT_ITS_AIM = frozenset(["ASSAULT", "COERCE", "MOBILIZE", "CONSULT", "RETREAT", "AID"])
"""Types of deeds that take place where what they are done to is."""


class Circumstances:
    """Finds places and times around the triggers of one text."""

    def __init__(self, words: Words, parties: Parties, hung: Hung) -> None:
        self._words = words
        self._parties = parties
        self._hung = hung
        self._places: dict[int, Mention] = {
            each.head: each for each in words.analysis.mentions if each.kind == "place"
        }

    def time_of(self, each: Happening) -> Time | None:
        """The time that hangs on a trigger, on the verb that carries its noun, or on one joined."""
        times, words = self._hung.times, self._words
        at = each.at
        if at in times and not self._is_of_participle(at, times[at]):
            return times[at]
        if self._is_participle_clause(at):
            return times.get(words.head(at))
        if bearer(words, at) in times:
            return times[bearer(words, at)]
        above = words.head(at)
        light = self._parties.light.verb(at) if each.pos == "noun" else None
        if light is not None and light in times:
            return times[light]
        if words.relation(at) == "conj" and words.tag(above) == words.tag(at):
            told = times.get(above)
            is_clause = told is None and self._is_participle_clause(above)
            return times.get(words.head(above)) if is_clause else told
        if each.pos == "noun" and words.relation(at).startswith(("obj", "nsubj")):
            is_told = base_among(words.small[above], words_of("light", "verbs"))
            return times.get(above) if is_told else None
        return None

    def _is_of_participle(self, at: int, time: Time) -> bool:
        """Whether a time stands right behind a participle of another noun, whose it is, whatever
        the parse hangs it on: "breaking the truce reached in May"."""
        words = self._words
        last = bisect_left(self._hung.starts, time.span.start) - 1
        while last > at and words.tag(last) in ("ADP", "DET", "ADV"):
            last -= 1
        features = words.analysis.features[last]
        is_past = "VerbForm=Part" in features and "Tense=Past" in features
        is_behind = words.tag(last - 1) in ("NOUN", "PROPN") and words.ends[last] == words.ends[at]
        return at < last - 1 and words.tag(last) == "VERB" and is_past and is_behind

    def _is_participle_clause(self, at: int) -> bool:
        """Whether a verb tells what was done at once: "resumed the raids, breaking the truce"."""
        words = self._words
        is_led = any(words.relation(each) in ("mark", "case") for each in words.near(at))
        is_bare = words.tag(at) == "VERB" and words.small[at].endswith("ing") and not is_led
        return is_bare and words.relation(at) == "advcl"

    def place_of(self, each: Happening) -> Place | None:
        """The first place behind a trigger that says where; else the place that is struck, or
        visited: sanctions on a state, and what is said against it, have no place there."""
        phrases = self._parties.phrases
        near = list(phrases.of(each.at, besides=True))
        light = self._parties.light.verb(each.at) if each.pos == "noun" else None
        if light is not None:
            near += [one for one in phrases.of(light, besides=True) if one[0] != each.at]
        is_there = each.type in _AT_ITS_AIM
        for cases in (_WHERE, _ON) if is_there else (_WHERE,):
            for noun, case in near:
                if case in cases and noun in self._places:
                    return self._place(noun)
        for child in self._words.near(each.at) if is_there else ():
            is_struck = self._words.relation(child) in ("obj", "nsubj:pass")
            if is_struck and each.pos == "verb" and child in self._places:
                return self._place(child)
        return None

    def _place(self, noun: int) -> Place:
        words, (first, last) = self._words, self._places[noun].words
        while first < noun and words.tag(first) in ("ADP", "DET"):
            first += 1
        return Place(words.span((first, max(last, noun + 1))))
