"""What two reports say of one happening: when, where, who, what came of it, and whether it was.

Dates are compared as periods, outcomes as outcomes. What only one of the two tells is compared with
nothing. A denial contradicts an assertion for the one who asserts it: the reason names both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from sayso.model import Outcome, Span
from sayso.triangulation.happenings import HAPPENED, NOT_SO, NOT_YET, TO_COME, Happening
from sayso.triangulation.map import can_be_one
from sayso.triangulation.model import Comparison, Matter, Verdict
from sayso.triangulation.one_happening import FEW_DAYS, Same
from sayso.triangulation.periods import in_words, length_of, relation
from sayso.triangulation.wording import ideas, overlap

ONE_OUTCOME = 0.5
"""The share of the shorter wording's ideas by which two outcomes are of one thing."""
LONGEST_EVIDENCE = 240
"""Characters from an event's word to what is told of it, that are shown as one stretch."""
DID_IT = frozenset(["ASSAULT", "COERCE", "MOBILIZE", "THREATEN", "SANCTION"])
"""Types of deeds that one side does and another suffers: who did it is who bears it."""


def compared_events(found: Sequence[Same]) -> Iterator[Comparison]:
    """What the two tellings of each happening come to, on each matter that both tell."""
    for same in found:
        yield from _polarity(same)
        yield from _dates(same)
        yield from _places(same)
        yield from _parties(same)
        yield from _outcomes(same)


def _polarity(same: Same) -> Iterator[Comparison]:
    left, right = same.left, same.right
    one, other = left.event.status, right.event.status
    if one in HAPPENED and other in HAPPENED:
        yield _comparison(same, "agree", "polarity", f"both tell of {_told(left, right)}")
    elif {one, other} & NOT_SO and {one, other} & HAPPENED:
        so, not_so = (left, right) if one in HAPPENED else (right, left)
        if so.event.asserted_by.statement and _voice(so) == _voice(not_so):
            return
        yield _comparison(
            same, "contradict", "polarity",
            f"told as so: {_voice(so)}; told as not so: {_voice(not_so)}:"
            " it stands between these two",
        )  # fmt: skip
    elif (one in TO_COME and other in HAPPENED) or (other in TO_COME and one in HAPPENED):
        coming, come = (left, right) if one in TO_COME else (right, left)
        if _comes_later(come, coming) and not _lies_ahead(come) and not _was_before(come, coming):
            yield _comparison(
                same, "update", "outcome",
                f"{coming.event.status} in {coming.report.label},"
                f" told as happened in {come.report.label}",
            )  # fmt: skip


def _comes_later(come: Happening, coming: Happening) -> bool:
    """Whether it is the same deed, and later: reports of one day, one of which says "would" and one
    "did", tell one announcement, unless both give the day that the deed was to have."""
    is_same = come.deed == coming.deed or (
        come.event.kind is not None and come.event.kind == coming.event.kind
    )
    one, other = come.report.day or "", coming.report.day or ""
    return is_same and (one > other or (one == other and _both_dated(come, coming)))


def _lies_ahead(happening: Happening) -> bool:
    """Whether it is told for a day after the report: then it had not happened yet."""
    period, day = happening.when, happening.report.day
    return bool(period is not None and period.earliest and day and period.earliest[:10] > day)


def _was_before(come: Happening, coming: Happening) -> bool:
    """Whether it is told for a day over before the report that announces it: then one was misread,
    or two are meant."""
    period, day = come.when, coming.report.day
    if relation(period, coming.when) == "same":
        return False
    return bool(period is not None and period.latest and day and period.latest[:10] < day)


def _dates(same: Same) -> Iterator[Comparison]:
    left, right = same.left, same.right
    one, other = left.when, right.when
    how = relation(one, other)
    if one is None or other is None or how == "unknown":
        return
    told = f"“{one.text}” ({in_words(one)}) and “{other.text}” ({in_words(other)})"
    if how == "same":
        yield _comparison(same, "agree", "date", f"{told} are one time")
    elif how in ("within", "overlap"):
        yield _comparison(same, "compatible", "date", f"{told} can be one time")
    elif same.unique is not None and _both_done(left, right) and _both_dated(left, right):
        yield _comparison(
            same, "contradict", "date",
            f"{same.unique}, and it cannot be both {told}",
        )  # fmt: skip
    elif same.unique is not None and _both_dated(left, right) and _is_settled(left, right):
        yield _comparison(
            same, "update", "date", f"{same.unique}, later told for another day: {told}"
        )


def _is_settled(left: Happening, right: Happening) -> bool:
    """Whether the date of one was still open, and the one told later is no less firm."""
    if left.event.status not in _FIRMNESS or right.event.status not in _FIRMNESS:
        return False
    if max(length_of(left.when), length_of(right.when)) > FEW_DAYS:
        return False  # a stretch since when there are talks is no day of one round
    older, newer = sorted((left, right), key=_standing)
    if _standing(older) == _standing(newer) or _firmness(older) == _HELD:
        return False
    return _firmness(older) <= _firmness(newer) and not _was_before(newer, older)


def _standing(happening: Happening) -> tuple[str, int]:
    return happening.report.day or "", _firmness(happening)


def _firmness(happening: Happening) -> int:
    return _FIRMNESS[happening.event.status]


_HELD = 2
_FIRMNESS = (
    dict.fromkeys(HAPPENED, _HELD) | {"planned": 1} | dict.fromkeys(NOT_YET - {"planned"}, 0)
)
"""How firm the date of an event is: what may be, what is planned, what was held."""


