"""Statements -> who makes them, by which name, in whose words; and whom a report names besides."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from sayso.model import Actor, Analysis, Document, Fact, Span, Statement, WordRange
from sayso.readings.actors.affiliations import affiliated
from sayso.readings.actors.employers import with_employers
from sayso.readings.actors.everybody import Everybody
from sayso.readings.actors.introduced import NEXT
from sayso.readings.actors.kinds import kind_of
from sayso.readings.actors.naming import office_words
from sayso.readings.actors.parties import BESIDE, PART, SHORT, Parties, parties
from sayso.readings.actors.phrases import text_of, trimmed
from sayso.readings.actors.references import Reference, references, speaking
from sayso.readings.actors.roles import is_at_work, is_in_office
from sayso.readings.actors.states import known_at
from sayso.readings.statements.contents import span_of
from sayso.readings.statements.quotes import Quotation

_FULL_NAME, _PART, _INITIALS, _ROLE, _DESCRIPTION, _PRONOUN = range(6)
"""How well words name a party, the best first (codebook 10.2)."""
_LONGEST_ACRONYM = 3
_IS_AGE = re.compile(r"\byears?[- ‑]olds?$", re.IGNORECASE)
"""An age is no office (codebook 15.3): "the Brisk 18-year-old"."""
_REASONS = 3
"""Wordings whose reason is given; the first few show how an actor was put together."""


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors who speak in a report, by first mention, and its statements with their actors.

    everybody: these and all others that the report refers to.
    """

    actors: tuple[Actor, ...]
    statements: tuple[Statement, ...]
    everybody: Everybody

    def actor_of(self, words: Span | int) -> str | None:
        """The id of the actor that a phrase means, or a word, by its number; None for none.

        A people's adjective ("Orvanian drones") means the state.
        """
        return self.everybody.of_words(words)

    def actor(self, name: str) -> Actor:
        """The actor with an id that ``actor_of`` gave."""
        return self.everybody.by_id[name]

    def listed(self, used: Iterable[str] = ()) -> tuple[Actor, ...]:
        """The actors of a reading, by first mention: who speak, who are used, and their wholes."""
        return self.everybody.with_wholes([*(actor.id for actor in self.actors), *used])


def cast(
    document: Document,
    analysis: Analysis,
    statements: Sequence[Statement],
    quotations: Sequence[Quotation],
) -> Cast:
    """Find who makes each statement: its ``actors`` and ``via`` are filled, nothing else changes.

    analysis: with mentions; without them, speakers are told by their own words. quotations: those
    of the same text. A statement has an actor for each of its speakers; without a speaker it has
    one where the grammar names one, else none.
    """
    spoken = speaking(analysis, statements)
    gathered = references(document, analysis, statements, quotations, spoken)
    gathered = with_employers(analysis, gathered)
    found = parties(analysis, gathered, statements, spoken)
    party_of = {
        reference.span: link.party
        for reference, link in zip(found.references, found.links, strict=True)
    }
    speakers = {
        statement: tuple(party_of[span] for span in spans) for statement, spans in spoken.items()
    }
    document_id = document.id
    everyone = [party for party, numbers in enumerate(found.members) if numbers]
    named = {party: _actor(document_id, analysis, found, party) for party in everyone}
    actors = affiliated(analysis, found, named)
    everybody = Everybody.of(document, analysis, found, actors)
    who = {actors[party].id for each in speakers.values() for party in each}
    ids = {
        statement: tuple(actors[party].id for party in each) for statement, each in speakers.items()
    }
    outer = {statement.id: statement.within for statement in statements}
    return Cast(
        tuple(sorted((everybody.by_id[each] for each in who), key=lambda actor: actor.mentions[0])),
        tuple(
            replace(each, actors=ids[each.id], via=_via(each, outer, ids)) for each in statements
        ),
        everybody,
    )


def _via(
    statement: Statement, outer: Mapping[str, str | None], ids: Mapping[str, tuple[str, ...]]
) -> tuple[str, ...]:
    """The actors around a statement, outermost first, each once in a row, without its speaker."""
    around: list[str] = []
    at, steps = outer[statement.id], len(outer)
    before = ids[statement.id]
    while at is not None and steps:
        if ids.get(at, ()) != before:
            around = [*ids.get(at, ()), *around]
            before = ids.get(at, ()) or before
        at, steps = outer.get(at), steps - 1
    return tuple(around)


