"""What the words of a time expression say, before anyone asks which day they were written.

A meaning is made by the grammar (``phrases``) and given a value by ``values``. ``which`` is the
word that points: "last", "this", "next", "coming" (from the day of publication), "previous",
"following", "same" (from the day the story has come to).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.model import TimeMod
from sayso.readings.times.names import Unit
from sayso.readings.times.numbers import Quantity

Which = Literal["last", "this", "next", "coming", "previous", "following", "same"]
Base = Literal["published", "story"]
Named = Literal["by name", "told of", "as a thing"]
"""How the words beside a date name a day known by it: "the 4 June massacre", "a massacre … on 4
June", "what led to 4 June"."""


@dataclass(frozen=True, slots=True)
class Year:
    """The year a longer date names: a number, or so many years from that of publication, or from
    the one the story has come to."""

    number: int | None = None
    shift: int | None = None
    base: Base = "published"


@dataclass(frozen=True, slots=True)
class Day:
    """A day by its date, its weekday, or both; month and day are absent together.

    A day without a month ("the 16th") falls into the month the story has come to, or where it has
    its weekday ("Friday the 13th"). week: so many weeks from that of publication.
    named: how the words beside it name it as a day known by its date; None where they do not.
    """

    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    year: Year | None = None
    which: Which | None = None
    named: Named | None = None
    week: int | None = None


@dataclass(frozen=True, slots=True)
class TwoDays:
    """A date in figures that can be read day first or month first ("05/06/2031")."""

    year: int
    first: int
    second: int


@dataclass(frozen=True, slots=True)
class Month:
    month: int
    year: Year | None = None
    which: Which | None = None


@dataclass(frozen=True, slots=True)
class Years:
    """A year, or the years of a decade ("199X") or century ("19XX"), as a value."""

    value: str


@dataclass(frozen=True, slots=True)
class Season:
    season: str
    year: Year | None = None
    which: Which | None = None


@dataclass(frozen=True, slots=True)
class Quarter:
    """A quarter (Q) or half (H) of a year; without a number the one the report is about.

    P: "the period", which may be longer.
    """

    number: int | None
    kind: Literal["Q", "H", "P"] = "Q"
    year: Year | None = None
    which: Which | None = None


@dataclass(frozen=True, slots=True)
class Feast:
    """A named day of the year, by its words in lower case."""

    name: tuple[str, ...]
    year: Year | None = None
    which: Which | None = None


@dataclass(frozen=True, slots=True)
class Near:
    """A day, week, month … so many units from the day of publication, or of the story."""

    unit: Unit
    shift: int
    base: Base = "published"


@dataclass(frozen=True, slots=True)
class Ago:
    """So many units before (sign -1) or after (1) the day of publication, or of the story.

    of: the day they are counted from where it is named ("a year ago today").
    """

    count: Quantity
    unit: Unit
    sign: Literal[-1, 1]
    base: Base
    of: Meaning | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """The morning, afternoon, evening or night of a day; of the story's day where none is named.

    shift: days from the named or the story's day ("the next morning").
    """

    part: str
    of: Meaning | None = None
    shift: int = 0
    base: Base = "story"


@dataclass(frozen=True, slots=True)
class Clock:
    """A time on the clock, 0:00 to 24:00, of a day; of the story's day where none is named."""

    hour: int
    minute: int | None = None
    second: int | None = None
    of: Meaning | None = None


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time; ``which`` "last" or "next" where it reaches to or from publication."""

    count: Quantity
    unit: Unit
    which: Which | None = None


@dataclass(frozen=True, slots=True)
class Often:
    """Something that recurs, as a TIMEX3 value ("P1D", "XXXX-WXX-7")."""

    value: str


@dataclass(frozen=True, slots=True)
class Vaguely:
    """The past, the present or the future: PAST_REF, PRESENT_REF, FUTURE_REF."""

    value: str


Meaning = (
    Day | TwoDays | Month | Years | Season | Quarter | Feast | Near | Ago | Part | Clock | Length
    | Often | Vaguely
)  # fmt: skip

Match = tuple[Meaning, int]
"""What words mean, and the word after them."""

Cut = Literal["so far", "to come", "first half", "second half"]


@dataclass(frozen=True, slots=True)
class Expression:
    """Words that tell a time: first word, the word after the last, and what they say.

    mod: TIMEX3's. cut: the part of the time named that lies before publication ("earlier this
    month") or after it ("later this year"); the half of it that is meant.
    """

    first: int
    after: int
    meaning: Meaning
    mod: TimeMod | None = None
    cut: Cut | None = None
