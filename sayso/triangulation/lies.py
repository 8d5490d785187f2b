"""Who is said to have lied: "he lied when he said that the pass was open".

What somebody is reported to have said, and another calls a lie, contradicts it for these two,
wherever else the first is heard to say it. What follows on "contrary to what he said" is the
other's own and calls nothing a lie.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.triangulation.model import Comparison
from sayso.triangulation.sayings import Saying, sharing
from sayso.triangulation.wording import overlap

SAME_CLAIM = 0.5
"""The share of what is called a lie that the claim itself has."""
FEWEST_IDEAS = 2
"""Ideas both have, names left out: of the same parties much else is said."""
_FALSE = re.compile(r"\b(?:lied|lies|lying|falsely)\b", re.IGNORECASE)


def compared_lies(given: Sequence[Saying]) -> Iterator[Comparison]:
    """Claims, and who calls them a lie in another report."""
    ordered = sorted(given, key=lambda saying: saying.key)
    by_id = {saying.id: saying for saying in ordered}
    called = {
        saying.id: by_id[saying.statement.within]
        for saying in ordered
        if saying.statement.within in by_id and _is_called_a_lie(saying, by_id)
    }
    if not called:
        return
    for (one, other), count in sorted(sharing(ordered, _ideas_of_party).items()):
        for lie, claim in ((ordered[one], ordered[other]), (ordered[other], ordered[one])):
            accuser = called.get(lie.id)
            if accuser is None or count < FEWEST_IDEAS or claim.id in called:
                continue
            share = overlap(lie.told, claim.told)
            is_it = share >= SAME_CLAIM and len(lie.plain & claim.plain) >= FEWEST_IDEAS
            if is_it and not claim.statement.negated:
                yield _comparison(claim, accuser, share)


def _ideas_of_party(saying: Saying) -> Iterator[tuple[str, str]]:
    if saying.party is not None:
        for idea in sorted(saying.told):
            yield saying.party.id, idea


def _is_called_a_lie(saying: Saying, by_id: dict[str, Saying]) -> bool:
    """Whether the words before what he said, of who reports it, call it a lie."""
    outer, cue = by_id[saying.statement.within or ""], saying.statement.cue
    if not cue or outer.party is None or outer.party == saying.party:
        return False
    start = outer.span.start
    sentence = saying.report.sentence(cue[0])
    before = saying.report.text[max(start, sentence.start) : cue[0].end]
    return saying.party is not None and _FALSE.search(before) is not None


def _comparison(claim: Saying, accuser: Saying, share: float) -> Comparison:
    left, right = sorted((claim, accuser), key=lambda saying: saying.key)
    return Comparison(
        "contradict",
        "polarity",
        left.report.side(left.id, left.span),
        right.report.side(right.id, right.span),
        round(0.4 + 0.4 * share, 4),
        f"{claim.speaker} says so, {accuser.speaker} calls it false: it stands between the two,"
        " no outlet vouches for either",
    )
