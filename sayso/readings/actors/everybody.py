"""Everybody a report refers to, whether they speak or not, and whom each of its words means.

Those who speak are found with their statements; of an attack, a visit or a demand the report names
others: the state that is struck, the president who is called. All are actors of one make. A
people's adjective ("Orvanian drones") means the state, by its actor where the report has one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.documents.outlets import home_of
from sayso.model import Actor, Analysis, Document, Fact, Span, WordRange
from sayso.readings.actors.home import at_home, is_any_states
from sayso.readings.actors.nations import STEM
from sayso.readings.actors.parties import Parties
from sayso.readings.actors.phrases import is_of_place, text_of
from sayso.readings.actors.posts import in_their_posts
from sayso.readings.actors.references import Reference
from sayso.readings.actors.states import known_at, plain_name
from sayso.readings.statements.contents import span_of, word_at

_BY_ADJECTIVE = 0.9
"""How sure it is that a people's adjective means the state: a judgement of 2026-11."""
_HYPHENS = frozenset(["-", "‑", "–"])
_KINDS = frozenset(["person", "organization"])
_LONGEST = 6
"""Words that are looked at for a state's name: the longest has five."""
_MOST_ALIKE = 12
"""States with one beginning that an adjective is compared with: a bound against odd texts."""


@dataclass(frozen=True, slots=True)
class Everybody:
    """All actors of a report by id, and the actor that each word means.

    by_id: in no order that means anything. by_word: for the words that can stand for a party in the
    tree: those of a name, the noun of a description, an office beside a name, a people's adjective.
    by_span: for the words of each reference as a whole. things: ids of those that only the network
    took for somebody who might speak, by a description of a place or a thing ("civilian areas").
    """

    analysis: Analysis
    by_id: Mapping[str, Actor]
    by_word: Mapping[int, str]
    by_span: Mapping[Span, str]
    things: frozenset[str]

    @classmethod
    def of(
        cls, document: Document, analysis: Analysis, found: Parties, actors: Mapping[int, Actor]
    ) -> Everybody:
        """actors: those of all parties, by party."""
        document_id = document.id
        own = home_of(document.outlet, document.url)
        ids = {party: actor.id for party, actor in actors.items()}
        by_id = {ids[party]: actor for party, actor in actors.items()}
        by_span: dict[Span, str] = {}
        by_word: dict[int, str] = {}
        widest_first = sorted(
            zip(found.references, found.links, strict=True),
            key=lambda each: each[0].words[0] - each[0].words[1],
        )
        for reference, link in widest_first:
            actor = ids[link.party]
            by_span[reference.span] = actor
            for at in _standing_for(analysis, reference):
                by_word[at] = actor  # the narrowest phrase that a word can stand for wins
        for state, places in _by_adjective(document_id, analysis, by_id, by_word):
            by_id.setdefault(state.id, state)
            by_word.update(dict.fromkeys(places, state.id))
        plain = {id for party, id in ids.items() if is_any_states(found, party)}
        by_id.update(
            (each.id, each)
            for each in at_home(
                analysis,
                by_id,
                by_word,
                plain,
                own=plain_name(own) if own else None,
                year=_year(document),
            )
        )
        by_id.update((each.id, each) for each in _parts_of_states(document_id, analysis, by_id))
        by_id.update((each.id, each) for each in list(in_their_posts(by_id)))
        things = frozenset(id for party, id in ids.items() if not _is_somebody(found, party))
        return cls(analysis, by_id, by_word, by_span, things)

    def of_words(self, words: Span | int) -> str | None:
        """The actor that a word, by its number, or a phrase, by its characters, means."""
        if isinstance(words, int):
            return self.by_word.get(words)
        return self.by_span.get(words) or self.by_word.get(self._top(words))

    def with_wholes(self, ids: Iterable[str]) -> tuple[Actor, ...]:
        """The actors with these ids and all they are part of, by their first mention."""
        wanted: dict[str, Actor] = {}
        for each in ids:
            at: str | None = each
            while at is not None and at not in wanted:
                wanted[at] = self.by_id[at]
                at = wanted[at].part_of
        return tuple(sorted(wanted.values(), key=lambda actor: actor.mentions[0]))

    def _top(self, span: Span) -> int:
        first, last = word_at(self.analysis, span.start), word_at(self.analysis, span.end - 1)
        return _top(self.analysis, (first, max(first, last) + 1))


def _year(document: Document) -> int | None:
    """The year a report says it was published in."""
    published = document.published.value
    return int(published[:4]) if published else None


def _top(analysis: Analysis, words: WordRange) -> int:
    """The first word that hangs on one outside; the last where nothing is parsed."""
    first, stop = words
    for at in range(first, stop):
        if analysis.relations[at] == "root" or not first <= analysis.heads[at] < stop:
            return at
    return stop - 1


def _is_somebody(found: Parties, party: int) -> bool:
    """Whether a name, a noun for people or bodies, or the network's kind shows a party."""
    references = [found.references[number] for number in found.members[party]]
    return any(
        (each.naming.form == "name" and each.naming.sort != "document")
        or each.naming.sort not in (None, "document")
        or (each.naming.form == "description" and each.kind in _KINDS)
        for each in references
    )


