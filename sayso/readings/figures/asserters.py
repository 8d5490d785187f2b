"""Who vouches for a figure: the innermost statement whose content it belongs to, else the outlet.

Content is found by the network word by word, and numbers are where it breaks: a figure in a gap of
it, or one that the tree hangs on its end ("…, with around 10 % of those boats new"), is of it too.
What a statement only speaks about is told by whoever tells of the statement: "the two gunmen
identified as …", "he denied three counts of theft". A value that brackets give once more in another
currency or measure is the outlet's own service.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from heapq import heappop, heappush
from itertools import pairwise

from sayso.model import Span, Statement
from sayso.readings.figures.claims import Claim
from sayso.readings.figures.lists import node_of
from sayso.readings.parsed import Words, listed, singular
from sayso.readings.statements.contents import word_at

CLIMBS = 6
"""Steps up the tree from a figure to the content it goes on."""

NEAREST = 8
"""Statements of a sentence that are looked at for a figure outside of all of them."""

_KNOWN = frozenset("the these those both all its their his her our".split())
"""In front of a number they say that so many are known of."""

_TIGHT = frozenset(
    "nummod obl nmod obj iobj nsubj conj advcl xcomp ccomp amod compound flat advmod acl".split()
)
"""Relations by which a phrase goes on; a relative clause, an apposition or an aside may be the
outlet's own."""


def tellers(
    words: Words, found: Sequence[Claim], statements: Sequence[Statement]
) -> list[Statement | None]:
    """For each figure, in text order, the statement that vouches for it; None for the outlet.

    Time grows with the figures and, but for sorting, the contents.
    """
    spans = [words.span(claim.quantity.words) for claim in found]
    holding = innermost(statements, [span.start for span in spans])
    by_sentence = _by_sentence(words, statements) if found else {}
    by_id = {each.id: each for each in statements}
    shares = [
        span for claim, span in zip(found, spans, strict=True) if claim.quantity.kind == "percent"
    ]
    before: Claim | None = None
    for number, (claim, span) in enumerate(zip(found, spans, strict=True)):
        teller = holding[number]
        if teller is None:
            near = by_sentence.get(words.starts[claim.quantity.words[0]], ())
            holding[number] = next(
                (each for each in near if _goes_on(words, claim, span, each)), None
            )
        elif teller.form != "direct" and before is not None and is_converted(words, before, claim):
            holding[number] = None
        else:
            holding[number] = _who_vouches(words, claim, teller, by_id, shares)
        before = claim
    return holding


def _who_vouches(
    words: Words,
    claim: Claim,
    teller: Statement,
    by_id: Mapping[str, Statement],
    shares: Sequence[Span],
) -> Statement | None:
    """The statement itself, or one around it that says how many; None for the outlet.

    Those whom a poll counts ("8 % of voters said …") do not tell its other shares, whoever made it
    does; and where nobody is named who speaks ("are estimated at …"), it is who speaks around that.
    """
    for _ in range(CLIMBS):
        outer = by_id.get(teller.within or "")
        if _is_counted(teller, shares) or _is_spoken_about(words, claim, teller):
            if outer is None:
                return None
        elif teller.speakers or teller.actors or outer is None:
            return teller
        teller = outer
    return teller


def _is_counted(teller: Statement, shares: Sequence[Span]) -> bool:
    """Whether a share stands in the words for who speaks: "8 % of voters"."""
    for speaker in teller.speakers:
        at = bisect_left(shares, speaker.start, key=lambda share: share.start)
        if at < len(shares) and shares[at].start < speaker.end:
            return True
    return False


def is_converted(words: Words, before: Claim, claim: Claim) -> bool:
    """Whether brackets give the value before them in other money or another measure."""
    one, other = before.quantity, claim.quantity
    if one.kind != other.kind or one.kind in ("count", "percent") or one.unit == other.unit:
        return False
    return words.get(one.stop) == "(" and 1 <= other.begin - one.stop <= 2


def _by_sentence(
    words: Words, statements: Sequence[Statement]
) -> Mapping[int, Sequence[Statement]]:
    """The statements whose content reaches into a sentence, by its first word; the inner first."""
    depths = _depths({each.id: each.within for each in statements})
    found: dict[int, list[Statement]] = {}
    for statement in sorted(statements, key=lambda each: -depths[each.id]):
        for part in statement.content:
            at = _word(words, part.end - 1)
            sentence = found.setdefault(words.starts[at], [])
            if statement not in sentence[-1:] and len(sentence) < NEAREST:
                sentence.append(statement)
    return found


def _word(words: Words, at: int) -> int:
    """The word that holds a character, or the first after it; the last where there is none."""
    return min(word_at(words.analysis, at), len(words) - 1)


