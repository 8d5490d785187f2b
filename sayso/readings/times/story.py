"""How far a report has come: the day it was published, and the times it has named so far."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from sayso.model import Published
from sayso.readings.times.meanings import Ago, Clock, Day, Length, Meaning, Part, Quarter
from sayso.readings.times.reckoning import quarter_of


@dataclass(slots=True)
class Story:
    """What later times may lean on; it moves on with every time that is given a value.

    is_longer: what was last compared is longer than that quarter ("the first nine months").
    published: the day, or None. about: a day to choose years by: the day of publication, or
    the last it can have been. day: the last day named. quarter: the last quarter, as a value.
    month, year: of the last date named. years: of each day the report has named with its year.
    day_first: how the outlet writes dates in figures.
    sure: how sure the day of publication is, where it is known at all.
    """

    published: date | None
    about: date | None
    day: date | None = None
    quarter: str | None = None
    is_longer: bool = False
    month: tuple[int, int] | None = None
    year: int | None = None
    years: dict[tuple[int, int], int] = field(default_factory=dict)
    day_first: bool | None = None
    sure: float = 1.0

    @classmethod
    def of(cls, published: Published, *, day_first: bool | None = None) -> Story:
        day, latest = _day(published.value), _day(published.latest)
        if day is None and published.earliest == published.latest:
            day = latest
        sure = 1.0 if published.score is None else published.score
        return cls(day, day or latest, day_first=day_first, sure=sure)

    def know_years(self, meanings: Iterable[Meaning]) -> None:
        """Remember each day that the report names with its year, wherever in the text."""
        for meaning in meanings:
            while isinstance(meaning, Part | Clock) and meaning.of is not None:
                meaning = meaning.of
            if not isinstance(meaning, Day) or meaning.year is None or meaning.year.number is None:
                continue
            if meaning.month is not None and meaning.day is not None:
                self.years.setdefault((meaning.month, meaning.day), meaning.year.number)

    def move_on(self, value: str) -> None:
        """Remember a date or time that was named."""
        digits = value[:4]
        if len(digits) < 4 or not digits.isdigit() or value[:1] in "PT":
            return
        self.year = int(digits)
        rest = value[5:]
        if rest[:2].isdigit():
            self.month = (self.year, int(rest[:2]))
            day = _day(value[:10])
            self.day = day or self.day

    def compare(self, meaning: Meaning) -> None:
        """Remember how long the stretch is that accounts are given for: a quarter, or longer."""
        if isinstance(meaning, Quarter):
            self.is_longer = meaning.kind == "H"
        elif isinstance(meaning, Length) and meaning.unit == "M" and meaning.count.exact:
            self.is_longer = meaning.count.exact in (6, 9)

    def report_on(self, quarter: str) -> None:
        """Remember the quarter a report of accounts is about: the last that is over."""
        over = self.about is None or quarter < "{}-Q{}".format(*quarter_of(self.about))
        if self.quarter is None or (over and quarter > self.quarter):
            self.quarter = quarter


def moves(meaning: Meaning) -> bool:
    """Does a time carry the story along? Comparisons ("a year earlier") and "overnight" do not."""
    if isinstance(meaning, Ago):
        return meaning.unit in ("D", "W")
    return not (isinstance(meaning, Part) and meaning.of is None and meaning.shift == -1)


def _day(written: str | None) -> date | None:
    if written is None or len(written) < 10:
        return None
    try:
        return date.fromisoformat(written[:10])
    except ValueError:
        return None
