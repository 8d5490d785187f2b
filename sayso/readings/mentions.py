"""Mentions: words that name or describe something, and which of them mean the same thing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from sayso.model import Mention, WordRange
from sayso.readings.tags import Floats, probabilities

NEAREST = 100
"""Antecedents considered for a mention: at most this many before it."""

_EDGES = np.array([2, 3, 4, 6, 9, 16, 31, 61, 101])  # distance in mentions -> buckets

PRONOUNS = frozenset(
    "i me my mine myself we us our ours ourselves you your yours yourself he him his himself she "
    "her hers herself it its itself they them their theirs themselves this that these those who "
    "which whom whose one".split()
)
_DROPPED = frozenset("the a an this that these those 's ’s".split())


def coreference_features(
    words: Sequence[str], mentions: Sequence[tuple[int, int, int]]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """For each mention its candidate antecedents and the feature of each pair, in training too.

    words: the document's words, lower-cased. mentions: (first, after last, head) in text order.
    Returns antecedents int64 (M, NEAREST), nearest first, -1 where there is none, and features
    int64 (M, NEAREST) in 0 … 39: distance buckets by four kinds of likeness.
    """
    count = len(mentions)
    known: dict[tuple[str, ...], int] = {}
    heads = np.zeros(count, dtype=np.int64)
    wholes = np.zeros(count, dtype=np.int64)
    pronouns = np.zeros(count, dtype=bool)
    for index, (first, last, head) in enumerate(mentions):
        heads[index] = known.setdefault((words[head],), len(known))
        whole = tuple(w for w in words[first:last] if w not in _DROPPED)
        wholes[index] = known.setdefault(whole, len(known))
        pronouns[index] = last - first == 1 and words[head] in PRONOUNS
    distance = np.arange(1, NEAREST + 1)
    antecedents = np.arange(count)[:, None] - distance
    antecedents[antecedents < 0] = -1
    same_head = heads[:, None] == heads[antecedents]
    same_whole = wholes[:, None] == wholes[antecedents]
    likeness = np.where(pronouns[:, None] & same_head, 3, np.where(same_whole, 2, same_head * 1))
    return antecedents, np.searchsorted(_EDGES, distance, side="right") * 4 + likeness


def mentions(
    kinds: Floats,
    labels: Sequence[str],
    pairs: Mapping[str, Floats],
    scorers: Mapping[str, Floats],
    sentences: Sequence[WordRange],
) -> tuple[Mention, ...]:
    """The mentions of one text: their heads by the kind layer, their ends by the pair head.

    kinds: float32 (words, labels), "O" first. pairs: "mention_head", "mention_start",
    "mention_end". A mention stays in its sentence. In text order; of two with the same words the
    likelier.
    """
    likely = probabilities(kinds)
    heads = np.flatnonzero(kinds.argmax(axis=1))
    if not len(heads):
        return ()
    lows = np.empty(len(kinds), dtype=np.int64)
    highs = np.empty(len(kinds), dtype=np.int64)
    for first, last in sentences:
        lows[first:last], highs[first:last] = first, last - 1
    starts = _edge(
        heads, pairs["mention_start"], pairs, scorers["start_bias"], sign=-1, limits=lows
    )
    ends = _edge(heads, pairs["mention_end"], pairs, scorers["end_bias"], sign=1, limits=highs)
    found: dict[WordRange, Mention] = {}
    for head, start, end in zip(heads.tolist(), starts.tolist(), ends.tolist(), strict=True):
        number = int(likely[head].argmax())
        score = float(likely[head, number])
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
    reach = np.arange(len(bias))
    places = heads[:, None] + sign * reach
    room = (limits[heads] - heads) * sign
    queries = pairs["mention_head"][heads, half]
    scores = np.einsum("md,mrd->mr", queries, keys[places.clip(0, len(keys) - 1)])
    scores = scores / np.float32(8) + bias
    scores[reach > room[:, None]] = -np.inf
    steps: NDArray[np.int64] = scores.argmax(axis=1)
    return heads + sign * steps


def resolved(
    found: Sequence[Mention],
    words: Sequence[str],
    pairs: Mapping[str, Floats],
    scorer: Mapping[str, Floats],
) -> tuple[Mention, ...]:
    """The mentions with the number of the thing they mean: each joins its likeliest antecedent.

    words: lower-cased. pairs: "anaphor", "antecedent". A mention likelier new than any antecedent
    opens a number of its own.
    """
    if not found:
        return ()
    places = [(*mention.words, mention.head) for mention in found]
    antecedents, features = coreference_features(words, places)
    heads = np.array([mention.head for mention in found])
    left = pairs["anaphor"][heads]
    right = pairs["antecedent"][heads]
    near = scorer["features.weight"]
    out, bias = scorer["out.weight"][0], float(scorer["out.bias"][0])
    entities: list[int] = []
    for index in range(len(found)):
        room = min(index, NEAREST)
        hidden = left[index] + right[antecedents[index, :room]] + near[features[index, :room]]
        np.maximum(hidden, 0, out=hidden)
        scores = hidden @ out + bias
        best = int(scores.argmax()) if room else -1
        joins = room > 0 and scores[best] > 0
        entities.append(entities[antecedents[index, best]] if joins else index)
    return tuple(
        replace(mention, entity=entity) for mention, entity in zip(found, entities, strict=True)
    )
