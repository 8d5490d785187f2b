"""Readings as tables: a row a report, an actor, a statement, a figure, an event, a position.

``id`` and ``report`` join them: ``report`` is the id of the report a row is from. Offsets are code
points into the report's text, half-open.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from sayso.model import Period, Place, Reading
from sayso.readings.as_json import SCORE_DECIMALS
from sayso.views.exports.handed import Handed

Kind = Literal["text", "texts", "whole", "number", "yes or no"]
Cell = str | list[str] | int | float | bool | None
Row = Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class Table:
    """A table's columns with their kinds, and how the rows of one reading are made."""

    name: str
    columns: Mapping[str, Kind]
    rows: Callable[[Reading, Handed], Iterator[Row]]


def rows_of(table: Table, handed: Handed) -> Iterator[Sequence[Cell]]:
    """The rows of all readings, each in the order of the columns."""
    for reading in handed.readings:
        for row in table.rows(reading, handed):
            yield [row.get(column) for column in table.columns]


def _reports(reading: Reading, handed: Handed) -> Iterator[Row]:
    document, day = reading.document, reading.document.published
    yield {
        "id": document.id,
        "outlet": document.outlet,
        "title": handed.words(document.title) if document.title else None,
        "byline": document.byline,
        "published": day.value,
        "published_earliest": day.earliest,
        "published_latest": day.latest,
        "published_basis": day.basis,
        "url": document.url,
        "path": document.path,
        "credits": list(document.credits),
        "captured_at": document.captured_at,
        "text_hash": document.text_hash,
        "reader": f"{reading.reader.name} {reading.reader.version}",
    }


def _actors(reading: Reading, handed: Handed) -> Iterator[Row]:
    for actor in reading.actors:
        party = handed.parties.of(reading.document.id, actor.id)
        yield {
            "id": actor.id,
            "report": reading.document.id,
            "party": party.id if party else None,
            "name": handed.words(actor.name),
            "kind": actor.kind,
            "role": actor.role,
            "body": actor.body,
            "state": actor.state,
            "part_of": actor.part_of,
            "mentions": len(actor.mentions),
            "start": actor.mentions[0].start,
            "end": actor.mentions[0].end,
            **_judged(actor.score, actor.because, handed),
        }


def _statements(reading: Reading, handed: Handed) -> Iterator[Row]:
    text, document = reading.document.text, reading.document.id
    for each in reading.statements:
        yield {
            "id": each.id,
            "report": document,
            "speaker": " + ".join(handed.quoted(each.speakers, text)) or None,
            "actors": list(each.actors),
            "names": handed.names(document, each.actors),
            "act": each.act,
            "form": each.form,
            "cue": " … ".join(handed.quoted(each.cue, text)) or None,
            "content": " […] ".join(handed.quoted(each.content, text)),
            "negated": each.negated,
            "hedged": each.hedged,
            **_days("said", each.said_on),
            "within": each.within,
            "via": handed.names(document, each.via),
            "answers": list(each.answers),
            "start": each.content[0].start,
            "end": each.content[-1].end,
            **_judged(each.score, each.because, handed),
        }


def _figures(reading: Reading, handed: Handed) -> Iterator[Row]:
    text, document = reading.document.text, reading.document.id
    for each in reading.figures:
        yield {
            "id": each.id,
            "report": document,
            "words": each.span.of(text),
            "low": each.low,
            "high": each.high,
            "bound": each.bound,
            "unit": each.unit,
            "item": handed.words(each.item.of(text)) if each.item else None,
            "action": handed.words(each.action.of(text)) if each.action else None,
            "negated": each.negated,
            "part_of": each.part_of,
            "asserted_by": handed.asserter(document, each.asserted_by),
            "statement": each.asserted_by.statement,
            **_days("period", each.period),
            **_where(each.place, text),
            "start": each.span.start,
            "end": each.span.end,
            **_judged(each.score, each.because, handed),
        }


