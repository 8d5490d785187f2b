"""What a story is called: whom and what its reports have in common, in their own words."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice

from sayso.documents.knowledge import knowledge
from sayso.model import Reading
from sayso.triangulation.model import Story
from sayso.triangulation.terms import Rarity, Terms, common_words
from sayso.triangulation.wording import ideas

_NAMES, _WORDS = 2, 2
"""How many of each a story's name has."""
_MARKS = 2
"""Words that tell it from other stories of the same parties."""
_OPENING = 5
"""Sentences, the title among them, in which a report tells what it is about."""


def named_story(readings: Sequence[Reading], terms: Sequence[Terms], rarity: Rarity) -> Story:
    """The story of these reports, called by what they tell between whom, and in which words.

    Without such an event by the names and words most of them open with; a report alone by its
    title, if it has one.
    """
    documents = tuple(reading.document.id for reading in readings)
    ranked = _ranked(terms, rarity)
    named = {term for one in terms for term in one.names} - _of_the_calendar()
    called = _by_events(readings) if len(documents) > 1 else None
    if called is not None:
        return Story(_marked(called[0], ranked, terms), documents, called[1])
    names = list(islice(_apart([t for t in ranked if t in named], terms), _NAMES))
    words = [t for t in ranked if t not in named and not _says_nothing(t)][:_WORDS]
    parts = (
        " and ".join(_written(name, terms) for name in names),
        ", ".join(_written(word, terms) for word in words),
    )
    name = ": ".join(part for part in parts if part) or "without a name"
    if len(documents) == 1:
        name = readings[0].document.title or name
        return Story(name, documents, "no other report is about the same happening")
    told = ", ".join(
        f"“{_written(term, terms)}” in {sum(term in one.opening for one in terms)}"
        for term in (*names, *words)
    )
    return Story(name, documents, f"of the openings of {len(documents)} reports, {told}")


def _by_events(readings: Sequence[Reading]) -> tuple[str, str] | None:
    """By what most of its reports tell and between whom; None where they share no such event.

    A person or a body stands for its state, a capital for its state as the readings have it.
    """
    words = knowledge("alike")["happenings"]
    told: Counter[str] = Counter()
    often: Counter[str] = Counter()
    between: dict[str, Counter[str]] = {}
    for reading in readings:
        states = {actor.id: actor.state for actor in reading.actors if actor.state}
        pairs: set[tuple[str, str]] = set()
        here = Counter[str]()
        opening = reading.sentences[:_OPENING][-1].end if reading.sentences else 0
        for event in reading.events:
            if event.span.start >= opening:
                continue
            word = words.get(event.kind or event.type)
            if word is not None:
                here[word] += 1
                whom = (states.get(id) for id in (*event.actors, *event.recipients))
                pairs |= {(word, state) for state in whom if state}
        told.update(here.keys())
        often.update(here)
        for word, state in pairs:
            between.setdefault(word, Counter())[state] += 1
    most = (len(readings) // 2) + 1
    ranked = sorted(told, key=lambda word: (-told[word], -often[word], word))
    what = [word for word in ranked if told[word] >= most and word in between][:_WORDS]
    parties: Counter[str] = Counter()
    for word in what:
        parties.update(between[word])
    who = sorted(parties, key=lambda state: (-parties[state], state))[:_NAMES]
    if not what or not who:
        return None
    counted = ", ".join(f"“{word}” in {told[word]}" for word in what)
    because = f"of the events of {len(readings)} reports, {counted}"
    return f"{' and '.join(who)}: {', '.join(what)}", because


def _marked(name: str, ranked: Sequence[str], terms: Sequence[Terms]) -> str:
    """The name, with words by which it is told from other stories of the same parties."""
    own = [term for term in ranked if not _says_nothing(term) and _shared(term, terms)]
    marks = ", ".join(_written(term, terms) for term in islice(_apart(own, terms, name), _MARKS))
    return f"{name} ({marks})" if marks else name


@cache
def _of_the_calendar() -> frozenset[str]:
    """Days and months: written as names are, and no more than when a report was written."""
    no_names = knowledge("names")["no_name"]
    return frozenset(word.rstrip(".").lower() for word in (*no_names["days"], *no_names["months"]))


def _says_nothing(word: str) -> bool:
    """Whether it stands in one English report of seven, or is of the calendar."""
    return common_words().get(word, 0.0) >= 1 / 7 or word in _of_the_calendar()


def _ranked(terms: Sequence[Terms], rarity: Rarity) -> list[str]:
    """What the reports open with: first what most of them do, go on about, and few others have.

    That most of them do weighs most: a story is not called by what one report alone has.
    """
    holders = Counter(term for one in terms for term in one.opening if term.isalpha())
    times: Counter[str] = Counter()
    for one in terms:
        times.update(one.names)
        times.update(one.words)

    def weight(term: str) -> float:
        return holders[term] ** 2 * rarity.of(term) * (1 + math.log(max(1, times[term])))

    return sorted(holders, key=lambda term: (-weight(term), term))


def _shared(term: str, terms: Sequence[Terms]) -> bool:
    """Whether most of its reports open with it."""
    return 2 * sum(term in one.opening for one in terms) > len(terms)


def _apart(names: Sequence[str], terms: Sequence[Terms], before: str = "") -> Iterator[str]:
    """The names that stand in no full name of those before; a state and its capital are one."""
    shown = {word.strip(":,").lower() for word in before.split()} | set(ideas(before))
    for name in names:
        words = {word.lower() for word in _written(name, terms).split()}
        words |= ideas(_written(name, terms))
        if not words & shown:
            shown |= words
            yield name


def _written(term: str, terms: Sequence[Terms]) -> str:
    forms = Counter(one.written[term] for one in terms if term in one.written)
    return min(forms, key=lambda form: (-forms[form], form)) if forms else term
