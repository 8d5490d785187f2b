"""What a person sees beside the statements: figures, times on their axis, who is who."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sayso.model import (
    Asserter,
    Document,
    Figure,
    Note,
    Period,
    Place,
    Published,
    Reading,
    Span,
    Time,
)
from sayso.readings.times import times
from sayso.views.axis import COLUMNS, MOST_ROWS, time_lines
from sayso.views.lines import Line
from sayso.views.overview import actor_lines, figure_lines
from sayso.views.paper import PlainText
from sayso.views.render import lines
from tests.views.hand_made import a_document, a_reading, a_statement, an_actor, words

DAY = Published("2031-05-27", "2031-05-27", "2031-05-27", "given", 1.0, "made by hand")
UNKNOWN = Published(None, None, None, "unknown", None, "nothing says")
LOSSES = "The ferry office said at least 40 boats sank, 12 of them on the quay. None burned."


def shown(found: Sequence[Line]) -> list[str]:
    stream = io.StringIO()
    PlainText(stream).print(found)
    return stream.getvalue().splitlines()


def a_figure(document: Document, number: str, *, item: str | None = None) -> Figure:
    return Figure(
        document_id=document.id,
        span=words(document.text, number),
        low=40,
        high=40,
        bound="exact",
        unit="boat",
        item=words(document.text, item) if item else None,
        action=None,
        negated=False,
        part_of=None,
        asserted_by=Asserter(None, None),
        place=None,
        notes=(),
        score=0.9,
        because="made by hand",
    )


def with_times(text: str, published: Published = DAY) -> list[str]:
    document = a_document(text, published=published)
    found = times(text, published, document_id=document.id)
    return shown(list(time_lines(replace(a_reading(document), times=found))))


def test_a_figure_is_shown_with_its_bound_what_it_counts_when_where_and_who_says_so() -> None:
    document = a_document(LOSSES)
    office = an_actor(document, "ferry office")
    said = a_statement(document, "at least 40 boats sank", cue="said")
    period = Period("2031-05-27", "2031-05-27", "day", "on Tuesday")
    whole = replace(
        a_figure(document, "40", item="boats"),
        bound="at_least",
        action=words(LOSSES, "sank"),
        asserted_by=Asserter(office.id, said.id),
        period=period,
    )
    part = replace(
        a_figure(document, "12", item="boats"),
        part_of=whole.id,
        place=Place(words(LOSSES, "the quay")),
        asserted_by=whole.asserted_by,
        period=period,
        notes=(Note("part", (), "12 is more than it is a part of"),),
    )
    reading = replace(a_reading(document, said, actors=[office]), figures=(whole, part))

    assert shown(list(figure_lines(reading, {said.id: "1"}))) == [
        "  Figures",
        "    ≥ 40  boats, sank · on Tuesday · ferry office (1)",
        "      12  of the 40: boats · the quay",
        "          ! 12 is more than it is a part of",
        "",
    ]


def test_what_did_not_happen_to_a_figure_is_said_and_what_it_counts_may_be_unknown() -> None:
    document = a_document(LOSSES)
    denied = replace(
        a_figure(document, "40", item="boats"), action=words(LOSSES, "sank"), negated=True
    )
    bare = replace(a_figure(document, "12"), unit=None)
    reading = replace(a_reading(document), figures=(denied, bare))

    assert shown(list(figure_lines(reading, {})))[1:3] == [
        "    40  boats, not sank",
        "    12  of what is not said",
    ]


def test_times_stand_on_an_axis_in_their_order_a_day_a_point_and_more_a_bar() -> None:
    text = (
        "It rose between May 20 and May 24, he said on Tuesday, as on May 20. It ends on Tuesday."
    )

    assert with_times(text) == [
        "  Times · reckoned from 2031-05-27",
        "    2031-05-20        2031-05-27",
        "    ●···························  May 20  2031-05-20",
        "    ├──────────────┤············  May 20 and May 24  2031-05-20 to 05-24",
        "    ···························●  Tuesday ×2  2031-05-27",
        "",
    ]


def test_what_has_no_place_on_the_axis_is_told_beside_it() -> None:
    found = with_times("On Tuesday, after three years and since the flood of 2019, it rained.")

    assert found[-2] == "    not on the axis: 2019; three years"


def test_without_the_reports_day_dates_share_an_axis_without_a_year() -> None:
    found = with_times("They met on May 16 and on June 2, and again on Tuesday.", UNKNOWN)

    assert found == [
        "  Times · the report’s own day is unknown",
        "    05-16                  06-02",
        "    ●···························  May 16  05-16",
        "    ···························●  June 2  06-02",
        "    not on the axis: Tuesday",
        "",
    ]


def test_an_inferred_day_says_why() -> None:
    inferred = Published("2031-05-27", "2031-05-27", "2031-05-27", "inferred", 0.4, "its count")

    assert with_times("It rained on Tuesday.", inferred)[:2] == [
        "  Times · reckoned from 2031-05-27 (inferred 0.40)",
        "    its count",
    ]


def test_a_time_without_an_end_is_open_on_the_axis() -> None:
    document = a_document("since May and on May 9", published=DAY)
    first, second = (
        Time(
            document_id=document.id,
            span=span,
            type="DATE",
            value="2031-05",
            mod=None,
            edtf=None,
            earliest=earliest,
            latest=latest,
            precision="day",
            score=0.9,
            because="made by hand",
        )
        for span, earliest, latest in (
            (Span(0, 9), "2031-05-03", None),
            (Span(17, 22), "2031-05-09", "2031-05-09"),
        )
    )
    found = shown(list(time_lines(replace(a_reading(document), times=(first, second)))))

    assert found[2].split("  ")[2:] == [f"├{'─' * (COLUMNS - 2)}▸", "since May", "from 2031-05-03"]


def test_a_long_report_shows_the_times_nearest_to_its_day() -> None:
    days = [f"on March {day}" for day in range(1, 32)] + [f"on April {day}" for day in range(1, 11)]
    found = with_times(f"It rained {', '.join(days)} and on Tuesday.")

    assert len(found) == MOST_ROWS + 4
    assert "    and 12 more" in found
    assert not any("March 1 " in line for line in found)


def test_the_who_is_who_says_what_is_known_of_each_once() -> None:
    document = a_document("Minister Ana Brel was late. Brel said that she, the minister, ran.")
    brel = an_actor(document, "Ana Brel", "Minister Ana Brel", "Brel said", "she", role="Minister")
    brel = replace(brel, mentions=(*brel.mentions[:1], Span(28, 32), brel.mentions[-1]))
    said = replace(a_statement(document, "ran", cue="said"), actors=(brel.id,))

    assert shown(list(actor_lines(a_reading(document, said, actors=[brel])))) == [
        "  Who is who",
        "    Ana Brel · Minister · 1 statement · also “Brel”",
        "",
    ]


def test_the_who_is_who_says_a_body_and_a_state_where_no_other_word_has_them() -> None:
    document = a_document("Orvane’s Navy spokeswoman Ana Brel, of the Ferry Guard, met Orvane.")
    brel = an_actor(document, "Ana Brel", role="Navy spokeswoman")
    brel = replace(brel, body="Navy", state="Orvane")
    orvane = replace(an_actor(document, "Orvane"), kind="state", state="Orvane")
    found = shown(list(actor_lines(a_reading(document, actors=[orvane, brel]))))

    assert found[1:3] == ["    Orvane · state", "    Ana Brel · Navy spokeswoman · Orvane"]

    guard = replace(brel, body="Ferry Guard")
    found = shown(list(actor_lines(a_reading(document, actors=[guard]))))
    assert found[1] == "    Ana Brel · Navy spokeswoman · Ferry Guard · Orvane"


def test_a_report_without_figures_times_and_actors_shows_no_empty_block() -> None:
    page = shown(list(lines(a_reading(a_document("It rained.")))))

    assert not {"  Figures", "  Who is who"} & set(page)
    assert not any(line.startswith("  Times") for line in page)


_MOMENTS = st.dates().map(lambda day: day.isoformat()) | st.sampled_from(
    ["XXXX-02-29", "XXXX-12-30", "2031-05-20T17:00", "0000-01-01"]
)


@given(st.lists(st.tuples(st.none() | _MOMENTS, st.none() | _MOMENTS), max_size=6))
def test_whatever_the_bounds_every_bar_is_as_wide_as_the_axis(
    bounds: list[tuple[str | None, str | None]],
) -> None:
    document = a_document("word " * 6, published=DAY)
    made = tuple(
        Time(
            document.id, Span(5 * at, 5 * at + 4), "DATE", "2031", None, None, earliest, latest,
            "day", 0.9, "made by hand",
        )
        for at, (earliest, latest) in enumerate(bounds)
    )  # fmt: skip
    reading: Reading = replace(a_reading(document), times=made)

    for line in time_lines(reading):
        if set(line.first) & set("●├◂"):
            assert len(line.first) == len(line.rest) == COLUMNS + 6