def _both_dated(left: Happening, right: Happening) -> bool:
    """Whether both dates are the event's own, not only told in its sentence."""
    return left.event.period is not None and right.event.period is not None


def _both_done(left: Happening, right: Happening) -> bool:
    """Whether neither is still to come: a date that was moved is no contradiction."""
    return left.event.status in HAPPENED and right.event.status in HAPPENED


def _places(same: Same) -> Iterator[Comparison]:
    left, right = same.left, same.right
    one, other = left.event.place, right.event.place
    if one is None or other is None:
        return
    told = f"{one.span.of(left.report.text)} and {other.span.of(right.report.text)}"
    other_names = None not in (one.name, other.name) and one.name != other.name
    if left.place & right.place and not other_names:
        yield _comparison(same, "agree", "place", f"{told} are one place")
        return
    cities = one.precision == other.precision == "city"
    if left.place & right.place or can_be_one(one, other):
        yield _comparison(same, "compatible", "place", f"{told} can be one place")
    elif same.unique is not None and cities and other_names:
        yield _comparison(
            same, "contradict", "place", f"{same.unique}, and it cannot be in both {told}"
        )
    elif one.country is not None and one.country == other.country:
        yield _comparison(same, "compatible", "place", f"{told} lie in one country")


def _parties(same: Same) -> Iterator[Comparison]:
    left, right = same.left, same.right
    if not left.doers or not right.doers:
        return
    on: Matter = "responsibility" if left.event.type in DID_IT else "actor"
    told = ", ".join(f"{_names(each.doers)} in {each.report.label}" for each in (left, right))
    if left.doers == right.doers:
        yield _comparison(same, "agree", on, f"both name {_names(left.doers)}")
    elif left.doers & right.doers or left.doers & right.others or right.doers & left.others:
        if left.doers <= right.sides or right.doers <= left.sides:
            yield _comparison(same, "compatible", on, f"one names more than the other: {told}")
    elif on == "responsibility" and _both_done(left, right):
        yield _comparison(
            same, "contradict", on,
            f"it is laid on others: {told}; {_voice(left)}; {_voice(right)}",
        )  # fmt: skip


def _outcomes(same: Same) -> Iterator[Comparison]:
    left, right = same.left, same.right
    for one, other in product(left.event.outcomes[:4], right.event.outcomes[:4]):
        yield _outcome(same, one, other)


def _outcome(same: Same, one: Outcome, other: Outcome) -> Comparison:
    left, right = same.left, same.right
    told = one.span.of(left.report.text), other.span.of(right.report.text)
    words = f"“{' '.join(told[0].split())}” and “{' '.join(told[1].split())}”"
    came = one.status not in NOT_SO, other.status not in NOT_SO
    spans = _with_trigger(left, one.span), _with_trigger(right, other.span)
    if overlap(ideas(told[0]), ideas(told[1])) < ONE_OUTCOME:
        return _comparison(
            same, "compatible", "outcome", f"two outcomes that can both hold: {words}", spans
        )
    if came[0] == came[1]:
        return _comparison(same, "agree", "outcome", f"both tell one outcome: {words}", spans)
    return _comparison(
        same, "contradict", "outcome", f"one says that it came of it, one that not: {words}", spans
    )


def _told(left: Happening, right: Happening) -> str:
    one, other = left.words, right.words
    return (
        f"“{one}”" if one.casefold() == other.casefold() else f"“{one}” and “{other}” as one event"
    )


def _names(sides: frozenset[str]) -> str:
    return " and ".join(
        side.removeprefix("party_").replace("-", " ").title() for side in sorted(sides)
    )


def _voice(happening: Happening) -> str:
    return happening.report.voice(happening.event.asserted_by)


def _comparison(
    same: Same,
    verdict: Verdict,
    on: Matter,
    because: str,
    spans: tuple[Span, Span] | None = None,
) -> Comparison:
    left, right = same.left, same.right
    where = spans or (_evidence(left, on), _evidence(right, on))
    return Comparison(
        verdict,
        on,
        left.report.side(left.event.id, where[0]),
        right.report.side(right.event.id, where[1]),
        round(same.score, 4),
        because,
    )


def _evidence(happening: Happening, on: Matter) -> Span:
    """The trigger, with the words that tell when or where if they stand by it; of several mentions
    of the event the first that they stand by, else the one by which there is only one such."""
    event = happening.event
    for mention in event.mentions:
        told = _told_beside(happening, mention, on)
        if told is not None:
            return _from_to(mention, told)
    claimed = event.unique.span if event.unique is not None else event.span
    return next((each for each in event.mentions if claimed.covers(each)), event.span)


def _told_beside(happening: Happening, mention: Span, on: Matter) -> Span | None:
    """The words of a mention's sentence that tell when or where the event was."""
    event, report = happening.event, happening.report
    sentence = report.sentence(mention)
    if on == "place" and event.place is not None and sentence.covers(event.place.span):
        return event.place.span
    if on == "date" and happening.when is not None and happening.when.text:
        at = report.text.find(happening.when.text, sentence.start, sentence.end)
        return Span(at, at + len(happening.when.text)) if at >= 0 else None
    return None


def _with_trigger(happening: Happening, outcome: Span) -> Span:
    """An outcome's words with the mention of the event they are told of, in the same sentence."""
    sentence = happening.report.sentence(outcome)
    told = [each for each in happening.event.mentions if sentence.covers(each)]
    return _from_to(told[-1], outcome) if told else outcome


def _from_to(one: Span, other: Span) -> Span:
    whole = Span(min(one.start, other.start), max(one.end, other.end))
    return whole if whole.end - whole.start <= LONGEST_EVIDENCE else one
