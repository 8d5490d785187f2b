"""Standoff written by hand, and the statements in it."""

import pytest

from sayso.measures import brat
from sayso.measures.coded import CodedStatement, Log
from tests.measures.texts import DENIED, SAID, TEXT, TOLD, span


def bound(name: str, kind: str, words: str, text: str = TEXT) -> str:
    """A T line; several parts are parted by " … "."""
    spans = [span(part, text) for part in words.split(" … ")]
    places = ";".join(f"{one.start} {one.end}" for one in spans)
    return f"{name}\t{kind} {places}\t{words.replace(' … ', ' ')}\n"


SPANS = (
    bound("T1", "Content", "the pass was open")
    + bound("T2", "Cue", "said")
    + bound("T3", "Source", "Orla Venn")
    + bound("T4", "Attribution", "said")
)


def taken(standoff: str, log: Log | None = None, text: str = TEXT) -> tuple[CodedStatement, ...]:
    """The statements; faults and notes are none unless a log is given."""
    strict = log or Log()
    found = brat.statements("a.ann", standoff, text, strict)
    assert log or (strict.faults, strict.notes) == ([], [])
    return found


def faults(standoff: str) -> list[str]:
    log = Log()
    taken(standoff, log)
    return [str(fault) for fault in log.faults]


def test_an_event_is_a_statement() -> None:
    assert taken(SPANS + "E1\tAttribution:T4 Cue:T2 Source:T3 Content:T1\n") == (SAID,)


def test_roles_come_in_any_order_and_a_source_may_be_a_speaker() -> None:
    spans = SPANS.replace("Source", "Speaker")

    assert taken(spans + "E1\tAttribution:T4 Content:T1 Speaker:T3 Cue:T2\n") == (SAID,)


def test_without_a_cue_among_its_roles_an_event_is_triggered_by_it() -> None:
    assert taken(SPANS + "E1\tAttribution:T2 Source:T3 Content:T1\n") == (SAID,)


def test_a_statement_without_a_cue_is_triggered_by_its_content() -> None:
    spans = bound("T1", "Content", "the pass was open") + bound("T3", "Source", "Orla Venn")

    (goes_on,) = taken(spans + "E1\tContent:T1 Source:T3\n")

    assert (goes_on.cue, goes_on.content, goes_on.speakers) == ((), SAID.content, SAID.speakers)


def test_content_in_parts_is_one_content_however_it_is_given() -> None:
    in_one = bound("T1", "Content", "Bring chains, … the pass was open") + bound(
        "T2", "Cue", "told"
    )
    in_two = (
        bound("T1", "Content", "Bring chains,")
        + bound("T3", "Content", "the pass was open")
        + bound("T2", "Cue", "told")
    )

    (one,) = taken(in_one + "E1\tAttribution:T2 Content:T1\n")
    (two,) = taken(in_two + "E1\tAttribution:T2 Content:T1 Content2:T3\n")

    assert one == two
    assert one.content == (*SAID.content, *TOLD.content)


def test_statements_come_in_text_order() -> None:
    later = (
        bound("T5", "Content", "that it had closed the pass")
        + bound("T6", "Cue", "denied")
        + bound("T7", "Source", "The road office")
    )
    events = "E3\tDenial:T6 Source:T7 Content:T5\nE1\tAttribution:T2 Source:T3 Content:T1\n"

    found = taken(SPANS + later + events)

    assert found == (SAID, DENIED)


@pytest.mark.parametrize("swapped", [False, True])
def test_relations_are_statements_too(swapped: bool) -> None:
    ends = [("T2", "T1"), ("T3", "T2")]
    lines = [
        f"R{number}\tBelongs Arg1:{ends[swapped]} Arg2:{ends[not swapped]}\n"
        for number, ends in enumerate(ends, start=1)
    ]

    (found,) = taken(SPANS + "".join(lines))

    assert (found.cue, found.speakers, found.content) == (SAID.cue, SAID.speakers, SAID.content)


def test_a_speaker_related_to_a_content_speaks_it_with_or_without_a_cue() -> None:
    to_content = "R2\tSays Arg1:T3 Arg2:T1\n"

    (with_cue,) = taken(SPANS + "R1\tOf Arg1:T2 Arg2:T1\n" + to_content)
    (without,) = taken(SPANS.replace(bound("T2", "Cue", "said"), "") + to_content)

    assert (with_cue.cue, with_cue.speakers) == (SAID.cue, SAID.speakers)
    assert (without.cue, without.speakers) == ((), SAID.speakers)


