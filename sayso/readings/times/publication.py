"""The day of a report that carries no date, from the days it names.

Reports seldom give themselves away. Of 704 dated reports of 20-21 May 2025 the day in the dateline
was the report's own in 124 of 125, and the weekday named most often was its own in 209 of 376; but
of the latest dates told as past only every fifth was the report's day. So a day is inferred only
from three things: a dateline's day, a date written with its weekday, and a count that runs to a day
("between May 20 and May 27"), which in a report of the news is its own day more often than not.
The years in which the weekdays fit best are likeliest, the later ones more so; a day that is not
likely enough is not named, and the other years that fit are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from sayso.model import Analysis, Published
from sayso.readings.times import reckoning
from sayso.readings.times.meanings import Clock, Day, Expression, Meaning, Part, Years
from sayso.readings.times.names import MONTH_NAMES, WEEKDAY_NAMES
from sayso.readings.times.seen import Seen
from sayso.readings.times.words import Words

YEARS_BACK = 28
"""Years. After as many the calendar repeats itself, so none further back says anything new."""

BEHIND = (0.56, 0.25, 0.08, 0.04, 0.03, 0.02, 0.02)
"""How often a report comes out so many days after the weekday it names most as past, of 400."""
OWN_DAY = {"dateline": 0.98, "count": 0.5, "pair": 0.3}
"""How often the latest day is the report's own: of a dateline 124 of 125; of a count told as past
and of other dates our judgement, from some thirty read. Else it is one of the six days after."""
OLDER_BY_A_YEAR = 0.7
"""How much less likely each further year back is; our judgement of what people keep undated."""
LOWEST = 0.3
"""A day with a smaller share than this among all that are possible is not worth naming."""
NEAR_A_PAIR = 21
"""Days. Dates are written with their weekday when they are near; one much later in the year is
likelier one of the year before."""

MonthDay = tuple[int, int]


@dataclass(slots=True)
class _Evidence:
    """What a report says about its own day.

    counts: days without a year that something told as past runs to. days: all such days told as
    past. pairs: those written with a weekday. weekdays: how often each is named as past.
    since: a day the report cannot be older than: the latest it names with its year, as past.
    """

    counts: list[MonthDay] = field(default_factory=list)
    days: list[MonthDay] = field(default_factory=list)
    pairs: list[tuple[MonthDay, int]] = field(default_factory=list)
    weekdays: Counter[int] = field(default_factory=Counter)
    since: date = date.min


def infer_published(
    text: str,
    published: Published,
    *,
    as_of: date | None,
    analysis: Analysis | None = None,
    stated: MonthDay | None = None,
    seen: Seen | None = None,
) -> Published:
    """The inferred day of a report whose date is unknown; ``published`` itself where none is.

    as_of: a day the report cannot be later than: its capture's, or the user's. stated: month and
    day of a dateline without a year. Basis "inferred"; the score is the share of this day among all
    that the report allows, reckoned from how often days and weekdays are a report's own. seen: what
    was found in the same text with the same analysis, if anything was.
    """
    if published.basis != "unknown" or as_of is None:
        return published
    evidence = _evidence(seen or Seen.of(text, analysis), as_of)
    kind, latest = _latest_day(evidence, stated)
    if latest is None:
        return published
    because = published.because
    return _by_fitting_years(evidence, kind, latest, as_of, doubts=because) or published


def day_stated(datelines: Iterable[str]) -> MonthDay | None:
    """Month and day of the first of a report's datelines that gives a day without its year."""
    for dateline in datelines:
        for expression in Seen.of(dateline).expressions:
            day = expression.meaning
            if isinstance(day, Day) and day.month and day.day and day.year is None:
                return day.month, day.day
    return None


def _evidence(seen: Seen, as_of: date) -> _Evidence:
    evidence = _Evidence()
    words, found, told = seen.words, seen.expressions, seen.told
    for at, expression in enumerate(found):
        meaning = _innermost(expression.meaning)
        if isinstance(meaning, Years):
            _note_year(evidence, meaning.value, as_of)
        if not isinstance(meaning, Day) or meaning.which is not None:
            continue
        tense = told(expression.first, expression.after)
        if tense != "future":
            _note_day(evidence, meaning, as_of)
        before = found[at - 1] if at else None
        if meaning.month and meaning.day and meaning.year is None:
            led = told(before.first, before.after) if before is not None else None
            if _runs_to(words, before, expression) and any(map(reckoning.is_past, (tense, led))):
                evidence.counts.append((meaning.month, meaning.day))
    return evidence


def _innermost(meaning: Meaning) -> Meaning:
    while isinstance(meaning, Part | Clock) and meaning.of is not None:
        meaning = meaning.of
    return meaning


def _runs_to(words: Words, before: Expression | None, expression: Expression) -> bool:
    """Is this the end of a stretch, or what a figure is given "as of"?"""
    if words.has(expression.first - 2, "as", "of"):
        return True
    if before is None or not isinstance(_innermost(before.meaning), Day):
        return False
    gap = words.forms[before.after : expression.first]
    led = words.form(before.first - 1)
    return (led == "between" and gap == ["and"]) or (led == "from" and gap in (["to"], ["until"]))


def _note_year(evidence: _Evidence, year: str, as_of: date) -> None:
    if year.isdigit() and int(year) <= as_of.year:
        evidence.since = max(evidence.since, date(max(1, int(year)), 1, 1))


