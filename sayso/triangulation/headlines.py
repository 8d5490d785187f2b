"""A report's headline against its own body.

A headline is short and leaves out who says so: what it tells in the outlet's own voice the body
may tell as somebody's words, and a number in it may be another than the body's. Both are shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from sayso.documents.knowledge import knowledge
from sayso.model import Figure, Span, Statement
from sayso.triangulation.model import Headline
from sayso.triangulation.report import Report
from sayso.triangulation.wording import idea_of, ideas, ideas_in_order

TELLS_IT, FEWEST_IDEAS = 0.6, 3
"""The share of a headline's ideas that a sentence has which tells the same."""
SAYS_IT = 0.5
"""The share of them that is in what somebody says there: the rest may be who says it."""
OPENING = 12
"""Sentences of a body in which what its headline tells is told."""
FIRST_YEAR, LAST_YEAR = 1900, 2100
"""Numbers between them may be years."""

_WORD = re.compile(r"[^\W\d_]+")
_QUOTED = re.compile(r"[“”‘\"«»:?|—–]| - |(?<!\w)['’]")
_NUMBER = re.compile(r"(?<![\w.,$€£-])(\d{1,3}(?:,\d{3})+|\d+)(?![\w.,%:/-]*\d|[%\w-]) ([A-Za-z]+)")


def headlines(reports: Iterable[Report]) -> Iterator[Headline]:
    """Headlines that say more, or something else, than the bodies they stand over."""
    for report in reports:
        title = report.reading.document.title
        if title:
            yield from _numbers(report, title)
            yield from _voice(report, title)


def _voice(report: Report, title: str) -> Iterator[Headline]:
    """What a headline says in its outlet's own voice, and its body only as somebody's words."""
    wanted = ideas(title)
    if len(wanted) < FEWEST_IDEAS or _QUOTED.search(title) or _has_word_of_saying(title):
        return
    tellings = [
        sentence
        for sentence in report.reading.sentences[:OPENING]
        if len(wanted & report.told_with(sentence)) >= max(FEWEST_IDEAS, TELLS_IT * len(wanted))
    ]
    said = [_statement_of(report, sentence, wanted) for sentence in tellings]
    if not said or said[0] is None or any(each is None for each in said):
        return
    first = said[0]
    speakers = [report.names[actor] for actor in first.actors if actor in report.names]
    if not speakers or ideas(" ".join(speakers)) & wanted:
        return  # who speaks of himself is in the headline
    span = Span(first.content[0].start, first.content[-1].end)
    yield Headline(
        title,
        report.side(first.id, span),
        f"the headline says it in the outlet's own voice, the body as the words of {speakers[0]}",
    )


def _statement_of(report: Report, sentence: Span, wanted: frozenset[str]) -> Statement | None:
    """The statement in a sentence that says most of what is wanted; None where the outlet does."""
    for statement in report.reading.statements:
        if statement.within is None and sentence.covers(statement.content[0]):
            told = ideas(" ".join(part.of(report.text) for part in statement.content))
            if len(told & wanted) >= SAYS_IT * len(wanted):
                return statement
    return None


def _numbers(report: Report, title: str) -> Iterator[Headline]:
    """A number of a headline that its body gives otherwise, of the same things."""
    figures = report.reading.figures
    known = {bound for each in figures for bound in (each.low, each.high)}
    for match in _NUMBER.finditer(title):
        number, thing = float(match[1].replace(",", "")), idea_of(match[2])
        if number in known or match[1] in report.text or FIRST_YEAR <= number <= LAST_YEAR:
            continue
        other = next((each for each in figures if _counts(each, thing, report)), None)
        if other is not None:
            told = " ".join(other.span.of(report.text).split())
            yield Headline(
                title,
                report.side(other.id, other.span),
                f"the headline has {match[0]}, the body {told}",
            )


def _counts(figure: Figure, thing: str, report: Report) -> bool:
    item = ideas_in_order(figure.item.of(report.text)) if figure.item is not None else []
    action = ideas_in_order(figure.action.of(report.text)) if figure.action is not None else []
    return thing in (*item[-1:], *action) and (figure.low, figure.high) != (None, None)


def _has_word_of_saying(title: str) -> bool:
    return any(idea_of(word) in _sayings() for word in _WORD.findall(title))


@cache
def _sayings() -> frozenset[str]:
    """The ideas of all words that tell of saying."""
    acts = knowledge("acts")["acts"].values()
    words = (word for act in acts for kind in ("verbs", "nouns") for word in act.get(kind, ()))
    return frozenset(idea_of(word) for word in words)
