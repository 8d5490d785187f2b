"""When what goes on began or ended, as two reports tell it: "ended the truce in mid-March", "since
the siege was imposed on 2 March".

What lasts begins once and ends once, unless it is told as resumed; so two days of its beginning
contradict, where the sentences share a name and the reports are of the same few days. Of several
dates the nearest one behind the words counts, else the nearest before them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from sayso.documents.knowledge import fold
from sayso.model import Period, Span, Time
from sayso.triangulation.lasting import things_that_last
from sayso.triangulation.model import Comparison, Verdict
from sayso.triangulation.periods import days_between, in_words, length_of, relation
from sayso.triangulation.report import Report, are_two_tellings, compared_words
from sayso.triangulation.wording import idea_of, listed_by, names_in

APART_WORDS = 5
"""Words between what goes on and the word that it began or ended."""
NEAR_TIME = 60
"""Characters between these words and their date, no other mark of a sentence's parts between."""
LONGEST = 31
"""Days of a time that tells when something began."""
A_WEEK = 7
NEAR = 7
"""Days between two reports that tell of one thing going on."""
SURE = 0.7
"""The score of what is told of two beginnings. Chosen, not measured."""
MOST_BESIDE = 24
"""Beginnings of one thing that each is set beside: see ``figures.py``."""

ONE_AT_A_TIME = frozenset(["war", "ceasefire", "blockade", "occupation", "curfew"])
"""What goes on once between the same sides, so that it has one beginning: attacks have many."""

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_MARK = re.compile(r"[.;:()—–]|, ")
_VERB = re.compile(r"\b(?:[a-z]+ed|[a-z]+ing|was|were|is|are|has|had|will|would|said)\b")


@dataclass(frozen=True, slots=True)
class Turn:
    """What began or ended when. span: from its words to the date; thing, turn: of what goes on, and
    "begin" or "end"; names: ideas of the names in the sentence."""

    report: Report
    span: Span
    thing: str
    turn: str
    names: frozenset[str]
    period: Period

    @property
    def key(self) -> tuple[str, str, Span]:
        """Where it stands: an order that does not depend on that of the reports."""
        return self.report.day or "", self.report.id, self.span

    @property
    def words(self) -> str:
        return " ".join(self.span.of(self.report.text).split())


def turns(report: Report) -> Iterator[Turn]:
    """The beginnings and ends that a report's own sentences date."""
    for time in report.reading.times:
        if time.type not in ("DATE", "TIME") or not time.earliest or not report.is_own(time.span):
            continue
        period = Period(time.earliest, time.latest, time.precision, time.span.of(report.text))
        if not 0 < length_of(period) <= LONGEST or (period.latest or "")[:10] >= (report.day or ""):
            continue  # what is told of today is no beginning that others recall
        found = _beside(report, time)
        if found is not None:
            words, thing, turn = found
            span = Span(min(words.start, time.span.start), max(words.end, time.span.end))
            named = names_in(report.sentence(time.span).of(report.text))
            yield Turn(report, span, thing, turn, named, period)


def _beside(report: Report, time: Time) -> tuple[Span, str, str] | None:
    """What began or ended by the words at a time: before it, else behind it."""
    sentence, text = report.sentence(time.span), report.text
    first = max(sentence.start, time.span.start - 2 * NEAR_TIME)
    before = [
        each for each in _told(text, first, time.span.start)
        if _is_near(text[each[0].end : time.span.start])
    ]  # fmt: skip
    if before:
        return before[-1]
    last = min(sentence.end, time.span.end + 2 * NEAR_TIME)
    behind = list(_told(text, time.span.end, last))
    between = text[time.span.end : behind[0][0].start] if behind else ""
    if text[sentence.start : time.span.start].strip().lower() in ("on", "in", "since", ""):
        between = between.removeprefix(",")
    return behind[0] if behind and _is_near(between) else None


