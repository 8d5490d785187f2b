"""The day a report was published, read from what somebody wrote.

Only the calendar date that stands there counts. "Wed, 21 May 2025 23:49:06 +0300" is the 21st,
whatever day that was elsewhere: moving dates through time zones puts reports on the wrong day.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

from sayso.model import Basis, Published

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
# A month's name or its usual short form, with or without a dot.
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?"
_DAY = r"[0-3]?[0-9](?:st|nd|rd|th)?"
_YEAR = r"[12][0-9]{3}"
FULL_DATE = rf"(?:{MONTH} {_DAY},? {_YEAR}|{_DAY}(?: of)? {MONTH},? {_YEAR})"

_ISO = re.compile(rf"(?P<y>{_YEAR})[-/.](?P<m>[0-9]{{1,2}})[-/.](?P<d>[0-9]{{1,2}})(?![0-9])")
_ISO_BASIC = re.compile(
    rf"(?P<y>{_YEAR})(?P<m>[0-9]{{2}})(?P<d>[0-9]{{2}})(?=T[0-9]{{2}}|[^0-9T]|$)"
)
_ISO_MONTH = re.compile(rf"(?P<y>{_YEAR})-(?P<m>[0-9]{{2}})$")
_DAY_FIRST = re.compile(
    rf"(?P<d>{_DAY})(?: of)?[ -](?P<month>{MONTH}),?[ -](?P<y>{_YEAR})(?![0-9])", re.IGNORECASE
)
_MONTH_FIRST = re.compile(
    rf"(?P<month>{MONTH}) (?P<d>{_DAY}),? (?P<y>{_YEAR})(?![0-9])", re.IGNORECASE
)
_NUMBERS = re.compile(
    rf"(?P<a>[0-9]{{1,2}})(?P<between>[./-])(?P<b>[0-9]{{1,2}})(?P=between)(?P<y>{_YEAR})(?![0-9])"
)
# What may stand before a date in a field: "Wed, ", "Published on ", "Updated: ".
_BEFORE = re.compile(
    rf"(?:(?:first )?(?:published|posted|issued|date|on|at)[: ]+)*(?:{WEEKDAY},? )?", re.IGNORECASE
)
# Dates are short; a field longer than this holds something else.
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Days:
    """The calendar dates from ``first`` to ``last``; the same day twice for a full date."""

    first: date
    last: date


def read_date(written: str) -> Days | str:
    """The day, or the month, that a field names; or a sentence saying why it names none.

    Understood: ISO 8601 ("2025-05-21T19:40:00Z", "2025-05"), RFC 2822 ("Wed, 21 May 2025
    12:36:25 GMT"), "21 May 2025", "May 21, 2025", and numbers only where they can be read in
    one way ("21.05.2025", but not "05/06/2025"). What follows the date is not read.
    """
    field = " ".join(written.split())
    shown = f"“{field[:60]}{'…' if len(field) > 60 else ''}”"
    if not field:
        return "it is empty"
    if len(field) > _LONGEST:
        return f"{shown} is too long for a date"
    start = before.end() if (before := _BEFORE.match(field)) else 0
    if match := _ISO_MONTH.match(field, start):
        return _month(int(match["y"]), int(match["m"])) or f"{shown} is not a month"
    for pattern in (_ISO, _ISO_BASIC, _DAY_FIRST, _MONTH_FIRST):
        if match := pattern.match(field, start):
            day = _day(match.groupdict())
            return Days(day, day) if day else f"{shown} is not a day of the calendar"
    if match := _NUMBERS.match(field, start):
        return _by_numbers(match, shown)
    return f"{shown} is not a date Sayso can read"


def _by_numbers(match: re.Match[str], shown: str) -> Days | str:
    a, b, year = int(match["a"]), int(match["b"]), int(match["y"])
    days = {_calendar_day(year, b, a), _calendar_day(year, a, b)} - {None}
    if match["between"] == ".":  # nobody writes the month first with dots
        days = {_calendar_day(year, b, a)} - {None}
    if len(days) > 1:
        return f"{shown} can be read as two dates; write it as YYYY-MM-DD"
    day = days.pop() if days else None
    return Days(day, day) if day else f"{shown} is not a day of the calendar"


def _day(found: dict[str, str]) -> date | None:
    name = found.get("month")
    month = _MONTHS.index(name[:3].lower()) + 1 if name else int(found["m"])
    return _calendar_day(int(found["y"]), month, int(re.sub(r"\D", "", found["d"])))


def _calendar_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(year: int, month: int) -> Days | None:
    first = _calendar_day(year, month, 1)
    last = _calendar_day(year, month, calendar.monthrange(year, month)[1]) if first else None
    return Days(first, last) if first and last else None


# How often a dateline's day is the day of publication: 138 of 140 in the reports of 2025-05-21;
# the other two were written the evening before.
DATELINE_SCORE = 0.98


def publication(
    *,
    given: str | None,
    metadata: str | None,
    dateline: str | None = None,
    day_without_year: str | None = None,
) -> Published:
    """When a report was published: as the person says, else its metadata, else its dateline.

    given: what the person stated (--published). metadata: the field that came with the report.
    dateline: the words of a dateline that holds a full date. day_without_year: those of one whose
    date has no year; no year is guessed. What is not a date is passed over and named in
    ``because``; with none left the date is unknown.
    """
    candidates: tuple[tuple[str | None, Basis, str], ...] = (
        (given, "given", "the date given with --published"),
        (metadata, "metadata", "the date that came with the report"),
        (dateline, "dateline", "the report's dateline"),
    )
    doubts: list[str] = []
    for written, basis, name in candidates:
        if written is None:
            continue
        found = read_date(written)
        if isinstance(found, Days):
            return _published(found, basis, f"{name}, “{' '.join(written.split())}”", doubts)
        doubts.append(f"{name} was passed over: {found}")
    if day_without_year is not None:
        day = " ".join(day_without_year.split())
        doubts.append(f"the report's dateline gives a day, “{day}”, but no year")
    because = "; ".join(doubts) or "nothing with the report says when it was published"
    return Published(None, None, None, "unknown", None, because)


def _published(days: Days, basis: Basis, because: str, doubts: list[str]) -> Published:
    first, last = days.first.isoformat(), days.last.isoformat()
    score = DATELINE_SCORE if basis == "dateline" else 1.0
    return Published(
        value=first if first == last else None,
        earliest=first,
        latest=last,
        basis=basis,
        score=score,
        because="; ".join([because, *doubts]),
    )
