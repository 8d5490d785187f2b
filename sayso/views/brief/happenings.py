"""What is said to have happened, to happen or to be planned, in the order of days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from datetime import date, timedelta

from sayso.model import Event
from sayso.views.brief.evidence import each_once, in_sentence, of_event
from sayso.views.brief.material import SURE, Material
from sayso.views.brief.model import Era, Happening, Line, When
from sayso.views.brief.shared_words import FEWEST_ALIKE, printed
from sayso.views.brief.when import between, when_of
from sayso.views.paragraphs import sentence_of
from sayso.views.plain_words import event_told

MOST_OF: Mapping[Era, int] = {"near": 40, "far": 8, "undated": 8}
"""Events of a brief: a page or two of the timeline, and some of what is not on its days."""
FAR = timedelta(days=150)
AHEAD = timedelta(days=90)
"""From the days of the reports: what is farther away is what led to the news, or a distant plan."""
MERE_WORDS = frozenset(["STATEMENT", "APPEAL", "ACCUSE", "REJECT", "REQUEST"])
"""Done by saying something: who said what has a section of its own."""


def timeline_of(material: Material) -> tuple[tuple[Happening, ...], int]:
    """The events most origins tell, in order, those without a day last; and how many are left."""
    grouped: dict[str, list[Event]] = defaultdict(list)
    for reading in material.readings:
        for event in reading.events:
            if _is_shown(event, material):
                grouped[material.together(event.id)].append(event)
    once = _in_the_same_words(grouped.values(), material)
    found = sorted(once, key=lambda told: _rank(told, material))
    of_era: dict[Era, list[list[Event]]] = {era: [] for era in ERAS}
    for told in found:
        of_era[_era(_when(told)[0], material)].append(told)
    kept = [
        _happening(told, era, material)
        for era, most in MOST_OF.items()
        for told in of_era[era][:most]
    ]
    return tuple(sorted(kept, key=in_order)), len(found) - len(kept)


def _in_the_same_words(grouped: Iterable[Sequence[Event]], material: Material) -> list[list[Event]]:
    """What several reports tell of one kind by the same word of the same sentence is one."""
    kept: dict[Hashable, list[Event]] = {}
    for told in grouped:
        one = told[0]
        reading = material.by_id[one.document_id]
        text = reading.document.text
        sentence = printed(sentence_of(one.span, reading).of(text))
        key = (one.type, one.kind, one.status, printed(one.span.of(text)), sentence)
        alike = len(sentence.split()) >= FEWEST_ALIKE
        kept.setdefault(key if alike else one.id, []).extend(told)
    return list(kept.values())


def _is_shown(event: Event, material: Material) -> bool:
    if event.score < SURE or (event.type in MERE_WORDS and event.kind is None):
        return False
    when = when_of(event.period)
    when = when if when.first or when.last else material.days[event.document_id]
    return material.wanted.is_then(when) and material.chosen.lets(event)


def _era(when: When, material: Material) -> Era:
    """By its beginning: what has gone on for years is what the news is about, not news."""
    begin = when.first or when.last
    if begin is None:
        return "undated"
    if material.newest is None:
        return "near"
    away = date.fromisoformat(begin) - date.fromisoformat(material.newest)
    return "near" if -FAR <= away <= AHEAD else "far"


def _happening(told: Sequence[Event], era: Era, material: Material) -> Happening:
    """Several reports' tellings as one: the surest first, each with its evidence."""
    best = max(told, key=lambda event: (event.period is not None, event.score))
    reading = material.by_id[best.document_id]
    text = reading.document.text
    kind = event_told(best.type, best.kind)
    others = sorted({event.status for event in told} - {best.status})
    when, differ = _when(told)
    notes = [differ, f"elsewhere {', '.join(others)}" if others else ""]
    line = Line(
        who=_who(best, material),
        how=kind,
        words=in_sentence(best.span, reading, "happening"),
        when=when,
        evidence=each_once(of_event(event, material) for event in told),
        note="; ".join(filter(None, notes)),
        origins=material.origins_of(event.document_id for event in told),
    )
    place = best.place.name or best.place.span.of(text) if best.place else ""
    outcomes = [
        f"{outcome.status}: {' '.join(outcome.span.of(text).split())}" for outcome in best.outcomes
    ]
    where = " ".join(place.split())
    return Happening(line, best.status, kind, where, tuple(outcomes), era)


def _when(told: Sequence[Event]) -> tuple[When, str]:
    """The narrowest period that any of the reports gives, and a note where reports give days that
    cannot all be right: then it is all these days."""
    known = [when for event in told if (when := when_of(event.period)).first or when.last]
    if not known:
        words = (when for event in told if (when := when_of(event.period)).told)
        return next(words, When()), ""
    begins = [when.first for when in known if when.first]
    ends = [when.last for when in known if when.last]
    if begins and ends and max(begins) > min(ends):
        return between(min(begins), max(ends)), "reports differ on the day"
    return min(known, key=lambda when: (_width(when), when.first or "", when.last or "")), ""


def _width(when: When) -> int:
    """In days; a period with an open end is wider than any other."""
    if when.first is None or when.last is None:
        return 1_000_000
    return (date.fromisoformat(when.last) - date.fromisoformat(when.first)).days


def _who(event: Event, material: Material) -> str:
    actors = _names(event.document_id, event.actors, material)
    recipients = _names(event.document_id, event.recipients, material)
    return f"{actors or 'somebody'} → {recipients}" if recipients else actors


def _names(document: str, ids: Iterable[str], material: Material) -> str:
    known = (material.who(document, id) for id in ids)
    return ", ".join(dict.fromkeys(each.name for each in known if each))


def _rank(told: Sequence[Event], material: Material) -> tuple[object, ...]:
    """What most origins tell first, then the surest."""
    first = told[0]
    return (
        -material.origins_of(event.document_id for event in told),
        -round(max(event.score for event in told), 2),
        material.numbers[first.document_id],
        first.id,
    )


ERAS: tuple[Era, ...] = ("near", "far", "undated")


def in_order(happening: Happening) -> tuple[object, ...]:
    when = happening.line.when
    first = happening.line.evidence[0]
    era = ERAS.index(happening.era)
    return era, when.first or when.last or "9999", when.last or "9999", first.report, first.id
