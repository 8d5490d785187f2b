"""Events: what is said to have happened, to happen, or that it may, and in whose voice it is told.

The way of an event: words -> triggers (type, mode, kind, parties) -> status and voice -> time,
place and claims that there is one such -> results, outcomes and mentions of one happening joined.
What an event is, and what each part means, is section 13 of the codebook.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from sayso.model import (
    Asserter,
    Document,
    Event,
    Outcome,
    Span,
    Statement,
    Trigger,
    content_id,
)
from sayso.readings.actors.casting import Cast
from sayso.readings.events.circumstances import Circumstances
from sayso.readings.events.happenings import Happening
from sayso.readings.events.joining import Joining
from sayso.readings.events.lasting import going_by
from sayso.readings.events.lexicon import base_among, words_of
from sayso.readings.events.matters import Matters
from sayso.readings.events.naming import LEAST_LIKELY as LEAST_NAMING
from sayso.readings.events.naming import Naming, Row
from sayso.readings.events.roles import Parties
from sayso.readings.events.telling import Telling
from sayso.readings.events.triggers import Named, Triggers
from sayso.readings.events.unique import is_measure_of, unique_of
from sayso.readings.events.weighing import Fitted, Weighing, likely
from sayso.readings.parsed import Words
from sayso.readings.statements.inner import Weights
from sayso.readings.times.timing import Hung, period_of

__all__ = ["Fitted", "events", "pairs", "possible", "used", "weighed"]

_SURELY_ONE = 0.9
"""From where on the network's word is taken for it that there was a happening, though no party is
found in it: six of seven such were labelled events of their own (2026-11, reports made on)."""


def events(
    document: Document, words: Words, cast: Cast, hung: Hung, fitted: Fitted | None = None
) -> tuple[Event, ...]:
    """Every event of a report's title and prose, in text order.

    words: of the report's analysis, any one, a tree that is none included. cast: whom the report
    refers to, and its statements, by which each event knows who asserts it. hung: the times of the
    same analysis. fitted: what weighs signs; None leaves all to the
    rules. Nothing is raised, and time grows with the words.
    """
    fitted = fitted or Fitted()
    report = _Report(document, words, cast, hung, fitted)
    told = report.told()
    if fitted.right is not None:
        told = list(likely(told, report.signs(told), fitted.right))
    return tuple(_events(document.id, words, told))


def weighed(
    document: Document, words: Words, cast: Cast, hung: Hung, fitted: Fitted
) -> list[tuple[Event, Weights]]:
    """The same, unlikely ones too, each with its signs."""
    report = _Report(document, words, cast, hung, fitted)
    told = report.told()
    return list(zip(_events(document.id, words, told), report.signs(told), strict=True))


def possible(document: Document, words: Words, cast: Cast, hung: Hung) -> list[tuple[Span, Row]]:
    """Every word that may name an event, with its signs: see ``naming.SIGNS``."""
    report = _Report(document, words, cast, hung, Fitted())
    named = report.possible()
    return [
        (_named_by(words, each.at), row)
        for each, row in zip(named, report.naming.rows(named), strict=True)
    ]


def pairs(
    document: Document, words: Words, cast: Cast, hung: Hung, fitted: Fitted
) -> list[tuple[Span, Span, Weights]]:
    """The words of each two happenings that might be one, with the signs of it (``again``)."""
    found = _Report(document, words, cast, hung, fitted).pairs()
    return [(_named_by(words, a.at), _named_by(words, b.at), signs) for a, b, signs in found]


class _Report:
    """One report on its way from words to happenings."""

    def __init__(
        self, document: Document, words: Words, cast: Cast, hung: Hung, fitted: Fitted
    ) -> None:
        self._words = words
        self._fitted = fitted
        self._seen = {each.word: each for each in words.analysis.events}
        self._parties = Parties(words, cast)
        self._matters = Matters(words, self._parties.whom)
        self._triggers = Triggers(words, self._parties, self._seen)
        self._telling = Telling(document, words, self._parties, cast.statements, self._seen)
        self._circumstances = Circumstances(words, self._parties, hung)
        self._joining = Joining(words, self._parties, cast, fitted.again)
        self.naming = Naming(words, self._seen, self._matters.publicity)

    def possible(self) -> list[Named]:
        """Words of prose that may name an event."""
        found = self._triggers.found()
        return [each for each in found if not self._telling.is_beside_prose(each.at)]

    def _named(self) -> list[Named]:
        """The words that do, by the weights, or without them by the rules."""
        named, weights = self.possible(), self._fitted.naming
        if weights is None:
            return [each for each in named if each.fits]
        likely = self.naming.likely(named, weights)
        return [
            self._triggers.with_parties(replace(each, likely=how))
            for each, how in zip(named, likely, strict=True)
            if how >= LEAST_NAMING
        ]

    def told(self) -> list[Happening]:
        """All happenings but those that the rules show to be nobody's; without weights also but
        those that they show to be none."""
        joined = self._joining.joined(self._happenings())
        joined = [each for each in joined if not self._matters.are_of_nobody(each)]
        for each in joined:
            self._go_on(each)
            each.is_told = _is_told(each, self._seen.get(each.at)) and not _ends(self._words, each)
        return [each for each in joined if each.is_told] if self._fitted.naming is None else joined

    def _go_on(self, each: Happening) -> None:
        """What is told of as lasting, at no time, goes on."""
        is_plain = each.pos == "noun" and each.status == "fact" and not each.put_by
        going = is_plain and not (each.time or each.unique) and going_by(self._words, each.at)
        if going:
            each.status, each.put_by = "ongoing", going

    def pairs(self) -> Iterator[tuple[Happening, Happening, Weights]]:
        return self._joining.pairs(self._happenings())

    def _happenings(self) -> list[Happening]:
        """One for each word, with its time, its place, and whether there is one such."""
        found = self._telling.happenings(self._named())
        for each in found:
            each.time = self._circumstances.time_of(each)
            each.place = self._circumstances.place_of(each)
            each.unique = unique_of(self._words, self._parties, each.at)
            if each.time and is_measure_of(each.unique, each.time, self._words.analysis.text):
                each.time = None
        return found

    def signs(self, told: Sequence[Happening]) -> list[Weights]:
        return Weighing(self._words, self._parties, self._joining.sameness).signs(told)


def used(found: Iterable[Event]) -> set[str]:
    """Ids of the actors that events name."""
    return {actor for each in found for actor in (*each.actors, *each.recipients)}


def _is_told(each: Happening, seen: Trigger | None) -> bool:
    """Whether a happening is of some party (codebook 13.1), or told as one that took place: by what
    is told of it, or by how sure the network is of a word that always names one and does not point
    back."""
    if each.has_parties or each.status in ("demanded", "threatened", "offered"):
        return True
    is_seen = seen is not None and seen.score >= _SURELY_ONE
    is_harm = each.type in ("ASSAULT", "COERCE")  # a crime is nobody's
    is_one = each.is_sure and is_seen and not each.is_taken_up
    if is_one and not is_harm and each.status != "hypothetical":
        return True
    is_dated = each.time is not None or each.unique is not None or bool(each.outcomes)
    return is_dated or len(each.mentions) > 1


def _ends(words: Words, each: Happening) -> bool:
    """Whether only the end of it is asked or to come: "must stop the shipments"."""
    verb = each.at
    if each.pos == "noun" and words.relation(each.at) in ("obj", "nsubj:pass"):
        verb = words.head(each.at)
    is_ending = verb != each.at and base_among(words.small[verb], words_of("light", "ending"))
    is_put_off = each.put_by == words.small[verb]
    return (
        bool(is_ending)
        and not is_put_off
        and each.status not in ("fact", "ongoing", "failed", "alleged")
    )


def _events(name: str, words: Words, found: Iterable[Happening]) -> Iterable[Event]:
    listed = list(found)
    spans = {id(each): _named_by(words, each.at) for each in listed}
    ids = {
        each: content_id("ev", name, "event", f"{span.start}-{span.end}")
        for each, span in spans.items()
    }
    text = words.analysis.text
    for each in listed:
        span = spans[id(each)]
        yield Event(
            document_id=name,
            span=span,
            type=each.type,
            mentions=tuple(_named_by(words, at) for at in sorted({*each.mentions})),
            status=each.status,
            asserted_by=_asserter(each.teller),
            score=round(each.score, 4),
            because=_because(each),
            mode=each.mode,
            kind=each.kind,
            actors=tuple(each.actors),
            recipients=tuple(each.recipients),
            place=each.place,
            period=None if each.time is None else period_of(each.time, text),
            outcomes=tuple(
                Outcome(
                    came.status, words.span((came.at, came.at + 1)), ids.get(id(came.happening))
                )
                for came in each.outcomes
            ),
            unique=each.unique,
        )


def _named_by(words: Words, at: int) -> Span:
    """The word that names an event, the whole of it where it is written with a hyphen."""
    first = at
    if words.get(at - 1) == "-" and at - 2 >= words.starts[at]:
        first = at - 2 if " " not in words.span((at - 2, at + 1)).of(words.analysis.text) else at
    return words.span((first, at + 1))


def _asserter(teller: Statement | None) -> Asserter:
    if teller is None:
        return Asserter(None, None)
    return Asserter(teller.actors[0] if teller.actors else None, teller.id)


def _because(each: Happening) -> str:
    """One sentence: what shows the event, and what its status."""
    told = f"“{each.put_by}” tells that it is {each.status}" if each.put_by else "told as a fact"
    return "; ".join([*each.because, told])
