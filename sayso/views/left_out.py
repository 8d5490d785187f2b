"""What a story's reports leave out or put in their headlines, for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.triangulation.carried import order_of
from sayso.triangulation.model import Headline, LeftOut, Story
from sayso.views.lines import MARGIN, Line, Piece
from sayso.views.quoting import Told, labels_of, quoted, titled
from sayso.views.visible import visible


def left_out_lines(story: Story, left: Sequence[LeftOut], told: Told) -> Iterator[Line]:
    """What all origins of the story carry but one, by whom it is not told."""
    here = [each for each in left if each.without in story.documents]
    if not here:
        return
    yield titled("What the others carry and one leaves out")
    for each in here:
        longest = max(each.told, key=lambda side: (len(side.text), order_of(side)))
        yield Line(quoted(longest, told), f"{MARGIN * 2}- ", MARGIN * 3)
        labels = f"{labels_of(each.told, told)}; not found in {told.label(each.without)}"
        yield Line((Piece(labels, "faint"),), MARGIN * 3, MARGIN * 3)
    yield Line()


def headline_lines(story: Story, found: Sequence[Headline], told: Told) -> Iterator[Line]:
    """Headlines of the story beside what their own bodies say otherwise."""
    here = [each for each in found if each.body.document in story.documents]
    if not here:
        return
    yield titled("Headline against body")
    for each in here:
        label = told.label(each.body.document)
        yield Line(
            (Piece(f"{label}: ", "speaker"), Piece(visible(each.title))), MARGIN * 2, MARGIN * 3
        )
        yield Line(quoted(each.body, told), MARGIN * 3, MARGIN * 4)
        yield Line((Piece(visible(each.because), "faint"),), MARGIN * 3, MARGIN * 3)
    yield Line()
