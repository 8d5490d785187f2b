"""The values of months, seasons, quarters and halves of a year."""

from __future__ import annotations

from datetime import date

from sayso.readings.times import reckoning
from sayso.readings.times.meanings import Month, Quarter, Season, Which, Year
from sayso.readings.times.names import MONTH_NAMES, SEASON_NAMES
from sayso.readings.times.reckoning import Tense
from sayso.readings.times.story import Story
from sayso.readings.times.worths import UNKNOWN, Dated, pointed_by, stated_year, the_report


def month_value(meaning: Month, tense: Tense, story: Story) -> Dated:
    stated, about = stated_year(meaning.year, story), story.about
    if stated is not None and not _is_still_to_come(stated, meaning, tense, about):
        return f"{stated:04}-{meaning.month:02}", "a month with its year"
    if (meaning.year is not None and stated is None) or about is None:
        return f"XXXX-{meaning.month:02}", UNKNOWN
    if meaning.which in ("previous", "following", "same") and story.month is not None:
        about = reckoning.make_day(story.month[0], story.month[1], 1) or about
    stretches = [_month_stretch(year, meaning.month) for year in years_about(about)]
    chosen = pick(stretches, meaning.which, tense, about)
    if chosen is None:
        return f"XXXX-{meaning.month:02}", UNKNOWN
    why = pointed_by(meaning.which, MONTH_NAMES[meaning.month - 1], story, tense)
    return f"{chosen[0].year:04}-{meaning.month:02}", why


def _is_still_to_come(year: int, meaning: Month, tense: Tense, about: date | None) -> bool:
    """ "Met in October of that year", where the year the story has come to cannot be meant."""
    if meaning.year is None or meaning.year.base == "published" or about is None:
        return False
    return reckoning.is_past(tense) and (year, meaning.month) > (about.year, about.month)


def pick(
    stretches: list[tuple[date, date]], which: Which | None, tense: Tense, about: date
) -> tuple[date, date] | None:
    """Which of the stretches a pointing word, or else the tense, picks."""
    if which in ("last", "previous"):
        ended = [s for s in stretches if s[1] < about]
        return ended[-1] if ended else None
    if which in ("next", "following", "coming"):
        return next((s for s in stretches if s[0] > about), None)
    if which == "this":
        same_year = [s for s in stretches if s[0].year == about.year]
        return same_year[0] if same_year else None
    return reckoning.best_stretch(stretches, about, tense)


def years_about(about: date) -> range:
    return range(max(1, about.year - 2), min(9998, about.year + 2) + 1)


def _month_stretch(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, reckoning.last_day_of(year, month))


def season_value(meaning: Season, tense: Tense, story: Story) -> Dated:
    stated = stated_year(meaning.year, story)
    if stated is not None:
        return f"{stated:04}-{meaning.season}", "a season with its year"
    if meaning.year is not None or story.about is None:
        return f"XXXX-{meaning.season}", UNKNOWN
    about = story.about
    stretches = [_season_stretch(year, meaning.season) for year in years_about(about)]
    if meaning.which == "this":
        now = [s for s in stretches if s[0] <= about <= s[1]]
        chosen = now[0] if now else pick(stretches, "this", tense, about)
    else:
        chosen = pick(stretches, meaning.which, tense, about)
    if chosen is None:
        return f"XXXX-{meaning.season}", UNKNOWN
    why = pointed_by(meaning.which, SEASON_NAMES[meaning.season], story, tense)
    return f"{chosen[0].year:04}-{meaning.season}", why


def _season_stretch(year: int, season: str) -> tuple[date, date]:
    first = reckoning.SEASON_STARTS[season]
    last_year, last = reckoning.shifted_month(year, first, 2)
    return date(year, first, 1), date(last_year, last, reckoning.last_day_of(last_year, last))


def quarter_value(meaning: Quarter, tense: Tense, story: Story) -> Dated:
    if meaning.number is None or (meaning.which == "same" and story.quarter is not None):
        return _unnumbered_quarter(meaning, story)
    tail = f"{meaning.kind}{meaning.number}"
    stated = stated_year(meaning.year, story)
    if stated is not None:
        return f"{stated:04}-{tail}", "a quarter with its year"
    if meaning.year is not None or story.about is None:
        return f"XXXX-{tail}", UNKNOWN
    stretches = [_part_of_year(y, meaning.number, meaning.kind) for y in years_about(story.about)]
    told: Tense = tense if reckoning.is_past(tense) else None
    chosen = pick(stretches, meaning.which, told, story.about)
    if chosen is None:
        return f"XXXX-{tail}", UNKNOWN
    if meaning.kind == "Q":
        story.report_on(f"{chosen[0].year:04}-{tail}")
    return f"{chosen[0].year:04}-{tail}", pointed_by(meaning.which, "one", story, tense)


def _part_of_year(year: int, number: int, kind: str) -> tuple[date, date]:
    months = 3 if kind == "Q" else 6
    first = (number - 1) * months + 1
    last = first + months - 1
    return date(year, first, 1), date(year, last, reckoning.last_day_of(year, last))


def _unnumbered_quarter(meaning: Quarter, story: Story) -> Dated:
    """ "The quarter" is the one spoken of, else the last that is over; "last quarter" that one."""
    if meaning.year is not None and meaning.number is None:
        return _compared_quarter(meaning, meaning.year, story)
    if meaning.which in (None, "same", "following", "previous") and story.quarter is not None:
        return story.quarter, "the quarter the report is about"
    if story.about is None:
        return "XXXX-QX", UNKNOWN
    year, number = reckoning.quarter_of(story.about)
    shift = {"this": 0, "next": 1, "coming": 1, "following": 1}.get(meaning.which or "", -1)
    years, rest = divmod(year * 4 + number - 1 + shift, 4)
    return f"{years:04}-Q{rest + 1}", f"reckoned from {the_report(story)}"


def _compared_quarter(meaning: Quarter, year: Year, story: Story) -> Dated:
    """ "The same period of 2031": the quarter spoken of, else the last that is over, in that year;
    only that year where a longer stretch may be meant."""
    spoken_of = story.quarter
    if spoken_of is None and meaning.kind == "Q" and story.about is not None:
        spoken_of = "{}-Q{}".format(*reckoning.last_quarter(story.about))
    stated = stated_year(year, story)
    if year.base == "story" and year.shift is not None and spoken_of is not None:
        stated = int(spoken_of[:4]) + year.shift
    if stated is None:
        return "XXXX-QX", UNKNOWN
    if spoken_of is None or (meaning.kind == "P" and story.is_longer):
        return f"{stated:04}", "as it stands"
    return f"{stated:04}{spoken_of[4:]}", "the same quarter of that year"
