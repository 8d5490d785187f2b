"""What a person sees of a report's events: when, who, to whom, and how the report puts it."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace

from sayso.model import (
    Asserter,
    Document,
    Event,
    EventType,
    Outcome,
    Period,
    Reading,
    Span,
    Status,
    Unique,
)
from sayso.views.lines import Line
from sayso.views.paper import PlainText
from sayso.views.plain_words import EVENTS
from sayso.views.timeline import COLUMNS, MARKS, MOST_ROWS, event_lines
from tests.views.hand_made import a_document, a_reading, a_statement, an_actor, words

TALKS = (
    "Orvane and Selm held their first talks on 16 May, without a truce. Selm said Orvane struck the"
    " port. They will meet again in June."
)


def shown(found: Sequence[Line]) -> list[str]:
    stream = io.StringIO()
    PlainText(stream).print(found)
    return stream.getvalue().splitlines()


def an_event(
    document: Document,
    trigger: str,
    type_: EventType = "CONSULT",
    status: Status = "fact",
    *,
    days: tuple[str, str] | None = None,
) -> Event:
    span = words(document.text, trigger)
    return Event(
        document_id=document.id,
        span=span,
        type=type_,
        mentions=(span,),
        status=status,
        asserted_by=Asserter(None, None),
        score=0.9,
        because="made by hand",
        period=None if days is None else Period(*days, "day", "then"),
    )


def a_told(*events: Event, document: Document) -> Reading:
    return replace(a_reading(document), events=events)


def test_a_report_without_events_shows_no_block() -> None:
    assert shown(list(event_lines(a_reading(a_document(TALKS)), {}))) == []


def test_an_event_is_told_with_its_mark_its_day_its_claim_and_what_came_of_it() -> None:
    document = a_document(TALKS)
    talks = replace(
        an_event(document, "talks", days=("2031-05-16", "2031-05-16")),
        kind="talks_round",
        unique=Unique(1, "talks", words(TALKS, "first talks")),
        outcomes=(Outcome("failed", words(TALKS, "truce")),),
    )
    later = an_event(document, "meet", status="planned", days=("2031-06-01", "2031-06-30"))
    found = shown(list(event_lines(a_told(talks, later, document=document), {})))

    assert found[0] == "  Events"
    assert found[1] == "    2031-05-16     06-30"
    assert found[2] == (
        "    ●···················  talks · 2031-05-16 · “first talks” · came of it: no truce"
        " (sentence 1)"
    )
    assert found[3] == (
        "    ·······├╌╌╌╌╌○╌╌╌╌╌┤  meeting (meet) · planned · 2031-06-01 to 06-30 (sentence 3)"
    )


def test_what_did_not_happen_or_not_yet_never_looks_like_a_fact() -> None:
    document = a_document(TALKS)
    for status, mark in MARKS.items():
        (line,) = shown(
            list(
                event_lines(
                    a_told(an_event(document, "struck", status=status), document=document), {}
                )
            )
        )[1:-1]

        assert line.startswith(f"    {mark}  ")
        assert (status in line) == (status != "fact")


def test_who_did_it_to_whom_and_who_says_so_lead_to_the_statement() -> None:
    document = a_document(TALKS)
    statement = a_statement(document, "Orvane struck the port", speaker="Selm", cue="said")
    orvane = an_actor(document, "Orvane")
    selm = an_actor(document, "Selm")
    struck = replace(
        an_event(document, "struck", "ASSAULT"),
        actors=(orvane.id,),
        recipients=(selm.id,),
        asserted_by=Asserter(selm.id, statement.id),
    )
    reading = replace(a_told(struck, document=document), actors=(orvane, selm))

    assert shown(list(event_lines(reading, {statement.id: "1"})))[1] == (
        "    ●  attack (struck): Orvane → Selm (Selm, 1)"
    )


def test_a_long_report_shows_its_surest_events_and_counts_the_others() -> None:
    text = "They met. " * (MOST_ROWS + 5)
    document = a_document(text)
    events = [
        replace(an_event(document, "met"), span=Span(at, at + 3), mentions=(Span(at, at + 3),))
        for at in range(5, 5 + 10 * (MOST_ROWS + 5), 10)
    ]
    found = shown(list(event_lines(a_told(*events, document=document), {})))

    assert len(found) == MOST_ROWS + 3
    assert found[-2] == "    and 5 more"


def test_every_type_and_kind_has_a_word_and_the_axis_leaves_room_for_it() -> None:
    assert all(EVENTS.values())
    assert COLUMNS + 2 * 2 < 40
