"""Days told by their distance from another: "Senators debated on Tuesday, a day after he ordered".

The clause behind "a day after" is dated by the one other day of its sentence, or by the report's
own where something "comes a day after" it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from sayso.model import Period, Span, Time

FARTHEST = 90
"""Characters from "after" to the verb it dates: what is farther belongs to a clause within it."""
_UNITS = {"day": 1, "week": 7}
_COUNTS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_OFFSET = re.compile(
    rf"\b({'|'.join(_COUNTS)}|\d{{1,2}}) (day|week)s? (after|before) (?=\w)", re.IGNORECASE
)
_CLAUSE_END = re.compile(r"[,;:—]\s|[.!?]$")
_NOW = re.compile(r"\b(?:comes?|coming) (?:just |only )?$", re.IGNORECASE)


def day_by_offset(
    text: str, sentence: Span, at: Span, times: Sequence[Time], day: str | None
) -> Period | None:
    """The day of a verb in a clause of "a day after …"; None where nothing tells it.

    at: the verb. times: those of the sentence. day: the report's own.
    """
    for match in _OFFSET.finditer(text, sentence.start, min(at.start, sentence.end)):
        end = _CLAUSE_END.search(text, match.end(), sentence.end)
        clause = Span(match.start(), end.start() if end is not None else sentence.end)
        if not clause.covers(at) or at.start - match.end() > FARTHEST:
            continue
        anchor = _anchor(text, sentence, clause, times, day)
        if anchor is None:
            continue
        number, unit, side = match[1].lower(), match[2].lower(), match[3].lower()
        count = _COUNTS.get(number) or int(number)
        away = timedelta(days=count * _UNITS[unit] * (-1 if side == "after" else 1))
        found = (anchor + away).isoformat()
        return Period(found, found, "day", match[0].strip())
    return None


def _anchor(
    text: str, sentence: Span, clause: Span, times: Sequence[Time], day: str | None
) -> date | None:
    """The one day of the sentence outside the clause, or the report's where it comes now."""
    told = [
        time
        for time in times
        if time.earliest and time.precision in ("day", "part_of_day") and time.type != "DURATION"
    ]
    if any(clause.overlaps(time.span) and time.span.start > clause.start for time in told):
        return None  # the clause has a day of its own
    days = {(time.earliest or "")[:10] for time in told if not clause.overlaps(time.span)}
    if not days and _NOW.search(text, sentence.start, clause.start):
        days = {day or ""}
    try:
        return date.fromisoformat(days.pop()) if len(days) == 1 else None
    except ValueError:
        return None
