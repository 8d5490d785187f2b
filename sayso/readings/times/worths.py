"""What a meaning comes to, and the words its reason is given in."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model import TimeType
from sayso.readings.times.meanings import Which, Year
from sayso.readings.times.names import WEEKDAY_NAMES
from sayso.readings.times.reckoning import Tense
from sayso.readings.times.story import Story


@dataclass(frozen=True, slots=True)
class Worth:
    """A TIMEX3 type and value, and why. sure: what else makes it less sure than its kind is."""

    type: TimeType
    value: str
    because: str
    sure: float = 1.0


Dated = tuple[str, str]
"""A date's value, and why."""

UNKNOWN = "the report's own day is unknown"


def stated_year(year: Year | None, story: Story) -> int | None:
    if year is None:
        return None
    if year.number is not None:
        return year.number
    if year.base == "story" and story.year is not None and year.shift is not None:
        return story.year + year.shift
    if story.about is None or year.shift is None:
        return None
    return story.about.year + year.shift


def weekday_name(weekday: int) -> str:
    return WEEKDAY_NAMES[weekday - 1]


def the_report(story: Story) -> str:
    if story.published is not None:
        return f"the report's day, {story.published}"
    return f"the report, published by {story.about}" if story.about else "the report's day"


def told_in(tense: Tense) -> str:
    words = {"past": ", told in the past", "future": ", told as to come", "over": ", which is over"}
    return words.get(tense or "", "")


def pointed_by(which: Which | None, name: str, story: Story, tense: Tense) -> str:
    if which is None:
        return f"the {name} that fits {the_report(story)}{told_in(tense)}"
    return f"the {which} {name}, reckoned from {the_report(story)}"
