"""When a speech was given, by two reports that have a saying from it in common.

What was said there ties the two tellings together, so a day that each gives is of one speech: of
"a press conference on Tuesday" and "his Wednesday conference" one is misdated.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sayso.model import Span
from sayso.triangulation.happenings import HAPPENED, Happening
from sayso.triangulation.model import Comparison, Verdict
from sayso.triangulation.periods import days_between, length_of, moved_by_publication, relation
from sayso.triangulation.sayings import Saying
from sayso.triangulation.utterances import Match
from sayso.triangulation.wording import listed

FEW_DAYS = 3
"""Days by which reports misdate a speech; one of a week before is another."""
SURE = 0.7

_VERDICTS: dict[str, Verdict] = {
    "same": "agree",
    "within": "compatible",
    "overlap": "compatible",
    "apart": "contradict",
}


class _Speaking(NamedTuple):
    """A report and who speaks in it, by party."""

    report: str
    party: str


def compared_speeches(
    matched: Sequence[Match], events: Sequence[Happening]
) -> Iterator[Comparison]:
    """The days of speeches from which two reports have one saying, two by two."""
    given: dict[str, list[Happening]] = defaultdict(list)
    for event in events:
        if event.deed in listed("speeches", "deeds") and event.event.status in HAPPENED:
            given[event.report.id].append(event)
    seen: set[tuple[_Speaking, _Speaking]] = set()
    for match in matched:
        sides = _speaking(match.left), _speaking(match.right)
        if sides[0] is None or sides[1] is None or (sides[0], sides[1]) in seen:
            continue
        left = _given_by(match.left, given[sides[0].report])
        right = _given_by(match.right, given[sides[1].report])
        if left is not None and right is not None:
            seen.add((sides[0], sides[1]))
            yield from _compared(left, right, match)


def _speaking(saying: Saying) -> _Speaking | None:
    return _Speaking(saying.report.id, saying.party.id) if saying.party is not None else None


def _given_by(saying: Saying, events: Sequence[Happening]) -> Happening | None:
    """The one speech of the speaker that his report dates; None where it dates several.

    It is his where he is known to have given it, or where the saying stands in its sentence.
    """
    party, report = saying.party, saying.report
    if party is None:
        return None
    cue = saying.statement.cue
    sentence = report.sentence(cue[0] if cue else saying.span)
    found = [
        event
        for event in events
        if event.event.period is not None
        and 0 < length_of(event.event.period) <= FEW_DAYS
        and ((party.state or party.id).casefold() in event.doers or _is_in(event, sentence))
    ]
    days = {(each.event.period.earliest or "")[:10] for each in found if each.event.period}
    return found[0] if len(days) == 1 else None


def _is_in(event: Happening, sentence: Span) -> bool:
    return not event.doers and event.report.sentence(event.event.span) == sentence


def _compared(left: Happening, right: Happening, match: Match) -> Iterator[Comparison]:
    one, other = left.event.period, right.event.period
    if one is None or other is None:
        return
    verdict = _VERDICTS.get(relation(one, other))
    if verdict is None or days_between(one, other) > FEW_DAYS:
        return
    if verdict == "contradict" and moved_by_publication(one, other):
        return
    told = f"“{one.text}” in {left.report.label}, “{other.text}” in {right.report.label}"
    yield Comparison(
        verdict,
        "date",
        left.report.side(left.event.id, left.event.span),
        right.report.side(right.event.id, right.event.span),
        SURE,
        f"both have “{_shortly(match)}” of {match.left.speaker} from it: {told}",
    )


def _shortly(match: Match) -> str:
    """The shorter wording of what both have."""
    wordings = (
        " ".join(told.span.of(side.report.text).split())
        for side, told in zip((match.left, match.right), match.told, strict=True)
    )
    return min(wordings, key=lambda words: (len(words), words))
