"""Words that tell a time, against TimeBank and AQUAINT as cleaned for TempEval-3.

Measured on the files that training leaves out (``eval.corpora.held_out``). The publication
date is given to a reader and not counted. *Strict*: both ends the same. *Relaxed*: one to one,
a pair counts when it shares a character. Values are not read yet, so their figure is empty.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from eval.corpora import TimedArticle, held_out, timeml
from eval.figures import Counts, Row
from eval.matching import best_pairs, overlaps
from eval.subject import Offsets, Subject
from sayso.model import Analysis

MEASURE = "times"
BY = "a pattern of names of days and months, years, and words such as today, last week"

# Of the files held out 31 are WSJ and 23 newswire (Associated Press, New York Times, Xinhua); the
# corpus's broadcasts all fall to training.
GROUPS = ("newswire", "WSJ", "all")


@dataclass(frozen=True, slots=True)
class Scores:
    """Time expressions found with both ends right, and with any overlap."""

    strict: Counts = field(default_factory=Counts)
    relaxed: Counts = field(default_factory=Counts)

    def __add__(self, other: Scores) -> Scores:
        return Scores(self.strict + other.strict, self.relaxed + other.relaxed)


def score(found: Iterable[Offsets], wanted: Iterable[Offsets]) -> Scores:
    """One text's time expressions."""
    here, gold = sorted(set(found)), sorted(set(wanted))
    overlapping = best_pairs(overlaps(here, gold))
    return Scores(
        Counts(len(set(here) & set(gold)), len(here), len(gold)),
        Counts(len(overlapping), len(here), len(gold)),
    )


def group_of(name: str) -> str:
    """The Wall Street Journal or everything else, by the file's name."""
    return "WSJ" if name.lower().startswith("wsj") else "newswire"


def found_times(analysis: Analysis) -> list[Offsets]:
    """The characters of the time expressions the reader found."""
    return [
        (analysis.words[first][0], analysis.words[after - 1][1])
        for first, after in (tagged.words for tagged in analysis.times)
    ]


def measure(subject: Subject | None, data: Path) -> list[Row]:
    """Extent F1 of the held-out articles: newswire, WSJ and broadcasts apart, and all."""
    articles = [article for article in timeml(data) if held_out(article.name)]
    baseline = _totals((article, simple_times(article.text)) for article in articles)
    reader: Mapping[str, Scores] = {}
    if subject is not None:
        reader = _totals((a, found_times(subject.analyse(a.text))) for a in articles)
    return [row for group in GROUPS for row in _rows(group, reader.get(group), baseline[group])]


def _totals(read: Iterable[tuple[TimedArticle, Sequence[Offsets]]]) -> dict[str, Scores]:
    totals = {group: Scores() for group in GROUPS}
    for article, found in read:
        scores = score(found, [time.place for time in article.times])
        totals[group_of(article.name)] += scores
        totals["all"] += scores
    return totals


def _rows(group: str, reader: Scores | None, baseline: Scores) -> list[Row]:
    on = f"TimeML held out, {group}"
    strict, relaxed = (reader.strict, reader.relaxed) if reader else (None, None)
    return [
        Row(MEASURE, on, "relaxed extent F1", BY).with_f1(relaxed, baseline.relaxed),
        Row(MEASURE, on, "strict extent F1", BY).with_f1(strict, baseline.strict),
        Row(MEASURE, on, "value F1"),
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


def simple_times(text: str) -> list[Offsets]:
    """The baseline: what the pattern finds."""
    return [match.span() for match in _TIME.finditer(text)]
