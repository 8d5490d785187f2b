"""All parts of one report that are not its prose, in one pass over the text."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.documents.bylines import mark_bylines
from sayso.documents.captions import mark_captions
from sayso.documents.credits import mark_credits, mark_last_signature
from sayso.documents.datelines import (
    first_words,
    mark_datelines,
    mark_dates_alone,
    mark_kicker,
)
from sayso.documents.feet import fill_gaps, mark_headlines_in_a_row, mark_menu, mark_tail
from sayso.documents.furniture import (
    mark_headlines_in_capitals,
    mark_labels,
    mark_notices,
    mark_playing_times,
)
from sayso.documents.marks import Marks
from sayso.documents.segments import Segments
from sayso.documents.teasers import mark_teasers
from sayso.documents.titles import mark_headings, mark_title
from sayso.model import Part


@dataclass(frozen=True, slots=True)
class Anatomy:
    """What a report is made of besides its prose.

    parts: in text order, not overlapping. credits: names of wires, each once. dateline: the
    words of a date with its year that the report itself gives at its head. day_without_year:
    the words of its dateline's date, where that has no year. prose_length: characters outside
    the parts, white space not counted.
    """

    parts: tuple[Part, ...]
    title: str | None
    byline: str | None
    credits: tuple[str, ...]
    dateline: str | None
    day_without_year: str | None
    prose_length: int


def find_parts(text: str, *, title: str | None = None, outlet: str | None = None) -> Anatomy:
    """The parts of this text; ``title`` and ``outlet`` are those that came with it, if any.

    The surest forms come first, since a character belongs to the first part that claims it:
    the title, headlines in capitals, picture credits, labels and notices, the byline, signatures,
    then the rest of the head, the lines between paragraphs, and last what only counts at
    the end.
    """
    segments, marks = Segments(text), Marks(text)
    mark_menu(text, marks)
    title = mark_title(segments, marks, title)
    mark_headlines_in_capitals(segments, marks)
    mark_captions(segments, marks)
    mark_playing_times(segments, marks)
    mark_labels(segments, marks)
    mark_notices(segments, marks)
    byline = mark_bylines(segments, marks)
    signed = mark_credits(segments, marks)
    day = mark_dates_alone(segments, marks)
    mark_headings(segments, marks)
    while mark_kicker(text, marks, first_words(text, marks)):
        pass
    dateline = mark_datelines(segments, marks, first_words(text, marks))
    mark_tail(segments, marks, outlet)
    mark_teasers(segments, marks)
    mark_headlines_in_a_row(text, marks)
    fill_gaps(text, marks, outlet)
    signed += mark_last_signature(segments, marks)
    return Anatomy(
        parts=marks.parts,
        title=title,
        byline=byline,
        credits=tuple(dict.fromkeys([*dateline.wires, *signed])),
        dateline=dateline.day or day,
        day_without_year=dateline.day_without_year,
        prose_length=marks.prose_length(),
    )