def test_one_speaker_may_have_several_statements() -> None:
    spans = SPANS + bound("T5", "Cue", "told") + bound("T6", "Content", "Bring chains,")
    relations = "R1\tOf Arg1:T2 Arg2:T1\nR2\tOf Arg1:T5 Arg2:T6\n"
    speakers = "R3\tBy Arg1:T2 Arg2:T3\nR4\tBy Arg1:T5 Arg2:T3\n"

    found = taken(spans + relations + speakers)

    assert [one.speakers for one in found] == [SAID.speakers] * 2


def test_relations_between_speakers_mean_nothing_here() -> None:
    spans = SPANS + bound("T5", "Source", "she")
    log = Log()

    assert taken(spans + "E1\tSay:T2 Source:T3 Content:T1\nR1\tSame Arg1:T5 Arg2:T3\n", log) == (
        SAID,
    )
    assert log.faults == []


def test_attributes_are_labels_of_the_event_or_of_its_spans() -> None:
    event = "E1\tAttribution:T4 Cue:T2 Source:T3 Content:T1\n"

    (found,) = taken(
        SPANS
        + event
        + "A1\tForm E1 Direct\nA2\tact T2 deny\nA3\tActor E1 Orla Venn\nA4\tNegated E1\n"
    )

    assert (found.form, found.act, found.actor) == ("direct", "deny", "Orla Venn")


def test_notes_normalisations_and_other_types_are_passed_over() -> None:
    others = (
        bound("T9", "Discard", "drivers") + "#1\tAnnotatorNotes T1\tsure?\nN1\tRef T3 Q:1\tx\n\n"
    )

    assert taken(SPANS + others + "E1\tAttribution:T4 Cue:T2 Source:T3 Content:T1") == (SAID,)


def test_line_ends_of_the_text_count_as_they_are() -> None:
    """What stands behind them, and behind the sign, fits in no other counting."""
    spans = bound("T1", "Content", "that it had closed the pass") + bound("T2", "Cue", "denied")

    (found,) = taken((spans + "E1\tDenial:T2 Content:T1\n").replace("\n", "\r\n"))

    assert found.content == DENIED.content


def test_what_does_not_fit_is_told_with_its_line_and_the_rest_still_checked() -> None:
    standoff = SPANS.replace("\tsaid\n", "\tsays\n", 1) + "T9\tCue 900 910\tgone\n"

    assert faults(standoff + "E1\tAttribution:T4 Cue:T2 Content:T1\n") == [
        "a.ann:2: T2: the text at 10-14 reads “said”, not “says”",
        f"a.ann:5: T9: 900-910 ends beyond the text, which has {len(TEXT)} characters",
    ]


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("T9\tCue\tsaid", "T9: found no type, start and end"),
        ("T9", "T9: found no type, start and end"),
        ("E1\tAttribution:T4 Content:T77", "E1: T77 is no text-bound line of this file"),
        ("E1\tAttribution:T4 Content:E2", "E1: E2 is no text-bound line of this file"),
        ("E1\tAttribution T4", "E1: found no roles with their T"),
        ("R1\tOf Arg1:T2", "R1: found no two arguments"),
        ("R1\tOf Arg1:T2 Arg2:T77", "R1: T77 is no text-bound line of this file"),
        ("he said", "“he said” begins no line of brat's"),
    ],
)
def test_lines_that_are_none_of_brats_are_told(line: str, fault: str) -> None:
    assert faults(f"{SPANS}{line}\n") == [f"a.ann:5: {fault}"]


def test_an_unknown_form_is_told_where_it_stands() -> None:
    event = "E1\tAttribution:T4 Cue:T2 Source:T3 Content:T1\n"

    assert faults(SPANS + event + "A1\tForm E1 quoted\n") == ["a.ann:6: there is no form “quoted”"]


def test_spans_and_events_that_are_no_statement_are_noted() -> None:
    log = Log()

    found = taken(SPANS + "E1\tAttribution:T4 Cue:T2\nE2\tAttribution-no-source:T4\n", log)

    assert found == ()
    assert log.notes == [
        "a.ann: in no statement, so left out: T1, T3",
        "a.ann: E1 has no content, so it counts for nothing",
    ]
