"""The times of a report on a small axis: from when to when each of them can be.

A day is a point, anything longer a bar over all the days its words allow, with an arrow where
they set no end. What is years away is told in words, and so is what has no place in the calendar.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sayso.model import Published, Reading, Time
from sayso.views.lines import MARGIN, Line, Piece
from sayso.views.visible import visible

COLUMNS = 28
"""Of the axis: with its margin it leaves an 80-column terminal more than half for the words."""

NEAR = 200
"""Days. A time farther than this from the report's day, or from the middle of its times, is told
beside the axis, on which it would press all others into one column."""

POINT, FIRST, LAST, MIDDLE, BEFORE, AFTER, FREE = "●├┤─◂▸·"
MOST_ROWS = 30
"""On one axis: those nearest to the report's day; the others are counted."""

_STAND_IN = "0004"
"""A leap year that no report tells of, for dates whose year is unknown; it is never shown."""


@dataclass(frozen=True, slots=True)
class _Row:
    """One stretch of days with the words that tell it. first or last None: no bound there.

    told: the period in digits.
    """

    first: date | None
    last: date | None
    told: str
    words: str

    @property
    def days(self) -> list[date]:
        return [day for day in (self.first, self.last) if day is not None]


def time_lines(reading: Reading) -> Iterator[Line]:
    """The block of a report's times; nothing where it names none."""
    if not reading.times:
        return
    published = reading.document.published
    rows, others = _rows(reading)
    placed, far, left_out = _near(rows, published)
    yield Line((Piece("Times", "title"), *_reckoned(published)), MARGIN, MARGIN)
    if published.basis == "inferred":
        yield Line((Piece(visible(published.because), "faint"),), MARGIN * 2, MARGIN * 2)
    if placed:
        yield from _axis(placed)
    if left_out:
        yield Line((Piece(f"and {left_out} more", "faint"),), MARGIN * 2, MARGIN * 2)
    beside = [
        row.words if row.told in ("", row.words) else f"{row.words} ({row.told})"
        for row in (*far, *others)
    ]
    if beside:
        text = f"{'not on the axis: ' if placed else ''}{'; '.join(beside)}"
        yield Line((Piece(text, "faint"),), MARGIN * 2, MARGIN * 2)
    yield Line()


def _reckoned(published: Published) -> Iterator[Piece]:
    if published.value is None:
        yield Piece(" · the report’s own day is unknown", "faint")
        return
    sure = f" {published.score:.2f}" if published.score is not None else ""
    basis = f" ({published.basis}{sure})" if published.basis == "inferred" else ""
    yield Piece(f" · reckoned from {visible(published.value)}{basis}", "faint")


def _rows(reading: Reading) -> tuple[list[_Row], list[_Row]]:
    """The times with bounds, by their first day, and the others, in text order.

    Times that are the same stretch are one row; an end of a stretch is shown by the stretch.
    Where the report's day is unknown, all dates without a year stand in one, and others beside it.
    """
    text = reading.document.text
    ends = {each for time in reading.times for each in (time.begin, time.finish)}
    yearless = any(time.value.startswith("XXXX-") and time.earliest for time in reading.times)
    same: dict[tuple[str | None, str | None], list[Time]] = {}
    others: dict[str, list[Time]] = {}
    for time in reading.times:
        bounds = (time.earliest, time.latest)
        is_placed = any(map(day_of, bounds)) and time.value[-4:] != "_REF"
        if time.id in ends:
            continue
        if is_placed and any((bound or "").startswith("XXXX") for bound in bounds) == yearless:
            same.setdefault(bounds, []).append(time)
        else:
            others.setdefault(time.value if not any(bounds) else str(bounds), []).append(time)
    rows = [_row(times, text) for times in same.values()]
    beside = [_row(times, text) for times in others.values()]
    return sorted(rows, key=lambda row: (row.days[0], row.days[-1])), beside


def _row(times: Sequence[Time], text: str) -> _Row:
    first = times[0]
    has_place = first.value[-4:] != "_REF"
    return _Row(
        day_of(first.earliest),
        day_of(first.latest),
        in_digits(first.earliest, first.latest) if has_place else "",
        _words([" ".join(visible(time.span.of(text)).split()) for time in times]),
    )


