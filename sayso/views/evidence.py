"""One thing in the record with its evidence: the words in their paragraph, and every reason.

What is shown of a report's text is the paragraph that the thing stands in; of one without end (of
a report that lost its line breaks) the sentences around it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from sayso.model import Actor, Document, Event, Figure, Position, Reading, Span, Statement, Time
from sayso.record.answers import When, Who
from sayso.record.keeping_corrections import KeptCorrection
from sayso.views.cells import when_told
from sayso.views.lines import EVIDENCE_BAR, LEFT_OUT, MARGIN, Line, Piece, Role
from sayso.views.paragraphs import paragraphs as stretches
from sayso.views.paragraphs import told_apart
from sayso.views.plain_words import issue_told
from sayso.views.visible import visible

LONGEST_PARAGRAPH = 1200
"""Characters of a paragraph that is shown whole."""

_WIDTH = 11

Thing = Statement | Figure | Event | Position | Time | Actor
Marked = list[tuple[Span, Role]]


@dataclass(frozen=True, slots=True)
class Shown:
    """A thing as it is shown. reading: as people see it, or as read where a person rejected it.

    who: by an actor's id, the party it is, with whom that speaks for. why_party: by a party's id,
    why its actors are one. note: what to know before all else ("an older reading found it").
    """

    reading: Reading
    thing: Thing
    who: dict[str, Who] = field(default_factory=dict)
    why_party: dict[str, str] = field(default_factory=dict)
    corrections: Sequence[KeptCorrection] = ()
    note: str | None = None


def thing_of(reading: Reading, id: str) -> Thing | None:
    """What has this id in a reading."""
    everything: Sequence[Thing] = (
        *reading.statements, *reading.figures, *reading.events, *reading.positions,
        *reading.times, *reading.actors,
    )  # fmt: skip
    return next((thing for thing in everything if thing.id == id), None)


def lines(shown: Shown) -> Iterator[Line]:
    """The thing, its evidence, then reason by reason why it is so."""
    thing, reading = shown.thing, shown.reading
    yield Line((Piece(thing.id, "title"), Piece(f" · {visible(_headline(thing))}", "faint")))
    if shown.note:
        yield Line((Piece(shown.note, "who"),))
    yield Line()
    own = marked(thing)
    bar = MARGIN + EVIDENCE_BAR
    for stretch in paragraphs([span for span, _ in own], reading):
        yield Line(tuple(_told_apart(stretch, own, reading.document.text)), bar, bar)
    yield Line()
    for name, told in _reasons(shown):
        first = f"{MARGIN}{name:{_WIDTH}} "
        yield Line((Piece(visible(told)),), first, " " * len(first))
    for kept in shown.corrections:
        first = f"{MARGIN}{'corrected':{_WIDTH}} "
        yield Line((Piece(correction_told(kept), "who"),), first, " " * len(first))


def unlisted(id: str, kind: str, reading: Reading, span: Span | None, note: str) -> Iterator[Line]:
    """What is known of a thing that no reading at hand has any more: where it stood."""
    document = reading.document
    yield Line((Piece(id, "title"), Piece(f" · {kind}", "faint")))
    yield Line((Piece(note, "who"),))
    if span is not None:
        yield Line()
        bar = MARGIN + EVIDENCE_BAR
        for stretch in paragraphs([span], reading):
            yield Line(tuple(_told_apart(stretch, [(span, "cue")], document.text)), bar, bar)
    yield Line()
    for name, told in _of_report(document):
        yield Line((Piece(visible(told)),), f"{MARGIN}{name:{_WIDTH}} ", " " * (_WIDTH + 3))


def marked(thing: Thing) -> Marked:
    """The words of a thing with their roles; where two overlap, the earlier in the list shows."""
    if isinstance(thing, Statement):
        role: Role = "content quoted" if thing.form == "direct" else "content paraphrased"
        return [
            *((span, "cue") for span in thing.cue),
            *((span, "speaker") for span in thing.speakers),
            *((span, role) for span in thing.content),
        ]
    if isinstance(thing, Position):
        conditions = [thing.condition_for] if thing.condition_for else []
        return [
            *((span, "content paraphrased") for span in thing.content),
            *((span, "speaker") for span in conditions),
        ]
    if isinstance(thing, Figure):
        beside = [span for span in (thing.item, thing.action) if span]
        return [(thing.span, "cue"), *((span, "content paraphrased") for span in beside)]
    if isinstance(thing, Event):
        places = [thing.place.span] if thing.place else []
        return [
            *((span, "cue") for span in thing.mentions[:1]),
            *((outcome.span, "content paraphrased") for outcome in thing.outcomes),
            *((span, "speaker") for span in places),
        ]
    if isinstance(thing, Actor):
        return [(span, "speaker") for span in thing.mentions[:8]]
    return [(thing.span, "cue")]


def paragraphs(spans: Sequence[Span], reading: Reading) -> list[Span]:
    """The paragraphs that hold some spans, in text order; of long ones the sentences around."""
    return stretches(spans, reading, longest=LONGEST_PARAGRAPH)


def _told_apart(stretch: Span, own: Marked, text: str) -> Iterator[Piece]:
    for words, role in told_apart(stretch, own, text):
        yield Piece(visible(words), role or "plain")


def _headline(thing: Thing) -> str:
    if isinstance(thing, Statement):
        negated = "not " if thing.negated else ""
        hedged = " · hedged" if thing.hedged else ""
        told = f"statement · {negated}{thing.act} · {thing.form}{hedged}"
    elif isinstance(thing, Position):
        told = f"position · {thing.stance.replace('_', ' ')} · {issue_told(thing.issue)}"
    elif isinstance(thing, Figure):
        told = f"figure · {thing.bound} · {thing.unit or 'unit unknown'}".replace("_", " ")
    elif isinstance(thing, Event):
        kind = f" · {thing.kind}" if thing.kind else ""
        told = f"event · {thing.type}{kind} · {thing.status}".replace("_", " ")
    elif isinstance(thing, Actor):
        told = f"{thing.kind} · {len(thing.mentions)} mentions"
    else:
        told = f"time · {thing.value}"
    return f"{told} · score {thing.score:.2f}"


def _reasons(shown: Shown) -> Iterator[tuple[str, str]]:
    thing, reading = shown.thing, shown.reading
    yield "why", thing.because
    for actor in _involved(shown):
        yield from _of_actor(actor, shown)
    if chain := _chain(shown):
        yield "in words of", chain
    yield from _of_date(shown)
    yield from _of_report(reading.document)
    info = reading.reader
    yield "reader", f"{info.name} {info.version}, model {info.model}"
    spans = [span for span, _ in marked(thing)]
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    yield "characters", f"{start} to {end} of {reading.document.id}"


def _involved(shown: Shown) -> list[Actor]:
    thing = shown.thing
    if isinstance(thing, Statement):
        ids = thing.actors
    elif isinstance(thing, Position):
        ids = (thing.actor,)
    elif isinstance(thing, Event):
        ids = (*thing.actors, *thing.recipients)
    elif isinstance(thing, Figure):
        ids = (thing.asserted_by.actor,) if thing.asserted_by.actor else ()
    elif isinstance(thing, Actor):
        ids = (thing.id,)
    else:
        ids = ()
    known = {actor.id: actor for actor in shown.reading.actors}
    return [known[id] for id in ids if id in known]


def _of_actor(actor: Actor, shown: Shown) -> Iterator[tuple[str, str]]:
    facts = ", ".join(value for value in (actor.role, actor.body, actor.state) if value)
    yield "who", f"{actor.name}{f' ({facts})' if facts else ''}: {actor.because}"
    party = shown.who.get(actor.id)
    if party is not None and party.party is not None:
        above = f", speaks for {' and '.join(party.speaks_for)}" if party.speaks_for else ""
        reason = shown.why_party.get(party.party, "")
        yield "party", f"{party.name}{above}: {reason} ({party.party})"


def _chain(shown: Shown) -> str:
    """Through whom the words came, the outlet first; who speak together are one link."""
    thing, reading = shown.thing, shown.reading
    names = {actor.id: actor.name for actor in reading.actors}
    outlet = reading.document.outlet or "the outlet"
    if isinstance(thing, Statement):
        through = [*((id,) for id in thing.via), thing.actors]
    elif isinstance(thing, Figure | Event | Position):
        told = next(
            (one for one in reading.statements if one.id == thing.asserted_by.statement), None
        )
        through = [*((id,) for id in told.via), told.actors] if told else []
        if told is None and thing.asserted_by.actor:
            through = [(thing.asserted_by.actor,)]
    else:
        return ""
    links = (" and ".join(names.get(id, "somebody") for id in ids) for ids in through if ids)
    return " → ".join([outlet, *links])


def _of_date(shown: Shown) -> Iterator[tuple[str, str]]:
    thing = shown.thing
    if isinstance(thing, Time | Actor):
        return
    period = thing.said_on if isinstance(thing, Statement | Position) else thing.period
    if period is None:
        return
    anchor = marked(thing)[0][0]
    text = shown.reading.document.text
    near = sorted(
        (time for time in shown.reading.times if time.span.of(text) == period.text),
        key=lambda time: abs(time.span.start - anchor.start),
    )
    words = visible(period.text)
    why = f": {near[0].because}" if near else ""
    told = when_told(period) or "no day"
    name = "said" if isinstance(thing, Statement | Position) else "when"
    yield name, f"{told}, {period.precision or 'vague'}, “{words}”{why}"


def _of_report(document: Document) -> Iterator[tuple[str, str]]:
    title = document.title or LEFT_OUT
    yield "report", f"{document.outlet or 'outlet unknown'} · {title} · {document.where}"
    published = document.published
    day = published.value or (
        f"{published.earliest} to {published.latest}" if published.earliest else "unknown"
    )
    yield "published", f"{day} ({published.basis}): {published.because}"


def correction_told(kept: KeptCorrection) -> str:
    """A correction in one line: its number, what it says, who says so, when and why."""
    one = kept.correction
    what = f"{kept.number}  {one.field}"
    if one.field == "add":
        what += f" {one.kind}: {value_told(one.value)}"
    elif one.field not in ("accept", "reject"):
        what += f": {value_told(one.was)} → {value_told(one.value)}"
    why = f" — {one.because}" if one.because else ""
    undone = ""
    if one.undone_at is not None:
        undone = " · undone"
    elif kept.applies_to is None:
        undone = " · fits nothing any more"
    return visible(f"{what} · {one.author}, {one.recorded_at[:10]}{why}{undone}")


def value_told(value: Any) -> str:
    """A field's JSON in words."""
    if value is None or value == []:
        return "none"
    if isinstance(value, list):
        return " + ".join(map(value_told, value))
    if not isinstance(value, dict):
        return str(value)
    if "span" in value:
        return value_told(value["span"])
    if "name" in value:
        return str(value["name"])
    if "start" in value:
        return f"“{value.get('text', '')}”"
    if "bound" in value:
        return f"{value['bound']} {value['low']}–{value['high']}".replace("_", " ")
    return when_told(When(value.get("earliest"), value.get("latest"), None, None)) or "no day"