def _actor(document_id: str, analysis: Analysis, found: Parties, party: int) -> Actor:
    numbers = found.members[party]
    is_new = any(_is_brought_in(found.references[number]) for number in numbers)
    best = min(numbers, key=lambda number: (_rank(found, number, is_new=is_new), number))
    name = _fact("name", analysis, found.references[best].naming.called)
    roles = _roles(analysis, found, numbers) if found.persons[party] else []
    mentions = sorted(
        (_own_span(analysis, found.references[number]), found.links[number].certainty)
        for number in numbers
    )
    by = [number for number in numbers if found.references[number].is_speaker] or list(numbers)
    sure = [found.links[number].certainty for number in by]
    return Actor(
        document_id=document_id,
        name=name.value,
        kind=kind_of(found, party),
        mentions=tuple(span for span, _ in mentions),
        sure=tuple(certainty for _, certainty in mentions),
        facts=(name, *roles),
        score=round(sum(sure) / len(sure), 4),
        because=_because(analysis.text, found, by),
        role=_first_role(roles),
    )


def _own_span(analysis: Analysis, reference: Reference) -> Span:
    """The words of a reference by a name, without another party that an "and" joins to it."""
    named, (first, stop) = reference.naming, reference.words
    if named.form != "name" or first > named.called[0]:
        return reference.span
    for at in range(named.called[1], stop):
        above = analysis.heads[at]
        is_and = analysis.relations[at] == "cc" and text_of(analysis, at).lower() in ("and", "or")
        is_joint = is_and and analysis.relations[above] == "conj"
        if is_joint and above < stop and analysis.heads[above] in range(first, named.called[1]):
            return span_of(analysis, trimmed(analysis, (first, at)))
    return reference.span


def _first_role(roles: Sequence[Fact]) -> str | None:
    """The office that the report puts first; "Orvane's counterpart" only where it has no other."""
    told = [fact for fact in roles if not fact.value.lower().endswith("counterpart")]
    return next((fact.value for fact in (*told, *roles)), None)


def _is_brought_in(reference: Reference) -> bool:
    """Whether a description brings in somebody: "an official", whom "the official" takes up."""
    return reference.naming.form == "description" and reference.naming.determined == "a"


def _rank(found: Parties, number: int, *, is_new: bool) -> int:
    """How well a reference names its party, the lowest best (codebook 10.2).

    is_new: the party was brought in by a description, so that "the official" tells no office.
    """
    reference, link = found.references[number], found.links[number]
    named = reference.naming
    if named.form == "pronoun":
        return _PRONOUN
    # "Orvane's defence ministry" is as good as a name, "the ministry" and a title's "Army" are not.
    is_told_apart = any(modifiers for _, modifiers in named.offices)
    is_body = named.sort in ("body", "force") and bool(named.offices)
    if named.form == "name" and (is_told_apart or not is_body):
        if link.because == SHORT or _is_states_acronym(found, reference):
            return _INITIALS
        is_part = found.persons[link.party] and not named.is_full_name
        return _PART if is_part or link.because == PART else _FULL_NAME
    if named.sort == "person":
        return _DESCRIPTION if is_new or named.plural else _ROLE
    return _FULL_NAME if is_told_apart and is_body else _DESCRIPTION


def _is_states_acronym(found: Parties, reference: Reference) -> bool:
    name = reference.naming.name
    is_alone = len(name) == 1 and len(name[0].replace(".", "")) <= _LONGEST_ACRONYM
    known = known_at(name, 0) if is_alone and found.evidence[name].is_place else None
    return known is not None and known.kind == "name"


def _fact(what: Literal["name", "role"], analysis: Analysis, words: WordRange) -> Fact:
    span = span_of(analysis, words)
    return Fact(what, span.of(analysis.text), span)


def _roles(analysis: Analysis, found: Parties, numbers: Sequence[int]) -> list[Fact]:
    """The offices that stand beside a name, each once, in text order: not "his partner"."""
    told: dict[str, Fact] = {}
    called = (found.references[number].naming for number in numbers)
    names = {named.called[1]: named.called[0] for named in called if named.is_full_name}
    for number in numbers:
        named = found.references[number].naming
        roles = list(named.roles)
        is_office = any(is_in_office(noun) or is_at_work(noun) for noun, _ in named.offices)
        if (
            found.links[number].because in (BESIDE, NEXT)
            and named.form == "description"
            and is_office
        ):
            first, last = office_words(analysis, named)
            last = names.get(last, last)
            if first < last and text_of(analysis, first).lower() != "of":  # "one of its founders"
                roles.append((first, last))
        for words in roles:
            fact = _fact("role", analysis, words)
            if not _IS_AGE.search(fact.value):
                told.setdefault(fact.value.casefold(), fact)
    return list(told.values())


def _because(text: str, found: Parties, by: Sequence[int]) -> str:
    """How an actor's mentions were joined, each wording once; of one who speaks, those speaking."""
    reasons: dict[str, str] = {}
    for number in by:
        words = " ".join(found.references[number].span.of(text).split())
        reasons.setdefault(words, f"“{words}”: {found.links[number].because}")
    return "; ".join(list(reasons.values())[:_REASONS])
