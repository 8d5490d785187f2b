"""Why something was done, as two reports tell it: "in a bid to reopen the pass".

A reason is what stands behind words that announce one. What is done is worded in many ways ("a
blockade", "withheld grain") where the reason given for it is the same, so it is the reasons that
are set side by side, with something of their sentences besides. Two reasons can both hold: of two
that differ nothing is said.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from sayso.documents.knowledge import fold
from sayso.model import Span
from sayso.triangulation.model import Comparison
from sayso.triangulation.report import Report, are_two_tellings, compared_words
from sayso.triangulation.wording import ideas, listed, names_in, overlap

ONE_REASON, FEWEST_IDEAS = 0.6, 3
"""The share of the shorter reason's ideas, names left out, and how many, by which two are one."""
LONGEST = 140
"""Characters of a reason: what is longer goes on to something else."""
MOST_SHARING = 40
"""Reasons in which an idea may stand and still tell something."""

_END = re.compile(r"[.;:!?—”\"]|, ")


@dataclass(frozen=True, slots=True)
class Reason:
    """Words that give a reason. told: their ideas, names left out; about: the rest of the
    sentence's."""

    report: Report
    span: Span
    told: frozenset[str]
    about: frozenset[str]

    @property
    def key(self) -> tuple[str, str, Span]:
        """Where it stands: an order that does not depend on that of the reports."""
        return self.report.day or "", self.report.id, self.span


def reasons(report: Report) -> Iterator[Reason]:
    """The reasons that a report's own sentences give."""
    for sentence in report.reading.sentences:
        if not report.is_own(sentence):
            continue
        for marker in _markers().finditer(fold(sentence.of(report.text)).lower()):
            start, behind = sentence.start + marker.start(), sentence.start + marker.end()
            last = min(sentence.end, behind + LONGEST)
            close = _END.search(report.text, behind, last)
            words = report.text[behind : close.start() if close is not None else last]
            told = ideas(words) - names_in(words)
            if len(told) >= FEWEST_IDEAS:
                span = Span(start, behind + len(words))
                about = report.told_with(sentence) - ideas(span.of(report.text))
                yield Reason(report, span, told, about)


def compared_motives(given: Sequence[Reason]) -> Iterator[Comparison]:
    """Reasons that two reports give alike."""
    ordered = sorted(given, key=lambda reason: reason.key)
    holding: dict[str, list[int]] = defaultdict(list)
    for at, reason in enumerate(ordered):
        for idea in sorted(reason.told):
            holding[idea].append(at)
    shared: Counter[tuple[int, int]] = Counter()
    for places in holding.values():
        if len(places) <= MOST_SHARING:
            shared.update(combinations(places, 2))
    for one, other in sorted(shared):
        left, right = ordered[one], ordered[other]
        if shared[one, other] >= FEWEST_IDEAS and _are_one(left, right):
            yield _comparison(left, right)


def _are_one(left: Reason, right: Reason) -> bool:
    if not are_two_tellings(left.report, left.span, right.report, right.span):
        return False
    return overlap(left.told, right.told) >= ONE_REASON and bool(left.about & right.about)


def _comparison(left: Reason, right: Reason) -> Comparison:
    words = (" ".join(each.span.of(each.report.text).split()) for each in (left, right))
    because = "both give one reason: " + " and ".join(f"“{each}”" for each in words)
    score = round(0.4 + 0.4 * overlap(left.told, right.told), 4)
    return compared_words("agree", "motive", left, right, score=score, because=because)


@cache
def _markers() -> re.Pattern[str]:
    words = sorted(listed("motives", "markers"), key=lambda word: (-len(word), word))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b")
