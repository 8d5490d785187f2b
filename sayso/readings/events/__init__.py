"""Events: what is said to have happened, to happen, or that it may, and in whose voice it is told.

The way of an event: words -> triggers (type, mode, kind, parties) -> status and voice -> time,
place and claims that there is one such -> results, outcomes and mentions of one happening joined.
What an event is, and what each part means, is section 13 of the codebook.
"""

from __future__ import annotations

from collections.abc import Iterable

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
from sayso.readings.events.lexicon import base_among, words_of
from sayso.readings.events.matters import Matters
from sayso.readings.events.roles import Parties
from sayso.readings.events.telling import Telling
from sayso.readings.events.triggers import Triggers
from sayso.readings.events.unique import is_measure_of, unique_of
from sayso.readings.events.weighing import LEAST_WORDS, Weighing, likely
from sayso.readings.parsed import Words
from sayso.readings.statements.inner import Weights
from sayso.readings.times.timing import Hung, period_of

__all__ = ["events", "used", "weighed"]

_SURELY_ONE = 0.9
"""From where on the network's word is taken for it that there was a happening, though no party is
found in it: six of seven such were labelled events of their own (2026-11, reports made on)."""


def events(
    document: Document, words: Words, cast: Cast, hung: Hung, weights: Weights | None = None
) -> tuple[Event, ...]:
    """Every event of a report's title and prose, in text order.

    words: of the report's analysis, any one, a tree that is none included. cast: whom the report
    refers to, and its statements, by which each event knows who asserts it. hung: the times of the
    same analysis. weights: what leaves out the unlikely ones of a report of some length; None
    leaves out none. Nothing is raised, and time grows with the words.
    """
    told, signs = _weighed(document, words, cast, hung)
    if weights is not None and len(words) >= LEAST_WORDS:
        told = list(likely(told, signs, weights))
    return tuple(_events(document.id, words, told))


def weighed(
    document: Document, words: Words, cast: Cast, hung: Hung
) -> list[tuple[Event, Weights]]:
    """The same, unlikely ones too, each with its signs."""
    told, signs = _weighed(document, words, cast, hung)
    return list(zip(_events(document.id, words, told), signs, strict=True))


def _weighed(
    document: Document, words: Words, cast: Cast, hung: Hung
) -> tuple[list[Happening], list[Weights]]:
    analysis = words.analysis
    seen = {each.word: each for each in analysis.events}
    parties = Parties(words, cast)
    named = list(Triggers(words, parties, seen).found())
    found = Telling(document, words, parties, cast.statements, seen).happenings(named)
    circumstances = Circumstances(words, parties, hung)
    for each in found:
        each.time = circumstances.time_of(each)
        each.place = circumstances.place_of(each)
        each.unique = unique_of(words, parties, each.at)
        if each.time is not None and is_measure_of(each.unique, each.time, analysis.text):
            each.time = None
    joining = Joining(words, parties, cast)
    joined = joining.joined(found)
    matters = Matters(words, parties.whom)
    told = [
        each
        for each in joined
        if _is_told(each, seen.get(each.at))
        and not _ends(words, each)
        and not matters.are_of_nobody(each)
    ]
    weighing = Weighing(words, parties, seen, joining.repeats, matters.publicity)
    return told, weighing.signs(told)


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
    return bool(is_ending) and each.status not in ("fact", "ongoing", "failed", "alleged")


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
