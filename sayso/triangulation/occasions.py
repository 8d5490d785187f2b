"""When one thing was said, by two reports: "announced on Sunday", "announced on Monday".

A decision is announced once, so two days of it cannot both be the day; what a party thinks it says
on many days, and two days of that are two sayings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.model import Period
from sayso.triangulation.model import Comparison, Verdict
from sayso.triangulation.periods import days_between, length_of, moved_by_publication, relation
from sayso.triangulation.sayings import Saying, alike, sharing, weights
from sayso.triangulation.wording import ideas, overlap

FEWEST_IDEAS = 3
SAME_SAYING = 0.5
"""The share of the shorter content's ideas that the longer has."""
NOT_LITTLE, NOT_NOTHING = 0.35, 0.25
"""How much of both contents, weighed, is shared: a short one is in many long ones by chance. That
two days can be one asks for less than that they are."""
FEW_DAYS = 3
"""Days that a saying's date spans at most, and days by which reports misdate a decision: of what is
told farther apart, most was decided twice."""

_ANNOUNCING = frozenset(["announce", "promise", "accept"])
_DECIDING = re.compile(r"(?:order|approv|decid)", re.IGNORECASE)
_TO_BE = re.compile(r"\b(?:would|will)\b(?! (?:be able|continue|keep|not)\b)", re.IGNORECASE)
_OPENING = 40
"""Characters of a content in which it says what will be done."""


def compared_occasions(given: Sequence[Saying]) -> Iterator[Comparison]:
    """Sayings of one party that are told with a day in both reports, two by two."""
    ordered = sorted(given, key=lambda saying: saying.key)
    weight = weights(ordered)
    dated = [saying for saying in ordered if _is_dated(saying)]
    for (one, other), count in sorted(sharing(dated, _ideas_of_side).items()):
        left, right = dated[one], dated[other]
        if count < FEWEST_IDEAS or left.statement.negated != right.statement.negated:
            continue
        share = overlap(left.told - _side_ideas(left), right.told - _side_ideas(right))
        verdict = _verdict(left, right, share, alike(left, right, weight))
        if verdict is not None and not _other_numbers(left, right):
            yield _comparison(left, right, verdict, share)


def _is_dated(saying: Saying) -> bool:
    return saying.party is not None and 0 < length_of(saying.said_on) <= FEW_DAYS


def _ideas_of_side(saying: Saying) -> Iterator[tuple[str, str]]:
    side = _side(saying)
    for idea in sorted(saying.told - _side_ideas(saying)):
        yield side, idea


def _side(saying: Saying) -> str:
    party = saying.party
    return "" if party is None else (party.state or party.id).casefold()


def _side_ideas(saying: Saying) -> frozenset[str]:
    """What names the party itself says nothing of what it said."""
    party = saying.party
    return ideas(f"{party.name}. {party.state or ''}") if party is not None else frozenset()


def _verdict(left: Saying, right: Saying, share: float, sure: float) -> Verdict | None:
    one, other = left.said_on, right.said_on
    how = relation(one, other)
    if share < SAME_SAYING or sure < NOT_NOTHING:
        return None
    if how in ("within", "overlap"):
        return "compatible"
    if sure < NOT_LITTLE:
        return None
    if how == "same":
        return "agree"
    near = how == "apart" and days_between(one, other) <= FEW_DAYS
    decided = _is_decision(left) and _is_decision(right)
    return "contradict" if near and decided and not moved_by_publication(one, other) else None


def _is_decision(saying: Saying) -> bool:
    """Whether it says what will be done, which is said first on one day."""
    statement, text = saying.statement, saying.report.text
    cue = " ".join(span.of(text) for span in statement.cue)
    opening = saying.content[:_OPENING]
    return (
        statement.act in _ANNOUNCING
        or _DECIDING.match(cue) is not None
        or _TO_BE.search(opening) is not None
    )


def _other_numbers(left: Saying, right: Saying) -> bool:
    one, other = ({word for word in each.words if word[0].isdigit()} for each in (left, right))
    return bool(one) and bool(other) and not one & other


def _comparison(left: Saying, right: Saying, verdict: Verdict, share: float) -> Comparison:
    told = f"{_when(left)} and {_when(right)}"
    why = {
        "agree": f"both date what {_who(left, right)} said: {told}",
        "compatible": f"what {_who(left, right)} said can be of one day: {told}",
        "contradict": f"one decision of {_who(left, right)} was first told on one day: {told}",
    }[verdict]
    return Comparison(
        verdict,
        "date",
        left.report.side(left.id, left.span),
        right.report.side(right.id, right.span),
        round(min(0.4 + 0.4 * share, 0.85), 4),
        why,
    )


def _who(left: Saying, right: Saying) -> str:
    return left.speaker if left.speaker == right.speaker else f"{left.speaker} / {right.speaker}"


def _when(saying: Saying) -> str:
    period: Period | None = saying.said_on
    if period is None:
        return "no day"
    return f"“{period.text}” ({period.earliest}) in {saying.report.label}"
