"""Which draft stands in the content of which."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.model import Span
from sayso.readings.statements.drafts import Draft


def holders(drafts: Sequence[Draft], places: Sequence[int]) -> list[list[int]]:
    """For each place the drafts whose content holds that character, by their indices."""
    parts = sorted(
        ((part, index) for index, draft in enumerate(drafts) for part in draft.content),
        reverse=True,
    )
    found: list[list[int]] = [[] for _ in places]
    open_parts: list[tuple[Span, int]] = []
    for number in sorted(range(len(places)), key=places.__getitem__):
        at = places[number]
        while parts and parts[-1][0].start <= at:
            open_parts.append(parts.pop())
        open_parts = [(part, index) for part, index in open_parts if part.end > at]
        found[number] = [index for _, index in open_parts]
    return found


def outer_drafts(found: Sequence[Draft]) -> list[int | None]:
    """For each draft the index of the one it stands in; None on the outlet's own level.

    That is the draft with the shortest content that holds this one's cue (its content's start,
    where it has no cue). It must be longer than this one's own content (of two as long, the
    earlier), so that no draft can stand in itself by way of another. Who is cited for what another
    draft tells stands in that one, whose content is the same.
    """
    anchors = {draft.anchor: index for index, draft in enumerate(found)}
    lengths = [draft.length for draft in found]
    outer: list[int | None] = []
    for index, held in enumerate(holders(found, [draft.anchor.start for draft in found])):
        around = [
            (lengths[other], found[other].cited_by is None, other)
            for other in held
            if other != index and (lengths[other], -other) > (lengths[index], -index)
        ]
        cited_by = found[index].cited_by
        if cited_by is not None:
            outer.append(anchors.get(cited_by))
        else:
            outer.append(min(around)[-1] if around else None)
    return outer
