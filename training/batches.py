"""Examples -> batches of running text, cut into the same windows that reading cuts."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from sayso.readings.analysis.pieces import WINDOW, WordPieces, windows
from training.corpora import ecb, judged, plover, polnear, timeml, ud
from training.examples import Example
from training.losses import Batch
from training.network import Network, Outputs

PIECES_PER_STEP = 2000
"""Word-pieces in one optimiser step, a dozen windows with their overlaps. Many small steps: after
160 steps of 4,000 pieces of treebank the parser was at LAS 0.70 only."""

MASKED = 0.06
"""Share of word-pieces hidden from the encoder in training (word dropout)."""

PER_PASS = {
    "polnear": 1.0,
    "judged": 1.5,
    "ewt": 1.35,
    "gum": 1.6,
    "timeml": 1.3,
    "ecb": 0.2,
    "gsr": 0.3,
    "plover_sentences": 0.2,
    "synthetic": 0.02,
}
"""Share of each corpus seen in one pass; above one, some of its texts twice."""

Maker = Callable[[random.Random], Example]


def corpora(data: Path, names: Sequence[str]) -> dict[str, list[Maker]]:
    """name -> one maker per text; a maker gives its example, varied by its random numbers."""
    found: dict[str, list[Maker]] = {}
    for name in names:
        found[name] = _polnear(data) if name == "polnear" else _others(data, name)
    return found


def _polnear(data: Path) -> list[Maker]:
    articles = list(polnear.articles(data / "polnear" / "train"))
    frames = polnear.frames(articles)

    def maker(article: polnear.Article) -> Maker:
        return lambda rng: retyped(polnear.example(polnear.wrapped(article, frames, rng)), rng)

    return [maker(article) for article in articles]


def _others(data: Path, name: str) -> list[Maker]:
    reading: dict[str, Callable[[], Iterable[Example]]] = {
        "judged": lambda: judged.judged_examples(data.parent / "reports"),
        "ewt": lambda: ud.ewt_examples(data / "ud_english_ewt" / "train.conllu"),
        "gum": lambda: ud.gum_examples(data / "ud_english_gum" / "train.conllu"),
        "timeml": lambda: timeml.timeml_examples(data / "timeml"),
        "ecb": lambda: ecb.ecb_examples(data / "ecb_plus"),
        "gsr": lambda: plover.gsr_examples(data / "plover_gsr"),
        "plover_sentences": lambda: plover.plover_sentence_examples(data / "plover_sentences"),
        "synthetic": lambda: plover.synthetic_examples(data / "plover_synthetic"),
    }

    def maker(example: Example) -> Maker:
        return lambda rng: retyped(example, rng)

    return [maker(example) for example in reading[name]()]


def retyped(example: Example, rng: random.Random) -> Example:
    """The same text as other outlets' copy shows it; every character keeps its offset.

    A quarter of the texts lose their paragraph breaks, as three quarters of real feeds have;
    a third show straight quotation marks for curly ones, a few single for double ones.
    """
    text = example.text
    draw = rng.random()
    if draw < 0.25:
        text = re.sub(r"\n", " ", text)
    elif draw < 0.4:
        text = text.replace("\n\n", " \n")
    draw = rng.random()
    if draw < 0.33:
        text = text.translate(str.maketrans("“”‘’", "\"\"''"))
    elif draw < 0.38:
        text = text.translate(str.maketrans("“”", "‘’"))
    elif draw < 0.6:
        text = _curled(text)
    if text == example.text:
        return example
    return Example(
        example.name, example.corpus, text, example.words, example.labels, example.attributions,
        example.mentions, example.bags,
    )  # fmt: skip


def _curled(text: str) -> str:
    text = re.sub(r'(?:(?<=^)|(?<=[\s(\[]))"(?=\S)', "“", text)
    text = re.sub(r'(?<=\S)"', "”", text)
    return re.sub(r"(?<=\w)'", "’", text)


def order(
    makers: dict[str, list[Maker]],
    passes: int,
    seed: int,
    shares: Mapping[str, float] = PER_PASS,
) -> list[list[tuple[str, int]]]:
    """All steps of a training, each a list of (corpus, text): the same for the same seed."""
    steps: list[list[tuple[str, int]]] = []
    rng = random.Random(seed)
    sizes = {
        name: [len(make(random.Random(0)).text) / 4.0 for make in texts]
        for name, texts in makers.items()
    }
    for _ in range(passes):
        step: list[tuple[str, int]] = []
        filled = 0.0
        for name, index in _one_pass(sizes, rng, shares):
            step.append((name, index))
            filled += sizes[name][index]
            if filled >= PIECES_PER_STEP:
                steps.append(step)
                step, filled = [], 0.0
        if step:
            steps.append(step)
    return steps


def _one_pass(
    sizes: dict[str, list[float]], rng: random.Random, shares: Mapping[str, float]
) -> list[tuple[str, int]]:
    """Each corpus drawn to its share and spread evenly, so that every step has some of each."""
    placed: list[tuple[float, str, int]] = []
    for name, of_texts in sizes.items():
        whole, part = divmod(shares[name], 1.0)
        drawn = [
            i for _ in range(int(whole)) for i in rng.sample(range(len(of_texts)), len(of_texts))
        ]
        drawn += rng.sample(range(len(of_texts)), round(part * len(of_texts)))
        total = sum(of_texts[index] for index in drawn)
        before = 0.0
        for index in drawn:
            placed.append(((before + rng.random() * of_texts[index]) / total, name, index))
            before += of_texts[index]
    return [(name, index) for _, name, index in sorted(placed)]


@dataclass(slots=True)
class Sheet:
    """The encoder's input for a batch, a window a row, and which pieces give the words.

    pieces, forms: int64 (windows, P). real: bool (windows, P), False for padding. firsts: int64
    (words,), the place of each word's first piece in the flattened rows.
    """

    pieces: Tensor
    forms: Tensor
    real: Tensor
    firsts: Tensor
    batch: Batch

    def through(self, network: Network) -> Outputs:
        outputs: Outputs = network(self.pieces, self.forms, self.real, self.firsts)
        return outputs


def sheet(
    examples: Sequence[Example],
    vocabulary: WordPieces,
    rng: np.random.Generator | None = None,
) -> Sheet:
    """Cut the examples into windows; with random numbers, hide some pieces (word dropout)."""
    cut = [windows(example.text, example.words, vocabulary) for example in examples]
    rows = [window for windows_ in cut for window in windows_]
    longest = WINDOW + 2  # always the same, so that a compiled encoder is compiled once
    pieces = np.zeros((len(rows), longest), dtype=np.int64)
    forms = np.zeros_like(pieces)
    real = np.zeros(pieces.shape, dtype=bool)
    firsts: list[NDArray[np.int64]] = []
    for row, window in enumerate(rows):
        pieces[row, : len(window.pieces)] = window.pieces
        forms[row, : len(window.pieces)] = window.forms
        real[row, : len(window.pieces)] = True
        kept = slice(*(word - window.words[0] for word in window.kept))
        firsts.append(window.firsts[kept] + row * longest)
    if rng is not None:
        ends = (pieces == vocabulary.cls) | (pieces == vocabulary.sep)
        hidden = (rng.random(pieces.shape) < MASKED) & real & ~ends
        pieces[hidden] = vocabulary.mask
    starts = np.cumsum([0] + [len(example.words) for example in examples[:-1]])
    return Sheet(
        torch.from_numpy(pieces),
        torch.from_numpy(forms),
        torch.from_numpy(real),
        torch.from_numpy(np.concatenate(firsts)),
        Batch(list(examples), starts.tolist()),
    )
