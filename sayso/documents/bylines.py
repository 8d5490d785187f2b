"""Who wrote a report: "By Jane Roe", as a line or glued to what follows."""

from __future__ import annotations

import re

from sayso.documents.marks import Marks
from sayso.documents.names import names_end, no_names
from sayso.documents.segments import Segments
from sayso.model import Span

_BY = re.compile(
    r"(?:\(|Written |Reported |Text |Story |Analysis )?(?:By|BY|by)(?::| |\u00a0)\s*"
    r"(?=[A-ZÀ-ÖØ-Þ])"
)
# What may stand in a byline's line beside names: a desk, a place, an outlet.
_LINE_WORDS = re.compile(
    r"(?:[A-ZÀ-ÖØ-Þ][\w.'’&/-]*|and|in|of|for|the|with|at|de|del|van|von|der|bin|al-\w+|[|,•·–—&-]"
    r"|\(?@?[\w.-]+@[\w.-]+\)?|@\w+)[,;:)]?"
)
_REPORTING_FROM = re.compile(r"\s+(?:R|r)eporting from (?=[A-ZÀ-ÖØ-Þ])")
_PLACE = re.compile(
    r"(?:(?:New|San|Santa|Los|Las|St\.|Saint|Hong|Kuala|Tel|Abu|Buenos|Rio de|Cape|Addis|Port"
    r"|United|South|North|West|East|El|La|Le|Phnom|Ho Chi|Kota|Vatican|Mexico|Panama|Kuwait|Ulan)"
    r" )?[A-ZÀ-ÖØ-Þ][\w'’-]+(?:, (?:(?:New|South|North|West|East|United|Saudi|Ivory|Sri|Costa|El)"
    r" )?[A-ZÀ-ÖØ-Þ][\w'’-]+\.?(?: (?:Bank|Strip|Emirates|Kingdom|States|Republic))?)?"
)
_REPORTED_FROM = re.compile(r"reported (?:from|on)\b[^.]{3,160}\.")

# After how many characters that are in no part yet no byline is looked for any more.
_HEAD = 2000


def mark_bylines(segments: Segments, marks: Marks) -> str | None:
    """Mark the byline at a report's head; its words without "By", or None."""
    seen = 0
    for span in segments.spans:
        if seen > _HEAD:
            return None
        for run in marks.free_runs(span):
            seen += run.end - run.start
            found = _byline_at(segments, run)
            if found and (marked := marks.add("byline", found[0].start, found[0].end)):
                _mark_who_was_where(segments, marks, marked.end, found[1])
                return " ".join(found[1].split())
    return None


def is_byline(words: str) -> bool:
    """Whether a line is a byline ("By Jane Roe, Harbor Post")."""
    by = _BY.match(words)
    return by is not None and _is_byline_line(words[by.end() :])


def _byline_at(segments: Segments, span: Span) -> tuple[Span, str] | None:
    """The byline that begins this stretch and the names in it."""
    text = segments.text
    by = _BY.match(text, span.start, span.end)
    if not by or text[by.end() :].split(maxsplit=1)[0].strip(",.;:") in (
        no_names() - {"Our", "A", "Will", "May"}
    ):
        return None
    line = _line_of(segments, span.start)
    if line and _is_byline_line(text[by.end() : line.end]):
        return line, re.split(r"\s*[,|•·–—]\s*| in (?=[A-Z])", text[by.end() : line.end])[0]
    end = names_end(text, by.end(), span.end)
    if end is None:
        return None
    rest = text[end : span.end]
    if place := _REPORTING_FROM.match(rest):
        found = _PLACE.match(text, end + place.end(), span.end)
        return Span(span.start, found.end() if found else end), text[by.end() : end]
    rest = rest.lstrip()
    if rest and not (rest[0].isupper() or rest[0] in '“"‘.|(' or rest[0].isdigit()):
        return None
    return Span(span.start, end), text[by.end() : end]


def _line_of(segments: Segments, start: int) -> Span | None:
    """The line that begins here, if it is short and others follow."""
    line = segments.line_at(start)
    return line if line and line.end - line.start <= 140 and line.end < len(segments.text) else None


def _is_byline_line(words: str) -> bool:
    if words.rstrip().endswith((".", "?", "!")) and not re.search(r"\b[A-Z]\.$", words):
        return False
    return all(_LINE_WORDS.fullmatch(word) for word in words.strip(" )").split())


def _mark_who_was_where(segments: Segments, marks: Marks, after: int, names: str) -> None:
    """Mark "Jane Roe reported from Orrin, and Ivo Marsh from Velm." right after the byline."""
    text = segments.text
    start = after + len(text[after : after + 40]) - len(text[after : after + 40].lstrip())
    first = names_end(text, start, min(len(text), start + 120))
    if first is None or text[start:first].split()[0] not in names:
        return
    match = _REPORTED_FROM.match(text, first + 1)
    last_place = match.group().rsplit(" from ", 1)[-1].split() if match else []
    if match and len(last_place) <= 5 and match.end() == segments.at(start).end:
        marks.add("byline", start, match.end())