def _words(every: Iterable[str]) -> str:
    """The wordings of one stretch, each once, with how often it stands."""
    counts: dict[str, tuple[str, int]] = {}
    for words in every:
        written, count = counts.get(words.casefold(), (words, 0))
        counts[words.casefold()] = (written, count + 1)
    return ", ".join(
        written if count == 1 else f"{written} ×{count}" for written, count in counts.values()
    )


def day_of(moment: str | None) -> date | None:
    """The day of a moment; of one without a year it is in the year that stands in for it."""
    try:
        return date.fromisoformat(moment[:10].replace("XXXX", _STAND_IN)) if moment else None
    except ValueError:  # a year before the first
        return None


def in_digits(earliest: str | None, latest: str | None) -> str:
    """A period in digits: "2031", "2031-05-20", "2031-05-20 to 05-27", "from 2031-05-20"."""
    if earliest is None or latest is None:
        bound = earliest or latest
        return f"{'from' if earliest else 'to'} {_moment(bound)}" if bound else ""
    if earliest == latest:
        return _moment(earliest)
    if earliest[:4] == latest[:4] and (earliest[4:], latest[4:]) == ("-01-01", "-12-31"):
        return visible(earliest[:4])
    shared = 0
    if earliest[:10] == latest[:10] and "T" in latest:
        shared = 11
    elif earliest[:4] == latest[:4] != "XXXX":
        shared = 5
    return f"{_moment(earliest)} to {_moment(latest[shared:])}"


def _moment(written: str) -> str:
    """The digits of a moment, without a year that is unknown."""
    return visible(written.replace("XXXX-", "").replace("T", " "))


def _near(rows: Sequence[_Row], published: Published) -> tuple[list[_Row], list[_Row], int]:
    """The rows near enough to share an axis, those too far or too long for it, and how many of the
    near ones there is no room for."""
    if not rows:
        return [], [], 0
    middle = day_of(published.value) or rows[len(rows) // 2].days[-1]
    away = [max(abs((day - middle).days) for day in row.days) for row in rows]
    nearest = sorted((far, at) for at, far in enumerate(away) if far <= NEAR)
    kept = sorted(at for _, at in nearest[:MOST_ROWS])
    beside = [row for row, far in zip(rows, away, strict=True) if far > NEAR]
    return [rows[at] for at in kept], beside, len(nearest) - len(kept)


def _axis(rows: Sequence[_Row]) -> Iterator[Line]:
    days = [day for row in rows for day in row.days]
    first, last = min(days), max(days)
    if first != last:
        ends = f"{shown(first)}{shown(last):>{COLUMNS - len(shown(first))}}"
        yield Line((), f"{MARGIN * 2}{ends}", "")
    rest = " " * (2 * len(MARGIN) + COLUMNS + 2)
    for row in rows:
        words = (Piece(row.words), Piece(f"  {row.told}", "faint"))
        yield Line(words, f"{MARGIN * 2}{_bar(row, first, last)}  ", rest)


def shown(day: date) -> str:
    """A day at an end of the axis; without its year where that is a stand-in."""
    written = day.isoformat()
    return written[5:] if written.startswith(_STAND_IN) else written


def _bar(row: _Row, first: date, last: date) -> str:
    """A row's stretch of the axis; one whose year turns unseen stands the other way round."""
    begin, end = sorted(
        (column(row.first or first, first, last), column(row.last or last, first, last))
    )
    left = FIRST if row.first else BEFORE
    right = LAST if row.last else AFTER
    bar = POINT if begin == end else f"{left}{MIDDLE * (end - begin - 1)}{right}"
    return f"{FREE * begin}{bar}".ljust(COLUMNS, FREE)


def column(day: date, first: date, last: date, *, columns: int = COLUMNS) -> int:
    """The column of a day on an axis of so many, from 0."""
    return round((day - first).days * (columns - 1) / max(1, (last - first).days))
