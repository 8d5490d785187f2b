"""Mentions: words that name or describe something, and which of them mean the same thing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from sayso.model import Mention, WordRange
from sayso.readings.analysis.tags import Floats, probabilities

NEAREST = 100
"""Antecedents considered for a mention: at most this many before it."""

AT_ONCE = 8
"""Mentions that are scored together with their candidates: what is worked on stays near."""

_EDGES = np.array([2, 3, 4, 6, 9, 16, 31, 61, 101])  # distance in mentions -> buckets

LIKENESSES = (
    *("nothing", "same head", "same words", "same pronoun", "pronouns that agree"),
    *("pronouns that clash", "part of the name", "initials of the name", "another name"),
    *("a pronoun after a name", "a pronoun after a description", "a name after a description"),
    *("a description after a name", "one inside the other"),
)
"""How two mentions resemble each other, told from their words alone."""

COREFERENCE_FEATURES = (len(_EDGES) + 1) * len(LIKENESSES)

_PERSONS = (
    "i me my mine myself we us our ours ourselves",
    "you your yours yourself yourselves",
    "he him his himself",
    "she her hers herself",
    "it its itself",
    "they them their theirs themselves",
)
_PERSON_OF = {word: number for number, words in enumerate(_PERSONS) for word in words.split()}
PRONOUNS = frozenset("this that these those who which whom whose one".split()).union(_PERSON_OF)
_DROPPED = frozenset("the a an this that these those 's ’s".split())
_LONGEST_NAME = 6


def coreference_features(
    words: Sequence[str], mentions: Sequence[tuple[int, int, int]]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """For each mention its candidate antecedents and the feature of each pair, in training too.

    words: the document's words as written. mentions: (first, after last, head) in text order.
    Returns antecedents int64 (M, NEAREST), nearest first, -1 where there is none, and features
    int64 (M, NEAREST): distance buckets by LIKENESSES, below COREFERENCE_FEATURES.
    """
    distance = np.arange(1, NEAREST + 1)
    antecedents = np.arange(len(mentions))[:, None] - distance
    antecedents[antecedents < 0] = -1
    if not len(mentions):
        return antecedents, antecedents
    likeness = _likeness(_Looks.of(words, mentions))
    buckets = np.searchsorted(_EDGES, distance, side="right")
    return antecedents, buckets * len(LIKENESSES) + likeness


@dataclass(frozen=True, slots=True)
class _Looks:
    """What mentions look like, a number each; numbers are equal where the words are.

    edges: int64 (M, 2), first word and the one after the last. person: which of `_PERSONS`, -1 for
    none. name: the words of its name as bits (two words may share one), 0 for no name. last,
    initials: the name's last word, and its initials; the same numbers as `whole` has.
    """

    edges: NDArray[np.int64]
    heads: NDArray[np.int64]
    wholes: NDArray[np.int64]
    pronouns: NDArray[np.bool_]
    person: NDArray[np.int64]
    names: NDArray[np.int64]
    last: NDArray[np.int64]
    initials: NDArray[np.int64]

    @classmethod
    def of(cls, words: Sequence[str], mentions: Sequence[tuple[int, int, int]]) -> _Looks:
        known: dict[tuple[str, ...], int] = {}
        bits: dict[str, int] = {}

        def number(*of: str) -> int:
            return known.setdefault(of, len(known))

        rows: list[tuple[int, ...]] = []
        for first, last, head in mentions:
            lowered = [word.lower() for word in words[first:last]]
            whole = [word for word in lowered if word not in _DROPPED]
            pronoun = last - first == 1 and lowered[0] in PRONOUNS
            name = [] if pronoun else _name(words, first, last, head)
            folded = [word.lower() for word in name]
            mask = 0
            for word in folded:
                mask |= 1 << bits.setdefault(word, len(bits)) % 62
            initials = "".join(word[0] for word in folded) if len(name) > 1 else ""
            rows.append(
                (
                    number(words[head].lower()),
                    number(*whole),
                    pronoun,
                    _PERSON_OF.get(lowered[0], -1) if pronoun else -1,
                    mask,
                    number(folded[-1]) if name else -1,
                    number(initials) if initials else -2,
                )
            )
        columns = np.array(rows, dtype=np.int64).reshape(-1, 7).T
        edges = np.array([m[:2] for m in mentions], dtype=np.int64).reshape(-1, 2)
        heads, wholes, pronouns, person_, names, last_, initials_ = columns
        return cls(edges, heads, wholes, pronouns > 0, person_, names, last_, initials_)


def _name(words: Sequence[str], first: int, last: int, head: int) -> list[str]:
    """The capitalised words in one piece around a mention's head; none for a description."""
    if not words[head][:1].isupper():
        return []
    start, end = head, head + 1
    while start > first and words[start - 1][:1].isupper():
        start -= 1
    while end < last and (words[end][:1].isupper() or words[end] in ("-", "’", "'")):
        end += 1
    name = [word for word in words[start:end] if word[:1].isupper()]
    return [word for word in name if word.lower() not in _DROPPED][-_LONGEST_NAME:]


