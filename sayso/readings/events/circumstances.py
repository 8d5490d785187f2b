"""Where and when: the place and the time that the parse ties to a trigger."""

from __future__ import annotations

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
        if at in times:
            return times[at]
        if bearer(words, at) in times:
            return times[bearer(words, at)]
        above = words.head(at)
        light = self._parties.light.verb(at) if each.pos == "noun" else None
        if light is not None and light in times:
            return times[light]
        if words.relation(at) == "conj" and words.tag(above) == words.tag(at):
            return times.get(above)
        if each.pos == "noun" and words.relation(at).startswith(("obj", "nsubj")):
            is_told = base_among(words.small[above], words_of("light", "verbs"))
            return times.get(above) if is_told else None
        return None

    def place_of(self, each: Happening) -> Place | None:
        """The first place behind a trigger that says where; else the place that is struck."""
        near = list(self._parties.phrases.of(each.at))
        light = self._parties.light.verb(each.at) if each.pos == "noun" else None
        if light is not None:
            near += [one for one in self._parties.phrases.of(light) if one[0] != each.at]
        for cases in (_WHERE, _ON):
            for noun, case in near:
                if case in cases and noun in self._places:
                    return self._place(noun)
        for child in self._words.near(each.at):
            is_struck = self._words.relation(child) in ("obj", "nsubj:pass")
            if is_struck and each.pos == "verb" and child in self._places:
                return self._place(child)
        return None

    def _place(self, noun: int) -> Place:
        words, (first, last) = self._words, self._places[noun].words
        while first < noun and words.tag(first) in ("ADP", "DET"):
            first += 1
        return Place(words.span((first, max(last, noun + 1))))