def _events(reading: Reading, handed: Handed) -> Iterator[Row]:
    text, document = reading.document.text, reading.document.id
    for each in reading.events:
        outcomes = (f"{out.status}: {handed.words(out.span.of(text))}" for out in each.outcomes)
        yield {
            "id": each.id,
            "report": document,
            "type": each.type,
            "mode": each.mode,
            "kind": each.kind,
            "status": each.status,
            "words": handed.words(each.span.of(text)),
            "actors": handed.names(document, each.actors),
            "recipients": handed.names(document, each.recipients),
            "outcomes": list(outcomes),
            "asserted_by": handed.asserter(document, each.asserted_by),
            "statement": each.asserted_by.statement,
            **_days("period", each.period),
            **_where(each.place, text),
            "start": each.span.start,
            "end": each.span.end,
            **_judged(each.score, each.because, handed),
        }


def _positions(reading: Reading, handed: Handed) -> Iterator[Row]:
    text, document = reading.document.text, reading.document.id
    for each in reading.positions:
        purpose = each.condition_for
        yield {
            "id": each.id,
            "report": document,
            "actor": each.actor,
            "name": handed.name(document, each.actor),
            "stance": each.stance,
            "issue": each.issue,
            "content": " […] ".join(handed.quoted(each.content, text)),
            "conditional": each.conditional,
            "condition_for": handed.words(purpose.of(text)) if purpose else None,
            "addressees": handed.names(document, each.addressees),
            "asserted_by": handed.asserter(document, each.asserted_by),
            "statement": each.asserted_by.statement,
            **_days("said", each.said_on),
            "start": each.content[0].start,
            "end": each.content[-1].end,
            **_judged(each.score, each.because, handed),
        }


def _times(reading: Reading, handed: Handed) -> Iterator[Row]:
    text = reading.document.text
    for each in reading.times:
        yield {
            "id": each.id,
            "report": reading.document.id,
            "words": handed.words(each.span.of(text)),
            "type": each.type,
            "value": each.value,
            "mod": each.mod,
            "edtf": each.edtf,
            "earliest": each.earliest,
            "latest": each.latest,
            "precision": each.precision,
            "start": each.span.start,
            "end": each.span.end,
            **_judged(each.score, each.because, handed),
        }


def _judged(score: float, because: str, handed: Handed) -> Row:
    return {"score": round(score, SCORE_DECIMALS), "because": handed.words(because)}


def _days(name: str, period: Period | None) -> Row:
    if period is None:
        return {}
    return {f"{name}_earliest": period.earliest, f"{name}_latest": period.latest}


def _where(place: Place | None, text: str) -> Row:
    if place is None:
        return {}
    return {
        "place": place.name or place.span.of(text),
        "country": place.country,
        "lat": place.lat,
        "lon": place.lon,
    }


def _columns(written: str) -> dict[str, Kind]:
    """Columns of a table: names, with a sign behind those that are not text."""
    signs: dict[str, Kind] = {"*": "texts", "#": "whole", "%": "number", "?": "yes or no"}
    return {name.rstrip("*#%?"): signs.get(name[-1], "text") for name in written.split()}


_PLACE = "place country lat% lon%"
_JUDGED = "start# end# score% because"

TABLES = (
    Table(
        "reports",
        _columns(
            "id outlet title byline published published_earliest published_latest published_basis"
            " url path credits* captured_at text_hash reader"
        ),
        _reports,
    ),
    Table(
        "actors",
        _columns(f"id report party name kind role body state part_of mentions# {_JUDGED}"),
        _actors,
    ),
    Table(
        "statements",
        _columns(
            "id report speaker actors* names* act form cue content negated? hedged? said_earliest"
            f" said_latest within via* answers* {_JUDGED}"
        ),
        _statements,
    ),
    Table(
        "figures",
        _columns(
            "id report words low% high% bound unit item action negated? part_of asserted_by"
            f" statement period_earliest period_latest {_PLACE} {_JUDGED}"
        ),
        _figures,
    ),
    Table(
        "events",
        _columns(
            "id report type mode kind status words actors* recipients* outcomes* asserted_by"
            f" statement period_earliest period_latest {_PLACE} {_JUDGED}"
        ),
        _events,
    ),
    Table(
        "positions",
        _columns(
            "id report actor name stance issue content conditional? condition_for addressees*"
            f" asserted_by statement said_earliest said_latest {_JUDGED}"
        ),
        _positions,
    ),
    Table(
        "times",
        _columns(f"id report words type value mod edtf earliest latest precision {_JUDGED}"),
        _times,
    ),
)
