"""FollowTheMoney entities, one a line: who is who in the reports, and which report says so.

Parties are Person, PublicBody or Organization; what somebody speaks for, or is part of, is a
Representation; a report is an Article, and a Mention ties a party to each report that names it.
Those who are only described are no entities: nobody could match them to anything.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from sayso.model import Actor, content_id
from sayso.readings.as_json import dumps
from sayso.record.parties import Party
from sayso.views.exports.handed import File, Handed
from sayso.views.exports.linked import Json

SCHEMATA = {
    "person": "Person",
    "body": "PublicBody",
    "force": "PublicBody",
    "state": "PublicBody",
    "organisation": "Organization",
    "outlet": "Organization",
}


def export(handed: Handed) -> Iterator[File]:
    lines = "".join(f"{dumps(each)}\n" for each in entities(handed))
    yield File("entities.ftm.json", lines.encode())


def entities(handed: Handed) -> Iterator[Json]:
    """Parties, what they speak for, reports, and who is named in which."""
    for party in handed.parties.all:
        actors = _actors(party, handed)
        if actors[0].kind in SCHEMATA:
            yield _party(party, actors)
            yield from _spoken_for(party, actors, handed)
    for reading in handed.readings:
        document = reading.document
        yield _entity(
            document.id,
            "Article",
            title=[handed.words(document.title)] if document.title else [],
            publisher=[document.outlet] if document.outlet else [],
            author=[document.byline] if document.byline else [],
            sourceUrl=[document.url] if document.url else [],
            publishedAt=_whole_day(document.published.value),
            language=["eng"] if document.language == "en" else [],
        )
        for actor in reading.actors:
            found = handed.parties.of(document.id, actor.id)
            if found is not None and actor.kind in SCHEMATA:
                yield _mention(document.id, found, actor)


def _actors(party: Party, handed: Handed) -> list[Actor]:
    found = (handed.actor(document, actor) for document, actor in party.actors)
    return [actor for actor in found if actor is not None]


def _party(party: Party, actors: list[Actor]) -> Json:
    schema = SCHEMATA[actors[0].kind]
    names = _each(actor.name for actor in actors)
    countries = _each(actor.state for actor in actors)
    position = _each(actor.role for actor in actors) if schema == "Person" else []
    return _entity(
        party.id,
        schema,
        name=[party.name],
        alias=[name for name in names if name != party.name],
        country=countries,
        position=position,
        notes=[party.because],
    )


def _spoken_for(party: Party, actors: list[Actor], handed: Handed) -> Iterator[Json]:
    """The parties it is part of, once each, with the role in which it is."""
    wholes: dict[str, list[str]] = defaultdict(list)
    for actor in actors:
        whole = handed.parties.of(actor.document_id, actor.part_of)
        if whole is not None and whole.id != party.id:
            wholes[whole.id] += [actor.role] if actor.role else []
    for whole_id, roles in sorted(wholes.items()):
        yield _entity(
            content_id("rep", party.id, whole_id),
            "Representation",
            agent=[party.id],
            client=[whole_id],
            role=_each(roles),
        )


def _mention(document: str, party: Party, actor: Actor) -> Json:
    return _entity(
        content_id("men", document, actor.id),
        "Mention",
        document=[document],
        resolved=[party.id],
        name=[actor.name],
        detectedSchema=[SCHEMATA[actor.kind]],
    )


def _whole_day(day: str | None) -> list[str]:
    return [day] if day and "X" not in day else []


def _each(values: Iterable[str | None]) -> list[str]:
    """The values there are, each once, in their order."""
    return list(dict.fromkeys(" ".join(value.split()) for value in values if value))


def _entity(id: str, schema: str, **properties: list[str]) -> Json:
    return {
        "id": id,
        "schema": schema,
        "properties": {name: values for name, values in properties.items() if values},
    }
