"""The sides of comparisons as people see them: in their sentences, with who tells them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.model import Reading
from sayso.triangulation.model import Side, SideBySide
from sayso.views.lines import LEFT_OUT, MARGIN, Line, Piece
from sayso.views.visible import visible

AROUND = 70
"""Characters of its sentence shown on each side of what is compared."""


@dataclass(frozen=True, slots=True)
class Told:
    """The reports compared, ready to be quoted from."""

    readings: Mapping[str, Reading]
    origins: Mapping[str, str]

    @classmethod
    def of(cls, compared: SideBySide, readings: Iterable[Reading]) -> Told:
        return cls(
            {reading.document.id: reading for reading in readings},
            {each.document.id: each.origin.documents[0] for each in compared.documents},
        )

    def label(self, document: str) -> str:
        """What to call a report: its outlet, else its title or its file."""
        known = self.readings[document].document
        return visible(known.outlet or known.title or known.where.rsplit("/", 1)[-1])

    def origin(self, document: str) -> str:
        """The report that stands for its origin."""
        return self.origins.get(document, document)

    def day(self, document: str) -> str:
        return visible(self.readings[document].document.published.value or "date unknown")


def titled(words: str) -> Line:
    return Line((Piece(words, "title"),), MARGIN, MARGIN)


def labels_of(sides: Iterable[Side], told: Told) -> str:
    """The outlets, each once, with how many reports of it."""
    documents = {side.document for side in sides}
    counted = Counter(told.label(document) for document in sorted(documents))
    return ", ".join(f"{name} ×{count}" if count > 1 else name for name, count in counted.items())


def outlets_of(sides: Iterable[Side], told: Told) -> set[str]:
    """Who says so: the outlets, and the reports of which none is known, each for itself."""
    known = {side.document: told.readings[side.document].document.outlet for side in sides}
    return {outlet or document for document, outlet in known.items()}


def voices_of(sides: Sequence[Side], told: Told) -> int:
    """How many vouch for it apart from each other: copies are one voice, and so are the several
    pieces of one outlet."""
    origins = {told.origin(side.document) for side in sides}
    return min(len(origins), len(outlets_of(sides, told)))


def quoted(side: Side, told: Told) -> tuple[Piece, ...]:
    """What is compared, in its sentence."""
    reading = told.readings[side.document]
    text = reading.document.text
    sentence = next(
        (each for each in reading.sentences if each.start <= side.span.start < each.end), side.span
    )
    start = max(sentence.start, side.span.start - AROUND)
    end = max(side.span.end, min(sentence.end, side.span.end + AROUND))
    before, after = text[start : side.span.start], text[side.span.end : end]
    if start > sentence.start:  # no word is cut
        before = f"{LEFT_OUT} {before.partition(' ')[2]}"
    if end < sentence.end:
        after = f"{after.rpartition(' ')[0]} {LEFT_OUT}"
    return (
        Piece(visible(before)),
        Piece(visible(side.text), "content quoted"),
        Piece(visible(after)),
    )