def _goes_on(words: Words, claim: Claim, figure: Span, statement: Statement) -> bool:
    """Whether a figure outside of a statement's content belongs to it all the same."""
    told = (*statement.cue, *statement.speakers)
    if statement.form == "direct" or not statement.cue or any(figure.overlaps(at) for at in told):
        return False
    for one, other in pairwise(statement.content):
        if one.end <= figure.start and figure.end <= other.start:
            return not any(one.end <= each.start < other.start for each in told)
    last = statement.content[-1]
    is_behind = statement.cue[-1].end <= statement.content[0].start and last.end <= figure.start
    if not is_behind or any(last.end <= each.start < figure.start for each in told):
        return False
    return _hangs_on(words, claim, statement.content)


def _hangs_on(words: Words, claim: Claim, content: Sequence[Span]) -> bool:
    """Whether the tree leads from a figure to a word of a content by what goes on in one phrase."""
    at = claim.quantity.node
    for _ in range(CLIMBS):
        kind, _, subtype = words.relation(at).partition(":")
        is_clause = kind == "conj" and words.tag(at) in ("VERB", "AUX")
        if kind not in _TIGHT or subtype == "relcl" or is_clause or words.head(at) == at:
            return False
        at = words.head(at)
        if any(part.covers(words.span((at, at + 1))) for part in content):
            return True
    return False


def _is_spoken_about(words: Words, claim: Claim, teller: Statement) -> bool:
    """Whether a statement speaks about what a figure counts, and does not say how many.

    So it is with counts of a charge, whoever answers them; and, where nobody is named who speaks,
    with what a participle is said of ("the 12 boats promised"), what bears a name ("a town of
    5,000 is known as"), and what is known to be so many ("the 12 boats are expected").
    """
    if not teller.cue or teller.form == "direct":
        return False
    first, cue = (
        word_at(words.analysis, at) for at in (teller.cue[0].start, teller.cue[0].end - 1)
    )
    noun = claim.quantity.node if claim.item is None else claim.item.head
    is_direct = first <= words.head(noun) <= cue and words.relation(noun).startswith(("obl", "obj"))
    if is_direct and singular(words.small[noun]) in listed("nouns", "charges"):
        return True
    if teller.speakers or teller.actors:
        return False
    nodes = {noun, node_of(words, claim)}
    if words.relation(cue) == "acl":
        return words.head(cue) in nodes or words.head(words.head(cue)) in nodes
    is_known = words.get(claim.quantity.begin - 1) in _KNOWN
    return (is_known or teller.act == "say") and any(
        _is_subject_of(words, node, cue) for node in nodes
    )


def _is_subject_of(words: Words, node: int, verb: int) -> bool:
    """Whether a word is, or stands within, the subject of a passive verb."""
    for _ in range(CLIMBS):
        if words.relation(node).startswith("nsubj"):
            return words.head(node) == verb
        if not words.relation(node).startswith(("nmod", "nummod", "conj", "compound")):
            return False
        node = words.head(node)
    return False


def innermost(statements: Sequence[Statement], places: Iterable[int]) -> list[Statement | None]:
    """For each offset, in rising order, the innermost statement whose content it is in; else None.

    Innermost is the statement with most others around it; of two on one level the one with less
    content, then the earlier. Time grows with the places and, but for sorting, the contents.
    """
    ids = [each.id for each in statements]
    depths = _depths({id: each.within for id, each in zip(ids, statements, strict=True)})
    opening = sorted(
        (part.start, part.end, number)
        for number, each in enumerate(statements)
        for part in each.content
    )
    ranks = [
        (-depths[ids[number]], sum(part.end - part.start for part in each.content), number)
        for number, each in enumerate(statements)
    ]
    open_: list[tuple[tuple[int, int, int], int, int]] = []
    coming = 0
    found: list[Statement | None] = []
    for place in places:
        while coming < len(opening) and opening[coming][0] <= place:
            _, end, number = opening[coming]
            heappush(open_, (ranks[number], end, number))
            coming += 1
        while open_ and open_[0][1] <= place:
            heappop(open_)
        found.append(statements[open_[0][2]] if open_ else None)
    return found


def _depths(within: Mapping[str, str | None]) -> dict[str, int]:
    """How many statements stand around each; a circle, which no reading has, ends the count."""
    depths: dict[str, int] = {}
    for name in within:
        path: list[str] = []
        outer: str | None = name
        while outer is not None and outer in within and outer not in depths and outer not in path:
            path.append(outer)
            outer = within[outer]
        depth = depths.get(outer, -1) + 1 if outer is not None and outer in depths else 0
        for each in reversed(path):
            depths[each] = depth
            depth += 1
    return depths
