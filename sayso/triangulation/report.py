"""A report as it is set beside others: its reading, its origin, and what to call it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from sayso.model import Asserter, Period, Reading, Span, Statement, Time
from sayso.triangulation.model import Comparison, Matter, Origin, Side, Story, Verdict
from sayso.triangulation.offsets import day_by_offset
from sayso.triangulation.wording import ideas, names_in

LONGEST_SENTENCE = 600
"""Characters. Behind them the words around a thing, cut at spaces, stand for its sentence: pages
without full stops would make every thing in them alike."""
MOST_TIMES = 12
"""Times of a sentence that are looked at: more are a table."""
MOST_VOICES = 8
"""Statements within statements that are followed outwards."""
LEAD = 3
"""Sentences in which a report of news says what it is about."""
SCENE = 600
"""Characters before a sentence that tell where one is: a few sentences of a news report."""
SHORTEST_PASSAGE = 40
"""Characters of a sentence that two reports do not share by chance."""


@dataclass(slots=True)
class Report:
    """One report of a story, with what is asked of it again and again kept at hand.

    origin: id of the document that stands for its origin: things told by two reports of one
        origin are told once. repeated: sentences, by their start, that an earlier report of the
        same origin has word for word. standing: those that an earlier report of the same outlet
        has: it may print them under every report.
    story: the first document of its story. kin: ids of the reports that are about the same thing
        though they open with other things.
    """

    reading: Reading
    id: str
    origin: str
    story: str
    kin: frozenset[str]
    repeated: frozenset[int]
    standing: frozenset[int]
    names: Mapping[str, str]
    _statements: Mapping[str, Statement]
    _starts: Sequence[int]
    _voices: Sequence[int]
    _times: Sequence[int]
    _told: dict[int, frozenset[str]] = field(default_factory=dict)
    _around: dict[Span, frozenset[str]] = field(default_factory=dict)

    @property
    def text(self) -> str:
        return self.reading.document.text

    @property
    def label(self) -> str:
        """What to call it in a sentence for people."""
        document = self.reading.document
        return document.outlet or document.title or document.where.rsplit("/", 1)[-1]

    @property
    def day(self) -> str | None:
        return self.reading.document.published.value

    def is_of_one_story_with(self, other: Report) -> bool:
        """Whether both are of one story, or about one thing by the names that few others have."""
        return self.story == other.story or other.id in self.kin

    def sentence(self, span: Span) -> Span:
        """The sentence a thing begins in, as far as one looks at it."""
        at = bisect_right(self._starts, span.start) - 1
        sentences = self.reading.sentences
        found = sentences[at] if at >= 0 and span.start < sentences[at].end else span
        start = max(found.start, span.start - LONGEST_SENTENCE // 2)
        return Span(start, max(min(found.end, span.end + LONGEST_SENTENCE // 2), span.end))

    def is_standing(self, span: Span) -> bool:
        """Whether its outlet has printed the sentence before."""
        return self.sentence(span).start in self.standing

    def leads(self, span: Span) -> bool:
        """Whether it stands in the report's first sentences: what the report is about."""
        return bisect_right(self._starts, span.start) <= LEAD

    def only_time(self, span: Span) -> Period | None:
        """The one date that the sentence of a thing tells; None where it tells none or several."""
        dated = [
            time
            for time in self._times_of(self.sentence(span))
            if time.earliest and time.type in ("DATE", "TIME")
        ]
        if len({(time.earliest, time.latest) for time in dated}) != 1:
            return None
        return self.as_told(dated[0])

    def as_told(self, time: Time) -> Period:
        """A time in the report's own words."""
        return Period(time.earliest, time.latest, time.precision, time.span.of(self.text))

    def by_offset(self, span: Span) -> Period | None:
        """The day of a verb that is told by its distance from another: "a day after he spoke"."""
        sentence = self.sentence(span)
        return day_by_offset(self.text, sentence, span, self._times_of(sentence), self.day)

    def _times_of(self, sentence: Span) -> Sequence[Time]:
        first = bisect_left(self._times, sentence.start)
        found = self.reading.times[first : first + MOST_TIMES]
        return [time for time in found if time.span.start < sentence.end]

    def said_on(self, statement: str | None) -> Period | None:
        """When one of its statements was said, as far as that is told."""
        found = self._statements.get(statement or "")
        return found.said_on if found is not None else None

    def speakers(self, by: Asserter) -> list[str]:
        """Ids of the actors through whose statements something comes, the innermost first."""
        found = [by.actor] if by.actor is not None else []
        at, left = self._statements.get(by.statement or ""), MOST_VOICES
        while at is not None and left:
            found += at.actors
            at, left = self._statements.get(at.within or ""), left - 1
        return found

    def around(self, span: Span, characters: int) -> str:
        """The words around a thing within its sentence."""
        sentence = self.sentence(span)
        start, end = max(sentence.start, span.start - characters), span.end + characters
        return self.text[start : min(end, max(sentence.end, span.end))]

    def told_with(self, span: Span) -> frozenset[str]:
        """The ideas of the sentence a thing stands in."""
        sentence = self.sentence(span)
        found = self._told.get(sentence.start)
        if found is None:
            found = self._told[sentence.start] = ideas(sentence.of(self.text))
        return found

    def names_with(self, span: Span) -> frozenset[str]:
        """The ideas of the names in the sentence a thing stands in."""
        return names_in(self.sentence(span).of(self.text))

    def names_around(self, span: Span) -> frozenset[str]:
        """The ideas of the names in its sentence and before it, whose scene it goes on."""
        sentence = self.sentence(span)
        found = self._around.get(sentence)
        if found is None:
            start = max(0, sentence.start - SCENE)
            found = self._around[sentence] = names_in(self.text[start : sentence.end])
        return found

    def is_own(self, span: Span) -> bool:
        """Whether no earlier report of its origin has the sentence too: copies are no witnesses."""
        return self.sentence(span).start not in self.repeated

    def is_outlets(self, span: Span) -> bool:
        """Whether words are the outlet's own, not those of somebody it quotes or reports."""
        at = bisect_right(self._voices, span.start) - 1
        if at < 0:
            return False
        voice = self.reading.voices[at]
        return voice.statement is None and not voice.chain and span.end <= voice.span.end

    def side(self, id: str | None, span: Span) -> Side:
        return Side(self.id, id, span, span.of(self.text))

    def voice(self, by: Asserter) -> str:
        """Who vouches, for people: "Ana Brel, in The Ford Courier"."""
        if by.statement is None and by.actor is None:
            return f"{self.label} itself"
        name = self.names.get(by.actor or "")
        return f"{name}, in {self.label}" if name else f"a speaker not named, in {self.label}"