def _standing_for(analysis: Analysis, reference: Reference) -> Iterator[int]:
    """The words by which the tree may hang a reference on others."""
    named = reference.naming
    for role in named.roles:
        yield role[1] - 1
    if named.form == "name":
        yield from range(*named.called)
    else:
        yield _top(analysis, named.called)
    yield _top(analysis, reference.words)


def _by_adjective(
    document_id: str, analysis: Analysis, actors: Mapping[str, Actor], taken: Mapping[int, str]
) -> Iterator[tuple[Actor, list[int]]]:
    """States meant by an adjective or a name that no reference holds, with these words.

    Of a state that has no actor, one is made: its mentions are these words.
    """
    states = _States(actors.values())
    found: dict[str, list[WordRange]] = defaultdict(list)
    end = 0
    for at, (start, _) in enumerate(analysis.words):
        if at < end or at in taken or not analysis.text[start].isupper():
            continue
        told = states.told_at(analysis, at)
        if told is not None and not _is_in_compound(analysis, (at, at + told[0]), states):
            end = at + told[0]
            found[told[1]].append((at, end))
    for plain, words in found.items():
        actor = states.by_name.get(plain) or _made(document_id, analysis, plain, words)
        yield actor, [at for each in words for at in range(*each) if at not in taken]


def _parts_of_states(
    document_id: str, analysis: Analysis, actors: Mapping[str, Actor]
) -> Iterator[Actor]:
    """Bodies and forces that no actor holds yet, as parts of their state, and that state where the
    report names it inside their words alone ("the Fijian parliament")."""
    states = _States(actors.values()).by_name
    seats = {each.state: each for each in actors.values() if is_called_by_seat(each)}
    made: dict[str, list[Actor]] = defaultdict(list)
    for actor in actors.values():
        if actor.kind in ("body", "force") and actor.state is not None and actor.part_of is None:
            made[actor.state].append(actor)
    for plain, parts in made.items():
        state = states.get(plain)
        told = [fact.span for part in parts for fact in part.facts if fact.what == "state"]
        named = [span for span in told if _is_state_word(analysis, span)]
        if state is None and named:
            first = word_at(analysis, min(named).start)
            last = word_at(analysis, min(named).end - 1)
            state = _made(document_id, analysis, plain, [(first, last + 1)])
            if state.id in actors:
                continue
            yield state
        state = state or seats.get(plain)
        if state is not None:
            for part in parts:
                yield replace(part, part_of=state.id)


def _is_state_word(analysis: Analysis, span: Span) -> bool:
    words = span.of(analysis.text).lower().split()
    known = known_at(words, 0)
    return known is not None and known.kind in ("name", "people") and known.length == len(words)


def is_called_by_seat(actor: Actor) -> bool:
    """Whether a state is an actor by the city alone that its government sits in."""
    known = known_at(actor.name.lower().split(), 0) if actor.kind == "state" else None
    return known is not None and known.kind == "seat"


class _States:
    """The states among a report's actors, by plain name; of two the one that has it as its name.
    None by the city that its government sits in."""

    def __init__(self, actors: Iterable[Actor]) -> None:
        self.by_name: dict[str, Actor] = {}
        states = [each for each in actors if each.kind == "state" and not is_called_by_seat(each)]
        for actor in sorted(states, key=lambda each: (each.name != each.state, each.mentions[0])):
            self.by_name.setdefault(actor.state or actor.name, actor)
        self._by_stem: dict[str, list[str]] = defaultdict(list)
        for plain in self.by_name:
            self._by_stem[plain[:STEM].lower()].append(plain)

    def told_at(self, analysis: Analysis, at: int) -> tuple[int, str] | None:
        """How many words from one on tell a state, and its plain name."""
        written = text_of(analysis, at)
        if written == "Us":
            return None
        words = analysis.lowered[at : at + _LONGEST]
        known = known_at(words, 0)
        if known is not None:
            is_name = known.kind in ("people", "name") and known.state is not None
            return (known.length, plain_name(known.state)) if is_name and known.state else None
        for plain in self._by_stem.get(words[0][:STEM], ())[:_MOST_ALIKE]:
            if any(is_of_place(word, plain.lower()) for word in (words[0], words[0][:-1])):
                return 1, plain
        return None


def _is_in_compound(analysis: Analysis, words: WordRange, states: _States) -> bool:
    """Whether a hyphen ties it to something else than another state: "Orvanian-speaking"."""
    first, stop = words
    last = len(analysis.words)
    if first > 1 and text_of(analysis, first - 1) in _HYPHENS:
        return states.told_at(analysis, first - 2) is None
    if stop + 1 < last and text_of(analysis, stop) in _HYPHENS:
        return states.told_at(analysis, stop + 1) is None
    return False


def _made(document_id: str, analysis: Analysis, plain: str, words: Sequence[WordRange]) -> Actor:
    """A state that a report names by adjectives alone."""
    spans = tuple(span_of(analysis, each) for each in words)
    said = spans[0].of(analysis.text)
    return Actor(
        document_id=document_id,
        name=plain,
        kind="state",
        mentions=spans,
        sure=(_BY_ADJECTIVE,) * len(spans),
        facts=(Fact("name", said, spans[0]), Fact("state", said, spans[0])),
        score=_BY_ADJECTIVE,
        because=f"“{said}”: a word for the state",
        state=plain,
    )
