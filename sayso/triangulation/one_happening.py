"""Which events of two reports are one happening.

A claim that there is only one ("the first direct talks in three years", "the second round") makes
two tellings one event whatever dates they give. Without it the same sort of thing has to be told
of the same parties, at the same time and place, in words that share more than that: two nights are
two. What is done once, a summons or a sanction, is one in reports of the same few days.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sayso.triangulation.happenings import HAPPENED, Happening
from sayso.triangulation.map import can_be_one
from sayso.triangulation.periods import days_between, length_of, moved_by_publication, relation
from sayso.triangulation.report import are_two_tellings
from sayso.triangulation.wording import overlap

MOST_BESIDE = 32
"""Events of one sort that each is set beside, those nearest in time: see ``figures.py``."""
ONE_FROM = 0.6
"""How much must speak for it that two events are one happening."""
MUCH = 0.5
"""The share of the shorter sentence's own ideas by which two sentences tell of one thing where no
time does."""
FEWEST_SHARED = 3
FEW_DAYS = 7
"""Days of a period that tells one happening from others: in "this month" there are many."""
A_DAY_OR_TWO = 2
"""Days of a period that is no longer than a day, or the night between two."""
NAMED_ALIKE = 0.5
"""The share of the shorter uniqueness claim's ideas that the other holds, where both name one
thing: "first direct talks" and "first face-to-face negotiations"."""
RECALLED_AFTER = 60
"""Days after which a report of news recalls an event rather than tells it: those that two reports
recall are the few that everybody knows."""
CARRIED_OUT_WITHIN = 3
"""Days in which what one report announces is told as done by another."""
SURELY_ONCE = 2
"""Words besides names that two tellings share, where their days differ and they are one all the
same."""
DONE_ONCE = frozenset(["REQUEST", "SANCTION", "AGREE", "CONCEDE", "RETREAT", "REJECT"])
"""Types of deeds that are done once after they are announced: strikes, talks and words go on."""


@dataclass(frozen=True, slots=True)
class Same:
    """Two events of two reports that are one happening; why, and how sure it is."""

    left: Happening
    right: Happening
    score: float
    unique: str | None


Weighed = dict[tuple[str, str], "Same | None"]
"""By the ids of two events, what weighing them came to: the same in whatever company they stand."""


def same_happenings(given: Sequence[Happening], weighed: Weighed | None = None) -> list[Same]:
    """Pairs of events, of two origins, that are one happening: each one's best in each report.

    weighed: what is known from other reports set side by side; what is found is added.
    """
    known: Weighed = {} if weighed is None else weighed
    shelves: dict[tuple[str, str], list[Happening]] = defaultdict(list)
    for happening in sorted(given, key=lambda each: each.key):
        for shelf in _shelves(happening):
            shelves[shelf].append(happening)
    found: dict[tuple[str, str], Same] = {}
    for shelf in sorted(shelves):
        for left, right in _beside(shelves[shelf]):
            pair = left.id, right.id
            if pair not in known:
                known[pair] = _same(left, right)
            same = known[pair]
            if same is not None:
                found[pair] = same
    best = list(_best(found.values()))
    return [*best, *_through(best)]


def _are_two(left: Happening, right: Happening) -> bool:
    return are_two_tellings(left.report, left.event.span, right.report, right.event.span)


def _shelves(happening: Happening) -> Iterator[tuple[str, str]]:
    yield "deed", happening.deed
    if happening.event.kind is not None:
        yield "kind", happening.event.kind


def _beside(shelf: Sequence[Happening]) -> Iterator[tuple[Happening, Happening]]:
    ordered = sorted(shelf, key=_moment)
    for at, left in enumerate(ordered):
        for right in ordered[at + 1 : at + 1 + MOST_BESIDE]:
            if _are_two(left, right):
                yield (left, right) if left.key < right.key else (right, left)


def _moment(happening: Happening) -> tuple[str, tuple[str, str, int]]:
    period = happening.when
    return (period.earliest or "") if period is not None else "", happening.key


def _best(found: Iterable[Same]) -> Iterator[Same]:
    """Of each event's counterparts in a report the best one."""
    taken: set[tuple[str, str]] = set()
    for same in sorted(found, key=lambda same: (-same.score, same.left.key, same.right.key)):
        mine = same.left.id, same.right.report.id
        theirs = same.right.id, same.left.report.id
        if mine not in taken and theirs not in taken:
            taken |= {mine, theirs}
            yield same


