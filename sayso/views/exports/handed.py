"""What is handed on: readings, as much of their words as may be shared, and who is who in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from sayso.model import Actor, Asserter, Document, Reading, Span
from sayso.record.parties import Parties, parties_of
from sayso.triangulation.copies import find_repeats
from sayso.triangulation.origins import origins_of
from sayso.triangulation.prose import proses_of

SHORT_WORDS = 25
"""Words of a report in one short quotation: about a sentence."""
LEFT_OUT = "[…]"


@dataclass(frozen=True, slots=True)
class File:
    """One file of an export. name: of it in its folder."""

    name: str
    content: bytes


class Handed:
    """Readings on their way out.

    short: whether quotations of at most ``SHORT_WORDS`` words stand for the reports' words.
    parties: who is one party, where that is known; else it is judged from the readings.
    """

    def __init__(
        self, readings: Sequence[Reading], *, short: bool = False, parties: Parties | None = None
    ) -> None:
        self.readings, self.short, self._parties = readings, short, parties
        self._actors = {
            (reading.document.id, actor.id): actor
            for reading in readings
            for actor in reading.actors
        }

    @cached_property
    def parties(self) -> Parties:
        return self._parties or parties_of(self.readings)

    @cached_property
    def first_printed(self) -> dict[str, Document]:
        """By document id, the report among these that it repeats; itself where it repeats none."""
        documents = {reading.document.id: reading.document for reading in self.readings}
        repeats = find_repeats(self.readings, proses_of(self.readings))
        origins = origins_of(documents, repeats)
        return {id: documents[origins[id].documents[0]] for id in documents}

    def words(self, text: str) -> str:
        """Words of a report, as many of them as may be shared."""
        return excerpt(text, SHORT_WORDS) if self.short else text

    def quoted(self, spans: Iterable[Span], text: str) -> list[str]:
        """Spans' words, all of them together as long as may be shared."""
        parts, room = [], SHORT_WORDS
        for span in spans:
            words = span.of(text)
            if not self.short:
                parts.append(words)
            elif room > 0:
                parts.append(excerpt(words, room))
                room -= len(words.split())
        return parts

    def actor(self, document: str, id: str | None) -> Actor | None:
        return self._actors.get((document, id or ""))

    def name(self, document: str, id: str | None) -> str | None:
        """Of an actor, by what the reports together call it."""
        party = self.parties.of(document, id)
        actor = self.actor(document, id)
        found = party.name if party else actor.name if actor else None
        return " ".join(found.split()) if found else None

    def names(self, document: str, ids: Iterable[str]) -> list[str]:
        return [name for id in ids if (name := self.name(document, id))]

    def asserter(self, document: str, by: Asserter) -> str | None:
        """Who vouches; None of the outlet itself."""
        return self.name(document, by.actor)


def excerpt(text: str, words: int) -> str:
    """The first words of a text; all of it, unchanged, where there are no more than these."""
    found = text.split(maxsplit=words)
    return text if len(found) <= words else f"{' '.join(found[:words])} {LEFT_OUT}"


def urn(id: str) -> str:
    """A name for something that has no address of its own: "urn:sayso:st_0a1b…"."""
    return f"urn:sayso:{id}"
