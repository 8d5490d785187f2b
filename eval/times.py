"""Words that tell a time, against TimeBank and AQUAINT as cleaned for TempEval-3.

Measured on the files that training leaves out (``eval.corpora.held_out``). The publication
date is given to a reader and not counted. *Strict*: both ends the same. *Relaxed*: one to one,
a pair counts when it shares a character. *Value*: of those pairs the ones whose TIMEX3 value is
the same string. A stretch made of two times ("between … and …") is not counted beside its ends,
as TimeML gives it no words of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from eval.corpora import TimedArticle, held_out, timeml
from eval.figures import Counts, Row
from eval.overlaps import overlaps
from eval.subject import Offsets, Subject
from sayso.measures.pairing import best_pairs
from sayso.model import Analysis, Published
from sayso.readings.times import times

MEASURE = "times"
BY = "a pattern of names of days and months, years, and words such as today, last week"

# Of the files held out 31 are WSJ and 23 newswire (Associated Press, New York Times, Xinhua); the
# corpus's broadcasts all fall to training.
GROUPS = ("newswire", "WSJ", "all")


Found = Mapping[Offsets, str]
"""The time expressions of one text by their characters, with their values."""


@dataclass(frozen=True, slots=True)
class Scores:
    """Time expressions found with both ends right, with any overlap, and with the right value."""

    strict: Counts = field(default_factory=Counts)
    relaxed: Counts = field(default_factory=Counts)
    value: Counts = field(default_factory=Counts)

    def __add__(self, other: Scores) -> Scores:
        return Scores(
            self.strict + other.strict, self.relaxed + other.relaxed, self.value + other.value
        )


def score(found: Found, wanted: Found) -> Scores:
    """One text's time expressions."""
    here, gold = sorted(found), sorted(wanted)
    pairs = best_pairs(overlaps(here, gold))
    valued = sum(found[here[i]] == wanted[gold[j]] for i, j in pairs)
    return Scores(
        Counts(len(set(here) & set(gold)), len(here), len(gold)),
        Counts(len(pairs), len(here), len(gold)),
        Counts(valued, len(here), len(gold)),
    )


def group_of(name: str) -> str:
    """The Wall Street Journal or everything else, by the file's name."""
    return "WSJ" if name.lower().startswith("wsj") else "newswire"


def found_times(
    article: TimedArticle, analysis: Analysis | None, *, with_network: bool = False
) -> dict[Offsets, str]:
    """The times of an article, as a report published on its day is read.

    analysis: for the tense of its verbs; None reads the words alone. with_network: the words the
    network marks as times are added where they can be valued.
    """
    day = article.published[:10]
    published = Published(day, day, day, "given", 1.0, "the article's creation time")
    extents = network_extents(analysis) if analysis is not None and with_network else ()
    return {
        (time.span.start, time.span.end): time.value
        for time in times(article.text, published, analysis=analysis, extents=extents)
        if time.begin is None and time.finish is None
    }


def network_extents(analysis: Analysis) -> list[Offsets]:
    """The characters of the time expressions the network marked."""
    return [
        (analysis.words[first][0], analysis.words[after - 1][1])
        for first, after in (tagged.words for tagged in analysis.times)
    ]


def measure(subject: Subject | None, data: Path) -> list[Row]:
    """F1 of the held-out articles: newswire, WSJ and all."""
    articles = [article for article in timeml(data) if held_out(article.name)]
    baseline = _totals((article, simple_times(article.text)) for article in articles)
    reader: Mapping[str, Scores] = {}
    if subject is not None:
        reader = _totals((a, found_times(a, subject.analyse(a.text))) for a in articles)
    return [row for group in GROUPS for row in _rows(group, reader.get(group), baseline[group])]


def _totals(read: Iterable[tuple[TimedArticle, Found]]) -> dict[str, Scores]:
    totals = {group: Scores() for group in GROUPS}
    for article, found in read:
        scores = score(found, {time.place: time.value for time in article.times})
        totals[group_of(article.name)] += scores
        totals["all"] += scores
    return totals


def _rows(group: str, reader: Scores | None, baseline: Scores) -> list[Row]:
    on = f"TimeML held out, {group}"
    strict, relaxed = (reader.strict, reader.relaxed) if reader else (None, None)
    value = reader.value if reader else None
    return [
        Row(MEASURE, on, "relaxed extent F1", BY).with_f1(relaxed, baseline.relaxed),
        Row(MEASURE, on, "strict extent F1", BY).with_f1(strict, baseline.strict),
        Row(MEASURE, on, "value F1", BY).with_f1(value, baseline.value),
    ]


_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.)"
)
_UNIT = r"(?:second|minute|hour|day|week|month|quarter|year|decade|century)"
_NUMBER = r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|a few)"
_TIME = re.compile(
    rf"(?:(?:early|late|mid-?)\s)?(?:\b\d{{1,2}}\s)?{_MONTH}(?:\s\d{{1,2}}\b)?(?:,?\s(?:19|20)\d\d)?"
    rf"|(?:(?:last|next|this)\s)?{_DAY}(?:\s(?:morning|afternoon|evening|night))?"
    rf"|(?:the\s)?(?:last|past|next|this|previous|coming)\s(?:{_NUMBER}\s)?{_UNIT}s?"
    rf"|{_NUMBER}[\s-]{_UNIT}s?(?:\s(?:ago|earlier|later))?"
    rf"|\b(?:19|20)\d\d(?:s\b|\b)|\b(?:today|yesterday|tomorrow|tonight|now|currently|recently)\b"
    rf"|(?:the\s)?year[- ](?:end|earlier)|\ba\s{_UNIT}",
)


def simple_times(text: str) -> dict[Offsets, str]:
    """The baseline: what the pattern finds; only a year or a word for now has a value."""
    return {match.span(): _simple_value(match.group()) for match in _TIME.finditer(text)}


def _simple_value(words: str) -> str:
    if words.isdigit():
        return words
    return "PRESENT_REF" if words in ("now", "currently") else ""
