"""W3C Web Annotations: what was found, as annotations of the reports' texts.

One annotation for each statement, figure, event and position. Its targets are the words it stands
on, each by position (``TextPositionSelector``, in code points, as the standard counts) and by quote
(``TextQuoteSelector``). Its body says what they are. In short, a quote is short and has no words
around it, and the position is that of the whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.model import Asserter, Event, Figure, Position, Reading, Span, Statement
from sayso.views.exports.handed import File, Handed, urn
from sayso.views.exports.linked import Json, address, as_file, known

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""Characters before and after a quote by which it is found again in a changed page; those that
Hypothesis, the most used annotator of web pages, keeps."""


def export(handed: Handed) -> Iterator[File]:
    items = [item for reading in handed.readings for item in _annotations(reading, handed)]
    collection = {
        "@context": CONTEXT,
        "id": urn("annotations"),
        "type": "AnnotationCollection",
        "label": "What the reports say, as Sayso read them",
        "total": len(items),
        "first": {
            "id": urn("annotations:1"),
            "type": "AnnotationPage",
            "partOf": urn("annotations"),
            "startIndex": 0,
            "items": items,
        },
        "last": urn("annotations:1"),
    }
    yield as_file("annotations.jsonld", collection)


def _annotations(reading: Reading, handed: Handed) -> Iterator[Json]:
    for statement in reading.statements:
        yield _statement(statement, reading, handed)
    for figure in reading.figures:
        yield _figure(figure, reading, handed)
    for event in reading.events:
        yield _event(event, reading, handed)
    for position in reading.positions:
        yield _position(position, reading, handed)


def _statement(each: Statement, reading: Reading, handed: Handed) -> Json:
    names = handed.names(each.document_id, each.actors)
    who = " and ".join(names) or " and ".join(handed.quoted(each.speakers, reading.document.text))
    denied = "not " if each.negated else ""
    told = f"{who or 'somebody'}: {denied}{each.act} ({each.form})"
    tags = ["statement", each.act, each.form]
    return _annotation(each.id, each.content, told, tags, each.score, reading, handed)


def _figure(each: Figure, reading: Reading, handed: Handed) -> Json:
    low = "…" if each.low is None else f"{each.low:g}"
    high = "…" if each.high is None else f"{each.high:g}"
    told = f"{low} to {high} {each.unit or ''}".strip() + _by(each.asserted_by, reading, handed)
    spans = [span for span in (each.span, each.item) if span]
    return _annotation(each.id, spans, told, ["figure", each.bound], each.score, reading, handed)


def _event(each: Event, reading: Reading, handed: Handed) -> Json:
    who = ", ".join(handed.names(each.document_id, each.actors))
    whom = ", ".join(handed.names(each.document_id, each.recipients))
    sides = " → ".join(side for side in (who, whom) if side)
    told = f"{sides or 'somebody'}: {each.kind or each.type} ({each.status})"
    told += _by(each.asserted_by, reading, handed)
    tags = ["event", each.type, *([each.kind] if each.kind else []), each.status]
    return _annotation(each.id, each.mentions, told, tags, each.score, reading, handed)


def _position(each: Position, reading: Reading, handed: Handed) -> Json:
    who = handed.name(each.document_id, each.actor) or "somebody"
    told = f"{who}: {each.stance} on {each.issue}" + _by(each.asserted_by, reading, handed)
    tags = ["position", each.stance, each.issue]
    return _annotation(each.id, each.content, told, tags, each.score, reading, handed)


def _by(by: Asserter, reading: Reading, handed: Handed) -> str:
    who = handed.asserter(reading.document.id, by)
    return f", according to {who}" if who else ""


def _annotation(  # noqa: PLR0917 # the fields of an annotation, in its order
    id: str,
    spans: Sequence[Span],
    told: str,
    tags: Sequence[str],
    score: float,
    reading: Reading,
    handed: Handed,
) -> Json:
    """An annotation; the standard knows no score, so it stands in the description."""
    targets = [_target(span, reading, handed) for span in spans]
    described = {
        "type": "TextualBody",
        "purpose": "describing",
        "value": f"{told} [score {score:.2f}]",
        "format": "text/plain",
        "language": "en",
    }
    tagged = [{"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in tags]
    return known(
        {
            "id": urn(id),
            "type": "Annotation",
            "motivation": ["describing", "tagging"],
            "generator": {
                "id": urn(f"reader:{reading.reader.version}"),
                "type": "Software",
                "name": f"{reading.reader.name} {reading.reader.version}",
            },
            "body": [described, *tagged],
            "target": targets if len(targets) > 1 else targets[0],
        }
    )


def _target(span: Span, reading: Reading, handed: Handed) -> Json:
    text = reading.document.text
    quote = {"type": "TextQuoteSelector", "exact": handed.words(span.of(text))}
    if not handed.short:
        quote["prefix"] = text[max(span.start - AROUND, 0) : span.start]
        quote["suffix"] = text[span.end : span.end + AROUND]
    position = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    return {"source": address(reading.document), "selector": [position, known(quote)]}
