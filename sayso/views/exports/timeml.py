"""TimeML 1.2.1, a file a report: its text with times, events, and words of saying marked in place.

A time over others ("between May 8 and May 12") is a TIMEX3 without text that names its ends; so is
one that would overlap another. An event that would overlap what is marked before it is left out.
Tense, aspect and part of speech are not told ("NONE", "UNKNOWN"); no relation between events and
times is made up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from sayso.model import Reading, Span, Time
from sayso.views.exports.handed import File, Handed

CLASSES: Mapping[str, str] = {"STATEMENT": "REPORTING", "APPEAL": "REPORTING"}
NOT_SO = frozenset(["denied", "failed"])
MODAL: Mapping[str, str] = {
    "planned": "will", "offered": "would", "demanded": "should", "threatened": "would",
    "hypothetical": "would",
}  # fmt: skip
"""A modality for events that are not, or not yet, so: TimeML puts a modal's own word there."""
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class _Mark:
    """A tag around some words."""

    span: Span
    tag: str
    attributes: Mapping[str, str]


def export(handed: Handed) -> Iterator[File]:
    for reading in handed.readings:
        yield File(f"{reading.document.id}.tml", timeml(reading).encode())


def timeml(reading: Reading) -> str:
    """One report as TimeML."""
    document = reading.document
    numbers = {time.id: f"t{at}" for at, time in enumerate(reading.times, start=1)}
    times, apart = _times(reading, numbers)
    events, instances = _events(reading, [mark.span for mark in times])
    day = document.published.value or ""
    made = _open(
        "TIMEX3",
        {
            "tid": "t0",
            "type": "DATE",
            "value": day or "XXXX-XX-XX",
            "temporalFunction": "false",
            "functionInDocument": "CREATION_TIME",
        },
    )
    parts = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
        ' xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">',
        f"<DOCID>{_text(document.id)}</DOCID>",
        f"<DCT>{made}{_text(day)}</TIMEX3></DCT>",
        f"<TITLE>{_text(document.title or '')}</TITLE>",
        # What marks no words of its own stands behind them all: offsets stay what they are.
        f"<TEXT>{''.join([*_marked(document.text, [*times, *events]), *apart])}</TEXT>",
        *instances,
        "</TimeML>",
        "",
    ]
    return "\n".join(parts)


def _times(reading: Reading, numbers: Mapping[str, str]) -> tuple[list[_Mark], list[str]]:
    """Times around their words, and those that stand over others, without words."""
    kept: list[_Mark] = []
    apart: list[str] = []
    for time in sorted(reading.times, key=lambda each: each.span):
        attributes = {
            "tid": numbers[time.id],
            "type": time.type,
            "value": time.value,
            **({"mod": time.mod} if time.mod else {}),
            **_points(time, numbers),
            "temporalFunction": "false",
            "functionInDocument": "NONE",
        }
        stretch = time.begin is not None or time.finish is not None
        if stretch or (kept and kept[-1].span.overlaps(time.span)):
            apart.append(_open("TIMEX3", attributes, closed=True))
        else:
            kept.append(_Mark(time.span, "TIMEX3", attributes))
    return kept, apart


def _points(time: Time, numbers: Mapping[str, str]) -> dict[str, str]:
    """The ends of a stretch, by their numbers."""
    ends = {"beginPoint": time.begin, "endPoint": time.finish}
    return {name: numbers[end] for name, end in ends.items() if end is not None and end in numbers}


def _events(reading: Reading, taken: Sequence[Span]) -> tuple[list[_Mark], list[str]]:
    """Events, and cues of statements as events of reporting; each word has one mark."""
    found: list[tuple[Span, str, str, str | None]] = [
        (
            event.span,
            CLASSES.get(event.type, "OCCURRENCE"),
            "NEG" if event.status in NOT_SO else "POS",
            MODAL.get(event.status),
        )
        for event in reading.events
    ]
    found += [
        (statement.cue[0], "REPORTING", "NEG" if statement.negated else "POS", None)
        for statement in reading.statements
        if statement.cue
    ]
    marks: list[_Mark] = []
    instances: list[str] = []
    last, spans = -1, sorted(taken)
    at = 0
    for span, kind, polarity, modality in sorted(found, key=lambda each: each[0]):
        while at < len(spans) and spans[at].end <= span.start:
            at += 1
        if span.start < last or (at < len(spans) and spans[at].overlaps(span)):
            continue
        last, number = span.end, len(marks) + 1
        marks.append(_Mark(span, "EVENT", {"eid": f"e{number}", "class": kind}))
        instances.append(
            _open(
                "MAKEINSTANCE",
                {
                    "eiid": f"ei{number}",
                    "eventID": f"e{number}",
                    "tense": "NONE",
                    "aspect": "NONE",
                    "pos": "UNKNOWN",
                    "polarity": polarity,
                    **({"modality": modality} if modality else {}),
                },
                closed=True,
            )
        )
    return marks, instances


def _marked(text: str, marks: Sequence[_Mark]) -> Iterator[str]:
    at = 0
    for mark in sorted(marks, key=lambda each: each.span):
        yield _text(text[at : mark.span.start])
        yield f"{_open(mark.tag, mark.attributes)}{_text(mark.span.of(text))}</{mark.tag}>"
        at = mark.span.end
    yield _text(text[at:])


def _open(tag: str, attributes: Mapping[str, str], *, closed: bool = False) -> str:
    given = "".join(f" {name}={quoteattr(_clean(value))}" for name, value in attributes.items())
    return f"<{tag}{given}{'/' if closed else ''}>"


def _text(words: str) -> str:
    return escape(_clean(words))


def _clean(words: str) -> str:
    """Characters that XML has no place for become U+FFFD, so that offsets stay what they are."""
    return _NOT_XML.sub("\ufffd", words)