def _note_day(evidence: _Evidence, day: Day, as_of: date) -> None:
    if day.month is None or day.day is None:
        if day.weekday is not None and day.day is None:
            evidence.weekdays[day.weekday] += 1
        return
    if day.year is not None:
        full = reckoning.make_day(day.year.number, day.month, day.day) if day.year.number else None
        if full is not None and full <= as_of:
            evidence.since = max(evidence.since, full)
        return
    evidence.days.append((day.month, day.day))
    if day.weekday is not None:
        evidence.pairs.append(((day.month, day.day), day.weekday))


def _latest_day(evidence: _Evidence, stated: MonthDay | None) -> tuple[str, MonthDay | None]:
    """The day to go by and what makes it one; none where the report gives itself not away."""
    if stated is not None:
        return "dateline", stated
    if evidence.counts and (latest := _latest(evidence.days + evidence.counts)) in evidence.counts:
        return "count", latest
    paired = _latest(day for day, _ in evidence.pairs)
    if paired is not None:
        near = [day for day in evidence.days if 0 <= _days_between(paired, day) <= NEAR_A_PAIR]
        return "pair", _latest(near)
    return "", None


def _days_between(day: MonthDay, later: MonthDay) -> int:
    """Days from one to the other, going forward through the year."""
    first, second = reckoning.make_day(2000, *day), reckoning.make_day(2000, *later)
    return (second - first).days % 366 if first and second else 366


def _latest(days: Iterable[MonthDay]) -> MonthDay | None:
    """The latest of days without a year: the one before the longest gap of the round year."""
    ordered = sorted({day for day in days if reckoning.make_day(2000, *day) is not None})
    if not ordered:
        return None
    numbers = [date(2000, *day).timetuple().tm_yday for day in ordered]
    gaps = [
        (numbers[(at + 1) % len(numbers)] - number) % 366 or 366
        for at, number in enumerate(numbers)
    ]
    return ordered[max(range(len(ordered)), key=lambda at: gaps[at])]


def _by_fitting_years(
    evidence: _Evidence, kind: str, latest: MonthDay, as_of: date, *, doubts: str
) -> Published | None:
    """The likeliest of the days that each year allows, with its share among them all.

    doubts: why nothing better than the report's words tells its day.
    """
    weekday = _main_weekday(evidence)
    days = [day for day in _days_back(latest, as_of) if day >= evidence.since]
    days = [day for day in days if _pairs_fit(day, evidence.pairs)]
    if weekday is None or not days:
        return None
    weights = dict(_weights(days, weekday, OWN_DAY[kind], as_of))
    chosen = max(weights, key=lambda day: (weights[day], day))
    score = weights[chosen] / sum(weights.values())
    if score < LOWEST:
        return None
    others = [day.year for day in days if day < chosen and day.isoweekday() == chosen.isoweekday()]
    reason = _REASONS[kind].format(_written(latest))
    because = (
        f"{doubts}; {reason}, {_by_weekday(chosen, latest, weekday)}"
        f"{_as_written(evidence)}, the likeliest year up to {as_of}"
        f"{_would_fit(others) if (chosen.month, chosen.day) == latest else ''}"
    )
    written = chosen.isoformat()
    return Published(written, written, written, "inferred", round(score, 2), because)


def _weights(
    days: list[date], weekday: int, own_day: float, as_of: date
) -> Iterator[tuple[date, float]]:
    for day in days:
        older = OLDER_BY_A_YEAR ** (as_of.year - day.year)
        for later in range(7):
            here = reckoning.shifted(day, later)
            if here is not None and here <= as_of:
                own = own_day if later == 0 else (1 - own_day) / 6
                yield here, older * own * BEHIND[(here.isoweekday() - weekday) % 7]


def _days_back(day: MonthDay, as_of: date) -> Iterator[date]:
    """The day in each year, from the last not after as_of back."""
    for year in range(as_of.year, max(1, as_of.year - YEARS_BACK) - 1, -1):
        found = reckoning.make_day(year, *day)
        if found is not None and found <= as_of:
            yield found


def _pairs_fit(day: date, pairs: Iterable[tuple[MonthDay, int]]) -> bool:
    """Does every date written with its weekday fall on it in the year up to this day?"""
    for month_day, weekday in pairs:
        found = reckoning.make_day(day.year, *month_day)
        if found is not None and found > day:
            found = reckoning.make_day(day.year - 1, *month_day)
        if found is None or found.isoweekday() != weekday:
            return False
    return True


def _main_weekday(evidence: _Evidence) -> int | None:
    """The weekday named most, the first of several: what happens on it is the report's news."""
    return evidence.weekdays.most_common(1)[0][0] if evidence.weekdays else None


_REASONS = {
    "dateline": "its dateline gives {}",
    "count": "what it counts runs to {}",
    "pair": "the latest day it tells of is {}",
}


def _by_weekday(chosen: date, latest: MonthDay, weekday: int) -> str:
    name = WEEKDAY_NAMES[weekday - 1]
    if (chosen.month, chosen.day) != latest:
        return f"and its “{name}” is most likely {chosen}"
    if chosen.isoweekday() == weekday:
        return f"most likely its “{name}”, which it was in {chosen.year}"
    return f"in {chosen.year} soon after its “{name}”"


def _as_written(evidence: _Evidence) -> str:
    if not evidence.pairs:
        return ""
    day, weekday = evidence.pairs[0]
    return f"; {_written(day)} was a {WEEKDAY_NAMES[weekday - 1]}, as it says"


def _would_fit(years: list[int]) -> str:
    return f"; {', '.join(map(str, years))} would fit too" if years else ""


def _written(day: MonthDay) -> str:
    return f"{day[1]} {MONTH_NAMES[day[0] - 1]}"
