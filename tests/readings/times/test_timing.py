"""The report's day, its times, and what the parse ties them to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.model import Analysis, Asserter, Document, Figure, Period, Published, Span, Statement
from sayso.readings.times.timing import Hung, dated, when_counted, when_said
from tests.readings.by_hand import document, span_of
from tests.readings.figures.by_hand import parsed

DAY = Published("2031-05-27", "2031-05-27", "2031-05-27", "given", 1.0, "made by hand")
COUNT = "The ministry said on Tuesday that 40 boats sank between May 20 and May 27."


def report(analysis: Analysis) -> Document:
    return replace(document(analysis.text), published=DAY)


def hung(analysis: Analysis) -> Hung:
    _, times = dated(report(analysis), analysis)
    return Hung.of(analysis, times)


def bare(text: str) -> Analysis:
    return Analysis(text, (), (), (), (), (), ())


def said(line: str, cue: str, content: str) -> Period | None:
    """When the one statement of a line was said."""
    analysis = parsed(line)
    statement = Statement(
        document_id=document(analysis.text).id,
        form="indirect",
        act="say",
        cue=(span_of(analysis.text, cue),),
        speakers=(),
        content=(span_of(analysis.text, content),),
        negated=False,
        hedged=False,
        score=0.9,
        because="made by hand",
    )
    (found,) = when_said([statement], hung(analysis))
    return found.said_on


def figure(analysis: Analysis, words: str, *, action: str, part_of: str | None = None) -> Figure:
    return Figure(
        document_id=document(analysis.text).id,
        span=span_of(analysis.text, words),
        low=40,
        high=40,
        bound="exact",
        unit="boat",
        item=None,
        action=span_of(analysis.text, action) if action else None,
        negated=False,
        part_of=part_of,
        asserted_by=Asserter(None, None),
        place=None,
        notes=(),
        score=0.9,
        because="made by hand",
    )


def test_a_report_without_a_date_gets_the_day_its_words_tell_and_times_go_by_it() -> None:
    undated = replace(document(COUNT), not_after="2031-12-01")

    made, times = dated(undated, bare(COUNT))

    assert (made.published.value, made.published.basis) == ("2031-05-27", "inferred")
    assert made.id == undated.id
    assert [time.earliest for time in times][:2] == ["2031-05-27", "2031-05-20"]
    assert {time.document_id for time in times} == {undated.id}


def test_no_day_is_inferred_without_a_latest_one_and_a_known_day_stays() -> None:
    known = replace(document(COUNT), published=DAY, not_after="2031-12-01")

    assert dated(document(COUNT), bare(COUNT))[0].published.basis == "unknown"
    assert dated(known, bare(COUNT))[0].published is DAY


def test_a_dateline_gives_the_day_and_the_weekday_the_year() -> None:
    text = "AVERNO, May 27. The count stands at 40, the ministry said on Tuesday."
    undated = replace(document(text, {"AVERNO, May 27.": "dateline"}), not_after="2031-12-01")

    published = dated(undated, bare(text))[0].published

    assert published.value == "2031-05-27"
    assert "its dateline gives 27 May" in published.because


def test_no_time_is_read_in_what_is_not_the_reports_own() -> None:
    text = "The dam broke on Tuesday. Copyright 2019 Valley Press."

    found = dated(document(text, {"Copyright 2019 Valley Press.": "boilerplate"}), bare(text))[1]

    assert [time.span.of(text) for time in found] == ["Tuesday"]


def test_a_time_on_the_cue_says_when_it_was_said() -> None:
    line = "The mayor said/VERB on/ADP/case/Monday Monday/PROPN/obl/said that the dam broke ."

    assert said(line, "said", "the dam broke") == Period(
        "2031-05-26", "2031-05-26", "day", "Monday"
    )


@pytest.mark.parametrize(
    ("line", "content"),
    [
        (
            "The mayor said/VERB the dam broke on/ADP/case/Monday Monday/PROPN/obl/broke .",
            "the dam",
        ),
        (
            "The mayor said/VERB the dam broke on/ADP/case/Monday Monday/PROPN/obl/said .",
            "the dam broke on Monday",
        ),
        (
            "The mayor said/VERB the dam broke , on/ADP/case/Monday Monday/PROPN/obl/said .",
            "the dam broke",
        ),
        (
            "The mayor said/VERB before/ADP/case/Monday Monday/PROPN/obl/said that the dam broke .",
            "the dam broke",
        ),
        ("The mayor now/ADV/advmod/said said/VERB that the dam broke .", "the dam broke"),
    ],
    ids=["another verb's", "in the content", "behind the content", "another day", "now"],
)
def test_other_times_do_not(line: str, content: str) -> None:
    assert said(line, "said", content) is None


def test_a_clause_of_speaking_beside_the_cue_says_when() -> None:
    line = (
        "Speaking/VERB/advcl/said to reporters on/ADP/case/Monday Monday/PROPN/obl/Speaking , "
        "the mayor said/VERB that the dam broke ."
    )
    found = said(line, "said", "the dam broke")

    assert found is not None
    assert found.earliest == "2031-05-26"


def test_a_figures_period_hangs_on_its_action_and_a_part_has_its_wholes() -> None:
    analysis = parsed(
        "Between/ADP/case/May May/PROPN/obl/sank 20 and May/PROPN/conj/May 27 40 boats sank/VERB , "
        "including 12 with crews ."
    )
    whole = figure(analysis, "40", action="sank")
    part = figure(analysis, "12", action="", part_of=whole.id)

    found = when_counted([whole, part, replace(part, part_of=None)], hung(analysis))

    period = Period("2031-05-20", "2031-05-27", "day", "May 20 and May 27")
    assert [each.period for each in found] == [period, period, None]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        (
            "On/ADP/case/Sunday Sunday/PROPN/obl/fled they fled/VERB and lost/VERB/conj/fled 40 .",
            "2031-05-25",
        ),
        (
            "They fled/VERB on/ADP/case/Sunday Sunday/PROPN/obl/fled and lost/VERB/conj/fled 40 .",
            None,
        ),
        (
            "Raids/NOUN/nsubj/lost on/ADP/case/Sunday Sunday/PROPN/nmod/Raids lost/VERB 40 .",
            "2031-05-25",
        ),
        (
            "It hit/VERB on/ADP/case/Sunday Sunday/PROPN/obl/hit , sinking/VERB/advcl/hit 40 .",
            "2031-05-25",
        ),
        (
            "It hit/VERB on/ADP/case/Sunday Sunday/PROPN/obl/hit as sinking/VERB/advcl/hit 40 .",
            None,
        ),
    ],
    ids=[
        "in front of both verbs",
        "behind the first",
        "of the deed that did it",
        "of the deed it came of",
        "of a clause of its own",
    ],
)
def test_an_action_without_a_time_may_have_that_of_another_word(line: str, day: str | None) -> None:
    analysis = parsed(line)
    action = "lost" if "lost" in analysis.text else "sinking"
    (found,) = when_counted([figure(analysis, "40", action=action)], hung(analysis))

    assert (found.period and found.period.earliest) == day


def test_a_length_of_time_dates_nothing() -> None:
    analysis = parsed(
        "40 boats sank/VERB in/ADP/case/days three days/NOUN/obl/sank , they counted ."
    )
    (found,) = when_counted([figure(analysis, "40", action="sank")], hung(analysis))

    assert found.period is None


def test_nothing_hangs_in_an_empty_text() -> None:
    empty = Hung.of(bare(""), ())

    assert empty.on([Span(0, 1)]) is None
