"""What two clauses that tell one thing come to: its day, whether it was, who said it, what became.

The clauses are known to be of one thing (``aligned.py``); of each matter that both tell it is asked
whether both can be so. What only one of them tells is compared with nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sayso.model import Period, Span
from sayso.triangulation.aligned import Aligned
from sayso.triangulation.clauses import Clause
from sayso.triangulation.happenings import HAPPENED
from sayso.triangulation.model import Comparison, Matter, Verdict
from sayso.triangulation.negation import negated_in
from sayso.triangulation.periods import in_words, length_of, relation
from sayso.triangulation.tense import is_to_come
from sayso.triangulation.wording import ideas

DAYS_AGREE_FROM, DATES_MEET_FROM = 0.2, 0.4
PLACES_FROM = 0.5
SO_FROM, NOT_SO_FROM = 0.6, 0.35
CAME_FROM = 0.4
SAID_FROM = 0.4
"""How likely it must be that two clauses tell one thing, for each verdict."""
A_NIGHT = 2
"""Days of a time that tells one happening from another."""
A_MONTH = 31
"""Days of a time within which a day can lie and be the same."""
LONGEST_EVIDENCE = 240
"""Characters of a clause with the words of its day, that are shown as one stretch."""

_YEAR = re.compile(r"\b[12][0-9]{3}\b")
_JOINED = re.compile(r", (?:and|but|while) |; ")


def compared_slots(found: Iterable[Aligned]) -> Iterator[Comparison]:
    """What each two clauses say of each matter that both tell."""
    for pair in found:
        yield from _dates(pair)
        yield from _places(pair)
        yield from _coming(pair)
        said = list(_wording(pair))
        yield from said or _polarity(pair)


def _dates(pair: Aligned) -> Iterator[Comparison]:
    if pair.sure < DAYS_AGREE_FROM:
        return
    one, other = _days_of(pair)
    how = relation(one, other)
    if one is None or other is None or how == "unknown":
        return
    told = f"“{one.text}” ({in_words(one)}) and “{other.text}” ({in_words(other)})"
    longest = max(length_of(one), length_of(other))
    if how == "same" and longest <= A_NIGHT:
        yield _said(pair, "agree", "date", f"{told} are one time", (one, other))
    elif how in ("within", "overlap") and longest <= A_MONTH and pair.sure >= DATES_MEET_FROM:
        yield _said(pair, "compatible", "date", f"{told} can be one time", (one, other))


def _days_of(pair: Aligned) -> tuple[Period | None, Period | None]:
    """The days of both: one that both tell, else each one's own."""
    for one in pair.left.days:
        for other in pair.right.days:
            if relation(one, other) == "same":
                return one, other
    return pair.left.when, pair.right.when


def _places(pair: Aligned) -> Iterator[Comparison]:
    """A place of what one tells that the other names too."""
    if pair.sure < PLACES_FROM:
        return
    for one, other in ((pair.left, pair.right), (pair.right, pair.left)):
        for happening in one.events:
            place = happening.event.place
            words = place.span.of(one.report.text) if place is not None else ""
            named = ideas(words)
            if named and named <= other.names:
                yield _said(pair, "agree", "place", f"both name {words}")
                return


def _polarity(pair: Aligned) -> Iterator[Comparison]:
    left, right = (negated_in(each.words) for each in (pair.left, pair.right))
    if not left and not right and pair.sure >= SO_FROM and not _are_two(pair):
        yield _said(pair, "agree", "polarity", "both tell it")
    elif bool(left) != bool(right) and pair.sure >= NOT_SO_FROM:
        so = pair.right if left else pair.left
        if any(each.deed in left | right for each in so.events if each.event.status in HAPPENED):
            yield _said(pair, "contradict", "polarity", "one tells it as so, the other as not so")


def _are_two(pair: Aligned) -> bool:
    """Whether their numbers or years differ, or one tells of another or a second of its kind."""
    left, right = pair.left, pair.right
    if left.numbers and right.numbers and not left.numbers & right.numbers:
        return True
    one, other = (frozenset(_YEAR.findall(each.words)) for each in (left, right))
    if one - other and other - one:
        return True
    return bool(left.instance) != bool(right.instance)


def _coming(pair: Aligned) -> Iterator[Comparison]:
    """What one announces and the other, on a later day, tells as come."""
    older, newer = sorted((pair.left, pair.right), key=lambda each: each.key)
    if (older.report.day or "") >= (newer.report.day or "") or pair.sure < CAME_FROM:
        return
    come = any(each.deed in older.told for each in newer.events if each.event.status in HAPPENED)
    if come and is_to_come(older.words) and not is_to_come(newer.words):
        yield _said(
            pair, "update", "outcome",
            f"still to come in {older.report.label}, told as come in {newer.report.label}",
        )  # fmt: skip


def _wording(pair: Aligned) -> Iterator[Comparison]:
    if pair.sure < SAID_FROM:
        return
    for one in pair.left.sayings:
        for other in pair.right.sayings:
            if one.who is not None and one.who == other.who:
                yield _said(
                    pair, "agree", "wording", f"both report what {one.speaker} said of one thing"
                )
                return


def _said(
    pair: Aligned, verdict: Verdict, on: Matter, why: str, dated: tuple[Period, ...] = ()
) -> Comparison:
    """dated: the days of both, where the verdict is on them: their words are shown, too."""
    left, right = pair.left, pair.right
    because = f"“{left.words}” and “{right.words}” tell of one thing: {why}"
    spans = [
        _with_day(clause, period)
        for clause, period in zip((left, right), dated or (None, None), strict=True)
    ]
    return Comparison(
        verdict,
        on,
        left.report.side(None, spans[0]),
        right.report.side(None, spans[1]),
        round(min(pair.sure, 0.95), 4),
        because,
    )


def _with_day(clause: Clause, period: Period | None) -> Span:
    """A clause with the words of its day, if these stand near it in the same sentence; without
    what is joined to it behind the day, of which nothing is said here."""
    sentence = clause.report.sentence(clause.span)
    if period is None or not period.text:
        return clause.span
    at = clause.report.text.find(period.text, sentence.start, sentence.end)
    if at < 0:
        return clause.span
    after = at + len(period.text)
    joined = _JOINED.search(clause.report.text, after, clause.span.end)
    end = joined.start() if joined is not None else max(clause.span.end, after)
    whole = Span(min(clause.span.start, at), end)
    return whole if whole.end - whole.start <= LONGEST_EVIDENCE else clause.span