def _likeness(looks: _Looks) -> NDArray[np.int64]:
    """Index into LIKENESSES for each mention and each of its candidates: int64 (M, NEAREST)."""

    def both(of: NDArray[Any]) -> tuple[NDArray[Any], NDArray[Any]]:
        """A column's values for each mention and for its candidates, the farthest first: a view."""
        padded = np.concatenate([np.full(NEAREST, of[-1]), of])  # -1, none, is the last one's
        return of[:, None], sliding_window_view(padded, NEAREST)[:-1]

    pronoun, pronoun_before = both(looks.pronouns)
    person, person_before = both(looks.person)
    name, name_before = both(looks.names)
    named, named_before = both(looks.names > 0)
    shared = name & name_before
    part = (shared == name) | (shared == name_before)
    part &= shared > 0
    last, last_before = both(looks.last)
    initials, initials_before = both(looks.initials)
    first, first_before = both(looks.edges[:, 0])
    end, end_before = both(looks.edges[:, 1])
    head, head_before = both(looks.heads)
    whole, whole_before = both(looks.wholes)
    names, words = named & named_before, ~pronoun_before
    of_persons = (person >= 0) & (person_before >= 0)
    same_head = head == head_before
    rules = (  # the last that holds is the one
        (named_before, "a description after a name"),
        (named & words, "a name after a description"),
        (words & same_head, "same head"),
        (names, "another name"),
        (names & part, "part of the name"),
        (names & ((last == initials_before) | (initials == last_before)), "initials of the name"),
        (names & part & (last == last_before), "part of the name"),
        (words & (whole == whole_before), "same words"),
        (pronoun, "a pronoun after a description"),
        (pronoun & named_before, "a pronoun after a name"),
        (of_persons, "pronouns that clash"),
        (of_persons & (person == person_before), "pronouns that agree"),
        (pronoun & pronoun_before & same_head, "same pronoun"),
        ((first < end_before) & (first_before < end), "one inside the other"),
    )
    found = np.zeros(same_head.shape, dtype=np.int8)
    for number, (rule, _) in enumerate(rules, start=1):
        np.copyto(found, np.int8(number), where=rule)
    numbers = [LIKENESSES.index(likeness) for likeness in ("nothing", *(name for _, name in rules))]
    return np.array(numbers)[found[:, ::-1]]


def mentions(
    kinds: Floats,
    labels: Sequence[str],
    pairs: Mapping[str, Floats],
    weights: Mapping[str, Floats],
    sentences: Sequence[WordRange],
) -> tuple[Mention, ...]:
    """The mentions of one text: their heads by the kind layer, their ends by the pair head.

    kinds: float32 (words, labels), "O" first. pairs: "mention_head", "mention_start",
    "mention_end". A mention stays in its sentence. In text order; of two with the same words the
    likelier.
    """
    numbers = kinds.argmax(axis=1)
    heads = np.flatnonzero(numbers)
    if not len(heads):
        return ()
    scores = probabilities(kinds[heads]).max(axis=1)
    lows = np.empty(len(kinds), dtype=np.int64)
    highs = np.empty(len(kinds), dtype=np.int64)
    for first, last in sentences:
        lows[first:last], highs[first:last] = first, last - 1
    starts = _edge(
        heads, pairs["mention_start"], pairs, weights["start_bias"], sign=-1, limits=lows
    )
    ends = _edge(heads, pairs["mention_end"], pairs, weights["end_bias"], sign=1, limits=highs)
    found: dict[WordRange, Mention] = {}
    columns = (each.tolist() for each in (heads, starts, ends, numbers[heads], scores))
    for head, start, end, number, score in zip(*columns, strict=True):
        known = found.get((start, end + 1))
        if known is None or known.score < score:
            found[start, end + 1] = Mention(head, (start, end + 1), labels[number], score)
    return tuple(sorted(found.values(), key=lambda mention: mention.words))


