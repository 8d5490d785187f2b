"""A text's words and the network's outputs -> Analysis: every decision of the network, decoded."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import pairwise

import numpy as np

from sayso.model import Analysis, Trigger, WordRange
from sayso.readings.analysis.attributions import attributions
from sayso.readings.analysis.event_types import TYPES, EventTypes, surroundings
from sayso.readings.analysis.mentions import mentions, resolved
from sayso.readings.analysis.network import Model, Outputs
from sayso.readings.analysis.tags import Floats, probabilities, runs
from sayso.readings.analysis.trees import best_tree

FEATURES = ("Tense", "Mood", "VerbForm", "Voice", "Number", "PronType")

LONGEST_SENTENCE = 250
"""Words. A longer stretch without a sentence start is cut at its likeliest start: trees cost the
square of a sentence, and the longest true sentence of EWT, GUM and PolNeAR training texts is
shorter."""


TRIGGER_FLOOR = 0.1
"""A word less likely to name an event is no candidate; of words at or above it the rooms for events
decide, with what else they know. A judgement of 2026-11: keeps about a word in seven."""


def analyse(
    text: str,
    words: Sequence[tuple[int, int]],
    outputs: Outputs,
    model: Model,
    *,
    sentences: Sequence[WordRange] | None = None,
    borders: Sequence[int] = (),
) -> Analysis:
    """Decode one text. Given sentences are kept as they are.

    borders: offsets at which a sentence surely starts: a title or a caption ends before them.
    """
    logits, labels = outputs.logits, model.layers
    if sentences is None:
        starts = [start for start, _ in words]
        sure = [bisect_left(starts, border) for border in borders]
        sentences = sentence_ranges(logits["sentence"], [*sure, *after_blank_lines(text, words)])
    heads, relations = _trees(sentences, outputs.pairs, model)
    attributed, inner = attributions(logits, outputs.pairs, model.scorers["link"], model.link_reach)
    found = mentions(logits["kind"], labels["kind"], outputs.pairs, model.weights, sentences)
    written = [text[start:end] for start, end in words]
    types, shown = model.event_types, model.shown_wills
    trees = heads, relations, sentences
    told = None if types is None else partial(typed, trees, outputs.vectors, types)
    return Analysis(
        text=text,
        words=words,
        sentences=sentences,
        upos=_best(logits["upos"], labels["upos"]),
        features=_features(logits, labels),
        heads=heads,
        relations=relations,
        attributions=attributed,
        inner=inner,
        mentions=resolved(found, written, outputs.pairs, model.scorers["coreference"]),
        times=runs(logits["time"], labels["time"]),
        events=triggers(logits, labels, told),
        wills=() if shown is None else shown.odds(outputs.vectors),
    )


def triggers(
    logits: Mapping[str, Floats],
    labels: Mapping[str, Sequence[str]],
    told: Callable[[Sequence[int]], list[dict[str, float]]] | None = None,
) -> tuple[Trigger, ...]:
    """The words that may name an event, in text order: ``TRIGGER_FLOOR`` and likelier.

    told: what tells the types of words; None for the network's own layer of types.
    """
    likely = 1 - probabilities(logits["trigger"])[:, 0]
    found = np.flatnonzero(likely >= TRIGGER_FLOOR)
    words = found.tolist()
    kinds = labels["event"][1:]  # the first is none
    kind = logits["event"][found, 1:].argmax(axis=1).tolist()
    factuality = _named(labels["factuality"], probabilities(logits["factuality"][found]))
    types = (
        told(words) if told else _named(labels["plover"], probabilities(logits["plover"][found]))
    )
    return tuple(
        Trigger(word, score, kinds[best], fact, type_)
        for word, score, best, fact, type_ in zip(
            words, likely[found].tolist(), kind, factuality, types, strict=True
        )
    )


def typed(
    trees: tuple[Sequence[int], Sequence[str], Sequence[WordRange]],
    vectors: Floats,
    event_types: EventTypes,
    words: Sequence[int],
) -> list[dict[str, float]]:
    """The types of words that may name an event, told by the map from what stands around them.

    trees: heads, relations and sentences.
    """
    if not words:
        return []
    likely = event_types.likely(surroundings(vectors, words, *trees))
    return _named(TYPES, likely[:, : len(TYPES)])


def _named(names: Sequence[str], rows: Floats) -> list[dict[str, float]]:
    return [dict(zip(names, row, strict=True)) for row in rows.tolist()]


def after_blank_lines(text: str, words: Sequence[tuple[int, int]]) -> list[int]:
    """The words that a blank line stands before: no sentence goes on across one."""
    return [
        index
        for index, ((_, end), (start, _)) in enumerate(pairwise(words), start=1)
        if text.count("\n", end, start) > 1
    ]


def sentence_ranges(logits: Floats, sure: Sequence[int] = ()) -> list[WordRange]:
    """The sentences that cover all words, from float32 (words, 2): inside, start.

    sure: words that start one whatever the logits say; those beyond the last word are ignored.
    """
    lead = logits[:, 1] - logits[:, 0]
    likely = {int(i) for i in np.flatnonzero(lead > 0)}
    starts = sorted({0, *likely, *(word for word in sure if word < len(logits))})
    ranges: list[WordRange] = []
    for first, last in zip(starts, [*starts[1:], len(logits)], strict=True):
        while last - first > LONGEST_SENTENCE:
            cut = first + 1 + int(lead[first + 1 : first + LONGEST_SENTENCE + 1].argmax())
            ranges.append((first, cut))
            first = cut
        ranges.append((first, last))
    return ranges


def _trees(
    sentences: Sequence[WordRange], pairs: Mapping[str, Floats], model: Model
) -> tuple[list[int], list[str]]:
    heads: list[int] = []
    dependents, governors = pairs["arc_dependent"], pairs["arc_head"]
    for first, last in sentences:
        scores = dependents[first:last] @ governors[first:last].T
        heads += [first + head for head in best_tree(scores)]
    scorer = model.scorers["relation"]
    hidden = pairs["relation_dependent"] + pairs["relation_head"][heads]
    hidden += scorer["features.weight"][0]
    np.maximum(hidden, 0, out=hidden)
    logits = hidden @ scorer["out.weight"].T + scorer["out.bias"]
    root = model.relations.index("root")
    own = np.array(heads) == np.arange(len(heads))
    logits[~own, root] = -np.inf
    relations = [model.relations[number] for number in logits.argmax(axis=1).tolist()]
    return heads, [
        "root" if mine else name for mine, name in zip(own.tolist(), relations, strict=True)
    ]


def _best(logits: Floats, labels: Sequence[str]) -> list[str]:
    return [labels[number] for number in logits.argmax(axis=1).tolist()]


def _features(logits: Mapping[str, Floats], labels: Mapping[str, Sequence[str]]) -> list[str]:
    """ "Tense=Past|VerbForm=Fin" per word, in the order of FEATURES; "" where there are none."""
    columns = [logits[name].argmax(axis=1).tolist() for name in FEATURES]
    rows = list(zip(*columns, strict=True))
    written = {  # a text has some dozens of different rows
        row: "|".join(
            f"{name}={labels[name][number]}"
            for name, number in zip(FEATURES, row, strict=True)
            if number
        )
        for row in set(rows)
    }
    return [written[row] for row in rows]
