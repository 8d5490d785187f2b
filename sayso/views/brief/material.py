"""What a brief is made of: readings, what they come to side by side, and who is who in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sayso.model import Asserter, Figure, Position, Reading, Statement
from sayso.record.parties import Parties
from sayso.triangulation.model import SideBySide
from sayso.triangulation.stances import is_over
from sayso.views.brief.chosen import Chosen, Thing
from sayso.views.brief.known import Known, known_in
from sayso.views.brief.model import When
from sayso.views.brief.wanted import Wanted
from sayso.views.brief.when import day_before, when_of, when_published
from sayso.views.paragraphs import sentence_of

OPENING_WORDS = 10
SURE = 0.5
"""A brief shows what is more likely right than not; `sayso read` shows the rest."""


class Material:
    """Readings in the order of their days, with what is asked of them again and again."""

    def __init__(
        self,
        readings: Sequence[Reading],
        side_by_side: SideBySide,
        wanted: Wanted,
        *,
        parties: Parties,
    ) -> None:
        self.readings = sorted(readings, key=_order)
        self.side_by_side, self.wanted = side_by_side, wanted
        self.numbers = {each.document.id: at for at, each in enumerate(self.readings, start=1)}
        self.by_id = {reading.document.id: reading for reading in self.readings}
        self.days = {id: when_published(each.document.published) for id, each in self.by_id.items()}
        origins = {each.document.id: each.origin for each in side_by_side.documents}
        self.origins = {id: origin.documents[0] for id, origin in origins.items()}
        self.because = {id: origin.because for id, origin in origins.items()}
        self.known = known_in(self.readings, parties)
        self.chosen = Chosen(wanted, self.known, self.readings)
        self.statements: Mapping[str, Statement] = {
            each.id: each for reading in self.readings for each in reading.statements
        }
        self.figures: Mapping[str, Figure] = {
            each.id: each for reading in self.readings for each in reading.figures
        }
        self._group = _groups(side_by_side)

    @property
    def newest(self) -> str | None:
        """The latest day of the reports; None where none is dated."""
        return max((day.last for day in self.days.values() if day.last), default=None)

    def things(self) -> Iterator[Thing]:
        """All that the reports tell, report by report."""
        for each in self.readings:
            yield from each.statements
            yield from each.figures
            yield from each.events
            yield from each.positions

    def who(self, document: str, actor: str | None) -> Known | None:
        return self.known.get((document, actor or ""))

    def speakers(self, statement: Statement) -> list[Known]:
        found = (self.who(statement.document_id, actor) for actor in statement.actors)
        return [known for known in found if known is not None]

    def words(self, told: Statement | Position) -> str:
        """The words of what was said or is wanted, on one line."""
        text = self.by_id[told.document_id].document.text
        return " ".join(" ".join(span.of(text) for span in told.content).split())

    def said(self, statement: Statement) -> When:
        """When it was said: as the report tells it, else the day of the report."""
        told = when_of(statement.said_on)
        return told if told.first or told.last else self.days[statement.document_id]

    def happened(self, figure: Figure) -> When:
        return when_of(figure.period)

    def held(self, position: Position) -> When:
        """When a position was taken: as told, else when the statement that tells it was said; of
        one that is told as over, only that it was before."""
        told = when_of(position.said_on)
        statement = self.statements.get(position.asserted_by.statement or "")
        if told.first or told.last:
            return told
        told = self.said(statement) if statement else self.days[position.document_id]
        return day_before(told) if self._is_over(position) else told

    def _is_over(self, position: Position) -> bool:
        reading, held = self.by_id[position.document_id], position.content[0]
        return is_over(reading.document.text, sentence_of(held, reading), held)

    def chain(self, document: str, by: Asserter) -> tuple[str, ...]:
        """Through whom something comes, the outlet first."""
        reading = self.by_id[document]
        names = [label(reading)]
        statement = self.statements.get(by.statement or "")
        if statement is not None:
            via = (self.who(document, actor) for actor in statement.via)
            names += [known.name for known in via if known is not None]
            names.append(self.speaker_names(statement))
        elif by.actor is not None:
            known = self.who(document, by.actor)
            names += [known.name] if known else []
        return tuple(names)

    def speaker_names(self, statement: Statement) -> str:
        """Who speaks, in one string: by name where it is known, else in the report's words."""
        known = list(dict.fromkeys(known.name for known in self.speakers(statement)))
        if known:
            return " and ".join(known)
        text = self.by_id[statement.document_id].document.text
        return " and ".join(span.of(text) for span in statement.speakers) or "no speaker named"

    def together(self, id: str) -> str:
        """The same for all things that were judged one when reports were set side by side."""
        return self._group.get(id, id)

    def origin(self, document: str) -> str:
        """Id of the report that a report repeats; its own where it repeats none."""
        return self.origins.get(document, document)

    def origins_of(self, documents: Iterable[str]) -> int:
        """How many of these reports do not repeat one another; several of one outlet are one."""
        told = set(documents)
        outlets = {self.by_id[id].document.outlet or id for id in told}
        return min(len(set(map(self.origin, told))), len(outlets))


def label(reading: Reading) -> str:
    """What to call a report's own voice, as the reasons of a comparison call it."""
    document = reading.document
    return document.outlet or document.title or document.where.rsplit("/", 1)[-1]


def opening(text: str) -> str:
    """A report's first words, to call it by."""
    words = text.split(maxsplit=OPENING_WORDS)
    return " ".join(words[:OPENING_WORDS]) + (" […]" if len(words) > OPENING_WORDS else "")


def _order(reading: Reading) -> tuple[str, str]:
    day = when_published(reading.document.published)
    return day.first or day.last or "9999", reading.document.id


def _groups(side_by_side: SideBySide) -> dict[str, str]:
    """Ids of things that were compared as one, or are one utterance, to one id of them."""
    parent: dict[str, str] = {}

    def root(id: str) -> str:
        while parent.setdefault(id, id) != id:
            parent[id] = parent[parent[id]]
            id = parent[id]
        return id

    def join(one: str, other: str) -> None:
        first, second = sorted((root(one), root(other)))
        parent[second] = first

    for utterance in side_by_side.accounts.utterances:
        for wording in utterance.statements[1:]:
            join(utterance.statements[0].id, wording.id)
    for comparison in side_by_side.accounts.comparisons:
        left, right = comparison.left.id, comparison.right.id
        if left is None or right is None or comparison.kind == "different":
            continue
        kind = left.split("_")[0]
        if kind != "st" and right.startswith(f"{kind}_"):
            join(left, right)
    return {id: root(id) for id in parent}
