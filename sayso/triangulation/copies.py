"""Which reports repeat one another: candidates by their sentences, decided by how much is shared.

Two reports are compared when a sentence of one is a sentence of the other, or nearly: exact
sentences by themselves, near ones by MinHash (Broder 1997) with locality-sensitive hashing. So a
short report is found inside a long one, which hashing whole reports would miss. What decides is
then *containment*: the share of a report's words that stand in the other in the same order, five
or more in a row. Words in quotation marks are their speaker's and show no copy: two reporters
in one room quote the same words.
"""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import numpy as np
from datasketch import MinHash, MinHashLSH

from sayso.documents.knowledge import knowledge
from sayso.model import Document, Reading, Span
from sayso.triangulation.model import CopyKind
from sayso.triangulation.prose import Mask, Prose, proses_of

FEWEST_WORDS = 6
"""A shorter sentence says too little of its own to show that it was taken from somewhere."""

# Shares of a report's own words; judged on the developed half of eval/judged/copies.jsonl.
NEAR = 0.8
EXCERPT = 0.7
SAME_WIRE = 0.5  # of two outlets' reports; an outlet repeats its own background this much
CREDITED = 0.3  # where both credit one wire, or one is it

# 64 hashes in 16 bands of 4: sentences that share half of their runs of two words are found with
# probability 0.64, those that share seven tenths with 0.99. A copy has more sentences than one.
_HASHES, _BANDS = 64, (16, 4)
_SEED = 1

_MANY = 12
"""Reports with one sentence that are each compared with it: the first so many, and as many next to
it. All of a thousand printings of one wire are still tied to its first, in linear time."""


@dataclass(frozen=True, slots=True)
class Repeat:
    """Two reports of which one repeats the other, or both one wire.

    left, right: document ids; left is the likelier origin. left_share, right_share: of their words
    in the other. wire: the wire both come from, if one is credited.
    """

    left: str
    right: str
    kind: CopyKind
    left_share: float
    right_share: float
    wire: str | None = None


@dataclass(frozen=True, slots=True)
class Passages:
    """What two reports share, in the first's characters, and what either has alone.

    shared, cut: stretches of the first's prose that the second has, and has not.
    added: stretches of the second's prose that the first has not.
    """

    shared: tuple[Span, ...]
    cut: tuple[Span, ...]
    added: tuple[Span, ...]


def passages(original: Reading, copy: Reading) -> Passages:
    """What the copy took over, cut and added, for people to see."""
    left, right = proses_of([original, copy])
    in_left, in_right = _shared(left, right), _shared(right, left)
    return Passages(
        shared=tuple(_stretches(left, in_left)),
        cut=tuple(_stretches(left, ~in_left)),
        added=tuple(_stretches(right, ~in_right)),
    )


def find_repeats(
    readings: Sequence[Reading], proses: Sequence[Prose] | None = None
) -> list[Repeat]:
    """Every two reports of which one repeats the other, in an order of their own.

    proses: those of the readings, if they are known. The result is the same for the same reports,
    however they come; the time is about linear in their number.
    """
    told = sorted(
        zip(readings, proses or proses_of(readings), strict=True), key=lambda two: canonical(two[0])
    )
    found = (_decided(*told[i], *told[j]) for i, j in sorted(_candidates([p for _, p in told])))
    return [repeat for repeat in found if repeat is not None]


def canonical(reading: Reading) -> tuple[str, str]:
    """What orders reports, however they came: the day they were published, then their id."""
    return reading.document.published.value or "9999", reading.document.id


def _candidates(proses: Sequence[Prose]) -> set[tuple[int, int]]:
    """Pairs of reports, the smaller number first, with a sentence that is nearly the same."""
    reports: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, prose in enumerate(proses):
        for words in prose.sentences:
            if words[1] - words[0] >= FEWEST_WORDS:
                holders = reports[prose.sentence(words)]
                if not holders or holders[-1] != number:
                    holders.append(number)
    pairs: set[tuple[int, int]] = set()
    for holders in (*reports.values(), *_near(reports)):
        pairs.update(_paired(holders))
    return pairs