def _edge(
    heads: NDArray[np.int64],
    keys: Floats,
    pairs: Mapping[str, Floats],
    bias: Floats,
    *,
    sign: int,
    limits: NDArray[np.int64],
) -> NDArray[np.int64]:
    """The likeliest first (sign -1) or last (sign 1) word of each head's mention."""
    width = keys.shape[1]
    half = slice(0, width) if sign < 0 else slice(width, 2 * width)
    room = (limits[heads] - heads) * sign
    rows, distances = np.nonzero(np.arange(len(bias)) <= room[:, None])
    queries = pairs["mention_head"][heads, half][rows]
    likeness = np.einsum("pd,pd->p", queries, keys[heads[rows] + sign * distances])
    scores = np.full((len(heads), len(bias)), -np.inf, dtype=np.float32)
    scores[rows, distances] = likeness / np.float32(8) + bias[distances]
    steps: NDArray[np.int64] = scores.argmax(axis=1)
    return heads + sign * steps


def resolved(
    found: Sequence[Mention],
    words: Sequence[str],
    pairs: Mapping[str, Floats],
    scorer: Mapping[str, Floats],
) -> tuple[Mention, ...]:
    """The mentions with the number of the thing they mean: each joins its likeliest antecedent.

    words: as written. pairs: "anaphor", "antecedent". A mention likelier new than any antecedent
    opens a number of its own.
    """
    if not found:
        return ()
    places = [(*mention.words, mention.head) for mention in found]
    antecedents, features = coreference_features(words, places)
    scores = _coreference_scores(
        np.array([mention.head for mention in found]), features, pairs, scorer
    )
    scores[antecedents < 0] = -np.inf
    best = scores.argmax(axis=1)
    rows = np.arange(len(found))
    nearest, likely = antecedents[rows, best].tolist(), (scores[rows, best] > 0).tolist()
    entities: list[int] = []
    for index in range(len(found)):
        entities.append(entities[nearest[index]] if likely[index] else index)
    return tuple(
        Mention(mention.head, mention.words, mention.kind, mention.score, entity)
        for mention, entity in zip(found, entities, strict=True)
    )


def _coreference_scores(
    heads: NDArray[np.int64],
    features: NDArray[np.int64],
    pairs: Mapping[str, Floats],
    scorer: Mapping[str, Floats],
) -> Floats:
    """How likely each mention means the same as each of its candidates: float32 (M, NEAREST).

    heads: int64 (M), the mentions' head words. Where there is no candidate the score says nothing.
    """
    anaphors, antecedents = pairs["anaphor"][heads], pairs["antecedent"][heads]
    padded = np.concatenate([np.zeros((NEAREST, anaphors.shape[1]), np.float32), antecedents])
    before = sliding_window_view(padded, NEAREST, axis=0)[:-1].swapaxes(1, 2)[:, ::-1]
    scores = np.zeros(features.shape, dtype=np.float32)
    for first in range(0, len(heads), AT_ONCE):
        some = slice(first, first + AT_ONCE), slice(first + AT_ONCE)  # no mention has more before
        hidden = scorer["features.weight"].take(features[some], axis=0)
        hidden += before[some]
        hidden += anaphors[some[0], None]
        np.maximum(hidden, 0, out=hidden)
        scores[some] = hidden @ scorer["out.weight"][0]
    return scores + scorer["out.bias"]
