"""What several speakers say of one thing: who bears whom out, who accuses whom, who denies it.

Nobody is held to be right: a denial contradicts a claim for the one who makes it and the one who
denies it, and neither outlet vouches for either. Accusations of one thing laid on two others are
two accusations; laid on each other, they contradict.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from sayso.model import Actor, Span
from sayso.triangulation.model import Comparison, Matter, Verdict
from sayso.triangulation.sayings import (
    MOST_PIECES,
    MOST_SHARING,
    Saying,
    alike,
    are_two,
    differ,
    sharing,
    weights,
)
from sayso.triangulation.sides import Parties, Party
from sayso.triangulation.utterances import Match
from sayso.triangulation.wording import idea_of, ideas, listed, overlap

BORNE_OUT_FROM = 0.7
"""How much two contents share, weighed, where speakers of two sides say one thing: below, most
pairs read (2026-11) spoke of one subject and did not say the same of it."""
ONE_SIDE_FROM, ONE_SIDE_SHARES, ONE_SIDE_IDEAS = 0.4, 0.5, 4
"""Two who speak for one state tell one thing in their own words where half of what the shorter
says is in the longer, and that is not little of both."""
DENIED_FROM, FEWEST_DENIED = 0.4, 3
"""The share of the shorter of two sentences that a denial and what it denies have in common, names
left out: of the same parties and places much else is said."""
CHARGED_FROM = 0.35
"""Accusations that share so much are of one thing: "of trying to derail the talks"."""
FEWEST_IDEAS = 3
TOLD_BEFORE = 0.5
"""The share of a claim that the words before a bare denial ("denied it") have to tell, too: less
than half is the subject of both, not the claim."""

_ASSERTING = frozenset(["say", "report", "confirm", "announce", "admit", "warn", "believe"])
_CLAIMING = frozenset(["say", "report", "accuse", "announce", "confirm", "criticise", "warn"])
_NOBODY = frozenset("that he she they them him her it his its their who whom".split())
LONGEST_NAME = 8
"""Words of an accused: what is longer is a clause, "two men who were charged with"."""
_OF = re.compile(r"\b(?:of|for|over)\b")


@dataclass(frozen=True, slots=True)
class Accusation:
    """An accusation taken apart: whom it is laid on, and what of."""

    saying: Saying
    accused: Party | None
    named: str
    charge: frozenset[str]

    @property
    def is_known(self) -> bool:
        """Whether it says who accuses whom: "them", or a whole clause, names nobody."""
        words = self.named.split()
        named = self.accused is not None or (words[:1] and words[0].lower() not in _NOBODY)
        return self.saying.party is not None and bool(named) and len(words) <= LONGEST_NAME


def compared_claims(
    given: Sequence[Saying], parties: Parties, one_saying: Sequence[Match] = ()
) -> Iterator[Comparison]:
    """Statements of different speakers about one thing, two by two, across reports.

    one_saying: pairs that were found to be one utterance; nobody bears himself out.
    """
    alone = {_ids(match.left, match.right) for match in one_saying}
    ordered = sorted(given, key=lambda saying: saying.key)
    weight = weights(ordered)
    found = sharing(ordered, lambda saying: sorted(saying.told))
    accusations = {
        saying.id: _taken_apart(saying, parties)
        for saying in ordered
        if saying.statement.act == "accuse"
    }
    for (one, other), count in sorted(found.items()):
        left, right = ordered[one], ordered[other]
        if count < FEWEST_IDEAS or left.statement.negated or right.statement.negated:
            continue
        accused = (accusations.get(left.id), accusations.get(right.id))
        if accused[0] is not None and accused[1] is not None:
            yield from _accusations(accused[0], accused[1], weight)
        elif not _one_speaker(left, right) and _ids(left, right) not in alone:
            yield from _claims(left, right, alike(left, right, weight))
    yield from _denials(ordered, accusations, parties)


def _ids(left: Saying, right: Saying) -> tuple[str, str]:
    return left.id, right.id


def _one_speaker(left: Saying, right: Saying) -> bool:
    return left.party is not None and right.party is not None and left.party.id == right.party.id


def _claims(left: Saying, right: Saying, sure: float) -> Iterator[Comparison]:
    acts = left.statement.act, right.statement.act
    if acts.count("deny") == 1:
        denial, claim = (left, right) if acts[0] == "deny" else (right, left)
        meant = claim.statement.act in _CLAIMING and _is_denial(denial)
        if (
            meant
            and not _negated(claim)
            and _other_sides(left, right)
            and _is_what_is_denied(left, right)
        ):
            yield _comparison(
                (left, right), "contradict", "polarity", sure,
                f"{claim.speaker} says so, {denial.speaker} denies it:"
                " it stands between the two, no outlet vouches for either",
            )  # fmt: skip
    elif _bears_out(left, right) and (sure >= BORNE_OUT_FROM or _one_line(left, right, sure)):
        yield _comparison(
            (left, right), "agree", "polarity", sure,
            f"two speakers say the same: {left.speaker} and {right.speaker}",
        )  # fmt: skip


def _is_what_is_denied(left: Saying, right: Saying) -> bool:
    """Whether a sentence of one tells what a sentence of the other tells."""
    return any(
        len(one.plain & other.plain) >= FEWEST_DENIED
        and overlap(one.plain, other.plain) >= DENIED_FROM
        for one, other in product(left.pieces[:MOST_PIECES], right.pieces[:MOST_PIECES])
    )


def _is_denial(saying: Saying) -> bool:
    """Whether something is said not to be so: a "denial of aid" withholds it."""
    cue = " ".join(span.of(saying.report.text) for span in saying.statement.cue).lower()
    return not cue.startswith("denial")


def _other_sides(left: Saying, right: Saying) -> bool:
    """Whether a claim and a denial come from two who are not known to be of one side."""
    one, other = left.party, right.party
    if one is None or other is None:
        return left.speaker.casefold() != right.speaker.casefold()
    return one.id != other.id and (one.state is None or one.state != other.state)


def _bears_out(left: Saying, right: Saying) -> bool:
    """Whether both assert, and who speaks is known of both and is not one."""
    if left.party is None or right.party is None:
        return False
    acts = {left.statement.act, right.statement.act}
    if not acts <= _ASSERTING or _negated(left) != _negated(right):
        return False
    if _speaks_of(left, right) or _speaks_of(right, left):
        return False  # "took note of her statement on …"
    return not differ(left.numbers, right.numbers)


def _speaks_of(saying: Saying, other: Saying) -> bool:
    """Whether what is said names who speaks in the other, alone or as one of few words."""
    named = _denier(other) & saying.told
    return bool(named) and not other.told & named


def _one_line(left: Saying, right: Saying, sure: float) -> bool:
    """Whether two who speak for one state say the same: a ministry and its minister."""
    one, other = left.party, right.party
    if one is None or other is None or one.state is None or one.state != other.state:
        return False
    shared = len(left.told & right.told)
    share = overlap(left.told, right.told)
    return sure >= ONE_SIDE_FROM and shared >= ONE_SIDE_IDEAS and share >= ONE_SIDE_SHARES


def _negated(saying: Saying) -> bool:
    return bool({"not", "no", "never", "n't"} & {word[-3:] for word in saying.words})


def _taken_apart(saying: Saying, parties: Parties) -> Accusation:
    """Whom an accusation is laid on: what stands before its "of"; and what of: the rest."""
    text = saying.report.text
    whole = saying.span
    cut = _OF.search(whole.of(text))
    end = whole.start + cut.start() if cut is not None and cut.start() > 0 else whole.end
    first = Span(whole.start, end)
    named = " ".join(first.of(text).split()).strip(" ,")
    actor = _actor_in(saying, first)
    party = parties.of(saying.report.id, actor.id) if actor is not None else None
    charge = ideas(text[end : whole.end]) if end < whole.end else saying.told
    return Accusation(saying, party, named, charge)


def _actor_in(saying: Saying, where: Span) -> Actor | None:
    """Who is named first in some words: by the targets that were read, else by mentions."""
    actors = saying.report.reading.actors
    wanted = set(saying.statement.targets)
    if wanted:
        return next((actor for actor in actors if actor.id in wanted), None)
    found = [
        (mention.start, actor.mentions[0].start, actor)
        for actor in actors
        for mention in actor.mentions
        if where.covers(mention)
    ]
    return min(found, key=lambda each: each[:2])[2] if found else None


def _accusations(
    left: Accusation, right: Accusation, weight: Mapping[str, float]
) -> Iterator[Comparison]:
    sure = _shared(left.charge, right.charge, weight)
    if sure < CHARGED_FROM or len(left.charge & right.charge) < 2:
        return
    if left.saying.party is None or right.saying.party is None:
        return
    accusers = f"{left.saying.speaker} and {right.saying.speaker}"
    sides = (left.saying, right.saying)
    on_each_other = _lays_on(left, right.saying) and _lays_on(right, left.saying)
    if on_each_other and not _one_speaker(*sides):
        yield _comparison(
            sides, "contradict", "responsibility", sure,
            f"{accusers} lay it on each other",
        )  # fmt: skip
    elif _one_accused(left, right):
        yield _comparison(
            sides, "agree", "responsibility", sure, f"{accusers} lay it on {left.named}"
        )
    elif left.is_known and right.is_known:
        whose = f"{accusers} accuse" if not _one_speaker(*sides) else f"{sides[0].speaker} accuses"
        yield _comparison(
            sides, "different", "responsibility", sure,
            f"{whose} of one thing, but not the same: {left.named} in {left.saying.report.label},"
            f" {right.named} in {right.saying.report.label}: two accusations",
        )  # fmt: skip


def _one_accused(left: Accusation, right: Accusation) -> bool:
    one, other = ideas(left.named), ideas(right.named)
    if one and one == other:
        return True
    known = left.accused is not None and right.accused is not None
    return known and left.accused == right.accused


def _lays_on(accusation: Accusation, other: Saying) -> bool:
    """Whether the accused is the other speaker, or the state it speaks for."""
    accused, party = accusation.accused, other.party
    if accused is None or party is None:
        return False
    return accused.id == party.id or (accused.state is not None and accused.state == party.state)


def _shared(left: frozenset[str], right: frozenset[str], weight: Mapping[str, float]) -> float:
    """As ``alike``, of two sets of ideas."""
    both = sum(weight.get(idea, 1.0) for told in (left, right) for idea in told)
    return 2 * sum(weight.get(idea, 1.0) for idea in left & right) / both if both else 0.0


def _denials(
    ordered: Sequence[Saying], accusations: Mapping[str, Accusation], parties: Parties
) -> Iterator[Comparison]:
    """Denials that do not say what of ("denied it", "rejected the accusations"), with the claims
    about the denier that other reports hold and that the words before the denial tell of, too."""
    thin = [saying for saying in ordered if saying.statement.act == "deny" and _is_thin(saying)]
    if not thin:
        return
    holding: dict[str, list[Saying]] = defaultdict(list)
    for saying in ordered:
        if saying.statement.act in _CLAIMING or saying.statement.act == "admit":
            for idea in saying.told:
                holding[idea].append(saying)
    for denial in thin:
        context = _before(denial)
        shared: Counter[str] = Counter()
        claims: dict[str, Saying] = {}
        for idea in sorted(context - _denier(denial)):
            for claim in holding[idea] if len(holding[idea]) <= MOST_SHARING else ():
                shared[claim.id] += 1
                claims[claim.id] = claim
        for id in sorted(shared):
            mostly = shared[id] >= TOLD_BEFORE * len(claims[id].told - _denier(denial))
            one_deed = bool(_deeds(claims[id], denial, parties) & context)
            enough = mostly and shared[id] >= FEWEST_IDEAS - one_deed
            named = claims[id].party is not None
            if enough and named and _is_about(claims[id], denial, accusations):
                yield from _denied(claims[id], denial)


def _denied(claim: Saying, denial: Saying) -> Iterator[Comparison]:
    if claim.statement.negated or not are_two(claim, denial) or not _other_sides(claim, denial):
        return
    sides = sorted((claim, denial), key=lambda each: each.key)
    yield _comparison(
        (sides[0], sides[1]), "contradict", "polarity", 0.35,
        f"{claim.speaker} says so of {denial.speaker}, who denies it:"
        " it stands between the two, no outlet vouches for either",
    )  # fmt: skip


def _deeds(claim: Saying, denial: Saying, parties: Parties) -> frozenset[str]:
    """The ideas of what a claim says that the denier did: "seized by the Talos Army"."""
    report, party = claim.report, denial.party
    found: set[str] = set()
    for event in report.reading.events:
        told = any(part.covers(event.span) for part in claim.statement.content)
        doers = (parties.of(report.id, actor) for actor in event.actors) if told else ()
        if party is not None and any(doer is not None and doer.id == party.id for doer in doers):
            found |= ideas(event.span.of(report.text))
    return frozenset(found)


def _is_about(claim: Saying, denial: Saying, accusations: Mapping[str, Accusation]) -> bool:
    """Whether a claim names the denier: as the accused, or in its words."""
    accusation = accusations.get(claim.id)
    accused = accusation.accused if accusation is not None else None
    if accused is not None and denial.party is not None:
        return _side(accused) == _side(denial.party)
    return bool(_denier(denial) & claim.told)


def _denier(denial: Saying) -> frozenset[str]:
    party = denial.party
    return ideas(f"{party.name}. {party.state or ''}") if party is not None else frozenset()


def _before(denial: Saying) -> frozenset[str]:
    """The ideas of a denial's sentence and of the one before it, where what it denies is told."""
    report, cue = denial.report, denial.statement.cue
    anchor = cue[0] if cue else denial.statement.content[0]
    start = report.sentence(anchor).start
    told = report.told_with(anchor)
    return told | report.told_with(Span(start - 2, start - 1)) if start > 2 else told


def _side(party: Party) -> str:
    return party.state or party.id


def _is_thin(saying: Saying) -> bool:
    """Whether what is denied is not told, or only called a claim: "denied the accusations"."""
    claims = {idea_of(word) for word in listed("claims", "words")}
    return saying.party is not None and len(saying.told - claims) < 2


def _comparison(
    sides: tuple[Saying, Saying], verdict: Verdict, on: Matter, sure: float, because: str
) -> Comparison:
    left, right = sides
    return Comparison(
        verdict,
        on,
        left.report.side(left.id, left.span),
        right.report.side(right.id, right.span),
        round(min(0.45 + 0.55 * sure, 0.95), 4),
        because,
    )