def _is_near(between: str) -> bool:
    """Whether nothing else is dated: no mark, and no other verb that stands nearer to the date."""
    marked = _MARK.search(between) is not None
    return len(between) <= NEAR_TIME and not marked and _VERB.search(between) is None


def _told(text: str, start: int, end: int) -> Iterator[tuple[Span, str, str]]:
    """Where some words say that what goes on began or ended, in text order."""
    words = [(match.start(), match.end(), match[0]) for match in _WORD.finditer(text, start, end)]
    things = [(at, thing) for at, word in enumerate(words) if (thing := _thing(word[2]))]
    for at, thing in things:
        reach = range(max(0, at - APART_WORDS), min(len(words), at + APART_WORDS + 1))
        told = sorted(
            (abs(other - at), other, turn)
            for other in reach
            if other != at and (turn := _turns().get(idea_of(words[other][2])))
        )
        for _, other, turn in told:
            one, two = sorted((at, other))
            if _MARK.search(text, words[one][1], words[two][0]) is None:
                yield Span(words[one][0], words[two][1]), thing, turn
                break


def _thing(word: str) -> str | None:
    return things_that_last().get(idea_of(fold(word).lower()))


def compared_turns(given: Sequence[Turn]) -> Iterator[Comparison]:
    """Beginnings, and ends, of one thing that two reports of the same days date."""
    shelves: dict[tuple[str, str, str], list[Turn]] = defaultdict(list)
    for each in sorted(given, key=lambda each: each.key):
        for name in each.names:
            shelves[each.thing, each.turn, name].append(each)
    seen: set[tuple[object, ...]] = set()
    for shelf in sorted(shelves):
        for at, left in enumerate(shelves[shelf]):
            for right in shelves[shelf][at + 1 : at + 1 + MOST_BESIDE]:
                pair = left.key, right.key
                if pair not in seen and _can_be_one(left, right):
                    seen.add(pair)
                    yield from _compared(left, right)


def _can_be_one(left: Turn, right: Turn) -> bool:
    if not are_two_tellings(left.report, left.span, right.report, right.span):
        return False
    try:
        one, other = (date.fromisoformat(each.report.day or "") for each in (left, right))
    except ValueError:
        return False
    return abs((one - other).days) <= NEAR


def _compared(left: Turn, right: Turn) -> Iterator[Comparison]:
    how = relation(left.period, right.period)
    if how == "unknown":
        return
    told = f"“{left.words}” ({in_words(left.period)}) and “{right.words}”"
    told += f" ({in_words(right.period)})"
    verdict: Verdict
    if how == "same":
        verdict, because = "agree", f"both tell one day: {told}"
    elif how in ("within", "overlap") and not _touch(left.period, right.period):
        verdict, because = "compatible", f"{told} can be one time"
    elif _is_reckoned(left.period, right.period):
        verdict, because = "compatible", f"{told} can be one time, reckoned back"
    elif left.thing in ONE_AT_A_TIME and days_between(left.period, right.period) <= LONGEST:
        verdict, because = "contradict", f"it cannot have been both: {told}"
    else:
        return
    yield compared_words(verdict, "date", left, right, score=SURE, because=because)


def _is_reckoned(left: Period, right: Period) -> bool:
    """Whether one is told by how long ago it was, in full weeks, and no more than one misses."""
    ago = any(each.text.endswith("ago") for each in (left, right))
    return ago and days_between(left, right) <= A_WEEK


def _touch(left: Period, right: Period) -> bool:
    """Whether two stretches have no more than a day in common: early and mid-March are two."""
    if min(length_of(left), length_of(right)) <= 1:
        return False
    ends = sorted(((each.earliest or "")[:10], (each.latest or "")[:10]) for each in (left, right))
    return ends[0][1] <= ends[1][0]


@cache
def _turns() -> dict[str, str]:
    """By the idea of a word, whether it says that something began or ended."""
    return {idea_of(word): turn for word, turn in listed_by("turns").items()}