def _through(found: Sequence[Same]) -> Iterator[Same]:
    """Pairs that are one happening because both are the one that a claim names.

    Told without the claim, an event is the one it names where kind, parties and day are the same
    as in a report that has the claim; that report's other dates then stand against it, too.
    """
    known = {(same.left.id, same.right.id) for same in found}
    named = [same for same in found if same.unique is not None]
    beside: dict[str, list[tuple[Happening, float]]] = defaultdict(list)
    for same in found:
        if same.unique is None and _is_that_one(same):
            beside[same.left.id].append((same.right, same.score))
            beside[same.right.id].append((same.left, same.score))
    for same in named:
        for one, other in ((same.left, same.right), (same.right, same.left)):
            for third, score in beside[one.id][:MOST_BESIDE]:
                left, right = sorted((other, third), key=lambda each: each.key)
                pair = left.id, right.id
                if _are_two(left, right) and pair not in known:
                    known.add(pair)
                    yield Same(left, right, score, same.unique)


def _is_that_one(same: Same) -> bool:
    left, right = same.left, same.right
    return (
        left.event.kind is not None
        and left.event.kind == right.event.kind
        and _among_the_same(left, right)
        and _one_time(left, right) == 1.0
    )


def _same(left: Happening, right: Happening) -> Same | None:
    unique = _one_of_its_kind(left, right)
    if unique is not None:
        return Same(left, right, 0.9, unique)
    if _told_of_two_days(left, right):
        return Same(left, right, 0.75, f"“{left.words}” is told as done once")
    if _speaks_against(left, right):
        return None
    score = max(
        _evidence(left, right),
        _told_again(left, right),
        _told_in_one_story(left, right),
        _carried_out(left, right),
        _recalled(left, right),
    )
    return Same(left, right, min(score, 0.95), None) if score >= ONE_FROM else None


def _one_of_its_kind(left: Happening, right: Happening) -> str | None:
    """The claim by which two events are one, in words: both name the first, or the second, such."""
    one, other = left.event.unique, right.event.unique
    if one is None or other is None or one.ordinal is None or one.ordinal != other.ordinal:
        return None
    if not _of_one_kind(left, right) or not _among_the_same(left, right):
        return None
    if (
        None in (left.event.kind, right.event.kind)
        and overlap(left.named, right.named) < NAMED_ALIKE
    ):
        return None
    if not left.named - {left.deed} or not right.named - {right.deed}:
        return None  # "the first time" names nothing
    told = (one.span.of(left.report.text), other.span.of(right.report.text))
    return f"“{' '.join(told[0].split())}” and “{' '.join(told[1].split())}” name one event"


def _of_one_kind(left: Happening, right: Happening) -> bool:
    """Whether they are of one kind; where one has none, whether they are called the same."""
    one, other = left.event.kind, right.event.kind
    return one == other or (None in (one, other) and left.deed == right.deed)


def _among_the_same(left: Happening, right: Happening) -> bool:
    """Whether both are known to be of the same parties: of two each, of both.

    Parties may stand in the claim alone: "the first direct Karst-Talos talks".
    """
    one, other = left.sides | left.named, right.sides | right.named
    fewest = min(len(left.sides or left.named), len(right.sides or right.named), 2)
    known = left.sides | right.sides
    return fewest > 0 and len(one & other & known) >= fewest