def reports_of(
    readings: Iterable[Reading],
    origins: Mapping[str, Origin],
    stories: Iterable[Story] = (),
    kin: Mapping[str, frozenset[str]] | None = None,
) -> list[Report]:
    """Reports in an order of their own, whatever order they came in; without stories, of one."""
    story_of = {id: min(story.documents) for story in stories for id in story.documents}
    given = sorted(readings, key=_place)
    seen: dict[tuple[str, str], set[str]] = {}
    made = {}
    for reading in sorted(given, key=lambda each: _in_origin(each, origins)):
        origin = _origin_of(reading, origins)
        id, outlet = reading.document.id, reading.document.outlet or origin
        voices = ("origin", origin), ("outlet", outlet)
        before = [seen.setdefault(voice, set()) for voice in voices]
        about_one = (kin or {}).get(id, frozenset())
        made[id] = _report(reading, origin, (story_of.get(id, ""), about_one), before)
        for each in before:
            each.update(passage for _, passage in _passages(reading))
    return [made[reading.document.id] for reading in given]


class Told(Protocol):
    """Some words of a report."""

    @property
    def report(self) -> Report: ...

    @property
    def span(self) -> Span: ...


def compared_words(
    verdict: Verdict, on: Matter, left: Told, right: Told, *, score: float, because: str
) -> Comparison:
    """A verdict on mere words of two reports, which are no thing with an id."""
    one, other = (each.report.side(None, each.span) for each in (left, right))
    return Comparison(verdict, on, one, other, score, because)


def are_two_tellings(left: Report, one: Span, right: Report, other: Span) -> bool:
    """Whether two things are told by two: of two origins, not by one outlet's standing sentence."""
    if left.origin == right.origin:
        return False
    if left.reading.document.outlet is None or left.label != right.label:
        return True
    return not (left.is_standing(one) or right.is_standing(other))


def _place(reading: Reading) -> tuple[str, str]:
    return reading.document.published.value or "", reading.document.id


def _origin_of(reading: Reading, origins: Mapping[str, Origin]) -> str:
    found = origins.get(reading.document.id)
    return found.documents[0] if found else reading.document.id


def _in_origin(reading: Reading, origins: Mapping[str, Origin]) -> tuple[int, str]:
    found = origins.get(reading.document.id)
    id = reading.document.id
    at = found.documents.index(id) if found and id in found.documents else 0
    return at, id


def _report(
    reading: Reading, origin: str, about: tuple[str, frozenset[str]], before: Sequence[set[str]]
) -> Report:
    """about: its story and its kin. before: what its origin and its outlet printed already."""
    of_origin, of_outlet = before
    passages = list(_passages(reading))
    return Report(
        reading,
        reading.document.id,
        origin,
        *about,
        frozenset(at for at, passage in passages if passage in of_origin),
        frozenset(at for at, passage in passages if passage in of_outlet),
        {actor.id: actor.name for actor in reading.actors},
        {statement.id: statement for statement in reading.statements},
        [sentence.start for sentence in reading.sentences],
        [voice.span.start for voice in reading.voices],
        [time.span.start for time in reading.times],
    )


def _passages(reading: Reading) -> Iterator[tuple[int, str]]:
    """Sentences long enough to tell that they were copied, with where they start."""
    for sentence in reading.sentences:
        words = " ".join(sentence.of(reading.document.text).split())
        if len(words) >= SHORTEST_PASSAGE:
            yield sentence.start, words
