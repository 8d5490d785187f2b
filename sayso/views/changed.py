"""What changed in reports, for people and as JSON; nothing is decided here."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sayso.model import Figure, Reading, Span, Statement
from sayso.readings.as_json import reading_to_json
from sayso.record.changes import Change, Revision
from sayso.views.visible import visible

_SIGNS = {"new": "+", "gone": "−", "changed": "~"}
LONGEST = 160
"""Characters of what is said that a line shows: two of a terminal's."""


def lines(revision: Revision) -> Iterator[str]:
    """One report: its name, its versions, and a line for each thing that changed."""
    document = revision.after.document
    named = " · ".join(visible(part) for part in (document.outlet, document.title) if part)
    yield visible(revision.address) + (f" — {named}" if named else "")
    yield f"  version {revision.version - 1} → {revision.version}, {revision.recorded_at}"
    for figure in revision.figures:
        yield f"  {_SIGNS[figure.kind]} {visible(_change(revision, figure, _figure))}"
    for statement in revision.statements:
        yield f"  {_SIGNS[statement.kind]} {visible(_change(revision, statement, _statement))}"
    if not revision.figures and not revision.statements:
        yield "    other words, but no statement and no figure changed"


def to_json(revision: Revision) -> dict[str, Any]:
    """Each change with what it was and what it is, as in a reading."""
    before, after = reading_to_json(revision.before), reading_to_json(revision.after)

    def listed(what: str, changes: tuple[Change[Any], ...]) -> list[dict[str, Any]]:
        was = {one["id"]: one for one in before[what]}
        now = {one["id"]: one for one in after[what]}
        return [
            {
                "change": change.kind,
                "before": None if change.before is None else was[change.before.id],
                "after": None if change.after is None else now[change.after.id],
            }
            for change in changes
        ]

    return {
        "address": revision.address,
        "version": revision.version,
        "recorded_at": revision.recorded_at,
        "before": before["document"]["id"],
        "after": after["document"]["id"],
        "statements": listed("statements", revision.statements),
        "figures": listed("figures", revision.figures),
    }


def _change(revision: Revision, change: Change[Any], words: Any) -> str:
    before = None if change.before is None else words(revision.before, change.before)
    after = None if change.after is None else words(revision.after, change.after)
    return " → ".join(one for one in (before, after) if one is not None)


def _statement(reading: Reading, one: Statement) -> str:
    text = reading.document.text
    names = {actor.id: actor.name for actor in reading.actors}
    who = names.get(one.actors[0]) if one.actors else None
    who = who or (one.speaker.of(text) if one.speaker else "somebody")
    said = " … ".join(part.of(text) for part in one.content)
    said = " ".join(said.split())
    return f"{who}: “{said[:LONGEST]}{'…' if len(said) > LONGEST else ''}”"


def _figure(reading: Reading, one: Figure) -> str:
    """The figure with its item, as the text has them if they stand together."""
    text = reading.document.text
    bound = "" if one.bound in ("exact", "between") else f"{one.bound.replace('_', ' ')} "
    if one.item is None:
        return bound + one.span.of(text)
    whole = Span(min(one.span.start, one.item.start), max(one.span.end, one.item.end))
    together = whole.of(text) if whole.end - whole.start <= LONGEST else ""
    return bound + " ".join((together or f"{one.span.of(text)} {one.item.of(text)}").split())
