"""Tiny invented examples, one for each kind of corpus, and a training on them."""

from __future__ import annotations

import random
from collections.abc import Sequence

import torch
from torch import Tensor

from sayso.readings.analysis.pieces import WordPieces
from sayso.readings.analysis.words import cut_words
from training.base import base_weights, vocabulary
from training.batches import Maker, retyped
from training.corpora import polnear
from training.examples import Example
from training.layers import FEATURES, LAYERS
from training.network import Network, Outputs, side_by_side
from training.train import Training, freeze_but, make_optimizer

WORDS = WordPieces(vocabulary())

Labels = list[str | int | None]

TEXT = (
    "Ann Vey, the mayor, said that the old bridge would open in May.\n\n"
    "She denied that Orland had asked her."
)

TREE = """
Ann    PROPN 6  nsubj    Number=Sing
Vey    PROPN 0  flat     Number=Sing
,      PUNCT 4  punct    _
the    DET   4  det      PronType=Art
mayor  NOUN  0  appos    Number=Sing
,      PUNCT 4  punct    _
said   VERB  6  root     Tense=Past|Mood=Ind|VerbForm=Fin
that   SCONJ 12 mark     _
the    DET   10 det      PronType=Art
old    ADJ   10 amod     _
bridge NOUN  12 nsubj    Number=Sing
would  AUX   12 aux      VerbForm=Fin
open   VERB  6  ccomp    VerbForm=Inf
in     ADP   14 case     _
May    PROPN 12 obl      Number=Sing
.      PUNCT 6  punct    _
She    PRON  17 nsubj    Number=Sing|PronType=Prs
denied VERB  17 root     Tense=Past|Mood=Ind|VerbForm=Fin
that   SCONJ 21 mark     _
Orland PROPN 21 nsubj    Number=Sing
had    AUX   21 aux      Tense=Past|Mood=Ind|VerbForm=Fin
asked  VERB  17 ccomp    Tense=Past|VerbForm=Part
her    PRON  21 obj      Number=Sing|PronType=Prs
.      PUNCT 17 punct    _
"""
"""Word, part of speech, head (from 0, a root its own), relation, features."""


def report(text: str = TEXT) -> Example:
    """As PolNeAR has it: cues, sources, contents."""

    def span(words: str) -> tuple[tuple[int, int], ...]:
        start = text.index(words)
        return ((start, start + len(words)),)

    attributions = (
        (span("said"), span("Ann Vey, the mayor"), span("that the old bridge would open in May")),
        (span("denied"), span("She"), span("that Orland had asked her")),
    )
    return polnear.example(polnear.Article("report", text, attributions))


def parsed() -> Example:
    """As GUM has it: sentences, parts of speech, trees, mentions."""
    rows = [line.split() for line in TREE.strip().split("\n")]
    features = [dict(f.split("=") for f in row[4].split("|") if "=" in f) for row in rows]
    labels: dict[str, Labels] = {
        "sentence": ["B" if word in (0, 16) else "I" for word in range(len(rows))],
        "upos": [row[1] for row in rows],
        "head": [int(row[2]) for row in rows],
        "relation": [row[3] for row in rows],
        **{name: [f.get(name, "_") for f in features] for name in FEATURES},
    }
    mentions = [
        (0, 5, 0, "person", 1),
        (3, 5, 4, "person", 1),
        (8, 11, 10, "object", 2),
        (14, 15, 14, "time", 3),
        (16, 17, 16, "person", 1),
        (19, 20, 19, "place", 4),
        (22, 23, 22, "person", 1),
    ]
    labels["kind"] = _at(len(rows), "O", {head: kind for _, _, head, kind, _ in mentions})
    return Example("parsed", "gum", TEXT, cut_words(TEXT), labels, mentions=mentions)


EVENTS = "Guards left Vey on Friday but will not return."


def dated() -> Example:
    """As TimeML has it: times, triggers with class, factuality at triggers alone."""
    words = cut_words(EVENTS)
    labels: dict[str, Labels] = {
        "time": _at(len(words), "O", {4: "B-DATE"}),
        "trigger": _at(len(words), "O", {1: "B", 8: "B"}),
        "event": _at(len(words), "O", {1: "OCCURRENCE", 8: "OCCURRENCE"}),
        "factuality": _at(len(words), None, {1: "fact", 8: "negated"}),
    }
    return Example("dated", "timeml", EVENTS, words, labels)


def recorded() -> Example:
    """As the PLOVER records have it: types at the event's own words."""
    words = cut_words(EVENTS)
    labels: dict[str, Labels] = {"plover": _at(len(words), None, {1: "RETREAT"})}
    return Example("recorded", "gsr", EVENTS, words, labels)


def bagged() -> Example:
    """As the PLOVER sentences have it: a type somewhere in it."""
    words = cut_words(EVENTS)
    return Example(
        "bagged", "plover_sentences", EVENTS, words, {}, bags=[(0, len(words), "RETREAT")]
    )


def _at(count: int, filler: str | None, found: dict[int, str]) -> Labels:
    return [found.get(word, filler) for word in range(count)]


def makers_of(examples: Sequence[Example]) -> dict[str, list[Maker]]:
    """Each example under its corpus' name, varied by random numbers as real ones are."""

    def maker(example: Example) -> Maker:
        def make(rng: random.Random) -> Example:
            return retyped(example, rng)

        return make

    made: dict[str, list[Maker]] = {}
    for example in examples:
        made.setdefault(example.corpus, []).append(maker(example))
    return made


def training_on(
    *examples: Example, steps: int, seed: int = 1, only: Sequence[str] = ()
) -> Training:
    """A training in float32 from the base weights that sees all the examples in every step."""
    torch.manual_seed(seed)
    network = Network()
    network.encoder.load_base(base_weights())
    if only:
        freeze_but(network, only)
    makers = makers_of(examples)
    every = [(name, index) for name, texts in makers.items() for index in range(len(texts))]
    optimizer = make_optimizer(network)
    network.train()
    return Training(network, optimizer, makers, [every] * steps, WORDS, seed=seed, full=True)


def heads_of(network: Network, words: Tensor) -> Outputs:
    """What the heads say of words that have these vectors, (W, D); no encoder."""
    widths = [len(labels) for labels in LAYERS.values()]
    logits = torch.split(side_by_side(network.layers, words), widths, dim=1)
    pairs = network.pairs.split(network.pairs(words))
    return Outputs(words, dict(zip(LAYERS, logits, strict=True)), pairs)