def _speaks_against(left: Happening, right: Happening) -> bool:
    """Whether another time, other parties, another place or another number in a row parts them."""
    one, other = left.event, right.event
    ordinals = {each.unique.ordinal for each in (one, other) if each.unique is not None}
    if len(ordinals - {None}) > 1:
        return True
    if one.kind is not None and other.kind is not None and one.kind != other.kind:
        return True
    if relation(left.when, right.when) == "apart":
        return True
    if (
        left.place
        and right.place
        and not left.place & right.place
        and not can_be_one(one.place, other.place)
    ):
        return True
    return bool(left.sides and right.sides and not _among_the_same(left, right))


def _evidence(left: Happening, right: Happening) -> float:
    """What speaks for one happening, in [0, 1]; little where nothing tells it from others alike.

    A time of a few days that both give, or a sentence that shares more than who and what, tells it
    from others; the same deed of the same parties alone is what a war or a mediation is made of.
    """
    time, words = _one_time(left, right), _one_sentence(left, right)
    if words < (MUCH if not time or not left.sides or not right.sides else 0.0):
        return 0.0  # a day alone, of nobody in particular, is a day on which much happened
    if not words and not left.place & right.place and _spans_a_week(left, right):
        return 0.0  # in a week one party pays several visits
    score = 0.1 + 0.25 * time + 0.3 * words
    score += 0.1 if left.deed == right.deed else 0.0
    score += 0.05 if left.event.kind is not None and left.event.kind == right.event.kind else 0.0
    score += 0.1 if left.place & right.place else 0.0
    score += 0.1 if left.sides and left.sides == right.sides else 0.0
    score += 0.15 if time == 1.0 and _both_name(left, right) else 0.0
    score += 0.1 if left.report.is_of_one_story_with(right.report) else 0.0
    return score


def _spans_a_week(left: Happening, right: Happening) -> bool:
    return max(length_of(left.when), length_of(right.when)) > A_DAY_OR_TWO


def _told_again(left: Happening, right: Happening) -> float:
    """How sure it is that both tell one deed that is done once, to the same party, in reports of
    the same few days, with more in common than who did it to whom."""
    return ONE_FROM + 0.05 if _once(left, right) >= 1 else 0.0


def _told_in_one_story(left: Happening, right: Happening) -> float:
    """How sure it is that two reports of one story tell one deed of the same doers, in sentences
    that share more than who did it to whom."""
    one, other = left.event, right.event
    if not left.report.story or not left.report.is_of_one_story_with(right.report):
        return 0.0
    if one.type != other.type or left.deed != right.deed:
        return 0.0
    if one.status not in HAPPENED or other.status not in HAPPENED:
        return 0.0
    if not left.doers or left.doers != right.doers:
        return 0.0
    if left.others and right.others and not left.others & right.others:
        return 0.0
    return ONE_FROM if len(_plain_words(left, right)) >= FEWEST_SHARED else 0.0


def _plain_words(left: Happening, right: Happening) -> frozenset[str]:
    """Ideas that two sentences share, names left out."""
    return _shared_words(left, right) - left.report.names_with(left.event.span)


def _told_of_two_days(left: Happening, right: Happening) -> bool:
    """Whether one deed that is done once is told with two days, a few days apart at most."""
    one, other = left.event.period, right.event.period
    if not _is_done_once(left, right):
        return False
    if relation(one, other) != "apart" or days_between(one, other) > CARRIED_OUT_WITHIN:
        return False
    if _speaks_against(replace(left, when=None), replace(right, when=None)):
        return False
    return _once(left, right) >= SURELY_ONCE and not moved_by_publication(one, other)


def _once(left: Happening, right: Happening) -> int:
    """How many words besides names two tellings of a deed that is done once have in common; 0
    where they are not known to be of the same doer and the same other party."""
    if left.event.status not in HAPPENED or right.event.status not in HAPPENED:
        return 0
    if not _is_done_once(left, right) or not (left.others - left.doers) & right.others:
        return 0
    if max(length_of(left.when), length_of(right.when)) > FEW_DAYS:
        return 0
    passed = _days_from(left.report.day, right.report.day)
    if passed is None or abs(passed) > CARRIED_OUT_WITHIN:
        return 0
    return len(_plain_words(left, right))