def _near(reports: Mapping[tuple[str, ...], list[int]]) -> Iterator[list[int]]:
    """For each sentence the reports that have it or one much like it."""
    sentences = list(reports)
    index = MinHashLSH(num_perm=_HASHES, params=_BANDS)
    hashes = MinHash.generator(
        [_pairs_of_words(sentence) for sentence in sentences],
        num_perm=_HASHES,
        seed=_SEED,
        hashfunc=zlib.crc32,
    )
    for number, minhash in enumerate(hashes):
        like = sorted(index.query(minhash))[:_MANY]
        if like:
            yield sorted({r for n in (*like, number) for r in reports[sentences[n]]})
        index.insert(number, minhash, check_duplication=False)


def _pairs_of_words(sentence: Sequence[str]) -> list[bytes]:
    return [f"{one} {two}".encode("utf-8", "surrogatepass") for one, two in pairwise(sentence)]


def _paired(holders: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Each report with the first few and with those just before it."""
    for place, number in enumerate(holders):
        near = holders[max(0, place - _MANY) : place]
        first = holders[: min(place, _MANY)]
        yield from ((other, number) for other in {*first, *near})


def _decided(a: Reading, left: Prose, b: Reading, right: Prose) -> Repeat | None:
    """What two reports are to each other, if anything."""
    one, two, wire = a.document, b.document, _common_wire(a, b)
    in_left, in_right = _shared(left, right), _shared(right, left)
    shares = _share(left, in_left), _share(right, in_right)
    if left.words == right.words:
        kind: CopyKind | None = "exact" if left.words else None
    else:
        kind = _kind(*sorted(shares), elsewhere=one.outlet != two.outlet, wire=wire is not None)
    if kind is None:
        return None
    wires = (wire,) if wire else ()
    if precedence(two, wires) < precedence(one, wires):
        return Repeat(two.id, one.id, kind, shares[1], shares[0], wire)
    return Repeat(one.id, two.id, kind, shares[0], shares[1], wire)


def _kind(least: float, most: float, *, elsewhere: bool, wire: bool) -> CopyKind | None:
    """By the lesser and the greater share. elsewhere: two outlets. wire: both have one wire."""
    if least >= NEAR:
        return "near"
    if most >= EXCERPT:
        return "same_wire" if wire else "excerpt"
    if elsewhere and most >= (CREDITED if wire else SAME_WIRE):
        return "same_wire"
    return None


def _shared(prose: Prose, other: Prose) -> Mask:
    """For each word whether it stands in a run of words that the other report has too."""
    return prose.in_runs(other.runs())


def _share(prose: Prose, shared: Mask) -> float:
    """How much of a report is shared: of the outlet's own words, and of all, whichever is less.

    Quoted words are their speaker's, and where most is quoted the outlet's own are too few to tell.
    """
    if not len(shared):
        return 0.0
    own = shared[~prose.quoted]
    return float(min(shared.mean(), own.mean() if len(own) else 1.0))


def _common_wire(a: Reading, b: Reading) -> str | None:
    """The wire that both name as theirs, or that one names and the other is."""
    if a.document.outlet == b.document.outlet:
        return None
    common = _wires(a) & _wires(b)
    return min(common) if common else None


def _wires(reading: Reading) -> set[str]:
    """The usual names of the wires that a report credits, is from, or says told it."""
    document = reading.document
    names = {*document.credits, *(actor.name for actor in reading.actors if actor.kind == "outlet")}
    names |= {document.outlet} if document.outlet else set()
    return {_usual_names()[name] for name in names if name in _usual_names()}


@cache
def _usual_names() -> Mapping[str, str]:
    """Every way a wire is written -> its usual name."""
    wires: Mapping[str, Sequence[str]] = knowledge("wires")["wires"]
    return {written: name for name, forms in wires.items() for written in (name, *forms)}


def precedence(document: Document, wires: Collection[str]) -> tuple[bool, str, int, str]:
    """The likelier origin sorts first: one of these wires itself, the earlier, the longer."""
    is_wire = _usual_names().get(document.outlet or "") in wires
    return not is_wire, document.published.value or "9999", -len(document.text), document.id


def _stretches(prose: Prose, wanted: Mask) -> Iterator[Span]:
    """The characters from the first to the last word of every row of wanted words."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], wanted, [False]]).astype(np.int8)))
    for first, after in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        yield Span(prose.places[first][0], prose.places[after - 1][1])
