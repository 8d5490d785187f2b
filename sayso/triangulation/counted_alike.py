"""Figures that most signs say count the same: what their numbers then come to.

What ``figures.py`` has said of two figures stands. Of the others each goes with its likeliest
counterpart in another report about the same thing, if that is likely enough; a contradiction asks
for more than an agreement, and for numbers that are neither of a part, a rate, another time nor of
what is still to come.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from sayso.triangulation.clauses import Clause
from sayso.triangulation.counts import Count
from sayso.triangulation.figures import FAR
from sayso.triangulation.growing import grown, later
from sayso.triangulation.model import Comparison, Verdict
from sayso.triangulation.tense import is_to_come
from sayso.triangulation.told_apart import SMALL, told_of_other_times
from sayso.triangulation.weighed_counts import Beside
from sayso.triangulation.wording import idea_of

AGREES_FROM, COMPATIBLE_FROM, CONTRADICTS_FROM = 0.35, 0.4, 0.45
"""How likely it must be that two figures count the same. Chosen where eight in ten that meet a
label were right among pairs made on, by weights fitted without them (2026-11)."""
ALONE_FROM = 0.3
"""The same where each of two reports of one story has but one such number (``alone.py``)."""
A_PART_FROM = 0.6
"""The same for a number of some that contradicts a number of all: "nine civilians", "14 people"."""

TELLING = 2.5
"""The logarithm of a number that hardly stands in two reports of one story by chance."""
ONE_IDEA = 0.75
"""What two clauses share that tells anything: see ``aligned.py``."""

_GROWS = idea_of("increase")


def compared_alike(
    found: Iterable[Beside], clause_of: Mapping[str, Clause], told: Iterable[tuple[str, str]]
) -> Iterator[Comparison]:
    """What figures of two reports come to that are likely to count the same.

    told: what is compared already: a figure's id with the id of the other report.
    """
    taken = set(told)
    for pair in sorted(found, key=lambda each: (-each.sure, each.left.key, each.right.key)):
        if pair.sure < ALONE_FROM:
            return
        sides = {(pair.left.id, pair.right.report.id), (pair.right.id, pair.left.report.id)}
        if taken & sides:
            continue
        taken |= sides
        comparison = _compared(pair, clause_of)
        if comparison is not None:
            yield comparison


def _compared(pair: Beside, clause_of: Mapping[str, Clause]) -> Comparison | None:
    left, right = pair.left, pair.right
    if left.rate != right.rate or left.portion != right.portion:
        return None
    vague = "vague" in (left.figure.bound, right.figure.bound)
    if pair.numbers == "equal":
        if vague or not _is_one_number(pair):
            return None
        return _said(pair, "agree", AGREES_FROM, "both name {left}")
    one_sort = _of_one_sort(pair)
    if pair.numbers in ("allowed", "rounded"):
        if not one_sort and left.named != right.named:
            return None
        since = grown(left, right) if pair.numbers == "allowed" else None
        if since is not None:
            return _said(pair, "update", COMPATIBLE_FROM, since)
        return _said(pair, "compatible", COMPATIBLE_FROM, "{left} and {right} can both hold")
    if vague:
        return None
    newer = (later(left, right) if one_sort else None) or _has_changed(left, right, clause_of)
    if newer is not None:
        return _said(pair, "update", COMPATIBLE_FROM, newer)
    if not one_sort or told_of_other_times(left, right) is not None:
        return None
    least = A_PART_FROM if pair.signs["a part"] else CONTRADICTS_FROM
    least = ALONE_FROM if pair.signs["alone"] else least
    return _said(pair, "contradict", least, "{left} and {right} cannot both hold")


def _is_one_number(pair: Beside) -> bool:
    """Whether more than the number tells that one thing is meant: the deed, the thing, clauses that
    share what tells or fit no other so well; a number of thousands is hardly two by chance."""
    signs = pair.signs
    shared = signs["clause"] >= ONE_IDEA
    telling = signs["equal and telling"] >= TELLING
    if signs["another"] and signs["lead"] < 0 and not telling:
        return False
    if signs["other deeds"] or signs["other things"]:
        return telling or shared or bool(signs["one thing"])
    if pair.left.named <= SMALL and not signs["one deed"]:
        return shared
    told = signs["one deed"] or signs["one thing"] or signs["best of both"]
    return telling or shared or bool(told)


def _of_one_sort(pair: Beside) -> bool:
    """Whether one thing is counted in both, and one deed or nothing but the thing, by numbers not
    far apart."""
    signs = pair.signs
    if not signs["one sort"] or signs["other things"] or signs["unreal"]:
        return False
    low, high = sorted(each.named for each in (pair.left, pair.right))
    if low and high > FAR * low:
        return False
    return bool(signs["one deed"] or (signs["one thing"] and not signs["other deeds"]))


def _has_changed(left: Count, right: Count, clause_of: Mapping[str, Clause]) -> str | None:
    """Why the number told on the later day is what became of the other: it is told as risen, or
    names the other too, or the other was still to come."""
    older, newer = sorted((left, right), key=lambda each: (each.report.day or "", each.key))
    if (older.report.day or "") >= (newer.report.day or ""):
        return None
    before, after = clause_of[older.id], clause_of[newer.id]
    if newer.named > older.named and (_GROWS in after.told or older.named in after.numbers):
        return f"{newer.words} is told on {newer.report.day} as grown, after {older.words}"
    if is_to_come(before.words) and not is_to_come(after.words):
        return f"{older.words} was still to come, {newer.words} is told as come"
    return None


def _said(pair: Beside, verdict: Verdict, least: float, why: str) -> Comparison | None:
    if pair.sure < least:
        return None
    left, right = pair.left, pair.right
    told = [f"“{each.words} {each.counted}”" for each in (left, right)]
    reason = why.format(left=left.words, right=right.words)
    because = (
        f"{told[0]} and {told[1]} most likely count the same: {reason};"
        f" {left.report.voice(left.figure.asserted_by)};"
        f" {right.report.voice(right.figure.asserted_by)}"
    )
    return Comparison(
        verdict,
        "number",
        left.report.side(left.id, left.figure.span),
        right.report.side(right.id, right.figure.span),
        round(pair.sure, 4),
        because,
    )