def _carried_out(left: Happening, right: Happening) -> float:
    """How sure it is that one tells as done what the other tells as announced.

    It is one deed of the same doers to the same party, and nothing tells that it was done before.
    """
    coming, come = (left, right) if left.event.status == "planned" else (right, left)
    if coming.event.status != "planned" or come.event.status != "fact":
        return 0.0
    if not _is_done_once(left, right):
        return 0.0
    if not (left.others - left.doers) & (right.others - right.doers):
        return 0.0
    passed = _days_from(coming.report.day, come.report.day)
    if passed is None or not 0 <= passed <= CARRIED_OUT_WITHIN:
        return 0.0
    began = come.when.earliest if come.when is not None else None
    lead = _days_from(coming.report.day, began) if began is not None else None
    return 0.0 if lead is not None and lead < -1 else ONE_FROM + 0.05


def _is_done_once(left: Happening, right: Happening) -> bool:
    """Whether both are one deed of the same doers, of a type that is done once."""
    return (
        left.deed == right.deed
        and left.event.type == right.event.type
        and left.event.type in DONE_ONCE
        and bool(left.doers)
        and left.doers == right.doers
    )


def _recalled(left: Happening, right: Happening) -> float:
    """How sure it is that both recall one event of long ago: the same deed of the same parties,
    whose times fit, of which both reports have come to know what everybody knows."""
    if left.deed != right.deed or left.event.type != right.event.type or not left.sides:
        return 0.0
    if not (_long_ago(left) and _long_ago(right)):
        return 0.0
    if relation(left.when, right.when) not in ("same", "within"):
        return 0.0
    if not left.others & right.others or (left.doers and right.doers and left.doers != right.doers):
        return 0.0
    return ONE_FROM + (0.05 if left.place & right.place else 0.0)


def _long_ago(happening: Happening) -> bool:
    """Whether it has a time of its own that was over long before the report."""
    own, day = happening.event.period, happening.report.day
    passed = _days_from(own.latest, day) if own is not None else None
    return passed is not None and passed > RECALLED_AFTER and happening.event.status == "fact"


def _days_from(one: str | None, other: str | None) -> int | None:
    """Days from one date to another; None where one of them is not known whole."""
    try:
        return (date.fromisoformat(str(other)[:10]) - date.fromisoformat(str(one)[:10])).days
    except ValueError:
        return None


def _one_time(left: Happening, right: Happening) -> float:
    """1 where both tell the same day or two, a half where one day lies in the other's few."""
    one, other = left.when, right.when
    how = relation(one, other)
    if how not in ("same", "within") or max(length_of(one), length_of(other)) > FEW_DAYS:
        return 0.0
    return 1.0 if how == "same" else 0.5


def _both_name(left: Happening, right: Happening) -> bool:
    """Whether the sentence of each names all parties of both, two or more of them."""
    everybody = left.sides | right.sides
    return (
        len(everybody) > 1
        and left.event.kind == right.event.kind is not None
        and all(everybody <= each.sides | each.about for each in (left, right))
    )


def _one_sentence(left: Happening, right: Happening) -> float:
    """How much two sentences share besides deed, parties and place, in [0, 1]."""
    known = _known(left, right)
    if len(_shared_words(left, right)) < FEWEST_SHARED:
        return 0.0
    return overlap(left.about - known, right.about - known)


def _shared_words(left: Happening, right: Happening) -> frozenset[str]:
    return left.about & right.about - _known(left, right)


def _known(left: Happening, right: Happening) -> frozenset[str]:
    return left.sides | right.sides | left.place | right.place | {left.deed, right.deed}
